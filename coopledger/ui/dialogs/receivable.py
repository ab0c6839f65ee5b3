"""A member pays goods that she bought on credit."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from PySide6.QtCore import QTimer

from coopledger.accounting.chart import Codes
from coopledger.accounting.money import ZERO, Money
from coopledger.services import cash, shop_desk
from coopledger.services.cash import ActRequest
from coopledger.services.shop_desk import BuyerStanding
from coopledger.ui.dialogs.base import FormDialog
from coopledger.ui.dialogs.loan_papers import EntryPrinter
from coopledger.ui.navigation import Message
from coopledger.ui.searches import member_search
from coopledger.ui.widgets.cash_choice import CashChoice
from coopledger.ui.widgets.date_edit import DateEdit
from coopledger.ui.widgets.facts import SETTLE_MS, Fact, FactList
from coopledger.ui.widgets.latest import Latest
from coopledger.ui.widgets.lookup import MemberEdit
from coopledger.ui.widgets.money_edit import MoneyEdit

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from coopledger.services.changes import Posted
    from coopledger.ui.context import Context
    from coopledger.ui.operations import Work
    from coopledger.ui.widgets.lookup import Hit

ACT = "collect_receivable"


class ReceivableDialog(FormDialog["Posted"]):
    """The payment of a shop debt.

    Args:
        context: What every dialog is given.
        member: Her number, if she is known already.
    """

    name: ClassVar[str] = "receivable"

    def __init__(
        self, context: Context, *, member: str = "", parent: QWidget | None = None
    ) -> None:
        tr, theme = context.tr, context.theme
        super().__init__(
            context,
            title=tr("Receive a payment for goods"),
            save_text=tr("Record payment"),
            parent=parent,
        )
        self._debt: Money | None = None
        self._latest = Latest(context.operations, self)
        form = self.form
        self.member = form.add(
            "member",
            MemberEdit(theme, tr, member_search(context), context.operations),
            tr("Member"),
        )
        self.amount = form.add("amount", MoneyEdit(theme, tr), tr("Amount paid"), share=3)
        self.posted_on = form.add(
            "posted_on",
            DateEdit(theme, tr, context.today()),
            tr("Date"),
            keep=True,
            beside=True,
            share=2,
        )
        form.add("cash_account", CashChoice(context, Codes.CASH), tr("Paid into"), keep=True)
        self.facts = FactList(theme)
        form.add_widget(self.facts)
        self.member.hit_changed.connect(self._read)
        self.amount.value_changed.connect(self._show)
        if member:
            self.member.set_value(member)
        self.start()

    def work(self) -> Work[Posted]:
        """Records the ready act of the shop."""
        session, value = self.context.session, self.form.value
        request = ActRequest(
            operation_id=self.operation_id,
            posted_on=value("posted_on"),
            act=ACT,
            amount=value("amount"),
            cash_account=value("cash_account"),
            member_number=value("member"),
        )
        return lambda _: cash.do_act(session, request)

    def check(self) -> bool:
        """Nobody pays more than she owes."""
        amount, debt = self.amount.value(), self._debt
        if debt is None or amount is None or amount <= debt:
            return True
        self.form.row("amount").show_error(
            self.context.tr("She owes {debt}. Write at most that.", debt=debt)
        )
        self.amount.select_all()
        return False

    def message(self, result: Posted) -> Message:
        """Says so and offers the receipt."""
        tr = self.context.tr
        return Message(
            text=tr("Payment of {amount} is recorded.", amount=self.amount.value()),
            action=tr("Print receipt"),
            run=EntryPrinter(self.context, str(result.entry.voucher), self.parentWidget()),
        )

    def _read(self, hit: Hit | None) -> None:
        self._latest.drop()
        self._debt = None
        self._show()
        if hit is None:
            return
        session, number = self.context.session, hit.key
        today = self.context.today()
        self._latest.ask(lambda _: shop_desk.buyer_standing(session, number, today), self._take)

    def _take(self, standing: BuyerStanding) -> None:
        self._debt = standing.debt
        if self.amount.is_empty() and standing.debt > ZERO:
            self.amount.set_value(standing.debt)
        self._show()

    def _show(self, _: object = None) -> None:
        tr, debt = self.context.tr, self._debt
        if debt is None:
            self.facts.show_facts(())
            return
        facts = [Fact(label=tr("Owes the shop"), value=tr.value(debt), line=True)]
        amount = self.amount.value()
        if amount is not None and amount <= debt:
            left = debt - amount
            facts.append(
                Fact(
                    label=tr("Left after this"),
                    value=tr.value(left) if left else tr("settled"),
                    strong=True,
                )
            )
        self.facts.show_facts(facts)
        QTimer.singleShot(SETTLE_MS, self, self.fit)
