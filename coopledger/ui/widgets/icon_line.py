"""A line of text with an icon in front and a button behind, both as large as the person's type."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QLabel, QLineEdit, QToolButton, QWidget

from coopledger.ui.theme import Theme

if TYPE_CHECKING:
    from PySide6.QtGui import QResizeEvent


class IconLine(QLineEdit):
    """The line.

    Args:
        theme: The look.
        lead: An icon in front, or empty.
    """

    def __init__(self, theme: Theme, lead: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._lead: QLabel | None = None
        self._trail: QToolButton | None = None
        self._suffix: QLabel | None = None
        if lead:
            self._lead = QLabel(self)
            self._lead.setPixmap(theme.pixmap(lead, "muted", 16))
            self._lead.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
            self._lead.adjustSize()
        self._set_margins()

    def add_button(self, icon: str, text: str) -> QToolButton:
        """A small button behind the text, reached by mouse; keys do the same."""
        button = QToolButton(self)
        button.setIcon(self._theme.icon(icon))
        button.setIconSize(QSize(self._theme.px(18), self._theme.px(18)))
        button.setFixedSize(self._theme.px(28), self._theme.px(28))
        button.setCursor(Qt.CursorShape.PointingHandCursor)
        button.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        button.setToolTip(text)
        button.setAccessibleName(text)
        self._trail = button
        self._set_margins()
        return button

    def set_suffix(self, text: str) -> None:
        """A unit that stands in the line behind what is typed: `%`, `bulan`."""
        if self._suffix is None:
            self._suffix = QLabel(self)
            self._suffix.setProperty("type", "muted")
            self._suffix.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self._suffix.setText(text)
        self._suffix.adjustSize()
        self._set_margins()
        self._place()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Puts icon and button in their places."""
        super().resizeEvent(event)
        self._place()

    def _place(self) -> None:
        if self._suffix is not None:
            top = (self.height() - self._suffix.height()) // 2
            self._suffix.move(self.width() - self._suffix.width() - self._theme.px(12), top)
        if self._lead is not None:
            top = (self.height() - self._lead.height()) // 2
            self._lead.move(self._theme.px(11), top)
        if self._trail is not None:
            top = (self.height() - self._trail.height()) // 2
            self._trail.move(self.width() - self._trail.width() - self._theme.px(5), top)

    def _set_margins(self) -> None:
        left = self._theme.px(22) if self._lead is not None else 0
        right = self._theme.px(26) if self._trail is not None else 0
        if self._suffix is not None and self._suffix.text():
            right += self._suffix.width() + self._theme.px(6)
        self.setTextMargins(left, 0, right, 0)
