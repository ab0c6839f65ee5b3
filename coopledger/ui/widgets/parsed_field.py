"""A line that is read by a function: text becomes a type at the very edge."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from coopledger.accounting.errors import CoopLedgerError
from coopledger.i18n import (
    Translator,
)
from coopledger.i18n.error_text import error_text
from coopledger.ui.widgets.fields import LineField

if TYPE_CHECKING:
    from PySide6.QtWidgets import (
        QLineEdit,
        QWidget,
    )


class ParsedField(LineField):
    """A line that is read by a function which raises a typed error for what it cannot take."""

    def __init__(
        self, tr: Translator, parent: QWidget | None = None, *, editor: QLineEdit | None = None
    ) -> None:
        super().__init__(parent, editor=editor)
        self._tr = tr

    def parse(self, text: str) -> Any:
        """The value of a text that is not blank."""
        raise NotImplementedError

    def write(self, value: Any) -> str:
        """The value as it is usually written."""
        raise NotImplementedError

    def value(self) -> Any:
        """The value; None when blank or unreadable."""
        if self.is_empty():
            return None
        try:
            return self.parse(self.edit.text())
        except CoopLedgerError:
            return None

    def set_value(self, value: Any) -> None:
        """Fills in a value."""
        self.edit.setText("" if value is None else self.write(value))
        self.value_changed.emit(self.value())

    def problem(self) -> str:
        """The sentence of the error, if the text cannot be read."""
        if self.is_empty():
            return ""
        try:
            self.parse(self.edit.text())
        except CoopLedgerError as error:
            return error_text(error, self._tr)
        return ""

    def tidy(self) -> None:
        """Writes the value as it is usually written."""
        value = self.value()
        if value is not None:
            self.edit.setText(self.write(value))
