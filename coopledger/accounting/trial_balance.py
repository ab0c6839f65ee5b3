"""The trial balance (neraca saldo): every account's net on one side."""

from __future__ import annotations

from dataclasses import replace

from coopledger.accounting.chart import Account, AccountType, Chart
from coopledger.accounting.money import ZERO, Money, total
from coopledger.accounting.statement_specs import Balances, Scope, account_row
from coopledger.accounting.statements import Column, Row, Statement, section, total_row
from coopledger.accounting.text import Text


def build(chart: Chart, balances: Balances, scope: Scope) -> Statement:
    """The trial balance of the given balances.

    Each account stands net and on one side only. Memo accounts, which belong to no sum of the
    cooperative's own, stand in a section of their own that balances by itself.
    """
    memo = [account for account in chart.values() if account.type is AccountType.MEMO]
    ledger = [account for account in chart.values() if account.type is not AccountType.MEMO]
    ledger_rows, debit, credit = _rows(ledger, balances)
    memo_rows, memo_debit, memo_credit = _rows(memo, balances)
    rows = [*ledger_rows, _with_sides(total_row(Text("Total"), debit, credit), debit, credit)]
    if memo_rows:
        rows += [
            section(Text("Memo accounts")),
            *memo_rows,
            _with_sides(
                total_row(Text("Total memo accounts"), memo_debit, memo_credit),
                memo_debit,
                memo_credit,
            ),
        ]
    return Statement(
        name="trial-balance",
        title=Text("Trial balance"),
        cooperative=scope.cooperative,
        to_date=scope.to_date,
        columns=(
            Column(key="debit", title=Text("Debit")),
            Column(key="credit", title=Text("Credit")),
        ),
        rows=tuple(rows),
        code_title=Text("Code"),
        label_title=Text("Account"),
        totals={"debit": debit, "credit": credit},
        filters=scope.filters,
    )


def _rows(accounts: list[Account], balances: Balances) -> tuple[list[Row], Money, Money]:
    nets = [(account, balances[account.code]) for account in accounts if balances.get(account.code)]
    rows = []
    for account, net in nets:
        debit, credit = max(net, ZERO), max(-net, ZERO)
        rows.append(_with_sides(account_row(account, debit, credit, level=1), debit, credit))
    debits = total(net for _, net in nets if net > ZERO)
    return rows, debits, debits - total(net for _, net in nets)


def _with_sides(row: Row, debit: Money, credit: Money) -> Row:
    return replace(row, extra={"debit": debit, "credit": credit})
