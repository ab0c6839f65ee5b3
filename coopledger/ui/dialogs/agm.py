"""The meeting's decision on the surplus, and who answers for the cooperative."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from typing import TYPE_CHECKING

from coopledger.accounting.money import ZERO, Money, total
from coopledger.accounting.officers import Body, Officer
from coopledger.accounting.settings import MEMBER_PARTS
from coopledger.accounting.surplus import SurplusAllocation
from coopledger.accounting.surplus_reports import PART_NAMES
from coopledger.i18n import Translator
from coopledger.services import officers, surplus
from coopledger.services.changes import Change, Changes, Posted
from coopledger.ui.context import Context
from coopledger.ui.dialogs.base import FormDialog
from coopledger.ui.navigation import Message
from coopledger.ui.operations import Work
from coopledger.ui.theme import Tone
from coopledger.ui.widgets.basic import Notice
from coopledger.ui.widgets.date_edit import DateEdit
from coopledger.ui.widgets.facts import Fact, FactList
from coopledger.ui.widgets.fields import ChoiceEdit, TextEdit
from coopledger.ui.widgets.number_edits import QuantityEdit

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


class AppointDialog(FormDialog[Changes]):
    """Enters somebody of board, supervisors or management."""

    name = "appoint"

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        tr, theme = context.tr, context.theme
        super().__init__(
            context,
            title=tr("Enter an officer"),
            save_text=tr("Enter her"),
            subtitle=tr("Whoever serves on a paper's day signs it."),
            parent=parent,
        )
        bodies = [(body, body_name(body, tr)) for body in Body]
        self.form.add("body", ChoiceEdit(bodies), tr("Body"), keep=True)
        self.position = self.form.add(
            "position", TextEdit(tr("Ketua, Bendahara, Anggota")), tr("Office")
        )
        self.officer = self.form.add("name", TextEdit(), tr("Name"))
        self.form.add("from_date", DateEdit(theme, tr, context.today()), tr("Since"), keep=True)
        self.form.add(
            "rank",
            QuantityEdit(theme, tr, whole=True),
            tr("Order of signing"),
            hint=tr("1 signs first"),
            optional=True,
            beside=True,
        )
        self.start()

    def work(self) -> Work[Changes]:
        """Enters her."""
        session, value = self.context.session, self.form.value
        request = officers.OfficerRequest(
            body=value("body"),
            position=value("position") or "",
            name=value("name") or "",
            from_date=value("from_date"),
            rank=int(value("rank") or 0),
        )

        def work(_: object) -> Changes:
            officers.appoint(session, request)
            return frozenset({Change.SETTINGS})

        return work


class EndTermDialog(FormDialog[Changes]):
    """Ends somebody's term of office."""

    name = "end-term"
    keeps_draft = False

    def __init__(self, context: Context, officer: Officer, parent: QWidget | None = None) -> None:
        tr, theme = context.tr, context.theme
        super().__init__(
            context,
            title=tr("End the term of {name}", name=officer.name),
            save_text=tr("End the term"),
            subtitle=officer.position,
            again=False,
            parent=parent,
        )
        self._officer = officer
        self.last_day = self.form.add(
            "to_date", DateEdit(theme, tr, context.today()), tr("Her last day")
        )
        self.start()

    def check(self) -> bool:
        """A term does not end before it begins."""
        last: date = self.form.value("to_date")
        if last >= self._officer.from_date:
            return True
        tr = self.context.tr
        self.form.row("to_date").show_error(
            tr("Her term began on {date}. Choose a later day.", date=self._officer.from_date)
        )
        return False

    def work(self) -> Work[Changes]:
        """Ends it."""
        session, officer, last = self.context.session, self._officer, self.form.value("to_date")
        return lambda _: officers.end_term(session, officer.id, last)


def body_name(body: Body, tr: Translator) -> str:
    """What a body is called."""
    match body:
        case Body.BOARD:
            return tr("Board")
        case Body.SUPERVISORY_COMMITTEE:
            return tr("Supervisory committee")
        case Body.MANAGEMENT:
            return tr("Management")
