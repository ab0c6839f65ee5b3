"""The reports `journal` and `general-ledger`, and the book of a cash account."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date, timedelta
from itertools import groupby
from operator import attrgetter

from coopledger.accounting import ledger_reports as reports
from coopledger.accounting.chart import Account, Unit
from coopledger.accounting.errors import SpanReversed
from coopledger.accounting.journal import EntryKind
from coopledger.accounting.money import ZERO, Money
from coopledger.accounting.sales import check_cash_account
from coopledger.accounting.statement_specs import Scope
from coopledger.accounting.statements import Statement
from coopledger.services.permissions import Permission, require
from coopledger.services.session import Session
from coopledger.storage import (
    balances,
    chart_store,
    journal_store,
    ledger_lines,
    settings_store,
)
from coopledger.storage.database import Tx


def journal(
    session: Session,
    *,
    from_date: date,
    to_date: date,
    unit: Unit | None = None,
    before_closing: bool = False,
) -> Statement:
    """The report `journal`: every entry of a span with its lines.

    Args:
        session: Who asks.
        from_date: The first day.
        to_date: The last day.
        unit: Only this business unit's lines.
        before_closing: Leaves out the closing entries of the last day's own book year.

    Raises:
        NotPermitted: When the role may not see the books.
        SpanReversed: When the span ends before it begins.
    """
    require(session, Permission.SEE_BOOKS)
    _check_span(from_date, to_date)
    with session.books.read() as tx:
        entries = journal_store.entries_between(tx, from_date, to_date)
        if before_closing:
            first = _closings_left_out_from(tx, to_date)
            entries = (
                entry
                for entry in entries
                if entry.draft.kind is not EntryKind.CLOSING or entry.draft.posted_on < first
            )
        return reports.journal(
            chart_store.chart(tx),
            entries,
            ledger_lines.names(tx),
            _scope(tx, from_date, to_date, unit, before_closing=before_closing),
        )


def general_ledger(
    session: Session,
    *,
    from_date: date,
    to_date: date,
    account: str = "",
    unit: Unit | None = None,
    before_closing: bool = False,
) -> Statement:
    """The report `general-ledger`: every account, or one, with its movements in a span.

    Args:
        session: Who asks.
        from_date: The first day.
        to_date: The last day.
        account: Only this account.
        unit: Only this business unit's lines.
        before_closing: Leaves out the closing entries of the last day's own book year.

    Raises:
        NotPermitted: When the role may not see the books.
        SpanReversed: When the span ends before it begins.
        UnknownAccount: When the chart has no such account.
    """
    require(session, Permission.SEE_BOOKS)
    _check_span(from_date, to_date)
    with session.books.read() as tx:
        chart = chart_store.chart(tx)
        accounts = (chart.account(account),) if account else tuple(chart.values())
        lines = ledger_lines.of_accounts(
            tx,
            [each.code for each in accounts],
            first=from_date,
            last=to_date,
            unit=unit,
            no_closing_from=_closings_left_out_from(tx, to_date) if before_closing else None,
        )
        return reports.general_ledger(
            accounts,
            _openings(tx, accounts, from_date, unit),
            {code: tuple(group) for code, group in groupby(lines, key=attrgetter("account"))},
            ledger_lines.names(tx),
            _scope(tx, from_date, to_date, unit, before_closing=before_closing),
        )


def cash_book(session: Session, cash_account: str, *, from_date: date, to_date: date) -> Statement:
    """The day book of a cash box or bank account.

    Raises:
        NotPermitted: When the role may not see the books.
        SpanReversed: When the span ends before it begins.
        UnknownAccount, NotACashAccount: When it is no cash account.
    """
    require(session, Permission.SEE_BOOKS)
    _check_span(from_date, to_date)
    with session.books.read() as tx:
        chart = chart_store.chart(tx)
        account = chart[check_cash_account(chart, cash_account)]
        return reports.cash_book(
            account,
            _openings(tx, (account,), from_date, None).get(cash_account, ZERO),
            ledger_lines.of_accounts(tx, (cash_account,), first=from_date, last=to_date),
            _scope(tx, from_date, to_date, None, before_closing=False),
        )


def _check_span(from_date: date, to_date: date) -> None:
    if to_date < from_date:
        raise SpanReversed(from_date, to_date)


def _openings(
    tx: Tx, accounts: Iterable[Account], from_date: date, unit: Unit | None
) -> dict[str, Money]:
    """Debit less credit before the span; the opening entry always counts as before it."""
    opening_day = settings_store.cooperative(tx).opening_date - timedelta(days=1)
    before = max(from_date - timedelta(days=1), opening_day)
    return {
        account.code: balances.of_account(tx, account.code, at=before, unit=unit)
        for account in accounts
    }


def _closings_left_out_from(tx: Tx, to_date: date) -> date:
    """The first day whose closing entries are the year's own.

    On the year's first day stands what carried the year before forward, and that stays.
    """
    year = settings_store.cooperative(tx).fiscal_year_of(to_date)
    return year.first_day + timedelta(days=1)


def _scope(
    tx: Tx, from_date: date, to_date: date, unit: Unit | None, *, before_closing: bool
) -> Scope:
    return Scope(
        cooperative=settings_store.cooperative(tx).name,
        from_date=from_date,
        to_date=to_date,
        unit=unit,
        before_closing=before_closing,
    )
