"""Opening stock whose value no amount can hold, and loan lines that need no contract."""

from __future__ import annotations

from tests.services.workbook_builders import bring_in, refusal, workbook

GOODS = [
    *("Kode", "Nama", "Satuan", "Harga Jual", "Titipan Anggota", "Jumlah Awal"),
    "Harga Pokok Awal",
]
OPENING = ["Kode Akun", "No Anggota", "No Kontrak", "Unit", "Debet", "Kredit"]
LOANS = [
    *("No Pinjaman", "No Anggota", "Tanggal Cair", "Pokok", "Jasa % per Tahun", "Metode"),
    *("Jangka Waktu", "Provisi", "Administrasi", "Sisa Pokok", "Kas"),
]


def test_a_stock_worth_more_than_the_largest_amount_is_refused_at_its_cell() -> None:
    gold = ["B1", "Emas", "kg", None, None, 2_000_000, 1_000_000_000]
    problems = refusal(workbook(Barang=[GOODS, gold]))
    assert [(problem.code, problem.place) for problem in problems] == [("refused", "Barang!F2")]


def test_a_loan_that_runs_gives_the_opening_line_its_contract() -> None:
    opening = [
        ["1201", "001", None, None, 500_000, None],
        ["3202", None, None, None, None, 500_000],
    ]
    loan = ["P1", "001", "05/09/2023", 1_000_000, 18, "Flat", 10, None, None, 500_000, None]
    session, result = bring_in(workbook(Saldo_Awal=[OPENING, *opening], Pinjaman=[LOANS, loan]))
    assert result
    session.books.close()
