"""The lines of accounts in the order of the ledger, read in one query."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date

import sqlalchemy as sa

from coopledger.accounting.chart import Unit
from coopledger.accounting.journal import VoucherNumber
from coopledger.accounting.ledger_reports import LedgerLine, Names
from coopledger.accounting.money import Money
from coopledger.storage.database import Tx
from coopledger.storage.schema import contract, journal_entry, journal_line, member


def of_accounts(
    tx: Tx,
    codes: Iterable[str],
    *,
    first: date,
    last: date,
    unit: Unit | None = None,
    no_closing_from: date | None = None,
) -> Iterator[LedgerLine]:
    """The lines of the accounts in a span, by account, date and order of posting.

    The opening entry stands before every span and is left out.

    Args:
        tx: The read.
        codes: The accounts.
        first: The first day.
        last: The last day.
        unit: Only this business unit.
        no_closing_from: From this day on closing entries are left out.
    """
    query = (
        sa.select(
            journal_line.c.account_code,
            journal_line.c.posted_on,
            journal_line.c.entry_id,
            (journal_line.c.debit_sen - journal_line.c.credit_sen).label("net_sen"),
            journal_line.c.member_id,
            journal_line.c.contract_id,
            journal_entry.c.series,
            journal_entry.c.year,
            journal_entry.c.number,
            journal_entry.c.description,
        )
        .join(journal_entry, journal_entry.c.id == journal_line.c.entry_id)
        .where(
            journal_line.c.account_code.in_(list(codes)),
            journal_line.c.posted_on.between(first.isoformat(), last.isoformat()),
            journal_line.c.role != "O",
        )
        .order_by(
            journal_line.c.account_code,
            journal_line.c.posted_on,
            journal_line.c.entry_id,
            journal_line.c.line_no,
        )
    )
    if unit is not None:
        query = query.where(journal_line.c.unit == unit.value)
    if no_closing_from is not None:
        closing = sa.and_(
            journal_line.c.role == "C", journal_line.c.posted_on >= no_closing_from.isoformat()
        )
        query = query.where(sa.not_(closing))
    for row in tx.connection.execute(query):
        yield LedgerLine(
            account=row.account_code,
            posted_on=date.fromisoformat(row.posted_on),
            entry_id=row.entry_id,
            voucher=str(VoucherNumber(row.series, row.year, row.number)),
            description=row.description,
            signed=Money(row.net_sen),
            member_id=row.member_id,
            contract_id=row.contract_id,
        )


def names(tx: Tx) -> Names:
    """The numbers of all members and contracts."""
    members = tx.connection.execute(sa.select(member.c.id, member.c.number))
    contracts = tx.connection.execute(sa.select(contract.c.id, contract.c.number))
    return Names(
        members={row.id: row.number for row in members},
        contracts={row.id: row.number for row in contracts},
    )
