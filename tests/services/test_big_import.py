"""A workbook of 220 members with balances and a year of savings; and every kind of mistake."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import openpyxl
import pytest

from coopledger.accounting.errors import ImportRefused, Problem
from coopledger.accounting.money import Money
from coopledger.i18n.import_text import IMPORT_TEXTS
from coopledger.services import (
    checking,
    import_preview,
    importing,
    members,
    opening_papers,
)
from coopledger.storage import balances
from tests.services import big_workbook as big
from tests.services.workbook_builders import (
    TREASURER,
    bring_in,
    cells,
    new_book,
    read,
    workbook,
    write,
)

NOTES = frozenset(
    {
        *("account_switched_on", "consigned_stock_not_counted", "opening_not_itemised"),
        *("opening_stock_not_itemised", "rule_of_today", "cash_below_zero", "member_known"),
        *("goods_known", "row_looks_known", "row_skipped"),
    }
)
"""What is told and stops nothing."""


def told(problems: tuple[Problem, ...]) -> list[tuple[str, str]]:
    """Codes and places; of a refusal by a rule, the rule's name too."""
    return [
        (f"refused {type(each.values['error']).__name__}", each.place)
        if each.code == "refused"
        else (each.code, each.place)
        for each in problems
    ]


def refused(session: Any, source: importing.ReadWorkbook) -> list[tuple[str, str]]:
    with pytest.raises(ImportRefused) as caught:
        importing.import_workbook(session, source)
    return told(caught.value.problems)


def test_it_comes_in_and_every_balance_is_the_workbook_s() -> None:
    sheets = big.good()
    session, result = bring_in(sheets)
    assert result.members == big.MEMBERS
    assert result.entries > 3_000
    assert all(each.holds for each in checking.check(session))
    expected: dict[str, int] = {}
    for row in sheets["Saldo Awal"][1:]:
        if row[0] in {"3101", "3102", "2101"}:
            expected[row[1]] = expected.get(row[1], 0) + row[5]
    for row in sheets["Simpanan"][1:]:
        expected[row[1]] += (row[3] or 0) - (row[4] or 0)
    found = {each.member.number: each.savings for each in members.list_members(session)}
    assert found == {number: Money.rupiah(sum_) for number, sum_ in expected.items()}
    with session.books.read() as tx:
        assert not sum(net.sen for net in balances.by_account(tx).values())
    assert len(opening_papers.figures(session).rows) == big.MEMBERS
    session.books.close()


def with_formulas(path: Path, sheets: big.Sheets) -> Path:
    """The file, with a cell that shows an error."""
    write(path, sheets)
    book = openpyxl.load_workbook(path)
    book["Simpanan"]["D18"] = "#DIV/0!"
    book.save(path)
    return path


def test_every_bad_cell_is_named_at_once_and_nothing_comes_in(tmp_path: Path) -> None:
    sheets, wanted = big.bad(big.cell_mistakes())
    wanted.append(("cell_error", "Simpanan!D18"))
    source = importing.read(with_formulas(tmp_path / "salah.xlsx", sheets))
    session = new_book(read(big.good()))
    assert sorted(refused(session, source)) == sorted(wanted)
    assert members.list_members(session) == ()
    session.books.close()


def test_every_row_that_fits_nothing_is_named_at_once_and_nothing_comes_in() -> None:
    sheets, wanted = big.bad(big.fit_mistakes())
    session = new_book(read(big.good()))
    assert sorted(refused(session, read(sheets))) == sorted(wanted)
    assert members.list_members(session) == ()
    session.books.close()


Change = Callable[[big.Sheets], Any]


def twice(sheets: big.Sheets) -> None:
    sheets[" anggota"] = [["No Anggota"]]


ALONE: list[tuple[str, str, Change]] = [
    ("sheet_twice", " anggota", twice),
    ("unknown_column", "Anggota!E1", lambda s: s["Anggota"][0].append("Warna")),
    ("column_twice", "Anggota!E1", lambda s: s["Anggota"][0].append("Nama")),
    ("column_missing", "Anggota!1", lambda s: s["Anggota"][0].__setitem__(2, None)),
    ("key_missing", "Koperasi", lambda s: s["Koperasi"].pop(1)),
    ("surplus_sum", "Aturan SHU!B3", lambda s: s.update(
        {"Aturan SHU": [["Bagian", "% Anggota", "% Bukan Anggota"],
                        ["Cadangan", 50, 100], ["Jasa Modal", 40, 0]]})),
]  # fmt: skip
"""Mistakes of headings and of whole sheets, that hide what stands below them."""


@pytest.mark.parametrize(("code", "place", "change"), ALONE, ids=[each[0] for each in ALONE])
def test_mistakes_of_headings_and_whole_sheets(code: str, place: str, change: Change) -> None:
    sheets = workbook()
    change(sheets)
    found = told(importing.from_sheets(cells(sheets), name="x.xlsx").problems)
    assert found == [(code, place)]


def test_what_is_known_of_the_book_already() -> None:
    opening = [
        ["Kode Akun", "No Anggota", "No Kontrak", "Unit", "Debet", "Kredit"],
        ["1101", None, None, None, 5_000],
        ["3202", None, None, None, None, 5_000],
    ]
    session, _ = bring_in(workbook(Saldo_Awal=opening))
    again = workbook(Saldo_Awal=opening)
    assert refused(session, read(again)) == [("file_imported_before", "")]
    again["Koperasi"][2][1] = big.BEGINS
    del again["Anggota"]
    assert refused(session, read(again)) == [
        ("opening_date_fixed", "Koperasi"),
        ("opening_exists", "Saldo Awal"),
    ]
    session.books.close()


def test_an_import_of_an_earlier_version_is_known_by_its_rows(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    rows = [["Tanggal", "No Anggota", "Jenis", "Setor"], ["05/03/2024", "001", "Wajib", 20_000]]
    source = read(workbook(Simpanan=rows))
    session = new_book(source)
    with monkeypatch.context() as patch:
        # Version 0.1.0 kept no batches.
        patch.setattr(importing.batches, "keep", lambda *_: 0)
        importing.import_workbook(session, source)
    assert refused(session, source) == [("imported_before", "Simpanan!2")]
    session.books.close()


def test_a_book_is_not_made_without_its_sheet(tmp_path: Path) -> None:
    sheets = workbook()
    del sheets["Koperasi"]
    with pytest.raises(ImportRefused) as caught:
        importing.create_book(
            importing.NewBook(folder=tmp_path / "b", user=TREASURER, password="tiga kata"),
            read(sheets),
        )
    assert told(caught.value.problems) == [("sheet_missing", "Koperasi")]


def test_each_kind_of_finding_has_its_mistake_here() -> None:
    planted = {each.code for each in (*big.cell_mistakes(), *big.fit_mistakes())}
    planted |= {code for code, _, _ in ALONE}
    planted |= {"cell_error", "file_imported_before", "opening_date_fixed", "opening_exists"}
    planted |= {"imported_before", "sheet_missing"}
    kinds = {code for code in planted if not code.startswith("refused ")}
    assert set(IMPORT_TEXTS) - NOTES <= kinds


def test_the_copy_with_what_was_mended_and_laid_aside(tmp_path: Path) -> None:
    from coopledger.i18n import Translator
    from coopledger.services.import_preview import CellPlace
    from coopledger.services.importing import SkippedRow

    rows = [["Tanggal", "No Anggota", "Jenis", "Setor"],
            ["05/03/2024", "001", "Wajib", "dua"], ["05/03/2024", "009", "Wajib", 5_000],
            ["05/03/2024", "002", "Wajib", 7_000]]  # fmt: skip
    path = write(tmp_path / "x.xlsx", workbook(Simpanan=rows))
    opened = import_preview.open_workbook(path)
    session = new_book(read(workbook()))
    first = import_preview.look(session, opened)
    assert told(first.problems) == [
        ("refused AmountUnreadable", "Simpanan!D2"),
        ("member_unknown", "Simpanan!B3"),
    ]
    opened = opened.with_cell(CellPlace("Simpanan", 2, 3), "20rb")
    opened = opened.skipping(SkippedRow("Simpanan", 3), first.problems[1:])
    assert import_preview.look(session, opened).problems == ()
    tried = import_preview.attempt(session, opened)
    assert tried.result is not None
    assert members.list_members(session) == ()
    copy = tmp_path / "copy.xlsx"
    import_preview.write_copy(opened, copy, problems=(), tr=Translator("en"))
    sheet = openpyxl.load_workbook(copy)["Simpanan"]
    assert sheet["D2"].value == "20rb"
    assert sheet["E3"].value == "This row was laid aside and did not come in."
    result = import_preview.take_over(session, opened)
    assert (result.entries, result.skipped) == (2, (SkippedRow("Simpanan", 3),))
    session.books.close()
