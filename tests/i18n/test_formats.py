from __future__ import annotations

from datetime import date, datetime
from decimal import Decimal

import pytest
from babel import dates, numbers
from hypothesis import given
from hypothesis import strategies as st

from coopledger.accounting.calendar import Period
from coopledger.accounting.money import MAX_AMOUNT, Money
from coopledger.accounting.rates import Rate
from coopledger.i18n import (
    format_count,
    format_date,
    format_date_short,
    format_day_and_date,
    format_money,
    format_month,
    format_month_short,
    format_percent,
    format_quantity,
    format_time,
)

BABEL = {"id": "id_ID", "en": "en_GB"}
any_money = st.integers(-MAX_AMOUNT.sen, MAX_AMOUNT.sen).map(Money)
any_day = st.dates(date(1945, 8, 17), date(2099, 12, 31))
languages = st.sampled_from(["id", "en"])


@given(any_money, languages)
def test_amounts_with_sen_are_written_as_babel_writes_them(amount: Money, language: str) -> None:
    written = format_money(amount, language, always_sen=True)
    assert written == numbers.format_decimal(
        amount.to_decimal(), "#,##0.00;-#,##0.00", locale=BABEL[language]
    )


@given(any_money)
def test_the_symbol_is_written_as_babel_writes_it(amount: Money) -> None:
    written = format_money(amount, symbol=True, always_sen=True)
    assert written.replace("-Rp", "Rp-") == numbers.format_currency(
        amount.to_decimal(), "IDR", "\u00a4#,##0.00;\u00a4-#,##0.00", locale="id_ID"
    )


@pytest.mark.parametrize(
    ("sen", "written"),
    [
        (0, "0"),
        (5, "0,05"),
        (125_000_000, "1.250.000"),
        (125_000_050, "1.250.000,50"),
        (-125_000_000, "-1.250.000"),
    ],
)
def test_whole_rupiah_show_no_sen(sen: int, written: str) -> None:
    assert format_money(Money(sen)) == written


def test_reports_put_negative_amounts_in_parentheses() -> None:
    assert format_money(Money.rupiah(-5_000), parentheses=True) == "(5.000)"
    assert format_money(Money.rupiah(5_000), parentheses=True) == "5.000"


def test_rupiah_sign_stands_without_a_space() -> None:
    assert format_money(Money.rupiah(1_250_000), symbol=True) == "Rp1.250.000"
    assert format_money(Money.rupiah(-1_250_000), "en", symbol=True) == "-Rp1,250,000"


@given(any_day, languages)
def test_dates_are_written_as_babel_writes_them(day: date, language: str) -> None:
    locale = BABEL[language]
    assert format_date(day, language) == dates.format_date(day, "d MMMM y", locale=locale)
    assert format_day_and_date(day, language) == dates.format_date(
        day, "EEEE, d MMMM y", locale=locale
    )
    assert format_date_short(day) == dates.format_date(day, "dd-MM-yyyy", locale=locale)
    assert format_month(Period.of(day), language) == dates.format_date(day, "MMMM y", locale=locale)


@given(any_day)
def test_short_months_are_written_as_babel_writes_them(day: date) -> None:
    assert format_month_short(Period.of(day)) == dates.format_date(day, "MMM y", locale="id")
    assert format_month_short(Period.of(day), "en") == dates.format_date(day, "MMM y", locale="en")


@given(st.integers(-(10**10), 10**10).map(lambda ppm: Rate(ppm).to_percent()), languages)
def test_percentages_are_written_as_babel_writes_them(percent: Decimal, language: str) -> None:
    assert format_percent(percent, language) == numbers.format_percent(
        percent / 100, "#,##0.####%", locale=BABEL[language]
    )


def test_percentages_round_to_the_decimals_asked_for() -> None:
    assert format_percent(Rate(225_000)) == "22,5%"
    assert format_percent(Decimal("33.3333"), decimals=2) == "33,33%"
    assert format_percent(Decimal("-0.004"), decimals=2) == "0%"


@given(st.integers(-(10**12), 10**12), languages)
def test_quantities_and_counts_are_written_as_babel_writes_them(milli: int, language: str) -> None:
    quantity = Decimal(milli).scaleb(-3)
    locale = BABEL[language]
    assert format_quantity(quantity, language) == numbers.format_decimal(quantity, locale=locale)
    assert format_count(milli, language) == numbers.format_decimal(milli, locale=locale)


def test_time_of_day_has_a_dot_in_indonesian() -> None:
    moment = datetime.fromisoformat("2026-11-24T10:05:00")
    assert format_time(moment) == "10.05"
    assert format_time(moment, "en") == "10:05"
