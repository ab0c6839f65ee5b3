from __future__ import annotations

from decimal import Decimal
from fractions import Fraction
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from coopledger.accounting.rates import Rate


@pytest.mark.parametrize(
    ("typed", "ppm"), [(24, 240_000), ("22.5", 225_000), ("0.0001", 1), (0, 0)]
)
def test_a_percentage_is_whole_ppm(typed: int | str, ppm: int) -> None:
    assert Rate.percent(typed) == Rate(ppm)


@pytest.mark.parametrize("wrong", ["0.00001", "NaN", "Infinity", "dua"])
def test_what_is_no_percentage_is_refused(wrong: str) -> None:
    with pytest.raises(ValueError, match="percent"):
        Rate.percent(wrong)


@pytest.mark.parametrize("wrong", [0.24, "24", True])
def test_a_rate_is_built_from_whole_ppm_alone(wrong: Any) -> None:
    with pytest.raises(TypeError):
        Rate(wrong)


@given(st.integers(-(10**7), 10**7).map(Rate))
def test_percent_comes_back_as_the_rate(rate: Rate) -> None:
    assert Rate.percent(rate.to_percent()) == rate
    assert Rate.percent(str(rate.to_percent())) == rate


def test_a_month_is_an_exact_twelfth() -> None:
    assert Rate.percent(18).monthly == Fraction(15, 1_000)
    assert Rate.percent(24).fraction == Fraction(24, 100)


def test_percent_is_written_without_needless_zeros() -> None:
    assert str(Rate(225_000).to_percent()) == "22.5"
    assert str(Rate(100_000).to_percent()) == "10"
    assert Rate(1).to_percent() == Decimal("0.0001")
