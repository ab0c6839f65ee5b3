from __future__ import annotations

import os
from datetime import date
from pathlib import Path

import pytest
from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po as babel_read_po

from coopledger.accounting.calendar import Period
from coopledger.accounting.money import Money
from coopledger.accounting.settings import InterestWord
from coopledger.accounting.text import Named, Text
from coopledger.i18n import Translator
from coopledger.i18n.catalogue import load, read_po

PO = r"""
msgid ""
msgstr ""
"Content-Type: text/plain; charset=utf-8\n"
"Plural-Forms: nplurals=1; plural=0;\n"

# A comment.
#: somewhere.py:1
msgid "Deposit"
msgstr "Setoran"

msgctxt "paper"
msgid "Share"
msgstr "Lembar"

msgid "Share"
msgstr "Bagian"

msgid ""
"Loan interest "
"paid by {name}"
msgstr ""
"Jasa pinjaman "
"dari {name}"

msgid "Capital return"
msgstr "Jasa modal"

msgid "{n} member"
msgid_plural "{n} members"
msgstr[0] "{n} anggota"

msgid "Say \"yes\"\n"
msgstr "Bilang \"ya\"\n"

#, fuzzy
msgid "Guess"
msgstr "Tebakan"

msgid "Not yet"
msgstr ""
"""


@pytest.fixture
def locale(tmp_path: Path) -> Path:
    folder = tmp_path / "id" / "LC_MESSAGES"
    folder.mkdir(parents=True)
    (folder / "coopledger.po").write_text(PO, encoding="utf-8")
    return tmp_path


@pytest.fixture
def tr(locale: Path) -> Translator:
    return Translator("id", locale_folder=locale)


def compile_catalogue(locale: Path, *, newer: bool) -> None:
    source = locale / "id" / "LC_MESSAGES" / "coopledger.po"
    with source.open("rb") as stream:
        catalogue = babel_read_po(stream, locale="id")
    compiled = source.with_suffix(".mo")
    with compiled.open("wb") as stream:
        write_mo(stream, catalogue)
    stamp = source.stat().st_mtime + (10 if newer else -10)
    os.utime(compiled, (stamp, stamp))


def test_texts_are_translated_and_filled_in(tr: Translator) -> None:
    assert tr("Deposit") == "Setoran"
    assert tr("Loan interest paid by {name}", name="Siti {x}") == "Jasa pinjaman dari Siti {x}"


def test_what_has_no_translation_stays_as_it_is(tr: Translator) -> None:
    assert tr("Guess") == "Guess"
    assert tr("Not yet") == "Not yet"
    assert tr("Unknown {x}", x=1) == "Unknown 1"


def test_a_context_tells_two_meanings_apart(tr: Translator) -> None:
    assert tr("Share") == "Bagian"
    assert tr.pgettext("paper", "Share") == "Lembar"


def test_plurals(tr: Translator, tmp_path: Path) -> None:
    assert tr.ngettext("{n} member", "{n} members", 1) == "1 anggota"
    assert tr.ngettext("{n} member", "{n} members", 1200) == "1.200 anggota"
    english = Translator("en", locale_folder=tmp_path / "none")
    assert english.ngettext("{n} member", "{n} members", 1) == "1 member"
    assert english.ngettext("{n} member", "{n} members", 1200) == "1,200 members"


def test_a_compiled_catalogue_says_the_same(locale: Path) -> None:
    plain = load("id", locale)
    compile_catalogue(locale, newer=True)
    (locale / "id" / "LC_MESSAGES" / "coopledger.po").write_text("", encoding="utf-8")
    compile_time = (locale / "id" / "LC_MESSAGES" / "coopledger.mo").stat().st_mtime
    os.utime(locale / "id" / "LC_MESSAGES" / "coopledger.po", (compile_time - 5, compile_time - 5))
    assert load("id", locale) == plain


def test_a_compiled_catalogue_that_is_older_is_passed_over(locale: Path) -> None:
    compile_catalogue(locale, newer=False)
    source = locale / "id" / "LC_MESSAGES" / "coopledger.po"
    stamp = source.stat().st_mtime
    source.write_text(PO.replace("Setoran", "Setor"), encoding="utf-8")
    os.utime(source, (stamp, stamp))
    assert Translator("id", locale_folder=locale)("Deposit") == "Setor"


def test_the_reader_agrees_with_babel(locale: Path) -> None:
    source = locale / "id" / "LC_MESSAGES" / "coopledger.po"
    with source.open("rb") as stream:
        theirs = {m.id: m.string for m in babel_read_po(stream) if m.id and not m.fuzzy}
    ours = read_po(PO)
    assert ours.messages['Say "yes"\n'] == theirs['Say "yes"\n']
    assert len(ours.messages) + len(ours.plurals) == sum(bool(any(s)) for s in theirs.values()) + 1


def test_values_are_written_as_people_read_them(tr: Translator) -> None:
    assert tr("{a} {b} {c} {d}", a=Money.rupiah(5_000), b=date(2026, 11, 24), c=2026, d="x") == (
        "Rp5.000 24 November 2026 2026 x"
    )
    assert tr("{a}", a=Period(2026, 8)) == "Agustus 2026"
    assert tr("{a}", a=Text("Deposit")) == "Setoran"


def test_labels_of_lower_rooms_are_resolved(tr: Translator, tmp_path: Path) -> None:
    english = Translator("en", locale_folder=tmp_path / "none")
    name = Named("Kas", "Cash on hand")
    assert tr.resolve(name) == "Kas"
    assert english.resolve(name) == "Cash on hand"
    assert tr.resolve("Siti") == "Siti"
    assert tr.resolve(Text("Loan interest paid by {name}", {"name": "Ani"})) == (
        "Jasa pinjaman dari Ani"
    )


def test_a_cooperative_may_say_bunga(locale: Path) -> None:
    tr = Translator("id", interest_word=InterestWord.BUNGA, locale_folder=locale)
    assert tr("Loan interest paid by {name}", name="Jasa") == "Bunga pinjaman dari Jasa"
    assert tr("Capital return") == "Jasa modal"
    assert tr.resolve(Named("Utang jasa simpanan", "Savings interest payable")) == (
        "Utang bunga simpanan"
    )


def test_a_language_that_is_not_spoken_is_refused() -> None:
    with pytest.raises(ValueError, match="nl"):
        Translator("nl")
