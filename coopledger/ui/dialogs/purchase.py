"""Buys goods for the shop: cash, by bank, or on credit from the supplier."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from coopledger.accounting.sales import Payment
from coopledger.services import shop
from coopledger.services.changes import Posted
from coopledger.services.shop import PurchaseRequest
from coopledger.ui.context import Context
from coopledger.ui.dialogs.loan_papers import EntryPrinter
from coopledger.ui.dialogs.trade import TradeDialog
from coopledger.ui.navigation import Message
from coopledger.ui.operations import Work
from coopledger.ui.widgets.date_edit import DateEdit
from coopledger.ui.widgets.fields import TextEdit
from coopledger.ui.widgets.goods_lines import PriceOf

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget


class PurchaseDialog(TradeDialog):
    """A purchase.

    Args:
        context: What every dialog is given.
        goods: The code of goods to begin with.
    """

    name: ClassVar[str] = "purchase"
    price_of: ClassVar[PriceOf] = PriceOf.COST
    cash_beside: ClassVar[bool] = True
    payments: ClassVar[tuple[Payment, ...]] = (Payment.CASH, Payment.BANK, Payment.CREDIT)

    def __init__(self, context: Context, *, goods: str = "", parent: QWidget | None = None) -> None:
        tr = context.tr
        self._first_goods = goods
        super().__init__(
            context, title=tr("Buy goods"), save_text=tr("Record purchase"), parent=parent
        )
        self.form.show_errors_of("amount", "cash_account")

    def work(self) -> Work[Posted]:
        """Buys what stands on the note."""
        session, value = self.context.session, self.form.value
        payment: Payment = value("payment")
        request = PurchaseRequest(
            operation_id=self.operation_id,
            posted_on=value("posted_on"),
            items=value("items"),
            payment=payment,
            cash_account="" if payment is Payment.CREDIT else value("cash_account") or "",
            supplier=value("supplier") or "",
            reference=value("reference") or "",
        )
        return lambda _: shop.buy(session, request)

    def check(self) -> bool:
        """Who is owed has a name."""
        if self.payment.value() is Payment.CREDIT and self.supplier.value() is None:
            self.form.row("supplier").show_error(self.context.tr("Write whom the money is owed."))
            self.supplier.select_all()
            return False
        return True

    def message(self, result: Posted) -> Message:
        """Says so and offers the voucher."""
        tr = self.context.tr
        return Message(
            text=tr("Bought for {amount}.", amount=self.lines.amount()),
            action=tr("Print voucher"),
            run=EntryPrinter(self.context, str(result.entry.voucher), self.parentWidget()),
        )

    def build_party(self) -> None:
        """From whom, the number of her note, and when."""
        tr, theme = self.context.tr, self.context.theme
        self.supplier = self.form.add(
            "supplier", TextEdit(longest=80), tr("Supplier"), optional=True, share=3
        )
        self.form.add(
            "reference",
            TextEdit(longest=60),
            tr("Note number"),
            optional=True,
            beside=True,
            share=3,
        )
        self.posted_on = self.form.add(
            "posted_on",
            DateEdit(theme, tr, self.context.today()),
            tr("Date"),
            keep=True,
            beside=True,
            share=2,
        )

    def desk_ready(self) -> None:
        """Puts the goods that were given into the first line."""
        item = self.lines.goods(self._first_goods)
        if item is not None:
            self.lines.add_goods(item)
