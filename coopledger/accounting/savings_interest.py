"""Interest on savings (jasa simpanan), month by month.

The three methods differ in the balance that a month counts by; rate, year and rounding are common
to them. Source of the example: published teaching case of June with seven balances (lowest
4,109.59; average and daily 33,835.62 at one rate of 5 % a year).
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from enum import Enum
from fractions import Fraction

from coopledger.accounting.calendar import Period, months_between
from coopledger.accounting.errors import Problem
from coopledger.accounting.money import ZERO, Money, round_half_up, total
from coopledger.accounting.rates import Rate

SEN = Money(1)


class InterestMethod(Enum):
    """Which balance of the month earns."""

    LOWEST = "lowest"
    """Saldo terendah: the lowest of the month, once the account has a balance."""
    AVERAGE = "average"
    """Saldo rata-rata: the mean of the balances at the end of each day."""
    DAILY = "daily"
    """Saldo harian: each day by its own balance."""


ALWAYS = date.min
"""The first day of a rate that holds for as long as the book goes back."""


@dataclass(frozen=True, slots=True, kw_only=True, order=True)
class RateStep:
    """What a savings product earns from a day on, for balances from a floor upward.

    All steps of one day are that day's table; from the next later day on, its table holds instead.
    A balance earns by the highest floor that it reaches, and nothing below the lowest.

    Attributes:
        from_date: The first day on which it holds.
        floor: The least balance that earns it.
        rate: Per year.
    """

    from_date: date
    floor: Money
    rate: Rate


def one_rate(rate: Rate) -> tuple[RateStep, ...]:
    """The steps of a rate that always held, for every balance; none for a rate of zero."""
    return (RateStep(from_date=ALWAYS, floor=ZERO, rate=rate),) if rate.ppm else ()


def steps_on(rates: Iterable[RateStep], day: date) -> tuple[RateStep, ...]:
    """The table that holds on the day, the lowest floor first; empty before the first."""
    begun = [step for step in rates if step.from_date <= day]
    newest = max((step.from_date for step in begun), default=day)
    return tuple(sorted(step for step in begun if step.from_date == newest))


def check_rates(rates: Sequence[RateStep]) -> tuple[Problem, ...]:
    """What keeps a product's rates out of the book: below zero, or twice for a day and floor."""
    problems = []
    if any(step.rate.ppm < 0 for step in rates):
        problems.append(Problem("rate_negative", "rates"))
    if any(step.floor < ZERO for step in rates):
        problems.append(Problem("amount_negative", "rates"))
    if len({(step.from_date, step.floor) for step in rates}) < len(rates):
        problems.append(Problem("rate_twice", "rates"))
    return tuple(problems)


@dataclass(frozen=True, slots=True, kw_only=True)
class InterestTerms:
    """How a product earns.

    Attributes:
        rate: Per year.
        days_in_year: What a day's part is measured by, 365 or 360.

    Raises:
        ValueError: When the year has no days, or the rate is negative.
    """

    method: InterestMethod
    rate: Rate
    days_in_year: int = 365

    def __post_init__(self) -> None:
        if self.days_in_year <= 0:
            raise ValueError("a year has days")
        if self.rate.ppm < 0:
            raise ValueError("a rate is not negative")


@dataclass(frozen=True, slots=True, kw_only=True, order=True)
class DatedBalance:
    """A balance that counts from the end of its date on."""

    on: date
    balance: Money


@dataclass(frozen=True, slots=True, kw_only=True)
class MonthInterest:
    """What one month earns, before and after tax."""

    period: Period
    interest: Money
    tax: Money

    @property
    def net(self) -> Money:
        """What is credited to the member."""
        return self.interest - self.tax


@dataclass(frozen=True, slots=True, kw_only=True)
class SavingsInterest:
    """The interest of a span of months."""

    months: tuple[MonthInterest, ...]

    @property
    def interest(self) -> Money:
        """The sum of the months' interest."""
        return total(month.interest for month in self.months)

    @property
    def tax(self) -> Money:
        """The sum of the months' tax."""
        return total(month.tax for month in self.months)

    @property
    def net(self) -> Money:
        """Interest less tax."""
        return self.interest - self.tax


@dataclass(frozen=True, slots=True)
class _Stretch:
    """So many days in a row with the same balance; `known` is False before the first given one."""

    days: int
    balance: Money
    known: bool


def calculate(
    terms: InterestTerms, balances: Iterable[DatedBalance], *, from_date: date, to_date: date
) -> SavingsInterest:
    """The interest from `from_date` to `to_date`, both included.

    Each month is worked out by itself, to the sen with halves up, and the months are summed. A
    month that the span covers in part counts the days that lie in it. Before the first balance
    there is zero; of two balances on one date the later in the sequence holds.

    Example: 1,000,000 all June at 5 %: 1,000,000 x 5 % x 30 / 365 = 4,109.59.

    Raises:
        ValueError: When the span ends before it begins.
    """
    if to_date < from_date:
        raise ValueError("the span ends before it begins")
    by_date = sorted({item.on: item.balance for item in balances}.items())
    months = []
    for period in months_between(from_date, to_date):
        first, last = max(period.first_day, from_date), min(period.last_day, to_date)
        interest = _month_interest(terms, _stretches(by_date, first, last))
        months.append(MonthInterest(period=period, interest=interest, tax=ZERO))
    return SavingsInterest(months=tuple(months))


def _stretches(
    by_date: Sequence[tuple[date, Money]], first: date, last: date
) -> tuple[_Stretch, ...]:
    """The days from `first` to `last`, cut where the balance changes."""
    dates = [on for on, _ in by_date]
    cuts = [first, *(on for on in dates if first < on <= last)]
    ends = [*cuts[1:], date.fromordinal(last.toordinal() + 1)]
    stretches = []
    for start, end in zip(cuts, ends, strict=True):
        index = bisect_right(dates, start)
        balance = by_date[index - 1][1] if index else ZERO
        stretches.append(_Stretch((end - start).days, balance, known=index > 0))
    return tuple(stretches)


def _month_interest(terms: InterestTerms, stretches: tuple[_Stretch, ...]) -> Money:
    days = sum(stretch.days for stretch in stretches)
    if terms.method is InterestMethod.DAILY:
        earned = sum(
            (_earned(terms, Fraction(stretch.balance.sen), stretch.days) for stretch in stretches),
            Fraction(0),
        )
    elif terms.method is InterestMethod.AVERAGE:
        balance_days = sum(stretch.balance.sen * stretch.days for stretch in stretches)
        earned = _earned(terms, Fraction(balance_days, days), days)
    else:
        lowest = min((stretch.balance for stretch in stretches if stretch.known), default=ZERO)
        earned = _earned(terms, Fraction(lowest.sen), days)
    return round_half_up(earned, SEN)


def _earned(terms: InterestTerms, balance_sen: Fraction, days: int) -> Fraction:
    """The exact interest in sen; a balance below zero earns nothing."""
    return max(balance_sen, Fraction(0)) * terms.rate.fraction * days / terms.days_in_year
