"""Months and fiscal years. Dates only: accounting knows no time of day."""

from __future__ import annotations

import calendar
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Self

EARLIEST = date(1945, 8, 17)
"""No cooperative's books begin before the republic; an older date is a slip of the hand."""
LATEST = date(2099, 12, 31)


@dataclass(frozen=True, slots=True, order=True)
class Period:
    """A calendar month, the span that is closed and locked."""

    year: int
    month: int

    def __post_init__(self) -> None:
        if not 1 <= self.month <= 12:
            raise ValueError(f"no such month: {self.month}")

    @classmethod
    def of(cls, day: date) -> Self:
        """The month in which `day` lies."""
        return cls(day.year, day.month)

    @classmethod
    def parse(cls, text: str) -> Self:
        """The month of `YYYY-MM`.

        Raises:
            ValueError: When the text is not of that form.
        """
        year, dash, month = text.partition("-")
        if not (dash and len(year) == 4 and len(month) == 2 and (year + month).isdigit()):
            raise ValueError(f"not a month: {text}")
        return cls(int(year), int(month))

    @property
    def first_day(self) -> date:
        """Its first day."""
        return date(self.year, self.month, 1)

    @property
    def last_day(self) -> date:
        """Its last day."""
        return date(self.year, self.month, days_in_month(self.year, self.month))

    @property
    def days(self) -> int:
        """How many days it has."""
        return days_in_month(self.year, self.month)

    def plus(self, months: int) -> Period:
        """The month so many months later."""
        count = self.year * 12 + self.month - 1 + months
        return Period(count // 12, count % 12 + 1)

    def __str__(self) -> str:
        return f"{self.year:04d}-{self.month:02d}"


def days_in_month(year: int, month: int) -> int:
    """How many days the month has."""
    return calendar.monthrange(year, month)[1]


def add_months(start: date, months: int) -> date:
    """The same day so many months later, or the month's last day if it has none such.

    The day of `start` is remembered: adding 1, 2, 3 months to 31 January gives 28 February, 31
    March, 30 April.
    """
    period = Period.of(start).plus(months)
    return date(period.year, period.month, min(start.day, period.days))


def months_between(first: date, last: date) -> Iterator[Period]:
    """Each month from that of `first` to that of `last`, both included."""
    period, end = Period.of(first), Period.of(last)
    while period <= end:
        yield period
        period = period.plus(1)


@dataclass(frozen=True, slots=True, order=True)
class FiscalYear:
    """A book year of twelve whole months, named by the calendar year in which it begins."""

    year: int
    start_month: int = 1

    @property
    def first_day(self) -> date:
        """Its first day."""
        return date(self.year, self.start_month, 1)

    @property
    def last_day(self) -> date:
        """Its last day."""
        return self.next().first_day - timedelta(days=1)

    @property
    def periods(self) -> tuple[Period, ...]:
        """Its twelve months in order."""
        first = Period(self.year, self.start_month)
        return tuple(first.plus(count) for count in range(12))

    def next(self) -> FiscalYear:
        """The book year after this one."""
        return FiscalYear(self.year + 1, self.start_month)

    def previous(self) -> FiscalYear:
        """The book year before this one."""
        return FiscalYear(self.year - 1, self.start_month)

    def contains(self, day: date) -> bool:
        """Whether the day lies in it."""
        return self.first_day <= day <= self.last_day


def fiscal_year_of(day: date, start_month: int = 1) -> FiscalYear:
    """The book year in which `day` lies, for books that begin with the given month."""
    year = FiscalYear(day.year, start_month)
    return year if day >= year.first_day else year.previous()
