"""The final tax on savings interest: the cliff, dated rules, one member's accounts together."""

from __future__ import annotations

from datetime import date
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from coopledger.accounting.calendar import Period
from coopledger.accounting.money import ZERO, Money, total
from coopledger.accounting.rates import Rate
from coopledger.accounting.savings_interest import MonthInterest, SavingsInterest
from coopledger.accounting.savings_tax import (
    SHIPPED_TAX,
    DatedTax,
    check_taxes,
    monthly_tax,
    split_tax,
    tax_on,
    with_tax,
)

R = Money.rupiah
(TAX,) = SHIPPED_TAX


@pytest.mark.parametrize(
    ("interest", "tax"),
    [(0, 0), (239_999, 0), (240_000, 0), (240_001, 24_000), (250_000, 25_000), (300_000, 30_000)],
)
def test_published_case_19c(interest: int, tax: int) -> None:
    assert monthly_tax(TAX, R(interest)) == R(tax)


def test_a_sen_above_the_limit_is_above_it() -> None:
    assert monthly_tax(TAX, R(240_000) + Money(1)) == R(24_000)


def test_without_a_tax_nothing_is_taken() -> None:
    assert monthly_tax(None, R(10**9)) == ZERO


def test_two_accounts_of_one_member() -> None:
    assert split_tax(R(25_000), (R(150_000), R(100_000))) == (R(15_000), R(10_000))


def test_what_does_not_divide_goes_to_the_largest() -> None:
    assert split_tax(R(100), (R(1), R(4), R(2))) == (R(14), R(58), R(28))
    assert split_tax(R(25), (R(1), R(1))) == (R(13), R(12))


def test_no_tax_is_no_part() -> None:
    assert split_tax(ZERO, (ZERO, R(1))) == (ZERO, ZERO)
    assert split_tax(ZERO, ()) == ()


def test_tax_wants_interest_to_bear_it() -> None:
    with pytest.raises(ValueError):
        split_tax(R(1), (ZERO,))


@given(st.lists(st.integers(0, 10**9), min_size=1, max_size=6))
def test_the_parts_are_the_tax_and_no_part_is_far_from_its_share(earned: list[int]) -> None:
    interests = [R(each) for each in earned]
    tax = monthly_tax(TAX, total(interests))
    parts = split_tax(tax, interests)
    assert total(parts) == tax
    for part, interest in zip(parts, interests, strict=True):
        assert ZERO <= part <= interest
        if tax:
            share = Fraction(tax.sen * interest.sen, sum(each.sen for each in interests))
            assert abs(part.sen - share) <= 100 * len(parts)


def test_the_newest_tax_that_has_begun_holds() -> None:
    later = DatedTax(from_date=date(2026, 7, 1), monthly_limit=R(300_000), rate=Rate.percent(12))
    assert tax_on((later, TAX), date(2026, 6, 30)) == TAX
    assert tax_on((later, TAX), date(2026, 7, 1)) == later
    assert tax_on((later, TAX), date(2009, 12, 31)) is None


def months(*interests: Money) -> SavingsInterest:
    return SavingsInterest(
        months=tuple(
            MonthInterest(period=Period(2026, number), interest=interest)
            for number, interest in enumerate(interests, start=6)
        )
    )


def test_each_month_is_taxed_by_itself_and_as_its_last_day_is() -> None:
    later = DatedTax(from_date=date(2026, 7, 31), monthly_limit=ZERO, rate=Rate.percent(20))
    made = with_tax(months(R(240_000), R(240_000)), (TAX, later))
    assert [month.tax for month in made.months] == [ZERO, R(48_000)]
    assert (made.tax, made.net) == (R(48_000), R(432_000))


def test_other_accounts_count_toward_the_limit_and_bear_their_share() -> None:
    made = with_tax(months(R(150_000), Money(1)), SHIPPED_TAX, other_interest=R(100_000))
    assert [month.tax for month in made.months] == [R(15_000), ZERO]
    assert [month.member_tax for month in made.months] == [R(25_000), ZERO]
    assert made.member_tax == R(25_000)


@pytest.mark.parametrize(
    ("limit", "ppm", "code"),
    [
        (-1, 1, "amount_negative"),
        (1, -1, "tax_rate_impossible"),
        (1, 1_000_001, "tax_rate_impossible"),
    ],
)
def test_taxes_that_cannot_be(limit: int, ppm: int, code: str) -> None:
    wrong = DatedTax(from_date=date(2026, 1, 1), monthly_limit=R(limit), rate=Rate(ppm))
    assert [problem.code for problem in check_taxes((TAX, wrong))] == [code]


def test_two_taxes_of_one_day() -> None:
    assert [problem.code for problem in check_taxes((TAX, TAX))] == ["tax_twice"]
    assert check_taxes(SHIPPED_TAX) == ()
