"""Languages: translation, and how amounts, dates and rates are written and read.

The screen is Indonesian with English complete beside it. Message ids are English.
"""

from __future__ import annotations

from coopledger.i18n.formats import (
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
from coopledger.i18n.parsing import (
    parse_date,
    parse_money,
    parse_money_sum,
    parse_month,
    parse_quantity,
    parse_rate,
    parse_typed_date,
)
from coopledger.i18n.translator import LANGUAGES, Translator

__all__ = [
    "LANGUAGES",
    "Translator",
    "format_count",
    "format_date",
    "format_date_short",
    "format_day_and_date",
    "format_money",
    "format_month",
    "format_month_short",
    "format_percent",
    "format_quantity",
    "format_time",
    "parse_date",
    "parse_money",
    "parse_money_sum",
    "parse_month",
    "parse_quantity",
    "parse_rate",
    "parse_typed_date",
]
