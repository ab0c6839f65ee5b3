"""Cash from one box or bank to another."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, ClassVar

from coopledger.accounting.chart import Codes
from coopledger.services import cash
from coopledger.services.cash import TransferRequest
from coopledger.services.changes import Posted
from coopledger.ui.context import Context
from coopledger.ui.dialogs.base import FormDialog
from coopledger.ui.dialogs.paper import show_entry_papers
from coopledger.ui.navigation import Message
from coopledger.ui.operations import Work
from coopledger.ui.widgets.cash_choice import CashChoice
from coopledger.ui.widgets.date_edit import DateEdit
from coopledger.ui.widgets.fields import TextEdit
from coopledger.ui.widgets.money_edit import MoneyEdit

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget


class TransferDialog(FormDialog[Posted]):
    """Moves cash: to the bank, from the bank, into the shop's till."""

    name: ClassVar[str] = "transfer"

    def __init__(self, context: Context, *, parent: QWidget | None = None) -> None:
        tr, theme = context.tr, context.theme
        super().__init__(context, title=tr("Move cash"), save_text=tr("Move"), parent=parent)
        form = self.form
        self.source = form.add(
            "from_account", CashChoice(context, Codes.CASH), tr("From which cash box or bank")
        )
        self.target = form.add(
            "to_account",
            CashChoice(context, Codes.BANK),
            tr("Into which cash box or bank"),
            beside=True,
        )
        self.amount = form.add("amount", MoneyEdit(theme, tr), tr("Amount"), share=3)
        form.add(
            "posted_on",
            DateEdit(theme, tr, context.today()),
            tr("Date"),
            keep=True,
            beside=True,
            share=2,
        )
        self.description = form.add(
            "description", TextEdit(tr("Taken to the bank")), tr("What it was for"), share=3
        )
        form.add(
            "reference", TextEdit(longest=60), tr("Number"), optional=True, beside=True, share=2
        )
        form.show_errors_of("cash_account", "from_account")
        self.start()

    def work(self) -> Work[Posted]:
        """Posts the transfer."""
        session, value = self.context.session, self.form.value
        request = TransferRequest(
            operation_id=self.operation_id,
            posted_on=value("posted_on"),
            amount=value("amount"),
            from_account=value("from_account"),
            to_account=value("to_account"),
            description=value("description"),
            reference=value("reference") or "",
        )
        return lambda _: cash.transfer(session, request)

    def message(self, result: Posted) -> Message:
        """Says so and offers the voucher."""
        tr, voucher = self.context.tr, str(result.entry.voucher)
        return Message(
            text=tr("Recorded: {voucher}", voucher=voucher),
            action=tr("Print"),
            run=partial(show_entry_papers, self.context, voucher, self.parentWidget()),
        )
