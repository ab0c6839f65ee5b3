"""A workbook as a treasurer of 220 members would bring it: balances and a year of savings.

All people are invented. `good()` has no mistake; `MISTAKES` plants one of every kind.
"""

from __future__ import annotations

import random
from collections.abc import Callable, Iterator
from copy import deepcopy
from dataclasses import dataclass
from datetime import date
from typing import Any

Sheets = dict[str, list[list[Any]]]

MEMBERS = 220
BEGINS = date(2025, 1, 1)
SHARE, DUES = 100_000, 20_000
GIVEN = (
    *("Siti", "Sri", "Nur", "Endang", "Yuni", "Wiwik", "Tuti", "Ratna", "Dewi", "Ika"),
    *("Lilis", "Eni", "Rini", "Umi", "Mujiati", "Suparti", "Kasiyem", "Rohmah", "Fitri", "Ani"),
)
FAMILY = (
    *("Aminah", "Rahayu", "Lestari", "Handayani", "Wahyuni", "Purwanti", "Maesaroh", "Utami"),
    *("Sulastri", "Astuti", "Kusuma", "Puspita", "Setyowati", "Marlina", "Hidayah", "Susanti"),
)
VILLAGES = ("Lipursari", "Durensawit", "Jogoyitnan", "Krasak", "Bumirejo")
GROUPS = ("Melati", "Mawar", "Anggrek", "Kenanga", "Dahlia")
SCHOOLS = ("SD", "SMP", "SMA", None)


def good() -> Sheets:
    """The workbook without a mistake."""
    dice = random.Random(220)
    people = [_person(number, dice) for number in range(1, MEMBERS + 1)]
    savings, entries = _savings(people, dice)
    loans, repayments = _loans(people, dice)
    opening = _opening(people, loans, dice)
    return {
        "Koperasi": [
            *(["Kunci", "Nilai"], ["Nama", "Koperasi Coba Sejahtera"]),
            *(["Tanggal Saldo Awal", BEGINS], ["Jenis", "Serba Usaha"]),
            *(["Nomor Badan Hukum", "518/BH/2019"], ["Alamat", "Jalan Mawar 1"]),
            *(["Kabupaten", "Wonosobo"], ["Tahun Buku Mulai", "01-01"]),
            *(["Ketua", "Ani Rahayu"], ["Bendahara", "Siti Aminah"]),
        ],
        "Akun": [
            ["Kode", "Nama", "Jenis", "Saldo Normal", "Arus Kas", "Anggota"],
            ["6191", "Biaya mobil pinjaman", "Beban", None, "O", None],
        ],
        "Anggota": [
            [
                *("No Anggota", "Nama", "L/P", "Tanggal Masuk", "NIK", "Tanggal Lahir", "Alamat"),
                *("Desa", "Kelompok", "Telepon", "Tahun Pulang", "Ahli Waris", "Hubungan"),
                *("Pendidikan", "Pekerjaan"),
            ],
            *people,
        ],
        "Saldo Awal": [
            ["Kode Akun", "No Anggota", "No Kontrak", "Unit", "Debet", "Kredit"],
            *opening,
        ],
        "Simpanan": [
            ["Tanggal", "No Anggota", "Jenis", "Setor", "Tarik", "Kas", "Keterangan"],
            *savings,
        ],
        "Pinjaman": [
            [
                *("No Pinjaman", "No Anggota", "Tanggal Cair", "Pokok", "Jasa % per Tahun"),
                *("Metode", "Jangka Waktu", "Provisi", "Administrasi", "Sisa Pokok", "Kas"),
            ],
            *loans,
        ],
        "Angsuran": [
            ["Tanggal", "No Pinjaman", "Pokok", "Jasa", "Denda", "Kas"],
            *repayments,
        ],
        "Barang": [
            [
                *("Kode", "Nama", "Satuan", "Harga Jual", "Titipan Anggota", "Jumlah Awal"),
                "Harga Pokok Awal",
            ],
            ["B1", "Beras", "kg", 13_000, None, 100, 11_500],
            ["B2", "Gula", "kg", 17_000, None, 40, 15_000],
            ["K1", "Keripik", "bks", 10_000, "0007", None, None],
        ],
        "Pembelian": [
            ["Tanggal", "Kode Barang", "Jumlah", "Harga Satuan", "Bayar", "No Bukti", "Pemasok",
             "Kas"],
            *([date(2025, m, 4), "B1", 50, 11_500, "Tunai", f"P{m}", "UD Tani", None]
              for m in range(1, 13)),
        ],
        "Penjualan": [
            ["Tanggal", "Kode Barang", "Jumlah", "Harga Satuan", "Bayar", "No Anggota", "No Bukti",
             "Unit", "Kas"],
            *([date(2025, m, 9), "B1", 45, 13_000, "Tunai", None, None, "Toko", None]
              for m in range(1, 13)),
        ],
        "Jurnal": [
            ["Tanggal", "No Bukti", "Kode Akun", "Debet", "Kredit", "Keterangan", "No Anggota",
             "No Kontrak", "Unit"],
            *entries,
        ],
        "Aturan SHU": [
            ["Bagian", "% Anggota", "% Bukan Anggota", "Dasar"],
            ["Cadangan", 40, 100, None],
            ["Jasa Modal", 30, 0, "Pokok+Wajib Rata-rata"],
            ["Jasa Pinjaman", 30, 0, "Jasa Dibayar"],
        ],
    }  # fmt: skip


def _person(number: int, dice: random.Random) -> list[Any]:
    name = f"{dice.choice(GIVEN)} {dice.choice(FAMILY)}"
    born = date(dice.randint(1965, 2000), dice.randint(1, 12), dice.randint(1, 28))
    place = number % len(VILLAGES)
    return [
        f"{number:04d}", name, "P", date(2022, dice.randint(1, 12), dice.randint(1, 28)),
        f"330799{born.day + 40:02d}{born:%m%y}{number:04d}", born,
        f"RT {dice.randint(1, 6):02d}", VILLAGES[place], GROUPS[place], f"0800-0000-{number:04d}",
        dice.randint(2010, 2022), f"{dice.choice(GIVEN)} {dice.choice(FAMILY)}", "anak",
        dice.choice(SCHOOLS), "petani",
    ]  # fmt: skip


def _savings(people: list[list[Any]], dice: random.Random) -> tuple[list[Any], list[Any]]:
    """Dues of each month, and what some put in or took out beside them."""
    rows: list[list[Any]] = []
    for month in range(1, 13):
        for number, person in enumerate(people):
            on = date(2025, month, 8 + number % 5)
            rows.append([on, person[0], "Wajib", DUES, None, None, None])
            if dice.random() < 0.3:
                amount = dice.randint(1, 20) * 5_000
                rows.append([on, person[0], "Sukarela", amount, None, None, "titip arisan"])
    rows += [
        [date(2025, 12, 20), person[0], "Sukarela", None, 10_000, "1110", "belanja"]
        for person in people[:20]
    ]
    entries = []
    for month in range(1, 13):
        on = date(2025, month, 26)
        entries += [
            [on, f"J{month}", "6104", 150_000, None, "Listrik", None, None, None],
            [on, f"J{month}", "1101", None, 150_000, None, None, None, None],
        ]
    return rows, entries


def _loans(people: list[list[Any]], dice: random.Random) -> tuple[list[Any], list[Any]]:
    """Twelve loans that ran when the books began, and eight of the year."""
    loans: list[list[Any]] = []
    repayments: list[list[Any]] = []
    for number in range(1, 13):
        principal = dice.randint(2, 8) * 600_000
        rest = principal // 2
        loans.append([f"L{number:02d}", people[number * 9][0], date(2024, 7, 1), principal, 24,
                      "Flat", 12, None, None, rest, None])  # fmt: skip
        interest = principal * 2 // 100
        repayments += [
            [date(2025, month, 15), f"L{number:02d}", rest // 6, interest, None, None]
            for month in range(1, 7)
        ]
    for number in range(13, 21):
        principal = dice.randint(1, 4) * 1_000_000
        loans.append([f"L{number:02d}", people[number * 9][0], date(2025, 2, 20), principal, 18,
                      "Menurun", 10, 10_000, 5_000, None, None])  # fmt: skip
    return loans, repayments


def _opening(people: list[list[Any]], loans: list[Any], dice: random.Random) -> list[list[Any]]:
    """What each member had and owed; cash and reserve make it even."""
    rows: list[list[Any]] = []
    held = 0
    for person in people:
        dues, own = dice.randint(5, 30) * DUES, dice.randint(0, 12) * 25_000
        rows.append(["3101", person[0], None, None, None, SHARE])
        rows.append(["3102", person[0], None, None, None, dues])
        held += SHARE + dues
        if own:
            rows.append(["2101", person[0], None, None, None, own])
            held += own
    owed = 0
    for loan in loans:
        if loan[9]:
            rows.append(["1201", loan[1], loan[0], None, loan[9], None])
            owed += loan[9]
    stock = 100 * 11_500 + 40 * 15_000
    cash, reserve = 12_000_000, 40_000_000
    bank = held + reserve - owed - stock - cash
    assert bank > 0
    rows += [
        ["1301", None, None, None, stock, None],
        ["1101", None, None, None, cash, None],
        ["1110", None, None, None, bank, None],
        ["3301", None, None, None, None, reserve],
    ]
    return rows


# --- mistakes ---

Act = Callable[[Sheets], None]


@dataclass(frozen=True)
class Mistake:
    """One mistake: what is done to the workbook, and what it is refused for.

    Attributes:
        code: The finding; of `refused`, the name of the error too.
        place: Where it stands.
    """

    code: str
    place: str
    act: Act


def _set(sheet: str, row: int, column: int, value: Any) -> Act:
    """Puts a value into a cell; rows and columns are counted from 1, as in a spreadsheet."""

    def act(sheets: Sheets) -> None:
        cells = sheets[sheet][row - 1]
        cells += [None] * (column - len(cells))
        cells[column - 1] = value

    return act


def _add(sheet: str, row: list[Any]) -> Act:
    return lambda sheets: sheets[sheet].append(row)


def cell_mistakes() -> Iterator[Mistake]:
    """Those that are found in the cells of their row."""
    yield Mistake("cell_required", "Anggota!B6", _set("Anggota", 6, 2, None))
    yield Mistake("cell_formula", "Simpanan!D7", _set("Simpanan", 7, 4, "=20000"))
    yield Mistake("cell_no_text", "Anggota!B8", _set("Anggota", 8, 2, True))
    yield Mistake("text_is_date", "Anggota!J9", _set("Anggota", 9, 10, date(2025, 1, 2)))
    yield Mistake("text_too_long", "Anggota!G10", _set("Anggota", 10, 7, "x" * 501))
    yield Mistake("date_is_number", "Simpanan!A11", _set("Simpanan", 11, 1, 45_000))
    yield Mistake("refused DateUnreadable", "Simpanan!A12", _set("Simpanan", 12, 1, "31-02-2025"))
    yield Mistake("cell_no_amount", "Simpanan!D13", _set("Simpanan", 13, 4, date(2025, 1, 2)))
    yield Mistake("refused AmountUnreadable", "Simpanan!D14", _set("Simpanan", 14, 4, "20ribu"))
    yield Mistake("refused AmountTooLarge", "Simpanan!D15", _set("Simpanan", 15, 4, 10**13))
    yield Mistake("both_amounts", "Simpanan!E16", _set("Simpanan", 16, 5, 5_000))
    yield Mistake("no_amount", "Simpanan!D17", _set("Simpanan", 17, 4, None))
    yield Mistake("unknown_choice", "Anggota!C11", _set("Anggota", 11, 3, "W"))
    yield Mistake("count_out_of_range", "Pinjaman!G3", _set("Pinjaman", 3, 7, 0))
    yield Mistake("amount_not_positive", "Pinjaman!D4", _set("Pinjaman", 4, 4, 0))
    yield Mistake("opening_above_principal", "Pinjaman!J5", _set("Pinjaman", 5, 10, 10**9))
    yield Mistake("cell_no_number", "Pinjaman!E6", _set("Pinjaman", 6, 5, True))
    yield Mistake("refused NumberUnreadable", "Pinjaman!E7", _set("Pinjaman", 7, 5, "dua"))
    yield Mistake("no_amount_in_row", "Angsuran!C2", _both("Angsuran", 2, (3, 4)))
    yield Mistake("quantity_not_positive", "Pembelian!C2", _set("Pembelian", 2, 3, 0))
    yield Mistake("cash_without_cash", "Pembelian!H3", _credit_with_cash)
    yield Mistake("savings_need_member", "Penjualan!F2", _set("Penjualan", 2, 5, "Potong Simpanan"))
    yield Mistake("cost_missing", "Barang!G3", _set("Barang", 3, 7, None))
    yield Mistake("account_code_form", "Akun!A2", _set("Akun", 2, 1, "61a"))
    yield Mistake("fiscal_year_start", "Koperasi!B8", _set("Koperasi", 8, 2, "15-01"))
    yield Mistake("unknown_key", "Koperasi!A10", _set("Koperasi", 10, 1, "Manajer"))
    yield Mistake("key_twice", "Koperasi!A9", _set("Koperasi", 9, 1, "Nama"))
    yield Mistake("part_twice", "Aturan SHU!A4", _set("Aturan SHU", 4, 1, "Jasa Modal"))
    yield Mistake("basis_not_here", "Aturan SHU!D2", _set("Aturan SHU", 2, 4, "Wajib"))
    yield Mistake("unknown_sheet", "Catatan", _new_sheet)
    yield Mistake("cell_without_heading", "Angsuran!H3000", _beside)


def _both(sheet: str, row: int, columns: tuple[int, ...]) -> Act:
    def act(sheets: Sheets) -> None:
        for column in columns:
            _set(sheet, row, column, None)(sheets)

    return act


def _credit_with_cash(sheets: Sheets) -> None:
    sheets["Pembelian"][2][4] = "Kredit"
    sheets["Pembelian"][2][7] = "1101"


def _new_sheet(sheets: Sheets) -> None:
    sheets["Catatan"] = [["apa saja"]]


def _beside(sheets: Sheets) -> None:
    rows = sheets["Angsuran"]
    rows += [[] for _ in range(2_999 - len(rows))]
    rows.append([None] * 7 + ["lupa"])


def fit_mistakes() -> Iterator[Mistake]:
    """Those that show only beside other rows, or beside the book."""
    again = ["0100", "Orang Lain", "P", date(2023, 1, 1)]
    yield Mistake("number_twice", "Anggota!A222", _add("Anggota", again))
    yield Mistake("number_taken", "Akun!A3", _add("Akun", ["1101", "Kas lain", "Aset"]))
    yield Mistake("member_unknown", "Simpanan!B30", _set("Simpanan", 30, 2, "9999"))
    yield Mistake("product_unknown", "Simpanan!C31", _set("Simpanan", 31, 3, "Arisan"))
    yield Mistake("before_opening", "Simpanan!A32", _set("Simpanan", 32, 1, date(2024, 12, 31)))
    yield Mistake("account_unknown", "Simpanan!F33", _set("Simpanan", 33, 6, "9999"))
    yield Mistake("account_no_cash", "Simpanan!F34", _set("Simpanan", 34, 6, "1301"))
    yield Mistake("loan_unknown", "Angsuran!B4", _set("Angsuran", 4, 2, "L99"))
    yield Mistake("running_loan_rest", "Pinjaman!J15", _set("Pinjaman", 15, 3, date(2024, 5, 5)))
    yield Mistake("rest_of_new_loan", "Pinjaman!J16", _set("Pinjaman", 16, 10, 1_000))
    yield Mistake("goods_unknown", "Penjualan!B4", _set("Penjualan", 4, 2, "B9"))
    yield Mistake("rows_unbalanced", "Jurnal!D2", _set("Jurnal", 2, 4, 150_001))
    yield Mistake("member_missing", "Jurnal!G5", _set("Jurnal", 5, 3, "3102"))
    yield Mistake("contract_missing", "Jurnal!H7", _set("Jurnal", 7, 3, "1201"))
    yield Mistake("opening_of_surplus", "Saldo Awal!A3", _set("Saldo Awal", 3, 1, "4101"))
    yield Mistake("opening_loan_differs", "", _opening_loan_differs)
    yield Mistake("loan_of_other", "", _loan_of_other)
    yield Mistake("opening_unbalanced", "Saldo Awal", _set("Saldo Awal", 2, 6, 100_500))
    # The sum of the loans follows from the wrong loan.
    yield Mistake("opening_differs", "", _nothing_more)


def _opening_row(sheets: Sheets, account: str, contract: str | None = None) -> int:
    """The number of the row of an account, or of a loan on it."""
    for number, row in enumerate(sheets["Saldo Awal"], start=1):
        if row[0] == account and row[2] == contract:
            return number
    raise LookupError(account)


def _opening_loan_differs(sheets: Sheets) -> None:
    sheets["Saldo Awal"][_opening_row(sheets, "1201", "L01") - 1][4] += 600


def _nothing_more(sheets: Sheets) -> None:
    del sheets


def _loan_of_other(sheets: Sheets) -> None:
    sheets["Saldo Awal"][_opening_row(sheets, "1201", "L03") - 1][1] = "0001"


Kinds = Callable[[], Iterator[Mistake]]


def bad(mistakes: Iterator[Mistake]) -> tuple[Sheets, list[tuple[str, str]]]:
    """The workbook with these mistakes in it, and the findings that it must be refused with."""
    sheets = deepcopy(good())
    places = {
        "opening_loan_differs": f"Saldo Awal!E{_opening_row(sheets, '1201', 'L01')}",
        "loan_of_other": f"Saldo Awal!B{_opening_row(sheets, '1201', 'L03')}",
        "opening_differs": f"Saldo Awal!E{_opening_row(sheets, '1201', 'L01')}",
    }
    found = []
    for mistake in mistakes:
        mistake.act(sheets)
        found.append((mistake.code, mistake.place or places[mistake.code]))
    return sheets, found
