"""One table model for every list: rows of any kind, columns declared as data."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from enum import Enum
from typing import Any, Generic, TypeVar

from PySide6.QtCore import (
    QAbstractTableModel,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
    Signal,
)

from coopledger.accounting.money import Money
from coopledger.accounting.rates import Rate
from coopledger.accounting.text import Named, Text
from coopledger.i18n import (
    Translator,
    format_count,
    format_date_short,
    format_money,
    format_percent,
    format_quantity,
)
from coopledger.ui.operations import Operation, Operations, Progress
from coopledger.ui.theme import Tone

R = TypeVar("R")
Index = QModelIndex | QPersistentModelIndex
ROWS_AT_A_TIME = 300
DASH = "\N{EN DASH}"


class CellKind(Enum):
    """What a column holds, and so how it is written and aligned."""

    TEXT = "text"
    MONEY = "money"
    DATE = "date"
    COUNT = "count"
    QUANTITY = "quantity"
    PERCENT = "percent"
    PILL = "pill"

    @property
    def is_figure(self) -> bool:
        """Whether it goes to the right."""
        return self in {CellKind.MONEY, CellKind.COUNT, CellKind.QUANTITY, CellKind.PERCENT}


class RowLook(Enum):
    """The part a row plays."""

    NORMAL = "normal"
    SECTION = "section"
    TOTAL = "total"
    GREYED = "greyed"
    """Cancelled by a reversal, left, or switched off: still there, but quiet."""


# No slots: `GridColumn[Row](...)` must work, which a slotted generic dataclass refuses.
@dataclass(frozen=True, kw_only=True)
class GridColumn(Generic[R]):
    """One column.

    Attributes:
        key: Its stable name, for sorting, totals and tests.
        title: Its heading.
        value: Its value in a row: Money, date, int, Decimal, Rate, text, `Named`, or None.
        kind: How the value is written and aligned.
        width: Its least width at 100 %; 0 measures the first rows.
        stretch: Its share of the room that is left; 0 keeps its width.
        tone: Says which rows' value needs a look.
        sortable: Whether a click on its heading sorts.
        strong: Whether it is written bolder.
        indent: How deep the text is indented in a row.
    """

    key: str
    title: str
    value: Callable[[R], Any]
    kind: CellKind = CellKind.TEXT
    width: int = 0
    stretch: int = 0
    tone: Callable[[R], Tone] | None = None
    sortable: bool = True
    strong: bool = False
    indent: Callable[[R], int] | None = None


@dataclass(frozen=True, slots=True)
class Sort:
    """Which column a list is sorted by."""

    key: str
    descending: bool = False


Fetch = Callable[[Progress, "R | None", int, "Sort | None"], Sequence[R]]
"""Reads the rows after one (None: from the start), at most so many, in an order; on the worker."""


class GridModel(QAbstractTableModel, Generic[R]):
    """The rows of one list.

    Rows come either all at once (`set_rows`), and are then sorted here, or page by page from a
    `Fetch` (`set_source`), which sorts where the rows are.
    """

    fetching_changed = Signal(bool)

    def __init__(
        self,
        columns: Sequence[GridColumn[R]],
        tr: Translator,
        *,
        look: Callable[[R], RowLook] | None = None,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self.columns = tuple(columns)
        self._tr = tr
        self._look = look
        self._given: Sequence[R] = ()
        self._rows: list[R] = []
        self._sort: Sort | None = None
        self._fetch: Fetch[R] | None = None
        self._operations: Operations | None = None
        self._running: Operation | None = None
        self._complete = True

    # --- what the list holds ---

    def set_rows(self, rows: Sequence[R]) -> None:
        """Shows these rows, in the order that was chosen before."""
        self.beginResetModel()
        self._fetch = None
        self._complete = True
        self._given = rows
        self._rows = self._sorted(rows)
        self.endResetModel()

    def set_source(self, operations: Operations, fetch: Fetch[R]) -> None:
        """Shows rows that are read page by page while the person scrolls."""
        self.beginResetModel()
        self._stop_fetching()
        self._operations = operations
        self._fetch = fetch
        self._complete = False
        self._rows = []
        self.endResetModel()
        self.fetchMore(QModelIndex())

    @property
    def complete(self) -> bool:
        """Whether all rows are here."""
        return self._complete

    @property
    def rows(self) -> Sequence[R]:
        """The rows in the order shown."""
        return self._rows

    def row(self, number: int) -> R:
        """The row at that place."""
        return self._rows[number]

    def look(self, number: int) -> RowLook:
        """The part the row at that place plays."""
        return RowLook.NORMAL if self._look is None else self._look(self._rows[number])

    def text(self, number: int, column: GridColumn[R]) -> str:
        """A cell as it is written."""
        return self.write(column.value(self._rows[number]), column.kind)

    def write(self, value: Any, kind: CellKind) -> str:
        """A value as it is written in a column of that kind."""
        if value is None:
            return ""
        language = self._tr.language
        if isinstance(value, Money):
            return format_money(value, language) if value else DASH
        if isinstance(value, date):
            return format_date_short(value)
        if isinstance(value, str):
            return value
        if isinstance(value, Named | Text):
            return self._tr.resolve(value)
        if kind is CellKind.PERCENT and isinstance(value, Rate | Decimal):
            return format_percent(value, language)
        if isinstance(value, Decimal):
            return format_quantity(value, language)
        return format_count(int(value), language)

    # --- Qt's questions ---

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's signature
        """How many rows are here."""
        return 0 if parent.isValid() else len(self._rows)

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's signature
        """How many columns there are."""
        return 0 if parent.isValid() else len(self.columns)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """A cell for Qt and for screen readers; the delegate asks `text` directly."""
        if not index.isValid():
            return None
        column = self.columns[index.column()]
        if role in {Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole}:
            return self.text(index.row(), column)
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return alignment(column)
        return None

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:
        """A heading."""
        if orientation is not Qt.Orientation.Horizontal or not 0 <= section < len(self.columns):
            return None
        if role == Qt.ItemDataRole.DisplayRole:
            return self.columns[section].title
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return alignment(self.columns[section])
        return None

    def sort(self, column: int, order: Qt.SortOrder = Qt.SortOrder.AscendingOrder) -> None:
        """Sorts by a column; -1 gives back the order the rows came in."""
        if column < 0:
            self._sort = None
        else:
            descending = order is Qt.SortOrder.DescendingOrder
            self._sort = Sort(self.columns[column].key, descending)
        if self._fetch is not None and self._operations is not None:
            self.set_source(self._operations, self._fetch)
            return
        self.beginResetModel()
        self._rows = self._sorted(self._given)
        self.endResetModel()

    def canFetchMore(self, parent: Index) -> bool:
        """Whether there may be more rows to read."""
        return not parent.isValid() and not self._complete and self._running is None

    def fetchMore(self, parent: Index) -> None:
        """Reads the next rows on the worker."""
        fetch, operations = self._fetch, self._operations
        if not self.canFetchMore(parent) or fetch is None or operations is None:
            return
        after = self._rows[-1] if self._rows else None
        sort = self._sort
        self._running = operations.run(
            lambda progress: fetch(progress, after, ROWS_AT_A_TIME, sort),
            self._append,
            on_settled=self._fetched,
            owner=self,
        )
        self.fetching_changed.emit(True)

    # --- inside ---

    def _fetched(self) -> None:
        self._running = None
        self.fetching_changed.emit(False)

    def _stop_fetching(self) -> None:
        if self._running is not None:
            # Its answer belongs to another question now.
            self._running.on_done = None
            self._running.on_settled = None
            self._running.cancel()
            self._running.on_error = _ignore
            self._running = None

    def _append(self, rows: Sequence[R]) -> None:
        self._complete = len(rows) < ROWS_AT_A_TIME
        if rows:
            first = len(self._rows)
            self.beginInsertRows(QModelIndex(), first, first + len(rows) - 1)
            self._rows.extend(rows)
            self.endInsertRows()
        else:
            # Only now it is known that nothing more comes, and maybe that nothing is here.
            self.fetching_changed.emit(False)

    def _sorted(self, rows: Sequence[R]) -> list[R]:
        if self._sort is None:
            return list(rows)
        chosen = self._sort
        column = next(column for column in self.columns if column.key == chosen.key)
        return sorted(rows, key=lambda row: self._order(column, row), reverse=chosen.descending)

    def _order(self, column: GridColumn[R], row: R) -> tuple[bool, Any]:
        value = column.value(row)
        if isinstance(value, Named | Text):
            value = self._tr.resolve(value)
        if isinstance(value, str):
            value = value.casefold()
        return (value is None, 0 if value is None else value)


def alignment(column: GridColumn[Any]) -> Qt.AlignmentFlag:
    """Figures go right, words go left."""
    side = Qt.AlignmentFlag.AlignRight if column.kind.is_figure else Qt.AlignmentFlag.AlignLeft
    return side | Qt.AlignmentFlag.AlignVCenter


def _ignore(error: Exception) -> None:
    """The refusal of a read that nobody waits for any more."""
    del error
