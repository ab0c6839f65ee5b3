"""The date field, and the month to choose a day from."""

from __future__ import annotations

from datetime import date, timedelta
from typing import ClassVar

from PySide6.QtCore import QEvent, QPoint, QRect, Qt, Signal
from PySide6.QtGui import (
    QFont,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QResizeEvent,
    QWheelEvent,
)
from PySide6.QtWidgets import (
    QFrame,
    QLabel,
    QWidget,
)

from coopledger.accounting.calendar import Period, add_months, days_in_month
from coopledger.i18n import (
    Translator,
    format_date_short,
    format_day_and_date,
    format_month,
    parse_typed_date,
)
from coopledger.ui.theme import Theme
from coopledger.ui.widgets.icon_line import IconLine
from coopledger.ui.widgets.parsed_field import ParsedField


class DateEdit(ParsedField):
    """A date by keys or typed, with its weekday beside it.

    `+ -` step a day, `[ ]` a month; T is today, M H are the first and last day of the month, Y R
    of the year; `15`, `15/3` and `15/3/26` are read as dates.

    Args:
        theme: The look.
        tr: The words.
        today: Today, where the cooperative is.
        value: The date it begins with; today if None and the field is required.
    """

    _STEPS: ClassVar[dict[str, str]] = {
        "+": "day_on",
        "=": "day_on",
        "-": "day_back",
        "]": "month_on",
        "[": "month_back",
        "t": "today",
        "m": "month_first",
        "h": "month_last",
        "y": "year_first",
        "r": "year_last",
    }

    def __init__(
        self,
        theme: Theme,
        tr: Translator,
        today: date,
        value: date | None = None,
        *,
        blank: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        line = IconLine(theme)
        super().__init__(tr, parent, editor=line)
        self._theme = theme
        self._today = today
        self._current = value or today
        self._calendar: CalendarPopup | None = None
        self.edit.setPlaceholderText(tr("day-month-year"))
        self.edit.setMaxLength(10)
        self._weekday = QLabel(self.edit)
        self._weekday.setProperty("type", "small")
        self._weekday.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        self._weekday.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        line.add_button("calendar", tr("Choose from the calendar")).clicked.connect(
            self.open_calendar
        )
        self.edit.installEventFilter(self)
        self.value_changed.connect(self._tell)
        if not blank:
            self.set_value(self._current)

    def value(self) -> date | None:
        """The date; None when blank or unreadable."""
        found = super().value()
        return found if isinstance(found, date) else None

    def parse(self, text: str) -> date:
        """The date of the text, seen from the one that stood here."""
        return parse_typed_date(text, today=self._today, current=self._current)

    def write(self, value: date) -> str:
        """`24-11-2026`."""
        return format_date_short(value)

    def set_value(self, value: date | None) -> None:
        """Fills in a date."""
        if value is not None:
            self._current = value
        super().set_value(value)

    def tidy(self) -> None:
        """Writes the date out and goes on from it."""
        value = self.value()
        if value is not None:
            self._current = value
        super().tidy()
        self._tell(value)

    def open_calendar(self) -> None:
        """Shows the month to choose from."""
        popup = CalendarPopup(
            self._theme, self._tr, self._today, self.value() or self._current, self
        )
        popup.chosen.connect(self._choose)
        popup.move(self.mapToGlobal(QPoint(0, self.height() + 4)))
        popup.show()
        popup.setFocus()

    def eventFilter(self, watched: object, event: QEvent) -> bool:
        """The keys that step, before the line takes them for text."""
        if (
            watched is self.edit
            and isinstance(event, QKeyEvent)
            and event.type() is QEvent.Type.KeyPress
        ):
            if event.key() == Qt.Key.Key_Down and not event.modifiers():
                self.open_calendar()
                return True
            if self._step(event.text()):
                return True
        return False

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keeps the weekday inside, before the calendar's icon."""
        super().resizeEvent(event)
        room = self._theme.px(36)
        self._weekday.setGeometry(0, 0, max(self.edit.width() - room, 0), self.edit.height())
        self._give_way()

    def _step(self, key: str) -> bool:
        step = self._STEPS.get(key.lower())
        if step is None or (key == "-" and self._is_half_typed()):
            return False
        base = self.value() or self._current
        try:
            target = _stepped(step, base, self._today)
        except (ValueError, OverflowError):
            return True
        self.set_value(target)
        self.edit.selectAll()
        self.edited.emit()
        return True

    def _is_half_typed(self) -> bool:
        """Whether a dash belongs to a date being typed (`15-3`) and is no step back."""
        text = self.edit.text()
        return bool(text) and text != self.write(self._current) and not self.edit.hasSelectedText()

    def _choose(self, day: object) -> None:
        if isinstance(day, date):
            self.set_value(day)
            self.edited.emit()
            self.edit.setFocus()

    def _tell(self, value: object) -> None:
        if isinstance(value, date):
            words = format_day_and_date(value, self._tr.language)
            typed = self.edit.text() != self.write(value)
            self._weekday.setText(words if typed else words.partition(",")[0])
        else:
            self._weekday.setText("")
        self._give_way()

    def _give_way(self) -> None:
        """In a narrow field the weekday leaves its room to the date."""
        metrics = self.edit.fontMetrics()
        words = self._weekday.fontMetrics().horizontalAdvance(self._weekday.text())
        needed = self._theme.px(20) + metrics.horizontalAdvance(self.edit.text()) + words
        self._weekday.setVisible(needed <= self._weekday.width())


def _stepped(step: str, base: date, today: date) -> date:
    """The date that a key means from the one that stands there."""
    last = date(base.year, base.month, days_in_month(base.year, base.month))
    return {
        "day_on": lambda: base + timedelta(days=1),
        "day_back": lambda: base - timedelta(days=1),
        "month_on": lambda: add_months(base, 1),
        "month_back": lambda: add_months(base, -1),
        "today": lambda: today,
        "month_first": lambda: base.replace(day=1),
        "month_last": lambda: last,
        "year_first": lambda: date(base.year, 1, 1),
        "year_last": lambda: date(base.year, 12, 31),
    }[step]()


class CalendarPopup(QFrame):
    """A month to choose a day from; arrows move, Enter chooses, Page keys change the month."""

    chosen = Signal(object)
    _CELL: ClassVar[int] = 34

    def __init__(
        self, theme: Theme, tr: Translator, today: date, value: date, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent, Qt.WindowType.Popup)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._theme = theme
        self._tr = tr
        self._today = today
        self._day = value
        cell = theme.px(self._CELL)
        self.setFixedSize(cell * 7 + theme.px(24), cell * 8 + theme.px(24))
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMouseTracking(True)

    def paintEvent(self, event: QPaintEvent) -> None:
        """The month."""
        del event
        theme = self._theme
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.fillRect(self.rect(), theme.colour("raised"))
        painter.setPen(theme.colour("line"))
        painter.drawRect(self.rect().adjusted(0, 0, -1, -1))
        painter.setFont(theme.font(10, QFont.Weight.DemiBold))
        painter.setPen(theme.colour("ink"))
        centre = Qt.AlignmentFlag.AlignCenter
        month = format_month(Period.of(self._day), self._tr.language)
        painter.drawText(self._rect(0, 1, columns=5), centre, month)
        painter.drawPixmap(self._icon_at(0), theme.pixmap("back"))
        painter.drawPixmap(self._icon_at(6), theme.pixmap("chevron-right"))
        painter.setFont(theme.font(9))
        painter.setPen(theme.colour("muted"))
        monday = date(2024, 1, 1)
        for column in range(7):
            name = format_day_and_date(monday + timedelta(days=column), self._tr.language)
            painter.drawText(self._rect(1, column), centre, name[:3])
        painter.setFont(theme.font())
        for row in range(6):
            for column in range(7):
                self._paint_day(painter, row, column)
        painter.end()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Moves, chooses, closes."""
        key = Qt.Key
        days = {key.Key_Left: -1, key.Key_Right: 1, key.Key_Up: -7, key.Key_Down: 7}
        months = {key.Key_PageUp: -1, key.Key_PageDown: 1}
        pressed = Qt.Key(event.key())
        if pressed in days:
            self._day += timedelta(days=days[pressed])
        elif pressed in months:
            self._day = add_months(self._day, months[pressed])
        elif pressed in {key.Key_Return, key.Key_Enter}:
            self._take(self._day)
            return
        else:
            super().keyPressEvent(event)
            return
        self.update()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Chooses the day, or changes the month at the arrows."""
        point = event.position().toPoint()
        if not self.rect().contains(point):
            self.close()
            return
        for column, months in ((0, -1), (6, 1)):
            if self._rect(0, column).contains(point):
                self._day = add_months(self._day, months)
                self.update()
                return
        for row in range(6):
            for column in range(7):
                if self._rect(row + 2, column).contains(point):
                    self._take(self._date_at(row, column))
                    return

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Changes the month."""
        self._day = add_months(self._day, 1 if event.angleDelta().y() < 0 else -1)
        self.update()

    def _take(self, day: date) -> None:
        self.chosen.emit(day)
        self.close()

    def _paint_day(self, painter: QPainter, row: int, column: int) -> None:
        theme = self._theme
        day = self._date_at(row, column)
        rect = self._rect(row + 2, column)
        painter.setPen(Qt.PenStyle.NoPen)
        token = "ink" if day.month == self._day.month else "muted"
        if day == self._day:
            painter.setBrush(theme.colour("accent"))
            painter.drawRoundedRect(rect.adjusted(2, 2, -2, -2), 8, 8)
            token = "on_accent"
        elif day == self._today:
            painter.setBrush(theme.colour("accent_soft"))
            painter.drawRoundedRect(rect.adjusted(2, 2, -2, -2), 8, 8)
        painter.setPen(theme.colour(token))
        painter.drawText(rect, Qt.AlignmentFlag.AlignCenter, str(day.day))

    def _date_at(self, row: int, column: int) -> date:
        first = self._day.replace(day=1)
        return first + timedelta(days=row * 7 + column - first.weekday())

    def _rect(self, row: int, column: int, *, columns: int = 1) -> QRect:
        cell, edge = self._theme.px(self._CELL), self._theme.px(12)
        return QRect(edge + column * cell, edge + row * cell, cell * columns, cell)

    def _icon_at(self, column: int) -> QPoint:
        half = self._theme.px(9)
        return self._rect(0, column).center() - QPoint(half, half)
