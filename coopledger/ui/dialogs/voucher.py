"""Money in or out against an account from the chart, for what no ready act covers."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, ClassVar

from coopledger.accounting.chart import Account, CashFlow, Codes, Demands
from coopledger.accounting.vouchers import Direction
from coopledger.services import cash
from coopledger.services.cash import VoucherRequest
from coopledger.services.changes import Posted
from coopledger.ui.context import Context
from coopledger.ui.dialogs.base import FormDialog
from coopledger.ui.dialogs.paper import show_entry_papers
from coopledger.ui.navigation import Message
from coopledger.ui.operations import Work
from coopledger.ui.searches import member_search
from coopledger.ui.widgets.book_account import BookAccountEdit
from coopledger.ui.widgets.cash_choice import CashChoice
from coopledger.ui.widgets.date_edit import DateEdit
from coopledger.ui.widgets.fields import TextEdit
from coopledger.ui.widgets.lookup import Hit, MemberEdit
from coopledger.ui.widgets.money_edit import MoneyEdit
from coopledger.ui.widgets.segment_edit import SegmentEdit

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget


class VoucherDialog(FormDialog[Posted]):
    """A cash voucher by hand.

    Args:
        context: What every dialog is given.
        direction: Which way money goes; it can be changed.
    """

    name: ClassVar[str] = "voucher"

    def __init__(
        self,
        context: Context,
        *,
        direction: Direction = Direction.OUT,
        parent: QWidget | None = None,
    ) -> None:
        tr, theme = context.tr, context.theme
        super().__init__(context, title=tr("Cash voucher"), save_text=tr("Record"), parent=parent)
        form = self.form
        self.direction = form.add(
            "direction",
            SegmentEdit(theme, ((Direction.OUT, tr("Money out")), (Direction.IN, tr("Money in")))),
            tr("Which way"),
            keep=True,
        )
        self.direction.set_value(direction)
        self.account = form.add(
            "account",
            BookAccountEdit(context, _fits),
            tr("For which account"),
        )
        self.member = form.add(
            "member",
            MemberEdit(theme, tr, member_search(context), context.operations),
            tr("Member"),
        )
        self.amount = form.add("amount", MoneyEdit(theme, tr), tr("Amount"), share=3)
        self.posted_on = form.add(
            "posted_on",
            DateEdit(theme, tr, context.today()),
            tr("Date"),
            keep=True,
            beside=True,
            share=2,
        )
        self.cash_account = form.add(
            "cash_account", CashChoice(context, Codes.CASH), tr("Cash box or bank"), keep=True
        )
        self.description = form.add("description", TextEdit(), tr("What it was for"), share=3)
        form.add(
            "reference",
            TextEdit(longest=60),
            tr("Number of the bill"),
            optional=True,
            beside=True,
            share=2,
        )
        form.set_shown("member", False)
        self.account.hit_changed.connect(self._account_chosen)
        self.start()

    def work(self) -> Work[Posted]:
        """Posts the voucher."""
        session, value = self.context.session, self.form.value
        request = VoucherRequest(
            operation_id=self.operation_id,
            posted_on=value("posted_on"),
            direction=value("direction"),
            amount=value("amount"),
            account=value("account"),
            description=value("description"),
            cash_account=value("cash_account") or Codes.CASH,
            member_number=(value("member") or "") if self.member.isVisibleTo(self) else "",
            reference=value("reference") or "",
        )
        return lambda _: cash.record_voucher(session, request)

    def message(self, result: Posted) -> Message:
        """Says so and offers the papers."""
        tr, voucher = self.context.tr, str(result.entry.voucher)
        return Message(
            text=tr("Recorded: {voucher}", voucher=voucher),
            action=tr("Print"),
            run=partial(show_entry_papers, self.context, voucher, self.parentWidget()),
        )

    def _account_chosen(self, hit: Hit | None) -> None:
        account = hit.payload if hit is not None else None
        asks = isinstance(account, Account) and account.demands is Demands.MEMBER
        self.form.set_shown("member", asks)


def _fits(account: Account) -> bool:
    """Savings and loans have their own forms; cash on both sides is a transfer."""
    return (
        account.active
        and account.cash_flow is not CashFlow.CASH
        and account.demands is not Demands.CONTRACT
    )
