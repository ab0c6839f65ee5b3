"""What people type, read as amounts, dates, rates and quantities.

Nothing is guessed: a text that could mean two amounts is refused with the reason. The rules are
those of docs/CONTRACT.md, section 1, "Amounts typed by people"; window and workbook share them.
"""

from __future__ import annotations

import re
from datetime import date, timedelta
from decimal import Decimal
from fractions import Fraction

from coopledger.accounting.calendar import EARLIEST, LATEST, Period
from coopledger.accounting.errors import (
    AmountTooLarge,
    AmountUnreadable,
    DateUnreadable,
    NumberUnreadable,
)
from coopledger.accounting.money import MAX_AMOUNT, SEN_PER_RUPIAH, Money, total
from coopledger.accounting.rates import Rate

_DIGITS = re.compile(r"[0-9]+")
_GROUPED_BY_DOTS = re.compile(r"[1-9][0-9]{0,2}(?:\.[0-9]{3})+")
_GROUPED_BY_COMMAS = re.compile(r"[1-9][0-9]{0,2}(?:,[0-9]{3}){2,}")
_SEN = re.compile(r"[0-9]{2}")
_SUFFIX = re.compile(r"(?P<number>.*?)(?P<suffix>jt|rb)", re.IGNORECASE)
_SUFFIX_VALUE = {"jt": 1_000_000, "rb": 1_000}

_REASONS = (
    ("empty", re.compile(r"$")),
    ("form", re.compile(r",")),
    ("negative", re.compile(r"[-\N{MINUS SIGN}(]")),
    ("symbol", re.compile(r"rp", re.IGNORECASE)),
    ("letters", re.compile(r".*[^0-9.,]")),
    ("decimals", re.compile(r"(?:[0-9]+|[1-9][0-9]{0,2}(?:\.[0-9]{3})+),[0-9]*$")),
    ("commas", re.compile(r"[0-9,]+$")),
    ("dots", re.compile(r"[0-9.]+$")),
)
"""What is wrong with a number, the first that fits."""

_DAY_FIRST = re.compile(r"([0-9]{1,2})([/-])([0-9]{1,2})\2([0-9]{4})")
_YEAR_FIRST = re.compile(r"([0-9]{4})-([0-9]{1,2})-([0-9]{1,2})")
_DAY = re.compile(r"[0-9]{1,2}")
_DAY_AND_MONTH = re.compile(r"([0-9]{1,2})[/-]([0-9]{1,2})")
_SHORT_YEAR = re.compile(r"([0-9]{1,2})([/-])([0-9]{1,2})\2([0-9]{2})")

_NUMBER = re.compile(r"(?P<whole>[0-9]+|[1-9][0-9]{0,2}(?:\.[0-9]{3})+)(?:,(?P<decimals>[0-9]+))?")
LONGEST_TEXT = 40
"""A longer text is no amount but a slip of the clipboard."""
QUANTITY_DECIMALS = 3
RATE_DECIMALS = 4


def parse_money(text: str) -> Money:
    """The amount that a text means.

    Dots group by three, two or more commas group by three, one comma with exactly two digits behind
    it is sen, and `jt` (million) and `rb` (thousand) take a comma decimal: `1.250.000`,
    `1,250,000`, `1250000,50`, `1,25jt`, `250rb`.

    Raises:
        AmountUnreadable: When it means nothing certain: `1.5`, `1,000`, `12a`, nothing at all.
        AmountTooLarge: When it is above Rp1.000.000.000.000.
    """
    typed = text.strip()
    if len(typed) > LONGEST_TEXT:
        raise AmountUnreadable(typed[:LONGEST_TEXT], "form")
    if match := _SUFFIX.fullmatch(typed):
        amount = _scaled(typed, match["number"], _SUFFIX_VALUE[match["suffix"].lower()])
    else:
        amount = _plain(typed)
    if amount > MAX_AMOUNT:
        raise AmountTooLarge(MAX_AMOUNT)
    return amount


def parse_money_sum(text: str) -> Money:
    """The amount of a sum as the window takes it: `150rb+75rb`.

    Raises:
        AmountUnreadable: When a part means nothing certain.
        AmountTooLarge: When a part or the sum is above the largest amount.
    """
    amount = total(parse_money(part) for part in text.split("+"))
    if amount > MAX_AMOUNT:
        raise AmountTooLarge(MAX_AMOUNT)
    return amount


def _scaled(typed: str, number: str, unit: int) -> Money:
    """The amount in front of `jt` or `rb`, where a single comma is the decimal comma."""
    whole, comma, decimals = number.partition(",")
    if not comma or "," in decimals:
        return _plain(number, typed=typed) * unit
    if not _DIGITS.fullmatch(decimals):
        raise AmountUnreadable(typed, _reason(number))
    fraction = Fraction(int(decimals), 10 ** len(decimals))
    sen = (_whole_rupiah(whole, typed) + fraction) * unit * SEN_PER_RUPIAH
    if sen.denominator != 1:
        raise AmountUnreadable(typed, "too_fine")
    return Money(sen.numerator)


def _plain(number: str, *, typed: str | None = None) -> Money:
    shown = number if typed is None else typed
    whole, comma, sen = number.partition(",")
    if comma and "," not in sen:
        if not whole or not _SEN.fullmatch(sen):
            raise AmountUnreadable(shown, _reason(number))
        return Money(_whole_rupiah(whole, shown) * SEN_PER_RUPIAH + int(sen))
    return Money.rupiah(_whole_rupiah(number, shown))


def _whole_rupiah(number: str, typed: str) -> int:
    if _DIGITS.fullmatch(number) or _GROUPED_BY_DOTS.fullmatch(number):
        return int(number.replace(".", ""))
    if _GROUPED_BY_COMMAS.fullmatch(number):
        return int(number.replace(",", ""))
    raise AmountUnreadable(typed, _reason(number))


def _reason(number: str) -> str:
    """Why a number means nothing certain, as a reason of `AmountUnreadable`."""
    for reason, pattern in _REASONS:
        if pattern.match(number):
            return reason
    return "form"


def parse_date(text: str, *, earliest: date = EARLIEST, latest: date = LATEST) -> date:
    """The date of `DD/MM/YYYY`, `DD-MM-YYYY` or `YYYY-MM-DD`.

    Args:
        text: What was typed.
        earliest: The first date that makes sense here (a birth may lie before the republic).
        latest: The last one.

    Raises:
        DateUnreadable: When it has another form, is no day of the calendar, or lies outside.
    """
    typed = text.strip()
    if not typed:
        raise DateUnreadable(typed, "empty")
    if match := _DAY_FIRST.fullmatch(typed):
        day, month, year = int(match[1]), int(match[3]), int(match[4])
    elif match := _YEAR_FIRST.fullmatch(typed):
        year, month, day = int(match[1]), int(match[2]), int(match[3])
    else:
        raise DateUnreadable(typed, "form")
    return check_date(
        _calendar_day(typed, year, month, day), typed, earliest=earliest, latest=latest
    )


def check_date(day: date, typed: str, *, earliest: date = EARLIEST, latest: date = LATEST) -> date:
    """The day itself, if it lies between the two.

    Raises:
        DateUnreadable: When it does not.
    """
    if day < earliest:
        raise DateUnreadable(typed, "too_early")
    if day > latest:
        raise DateUnreadable(typed, "too_late")
    return day


def parse_typed_date(text: str, *, today: date, current: date | None = None) -> date:
    """A date as the window's date field takes it.

    Beside the forms of `parse_date`: `T` today, `+` and `-` a day on or back from `current`, `15`
    the 15th of that month, `15/3` of that year, `15/3/26`.

    Args:
        text: What was typed.
        today: Today.
        current: The date that stands in the field; today if None.

    Raises:
        DateUnreadable: When it means no date.
    """
    typed = text.strip()
    base = current or today
    if typed in {"t", "T"}:
        return today
    if typed and set(typed) <= {"+", "-"}:
        days = typed.count("+") - typed.count("-")
        return check_date(base + timedelta(days=days), typed)
    if _DAY.fullmatch(typed):
        return _checked(typed, base.year, base.month, int(typed))
    if match := _DAY_AND_MONTH.fullmatch(typed):
        return _checked(typed, base.year, int(match[2]), int(match[1]))
    if match := _SHORT_YEAR.fullmatch(typed):
        return _checked(typed, 2000 + int(match[4]), int(match[3]), int(match[1]))
    return parse_date(typed)


def parse_month(text: str) -> Period:
    """The month of `YYYY-MM` or `MM/YYYY`.

    Raises:
        DateUnreadable: When it has another form, or is no month.
    """
    typed = text.strip()
    match = re.fullmatch(
        r"(?P<y>[0-9]{4})-(?P<m>[0-9]{1,2})|(?P<m2>[0-9]{1,2})[/-](?P<y2>[0-9]{4})", typed
    )
    if match is None:
        raise DateUnreadable(typed, "form")
    return Period.of(
        _checked(typed, int(match["y"] or match["y2"]), int(match["m"] or match["m2"]), 1)
    )


def _checked(typed: str, year: int, month: int, day: int) -> date:
    return check_date(_calendar_day(typed, year, month, day), typed)


def _calendar_day(typed: str, year: int, month: int, day: int) -> date:
    try:
        return date(year, month, day)
    except ValueError as error:
        raise DateUnreadable(typed, "no_such_day") from error


def parse_rate(text: str) -> Rate:
    """The rate of a percentage with a comma decimal: `24`, `22,5`, `1,25%`.

    Raises:
        NumberUnreadable: When it is no such number, or finer than four decimals of a percent.
    """
    return Rate.percent(_parse_decimal(text.strip().removesuffix("%").rstrip(), RATE_DECIMALS))


def parse_quantity(text: str) -> Decimal:
    """A quantity with a comma decimal: `12`, `2,5`, `1.250`.

    Raises:
        NumberUnreadable: When it is no such number, or finer than a thousandth.
    """
    return _parse_decimal(text.strip(), QUANTITY_DECIMALS)


def _parse_decimal(typed: str, finest: int) -> Decimal:
    if not typed:
        raise NumberUnreadable(typed, "empty")
    if len(typed) > LONGEST_TEXT:
        raise NumberUnreadable(typed[:LONGEST_TEXT], "form")
    match = _NUMBER.fullmatch(typed)
    if match is None:
        raise NumberUnreadable(typed, "negative" if typed.startswith("-") else "form")
    decimals = (match["decimals"] or "").rstrip("0")
    if len(decimals) > finest:
        raise NumberUnreadable(typed, "too_fine")
    return Decimal(f"{match['whole'].replace('.', '')}.{decimals or '0'}")
