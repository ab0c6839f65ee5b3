"""A report's figures as a list whose rows open what stands behind them."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from coopledger.accounting.statements import CellType, Column, Row, RowKind, Statement
from coopledger.ui.context import Context
from coopledger.ui.widgets.basic import clear_layout
from coopledger.ui.widgets.grid import Grid
from coopledger.ui.widgets.grid_model import CellKind, GridColumn, RowLook

_KINDS = {
    CellType.TEXT: CellKind.TEXT,
    CellType.DATE: CellKind.DATE,
    CellType.MONEY: CellKind.MONEY,
    CellType.COUNT: CellKind.COUNT,
    CellType.QUANTITY: CellKind.QUANTITY,
    CellType.PERCENT: CellKind.PERCENT,
}
_LOOKS = {
    RowKind.SECTION: RowLook.SECTION,
    RowKind.LINE: RowLook.NORMAL,
    RowKind.TOTAL: RowLook.TOTAL,
}
_NAME_WIDTH = 175
"""Names of people and accounts stay readable beside many figures."""


class StatementTable(QWidget):
    """The rows of a `Statement` in its own order; the columns follow the statement.

    Args:
        context: What every page is given.
        dates_first: Puts the columns of dates before the code, as day books have them.
        dense: Lower rows, for long reports.

    Signals:
        link_activated: Kind and key of the row's `Link`.
    """

    link_activated = Signal(str, str)

    def __init__(
        self,
        context: Context,
        *,
        dates_first: bool = False,
        dense: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._context = context
        self._dates_first = dates_first
        self._dense = dense
        self._shape: tuple[object, ...] = ()
        self._empty = ("", "", "note")
        self.grid: Grid[Row] | None = None
        self._box = QVBoxLayout(self)
        self._box.setContentsMargins(0, 0, 0, 0)

    def set_empty(self, title: str, reason: str = "", *, icon: str = "note") -> None:
        """What stands there without rows."""
        self._empty = (title, reason, icon)
        if self.grid is not None:
            self.grid.set_empty(title, reason, icon=icon)

    def show_statement(self, statement: Statement, rows: tuple[Row, ...] | None = None) -> None:
        """Shows a statement, or only these of its rows."""
        shape = (statement.name, statement.columns, statement.code_title)
        if self.grid is None or shape != self._shape:
            self._shape = shape
            clear_layout(self._box)
            self.grid = self._make(statement)
            self._box.addWidget(self.grid)
        self.grid.show_rows(statement.rows if rows is None else rows)

    def _make(self, statement: Statement) -> Grid[Row]:
        tr = self._context.tr
        dates: list[GridColumn[Row]] = []
        rest: list[GridColumn[Row]] = []
        for number, column in enumerate(statement.columns):
            early = self._dates_first and column.type is CellType.DATE
            (dates if early else rest).append(self._column(number, column))
        code: list[GridColumn[Row]] = []
        if statement.code_title:
            code.append(
                GridColumn(
                    key="code",
                    title=tr.resolve(statement.code_title),
                    value=lambda row: row.code,
                    sortable=False,
                )
            )
        label: GridColumn[Row] = GridColumn(
            key="label",
            title=tr.resolve(statement.label_title),
            value=lambda row: row.label,
            width=0 if self._dates_first else _NAME_WIDTH,
            stretch=4,
            sortable=False,
            indent=None if self._dates_first else _level,
        )
        grid: Grid[Row] = Grid(
            self._context.theme,
            tr,
            (*dates, *code, label, *rest),
            key=lambda row: (row.link, row.code, row.label),
            look=lambda row: _LOOKS[row.kind],
            dense=self._dense,
        )
        grid.setObjectName(statement.name)
        title, reason, icon = self._empty
        grid.set_empty(title, reason, icon=icon)
        grid.row_activated.connect(self._activated)
        return grid

    def _column(self, number: int, column: Column) -> GridColumn[Row]:
        return GridColumn(
            key=column.key,
            title=self._context.tr.resolve(column.title),
            value=_cell(number),
            kind=_KINDS[column.type],
            width=98 if column.type is CellType.MONEY else 0,
            sortable=False,
        )

    def _activated(self, row: Row) -> None:
        if row.link is not None:
            self.link_activated.emit(row.link.kind, row.link.key)


def _cell(number: int) -> Callable[[Row], Any]:
    def value(row: Row) -> Any:
        return row.cells[number] if row.cells else None

    return value


def _level(row: Row) -> int:
    return row.level
