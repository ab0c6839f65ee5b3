"""Closing: which month may be locked or reopened, and the entries of a year's end.

Months are locked in order, once they are over and the books hold. A year is closed by two entries
of kind closing: on its last day every surplus account goes to the surplus of the year (3402), on
the next day that goes to the undistributed surplus of earlier years (3401).
"""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass
from datetime import date, datetime
from enum import Enum

from coopledger.accounting.calendar import FiscalYear, Period, months_between
from coopledger.accounting.chart import SURPLUS_TYPES, Chart, Codes, Unit
from coopledger.accounting.errors import (
    DateOutOfRange,
    MonthAlreadyClosed,
    MonthNotClosed,
    MonthNotOver,
    MonthsNotInOrder,
    SurplusAlreadyAllocated,
    YearAlreadyClosed,
    YearNotClosed,
)
from coopledger.accounting.journal import DraftEntry, EntryKind, LineBuilder
from coopledger.accounting.money import MAX_AMOUNT, ZERO, Money


class MonthStep(Enum):
    """What a person does before a month is locked; a step not done is recorded as skipped."""

    CASH_COUNT = "cash_count"
    BANK_MATCH = "bank_match"
    DUES = "dues"
    SAVINGS_INTEREST = "savings_interest"
    DEPRECIATION = "depreciation"
    STOCK_COUNT = "stock_count"
    LOAN_ALLOWANCE = "loan_allowance"
    PRINT_AND_SIGN = "print_and_sign"
    BACKUP = "backup"


@dataclass(frozen=True, slots=True, kw_only=True)
class PeriodState:
    """A month of the books.

    Attributes:
        closed_at: When it was locked; None while it is open.
        closed_by: By whom.
        over: Whether it has ended.
        closes_next: Whether it is the one that may be locked now.
    """

    period: Period
    closed_at: datetime | None
    closed_by: str
    over: bool
    closes_next: bool

    @property
    def closed(self) -> bool:
        """Whether it is locked."""
        return self.closed_at is not None


@dataclass(frozen=True, slots=True, kw_only=True)
class YearState:
    """A book year.

    Attributes:
        decided_on: The date of the meeting that decided on its surplus.
    """

    fiscal_year: FiscalYear
    closed: bool
    decided_on: date | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Calendar:
    """The books' months and years as they stand.

    Attributes:
        begins: The first day of the books.
        start_month: The first month of a book year.
        today: Where the cooperative is.
        locked: The locked months.
        closed_years: The years whose closing entries are posted.
    """

    begins: date
    start_month: int
    today: date
    locked: Collection[Period]
    closed_years: Collection[int]

    def fiscal_year(self, year: int) -> FiscalYear:
        """The book year of that name."""
        return FiscalYear(year, self.start_month)

    def open_months(self, last: Period) -> Iterator[Period]:
        """The months from the books' first to `last` that are not locked, in order."""
        return (
            month
            for month in months_between(self.begins, last.first_day)
            if month not in self.locked
        )


def check_month_may_close(calendar: Calendar, period: Period) -> None:
    """Refuses a month that may not be locked now.

    Raises:
        DateOutOfRange: When the month lies before the books begin.
        MonthAlreadyClosed: When it is locked.
        MonthNotOver: When it has not ended.
        MonthsNotInOrder: When an earlier month is open.
    """
    if period < Period.of(calendar.begins):
        raise DateOutOfRange(period.first_day, calendar.begins, calendar.today)
    if period in calendar.locked:
        raise MonthAlreadyClosed(period)
    if period.last_day >= calendar.today:
        raise MonthNotOver(period)
    first_open = next(calendar.open_months(period))
    if first_open != period:
        raise MonthsNotInOrder(first_open)


def check_month_may_reopen(
    calendar: Calendar, period: Period, fiscal_year: FiscalYear, *, decided: bool
) -> None:
    """Refuses a month that may not be reopened.

    Args:
        calendar: The books as they stand.
        period: The month.
        fiscal_year: Its book year.
        decided: Whether the meeting's decision on that year is posted.

    Raises:
        MonthNotClosed: When it is open.
        SurplusAlreadyAllocated: When the meeting has decided on its year.
        YearAlreadyClosed: When a later year is closed, which rests on this one.
    """
    if period not in calendar.locked:
        raise MonthNotClosed(period)
    if decided:
        raise SurplusAlreadyAllocated(fiscal_year.year)
    later = [year for year in calendar.closed_years if year > fiscal_year.year]
    if later:
        raise YearAlreadyClosed(max(later))


def check_year_may_close(calendar: Calendar, fiscal_year: FiscalYear) -> None:
    """Refuses a year that may not be closed now.

    Raises:
        DateOutOfRange: When it ended before the books began.
        YearAlreadyClosed: When its closing entries are posted.
        MonthNotOver: When it has not ended.
        YearNotClosed: When the year before it is open.
    """
    if fiscal_year.last_day < calendar.begins:
        raise DateOutOfRange(fiscal_year.last_day, calendar.begins, calendar.today)
    if fiscal_year.year in calendar.closed_years:
        raise YearAlreadyClosed(fiscal_year.year)
    if fiscal_year.last_day >= calendar.today:
        raise MonthNotOver(fiscal_year.periods[-1])
    before = fiscal_year.previous()
    if before.last_day >= calendar.begins and before.year not in calendar.closed_years:
        raise YearNotClosed(before.year)


@dataclass(frozen=True, slots=True, kw_only=True)
class ClosingBalances:
    """What a year's closing entries move: debit less credit at the year's end, by account and unit.

    Attributes:
        surplus_accounts: Every account from 4xxx to 9101.
        current_surplus: What 3402 held already.
    """

    surplus_accounts: Mapping[tuple[str, Unit], Money]
    current_surplus: Mapping[Unit, Money]


def closing_drafts(
    chart: Chart, fiscal_year: FiscalYear, facts: ClosingBalances, *, descriptions: tuple[str, str]
) -> tuple[DraftEntry, ...]:
    """The two closing entries of a year; those of them that would move nothing are left out.

    The lines of each business unit balance by themselves, so that a unit's surplus stays its own.

    Args:
        chart: The accounts.
        fiscal_year: The year.
        facts: What there is to move.
        descriptions: The words of the first and of the second entry.

    Source: docs/ACCOUNTING.md 7.
    """
    surplus = dict.fromkeys(Unit, ZERO)
    first = LineBuilder(chart)
    for (code, unit), net in sorted(
        facts.surplus_accounts.items(), key=lambda item: (item[0][1].value, item[0][0])
    ):
        _move(first, code, unit, -net)
        surplus[unit] += net
    for unit, net in surplus.items():
        _move(first, Codes.CURRENT_SURPLUS, unit, net)
    second = LineBuilder(chart)
    for unit in Unit:
        held = facts.current_surplus.get(unit, ZERO) + surplus[unit]
        _move(second, Codes.CURRENT_SURPLUS, unit, -held)
        _move(second, Codes.PRIOR_SURPLUS, unit, held)
    days = (fiscal_year.last_day, fiscal_year.next().first_day)
    return tuple(
        DraftEntry(kind=EntryKind.CLOSING, posted_on=day, description=words, lines=lines)
        for day, words, lines in zip(days, descriptions, (first.lines, second.lines), strict=True)
        if lines
    )


def _move(builder: LineBuilder, code: str, unit: Unit, net: Money) -> None:
    """Adds a net amount to an account, in as many lines as the largest amount asks for."""
    rest = net
    while rest:
        part = max(min(rest, MAX_AMOUNT), -MAX_AMOUNT)
        builder.debit(code, max(part, ZERO), unit=unit)
        builder.credit(code, max(-part, ZERO), unit=unit)
        rest -= part


def surplus_accounts(chart: Chart) -> tuple[str, ...]:
    """The accounts that a year's end sets to zero: 4xxx to 9101, never the memo accounts."""
    return tuple(account.code for account in chart.of_types(SURPLUS_TYPES))


def month_states(
    calendar: Calendar, closed: Mapping[Period, tuple[datetime, str]], last: Period
) -> tuple[PeriodState, ...]:
    """Every month of the books from the first to `last`.

    Args:
        calendar: The books as they stand.
        closed: When and by whom each locked month was locked.
        last: The last month to show.
    """
    next_open = next(calendar.open_months(last), None)
    return tuple(
        PeriodState(
            period=month,
            closed_at=closed[month][0] if month in closed else None,
            closed_by=closed[month][1] if month in closed else "",
            over=month.last_day < calendar.today,
            closes_next=month == next_open and month.last_day < calendar.today,
        )
        for month in months_between(calendar.begins, last.last_day)
    )
