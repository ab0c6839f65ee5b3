"""Stock by the moving average (persediaan, rata-rata bergerak).

Quantities are whole thousandths of the product's unit, so that 0,250 kg is 250. The unit cost is
kept to four decimals of a rupiah, the cost of goods sold is posted in whole rupiah, and what
rounding leaves over goes out with the last piece. Source: SAK EP chapter 13 allows the weighted
average; docs/ACCOUNTING.md 5.

Movements stand in the order of their accounting date. A movement dated before later ones is costed
at the average of its own day, and what was posted before keeps the cost it was posted with. Where
such a late entry leaves value behind without goods, or takes more value than is there,
`value_corrections` says what must be written off or written back, and on which day.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from enum import Enum
from fractions import Fraction

from coopledger.accounting.chart import Codes
from coopledger.accounting.errors import (
    AmountNotPositive,
    AmountTooLarge,
    InsufficientStock,
    QuantityNotPositive,
    QuantityTooLarge,
)
from coopledger.accounting.money import MAX_AMOUNT, RUPIAH, ZERO, Money, round_half_up

MILLI = 1000
"""Thousandths in one unit of a product."""
MAX_QUANTITY_MILLI = 1_000_000_000 * MILLI
"""The largest quantity of one line; more is a slip of the hand."""
_UNIT_COSTS_PER_SEN = 100
"""A unit cost counts ten-thousandths of a rupiah: one hundred to the sen."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Product:
    """One kind of goods (barang).

    Attributes:
        id: The book's own number; 0 before it is in the book.
        code: The code or barcode by which it is found.
        unit_name: What is counted: piece, kg, sack.
        price: The selling price that is proposed; zero where there is none.
        consignor_member_id: The member to whom the goods belong, for goods on consignment.
        stock_account: The account of its stock.
        active: Whether it is still bought and sold.
    """

    id: int = 0
    code: str
    name: str
    unit_name: str
    price: Money = ZERO
    consignor_member_id: int | None = None
    stock_account: str = Codes.MERCHANDISE
    active: bool = True


@dataclass(frozen=True, slots=True)
class Stock:
    """How many pieces of one product there are and what they cost together.

    Attributes:
        quantity_milli: Thousandths of the unit.
        value: Their cost; what they add to account 1301.
    """

    quantity_milli: int = 0
    value: Money = ZERO

    @property
    def unit_cost(self) -> Decimal:
        """The average cost of one unit in rupiah to four decimals; zero where there is no stock.

        >>> Stock(30_000, Money.rupiah(162_000)).unit_cost
        Decimal('5400.0000')
        """
        return Decimal(self._unit_cost_e4).scaleb(-4)

    @property
    def _unit_cost_e4(self) -> int:
        if self.quantity_milli <= 0:
            return 0
        exact = Fraction(self.value.sen * _UNIT_COSTS_PER_SEN * MILLI, self.quantity_milli)
        return round_half_up(exact, Money(1)).sen

    def received(self, quantity_milli: int, cost: Money) -> Stock:
        """The stock after so many came in at that cost in total."""
        return Stock(self.quantity_milli + quantity_milli, self.value + cost)

    def issued(self, quantity_milli: int, cost: Money) -> Stock:
        """The stock after so many went out at that cost in total."""
        return Stock(self.quantity_milli - quantity_milli, self.value - cost)

    def cost_of(self, quantity_milli: int) -> Money:
        """What so many cost when they go out: average times quantity, half-up to the rupiah.

        The last pieces take all the value that is left, sen and roundings included, and no issue
        takes more than there is: 3 pieces worth Rp10.000 go out as 3.333, 3.334 and 3.333.
        """
        if quantity_milli >= self.quantity_milli:
            return max(self.value, ZERO)
        exact_sen = Fraction(self._unit_cost_e4 * quantity_milli, MILLI * _UNIT_COSTS_PER_SEN)
        return max(min(round_half_up(exact_sen), self.value), ZERO)


@dataclass(frozen=True, slots=True, kw_only=True)
class DayMovement:
    """What one day brought in or took out of one product.

    Attributes:
        on: The accounting date.
        quantity_milli: In less out, thousandths of the unit.
        value: In less out, at cost.
    """

    on: date
    quantity_milli: int
    value: Money


@dataclass(frozen=True, slots=True, kw_only=True)
class ValueCorrection:
    """Value that must come into the stock of a product without goods, or leave it if negative."""

    on: date
    amount: Money


def line_amount(quantity_milli: int, unit_price: Money) -> Money:
    """Quantity times price: half-up to the rupiah, or to the sen when the price itself carries sen.

    0,333 kg at Rp10.000 are Rp3.330; 3 pieces at Rp1.234,50 are Rp3.703,50.

    Raises:
        QuantityNotPositive: When the quantity is zero or negative.
        QuantityTooLarge: When it is above the largest quantity.
        AmountNotPositive: When the price, or the rounded amount, is zero or negative.
        AmountTooLarge: When the amount is above the largest amount.
    """
    if quantity_milli <= 0:
        raise QuantityNotPositive
    if quantity_milli > MAX_QUANTITY_MILLI:
        raise QuantityTooLarge(MAX_QUANTITY_MILLI)
    exact_sen = Fraction(unit_price.sen * quantity_milli, MILLI)
    amount = round_half_up(exact_sen, Money(1) if unit_price.sen % RUPIAH.sen else RUPIAH)
    if amount <= ZERO:
        raise AmountNotPositive
    if amount > MAX_AMOUNT:
        raise AmountTooLarge(MAX_AMOUNT)
    return amount


def available(on_day: Stock, later: Iterable[DayMovement]) -> int:
    """How many may still go out on a day: the fewest there are that evening or on any later one."""
    quantity = least = on_day.quantity_milli
    for movement in later:
        quantity += movement.quantity_milli
        least = min(least, quantity)
    return least


def issue_cost(
    on_day: Stock, later: Sequence[DayMovement], quantity_milli: int, *, product: str
) -> Money:
    """The cost at which goods go out on a day.

    Args:
        on_day: The stock that evening, all movements of the day included.
        later: What moved on later days, one value a day, in order.
        quantity_milli: How many go out.
        product: The product's name, for the refusal.

    Raises:
        QuantityNotPositive: When the quantity is zero or negative.
        InsufficientStock: When there are fewer on that day or on a later one.
    """
    if quantity_milli <= 0:
        raise QuantityNotPositive
    most = available(on_day, later)
    if quantity_milli > most:
        raise InsufficientStock(product, max(most, 0))
    return on_day.cost_of(quantity_milli)


def value_corrections(
    before: Stock, days: Iterable[DayMovement], *, product: str, taken_milli: int = 0
) -> tuple[ValueCorrection, ...]:
    """What keeps the value of a product sound after a late entry or a reversal.

    Each evening the quantity is at least zero, the value is at least zero, and no goods means no
    value. Ordinary business in the order of days needs no correction. Example: 10 at 100, then 10
    at 200, 10 sold at the average of 150; the second purchase is taken back at 2.000, which leaves
    no goods and -500: the correction writes 500 back.

    Args:
        before: The stock on the evening before the first of the days.
        days: The movements from that day on, one value a day, in order.
        product: The product's name, for the refusal.
        taken_milli: How many the act under way takes out, so that the refusal can say how many it
            may.

    Raises:
        InsufficientStock: When the quantity would be negative on some evening.
    """
    corrections = []
    stock, least = before, before.quantity_milli
    for day in days:
        stock = stock.received(day.quantity_milli, day.value)
        least = min(least, stock.quantity_milli)
        if stock.value < ZERO or (stock.quantity_milli == 0 and stock.value):
            corrections.append(ValueCorrection(on=day.on, amount=-stock.value))
            stock = Stock(stock.quantity_milli, ZERO)
    if least < 0:
        raise InsufficientStock(product, max(least + taken_milli, 0))
    return tuple(corrections)


class MovementKind(Enum):
    """Why goods moved. A code is kept in the book; it never changes."""

    OPENING = "opening"
    PURCHASE = "purchase"
    SALE = "sale"
    REVERSAL = "reversal"
    CORRECTION = "correction"
    """Value without goods, written off or back after a late entry."""


@dataclass(frozen=True, slots=True, kw_only=True)
class StockMovement:
    """One movement of one product.

    Attributes:
        product_id: Which product.
        entry_id: The entry whose lines carry the value; None for the detail of the opening entry.
        moved_on: The accounting date.
        quantity_milli: Positive in, negative out.
        value: At cost; positive in, negative out.
    """

    product_id: int
    entry_id: int | None
    moved_on: date
    kind: MovementKind
    quantity_milli: int
    value: Money
