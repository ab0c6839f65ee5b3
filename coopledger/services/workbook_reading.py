"""From the cells of a workbook to its rows as values, with every finding named by its cell.

Nothing here knows the book: whether a member exists is `accounting.workbook_checks`' to say.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from datetime import date
from decimal import Decimal
from enum import Enum
from typing import Any, TypeVar

from coopledger.accounting import workbook as w
from coopledger.accounting.account_rows import own_account
from coopledger.accounting.calendar import EARLIEST
from coopledger.accounting.chart import CashFlow, Patronage
from coopledger.accounting.errors import (
    AmountTooLarge,
    AmountUnreadable,
    CoopLedgerError,
    DateUnreadable,
    NumberUnreadable,
    PercentagesNotWhole,
    Problem,
)
from coopledger.accounting.loan_schedule import LoanMethod
from coopledger.accounting.member_facts import Heir, WorkAbroad
from coopledger.accounting.members import Gender, MemberDetails
from coopledger.accounting.money import MAX_AMOUNT, ZERO, Money
from coopledger.accounting.rates import Rate
from coopledger.accounting.sales import Payment
from coopledger.accounting.settings import (
    CapitalBasis,
    Cooperative,
    CooperativeKind,
    LoanBasis,
    Part,
    SurplusRules,
)
from coopledger.i18n.parsing import (
    QUANTITY_DECIMALS,
    check_date,
    parse_date,
    parse_money,
    parse_quantity,
    parse_rate,
)

OLDEST_BIRTH = date(1900, 1, 1)
LONGEST_TEXT = 500
MAX_TERM_MONTHS = 600
MAX_COUNT = 9_999


class Oddity(Enum):
    """A cell that holds no value."""

    FORMULA = "formula"
    ERROR = "error"


@dataclass(frozen=True, slots=True)
class PercentCell:
    """A number in a cell that shows percent, already counted in percent."""

    percent: Decimal


RawCell = str | Decimal | date | bool | PercentCell | Oddity | None
"""A cell as a file gives it, without floats."""


@dataclass(frozen=True, slots=True)
class RawRow:
    """A row: its number in the sheet, and its cells from column A on."""

    number: int
    cells: tuple[RawCell, ...]


@dataclass(frozen=True, slots=True)
class RawSheet:
    """A sheet: its name and its rows, the heading among them."""

    name: str
    rows: tuple[RawRow, ...]


@dataclass(frozen=True, slots=True)
class Reading:
    """What a workbook says, and what is wrong with it; rows with a finding are left out."""

    workbook: w.Workbook
    problems: tuple[Problem, ...]


def read_workbook(sheets: Iterable[RawSheet]) -> Reading:
    """Reads all sheets; the rows that have a finding are left out."""
    return _Reader().read(sheets)


def column_letter(index: int) -> str:
    """The letter of a column counted from 0: A, B, ... Z, AA."""
    letters = ""
    number = index + 1
    while number:
        number, rest = divmod(number - 1, 26)
        letters = chr(ord("A") + rest) + letters
    return letters


_NUMBERS = {
    w.ACCOUNTS.name: ("Kode",),
    w.MEMBERS.name: ("No Anggota",),
    w.LOANS.name: ("No Pinjaman",),
    w.GOODS.name: ("Kode",),
    w.JOURNAL.name: ("No Bukti",),
}
"""Under which number or code other rows name a row."""

_Choice = TypeVar("_Choice")
_NO_DATE = date.min
"""Stands in a row that has a finding already and will be dropped."""


def _plain(text: str) -> str:
    return " ".join(text.split())


def _heading(cell: RawCell) -> str:
    return _plain(cell).rstrip("*").rstrip().casefold() if isinstance(cell, str) else ""


def is_error_heading(cell: object) -> bool:
    """Whether a heading is that of the copy with errors, which may say what its sheet lacks."""
    return isinstance(cell, str) and cell.startswith(w.ERROR_COLUMN)


def _is_blank(cell: RawCell) -> bool:
    return cell is None or (isinstance(cell, str) and not cell.strip())


@dataclass
class _Row:
    """One row: gives its cells as values, and notes what is wrong with them."""

    spec: w.SheetSpec
    number: int
    cells: Mapping[str, RawCell]
    letters: Mapping[str, str]
    problems: list[Problem] = field(default_factory=list)

    def refuse(self, code: str, column: str, **values: Any) -> None:
        place = f"{self.spec.name}!{self.letters.get(column, '')}{self.number}"
        self.problems.append(Problem(code, place, {"column": column, **values}))

    def refuse_error(self, column: str, error: CoopLedgerError) -> None:
        self.refuse("refused", column, error=error)

    def cell(self, column: str) -> RawCell:
        """The cell, or None where it is blank or has a finding."""
        cell = self.cells.get(column)
        if cell is Oddity.FORMULA:
            self.refuse("cell_formula", column)
            return None
        if cell is Oddity.ERROR:
            self.refuse("cell_error", column)
            return None
        if _is_blank(cell):
            if self.spec.column(column).required:
                self.refuse("cell_required", column)
            return None
        return cell

    def text(self, column: str) -> str:
        cell = self.cell(column)
        text = ""
        match cell:
            case None:
                return ""
            case str():
                text = _plain(cell)
            case bool() | PercentCell():
                self.refuse("cell_no_text", column)
            case Decimal():
                text = f"{cell:f}"
                text = text.rstrip("0").rstrip(".") if "." in text else text
            case date():
                # Spreadsheets turn numbers such as 1/2 into dates, and the number is lost.
                self.refuse("text_is_date", column)
        if len(text) > LONGEST_TEXT:
            self.refuse("text_too_long", column, maximum=LONGEST_TEXT)
        return text

    def day(self, column: str, *, earliest: date = EARLIEST) -> date | None:
        cell = self.cell(column)
        try:
            match cell:
                case None:
                    return None
                case str():
                    return parse_date(cell, earliest=earliest)
                case date():
                    return check_date(cell, cell.strftime("%d-%m-%Y"), earliest=earliest)
                case _:
                    self.refuse("date_is_number", column)
        except DateUnreadable as error:
            self.refuse_error(column, error)
        return None

    def required_day(self, column: str) -> date:
        return self.day(column) or _NO_DATE

    def amount(self, column: str) -> Money:
        """The amount, zero where the cell is blank."""
        cell = self.cell(column)
        try:
            match cell:
                case None:
                    return ZERO
                case str():
                    return parse_money(cell)
                case bool() | date() | PercentCell():
                    self.refuse("cell_no_amount", column)
                case Decimal():
                    return _amount(cell)
        except (AmountUnreadable, AmountTooLarge) as error:
            self.refuse_error(column, error)
        return ZERO

    def optional_amount(self, column: str) -> Money | None:
        return None if _is_blank(self.cells.get(column)) else self.amount(column)

    def positive_amount(self, column: str) -> Money:
        amount = self.amount(column)
        if not amount and not self.problems:
            self.refuse("amount_not_positive", column)
        return amount

    def quantity(self, column: str) -> Decimal:
        """The quantity, zero where the cell is blank."""
        cell = self.cell(column)
        try:
            match cell:
                case None:
                    return Decimal(0)
                case str():
                    return parse_quantity(cell)
                case bool() | date() | PercentCell():
                    self.refuse("cell_no_number", column)
                case Decimal():
                    return _number(cell, QUANTITY_DECIMALS)
        except NumberUnreadable as error:
            self.refuse_error(column, error)
        return Decimal(0)

    def percent(self, column: str) -> Rate:
        cell = self.cell(column)
        try:
            match cell:
                case None:
                    return Rate(0)
                case str():
                    return parse_rate(cell)
                case bool() | date():
                    self.refuse("cell_no_number", column)
                case PercentCell():
                    return Rate.percent(_number(cell.percent, 4))
                case Decimal():
                    return Rate.percent(_number(cell, 4))
        except NumberUnreadable as error:
            self.refuse_error(column, error)
        return Rate(0)

    def count(self, column: str, *, at_most: int = MAX_COUNT) -> int | None:
        """A whole number, None where the cell is blank."""
        before = len(self.problems)
        if _is_blank(self.cells.get(column)) and not self.spec.column(column).required:
            return None
        number = self.quantity(column)
        if len(self.problems) > before:
            return None
        if number != number.to_integral_value() or not 1 <= number <= at_most:
            self.refuse("count_out_of_range", column, maximum=at_most)
            return None
        return int(number)

    def choice(self, column: str, choices: Mapping[str, _Choice]) -> _Choice | None:
        """What the word in the cell means, None where it is blank."""
        text = self.text(column)
        if not text:
            return None
        for word, meaning in choices.items():
            if word.casefold() == text.casefold():
                return meaning
        self.refuse("unknown_choice", column, text=text, choices=", ".join(choices))
        return None


def _written(number: Decimal) -> str:
    """A number as the spreadsheet shows it here: `1.005` would be read as thousands."""
    return f"{number:f}".replace(".", ",")


def _amount(number: Decimal) -> Money:
    written = _written(number)
    if number < 0:
        raise AmountUnreadable(written, "negative")
    if number > MAX_AMOUNT.to_decimal():
        raise AmountTooLarge(MAX_AMOUNT)
    if number != number.quantize(Decimal("0.01")):
        raise AmountUnreadable(written, "too_fine")
    return Money.from_decimal(number)


def _number(number: Decimal, decimals: int) -> Decimal:
    if number < 0:
        raise NumberUnreadable(_written(number), "negative")
    if number > MAX_AMOUNT.to_decimal():
        raise NumberUnreadable(_written(number), "form")
    if number != number.quantize(Decimal(1).scaleb(-decimals)):
        raise NumberUnreadable(_written(number), "too_fine")
    return number


class _Reader:
    """Reads one workbook."""

    def __init__(self) -> None:
        self.problems: list[Problem] = []
        self.columns: dict[str, Mapping[str, str]] = {}
        self.broken: dict[str, set[str]] = {}
        self.lost: set[str] = set()
        self.rows: dict[str, list[_Row]] = {}

    def read(self, sheets: Iterable[RawSheet]) -> Reading:
        for sheet in sheets:
            self._take_sheet(sheet)
        workbook = w.Workbook(
            columns=self.columns,
            cooperative=self._cooperative(),
            cooperative_keys=self._cooperative_keys(),
            accounts=self._each(w.ACCOUNTS, _account_row),
            members=self._each(w.MEMBERS, _member_row),
            opening=self._each(w.OPENING, _opening_row),
            savings=self._each(w.SAVINGS, _savings_row),
            loans=self._each(w.LOANS, _loan_row),
            repayments=self._each(w.REPAYMENTS, _repayment_row),
            goods=self._each(w.GOODS, _goods_row),
            purchases=self._each(w.PURCHASES, _purchase_row),
            sales=self._each(w.SALES, _sale_row),
            journal=self._each(w.JOURNAL, _journal_row),
            surplus_rules=self._surplus_rules(),
        )
        broken = {name: frozenset(numbers) for name, numbers in self.broken.items()}
        workbook = replace(workbook, broken=broken, lost=frozenset(self.lost))
        return Reading(workbook, tuple(self.problems))

    def _note_broken(self, row: _Row) -> None:
        """What rows of other sheets may name of a row that is left out."""
        numbers = self.broken.setdefault(row.spec.name, set())
        for column in _NUMBERS.get(row.spec.name, ()):
            cell = row.cells.get(column)
            if isinstance(cell, str | Decimal):
                numbers.add(_plain(cell) if isinstance(cell, str) else f"{cell.normalize():f}")

    def _take_sheet(self, sheet: RawSheet) -> None:
        name = _plain(sheet.name).casefold()
        if name in {each.casefold() for each in w.NO_SHEETS}:
            return
        spec = next((each for each in w.SHEETS if each.name.casefold() == name), None)
        if spec is None:
            known = ", ".join(each.name for each in w.SHEETS)
            self.problems.append(Problem("unknown_sheet", sheet.name, {"known": known}))
        elif spec.name in self.rows:
            self.problems.append(Problem("sheet_twice", sheet.name))
        else:
            self.rows[spec.name] = list(self._rows_of(spec, sheet))

    def _rows_of(self, spec: w.SheetSpec, sheet: RawSheet) -> Iterator[_Row]:
        filled = (row for row in sheet.rows if not all(map(_is_blank, row.cells)))
        header = next(filled, None)
        if header is None:
            return
        by_index = self._columns_of(spec, header)
        letters = {name: column_letter(index) for index, name in by_index.items()}
        self.columns[spec.name] = letters
        if any(column.required and column.name not in letters for column in spec.columns):
            self.lost.add(spec.name)
            return
        for row in filled:
            cells = {
                name: row.cells[index] for index, name in by_index.items() if index < len(row.cells)
            }
            if not all(map(_is_blank, cells.values())):
                yield _Row(spec, row.number, cells, letters)
            elif beside := self._beside(row, by_index):
                self.problems.append(Problem("cell_without_heading", f"{spec.name}!{beside}"))

    @staticmethod
    def _beside(row: RawRow, by_index: Mapping[int, str]) -> str:
        """A filled cell in a column that has no heading, or nothing."""
        for index, cell in enumerate(row.cells):
            if index not in by_index and not _is_blank(cell):
                return f"{column_letter(index)}{row.number}"
        return ""

    def _columns_of(self, spec: w.SheetSpec, header: RawRow) -> dict[int, str]:
        names = {column.name.casefold(): column.name for column in spec.columns}
        by_index: dict[int, str] = {}
        for index, cell in enumerate(header.cells):
            place = f"{spec.name}!{column_letter(index)}{header.number}"
            if _is_blank(cell) or is_error_heading(cell):
                continue
            name = names.get(_heading(cell))
            if name is None:
                known = ", ".join(column.name for column in spec.columns)
                self.problems.append(
                    Problem("unknown_column", place, {"text": str(cell), "known": known})
                )
            elif name in by_index.values():
                self.problems.append(Problem("column_twice", place, {"text": name}))
            else:
                by_index[index] = name
        for column in spec.columns:
            if column.required and column.name not in by_index.values():
                self.problems.append(
                    Problem("column_missing", f"{spec.name}!{header.number}", {"text": column.name})
                )
        return by_index

    def _each(
        self, spec: w.SheetSpec, make: Callable[[_Row], w.SheetRow | None]
    ) -> tuple[Any, ...]:
        made = []
        for row in self.rows.get(spec.name, ()):
            value = make(row)
            if row.problems:
                self.problems.extend(row.problems)
                self._note_broken(row)
            else:
                made.append(value)
        return tuple(made)

    def _cooperative(self) -> Cooperative | None:
        if w.COOPERATIVE.name not in self.rows:
            return None
        rows = self.rows[w.COOPERATIVE.name]
        values = _KeyedRows(rows, self.columns.get(w.COOPERATIVE.name, {}))
        cooperative = values.cooperative()
        self.problems.extend(values.problems)
        return None if values.problems else cooperative

    def _cooperative_keys(self) -> frozenset[str]:
        rows = self.rows.get(w.COOPERATIVE.name, ())
        filled = (row for row in rows if not _is_blank(row.cells.get(w.VALUE)))
        return frozenset(_heading(row.cells.get(w.KEY)) for row in filled)

    def _surplus_rules(self) -> SurplusRules | None:
        rows = self.rows.get(w.SURPLUS.name, [])
        if not rows:
            return None
        reader = _SurplusReader(self.columns[w.SURPLUS.name])
        rules = reader.read(rows)
        self.problems.extend(reader.problems)
        return rules


# --- one function per sheet ---


def _account_row(row: _Row) -> w.AccountRow | None:
    account_class = row.choice("Jenis", {each.value: each for each in w.AccountClass})
    side = row.choice("Saldo Normal", w.SIDE_WORDS)
    cash_flow = row.choice("Arus Kas", {each.value: each for each in CashFlow})
    patronage = row.choice("Anggota", w.PATRONAGE_WORDS)
    code, name = row.text("Kode"), row.text("Nama")
    english = row.text("Nama Inggris")
    if code and not w.ACCOUNT_CODE.fullmatch(code):
        row.refuse("account_code_form", "Kode", text=code)
    if row.problems or account_class is None:
        return None
    account = own_account(
        code=code,
        name_id=name,
        name_en=english or name,
        account_class=account_class,
        side=side,
        cash_flow=cash_flow,
        patronage=patronage or Patronage.SHARED,
    )
    return w.AccountRow(row=row.number, account=account)


def _member_row(row: _Row) -> w.MemberRow:
    gender = row.choice("L/P", {each.value: each for each in Gender})
    details = MemberDetails(
        number=row.text("No Anggota"),
        name=row.text("Nama"),
        gender=gender or Gender.FEMALE,
        joined_on=row.required_day("Tanggal Masuk"),
        left_on=row.day("Tanggal Keluar"),
        national_id=row.text("NIK"),
        birth_place=row.text("Tempat Lahir"),
        birth_date=row.day("Tanggal Lahir", earliest=OLDEST_BIRTH),
        address=row.text("Alamat"),
        village=row.text("Desa"),
        group=row.text("Kelompok"),
        phone=row.text("Telepon"),
        migrations=(
            WorkAbroad(country=row.text("Negara Tujuan"), home_year=row.count("Tahun Pulang")),
        ),
        heirs=(Heir(name=row.text("Ahli Waris"), relation=row.text("Hubungan")),),
        nickname=row.text("Nama Panggilan"),
        family_card_number=row.text("No KK"),
        marital_status=row.choice("Status Kawin", w.MARITAL_WORDS),
        education=row.choice("Pendidikan", w.EDUCATION_WORDS),
        occupation=row.text("Pekerjaan"),
        hamlet=row.text("Dusun"),
        district=row.text("Kecamatan"),
        regency=row.text("Kabupaten"),
        bank_name=row.text("Bank"),
        bank_account=row.text("No Rekening"),
    )
    return w.MemberRow(row=row.number, details=details, disability=row.text("Disabilitas"))


def _one_of(row: _Row, first: str, second: str) -> tuple[Money, Money]:
    """The amounts of two columns of which exactly one must be filled."""
    amounts = row.amount(first), row.amount(second)
    if not row.problems:
        if all(amounts):
            row.refuse("both_amounts", second, first=first, second=second)
        elif not any(amounts):
            row.refuse("no_amount", first, first=first, second=second)
    return amounts


def _opening_row(row: _Row) -> w.OpeningRow:
    debit, credit = _one_of(row, "Debet", "Kredit")
    return w.OpeningRow(
        row=row.number,
        account=row.text("Kode Akun"),
        member=row.text("No Anggota"),
        contract=row.text("No Kontrak"),
        unit=row.choice("Unit", w.UNIT_WORDS),
        debit=debit,
        credit=credit,
    )


def _savings_row(row: _Row) -> w.SavingsRow:
    paid_in, taken_out = _one_of(row, "Setor", "Tarik")
    return w.SavingsRow(
        row=row.number,
        on=row.required_day("Tanggal"),
        member=row.text("No Anggota"),
        product=row.text("Jenis"),
        paid_in=paid_in,
        taken_out=taken_out,
        cash_account=row.text("Kas"),
        description=row.text("Keterangan"),
    )


def _loan_row(row: _Row) -> w.LoanRow | None:
    method = row.choice("Metode", w.METHOD_WORDS)
    months = row.count("Jangka Waktu", at_most=MAX_TERM_MONTHS)
    principal = row.positive_amount("Pokok")
    opening = row.optional_amount("Sisa Pokok")
    if opening is not None and opening > principal and not row.problems:
        row.refuse("opening_above_principal", "Sisa Pokok")
    made = w.LoanRow(
        row=row.number,
        number=row.text("No Pinjaman"),
        member=row.text("No Anggota"),
        disbursed_on=row.required_day("Tanggal Cair"),
        principal=principal,
        rate_per_year=row.percent("Jasa % per Tahun"),
        method=method or LoanMethod.FLAT,
        term_months=months or 1,
        origination_fee=row.amount("Provisi"),
        administration_fee=row.amount("Administrasi"),
        opening_principal=opening,
        cash_account=row.text("Kas"),
    )
    return None if row.problems else made


def _repayment_row(row: _Row) -> w.RepaymentRow:
    made = w.RepaymentRow(
        row=row.number,
        on=row.required_day("Tanggal"),
        loan=row.text("No Pinjaman"),
        principal=row.amount("Pokok"),
        interest=row.amount("Jasa"),
        penalty=row.amount("Denda"),
        cash_account=row.text("Kas"),
    )
    if not row.problems and not (made.principal or made.interest or made.penalty):
        row.refuse("no_amount_in_row", "Pokok")
    return made


def _goods_row(row: _Row) -> w.GoodsRow:
    made = w.GoodsRow(
        row=row.number,
        code=row.text("Kode"),
        name=row.text("Nama"),
        unit_name=row.text("Satuan"),
        price=row.amount("Harga Jual"),
        consignor=row.text("Titipan Anggota"),
        opening_quantity=row.quantity("Jumlah Awal"),
        opening_unit_cost=row.amount("Harga Pokok Awal"),
    )
    if not row.problems and made.opening_quantity and not made.opening_unit_cost:
        row.refuse("cost_missing", "Harga Pokok Awal")
    return made


def _positive_quantity(row: _Row, column: str) -> Decimal:
    quantity = row.quantity(column)
    if not quantity and not row.problems:
        row.refuse("quantity_not_positive", column)
    return quantity


def _payment(row: _Row, choices: Mapping[str, Payment]) -> tuple[Payment, str]:
    """How goods were paid, and the cash account named for it."""
    payment = row.choice("Bayar", choices) or Payment.CASH
    cash_account = row.text("Kas")
    if cash_account and payment not in (Payment.CASH, Payment.BANK) and not row.problems:
        row.refuse("cash_without_cash", "Kas")
    return payment, cash_account


def _purchase_row(row: _Row) -> w.PurchaseRow:
    payment, cash_account = _payment(row, w.PURCHASE_WORDS)
    return w.PurchaseRow(
        row=row.number,
        on=row.required_day("Tanggal"),
        product=row.text("Kode Barang"),
        quantity=_positive_quantity(row, "Jumlah"),
        unit_price=row.positive_amount("Harga Satuan"),
        payment=payment,
        reference=row.text("No Bukti"),
        supplier=row.text("Pemasok"),
        cash_account=cash_account,
    )


def _sale_row(row: _Row) -> w.SaleRow:
    payment, cash_account = _payment(row, w.SALE_WORDS)
    member = row.text("No Anggota")
    if payment is Payment.SAVINGS and not member and not row.problems:
        row.refuse("savings_need_member", "No Anggota")
    return w.SaleRow(
        row=row.number,
        on=row.required_day("Tanggal"),
        product=row.text("Kode Barang"),
        quantity=_positive_quantity(row, "Jumlah"),
        unit_price=row.positive_amount("Harga Satuan"),
        payment=payment,
        member=member,
        reference=row.text("No Bukti"),
        unit=row.choice("Unit", w.UNIT_WORDS),
        cash_account=cash_account,
    )


def _journal_row(row: _Row) -> w.JournalRow:
    debit, credit = _one_of(row, "Debet", "Kredit")
    return w.JournalRow(
        row=row.number,
        on=row.required_day("Tanggal"),
        reference=row.text("No Bukti"),
        account=row.text("Kode Akun"),
        debit=debit,
        credit=credit,
        description=row.text("Keterangan"),
        member=row.text("No Anggota"),
        contract=row.text("No Kontrak"),
        unit=row.choice("Unit", w.UNIT_WORDS),
    )


# --- sheets that make one value of all rows ---


class _KeyedRows:
    """The sheet `Koperasi`, whose rows are keys with their values."""

    def __init__(self, rows: Iterable[_Row], letters: Mapping[str, str]) -> None:
        self.problems: list[Problem] = []
        self._letters = letters
        self._by_key: dict[str, _Row] = {}
        keys = {each.name.casefold(): each for each in w.COOPERATIVE_KEYS}
        for row in rows:
            text = row.text(w.KEY)
            self.problems.extend(row.problems)
            key = keys.get(_heading(text))
            if row.problems:
                continue
            if key is None:
                known = ", ".join(keys[each].name for each in keys)
                self._refuse("unknown_key", row.number, w.KEY, text=text, known=known)
            elif key.name in self._by_key:
                self._refuse("key_twice", row.number, w.KEY, text=key.name)
            else:
                self._by_key[key.name] = self._value_row(key, row)

    def _refuse(self, code: str, row: int, column: str, **values: Any) -> None:
        place = f"{w.COOPERATIVE.name}!{self._letters.get(column, '')}{row}"
        self.problems.append(Problem(code, place, {"column": column, **values}))

    def _value_row(self, key: w.KeySpec, row: _Row) -> _Row:
        """The value as a row of one column that is named like the key."""
        column = w.ColumnSpec(key.name, key.kind, key.note, key.required, key.choices)
        spec = w.SheetSpec(w.COOPERATIVE.name, w.COOPERATIVE.note, (column,))
        letter = self._letters.get(w.VALUE, "")
        return _Row(spec, row.number, {key.name: row.cells.get(w.VALUE)}, {key.name: letter})

    def _text(self, key: str) -> str:
        row = self._by_key.get(key)
        return row.text(key) if row else ""

    def cooperative(self) -> Cooperative | None:
        for key in w.COOPERATIVE_KEYS:
            if key.required and key.name not in self._by_key:
                self.problems.append(Problem("key_missing", w.COOPERATIVE.name, {"text": key.name}))
        opening = self._by_key.get("Tanggal Saldo Awal")
        opening_date = opening.required_day("Tanggal Saldo Awal") if opening else _NO_DATE
        kind_row = self._by_key.get("Jenis")
        kind = kind_row.choice("Jenis", w.KIND_WORDS) if kind_row else None
        made = Cooperative(
            name=self._text("Nama"),
            opening_date=opening_date,
            kind=kind or CooperativeKind.MULTI_PURPOSE,
            legal_entity_number=self._text("Nomor Badan Hukum"),
            cooperative_id_number=self._text("NIK Koperasi"),
            address=self._text("Alamat"),
            village=self._text("Desa"),
            district=self._text("Kecamatan"),
            regency=self._text("Kabupaten"),
            province=self._text("Provinsi"),
            fiscal_year_start_month=self._start_month(),
            chair=self._text("Ketua"),
            secretary=self._text("Sekretaris"),
            treasurer=self._text("Bendahara"),
        )
        for row in self._by_key.values():
            self.problems.extend(row.problems)
        return None if self.problems else made

    def _start_month(self) -> int:
        key = "Tahun Buku Mulai"
        row = self._by_key.get(key)
        cell = row.cells.get(key) if row else None
        if row is None or _is_blank(cell):
            return 1
        if isinstance(cell, date):
            day, month = cell.day, cell.month
        else:
            match = re.fullmatch(r"([0-9]{1,2})[-/]([0-9]{1,2})", row.text(key))
            day, month = (int(match[1]), int(match[2])) if match else (0, 0)
        if day != 1 or not 1 <= month <= 12:
            if not row.problems:
                row.refuse("fiscal_year_start", key)
            return 1
        return month


class _SurplusReader:
    """The sheet `Aturan SHU`: two tables, and what the members' parts are measured by."""

    def __init__(self, letters: Mapping[str, str]) -> None:
        self.problems: list[Problem] = []
        self._letters = letters
        self._members: dict[Part, int] = {}
        self._others: dict[Part, int] = {}
        self._bases: dict[str, Any] = {}

    def read(self, rows: list[_Row]) -> SurplusRules | None:
        for row in rows:
            self._take(row)
            self.problems.extend(row.problems)
        if self.problems:
            return None
        try:
            return SurplusRules(members=self._members, non_members=self._others, **self._bases)
        except PercentagesNotWhole:
            self._check_sum("% Anggota", self._members, rows[-1].number)
            self._check_sum("% Bukan Anggota", self._others, rows[-1].number)
            return None

    def _check_sum(self, column: str, table: Mapping[Part, int], row: int) -> None:
        ppm = sum(table.values())
        if ppm != 1_000_000:
            place = f"{w.SURPLUS.name}!{self._letters.get(column, '')}{row}"
            self.problems.append(
                Problem("surplus_sum", place, {"column": column, "sum": Rate(ppm)})
            )

    def _take(self, row: _Row) -> None:
        part = row.choice("Bagian", w.PART_WORDS)
        members, others = row.percent("% Anggota"), row.percent("% Bukan Anggota")
        basis = row.text("Dasar")
        if row.problems or part is None:
            return
        if part in self._members:
            row.refuse("part_twice", "Bagian")
            return
        self._members[part] = members.ppm
        self._others[part] = others.ppm
        if basis:
            self._take_basis(row, part, basis)

    def _take_basis(self, row: _Row, part: Part, basis: str) -> None:
        word = basis.casefold().replace(" ", "")
        if part is Part.CAPITAL_RETURN:
            average = w.AVERAGE_WORD.casefold()
            choices = dict(zip(w.CAPITAL_BASIS_WORDS, CapitalBasis, strict=True))
            self._bases["capital_average"] = word.endswith(average)
            key, word = "capital_basis", word.removesuffix(average)
        elif part is Part.PATRONAGE_LOANS:
            key, choices = "loan_basis", dict(zip(w.LOAN_BASIS_WORDS, LoanBasis, strict=True))
        else:
            row.refuse("basis_not_here", "Dasar")
            return
        for name, meaning in choices.items():
            if name.casefold().replace(" ", "") == word:
                self._bases[key] = meaning
                return
        row.refuse("unknown_choice", "Dasar", text=basis, choices=", ".join(choices))
