"""Fields that find something while one types: a member, an account, a loan, a product.

The list is searched on the worker; what comes too late for what stands in the field now is dropped.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import QEvent, QPoint, QRect, QSize, Qt, QTimer, Signal
from PySide6.QtGui import (
    QFocusEvent,
    QFont,
    QFontMetrics,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
)
from PySide6.QtWidgets import QWidget

from coopledger.i18n import Translator
from coopledger.ui.operations import Operation, Operations, Progress
from coopledger.ui.theme import Theme, Tone
from coopledger.ui.widgets.fields import LineField
from coopledger.ui.widgets.icon_line import IconLine

SEARCH_AFTER_MS = 120
SHOWN_HITS = 7
_ELIDE = Qt.TextElideMode.ElideRight


@dataclass(frozen=True, slots=True, kw_only=True)
class Hit:
    """One thing that was found.

    Attributes:
        key: Member number, account code, loan number: what `value()` gives back.
        title: Its name.
        detail: What tells it from others: village, product.
        figure: Its balance, as text, at the right.
        note: What the figure is.
        tone: The figure's tone.
        icon: An icon before it, or empty.
        payload: Whatever the form needs of it beside its key.
    """

    key: str
    title: str
    detail: str = ""
    figure: str = ""
    note: str = ""
    tone: Tone = Tone.NORMAL
    icon: str = ""
    payload: Any = None


Search = Callable[[Progress, str], Sequence[Hit]]
"""Finds what a typed text means, the best first; runs on the worker."""


class HitList(QWidget):
    """Hits as rows of two lines, balances at the right; used below a field and in the palette."""

    chosen = Signal(object)

    def __init__(
        self, theme: Theme, *, floating: bool, nothing: str = "", parent: QWidget | None = None
    ) -> None:
        # A tool tip never takes the keyboard from the field.
        flags = Qt.WindowType.ToolTip if floating else Qt.WindowType.Widget
        super().__init__(parent, flags)
        self._theme = theme
        self._nothing = nothing
        self._floating = floating
        self._hits: Sequence[Hit] = ()
        self._row = 0
        self._first = 0
        self.setMouseTracking(True)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setAttribute(Qt.WidgetAttribute.WA_ShowWithoutActivating)

    @property
    def row_height(self) -> int:
        """How high one hit is."""
        return self._theme.px(46)

    def show_hits(self, hits: Sequence[Hit]) -> None:
        """Shows these, the first one marked."""
        self._hits = hits
        self._row = 0
        self._first = 0
        rows = min(max(len(hits), 1), SHOWN_HITS)
        self.setFixedHeight(rows * self.row_height + self._theme.px(12))
        self.update()

    def hits(self) -> Sequence[Hit]:
        """What is shown."""
        return self._hits

    def current(self) -> Hit | None:
        """The marked hit."""
        return self._hits[self._row] if self._hits else None

    def move_mark(self, step: int) -> None:
        """Marks the next or the one before."""
        if self._hits:
            self._row = (self._row + step) % len(self._hits)
            if self._row < self._first:
                self._first = self._row
            elif self._row >= self._first + SHOWN_HITS:
                self._first = self._row - SHOWN_HITS + 1
            self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """The rows."""
        del event
        theme = self._theme
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if self._floating:
            painter.fillRect(self.rect(), theme.colour("raised"))
            painter.setPen(theme.colour("field_line"))
            painter.drawRect(self.rect().adjusted(0, 0, -1, -1))
        if not self._hits:
            painter.setPen(theme.colour("muted"))
            painter.setFont(theme.font())
            inner = self._rect(0).adjusted(theme.px(10), 0, -theme.px(10), 0)
            painter.drawText(inner, Qt.AlignmentFlag.AlignVCenter, self._nothing)
        for place, hit in enumerate(self._hits[self._first : self._first + SHOWN_HITS]):
            self._paint_hit(painter, self._rect(place), hit, self._first + place == self._row)
        painter.end()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Marks the row under the mouse."""
        row = self._row_at(event.position().toPoint())
        if row is not None and row != self._row:
            self._row = row
            self.update()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Chooses the row."""
        row = self._row_at(event.position().toPoint())
        if row is not None:
            self.chosen.emit(self._hits[row])

    def _paint_hit(self, painter: QPainter, rect: QRect, hit: Hit, marked: bool) -> None:
        theme = self._theme
        if marked:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(theme.colour("accent_soft"))
            painter.drawRoundedRect(rect, 6, 6)
        inner = rect.adjusted(theme.px(10), theme.px(5), -theme.px(10), -theme.px(5))
        if hit.icon:
            side = theme.px(18)
            top = inner.top() + (inner.height() - side) // 2
            painter.drawPixmap(inner.left(), top, theme.pixmap(hit.icon, "accent"))
            inner.setLeft(inner.left() + side + theme.px(12))
        half = inner.height() // 2
        upper = QRect(inner.left(), inner.top(), inner.width(), half)
        lower = QRect(inner.left(), inner.top() + half, inner.width(), inner.height() - half)
        strong, small = theme.font(10, QFont.Weight.DemiBold), theme.font(9)
        right = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
        left = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
        figures = 0
        for font, area, text, colour in (
            (strong, upper, hit.figure, theme.tone(hit.tone)),
            (small, lower, hit.note, theme.colour("muted")),
        ):
            painter.setFont(font)
            painter.setPen(colour)
            # A note alone stands in the middle, beside a title alone.
            painter.drawText(area if hit.figure else inner, right, text)
            figures = max(figures, QFontMetrics(font).horizontalAdvance(text))
        room = inner.width() - figures - (theme.px(12) if figures else 0)
        area = upper if hit.detail else inner
        painter.setFont(strong)
        metrics = QFontMetrics(strong)
        if hit.key and hit.key != hit.title:
            painter.setPen(theme.colour("accent"))
            painter.drawText(area, left, hit.key)
            width = metrics.horizontalAdvance(hit.key) + theme.px(8)
            area = area.adjusted(width, 0, 0, 0)
        painter.setPen(theme.colour("ink"))
        width = room - (area.left() - inner.left())
        painter.drawText(area, left, metrics.elidedText(hit.title, _ELIDE, width))
        painter.setFont(small)
        painter.setPen(theme.colour("muted"))
        painter.drawText(lower, left, QFontMetrics(small).elidedText(hit.detail, _ELIDE, room))

    def _rect(self, place: int) -> QRect:
        edge = self._theme.px(6)
        return QRect(edge, edge + place * self.row_height, self.width() - 2 * edge, self.row_height)

    def _row_at(self, point: QPoint) -> int | None:
        place = (point.y() - self._theme.px(6)) // self.row_height
        row = self._first + place
        return row if 0 <= place < SHOWN_HITS and row < len(self._hits) else None

    def sizeHint(self) -> QSize:
        """Wide enough for a name and a balance."""
        return QSize(self._theme.px(420), self.row_height + self._theme.px(12))


class LookupEdit(LineField):
    """Type a part of a name or a number; choose from the list with arrows and Enter.

    Args:
        theme: The look.
        tr: The words.
        search: Finds hits for a text, the best first; an empty text gives the likely ones.
        operations: Runs the search; None calls it directly, for lists that are in memory.
        placeholder: What can be typed.
        nothing: What stands there when nothing fits.

    Signals:
        hit_changed: The chosen `Hit`, or None.
    """

    hit_changed = Signal(object)

    def __init__(
        self,
        theme: Theme,
        tr: Translator,
        search: Search,
        operations: Operations | None = None,
        *,
        placeholder: str = "",
        nothing: str = "",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent, editor=IconLine(theme, "search"))
        self._theme = theme
        self._tr = tr
        self._search = search
        self._operations = operations
        self._hit: Hit | None = None
        self._running: Operation | None = None
        self._searched: str | None = None
        self._settle_when_found = False
        self._popup = HitList(
            theme, floating=True, nothing=nothing or tr("Nothing found."), parent=self
        )
        self._popup.chosen.connect(self.choose)
        self.edit.setPlaceholderText(placeholder)
        self.edit.setMaxLength(120)
        self.edit.installEventFilter(self)
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(SEARCH_AFTER_MS)
        self._timer.timeout.connect(self._look)

    def value(self) -> str | None:
        """The key of what was chosen."""
        return None if self._hit is None else self._hit.key

    def hit(self) -> Hit | None:
        """What was chosen, with all the form may need of it."""
        return self._hit

    def set_value(self, value: str | Hit | None) -> None:
        """Chooses a hit, or looks a key up; None empties the field."""
        if value is None or isinstance(value, Hit):
            self._drop_search()
            self._set_hit(value)
            self.edit.setText("" if value is None else _written(value))
            return
        self.edit.setText(value)
        self._settle_when_found = True
        self._look()

    def problem(self) -> str:
        """A text that no hit was chosen for."""
        if self._hit is None and not self.is_empty():
            return self._tr("Choose one from the list.")
        return ""

    def draft(self) -> str:
        """The key, or the typed text."""
        return self._hit.key if self._hit is not None else self.edit.text()

    def restore(self, draft: str) -> None:
        """Looks the key up again."""
        if draft:
            self.set_value(draft)

    def choose(self, hit: Hit) -> None:
        """Takes a hit from the list."""
        self._drop_search()
        self.edit.setText(_written(hit))
        self._set_hit(hit)
        self.edited.emit()

    def popup(self) -> HitList:
        """The list below the field."""
        return self._popup

    def eventFilter(self, watched: object, event: QEvent) -> bool:
        """Arrows, Enter, Tab and Esc while the list is open."""
        if watched is not self.edit:
            return False
        if isinstance(event, QKeyEvent) and event.type() is QEvent.Type.KeyPress:
            return self._key_pressed(event)
        if isinstance(event, QFocusEvent) and event.type() is QEvent.Type.FocusOut:
            self._popup.hide()
            if self._hit is None and not self.is_empty():
                self._settle()
        return False

    def _key_pressed(self, event: QKeyEvent) -> bool:
        open_ = self._popup.isVisible()
        key = event.key()
        if key in {Qt.Key.Key_Down, Qt.Key.Key_Up}:
            if open_:
                self._popup.move_mark(1 if key == Qt.Key.Key_Down else -1)
            else:
                self._look()
            return True
        current = self._popup.current()
        if key in {Qt.Key.Key_Return, Qt.Key.Key_Enter} and not event.modifiers():
            if open_ and current is not None:
                self.choose(current)
                # The form then moves on, as Enter does everywhere.
                return False
            return self._hit is None and not self.is_empty() and self._settle()
        if key == Qt.Key.Key_Tab and open_ and current is not None:
            self.choose(current)
        elif key == Qt.Key.Key_Escape and open_:
            self._popup.hide()
            return True
        return False

    def _text_edited(self, text: str) -> None:
        self._set_hit(None)
        self._settle_when_found = False
        self.edited.emit()
        if text.strip():
            self._timer.start()
        else:
            self._timer.stop()
            self._popup.hide()

    def _settle(self) -> bool:
        """Takes the only hit or the exact number, now or when the search answers.

        Returns:
            Whether the answer is still to come, so that Enter waits for it.
        """
        text = self.edit.text().strip()
        if self._searched == text and self._running is None:
            self._take_clear_hit(self._popup.hits())
            return False
        self._settle_when_found = True
        self._timer.stop()
        self._look()
        return self._running is not None

    def _look(self) -> None:
        text = self.edit.text().strip()
        if self._hit is not None and text == _written(self._hit):
            text = ""
        if self._running is not None:
            self._running.cancel()
            self._running = None
        if self._operations is None:
            self._found(text, self._search(_NO_PROGRESS, text))
            return
        search = self._search
        asked = _Asked(self, text)
        self._running = self._operations.run(
            lambda progress: search(progress, text), asked.found, asked.refused, owner=self
        )
        asked.operation = self._running

    def _drop_search(self) -> None:
        """The answer to what stood here before must not open the list any more."""
        self._timer.stop()
        self._settle_when_found = False
        if self._running is not None:
            self._running.cancel()
            self._running = None
        self._popup.hide()

    def _found(self, text: str, hits: Sequence[Hit]) -> None:
        self._searched = text
        self._popup.show_hits(hits)
        if self._settle_when_found:
            self._settle_when_found = False
            self._take_clear_hit(hits)
            if self._hit is not None or not self.edit.hasFocus():
                return
        if self.edit.hasFocus():
            self._open()

    def _take_clear_hit(self, hits: Sequence[Hit]) -> None:
        text = self.edit.text().strip().casefold()
        exact = [hit for hit in hits if text in {hit.key.casefold(), hit.title.casefold()}]
        clear = exact or (hits if len(hits) == 1 else [])
        if len(clear) == 1:
            self.edit.setText(_written(clear[0]))
            self._set_hit(clear[0])

    def _open(self) -> None:
        width = max(self.edit.width(), self._theme.px(420))
        self._popup.setFixedWidth(width)
        self._popup.move(self.edit.mapToGlobal(QPoint(0, self.edit.height() + 3)))
        self._popup.show()

    def _set_hit(self, hit: Hit | None) -> None:
        if hit is self._hit:
            return
        self._hit = hit
        self.hit_changed.emit(hit)
        self.value_changed.emit(self.value())


class _Asked:
    """One search on its way; an answer to an older text is dropped."""

    def __init__(self, field: LookupEdit, text: str) -> None:
        self._field = field
        self._text = text
        self.operation: Operation | None = None

    def found(self, hits: Sequence[Hit]) -> None:
        field = self._field
        if field._running is self.operation:  # noqa: SLF001 - the two are one mechanism
            field._running = None  # noqa: SLF001
            field._found(self._text, hits)  # noqa: SLF001

    def refused(self, error: Exception) -> None:
        """A search that was stopped, or that the role may not do: nothing is found."""
        del error
        self.found(())


def _written(hit: Hit) -> str:
    """A chosen hit in the field: number and name."""
    return f"{hit.key} · {hit.title}" if hit.key and hit.key != hit.title else hit.title


def _tell_nothing(done: int, total: int, text: str) -> None:
    del done, total, text


def _no_progress() -> Progress:
    import threading

    return Progress(_tell_nothing, threading.Event())


_NO_PROGRESS = _no_progress()
"""For searches in memory, which nobody stops."""


class MemberEdit(LookupEdit):
    """Finds a member by number, name, village or NIK; the list shows her balances."""

    def __init__(
        self,
        theme: Theme,
        tr: Translator,
        search: Search,
        operations: Operations | None = None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(
            theme,
            tr,
            search,
            operations,
            placeholder=tr("Number, name, village or NIK"),
            nothing=tr("No member fits. Try a part of the name."),
            parent=parent,
        )


class AccountEdit(LookupEdit):
    """Finds an account by code or name."""

    def __init__(
        self,
        theme: Theme,
        tr: Translator,
        search: Search,
        operations: Operations | None = None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(
            theme,
            tr,
            search,
            operations,
            placeholder=tr("Code or name"),
            nothing=tr("No account fits. Try a part of the name."),
            parent=parent,
        )


def search_in_memory(hits: Sequence[Hit]) -> Search:
    """A search over a list in memory: every typed word must occur in number, name or detail."""

    def search(progress: Progress, text: str) -> Sequence[Hit]:
        del progress
        words = text.casefold().split()
        found = [
            hit
            for hit in hits
            if all(word in f"{hit.key} {hit.title} {hit.detail}".casefold() for word in words)
        ]
        return sorted(found, key=lambda hit: not hit.key.casefold().startswith(text.casefold()))

    return search
