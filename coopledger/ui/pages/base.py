"""What every page is built on; `_template.py` beside this file is the page to copy."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import Any, ClassVar, Generic, TypeVar

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QKeySequence, QShortcut, QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from coopledger.services.changes import Changes
from coopledger.ui.context import Context
from coopledger.ui.navigation import Act, KeyHint, Target
from coopledger.ui.operations import Operation, Work
from coopledger.ui.widgets.basic import GAP, PAGE_MARGIN, Button, Card, PageHeader
from coopledger.ui.widgets.grid import Grid
from coopledger.ui.widgets.grid_model import GridColumn, RowLook
from coopledger.ui.widgets.icon_line import IconLine
from coopledger.ui.widgets.keys_sheet import list_keys

T = TypeVar("T")
R = TypeVar("R")

FILTER_AFTER_MS = 200
_HERE = Qt.ShortcutContext.WidgetShortcut


class Page(QWidget, Generic[T]):
    """A page of the window: header, body, one read, one way to show it.

    A page reads on the worker (`read`), shows what came (`show_result`), and reads again by itself
    when something it `concerns` has changed; while it is hidden it waits until it is shown.

    Args:
        context: What every page is given.
        title: Its title.
        subtitle: Its subtitle.

    Signals:
        detail_wanted: A `Page` to lay over this one, with a way back.
        back_wanted: This detail page is done.
    """

    detail_wanted = Signal(object)
    back_wanted = Signal()
    name: ClassVar[str] = ""
    concerns: ClassVar[Changes] = frozenset()

    def __init__(
        self, context: Context, title: str, subtitle: str = "", parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.context = context
        self.setObjectName("page")
        theme = context.theme
        self.header = PageHeader(theme, title, subtitle)
        self.header.back_wanted.connect(self.back_wanted)
        self.body = QVBoxLayout()
        self.body.setSpacing(GAP)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(PAGE_MARGIN, 22, PAGE_MARGIN, 20)
        outer.setSpacing(GAP)
        outer.addWidget(self.header)
        outer.addLayout(self.body, 1)
        self._stale = True
        self._reading: Operation | None = None
        self._read_again = False

    # --- for subclasses ---

    def read(self) -> Work[T] | None:
        """What to read, with the filters as they stand now; None when there is nothing to read."""
        return None

    def show_result(self, result: T) -> None:
        """Shows what was read."""

    def detail(self, target: Target) -> Page[Any] | None:
        """The page of one thing (a member, a voucher), or None if it is not known here."""
        del target
        return None

    def acts(self) -> Sequence[Act]:
        """What can be done here, for the search palette."""
        return ()

    def keys(self) -> list[KeyHint]:
        """The keys of this page beside those that work anywhere."""
        return []

    def state(self) -> Mapping[str, str]:
        """What is remembered until the next start: filters, the chosen tab."""
        return {}

    def restore_state(self, state: Mapping[str, str]) -> None:
        """Takes up what `state` gave."""

    def focus_first(self) -> None:
        """Puts the cursor where work on this page begins."""
        self.setFocus()

    # --- reading ---

    def refresh(self) -> None:
        """Reads again; while a read is on its way, once more after it."""
        self._stale = False
        if self._reading is not None:
            self._read_again = True
            return
        work = self.read()
        if work is not None:
            self._reading = self.context.operations.run(
                work, self._show, on_settled=self._settled, owner=self
            )

    def take_changes(self, changes: Changes) -> None:
        """Reads again if the changes concern this page: now if it is seen, else when shown."""
        if not self.concerns & changes:
            return
        if self.isVisible():
            self.refresh()
        else:
            self._stale = True

    def showEvent(self, event: QShowEvent) -> None:
        """Reads what has changed meanwhile."""
        super().showEvent(event)
        if self._stale:
            self.refresh()

    def _settled(self) -> None:
        self._reading = None

    def _show(self, result: T) -> None:
        if self._read_again:
            self._read_again = False
            self.refresh()
            return
        self.show_result(result)

    # --- building ---

    def add_action(
        self,
        text: str,
        slot: Callable[[], object],
        icon: str = "",
        *,
        primary: bool = False,
        keys: str = "",
    ) -> Button:
        """Adds a button to the header; a page has one primary button."""
        return self.header.add_action(text, slot, icon, primary=primary, keys=keys)

    def open_detail(self, page: Page[Any]) -> None:
        """Lays a detail page over this one."""
        self.detail_wanted.emit(page)


class ListPage(Page[Sequence[R]], Generic[R]):
    """A page that is one list: search field, filters, grid with totals.

    Args:
        context: What every page is given.
        title: Its title.
        columns: The columns.
        key: Tells a row again after a refresh.
        search_hint: What can be searched for; empty shows no search field.
        look: The part a row plays.
    """

    def __init__(
        self,
        context: Context,
        title: str,
        columns: Sequence[GridColumn[R]],
        *,
        key: Callable[[R], object],
        subtitle: str = "",
        search_hint: str = "",
        look: Callable[[R], RowLook] | None = None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(context, title, subtitle, parent)
        theme, tr = context.theme, context.tr
        self.search = SearchField(context, search_hint)
        self.search.setVisible(bool(search_hint))
        self.filters = QHBoxLayout()
        self.filters.setSpacing(theme.px(10))
        self.filters.addWidget(self.search)
        self.filters.addStretch(1)
        self.grid: Grid[R] = Grid(theme, tr, columns, key=key, look=look)
        self.card = Card(theme, flush=True)
        self.card.body.addWidget(self.grid)
        self.body.addLayout(self.filters)
        self.body.addWidget(self.card, 1)
        self.search.wanted.connect(self.refresh)
        self.search.left.connect(self._to_grid)
        self.grid.view.typed.connect(self.search.type)
        self.grid.row_activated.connect(self.open_row)

    def add_filter(self, widget: QWidget) -> None:
        """Adds a filter beside the search field."""
        self.filters.insertWidget(self.filters.count() - 1, widget)

    def open_row(self, row: R) -> None:
        """Opens a row: Enter or a double click."""

    def show_result(self, result: Sequence[R]) -> None:
        """Shows the rows."""
        self.grid.show_rows(result)

    def keys(self) -> list[KeyHint]:
        """The keys of lists."""
        return list_keys(self.context.tr)

    def state(self) -> Mapping[str, str]:
        """The search text."""
        return {"search": self.search.text()}

    def restore_state(self, state: Mapping[str, str]) -> None:
        """The search text again."""
        self.search.setText(state.get("search", ""))

    def focus_first(self) -> None:
        """The search field, or the list."""
        if self.search.isVisibleTo(self):
            self.search.setFocus()
        else:
            self.grid.setFocus()

    def _to_grid(self) -> None:
        self.grid.setFocus()
        if self.grid.selected() is None:
            self.grid.view.select_row(0)


class SearchField(IconLine):
    """Filters a list while one types; Down goes to the list, Esc empties it.

    Signals:
        wanted: The text has rested a moment: read again.
        left: Down or Enter: the list takes the keyboard.
    """

    wanted = Signal()
    left = Signal()

    def __init__(self, context: Context, hint: str, parent: QWidget | None = None) -> None:
        theme = context.theme
        super().__init__(theme, "search", parent)
        self.setProperty("look", "search")
        self.setObjectName("search")
        self.setPlaceholderText(hint)
        self.setAccessibleName(hint or context.tr("Search"))
        self._cross = self.add_button("close", context.tr("Clear"))
        self._cross.clicked.connect(self.clear)
        self._cross.hide()
        self.setFixedWidth(theme.px(320))
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(FILTER_AFTER_MS)
        self._timer.timeout.connect(self.wanted)
        self.textChanged.connect(self._restart)
        find = QShortcut(QKeySequence.StandardKey.Find, self)
        find.activated.connect(self._focus)
        for key in ("Down", "Return", "Enter"):
            QShortcut(key, self, context=_HERE).activated.connect(self.left)
        QShortcut("Esc", self, context=_HERE).activated.connect(self.clear)

    def type(self, text: str) -> None:
        """Takes letters that were typed on the list."""
        self._focus()
        self.setText(text)

    def _focus(self) -> None:
        self.setFocus()
        self.selectAll()

    def _restart(self) -> None:
        self._cross.setVisible(bool(self.text()))
        self._timer.start()
