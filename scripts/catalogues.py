"""The two language catalogues: collect texts from the code, compile, check.

    python scripts/catalogues.py update     new texts into both .po files, vanished ones out
    python scripts/catalogues.py compile    .po -> .mo (git ignores .mo)
    python scripts/catalogues.py check      exit 1 with a list if anything is missing or differs

English message ids are the English texts, so the English catalogue fills itself; it exists so that
plurals work and so that a text can be bettered without touching code.
"""

from __future__ import annotations

import io
import re
import string
import sys
from collections.abc import Iterator
from pathlib import Path

from babel.messages.catalog import Catalog, Message
from babel.messages.extract import extract_from_dir
from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po, write_po

ROOT = Path(__file__).resolve().parent.parent
LOCALE = ROOT / "resources" / "locale"
DOMAIN = "coopledger"
# Indonesian counts without changing the noun.
PLURALS = {"id": "nplurals=1; plural=0;", "en": "nplurals=2; plural=(n != 1);"}
LANGUAGES = tuple(PLURALS)
SHOWN = 40
"""How many problems are named; the rest is counted."""
KEYWORDS: dict[str, tuple[int | tuple[int, str], ...] | None] = {
    "tr": None,
    "_tr": None,
    "Text": None,
    "pgettext": ((1, "c"), 2),
    "ngettext": (1, 2),
}


def po_path(language: str) -> Path:
    """The catalogue that translators edit."""
    return LOCALE / language / "LC_MESSAGES" / f"{DOMAIN}.po"


def read(language: str) -> Catalog:
    """The catalogue of a language as git has it; an empty one if there is none yet."""
    path = po_path(language)
    text = path.read_bytes() if path.exists() else _header(language)
    return read_po(io.BytesIO(text), locale=language, domain=DOMAIN)


def extract() -> Catalog:
    """Every text that the code gives to a person, with the files that use it."""
    template = Catalog(project="CoopLedger", domain=DOMAIN, charset="utf-8")
    found = extract_from_dir(
        ROOT / "coopledger",
        method_map=[("**.py", "python")],
        keywords=KEYWORDS,
        comment_tags=("Translators:",),
        strip_comment_tags=True,
    )
    for filename, _line, msgid, comments, context in sorted(found, key=lambda item: item[:2]):
        if not re.search(r"[^\W\d_]", re.sub(r"{\w*}", "", str(msgid))):
            continue  # Nothing but placeholders and signs: nothing to translate.
        # Files without line numbers: a moved function is no change of a catalogue.
        template.add(
            msgid,
            locations=[(f"coopledger/{filename}", 0)],
            auto_comments=comments,
            context=context,
        )
    return template


def update() -> None:
    """Brings both catalogues up to date with the code; translations that stay are untouched."""
    template = extract()
    for language in LANGUAGES:
        catalogue = read(language)
        catalogue.update(template, no_fuzzy_matching=True, update_creation_date=False)
        catalogue.obsolete.clear()
        if language == "en":
            for message in _texts(catalogue):
                _fill_english(message)
        path = po_path(language)
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(as_po(catalogue, language))


def as_po(catalogue: Catalog, language: str) -> bytes:
    """The text of a .po file: sorted, without dates, so that equal catalogues are equal files."""
    body = io.BytesIO()
    write_po(body, catalogue, width=100, sort_output=True, omit_header=True, include_lineno=False)
    return _header(language) + body.getvalue().lstrip(b"\n")


def _header(language: str) -> bytes:
    return (
        "# The words of CoopLedger. Translators edit this; `make translations` adds new texts.\n"
        'msgid ""\n'
        'msgstr ""\n'
        f'"Language: {language}\\n"\n'
        f'"Plural-Forms: {PLURALS[language]}\\n"\n'
        '"MIME-Version: 1.0\\n"\n'
        '"Content-Type: text/plain; charset=utf-8\\n"\n'
        '"Content-Transfer-Encoding: 8bit\\n"\n\n'
    ).encode()


def _fill_english(message: Message) -> None:
    if not message.string or (isinstance(message.string, tuple) and not all(message.string)):
        message.string = message.id


def compile_all() -> None:
    """Writes a .mo beside each .po."""
    for language in LANGUAGES:
        path = po_path(language)
        if not path.exists():
            continue
        compiled = io.BytesIO()
        write_mo(compiled, read(language))
        path.with_suffix(".mo").write_bytes(compiled.getvalue())


def check() -> list[str]:
    """What is wrong with the catalogues, as sentences; nothing if all is well."""
    template = extract()
    wanted = {(message.context, message.id): message for message in _texts(template)}
    problems = []
    for language in LANGUAGES:
        catalogue = read(language)
        present = {(message.context, message.id): message for message in _texts(catalogue)}
        problems += [
            f"{language}: not in the catalogue: {key[1]!r}"
            for key in wanted.keys() - present.keys()
        ]
        problems += [
            f"{language}: no longer in the code: {key[1]!r}"
            for key in present.keys() - wanted.keys()
        ]
        for message in present.values():
            problems += [f"{language}: {problem}" for problem in problems_of(message, catalogue)]
    return sorted(problems)


def problems_of(message: Message, catalogue: Catalog) -> Iterator[str]:
    """What is wrong with one translated message."""
    ids, texts = _forms(message.id), _forms(message.string)
    wanted_forms = catalogue.num_plurals if len(ids) == 2 else 1
    if len(texts) != wanted_forms or not all(texts):
        yield f"not translated: {ids[0]!r}"
        return
    if message.fuzzy:
        yield f"marked as doubtful: {ids[0]!r}"
    # A singular may say "one" in words; what it does name must be what the plural names.
    allowed = placeholders(ids[-1])
    needed = placeholders(ids[0]) if len(ids) == 1 else set()
    for text in texts:
        found = placeholders(text)
        if not needed <= found <= allowed:
            yield f"placeholders differ: {ids[0]!r} {sorted(allowed)}, {text!r} {sorted(found)}"
        if re.search(r"\s$|^\s", ids[0]) is None and text != text.strip():
            yield f"blank at the end: {text!r}"


def _forms(texts: object) -> tuple[str, ...]:
    """Babel gives a plain text, or the forms of a plural."""
    return tuple(map(str, texts)) if isinstance(texts, (tuple, list)) else (str(texts or ""),)


def placeholders(text: str) -> set[str]:
    """The names in braces: `placeholders("{a} of {b}") == {"a", "b"}`.

    Raises:
        ValueError: When the braces do not pair.
    """
    return {name for _, name, _, _ in string.Formatter().parse(text) if name is not None}


def _texts(catalogue: Catalog) -> Iterator[Message]:
    return (message for message in catalogue if message.id)


def main(arguments: list[str]) -> int:
    """Runs one command of the module's docstring; 0 if all is well."""
    match arguments:
        case ["update"]:
            update()
            compile_all()
        case ["compile"]:
            compile_all()
        case ["check"]:
            problems = check()
            for problem in problems[:SHOWN]:
                print(problem)
            print(f"{len(problems)} problems" if problems else "both catalogues are complete")
            return 1 if problems else 0
        case _:
            print(__doc__)
            return 2
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
