"""Whether a workbook's rows fit together and fit the book: all findings at once, nothing posted.

What a rule of savings, loans or goods says of a row is found when it is posted; here stands what
can be said of the rows as a whole: numbers that nobody has, numbers given twice, entries and an
opening that do not balance, details that do not sum to their account.
"""

from __future__ import annotations

from collections.abc import Callable, Hashable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal

from coopledger.accounting import workbook as w
from coopledger.accounting.chart import (
    BALANCE_SHEET_TYPES,
    AccountType,
    CashFlow,
    Chart,
    Codes,
    Demands,
)
from coopledger.accounting.errors import CoopLedgerError, Problem, UnknownProduct
from coopledger.accounting.inventory import MILLI, line_amount
from coopledger.accounting.loans import LOAN_ACCOUNTS
from coopledger.accounting.money import ZERO, Money, total
from coopledger.accounting.savings import SavingsProduct, find_product


@dataclass(frozen=True, slots=True, kw_only=True)
class Known:
    """What the book knows already.

    Attributes:
        opening_date: The first day of the books.
        chart: The book's chart, own accounts of the workbook included.
        accounts: The codes that the book had before the workbook.
        members: The numbers of the register, each with its name as `same_name` writes it.
        loans: The numbers of loans.
        goods: The codes of goods, each with its name as `same_name` writes it.
        products: The savings products.
        has_opening: Whether the opening entry is posted.
    """

    opening_date: date
    chart: Chart
    accounts: frozenset[str] = frozenset()
    members: Mapping[str, str] = field(default_factory=dict)
    loans: frozenset[str] = frozenset()
    goods: Mapping[str, str] = field(default_factory=dict)
    products: tuple[SavingsProduct, ...] = ()
    has_opening: bool = False


def check(book: w.Workbook, known: Known) -> tuple[Problem, ...]:
    """What keeps a workbook out of the book; empty when nothing does."""
    return tuple(_Checks(book, known).all())


def same_name(name: str) -> str:
    """A name as it is compared: neither capitals nor blanks make another person of her."""
    return " ".join(name.split()).casefold()


def opening_stock_value(row: w.GoodsRow) -> Money:
    """What the opening stock of own goods cost; nothing for goods on consignment.

    Raises:
        CoopLedgerError: When quantity or amount is too large.
    """
    if row.consignor or not row.opening_quantity:
        return ZERO
    return line_amount(milli(row.opening_quantity), row.opening_unit_cost)


def itemises_stock(book: w.Workbook) -> bool:
    """Whether any own goods say what there was of them; an opening may have only the sum."""
    return any(row.opening_quantity and not row.consignor for row in book.goods)


def milli(quantity: Decimal) -> int:
    """A quantity of at most three decimals in thousandths."""
    return int(quantity * MILLI)


class _Checks:
    """All checks of one workbook."""

    def __init__(self, book: w.Workbook, known: Known) -> None:
        self._book = book
        self._known = known
        # What stands in a row with a bad cell is no second finding wherever it is named.
        self._members = frozenset(known.members) | {row.details.number for row in book.members}
        self._members |= self._broken(w.MEMBERS)
        self._loans = known.loans | {row.number for row in book.loans} | self._broken(w.LOANS)
        self._goods = (
            frozenset(known.goods) | {row.code for row in book.goods} | self._broken(w.GOODS)
        )

    def all(self) -> Iterator[Problem]:
        """Every finding, in the order of the sheets."""
        yield from self._accounts()
        yield from self._register()
        yield from self._opening()
        yield from self._savings()
        yield from self._loan_rows()
        yield from self._repayments()
        yield from self._goods_rows()
        yield from self._trade()
        yield from self._journal()

    # --- what many sheets share ---

    def _broken(self, sheet: w.SheetSpec) -> frozenset[str]:
        return self._book.broken.get(sheet.name, frozenset())

    def _lost(self, sheet: w.SheetSpec) -> bool:
        return sheet.name in self._book.lost

    def _whole(self, *sheets: w.SheetSpec) -> bool:
        """Whether every row of the sheets could be read, so that their sums mean something."""
        book = self._book
        return not any(sheet.name in {*book.broken, *book.lost} for sheet in sheets)

    def _problem(
        self, code: str, sheet: w.SheetSpec, row: int, column: str, **values: object
    ) -> Problem:
        place = self._book.place(sheet, row, column)
        return Problem(code, place, {"column": column, **values})

    def _twice(
        self,
        sheet: w.SheetSpec,
        column: str,
        numbers: Iterable[tuple[int, str]],
        taken: frozenset[str],
    ) -> Iterator[Problem]:
        first: dict[str, int] = {}
        for row, number in numbers:
            if number in taken:
                yield self._problem("number_taken", sheet, row, column, text=number)
            elif number in first:
                yield self._problem(
                    "number_twice", sheet, row, column, text=number, first=first[number]
                )
            else:
                first[number] = row

    def _member(self, sheet: w.SheetSpec, row: int, number: str, column: str) -> Iterator[Problem]:
        if number and number not in self._members and not self._lost(w.MEMBERS):
            yield self._problem("member_unknown", sheet, row, column, text=number)

    def _loan(self, sheet: w.SheetSpec, row: int, number: str, column: str) -> Iterator[Problem]:
        if number and number not in self._loans and not self._lost(w.LOANS):
            yield self._problem("loan_unknown", sheet, row, column, text=number)

    def _day(self, sheet: w.SheetSpec, row: int, day: date, column: str) -> Iterator[Problem]:
        if day < self._known.opening_date:
            yield self._problem(
                "before_opening", sheet, row, column, begins=self._known.opening_date
            )

    def _no_account(
        self, sheet: w.SheetSpec, row: int, column: str, code: str
    ) -> Iterator[Problem]:
        if code not in self._broken(w.ACCOUNTS) and not self._lost(w.ACCOUNTS):
            yield self._problem("account_unknown", sheet, row, column, text=code)

    def _cash(self, sheet: w.SheetSpec, row: int, code: str) -> Iterator[Problem]:
        if not code:
            return
        account = self._known.chart.get(code)
        if account is None:
            yield from self._no_account(sheet, row, "Kas", code)
        elif account.cash_flow is not CashFlow.CASH:
            yield self._problem("account_no_cash", sheet, row, "Kas", text=code)

    # --- sheet by sheet ---

    def _accounts(self) -> Iterator[Problem]:
        numbers = ((row.row, row.account.code) for row in self._book.accounts)
        yield from self._twice(w.ACCOUNTS, "Kode", numbers, self._known.accounts)

    def _register(self) -> Iterator[Problem]:
        # The same person again is passed over with a note when she is registered.
        known = self._known.members
        numbers = (
            (row.row, row.details.number)
            for row in self._book.members
            if known.get(row.details.number) != same_name(row.details.name)
        )
        yield from self._twice(w.MEMBERS, "No Anggota", numbers, frozenset(known))

    def _opening(self) -> Iterator[Problem]:
        rows = self._book.opening
        if rows and self._known.has_opening:
            yield Problem("opening_exists", w.OPENING.name)
        for row in rows:
            yield from self._opening_row(row)
        debit, credit = total(r.debit for r in rows), total(r.credit for r in rows)
        if debit != credit and self._whole(w.OPENING):
            yield Problem(
                "opening_unbalanced",
                w.OPENING.name,
                {"debit": debit, "credit": credit, "difference": abs(debit - credit)},
            )
        yield from self._opening_details()

    def _opening_row(self, row: w.OpeningRow) -> Iterator[Problem]:
        sheet = w.OPENING
        yield from self._member(sheet, row.row, row.member, "No Anggota")
        account = self._known.chart.get(row.account)
        if account is None:
            yield from self._no_account(sheet, row.row, "Kode Akun", row.account)
            return
        if account.type not in BALANCE_SHEET_TYPES | {AccountType.MEMO}:
            yield self._problem("opening_of_surplus", sheet, row.row, "Kode Akun", text=row.account)
        if row.account in LOAN_ACCOUNTS:
            yield from self._loan(sheet, row.row, row.contract, "No Kontrak")
        named = row.contract or any(loan.member == row.member for loan in self._running())
        named = named or not self._whole(w.LOANS)
        if row.account in LOAN_ACCOUNTS and row.member and not named:
            yield self._problem("contract_missing", sheet, row.row, "No Kontrak")

    def _running(self) -> list[w.LoanRow]:
        return [row for row in self._book.loans if row.opening_principal is not None]

    def _opening_details(self) -> Iterator[Problem]:
        """Loans that ran already and goods that were there are the detail of their accounts."""
        running = self._running() if self._whole(w.OPENING, w.LOANS) else []
        if running:
            accounts = loan_accounts(self._book)
            for code in sorted({accounts[loan.number] for loan in running}):
                details = total(
                    loan.opening_principal or ZERO
                    for loan in running
                    if accounts[loan.number] == code
                )
                yield from self._compare(code, details, "Sisa Pokok", w.LOANS)
            yield from self._per_loan(running)
        stock = self._stock_value() if self._whole(w.OPENING, w.GOODS) else None
        if stock is not None and itemises_stock(self._book):
            yield from self._compare(Codes.MERCHANDISE, stock, "Jumlah Awal", w.GOODS)

    def _stock_value(self) -> Money | None:
        """The value of the opening stock; None where a line of it cannot be."""
        try:
            return total(opening_stock_value(row) for row in self._book.goods)
        except CoopLedgerError:
            return None

    def _compare(
        self, code: str, details: Money, column: str, sheet: w.SheetSpec
    ) -> Iterator[Problem]:
        rows = [row for row in self._book.opening if row.account == code]
        balance = total(row.debit - row.credit for row in rows)
        if balance != details:
            place = self._book.place(w.OPENING, rows[0].row, "Debet") if rows else w.OPENING.name
            yield Problem(
                "opening_differs",
                place,
                {
                    "account": code,
                    "balance": balance,
                    "details": details,
                    "source": f"{sheet.name} ({column})",
                },
            )

    def _per_loan(self, running: list[w.LoanRow]) -> Iterator[Problem]:
        by_number = {loan.number: loan for loan in running}
        for row in self._book.opening:
            loan = by_number.get(row.contract)
            if row.account not in LOAN_ACCOUNTS or loan is None:
                continue
            if row.debit - row.credit != loan.opening_principal:
                yield self._problem(
                    "opening_loan_differs",
                    w.OPENING,
                    row.row,
                    "Debet",
                    loan=loan.number,
                    details=loan.opening_principal or ZERO,
                )
            if row.member and row.member != loan.member:
                yield self._problem(
                    "loan_of_other", w.OPENING, row.row, "No Anggota", loan=loan.number
                )

    def _savings(self) -> Iterator[Problem]:
        names: dict[str, bool] = {}
        for row in self._book.savings:
            yield from self._day(w.SAVINGS, row.row, row.on, "Tanggal")
            yield from self._member(w.SAVINGS, row.row, row.member, "No Anggota")
            yield from self._cash(w.SAVINGS, row.row, row.cash_account)
            if row.product not in names:
                names[row.product] = self._is_product(row.product)
            if not names[row.product]:
                yield self._problem(
                    "product_unknown", w.SAVINGS, row.row, "Jenis", text=row.product
                )

    def _is_product(self, name: str) -> bool:
        try:
            find_product(self._known.products, name)
        except UnknownProduct:
            return False
        return True

    def _loan_rows(self) -> Iterator[Problem]:
        numbers = ((row.row, row.number) for row in self._book.loans)
        yield from self._twice(w.LOANS, "No Pinjaman", numbers, self._known.loans)
        for row in self._book.loans:
            yield from self._member(w.LOANS, row.row, row.member, "No Anggota")
            yield from self._cash(w.LOANS, row.row, row.cash_account)
            before = row.disbursed_on < self._known.opening_date
            if before and row.opening_principal is None:
                yield self._problem("running_loan_rest", w.LOANS, row.row, "Sisa Pokok")
            if not before and row.opening_principal is not None:
                yield self._problem(
                    "rest_of_new_loan",
                    w.LOANS,
                    row.row,
                    "Sisa Pokok",
                    begins=self._known.opening_date,
                )

    def _repayments(self) -> Iterator[Problem]:
        for row in self._book.repayments:
            yield from self._day(w.REPAYMENTS, row.row, row.on, "Tanggal")
            yield from self._cash(w.REPAYMENTS, row.row, row.cash_account)
            yield from self._loan(w.REPAYMENTS, row.row, row.loan, "No Pinjaman")

    def _goods_rows(self) -> Iterator[Problem]:
        known = self._known.goods
        numbers = (
            (row.row, row.code)
            for row in self._book.goods
            if known.get(row.code) != same_name(row.name) or row.opening_quantity
        )
        yield from self._twice(w.GOODS, "Kode", numbers, frozenset(known))
        for row in self._book.goods:
            yield from self._member(w.GOODS, row.row, row.consignor, "Titipan Anggota")
            try:
                opening_stock_value(row)
            except CoopLedgerError as error:
                yield self._problem("refused", w.GOODS, row.row, "Jumlah Awal", error=error)

    def _trade(self) -> Iterator[Problem]:
        for sheet, rows in ((w.PURCHASES, self._book.purchases), (w.SALES, self._book.sales)):
            for row in rows:
                yield from self._day(sheet, row.row, row.on, "Tanggal")
                yield from self._cash(sheet, row.row, row.cash_account)
                if row.product not in self._goods and not self._lost(w.GOODS):
                    yield self._problem(
                        "goods_unknown", sheet, row.row, "Kode Barang", text=row.product
                    )
                if isinstance(row, w.SaleRow):
                    yield from self._member(sheet, row.row, row.member, "No Anggota")

    def _journal(self) -> Iterator[Problem]:
        for row in self._book.journal:
            yield from self._day(w.JOURNAL, row.row, row.on, "Tanggal")
            yield from self._member(w.JOURNAL, row.row, row.member, "No Anggota")
            yield from self._journal_account(row)
        for rows in journal_entries(self._book):
            yield from self._balanced(rows)

    def _journal_account(self, row: w.JournalRow) -> Iterator[Problem]:
        account = self._known.chart.get(row.account)
        if account is None:
            yield from self._no_account(w.JOURNAL, row.row, "Kode Akun", row.account)
        elif row.account in LOAN_ACCOUNTS:
            if not row.contract:
                yield self._problem("contract_missing", w.JOURNAL, row.row, "No Kontrak")
        elif account.demands is not Demands.NOTHING and not row.member:
            yield self._problem(
                "member_missing", w.JOURNAL, row.row, "No Anggota", text=row.account
            )

    def _balanced(self, rows: list[w.JournalRow]) -> Iterator[Problem]:
        first = rows[0]
        debit, credit = total(r.debit for r in rows), total(r.credit for r in rows)
        if debit != credit and first.reference not in self._broken(w.JOURNAL):
            yield self._problem(
                "rows_unbalanced",
                w.JOURNAL,
                first.row,
                "Debet",
                reference=first.reference,
                on=first.on,
                debit=debit,
                credit=credit,
            )


def loan_accounts(book: w.Workbook) -> dict[str, str]:
    """The control account of each loan: the one on which the opening names it, else 1201."""
    named = {
        row.contract: row.account
        for row in book.opening
        if row.contract and row.account in LOAN_ACCOUNTS
    }
    return {row.number: named.get(row.number, Codes.LOANS_TO_MEMBERS) for row in book.loans}


def journal_entries(book: w.Workbook) -> tuple[list[w.JournalRow], ...]:
    """The rows of each entry: those with the same date and number, wherever they stand."""
    return _grouped(book.journal, lambda row: (row.on, row.reference))


def _grouped(
    rows: Iterable[w.JournalRow], key: Callable[[w.JournalRow], Hashable]
) -> tuple[list[w.JournalRow], ...]:
    groups: dict[Hashable, list[w.JournalRow]] = {}
    for row in rows:
        groups.setdefault(key(row), []).append(row)
    return tuple(groups.values())


def accounts_used(book: w.Workbook, products: Sequence[SavingsProduct]) -> Mapping[str, str]:
    """The accounts that rows name, by code or by a savings product, each with a place."""
    used: dict[str, str] = {}
    accounts: dict[str, str] = {}
    for saving in book.savings:
        if saving.product not in accounts:
            accounts[saving.product] = find_product(products, saving.product).account_code
            place = book.place(w.SAVINGS, saving.row, "Jenis")
            used.setdefault(accounts[saving.product], place)
    for row in book.opening:
        used.setdefault(row.account, book.place(w.OPENING, row.row, "Kode Akun"))
    for line in book.journal:
        used.setdefault(line.account, book.place(w.JOURNAL, line.row, "Kode Akun"))
    cash_sheets = (
        (w.SAVINGS, book.savings),
        (w.LOANS, book.loans),
        (w.REPAYMENTS, book.repayments),
        (w.PURCHASES, book.purchases),
        (w.SALES, book.sales),
    )
    for sheet, rows in cash_sheets:
        for each in rows:
            if each.cash_account:
                used.setdefault(each.cash_account, book.place(sheet, each.row, "Kas"))
    return used
