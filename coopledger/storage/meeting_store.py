"""Posted meeting-day sheets: who paid what, the count, and the entries behind each row."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

import sqlalchemy as sa

from coopledger.accounting.journal import EntryKind, VoucherNumber
from coopledger.accounting.meeting_checks import SheetFacts, SheetRowFacts
from coopledger.accounting.meetings import (
    MeetingRow,
    MeetingSummary,
    PlaceKind,
    SheetColumn,
)
from coopledger.accounting.money import ZERO, Money
from coopledger.storage.database import Tx
from coopledger.storage.schema import (
    batch,
    batch_entry,
    journal_entry,
    journal_line,
    meeting,
    meeting_entry,
    meeting_row,
    member,
)

_reversal = journal_entry.alias("reversal")


@dataclass(frozen=True, slots=True, kw_only=True)
class NewRow:
    """A row to keep.

    Attributes:
        amounts: By column; those of further loans are in them.
        loans: The loans that she paid, with what by column.
        entries: The entries that it made.
    """

    member_id: int
    absent: bool
    cash: Money
    amounts: Mapping[SheetColumn, Money]
    loans: Mapping[str, Mapping[SheetColumn, Money]]
    entries: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class NewMeeting:
    """A posted sheet to keep."""

    kind: PlaceKind
    name: str
    held_on: date
    cash_account: str
    expected: Money
    counted: Money
    denominations: Mapping[int, int]
    difference_entry_id: int | None
    batch_id: int


def add(tx: Tx, value: NewMeeting, rows: Iterable[NewRow]) -> int:
    """Keeps a posted sheet and returns its id."""
    added = tx.connection.execute(
        sa.insert(meeting).values(
            kind=value.kind.value,
            name=value.name,
            held_on=value.held_on.isoformat(),
            cash_account=value.cash_account,
            expected_sen=value.expected.sen,
            counted_sen=value.counted.sen,
            denominations=_count_text(value.denominations),
            difference_entry_id=value.difference_entry_id,
            batch_id=value.batch_id,
        )
    ).inserted_primary_key
    assert added is not None
    meeting_id = int(added[0])
    kept = tuple(enumerate(rows, start=1))
    tx.connection.execute(
        sa.insert(meeting_row),
        [
            {
                "meeting_id": meeting_id,
                "rank": rank,
                "member_id": row.member_id,
                "absent": int(row.absent),
                "cash_sen": row.cash.sen,
                "content": _content(row),
            }
            for rank, row in kept
        ],
    )
    tx.connection.execute(
        sa.insert(meeting_entry),
        [
            {"meeting_id": meeting_id, "rank": rank, "entry_id": entry_id}
            for rank, row in kept
            for entry_id in row.entries
        ],
    )
    return meeting_id


def _count_text(denominations: Mapping[int, int]) -> str:
    kept = {str(value): pieces for value, pieces in denominations.items() if pieces}
    return json.dumps(kept) if kept else ""


def _content(row: NewRow) -> str:
    return json.dumps(
        {
            **_amounts_json(row.amounts),
            "loans": {number: _amounts_json(parts) for number, parts in row.loans.items()},
        }
    )


def _amounts_json(amounts: Mapping[SheetColumn, Money]) -> dict[str, int]:
    return {column.value: amount.sen for column, amount in amounts.items() if amount}


# --- reading ---


def _summaries() -> sa.Select[Any]:
    """Every meeting, with how many of its entries stand."""
    back = journal_entry.alias("back")
    standing = (
        sa.select(sa.func.count())
        .select_from(batch_entry)
        .outerjoin(back, back.c.reverses == batch_entry.c.entry_id)
        .where(batch_entry.c.batch_id == meeting.c.batch_id, back.c.id.is_(None))
        .scalar_subquery()
    )
    rows = meeting_row.alias("counted_row")

    def count(*conditions: sa.ColumnElement[bool]) -> sa.ScalarSelect[Any]:
        return (
            sa.select(sa.func.count())
            .select_from(rows)
            .where(rows.c.meeting_id == meeting.c.id, *conditions)
            .scalar_subquery()
        )

    return sa.select(
        meeting,
        batch.c.title,
        batch.c.posted_by,
        standing.label("standing"),
        count().label("members"),
        count(rows.c.absent == 1).label("absent"),
        count(rows.c.cash_sen > 0).label("payers"),
    ).join(batch, batch.c.id == meeting.c.batch_id)


def meetings(tx: Tx, *, limit: int | None = None) -> tuple[MeetingSummary, ...]:
    """The posted meetings, the newest first, those taken back too."""
    query = _summaries().order_by(meeting.c.held_on.desc(), meeting.c.id.desc())
    if limit is not None:
        query = query.limit(limit)
    return tuple(_summary(row) for row in tx.connection.execute(query))


def get(tx: Tx, meeting_id: int) -> MeetingSummary | None:
    """The meeting of that id."""
    row = tx.connection.execute(_summaries().where(meeting.c.id == meeting_id)).first()
    return None if row is None else _summary(row)


def of_batch(tx: Tx, batch_id: int) -> MeetingSummary | None:
    """The meeting that a batch posted."""
    row = tx.connection.execute(_summaries().where(meeting.c.batch_id == batch_id)).first()
    return None if row is None else _summary(row)


def standing(tx: Tx, kind: PlaceKind, name: str, held_on: date) -> MeetingSummary | None:
    """The meeting of that place and day that was not taken back."""
    query = _summaries().where(
        meeting.c.kind == kind.value,
        meeting.c.name == name,
        meeting.c.held_on == held_on.isoformat(),
    )
    found = (_summary(row) for row in tx.connection.execute(query))
    return next((each for each in found if not each.taken_back), None)


def rows(tx: Tx, meeting_id: int) -> tuple[MeetingRow, ...]:
    """The rows of a meeting in their order, each with its vouchers."""
    query = (
        sa.select(meeting_row, member.c.number, member.c.name)
        .join(member, member.c.id == meeting_row.c.member_id)
        .where(meeting_row.c.meeting_id == meeting_id)
        .order_by(meeting_row.c.rank)
    )
    vouchers = _vouchers(tx, meeting_id)
    return tuple(_row(row, vouchers.get(row.rank, ())) for row in tx.connection.execute(query))


def entry_ids(tx: Tx, meeting_id: int) -> dict[int, tuple[int, ...]]:
    """The entries behind each row, by its rank."""
    query = (
        sa.select(meeting_entry.c.rank, meeting_entry.c.entry_id)
        .where(meeting_entry.c.meeting_id == meeting_id)
        .order_by(meeting_entry.c.rank, meeting_entry.c.entry_id)
    )
    found: dict[int, tuple[int, ...]] = {}
    for rank, entry_id in tx.connection.execute(query):
        found[rank] = (*found.get(rank, ()), entry_id)
    return found


def _vouchers(tx: Tx, meeting_id: int) -> dict[int, tuple[str, ...]]:
    query = (
        sa.select(
            meeting_entry.c.rank,
            journal_entry.c.series,
            journal_entry.c.year,
            journal_entry.c.number,
        )
        .join(journal_entry, journal_entry.c.id == meeting_entry.c.entry_id)
        .where(meeting_entry.c.meeting_id == meeting_id)
        .order_by(meeting_entry.c.rank, meeting_entry.c.entry_id)
    )
    found: dict[int, tuple[str, ...]] = {}
    for rank, series, year, number in tx.connection.execute(query):
        found[rank] = (*found.get(rank, ()), str(VoucherNumber(series, year, number)))
    return found


def _row(row: Any, vouchers: tuple[str, ...]) -> MeetingRow:
    content = json.loads(row.content)
    paid = content.pop("loans")
    return MeetingRow(
        rank=row.rank,
        member_number=row.number,
        member_name=row.name,
        absent=bool(row.absent),
        cash=Money(row.cash_sen),
        amounts=_amounts(content),
        loans={number: _amounts(parts) for number, parts in paid.items()},
        vouchers=vouchers,
    )


def _amounts(kept: Mapping[str, int]) -> dict[SheetColumn, Money]:
    return {SheetColumn(name): Money(sen) for name, sen in kept.items()}


def _summary(row: Any) -> MeetingSummary:
    count = json.loads(row.denominations) if row.denominations else {}
    return MeetingSummary(
        id=row.id,
        kind=PlaceKind(row.kind),
        name=row.name,
        title=row.title,
        held_on=date.fromisoformat(row.held_on),
        cash_account=row.cash_account,
        expected=Money(row.expected_sen),
        counted=Money(row.counted_sen),
        denominations={int(value): pieces for value, pieces in count.items()},
        batch_id=row.batch_id,
        posted_by=row.posted_by,
        members=row.members,
        absent=row.absent,
        payers=row.payers,
        taken_back=row.standing == 0,
    )


# --- the check `meetings` ---


def facts(tx: Tx) -> tuple[SheetFacts, ...]:
    """Every posted sheet with the cash that its entries brought."""
    posted, booked = _cash_of_rows(tx), _cash_of_differences(tx)
    by_meeting: dict[int, list[SheetRowFacts]] = {}
    query = sa.select(meeting_row, member.c.number).join(
        member, member.c.id == meeting_row.c.member_id
    )
    for row in tx.connection.execute(query.order_by(meeting_row.c.meeting_id, meeting_row.c.rank)):
        voucher, cash = posted.get((row.meeting_id, row.rank), ("", ZERO))
        by_meeting.setdefault(row.meeting_id, []).append(
            SheetRowFacts(member=row.number, voucher=voucher, cash=Money(row.cash_sen), posted=cash)
        )
    kept = sa.select(meeting, batch.c.title).join(batch, batch.c.id == meeting.c.batch_id)
    return tuple(
        SheetFacts(
            title=row.title,
            expected=Money(row.expected_sen),
            counted=Money(row.counted_sen),
            booked=booked.get(row.id, ZERO),
            rows=tuple(by_meeting.get(row.id, ())),
        )
        for row in tx.connection.execute(kept.order_by(meeting.c.id))
    )


_CASH = sa.func.sum(
    sa.case(
        (
            journal_line.c.account_code == meeting.c.cash_account,
            journal_line.c.debit_sen - journal_line.c.credit_sen,
        ),
        else_=0,
    )
)


def _cash_of_rows(tx: Tx) -> dict[tuple[int, int], tuple[str, Money]]:
    """The first voucher of each row, and the cash of all its entries."""
    query = (
        sa.select(
            meeting_entry.c.meeting_id,
            meeting_entry.c.rank,
            journal_entry.c.series,
            journal_entry.c.year,
            journal_entry.c.number,
            _CASH.label("cash"),
        )
        .join(meeting, meeting.c.id == meeting_entry.c.meeting_id)
        .join(journal_entry, journal_entry.c.id == meeting_entry.c.entry_id)
        .join(journal_line, journal_line.c.entry_id == meeting_entry.c.entry_id)
        .group_by(meeting_entry.c.meeting_id, meeting_entry.c.rank, meeting_entry.c.entry_id)
        .order_by(meeting_entry.c.meeting_id, meeting_entry.c.rank, meeting_entry.c.entry_id)
    )
    found: dict[tuple[int, int], tuple[str, Money]] = {}
    for row in tx.connection.execute(query):
        own = str(VoucherNumber(row.series, row.year, row.number))
        first, cash = found.get((row.meeting_id, row.rank), (own, ZERO))
        found[row.meeting_id, row.rank] = first, cash + Money(row.cash)
    return found


def _cash_of_differences(tx: Tx) -> dict[int, Money]:
    query = (
        sa.select(meeting.c.id, _CASH)
        .join(journal_line, journal_line.c.entry_id == meeting.c.difference_entry_id)
        .group_by(meeting.c.id)
    )
    return {key: Money(sen) for key, sen in tx.connection.execute(query)}


# --- what a sheet proposes ---


def voluntary_deposits(
    tx: Tx, account_code: str, first: date, last: date
) -> dict[int, tuple[Money, ...]]:
    """What each member put into an account's savings in a span, oldest first, by member id.

    What was taken back does not count.
    """
    query = (
        sa.select(journal_line.c.member_id, journal_line.c.credit_sen)
        .join(journal_entry, journal_entry.c.id == journal_line.c.entry_id)
        .outerjoin(_reversal, _reversal.c.reverses == journal_entry.c.id)
        .where(
            journal_line.c.account_code == account_code,
            journal_line.c.posted_on.between(first.isoformat(), last.isoformat()),
            journal_line.c.role == "N",
            journal_line.c.credit_sen > 0,
            journal_line.c.member_id.is_not(None),
            journal_entry.c.kind.in_([EntryKind.DEPOSIT.value, EntryKind.COLLECTION.value]),
            journal_entry.c.reverses.is_(None),
            _reversal.c.id.is_(None),
        )
        .order_by(journal_line.c.posted_on, journal_line.c.entry_id)
    )
    found: dict[int, tuple[Money, ...]] = {}
    for member_id, sen in tx.connection.execute(query):
        found[member_id] = (*found.get(member_id, ()), Money(sen))
    return found


def later_contracts(tx: Tx, codes: Iterable[str], after: date) -> frozenset[int]:
    """The contracts that move on the given accounts after a day."""
    query = (
        sa.select(journal_line.c.contract_id)
        .where(
            journal_line.c.account_code.in_(list(codes)),
            journal_line.c.posted_on > after.isoformat(),
            journal_line.c.contract_id.is_not(None),
        )
        .distinct()
    )
    return frozenset(tx.connection.execute(query).scalars())
