"""The import workbook: its sheets and columns, and its rows as values.

Names of sheets, columns and choices are Indonesian, as treasurers write them; docs/CONTRACT.md,
section 2, fixes them. The template, the reader and the copy with errors are all made from `SHEETS`.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal
from enum import Enum

from coopledger.accounting.chart import Account, Patronage, Side, Unit
from coopledger.accounting.loan_schedule import LoanMethod
from coopledger.accounting.member_facts import Education, MaritalStatus
from coopledger.accounting.members import MemberDetails
from coopledger.accounting.money import ZERO, Money
from coopledger.accounting.rates import Rate
from coopledger.accounting.sales import Payment
from coopledger.accounting.settings import Cooperative, CooperativeKind, Part, SurplusRules
from coopledger.accounting.text import Text

NOTES_SHEET = "Petunjuk"
"""The template's explanations; a workbook may keep them."""
LISTS_SHEET = "Daftar"
"""The template's hidden lists behind the drop-downs; a workbook may keep them."""
ERROR_COLUMN = "Kesalahan"
"""The column that the copy with errors adds; a corrected copy may keep it."""
NO_SHEETS = frozenset({NOTES_SHEET, LISTS_SHEET})


class CellKind(Enum):
    """What the cells of a column hold."""

    TEXT = "text"
    CODE = "code"
    DATE = "date"
    BIRTH_DATE = "birth_date"
    AMOUNT = "amount"
    PERCENT = "percent"
    QUANTITY = "quantity"
    COUNT = "count"
    CHOICE = "choice"


@dataclass(frozen=True, slots=True)
class ColumnSpec:
    """A column.

    Attributes:
        name: Its heading.
        kind: What its cells hold.
        note: What to write in it.
        required: Whether each row must fill it.
        choices: The words that it takes, and what each means.
    """

    name: str
    kind: CellKind
    note: Text
    required: bool = False
    choices: Mapping[str, object] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class SheetSpec:
    """A sheet: its name, what it is for, and its columns."""

    name: str
    note: Text
    columns: tuple[ColumnSpec, ...]

    def column(self, name: str) -> ColumnSpec:
        """The column of that name.

        Raises:
            KeyError: When the sheet has none.
        """
        for column in self.columns:
            if column.name == name:
                return column
        raise KeyError(name)


class SavingsWord(Enum):
    """The three kinds that every cooperative has, as the sheet names them."""

    MEMBERSHIP_SHARE = "Pokok"
    MANDATORY_SAVINGS = "Wajib"
    VOLUNTARY_SAVINGS = "Sukarela"


class AccountClass(Enum):
    """The class of an own account, as the sheet names it."""

    ASSET = "Aset"
    LIABILITY = "Liabilitas"
    EQUITY = "Ekuitas"
    REVENUE = "Pendapatan"
    EXPENSE = "Beban"


ACCOUNT_CODE = re.compile(r"[0-9]{4,10}(?:[.-][0-9]{1,6}){0,3}")
"""An account's code: four figures or more, with sub-numbers behind dots or dashes."""
SIDE_WORDS: Mapping[str, Side] = {each.value: each for each in Side}
PATRONAGE_WORDS: Mapping[str, Patronage] = {"m": Patronage.MEMBER, "n": Patronage.NON_MEMBER}
UNIT_WORDS: Mapping[str, Unit] = {unit.value: unit for unit in Unit}
METHOD_WORDS: Mapping[str, LoanMethod] = {
    "Flat": LoanMethod.FLAT,
    "Menurun": LoanMethod.DECLINING_BALANCE,
    "Anuitas": LoanMethod.ANNUITY,
    "Musiman": LoanMethod.BULLET,
}
PURCHASE_WORDS: Mapping[str, Payment] = {
    "Tunai": Payment.CASH,
    "Bank": Payment.BANK,
    "Kredit": Payment.CREDIT,
}
SALE_WORDS: Mapping[str, Payment] = {**PURCHASE_WORDS, "Potong Simpanan": Payment.SAVINGS}
PART_WORDS: Mapping[str, Part] = {
    "Cadangan": Part.RESERVE,
    "Jasa Modal": Part.CAPITAL_RETURN,
    "Jasa Pinjaman": Part.PATRONAGE_LOANS,
    "Jasa Pembelian": Part.PATRONAGE_PURCHASES,
    "Jasa Titip Jual": Part.PATRONAGE_CONSIGNMENT,
    "Pengurus": Part.BOARD,
    "Karyawan": Part.STAFF,
    "Pendidikan": Part.EDUCATION,
    "Sosial": Part.SOCIAL,
    "PDK": Part.AREA_DEVELOPMENT,
}
KIND_WORDS: Mapping[str, CooperativeKind] = {
    "Serba Usaha": CooperativeKind.MULTI_PURPOSE,
    "Konsumen": CooperativeKind.CONSUMER,
    "Produsen": CooperativeKind.PRODUCER,
    "Simpan Pinjam": CooperativeKind.SAVINGS_AND_LOAN,
    "Jasa": CooperativeKind.SERVICES,
    "Pemasaran": CooperativeKind.MARKETING,
}
MARITAL_WORDS: Mapping[str, MaritalStatus] = {
    "Belum Kawin": MaritalStatus.SINGLE,
    "Kawin": MaritalStatus.MARRIED,
    "Cerai Hidup": MaritalStatus.DIVORCED,
    "Cerai Mati": MaritalStatus.WIDOWED,
}
EDUCATION_WORDS: Mapping[str, Education] = {
    "Tidak Sekolah": Education.NONE,
    "SD": Education.PRIMARY,
    "SMP": Education.LOWER_SECONDARY,
    "SMA": Education.UPPER_SECONDARY,
    "Diploma": Education.DIPLOMA,
    "Sarjana": Education.DEGREE,
}
CAPITAL_BASIS_WORDS = ("Pokok+Wajib", "Wajib", "Semua Simpanan")
AVERAGE_WORD = "Rata-rata"
"""Behind a basis of the capital return: the average month-end balance."""
LOAN_BASIS_WORDS = ("Jasa Dibayar", "Pokok Dicairkan", "Saldo Pinjaman")

KEY = "Kunci"
VALUE = "Nilai"


@dataclass(frozen=True, slots=True)
class KeySpec:
    """A key of the sheet `Koperasi`: what its value holds, and what to write."""

    name: str
    kind: CellKind
    note: Text
    required: bool = False
    choices: Mapping[str, object] = field(default_factory=dict)


def _words(words: tuple[str, ...]) -> dict[str, object]:
    return {word: word for word in words}


_CASH = ColumnSpec(
    "Kas", CellKind.CODE, Text("The cash or bank account that moves; empty: 1101 Cash on hand.")
)
_MEMBER = ColumnSpec(
    "No Anggota", CellKind.CODE, Text("The member's number, as on the sheet Anggota."), True
)
_REFERENCE = ColumnSpec(
    "No Bukti",
    CellKind.TEXT,
    Text("The number on the paper. It may have gaps: the book gives its own number."),
)
_QUANTITY = ColumnSpec(
    "Jumlah", CellKind.QUANTITY, Text("How many, with at most three decimals."), True
)


def _date(note: Text) -> ColumnSpec:
    return ColumnSpec("Tanggal", CellKind.DATE, note, True)


COOPERATIVE_KEYS: tuple[KeySpec, ...] = (
    KeySpec("Nama", CellKind.TEXT, Text("The cooperative's name, as in its deed."), True),
    KeySpec(
        "Tanggal Saldo Awal",
        CellKind.DATE,
        Text("The first day of the book. Opening balances stand at the end of the day before."),
        True,
    ),
    KeySpec("Jenis", CellKind.CHOICE, Text("The kind of cooperative."), choices=KIND_WORDS),
    KeySpec("Nomor Badan Hukum", CellKind.TEXT, Text("The number of the deed.")),
    KeySpec("NIK Koperasi", CellKind.TEXT, Text("The cooperative's number at the ministry.")),
    KeySpec("Alamat", CellKind.TEXT, Text("Street and hamlet.")),
    KeySpec("Desa", CellKind.TEXT, Text("The village.")),
    KeySpec("Kecamatan", CellKind.TEXT, Text("The district.")),
    KeySpec("Kabupaten", CellKind.TEXT, Text("The regency; papers are signed there.")),
    KeySpec("Provinsi", CellKind.TEXT, Text("The province.")),
    KeySpec(
        "Tahun Buku Mulai",
        CellKind.TEXT,
        Text("Day and month on which the book year begins; empty: 01-01."),
    ),
    KeySpec("Ketua", CellKind.TEXT, Text("The chair, who signs.")),
    KeySpec("Sekretaris", CellKind.TEXT, Text("The secretary.")),
    KeySpec("Bendahara", CellKind.TEXT, Text("The treasurer, who signs.")),
)

COOPERATIVE = SheetSpec(
    "Koperasi",
    Text("Who keeps the book: one line per key, the value beside it."),
    (
        ColumnSpec(KEY, CellKind.TEXT, Text("The name of the value; leave it as it is."), True),
        ColumnSpec(VALUE, CellKind.TEXT, Text("Write the value here.")),
    ),
)
ACCOUNTS = SheetSpec(
    "Akun",
    Text("Accounts of your own, beside the shipped chart. Leave it empty if you need none."),
    (
        ColumnSpec("Kode", CellKind.CODE, Text("A new code of at least four figures."), True),
        ColumnSpec("Nama", CellKind.TEXT, Text("Its name in Indonesian."), True),
        ColumnSpec("Nama Inggris", CellKind.TEXT, Text("Its name in English.")),
        ColumnSpec(
            "Jenis",
            CellKind.CHOICE,
            Text("Its place in the statements."),
            True,
            {each.value: each for each in AccountClass},
        ),
        ColumnSpec(
            "Saldo Normal",
            CellKind.CHOICE,
            Text("D debit or K credit; empty: the usual side of its kind."),
            choices=SIDE_WORDS,
        ),
        ColumnSpec(
            "Arus Kas",
            CellKind.CHOICE,
            Text("K cash itself, O operating, I investing, F financing, N no cash."),
            choices=_words(("K", "O", "I", "F", "N")),
        ),
        ColumnSpec(
            "Anggota",
            CellKind.CHOICE,
            Text("m business with members, n with others; empty: shared by revenue."),
            choices=PATRONAGE_WORDS,
        ),
    ),
)
MEMBERS = SheetSpec(
    "Anggota",
    Text("The register of members, those who have left too."),
    (
        ColumnSpec("No Anggota", CellKind.CODE, Text("Her number; never given twice."), True),
        ColumnSpec("Nama", CellKind.TEXT, Text("Her name, as on her identity card."), True),
        ColumnSpec(
            "L/P",
            CellKind.CHOICE,
            Text("L for a man, P for a woman."),
            True,
            _words(("L", "P")),
        ),
        ColumnSpec("Tanggal Masuk", CellKind.DATE, Text("The day she was admitted."), True),
        ColumnSpec("NIK", CellKind.CODE, Text("The 16 figures of her identity card, as text.")),
        ColumnSpec("Tempat Lahir", CellKind.TEXT, Text("Where she was born.")),
        ColumnSpec("Tanggal Lahir", CellKind.BIRTH_DATE, Text("When she was born.")),
        ColumnSpec("Alamat", CellKind.TEXT, Text("Street and hamlet.")),
        ColumnSpec("Desa", CellKind.TEXT, Text("The village.")),
        ColumnSpec("Kelompok", CellKind.TEXT, Text("Her group.")),
        ColumnSpec("Telepon", CellKind.CODE, Text("Her telephone number, as text.")),
        ColumnSpec("Tanggal Keluar", CellKind.DATE, Text("The day her membership ended.")),
        ColumnSpec("Negara Tujuan", CellKind.TEXT, Text("Where she worked abroad.")),
        ColumnSpec("Tahun Pulang", CellKind.COUNT, Text("The year she came home.")),
        ColumnSpec("Disabilitas", CellKind.TEXT, Text("In her own words, if she wishes.")),
        ColumnSpec("Ahli Waris", CellKind.TEXT, Text("Who receives her savings after her.")),
        ColumnSpec("Hubungan", CellKind.TEXT, Text("How the heir is related to her.")),
        ColumnSpec("Nama Panggilan", CellKind.TEXT, Text("What she is called.")),
        ColumnSpec("No KK", CellKind.CODE, Text("The number of her family card, as text.")),
        ColumnSpec(
            "Status Kawin", CellKind.CHOICE, Text("Her marital status."), choices=MARITAL_WORDS
        ),
        ColumnSpec(
            "Pendidikan", CellKind.CHOICE, Text("Her last school."), choices=EDUCATION_WORDS
        ),
        ColumnSpec("Pekerjaan", CellKind.TEXT, Text("What she does for a living.")),
        ColumnSpec("Dusun", CellKind.TEXT, Text("The hamlet, with RT and RW.")),
        ColumnSpec("Kecamatan", CellKind.TEXT, Text("The district.")),
        ColumnSpec("Kabupaten", CellKind.TEXT, Text("The regency.")),
        ColumnSpec("Bank", CellKind.TEXT, Text("The bank of her own account.")),
        ColumnSpec("No Rekening", CellKind.CODE, Text("The number of that account, as text.")),
    ),
)
OPENING = SheetSpec(
    "Saldo Awal",
    Text("The balances on the day before the book begins. Debit and credit must be equal."),
    (
        ColumnSpec("Kode Akun", CellKind.CODE, Text("The account."), True),
        ColumnSpec(
            "No Anggota",
            CellKind.CODE,
            Text("The member, for savings and debts. Without her the balance is not itemised."),
        ),
        ColumnSpec("No Kontrak", CellKind.CODE, Text("The number of the loan, where it is one.")),
        ColumnSpec(
            "Unit", CellKind.CHOICE, Text("Empty: the account's own unit."), choices=UNIT_WORDS
        ),
        ColumnSpec("Debet", CellKind.AMOUNT, Text("The balance, if it stands on debit.")),
        ColumnSpec("Kredit", CellKind.AMOUNT, Text("The balance, if it stands on credit.")),
    ),
)
SAVINGS = SheetSpec(
    "Simpanan",
    Text("What members paid in and took out, one line each."),
    (
        _date(Text("The day of the payment.")),
        _MEMBER,
        ColumnSpec(
            "Jenis", CellKind.TEXT, Text("Pokok, Wajib, Sukarela, or a product's name."), True
        ),
        ColumnSpec("Setor", CellKind.AMOUNT, Text("What she paid in.")),
        ColumnSpec("Tarik", CellKind.AMOUNT, Text("What she took out.")),
        _CASH,
        ColumnSpec("Keterangan", CellKind.TEXT, Text("What else there is to say.")),
    ),
)
LOANS = SheetSpec(
    "Pinjaman",
    Text("Loans to members: those paid out in this book, and those running when it began."),
    (
        ColumnSpec("No Pinjaman", CellKind.CODE, Text("Its number; never given twice."), True),
        _MEMBER,
        ColumnSpec("Tanggal Cair", CellKind.DATE, Text("The day it was paid out."), True),
        ColumnSpec("Pokok", CellKind.AMOUNT, Text("How much was lent."), True),
        ColumnSpec(
            "Jasa % per Tahun", CellKind.PERCENT, Text("Percent per year: 24 is 2 a month."), True
        ),
        ColumnSpec(
            "Metode", CellKind.CHOICE, Text("How it is paid back."), True, choices=METHOD_WORDS
        ),
        ColumnSpec("Jangka Waktu", CellKind.COUNT, Text("How many months."), True),
        ColumnSpec("Provisi", CellKind.AMOUNT, Text("The origination fee held back, in rupiah.")),
        ColumnSpec("Administrasi", CellKind.AMOUNT, Text("The other fee held back, in rupiah.")),
        ColumnSpec(
            "Sisa Pokok",
            CellKind.AMOUNT,
            Text("Only for a loan that ran when the book began: what was left of it."),
        ),
        _CASH,
    ),
)
REPAYMENTS = SheetSpec(
    "Angsuran",
    Text("What was paid on loans, divided as it was at the time."),
    (
        _date(Text("The day of the payment.")),
        ColumnSpec("No Pinjaman", CellKind.CODE, Text("The loan, as on the sheet Pinjaman."), True),
        ColumnSpec("Pokok", CellKind.AMOUNT, Text("How much of it was principal.")),
        ColumnSpec("Jasa", CellKind.AMOUNT, Text("How much of it was interest.")),
        ColumnSpec("Denda", CellKind.AMOUNT, Text("How much of it was a fine.")),
        _CASH,
    ),
)
GOODS = SheetSpec(
    "Barang",
    Text("The goods of the shop, with the stock when the book began."),
    (
        ColumnSpec("Kode", CellKind.CODE, Text("Its code; never given twice."), True),
        ColumnSpec("Nama", CellKind.TEXT, Text("What it is."), True),
        ColumnSpec("Satuan", CellKind.TEXT, Text("How it is counted: piece, kg, sack."), True),
        ColumnSpec("Harga Jual", CellKind.AMOUNT, Text("The selling price of one.")),
        ColumnSpec(
            "Titipan Anggota",
            CellKind.CODE,
            Text("The number of the member to whom it belongs, for goods on consignment."),
        ),
        ColumnSpec("Jumlah Awal", CellKind.QUANTITY, Text("How many were there at the start.")),
        ColumnSpec("Harga Pokok Awal", CellKind.AMOUNT, Text("What one of them had cost.")),
    ),
)
PURCHASES = SheetSpec(
    "Pembelian",
    Text("Goods bought for the shop, one line per kind."),
    (
        _date(Text("The day of the purchase.")),
        ColumnSpec("Kode Barang", CellKind.CODE, Text("The goods, as on the sheet Barang."), True),
        _QUANTITY,
        ColumnSpec("Harga Satuan", CellKind.AMOUNT, Text("The price of one."), True),
        ColumnSpec("Bayar", CellKind.CHOICE, Text("How it was paid."), True, PURCHASE_WORDS),
        _REFERENCE,
        ColumnSpec("Pemasok", CellKind.TEXT, Text("Who sold it.")),
        _CASH,
    ),
)
SALES = SheetSpec(
    "Penjualan",
    Text("Goods sold, one line per kind."),
    (
        _date(Text("The day of the sale.")),
        ColumnSpec("Kode Barang", CellKind.CODE, Text("The goods, as on the sheet Barang."), True),
        _QUANTITY,
        ColumnSpec("Harga Satuan", CellKind.AMOUNT, Text("The price of one."), True),
        ColumnSpec("Bayar", CellKind.CHOICE, Text("How it was paid."), True, SALE_WORDS),
        ColumnSpec(
            "No Anggota", CellKind.CODE, Text("The member who bought; empty: not a member.")
        ),
        _REFERENCE,
        ColumnSpec(
            "Unit", CellKind.CHOICE, Text("Empty: the account's own unit."), choices=UNIT_WORDS
        ),
        _CASH,
    ),
)
JOURNAL = SheetSpec(
    "Jurnal",
    Text("All other entries. Lines with the same date and number are one entry."),
    (
        _date(Text("The day of the entry.")),
        ColumnSpec("No Bukti", CellKind.TEXT, Text("Lines of one entry have one number."), True),
        ColumnSpec("Kode Akun", CellKind.CODE, Text("The account."), True),
        ColumnSpec("Debet", CellKind.AMOUNT, Text("The amount on debit.")),
        ColumnSpec("Kredit", CellKind.AMOUNT, Text("The amount on credit.")),
        ColumnSpec("Keterangan", CellKind.TEXT, Text("What happened.")),
        ColumnSpec(
            "No Anggota", CellKind.CODE, Text("The member, for savings, debts and her business.")
        ),
        ColumnSpec("No Kontrak", CellKind.CODE, Text("The number of the loan, where it is one.")),
        ColumnSpec(
            "Unit", CellKind.CHOICE, Text("Empty: the account's own unit."), choices=UNIT_WORDS
        ),
    ),
)
SURPLUS = SheetSpec(
    "Aturan SHU",
    Text("How the surplus is shared out. Each of the two columns sums to 100."),
    (
        ColumnSpec("Bagian", CellKind.CHOICE, Text("The part."), True, PART_WORDS),
        ColumnSpec(
            "% Anggota", CellKind.PERCENT, Text("Its share of the surplus from members."), True
        ),
        ColumnSpec(
            "% Bukan Anggota",
            CellKind.PERCENT,
            Text("Its share of the surplus from others."),
            True,
        ),
        ColumnSpec(
            "Dasar",
            CellKind.TEXT,
            Text(
                "Jasa Modal: Pokok+Wajib, Wajib or Semua Simpanan, alone or with Rata-rata. "
                "Jasa Pinjaman: Jasa Dibayar, Pokok Dicairkan or Saldo Pinjaman."
            ),
        ),
    ),
)

SHEETS: tuple[SheetSpec, ...] = (
    COOPERATIVE,
    ACCOUNTS,
    MEMBERS,
    OPENING,
    SAVINGS,
    LOANS,
    REPAYMENTS,
    GOODS,
    PURCHASES,
    SALES,
    JOURNAL,
    SURPLUS,
)
"""The sheets in the order of the template."""


def sheet_name(name: str) -> str:
    """The name of a sheet as the import knows it; one that it does not know keeps its own."""
    plain = " ".join(name.split()).casefold()
    return next((each.name for each in SHEETS if each.name.casefold() == plain), name)


# --- the rows as values ---


@dataclass(frozen=True, slots=True, kw_only=True)
class SheetRow:
    """A row; `row` is its number in the sheet."""

    row: int


@dataclass(frozen=True, slots=True, kw_only=True)
class AccountRow(SheetRow):
    """An own account."""

    account: Account


@dataclass(frozen=True, slots=True, kw_only=True)
class MemberRow(SheetRow):
    """A person of the register.

    Attributes:
        disability: What an older register says of her difficulties, kept in confidence.
    """

    details: MemberDetails
    disability: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class OpeningRow(SheetRow):
    """An opening balance: exactly one of `debit` and `credit` is positive."""

    account: str
    member: str
    contract: str
    unit: Unit | None
    debit: Money
    credit: Money


@dataclass(frozen=True, slots=True, kw_only=True)
class SavingsRow(SheetRow):
    """A payment into or out of savings: exactly one of `paid_in` and `taken_out` is positive."""

    on: date
    member: str
    product: str
    paid_in: Money
    taken_out: Money
    cash_account: str
    description: str


@dataclass(frozen=True, slots=True, kw_only=True)
class LoanRow(SheetRow):
    """A loan; `opening_principal` is set for one that ran when the book began."""

    number: str
    member: str
    disbursed_on: date
    principal: Money
    rate_per_year: Rate
    method: LoanMethod
    term_months: int
    origination_fee: Money = ZERO
    administration_fee: Money = ZERO
    opening_principal: Money | None = None
    cash_account: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class RepaymentRow(SheetRow):
    """A payment on a loan."""

    on: date
    loan: str
    principal: Money
    interest: Money
    penalty: Money
    cash_account: str


@dataclass(frozen=True, slots=True, kw_only=True)
class GoodsRow(SheetRow):
    """Goods of the shop, with their stock when the book began."""

    code: str
    name: str
    unit_name: str
    price: Money
    consignor: str
    opening_quantity: Decimal
    opening_unit_cost: Money


@dataclass(frozen=True, slots=True, kw_only=True)
class PurchaseRow(SheetRow):
    """Goods bought."""

    on: date
    product: str
    quantity: Decimal
    unit_price: Money
    payment: Payment
    reference: str
    supplier: str
    cash_account: str


@dataclass(frozen=True, slots=True, kw_only=True)
class SaleRow(SheetRow):
    """Goods sold; an empty `member` is not a member."""

    on: date
    product: str
    quantity: Decimal
    unit_price: Money
    payment: Payment
    member: str
    reference: str
    unit: Unit | None
    cash_account: str


@dataclass(frozen=True, slots=True, kw_only=True)
class JournalRow(SheetRow):
    """A line of an entry: exactly one of `debit` and `credit` is positive."""

    on: date
    reference: str
    account: str
    debit: Money
    credit: Money
    description: str
    member: str
    contract: str
    unit: Unit | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Workbook:
    """What a workbook says; rows with a finding in their cells are left out.

    Attributes:
        cooperative: Who keeps the book; None where the sheet is missing.
        cooperative_keys: The keys of its sheet that have a value, in small letters.
        surplus_rules: None where the sheet is missing or empty.
        columns: Of each sheet, the letter of each column, for places of findings.
        broken: The sheets of which rows were left out because of their cells, each with the
            numbers and codes that stand in those rows: they are known, though not as rows.
        lost: The sheets of which no row could be read because of their headings.
    """

    columns: Mapping[str, Mapping[str, str]]
    broken: Mapping[str, frozenset[str]] = field(default_factory=dict)
    lost: frozenset[str] = frozenset()
    cooperative: Cooperative | None = None
    cooperative_keys: frozenset[str] = frozenset()
    accounts: tuple[AccountRow, ...] = ()
    members: tuple[MemberRow, ...] = ()
    opening: tuple[OpeningRow, ...] = ()
    savings: tuple[SavingsRow, ...] = ()
    loans: tuple[LoanRow, ...] = ()
    repayments: tuple[RepaymentRow, ...] = ()
    goods: tuple[GoodsRow, ...] = ()
    purchases: tuple[PurchaseRow, ...] = ()
    sales: tuple[SaleRow, ...] = ()
    journal: tuple[JournalRow, ...] = ()
    surplus_rules: SurplusRules | None = None

    def place(self, sheet: SheetSpec, row: int, column: str = "") -> str:
        """Where a finding stands: `Simpanan!C7`, or `Simpanan!7` for a whole row."""
        return f"{sheet.name}!{self.columns.get(sheet.name, {}).get(column, '')}{row}"
