"""The sidebar: whose books these are, the search, the pages, who works and what was saved last."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QRect, QSize, Qt, Signal
from PySide6.QtGui import QFont, QFontMetrics, QPainter, QPaintEvent, QPen, QResizeEvent
from PySide6.QtWidgets import (
    QAbstractButton,
    QFrame,
    QHBoxLayout,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from coopledger.i18n import Translator
from coopledger.ui.navigation import PageSpec
from coopledger.ui.theme import Theme
from coopledger.ui.widgets.basic import ElidedLabel, Hairline, TextLabel

WIDTH = 208
ROW = 34
LEAST_ROW = 29
EDGE = 12


class SidebarButton(QAbstractButton):
    """A row of the sidebar: icon and words on a rounded ground.

    Args:
        theme: The look.
        text: The words.
        icon: The icon's name.
        keys: Its shortcut, shown at the right when `show_keys`.
    """

    def __init__(
        self,
        theme: Theme,
        text: str,
        icon: str,
        *,
        keys: str = "",
        show_keys: bool = False,
        outlined: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._theme = theme
        self._icon = icon
        self._keys = keys if show_keys else ""
        self._outlined = outlined
        self._badge = ""
        self.setText(text)
        self.setCheckable(not outlined)
        self.setAutoExclusive(not outlined)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setToolTip(f"{text}  ({keys})" if keys else text)
        self.setAccessibleName(text)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)

    def set_badge(self, text: str, meaning: str = "") -> None:
        """A small count at the right: what waits on this page."""
        self._badge = text
        self.setAccessibleDescription(meaning)
        self.update()

    def sizeHint(self) -> QSize:
        """One row."""
        return QSize(self._theme.px(WIDTH), self._theme.px(ROW))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Ground, icon, words."""
        del event
        theme = self._theme
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        active = self.isChecked()
        ground = self.rect().adjusted(1, 1, -1, -1)
        if active or self.underMouse() or self._outlined:
            colour = theme.colour("sidebar_active")
            if not active:
                colour.setAlpha(150 if self.underMouse() else 110)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(colour)
            painter.drawRoundedRect(ground, 8, 8)
        if self.hasFocus():
            painter.setPen(QPen(theme.colour("sidebar_mark"), 2))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(ground.adjusted(1, 1, -1, -1), 7, 7)
        side = theme.px(18)
        left = theme.px(12)
        icon = theme.pixmap(self._icon, "sidebar_mark" if active else "sidebar_text", 18)
        painter.drawPixmap(left, (self.height() - side) // 2, icon)
        weight = QFont.Weight.DemiBold if active else QFont.Weight.Normal
        font = theme.font(10, weight)
        painter.setFont(font)
        painter.setPen(theme.colour("sidebar_ink" if active else "sidebar_text"))
        at = left + side + theme.px(11)
        right = self._paint_right(painter)
        room = QRect(at, 0, right - at - theme.px(4), self.height())
        shown = QFontMetrics(font).elidedText(
            self.text(), Qt.TextElideMode.ElideRight, room.width()
        )
        painter.drawText(room, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, shown)
        painter.end()

    def _paint_right(self, painter: QPainter) -> int:
        """Paints badge or keys and gives where they begin."""
        theme = self._theme
        edge = self.width() - theme.px(10)
        text = self._badge or self._keys
        if not text:
            return edge
        painter.save()
        font = theme.font(9, QFont.Weight.DemiBold if self._badge else QFont.Weight.Normal)
        painter.setFont(font)
        width = QFontMetrics(font).horizontalAdvance(text)
        area = QRect(edge - width, 0, width, self.height())
        if self._badge:
            height = theme.px(18)
            pad = theme.px(7)
            pill = QRect(
                edge - width - 2 * pad, (self.height() - height) // 2, width + 2 * pad, height
            )
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(theme.colour("sidebar_mark"))
            painter.drawRoundedRect(pill, height / 2, height / 2)
            painter.setPen(theme.colour("sidebar"))
            painter.drawText(pill, Qt.AlignmentFlag.AlignCenter, text)
            painter.restore()
            return pill.left()
        painter.setPen(theme.colour("sidebar_muted"))
        painter.drawText(area, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter, text)
        painter.restore()
        return area.left()


class Sidebar(QFrame):
    """The pages at the left.

    Signals:
        page_wanted: A page's name.
        search_wanted: The search was pressed.
        user_pressed: The person's name was pressed.
    """

    page_wanted = Signal(str)
    search_wanted = Signal()
    user_pressed = Signal()

    def __init__(
        self,
        theme: Theme,
        tr: Translator,
        pages: Sequence[PageSpec],
        *,
        cooperative: str,
        user: str,
        role: str,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._theme = theme
        self._tr = tr
        self.setObjectName("sidebar")
        self.setFixedWidth(WIDTH + (theme.scale - 100) * 13 // 10)
        self._buttons: dict[str, SidebarButton] = {}
        brand = TextLabel("CoopLedger")
        brand.setObjectName("brand")
        name = TextLabel(cooperative, wrap=True)
        name.setObjectName("cooperative")
        name.setMaximumHeight(theme.px(34))
        name.setToolTip(cooperative)
        self.search = SidebarButton(
            theme, tr("Search"), "search", keys="Ctrl+K", show_keys=True, outlined=True
        )
        self.search.clicked.connect(self.search_wanted)
        self.user = SidebarButton(theme, user, "user")
        self.user.setCheckable(False)
        self.user.setAutoExclusive(False)
        self.user.setToolTip(f"{user} · {role}")
        self.user.clicked.connect(self.user_pressed)
        self.saved = ElidedLabel("")
        self.saved.setObjectName("saved")
        self._lay_out(brand, name, pages)
        self.show_role(role)

    def set_current(self, name: str) -> None:
        """Marks the page that is shown."""
        for page, button in self._buttons.items():
            button.setChecked(page == name)

    def set_badge(self, name: str, text: str, meaning: str = "") -> None:
        """What waits on a page."""
        if name in self._buttons:
            self._buttons[name].set_badge(text, meaning)

    def show_saved(self, text: str) -> None:
        """When the last entry was saved."""
        self.saved.setText(text)

    def show_role(self, role: str) -> None:
        """The role, until something is saved."""
        self.saved.setText(role)

    def button(self, name: str) -> SidebarButton:
        """The row of a page."""
        return self._buttons[name]

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Rows give way on a low screen, so that every page stays in sight."""
        super().resizeEvent(event)
        self._fit_rows()

    def _lay_out(self, brand: QWidget, name: QWidget, pages: Sequence[PageSpec]) -> None:
        theme = self._theme
        edge = theme.px(EDGE)
        inset = theme.px(12)
        head = QVBoxLayout()
        head.setContentsMargins(inset, 0, inset, theme.px(6))
        head.setSpacing(theme.px(1))
        head.addWidget(brand)
        head.addWidget(name)
        outer = QVBoxLayout(self)
        self._outer = outer
        outer.setContentsMargins(edge, theme.px(16), edge, theme.px(10))
        outer.setSpacing(2)
        outer.addLayout(head)
        outer.addWidget(self.search)
        outer.addSpacing(theme.px(8))
        group = pages[0].group if pages else 0
        for number, spec in enumerate(pages, start=1):
            if spec.group != group:
                group = spec.group
                outer.addSpacing(theme.px(7))
            keys = f"Ctrl+{number}" if number <= 9 else ("Ctrl+0" if number == 10 else "")
            button = SidebarButton(theme, self._tr.resolve(spec.title), spec.icon, keys=keys)
            button.setObjectName(f"page-{spec.name}")
            button.setProperty("page", spec.name)
            button.clicked.connect(self._pressed)
            self._buttons[spec.name] = button
            outer.addWidget(button)
        outer.addStretch(1)
        outer.addWidget(Hairline())
        outer.addWidget(self.user)
        foot = QHBoxLayout()
        foot.setContentsMargins(inset + theme.px(29), 0, inset, 0)
        foot.addWidget(self.saved)
        outer.addLayout(foot)

    def _fit_rows(self) -> None:
        theme = self._theme
        rows = list(self._buttons.values())
        if not rows:
            return
        unset = 16_777_215
        taken = [
            row.sizeHint().height() if row.maximumHeight() == unset else row.maximumHeight()
            for row in rows
        ]
        fixed = self._outer.totalSizeHint().height() - sum(taken)
        room = (self.height() - fixed) // len(rows)
        height = min(max(room, LEAST_ROW), theme.px(ROW))
        for row in rows:
            if row.height() != height or row.maximumHeight() != height:
                row.setFixedHeight(height)

    def _pressed(self) -> None:
        sender = self.sender()
        if sender is not None:
            self.page_wanted.emit(str(sender.property("page")))
