"""The final tax on savings interest (PPh final atas jasa simpanan).

Interest that a member earns in a month is not taxed up to a limit; above it the whole of it is, not
only what lies above: 240,000 pays nothing, 240,001 pays 24,000. The limit is asked of all her taxed
accounts together, and the tax is rounded down to whole rupiah once, for the member.

Source: PP 15/2009 and PMK 112/PMK.03/2010. That accounts are added is a reading of them.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import date
from fractions import Fraction

from coopledger.accounting.errors import Problem
from coopledger.accounting.money import RUPIAH, ZERO, Money, round_down, total
from coopledger.accounting.rates import Rate
from coopledger.accounting.savings_interest import SavingsInterest


@dataclass(frozen=True, slots=True, kw_only=True, order=True)
class DatedTax:
    """The tax as it holds from a day on.

    Attributes:
        from_date: The first day on which it holds.
        monthly_limit: Up to this much interest in a month nothing is taken.
        rate: Of the whole interest of the month, when it is above the limit.
    """

    from_date: date
    monthly_limit: Money
    rate: Rate


SHIPPED_TAX = (
    DatedTax(
        from_date=date(2010, 1, 1), monthly_limit=Money.rupiah(240_000), rate=Rate.percent(10)
    ),
)
"""What the law says at present."""


def tax_on(taxes: Iterable[DatedTax], day: date) -> DatedTax | None:
    """The tax that holds on the day; None before the first."""
    begun = [tax for tax in taxes if tax.from_date <= day]
    return max(begun, default=None)


def monthly_tax(tax: DatedTax | None, interest: Money) -> Money:
    """What is taken of all that a member's accounts earned in a month, down to whole rupiah.

    >>> monthly_tax(SHIPPED_TAX[0], Money.rupiah(240_001)).to_text()
    '24000'
    """
    if tax is None or interest <= tax.monthly_limit:
        return ZERO
    return round_down(interest.sen * tax.rate.fraction)


def split_tax(tax: Money, interests: Sequence[Money]) -> tuple[Money, ...]:
    """One member's tax over her accounts: in proportion, the rest to the largest.

    Each account bears its share rounded down to whole rupiah, and what is left over goes to the
    account that earned most (the first of several), so that the parts add up to the tax.

    Raises:
        ValueError: When there is tax and nothing was earned.
    """
    earned = total(interests)
    if not tax:
        return tuple(ZERO for _ in interests)
    if earned <= ZERO:
        raise ValueError("no interest bears the tax")
    parts = [round_down(Fraction(tax.sen * each.sen, earned.sen), RUPIAH) for each in interests]
    largest = max(range(len(parts)), key=lambda index: interests[index])
    parts[largest] += tax - total(parts)
    return tuple(parts)


def with_tax(
    made: SavingsInterest, taxes: Iterable[DatedTax], *, other_interest: Money = ZERO
) -> SavingsInterest:
    """One account's interest with the tax it bears, month by month.

    Args:
        made: What the account earns.
        taxes: The tax by date; a month is taxed as its last day is.
        other_interest: What the member's other taxed accounts earn in each month: it counts toward
            the limit, and bears its own share.
    """
    known = tuple(taxes)
    months = []
    for month in made.months:
        tax = monthly_tax(tax_on(known, month.period.last_day), month.interest + other_interest)
        share, _ = split_tax(tax, (month.interest, other_interest))
        months.append(replace(month, tax=share, member_tax=tax))
    return SavingsInterest(months=tuple(months))


def check_taxes(taxes: Sequence[DatedTax]) -> tuple[Problem, ...]:
    """What keeps dated taxes out of the book."""
    problems = []
    if any(tax.monthly_limit < ZERO for tax in taxes):
        problems.append(Problem("amount_negative", "monthly_limit"))
    if any(not 0 <= tax.rate.ppm <= 1_000_000 for tax in taxes):
        problems.append(Problem("tax_rate_impossible", "rate"))
    if len({tax.from_date for tax in taxes}) < len(taxes):
        problems.append(Problem("tax_twice", "from_date"))
    return tuple(problems)
