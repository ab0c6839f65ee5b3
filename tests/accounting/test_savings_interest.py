from __future__ import annotations

import json
from datetime import date, timedelta
from decimal import Decimal
from fractions import Fraction
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from coopledger.accounting.calendar import Period
from coopledger.accounting.money import ZERO, Money, round_half_up
from coopledger.accounting.rates import Rate
from coopledger.accounting.savings_interest import (
    SEN,
    DatedBalance,
    InterestMethod,
    InterestTerms,
    SavingsInterest,
    calculate,
)

CASES = json.loads(
    (Path(__file__).parents[1] / "data" / "savings_interest_cases.json").read_text("utf-8")
)["cases"]
R = Money.rupiah


def terms(method: str, percent: str = "5", days_in_year: int = 365) -> InterestTerms:
    return InterestTerms(
        method=InterestMethod(method), rate=Rate.percent(percent), days_in_year=days_in_year
    )


def interest(
    method: str, first: str, last: str, balances: dict[str, int], percent: str = "5"
) -> SavingsInterest:
    given_balances = [
        DatedBalance(on=date.fromisoformat(on), balance=R(amount))
        for on, amount in balances.items()
    ]
    return calculate(
        terms(method, percent),
        given_balances,
        from_date=date.fromisoformat(first),
        to_date=date.fromisoformat(last),
    )


@pytest.mark.parametrize(
    ("case", "method"),
    [
        pytest.param(case, method, id=f"{case['name']}, {method}")
        for case in CASES
        for method in case["interest"]
    ],
)
def test_published_cases(case: dict[str, Any], method: str) -> None:
    result = calculate(
        terms(method, case["rate_per_year"]),
        [
            DatedBalance(on=date.fromisoformat(on), balance=Money.from_decimal(Decimal(amount)))
            for on, amount in case["balances"].items()
        ],
        from_date=date.fromisoformat(case["from"]),
        to_date=date.fromisoformat(case["to"]),
    )
    assert result.interest.to_text() == case["interest"][method]
    assert result.tax == ZERO
    assert result.net == result.interest


def test_months_are_worked_out_one_by_one_and_summed() -> None:
    result = interest("daily", "2025-01-01", "2025-03-31", {"2025-01-01": 1_000_000})
    assert [(month.period, month.interest.to_text()) for month in result.months] == [
        (Period(2025, 1), "4246.58"),
        (Period(2025, 2), "3835.62"),
        (Period(2025, 3), "4246.58"),
    ]
    assert result.interest.to_text() == "12328.78"
    assert [month.net for month in result.months] == [month.interest for month in result.months]


def test_before_the_first_balance_there_is_zero() -> None:
    for method in ("average", "daily"):
        result = interest(method, "2025-04-01", "2025-04-30", {"2025-04-16": 1_000_000})
        assert result.interest.to_text() == "2054.79"


def test_lowest_looks_at_the_month_since_the_first_balance() -> None:
    result = interest(
        "lowest",
        "2025-03-01",
        "2025-05-31",
        {"2025-04-16": 1_000_000, "2025-05-31": 400_000},
    )
    assert [month.interest.to_text() for month in result.months] == ["0", "4109.59", "1698.63"]


def test_a_balance_before_the_span_still_counts_in_it() -> None:
    result = interest("lowest", "2025-04-01", "2025-04-30", {"2024-12-31": 1_000_000})
    assert result.interest.to_text() == "4109.59"


def test_a_balance_after_the_span_does_not() -> None:
    result = interest("average", "2025-04-01", "2025-04-30", {"2025-05-01": 1_000_000})
    assert result.interest == ZERO


def test_a_month_in_part_counts_its_days() -> None:
    result = interest("lowest", "2025-04-21", "2025-05-05", {"2025-01-01": 1_000_000})
    assert [month.interest.to_text() for month in result.months] == ["1369.86", "684.93"]


def test_of_two_balances_on_one_date_the_later_holds() -> None:
    day = date(2025, 4, 1)
    balances = [DatedBalance(on=day, balance=R(5)), DatedBalance(on=day, balance=R(1_000_000))]
    result = calculate(terms("daily"), balances, from_date=day, to_date=date(2025, 4, 30))
    assert result.interest.to_text() == "4109.59"


def test_a_balance_below_zero_earns_nothing() -> None:
    for method in InterestMethod:
        balances = [DatedBalance(on=date(2025, 4, 1), balance=-R(5_000_000))]
        result = calculate(
            terms(method.value), balances, from_date=date(2025, 4, 1), to_date=date(2025, 4, 30)
        )
        assert result.interest == ZERO


def test_the_year_may_have_360_days() -> None:
    result = calculate(
        terms("lowest", days_in_year=360),
        [DatedBalance(on=date(2025, 4, 1), balance=R(1_200_000))],
        from_date=date(2025, 4, 1),
        to_date=date(2025, 4, 30),
    )
    assert result.interest == R(5_000)


def test_half_a_sen_goes_up() -> None:
    # 36,500 sen at 5 % for one day of 365 are exactly 5 sen; 3,650 sen are half a sen.
    balances = [DatedBalance(on=date(2025, 4, 1), balance=Money(3_650))]
    day = date(2025, 4, 1)
    assert calculate(terms("daily"), balances, from_date=day, to_date=day).interest == SEN


@pytest.mark.parametrize("wrong", [{"days_in_year": 0}, {"rate": Rate(-1)}])
def test_impossible_terms_are_refused(wrong: dict[str, Any]) -> None:
    with pytest.raises(ValueError):
        InterestTerms(**{"method": InterestMethod.DAILY, "rate": Rate(1), **wrong})


def test_a_span_must_not_end_before_it_begins() -> None:
    with pytest.raises(ValueError):
        interest("daily", "2025-04-30", "2025-04-01", {})


@given(
    given_balances=st.dictionaries(
        st.dates(date(2024, 11, 1), date(2025, 4, 1)), st.integers(0, 10**11), max_size=12
    ),
    first=st.dates(date(2024, 12, 1), date(2025, 2, 1)),
    days=st.integers(0, 80),
    ppm=st.integers(0, 300_000),
)
def test_daily_equals_a_count_day_by_day_and_the_average(
    given_balances: dict[date, int], first: date, days: int, ppm: int
) -> None:
    last = first + timedelta(days=days)
    balances = [DatedBalance(on=on, balance=Money(sen)) for on, sen in given_balances.items()]
    by_method = {
        method: calculate(
            InterestTerms(method=method, rate=Rate(ppm)), balances, from_date=first, to_date=last
        )
        for method in InterestMethod
    }
    expected: dict[Period, Fraction] = {}
    for number in range(days + 1):
        day = first + timedelta(days=number)
        known = [on for on in given_balances if on <= day]
        held = given_balances[max(known)] if known else 0
        period = Period.of(day)
        expected[period] = expected.get(period, Fraction(0)) + Fraction(held * ppm, 365 * 10**6)
    assert {month.period: month.interest for month in by_method[InterestMethod.DAILY].months} == {
        period: round_half_up(earned, SEN) for period, earned in expected.items()
    }
    assert by_method[InterestMethod.AVERAGE] == by_method[InterestMethod.DAILY]


@given(
    held=st.lists(st.integers(0, 10**11), min_size=1, max_size=30),
    ppm=st.integers(0, 300_000),
)
def test_the_lowest_balance_never_earns_more_than_each_day_by_itself(
    held: list[int], ppm: int
) -> None:
    first = date(2025, 4, 1)
    balances = [
        DatedBalance(on=first + timedelta(days=number), balance=Money(sen))
        for number, sen in enumerate(held)
    ]
    lowest, daily = (
        calculate(
            InterestTerms(method=method, rate=Rate(ppm)),
            balances,
            from_date=first,
            to_date=date(2025, 4, 30),
        ).interest
        for method in (InterestMethod.LOWEST, InterestMethod.DAILY)
    )
    assert lowest <= daily
