from __future__ import annotations

from datetime import date, timedelta
from decimal import ROUND_HALF_UP, Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from coopledger.accounting.errors import (
    AmountNotPositive,
    AmountTooLarge,
    InsufficientStock,
    QuantityNotPositive,
    QuantityTooLarge,
)
from coopledger.accounting.inventory import (
    MAX_QUANTITY_MILLI,
    DayMovement,
    Stock,
    ValueCorrection,
    available,
    issue_cost,
    line_amount,
    value_corrections,
)
from coopledger.accounting.money import MAX_AMOUNT, ZERO, Money

RP = Money.rupiah
DAY = date(2026, 3, 1)


def day(number: int, pieces: int, rupiah: int) -> DayMovement:
    return DayMovement(
        on=DAY + timedelta(days=number), quantity_milli=pieces * 1000, value=RP(rupiah)
    )


def test_the_average_moves_with_each_purchase():
    stock = Stock().received(10_000, RP(50_000)).received(20_000, RP(112_000))
    assert stock == Stock(30_000, RP(162_000))
    assert stock.unit_cost == Decimal("5400.0000")
    assert stock.cost_of(5_000) == RP(27_000)


def test_unit_cost_has_four_decimals():
    assert Stock(3_000, RP(10_000)).unit_cost == Decimal("3333.3333")
    assert Stock(3_000, RP(20_000)).unit_cost == Decimal("6666.6667")
    assert Stock().unit_cost == Decimal("0.0000")


def test_the_last_piece_takes_what_rounding_left():
    stock, costs = Stock(3_000, RP(10_000)), []
    for _ in range(3):
        cost = stock.cost_of(1_000)
        costs.append(cost)
        stock = stock.issued(1_000, cost)
    assert costs == [RP(3_333), RP(3_334), RP(3_333)]
    assert stock == Stock(0, ZERO)


def test_sen_go_out_with_the_last_piece():
    stock = Stock(2_000, Money(246_913))
    first = stock.cost_of(1_000)
    assert first == RP(1_235)
    assert stock.issued(1_000, first).cost_of(1_000) == Money(123_413)


def test_no_issue_takes_more_value_than_there_is():
    # Rp0,90 for 1,5 kg: one kilogram would round up to Rp1.
    assert Stock(1_500, Money(90)).cost_of(1_000) == Money(90)
    assert Stock(2_000, Money(-500)).cost_of(1_000) == ZERO
    assert Stock(1_000, Money(-500)).cost_of(1_000) == ZERO


@pytest.mark.parametrize(
    ("quantity_milli", "price", "amount"),
    [
        (3_000, RP(5_000), RP(15_000)),
        (333, RP(10_000), RP(3_330)),
        (333, RP(10_001), RP(3_330)),
        (1_500, RP(333), RP(500)),
        (3_000, Money(123_450), Money(370_350)),
        (1, RP(500), RP(1)),
    ],
)
def test_line_amount_is_rounded_to_the_rupiah_unless_the_price_has_sen(
    quantity_milli: int, price: Money, amount: Money
):
    assert line_amount(quantity_milli, price) == amount


def test_line_amount_refuses_what_is_no_amount():
    with pytest.raises(QuantityNotPositive):
        line_amount(0, RP(1))
    with pytest.raises(QuantityNotPositive):
        line_amount(-1, RP(1))
    with pytest.raises(QuantityTooLarge):
        line_amount(MAX_QUANTITY_MILLI + 1, RP(1))
    with pytest.raises(AmountNotPositive):
        line_amount(1_000, ZERO)
    with pytest.raises(AmountNotPositive):
        line_amount(1_000, RP(-1))
    with pytest.raises(AmountNotPositive):
        line_amount(1, RP(1))
    with pytest.raises(AmountTooLarge):
        line_amount(2_000, MAX_AMOUNT)


def test_what_later_days_need_is_not_available():
    assert available(Stock(10_000, ZERO), [day(1, -7, 0), day(2, 20, 0)]) == 3_000
    with pytest.raises(InsufficientStock) as refusal:
        issue_cost(Stock(10_000, RP(1_000)), [day(1, -7, -700)], 4_000, product="Gula")
    assert (refusal.value.product, refusal.value.available_milli) == ("Gula", 3_000)
    assert issue_cost(Stock(10_000, RP(1_000)), [day(1, -7, -700)], 3_000, product="Gula") == RP(
        300
    )


def test_issue_wants_a_quantity():
    with pytest.raises(QuantityNotPositive):
        issue_cost(Stock(10_000, RP(1_000)), [], 0, product="Gula")


def test_a_purchase_taken_back_after_its_goods_were_averaged_is_corrected():
    # 10 at 100 and 10 at 200, 10 sold at the average of 150, then the second purchase is
    # taken back.
    days = [day(0, 10, 1_000), day(1, 10 - 10, 2_000 - 2_000), day(2, -10, -1_500)]
    assert value_corrections(Stock(), days, product="Gula") == (
        ValueCorrection(on=DAY + timedelta(days=2), amount=RP(500)),
    )


def test_value_left_behind_without_goods_is_written_off_on_its_day():
    # A late sale of 5 at 100 on the first day; on day 3 the last five had gone out at 150.
    days = [day(0, 10 - 5, 500), day(2, 5, 1_000), day(3, -10, -1_250), day(4, 1, 90)]
    assert value_corrections(Stock(), days, product="Gula") == (
        ValueCorrection(on=DAY + timedelta(days=3), amount=RP(-250)),
    )


def test_negative_value_is_brought_to_zero_even_with_goods_left():
    assert value_corrections(Stock(11_000, RP(1_650)), [day(0, -10, -2_000)], product="Gula") == (
        ValueCorrection(on=DAY, amount=RP(350)),
    )


def test_a_reversal_that_goods_sold_since_forbid_is_refused():
    with pytest.raises(InsufficientStock) as refusal:
        value_corrections(
            Stock(), [day(0, 0, 0), day(1, -4, -400)], product="Gula", taken_milli=10_000
        )
    assert refusal.value.available_milli == 6_000


def test_ordinary_business_needs_no_correction():
    days = [day(0, 10, 1_000), day(1, -4, -400), day(2, -6, -600)]
    assert value_corrections(Stock(), days, product="Gula") == ()


@given(
    st.lists(
        st.tuples(st.booleans(), st.integers(1, 50_000), st.integers(1, 90_000_000)), max_size=40
    )
)
def test_average_equals_a_naive_recomputation(acts: list[tuple[bool, int, int]]):
    """By the book: average to four decimals, cost to the rupiah, the rest with the last."""
    stock = Stock()
    quantity, value = Decimal(0), Decimal(0)
    for buys, milli, sen in acts:
        pieces = Decimal(milli) / 1000
        if buys:
            stock = stock.received(milli, Money(sen))
            quantity, value = quantity + pieces, value + Decimal(sen) / 100
        elif pieces <= quantity:
            average = (value / quantity).quantize(Decimal("0.0001"), ROUND_HALF_UP)
            cost = (average * pieces).quantize(Decimal(1), ROUND_HALF_UP)
            cost = value if pieces == quantity else min(cost, value)
            assert stock.cost_of(milli) == Money.from_decimal(cost)
            stock = stock.issued(milli, Money.from_decimal(cost))
            quantity, value = quantity - pieces, value - cost
        assert stock == Stock(int(quantity * 1000), Money.from_decimal(value))
        assert stock.value >= ZERO
        assert stock.quantity_milli or not stock.value


@given(
    st.lists(
        st.tuples(st.integers(0, 9), st.integers(-20, 20), st.integers(-3_000, 3_000)), max_size=12
    )
)
def test_after_the_corrections_every_evening_is_sound(moves: list[tuple[int, int, int]]):
    by_day: dict[int, DayMovement] = {}
    for number, pieces, rupiah in sorted(moves):
        old = by_day.get(number, day(number, 0, 0))
        by_day[number] = DayMovement(
            on=old.on,
            quantity_milli=old.quantity_milli + pieces * 1000,
            value=old.value + RP(rupiah),
        )
    days = [by_day[number] for number in sorted(by_day)]
    quantities = [sum(d.quantity_milli for d in days[: n + 1]) for n in range(len(days))]
    if any(quantity < 0 for quantity in quantities):
        with pytest.raises(InsufficientStock):
            value_corrections(Stock(), days, product="Gula")
        return
    corrections = {c.on: c.amount for c in value_corrections(Stock(), days, product="Gula")}
    stock = Stock()
    for movement in days:
        stock = stock.received(movement.quantity_milli, movement.value)
        stock = stock.received(0, corrections.get(movement.on, ZERO))
        assert stock.value >= ZERO
        assert stock.quantity_milli or not stock.value
