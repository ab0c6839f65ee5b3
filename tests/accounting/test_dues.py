from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from coopledger.accounting.calendar import Period
from coopledger.accounting.dues import DuesPosition, DuesTable, first_counted_month
from coopledger.accounting.members import Spell
from coopledger.accounting.money import ZERO, Money
from coopledger.accounting.settings import DatedAmount

R = Money.rupiah
RATES = (
    DatedAmount(from_date=date(2025, 7, 15), amount=R(20_000)),
    DatedAmount(from_date=date(2025, 1, 1), amount=R(10_000)),
)


def table(last: str = "2025-12", first: str = "2025-01") -> DuesTable:
    return DuesTable(RATES, first=Period.parse(first), last=Period.parse(last))


def test_oldest_months_are_paid_first() -> None:
    position = table("2025-03").position(joined_on=date(2025, 1, 5), left_on=None, paid=R(25_000))
    assert [(str(m.period), m.paid, m.open) for m in position.months] == [
        ("2025-01", R(10_000), ZERO),
        ("2025-02", R(10_000), ZERO),
        ("2025-03", R(5_000), R(5_000)),
    ]
    assert position.due == R(30_000)
    assert position.arrears == R(5_000)
    assert position.months_in_arrears == 1
    assert position.paid_through == Period(2025, 2)
    assert position.prepaid == ZERO


def test_a_year_can_be_paid_in_advance() -> None:
    position = table("2025-03").position(joined_on=date(2024, 5, 1), left_on=None, paid=R(120_000))
    assert position.prepaid == R(90_000)
    assert position.arrears == ZERO
    assert position.paid_through == Period(2025, 3)


def test_nothing_paid_is_paid_through_no_month() -> None:
    position = table("2025-02").position(joined_on=date(2025, 1, 1), left_on=None, paid=ZERO)
    assert position.paid_through is None
    assert position.months_in_arrears == 2


def test_a_new_amount_holds_from_the_month_of_its_date() -> None:
    position = table("2025-08").position(joined_on=date(2025, 6, 1), left_on=None, paid=ZERO)
    assert [month.due for month in position.months] == [R(10_000), R(20_000), R(20_000)]


def test_months_before_the_first_amount_ask_for_nothing() -> None:
    position = table("2025-02", first="2024-06").position(
        joined_on=date(2024, 1, 1), left_on=None, paid=ZERO
    )
    assert [str(month.period) for month in position.months] == ["2025-01", "2025-02"]


def test_the_months_of_joining_and_leaving_are_due() -> None:
    position = table().position(joined_on=date(2025, 2, 28), left_on=date(2025, 4, 1), paid=ZERO)
    assert [str(month.period) for month in position.months] == ["2025-02", "2025-03", "2025-04"]


@pytest.mark.parametrize(
    ("joined_on", "left_on"),
    [(date(2026, 1, 1), None), (date(2023, 1, 1), date(2024, 12, 31))],
)
def test_who_joins_after_or_left_before_owes_nothing(joined_on: date, left_on: date | None) -> None:
    position = table().position(joined_on=joined_on, left_on=left_on, paid=ZERO)
    assert position.months == ()
    assert position.paid_through is None
    assert table().arrears(joined_on=joined_on, left_on=left_on, paid=ZERO) == ZERO


def test_a_table_without_months_asks_for_nothing() -> None:
    empty = table(last="2024-12")
    assert empty.position(joined_on=date(2025, 1, 1), left_on=None, paid=R(5)).prepaid == R(5)
    assert empty.arrears(joined_on=date(2025, 1, 1), left_on=None, paid=ZERO) == ZERO


def test_taking_back_more_than_was_paid_leaves_nothing_paid() -> None:
    position = table("2025-02").position(joined_on=date(2025, 1, 1), left_on=None, paid=-R(10_000))
    assert position.arrears == R(20_000)


@pytest.mark.parametrize(
    ("begin", "first"), [(date(2025, 1, 1), "2025-01"), (date(2025, 1, 2), "2025-02")]
)
def test_books_that_begin_within_a_month_count_from_the_next(begin: date, first: str) -> None:
    assert first_counted_month(begin) == Period.parse(first)


def months(position: DuesPosition) -> list[str]:
    return [str(month.period) for month in position.months]


@pytest.mark.parametrize(
    ("pause", "asked"),
    [
        # Only whole months count: the month of going and the month of coming home are due.
        ((date(2025, 2, 10), date(2025, 4, 30)), ["2025-01", "2025-02", "2025-05", "2025-06"]),
        ((date(2025, 2, 1), date(2025, 4, 29)), ["2025-01", "2025-04", "2025-05", "2025-06"]),
        ((date(2025, 3, 1), None), ["2025-01", "2025-02"]),
        (
            (date(2025, 3, 2), date(2025, 3, 31)),
            [f"2025-{month:02d}" for month in range(1, 7)],
        ),
    ],
)
def test_months_wholly_abroad_ask_for_nothing(pause: Spell, asked: list[str]) -> None:
    facts = {"joined_on": date(2025, 1, 5), "left_on": None, "paused": (pause,)}
    position = table("2025-06").position(paid=ZERO, **facts)
    assert months(position) == asked
    assert table("2025-06").arrears(paid=ZERO, **facts) == position.arrears
    # What she pays all the same covers the months that ask, and the rest waits for her.
    assert table("2025-06").position(paid=R(500_000), **facts).arrears == ZERO


def test_several_pauses_add_up() -> None:
    paused = ((date(2025, 2, 1), date(2025, 2, 28)), (date(2025, 4, 1), None))
    position = table("2025-06").position(
        joined_on=date(2025, 1, 1), left_on=None, paid=R(10_000), paused=paused
    )
    assert months(position) == ["2025-01", "2025-03"]
    assert position.arrears == R(10_000)


@given(
    joined=st.dates(date(2024, 1, 1), date(2026, 6, 1)),
    left=st.none() | st.dates(date(2024, 1, 1), date(2026, 6, 1)),
    paid=st.integers(0, 50_000_000),
)
def test_due_is_what_is_covered_plus_what_is_open(
    joined: date, left: date | None, paid: int
) -> None:
    position = table().position(joined_on=joined, left_on=left, paid=Money(paid))
    covered = Money(sum(month.paid.sen for month in position.months))
    assert covered + position.prepaid == Money(paid)
    assert covered + position.arrears == position.due
    assert not (position.prepaid and position.arrears)
    assert position.arrears == table().arrears(joined_on=joined, left_on=left, paid=Money(paid))
