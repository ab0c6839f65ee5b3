"""Cards side by side that take a second row before a figure would be cut."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QGridLayout, QSizePolicy, QWidget

from coopledger.ui.theme import Theme
from coopledger.ui.widgets.basic import CARD_MARGIN, GAP, FigureCard

if TYPE_CHECKING:
    from PySide6.QtGui import QResizeEvent


class CardRow(QWidget):
    """Figure cards of one width; as many side by side as show their figures whole.

    Args:
        theme: The look.
        cards: The cards.
    """

    def __init__(
        self, theme: Theme, cards: Sequence[FigureCard], parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._theme = theme
        self._cards = tuple(cards)
        self._columns = 0
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setSpacing(GAP)
        # A row that asked for its cards' own widths would widen the window.
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self._place(len(self._cards))

    def columns(self) -> int:
        """How many stand side by side."""
        return self._columns

    def reflow(self) -> None:
        """Places the cards anew after a figure or the width has changed."""
        margins = self._theme.px(CARD_MARGIN) * 2 + 2
        widest = max(card.value.sizeHint().width() for card in self._cards) + margins
        fitting = max((self.width() + GAP) // (widest + GAP), 1)
        count = len(self._cards)
        rows = -(-count // min(fitting, count))
        # Even rows: five cards of which four fit are three and two.
        self._place(-(-count // rows))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Places the cards anew."""
        super().resizeEvent(event)
        self.reflow()

    def _place(self, columns: int) -> None:
        if columns == self._columns:
            return
        for column in range(max(columns, self._columns)):
            self._grid.setColumnStretch(column, 1 if column < columns else 0)
        self._columns = columns
        for number, card in enumerate(self._cards):
            self._grid.removeWidget(card)
            self._grid.addWidget(card, *divmod(number, columns))
        self.updateGeometry()
