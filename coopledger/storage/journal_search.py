"""Finding entries: filters, and pages that start where the last one ended."""

from __future__ import annotations

from datetime import date
from typing import Any

import sqlalchemy as sa

from coopledger.accounting.entry_list import Cursor, EntryFilter, EntrySummary
from coopledger.accounting.errors import UnknownContract
from coopledger.accounting.journal import EntryKind, VoucherNumber
from coopledger.accounting.money import Money
from coopledger.storage.database import Tx
from coopledger.storage.schema import contract, journal_entry, journal_line

_reversal = journal_entry.alias("reversal")
_reversed = journal_entry.alias("reversed")


_AMOUNT = (
    sa.select(sa.func.sum(journal_line.c.debit_sen))
    .where(journal_line.c.entry_id == journal_entry.c.id)
    .scalar_subquery()
)
_LIST = (
    sa.select(
        journal_entry.c.id,
        journal_entry.c.series,
        journal_entry.c.year,
        journal_entry.c.number,
        journal_entry.c.kind,
        journal_entry.c.posted_on,
        journal_entry.c.description,
        journal_entry.c.reference,
        journal_entry.c.recorded_by,
        _AMOUNT.label("amount_sen"),
        _reversed.c.series.label("reversed_series"),
        _reversed.c.year.label("reversed_year"),
        _reversed.c.number.label("reversed_number"),
        _reversal.c.series.label("reversal_series"),
        _reversal.c.year.label("reversal_year"),
        _reversal.c.number.label("reversal_number"),
    )
    .outerjoin(_reversed, _reversed.c.id == journal_entry.c.reverses)
    .outerjoin(_reversal, _reversal.c.reverses == journal_entry.c.id)
    .order_by(journal_entry.c.posted_on.desc(), journal_entry.c.id.desc())
)


def search(
    tx: Tx, wanted: EntryFilter, *, after: Cursor | None, limit: int
) -> tuple[EntrySummary, ...]:
    """The newest entries that fit, by accounting date and order of posting, behind the cursor."""
    query = _LIST.where(*_conditions(wanted)).limit(limit)
    if after is not None:
        behind = sa.tuple_(journal_entry.c.posted_on, journal_entry.c.id) < sa.tuple_(
            sa.literal(after.posted_on.isoformat()), sa.literal(after.id)
        )
        query = query.where(behind)
    return tuple(_summary(row) for row in tx.connection.execute(query))


def _conditions(wanted: EntryFilter) -> list[sa.ColumnElement[bool]]:
    chosen: list[sa.ColumnElement[bool]] = []
    if wanted.from_date is not None:
        chosen.append(journal_entry.c.posted_on >= wanted.from_date.isoformat())
    if wanted.to_date is not None:
        chosen.append(journal_entry.c.posted_on <= wanted.to_date.isoformat())
    if wanted.kind is not None:
        chosen.append(journal_entry.c.kind == wanted.kind.value)
    if wanted.series is not None:
        chosen.append(journal_entry.c.series == wanted.series.value)
    if wanted.amount is not None:
        chosen.append(sa.literal(wanted.amount.sen) == _AMOUNT)
    if wanted.text.strip():
        chosen.append(_text(wanted.text))
    # The partial indexes of members and contracts want to hear that there is one.
    of_line: list[sa.ColumnElement[bool]] = [
        sa.and_(column == value, column.is_not(None))
        for column, value in (
            (journal_line.c.account_code, wanted.account or None),
            (journal_line.c.member_id, wanted.member_id),
            (journal_line.c.contract_id, wanted.contract_id),
        )
        if value is not None
    ]
    if of_line:
        # The line carries its entry's date, so that only the span's lines are looked at.
        if wanted.from_date is not None:
            of_line.append(journal_line.c.posted_on >= wanted.from_date.isoformat())
        if wanted.to_date is not None:
            of_line.append(journal_line.c.posted_on <= wanted.to_date.isoformat())
        chosen.append(journal_entry.c.id.in_(sa.select(journal_line.c.entry_id).where(*of_line)))
    return chosen


def _text(text: str) -> sa.ColumnElement[bool]:
    """A whole voucher number, or all words in description or reference."""
    series, _, rest = text.strip().upper().partition("/")
    year, _, number = rest.partition("/")
    if year.isdigit() and number.isdigit():
        return sa.and_(
            journal_entry.c.series == series,
            journal_entry.c.year == int(year),
            journal_entry.c.number == int(number),
        )
    return sa.and_(
        *(
            sa.or_(
                journal_entry.c.description.icontains(word, autoescape=True),
                journal_entry.c.reference.icontains(word, autoescape=True),
            )
            for word in text.split()
        )
    )


def _summary(row: Any) -> EntrySummary:
    return EntrySummary(
        id=row.id,
        voucher=VoucherNumber(row.series, row.year, row.number),
        kind=EntryKind(row.kind),
        posted_on=date.fromisoformat(row.posted_on),
        description=row.description,
        reference=row.reference,
        amount=Money(row.amount_sen),
        recorded_by=row.recorded_by,
        reverses=_voucher(row.reversed_series, row.reversed_year, row.reversed_number),
        reversed_by=_voucher(row.reversal_series, row.reversal_year, row.reversal_number),
    )


def _voucher(series: str | None, year: int, number: int) -> VoucherNumber | None:
    return None if series is None else VoucherNumber(series, year, number)


def contract_on(tx: Tx, number: str, account_code: str) -> tuple[int, int | None]:
    """The id of a savings account, loan or other contract of an account, and who holds it.

    Raises:
        UnknownContract: When the account has none of that number.
    """
    row = tx.connection.execute(
        sa.select(contract.c.id, contract.c.member_id).where(
            contract.c.number == number.strip(), contract.c.account_code == account_code
        )
    ).first()
    if row is None:
        raise UnknownContract(number, account_code)
    return row.id, row.member_id


def contract_numbers(tx: Tx, contract_ids: set[int]) -> dict[int, str]:
    """The numbers of contracts by id."""
    rows = tx.connection.execute(
        sa.select(contract.c.id, contract.c.number).where(contract.c.id.in_(contract_ids))
    )
    return {row.id: row.number for row in rows}
