"""Changes a person's place in the register: admitted, resting, left, deceased, taken back."""

from __future__ import annotations

from typing import ClassVar

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from coopledger.accounting.members import STATUS_LABELS, MemberStatus, next_statuses
from coopledger.i18n import Translator
from coopledger.services import members
from coopledger.services.members import MemberPage, MemberSaved, StatusRequest, Suggestions
from coopledger.ui.context import Context
from coopledger.ui.dialogs.base import FormDialog
from coopledger.ui.navigation import Message
from coopledger.ui.operations import Work
from coopledger.ui.theme import Tone
from coopledger.ui.widgets.basic import TextLabel
from coopledger.ui.widgets.date_edit import DateEdit
from coopledger.ui.widgets.facts import Fact, FactList
from coopledger.ui.widgets.fields import ChoiceEdit, NoteEdit
from coopledger.ui.widgets.suggest_edit import SuggestEdit


class MemberStatusDialog(FormDialog[MemberSaved]):
    """A change of status.

    Args:
        context: What every dialog is given.
        number: The member's number.
    """

    name: ClassVar[str] = "member-status"
    keeps_draft: ClassVar[bool] = False

    def __init__(self, context: Context, number: str, parent: QWidget | None = None) -> None:
        tr, theme = context.tr, context.theme
        super().__init__(
            context,
            title=tr("Change the status"),
            save_text=tr("Change the status"),
            again=False,
            wide=True,
            parent=parent,
        )
        self._number = number
        self._page: MemberPage | None = None
        self.status = self.form.add(
            "status", ChoiceEdit(placeholder=tr("Choose")), tr("New status")
        )
        self.from_date = self.form.add(
            "from_date", DateEdit(theme, tr, context.today()), tr("From")
        )
        self.country = self.form.add(
            "country",
            SuggestEdit(tr("for instance Hong Kong")),
            tr("Where she works"),
            hint=tr("Kept among her times abroad"),
            optional=True,
        )
        self.form.set_shown("country", False)
        self.reason = self.form.add("reason", NoteEdit(theme, lines=2), tr("Reason"), optional=True)
        self.facts = FactList(theme)
        self.advice = TextLabel("", "muted", wrap=True)
        self._build_aside()
        self.status.value_changed.connect(self._show_consequence)
        session = context.session
        context.operations.run(
            lambda _: (members.member_page(session, number), members.suggestions(session)),
            self._begin,
            owner=self,
        )

    def work(self) -> Work[MemberSaved]:
        """Changes it."""
        value, session = self.form.value, self.context.session
        request = StatusRequest(
            operation_id=self.operation_id,
            number=self._number,
            status=value("status"),
            from_date=value("from_date"),
            reason=value("reason") or "",
            country=value("country") or "",
        )
        return lambda _: members.change_status(session, request)

    def message(self, result: MemberSaved) -> Message:
        """Says what she is now."""
        member = result.member
        return Message(
            text=self.context.tr(
                "{name} is now: {status}.", name=member.name, status=STATUS_LABELS[member.status]
            )
        )

    def _build_aside(self) -> None:
        theme = self.context.theme
        panel = QFrame()
        panel.setProperty("surface", "card")
        column = QVBoxLayout(panel)
        edge = theme.px(18)
        column.setContentsMargins(edge, edge, edge, edge)
        column.setSpacing(theme.px(10))
        column.addWidget(self.facts)
        column.addWidget(self.advice)
        column.addStretch(1)
        self.add_aside(panel)

    def _begin(self, found: tuple[MemberPage, Suggestions]) -> None:
        page, known = found
        tr, member = self.context.tr, page.member
        self.country.set_suggestions(known.countries)
        self._page = page
        self.set_subtitle(f"{member.name} · {member.number}")
        self.status.set_choices(
            [(each, tr.resolve(STATUS_LABELS[each])) for each in next_statuses(member)]
        )
        debts = page.loans + page.receivables
        self.facts.show_facts(
            (
                Fact(label=tr("Status now"), value=tr.resolve(STATUS_LABELS[member.status])),
                Fact(label=tr("Member since"), value=tr.value(member.joined_on)),
                Fact(label=tr("Her savings"), value=tr.value(page.savings), line=True),
                Fact(
                    label=tr("Her debts"),
                    value=tr.value(debts),
                    tone=Tone.WARNING if debts else Tone.NORMAL,
                ),
            )
        )
        self.start()
        self._show_consequence()
        self.fit()

    def _show_consequence(self, _: object = None) -> None:
        """What the new status means, and whether a reason is wanted."""
        tr, page = self.context.tr, self._page
        status = self.status.value()
        if page is None or status is None:
            return
        ended = page.member.status.has_ended
        self.form.set_shown("country", status is MemberStatus.ABROAD)
        row = self.form.row("reason")
        wanted = ended or status is MemberStatus.LEFT
        row.field.required = wanted
        row.note.setText("" if wanted else tr("optional"))
        self.advice.setText(_consequence(status, ended=ended, page=page, tr=self.context.tr))
        QTimer.singleShot(0, self, self.fit)


def _consequence(status: MemberStatus, *, ended: bool, page: MemberPage, tr: Translator) -> str:
    if ended:
        return tr(
            "Takes the leaving back. Who comes again after leaving gets a new number instead."
        )
    match status:
        case MemberStatus.ACTIVE | MemberStatus.PASSIVE if (
            page.member.status is MemberStatus.ABROAD
        ):
            return tr("She is home again from that day: dues go on, and money can be paid out.")
        case MemberStatus.ABROAD:
            return tr(
                "She stays a member and loses nothing. Nothing is paid out while she is away; "
                "she may pay in. Months that she is away from first to last day ask for no dues."
            )
        case MemberStatus.ACTIVE:
            return tr("She is a member with all rights and dues from that day.")
        case MemberStatus.PASSIVE:
            return tr("She does no business for the time being. Rights and dues go on.")
        case MemberStatus.LEFT if page.loans + page.receivables:
            return tr("She still owes. Take the payment first, then let her leave.")
        case MemberStatus.LEFT:
            return tr("Her dues end. Pay out her savings afterwards, share and dues included.")
        case _:
            return tr("Her dues end. Her savings go to her heir; her debts stay in the books.")
