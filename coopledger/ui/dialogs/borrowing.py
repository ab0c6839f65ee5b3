"""Money borrowed from a bank, LPDB or another cooperative, and its repayment."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from typing import TYPE_CHECKING, ClassVar

from coopledger.accounting.chart import Account, Codes
from coopledger.accounting.money import ZERO, Money
from coopledger.services import capital
from coopledger.services.capital import BorrowingRequest, RepaymentRequest
from coopledger.services.changes import Posted
from coopledger.ui.context import Context
from coopledger.ui.dialogs.base import FormDialog
from coopledger.ui.dialogs.paper import show_entry_papers
from coopledger.ui.navigation import Message
from coopledger.ui.operations import Work
from coopledger.ui.widgets.cash_choice import CashChoice
from coopledger.ui.widgets.date_edit import DateEdit
from coopledger.ui.widgets.fields import ChoiceEdit, TextEdit
from coopledger.ui.widgets.money_edit import MoneyEdit

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget


class _LenderDialog(FormDialog[Posted]):
    """What borrowing and repaying have in common: the debt's account, and the papers afterwards."""

    def _add_liability(self, account: str) -> None:
        self._wanted = account
        self.liability = self.form.add(
            "liability", ChoiceEdit(), self.context.tr("Which debt"), keep=True
        )
        self.form.show_errors_of("account", "liability")
        session = self.context.session
        self.context.operations.run(
            lambda _: capital.lender_accounts(session), self._offer, owner=self
        )

    def _offer(self, accounts: Sequence[Account]) -> None:
        english = self.context.tr.language == "en"
        self.liability.set_choices(
            [(each.code, each.name_en if english else each.name_id) for each in accounts]
        )
        if self._wanted:
            self.liability.set_value(self._wanted)
        self.form.mark_blank()

    def message(self, result: Posted) -> Message:
        """Says so and offers the papers."""
        tr, voucher = self.context.tr, str(result.entry.voucher)
        return Message(
            text=tr("Recorded: {voucher}", voucher=voucher),
            action=tr("Print"),
            run=partial(show_entry_papers, self.context, voucher, self.parentWidget()),
        )


class BorrowingDialog(_LenderDialog):
    """Borrowed money comes in."""

    name: ClassVar[str] = "borrowing"

    def __init__(
        self, context: Context, *, account: str = "", parent: QWidget | None = None
    ) -> None:
        tr, theme = context.tr, context.theme
        super().__init__(context, title=tr("Borrow money"), save_text=tr("Record"), parent=parent)
        form = self.form
        self._add_liability(account)
        self.description = form.add("description", TextEdit(), tr("From whom"), share=3)
        form.add(
            "reference",
            TextEdit(longest=60),
            tr("Number of the agreement"),
            optional=True,
            beside=True,
            share=2,
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
        form.add(
            "cash_account",
            CashChoice(context, Codes.BANK),
            tr("Into which cash box or bank"),
            keep=True,
        )
        self.start()

    def work(self) -> Work[Posted]:
        """Posts what was borrowed."""
        session, value = self.context.session, self.form.value
        request = BorrowingRequest(
            operation_id=self.operation_id,
            posted_on=value("posted_on"),
            amount=value("amount"),
            description=value("description"),
            liability=value("liability"),
            cash_account=value("cash_account") or Codes.BANK,
            reference=value("reference") or "",
        )
        return lambda _: capital.borrow(session, request)


class BorrowingRepaymentDialog(_LenderDialog):
    """An instalment goes to the lender."""

    name: ClassVar[str] = "borrowing-repayment"

    def __init__(
        self, context: Context, *, account: str = "", parent: QWidget | None = None
    ) -> None:
        tr, theme = context.tr, context.theme
        super().__init__(context, title=tr("Pay the lender"), save_text=tr("Record"), parent=parent)
        form = self.form
        self._add_liability(account)
        self.principal = form.add(
            "principal", MoneyEdit(theme, tr, echo=False), tr("Principal"), optional=True
        )
        self.interest = form.add(
            "interest", MoneyEdit(theme, tr, echo=False), tr("Interest"), optional=True, beside=True
        )
        self.description = form.add("description", TextEdit(), tr("Paid to whom"), share=3)
        form.add(
            "reference", TextEdit(longest=60), tr("Number"), optional=True, beside=True, share=2
        )
        form.add(
            "cash_account",
            CashChoice(context, Codes.BANK),
            tr("From which cash box or bank"),
            keep=True,
            share=3,
        )
        form.add(
            "posted_on",
            DateEdit(theme, tr, context.today()),
            tr("Date"),
            keep=True,
            beside=True,
            share=2,
        )
        form.show_errors_of("amount", "principal")
        for field in (self.principal, self.interest):
            field.value_changed.connect(self._tell_total)
        self.start()

    def work(self) -> Work[Posted]:
        """Posts the instalment."""
        session, value = self.context.session, self.form.value
        request = RepaymentRequest(
            operation_id=self.operation_id,
            posted_on=value("posted_on"),
            principal=value("principal") or ZERO,
            interest=value("interest") or ZERO,
            description=value("description"),
            liability=value("liability"),
            cash_account=value("cash_account") or Codes.BANK,
            reference=value("reference") or "",
        )
        return lambda _: capital.repay_borrowing(session, request)

    def _tell_total(self, _: object = None) -> None:
        tr = self.context.tr
        both: Money = (self.principal.value() or ZERO) + (self.interest.value() or ZERO)
        self.form.row("principal").set_hint(tr("Together {amount}", amount=both) if both else "")
