"""The meeting's decision on the surplus."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from coopledger.accounting.money import ZERO, Money, total
from coopledger.accounting.settings import MEMBER_PARTS
from coopledger.accounting.surplus import SurplusAllocation
from coopledger.accounting.surplus_reports import PART_NAMES
from coopledger.i18n import Translator
from coopledger.services import surplus
from coopledger.services.changes import Posted
from coopledger.ui.context import Context
from coopledger.ui.dialogs.base import FormDialog
from coopledger.ui.navigation import Message
from coopledger.ui.operations import Work
from coopledger.ui.theme import Tone
from coopledger.ui.widgets.basic import Notice
from coopledger.ui.widgets.date_edit import DateEdit
from coopledger.ui.widgets.facts import Fact, FactList

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget


class DecisionDialog(FormDialog[Posted]):
    """Posts what the meeting has decided.

    Args:
        context: What every dialog is given.
        allocation: What is decided: the proposal as it stands.
        year_end: The last day of its book year.
        print_decision: Shows the voucher of the decision on paper.
    """

    name = "decision"
    keeps_draft = False

    def __init__(
        self,
        context: Context,
        allocation: SurplusAllocation,
        *,
        print_decision: Callable[[str], None],
        parent: QWidget | None = None,
    ) -> None:
        tr, theme = context.tr, context.theme
        super().__init__(
            context,
            title=tr("Decision on the surplus of {year}", year=allocation.year),
            save_text=tr("Post the decision"),
            subtitle=tr("As the members' meeting decided it. Shares are frozen with it."),
            again=False,
            parent=parent,
        )
        self._year = allocation.year
        self._print = print_decision
        self.decided_on = self.form.add(
            "decided_on",
            DateEdit(theme, tr, context.today()),
            tr("Day of the meeting"),
            hint=tr("The entry gets this date; its month must be open."),
        )
        self.form.add_widget(FactList(theme, decision_facts(allocation, tr)))
        self.form.add_widget(
            Notice(
                theme,
                tr("The shares cannot be changed afterwards, and the year cannot be reopened."),
                Tone.WARNING,
            )
        )
        self.start()

    def work(self) -> Work[Posted]:
        """Posts and freezes it."""
        session = self.context.session
        request = surplus.AllocateRequest(
            operation_id=self.operation_id,
            year=self._year,
            decided_on=self.form.value("decided_on"),
        )
        return lambda _: surplus.allocate(session, request)

    def message(self, result: Posted) -> Message:
        """The voucher, and its paper."""
        tr, voucher = self.context.tr, str(result.entry.voucher)
        return Message(
            text=tr("The surplus of {year} is shared out: {voucher}", year=self._year,
                    voucher=voucher),
            action=tr("Print the voucher"),
            run=lambda: self._print(voucher),
        )  # fmt: skip


def decision_facts(allocation: SurplusAllocation, tr: Translator) -> tuple[Fact, ...]:
    """The surplus, what members get in all, and the other parts."""
    to_members: Money = total(allocation.amount(part) for part in MEMBER_PARTS)
    facts = [
        Fact(
            label=tr("Surplus of {year}", year=allocation.year),
            value=tr.value(allocation.surplus),
            strong=True,
        ),
        Fact(
            label=tr.ngettext("To {n} member", "To {n} members", len(allocation.members)),
            value=tr.value(to_members),
            line=True,
        ),
    ]
    facts += [
        Fact(label=tr.resolve(PART_NAMES[part.part]), value=tr.value(part.amount))
        for part in allocation.parts
        if part.part not in MEMBER_PARTS and part.amount > ZERO
    ]
    return tuple(facts)
