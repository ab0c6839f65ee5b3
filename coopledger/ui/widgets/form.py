"""A form: declared fields, Enter moves on, refusals stand at the field they are about."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, TypeVar

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QPlainTextEdit, QVBoxLayout, QWidget

from coopledger.accounting.errors import CoopLedgerError, InvalidInput, Problem
from coopledger.i18n import Translator
from coopledger.i18n.error_text import error_text, problem_text
from coopledger.ui.theme import Theme
from coopledger.ui.widgets.basic import TextLabel
from coopledger.ui.widgets.fields import CheckEdit, Field, FieldRow, PasswordEdit
from coopledger.ui.widgets.form_parts import FormParts

if TYPE_CHECKING:
    from PySide6.QtGui import QKeyEvent

F = TypeVar("F", bound=Field)


class Form(QWidget):
    """Fields one below the other, some side by side.

    Signals:
        submit_wanted: Enter in the last field.
        edited: The person typed or chose something.
    """

    submit_wanted = Signal()
    edited = Signal()

    def __init__(self, theme: Theme, tr: Translator, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._tr = tr
        self._rows: dict[str, FieldRow] = {}
        self._aliases: dict[str, str] = {}
        self._kept: set[str] = set()
        self._blank: dict[str, str] = {}
        self._clean: dict[str, str] = {}
        self._line: QHBoxLayout | None = None
        self.body = QVBoxLayout(self)
        self.body.setContentsMargins(0, 0, 0, 0)
        self.body.setSpacing(theme.px(9))
        self._column = self.body
        self.parts: FormParts | None = None

    # --- building ---

    def add_part(self, name: str, title: str) -> None:
        """Begins a part: the fields that follow stand behind a tab with this title.

        Ctrl+Page Down and Ctrl+Page Up turn the tabs. A field that cannot be taken brings its part
        to the front. Nothing may be added after the parts.
        """
        if self.parts is None:
            self.parts = FormParts(self._theme)
            self.body.addWidget(self.parts)
        self._line = None
        self._column = self.parts.add(name, title)

    def add(
        self,
        name: str,
        field: F,
        label: str,
        *,
        hint: str = "",
        optional: bool = False,
        keep: bool = False,
        beside: bool = False,
        share: int = 1,
    ) -> F:
        """Adds a field and gives it back.

        Args:
            name: Its name: that of the request's attribute, and of errors' `field_name`.
            field: The field.
            label: What it is called.
            hint: What helps to fill it in.
            optional: Whether it may stay blank.
            keep: Whether its value stays for the next entry (date, account).
            beside: Whether it stands to the right of the field before.
            share: Its share of the width beside others.
        """
        row = FieldRow(self._theme, self._tr, field, label, hint=hint, optional=optional)
        row.setObjectName(f"row-{name}")
        field.setObjectName(name)
        field.editor().setObjectName(f"{name}-editor")
        if not beside or self._line is None:
            self._line = QHBoxLayout()
            self._line.setSpacing(self._theme.px(14))
            self._column.addLayout(self._line)
        self._line.addWidget(row, share, Qt.AlignmentFlag.AlignTop)
        self._rows[name] = row
        if keep:
            self._kept.add(name)
        field.edited.connect(self.edited)
        self._blank[name] = self._clean[name] = field.draft()
        return field

    def show_errors_of(self, error_field: str, name: str) -> None:
        """Refusals about a field that goes by another name here stand at the named one."""
        self._aliases[error_field] = name

    def add_heading(self, text: str) -> TextLabel:
        """A heading over the fields that follow."""
        self._line = None
        self._column.addSpacing(self._theme.px(6))
        heading = TextLabel(text, "heading")
        self._column.addWidget(heading)
        return heading

    def add_widget(self, widget: QWidget) -> None:
        """Something between the fields."""
        self._line = None
        self._column.addWidget(widget)

    # --- values ---

    def row(self, name: str) -> FieldRow:
        """The row of a field."""
        return self._rows[name]

    def names(self) -> tuple[str, ...]:
        """The fields' names in order."""
        return tuple(self._rows)

    def value(self, name: str) -> Any:
        """The value of a field."""
        return self._rows[name].field.value()

    def values(self) -> dict[str, Any]:
        """The values of all fields by name."""
        return {name: row.field.value() for name, row in self._rows.items()}

    def set_shown(self, name: str, shown: bool) -> None:
        """Shows or hides a field; a hidden one is not asked for."""
        self._rows[name].setVisible(shown)

    def is_dirty(self) -> bool:
        """Whether something differs from how the form began."""
        return any(row.field.draft() != self._clean[name] for name, row in self._rows.items())

    def mark_blank(self) -> None:
        """What stands here now is how each entry begins (after defaults were filled in)."""
        self.mark_clean()
        self._blank = dict(self._clean)

    def mark_clean(self) -> None:
        """What stands here now is saved, or not worth asking about."""
        self._clean = {name: row.field.draft() for name, row in self._rows.items()}

    def clear(self) -> None:
        """Empties the form for the next entry; kept fields stay."""
        for name, row in self._rows.items():
            row.show_error("")
            if name not in self._kept:
                row.field.set_value(None)
                row.field.restore(self._blank[name])
        self.mark_clean()

    # --- drafts ---

    def draft(self) -> dict[str, str]:
        """All fields as texts; never a password."""
        return {
            name: row.field.draft()
            for name, row in self._rows.items()
            if not isinstance(row.field, PasswordEdit)
        }

    def restore(self, draft: Mapping[str, str]) -> None:
        """Fills in a draft; fields it does not know stay."""
        for name, text in draft.items():
            if name in self._rows and text:
                self._rows[name].field.restore(text)

    # --- checking ---

    def check(self) -> bool:
        """Whether every shown field can be taken; puts the cursor into the first that cannot."""
        wrong = [row for row in self._offered() if not row.check()]
        if wrong:
            self._go_to(wrong[0])
        return not wrong

    def show_refusal(self, error: CoopLedgerError) -> str:
        """Shows a refusal at its field.

        Returns:
            What stands at no field of this form, to be shown below it; empty if all found a place.
        """
        if isinstance(error, InvalidInput):
            return self._show_problems(error.problems)
        text = error_text(error, self._tr)
        row = self._rows.get(self._aliases.get(error.field_name, error.field_name))
        if row is None or row not in self._offered():
            return text
        row.show_error(text)
        self._go_to(row)
        return ""

    def focus_first(self) -> None:
        """Puts the cursor into the first blank field, or the first; of several parts the first."""
        if self.parts is not None:
            self.parts.turn_to_first()
        shown = self._shown()
        blank = [
            row for row in shown if row.field.is_empty() and not isinstance(row.field, CheckEdit)
        ]
        for row in (blank or shown)[:1]:
            row.field.select_all()

    def move_on(self, widget: QWidget | None) -> None:
        """From the field that holds the widget to the next, or to saving from the last."""
        shown = self._shown()
        here = next((i for i, row in enumerate(shown) if widget and row.isAncestorOf(widget)), -1)
        if here >= 0 and shown[here].field.problem():
            shown[here].check()
            return
        if here + 1 < len(shown):
            shown[here + 1].field.select_all()
        else:
            self.submit_wanted.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter moves on; Ctrl+Page Down and Up turn the parts."""
        if self.parts is not None and self.parts.take_key(event):
            self._focus_part()
            return
        plain = event.modifiers() in {
            Qt.KeyboardModifier.NoModifier,
            Qt.KeyboardModifier.KeypadModifier,
        }
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter} and plain:
            focused = self.focusWidget()
            if not isinstance(focused, QPlainTextEdit):
                self.move_on(focused)
                return
        super().keyPressEvent(event)

    def _shown(self) -> list[FieldRow]:
        """The fields that are seen now."""
        return [
            row
            for row in self._rows.values()
            if row.isVisibleTo(self) and row.field.editor().isEnabled()
        ]

    def _offered(self) -> list[FieldRow]:
        """The fields that can be filled in, those of parts behind included."""
        if self.parts is None:
            return self._shown()
        return [
            row
            for row in self._rows.values()
            if row.isVisibleTo(self.parts.page_of(row) or self) and row.field.editor().isEnabled()
        ]

    def _go_to(self, row: FieldRow) -> None:
        if self.parts is not None:
            self.parts.turn_to(row)
        row.field.select_all()

    def _focus_part(self) -> None:
        for row in self._shown()[:1]:
            row.field.select_all()

    def _show_problems(self, problems: tuple[Problem, ...]) -> str:
        homeless = []
        first: FieldRow | None = None
        for problem in problems:
            text = problem_text(problem, self._tr)
            row = self._rows.get(self._aliases.get(problem.place, problem.place))
            if row is None or row not in self._offered():
                homeless.append(text)
                continue
            row.show_error(text)
            first = first or row
        if first is not None:
            self._go_to(first)
        return " ".join(homeless)
