"""Cards of lists with tabs, and what gives way in large type.

Tabs stand left and filters right, or one below the other where both do not fit; in large type the
page scrolls.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QSize
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from coopledger.ui.theme import Theme
from coopledger.ui.widgets.basic import CARD_MARGIN, GAP, Card, Scroller, Tabs
from coopledger.ui.widgets.flow import Flow

if TYPE_CHECKING:
    from PySide6.QtGui import QResizeEvent

LARGE_TYPE = 125
"""From this size of type on, in percent, rows of a small screen no longer hold everything."""


LEAST_CARD = 320
"""The least height of a list's card in large type, in pixels at 100 %."""


def roomy_body(theme: Theme, body: QVBoxLayout, card: Card) -> QVBoxLayout:
    """Where a page puts its cards: its body, or in large type a column that scrolls within it.

    Args:
        theme: The look.
        body: The page's body.
        card: The card of the list, which must not be squeezed to a single row.
    """
    if theme.scale < LARGE_TYPE:
        return body
    scroller = Scroller()
    scroller.body.setSpacing(GAP)
    card.setMinimumHeight(theme.px(LEAST_CARD))
    body.addWidget(scroller, 1)
    return scroller.body


class TabHead(QWidget):
    """Tabs, and what filters or exports the list below them.

    Where both do not fit beside each other, and always in large type, the filters stand in a line
    of their own below the tabs.

    Args:
        theme: The look.
        tabs: The parts of the card.
        widgets: Filters and buttons.
    """

    def __init__(
        self, theme: Theme, tabs: Tabs, widgets: Sequence[QWidget], parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._tabs = tabs
        self._widgets = tuple(widgets)
        self._gap = theme.px(10)
        self._narrow = False
        self._column = QVBoxLayout(self)
        side = theme.px(CARD_MARGIN)
        self._column.setContentsMargins(side, theme.px(12), side, theme.px(8))
        self._column.setSpacing(theme.px(8))
        self._below: QWidget | None = None
        if theme.scale >= LARGE_TYPE:
            self._column.addWidget(tabs)
            flow = Flow(self._gap)
            for widget in self._widgets:
                flow.add(widget)
            self._column.addWidget(flow)
            return
        self._row = QHBoxLayout()
        self._row.setSpacing(self._gap)
        self._row.addWidget(tabs, 1)
        self._below = QWidget()
        self._line = QHBoxLayout(self._below)
        self._line.setContentsMargins(0, 0, 0, 0)
        self._line.setSpacing(self._gap)
        self._line.addStretch(1)
        self._below.hide()
        for widget in self._widgets:
            self._row.addWidget(widget)
        self._column.addLayout(self._row)
        self._column.addWidget(self._below)

    def minimumSizeHint(self) -> QSize:
        """As narrow as the wider of tabs and filters: the other goes below."""
        hint = super().minimumSizeHint()
        if self._below is None:
            return hint
        margins = self._column.contentsMargins()
        least = max(self._tabs.sizeHint().width(), self._filters_width())
        return QSize(min(hint.width(), least + margins.left() + margins.right()), hint.height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Takes the room there is."""
        super().resizeEvent(event)
        self._arrange()

    def event(self, event: QEvent) -> bool:
        """Looks again when another part shows other filters."""
        taken = super().event(event)
        if event.type() is QEvent.Type.LayoutRequest:
            self._arrange()
        return taken

    def _filters_width(self) -> int:
        shown = [each for each in self._widgets if not each.isHidden()]
        return sum(_wanted_width(each) + self._gap for each in shown)

    def _arrange(self) -> None:
        """Puts the filters beside the tabs, or below them where both do not fit."""
        if self._below is None:
            return
        margins = self._column.contentsMargins()
        room = self.width() - margins.left() - margins.right()
        filters = self._filters_width()
        narrow = self._tabs.sizeHint().width() + filters > room
        self._below.setVisible(narrow and filters > 0)
        if narrow == self._narrow:
            return
        self._narrow = narrow
        target = self._line if narrow else self._row
        for widget in self._widgets:
            hidden = widget.isHidden()
            target.addWidget(widget)
            widget.setHidden(hidden)


def _wanted_width(widget: QWidget) -> int:
    """What a widget asks for, within the width it was given to have."""
    hint = widget.sizeHint().expandedTo(widget.minimumSize())
    return hint.boundedTo(widget.maximumSize()).width()
