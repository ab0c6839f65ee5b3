"""The table of every list."""

from __future__ import annotations

import time
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from coopledger.accounting.money import Money
from coopledger.accounting.rates import Rate
from coopledger.accounting.text import Named
from coopledger.i18n import Translator
from coopledger.ui.operations import Operations, Progress
from coopledger.ui.theme import Theme
from coopledger.ui.widgets.grid import Grid
from coopledger.ui.widgets.grid_model import (
    ROWS_AT_A_TIME,
    CellKind,
    GridColumn,
    GridModel,
    Sort,
)
from tests.ui.conftest import Settle


@dataclass(frozen=True)
class Row:
    number: str
    name: str
    amount: Money | None = None
    day: date | None = None


COLUMNS = (
    GridColumn[Row](key="number", title="No.", value=lambda row: row.number),
    GridColumn[Row](key="name", title="Name", value=lambda row: row.name, stretch=1),
    GridColumn[Row](key="day", title="Date", value=lambda row: row.day, kind=CellKind.DATE),
    GridColumn[Row](
        key="amount", title="Amount", value=lambda row: row.amount, kind=CellKind.MONEY
    ),
)
ROWS = (
    Row("0012", "Sumiyati", Money.rupiah(5_000_000_000), date(2026, 11, 24)),
    Row("0014", "rohayati", Money(0), date(2026, 1, 2)),
    Row("0018", "Siti", None, None),
    Row("0021", "Endang", Money.rupiah(-20_000), date(2025, 5, 5)),
)


@pytest.fixture
def grid(qtbot, theme: Theme, tr: Translator) -> Grid[Row]:  # type: ignore[no-untyped-def]
    table: Grid[Row] = Grid(theme, tr, COLUMNS, key=lambda row: row.number)
    qtbot.addWidget(table)
    table.resize(800, 300)
    table.show()
    table.show_rows(ROWS)
    return table


def column_texts(grid: Grid[Row], key: str) -> list[str]:
    column = next(column for column in COLUMNS if column.key == key)
    return [grid.model.text(number, column) for number in range(grid.model.rowCount())]


def test_qt_finds_no_fault_in_the_model(qtmodeltester, tr: Translator) -> None:  # type: ignore[no-untyped-def]
    model: GridModel[Row] = GridModel(COLUMNS, tr)
    model.set_rows(ROWS)
    qtmodeltester.check(model, force_py=True)


def test_values_are_written_as_people_read_them(grid: Grid[Row]) -> None:
    assert column_texts(grid, "amount") == ["5,000,000,000", "–", "", "-20,000"]
    assert column_texts(grid, "day") == ["24-11-2026", "02-01-2026", "", "05-05-2025"]
    model = grid.model
    assert model.write(Rate(225_000), CellKind.PERCENT) == "22.5%"
    assert model.write(Decimal("12.5"), CellKind.PERCENT) == "12.5%"
    assert model.write(Decimal("12.5"), CellKind.QUANTITY) == "12.5"
    assert model.write(33_000, CellKind.COUNT) == "33,000"
    assert model.write(Named("Kas", "Cash"), CellKind.TEXT) == "Cash"


def test_figures_stand_right_and_words_left(grid: Grid[Row]) -> None:
    model = grid.model
    for section, side in ((1, Qt.AlignmentFlag.AlignLeft), (3, Qt.AlignmentFlag.AlignRight)):
        cell = model.data(model.index(0, section), Qt.ItemDataRole.TextAlignmentRole)
        heading = model.headerData(
            section, Qt.Orientation.Horizontal, Qt.ItemDataRole.TextAlignmentRole
        )
        assert cell & side
        assert cell == heading


def test_sorting_knows_money_dates_and_blanks(grid: Grid[Row]) -> None:
    model = grid.model
    model.sort(3)
    assert [row.number for row in model.rows] == ["0021", "0014", "0012", "0018"]
    model.sort(1, Qt.SortOrder.DescendingOrder)
    assert [row.number for row in model.rows] == ["0012", "0018", "0014", "0021"]
    model.sort(-1)
    assert list(model.rows) == list(ROWS)


def test_selection_and_order_stay_after_a_refresh(grid: Grid[Row]) -> None:
    grid.model.sort(1)
    grid.select("0018")
    grid.show_rows([*ROWS, Row("0099", "Ani")])
    selected = grid.selected()
    assert selected is not None
    assert selected.number == "0018"
    assert grid.model.row(0).name == "Ani"
    grid.model.sort(3)
    selected = grid.selected()
    assert selected is not None
    assert selected.number == "0018"


def test_the_keyboard_opens_a_row_and_searches(qtbot, grid: Grid[Row]) -> None:  # type: ignore[no-untyped-def]
    opened: list[Row] = []
    typed: list[str] = []
    grid.row_activated.connect(opened.append)
    grid.view.typed.connect(typed.append)
    grid.view.select_row(0)
    qtbot.keyClick(grid.view, Qt.Key.Key_Down)
    qtbot.keyClick(grid.view, Qt.Key.Key_Return)
    assert [row.number for row in opened] == ["0014"]
    qtbot.keyClicks(grid.view, "si")
    assert "".join(typed).endswith("si")


def test_a_row_is_copied_as_a_spreadsheet_takes_it(grid: Grid[Row]) -> None:
    grid.view.select_row(0)
    grid.view.copy_row()
    assert QApplication.clipboard().text() == "0012\tSumiyati\t24-11-2026\t5,000,000,000"


def test_an_empty_list_says_why(qtbot, grid: Grid[Row]) -> None:  # type: ignore[no-untyped-def]
    pressed: list[bool] = []
    grid.set_empty("No members yet", "Register the first one.", action="New member")
    grid.empty_activated.connect(lambda: pressed.append(True))
    assert not grid.empty.isVisible()
    grid.show_rows([])
    assert grid.empty.isVisible()
    qtbot.mouseClick(grid.empty._button, Qt.MouseButton.LeftButton)
    assert pressed == [True]
    grid.show_rows(ROWS)
    assert not grid.empty.isVisible()


def test_totals_stand_below(grid: Grid[Row]) -> None:
    assert not grid.footer.isVisible()
    grid.show_totals("Total", {"amount": Money.rupiah(4_999_980_000)})
    assert grid.footer.isVisible()
    assert grid.footer.accessibleName() == "Total 4,999,980,000"


def test_columns_fill_the_width_and_no_more(grid: Grid[Row]) -> None:
    header = grid.view.horizontalHeader()
    assert header.length() == grid.view.viewport().width()
    grid.resize(1_000, 300)
    QApplication.processEvents()
    assert header.length() == grid.view.viewport().width()


def test_a_hundred_thousand_rows_are_painted_fast(qtbot, theme: Theme, tr: Translator) -> None:  # type: ignore[no-untyped-def]
    rows = [Row(f"{n:06d}", f"Member {n}", Money.rupiah(n * 1_000)) for n in range(100_000)]
    table: Grid[Row] = Grid(theme, tr, COLUMNS, key=lambda row: row.number)
    qtbot.addWidget(table)
    table.resize(1_000, 700)
    table.show()
    begun = time.perf_counter()
    table.show_rows(rows)
    table.grab()
    table.view.scrollToBottom()
    table.grab()
    # `ResizeToContents` took 45 s here; this leaves a slow laptop a wide margin.
    assert time.perf_counter() - begun < 2


def test_rows_come_page_by_page(
    qtbot,  # type: ignore[no-untyped-def]
    theme: Theme,
    tr: Translator,
    operations: Operations,
    settle: Settle,
) -> None:
    everything = [Row(f"{n:04d}", f"Member {n}") for n in range(ROWS_AT_A_TIME * 2 + 5)]
    asked: list[tuple[str | None, Sort | None]] = []

    def fetch(
        progress: Progress, after: Row | None, limit: int, sort: Sort | None
    ) -> Sequence[Row]:
        asked.append((after.number if after else None, sort))
        rows = sorted(everything, key=lambda r: r.number, reverse=bool(sort and sort.descending))
        start = rows.index(after) + 1 if after else 0
        return rows[start : start + limit]

    table: Grid[Row] = Grid(theme, tr, COLUMNS, key=lambda row: row.number)
    qtbot.addWidget(table)
    table.show_source(operations, fetch)
    settle()
    assert table.model.rowCount() == ROWS_AT_A_TIME
    while not table.model.complete:
        table.model.fetchMore(table.model.index(-1, -1))
        settle()
    assert [row.number for row in table.model.rows] == [row.number for row in everything]
    assert asked[1] == (f"{ROWS_AT_A_TIME - 1:04d}", None)
    table.model.sort(0, Qt.SortOrder.DescendingOrder)
    settle()
    assert table.model.row(0) == everything[-1]
    assert asked[-1] == (None, Sort("number", descending=True))
