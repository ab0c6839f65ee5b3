"""The journal: `post` is the one function through which money moves."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date, datetime, timedelta
from itertools import groupby
from operator import attrgetter
from typing import Any

import sqlalchemy as sa

from coopledger.accounting import hash_chain
from coopledger.accounting.calendar import LATEST
from coopledger.accounting.chart import Side, Unit
from coopledger.accounting.errors import (
    AlreadyReversed,
    DateOutOfRange,
    PeriodClosed,
    UnknownEntry,
)
from coopledger.accounting.ids import check_operation_id
from coopledger.accounting.journal import (
    DraftEntry,
    EntryKind,
    JournalEntry,
    Line,
    VoucherNumber,
    check_lines,
    series_of,
)
from coopledger.accounting.money import Money
from coopledger.storage import chart_store, settings_store
from coopledger.storage.database import Tx
from coopledger.storage.rows import clock_text, text_clock
from coopledger.storage.schema import journal_entry, journal_line, period

_ROLES = {EntryKind.OPENING: "O", EntryKind.CLOSING: "C"}
_reversal = journal_entry.alias("reversal")

_LAST = (
    sa.select(journal_entry.c.id, journal_entry.c.hash).order_by(journal_entry.c.id.desc()).limit(1)
)
_LAST_NUMBER = sa.select(sa.func.max(journal_entry.c.number)).where(
    journal_entry.c.series == sa.bindparam("series"), journal_entry.c.year == sa.bindparam("year")
)
_LOCKED = sa.select(period.c.year).where(
    period.c.year == sa.bindparam("year"), period.c.month == sa.bindparam("month")
)
_INSERT_ENTRY = sa.insert(journal_entry)
_INSERT_LINES = sa.insert(journal_line)


def post(
    tx: Tx,
    draft: DraftEntry,
    *,
    operation_id: str,
    part: int = 0,
    recorded_at: datetime,
    recorded_by: str,
) -> JournalEntry:
    """Posts a draft: checks the date and the accounts, numbers it, chains it, writes it.

    Raises:
        DateOutOfRange: When the date lies before the books begin, or after 2099.
        PeriodClosed: When its month is locked and the entry is not of kind closing.
        UnknownAccount, AccountInactive, MemberRequired, ContractRequired: When a line may not
        stand.
        AlreadyReversed: When it reverses an entry that has been reversed.
    """
    check_operation_id(operation_id)
    check_date(tx, draft)
    chart = chart_store.chart(tx)
    check_lines(chart, draft)
    last = tx.connection.execute(_LAST).first()
    entry = _chained(
        draft,
        voucher=_next_number(tx, draft, series_of(chart, draft).value),
        last=last,
        operation_id=operation_id,
        part=part,
        recorded_at=recorded_at,
        recorded_by=recorded_by,
    )
    try:
        tx.connection.execute(_INSERT_ENTRY, _entry_row(entry))
    except sa.exc.IntegrityError as error:
        if "journal_entry.reverses" in str(error.orig):
            raise AlreadyReversed(str(by_id(tx, draft.reverses or 0).voucher)) from error
        raise
    tx.connection.execute(_INSERT_LINES, _line_rows(entry))
    return entry


def check_date(tx: Tx, draft: DraftEntry) -> None:
    """Refuses a date outside the books or in a locked month.

    Raises:
        DateOutOfRange, PeriodClosed: As `post` says.
    """
    begins = settings_store.cooperative(tx).opening_date
    on = draft.posted_on
    if draft.kind is EntryKind.OPENING:
        if on != begins - timedelta(days=1):
            raise DateOutOfRange(on, begins - timedelta(days=1), begins - timedelta(days=1))
    elif not begins <= on <= LATEST:
        raise DateOutOfRange(on, begins, LATEST)
    if draft.kind is EntryKind.CLOSING:
        return
    if is_locked(tx, on):
        raise PeriodClosed(on)


def check_day(tx: Tx, on: date) -> None:
    """Refuses a day on which no ordinary entry can be posted, before there is any entry.

    Raises:
        DateOutOfRange, PeriodClosed: As `post` says.
    """
    begins = settings_store.cooperative(tx).opening_date
    if not begins <= on <= LATEST:
        raise DateOutOfRange(on, begins, LATEST)
    if is_locked(tx, on):
        raise PeriodClosed(on)


def is_locked(tx: Tx, day: date) -> bool:
    """Whether the day's month is locked."""
    row = tx.connection.execute(_LOCKED, {"year": day.year, "month": day.month}).first()
    return row is not None


def _next_number(tx: Tx, draft: DraftEntry, series: str) -> VoucherNumber:
    year = settings_store.cooperative(tx).fiscal_year_of(draft.posted_on).year
    number = tx.connection.execute(_LAST_NUMBER, {"series": series, "year": year}).scalar() or 0
    return VoucherNumber(series, year, number + 1)


def _chained(
    draft: DraftEntry,
    *,
    voucher: VoucherNumber,
    last: Any,
    operation_id: str,
    part: int,
    recorded_at: datetime,
    recorded_by: str,
) -> JournalEntry:
    facts: dict[str, Any] = {
        "id": 1 if last is None else last.id + 1,
        "voucher": voucher,
        "draft": draft,
        # To the second, as it is kept: the entry in hand equals the one that is read back.
        "recorded_at": text_clock(clock_text(recorded_at)),
        "recorded_by": recorded_by,
        "operation_id": operation_id,
        "part": part,
        "previous_hash": hash_chain.GENESIS if last is None else last.hash,
    }
    return JournalEntry(**facts, hash=hash_chain.hash_of(hash_chain.canonical_text(**facts)))


def _entry_row(entry: JournalEntry) -> dict[str, Any]:
    draft = entry.draft
    return {
        "id": entry.id,
        "series": entry.voucher.series,
        "year": entry.voucher.year,
        "number": entry.voucher.number,
        "kind": draft.kind.value,
        "posted_on": draft.posted_on.isoformat(),
        "description": draft.description,
        "reference": draft.reference,
        "reverses": draft.reverses,
        "recorded_at": clock_text(entry.recorded_at),
        "recorded_by": entry.recorded_by,
        "operation_id": entry.operation_id,
        "part": entry.part,
        "previous_hash": entry.previous_hash,
        "hash": entry.hash,
    }


def _line_rows(entry: JournalEntry) -> list[dict[str, Any]]:
    posted_on = entry.draft.posted_on.isoformat()
    role = _ROLES.get(entry.draft.kind, "N")
    return [
        {
            "entry_id": entry.id,
            "line_no": number,
            "posted_on": posted_on,
            "role": role,
            "account_code": line.account,
            "unit": line.unit.value,
            "debit_sen": line.amount.sen if line.side is Side.DEBIT else 0,
            "credit_sen": line.amount.sen if line.side is Side.CREDIT else 0,
            "member_id": line.member_id,
            "contract_id": line.contract_id,
        }
        for number, line in enumerate(entry.draft.lines, start=1)
    ]


# --- reading ---

_ENTRY_QUERY = sa.select(journal_entry, _reversal.c.id.label("reversed_by")).outerjoin(
    _reversal, _reversal.c.reverses == journal_entry.c.id
)


def find_operation(
    tx: Tx, operation_id: str, *, kind: EntryKind | None = None
) -> tuple[JournalEntry, ...]:
    """The entries that an act made, in order; none if it was never done. Perhaps of one kind."""
    query = _ENTRY_QUERY.where(journal_entry.c.operation_id == operation_id)
    if kind is not None:
        query = query.where(journal_entry.c.kind == kind.value)
    return tuple(_entries(tx, query.order_by(journal_entry.c.id)))


def count_operation(tx: Tx, operation_id: str) -> int:
    """How many entries an act has made; an act of many asks it for each."""
    query = sa.select(sa.func.count()).where(journal_entry.c.operation_id == operation_id)
    return int(tx.connection.execute(query).scalar() or 0)


def by_id(tx: Tx, entry_id: int) -> JournalEntry:
    """The entry of that id.

    Raises:
        UnknownEntry: When there is none.
    """
    for entry in _entries(tx, _ENTRY_QUERY.where(journal_entry.c.id == entry_id)):
        return entry
    raise UnknownEntry(str(entry_id))


def by_ids(tx: Tx, entry_ids: Iterable[int]) -> tuple[JournalEntry, ...]:
    """The entries of those ids, in the order of posting."""
    query = _ENTRY_QUERY.where(journal_entry.c.id.in_(list(entry_ids)))
    return tuple(_entries(tx, query.order_by(journal_entry.c.id)))


def by_voucher(tx: Tx, number: str) -> JournalEntry:
    """The entry of a voucher number such as `BKM/2026/000123`.

    Raises:
        UnknownEntry: When there is none.
    """
    series, _, rest = number.strip().upper().partition("/")
    year, _, count = rest.partition("/")
    if year.isdigit() and count.isdigit():
        query = _ENTRY_QUERY.where(
            journal_entry.c.series == series,
            journal_entry.c.year == int(year),
            journal_entry.c.number == int(count),
        )
        for entry in _entries(tx, query):
            return entry
    raise UnknownEntry(number)


def all_entries(tx: Tx) -> Iterator[JournalEntry]:
    """Every entry in the order of posting, read as a stream."""
    return _entries(tx, _ENTRY_QUERY.order_by(journal_entry.c.id))


def entries_between(tx: Tx, first: date, last: date) -> Iterator[JournalEntry]:
    """The entries of a span, by accounting date and then by order of posting.

    The opening entry stands before every span.
    """
    query = _ENTRY_QUERY.where(
        journal_entry.c.posted_on.between(first.isoformat(), last.isoformat()),
        journal_entry.c.kind != EntryKind.OPENING.value,
    )
    return _entries(tx, query.order_by(journal_entry.c.posted_on, journal_entry.c.id))


def head(tx: Tx) -> str:
    """The hash of the newest entry; the genesis hash in an empty book."""
    last = tx.connection.execute(_LAST).first()
    return hash_chain.GENESIS if last is None else str(last.hash)


def of_hash(tx: Tx, beginning: str) -> JournalEntry | None:
    """The entry whose hash begins so; None when there is none, or more than one."""
    query = _ENTRY_QUERY.where(
        journal_entry.c.hash >= beginning, journal_entry.c.hash < f"{beginning}g"
    ).limit(2)
    found = tuple(_entries(tx, query))
    return found[0] if len(found) == 1 else None


def count(tx: Tx) -> int:
    """How many entries the book has."""
    last = tx.connection.execute(_LAST).first()
    return 0 if last is None else int(last.id)


def last_posted_on(tx: Tx) -> date | None:
    """The latest accounting date in the book, closing entries left out; None in an empty book."""
    text = tx.connection.execute(
        sa.select(sa.func.max(journal_entry.c.posted_on)).where(
            journal_entry.c.kind != EntryKind.CLOSING.value
        )
    ).scalar()
    return None if text is None else date.fromisoformat(text)


def last_recorded_at(tx: Tx) -> datetime | None:
    """The clock at the newest entry; None in an empty book."""
    text = tx.connection.execute(
        sa.select(journal_entry.c.recorded_at).order_by(journal_entry.c.id.desc()).limit(1)
    ).scalar()
    return None if text is None else text_clock(text)


_BATCH = 500


def _entries(tx: Tx, query: sa.Select[Any]) -> Iterator[JournalEntry]:
    """Entries with their lines, a batch of entries with one query for its lines."""
    rows = tx.connection.execute(query)
    while batch := rows.fetchmany(_BATCH):
        lines = lines_of(tx, [row.id for row in batch])
        for row in batch:
            yield _entry(row, lines[row.id])


def lines_of(tx: Tx, entry_ids: Iterable[int]) -> dict[int, tuple[Line, ...]]:
    """The lines of several entries, in order, by entry id."""
    query = (
        sa.select(journal_line)
        .where(journal_line.c.entry_id.in_(list(entry_ids)))
        .order_by(journal_line.c.entry_id, journal_line.c.line_no)
    )
    rows = tx.connection.execute(query)
    return {
        entry_id: tuple(_line(row) for row in group)
        for entry_id, group in groupby(rows, key=attrgetter("entry_id"))
    }


def _line(row: Any) -> Line:
    side = Side.DEBIT if row.debit_sen else Side.CREDIT
    return Line(
        account=row.account_code,
        side=side,
        amount=Money(row.debit_sen or row.credit_sen),
        unit=Unit(row.unit),
        member_id=row.member_id,
        contract_id=row.contract_id,
    )


def _entry(row: Any, lines: tuple[Line, ...]) -> JournalEntry:
    return JournalEntry(
        id=row.id,
        voucher=VoucherNumber(row.series, row.year, row.number),
        draft=DraftEntry(
            kind=EntryKind(row.kind),
            posted_on=date.fromisoformat(row.posted_on),
            description=row.description,
            lines=lines,
            reference=row.reference,
            reverses=row.reverses,
        ),
        recorded_at=text_clock(row.recorded_at),
        recorded_by=row.recorded_by,
        operation_id=row.operation_id,
        part=row.part,
        previous_hash=row.previous_hash,
        hash=row.hash,
        reversed_by=row.reversed_by,
    )
