"""A small list that is typed row by row: heirs, times abroad."""

from __future__ import annotations

import json
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QGridLayout, QWidget

from coopledger.ui.widgets.basic import IconButton, TextLabel
from coopledger.ui.widgets.fields import Field

if TYPE_CHECKING:
    from coopledger.i18n import Translator
    from coopledger.ui.theme import Theme

MOST_ROWS = 8
_ENTER = {Qt.Key.Key_Return, Qt.Key.Key_Enter}


@dataclass(frozen=True, slots=True, kw_only=True)
class RowColumn:
    """One cell of each row.

    Attributes:
        key: Its name in the row's values.
        title: What stands above it.
        make: Makes its field for a new row.
        share: Its share of the width.
    """

    key: str
    title: str
    make: Callable[[], Field]
    share: int = 1


class RowsEdit(Field):
    """Rows of cells with a blank one at the end, which becomes a row when something is typed.

    Enter goes from cell to cell and leaves the list from the blank row; Ctrl+Delete or the button
    at its end takes a row out.

    Args:
        theme: The look.
        tr: The words.
        columns: The cells of a row.
        read: A row's value from the values of its cells.
        write: The values of the cells from a row's value.
        most: At most so many rows.
    """

    def __init__(
        self,
        theme: Theme,
        tr: Translator,
        columns: Sequence[RowColumn],
        *,
        read: Callable[[dict[str, Any]], Any],
        write: Callable[[Any], dict[str, Any]],
        most: int = MOST_ROWS,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._theme, self._tr = theme, tr
        self._columns = tuple(columns)
        self._read, self._write = read, write
        self._most = most
        self._rows: list[dict[str, Field]] = []
        self._buttons: list[IconButton] = []
        self._quiet = False
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(theme.px(8))
        self._grid.setVerticalSpacing(theme.px(6))
        for index, column in enumerate(self._columns):
            self._grid.addWidget(TextLabel(column.title, "small"), 0, index)
            self._grid.setColumnStretch(index, column.share)
        self._add_row()

    # --- what every field can do ---

    def value(self) -> tuple[Any, ...]:
        """The rows in which something stands, in their order."""
        return tuple(
            self._read({key: cell.value() for key, cell in row.items()})
            for row in self._rows
            if not _is_blank(row)
        )

    def set_value(self, value: Sequence[Any] | None) -> None:
        """Shows these rows and a blank one."""
        rows = [self._write(each) for each in value or ()]
        self._fill(rows, lambda cell, content: cell.set_value(content))

    def is_empty(self) -> bool:
        """Whether there is no row."""
        return not self.value()

    def problem(self) -> str:
        """Why the first cell that cannot be taken cannot; it is marked."""
        found = ""
        for row in self._rows:
            for cell in row.values():
                problem = cell.problem()
                cell.set_invalid(bool(problem))
                found = found or problem
        return found

    def draft(self) -> str:
        """The texts of all cells."""
        rows = [
            {key: cell.draft() for key, cell in row.items()}
            for row in self._rows
            if not _is_blank(row) or any(cell.problem() for cell in row.values())
        ]
        return json.dumps(rows, ensure_ascii=False) if rows else ""

    def restore(self, draft: str) -> None:
        """The texts of all cells again."""
        rows = json.loads(draft) if draft else []
        self._fill(rows, lambda cell, content: cell.restore(content))

    def editor(self) -> QWidget:
        """The first cell."""
        return next(iter(self._rows[0].values())).editor()

    # --- rows ---

    def cell(self, row: int, key: str) -> Field:
        """A cell, counted from 0."""
        return self._rows[row][key]

    def count(self) -> int:
        """How many rows are shown, the blank one included."""
        return len(self._rows)

    def remove(self, row: int) -> None:
        """Takes a row out; those below move up."""
        drafts = [
            {key: cell.draft() for key, cell in each.items()}
            for index, each in enumerate(self._rows)
            if index != row and not _is_blank(each)
        ]
        self._fill(drafts, lambda cell, content: cell.restore(content))
        self._changed()
        self._rows[min(row, len(self._rows) - 1)][self._columns[0].key].select_all()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter walks through the cells, and leaves the list from a blank row."""
        place = self._place()
        if place is None or event.key() not in _ENTER or _is_blank(self._rows[place[0]]):
            super().keyPressEvent(event)
            return
        self._walk(*place)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Ctrl+Delete takes the row out; a line of text would take a word out of itself."""
        place = self._place()
        if (
            place is not None
            and isinstance(event, QKeyEvent)
            and event.type() is QEvent.Type.KeyPress
            and event.key() == Qt.Key.Key_Delete
            and event.modifiers() == Qt.KeyboardModifier.ControlModifier
        ):
            self.remove(place[0])
            return True
        return super().eventFilter(watched, event)

    def _walk(self, row: int, column: int) -> None:
        cells = [cell for each in self._rows for cell in each.values()]
        here = row * len(self._columns) + column
        if here + 1 < len(cells):
            cells[here + 1].select_all()

    def _place(self) -> tuple[int, int] | None:
        focused: QWidget | None = self.focusWidget()
        for index, row in enumerate(self._rows):
            for column, cell in enumerate(row.values()):
                if cell is focused or (focused is not None and cell.isAncestorOf(focused)):
                    return index, column
        return None

    def _fill(self, rows: Sequence[dict[str, Any]], put: Callable[[Field, Any], None]) -> None:
        self._quiet = True
        while len(self._rows) > 1:
            self._drop_last()
        for cell in self._rows[0].values():
            cell.set_value(None)
            cell.restore("")
        for index, contents in enumerate(rows[: self._most]):
            if index == len(self._rows):
                self._add_row()
            for key, cell in self._rows[index].items():
                if contents.get(key) is not None:
                    put(cell, contents[key])
        self._quiet = False
        self._grow()
        self.value_changed.emit(self.value())

    def _add_row(self) -> None:
        line = len(self._rows) + 1
        row: dict[str, Field] = {}
        for index, column in enumerate(self._columns):
            cell = column.make()
            words = self._tr(
                "{column}, row {number}", column=column.title, number=len(self._rows) + 1
            )
            cell.editor().setAccessibleName(words)
            cell.editor().installEventFilter(self)
            cell.edited.connect(self._changed)
            cell.value_changed.connect(self._grow)
            self._grid.addWidget(cell, line, index)
            row[column.key] = cell
        button = IconButton(self._theme, "trash", self._tr("Take this row out (Ctrl+Delete)"))
        button.clicked.connect(_Remover(self, len(self._rows)))
        self._grid.addWidget(button, line, len(self._columns))
        self._rows.append(row)
        self._buttons.append(button)
        button.setEnabled(False)

    def _drop_last(self) -> None:
        for widget in (*self._rows.pop().values(), self._buttons.pop()):
            self._grid.removeWidget(widget)
            widget.hide()
            widget.deleteLater()

    def _changed(self) -> None:
        self._grow()
        self.edited.emit()
        self.value_changed.emit(self.value())

    def _grow(self, _: object = None) -> None:
        """Keeps one blank row at the end."""
        if self._quiet:
            return
        if len(self._rows) < self._most and not _is_blank(self._rows[-1]):
            self._add_row()
            for cell in self._rows[-1].values():
                cell.show()
        for row, button in zip(self._rows, self._buttons, strict=True):
            button.setEnabled(not _is_blank(row))


class _Remover:
    """Takes out the row whose button was pressed."""

    def __init__(self, rows: RowsEdit, row: int) -> None:
        self._rows = rows
        self._row = row

    def __call__(self) -> None:
        self._rows.remove(self._row)


def _is_blank(row: dict[str, Field]) -> bool:
    return not any(cell.value() or cell.problem() for cell in row.values())
