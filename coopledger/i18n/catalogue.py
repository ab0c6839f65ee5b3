"""The catalogues on disk: compiled `.mo` files, or the `.po` files of a checkout.

`.po` files are what translators edit; the wheel compiles them. A checkout without compiled files,
or with older ones, reads the `.po` directly, so that an edited word shows at the next start.
"""

from __future__ import annotations

import gettext
import re
from dataclasses import dataclass, field
from pathlib import Path

from coopledger import paths

DOMAIN = "coopledger"
CONTEXT_MARK = "\x04"
"""What gettext puts between a context and its message id."""

_STRING = re.compile(r'"((?:[^"\\]|\\.)*)"')
_ESCAPE = re.compile(r"\\(.)")
_ESCAPES = {"n": "\n", "t": "\t", "r": "\r"}
_FIELD = re.compile(r"(msgctxt|msgid_plural|msgid|msgstr)(?:\[(\d+)\])?\s+(.*)")


@dataclass(frozen=True, slots=True)
class Catalogue:
    """The translations into one language.

    Attributes:
        messages: By message id; with a context in front, divided by `CONTEXT_MARK`.
        plurals: By the message id of the singular: the forms in gettext's order.
    """

    messages: dict[str, str] = field(default_factory=dict)
    plurals: dict[str, tuple[str, ...]] = field(default_factory=dict)


def load(language: str, locale_folder: Path | None = None) -> Catalogue:
    """The catalogue of a language; an empty one if the folder has none.

    Args:
        language: `id` or `en`.
        locale_folder: Where the languages' folders stand; by default the program's own.
    """
    folder = (locale_folder or paths.resources() / "locale") / language / "LC_MESSAGES"
    source, compiled = folder / f"{DOMAIN}.po", folder / f"{DOMAIN}.mo"
    if compiled.is_file() and not _is_older(compiled, source):
        return _read_mo(compiled)
    return read_po(source.read_text(encoding="utf-8")) if source.is_file() else Catalogue()


def _is_older(compiled: Path, source: Path) -> bool:
    return source.is_file() and compiled.stat().st_mtime_ns < source.stat().st_mtime_ns


def _read_mo(path: Path) -> Catalogue:
    with path.open("rb") as stream:
        translations = gettext.GNUTranslations(stream)
    catalogue = Catalogue()
    raw: dict[str | tuple[str, int], str] = vars(translations)["_catalog"]
    forms: dict[str, dict[int, str]] = {}
    for key, text in raw.items():
        if isinstance(key, tuple):
            forms.setdefault(key[0], {})[key[1]] = text
        elif key:
            catalogue.messages[key] = text
    for key, by_index in forms.items():
        catalogue.plurals[key] = tuple(by_index[index] for index in sorted(by_index))
    return catalogue


def read_po(text: str) -> Catalogue:
    """The translated messages of a `.po` file's text.

    Fuzzy and untranslated messages are left out, as `msgfmt` leaves them out.
    """
    catalogue = Catalogue()
    for block in re.split(r"\n\s*\n", text):
        _read_block(block, catalogue)
    return catalogue


def _read_block(block: str, catalogue: Catalogue) -> None:
    fields: dict[str, str] = {}
    current = ""
    for line in block.splitlines():
        stripped = line.strip()
        if stripped.startswith("#,") and "fuzzy" in stripped:
            return
        if not stripped or stripped.startswith("#"):
            continue
        if match := _FIELD.match(stripped):
            current = match[1] + (match[2] or "")
            stripped = match[3]
            fields[current] = ""
        fields[current] = fields.get(current, "") + "".join(
            map(_unescape, _STRING.findall(stripped))
        )
    msgid = fields.get("msgid", "")
    if not msgid:
        return
    if "msgctxt" in fields:
        msgid = fields["msgctxt"] + CONTEXT_MARK + msgid
    forms = tuple(text for key, text in sorted(fields.items()) if key.startswith("msgstr"))
    if not all(forms):
        return
    if "msgid_plural" in fields:
        catalogue.plurals[msgid] = forms
    else:
        catalogue.messages[msgid] = forms[0]


def _unescape(text: str) -> str:
    return _ESCAPE.sub(lambda match: _ESCAPES.get(match[1], match[1]), text)
