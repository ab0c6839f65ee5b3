from __future__ import annotations

from datetime import date
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from coopledger.accounting.calendar import Period
from coopledger.accounting.errors import (
    AmountTooLarge,
    AmountUnreadable,
    DateUnreadable,
    NumberUnreadable,
)
from coopledger.accounting.money import MAX_AMOUNT, Money
from coopledger.accounting.rates import Rate
from coopledger.i18n import (
    format_date_short,
    format_money,
    format_percent,
    format_quantity,
    parse_date,
    parse_money,
    parse_money_sum,
    parse_month,
    parse_quantity,
    parse_rate,
    parse_typed_date,
)

TODAY = date(2026, 11, 24)


@given(st.integers(0, MAX_AMOUNT.sen).map(Money), st.booleans())
def test_what_is_written_is_read_back(amount: Money, always_sen: bool) -> None:
    assert parse_money(format_money(amount, always_sen=always_sen)) == amount


@pytest.mark.parametrize(
    ("typed", "amount"),
    [
        ("0", "0"),
        ("5", "5"),
        ("1250000", "1250000"),
        ("1.250.000", "1250000"),
        ("1,250,000", "1250000"),
        ("1.000", "1000"),
        ("0,50", "0.50"),
        ("1250000,50", "1250000.50"),
        ("1.250.000,05", "1250000.05"),
        ("1,25jt", "1250000"),
        ("1,25JT", "1250000"),
        ("250rb", "250000"),
        ("1.250rb", "1250000"),
        ("1,5rb", "1500"),
        ("0,5jt", "500000"),
        ("1,23456789jt", "1234567.89"),
        ("  1.250.000 ", "1250000"),
        ("1.000.000.000.000", "1000000000000"),
        ("1.000.000jt", "1000000000000"),
    ],
)
def test_amounts_that_mean_one_thing_are_read(typed: str, amount: str) -> None:
    assert parse_money(typed).to_text() == amount


@pytest.mark.parametrize(
    ("typed", "reason"),
    [
        ("", "empty"),
        ("   ", "empty"),
        ("jt", "empty"),
        ("1.5", "dots"),
        ("1.50", "dots"),
        ("1.2500", "dots"),
        ("0.500", "dots"),
        ("1..000", "dots"),
        ("1.000.00", "dots"),
        ("1.25jt", "dots"),
        ("1,000", "decimals"),
        ("1,5", "decimals"),
        ("1.250,5", "decimals"),
        ("1,", "decimals"),
        ("1,250,00", "commas"),
        ("1,,000", "commas"),
        ("1,250,0000", "commas"),
        ("12a", "letters"),
        ("a", "letters"),
        ("1 000", "letters"),
        ("1e6", "letters"),
        ("1jt5", "letters"),
        ("1miliar", "letters"),
        ("12\u0663", "letters"),
        ("-5", "negative"),
        ("(5)", "negative"),
        ("\u22125", "negative"),
        ("Rp5.000", "symbol"),
        ("rp 5000", "symbol"),
        ("1,250,000.50", "form"),
        (",50", "form"),
        ("1,2345678901jt", "too_fine"),
        ("9" * 5000, "form"),
    ],
)
def test_amounts_that_could_mean_two_things_are_refused(typed: str, reason: str) -> None:
    with pytest.raises(AmountUnreadable) as refused:
        parse_money(typed)
    assert refused.value.reason == reason


@pytest.mark.parametrize("typed", ["1.000.000.000.001", "1000000000000,01", "1.000.001jt"])
def test_amounts_above_the_largest_are_refused(typed: str) -> None:
    with pytest.raises(AmountTooLarge):
        parse_money(typed)


@given(st.text(max_size=50))
def test_any_text_is_read_or_refused(typed: str) -> None:
    try:
        amount = parse_money(typed)
    except (AmountUnreadable, AmountTooLarge):
        return
    assert Money(0) <= amount <= MAX_AMOUNT


def test_the_window_takes_sums() -> None:
    assert parse_money_sum("150rb+75rb") == Money.rupiah(225_000)
    assert parse_money_sum("1.000 + 50") == Money.rupiah(1_050)


@pytest.mark.parametrize("typed", ["150rb+", "+", "1-2", "1.5+1"])
def test_sums_with_an_uncertain_part_are_refused(typed: str) -> None:
    with pytest.raises(AmountUnreadable):
        parse_money_sum(typed)


def test_sums_stay_below_the_largest_amount() -> None:
    with pytest.raises(AmountTooLarge):
        parse_money_sum("600.000jt+600.000jt")


@pytest.mark.parametrize("typed", ["24/11/2026", "24-11-2026", "2026-11-24", " 24-11-2026 "])
def test_dates_are_read_in_three_forms(typed: str) -> None:
    assert parse_date(typed) == TODAY


@given(st.dates(date(1945, 8, 17), date(2099, 12, 31)))
def test_dates_that_are_written_are_read_back(day: date) -> None:
    assert parse_date(format_date_short(day)) == day
    assert parse_date(day.isoformat()) == day


@pytest.mark.parametrize(
    ("typed", "reason"),
    [
        ("", "empty"),
        ("31-2-2026", "no_such_day"),
        ("29/02/2025", "no_such_day"),
        ("2026-13-01", "no_such_day"),
        ("00-01-2026", "no_such_day"),
        ("1-1-1900", "too_early"),
        ("01/01/2100", "too_late"),
        ("24.11.2026", "form"),
        ("24/11-2026", "form"),
        ("24-11-26", "form"),
        ("November", "form"),
        ("\u0662\u0664-11-2026", "form"),
    ],
)
def test_dates_that_are_none_are_refused(typed: str, reason: str) -> None:
    with pytest.raises(DateUnreadable) as refused:
        parse_date(typed)
    assert refused.value.reason == reason


def test_a_birth_may_lie_before_the_republic() -> None:
    assert parse_date("1-2-1940", earliest=date(1900, 1, 1)) == date(1940, 2, 1)


@pytest.mark.parametrize(
    ("typed", "day"),
    [
        ("t", TODAY),
        ("T", TODAY),
        ("+", date(2026, 3, 11)),
        ("--", date(2026, 3, 8)),
        ("15", date(2026, 3, 15)),
        ("15/4", date(2026, 4, 15)),
        ("15-4", date(2026, 4, 15)),
        ("1/2/25", date(2025, 2, 1)),
        ("1/2/2024", date(2024, 2, 1)),
    ],
)
def test_the_date_field_takes_short_forms(typed: str, day: date) -> None:
    assert parse_typed_date(typed, today=TODAY, current=date(2026, 3, 10)) == day


def test_short_forms_start_from_today_in_an_empty_field() -> None:
    assert parse_typed_date("15", today=TODAY) == date(2026, 11, 15)


@pytest.mark.parametrize("typed", ["31/2", "32", "x", ""])
def test_the_date_field_refuses_what_is_no_date(typed: str) -> None:
    with pytest.raises(DateUnreadable):
        parse_typed_date(typed, today=TODAY)


def test_months_are_read_in_two_forms() -> None:
    assert parse_month("2026-03") == parse_month("3/2026") == Period(2026, 3)
    with pytest.raises(DateUnreadable):
        parse_month("2026-13")
    with pytest.raises(DateUnreadable):
        parse_month("March")


@given(st.integers(0, 10_000_000).map(Rate))
def test_rates_that_are_written_are_read_back(rate: Rate) -> None:
    assert parse_rate(format_percent(rate)) == rate


@given(st.integers(0, 10**12).map(lambda milli: Decimal(milli).scaleb(-3)))
def test_quantities_that_are_written_are_read_back(quantity: Decimal) -> None:
    assert parse_quantity(format_quantity(quantity)) == quantity


@pytest.mark.parametrize(
    ("typed", "reason"),
    [("", "empty"), ("1.5", "form"), ("a", "form"), ("-1", "negative"), ("1,2345", "too_fine")],
)
def test_quantities_that_are_none_are_refused(typed: str, reason: str) -> None:
    with pytest.raises(NumberUnreadable) as refused:
        parse_quantity(typed)
    assert refused.value.reason == reason
