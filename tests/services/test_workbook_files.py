"""Workbooks as files: what is read from them, the template, the copy with errors."""

from __future__ import annotations

import zipfile
from datetime import date
from decimal import Decimal
from pathlib import Path
from typing import Any

import openpyxl
import pytest
import xlsxwriter

from coopledger.accounting import workbook as w
from coopledger.accounting.errors import BookExists, FileUnreadable, Problem
from coopledger.i18n import Translator
from coopledger.services import importing, templates, workbook_files
from coopledger.services.workbook_reading import Oddity, PercentCell
from tests.services.workbook_builders import new_book, workbook, write

DAY = date(2024, 3, 5)
SAVINGS = ["Tanggal", "No Anggota", "Jenis", "Setor"]


@pytest.fixture(params=["id", "en"])
def tr(request: pytest.FixtureRequest) -> Translator:
    return Translator(request.param)


def cells_of(path: Path) -> list[Any]:
    return [cell for row in workbook_files.read_file(path)[0].rows for cell in row.cells]


def test_cells_are_read_without_floats(tmp_path: Path) -> None:
    path = tmp_path / "cells.xlsx"
    book = xlsxwriter.Workbook(path)
    sheet = book.add_worksheet("A")
    sheet.write_row(0, 0, ["teks", 1250000, 4109.59, 0.1, True])
    sheet.write_string(1, 0, "=bukan rumus")
    sheet.write_formula(1, 1, "=1+1")
    sheet.write_datetime(1, 2, DAY, book.add_format({"num_format": "dd/mm/yyyy"}))
    sheet.write_number(1, 3, 0.185, book.add_format({"num_format": "0.0%"}))
    sheet.write_array_formula("E2:E3", "{=SUM(1,2)}")
    book.close()
    assert cells_of(path)[:10] == [
        *("teks", Decimal(1250000), Decimal("4109.59"), Decimal("0.1"), True),
        *("=bukan rumus", Oddity.FORMULA, DAY, PercentCell(Decimal("18.5")), Oddity.FORMULA),
    ]


@pytest.mark.parametrize("content", [b"", b"no workbook", b"PK\x03\x04 broken"])
def test_what_is_no_workbook_is_unreadable(tmp_path: Path, content: bytes) -> None:
    path = tmp_path / "x.xlsx"
    path.write_bytes(content)
    with pytest.raises(FileUnreadable):
        importing.read(path)


def test_other_archives_and_missing_files_are_unreadable(tmp_path: Path) -> None:
    path = tmp_path / "x.xlsx"
    with pytest.raises(FileUnreadable):
        importing.read(path)
    with pytest.raises(FileUnreadable):
        importing.read(tmp_path)
    with zipfile.ZipFile(path, "w") as archive:
        archive.writestr("a.txt", "x")
    with pytest.raises(FileUnreadable):
        importing.read(path)


def test_a_workbook_that_unpacks_without_end_is_not_unpacked(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(workbook_files, "LARGEST_UNPACKED", 1_000)
    with pytest.raises(FileUnreadable, match="too large"):
        importing.read(write(tmp_path / "x.xlsx", workbook()))


def test_a_file_becomes_a_book(tmp_path: Path) -> None:
    rows = [SAVINGS, [DAY, "001", "Wajib", 20_000], ["06/03/2024", "002", "Sukarela", "1,25jt"]]
    source = importing.read(write(tmp_path / "x.xlsx", workbook(Simpanan=rows)))
    result = importing.import_workbook(new_book(source), source)
    assert (result.entries, result.members) == (2, 2)
    assert source.name == "x.xlsx"


# --- the template ---


@pytest.fixture
def template(tmp_path: Path, tr: Translator) -> Path:
    path = tmp_path / "template.xlsx"
    templates.write_import_template(path, tr)
    return path


def test_the_template_has_all_sheets_and_columns(template: Path) -> None:
    book = openpyxl.load_workbook(template)
    assert book.sheetnames == ["Petunjuk", *(spec.name for spec in w.SHEETS), "Daftar"]
    for spec in w.SHEETS:
        headings = [cell.value for cell in book[spec.name][1]]
        assert headings == [c.name + ("*" if c.required else "") for c in spec.columns]
        assert all(cell.comment is not None for cell in book[spec.name][1])
    assert [row[0].value for row in book["Koperasi"].iter_rows(min_row=2)] == [
        key.name for key in w.COOPERATIVE_KEYS
    ]
    assert book["Daftar"].sheet_state == "hidden"


def test_the_template_offers_words_accounts_and_products(template: Path) -> None:
    book = openpyxl.load_workbook(template)

    def offered(sheet: str, cell: str) -> str:
        rules = [r for r in book[sheet].data_validations.dataValidation if cell in r.sqref]
        return str(rules[0].formula1) if rules else ""

    assert offered("Penjualan", "E2") == '"Tunai,Bank,Kredit,Potong Simpanan"'
    assert offered("Jurnal", "C2") == "Daftar!$A$1:$A$116"
    assert offered("Simpanan", "C2").startswith("Daftar!$D$1")
    assert offered("Aturan SHU", "A2").startswith('"Cadangan,')
    assert book["Daftar"]["A1"].value == "1101"
    assert book["Daftar"]["D1"].value == "Pokok"


def test_the_notes_speak_the_language_that_was_asked_for(template: Path, tr: Translator) -> None:
    notes = openpyxl.load_workbook(template)["Petunjuk"]
    text = "\n".join(str(cell.value) for row in notes.iter_rows() for cell in row if cell.value)
    assert tr.resolve(w.OPENING.note) in text
    assert tr.resolve(workbook_files.GENERAL_NOTES[0]) in text


def test_the_blank_template_lacks_only_the_cooperative(template: Path) -> None:
    assert [(p.code, p.place) for p in importing.read(template).problems] == [
        *(("cell_required", "Koperasi!B2"), ("cell_required", "Koperasi!B3")),
    ]


def test_the_template_once_filled_is_taken_over(template: Path) -> None:
    book = openpyxl.load_workbook(template)
    book["Koperasi"]["B2"] = "Koperasi Coba"
    book["Koperasi"]["B3"] = date(2024, 1, 1)
    book["Anggota"].append(["001", "Siti", "P", date(2023, 2, 1)])
    book["Simpanan"].append([DAY, "001", "Pokok", 100_000])
    book.save(template)
    source = importing.read(template)
    assert importing.import_workbook(new_book(source), source).entries == 1


def test_a_filled_template_is_never_overwritten(template: Path, tr: Translator) -> None:
    with pytest.raises(BookExists):
        templates.write_import_template(template, tr)


# --- the copy with errors ---


def test_the_copy_says_beside_each_row_what_is_wrong(tmp_path: Path) -> None:
    rows = [SAVINGS, [DAY, "001", "Wajib", "dua"], [DAY, "001", "Wajib", 5], ["x", "", "", 0.5]]
    source = write(tmp_path / "x.xlsx", workbook(Simpanan=rows, Catatan=[["lain"]]))
    problems = importing.read(source).problems
    copy = tmp_path / "copy.xlsx"
    tr = Translator("id")
    workbook_files.write_errors(source, copy, problems=problems, tr=tr)
    sheet = openpyxl.load_workbook(copy)["Simpanan"]
    column = [sheet.cell(row, 5).value for row in range(1, 5)]
    assert column[0] == "Kesalahan"
    assert str(column[1]).startswith("Setor: ")
    assert column[2] is None
    assert "Tanggal: " in str(column[3])
    assert "Jenis: " in str(column[3])
    assert sheet["A2"].value.date() == DAY
    assert sheet["D3"].value == 5
    assert str(openpyxl.load_workbook(copy)["Catatan"]["B1"].value).startswith("Kesalahan: ")


def test_the_copy_once_corrected_is_taken_over(tmp_path: Path) -> None:
    rows = [SAVINGS, [DAY, "001", "Wajib", "dua"]]
    source = write(tmp_path / "x.xlsx", workbook(Simpanan=rows))
    copy, again = tmp_path / "copy.xlsx", tmp_path / "again.xlsx"
    problems = importing.read(source).problems
    tr = Translator("id")
    workbook_files.write_errors(source, copy, problems=problems, tr=tr)
    workbook_files.write_errors(copy, again, problems=problems, tr=tr)
    book = openpyxl.load_workbook(again)
    assert book["Simpanan"].max_column == 5
    book["Simpanan"]["D2"] = 20_000
    book.save(again)
    assert len(importing.read(again).workbook.savings) == 1


def test_formulas_and_whole_sheets_are_kept_in_the_copy(tmp_path: Path) -> None:
    rows = [SAVINGS, [DAY, "001", "Wajib", "=2*3"]]
    source = write(tmp_path / "x.xlsx", workbook(Simpanan=rows))
    copy = tmp_path / "copy.xlsx"
    problems = [
        Problem("opening_unbalanced", "Simpanan", {"debit": 1, "credit": 2, "difference": 1})
    ]
    workbook_files.write_errors(source, copy, problems=problems, tr=Translator("en"))
    sheet = openpyxl.load_workbook(copy)["Simpanan"]
    assert sheet["D2"].value == "=2*3"
    assert str(sheet["E1"].value).startswith("Kesalahan: Debit is 1")


def test_the_copy_never_replaces_the_workbook(tmp_path: Path) -> None:
    source = write(tmp_path / "x.xlsx", workbook())
    with pytest.raises(BookExists):
        workbook_files.write_errors(source, source, problems=(), tr=Translator("id"))
