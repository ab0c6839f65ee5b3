"""The home page's figures against what the book's own reports say."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest
import sqlalchemy as sa

from coopledger.accounting.calendar import Period
from coopledger.accounting.errors import NotPermitted
from coopledger.accounting.journal import EntryKind
from coopledger.accounting.members import MemberStatus
from coopledger.accounting.money import ZERO, Money
from coopledger.services import closing, home, members
from coopledger.services.home import DueKind, StepKind
from coopledger.services.permissions import Role
from coopledger.services.session import Session, SetClock
from tests.services.loan_builders import lend, new_book, pay
from tests.services.savings_builders import (
    OPENS,
    R,
    add_member,
    as_role,
    move,
    new_session,
    put_in,
)


def at(session: Session, day: date) -> Session:
    assert isinstance(session.clock, SetClock)
    session.clock.move_to(day)
    return session


def close(session: Session, month: Period) -> None:
    closing.close_month(session, closing.CloseMonthRequest(period=month, done=frozenset()))


def test_balances_and_their_trends() -> None:
    session = new_session()
    add_member(session)
    put_in(session, 300_000, posted_on=date(2026, 4, 10))
    put_in(session, 50_000, posted_on=date(2026, 6, 2))
    figures = home.figures(session)
    assert figures.today == date(2026, 6, 30)
    assert figures.cash == R(10_350_000)
    assert figures.savings.values[-1] == R(350_000)
    assert figures.savings.change == R(50_000)
    assert figures.savings.months[0] == Period(2025, 7)
    by_month = dict(zip(figures.savings.months, figures.savings.values, strict=True))
    assert by_month[Period(2026, 3)] == ZERO
    assert by_month[Period(2026, 4)] == by_month[Period(2026, 5)] == R(300_000)


def test_a_balance_from_before_the_window_counts() -> None:
    session = new_session(today=date(2026, 1, 31))
    add_member(session)
    put_in(session, 300_000)
    at(session, date(2027, 6, 15))
    figures = home.figures(session)
    assert set(figures.savings.values) == {R(300_000)}
    assert figures.savings.change == ZERO


def test_the_surplus_counts_from_the_book_year_without_closing_entries() -> None:
    session = new_session(today=date(2027, 2, 10))
    move(session, lambda b: b.debit("1101", R(90_000)).credit("4104", R(90_000)))
    move(
        session,
        lambda b: b.debit("1101", R(70_000)).credit("4104", R(70_000)),
        on=date(2027, 1, 5),
    )
    for month in range(1, 13):
        close(session, Period(2026, month))
    closing.close_year(session, closing.CloseYearRequest(operation_id=session.ids.new(), year=2026))
    figures = home.figures(session)
    assert figures.surplus_of_year == R(70_000)
    by_month = dict(zip(figures.surplus.months, figures.surplus.values, strict=True))
    assert by_month[Period(2027, 1)] == R(70_000)
    assert by_month[Period(2026, 12)] == ZERO


def test_the_opening_entry_is_no_result_of_a_month() -> None:
    session = new_session()
    move(
        session,
        lambda b: b.debit("1101", R(500)).credit("4104", R(500)),
        on=date(2025, 12, 31),
        kind=EntryKind.OPENING,
    )
    figures = home.figures(session)
    assert figures.surplus_of_year == ZERO
    assert set(figures.surplus.values) == {ZERO}
    assert figures.cash == R(10_000_500)


def test_late_instalments_stand_in_one_row_and_coming_ones_for_themselves() -> None:
    session = new_book()
    lend(session)
    pay(session, date(2025, 2, 15), 100_000, 12_000)
    at(session, date(2025, 5, 10))
    figures = home.figures(session)
    coming, late = figures.due
    assert (late.kind, late.count, late.due_on) == (DueKind.LATE, 2, date(2025, 3, 15))
    assert late.amount == Money.rupiah(200_000 + 11_000 + 10_000)
    assert (coming.kind, coming.number) == (DueKind.INSTALMENT, 4)
    assert coming.due_on == date(2025, 5, 15)
    assert figures.late_loans == figures.running_loans == 1
    assert figures.overdue == late.amount
    assert figures.members_due == 1


def test_what_was_missed_long_ago_stands_below_what_is_due_now() -> None:
    session = new_book()
    lend(session)
    lend(session, number="P2", member_number="2")
    pay(session, date(2025, 2, 15), 100_000, 12_000, loan_number="P2")
    at(session, date(2025, 3, 20))
    figures = home.figures(session)
    assert [item.loan_number for item in figures.due] == ["P2", "P1"]


def test_dues_are_due_at_the_end_of_the_month() -> None:
    session = new_session(today=date(2026, 1, 20))
    add_member(session)
    assert [item.kind for item in home.figures(session).due] == []
    at(session, date(2026, 1, 25))
    (dues,) = home.figures(session).due
    assert (dues.kind, dues.due_on, dues.amount) == (DueKind.DUES, date(2026, 1, 31), R(20_000))
    at(session, date(2026, 2, 25))
    (dues,) = home.figures(session).due
    assert (dues.amount, dues.count) == (R(40_000), 2)


def test_who_works_abroad_is_not_asked_for_dues() -> None:
    session = new_session(today=date(2026, 1, 1))
    add_member(session)
    members.change_status(
        session,
        members.StatusRequest(
            operation_id=session.ids.new(),
            number="0012",
            status=MemberStatus.ABROAD,
            from_date=date(2026, 1, 1),
        ),
    )
    at(session, date(2026, 3, 25))
    figures = home.figures(session)
    assert (figures.due, figures.members_due) == ((), 0)


def test_the_checklist_is_about_the_oldest_open_month() -> None:
    session = new_session(today=date(2026, 3, 10))
    add_member(session)
    close(session, Period(2026, 1))
    figures = home.figures(session)
    assert figures.month == Period(2026, 2)
    assert figures.open_months == (Period(2026, 2),)
    steps = {step.kind: step for step in figures.steps}
    assert steps[StepKind.DUES].open == 1
    assert steps[StepKind.MONTH_OVER].done
    assert steps[StepKind.CASH].done
    put_in(session, 40_000, product="SW", posted_on=date(2026, 3, 1))
    assert {s.kind: s.done for s in home.figures(session).steps}[StepKind.DUES]


def test_a_running_month_says_how_many_days_are_left() -> None:
    session = new_session(today=date(2026, 1, 29))
    steps = {step.kind: step.open for step in home.figures(session).steps}
    assert steps[StepKind.MONTH_OVER] == 3


def test_a_box_below_zero_is_seen() -> None:
    session = new_session()
    move(session, lambda b: b.debit("6104", R(5)).credit("1110", R(5)))
    (box,) = home.figures(session).overdrawn
    assert (box.account.code, box.balance) == ("1110", -R(5))


def test_an_empty_book_says_so() -> None:
    from coopledger.accounting.settings import Cooperative
    from coopledger.services import opening
    from coopledger.services.session import SeededIds, User

    session = opening.new_book_in_memory(
        Cooperative(name="Koperasi Uji", opening_date=OPENS),
        user=User(name="siti", role=Role.TREASURER),
        clock=SetClock(OPENS),
        ids=SeededIds(1),
    )
    figures = home.figures(session)
    assert figures.empty
    assert figures.cash == ZERO


def test_a_cashier_sees_no_figures() -> None:
    with pytest.raises(NotPermitted):
        home.figures(as_role(new_session(), Role.CASHIER))


def test_the_number_of_queries_does_not_grow_with_the_book() -> None:
    def queries(session: Session) -> int:
        seen: list[Any] = []
        with session.books.read() as tx:
            engine = tx.connection.engine
        sa.event.listen(engine, "before_cursor_execute", lambda *args: seen.append(args[2]))
        home.figures(session)
        return len(seen)

    small, large = new_session(), new_session()
    for number in range(30):
        add_member(large, f"{number:04d}")
    assert queries(large) == queries(small)


def test_dues_count_as_paid_although_they_were_withdrawn_and_put_back() -> None:
    from coopledger.services import journal
    from coopledger.services.journal import ReversalRequest
    from coopledger.storage import savings_store

    def paid() -> Money:
        with session.books.read() as tx:
            return savings_store.dues_paid(tx, at=date(2026, 6, 30))[member.id]

    session = new_session()
    member = add_member(session)
    deposit = put_in(session, 40_000, product="SW").entry
    (line,) = [each for each in deposit.draft.lines if each.contract_id is not None]
    assert paid() == R(40_000)
    move(
        session,
        lambda b: b.debit(
            "3102", R(15_000), member_id=member.id, contract_id=line.contract_id
        ).credit("1101", R(15_000)),
        on=date(2026, 3, 1),
        kind=EntryKind.WITHDRAWAL,
    )
    assert paid() == R(40_000)
    newest = journal.entries(session, limit=1).entries[0].voucher
    journal.reverse(
        session,
        ReversalRequest(operation_id=session.ids.new(), voucher=str(newest), reason="Salah"),
    )
    assert paid() == R(40_000)
    journal.reverse(
        session,
        ReversalRequest(
            operation_id=session.ids.new(), voucher=str(deposit.voucher), reason="Salah"
        ),
    )
    assert paid() == ZERO
