"""Posted meetings in the book: kept for good, counted while they stand, checked against entries."""

from __future__ import annotations

from datetime import date

import pytest
import sqlalchemy as sa

from coopledger.accounting.meeting_checks import check_meetings
from coopledger.accounting.meetings import PlaceKind
from coopledger.accounting.money import ZERO
from coopledger.services import batches
from coopledger.services.session import Session
from coopledger.storage import meeting_store
from coopledger.storage.schema import meeting, meeting_entry, meeting_row
from tests.services.meeting_builders import HELD, C, M, P, V, lend, new_book, post, rupiah, typed


def held(session: Session) -> int:
    """A meeting of two payers, Rp1.000 too much."""
    lend(session, "0001", "P1")
    return post(
        session,
        typed("0001", {M: 20_000, P: 100_000, C: 5_000}),
        typed("0002", {M: 20_000}),
        counted=rupiah(141_000),
        book_difference=True,
        denominations={100_000: 1, 20_000: 2, 1_000: 1},
    ).meeting_id


@pytest.mark.parametrize("table", [meeting, meeting_row, meeting_entry], ids=lambda t: t.name)
@pytest.mark.parametrize("verb", ["update", "delete"])
def test_a_posted_sheet_is_never_changed(table: sa.Table, verb: str) -> None:
    session = new_book(2)
    held(session)
    column = next(iter(table.c))
    change = sa.delete(table) if verb == "delete" else sa.update(table).values({column: column})
    with session.books.write() as tx, pytest.raises(sa.exc.DBAPIError, match="append-only"):
        tx.connection.execute(change)


def test_a_meeting_stands_until_it_is_taken_back() -> None:
    session = new_book(2)
    meeting_id = held(session)
    with session.books.read() as tx:
        found = meeting_store.standing(tx, PlaceKind.GROUP, "Melati", HELD)
        assert found is not None
        assert found.id == meeting_id
        assert found.denominations == {100_000: 1, 20_000: 2, 1_000: 1}
        assert meeting_store.of_batch(tx, found.batch_id) == found
        assert meeting_store.standing(tx, PlaceKind.VILLAGE, "Melati", HELD) is None
        assert meeting_store.standing(tx, PlaceKind.GROUP, "Melati", date(2026, 3, 25)) is None
        assert meeting_store.get(tx, 99) is None
        assert meeting_store.of_batch(tx, 99) is None
    batches.take_back(
        session,
        batches.TakeBackRequest(
            operation_id=session.ids.new(), batch_id=found.batch_id, reason="salah"
        ),
    )
    with session.books.read() as tx:
        assert meeting_store.standing(tx, PlaceKind.GROUP, "Melati", HELD) is None
        (kept,) = meeting_store.meetings(tx)
        assert kept.taken_back
        assert meeting_store.meetings(tx, limit=0) == ()


def test_what_was_posted_is_what_the_sheet_said() -> None:
    session = new_book(3)
    held(session)
    with session.books.read() as tx:
        (sheet,) = meeting_store.facts(tx)
    assert (sheet.expected, sheet.counted, sheet.booked) == (
        rupiah(140_000),
        rupiah(141_000),
        rupiah(1_000),
    )
    assert [(row.member, row.cash, row.posted) for row in sheet.rows] == [
        ("0001", rupiah(120_000), rupiah(120_000)),
        ("0002", rupiah(20_000), rupiah(20_000)),
        ("0003", ZERO, ZERO),
    ]
    assert check_meetings([sheet]) == []


def test_deposits_taken_back_are_no_habit() -> None:
    session = new_book(2)
    for day in (date(2026, 1, 24), date(2026, 2, 24)):
        post(session, typed("0001", {V: 5_000}), typed("0002", {V: 7_000}), held_on=day)
    (newest, *_) = batches.list_batches(session)
    batches.take_back(
        session,
        batches.TakeBackRequest(operation_id=session.ids.new(), batch_id=newest.id, reason="x"),
    )
    with session.books.read() as tx:
        seen = meeting_store.voluntary_deposits(tx, "2101", date(2026, 1, 1), HELD)
    assert list(seen.values()) == [(rupiah(5_000),), (rupiah(7_000),)]


def test_contracts_that_move_later() -> None:
    session = new_book(1)
    lend(session, "0001", "P1")
    post(session, typed("0001", {P: 100_000}))
    with session.books.read() as tx:
        assert len(meeting_store.later_contracts(tx, ["1201"], date(2026, 3, 23))) == 1
        assert meeting_store.later_contracts(tx, ["1201"], HELD) == frozenset()
