"""Words that a lower room names and the screen or paper translates.

Pure rules hold no sentences in any language of the user. They carry an English message id, which
the catalogues translate, or a name that the book itself keeps in both languages.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any


@dataclass(frozen=True, slots=True)
class Text:
    """A message id of the catalogue with its placeholders: `Text("Total {name}", {"name": "x"})`.

    A value may be text, a whole number, money, a date or another label; the translator writes it.
    """

    msgid: str
    values: dict[str, Any] = field(default_factory=dict, hash=False)


@dataclass(frozen=True, slots=True)
class Named:
    """A name that the book keeps in Indonesian and in English (an account, a product)."""

    id: str
    en: str


Label = Text | Named | str
"""A label: translated, bilingual, or a proper name that stays as it is."""
