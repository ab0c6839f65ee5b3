from __future__ import annotations

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from coopledger.accounting.errors import Problem
from coopledger.accounting.withdrawal_windows import (
    DatedWindow,
    DayOfYear,
    Opening,
    WithdrawalWindow,
    YearlyWindow,
    check_windows,
    next_opening,
    open_on,
    parse_windows,
    windows_text,
)

SCHOOL = YearlyWindow(DayOfYear(6, 15), DayOfYear(7, 31))
NEW_YEAR = YearlyWindow(DayOfYear(12, 20), DayOfYear(1, 5))
LEBARAN_2027 = DatedWindow(date(2027, 2, 20), date(2027, 3, 9))
LEBARAN_2028 = DatedWindow(date(2028, 2, 10), date(2028, 2, 25))

days = st.dates(date(2001, 1, 1), date(2090, 12, 31))
days_of_year = st.dates(date(2000, 1, 1), date(2000, 12, 31)).map(
    lambda day: DayOfYear(day.month, day.day)
)
windows = st.one_of(
    st.builds(YearlyWindow, days_of_year, days_of_year),
    st.builds(
        lambda first, length: DatedWindow(first, first + timedelta(days=length)),
        days,
        st.integers(0, 60),
    ),
)


@pytest.mark.parametrize(
    ("day", "is_open"),
    [
        (date(2026, 6, 14), False),
        (date(2026, 6, 15), True),
        (date(2026, 7, 31), True),
        (date(2026, 8, 1), False),
    ],
)
def test_a_yearly_window_includes_both_its_days(day: date, is_open: bool) -> None:
    assert (open_on((SCHOOL,), day) is not None) is is_open


def test_a_window_may_run_over_the_turn_of_the_year() -> None:
    found = Opening(first=date(2026, 12, 20), last=date(2027, 1, 5))
    assert open_on((NEW_YEAR,), date(2026, 12, 31)) == found
    assert open_on((NEW_YEAR,), date(2027, 1, 5)) == found
    assert open_on((NEW_YEAR,), date(2027, 1, 6)) is None


def test_the_next_window_is_the_nearest_one() -> None:
    both: tuple[WithdrawalWindow, ...] = (SCHOOL, LEBARAN_2028, LEBARAN_2027)
    assert next_opening(both, date(2026, 11, 25)) == Opening(
        first=date(2027, 2, 20), last=date(2027, 3, 9)
    )
    assert next_opening(both, date(2027, 3, 10)) == Opening(
        first=date(2027, 6, 15), last=date(2027, 7, 31)
    )
    assert next_opening((LEBARAN_2027,), date(2027, 3, 10)) is None


def test_the_leap_day_falls_on_the_28th_where_there_is_none() -> None:
    leap = YearlyWindow(DayOfYear(2, 29), DayOfYear(3, 1))
    assert leap.span(2027)[0] == date(2027, 2, 28)
    assert leap.span(2028)[0] == date(2028, 2, 29)


def test_as_a_book_keeps_them() -> None:
    text = "06-15/07-31,2027-02-20/2027-03-09"
    assert windows_text((SCHOOL, LEBARAN_2027)) == text
    assert parse_windows(text) == (SCHOOL, LEBARAN_2027)
    assert parse_windows("") == ()


@given(st.lists(windows, max_size=4).map(tuple))
def test_what_is_written_is_read(made: tuple[WithdrawalWindow, ...]) -> None:
    assert parse_windows(windows_text(made)) == made


@given(windows, days)
def test_the_next_window_lies_ahead_and_is_one(window: WithdrawalWindow, day: date) -> None:
    following = next_opening((window,), day)
    if following is None:
        assert isinstance(window, DatedWindow)
        assert window.first <= day
    else:
        assert following.first > day
        assert open_on((window,), following.first) is not None
        assert open_on((window,), following.last) is not None


@pytest.mark.parametrize(
    "text",
    ["15-06/31-07", "06-15", "06-15/2027-07-31", "2027-07-31/06-15", "02-30/03-01", "juni"],
)
def test_what_is_no_window(text: str) -> None:
    with pytest.raises(ValueError):
        parse_windows(text)


def test_a_window_that_ends_before_it_begins() -> None:
    turned = DatedWindow(date(2027, 3, 9), date(2027, 2, 20))
    assert check_windows((NEW_YEAR, LEBARAN_2027)) == ()
    assert check_windows((turned,)) == (
        Problem(
            "window_reversed",
            "withdrawal_windows",
            {"from_date": date(2027, 3, 9), "to_date": date(2027, 2, 20)},
        ),
    )
