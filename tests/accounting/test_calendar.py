from __future__ import annotations

from datetime import date, timedelta
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from coopledger.accounting.calendar import (
    FiscalYear,
    Period,
    add_months,
    days_in_month,
    fiscal_year_of,
    months_between,
)

days = st.dates(date(1990, 1, 1), date(2098, 12, 31))
start_months = st.integers(1, 12)


@pytest.mark.parametrize("text", ["2026-3", "2026", "26-03", "2026/03", "2026-13", "abcd-ef", ""])
def test_what_is_no_month_is_refused(text: str) -> None:
    with pytest.raises(ValueError, match="month"):
        Period.parse(text)


@given(days)
def test_a_month_holds_its_days(day: date) -> None:
    month = Period.of(day)
    assert month.first_day <= day <= month.last_day
    assert Period.parse(str(month)) == month
    assert (month.last_day - month.first_day).days + 1 == month.days
    assert month.last_day + timedelta(days=1) == month.plus(1).first_day


def test_months_count_across_years() -> None:
    assert Period(2025, 12).plus(1) == Period(2026, 1)
    assert Period(2026, 1).plus(-13) == Period(2024, 12)
    assert Period(2024, 2).days == 29
    assert days_in_month(2100, 2) == 28


def test_the_day_of_the_start_is_remembered() -> None:
    start = date(2026, 1, 31)
    assert [add_months(start, count).day for count in range(4)] == [31, 28, 31, 30]


@given(days, st.integers(0, 60))
def test_months_between_are_without_gap(first: date, months: int) -> None:
    span = list(months_between(first, add_months(first, months)))
    assert len(span) == months + 1
    assert all(before.plus(1) == after for before, after in pairwise(span))


@given(days, start_months)
def test_every_day_lies_in_exactly_one_book_year(day: date, start_month: int) -> None:
    year = fiscal_year_of(day, start_month)
    assert year.contains(day)
    assert not year.next().contains(day)
    assert not year.previous().contains(day)
    assert year.next().previous() == year
    assert len(year.periods) == 12
    assert year.periods[0].first_day == year.first_day
    assert year.periods[-1].last_day == year.last_day


def test_a_book_year_from_july_is_named_by_its_first_year() -> None:
    assert fiscal_year_of(date(2026, 6, 30), 7) == FiscalYear(2025, 7)
    assert FiscalYear(2025, 7).last_day == date(2026, 6, 30)
