"""The translator that every text of the program goes through."""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import date, datetime
from decimal import Decimal
from pathlib import Path
from typing import Any, Final

from coopledger.accounting.calendar import Period
from coopledger.accounting.money import Money
from coopledger.accounting.rates import Rate
from coopledger.accounting.settings import InterestWord
from coopledger.accounting.text import Label, Named, Text
from coopledger.i18n import catalogue as catalogues
from coopledger.i18n.formats import (
    format_count,
    format_date,
    format_money,
    format_month,
    format_percent,
    format_quantity,
    format_time,
)

LANGUAGES: Final = ("id", "en")

_INTEREST = re.compile(r"\binterest\b", re.IGNORECASE)
_JASA = re.compile(r"\b([Jj])asa\b|\bJASA\b")


def _moment(moment: datetime, language: str) -> str:
    local = moment.astimezone()
    return f"{format_date(local, language)} {format_time(local, language)}"


_WRITERS: Final[tuple[tuple[type, Callable[[Any, str], str]], ...]] = (
    (Money, lambda amount, language: format_money(amount, language, symbol=True)),
    (datetime, _moment),
    (date, format_date),
    (Period, format_month),
    (Rate, format_percent),
    (Decimal, format_quantity),
)
"""How values are written, datetime before date because it is one."""


class Translator:
    """Texts in one language: `tr("Deposit")`, `tr("Paid by {name}", name=member.name)`.

    Values are written as people read them: `Money` with its symbol, dates and months in words,
    rates in percent, and a `Text` or `Named` translated in its turn. A plain int stays without
    groups, because it is a year as often as a count.

    Attributes:
        language: `id` or `en`.
        interest_word: What the cooperative calls interest.
    """

    def __init__(
        self,
        language: str = "id",
        *,
        interest_word: InterestWord = InterestWord.JASA,
        locale_folder: Path | None = None,
    ) -> None:
        """A translator into a language.

        Raises:
            ValueError: When the program does not speak the language.
        """
        if language not in LANGUAGES:
            raise ValueError(f"no such language: {language}")
        self.language = language
        self.interest_word = interest_word
        loaded = catalogues.load(language, locale_folder)
        self._messages = loaded.messages
        self._plurals = loaded.plurals
        self._says_bunga = language == "id" and interest_word is InterestWord.BUNGA

    def __call__(self, msgid: str, /, **values: object) -> str:
        """The text of a message id, its placeholders filled in."""
        return self._fill(self._worded(msgid, self._messages.get(msgid, msgid)), values)

    def pgettext(self, context: str, msgid: str, /, **values: object) -> str:
        """The text of a message id whose meaning the context decides ("Share", "Balance")."""
        text = self._messages.get(context + catalogues.CONTEXT_MARK + msgid, msgid)
        return self._fill(self._worded(msgid, text), values)

    def ngettext(self, one: str, many: str, n: int, /, **values: object) -> str:
        """The text for `n` things; `{n}` is filled in with the number."""
        forms = self._plurals.get(one) or (one, many)
        text = forms[0] if len(forms) == 1 or n == 1 else forms[1]
        return self._fill(self._worded(one, text), {"n": format_count(n, self.language), **values})

    def resolve(self, label: Label) -> str:
        """The words of a label from a lower room; a proper name stays as it is."""
        if isinstance(label, str):
            return label
        if isinstance(label, Text):
            return self(label.msgid, **label.values)
        return label.en if self.language == "en" else self._worded(label.en, label.id)

    def value(self, value: object) -> str:
        """A value as it stands in a sentence."""
        if isinstance(value, Text | Named):
            return self.resolve(value)
        for kind, write in _WRITERS:
            if isinstance(value, kind):
                return write(value, self.language)
        return str(value)

    def _fill(self, text: str, values: dict[str, object]) -> str:
        if not values:
            return text
        return text.format_map({name: self.value(value) for name, value in values.items()})

    def _worded(self, english: str, text: str) -> str:
        """The text with the cooperative's word for interest.

        Catalogues and names say "jasa". Only a text that is about interest in English is changed,
        so that "jasa modal" (capital return) and "jasa usaha" (patronage refund) stay.
        """
        if not self._says_bunga or not _INTEREST.search(english):
            return text
        return _JASA.sub(_bunga, text)


def _bunga(match: re.Match[str]) -> str:
    word = match[0]
    if word.isupper():
        return "BUNGA"
    return "Bunga" if word[0] == "J" else "bunga"
