"""What floats over the window: short messages, the progress of long work, the search palette."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QProgressBar,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from coopledger.accounting.errors import CoopLedgerError
from coopledger.i18n import Translator, format_count
from coopledger.ui.navigation import Act, Message, Target
from coopledger.ui.operations import Operation, Operations, ProgressState
from coopledger.ui.theme import Theme, Tone
from coopledger.ui.widgets.basic import Button, Hairline, IconButton, KeyCap, TextLabel
from coopledger.ui.widgets.lookup import SEARCH_AFTER_MS, Hit, HitList, Search

MESSAGE_MS = 6000
WARNING_MS = 12000


class Toast(QFrame):
    """A short message at the foot of the window; it goes by itself, or with Esc or its cross."""

    def __init__(self, theme: Theme, tr: Translator, parent: QWidget) -> None:
        super().__init__(parent)
        self._over = parent
        self.setObjectName("toast")
        self._theme = theme
        self._message: Message | None = None
        self._picture = QLabel()
        self._text = TextLabel("", wrap=False)
        self._button = QPushButton("")
        self._button.setCursor(Qt.CursorShape.PointingHandCursor)
        self._button.clicked.connect(self._run)
        self._close = IconButton(theme, "close", tr("Close"), token="panel")
        self._close.clicked.connect(self.hide)
        row = QHBoxLayout(self)
        row.setContentsMargins(theme.px(16), theme.px(6), theme.px(8), theme.px(6))
        row.setSpacing(theme.px(10))
        row.addWidget(self._picture)
        row.addWidget(self._text)
        row.addWidget(self._button)
        row.addWidget(self._close)
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self.hide)
        self.hide()

    def show_message(self, message: Message) -> None:
        """Says it, for as long as it takes to read."""
        self._message = message
        icons = {Tone.WARNING: "warning", Tone.ERROR: "refused"}
        tokens = {Tone.GOOD: "accent_soft", Tone.WARNING: "warning_soft", Tone.ERROR: "error_soft"}
        icon = icons.get(message.tone, "done")
        self._picture.setPixmap(self._theme.pixmap(icon, tokens.get(message.tone, "panel"), 18))
        room = max(self._over.width() - self._theme.px(260), self._theme.px(200))
        metrics = self._text.fontMetrics()
        wide = metrics.horizontalAdvance(message.text) > room
        self._text.setWordWrap(wide)
        self._text.setFixedWidth(room if wide else metrics.horizontalAdvance(message.text) + 4)
        self._text.setText(message.text)
        self._button.setText(message.action)
        self._button.setVisible(bool(message.action))
        self.setAccessibleName(message.text)
        self.show()
        self.place()
        self.raise_()
        self._timer.start(MESSAGE_MS if message.tone is Tone.GOOD else WARNING_MS)

    def text(self) -> str:
        """What it says."""
        return self._text.text()

    def place(self) -> None:
        """Stands in the middle above the foot of its parent, and above the progress panel."""
        self.adjustSize()
        parent, edge = self._over, self._theme.px(24)
        foot = parent.height() - edge
        for panel in parent.findChildren(ProgressPanel):
            if panel.isVisible():
                foot = panel.y() - self._theme.px(12)
        self.move((parent.width() - self.width()) // 2, foot - self.height())

    def _run(self) -> None:
        self.hide()
        if self._message is not None and self._message.run is not None:
            self._message.run()


class ProgressPanel(QFrame):
    """How far a long operation is, with a button to stop it."""

    cancel_wanted = Signal()

    def __init__(self, theme: Theme, tr: Translator, parent: QWidget) -> None:
        super().__init__(parent)
        self._over = parent
        self.setProperty("surface", "raised")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._theme = theme
        self._tr = tr
        self._title = TextLabel("", "heading")
        self._count = TextLabel("", "small")
        self._bar = QProgressBar()
        self._bar.setTextVisible(False)
        self._stop = Button(theme, tr("Stop"))
        self._stop.clicked.connect(self._cancel)
        row = QHBoxLayout()
        row.setSpacing(theme.px(12))
        words = QVBoxLayout()
        words.setSpacing(theme.px(2))
        words.addWidget(self._title)
        words.addWidget(self._count)
        row.addLayout(words, 1)
        row.addWidget(self._stop)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(theme.px(18), theme.px(14), theme.px(18), theme.px(16))
        outer.setSpacing(theme.px(10))
        outer.addLayout(row)
        outer.addWidget(self._bar)
        self.setFixedWidth(theme.px(380))
        self.hide()

    def show_state(self, state: ProgressState | None) -> None:
        """Shows how far it is; None when it has ended."""
        if state is None:
            self.hide()
            self._stop.setEnabled(True)
            return
        language = self._tr.language
        self._title.setText(state.title)
        if state.total:
            count = self._tr(
                "{done} of {total}",
                done=format_count(state.done, language),
                total=format_count(state.total, language),
            )
        else:
            count = format_count(state.done, language) if state.done else self._tr("Starting …")
        self._count.setText(f"{count} · {state.text}" if state.text else count)
        self._bar.setRange(0, state.total)
        self._bar.setValue(state.done)
        self._stop.setVisible(state.cancellable)
        if self.isHidden():
            self.show()
            self.raise_()
        self.place()

    def place(self) -> None:
        """Stands in the lower right corner of its parent."""
        self.adjustSize()
        parent, edge = self._over, self._theme.px(24)
        self.move(parent.width() - self.width() - edge, parent.height() - self.height() - edge)

    def _cancel(self) -> None:
        self._stop.setEnabled(False)
        self._count.setText(self._tr("Stopping …"))
        self.cancel_wanted.emit()


class Palette(QFrame):
    """Ctrl+K: one line that finds members, vouchers, pages and acts from anywhere.

    Args:
        theme: The look.
        tr: The words.
        operations: Runs the search in the book.
        search: Finds members, vouchers and loans; each hit's payload is its `Target`.

    Signals:
        target_chosen: A `Target`.
        act_chosen: An `Act` and what was typed behind its name.
    """

    target_chosen = Signal(object)
    act_chosen = Signal(object, str)

    def __init__(
        self,
        theme: Theme,
        tr: Translator,
        operations: Operations,
        search: Search | None,
        parent: QWidget,
    ) -> None:
        super().__init__(parent)
        self._over = parent
        self.setObjectName("shade")
        self._theme = theme
        self._tr = tr
        self._operations = operations
        self._search = search
        self._running: Operation | None = None
        self._pages: Sequence[tuple[Target, str, str]] = ()
        self._acts: Sequence[Act] = ()
        self._near: list[Hit] = []
        self._before: QWidget | None = None
        self.panel = QFrame(self)
        self.panel.setProperty("surface", "raised")
        self.line = QLineEdit()
        self.line.setProperty("look", "palette")
        self.line.setObjectName("palette")
        self.line.setPlaceholderText(tr("Find a member, voucher, page or act"))
        self.line.setAccessibleName(tr("Search"))
        self.list = HitList(theme, floating=False, nothing=tr("Nothing found."))
        self.list.chosen.connect(self._choose)
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(SEARCH_AFTER_MS)
        self._timer.timeout.connect(self._look_in_the_book)
        self.line.textChanged.connect(self._typed)
        self.line.installEventFilter(self)
        self._lay_out()
        self.hide()

    def open(self, pages: Sequence[tuple[Target, str, str]], acts: Sequence[Act]) -> None:
        """Shows it over the window, with these pages and acts."""
        self._pages = pages
        self._acts = acts
        self._before = self.window().focusWidget()
        self.line.clear()
        self._typed("")
        self.place()
        self.show()
        self.raise_()
        self.line.setFocus()

    def close_palette(self) -> None:
        """Goes away and gives the keyboard back."""
        self.hide()
        if self._before is not None:
            self._before.setFocus()

    def place(self) -> None:
        """Covers its parent; the panel stands in the upper middle."""
        parent = self._over
        self.setGeometry(parent.rect())
        width = min(self._theme.px(620), self.width() - self._theme.px(40))
        self.panel.setFixedWidth(width)
        self.panel.adjustSize()
        self.panel.move((self.width() - width) // 2, max(self.height() // 9, 20))

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """A click beside the panel closes it."""
        if not self.panel.geometry().contains(event.position().toPoint()):
            self.close_palette()

    def eventFilter(self, watched: object, event: QEvent) -> bool:
        """Arrows, Enter and Esc in the line."""
        if watched is not self.line or not isinstance(event, QKeyEvent):
            return False
        if event.type() is not QEvent.Type.KeyPress:
            return False
        steps = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1}
        key = Qt.Key(event.key())
        if key in steps:
            self.list.move_mark(steps[key])
        elif key in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            current = self.list.current()
            if current is not None:
                self._choose(current)
        elif key == Qt.Key.Key_Escape:
            self.close_palette()
        else:
            return False
        return True

    def _lay_out(self) -> None:
        theme, tr = self._theme, self._tr
        picture = QLabel()
        picture.setPixmap(theme.pixmap("search", "muted", 20))
        top = QHBoxLayout()
        top.setContentsMargins(theme.px(18), 0, theme.px(14), 0)
        top.setSpacing(theme.px(10))
        top.addWidget(picture)
        top.addWidget(self.line, 1)
        foot = QHBoxLayout()
        foot.setContentsMargins(theme.px(16), theme.px(8), theme.px(16), theme.px(10))
        foot.setSpacing(theme.px(6))
        for keys, text in (("↑ ↓", tr("choose")), ("Enter", tr("open")), ("Esc", tr("close"))):
            foot.addWidget(KeyCap(keys))
            foot.addWidget(TextLabel(text, "small"))
            foot.addSpacing(theme.px(8))
        foot.addStretch(1)
        outer = QVBoxLayout(self.panel)
        outer.setContentsMargins(1, 1, 1, 1)
        outer.setSpacing(0)
        outer.addLayout(top)
        outer.addWidget(Hairline())
        outer.addWidget(self.list)
        outer.addWidget(Hairline())
        outer.addLayout(foot)

    def _typed(self, text: str) -> None:
        self._near = self._near_hits(text)
        self._show(self._near)
        if text.strip() and self._search is not None:
            self._timer.start()

    def _near_hits(self, text: str) -> list[Hit]:
        """Acts and pages: they are here already and come first."""
        hits = []
        for act in self._acts:
            rest = rest_behind(text, f"{act.title} {act.keywords}")
            if rest is not None:
                hits.append(
                    Hit(
                        key="",
                        title=act.title,
                        detail=rest,
                        note=self._tr("act"),
                        payload=(act, rest),
                    )
                )
        words = text.casefold().split()
        for target, title, icon in self._pages:
            if all(word in title.casefold() for word in words):
                hits.append(
                    Hit(key="", title=title, note=self._tr("page"), icon=icon, payload=target)
                )
        return hits

    def _look_in_the_book(self) -> None:
        text, search = self.line.text().strip(), self._search
        if self._running is not None:
            self._running.cancel()
        if search is None or not text:
            return
        answer = _Answer(self, text)
        self._running = self._operations.run(
            lambda progress: search(progress, text), answer.found, answer.refused, owner=self
        )

    def take_found(self, text: str, hits: Sequence[Hit]) -> None:
        """Shows what the book has for a text, if it still stands there."""
        if text == self.line.text().strip():
            self._show([*self._near, *hits])

    def _show(self, hits: Sequence[Hit]) -> None:
        self.list.show_hits(hits)
        self.place()

    def _choose(self, hit: Hit) -> None:
        self.close_palette()
        if isinstance(hit.payload, Target):
            self.target_chosen.emit(hit.payload)
        else:
            act, rest = hit.payload
            self.act_chosen.emit(act, rest)


class _Answer:
    """The answer to one search of the palette."""

    def __init__(self, palette: Palette, text: str) -> None:
        self._palette = palette
        self._text = text

    def found(self, hits: Sequence[Hit]) -> None:
        self._palette.take_found(self._text, hits)

    def refused(self, error: CoopLedgerError) -> None:
        """Stopped, or not for this role: nothing is found in the book."""
        del error
        self.found(())


def rest_behind(text: str, name: str) -> str | None:
    """What was typed behind an act's name, None when the text does not mean the act.

    `pinjaman baru Siti` means the act "Pinjaman baru" for "Siti": as many leading words as occur in
    the name belong to it, and at least one must.
    """
    words = text.split()
    if not words:
        return ""
    known = name.casefold().split()
    taken = 0
    while taken < len(words) and any(part.startswith(words[taken].casefold()) for part in known):
        taken += 1
    if taken == 0:
        return None
    rest = words[taken:]
    # One matching word and then something else is more likely a search than an act.
    return " ".join(rest) if not rest or taken >= 2 else None
