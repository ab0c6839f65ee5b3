"""Enters a person in the register, and corrects what the register says of her."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, ClassVar

from PySide6.QtCore import QTimer

from coopledger.accounting.errors import Problem
from coopledger.accounting.members import NATIONAL_ID_DIGITS, Member, MemberDetails
from coopledger.i18n.error_text import problem_text
from coopledger.services import members
from coopledger.services.members import EditRequest, MemberSaved, RegisterRequest, Suggestions
from coopledger.ui.context import Context
from coopledger.ui.dialogs.base import FormDialog
from coopledger.ui.dialogs.member_fields import MemberFields
from coopledger.ui.navigation import KeyHint, Message, Target
from coopledger.ui.operations import Progress, Work
from coopledger.ui.theme import Tone
from coopledger.ui.widgets.latest import Latest

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

WIDTH = 1060
COMPARE_AFTER_MS = 250
"""After so long without a key the register is asked who this may be."""
_WARNED = ("family_card_number", "region_code", "heirs")


@dataclass(frozen=True, slots=True, kw_only=True)
class _Start:
    """What the form is built from."""

    number: str
    known: Suggestions
    member: Member | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class _Compared:
    """What looks like a slip, and who in the register may be the same person."""

    details: MemberDetails
    warnings: tuple[Problem, ...]
    similar: tuple[Member, ...]


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
        self.fields = MemberFields(context, self.form, new=not number)
        if not number:
            self.set_subtitle(tr("Number, name and the day of joining are enough to begin with."))
        self._latest = Latest(context.operations, self)
        self._pause = QTimer(self, singleShot=True, interval=COMPARE_AFTER_MS)
        self._pause.timeout.connect(self._compare)
        self._watch()
        self.fields.person.set_value(person)
        session = context.session

        def read(progress: Progress) -> _Start:
            progress.check()
            return _Start(
                number=number or members.next_member_number(session),
                known=members.suggestions(session),
                member=members.get_member(session, number) if number else None,
            )

        context.operations.run(read, self._begin, owner=self)
        self.saved.connect(self._ask_next_number)

    def work(self) -> Work[MemberSaved]:
        """Enters or corrects."""
        session, details = self.context.session, self.fields.details()
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

    def keys(self) -> list[KeyHint]:
        """The keys of forms, and those of this one."""
        tr = self.context.tr
        return [
            *super().keys(),
            KeyHint(keys="Ctrl+PgDn", text=tr("The next part of the form")),
            KeyHint(keys="Ctrl+Del", text=tr("Take out the row of an heir or of a time abroad")),
        ]

    # --- beginning ---

    def _begin(self, start: _Start) -> None:
        self.fields.offer(start.known)
        if start.member is not None:
            self.set_subtitle(f"{start.member.name} · {start.member.number}")
            self.fields.fill(start.member.details)
        else:
            self.fields.number.set_value(start.number)
        self.start()
        self.fit()
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
            self.fields.number.set_value(number)
            self.form.mark_blank()

    # --- hints ---

    def _watch(self) -> None:
        fields = self.fields
        for field in (fields.national_id, fields.gender, fields.birth_date, fields.person):
            field.value_changed.connect(self._compare_soon)
        fields.national_id.edit.editingFinished.connect(self._compare_soon)
        for name in _WARNED:
            self.form.row(name).field.value_changed.connect(self._compare_soon)

    def _compare_soon(self, _: object = None) -> None:
        self._pause.start()

    def _compare(self) -> None:
        """Asks the register what it thinks of the person; the answer stops nobody."""
        session, number, details = self.context.session, self._number, self.fields.details()

        def work(progress: Progress) -> _Compared:
            progress.check()
            return _Compared(
                details=details,
                warnings=members.warnings(details),
                similar=members.similar(session, details, except_number=number),
            )

        self._latest.ask(work, self._show_compared)

    def _show_compared(self, found: _Compared) -> None:
        tr, edit = self.context.tr, self.fields.national_id.edit
        half_typed = edit.hasFocus() and len(found.details.national_id) < NATIONAL_ID_DIGITS
        lines: dict[str, list[str]] = {name: [] for name in ("name", "national_id", *_WARNED)}
        for problem in found.warnings:
            if not (half_typed and problem.place == "national_id"):
                lines[problem.place].append(problem_text(problem, tr))
        others = []
        for each in found.similar:
            if each.national_id and each.national_id == found.details.national_id:
                text = tr("{number} {name} has this NIK.", number=each.number, name=each.name)
                lines["national_id"].append(text)
            else:
                others.append(self._named(each))
        if others:
            lines["name"].append(tr("Is she {members}?", members="; ".join(others)))
        for name, texts in lines.items():
            self.form.row(name).field.hint_changed.emit(" ".join(texts), Tone.WARNING)

    def _named(self, member: Member) -> str:
        """Her number and name, and what tells her from another of that name."""
        born = self.context.tr.value(member.birth_date) if member.birth_date else ""
        return ", ".join(filter(None, (f"{member.number} {member.name}", member.village, born)))


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
