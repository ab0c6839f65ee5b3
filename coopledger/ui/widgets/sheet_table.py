"""A sheet of a workbook as a table: every row, bad cells marked with their reason, to be mended."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QSize, Qt, Signal
from PySide6.QtGui import QFont, QFontMetrics
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHeaderView,
    QLineEdit,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableView,
    QWidget,
)

from coopledger.i18n import Translator
from coopledger.ui.theme import Theme
from coopledger.ui.widgets.grid_model import Index

if TYPE_CHECKING:
    from PySide6.QtGui import QKeyEvent

_ROW = 30
_WIDEST = 240
_NARROWEST = 64
_REASON = 380
_SAMPLED = 200
WHOLE_ROW = -1
"""The column of what is wrong with a row as a whole."""


@dataclass(frozen=True, slots=True)
class SheetRow:
    """A row: its number in the sheet, its cells as texts."""

    number: int
    cells: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class TypedCell:
    """What was typed: the number of the row in the sheet, the column counted from 0."""

    row: int
    column: int
    text: str


Reasons = Mapping[int, Mapping[int, Sequence[str]]]
"""What is wrong, by the number of the row and by column; `WHOLE_ROW` for the row itself."""


class SheetModel(QAbstractTableModel):
    """The rows of one sheet; the first column is the row's number, the last what is wrong.

    Signals:
        cell_typed: A `TypedCell`.
    """

    cell_typed = Signal(object)

    def __init__(self, theme: Theme, tr: Translator, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._tr = tr
        self._headings: tuple[str, ...] = ()
        self._every: Sequence[SheetRow] = ()
        self._rows: list[SheetRow] = []
        self._reasons: Reasons = {}
        self._notes: Reasons = {}
        self._skipped: Collection[int] = ()
        self._only_marked = False
        self.editable = True
        self._struck = theme.font(10)
        self._struck.setStrikeOut(True)
        self._strong = theme.font(10, QFont.Weight.DemiBold)

    # --- what it shows ---

    def show_sheet(self, headings: Sequence[str], rows: Sequence[SheetRow]) -> None:
        """Another sheet."""
        self.beginResetModel()
        self._headings = tuple(headings)
        self._every = rows
        self._choose_rows()
        self.endResetModel()

    def show_marks(self, reasons: Reasons, notes: Reasons, skipped: Collection[int]) -> None:
        """What is wrong and worth knowing now, and which rows are laid aside."""
        self._reasons, self._notes, self._skipped = reasons, notes, skipped
        if self._only_marked:
            self.beginResetModel()
            self._choose_rows()
            self.endResetModel()
        elif self._rows:
            last = self.index(len(self._rows) - 1, self.columnCount() - 1)
            self.dataChanged.emit(self.index(0, 0), last)

    def show_only_marked(self, only: bool) -> None:
        """Shows only the rows with mistakes or laid aside, or all."""
        self.beginResetModel()
        self._only_marked = only
        self._choose_rows()
        self.endResetModel()

    def number(self, row: int) -> int:
        """The number in the sheet of the row at that place."""
        return self._rows[row].number

    def place_of(self, number: int) -> int:
        """At which place a row stands; -1 if it is not shown."""
        return next((at for at, row in enumerate(self._rows) if row.number == number), -1)

    def reasons_at(self, index: Index) -> tuple[str, ...]:
        """What is wrong with a cell, and with its row."""
        if not index.isValid():
            return ()
        here = self._reasons.get(self.number(index.row()), {})
        column = index.column() - 1
        return (*here.get(column, ()), *here.get(WHOLE_ROW, ()))

    def next_mistake(self, row: int, column: int) -> tuple[int, int] | None:
        """The place of the next bad cell behind one, from the top again at the end."""
        bad = [
            (at, max(each, 0) + 1)
            for at, shown in enumerate(self._rows)
            if shown.number not in self._skipped
            for each in sorted(self._reasons.get(shown.number, ()))
        ]
        after = [place for place in bad if place > (row, column)]
        return next(iter(after or bad), None)

    # --- Qt's questions ---

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's signature
        """How many rows are shown."""
        return 0 if parent.isValid() else len(self._rows)

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's signature
        """The number, the sheet's columns, and what is wrong."""
        return 0 if parent.isValid() else len(self._headings) + 2

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:
        """The sheet's own headings."""
        if orientation is not Qt.Orientation.Horizontal:
            return None
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
        if role != Qt.ItemDataRole.DisplayRole:
            return None
        if section == 0:
            return self._tr.pgettext("workbook", "Row")
        if section <= len(self._headings):
            return self._headings[section - 1]
        return self._tr("What is wrong, or worth knowing")

    def flags(self, index: Index) -> Qt.ItemFlag:
        """The sheet's cells can be typed into, unless their row is laid aside."""
        flags = super().flags(index)
        inside = 0 < index.column() <= len(self._headings)
        if self.editable and inside and self.number(index.row()) not in self._skipped:
            flags |= Qt.ItemFlag.ItemIsEditable
        return flags

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """A cell: its text, and how it looks when something is wrong with it."""
        if not index.isValid():
            return None
        match role:
            case Qt.ItemDataRole.DisplayRole | Qt.ItemDataRole.EditRole:
                return self._text(index)
            case Qt.ItemDataRole.AccessibleTextRole | Qt.ItemDataRole.ToolTipRole:
                return "\n".join([self._text(index), *self.reasons_at(index)]).strip() or None
            case Qt.ItemDataRole.DecorationRole:
                return self._sign(index)
            case Qt.ItemDataRole.BackgroundRole:
                bad = self._is_bad(index)
                return self._theme.colour("error_soft") if bad else None
            case Qt.ItemDataRole.ForegroundRole:
                return self._theme.colour(self._ink(index))
            case Qt.ItemDataRole.FontRole if self.number(index.row()) in self._skipped:
                return self._struck if 0 < index.column() <= len(self._headings) else None
            case _:
                return None

    def setData(self, index: Index, value: Any, role: int = Qt.ItemDataRole.EditRole) -> bool:
        """Takes a new text and says so; whoever listens looks at it again."""
        if role != Qt.ItemDataRole.EditRole or not self.flags(index) & Qt.ItemFlag.ItemIsEditable:
            return False
        text = str(value).strip()
        if text == self._text(index):
            return False
        row = self._rows[index.row()]
        cells = list(row.cells)
        cells[index.column() - 1] = text
        changed = SheetRow(row.number, tuple(cells))
        self._rows[index.row()] = changed
        self._every = [changed if each.number == row.number else each for each in self._every]
        self.dataChanged.emit(index, index)
        self.cell_typed.emit(TypedCell(row.number, index.column() - 1, text))
        return True

    # --- inside ---

    def _choose_rows(self) -> None:
        marked = {*self._reasons, *self._skipped}
        self._rows = [row for row in self._every if not self._only_marked or row.number in marked]

    def _text(self, index: Index) -> str:
        row, column = self._rows[index.row()], index.column()
        if column == 0:
            return str(row.number)
        if column <= len(self._headings):
            return row.cells[column - 1]
        if row.number in self._skipped:
            return self._tr("Laid aside")
        found = {**self._notes.get(row.number, {}), **self._reasons.get(row.number, {})}
        return " ".join(text for column in sorted(found) for text in found[column])

    def _is_bad(self, index: Index) -> bool:
        number = self.number(index.row())
        here = self._reasons.get(number)
        if here is None or number in self._skipped:
            return False
        return index.column() - 1 in here or index.column() in {0, len(self._headings) + 1}

    def _sign(self, index: Index) -> Any:
        """The sign that says without colour that a cell is wrong."""
        if index.column() <= len(self._headings) and self._is_bad(index):
            return self._theme.pixmap("warning", "error", 14)
        return None

    def _ink(self, index: Index) -> str:
        number = self.number(index.row())
        if number in self._skipped or index.column() == 0:
            return "muted"
        if index.column() > len(self._headings):
            return "error" if number in self._reasons else "muted"
        return "error" if self._is_bad(index) else "ink"


class _CellDelegate(QStyledItemDelegate):
    """Cells of one height, edited in a plain line."""

    def __init__(self, theme: Theme, parent: QObject) -> None:
        super().__init__(parent)
        self._theme = theme

    def createEditor(
        self, parent: QWidget, option: QStyleOptionViewItem, index: Index
    ) -> QLineEdit:
        """A line in the look of a cell."""
        del option, index
        editor = QLineEdit(parent)
        editor.setProperty("look", "cell")
        return editor

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """One height for all."""
        hint = super().sizeHint(option, index)
        return QSize(hint.width(), self._theme.px(_ROW))


class SheetTable(QTableView):
    """The table itself; Enter, F2 or typing edits a cell, F8 goes to the next mistake.

    Signals:
        place_changed: Another cell is the current one.
    """

    place_changed = Signal()

    def __init__(
        self, theme: Theme, tr: Translator, model: SheetModel, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._theme = theme
        self._model = model
        self.setObjectName("sheet")
        self.setAccessibleName(tr("Rows of the sheet"))
        self.setModel(model)
        self.setItemDelegate(_CellDelegate(theme, self))
        self.setFont(theme.font())
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setEditTriggers(
            QAbstractItemView.EditTrigger.DoubleClicked
            | QAbstractItemView.EditTrigger.EditKeyPressed
            | QAbstractItemView.EditTrigger.AnyKeyPressed
        )
        self.setTabKeyNavigation(False)
        self.setWordWrap(False)
        self.setFrameShape(QTableView.Shape.NoFrame)
        self.setCornerButtonEnabled(False)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        rows = self.verticalHeader()
        rows.setVisible(False)
        rows.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        rows.setMinimumSectionSize(1)
        rows.setDefaultSectionSize(theme.px(_ROW))
        self.setStyleSheet(
            f"QTableView {{ gridline-color: {theme.tokens.line}; }}"
            f"QHeaderView::section {{ background: {theme.tokens.background};"
            f" color: {theme.tokens.muted}; border: none; border-bottom: 1px solid"
            f" {theme.tokens.line}; padding: 0 {theme.px(6)}px; font-weight: 600; }}"
        )
        self.horizontalHeader().setHighlightSections(False)
        self.horizontalHeader().setFixedHeight(theme.px(32))
        model.modelReset.connect(self.fit_columns)

    def fit_columns(self) -> None:
        """Measures the headings and the first rows."""
        model, metrics = self._model, QFontMetrics(self._theme.font(10, QFont.Weight.DemiBold))
        air = self._theme.px(34)
        last = model.columnCount() - 1
        for column in range(model.columnCount()):
            heading = model.headerData(column, Qt.Orientation.Horizontal)
            widest = metrics.horizontalAdvance(str(heading or ""))
            for row in range(min(model.rowCount(), _SAMPLED)):
                text = str(model.data(model.index(row, column)) or "")
                widest = max(widest, metrics.horizontalAdvance(text))
            least = self._theme.px(_REASON if column == last else _NARROWEST)
            most = self._theme.px(_REASON if column == last else _WIDEST)
            self.setColumnWidth(column, min(max(widest + air, least), most))

    def go_to(self, row: int, column: int) -> None:
        """Makes a cell the current one and shows it."""
        index = self._model.index(row, column)
        self.setCurrentIndex(index)
        self.scrollTo(index, QAbstractItemView.ScrollHint.PositionAtCenter)

    def go_to_next_mistake(self) -> bool:
        """Goes on to the next bad cell; False when there is none."""
        here = self.currentIndex()
        place = self._model.next_mistake(here.row(), here.column())
        if place is None:
            return False
        self.go_to(*place)
        return True

    def currentChanged(self, current: Index, previous: Index) -> None:
        """Another cell."""
        super().currentChanged(current, previous)
        self.place_changed.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter edits; Delete empties a cell."""
        if self.state() is QAbstractItemView.State.EditingState:
            # The editor's own Enter arrives here too, when it has ended.
            event.accept()
            return
        index = self.currentIndex()
        plain = not event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        if plain and event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter} and index.isValid():
            self.edit(index)
            return
        if plain and event.key() == Qt.Key.Key_Delete and index.isValid():
            self._model.setData(index, "")
            return
        super().keyPressEvent(event)
