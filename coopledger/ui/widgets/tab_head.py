"""Cards of lists with tabs, and what gives way in large type.

Tabs stand left and filters right; in large type one below the other, and the page scrolls.
"""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from coopledger.ui.theme import Theme
from coopledger.ui.widgets.basic import CARD_MARGIN, GAP, Card, Scroller, Tabs
from coopledger.ui.widgets.flow import Flow

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

    Args:
        theme: The look.
        tabs: The parts of the card.
        widgets: Filters and buttons.
    """

    def __init__(
        self, theme: Theme, tabs: Tabs, widgets: Sequence[QWidget], parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        column = QVBoxLayout(self)
        side = theme.px(CARD_MARGIN)
        column.setContentsMargins(side, theme.px(12), side, theme.px(8))
        column.setSpacing(theme.px(8))
        if theme.scale < LARGE_TYPE:
            row = QHBoxLayout()
            row.setSpacing(theme.px(10))
            row.addWidget(tabs, 1)
            for widget in widgets:
                row.addWidget(widget)
            column.addLayout(row)
            return
        column.addWidget(tabs)
        flow = Flow(theme.px(10))
        for widget in widgets:
            flow.add(widget)
        column.addWidget(flow)
