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
    ALWAYS,
    MONTHLY,
    SEN,
    DatedBalance,
    FirstMonth,
    InterestMethod,
    InterestTerms,
    RateStep,
    SavingsInterest,
    calculate,
    check_rates,
    earned_in_month,
    one_rate,
    steps_on,
)

CASES = json.loads(
    (Path(__file__).parents[1] / "data" / "savings_interest_cases.json").read_text("utf-8")
)["cases"]
R = Money.rupiah


def terms(method: str, percent: str = "5", days_in_year: int = 365) -> InterestTerms:
    return InterestTerms(
        method=InterestMethod(method),
        rates=one_rate(Rate.percent(percent)),
        days_in_year=days_in_year,
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


@pytest.mark.parametrize("wrong", [{"days_in_year": -1}, {"rates": one_rate(Rate(-1))}])
def test_impossible_terms_are_refused(wrong: dict[str, Any]) -> None:
    with pytest.raises(ValueError):
        InterestTerms(**{"method": InterestMethod.DAILY, "rates": one_rate(Rate(1)), **wrong})


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
            InterestTerms(method=method, rates=one_rate(Rate(ppm))),
            balances,
            from_date=first,
            to_date=last,
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
            InterestTerms(method=method, rates=one_rate(Rate(ppm))),
            balances,
            from_date=first,
            to_date=date(2025, 4, 30),
        ).interest
        for method in (InterestMethod.LOWEST, InterestMethod.DAILY)
    )
    assert lowest <= daily


# --- tiers, dates, minimum, first month ---


def step(percent: str, floor: int = 0, from_date: date = ALWAYS) -> RateStep:
    return RateStep(from_date=from_date, floor=R(floor), rate=Rate.percent(percent))


def april(
    held: dict[int, int], rates: tuple[RateStep, ...], method: str = "lowest", **terms: Any
) -> Any:
    """What an account earns in April 2025 with balances by day; day 0 is the end of March."""
    balances = [
        DatedBalance(on=date(2025, 4, day) if day else date(2025, 3, 31), balance=R(amount))
        for day, amount in held.items()
    ]
    return earned_in_month(
        InterestTerms(method=InterestMethod(method), rates=rates, **terms),
        balances,
        first=date(2025, 4, 1),
        last=date(2025, 4, 30),
    )


def sen(percent: str, amount: int, days: int, year: int = 365) -> Fraction:
    return R(amount).sen * Rate.percent(percent).fraction * Fraction(days, year)


TIERS = (step("3"), step("5", 5_000_000))


@pytest.mark.parametrize(
    ("amount", "percent"), [(4_999_999, "3"), (5_000_000, "5"), (5_000_001, "5")]
)
@pytest.mark.parametrize("method", ["lowest", "average", "daily"])
def test_a_tier_begins_with_its_floor(method: str, amount: int, percent: str) -> None:
    earned = april({0: amount}, TIERS, method)
    assert earned.exact_sen == sen(percent, amount, 30)
    assert earned.base == R(amount)
    assert earned.rates == (Rate.percent(percent),)


def test_the_balance_that_counts_picks_the_tier_for_all_of_it() -> None:
    held = {0: 1_000_000, 16: 11_000_000}
    assert april(held, TIERS).exact_sen == sen("3", 1_000_000, 30)
    assert april(held, TIERS, "average").exact_sen == sen("5", 6_000_000, 30)
    daily = april(held, TIERS, "daily")
    assert daily.exact_sen == sen("3", 1_000_000, 15) + sen("5", 11_000_000, 15)
    assert daily.base == R(6_000_000)
    assert daily.rates == (Rate.percent(3), Rate.percent(5))


def test_below_the_lowest_floor_nothing_is_earned() -> None:
    earned = april({0: 999}, (step("3", 1_000),), "daily")
    assert (earned.exact_sen, earned.rates) == (0, ())


def test_tiers_may_stand_in_any_order() -> None:
    assert april({0: 6_000_000}, TIERS[::-1]) == april({0: 6_000_000}, TIERS)


@pytest.mark.parametrize("method", ["lowest", "average", "daily"])
def test_a_rate_counts_from_its_first_day(method: str) -> None:
    rates = (step("3"), step("6", from_date=date(2025, 4, 11)))
    earned = april({0: 1_000_000}, rates, method)
    assert earned.exact_sen == sen("3", 1_000_000, 10) + sen("6", 1_000_000, 20)
    assert earned.rates == (Rate.percent(3), Rate.percent(6))


def test_a_new_table_replaces_all_tiers_of_the_old_one() -> None:
    rates = (*TIERS, step("4", from_date=date(2025, 4, 30)), step("9", from_date=date(2025, 5, 1)))
    earned = april({0: 6_000_000}, rates)
    assert earned.exact_sen == sen("5", 6_000_000, 29) + sen("4", 6_000_000, 1)


def test_before_the_first_rate_nothing_is_earned() -> None:
    earned = april({0: 1_000_000}, (step("3", from_date=date(2025, 4, 21)),))
    assert earned.exact_sen == sen("3", 1_000_000, 10)


def test_the_table_of_a_day() -> None:
    later = step("9", from_date=date(2025, 5, 1))
    assert steps_on((later, *TIERS[::-1]), date(2025, 4, 30)) == TIERS
    assert steps_on((later, *TIERS), date(2025, 5, 1)) == (later,)
    assert steps_on((later,), date(2025, 4, 30)) == ()


def test_no_rate_is_no_step() -> None:
    assert one_rate(Rate(0)) == ()
    assert one_rate(Rate.percent(3)) == (step("3"),)


def test_rates_that_cannot_be_kept() -> None:
    codes = [
        problem.code
        for problem in check_rates(
            (step("1", -1), step("1", -1), RateStep(from_date=ALWAYS, floor=R(0), rate=Rate(-1)))
        )
    ]
    assert codes == ["rate_negative", "amount_negative", "rate_twice"]
    assert check_rates(TIERS) == ()


def test_a_minimum_for_interest() -> None:
    rates, held = (step("3"),), {0: 40_000, 16: 60_000}
    minimum = {"minimum_balance": R(50_000)}
    assert april(held, rates, **minimum).exact_sen == 0
    assert april(held, rates, "average", **minimum).exact_sen == sen("3", 50_000, 30)
    assert april(held, rates, "daily", **minimum).exact_sen == sen("3", 60_000, 15)


@pytest.mark.parametrize(
    ("method", "first_month", "expected"),
    [
        ("lowest", FirstMonth.STRICT, Fraction(0)),
        ("lowest", FirstMonth.SINCE_OPENING, sen("3", 1_000_000, 30)),
        ("lowest", FirstMonth.NEXT_MONTH, Fraction(0)),
        ("average", FirstMonth.STRICT, sen("3", 1_000_000, 15)),
        ("average", FirstMonth.SINCE_OPENING, sen("3", 1_000_000, 15)),
        ("average", FirstMonth.NEXT_MONTH, Fraction(0)),
        ("daily", FirstMonth.STRICT, sen("3", 1_000_000, 15)),
        ("daily", FirstMonth.NEXT_MONTH, Fraction(0)),
    ],
)
def test_an_account_that_begins_within_the_month(
    method: str, first_month: FirstMonth, expected: Fraction
) -> None:
    earned = april({16: 1_000_000}, (step("3"),), method, first_month=first_month)
    assert earned.exact_sen == expected


@pytest.mark.parametrize("first_month", list(FirstMonth))
@pytest.mark.parametrize("day", [0, 1])
def test_an_account_that_begins_on_the_first_earns_at_once(
    day: int, first_month: FirstMonth
) -> None:
    earned = april({day: 1_000_000}, (step("3"),), first_month=first_month)
    assert earned.exact_sen == sen("3", 1_000_000, 30)


@pytest.mark.parametrize("first_month", list(FirstMonth))
def test_an_account_without_balances_earns_nothing(first_month: FirstMonth) -> None:
    assert april({}, (step("3"),), first_month=first_month).exact_sen == 0


def test_days_below_zero_count_as_zero() -> None:
    held = {0: -1_000_000, 16: 1_000_000}
    assert april(held, (step("3"),), "average").exact_sen == sen("3", 1_000_000, 15)
    assert april(held, (step("3"),), "lowest").exact_sen == 0


@pytest.mark.parametrize(
    ("days_in_year", "expected"),
    [(365, "2383.56"), (360, "2416.67"), (MONTHLY, "2500")],
)
def test_february_of_a_leap_year(days_in_year: int, expected: str) -> None:
    result = calculate(
        terms("lowest", "3", days_in_year),
        [DatedBalance(on=date(2024, 1, 1), balance=R(1_000_000))],
        from_date=date(2024, 2, 1),
        to_date=date(2024, 2, 29),
    )
    assert result.interest.to_text() == expected


def test_a_leap_year_earns_its_extra_day_and_twelve_twelfths_are_the_rate() -> None:
    held = [DatedBalance(on=date(2023, 12, 31), balance=R(36_500_000))]
    span = {"from_date": date(2024, 1, 1), "to_date": date(2024, 12, 31)}
    # 3,000 a day; 366 of them.
    assert calculate(terms("daily", "3"), held, **span).interest == R(1_098_000)
    assert calculate(terms("daily", "3", MONTHLY), held, **span).interest == R(1_095_000)


def by_hand(
    held: dict[date, int], rates: tuple[RateStep, ...], terms: InterestTerms, days: list[date]
) -> Fraction:
    """The interest of the days of one month in sen, each day looked at by itself."""

    def rate_of(day: date, balance: Fraction) -> Fraction:
        best: tuple[date, int, int] | None = None
        for each in rates:
            newer = [r.from_date for r in rates if each.from_date < r.from_date <= day]
            if each.from_date > day or newer or each.floor.sen > balance:
                continue
            if best is None or each.floor.sen > best[1]:
                best = (each.from_date, each.floor.sen, each.rate.ppm)
        earns = best is not None and balance >= terms.minimum_balance.sen
        return Fraction(best[2], 10**6) if best is not None and earns else Fraction(0)

    balances, known = [], []
    for day in days:
        before = [on for on in held if on <= day]
        balances.append(Fraction(max(held[max(before)], 0) if before else 0))
        known.append(bool(before))
    if terms.first_month is FirstMonth.NEXT_MONTH and not known[0] and any(known):
        return Fraction(0)
    strict = terms.first_month is FirstMonth.STRICT
    seen = [b for b, k in zip(balances, known, strict=True) if k or strict]
    one = {
        InterestMethod.LOWEST: min(seen, default=Fraction(0)),
        InterestMethod.AVERAGE: sum(balances, Fraction(0)) / len(days),
    }.get(terms.method)
    month = (days[0].replace(day=28) + timedelta(days=4)).replace(day=1) - timedelta(days=1)
    part = (
        Fraction(1, 12 * month.day)
        if terms.days_in_year == MONTHLY
        else Fraction(1, terms.days_in_year)
    )
    amounts = balances if one is None else [one] * len(days)
    return sum(
        (amount * rate_of(day, amount) * part for day, amount in zip(days, amounts, strict=True)),
        Fraction(0),
    )


@given(
    held=st.dictionaries(
        st.dates(date(2024, 1, 20), date(2024, 3, 5)), st.integers(-(10**8), 10**11), max_size=10
    ),
    table=st.dictionaries(
        st.tuples(
            st.sampled_from([ALWAYS, date(2024, 2, 1), date(2024, 2, 11), date(2024, 2, 29)]),
            st.sampled_from([0, 10**7, 5 * 10**8]),
        ),
        st.integers(0, 200_000),
        max_size=6,
    ),
    method=st.sampled_from(list(InterestMethod)),
    days_in_year=st.sampled_from([365, 360, MONTHLY]),
    minimum=st.sampled_from([0, 10**6, 10**9]),
    first_month=st.sampled_from(list(FirstMonth)),
    begins=st.integers(1, 29),
    ends=st.integers(1, 29),
)
def test_a_month_equals_its_days_counted_by_hand(
    held: dict[date, int],
    table: dict[tuple[date, int], int],
    method: InterestMethod,
    days_in_year: int,
    minimum: int,
    first_month: FirstMonth,
    begins: int,
    ends: int,
) -> None:
    rates = tuple(
        RateStep(from_date=day, floor=Money(floor), rate=Rate(ppm))
        for (day, floor), ppm in table.items()
    )
    made = InterestTerms(
        method=method,
        rates=rates,
        days_in_year=days_in_year,
        minimum_balance=Money(minimum),
        first_month=first_month,
    )
    first, last = sorted((begins, ends))
    days = [date(2024, 2, day) for day in range(first, last + 1)]
    balances = [DatedBalance(on=on, balance=Money(amount)) for on, amount in held.items()]
    earned = earned_in_month(made, balances, first=days[0], last=days[-1])
    assert earned.exact_sen == by_hand(held, rates, made, days)
