"""Interest on savings (jasa simpanan), month by month.

The three methods differ in the balance that a month counts by; rates, year and rounding are common
to them. Source of the example: published teaching case of June with seven balances (lowest
4,109.59; average and daily 33,835.62 at one rate of 5 % a year).

Where practice leaves a choice, it is made here once:

- A balance counts as it stands at the end of a day, and below zero it counts as nothing.
- By lowest and average the balance that counts picks the tier, and the whole of it earns at that
  tier's rate; by daily each day's balance picks its own.
- A rate counts from its first day on: a month in which it changes earns by the old one until the
  day before, whatever the method.
- In a year of 365 or 360 days each day earns its part, so the extra day of a leap year earns too.
  With a twelfth for each month all months earn alike, and a day is its share of the month.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from enum import Enum
from fractions import Fraction

from coopledger.accounting.calendar import Period, months_between
from coopledger.accounting.errors import Problem
from coopledger.accounting.money import ZERO, Money, round_half_up, total
from coopledger.accounting.rates import MONTHS_PER_YEAR, Rate

SEN = Money(1)
MONTHLY = 0
"""In place of the days in a year: a twelfth of the rate for each month, however long it is."""


class InterestMethod(Enum):
    """Which balance of the month earns."""

    LOWEST = "lowest"
    """Saldo terendah: the lowest of the month, once the account has a balance."""
    AVERAGE = "average"
    """Saldo rata-rata: the mean of the balances at the end of each day."""
    DAILY = "daily"
    """Saldo harian: each day by its own balance."""


class FirstMonth(Enum):
    """What the month in which an account has its first balance earns."""

    STRICT = "strict"
    """The days before count as zero: by lowest, an account opened after the 1st earns nothing."""
    SINCE_OPENING = "since_opening"
    """By lowest, the lowest balance since the first one earns the month."""
    NEXT_MONTH = "next_month"
    """An account earns from the next month on; one that begins on the 1st earns at once."""


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
        rates: Per year, by day and balance.
        days_in_year: What a day's part is measured by, 365 or 360; `MONTHLY` for a twelfth of the
            year for each month.
        minimum_balance: A balance that counts and lies below it earns nothing; by daily, day by
            day.
        first_month: What the month of the first balance earns.

    Raises:
        ValueError: When the days of the year or a rate are below zero.
    """

    method: InterestMethod
    rates: tuple[RateStep, ...]
    days_in_year: int = 365
    minimum_balance: Money = ZERO
    first_month: FirstMonth = FirstMonth.SINCE_OPENING

    def __post_init__(self) -> None:
        if self.days_in_year < 0:
            raise ValueError("a year has days")
        if any(step.rate.ppm < 0 for step in self.rates):
            raise ValueError("a rate is not negative")


@dataclass(frozen=True, slots=True, kw_only=True, order=True)
class DatedBalance:
    """A balance that counts from the end of its date on."""

    on: date
    balance: Money


@dataclass(frozen=True, slots=True, kw_only=True)
class Earned:
    """What one account earns in one month, exactly.

    Attributes:
        base: The balance that counted, to the sen; by daily, the mean of the days.
        rates: The rates per year at which it earned, the lowest first; empty when nothing did.
        exact_sen: The interest before any rounding.
    """

    base: Money
    rates: tuple[Rate, ...]
    exact_sen: Fraction


@dataclass(frozen=True, slots=True, kw_only=True)
class MonthInterest:
    """What one month earns, before and after tax.

    Attributes:
        tax: What this account bears.
        member_tax: What all accounts of the member bear together.
    """

    period: Period
    interest: Money
    tax: Money = ZERO
    member_tax: Money = ZERO

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
    def member_tax(self) -> Money:
        """The sum of the months' tax of all accounts of the member."""
        return total(month.member_tax for month in self.months)

    @property
    def net(self) -> Money:
        """Interest less tax."""
        return self.interest - self.tax


@dataclass(frozen=True, slots=True)
class _Stretch:
    """So many days in a row with the same balance and the same table of rates.

    `known` is False before the first balance.
    """

    days: int
    balance: Money
    known: bool
    steps: tuple[RateStep, ...]


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
    given = tuple(balances)
    months = []
    for period in months_between(from_date, to_date):
        first, last = max(period.first_day, from_date), min(period.last_day, to_date)
        earned = earned_in_month(terms, given, first=first, last=last)
        months.append(MonthInterest(period=period, interest=round_half_up(earned.exact_sen, SEN)))
    return SavingsInterest(months=tuple(months))


def earned_in_month(
    terms: InterestTerms, balances: Iterable[DatedBalance], *, first: date, last: date
) -> Earned:
    """What an account earns from `first` to `last`, two days of one month.

    Args:
        terms: How it earns.
        balances: Its balances, those before the month too.
        first: The first day that counts.
        last: The last day that counts.
    """
    by_date = sorted({item.on: item.balance for item in balances}.items())
    begins = by_date[0][0] if by_date else None
    stretches = _stretches(by_date, terms.rates, first, last)
    if terms.first_month is FirstMonth.NEXT_MONTH and begins is not None and begins > first:
        return Earned(base=ZERO, rates=(), exact_sen=Fraction(0))
    days = sum(stretch.days for stretch in stretches)
    month_days = Period.of(first).days
    if terms.method is InterestMethod.LOWEST:
        counts = Fraction(_lowest(terms, stretches).sen)
    else:
        counts = Fraction(sum(part.balance.sen * part.days for part in stretches), days)
    daily = terms.method is InterestMethod.DAILY
    earned, rates = Fraction(0), set()
    for stretch in stretches:
        balance_sen = Fraction(stretch.balance.sen) if daily else counts
        rate = _rate(terms, stretch.steps, balance_sen)
        if rate.ppm and balance_sen:
            rates.add(rate)
            earned += balance_sen * rate.fraction * _part_of_year(terms, stretch.days, month_days)
    return Earned(base=round_half_up(counts, SEN), rates=tuple(sorted(rates)), exact_sen=earned)


def _stretches(
    by_date: Sequence[tuple[date, Money]], rates: Sequence[RateStep], first: date, last: date
) -> tuple[_Stretch, ...]:
    """The days from `first` to `last`, cut where the balance or the table of rates changes."""
    dates = [on for on, _ in by_date]
    changes = {*dates, *(step.from_date for step in rates)}
    cuts = [first, *sorted(on for on in changes if first < on <= last)]
    ends = [*cuts[1:], last + timedelta(days=1)]
    stretches = []
    for start, end in zip(cuts, ends, strict=True):
        index = bisect_right(dates, start)
        balance = max(by_date[index - 1][1], ZERO) if index else ZERO
        stretches.append(
            _Stretch((end - start).days, balance, known=index > 0, steps=steps_on(rates, start))
        )
    return tuple(stretches)


def _lowest(terms: InterestTerms, stretches: Sequence[_Stretch]) -> Money:
    """The lowest balance of the days that count."""
    strict = terms.first_month is FirstMonth.STRICT
    return min((part.balance for part in stretches if strict or part.known), default=ZERO)


def _rate(terms: InterestTerms, steps: Sequence[RateStep], balance_sen: Fraction) -> Rate:
    """The rate of the highest floor that the balance reaches."""
    if balance_sen < terms.minimum_balance.sen:
        return Rate(0)
    reached = [step.rate for step in steps if step.floor.sen <= balance_sen]
    return reached[-1] if reached else Rate(0)


def _part_of_year(terms: InterestTerms, days: int, month_days: int) -> Fraction:
    if terms.days_in_year == MONTHLY:
        return Fraction(days, month_days * MONTHS_PER_YEAR)
    return Fraction(days, terms.days_in_year)
