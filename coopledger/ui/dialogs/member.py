"""Enters a person in the register, and corrects what the register says of her."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING, Any, ClassVar

from coopledger.accounting import members as rules
from coopledger.accounting.members import (
    GENDER_LABELS,
    STATUS_LABELS,
    Gender,
    Member,
    MemberDetails,
    MemberStatus,
)
from coopledger.i18n import Translator
from coopledger.i18n.error_text import problem_text
from coopledger.services import members
from coopledger.services.members import EditRequest, MemberSaved, RegisterRequest
from coopledger.ui.context import Context
from coopledger.ui.dialogs.base import FormDialog
from coopledger.ui.navigation import Message, Target
from coopledger.ui.operations import Progress, Work
from coopledger.ui.theme import Theme, Tone
from coopledger.ui.widgets.date_edit import DateEdit
from coopledger.ui.widgets.fields import ChoiceEdit, TextEdit
from coopledger.ui.widgets.form import Form
from coopledger.ui.widgets.number_edits import YearEdit
from coopledger.ui.widgets.suggest_edit import SuggestEdit

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

WIDTH = 1060
_TEXTS = (
    "name",
    "national_id",
    "birth_place",
    "address",
    "village",
    "group",
    "phone",
    "destination_country",
    "disability",
    "heir_name",
    "heir_relation",
)
_STARTING = (MemberStatus.ACTIVE, MemberStatus.PROSPECTIVE)


@dataclass(frozen=True, slots=True, kw_only=True)
class _Start:
    """What the form is built from."""

    number: str
    villages: tuple[str, ...]
    member: Member | None = None


class MemberDialog(FormDialog[MemberSaved]):
    """The register's form: for a new member, or for one whose number is given.

    Args:
        context: What every dialog is given.
        number: Whose entry is corrected; empty for a new member.
        person: The name of a new member, if it was typed already.
    """

    name: ClassVar[str] = "member"

    def __init__(
        self,
        context: Context,
        *,
        number: str = "",
        person: str = "",
        parent: QWidget | None = None,
    ) -> None:
        tr = context.tr
        super().__init__(
            context,
            title=tr("Correct the register") if number else tr("New member"),
            save_text=tr("Save changes") if number else tr("Enter in the register"),
            again=not number,
            wide=True,
            parent=parent,
        )
        self._width = context.theme.px(WIDTH)
        self._number = number
        self._member: Member | None = None
        self._build()
        self.person.set_value(person)
        session = context.session

        def read(progress: Progress) -> _Start:
            progress.check()
            return _Start(
                number=number or members.next_member_number(session),
                villages=members.villages(session),
                member=members.get_member(session, number) if number else None,
            )

        context.operations.run(read, self._begin, owner=self)
        self.saved.connect(self._ask_next_number)

    def work(self) -> Work[MemberSaved]:
        """Enters or corrects."""
        session, details = self.context.session, self.details()
        if self._number:
            edit = EditRequest(number=self._number, details=details)
            return lambda _: members.edit_member(session, edit)
        request = RegisterRequest(
            operation_id=self.operation_id, details=details, status=self.form.value("status")
        )
        return lambda _: members.register_member(session, request)

    def message(self, result: MemberSaved) -> Message:
        """Says so and leads to her page."""
        tr, member = self.context.tr, result.member
        if self._number:
            return Message(text=tr("{name}: changes saved.", name=member.name))
        return Message(
            text=tr("{name} is member no. {number}.", name=member.name, number=member.number),
            action=tr("Open her page"),
            run=_Opener(self.context, member.number),
        )

    def details(self) -> MemberDetails:
        """What stands in the form; blank texts are empty."""
        value = self.form.value
        texts: dict[str, Any] = {name: value(name) or "" for name in _TEXTS}
        return MemberDetails(
            number=value("number") or "",
            gender=value("gender"),
            joined_on=value("joined_on") or self.context.today(),
            left_on=value("left_on"),
            birth_date=value("birth_date"),
            returned_year=value("returned_year"),
            **texts,
        )

    # --- building ---

    def _build(self) -> None:
        self._build_identity()
        self._build_place()
        self._build_membership()
        self._build_rest()
        # Nearly everything may stay blank; said once, not thirteen times.
        for name in self.form.names():
            self.form.row(name).note.setText("")
        if not self._number:
            self.set_subtitle(
                self.context.tr("Number, name and the day of joining are enough to begin with.")
            )
        for field in (self.national_id, self.gender, self.birth_date):
            field.value_changed.connect(self._compare)
        self.national_id.edit.editingFinished.connect(self._compare)

    def _build_identity(self) -> None:
        tr, theme, form, today = self._parts()
        form.add_heading(tr("Who she is"))
        self.number = form.add("number", TextEdit(longest=30), tr("Member no."), share=2)
        self.person = form.add(
            "name",
            TextEdit(),
            tr("Name"),
            hint=tr("As on her identity card"),
            beside=True,
            share=5,
        )
        genders = [(each, tr.resolve(GENDER_LABELS[each])) for each in Gender]
        self.gender = form.add("gender", ChoiceEdit(genders), tr("Gender"), beside=True, share=2)
        self.national_id = form.add(
            "national_id",
            TextEdit(longest=20),
            tr("NIK"),
            hint=tr("16 digits on the identity card"),
            optional=True,
            share=4,
        )
        form.add("birth_place", TextEdit(), tr("Born in"), optional=True, beside=True, share=3)
        self.birth_date = form.add(
            "birth_date",
            DateEdit(theme, tr, today, blank=True),
            tr("Born on"),
            optional=True,
            beside=True,
            share=3,
        )

    def _build_place(self) -> None:
        tr, _, form, _ = self._parts()
        form.add("address", TextEdit(), tr("Address"), optional=True, share=4)
        self.village = form.add(
            "village", SuggestEdit(), tr("Village"), optional=True, beside=True, share=3
        )
        form.add("group", TextEdit(), tr("Group"), optional=True, beside=True, share=2)
        form.add("phone", TextEdit(), tr("Telephone"), optional=True, beside=True, share=2)

    def _build_membership(self) -> None:
        tr, theme, form, today = self._parts()
        form.add_heading(tr("Membership"))
        self.joined_on = form.add("joined_on", DateEdit(theme, tr, today), tr("Member since"))
        statuses = [(each, tr.resolve(STATUS_LABELS[each])) for each in _STARTING]
        form.add("status", ChoiceEdit(statuses), tr("Status"), beside=True)
        form.add(
            "left_on",
            DateEdit(theme, tr, today, blank=True),
            tr("Left on"),
            hint=tr("Only for someone who has left already"),
            optional=True,
            beside=True,
        )
        if self._number:
            # What follows from a change of status has a dialog of its own.
            form.set_shown("status", False)
            form.set_shown("left_on", False)

    def _build_rest(self) -> None:
        tr, _, form, _ = self._parts()
        form.add_heading(tr("Work abroad, and her heir"))
        form.add(
            "destination_country",
            TextEdit(tr("for instance Hong Kong")),
            tr("Worked in"),
            optional=True,
            share=3,
        )
        form.add("returned_year", YearEdit(tr), tr("Home since"), optional=True, beside=True)
        form.add("disability", TextEdit(), tr("Disability"), optional=True, beside=True, share=2)
        form.add("heir_name", TextEdit(), tr("Heir"), optional=True, beside=True, share=3)
        form.add(
            "heir_relation",
            TextEdit(tr("for instance child")),
            tr("Heir is her"),
            optional=True,
            beside=True,
            share=2,
        )

    def _parts(self) -> tuple[Translator, Theme, Form, date]:
        context = self.context
        return context.tr, context.theme, self.form, context.today()

    def _begin(self, start: _Start) -> None:
        self.village.set_suggestions(start.villages)
        self.number.set_value(start.number)
        if start.member is not None:
            self._fill(start.member)
        self.start()
        self._compare()

    def _ask_next_number(self) -> None:
        """The number that is next, in case another member is entered."""
        session = self.context.session
        if not self._number:
            self.context.operations.run(
                lambda _: members.next_member_number(session), self._take_number, owner=self
            )

    def _take_number(self, number: str) -> None:
        if not self.form.is_dirty():
            self.number.set_value(number)
            self.form.mark_blank()

    def _fill(self, member: Member) -> None:
        self._member = member
        self.set_subtitle(f"{member.name} · {member.number}")
        for name in (*_TEXTS, "gender", "birth_date", "joined_on", "left_on", "returned_year"):
            self.form.row(name).field.set_value(getattr(member, name) or None)

    # --- hints ---

    def _compare(self, _: object = None) -> None:
        """Says what in the NIK disagrees with the rest; it stops nobody."""
        details = self.details()
        half_typed = (
            self.national_id.edit.hasFocus() and len(details.national_id) < rules.NATIONAL_ID_DIGITS
        )
        found = () if half_typed else rules.warnings(details)
        text = " ".join(problem_text(each, self.context.tr) for each in found)
        self.national_id.hint_changed.emit(text, Tone.WARNING)


class MemberEditDialog(MemberDialog):
    """Corrects what the register says of the member with that number."""

    name: ClassVar[str] = "member-edit"
    keeps_draft: ClassVar[bool] = False

    def __init__(self, context: Context, number: str, parent: QWidget | None = None) -> None:
        super().__init__(context, number=number, parent=parent)


class _Opener:
    """Opens a member's page."""

    def __init__(self, context: Context, number: str) -> None:
        self._context = context
        self._number = number

    def __call__(self) -> None:
        self._context.navigator.open(Target(page="members", kind="member", key=self._number))
