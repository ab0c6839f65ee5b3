"""The fields that people type into, and the row that gives a field its label, hint and error.

Text becomes a type here, at the very edge: `value()` is a Money, date, Rate, Decimal, text or None,
never a half-understood string. What cannot be read is refused with the sentence of its error, under
the field, as soon as the field is left.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, timedelta
from decimal import Decimal
from typing import Any, ClassVar

from PySide6.QtCore import QEvent, QPoint, QRect, Qt, QTimer, Signal
from PySide6.QtGui import (
    QFocusEvent,
    QFont,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QResizeEvent,
    QWheelEvent,
)
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QFrame,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPlainTextEdit,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from coopledger.accounting.calendar import Period, add_months, days_in_month
from coopledger.accounting.errors import CoopLedgerError
from coopledger.accounting.money import Money
from coopledger.accounting.rates import Rate
from coopledger.accounting.words import amount_in_words, terbilang
from coopledger.i18n import (
    Translator,
    format_date_short,
    format_day_and_date,
    format_money,
    format_month,
    format_percent,
    format_quantity,
    parse_money_sum,
    parse_quantity,
    parse_rate,
    parse_typed_date,
)
from coopledger.i18n.error_text import error_text
from coopledger.ui.theme import Theme, Tone
from coopledger.ui.widgets.basic import TextLabel, set_look
from coopledger.ui.widgets.icon_line import IconLine

USUAL_FACTOR = 10
"""An amount this many times the usual one is asked about."""


class Field(QWidget):
    """What every field can do; a `FieldRow` gives it label, hint and error line.

    Signals:
        value_changed: The value changed, as the object that `value()` gives (None when unreadable).
        edited: The person typed or chose something.
        hint_changed: A line to stand under the field, and its `Tone`.
    """

    value_changed = Signal(object)
    edited = Signal()
    hint_changed = Signal(str, object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.required = True

    def value(self) -> Any:
        """What the field means; None when it is empty or cannot be read."""
        raise NotImplementedError

    def set_value(self, value: Any) -> None:
        """Fills the field in; None empties it."""
        raise NotImplementedError

    def problem(self) -> str:
        """Why the field's text cannot be taken; empty when it can."""
        return ""

    def is_empty(self) -> bool:
        """Whether nothing was filled in."""
        return self.value() is None

    def draft(self) -> str:
        """The field as text, to be kept until tomorrow."""
        raise NotImplementedError

    def restore(self, draft: str) -> None:
        """Fills in what `draft` gave."""
        raise NotImplementedError

    def editor(self) -> QWidget:
        """The widget that takes the keyboard."""
        raise NotImplementedError

    def set_invalid(self, invalid: bool) -> None:
        """Marks the border; the words stand in the row's error line."""
        set_look(self.editor(), "invalid", invalid)

    def select_all(self) -> None:
        """Puts the cursor into the field, ready to overwrite."""
        editor = self.editor()
        editor.setFocus(Qt.FocusReason.OtherFocusReason)
        if isinstance(editor, QLineEdit):
            editor.selectAll()


class LineField(Field):
    """A field of one line; the base of all that read a typed text."""

    def __init__(self, parent: QWidget | None = None, *, editor: QLineEdit | None = None) -> None:
        super().__init__(parent)
        self.edit = editor or QLineEdit()
        self.box = QHBoxLayout(self)
        self.box.setContentsMargins(0, 0, 0, 0)
        self.box.setSpacing(6)
        self.box.addWidget(self.edit, 1)
        self.setFocusProxy(self.edit)
        self.edit.textEdited.connect(self._text_edited)
        self.edit.editingFinished.connect(self.tidy)

    def editor(self) -> QWidget:
        """The line."""
        return self.edit

    def is_empty(self) -> bool:
        """Whether the line is blank."""
        return not self.edit.text().strip()

    def draft(self) -> str:
        """The typed text."""
        return self.edit.text()

    def restore(self, draft: str) -> None:
        """The typed text again."""
        self.edit.setText(draft)
        self.tidy()

    def tidy(self) -> None:
        """Writes what was typed as it is usually written, when the field is left."""

    def _text_edited(self, text: str) -> None:
        del text
        self.edited.emit()
        self.value_changed.emit(self.value())


class TextEdit(LineField):
    """A text of one line.

    Args:
        placeholder: An example of what to write.
        longest: The most letters it takes.
    """

    def __init__(
        self, placeholder: str = "", *, longest: int = 200, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.edit.setPlaceholderText(placeholder)
        self.edit.setMaxLength(longest)

    def value(self) -> str | None:
        """The text without blanks around it; None when blank."""
        return self.edit.text().strip() or None

    def set_value(self, value: str | None) -> None:
        """Fills in a text."""
        self.edit.setText(value or "")
        self.value_changed.emit(self.value())


class NoteEdit(Field):
    """A text of some lines; Tab leaves it."""

    def __init__(
        self, theme: Theme, placeholder: str = "", *, lines: int = 3, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.edit = QPlainTextEdit()
        self.edit.setTabChangesFocus(True)
        self.edit.setPlaceholderText(placeholder)
        self.edit.setFixedHeight(theme.px(16 + 18 * lines))
        box = QHBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.addWidget(self.edit)
        self.setFocusProxy(self.edit)
        self.edit.textChanged.connect(self._changed)

    def editor(self) -> QWidget:
        """The text box."""
        return self.edit

    def value(self) -> str | None:
        """The text; None when blank."""
        return self.edit.toPlainText().strip() or None

    def set_value(self, value: str | None) -> None:
        """Fills in a text."""
        self.edit.setPlainText(value or "")

    def draft(self) -> str:
        """The text."""
        return self.edit.toPlainText()

    def restore(self, draft: str) -> None:
        """The text again."""
        self.edit.setPlainText(draft)

    def _changed(self) -> None:
        if self.edit.hasFocus():
            self.edited.emit()
        self.value_changed.emit(self.value())


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


class MoneyEdit(ParsedField):
    """An amount: groups itself while typing, takes `1,25jt`, `250rb` and sums, says it in words.

    Args:
        theme: The look.
        tr: The words.
        usual: The usual amount; ten times as much is asked about.
        echo: Whether the amount stands in words under the field.
    """

    def __init__(
        self,
        theme: Theme,
        tr: Translator,
        *,
        usual: Money | None = None,
        echo: bool = True,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(tr, parent)
        self._usual = usual
        self._echo = echo
        self._own_dots = True
        self._before = ""
        self.edit.setAlignment(Qt.AlignmentFlag.AlignRight)
        self.edit.setProperty("look", "amount")
        self.edit.setMaxLength(60)
        self._symbol = QLabel("Rp", self.edit)
        self._symbol.setProperty("type", "muted")
        self._symbol.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self._symbol.move(theme.px(12), 0)
        self._symbol.setFixedHeight(theme.px(36))
        self.edit.setTextMargins(theme.px(26), 0, 0, 0)
        self.value_changed.connect(self._tell)

    def set_usual(self, usual: Money | None) -> None:
        """Another usual amount (of another member, product or kind)."""
        self._usual = usual
        self._tell(self.value())

    def value(self) -> Money | None:
        """The amount; None when blank or unreadable."""
        found = super().value()
        return found if isinstance(found, Money) else None

    def parse(self, text: str) -> Money:
        """The amount of the text."""
        return parse_money_sum(text)

    def write(self, value: Money) -> str:
        """`1.250.000`, in both languages: a field reads back what it wrote."""
        return format_money(value, "id")

    def set_value(self, value: Money | None) -> None:
        """Fills in an amount."""
        super().set_value(value)
        self._own_dots = True
        self._before = self.edit.text()

    def restore(self, draft: str) -> None:
        """What was typed again."""
        super().restore(draft)
        self._tell(self.value())

    def tidy(self) -> None:
        """Groups the amount; a sum becomes its result, which the words below repeat."""
        super().tidy()
        if self.value() is not None:
            self._own_dots = True
        self._before = self.edit.text()

    def is_unusual(self) -> bool:
        """Whether the amount is ten times the usual one or more."""
        amount, usual = self.value(), self._usual
        return amount is not None and bool(usual) and amount >= usual * USUAL_FACTOR  # type: ignore[operator]

    def _text_edited(self, text: str) -> None:
        self._group_while_typing(text)
        super()._text_edited(self.edit.text())

    def _group_while_typing(self, text: str) -> None:
        """Puts the dots while plain digits are typed.

        As soon as the person types a dot, comma or letter herself the text is hers: a typed "1.5"
        must stay "1.5" and be refused, not become 15.
        """
        if not text or text.isdecimal():
            self._own_dots = True
        elif text.count(".") > self._before.count(".") or len(text) > len(self._before) + 1:
            self._own_dots = False
        digits = text.replace(".", "")
        if self._own_dots and digits.isascii() and digits.isdecimal() and len(digits) <= 15:
            behind = len(text[self.edit.cursorPosition() :].replace(".", ""))
            grouped = f"{int(digits):,}".replace(",", ".")
            if grouped != text:
                self.edit.setText(grouped)
                self.edit.setCursorPosition(_position_before(grouped, behind))
        self._before = self.edit.text()

    def _tell(self, value: object) -> None:
        if not isinstance(value, Money) or not value:
            self.hint_changed.emit("", Tone.MUTED)
            return
        english = self._tr.language == "en"
        words = amount_in_words(value) if english else terbilang(value)
        if "+" in self.edit.text():
            words = f"= {format_money(value, self._tr.language)} · {words}"
        if self.is_unusual():
            self.hint_changed.emit(
                self._tr(
                    "Ten times the usual {usual} or more. Is it right? {words}",
                    usual=self._usual,
                    words=words,
                ),
                Tone.WARNING,
            )
        elif self._echo:
            self.hint_changed.emit(words, Tone.MUTED)
        else:
            self.hint_changed.emit("", Tone.MUTED)


def _position_before(grouped: str, digits_behind: int) -> int:
    """The cursor position in a grouped number that has so many digits behind it."""
    position = len(grouped)
    while digits_behind and position:
        position -= 1
        if grouped[position] != ".":
            digits_behind -= 1
    return position


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


class PercentEdit(ParsedField):
    """A rate in percent with a comma decimal: `24`, `22,5`."""

    def __init__(
        self, theme: Theme, tr: Translator, *, unit: str = "%", parent: QWidget | None = None
    ) -> None:
        line = IconLine(theme)
        super().__init__(tr, parent, editor=line)
        self.edit.setAlignment(Qt.AlignmentFlag.AlignRight)
        self.edit.setMaxLength(12)
        line.set_suffix(unit)

    def value(self) -> Rate | None:
        """The rate; None when blank or unreadable."""
        found = super().value()
        return found if isinstance(found, Rate) else None

    def parse(self, text: str) -> Rate:
        """The rate of the text."""
        return parse_rate(text)

    def write(self, value: Rate) -> str:
        """`22,5`."""
        return format_percent(value, "id").removesuffix("%")


class QuantityEdit(ParsedField):
    """A quantity with a comma decimal: `12`, `2,5`.

    Args:
        theme: The look.
        tr: The words.
        unit: What is counted (`bungkus`, `bulan`), written behind the field.
        whole: Whether only whole numbers are taken.
    """

    def __init__(
        self,
        theme: Theme,
        tr: Translator,
        *,
        unit: str = "",
        whole: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        self._line = IconLine(theme)
        super().__init__(tr, parent, editor=self._line)
        self._whole = whole
        self.edit.setAlignment(Qt.AlignmentFlag.AlignRight)
        self.edit.setMaxLength(20)
        self._line.set_suffix(unit)

    def set_unit(self, unit: str) -> None:
        """What is counted now."""
        self._line.set_suffix(unit)

    def value(self) -> Decimal | None:
        """The quantity; None when blank or unreadable."""
        found = super().value()
        return found if isinstance(found, Decimal) and not self._is_broken(found) else None

    def problem(self) -> str:
        """Why the quantity cannot be taken."""
        found = super().value()
        if isinstance(found, Decimal) and self._is_broken(found):
            return self._tr("Only whole numbers here.")
        return super().problem()

    def parse(self, text: str) -> Decimal:
        """The quantity of the text."""
        return parse_quantity(text)

    def write(self, value: Decimal) -> str:
        """`1.250`, `2,5`."""
        return format_quantity(value, "id")

    def _is_broken(self, value: Decimal) -> bool:
        return self._whole and value != value.to_integral_value()


class PasswordEdit(LineField):
    """A password, hidden until the eye is pressed."""

    def __init__(self, theme: Theme, tr: Translator, parent: QWidget | None = None) -> None:
        line = IconLine(theme)
        super().__init__(parent, editor=line)
        self._theme = theme
        self._tr = tr
        self.edit.setEchoMode(QLineEdit.EchoMode.Password)
        self._eye = line.add_button("eye", tr("Show password"))
        self._eye.clicked.connect(self.toggle)

    def value(self) -> str | None:
        """The password as typed, blanks included; None when nothing is typed."""
        return self.edit.text() or None

    def set_value(self, value: str | None) -> None:
        """Fills in a password, or empties the field."""
        self.edit.setText(value or "")

    def draft(self) -> str:
        """Nothing: a password is never kept."""
        return ""

    def restore(self, draft: str) -> None:
        """Nothing was kept."""

    def toggle(self) -> None:
        """Shows or hides the letters."""
        hidden = self.edit.echoMode() is QLineEdit.EchoMode.Password
        mode = QLineEdit.EchoMode.Normal if hidden else QLineEdit.EchoMode.Password
        self.edit.setEchoMode(mode)
        self._eye.setIcon(self._theme.icon("eye-off" if hidden else "eye"))
        text = self._tr("Hide password") if hidden else self._tr("Show password")
        self._eye.setToolTip(text)
        self._eye.setAccessibleName(text)


class _QuietComboBox(QComboBox):
    """A drop-down that the mouse wheel does not change while a form is scrolled."""

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Lets the form scroll."""
        event.ignore()


class ChoiceEdit(Field):
    """One of some choices.

    Args:
        choices: Value and words of each.
        placeholder: What stands there while nothing is chosen; without it the first is chosen.
    """

    def __init__(
        self,
        choices: Sequence[tuple[Any, str]] = (),
        *,
        placeholder: str = "",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.combo = _QuietComboBox()
        self.combo.setSizeAdjustPolicy(
            QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon
        )
        self.combo.setMinimumContentsLength(8)
        self.combo.setPlaceholderText(placeholder)
        self.combo.setMaxVisibleItems(12)
        self._placeholder = placeholder
        self._values: list[Any] = []
        box = QHBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.addWidget(self.combo)
        self.setFocusProxy(self.combo)
        self.set_choices(choices)
        self.combo.currentIndexChanged.connect(self._changed)
        self.combo.activated.connect(self._chosen)

    def set_choices(self, choices: Sequence[tuple[Any, str]]) -> None:
        """Offers other choices; the chosen value stays if it is among them."""
        kept = self.value()
        self.combo.blockSignals(True)
        self.combo.clear()
        self._values = [value for value, _ in choices]
        for _, text in choices:
            self.combo.addItem(text)
        if kept in self._values:
            self.combo.setCurrentIndex(self._values.index(kept))
        else:
            self.combo.setCurrentIndex(-1 if self._placeholder or not choices else 0)
        self.combo.blockSignals(False)
        if self.value() != kept:
            self.value_changed.emit(self.value())

    def editor(self) -> QWidget:
        """The drop-down."""
        return self.combo

    def value(self) -> Any:
        """The chosen value; None when nothing is chosen."""
        index = self.combo.currentIndex()
        return self._values[index] if 0 <= index < len(self._values) else None

    def set_value(self, value: Any) -> None:
        """Chooses a value; one that is not offered chooses nothing."""
        self.combo.setCurrentIndex(self._values.index(value) if value in self._values else -1)

    def draft(self) -> str:
        """The words of the choice."""
        return self.combo.currentText()

    def restore(self, draft: str) -> None:
        """The choice with these words again, if it is still offered."""
        index = self.combo.findText(draft)
        if index >= 0:
            self.combo.setCurrentIndex(index)

    def _changed(self, index: int) -> None:
        del index
        self.value_changed.emit(self.value())

    def _chosen(self, index: int) -> None:
        del index
        self.edited.emit()


class CheckEdit(Field):
    """A yes or no with its words beside the box."""

    def __init__(self, text: str, *, checked: bool = False, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.check = QCheckBox(text)
        self.check.setChecked(checked)
        box = QHBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.addWidget(self.check)
        box.addStretch(1)
        self.setFocusProxy(self.check)
        self.check.toggled.connect(self._toggled)
        self.check.clicked.connect(self.edited)

    def editor(self) -> QWidget:
        """The box."""
        return self.check

    def value(self) -> bool:
        """Whether it is ticked."""
        return self.check.isChecked()

    def set_value(self, value: bool | None) -> None:
        """Ticks it or not."""
        self.check.setChecked(bool(value))

    def draft(self) -> str:
        """`1` or `0`."""
        return "1" if self.value() else "0"

    def restore(self, draft: str) -> None:
        """Ticked as it was."""
        self.check.setChecked(draft == "1")

    def _toggled(self, checked: bool) -> None:
        self.value_changed.emit(checked)


class FieldRow(QWidget):
    """A field with its label above and one line below: the error, else the echo, else the hint.

    Args:
        theme: The look.
        tr: The words.
        field: The field.
        label: What it is, in a word or two.
        hint: What helps to fill it in.
        optional: Says so beside the label and lets it be blank.
    """

    def __init__(
        self,
        theme: Theme,
        tr: Translator,
        field: Field,
        label: str,
        *,
        hint: str = "",
        optional: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.field = field
        self._tr = tr
        self._hint = hint
        self._echo = ("", Tone.MUTED)
        self._error = ""
        field.required = not optional and not isinstance(field, CheckEdit)
        self.label = TextLabel(label, "label")
        self.label.setBuddy(field.editor())
        self.note = TextLabel(tr("optional") if optional else "", "small")
        self.line = TextLabel(hint, "small", wrap=True)
        self.line.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.MinimumExpanding)
        self.line.setAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop)
        self.line.setMinimumHeight(theme.px(17))
        top = QHBoxLayout()
        top.setSpacing(theme.px(6))
        top.addWidget(self.label)
        top.addWidget(self.note)
        top.addStretch(1)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.setSpacing(theme.px(4))
        if not isinstance(field, CheckEdit):
            outer.addLayout(top)
        outer.addWidget(field)
        outer.addWidget(self.line)
        field.editor().setAccessibleName(label)
        field.hint_changed.connect(self._set_echo)
        field.edited.connect(self._clear_error)
        field.editor().installEventFilter(self)

    def set_label(self, label: str) -> None:
        """Calls the field something else (another unit, another kind)."""
        self.label.setText(label)
        self.field.editor().setAccessibleName(label)

    def set_hint(self, hint: str) -> None:
        """Another help."""
        self._hint = hint
        self._show_line()

    def show_error(self, text: str) -> None:
        """Marks the field and says why; an empty text takes the mark away."""
        self._error = text
        self.field.set_invalid(bool(text))
        self._show_line()

    def error(self) -> str:
        """The sentence that stands under the field now."""
        return self._error

    def check(self) -> bool:
        """Whether the field can be taken as it is; shows why not."""
        problem = self.field.problem()
        if not problem and self.field.required and self.field.is_empty():
            problem = self._tr("Fill this in.")
        self.show_error(problem)
        return not problem

    def eventFilter(self, watched: object, event: QEvent) -> bool:
        """Says what cannot be read when the field is left."""
        del watched
        passing = {Qt.FocusReason.PopupFocusReason, Qt.FocusReason.ActiveWindowFocusReason}
        if (
            isinstance(event, QFocusEvent)
            and event.type() is QEvent.Type.FocusOut
            and event.reason() not in passing
        ):
            QTimer.singleShot(0, self, self._check_text)
        return False

    def _check_text(self) -> None:
        if self.field.editor().hasFocus():
            return
        problem = self.field.problem()
        if problem or not self._error:
            self.show_error(problem)

    def _clear_error(self) -> None:
        if self._error:
            self.show_error("")

    def _set_echo(self, text: str, tone: Tone) -> None:
        self._echo = (text, tone)
        self._show_line()

    def _show_line(self) -> None:
        echo, tone = self._echo
        text, kind = self._hint, "small"
        if self._error:
            text, kind = self._error, "error"
        elif echo:
            text, kind = echo, "warning" if tone is Tone.WARNING else "small"
        self.line.setText(text)
        set_look(self.line, "type", kind)
        self.line.setAccessibleName(text)


def field_line(*rows: tuple[FieldRow, int], spacing: int = 14) -> QHBoxLayout:
    """Rows side by side, each with its share of the width."""
    line = QHBoxLayout()
    line.setSpacing(spacing)
    for row, share in rows:
        line.addWidget(row, share)
    return line
