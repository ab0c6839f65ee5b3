"""Grants and participation capital that come in as money."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, ClassVar

from coopledger.accounting.capital import CapitalKind
from coopledger.accounting.chart import Codes
from coopledger.services import capital
from coopledger.services.capital import CapitalRequest
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


class GrantDialog(FormDialog[Posted]):
    """Takes a grant or participation capital.

    Args:
        context: What every dialog is given.
        kind: What comes in; it can be changed.
    """

    name: ClassVar[str] = "grant"

    def __init__(
        self,
        context: Context,
        *,
        kind: CapitalKind = CapitalKind.GRANT,
        parent: QWidget | None = None,
    ) -> None:
        tr, theme = context.tr, context.theme
        super().__init__(
            context, title=tr("Receive a grant or capital"), save_text=tr("Record"), parent=parent
        )
        form = self.form
        self.kind = form.add(
            "kind",
            ChoiceEdit(
                (
                    (CapitalKind.GRANT, tr("Grant without conditions")),
                    (CapitalKind.RESTRICTED_GRANT, tr("Grant for one purpose")),
                    (CapitalKind.PARTICIPATION, tr("Participation capital")),
                )
            ),
            tr("What comes in"),
            keep=True,
        )
        self.kind.set_value(kind)
        self.description = form.add(
            "description", TextEdit(), tr("From whom, and for what"), share=3
        )
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
        self.cash_account = form.add(
            "cash_account",
            CashChoice(context, Codes.BANK),
            tr("Into which cash box or bank"),
            keep=True,
        )
        self.kind.value_changed.connect(self._explain)
        self._explain(kind)
        self.start()

    def work(self) -> Work[Posted]:
        """Posts what came in."""
        session, value = self.context.session, self.form.value
        request = CapitalRequest(
            operation_id=self.operation_id,
            posted_on=value("posted_on"),
            kind=value("kind"),
            amount=value("amount"),
            description=value("description"),
            cash_account=value("cash_account") or Codes.BANK,
            reference=value("reference") or "",
        )
        return lambda _: capital.receive_capital(session, request)

    def message(self, result: Posted) -> Message:
        """Says so and offers the papers."""
        tr, voucher = self.context.tr, str(result.entry.voucher)
        return Message(
            text=tr("Recorded: {voucher}", voucher=voucher),
            action=tr("Print"),
            run=partial(show_entry_papers, self.context, voucher, self.parentWidget()),
        )

    def _explain(self, kind: object) -> None:
        tr = self.context.tr
        hints = {
            CapitalKind.GRANT: tr("Becomes the cooperative's own capital; never part of the SHU."),
            CapitalKind.RESTRICTED_GRANT: tr(
                "Stays a debt until it is spent on what it was given for."
            ),
            CapitalKind.PARTICIPATION: tr("Shares in profit and loss by its agreement."),
        }
        if isinstance(kind, CapitalKind):
            self.form.row("kind").set_hint(hints[kind])
