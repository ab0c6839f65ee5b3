from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import date
from typing import Any

import pytest

from coopledger.accounting.calendar import Period
from coopledger.accounting.closing import MonthStep
from coopledger.accounting.errors import (
    ChecksFailed,
    CoopLedgerError,
    MonthsNotInOrder,
    NotPermitted,
    PeriodClosed,
    ReasonRequired,
    SecondPersonNeeded,
    SurplusAlreadyAllocated,
    YearAlreadyClosed,
)
from coopledger.accounting.journal import EntryKind
from coopledger.services import checking, closing, statements
from coopledger.services.changes import Change
from coopledger.services.permissions import Role
from coopledger.services.session import User
from coopledger.storage import audit_log, user_store
from coopledger.storage.period_store import PeriodAction
from tests.services.book_builders import Book, new_book


def filled(today: str = "2026-03-01") -> Book:
    book = new_book("2025-01-01", today=today)
    book.opening("D 1101 1000", "K 3202 1000")
    book.post("2025-02-05", "D 1101 300", "K 4101 300")
    book.post("2025-11-05", "D 6101 100", "K 1101 100")
    return book


def reopen(book: Book, month: str, **changes: Any) -> Any:
    request = closing.ReopenMonthRequest(
        operation_id=book.session.ids.new(), period=Period.parse(month), reason="Salah akun"
    )
    return closing.reopen_month(book.session, replace(request, **changes))


def locked(book: Book) -> list[str]:
    return [str(one.period) for one in closing.list_periods(book.session) if one.closed]


def test_a_locked_month_takes_no_entry() -> None:
    book = filled()
    book.close_month("2025-01")
    with pytest.raises(PeriodClosed):
        book.post("2025-01-31", "D 1101 5", "K 4101 5")
    book.post("2025-02-01", "D 1101 5", "K 4101 5")


def test_steps_not_done_are_recorded_as_skipped() -> None:
    book = filled()
    changes = closing.close_month(
        book.session,
        closing.CloseMonthRequest(
            period=Period(2025, 1), done=frozenset(MonthStep) - {MonthStep.BACKUP}
        ),
    )
    assert changes == {Change.PERIODS}
    (event,) = closing.period_events(book.session)
    assert (event.period, event.action, event.skipped) == (
        Period(2025, 1), PeriodAction.CLOSED, ("backup",),
    )  # fmt: skip
    with book.session.books.read() as tx:
        assert event.head_hash == statements.journal_store.head(tx)
        assert audit_log.events(tx)[0].action == "close_month"


def test_months_are_locked_in_order() -> None:
    with pytest.raises(MonthsNotInOrder):
        filled().close_month("2025-02")


def test_a_book_that_does_not_hold_is_not_locked() -> None:
    book = filled()
    book.post("2025-03-03", "D 2101 70 [A]", "K 1101 70")
    with pytest.raises(ChecksFailed) as refused:
        book.close_month("2025-01")
    assert [problem.code for problem in refused.value.problems] == ["balance_below_zero"]
    assert locked(book) == []


def test_a_year_is_closed_by_two_entries_and_its_open_months_are_locked() -> None:
    book = filled()
    book.close_month("2025-01")
    posted = book.close_year(2025)
    assert [(entry.draft.kind, entry.draft.posted_on) for entry in posted.entries] == [
        (EntryKind.CLOSING, date(2025, 12, 31)),
        (EntryKind.CLOSING, date(2026, 1, 1)),
    ]
    assert [str(entry.voucher) for entry in posted.entries] == ["JP/2025/000001", "JP/2026/000001"]
    assert locked(book) == [f"2025-{month:02d}" for month in range(1, 13)]
    assert closing.first_open_day(book.session) == date(2026, 1, 1)
    balance = statements.trial_balance(book.session, at=date(2026, 1, 1))
    assert [row.code for row in balance.rows] == ["1101", "3202", "3401", ""]
    assert all(result.holds for result in checking.check(book.session))
    (year, _) = closing.list_years(book.session)
    assert (year.fiscal_year.year, year.closed, year.decided_on) == (2025, True, None)


def test_a_year_without_movement_is_closed_without_entries() -> None:
    book = new_book("2025-01-01", today="2026-03-01")
    assert book.close_year(2025).entries == ()
    with pytest.raises(YearAlreadyClosed):
        book.close_year(2025)


def test_closing_twice_with_the_same_operation_is_once() -> None:
    book = filled()
    request = closing.CloseYearRequest(operation_id=book.session.ids.new(), year=2025)
    first = closing.close_year(book.session, request)
    again = closing.close_year(book.session, request)
    assert again.repeated
    assert again.entries == first.entries


def test_a_year_that_fails_half_way_leaves_nothing(monkeypatch: pytest.MonkeyPatch) -> None:
    book = filled()

    def fail(*_: object, **__: object) -> None:
        raise RuntimeError("power cut")

    monkeypatch.setattr(closing.period_store, "mark_year", fail)
    with pytest.raises(RuntimeError):
        book.close_year(2025)
    assert locked(book) == []
    with book.session.books.read() as tx:
        assert statements.journal_store.count(tx) == 3


# --- reopening ---


def test_reopening_leaves_its_mark_and_its_reason() -> None:
    book = filled()
    book.close_month("2025-01")
    posted = reopen(book, "2025-01")
    assert (posted.entries, posted.changes) == ((), {Change.PERIODS})
    assert locked(book) == []
    event = closing.period_events(book.session)[-1]
    assert (event.action, event.reason) == (PeriodAction.REOPENED, "Salah akun")
    result = next(r for r in checking.check(book.session) if r.name == "locked-periods")
    assert result.holds
    assert len(result.notes) == 1
    book.close_month("2025-01")
    assert locked(book) == ["2025-01"]


def test_reopening_takes_the_closing_entries_back_and_the_year_can_close_again() -> None:
    book = filled()
    book.close_year(2025)
    posted = reopen(book, "2025-11")
    assert [entry.draft.reverses for entry in posted.entries] == [5, 4]
    assert [entry.draft.posted_on for entry in posted.entries] == [
        date(2026, 1, 1),
        date(2025, 12, 31),
    ]
    book.post("2025-11-30", "D 6103 20", "K 1101 20")
    closed = book.close_year(2025)
    assert len(closed.entries) == 2
    balance = statements.trial_balance(book.session, at=date(2026, 1, 1))
    assert {row.code: str(row.cells[1]) for row in balance.rows if row.code == "3401"} == {
        "3401": "Money(sen=18000)"
    }
    assert all(result.holds for result in checking.check(book.session))
    repeated = closing.reopen_month(
        book.session,
        closing.ReopenMonthRequest(
            operation_id=posted.entries[0].operation_id, period=Period(2025, 11), reason="Lagi"
        ),
    )
    assert repeated.repeated


def test_a_year_on_which_the_meeting_decided_stays_closed() -> None:
    book = filled()
    book.close_year(2025)
    book.allocate(2025, "2026-02-14")
    with pytest.raises(SurplusAlreadyAllocated):
        reopen(book, "2025-11")
    years = closing.list_years(book.session)
    assert years[0].decided_on == date(2026, 2, 14)


def test_a_reason_is_needed() -> None:
    book = filled()
    book.close_month("2025-01")
    with pytest.raises(ReasonRequired):
        reopen(book, "2025-01", reason="  ")


def with_second_user(book: Book, role: Role) -> User:
    row = user_store.UserRow(name="rohmah", full_name="Rohmah", role=role.value, active=True)
    with book.session.books.write() as tx:
        user_store.add(tx, row, at=book.clock.now())
    return User(name="rohmah", role=role)


def test_a_second_person_confirms_where_there_is_one() -> None:
    book = filled()
    book.close_month("2025-01")
    chair = with_second_user(book, Role.CHAIR)
    with pytest.raises(SecondPersonNeeded):
        reopen(book, "2025-01")
    with pytest.raises(SecondPersonNeeded):
        reopen(book, "2025-01", second_person=book.session.user)
    reopen(book, "2025-01", second_person=chair)
    with book.session.books.read() as tx:
        assert audit_log.events(tx)[0].after["second_person"] == "rohmah"


def test_the_second_person_must_have_the_right_herself() -> None:
    book = filled()
    book.close_month("2025-01")
    cashier = with_second_user(book, Role.CASHIER)
    with pytest.raises(SecondPersonNeeded):
        reopen(book, "2025-01", second_person=cashier)


@pytest.mark.parametrize(
    "act",
    [
        lambda s: closing.close_month(s, closing.CloseMonthRequest(period=Period(2025, 1))),
        lambda s: closing.reopen_month(
            s,
            closing.ReopenMonthRequest(
                operation_id="0" * 32, period=Period(2025, 1), reason="Salah"
            ),
        ),
        lambda s: closing.close_year(s, closing.CloseYearRequest(operation_id="0" * 32, year=2025)),
        closing.list_periods,
        closing.list_years,
        closing.period_events,
        closing.first_open_day,
    ],
)
def test_a_cashier_may_neither_close_nor_look(act: Callable[[Any], Any]) -> None:
    with pytest.raises(NotPermitted):
        act(filled().as_role(Role.CASHIER))


def test_months_up_to_the_last_entry_are_listed_even_if_the_clock_stands_earlier() -> None:
    book = filled(today="2025-03-05")
    assert str(closing.list_periods(book.session)[-1].period) == "2025-11"


def test_before_the_books_begin_their_first_month_is_listed() -> None:
    book = new_book("2025-04-01", today="2025-01-10")
    (only,) = closing.list_periods(book.session)
    assert (str(only.period), only.over, only.closes_next) == ("2025-04", False, False)
    assert closing.first_open_day(book.session) == date(2025, 4, 1)


def test_every_refusal_is_one_of_ours() -> None:
    assert issubclass(ChecksFailed, CoopLedgerError)


def test_a_preview_is_exactly_what_closing_posts_and_keeps_nothing() -> None:
    book = filled()
    book.close_month("2025-01")
    preview = closing.preview_year(book.session, 2025)
    assert closing.preview_year(book.session, 2025) == preview
    assert len(preview.months) == 11
    posted = book.close_year(2025)
    assert [entry.draft for entry in posted.entries] == list(preview.entries)
    held = statements.financial_position(book.session, at=date(2026, 1, 1))
    (surplus,) = [row.cells[0] for row in held.rows if row.code == "3401"]
    assert surplus == preview.surplus
    with pytest.raises(YearAlreadyClosed):
        closing.preview_year(book.session, 2025)
