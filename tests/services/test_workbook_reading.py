"""Every mistake of a workbook is named by its cell, and nothing comes into the book."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from typing import Any

import pytest

from coopledger.accounting.errors import Problem
from coopledger.accounting.money import Money
from coopledger.accounting.rates import Rate
from coopledger.accounting.settings import CapitalBasis, CooperativeKind, LoanBasis, Part
from coopledger.i18n import Translator
from coopledger.i18n.error_text import problem_text
from coopledger.services.workbook_reading import Oddity, PercentCell, column_letter
from tests.services.workbook_builders import (
    COOPERATIVE,
    MEMBERS,
    OPENING_DATE,
    read,
    refusal,
    workbook,
)

DAY = date(2024, 1, 5)
SAVINGS = ["Tanggal", "No Anggota", "Jenis", "Setor", "Tarik", "Kas", "Keterangan"]
LOANS = [
    *("No Pinjaman", "No Anggota", "Tanggal Cair", "Pokok", "Jasa % per Tahun", "Metode"),
    *("Jangka Waktu", "Provisi", "Administrasi", "Sisa Pokok"),
]
SURPLUS = ["Bagian", "% Anggota", "% Bukan Anggota", "Dasar"]


def savings(*values: Any) -> dict[str, Any]:
    return workbook(Simpanan=[SAVINGS, list(values)])


def places(problems: tuple[Problem, ...]) -> list[tuple[str, str]]:
    return [(problem.code, problem.place) for problem in problems]


def reason(problem: Problem) -> str:
    text: str = getattr(problem.values["error"], "reason", type(problem.values["error"]).__name__)
    return text


def test_columns_have_letters() -> None:
    assert [column_letter(n) for n in (0, 25, 26, 51, 52, 701, 702)] == [
        *("A", "Z", "AA", "AZ", "BA", "ZZ", "AAA"),
    ]


# --- sheets and columns ---


def test_an_unknown_sheet_is_refused() -> None:
    assert places(refusal(workbook(Catatan=[["x"]]))) == [("unknown_sheet", "Catatan")]


def test_the_notes_of_the_template_may_stay() -> None:
    read(workbook(Petunjuk=[["apa saja"]], Daftar=[["1101", "Kas"]]))


def test_an_unknown_column_is_refused() -> None:
    sheets = workbook(Simpanan=[[*SAVINGS, "Catatan"]])
    assert places(refusal(sheets)) == [("unknown_column", "Simpanan!H1")]


def test_an_unknown_key_is_refused() -> None:
    sheets = workbook(Koperasi=[*COOPERATIVE, ["Modal", "1"]])
    assert places(refusal(sheets)) == [("unknown_key", "Koperasi!A4")]


def test_a_column_that_must_be_there_is_missed() -> None:
    sheets = workbook(Simpanan=[["Tanggal", "Jenis", "Setor"], [DAY, "Wajib", 5]])
    assert places(refusal(sheets)) == [("column_missing", "Simpanan!1")]


def test_columns_may_not_be_there_twice() -> None:
    sheets = workbook(Simpanan=[[*SAVINGS, "setor"]])
    assert places(refusal(sheets)) == [("column_twice", "Simpanan!H1")]


def test_a_sheet_may_not_be_there_twice() -> None:
    assert places(refusal(workbook(anggota=MEMBERS))) == [("sheet_twice", "anggota")]


def test_columns_may_stand_in_any_order_and_keep_their_star() -> None:
    rows = [["Jenis*", " setor ", "No  Anggota*", "TANGGAL*"], ["Wajib", 20_000, "001", DAY]]
    found = read(workbook(Simpanan=rows)).workbook.savings
    assert [(row.member, row.paid_in, row.on) for row in found] == [
        ("001", Money.rupiah(20_000), DAY),
    ]


def test_empty_rows_and_sheets_are_passed_over() -> None:
    rows = [[None], SAVINGS, [None, "", "  "], [DAY, "001", "Wajib", 5]]
    found = read(workbook(Simpanan=rows, Pinjaman=[], Jurnal=[[None]])).workbook
    assert [row.row for row in found.savings] == [4]


def test_a_cell_beside_the_columns_is_found() -> None:
    sheets = workbook(Simpanan=[SAVINGS, [None] * 8 + ["di luar"]])
    assert places(refusal(sheets)) == [("cell_without_heading", "Simpanan!I2")]


# --- the cooperative ---


def test_the_cooperative_is_read() -> None:
    rows = [
        *COOPERATIVE,
        ["jenis", "produsen"],
        ["Tahun Buku Mulai", "01-07"],
        ["NIK Koperasi", 3307],
        ["Ketua", "  Bu   Sri "],
    ]
    told = read(workbook(Koperasi=rows)).workbook.cooperative
    assert told is not None
    assert (told.name, told.opening_date) == ("Koperasi Coba", OPENING_DATE)
    assert (told.kind, told.fiscal_year_start_month) == (CooperativeKind.PRODUCER, 7)
    assert (told.cooperative_id_number, told.chair) == ("3307", "Bu Sri")


@pytest.mark.parametrize(
    ("rows", "found"),
    [
        ([["Kunci", "Nilai"], ["Nama", "X"]], [("key_missing", "Koperasi")]),
        (
            [["Kunci", "Nilai"], ["Nama", None], ["Tanggal Saldo Awal", DAY]],
            [("cell_required", "Koperasi!B2")],
        ),
        ([*COOPERATIVE, ["Jenis", "Bank"]], [("unknown_choice", "Koperasi!B4")]),
        ([*COOPERATIVE, ["Nama", "Lagi"]], [("key_twice", "Koperasi!A4")]),
        ([*COOPERATIVE, ["Tahun Buku Mulai", "15-01"]], [("fiscal_year_start", "Koperasi!B4")]),
        ([*COOPERATIVE, ["Tahun Buku Mulai", "01-13"]], [("fiscal_year_start", "Koperasi!B4")]),
    ],
)
def test_mistakes_of_the_cooperative(rows: list[list[Any]], found: list[tuple[str, str]]) -> None:
    assert places(refusal(workbook(Koperasi=rows))) == found


# --- amounts ---


@pytest.mark.parametrize(
    ("cell", "amount"),
    [
        (20_000, "20000"),
        (20_000.5, "20000.50"),
        (0.07, "0.07"),
        ("20.000", "20000"),
        ("1,25jt", "1250000"),
        ("20.000,50", "20000.50"),
        (1_000_000_000_000, "1000000000000"),
    ],
)
def test_amounts_are_numbers_or_typed_text(cell: Any, amount: str) -> None:
    found = read(savings(DAY, "001", "Wajib", cell)).workbook.savings
    assert [row.paid_in.to_text() for row in found] == [amount]


@pytest.mark.parametrize(
    ("cell", "why"),
    [
        ("dua puluh ribu", "letters"),
        ("1.5", "dots"),
        ("1,000", "decimals"),
        ("12a", "letters"),
        (-5, "negative"),
        (0.005, "too_fine"),
        (1_000.123, "too_fine"),
        (1_000_000_000_001, "AmountTooLarge"),
    ],
)
def test_amounts_that_are_none_are_refused_at_their_cell(cell: Any, why: str) -> None:
    (problem,) = refusal(savings(DAY, "001", "Wajib", cell))
    assert (problem.place, problem.values["column"], reason(problem)) == (
        "Simpanan!D2",
        "Setor",
        why,
    )


def test_a_number_is_named_as_the_spreadsheet_shows_it() -> None:
    # 1.005 would be read as a thousand and five.
    (problem,) = refusal(savings(DAY, "001", "Wajib", 1.005))
    assert problem.values["error"].text == "1,005"


@pytest.mark.parametrize(
    ("cell", "code"),
    [
        (Oddity.FORMULA, "cell_formula"),
        (Oddity.ERROR, "cell_error"),
        (True, "cell_no_amount"),
        (DAY, "cell_no_amount"),
        (PercentCell(Decimal(5)), "cell_no_amount"),
    ],
)
def test_cells_that_hold_no_amount_are_refused(cell: Any, code: str) -> None:
    assert places(refusal(savings(DAY, "001", "Wajib", cell))) == [(code, "Simpanan!D2")]


def test_a_formula_is_refused_in_every_column() -> None:
    sheets = savings(DAY, "001", "Wajib", 5, None, None, Oddity.FORMULA)
    assert places(refusal(sheets)) == [("cell_formula", "Simpanan!G2")]


def test_either_paid_in_or_taken_out() -> None:
    assert places(refusal(savings(DAY, "001", "Wajib", 5, 5))) == [
        ("both_amounts", "Simpanan!E2"),
    ]
    assert places(refusal(savings(DAY, "001", "Wajib", 0, None))) == [
        ("no_amount", "Simpanan!D2"),
    ]


# --- dates ---


@pytest.mark.parametrize("cell", [DAY, "05/01/2024", "05-01-2024", "2024-01-05"])
def test_dates_are_cells_or_one_of_three_forms(cell: Any) -> None:
    assert read(savings(cell, "001", "Wajib", 5)).workbook.savings[0].on == DAY


@pytest.mark.parametrize(
    ("cell", "why"),
    [
        ("31-02-2024", "no_such_day"),
        ("05.01.2024", "form"),
        ("kemarin", "form"),
        (date(1900, 1, 1), "too_early"),
        ("01/01/2100", "too_late"),
    ],
)
def test_dates_that_are_none_are_refused(cell: Any, why: str) -> None:
    (problem,) = refusal(savings(cell, "001", "Wajib", 5))
    assert (problem.place, reason(problem)) == ("Simpanan!A2", why)


def test_a_number_is_no_date() -> None:
    assert places(refusal(savings(45_000, "001", "Wajib", 5))) == [
        ("date_is_number", "Simpanan!A2"),
    ]


def test_a_text_that_became_a_date_is_refused() -> None:
    assert places(refusal(savings(DAY, "001", "Wajib", 5, None, None, DAY))) == [
        ("text_is_date", "Simpanan!G2"),
    ]


def test_a_birth_may_lie_before_the_republic() -> None:
    rows = [[*MEMBERS[0], "Tanggal Lahir"], ["001", "Siti", "P", DAY, "17/08/1940"]]
    found = read(workbook(Anggota=rows)).workbook.members
    assert found[0].details.birth_date == date(1940, 8, 17)


# --- other cells ---


def test_what_must_be_filled_is_missed() -> None:
    assert places(refusal(savings(None, None, "Wajib", 5))) == [
        ("cell_required", "Simpanan!A2"),
        ("cell_required", "Simpanan!B2"),
    ]


def test_all_mistakes_of_all_rows_come_at_once() -> None:
    sheets = workbook(
        Simpanan=[SAVINGS, [DAY, "001", "Wajib", "x"], ["y", "001", "Wajib", 5]],
        Penjualan=[["Tanggal", "Kode Barang", "Jumlah", "Harga Satuan", "Bayar"], [DAY, "B1"]],
    )
    assert [place for _, place in places(refusal(sheets))] == [
        *("Simpanan!D2", "Simpanan!A3", "Penjualan!E2", "Penjualan!C2", "Penjualan!D2"),
    ]


def test_numbers_are_read_as_text_where_text_is_wanted() -> None:
    rows = [MEMBERS[0], [12, "Siti", "P", DAY], [13.0, 5, "l", DAY]]
    found = read(workbook(Anggota=rows)).workbook.members
    assert [(row.details.number, row.details.name) for row in found] == [
        ("12", "Siti"),
        ("13", "5"),
    ]


def loan(**changed: Any) -> dict[str, Any]:
    values = dict(zip(LOANS, ["P1", "001", DAY, 1_000_000, 24, "Flat", 10], strict=False))
    values.update({name.replace("_", " "): value for name, value in changed.items()})
    return workbook(Pinjaman=[list(values), list(values.values())])


@pytest.mark.parametrize(
    ("cell", "percent"),
    [
        (24, "24"),
        (22.5, "22.5"),
        ("22,5", "22.5"),
        (PercentCell(Decimal("18.5")), "18.5"),
        (0, "0"),
    ],
)
def test_rates_are_percent_whatever_the_cell_shows(cell: Any, percent: str) -> None:
    values = ["P1", "001", DAY, 1_000_000, cell, "anuitas", 10]
    found = read(workbook(Pinjaman=[LOANS, values])).workbook.loans
    assert found[0].rate_per_year == Rate.percent(percent)


@pytest.mark.parametrize(
    ("changed", "code", "cell"),
    [
        ({"Metode": "Bunga"}, "unknown_choice", "F2"),
        ({"Jangka_Waktu": 0}, "count_out_of_range", "G2"),
        ({"Jangka_Waktu": 601}, "count_out_of_range", "G2"),
        ({"Jangka_Waktu": 1.5}, "count_out_of_range", "G2"),
        ({"Pokok": 0}, "amount_not_positive", "D2"),
        ({"Sisa_Pokok": 2_000_000}, "opening_above_principal", "H2"),
    ],
)
def test_mistakes_of_loans(changed: dict[str, Any], code: str, cell: str) -> None:
    assert places(refusal(loan(**changed))) == [(code, f"Pinjaman!{cell}")]


def test_a_payment_needs_an_amount() -> None:
    rows = [["Tanggal", "No Pinjaman", "Pokok", "Jasa"], [DAY, "P1", 0, None]]
    assert places(refusal(workbook(Angsuran=rows))) == [("no_amount_in_row", "Angsuran!C2")]


SALES = ["Tanggal", "Kode Barang", "Jumlah", "Harga Satuan", "Bayar", "No Anggota", "Kas"]


@pytest.mark.parametrize(
    ("row", "code", "cell"),
    [
        ([DAY, "B1", 0, 5, "Tunai"], "quantity_not_positive", "C2"),
        ([DAY, "B1", 1.2345, 5, "Tunai"], "refused", "C2"),
        ([DAY, "B1", 1, 5, "Hutang"], "unknown_choice", "E2"),
        ([DAY, "B1", 1, 5, "Kredit", "001", "1103"], "cash_without_cash", "G2"),
        ([DAY, "B1", 1, 5, "Potong Simpanan"], "savings_need_member", "F2"),
    ],
)
def test_mistakes_of_sales(row: list[Any], code: str, cell: str) -> None:
    assert places(refusal(workbook(Penjualan=[SALES, row]))) == [(code, f"Penjualan!{cell}")]


def test_opening_goods_have_a_cost() -> None:
    rows = [["Kode", "Nama", "Satuan", "Jumlah Awal", "Harga Pokok Awal"], ["B1", "Kopi", "kg", 5]]
    assert places(refusal(workbook(Barang=rows))) == [("cost_missing", "Barang!E2")]


def test_a_code_of_an_account_has_four_figures() -> None:
    rows = [["Kode", "Nama", "Jenis"], ["12", "Kas", "Aset"]]
    assert places(refusal(workbook(Akun=rows))) == [("account_code_form", "Akun!A2")]


# --- the surplus ---


def surplus(*rows: list[Any]) -> dict[str, Any]:
    return workbook(Aturan_SHU=[SURPLUS, *rows])


def test_the_tables_of_the_surplus_are_read() -> None:
    rules = read(
        surplus(
            ["Cadangan", 40, 100],
            ["jasa modal", 22.5, 0, "Semua Simpanan Rata-rata"],
            ["Jasa Pinjaman", PercentCell(Decimal("37.5")), 0, "Pokok Dicairkan"],
        )
    ).workbook.surplus_rules
    assert rules is not None
    assert rules.members == {
        Part.RESERVE: 400_000,
        Part.CAPITAL_RETURN: 225_000,
        Part.PATRONAGE_LOANS: 375_000,
    }
    assert rules.non_members[Part.RESERVE] == 1_000_000
    assert (rules.capital_basis, rules.capital_average) == (CapitalBasis.ALL_SAVINGS, True)
    assert rules.loan_basis is LoanBasis.PRINCIPAL_DISBURSED


@pytest.mark.parametrize(
    ("rows", "found"),
    [
        (
            [["Cadangan", 40, 40], ["Sosial", 65, 60]],
            [("surplus_sum", "Aturan SHU!B3")],
        ),
        ([["Cadangan", 100, 99.9]], [("surplus_sum", "Aturan SHU!C2")]),
        ([["Cadangan", 50, 50], ["Cadangan", 50, 50]], [("part_twice", "Aturan SHU!A3")]),
        ([["Cadangan", 100, 100, "Wajib"]], [("basis_not_here", "Aturan SHU!D2")]),
        ([["Jasa Modal", 100, 100, "Laba"]], [("unknown_choice", "Aturan SHU!D2")]),
        ([["Bonus", 100, 100]], [("unknown_choice", "Aturan SHU!A2")]),
        ([["Cadangan", 100, None]], [("cell_required", "Aturan SHU!C2")]),
    ],
)
def test_mistakes_of_the_surplus(rows: list[list[Any]], found: list[tuple[str, str]]) -> None:
    assert places(refusal(surplus(*rows))) == found


def test_published_case_9_sums_to_105_percent_and_is_refused() -> None:
    parts = ["Cadangan", "Jasa Modal", "Pengurus", "Karyawan", "Pendidikan", "Sosial", "PDK"]
    percents = [40, 40, 5, 5, 5, 5, 5]
    rows = [[part, percent, percent] for part, percent in zip(parts, percents, strict=True)]
    problems = refusal(surplus(*rows))
    assert {problem.code for problem in problems} == {"surplus_sum"}
    assert "105%" in problem_text(problems[0], Translator("id"))
