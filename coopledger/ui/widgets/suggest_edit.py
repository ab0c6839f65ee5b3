"""A text that completes itself with what was written before."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QCompleter

from coopledger.ui.widgets.fields import TextEdit


class SuggestEdit(TextEdit):
    """The rest of a known text appears marked while one types; Enter takes it and moves on."""

    def set_suggestions(self, texts: Sequence[str]) -> None:
        """The texts that are known."""
        completer = QCompleter(list(texts), self)
        completer.setCompletionMode(QCompleter.CompletionMode.InlineCompletion)
        completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        self.edit.setCompleter(completer)
        self.edit.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Takes what is marked before Enter, which Qt would keep from the form."""
        enter = {Qt.Key.Key_Return, Qt.Key.Key_Enter}
        if (
            watched is self.edit
            and isinstance(event, QKeyEvent)
            and event.type() is QEvent.Type.KeyPress
            and event.key() in enter
        ):
            completer = self.edit.completer()
            whole = completer.currentCompletion()
            if self.edit.hasSelectedText() and whole.casefold() == self.edit.text().casefold():
                self.edit.setText(whole)
        return False
