"""The fields that people type into, and the row that gives a field its label, hint and error.

Text becomes a type here, at the very edge: `value()` is a Money, date, Rate, Decimal, text or None,
never a half-understood string. What cannot be read is refused with the sentence of its error, under
the field, as soon as the field is left.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import QEvent, Qt, QTimer, Signal
from PySide6.QtGui import (
    QFocusEvent,
    QKeyEvent,
    QWheelEvent,
)
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QHBoxLayout,
    QLineEdit,
    QListView,
    QPlainTextEdit,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from coopledger.i18n import (
    Translator,
)
from coopledger.ui.theme import Theme, Tone
from coopledger.ui.widgets.basic import TextLabel, set_look
from coopledger.ui.widgets.icon_line import IconLine


class Field(QWidget):
    """What every field can do; a `FieldRow` gives it label, hint and error line.

    Signals:
        value_changed: The value changed, as the object that `value()` gives (None when unreadable).
        edited: The person typed or chose something.
        hint_changed: A line to stand under the field, and its `Tone`.
    """

    value_changed = Signal(object)
    edited = Signal()
    hint_changed = Signal(str, object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.required = True

    def value(self) -> Any:
        """What the field means; None when it is empty or cannot be read."""
        raise NotImplementedError

    def set_value(self, value: Any) -> None:
        """Fills the field in; None empties it."""
        raise NotImplementedError

    def problem(self) -> str:
        """Why the field's text cannot be taken; empty when it can."""
        return ""

    def is_empty(self) -> bool:
        """Whether nothing was filled in."""
        return self.value() is None

    def draft(self) -> str:
        """The field as text, to be kept until tomorrow."""
        raise NotImplementedError

    def restore(self, draft: str) -> None:
        """Fills in what `draft` gave."""
        raise NotImplementedError

    def editor(self) -> QWidget:
        """The widget that takes the keyboard."""
        raise NotImplementedError

    def set_invalid(self, invalid: bool) -> None:
        """Marks the border; the words stand in the row's error line."""
        set_look(self.editor(), "invalid", invalid)

    def select_all(self) -> None:
        """Puts the cursor into the field, ready to overwrite."""
        editor = self.editor()
        editor.setFocus(Qt.FocusReason.OtherFocusReason)
        if isinstance(editor, QLineEdit):
            editor.selectAll()


class LineField(Field):
    """A field of one line; the base of all that read a typed text."""

    def __init__(self, parent: QWidget | None = None, *, editor: QLineEdit | None = None) -> None:
        super().__init__(parent)
        self.edit = editor or QLineEdit()
        self.box = QHBoxLayout(self)
        self.box.setContentsMargins(0, 0, 0, 0)
        self.box.setSpacing(6)
        self.box.addWidget(self.edit, 1)
        self.setFocusProxy(self.edit)
        self.edit.textEdited.connect(self._text_edited)
        self.edit.editingFinished.connect(self.tidy)

    def editor(self) -> QWidget:
        """The line."""
        return self.edit

    def is_empty(self) -> bool:
        """Whether the line is blank."""
        return not self.edit.text().strip()

    def draft(self) -> str:
        """The typed text."""
        return self.edit.text()

    def restore(self, draft: str) -> None:
        """The typed text again."""
        self.edit.setText(draft)
        self.tidy()

    def tidy(self) -> None:
        """Writes what was typed as it is usually written, when the field is left."""

    def _text_edited(self, text: str) -> None:
        del text
        self.edited.emit()
        self.value_changed.emit(self.value())


class TextEdit(LineField):
    """A text of one line.

    Args:
        placeholder: An example of what to write.
        longest: The most letters it takes.
    """

    def __init__(
        self, placeholder: str = "", *, longest: int = 200, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.edit.setPlaceholderText(placeholder)
        self.edit.setMaxLength(longest)

    def value(self) -> str | None:
        """The text without blanks around it; None when blank."""
        return self.edit.text().strip() or None

    def set_value(self, value: str | None) -> None:
        """Fills in a text."""
        self.edit.setText(value or "")
        self.value_changed.emit(self.value())


class NoteEdit(Field):
    """A text of some lines; Tab leaves it."""

    def __init__(
        self, theme: Theme, placeholder: str = "", *, lines: int = 3, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.edit = QPlainTextEdit()
        self.edit.setTabChangesFocus(True)
        self.edit.setPlaceholderText(placeholder)
        self.edit.setFixedHeight(theme.px(16 + 18 * lines))
        box = QHBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.addWidget(self.edit)
        self.setFocusProxy(self.edit)
        self.edit.textChanged.connect(self._changed)

    def editor(self) -> QWidget:
        """The text box."""
        return self.edit

    def value(self) -> str | None:
        """The text; None when blank."""
        return self.edit.toPlainText().strip() or None

    def set_value(self, value: str | None) -> None:
        """Fills in a text."""
        self.edit.setPlainText(value or "")

    def draft(self) -> str:
        """The text."""
        return self.edit.toPlainText()

    def restore(self, draft: str) -> None:
        """The text again."""
        self.edit.setPlainText(draft)

    def _changed(self) -> None:
        if self.edit.hasFocus():
            self.edited.emit()
        self.value_changed.emit(self.value())


class PasswordEdit(LineField):
    """A password, hidden until the eye is pressed."""

    def __init__(self, theme: Theme, tr: Translator, parent: QWidget | None = None) -> None:
        line = IconLine(theme)
        super().__init__(parent, editor=line)
        self._theme = theme
        self._tr = tr
        self.edit.setEchoMode(QLineEdit.EchoMode.Password)
        self._eye = line.add_button("eye", tr("Show password"))
        self._eye.clicked.connect(self.toggle)

    def value(self) -> str | None:
        """The password as typed, blanks included; None when nothing is typed."""
        return self.edit.text() or None

    def set_value(self, value: str | None) -> None:
        """Fills in a password, or empties the field."""
        self.edit.setText(value or "")

    def draft(self) -> str:
        """Nothing: a password is never kept."""
        return ""

    def restore(self, draft: str) -> None:
        """Nothing was kept."""

    def toggle(self) -> None:
        """Shows or hides the letters."""
        hidden = self.edit.echoMode() is QLineEdit.EchoMode.Password
        mode = QLineEdit.EchoMode.Normal if hidden else QLineEdit.EchoMode.Password
        self.edit.setEchoMode(mode)
        self._eye.setIcon(self._theme.icon("eye-off" if hidden else "eye"))
        text = self._tr("Hide password") if hidden else self._tr("Show password")
        self._eye.setToolTip(text)
        self._eye.setAccessibleName(text)


class _QuietComboBox(QComboBox):
    """A drop-down that the mouse wheel does not change while a form is scrolled."""

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Lets the form scroll."""
        event.ignore()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Leaves the keys with Ctrl to the form: they turn its parts and never change a choice."""
        if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            event.ignore()
            return
        super().keyPressEvent(event)


class ChoiceEdit(Field):
    """One of some choices.

    Args:
        choices: Value and words of each.
        placeholder: What stands there while nothing is chosen; without it the first is chosen.
    """

    def __init__(
        self,
        choices: Sequence[tuple[Any, str]] = (),
        *,
        placeholder: str = "",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.combo = _QuietComboBox()
        # Only a view of its own obeys the style sheet.
        self.combo.setView(QListView(self.combo))
        self.combo.setSizeAdjustPolicy(
            QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon
        )
        self.combo.setMinimumContentsLength(8)
        self.combo.setPlaceholderText(placeholder)
        self.combo.setMaxVisibleItems(12)
        self._placeholder = placeholder
        self._values: list[Any] = []
        box = QHBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.addWidget(self.combo)
        self.setFocusProxy(self.combo)
        self.set_choices(choices)
        self.combo.currentIndexChanged.connect(self._changed)
        self.combo.activated.connect(self._chosen)

    def set_choices(self, choices: Sequence[tuple[Any, str]]) -> None:
        """Offers other choices; the chosen value stays if it is among them."""
        kept = self.value()
        self.combo.blockSignals(True)
        self.combo.clear()
        self._values = [value for value, _ in choices]
        for _, text in choices:
            self.combo.addItem(text)
        if kept in self._values:
            self.combo.setCurrentIndex(self._values.index(kept))
        else:
            self.combo.setCurrentIndex(-1 if self._placeholder or not choices else 0)
        self.combo.blockSignals(False)
        if self.value() != kept:
            self.value_changed.emit(self.value())

    def editor(self) -> QWidget:
        """The drop-down."""
        return self.combo

    def value(self) -> Any:
        """The chosen value; None when nothing is chosen."""
        index = self.combo.currentIndex()
        return self._values[index] if 0 <= index < len(self._values) else None

    def set_value(self, value: Any) -> None:
        """Chooses a value; one that is not offered chooses nothing."""
        self.combo.setCurrentIndex(self._values.index(value) if value in self._values else -1)

    def draft(self) -> str:
        """The words of the choice."""
        return self.combo.currentText()

    def restore(self, draft: str) -> None:
        """The choice with these words again, if it is still offered."""
        index = self.combo.findText(draft)
        if index >= 0:
            self.combo.setCurrentIndex(index)

    def _changed(self, index: int) -> None:
        del index
        self.value_changed.emit(self.value())

    def _chosen(self, index: int) -> None:
        del index
        self.edited.emit()


class CheckEdit(Field):
    """A yes or no with its words beside the box."""

    def __init__(self, text: str, *, checked: bool = False, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.check = QCheckBox(text)
        self.check.setChecked(checked)
        box = QHBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.addWidget(self.check)
        box.addStretch(1)
        self.setFocusProxy(self.check)
        self.check.toggled.connect(self._toggled)
        self.check.clicked.connect(self.edited)

    def editor(self) -> QWidget:
        """The box."""
        return self.check

    def value(self) -> bool:
        """Whether it is ticked."""
        return self.check.isChecked()

    def set_value(self, value: bool | None) -> None:
        """Ticks it or not."""
        self.check.setChecked(bool(value))

    def draft(self) -> str:
        """`1` or `0`."""
        return "1" if self.value() else "0"

    def restore(self, draft: str) -> None:
        """Ticked as it was."""
        self.check.setChecked(draft == "1")

    def _toggled(self, checked: bool) -> None:
        self.value_changed.emit(checked)


class FieldRow(QWidget):
    """A field with its label above and one line below: the error, else the echo, else the hint.

    Args:
        theme: The look.
        tr: The words.
        field: The field.
        label: What it is, in a word or two.
        hint: What helps to fill it in.
        optional: Says so beside the label and lets it be blank.
    """

    def __init__(
        self,
        theme: Theme,
        tr: Translator,
        field: Field,
        label: str,
        *,
        hint: str = "",
        optional: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.field = field
        self._tr = tr
        self._hint = hint
        self._echo = ("", Tone.MUTED)
        self._error = ""
        field.required = not optional and not isinstance(field, CheckEdit)
        self.label = TextLabel(label, "label")
        self.label.setBuddy(field.editor())
        self.note = TextLabel(tr("optional") if optional else "", "small")
        self.line = TextLabel(hint, "small", wrap=True)
        self.line.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.MinimumExpanding)
        self.line.setAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop)
        self.line.setMinimumHeight(theme.px(17))
        top = QHBoxLayout()
        top.setSpacing(theme.px(6))
        top.addWidget(self.label)
        top.addWidget(self.note)
        top.addStretch(1)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.setSpacing(theme.px(4))
        if not isinstance(field, CheckEdit):
            outer.addLayout(top)
        outer.addWidget(field)
        outer.addWidget(self.line)
        field.editor().setAccessibleName(label)
        field.hint_changed.connect(self._set_echo)
        field.edited.connect(self._clear_error)
        field.editor().installEventFilter(self)

    def set_label(self, label: str) -> None:
        """Calls the field something else (another unit, another kind)."""
        self.label.setText(label)
        self.field.editor().setAccessibleName(label)

    def set_hint(self, hint: str) -> None:
        """Another help."""
        self._hint = hint
        self._show_line()

    def show_error(self, text: str) -> None:
        """Marks the field and says why; an empty text takes the mark away."""
        self._error = text
        self.field.set_invalid(bool(text))
        self._show_line()

    def error(self) -> str:
        """The sentence that stands under the field now."""
        return self._error

    def check(self) -> bool:
        """Whether the field can be taken as it is; shows why not."""
        problem = self.field.problem()
        if not problem and self.field.required and self.field.is_empty():
            problem = self._tr("Fill this in.")
        self.show_error(problem)
        return not problem

    def eventFilter(self, watched: object, event: QEvent) -> bool:
        """Says what cannot be read when the field is left."""
        del watched
        passing = {Qt.FocusReason.PopupFocusReason, Qt.FocusReason.ActiveWindowFocusReason}
        if (
            isinstance(event, QFocusEvent)
            and event.type() is QEvent.Type.FocusOut
            and event.reason() not in passing
        ):
            QTimer.singleShot(0, self, self._check_text)
        return False

    def _check_text(self) -> None:
        if self.field.editor().hasFocus():
            return
        problem = self.field.problem()
        if problem or not self._error:
            self.show_error(problem)

    def _clear_error(self) -> None:
        if self._error:
            self.show_error("")

    def _set_echo(self, text: str, tone: Tone) -> None:
        self._echo = (text, tone)
        self._show_line()

    def _show_line(self) -> None:
        echo, tone = self._echo
        text, kind = self._hint, "small"
        if self._error:
            text, kind = self._error, "error"
        elif echo:
            text, kind = echo, "warning" if tone is Tone.WARNING else "small"
        self.line.setText(text)
        set_look(self.line, "type", kind)
        self.line.setAccessibleName(text)


def field_line(*rows: tuple[FieldRow, int], spacing: int = 14) -> QHBoxLayout:
    """Rows side by side, each with its share of the width."""
    line = QHBoxLayout()
    line.setSpacing(spacing)
    for row, share in rows:
        line.addWidget(row, share)
    return line
