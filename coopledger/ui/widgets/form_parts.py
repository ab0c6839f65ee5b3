"""The parts of a long form behind tabs, so that its first screen holds what is needed."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from coopledger.ui.theme import Theme
from coopledger.ui.widgets.basic import Tabs

if TYPE_CHECKING:
    from PySide6.QtGui import QKeyEvent

_TURNS = {Qt.Key.Key_PageDown: 1, Qt.Key.Key_PageUp: -1}


class FormParts(QWidget):
    """Tabs and below them the pages of a form; `Form.add_part` fills it."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._names: list[str] = []
        self.tabs = Tabs(theme, ())
        self.stack = QStackedWidget()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.px(10))
        column.addWidget(self.tabs)
        column.addWidget(self.stack, 1)
        self.tabs.value_changed.connect(self._turned)

    def add(self, name: str, title: str) -> QVBoxLayout:
        """Begins a part and gives the column that its fields go into."""
        page = QWidget()
        column = QVBoxLayout(page)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(self._theme.px(9))
        holder = QWidget()
        # The fields stand at the top, however high the highest part is.
        outer = QVBoxLayout(holder)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(page)
        outer.addStretch(1)
        self._names.append(name)
        self.stack.addWidget(holder)
        self.tabs.add(name, title)
        return column

    def current(self) -> str:
        """The name of the part in front."""
        return self._names[self.stack.currentIndex()]

    def show_part(self, name: str) -> None:
        """Brings a part to the front."""
        self.tabs.set_value(name)

    def turn_to_first(self) -> None:
        """Brings the first part to the front."""
        self.show_part(self._names[0])

    def turn_to(self, widget: QWidget) -> None:
        """Brings the part that holds the widget to the front."""
        for index, name in enumerate(self._names):
            page = self.stack.widget(index)
            if page is not None and page.isAncestorOf(widget):
                self.show_part(name)

    def page_of(self, widget: QWidget) -> QWidget | None:
        """The page that holds the widget; None where it stands before the parts."""
        pages = (self.stack.widget(index) for index in range(self.stack.count()))
        return next((page for page in pages if page and page.isAncestorOf(widget)), None)

    def take_key(self, event: QKeyEvent) -> bool:
        """Turns the parts; whether the key was one that does."""
        step = _TURNS.get(Qt.Key(event.key()))
        if step is None or not event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            return False
        index = (self.stack.currentIndex() + step) % len(self._names)
        self.show_part(self._names[index])
        return True

    def _turned(self, name: object) -> None:
        if name in self._names:
            self.stack.setCurrentIndex(self._names.index(str(name)))
