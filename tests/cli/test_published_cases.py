"""Published cases through the commands: a workbook in, a report as JSON out."""

from __future__ import annotations

import json
from datetime import date
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest

from coopledger import cli
from tests.services.workbook_builders import MEMBERS, Sheets, workbook, write

SURPLUS = ["Bagian", "% Anggota", "% Bukan Anggota", "Dasar"]
JOURNAL = ["Tanggal", "No Bukti", "Kode Akun", "Debet", "Kredit", "Keterangan", "No Anggota"]
SAVINGS = ["Tanggal", "No Anggota", "Jenis", "Setor"]
LOANS = ["No Pinjaman", "No Anggota", "Tanggal Cair", "Pokok", "Jasa % per Tahun", "Metode"]
LOANS = [*LOANS, "Jangka Waktu"]
DAY = date(2024, 6, 30)


@pytest.fixture
def book(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("COOPLEDGER_PASSWORD", "kunci rahasia bersama")
    return tmp_path / "book"


def command(*arguments: object) -> int:
    return cli.main([str(each) for each in arguments], open_window=lambda _b, _l: 99)


def report(
    book: Path, capsys: pytest.CaptureFixture[str], sheets: Sheets, name: str, *rest: str
) -> dict[str, Any]:
    if not book.exists():
        assert command("import", book, write(book.with_name("w.xlsx"), sheets), "--create") == 0
    capsys.readouterr()
    assert command("report", book, name, *rest, "--out", "-") == 0
    values: dict[str, Any] = json.loads(capsys.readouterr().out)
    return values


def allocation(
    book: Path, capsys: pytest.CaptureFixture[str], sheets: Sheets
) -> tuple[dict[str, str], dict[str, dict[str, str]]]:
    values = report(book, capsys, sheets, "surplus-allocation", "--year", "2024")
    parts = {part["part"]: part["amount"] for part in values["parts"]}
    return parts, {member["member"]: member for member in values["members"]}


def earned(code: str, amount: int, member: str | None = None, number: str = "1") -> list[Any]:
    return [
        [DAY, number + code, "1101", amount, None, "Pendapatan"],
        [DAY, number + code, code, None, amount, None, member],
    ]


def test_case_1_two_tables(book: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """SMP Tulus Bhakti: 3,000,000 from members, 1,000,000 from others."""
    table = [
        ["Cadangan", 25, 40],
        ["Jasa Modal", 20, 0],
        ["Jasa Pinjaman", 20, 0],
        ["Pengurus", 10, 15],
        ["Karyawan", 10, 15],
        ["Pendidikan", 5, 10],
        ["Sosial", 5, 10],
        ["PDK", 5, 10],
    ]
    sheets = workbook(
        Aturan_SHU=[SURPLUS, *table],
        Simpanan=[SAVINGS, [DAY, "001", "Wajib", 120_000]],
        Jurnal=[JOURNAL, *earned("4101", 3_000_000, "001"), *earned("4201", 1_000_000)],
    )
    parts, members = allocation(book, capsys, sheets)
    assert {key: amount for key, amount in parts.items() if amount != "0"} == {
        "reserve": "1150000",
        "capital_return": "600000",
        "patronage_loans": "600000",
        "board": "450000",
        "staff": "450000",
        "education": "250000",
        "social": "250000",
        "area_development": "250000",
    }
    assert members["001"]["total"] == "1200000"


def test_case_2_bina_seroja(book: Path, capsys: pytest.CaptureFixture[str]) -> None:
    table = [
        ["Jasa Pinjaman", 25, 25],
        ["Jasa Modal", 20, 20, "Wajib"],
        ["Pengurus", 10, 10],
        ["Karyawan", 10, 10],
        ["Pendidikan", 10, 10],
        ["Sosial", 10, 10],
        ["Cadangan", 15, 15],
    ]
    sheets = workbook(
        Aturan_SHU=[SURPLUS, *table],
        Simpanan=[SAVINGS, [DAY, "001", "Wajib", 120_000]],
        Jurnal=[JOURNAL, *earned("4101", 123_000_000, "001")],
    )
    parts, _ = allocation(book, capsys, sheets)
    assert {key: amount for key, amount in parts.items() if amount != "0"} == {
        "patronage_loans": "30750000",
        "capital_return": "24600000",
        "board": "12300000",
        "staff": "12300000",
        "education": "12300000",
        "social": "12300000",
        "reserve": "18450000",
    }


def test_case_5_lukman(book: Path, capsys: pytest.CaptureFixture[str]) -> None:
    table = [["Cadangan", 55, 100], ["Jasa Modal", 25, 0], ["Jasa Pembelian", 20, 0]]
    cost = [
        [DAY, "HPP", "5111", 40_000_000, None, "Harga pokok"],
        [DAY, "HPP", "1101", None, 40_000_000],
    ]
    sheets = workbook(
        Aturan_SHU=[SURPLUS, *table],
        Simpanan=[
            SAVINGS,
            [DAY, "001", "Wajib", 5_000_000],
            [DAY, "002", "Wajib", 70_000_000],
        ],
        Jurnal=[
            JOURNAL,
            *earned("4111", 2_000_000, "001"),
            *earned("4111", 98_000_000, "002", "2"),
            *cost,
        ],
    )
    _, members = allocation(book, capsys, sheets)
    lukman = members["001"]
    assert (lukman["capital_return"], lukman["patronage_purchases"], lukman["total"]) == (
        "1000000",
        "240000",
        "1240000",
    )


def test_case_6_widya(book: Path, capsys: pytest.CaptureFixture[str]) -> None:
    table = [
        ["Cadangan", 50, 100],
        ["Jasa Modal", 20, 0],
        ["Jasa Pinjaman", 30, 0, "Pokok Dicairkan"],
    ]
    sheets = workbook(
        Aturan_SHU=[SURPLUS, *table],
        Simpanan=[
            SAVINGS,
            [date(2024, 1, 2), "001", "Pokok", 500_000],
            [date(2024, 1, 2), "002", "Pokok", 9_500_000],
        ],
        Pinjaman=[
            LOANS,
            ["P1", "001", DAY, 1_000_000, 12, "Flat", 10],
            ["P2", "002", DAY, 14_000_000, 12, "Flat", 10],
        ],
        Jurnal=[JOURNAL, *earned("4119", 2_000_000, "002")],
    )
    _, members = allocation(book, capsys, sheets)
    widya = members["001"]
    assert (widya["capital_return"], widya["patronage_loans"], widya["total"]) == (
        "20000",
        "40000",
        "60000",
    )


def test_case_9_is_refused(book: Path, capsys: pytest.CaptureFixture[str]) -> None:
    table = [
        *(["Cadangan", 40, 40], ["Jasa Pinjaman", 40, 40], ["Pengurus", 5, 5]),
        *(["Karyawan", 5, 5], ["Pendidikan", 5, 5], ["Sosial", 5, 5], ["PDK", 5, 5]),
    ]
    path = write(book.with_name("w.xlsx"), workbook(Aturan_SHU=[SURPLUS, *table]))
    assert command("import", book, path, "--create") == 1
    assert "105%" in capsys.readouterr().err
    assert not book.exists()
    table[0][1:] = [35, 35]
    path = write(book.with_name("w.xlsx"), workbook(Aturan_SHU=[SURPLUS, *table]))
    assert command("import", book, path, "--create") == 0


FIGURES = (
    "1101 115.0 221.3; 1222 56.0 96.3; 1304 220.0 200.0; 1602 145.0 182.5; 1652 -12.5 -15.0;"
    "1601 235.0 435.5; 1605 145.0 155.0; 1655 -45.0 -50.0; 2111 -58.5 -44.6; 2101 -290.0 -250.0;"
    "2131 -85.5 -98.4; 3202 -159.0 -450.0; 3301 -200.0 -291.6; 3402 -65.5 -91.0"
)


def test_case_20_koperasi_sejahtera(book: Path, capsys: pytest.CaptureFixture[str]) -> None:
    opening: list[list[Any]] = [["Kode Akun", "No Anggota", "Debet", "Kredit"]]
    changes: list[list[Any]] = [JOURNAL]
    for code, before, after in (figure.split() for figure in FIGURES.split(";")):
        first, last = (int(Decimal(text) * 1_000_000) for text in (before, after))
        member = "001" if code in {"2101", "2131"} else None
        opening.append([code, member, *sides(first)])
        changes.append([date(2014, 12, 31), "1", code, *sides(last - first), "Tahun 2014", member])
    cooperative = [["Kunci", "Nilai"], ["Nama", "Sejahtera"], ["Tanggal Saldo Awal", "2014-01-01"]]
    sheets = workbook(
        Koperasi=cooperative,
        Anggota=[MEMBERS[0], ["001", "Anggota", "P", "2010-01-01"]],
        Saldo_Awal=opening,
        Jurnal=changes,
    )
    name = "financial-position"
    values = report(book, capsys, sheets, name, "--at", "2014-12-31")
    assert values["totals"] == {
        "assets": "1225600000",
        "liabilities": "393000000",
        "equity": "832600000",
    }
    values = report(book, capsys, sheets, name, "--at", "2013-12-31")
    assert values["totals"]["assets"] == "858500000"
    assert command("check", book) == 0


def sides(amount: int) -> tuple[int | None, int | None]:
    return (amount, None) if amount > 0 else (None, -amount)


CASES = json.loads((Path(__file__).parents[1] / "data" / "loan_schedules.json").read_text("utf-8"))[
    "cases"
]


@pytest.mark.parametrize("case", CASES, ids=lambda case: case["id"])
def test_schedules_of_other_programs(
    case: dict[str, Any], capsys: pytest.CaptureFixture[str]
) -> None:
    terms, scale = case["terms"], case["scale"]
    arguments = [
        *("--principal", Decimal(terms["principal"]) * scale),
        *("--rate-per-year", terms["rate_per_year_pct"], "--months", terms["term_months"]),
        *("--method", terms["method"], "--start", terms["start"], "--round-to", terms["round_to"]),
        *("--round-mode", terms["round_mode"], "--rounding", terms["rounding"]),
        *("--grace-principal", terms["grace_principal_months"], "--json"),
    ]
    assert command("loan-schedule", *arguments) == 0
    made = json.loads(capsys.readouterr().out)
    by_number = {each["number"]: each for each in made["instalments"]}
    shown = Decimal(scale) / 2 if case.get("shown_in_whole_units") else 0
    for wanted in case["rows"]:
        for name in {"principal", "interest", "balance"} & wanted.keys():
            found = Decimal(by_number[wanted["number"]][name])
            assert abs(found - Decimal(wanted[name]) * scale) <= shown
