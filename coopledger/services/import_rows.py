"""What each row of a workbook does: the same request that the window's form would make."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date
from typing import Any

from coopledger.accounting import workbook as w
from coopledger.accounting import workbook_checks as checks
from coopledger.accounting.chart import Codes, Demands, Side
from coopledger.accounting.errors import (
    AboveRemainingShare,
    AlreadyPaidInFull,
    BelowMinimum,
    GoodsInactive,
    InsufficientBalance,
    InsufficientCash,
    LoanNotRunning,
    MemberNotActive,
    NotWithdrawable,
    ProductInactive,
    UnknownSavingsAccount,
)
from coopledger.accounting.loan_schedule import LoanTerms
from coopledger.accounting.loans import Fees, PaymentSplit
from coopledger.services import journal, loans, savings, shop
from coopledger.services.changes import Posted
from coopledger.services.session import Session
from coopledger.storage import chart_store, consignor_store, loan_store, member_store
from coopledger.storage.database import Tx

RULES_OF_TODAY = (
    AboveRemainingShare,
    AlreadyPaidInFull,
    BelowMinimum,
    GoodsInactive,
    InsufficientBalance,
    InsufficientCash,
    LoanNotRunning,
    MemberNotActive,
    NotWithdrawable,
    ProductInactive,
    UnknownSavingsAccount,
)
"""What a service refuses today and takes as history; what it refuses either way stays refused."""

_CASH = {"cash_account": "Kas", "account": "Kas", "posted_on": "Tanggal"}
_SAVINGS = {**_CASH, "member": "No Anggota", "product": "Jenis"}
_LOAN = {
    **_CASH,
    "posted_on": "Tanggal Cair",
    "number": "No Pinjaman",
    "member": "No Anggota",
    "origination_fee": "Provisi",
    "term_months": "Jangka Waktu",
    "amount": "Pokok",
}
_REPAYMENT = {**_CASH, "loan": "No Pinjaman", "amount": "Pokok"}
_PURCHASE = {
    **_CASH,
    "quantity": "Jumlah",
    "amount": "Harga Satuan",
    "product": "Kode Barang",
}
_SALE = {**_PURCHASE, "member": "No Anggota"}
_JOURNAL = {
    "account": "Kode Akun",
    "posted_on": "Tanggal",
    "member": "No Anggota",
    "contract": "No Kontrak",
    "lines": "Debet",
    "amount": "Debet",
}
"""At which column an error stands, by the field that it names."""


@dataclass(frozen=True, slots=True)
class RowAct:
    """One act.

    Attributes:
        on: Its accounting date.
        rank: Its order on that day: money comes in before it goes out, goods before they are sold.
        sheet: Where its row stands.
        row: The number of the row, the first one where an entry has several.
        columns: The column of each field that an error may name.
        service: The service that does it.
        make: Makes the request, when everything before it is posted.
    """

    on: date
    rank: int
    sheet: w.SheetSpec
    row: int
    columns: dict[str, str]
    service: Callable[[Session, Any], Posted]
    make: Callable[[], Any]


class RowActs:
    """The acts of a workbook's rows.

    Args:
        tx: For the numbers that journal rows name.
        book: The workbook.
        operation: The id of a row's act.
    """

    def __init__(
        self, tx: Tx, book: w.Workbook, operation: Callable[[w.SheetSpec, int], str]
    ) -> None:
        self._tx = tx
        self._book = book
        self._operation = operation

    def in_order(self) -> list[RowAct]:
        """All acts in the order of their dates."""
        return sorted(self._acts(), key=lambda act: (act.on, act.rank, act.row))

    def _acts(self) -> Iterator[RowAct]:
        book = self._book
        for saving in book.savings:
            yield self._saving(saving)
        for loan in book.loans:
            if loan.opening_principal is None:
                yield self._loan(loan)
        for bought in book.purchases:
            yield self._purchase(bought)
        for rows in checks.journal_entries(book):
            yield self._entry(rows)
        for repayment in book.repayments:
            yield self._repayment(repayment)
        for sold in book.sales:
            yield self._sale(sold)

    def _saving(self, row: w.SavingsRow) -> RowAct:
        values: dict[str, Any] = {
            "operation_id": self._operation(w.SAVINGS, row.row),
            "posted_on": row.on,
            "member_number": row.member,
            "product": row.product,
            "amount": row.paid_in or row.taken_out,
            "cash_account": row.cash_account or Codes.CASH,
            "description": row.description,
        }
        if row.paid_in:
            columns = {**_SAVINGS, "amount": "Setor"}
            deposit = savings.DepositRequest(**values)
            return RowAct(row.on, 0, w.SAVINGS, row.row, columns, savings.deposit, lambda: deposit)
        columns = {**_SAVINGS, "amount": "Tarik"}
        withdraw = savings.WithdrawRequest(**values)
        return RowAct(row.on, 6, w.SAVINGS, row.row, columns, savings.withdraw, lambda: withdraw)

    def _loan(self, row: w.LoanRow) -> RowAct:
        request = loans.DisburseRequest(
            operation_id=self._operation(w.LOANS, row.row),
            member_number=row.member,
            terms=terms_of(row),
            fees=fees_of(row),
            number=row.number,
            cash_account=row.cash_account or Codes.CASH,
        )
        on = row.disbursed_on
        return RowAct(on, 1, w.LOANS, row.row, _LOAN, loans.disburse, lambda: request)

    def _purchase(self, row: w.PurchaseRow) -> RowAct:
        request = shop.PurchaseRequest(
            operation_id=self._operation(w.PURCHASES, row.row),
            posted_on=row.on,
            items=(_item(row),),
            payment=row.payment,
            cash_account=row.cash_account,
            supplier=row.supplier,
            reference=row.reference,
        )
        return RowAct(row.on, 2, w.PURCHASES, row.row, _PURCHASE, shop.buy, lambda: request)

    def _entry(self, rows: list[w.JournalRow]) -> RowAct:
        first = rows[0]

        def make() -> journal.JournalRequest:
            words = dict.fromkeys(row.description for row in rows if row.description)
            return journal.JournalRequest(
                operation_id=self._operation(w.JOURNAL, first.row),
                posted_on=first.on,
                description="; ".join(words),
                lines=tuple(self._entry_line(row) for row in rows),
                reference=first.reference,
                # What was written by hand has no proposal that it could depart from.
                as_history=True,
            )

        return RowAct(first.on, 3, w.JOURNAL, first.row, _JOURNAL, journal.record, make)

    def _entry_line(self, row: w.JournalRow) -> journal.EntryLine:
        demands = chart_store.chart(self._tx).account(row.account).demands
        member, contract = row.member, row.contract
        if row.account == Codes.DUE_TO_MEMBER_CONSIGNORS and member and not contract:
            holder = member_store.by_number(self._tx, member)
            contract = consignor_store.open_if_new(self._tx, holder, row.on)[1]
        if demands is not Demands.CONTRACT and contract:
            # Income and the like are kept by member; the loan says whose business it was.
            loan = loan_store.by_number(self._tx, contract)
            member = member or member_store.get(self._tx, loan.member_id).number
            contract = ""
        return journal.EntryLine(
            account=row.account,
            side=Side.DEBIT if row.debit else Side.CREDIT,
            amount=row.debit + row.credit,
            member_number=member,
            contract_number=contract,
            unit=row.unit,
        )

    def _repayment(self, row: w.RepaymentRow) -> RowAct:
        request = loans.RepayRequest(
            operation_id=self._operation(w.REPAYMENTS, row.row),
            posted_on=row.on,
            loan_number=row.loan,
            split=PaymentSplit(principal=row.principal, interest=row.interest, penalty=row.penalty),
            cash_account=row.cash_account or Codes.CASH,
        )
        return RowAct(row.on, 4, w.REPAYMENTS, row.row, _REPAYMENT, loans.repay, lambda: request)

    def _sale(self, row: w.SaleRow) -> RowAct:
        request = shop.SaleRequest(
            operation_id=self._operation(w.SALES, row.row),
            posted_on=row.on,
            items=(_item(row),),
            payment=row.payment,
            member_number=row.member,
            cash_account=row.cash_account,
            reference=row.reference,
            unit=row.unit,
        )
        return RowAct(row.on, 5, w.SALES, row.row, _SALE, shop.sell, lambda: request)


def _item(row: w.PurchaseRow | w.SaleRow) -> shop.Item:
    return shop.Item(
        code=row.product, quantity_milli=checks.milli(row.quantity), unit_price=row.unit_price
    )


def terms_of(row: w.LoanRow) -> LoanTerms:
    """What was agreed, with the usual rounding."""
    return LoanTerms(
        principal=row.principal,
        rate_per_year=row.rate_per_year,
        term_months=row.term_months,
        method=row.method,
        start=row.disbursed_on,
    )


def fees_of(row: w.LoanRow) -> Fees:
    """What was held back."""
    return Fees(origination=row.origination_fee, administration=row.administration_fee)
