from __future__ import annotations

from decimal import Decimal
from fractions import Fraction
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from coopledger.accounting.money import (
    MAX_AMOUNT,
    RUPIAH,
    ZERO,
    Money,
    Rounding,
    round_down,
    round_half_up,
    round_number,
    round_to,
    total,
)

amounts = st.integers(-(10**16), 10**16).map(Money)
fractions = st.fractions(-(10**9), 10**9, max_denominator=1_000)


@pytest.mark.parametrize("wrong", [1.5, "100", None, True, Decimal(1)])
def test_money_is_built_from_whole_sen_alone(wrong: Any) -> None:
    with pytest.raises(TypeError):
        Money(wrong)


def test_the_largest_amount_is_a_thousand_milliard_rupiah() -> None:
    assert MAX_AMOUNT.to_text() == "1000000000000"


@pytest.mark.parametrize(
    ("sen", "text"),
    [(0, "0"), (100, "1"), (125_000_000, "1250000"), (410_959, "4109.59"), (-5, "-0.05")],
)
def test_amounts_as_json_carries_them(sen: int, text: str) -> None:
    assert Money(sen).to_text() == text


@given(amounts)
def test_text_and_decimal_come_back_as_the_amount(amount: Money) -> None:
    assert Money.from_decimal(Decimal(amount.to_text())) == amount
    assert Money.from_decimal(amount.to_decimal()) == amount


@pytest.mark.parametrize("text", ["0.001", "NaN", "Infinity"])
def test_what_is_no_whole_sen_is_refused(text: str) -> None:
    with pytest.raises(ValueError, match=r"sen|amount"):
        Money.from_decimal(Decimal(text))


@given(amounts, amounts, st.integers(-1000, 1000))
def test_arithmetic_is_that_of_whole_numbers(one: Money, other: Money, factor: int) -> None:
    assert one + other - other == one
    assert one + -one == ZERO
    assert abs(one).sen == abs(one.sen)
    assert one * factor == factor * one == Money(one.sen * factor)
    assert bool(one) is (one != ZERO)
    assert (one < other) is (one.sen < other.sen)


@given(st.lists(amounts))
def test_a_total_is_the_sum(parts: list[Money]) -> None:
    assert total(parts).sen == sum(part.sen for part in parts)


@pytest.mark.parametrize(
    ("value", "half_up", "half_even", "up", "down"),
    [
        (Fraction(5, 2), 3, 2, 3, 2),
        (Fraction(7, 2), 4, 4, 4, 3),
        (Fraction(-5, 2), -3, -2, -3, -2),
        (Fraction(12, 5), 2, 2, 3, 2),
        (Fraction(13, 5), 3, 3, 3, 2),
        (Fraction(4), 4, 4, 4, 4),
    ],
)
def test_each_rounding_by_name(
    value: Fraction, half_up: int, half_even: int, up: int, down: int
) -> None:
    assert round_number(value, Rounding.HALF_UP) == half_up
    assert round_number(value, Rounding.HALF_EVEN) == half_even
    assert round_number(value, Rounding.UP) == up
    assert round_number(value, Rounding.DOWN) == down


@given(fractions, st.sampled_from(Rounding), st.sampled_from([1, 100, 10_000, 100_000]))
def test_rounding_moves_by_less_than_a_unit(
    sen: Fraction, rounding: Rounding, unit_sen: int
) -> None:
    rounded = round_to(sen, Money(unit_sen), rounding)
    assert rounded.sen % unit_sen == 0
    assert abs(rounded.sen - sen) < unit_sen
    assert round_to(Fraction(rounded.sen), Money(unit_sen), rounding) == rounded


@given(fractions)
def test_interest_is_rounded_to_the_nearest_rupiah_and_tax_down(sen: Fraction) -> None:
    assert abs(round_half_up(sen).sen - sen) <= RUPIAH.sen / 2
    assert abs(round_down(sen).sen) <= abs(sen)


def test_a_unit_must_be_positive() -> None:
    with pytest.raises(ValueError, match="positive"):
        round_to(Fraction(1), ZERO, Rounding.UP)
