"""Amounts, dates and rates as people read them.

Plain string work without Babel: a paper of thousands of amounts is written in a fraction of the
time, and the start of the program does not load Babel. Tests compare the output with Babel's.

Indonesian groups with dots and writes the decimal comma; English papers (for donors) the reverse.
"""

from __future__ import annotations

from datetime import date, datetime
from decimal import Decimal
from typing import Final

from coopledger.accounting.calendar import Period
from coopledger.accounting.money import SEN_PER_RUPIAH, Money
from coopledger.accounting.rates import Rate

_MONTHS: Final = {
    "id": (
        "Januari",
        "Februari",
        "Maret",
        "April",
        "Mei",
        "Juni",
        "Juli",
        "Agustus",
        "September",
        "Oktober",
        "November",
        "Desember",
    ),
    "en": (
        "January",
        "February",
        "March",
        "April",
        "May",
        "June",
        "July",
        "August",
        "September",
        "October",
        "November",
        "December",
    ),
}
_SHORT_MONTHS: Final = {
    "id": ("Jan", "Feb", "Mar", "Apr", "Mei", "Jun", "Jul", "Agu", "Sep", "Okt", "Nov", "Des"),
    "en": ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"),
}
_WEEKDAYS: Final = {
    "id": ("Senin", "Selasa", "Rabu", "Kamis", "Jumat", "Sabtu", "Minggu"),
    "en": ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"),
}


def format_money(
    amount: Money,
    language: str = "id",
    *,
    symbol: bool = False,
    parentheses: bool = False,
    always_sen: bool = False,
) -> str:
    """An amount: `1.250.000`, `1.250.000,50`, with the symbol `Rp1.250.000`.

    Args:
        amount: The amount.
        language: `id` or `en`.
        symbol: Whether `Rp` stands before it, without a space.
        parentheses: Whether a negative amount stands in parentheses, as reports have it.
        always_sen: Whether whole rupiah show `,00` too.

    Source: EYD spelling rules for rupiah (`Rp5.000,00`: no dot, no space).
    """
    rupiah, sen = divmod(abs(amount.sen), SEN_PER_RUPIAH)
    text = _grouped(rupiah, language)
    if sen or always_sen:
        text += f"{_decimal_mark(language)}{sen:02d}"
    if symbol:
        text = f"Rp{text}"
    if amount.sen >= 0:
        return text
    return f"({text})" if parentheses else f"-{text}"


def format_count(number: int, language: str = "id") -> str:
    """A whole number with groups: `33.000`."""
    return _signed(_grouped(abs(number), language), negative=number < 0)


def format_quantity(quantity: Decimal, language: str = "id") -> str:
    """A quantity with as many decimals as it has, at most three: `1.250`, `2,5`."""
    return _decimal(quantity, 3, language)


def format_percent(percent: Rate | Decimal, language: str = "id", *, decimals: int = 4) -> str:
    """A rate in percent: `22,5%`.

    Args:
        percent: A rate, or a number that already counts percent.
        language: `id` or `en`.
        decimals: How many decimals may show; zeros at the end never do.
    """
    number = percent.to_percent() if isinstance(percent, Rate) else percent
    return _decimal(number, decimals, language) + "%"


def format_date(day: date, language: str = "id") -> str:
    """A date in words: `24 November 2026`."""
    return f"{day.day} {_MONTHS[language][day.month - 1]} {day.year}"


def format_date_short(day: date) -> str:
    """A date in figures: `24-11-2026`, in both languages, so that 3-4 is never March the fourth."""
    return f"{day.day:02d}-{day.month:02d}-{day.year:04d}"


def format_day_and_date(day: date, language: str = "id") -> str:
    """A date with its weekday: `Selasa, 24 November 2026`."""
    return f"{_WEEKDAYS[language][day.weekday()]}, {format_date(day, language)}"


def format_month(period: Period, language: str = "id") -> str:
    """A month: `November 2026`."""
    return f"{_MONTHS[language][period.month - 1]} {period.year}"


def format_month_short(period: Period, language: str = "id") -> str:
    """A month in a narrow column: `Nov 2026`."""
    return f"{_SHORT_MONTHS[language][period.month - 1]} {period.year}"


def format_time(moment: datetime, language: str = "id") -> str:
    """A time of day: `10.42` in Indonesian, `10:42` in English.

    Source: EYD spelling rules write the time with a dot.
    """
    mark = "." if language == "id" else ":"
    return f"{moment.hour:02d}{mark}{moment.minute:02d}"


def _decimal(number: Decimal, decimals: int, language: str) -> str:
    rounded = (
        abs(number).quantize(Decimal(1).scaleb(-decimals))
        if decimals
        else abs(number).quantize(Decimal(1))
    )
    whole, _, rest = f"{rounded:f}".partition(".")
    rest = rest.rstrip("0")
    text = _grouped(int(whole), language)
    if rest:
        text += _decimal_mark(language) + rest
    return _signed(text, negative=number < 0 and bool(rounded))


def _signed(text: str, *, negative: bool) -> str:
    return f"-{text}" if negative else text


def _grouped(number: int, language: str) -> str:
    text = f"{number:,}"
    return text.replace(",", ".") if language == "id" else text


def _decimal_mark(language: str) -> str:
    return "," if language == "id" else "."
