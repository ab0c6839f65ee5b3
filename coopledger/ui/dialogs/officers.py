"""Who answers for the cooperative: enter or correct an officer, end a term."""

from __future__ import annotations

from typing import TYPE_CHECKING

from coopledger.accounting.members import GENDER_LABELS, Gender, Member
from coopledger.accounting.officers import Body, Officer
from coopledger.i18n import Translator
from coopledger.services import officers
from coopledger.services.changes import Change, Changes
from coopledger.ui.context import Context
from coopledger.ui.dialogs.base import FormDialog
from coopledger.ui.operations import Work
from coopledger.ui.searches import member_search
from coopledger.ui.widgets.date_edit import DateEdit
from coopledger.ui.widgets.fields import ChoiceEdit, TextEdit
from coopledger.ui.widgets.lookup import Hit, MemberEdit
from coopledger.ui.widgets.number_edits import QuantityEdit

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

_OF_STRANGERS = ("gender", "birth_date", "address")
"""What the register says of a member, and is asked of who is none."""


class OfficerDialog(FormDialog[Changes]):
    """Enters somebody of board, supervisors or management; `CorrectOfficerDialog` corrects her.

    Args:
        context: What every dialog is given.
        officer: Who is corrected; None enters a new one.
    """

    name = "officer"

    def __init__(
        self, context: Context, officer: Officer | None = None, parent: QWidget | None = None
    ) -> None:
        tr = context.tr
        super().__init__(
            context,
            title=tr("Enter an officer") if officer is None else tr("Correct an officer"),
            save_text=tr("Enter her") if officer is None else tr("Save"),
            subtitle=tr("Whoever serves on a paper's day signs it."),
            again=officer is None,
            parent=parent,
        )
        self._officer = officer
        self._add_fields()
        self.member.hit_changed.connect(self._member_chosen)
        if officer is not None:
            self._fill_in(officer)
        self.start()

    def _add_fields(self) -> None:
        context, form, tr, theme = self.context, self.form, self.context.tr, self.context.theme
        form.add(
            "body",
            ChoiceEdit([(body, body_name(body, tr)) for body in Body]),
            tr("Body"),
            keep=True,
        )
        self.position = form.add(
            "position",
            TextEdit(tr("Ketua, Bendahara, Anggota")),
            tr("Office"),
            beside=True,
        )
        self.member = form.add(
            "member_number",
            MemberEdit(theme, tr, member_search(context), context.operations),
            tr("Member"),
            hint=tr("Her sex, birth and address are then those of the register."),
            optional=True,
        )
        self.officer = form.add("name", TextEdit(), tr("Name"), hint=tr("As she signs"))
        genders = [(None, tr("not written down"))]
        genders += [(each, tr.resolve(GENDER_LABELS[each])) for each in Gender]  # type: ignore[misc]
        form.add("gender", ChoiceEdit(genders), tr("Gender"), optional=True)
        form.add(
            "birth_date",
            DateEdit(theme, tr, context.today(), blank=True),
            tr("Born on"),
            optional=True,
            beside=True,
        )
        form.add("address", TextEdit(), tr("Address"), optional=True)
        form.add(
            "phone",
            TextEdit("0812-3456-7890", longest=40),
            tr("Telephone"),
            hint=tr("Stands on statements"),
            optional=True,
            beside=True,
        )
        form.add("from_date", DateEdit(theme, tr, context.today()), tr("Since"), keep=True)
        form.add(
            "rank",
            QuantityEdit(theme, tr, whole=True),
            tr("Order of signing"),
            hint=tr("1 signs first"),
            optional=True,
            beside=True,
        )

    def _fill_in(self, officer: Officer) -> None:
        for name in ("body", "from_date"):
            # A term and its body are what old papers were signed under.
            self.form.set_shown(name, shown=False)
        if officer.member_number:
            self.member.choose(Hit(key=officer.member_number, title=officer.name))
        values = {
            "body": officer.body,
            "position": officer.position,
            "name": officer.name,
            "gender": officer.gender,
            "birth_date": officer.birth_date,
            "address": officer.address,
            "phone": officer.phone,
            "from_date": officer.from_date,
            "rank": officer.rank or None,
        }
        for name, value in values.items():
            self.form.row(name).field.set_value(value)

    def _member_chosen(self, hit: Hit | None) -> None:
        for name in _OF_STRANGERS:
            self.form.set_shown(name, shown=hit is None)
        if hit is None:
            return
        found = getattr(hit.payload, "member", None)
        if self.officer.value() is None:
            self.officer.set_value(hit.title)
        if isinstance(found, Member) and self.form.value("phone") is None:
            self.form.row("phone").field.set_value(found.phone)

    def work(self) -> Work[Changes]:
        """Enters or corrects her."""
        session, value, officer = self.context.session, self.form.value, self._officer
        linked = value("member_number") is not None
        request = officers.OfficerRequest(
            body=value("body"),
            position=value("position") or "",
            name=value("name") or "",
            from_date=value("from_date"),
            rank=int(value("rank") or 0),
            member_number=value("member_number") or "",
            gender=None if linked else value("gender"),
            birth_date=None if linked else value("birth_date"),
            address="" if linked else (value("address") or ""),
            phone=value("phone") or "",
        )

        def work(_: object) -> Changes:
            if officer is None:
                officers.appoint(session, request)
            else:
                officers.edit(session, officer.id, request)
            return frozenset({Change.SETTINGS})

        return work


class CorrectOfficerDialog(OfficerDialog):
    """Corrects what is known of an officer."""

    name = "officer-correct"
    keeps_draft = False

    def __init__(self, context: Context, officer: Officer, parent: QWidget | None = None) -> None:
        super().__init__(context, officer, parent)


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
        self.form.add(
            "reason",
            TextEdit(tr("Term is over, moved away, resigned")),
            tr("Why"),
            optional=True,
        )
        self.start()

    def work(self) -> Work[Changes]:
        """Ends it."""
        session, officer = self.context.session, self._officer
        last, reason = self.form.value("to_date"), self.form.value("reason") or ""
        return lambda _: officers.end_term(session, officer.id, last, reason)


def body_name(body: Body, tr: Translator) -> str:
    """What a body is called."""
    match body:
        case Body.BOARD:
            return tr("Board")
        case Body.SUPERVISORY_COMMITTEE:
            return tr("Supervisory committee")
        case Body.MANAGEMENT:
            return tr("Management")
