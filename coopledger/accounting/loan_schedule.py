"""Repayment schedules: what a loan's terms make due, month by month.

One function, `schedule`, serves the command line, the form's preview and the disbursement, so that
they cannot differ.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from decimal import Context, Decimal, localcontext
from enum import Enum
from fractions import Fraction
from typing import Any

from coopledger.accounting.calendar import EARLIEST, LATEST, add_months
from coopledger.accounting.errors import InvalidTerms
from coopledger.accounting.money import (
    MAX_AMOUNT,
    RUPIAH,
    ZERO,
    Money,
    Rounding,
    round_to,
    total,
)
from coopledger.accounting.rates import MONTHS_PER_YEAR, Rate

MAX_TERM_MONTHS = 600
MAX_RATE_PER_YEAR = Rate.percent(1000)
SMALLEST_ROUNDING_UNIT = Money(1)
LARGEST_ROUNDING_UNIT = Money.rupiah(1000)


class LoanMethod(Enum):
    """How interest and principal are spread over the months."""

    FLAT = "flat"
    """Equal principal; interest on the whole loan in every month (tetap)."""
    DECLINING_BALANCE = "declining"
    """Equal principal; interest on what is still owed (menurun)."""
    ANNUITY = "annuity"
    """Equal instalments; interest on what is still owed (anuitas)."""
    BULLET = "bullet"
    """The principal at the end, after the harvest (musiman)."""


class RoundMode(Enum):
    """Which way the instalment, or the equal principal, is rounded to its unit."""

    NEAREST = "nearest"
    UP = "up"


class InterestTiming(Enum):
    """When a bullet loan pays its interest."""

    END = "end"
    EACH = "each"


@dataclass(frozen=True, slots=True, kw_only=True)
class LoanTerms:
    """What is agreed when a loan is granted.

    Attributes:
        principal: The amount lent.
        rate_per_year: The agreed rate; a month bears a twelfth of it, however many days it has.
        term_months: How many months, and so how many instalments.
        method: How interest and principal are spread.
        start: The day of the payout; the first instalment is due one month later.
        round_to: The unit of each part of an instalment. For annuity and flat loans a unit above
            one rupiah is the unit of the whole instalment, whose parts are then in whole rupiah.
        round_mode: Whether principal and instalment go to the nearest unit or always up. Interest
            always goes to the nearest: rounding it up would charge more than was agreed.
        rounding: Which way an exact half goes.
        grace_principal_months: How many months at the start pay interest alone.
        interest_at: When a bullet loan pays its interest; no other method looks at it.
    """

    principal: Money
    rate_per_year: Rate
    term_months: int
    method: LoanMethod
    start: date
    round_to: Money = RUPIAH
    round_mode: RoundMode = RoundMode.NEAREST
    rounding: Rounding = Rounding.HALF_UP
    grace_principal_months: int = 0
    interest_at: InterestTiming = InterestTiming.END


@dataclass(frozen=True, slots=True, kw_only=True)
class Instalment:
    """What is due on one day (angsuran).

    Attributes:
        number: From 1.
        due_on: The day.
        principal: The part that repays the loan.
        interest: The part that is the cooperative's income.
        balance: The principal still owed after it.
    """

    number: int
    due_on: date
    principal: Money
    interest: Money
    balance: Money

    @property
    def total(self) -> Money:
        """Principal and interest together."""
        return self.principal + self.interest


@dataclass(frozen=True, slots=True, kw_only=True)
class RepaymentSchedule:
    """The instalments of a loan in order.

    Attributes:
        terms: The terms they were made from.
        instalments: One for each month of the term.
        effective_rate_per_year: The monthly internal rate of payout and instalments, times twelve,
            in percent, to six decimals.
    """

    terms: LoanTerms
    instalments: tuple[Instalment, ...]
    effective_rate_per_year: Decimal

    @property
    def total_interest(self) -> Money:
        """The interest of all instalments."""
        return total(instalment.interest for instalment in self.instalments)

    @property
    def total(self) -> Money:
        """Principal and interest of all instalments."""
        return total(instalment.total for instalment in self.instalments)

    def to_json(self) -> dict[str, Any]:
        """The schedule as the command line prints it: amounts as decimal text, dates ISO."""
        return {
            "instalments": [
                {
                    "number": instalment.number,
                    "due_on": instalment.due_on.isoformat(),
                    "principal": instalment.principal.to_text(),
                    "interest": instalment.interest.to_text(),
                    "total": instalment.total.to_text(),
                    "balance": instalment.balance.to_text(),
                }
                for instalment in self.instalments
            ],
            "total_interest": self.total_interest.to_text(),
            "total": self.total.to_text(),
            "effective_rate_per_year": _plain(self.effective_rate_per_year),
        }


def schedule(terms: LoanTerms) -> RepaymentSchedule:
    """The repayment schedule of a loan.

    Rounded parts repeat from month to month and the last instalment takes the rest. A part is never
    negative: where rounding up repays the loan early, the months that remain have nothing to pay.

    For 3,000,000 at 18 % a year over 10 months in whole rupiah: flat 300,000 + 45,000 each;
    declining 345,000 falling to 304,500; annuity 325,303 nine times and 325,298; bullet 450,000 of
    interest with the principal at the end.

    Raises:
        InvalidTerms: When the terms make no schedule.

    Source: the cooperatives' practice of whole rupiah with the difference in the last instalment
    (Bersama Rohman's table of 2014); the rules for grace and for the instalment's unit are those of
    the published test figures in `tests/data/loan_schedules.json`.
    """
    check_terms(terms)
    parts = {
        LoanMethod.FLAT: _flat,
        LoanMethod.DECLINING_BALANCE: _declining,
        LoanMethod.ANNUITY: _annuity,
        LoanMethod.BULLET: _bullet,
    }[terms.method](terms)
    instalments = _number(terms, parts)
    return RepaymentSchedule(
        terms=terms,
        instalments=instalments,
        effective_rate_per_year=effective_rate_per_year(
            terms.principal, tuple(instalment.total for instalment in instalments)
        ),
    )


def check_terms(terms: LoanTerms) -> None:
    """Refuses terms that make no schedule.

    Raises:
        InvalidTerms: Principal not positive or above the largest amount, a term outside 1 to 600
            months, a rate below zero or above 1,000 % a year, a rounding unit outside 0.01 to 1,000
            rupiah, a grace as long as the term, a start outside the calendar.
    """
    if terms.principal <= ZERO:
        raise InvalidTerms("principal_not_positive")
    if terms.principal > MAX_AMOUNT:
        raise InvalidTerms("principal_too_large")
    if not 1 <= terms.term_months <= MAX_TERM_MONTHS:
        raise InvalidTerms("term_out_of_range")
    if not Rate(0) <= terms.rate_per_year <= MAX_RATE_PER_YEAR:
        raise InvalidTerms("rate_out_of_range")
    if not SMALLEST_ROUNDING_UNIT <= terms.round_to <= LARGEST_ROUNDING_UNIT:
        raise InvalidTerms("rounding_unit_out_of_range")
    if terms.grace_principal_months < 0:
        raise InvalidTerms("grace_negative")
    if terms.grace_principal_months >= terms.term_months:
        raise InvalidTerms("grace_too_long")
    if not EARLIEST <= terms.start <= LATEST:
        raise InvalidTerms("start_out_of_range")


def effective_rate_per_year(principal: Money, payments: tuple[Money, ...]) -> Decimal:
    """The monthly internal rate of a payout and its monthly payments, times twelve, in percent.

    Newton's method from zero: the present value of payments falls and is convex in the rate, so
    each step stays below the root and none overshoots. 36,000,000 repaid by 12 times 3,720,000
    gives 41.703... (3.4753 % a month).

    Args:
        principal: What is paid out; positive.
        payments: What comes back, the first a month later; in total at least the principal.
    """
    with localcontext(Context(prec=40)):
        rate = Decimal(0)
        while True:
            value, slope = Decimal(0), Decimal(0)
            discount = 1 / (1 + rate)
            # Horner from the last payment: the value, and its derivative to the discount factor.
            for payment in reversed(payments):
                slope = value + slope * discount
                value = payment.sen + value * discount
            slope = (value + slope * discount) * discount * discount
            excess = value * discount - principal.sen
            step = excess / slope
            rate += step
            if step < Decimal("1e-20"):
                break
        return (rate * MONTHS_PER_YEAR * 100).quantize(Decimal("0.000001"))


_Parts = list[tuple[Money, Money]]
"""Principal and interest of each instalment."""


def _flat(terms: LoanTerms) -> _Parts:
    """Equal principal after the grace, and the same interest in every month.

    The interest is rounded once, in total, and shared out; the last month takes its rest too.
    """
    months = terms.term_months
    exact_interest = Fraction(terms.principal.sen) * terms.rate_per_year.monthly * months
    left = round_to(exact_interest, _part_unit(terms), terms.rounding)
    monthly_interest = _nearest(terms, Fraction(left.sen, months))
    exact_principal = Fraction(terms.principal.sen, _principal_months(terms))
    if _unit_is_of_instalment(terms):
        instalment = _level(terms, exact_principal + Fraction(left.sen, months))
        level_principal = max(instalment - monthly_interest, ZERO)
    else:
        level_principal = _level(terms, exact_principal)
    parts: _Parts = []
    for principal in _principals(terms, level_principal):
        last = len(parts) == months - 1
        interest = left if last else min(monthly_interest, left)
        left -= interest
        parts.append((principal, interest))
    return parts


def _declining(terms: LoanTerms) -> _Parts:
    """Equal principal after the grace, and interest on what is still owed."""
    level_principal = _level(terms, Fraction(terms.principal.sen, _principal_months(terms)))
    balance = terms.principal
    parts: _Parts = []
    for principal in _principals(terms, level_principal):
        parts.append((principal, _month_interest(terms, balance)))
        balance -= principal
    return parts


def _annuity(terms: LoanTerms) -> _Parts:
    """Equal instalments after the grace, of which the interest is on what is still owed."""
    instalment = _level(terms, _exact_annuity(terms))
    balance = terms.principal
    parts: _Parts = []
    for month in range(1, terms.term_months + 1):
        interest = _month_interest(terms, balance)
        if month == terms.term_months:
            principal = balance
        elif month <= terms.grace_principal_months:
            principal = ZERO
        else:
            principal = min(max(instalment - interest, ZERO), balance)
        parts.append((principal, interest))
        balance -= principal
    return parts


def _bullet(terms: LoanTerms) -> _Parts:
    """The whole principal at the end, with all its interest or after interest in each month."""
    months = terms.term_months
    if terms.interest_at is InterestTiming.EACH:
        interest = [_month_interest(terms, terms.principal)] * months
    else:
        exact = Fraction(terms.principal.sen) * terms.rate_per_year.monthly * months
        interest = [ZERO] * (months - 1) + [_nearest(terms, exact)]
    principal = [ZERO] * (months - 1) + [terms.principal]
    return list(zip(principal, interest, strict=True))


def _exact_annuity(terms: LoanTerms) -> Fraction:
    """The level payment P i / (1 - (1+i)^-n) in exact sen; P / n without interest."""
    rate, months = terms.rate_per_year.monthly, _principal_months(terms)
    if not rate:
        return Fraction(terms.principal.sen, months)
    growth = (1 + rate) ** months
    return terms.principal.sen * rate * growth / (growth - 1)


def _principals(terms: LoanTerms, level: Money) -> list[Money]:
    """The level principal in each month after the grace, at most what is left; the rest at last."""
    left = terms.principal
    principals: list[Money] = []
    for month in range(1, terms.term_months):
        principal = ZERO if month <= terms.grace_principal_months else min(level, left)
        principals.append(principal)
        left -= principal
    return [*principals, left]


def _number(terms: LoanTerms, parts: _Parts) -> tuple[Instalment, ...]:
    """The parts with their numbers, days and balances."""
    balance = terms.principal
    instalments: list[Instalment] = []
    for number, (principal, interest) in enumerate(parts, start=1):
        balance -= principal
        instalments.append(
            Instalment(
                number=number,
                due_on=add_months(terms.start, number),
                principal=principal,
                interest=interest,
                balance=balance,
            )
        )
    assert balance == ZERO
    return tuple(instalments)


def _principal_months(terms: LoanTerms) -> int:
    return terms.term_months - terms.grace_principal_months


def _unit_is_of_instalment(terms: LoanTerms) -> bool:
    """Whether `round_to` is the unit of the instalment, not of its parts."""
    levelled = terms.method in (LoanMethod.FLAT, LoanMethod.ANNUITY)
    return levelled and terms.round_to > RUPIAH


def _part_unit(terms: LoanTerms) -> Money:
    return RUPIAH if _unit_is_of_instalment(terms) else terms.round_to


def _month_interest(terms: LoanTerms, balance: Money) -> Money:
    return _nearest(terms, balance.sen * terms.rate_per_year.monthly)


def _nearest(terms: LoanTerms, sen: Fraction) -> Money:
    return round_to(sen, _part_unit(terms), terms.rounding)


def _level(terms: LoanTerms, sen: Fraction) -> Money:
    """An amount that repeats each month, rounded to the terms' unit in the terms' mode."""
    up = terms.round_mode is RoundMode.UP
    return round_to(sen, terms.round_to, Rounding.UP if up else terms.rounding)


def _plain(number: Decimal) -> str:
    """A decimal without trailing zeros or exponent: `"18"`, `"41.70364"`."""
    text = f"{number:f}"
    return text.rstrip("0").rstrip(".") if "." in text else text
