"""The words that an act itself writes into the journal, when the person leaves them out."""

from __future__ import annotations

from functools import cache

from coopledger.accounting.settings import InterestWord
from coopledger.accounting.text import Text
from coopledger.i18n import Translator
from coopledger.storage import settings_store
from coopledger.storage.database import Tx

BOOK_LANGUAGE = "id"
"""Books are kept in Indonesian, whatever language the screen speaks; an entry never changes."""


def memo(tx: Tx, written: str, otherwise: Text) -> str:
    """What the person wrote, or else the given words in the language and terms of the book."""
    return written.strip() or _translator(settings_store.book_rules(tx).interest_word).resolve(
        otherwise
    )


@cache
def _translator(interest_word: InterestWord) -> Translator:
    return Translator(BOOK_LANGUAGE, interest_word=interest_word)
