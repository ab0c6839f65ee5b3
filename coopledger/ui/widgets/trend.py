"""A small trend without axes: twelve months at a glance, each month's figure under the pointer."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QEvent, QPoint, QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import (
    QHelpEvent,
    QLinearGradient,
    QMouseEvent,
    QPainter,
    QPainterPath,
    QPaintEvent,
    QPen,
)
from PySide6.QtWidgets import QSizePolicy, QToolTip, QWidget

from coopledger.ui.theme import Theme
from coopledger.ui.widgets.basic import faded

_HEIGHT = 46
_LABELS = 16


@dataclass(frozen=True, slots=True, kw_only=True)
class Point:
    """One month of a trend.

    Attributes:
        height: How high it stands; any whole number, for drawing only.
        label: What stands under it; empty for none.
        text: What the pointer shows: the month and its figure.
    """

    height: int
    text: str
    label: str = ""


class TrendView(QWidget):
    """A line over its area, or bars; zero is always in sight, so that heights compare honestly.

    Args:
        theme: The look.
        description: What it shows, for screen readers.
        bars: Bars for what happens in each month, a line for what there is.
        labels: Whether the points' labels stand below.
    """

    def __init__(
        self,
        theme: Theme,
        description: str,
        *,
        bars: bool = False,
        labels: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._theme = theme
        self._description = description
        self._bars = bars
        self._labels = labels
        self._points: Sequence[Point] = ()
        self._over = -1
        self.setAccessibleName(description)
        self.setMouseTracking(True)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)

    def show_points(self, points: Sequence[Point]) -> None:
        """Shows other months."""
        self._points = points
        said = ", ".join(point.text for point in points[-1:])
        self.setAccessibleName(f"{self._description}: {said}" if said else self._description)
        self.update()

    def sizeHint(self) -> QSize:
        """Low and wide."""
        return QSize(self._theme.px(200), self._theme.px(_HEIGHT + self._labels * _LABELS))

    def minimumSizeHint(self) -> QSize:
        """A little lower."""
        return QSize(self._theme.px(120), self._theme.px(_HEIGHT - 12 + self._labels * _LABELS))

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Marks the month under the pointer and says its figure."""
        number = self._number_at(event.position().toPoint())
        if number != self._over:
            self._over = number
            self.update()
            if number >= 0:
                QToolTip.showText(event.globalPosition().toPoint(), self._points[number].text, self)

    def leaveEvent(self, event: QEvent) -> None:
        """No month is marked any more."""
        self._over = -1
        self.update()
        super().leaveEvent(event)

    def event(self, event: QEvent) -> bool:
        """Keeps the figure in sight while the pointer rests."""
        if isinstance(event, QHelpEvent):
            number = self._number_at(event.pos())
            if number >= 0:
                QToolTip.showText(event.globalPos(), self._points[number].text, self)
            return True
        return super().event(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draws hairline, trend and labels."""
        del event
        if not self._points:
            return
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(self._theme.colour("line"), 1))
        zero = self._level(0)
        painter.drawLine(QPointF(0, zero), QPointF(self.width(), zero))
        if self._bars:
            self._paint_bars(painter)
        else:
            self._paint_line(painter)
        if self._labels:
            self._paint_labels(painter)
        painter.end()

    # --- inside ---

    def _paint_line(self, painter: QPainter) -> None:
        accent = self._theme.colour("accent")
        places = [self._place(number) for number in range(len(self._points))]
        line = QPainterPath(places[0])
        for place in places[1:]:
            line.lineTo(place)
        area = QPainterPath(line)
        area.lineTo(QPointF(places[-1].x(), self._level(0)))
        area.lineTo(QPointF(places[0].x(), self._level(0)))
        area.closeSubpath()
        shade = QLinearGradient(0, 0, 0, self._room().bottom())
        shade.setColorAt(0, faded(accent, 70))
        shade.setColorAt(1, faded(accent, 8))
        painter.fillPath(area, shade)
        painter.strokePath(line, QPen(accent, 2))
        marked = places[self._over] if self._over >= 0 else places[-1]
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(accent)
        painter.drawEllipse(marked, self._theme.px(3), self._theme.px(3))

    def _paint_bars(self, painter: QPainter) -> None:
        accent = self._theme.colour("accent")
        wide = max(self.width() // len(self._points) * 5 // 10, 3)
        painter.setPen(Qt.PenStyle.NoPen)
        for number, point in enumerate(self._points):
            last = number == len(self._points) - 1
            strong = number == self._over or (self._over < 0 and last)
            colour = self._theme.colour("warning") if point.height < 0 else accent
            painter.setBrush(colour if strong else faded(colour, 110))
            place, zero = self._place(number), self._level(0)
            top, bottom = min(place.y(), zero), max(place.y(), zero)
            bar = QRectF(place.x() - wide // 2, top, wide, max(bottom - top, 1))
            painter.drawRoundedRect(bar, 2, 2)

    def _paint_labels(self, painter: QPainter) -> None:
        font = self._theme.font(8)
        painter.setFont(font)
        painter.setPen(self._theme.colour("muted"))
        room = self._room()
        step = self._theme.px(60)
        for number, point in enumerate(self._points):
            left = max(min(round(self._place(number).x()) - step // 2, self.width() - step), 0)
            side = Qt.AlignmentFlag.AlignHCenter
            if left == 0:
                side = Qt.AlignmentFlag.AlignLeft
            elif left == self.width() - step:
                side = Qt.AlignmentFlag.AlignRight
            box = QRect(left, room.bottom() + 2, step, self.height() - room.bottom() - 2)
            painter.drawText(box, side | Qt.AlignmentFlag.AlignBottom, point.label)

    def _room(self) -> QRect:
        edge = self._theme.px(4)
        foot = self._theme.px(_LABELS) if self._labels else edge
        return QRect(edge, edge, self.width() - 2 * edge, max(self.height() - edge - foot, 1))

    def _level(self, height: int) -> int:
        """Where a height stands, in whole pixels: money never becomes a float."""
        highest = max(0, *(point.height for point in self._points))
        lowest = min(0, *(point.height for point in self._points))
        room = self._room()
        return room.bottom() - (height - lowest) * room.height() // max(highest - lowest, 1)

    def _place(self, number: int) -> QPointF:
        room = self._room()
        count = len(self._points)
        if self._bars:
            x = room.left() + (2 * number + 1) * room.width() // (2 * count)
        else:
            x = room.left() + number * room.width() // max(count - 1, 1)
        return QPointF(x, self._level(self._points[number].height))

    def _number_at(self, place: QPoint) -> int:
        if not self._points or not self.rect().contains(place):
            return -1
        distances = [abs(self._place(n).x() - place.x()) for n in range(len(self._points))]
        return distances.index(min(distances))
