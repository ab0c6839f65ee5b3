"""Making a new book: the cooperative, its year, its rules, the first user, the recovery sheet."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QStandardPaths, Qt, Signal
from PySide6.QtWidgets import QFileDialog, QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from coopledger.accounting.errors import BookExists, CoopLedgerError, WeakPassword
from coopledger.accounting.money import Money
from coopledger.accounting.presets import Preset, Presets
from coopledger.accounting.settings import (
    BookRules,
    Cooperative,
    CooperativeKind,
    DatedAmount,
    InterestWord,
    SurplusRules,
)
from coopledger.i18n.error_text import error_text
from coopledger.services import opening, presets, recovery, users
from coopledger.services.permissions import Role
from coopledger.services.session import SystemClock, User
from coopledger.ui import library
from coopledger.ui.dialogs.print_preview import PrintPreview
from coopledger.ui.dialogs.wizard import Wizard
from coopledger.ui.operations import Work
from coopledger.ui.start_screen import StartContext, remember_book
from coopledger.ui.theme import Theme, Tone
from coopledger.ui.widgets.basic import Button, Card, Notice, TextLabel, clear_layout
from coopledger.ui.widgets.date_edit import DateEdit
from coopledger.ui.widgets.fields import ChoiceEdit, Field, PasswordEdit, TextEdit
from coopledger.ui.widgets.money_edit import MoneyEdit
from coopledger.ui.widgets.surplus_parts import Bases, SurplusParts
from coopledger.ui.words import ROLE_NAMES, kind_name, month_name

if TYPE_CHECKING:
    from PySide6.QtGui import QKeyEvent

FIRST_ROLES = (Role.TREASURER, Role.CHAIR)
"""Who may begin a book: both may manage users, so nobody is locked out."""
ASKED_GROUPS = (2, 6)
"""The groups of the recovery code that are typed back, counted from 0."""
_SURPLUS, _CREATING, _SHEET, _PROOF = 3, 4, 5, 6
ROUNDINGS = (1, 50, 100, 500, 1000)
"""To which rupiah instalments may be rounded."""
_PARTS_WIDTH = 560
_NOT_A_NAME = re.compile(r"[^A-Za-z0-9]+")


@dataclass(frozen=True, slots=True, kw_only=True)
class MadeBook:
    """A new book that is open, with the code that is shown once."""

    opened: library.OpenedBook
    code: str
    folder: Path


class NewBookWizard(Wizard[StartContext, MadeBook]):
    """Makes a book in a folder; after it is made, only the recovery sheet is left to keep.

    Signals:
        created: The `OpenedBook`.
    """

    created = Signal(object)

    def __init__(self, context: StartContext, parent: QWidget | None = None) -> None:
        tr = context.tr
        super().__init__(
            context, title=tr("Make a new book"), finish_text=tr("To the book"), parent=parent
        )
        self.made: MadeBook | None = None
        self._presets: Presets = presets.presets()
        self._folder_typed = False
        self._add_cooperative()
        self._add_year()
        self._add_rules()
        self._add_surplus()
        self._add_user()
        self._add_sheet()
        self._add_proof()
        self.start()

    # --- the steps ---

    def _add_cooperative(self) -> None:
        tr = self.context.tr
        form = self.add_step(
            tr("Cooperative"), tr("As it stands in the deed. It can be changed in the settings.")
        )
        choices: list[tuple[Preset | None, str]] = [
            (preset, _preset_name(preset)) for preset in self._presets.cooperatives
        ]
        choices.append((None, tr("Another cooperative")))
        self.preset = form.add(
            "preset", ChoiceEdit(choices, placeholder=tr("Choose the region …")), tr("Region")
        )
        self.preset.value_changed.connect(self._take_preset)
        self.name = form.add("name", TextEdit(), tr("Name of the cooperative"))
        kinds = [(kind, kind_name(kind, tr)) for kind in CooperativeKind]
        self.kind = form.add("kind", ChoiceEdit(kinds), tr("Kind"))
        self.legal = form.add(
            "legal_entity_number", TextEdit(), tr("Number of the deed"), optional=True, beside=True
        )
        self.address = form.add("address", TextEdit(), tr("Address"), optional=True)
        self.village = form.add("village", TextEdit(), tr("Village"), optional=True, beside=True)
        self.regency = form.add("regency", TextEdit(), tr("Regency"), optional=True)
        self.province = form.add("province", TextEdit(), tr("Province"), optional=True, beside=True)

    def _add_year(self) -> None:
        tr, theme, today = self.context.tr, self.context.theme, _today()
        form = self.add_step(
            tr("Book year"),
            tr("The day on which these books begin. Balances of the evening before come in later."),
        )
        months = [(month, month_name(month, tr.language)) for month in range(1, 13)]
        self.start_month = form.add(
            "fiscal_year_start_month", ChoiceEdit(months), tr("The book year begins in")
        )
        self.opening_date = form.add(
            "opening_date",
            DateEdit(theme, tr, today, date(today.year, 1, 1)),
            tr("First day of these books"),
            hint=tr("Most choose the first day of a book year. It is fixed once something stands."),
        )

    def _add_rules(self) -> None:
        tr, theme = self.context.tr, self.context.theme
        proposed = self._presets.rules
        form = self.add_step(
            tr("Rules"), tr("As the statutes (AD/ART) say; proposed is what most have.")
        )
        self.share = form.add(
            "membership_share",
            MoneyEdit(theme, tr),
            tr("Membership share"),
            hint=tr("Paid once, when somebody joins."),
            optional=True,
        )
        self.dues = form.add(
            "mandatory_savings",
            MoneyEdit(theme, tr),
            tr("Mandatory savings"),
            hint=tr("Paid each month."),
            optional=True,
        )
        self.share.set_value(proposed.membership_share)
        self.dues.set_value(proposed.mandatory_savings)
        words = [(InterestWord.JASA, "jasa"), (InterestWord.BUNGA, "bunga")]
        self.word = form.add(
            "interest_word", ChoiceEdit(words), tr("The cooperative's word for interest")
        )
        self.rounding = form.add(
            "instalment_rounding",
            ChoiceEdit([(Money.rupiah(each), tr.value(Money.rupiah(each))) for each in ROUNDINGS]),
            tr("Instalments are rounded to"),
            beside=True,
        )

    def _add_surplus(self) -> None:
        tr, theme = self.context.tr, self.context.theme
        self.parts = SurplusParts(theme, tr)
        self.parts.hide_amounts()
        self.parts.show_rules(self._presets.rules.surplus)
        page = _EnterGoesOn()
        column = QVBoxLayout(page)
        column.setContentsMargins(0, 0, 0, 0)
        self.parts.setMaximumWidth(theme.px(_PARTS_WIDTH))
        column.addWidget(self.parts)
        column.addStretch(1)
        self.add_page(
            tr("Surplus"),
            tr("How the statutes share it out; each column sums to 100 %. It can be changed."),
            page,
        )

    def _add_user(self) -> None:
        tr, theme = self.context.tr, self.context.theme
        form = self.add_step(
            tr("First user"),
            tr("Whoever makes the book. Others get their own passwords in the settings."),
        )
        self.full_name = form.add("full_name", TextEdit(), tr("Your name"))
        roles = [(role, tr.resolve(ROLE_NAMES[role])) for role in FIRST_ROLES]
        self.role = form.add("role", ChoiceEdit(roles), tr("Office"), beside=True)
        self.password = form.add(
            "password",
            PasswordEdit(theme, tr),
            tr("Password"),
            hint=tr("Three words that do not belong together are easy to keep and hard to guess."),
        )
        self.again = form.add(
            "password_again", PasswordEdit(theme, tr), tr("The password once more"), beside=True
        )
        self.strength = Notice(theme)
        form.add_widget(self.strength)
        self.password.edit.textChanged.connect(self._show_strength)
        self.folder = form.add(
            "path",
            FolderEdit(theme, tr("Choose …"), tr("Folder for the book")),
            tr("Where the book is kept"),
            hint=tr("An empty folder on this laptop, not on a memory stick."),
        )
        self.folder.edited.connect(self._note_folder)

    def _add_sheet(self) -> None:
        tr, theme = self.context.tr, self.context.theme
        page = QWidget()
        column = QVBoxLayout(page)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.px(12))
        self.code_card = Card(theme)
        self.code_grid = QGridLayout()
        self.code_grid.setSpacing(theme.px(12))
        self.code_card.body.addLayout(self.code_grid)
        self.print_button = Button(theme, tr("Print the sheet"), "print")
        self.print_button.clicked.connect(self.print_sheet)
        row = QHBoxLayout()
        row.addWidget(self.print_button)
        row.addStretch(1)
        column.addWidget(self.code_card)
        column.addLayout(row)
        for text in (
            tr("It opens the books when the laptop is lost or all passwords are forgotten."),
            tr("Print it twice: one for the chair, one for the supervisors, in closed envelopes."),
            tr("It is shown only now and kept nowhere. Without printer, write it down by hand."),
        ):
            column.addWidget(TextLabel(f"• {text}", wrap=True))
        column.addStretch(1)
        self.add_page(
            tr("Recovery sheet"), tr("The book is made. This code is the key under the mat."), page
        )

    def _add_proof(self) -> None:
        tr = self.context.tr
        form = self.add_step(
            tr("Proof"), tr("Type two groups from the sheet, so that it is sure you have it.")
        )
        self.proofs = [
            form.add(f"group_{group}", TextEdit(), tr("Group {n}", n=group + 1), beside=beside)
            for group, beside in zip(ASKED_GROUPS, (False, True), strict=True)
        ]

    # --- moving ---

    def entered(self, step: int) -> None:
        """Fills in what follows from the steps before, and offers no way back from a made book."""
        tr = self.context.tr
        if step == _CREATING:
            self.next_button.setText(tr("Make the book"))
            self._propose_folder()
        made = self.made is not None
        self.cancel_button.setVisible(not made)
        self.back_button.setVisible(0 < step != _SHEET)
        if step == _SHEET:
            self.next_button.setText(tr("I have the sheet"))

    def check(self, step: int) -> bool:
        """Each column of the surplus is whole, the passwords are equal, the groups are right."""
        if step == _SURPLUS and not self.parts.is_whole():
            self.refusal.tell(
                self.context.tr("Each column must sum to 100 %. Correct the percentages."),
                Tone.ERROR,
            )
            return False
        if step == _CREATING:
            return self._check_password()
        if step == _PROOF:
            return self._check_proof()
        return True

    def next(self) -> None:
        """On; the book is made between the user and the sheet."""
        if self.step == _CREATING and self.made is None:
            if self._running is None and self.form_of(_CREATING).check() and self.check(_CREATING):
                self._run()
            return
        if self.step == _PROOF:
            if self.form_of(_PROOF).check() and self.check(_PROOF):
                self._finish()
            return
        super().next()

    def reject(self) -> None:
        """A book that is made is not left before its sheet is kept."""
        if self.made is not None:
            self.refusal.tell(
                self.context.tr("The code is shown only now. Type the two groups first."),
                Tone.WARNING,
            )
            return
        super().reject()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Alt+Left does not lead back behind a made book."""
        if event.key() == Qt.Key.Key_Left and self.step == _SHEET:
            return
        super().keyPressEvent(event)

    # --- the work ---

    def work(self) -> Work[MadeBook]:
        """Makes the book and opens it."""
        request, folder = self.request(), Path(self.folder.value() or "")

        def work(_: object) -> MadeBook:
            made = opening.create_book(request)
            try:
                opened = library.look_into(made.session)
            except BaseException:
                made.session.books.close()
                raise
            return MadeBook(opened=opened, code=made.recovery_code, folder=folder)

        return work

    def request(self) -> opening.NewBookRequest:
        """What stands in the steps."""
        since = self.opening_date.value() or _today()
        name = (self.full_name.value() or "").strip()
        role: Role = self.role.value()
        return opening.NewBookRequest(
            folder=Path(self.folder.value() or ""),
            cooperative=self._cooperative(since, name, role),
            user=User(name=role.value, role=role, full_name=name),
            password=self.password.value() or "",
            rules=BookRules(
                membership_share=_dated(since, self.share),
                mandatory_savings=_dated(since, self.dues),
                interest_word=self.word.value(),
                instalment_rounding=self.rounding.value(),
            ),
            surplus_rules=self._surplus_rules(),
        )

    def _surplus_rules(self) -> SurplusRules:
        proposed = self._presets.rules.surplus
        return self.parts.rules(
            Bases(
                capital_basis=proposed.capital_basis,
                capital_average=proposed.capital_average,
                loan_basis=proposed.loan_basis,
            )
        )

    def _cooperative(self, since: date, name: str, role: Role) -> Cooperative:
        return Cooperative(
            name=(self.name.value() or "").strip(),
            opening_date=since,
            kind=self.kind.value(),
            legal_entity_number=self.legal.value() or "",
            address=self.address.value() or "",
            village=self.village.value() or "",
            regency=self.regency.value() or "",
            province=self.province.value() or "",
            fiscal_year_start_month=self.start_month.value(),
            chair=name if role is Role.CHAIR else "",
            treasurer=name if role is Role.TREASURER else "",
        )

    def _done(self, result: MadeBook) -> None:
        """The book is made: now the sheet."""
        self.made = result
        self._typed = False
        # Nobody needs the password here any more.
        self.password.set_value(None)
        self.again.set_value(None)
        remember_book(self.context.memory, result.folder, result.opened)
        self._show_code(recovery.recovery_groups(result.code))
        self._show(_SHEET)

    def show_refusal(self, error: CoopLedgerError) -> None:
        """A folder that is not empty is refused at its field."""
        if isinstance(error, BookExists):
            self.form_of(_CREATING).row("path").show_error(error_text(error, self.context.tr))
            self.folder.select_all()
            return
        super().show_refusal(error)

    def _finish(self) -> None:
        made = self.made
        assert made is not None
        session = made.opened.session
        # Whoever typed from the sheet has it.
        self.context.operations.run(lambda _: recovery.note_kept(session))
        self.created.emit(made.opened)
        self.accept()

    def print_sheet(self) -> None:
        """Makes the sheet and shows it before it is printed."""
        made, tr = self.made, self.context.tr
        if made is not None:
            session, code = made.opened.session, made.code
            self.context.operations.run(
                lambda _: recovery.recovery_sheet(session, code, tr),
                lambda content: PrintPreview(self.context, content, self).open(),
                owner=self,
            )

    # --- inside ---

    def _take_preset(self, preset: Preset | None) -> None:
        if preset is None:
            return
        self.name.set_value(preset.name)
        self.kind.set_value(preset.kind)
        self.regency.set_value(preset.regency)
        self.province.set_value(preset.province)

    def _propose_folder(self) -> None:
        """A folder named after the cooperative, until another is chosen."""
        if self._folder_typed:
            return
        plain = _NOT_A_NAME.sub("-", self.name.value() or "").strip("-") or "CoopLedger"
        self.folder.set_value(str(books_folder() / plain))

    def _note_folder(self) -> None:
        self._folder_typed = True

    def _show_strength(self) -> None:
        tr = self.context.tr
        password = self.password.value() or ""
        if not password:
            self.strength.tell("")
            return
        weak = users.weakness(password)
        if weak is not None:
            self.strength.tell(error_text(weak, tr), Tone.WARNING)
        elif is_strong(password):
            self.strength.tell(tr("A strong password."), Tone.GOOD)
        else:
            self.strength.tell(tr("Good enough. Longer is stronger."), Tone.NORMAL)

    def _check_password(self) -> bool:
        tr, form = self.context.tr, self.form_of(_CREATING)
        password = self.password.value() or ""
        weak: WeakPassword | None = users.weakness(password)
        if weak is not None:
            form.show_refusal(weak)
            return False
        if self.again.value() != password:
            form.row("password_again").show_error(tr("The two are not the same. Type it again."))
            self.again.select_all()
            return False
        return True

    def _check_proof(self) -> bool:
        made, form = self.made, self.form_of(_PROOF)
        assert made is not None
        groups = recovery.recovery_groups(made.code)
        wrong = [
            (group, field)
            for group, field in zip(ASKED_GROUPS, self.proofs, strict=True)
            if (field.value() or "").strip().upper() != groups[group].upper()
        ]
        for group, _ in wrong:
            form.row(f"group_{group}").show_error(
                self.context.tr("Not what stands on the sheet. Compare it letter by letter.")
            )
        if wrong:
            wrong[0][1].select_all()
        return not wrong

    def _show_code(self, groups: Sequence[str]) -> None:
        theme = self.context.theme
        clear_layout(self.code_grid)
        for number, group in enumerate(groups):
            cell = QVBoxLayout()
            cell.setSpacing(0)
            cell.addWidget(TextLabel(str(number + 1), "small"))
            label = TextLabel(group)
            label.setStyleSheet(
                f"font-size: {15 * theme.scale / 100:g}pt; font-weight: 600; letter-spacing: 2px;"
            )
            label.setTextInteractionFlags(Qt.TextInteractionFlag.NoTextInteraction)
            cell.addWidget(label)
            row, column = divmod(number, 4)
            self.code_grid.addLayout(cell, row, column)


class _EnterGoesOn(QWidget):
    """A page of fields in which Enter moves on as it does in a form."""

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """To the next field."""
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self.focusNextChild()
            return
        super().keyPressEvent(event)


class FolderEdit(Field):
    """A folder, typed or chosen."""

    def __init__(
        self, theme: Theme, button: str, title: str, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._title = title
        self.text = TextEdit()
        self.choose_button = Button(theme, button, "folder")
        self.choose_button.clicked.connect(self.choose)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(theme.px(8))
        row.addWidget(self.text, 1)
        row.addWidget(self.choose_button)
        self.setFocusProxy(self.text)
        self.text.edited.connect(self.edited)
        self.text.value_changed.connect(self.value_changed)

    def editor(self) -> QWidget:
        """The line."""
        return self.text.editor()

    def value(self) -> str | None:
        """The folder's path."""
        return self.text.value()

    def set_value(self, value: str | None) -> None:
        """Fills in a path."""
        self.text.set_value(value)

    def draft(self) -> str:
        """The path."""
        return self.text.draft()

    def restore(self, draft: str) -> None:
        """The path again."""
        self.text.restore(draft)

    def choose(self) -> None:
        """Asks for a folder."""
        folder = QFileDialog.getExistingDirectory(self, self._title, self.value() or "")
        if folder:
            self.set_value(folder)
            self.edited.emit()


def is_strong(password: str) -> bool:
    """Whether a password is long, or of several words: what is hard to guess for a machine."""
    return len(password) >= 16 or (len(password) >= 12 and len(set(password)) >= 9)


def books_folder() -> Path:
    """Where books are kept unless somebody chooses another place."""
    location = QStandardPaths.StandardLocation.DocumentsLocation
    return Path(QStandardPaths.writableLocation(location)) / "CoopLedger"


def _dated(since: date, field: MoneyEdit) -> tuple[DatedAmount, ...]:
    amount = field.value()
    return (DatedAmount(from_date=since, amount=amount),) if amount else ()


def _preset_name(preset: Preset) -> str:
    return f"{preset.regency} · {preset.name}" if preset.name else preset.regency


def _today() -> date:
    return SystemClock().today()
