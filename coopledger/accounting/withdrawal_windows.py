"""When savings for a purpose may be taken out: spans of days, each year or once.

Education savings come out before school begins, the same days each year. Holiday savings come out
before Idul Fitri, which moves through the year, so each year's span has dates of its own.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from coopledger.accounting.calendar import days_in_month
from coopledger.accounting.errors import Problem

_FORM = re.compile(r"(?:(\d{4})-)?(\d{2})-(\d{2})/(?:(\d{4})-)?(\d{2})-(\d{2})")
_LEAP_YEAR = 2000


@dataclass(frozen=True, slots=True, order=True)
class DayOfYear:
    """A day that comes each year; 29 February is the 28th where there is none."""

    month: int
    day: int

    def in_year(self, year: int) -> date:
        """The day in that year."""
        return date(year, self.month, min(self.day, days_in_month(year, self.month)))


@dataclass(frozen=True, slots=True)
class YearlyWindow:
    """A span that comes each year, both days included; it may run over the turn of the year."""

    first: DayOfYear
    last: DayOfYear

    def span(self, year: int) -> tuple[date, date]:
        """The span that begins in that year."""
        ends = year + 1 if self.last < self.first else year
        return self.first.in_year(year), self.last.in_year(ends)

    def spans_around(self, day: date) -> tuple[tuple[date, date], ...]:
        """Last year's, this year's and next year's."""
        return tuple(self.span(year) for year in (day.year - 1, day.year, day.year + 1))


@dataclass(frozen=True, slots=True)
class DatedWindow:
    """A span with dates of its own, both included."""

    first: date
    last: date

    def spans_around(self, day: date) -> tuple[tuple[date, date], ...]:
        """The one span."""
        del day
        return ((self.first, self.last),)


WithdrawalWindow = YearlyWindow | DatedWindow
WithdrawalWindows = tuple[WithdrawalWindow, ...]
"""None at all means always."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Opening:
    """A span in which money may be taken out."""

    first: date
    last: date


def open_on(windows: Sequence[WithdrawalWindow], day: date) -> Opening | None:
    """The span in which the day lies; None outside all of them, and where there are none."""
    for window in windows:
        for first, last in window.spans_around(day):
            if first <= day <= last:
                return Opening(first=first, last=last)
    return None


def next_opening(windows: Sequence[WithdrawalWindow], day: date) -> Opening | None:
    """The next span that begins after the day; None when no more is planned."""
    later = [
        (first, last)
        for window in windows
        for first, last in window.spans_around(day)
        if first > day
    ]
    if not later:
        return None
    first, last = min(later)
    return Opening(first=first, last=last)


def windows_text(windows: Sequence[WithdrawalWindow]) -> str:
    """As a book keeps them: `06-15/07-31` each year, `2027-03-01/2027-03-20` once."""
    return ",".join(_window_text(window) for window in windows)


def _window_text(window: WithdrawalWindow) -> str:
    if isinstance(window, DatedWindow):
        return f"{window.first.isoformat()}/{window.last.isoformat()}"
    first, last = window.first, window.last
    return f"{first.month:02d}-{first.day:02d}/{last.month:02d}-{last.day:02d}"


def parse_windows(text: str) -> WithdrawalWindows:
    """The windows of such a text.

    Raises:
        ValueError: When it is none.
    """
    return tuple(_parse_window(part) for part in text.split(",") if part)


def _parse_window(part: str) -> WithdrawalWindow:
    match = _FORM.fullmatch(part)
    if match is None:
        raise ValueError(f"not a window: {part}")
    first_year, first_month, first_day, last_year, last_month, last_day = match.groups()
    if (first_year is None) != (last_year is None):
        raise ValueError(f"a window has two years or none: {part}")
    if first_year is not None:
        return DatedWindow(
            date(int(first_year), int(first_month), int(first_day)),
            date(int(last_year), int(last_month), int(last_day)),
        )
    return YearlyWindow(
        _day_of_year(int(first_month), int(first_day)), _day_of_year(int(last_month), int(last_day))
    )


def _day_of_year(month: int, day: int) -> DayOfYear:
    date(_LEAP_YEAR, month, day)  # Refuses what is no day of any year.
    return DayOfYear(month, day)


def check_windows(windows: Sequence[WithdrawalWindow]) -> tuple[Problem, ...]:
    """What is wrong with the windows of a product."""
    reversed_ones = [
        window
        for window in windows
        if isinstance(window, DatedWindow) and window.last < window.first
    ]
    if reversed_ones:
        window = reversed_ones[0]
        return (
            Problem(
                "window_reversed",
                "withdrawal_windows",
                {"from_date": window.first, "to_date": window.last},
            ),
        )
    return ()
