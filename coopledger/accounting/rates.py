"""Rates as whole parts per million: 24 % is 240,000 ppm."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from fractions import Fraction
from typing import Self

PPM_PER_PERCENT = 10_000
MONTHS_PER_YEAR = 12


@dataclass(frozen=True, slots=True, order=True)
class Rate:
    """A rate per year, or a share of a whole, in parts per million.

    Raises:
        TypeError: When built from anything but an int.
    """

    ppm: int

    def __post_init__(self) -> None:
        if type(self.ppm) is not int:
            raise TypeError(f"Rate takes whole ppm as int, not {type(self.ppm).__name__}")

    @classmethod
    def percent(cls, percent: Decimal | int | str) -> Self:
        """The rate of so many percent; four decimals of a percent are the finest.

        Raises:
            ValueError: When the percentage is finer than a ppm or is not a finite number.
        """
        try:
            number = Decimal(percent)
        except ArithmeticError as error:
            raise ValueError(f"not a percentage: {percent}") from error
        if not number.is_finite():
            raise ValueError(f"not a percentage: {percent}")
        ppm = Fraction(number) * PPM_PER_PERCENT
        if ppm.denominator != 1:
            raise ValueError(f"finer than four decimals of a percent: {percent}")
        return cls(ppm.numerator)

    @property
    def fraction(self) -> Fraction:
        """The rate as an exact fraction of one."""
        return Fraction(self.ppm, 1_000_000)

    @property
    def monthly(self) -> Fraction:
        """A twelfth of a yearly rate, exactly."""
        return self.fraction / MONTHS_PER_YEAR

    def to_percent(self) -> Decimal:
        """The rate in percent, shortest form: `Rate(225_000).to_percent() == Decimal("22.5")`."""
        number = Decimal(self.ppm).scaleb(-4)
        return (
            number.quantize(Decimal(1))
            if number == number.to_integral_value()
            else number.normalize()
        )
