"""Both languages are complete, and every finding has a sentence (errors: tests/i18n)."""

from __future__ import annotations

import ast
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from babel.messages.catalog import Catalog

from coopledger.i18n import error_text
from coopledger.i18n.catalogue import load

ROOT = Path(__file__).resolve().parent.parent
sys.path.append(str(ROOT / "scripts"))
import catalogues  # noqa: E402 - a script, not a module of the package


def test_both_catalogues_are_complete_and_their_placeholders_agree() -> None:
    problems = catalogues.check()
    named = "\n".join(problems[: catalogues.SHOWN])
    assert not problems, f"{len(problems)} problems; make translations helps\n{named}"


@pytest.mark.parametrize(
    ("msgid", "text", "problem"),
    [
        ("Paid by {name}", "", "not translated"),
        ("Paid by {name}", "Dibayar", "placeholders differ"),
        ("Paid by {name}", "Dibayar {nama}", "placeholders differ"),
        ("Paid by {name}", "Dibayar {name} ", "blank at the end"),
    ],
)
def test_a_bad_translation_is_noticed(msgid: str, text: str, problem: str) -> None:
    catalogue = Catalog(locale="id")
    message = catalogue.add(msgid, text)
    assert problem in "\n".join(catalogues.problems_of(message, catalogue))


def test_a_plural_needs_every_form() -> None:
    catalogue = Catalog(locale="en")
    message = catalogue.add(("{n} member", "{n} members"), ("{n} member", ""))
    assert list(catalogues.problems_of(message, catalogue))
    whole = catalogue.add(("one loan", "{n} loans"), ("one loan", "{n} loans"))
    assert not list(catalogues.problems_of(whole, catalogue))


@pytest.mark.parametrize("language", catalogues.LANGUAGES)
def test_what_the_program_reads_is_what_translators_wrote(
    language: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The compiled catalogue and the text one give the same words."""
    monkeypatch.setattr(catalogues, "LOCALE", tmp_path)
    source = ROOT / "resources" / "locale" / language / "LC_MESSAGES" / "coopledger.po"
    copy = catalogues.po_path(language)
    copy.parent.mkdir(parents=True)
    copy.write_bytes(source.read_bytes())
    from_text = load(language, tmp_path)
    catalogues.compile_all()
    assert copy.with_suffix(".mo").exists()
    from_compiled = load(language, tmp_path)
    assert from_text == from_compiled
    assert from_text.messages


def test_catalogues_are_written_as_the_tool_writes_them() -> None:
    """So that `make translations` on an untouched checkout changes nothing."""
    for language in catalogues.LANGUAGES:
        written = catalogues.as_po(catalogues.read(language), language)
        assert catalogues.po_path(language).read_bytes() == written


# --- errors and findings -------------------------------------------------------------------------


def test_errors_stand_in_one_module() -> None:
    """So that the room with the words can know them all."""
    elsewhere = [
        f"{path.relative_to(ROOT)}: {node.name}"
        for path in sorted((ROOT / "coopledger").rglob("*.py"))
        if path.name != "errors.py"
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8")))
        if isinstance(node, ast.ClassDef)
        and not node.name.startswith("_")
        and any(isinstance(base, ast.Name) and base.id == "CoopLedgerError" for base in node.bases)
    ]
    assert elsewhere == []


def problems_built() -> Iterator[tuple[str, set[str] | None, str]]:
    """The findings that the code builds by name: code, names of its values, place.

    The names are None where the code does not spell them out.
    """
    for path in sorted((ROOT / "coopledger").rglob("*.py")):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if not isinstance(node, ast.Call):
                continue
            name = node.func.attr if isinstance(node.func, ast.Attribute) else ""
            name = node.func.id if isinstance(node.func, ast.Name) else name
            words = {word.arg: word.value for word in node.keywords}
            words.update(zip(("code", "place", "values"), node.args, strict=False))
            code = words.get("code")
            if name == "InvalidTerms":
                # Its reason is the code of a finding.
                code = words.get("reason", code)
            if name in {"Problem", "InvalidTerms"} and isinstance(code, ast.Constant):
                place = f"{path.relative_to(ROOT)}:{node.lineno}"
                yield str(code.value), names_in(words.get("values")), place


def names_in(values: ast.expr | None) -> set[str] | None:
    if values is None:
        return set()
    if not isinstance(values, ast.Dict):
        return None
    keys = [key.value for key in values.keys if isinstance(key, ast.Constant)]
    return set(map(str, keys)) if len(keys) == len(values.keys) else None


def test_every_finding_has_a_sentence() -> None:
    silent = {
        code: place for code, _, place in problems_built() if code not in error_text.PROBLEM_TEXTS
    }
    assert silent == {}


def test_a_findings_sentence_names_only_what_the_finding_knows() -> None:
    unknown = []
    for code, names, place in problems_built():
        text = error_text.PROBLEM_TEXTS.get(code)
        if text is None or names is None:
            continue
        missing = catalogues.placeholders(text.msgid) - names
        if missing:
            unknown.append(f"{place}: {code} lacks {sorted(missing)}")
    assert unknown == []


COMPOSED = {
    # A text that was written elsewhere is filled in.
    "services/savings.py",
    "reports/statement_document.py",
    "i18n/error_text.py",
}


def test_only_literal_texts_are_given_to_translators() -> None:
    """Babel reads what stands in the code; a text from a variable would stay English."""
    composed = []
    for path in sorted((ROOT / "coopledger").rglob("*.py")):
        for call in ast.walk(ast.parse(path.read_text("utf-8"))):
            if not isinstance(call, ast.Call) or not call.args:
                continue
            name = getattr(call.func, "id", getattr(call.func, "attr", ""))
            place = path.relative_to(ROOT / "coopledger").as_posix()
            if (
                name in {"Text", "tr", "pgettext", "ngettext"}
                and not isinstance(call.args[0], ast.Constant)
                and place not in COMPOSED
            ):
                composed.append(f"{place}:{call.lineno}")
    assert composed == []


def test_no_text_hides_inside_an_f_string() -> None:
    """Babel does not look into the braces of an f-string."""
    hidden = []
    for path in sorted((ROOT / "coopledger").rglob("*.py")):
        for text in ast.walk(ast.parse(path.read_text("utf-8"))):
            if isinstance(text, ast.JoinedStr):
                hidden += [
                    f"{path.name}:{call.lineno}"
                    for call in ast.walk(text)
                    if isinstance(call, ast.Call)
                    and getattr(call.func, "id", getattr(call.func, "attr", ""))
                    in {"Text", "tr", "pgettext", "ngettext"}
                ]
    assert hidden == []
