"""Money in whole sen, and the named roundings that business rules use.

An amount is never a float. `Money` counts sen (one hundredth of a rupiah) because bank statements
carry sen and the scale of stored amounts cannot be changed later.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from decimal import Decimal
from enum import Enum
from fractions import Fraction
from typing import Self

SEN_PER_RUPIAH = 100


@dataclass(frozen=True, slots=True, order=True)
class Money:
    """An amount in whole sen; may be negative or zero.

    Raises:
        TypeError: When built from anything but an int (a bool included).
    """

    sen: int

    def __post_init__(self) -> None:
        if type(self.sen) is not int:
            raise TypeError(f"Money takes whole sen as int, not {type(self.sen).__name__}")

    @classmethod
    def rupiah(cls, amount: int) -> Self:
        """The amount of so many whole rupiah: `Money.rupiah(5).sen == 500`."""
        return cls(amount * SEN_PER_RUPIAH)

    @classmethod
    def from_decimal(cls, amount: Decimal) -> Self:
        """The amount of so many rupiah, which must be whole sen.

        Raises:
            ValueError: When the number has parts of a sen, or is not finite.
        """
        if not amount.is_finite():
            raise ValueError(f"not an amount: {amount}")
        sen = Fraction(amount) * SEN_PER_RUPIAH
        if sen.denominator != 1:
            raise ValueError(f"parts of a sen: {amount}")
        return cls(sen.numerator)

    def to_decimal(self) -> Decimal:
        """The amount in rupiah, exactly: `Money(150).to_decimal() == Decimal("1.50")`."""
        return Decimal(self.sen).scaleb(-2)

    def to_text(self) -> str:
        """The amount as JSON carries it: `"1250000"`, `"4109.59"`, `"-0.05"`."""
        rupiah, sen = divmod(abs(self.sen), SEN_PER_RUPIAH)
        sign = "-" if self.sen < 0 else ""
        return f"{sign}{rupiah}.{sen:02d}" if sen else f"{sign}{rupiah}"

    def __add__(self, other: Money) -> Money:
        return Money(self.sen + other.sen)

    def __sub__(self, other: Money) -> Money:
        return Money(self.sen - other.sen)

    def __neg__(self) -> Money:
        return Money(-self.sen)

    def __abs__(self) -> Money:
        return Money(abs(self.sen))

    def __mul__(self, factor: int) -> Money:
        return Money(self.sen * factor)

    __rmul__ = __mul__

    def __bool__(self) -> bool:
        return self.sen != 0


ZERO = Money(0)
RUPIAH = Money(SEN_PER_RUPIAH)
MAX_AMOUNT = Money.rupiah(1_000_000_000_000)
"""The largest single amount: sums of very many of them stay far inside 64 bits."""


def total(amounts: Iterable[Money]) -> Money:
    """The sum of the amounts; `ZERO` for none."""
    return Money(sum(amount.sen for amount in amounts))


class Rounding(Enum):
    """Which way a division goes that does not come out even."""

    HALF_UP = "half-up"
    HALF_EVEN = "half-even"
    UP = "up"
    DOWN = "down"


def round_number(value: Fraction, rounding: Rounding) -> int:
    """The whole number next to `value`; halves, ups and downs are seen from zero.

    >>> round_number(Fraction(5, 2), Rounding.HALF_UP)
    3
    >>> round_number(Fraction(5, 2), Rounding.HALF_EVEN)
    2
    """
    whole, rest = divmod(abs(value.numerator), value.denominator)
    double = 2 * rest
    if rounding is Rounding.UP:
        step = rest > 0
    elif rounding is Rounding.DOWN:
        step = False
    elif double == value.denominator:
        step = rounding is Rounding.HALF_UP or whole % 2 == 1
    else:
        step = double > value.denominator
    magnitude = whole + step
    return -magnitude if value < 0 else magnitude


def round_to(sen: Fraction, unit: Money, rounding: Rounding) -> Money:
    """An exact number of sen, rounded to a multiple of `unit`.

    Raises:
        ValueError: When the unit is not positive.
    """
    if unit.sen <= 0:
        raise ValueError(f"rounding unit must be positive, not {unit.sen} sen")
    return Money(round_number(sen / unit.sen, rounding) * unit.sen)


def round_half_up(sen: Fraction, unit: Money = RUPIAH) -> Money:
    """Commercial rounding, the default for interest: half a unit goes away from zero."""
    return round_to(sen, unit, Rounding.HALF_UP)


def round_down(sen: Fraction, unit: Money = RUPIAH) -> Money:
    """Rounding towards zero, for tax and shares of the surplus: none is given that is not there."""
    return round_to(sen, unit, Rounding.DOWN)
