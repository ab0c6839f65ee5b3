"""The posting function, and the tables that refuse to be changed behind its back."""

from __future__ import annotations

import sqlite3
from datetime import UTC, date, datetime, timedelta
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from coopledger.accounting import hash_chain
from coopledger.accounting.errors import (
    AccountInactive,
    AlreadyReversed,
    ContractRequired,
    DateOutOfRange,
    MemberRequired,
    PeriodClosed,
    UnknownAccount,
    UnknownEntry,
)
from coopledger.accounting.journal import DraftEntry, EntryKind, LineBuilder, reversal
from coopledger.accounting.money import Money
from coopledger.accounting.settings import Cooperative
from coopledger.services import opening, posting
from coopledger.services.permissions import Role
from coopledger.services.session import SeededIds, Session, SetClock, User
from coopledger.storage import balances, chart_store, journal_store
from coopledger.storage.schema import APPEND_ONLY
from tests.storage.ledger_builders import OPENING_DATE, grant


def lock(session: Session, year: int, month: int) -> None:
    with session.books.write() as tx:
        tx.connection.exec_driver_sql(
            "INSERT INTO period VALUES (?, ?, '2025-02-01T00:00:00Z', 'siti')", (year, month)
        )


def test_a_posted_entry_reads_back_as_it_was_posted(session: Session) -> None:
    posted = grant(session, 5_000_000)
    with session.books.read() as tx:
        assert journal_store.by_id(tx, posted.id) == posted
        assert journal_store.by_voucher(tx, "bkm/2025/1") == posted
    assert str(posted.voucher) == "BKM/2025/000001"
    assert posted.recorded_by == "siti"


def test_numbers_run_without_gaps_within_series_and_year(session: Session) -> None:
    first = grant(session, 1)
    second = grant(session, 2)
    next_year = grant(session, 3, date(2026, 1, 1))
    assert [str(entry.voucher) for entry in (first, second, next_year)] == [
        "BKM/2025/000001",
        "BKM/2025/000002",
        "BKM/2026/000001",
    ]
    assert [entry.id for entry in (first, second, next_year)] == [1, 2, 3]


def test_a_refused_posting_leaves_no_gap(session: Session) -> None:
    grant(session, 1)
    with pytest.raises(DateOutOfRange):
        grant(session, 1, date(2024, 12, 31))
    assert str(grant(session, 1).voucher) == "BKM/2025/000002"


def test_each_hash_covers_the_one_before(session: Session) -> None:
    entries = [grant(session, amount) for amount in (1, 2, 3)]
    assert entries[0].previous_hash == hash_chain.GENESIS
    for earlier, later in pairwise(entries):
        assert later.previous_hash == earlier.hash
    for entry in entries:
        assert hash_chain.recomputed_hash(entry) == entry.hash
    with session.books.read() as tx:
        assert journal_store.head(tx) == entries[-1].hash


@pytest.mark.parametrize("day", [date(1900, 1, 1), date(2024, 12, 31), date(2100, 1, 1)])
def test_a_date_outside_the_books_is_refused(session: Session, day: date) -> None:
    with pytest.raises(DateOutOfRange) as refused:
        grant(session, 1, day)
    assert refused.value.on == day
    assert refused.value.earliest == OPENING_DATE


def test_a_locked_month_refuses_everything_but_closing(session: Session) -> None:
    lock(session, 2025, 1)
    for kind in set(EntryKind) - {EntryKind.CLOSING, EntryKind.OPENING}:
        with pytest.raises(PeriodClosed):
            grant(session, 1, date(2025, 1, 31), kind=kind)
    assert grant(session, 1, date(2025, 1, 31), kind=EntryKind.CLOSING).voucher.series == "JP"
    assert grant(session, 1, date(2025, 2, 1)).id == 2


def test_the_opening_entry_stands_only_at_the_end_of_the_day_before(session: Session) -> None:
    entry = grant(session, 1, date(2024, 12, 31), kind=EntryKind.OPENING)
    assert str(entry.voucher) == "SA/2024/000001"
    with pytest.raises(DateOutOfRange):
        grant(session, 1, date(2025, 1, 1), kind=EntryKind.OPENING)


def draft(
    session: Session,
    debit: str,
    credit: str,
    kind: EntryKind = EntryKind.JOURNAL,
    member_id: int | None = None,
) -> DraftEntry:
    with session.books.read() as tx:
        builder = LineBuilder(chart_store.chart(tx))
    lines = builder.debit(debit, Money(100)).credit(credit, Money(100), member_id=member_id).lines
    return DraftEntry(kind=kind, posted_on=date(2025, 1, 2), description="", lines=lines)


def test_accounts_refuse_lines_that_name_too_little(session: Session) -> None:
    for wrong, error in (
        (draft(session, "1101", "3101"), MemberRequired),
        (draft(session, "1101", "2131"), MemberRequired),
        (draft(session, "1101", "3101", member_id=1), ContractRequired),
        (draft(session, "1102", "3202"), AccountInactive),
    ):
        with pytest.raises(error), session.books.write() as tx:
            posting.post(tx, session, wrong, session.ids.new())
    with pytest.raises(UnknownAccount):
        draft(session, "1101", "0000")


def test_an_entry_is_reversed_once(session: Session) -> None:
    entry = grant(session, 5)
    with session.books.write() as tx:
        back = reversal(entry, on=date(2025, 1, 3), description="salah")
        posting.post(tx, session, back, session.ids.new())
    with session.books.read() as tx:
        assert journal_store.by_id(tx, entry.id).reversed_by == 2
        assert not any(balances.by_account(tx).values())
    with pytest.raises(AlreadyReversed) as refused, session.books.write() as tx:
        posting.post(tx, session, back, session.ids.new())
    assert refused.value.number == "BKM/2025/000001"


def test_the_same_operation_is_found_again(session: Session) -> None:
    entry = grant(session, 5, operation_id="a" * 32)
    with session.books.read() as tx:
        done = posting.already_done(tx, "a" * 32)
        assert posting.already_done(tx, "b" * 32) is None
    assert done is not None
    assert done.entries == (entry,)
    assert done.repeated
    with pytest.raises(sqlite3.IntegrityError):
        grant(session, 5, operation_id="a" * 32)


def test_an_unknown_voucher_is_named(session: Session) -> None:
    with session.books.read() as tx:
        for number in ("BKM/2025/000009", "nonsense", "", "BKM/x/1"):
            with pytest.raises(UnknownEntry):
                journal_store.by_voucher(tx, number)
        with pytest.raises(UnknownEntry):
            journal_store.by_id(tx, 7)


def test_an_exception_takes_the_whole_transaction_back(session: Session) -> None:
    def act() -> None:
        with session.books.write():
            grant(session, 5)
            grant(session, 6)
            raise ZeroDivisionError

    with pytest.raises(ZeroDivisionError):
        act()
    with session.books.read() as tx:
        assert journal_store.count(tx) == 0
        assert balances.by_account(tx) == {}
    assert grant(session, 5).id == 1


@pytest.mark.parametrize("table", [table.name for table in APPEND_ONLY])
def test_append_only_tables_have_both_guards(session: Session, table: str) -> None:
    with session.books.read() as tx:
        names = tx.connection.exec_driver_sql(
            "SELECT name FROM sqlite_master WHERE type = 'trigger' AND tbl_name = ?", (table,)
        ).scalars()
        assert {f"{table}_no_update", f"{table}_no_delete"} <= set(names)


NEW_LINE = "INSERT INTO journal_line VALUES (2, 9, '2025-01-01', 'N', {}, NULL, NULL)"
LATE_LINE = (
    "INSERT INTO journal_line SELECT 1, 9, posted_on, role, account_code, unit, debit_sen,"
    " credit_sen, member_id, contract_id FROM journal_line WHERE entry_id = 1 AND line_no = 1"
)


@pytest.mark.parametrize(
    "attack",
    [
        "UPDATE journal_line SET debit_sen = debit_sen + 1 WHERE debit_sen > 0",
        "DELETE FROM journal_line",
        "UPDATE journal_entry SET description = 'x'",
        "DELETE FROM journal_entry",
        "REPLACE INTO journal_entry SELECT * FROM journal_entry",
        LATE_LINE,
        NEW_LINE.format("'1101', 'Pusat', 0, 0"),
        NEW_LINE.format("'1101', 'Pusat', 5, 5"),
        NEW_LINE.format("'1101', 'Pusat', -5, 0"),
        NEW_LINE.format("'1101', 'Pusat', 1.5, 0"),
        NEW_LINE.format("'0000', 'Pusat', 5, 0"),
    ],
)
def test_the_tables_refuse_attacks(session: Session, attack: str) -> None:
    grant(session, 5)
    grant(session, 6)
    with pytest.raises(sqlite3.IntegrityError), session.books.write() as tx:
        tx.connection.exec_driver_sql(attack)
    with session.books.read() as tx:
        assert balances.of_account(tx, "1101") == Money.rupiah(11)


def test_sums_know_opening_closing_and_unit(session: Session) -> None:
    grant(session, 7, date(2024, 12, 31), kind=EntryKind.OPENING)
    grant(session, 2, date(2025, 3, 1))
    grant(session, 1, date(2025, 4, 1), kind=EntryKind.CLOSING)
    with session.books.read() as tx:

        def cash(**chosen: object) -> int:
            return balances.of_account(tx, "1101", **chosen).sen // 100

        assert cash() == 10
        assert cash(closing=False) == 9
        assert cash(opening=False) == 3
        assert cash(opening=False, closing=False) == 2
        assert cash(at=date(2025, 3, 31)) == 9
        assert cash(from_date=date(2025, 3, 1)) == 3


@given(st.lists(st.tuples(st.integers(1, 10**9), st.integers(0, 400)), min_size=1, max_size=12))
def test_sql_sums_equal_a_fold_over_the_entries(moves: list[tuple[int, int]]) -> None:
    session = opening.new_book_in_memory(
        Cooperative(name="K", opening_date=OPENING_DATE),
        user=User(name="siti", role=Role.TREASURER),
        clock=SetClock(date(2025, 1, 2)),
        ids=SeededIds(3),
    )
    for rupiah, day in moves:
        grant(session, rupiah, OPENING_DATE + timedelta(days=day))
    with session.books.read() as tx:
        folded: dict[str, Money] = {}
        for entry in journal_store.all_entries(tx):
            for line in entry.draft.lines:
                folded[line.account] = folded.get(line.account, Money(0)) + line.signed
        assert balances.by_account(tx) == folded
        lowest = balances.lowest_from(tx, "1101", OPENING_DATE + timedelta(days=200))
        assert lowest == balances.of_account(tx, "1101", at=OPENING_DATE + timedelta(days=200))
    session.books.close()


def test_the_clock_is_kept_in_utc_to_the_second(session: Session) -> None:
    with session.books.write() as tx:
        entry = journal_store.post(
            tx,
            draft(session, "1101", "3202"),
            operation_id="c" * 32,
            recorded_at=datetime(2025, 1, 2, 3, 4, 5, 678, tzinfo=UTC),
            recorded_by="siti",
        )
        assert entry.recorded_at == datetime(2025, 1, 2, 3, 4, 5, tzinfo=UTC)
        assert journal_store.last_recorded_at(tx) == entry.recorded_at
    with pytest.raises(ValueError, match="time zone"), session.books.write() as tx:
        journal_store.post(
            tx,
            draft(session, "1101", "3202"),
            operation_id="d" * 32,
            recorded_at=datetime(2025, 1, 2),  # noqa: DTZ001 -- the point of the test
            recorded_by="siti",
        )
