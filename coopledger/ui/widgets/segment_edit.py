"""A choice whose few possibilities all stand in sight."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from PySide6.QtWidgets import QHBoxLayout, QPushButton, QWidget

from coopledger.ui.theme import Theme
from coopledger.ui.widgets.basic import Segments
from coopledger.ui.widgets.fields import Field


class SegmentEdit(Field):
    """One of a few choices side by side; the arrows move, as in a drop-down.

    Args:
        theme: The look.
        choices: Value and words of each; the first is chosen.
    """

    def __init__(
        self,
        theme: Theme,
        choices: Sequence[tuple[Any, str]],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._choices = tuple(choices)
        self.segments = Segments(theme, choices)
        self._silent = False
        # A form names its editors, and the segments' own name is what the style sheet knows.
        self._holder = QWidget()
        inner = QHBoxLayout(self._holder)
        inner.setContentsMargins(0, 0, 0, 0)
        inner.addWidget(self.segments)
        inner.addStretch(1)
        self._holder.setFocusProxy(self.segments)
        box = QHBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.addWidget(self._holder)
        self.setFocusProxy(self._holder)
        self.segments.value_changed.connect(self._changed)
        self._lead_keyboard()

    def editor(self) -> QWidget:
        """The choices."""
        return self._holder

    def value(self) -> Any:
        """The chosen value."""
        return self.segments.value()

    def set_value(self, value: Any) -> None:
        """Chooses; None gives the first again."""
        self._silent = True
        self.segments.set_value(self._choices[0][0] if value is None else value)
        self._silent = False

    def draft(self) -> str:
        """The words of the choice."""
        return next(text for value, text in self._choices if value == self.value())

    def restore(self, draft: str) -> None:
        """The choice with these words again."""
        for value, text in self._choices:
            if text == draft:
                self.set_value(value)

    def _lead_keyboard(self) -> None:
        """The keyboard goes to the chosen one, from where the arrows move."""
        for button in self.segments.findChildren(QPushButton):
            if button.isChecked():
                self.segments.setFocusProxy(button)

    def _changed(self, value: object) -> None:
        self._lead_keyboard()
        self.value_changed.emit(value)
        if not self._silent:
            self.edited.emit()
