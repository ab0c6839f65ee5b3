"""What stands on a meeting-day sheet while it is filled in: texts, marks, absences, and their undo.

A cell keeps the text as it was typed; an amount it is only where the text means one. Nothing that
was typed is thrown away because it is wrong: it stays, marked, with its reason.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from types import MappingProxyType
from typing import Any

from PySide6.QtCore import (
    QAbstractTableModel,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
    Signal,
)

from coopledger.accounting.errors import CoopLedgerError
from coopledger.accounting.meetings import (
    CASH_COLUMNS,
    COLUMN_TITLES,
    RowEntry,
    RowKey,
    Sheet,
    SheetColumn,
    SheetRow,
    column_sums,
)
from coopledger.accounting.money import ZERO, Money, total
from coopledger.i18n import Translator, format_money, parse_money_sum
from coopledger.i18n.error_text import error_text

Index = QModelIndex | QPersistentModelIndex
USUAL_FACTOR = 10
"""An amount this many times the usual one is asked about."""

CODE, NUMBER, NAME = 0, 1, 2
FIRST = 3
"""The first section that takes an amount."""
COLUMNS = tuple(SheetColumn)
SUM = FIRST + len(COLUMNS)
SECTIONS = SUM + 1


@dataclass(frozen=True, slots=True)
class Cell:
    """What stands in a cell.

    Attributes:
        text: As typed, or as proposed; an amount is written `1.250.000`.
        own: Whether the treasurer has typed it or gone through it; else it is only proposed.
        amount: What it means; None when blank or unreadable.
        problem: Why it cannot be taken, in one line.
    """

    text: str = ""
    own: bool = False
    amount: Money | None = None
    problem: str = ""


@dataclass(slots=True)
class Line:
    """A row of the sheet and what stands in it."""

    row: SheetRow
    cells: dict[SheetColumn, Cell]
    absent: bool = False

    @property
    def done(self) -> bool:
        """Whether somebody has gone through the whole row."""
        return self.absent or all(
            cell.own for column, cell in self.cells.items() if self.row.allows(column)
        )

    @property
    def entry(self) -> RowEntry:
        """The row as services take it."""
        return RowEntry(
            member_number=self.row.member_number,
            loan_number=self.row.key[1],
            loan_shown=self.row.loan_number,
            absent=self.absent,
            amounts={column: cell.amount for column, cell in self.cells.items() if cell.amount},
        )


@dataclass(frozen=True, slots=True)
class Kept:
    """A row of a draft.

    Attributes:
        name: The member's name, to say who is no longer on the sheet.
        texts: What was typed or gone through, by column.
    """

    key: RowKey
    name: str
    absent: bool
    texts: Mapping[SheetColumn, str]


@dataclass(frozen=True, slots=True, kw_only=True)
class Merged:
    """What became of a draft on the sheet of today.

    Attributes:
        rows: How many rows took something up.
        gone: The names of those whose amounts have no row any more.
        added: The names of those who stand on the sheet since.
    """

    rows: int = 0
    gone: tuple[str, ...] = ()
    added: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class _Step:
    """What one act changed: the cells and absences as they were before."""

    cells: tuple[tuple[int, SheetColumn, Cell], ...] = ()
    absences: tuple[tuple[int, bool], ...] = ()


_NO_SHEET: tuple[Line, ...] = ()


@dataclass(slots=True)
class _History:
    back: list[_Step] = field(default_factory=list)
    forth: list[_Step] = field(default_factory=list)


class SheetModel(QAbstractTableModel):
    """The sheet as a table.

    Signals:
        edited: Something that is kept in the draft has changed.
        sums_changed: The sums may be others now.
    """

    edited = Signal()
    sums_changed = Signal()

    def __init__(self, tr: Translator, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._tr = tr
        self._lines: Sequence[Line] = _NO_SHEET
        self._places: dict[RowKey, int] = {}
        self._history = _History()
        self._pending: tuple[int, SheetColumn, str] | None = None
        self._known_sums: dict[SheetColumn, Money] | None = None

    @property
    def language(self) -> str:
        """The language of the screen."""
        return self._tr.language

    @property
    def translator(self) -> Translator:
        """The words."""
        return self._tr

    # --- the sheet ---

    def load(self, sheet: Sheet) -> None:
        """Shows the sheet as it is proposed."""
        self.beginResetModel()
        self._lines = [
            Line(row, {column: self._proposed(row, column) for column in COLUMNS})
            for row in sheet.rows
        ]
        self._places = {line.row.key: number for number, line in enumerate(self._lines)}
        self._history = _History()
        self._pending = None
        self._known_sums = None
        self.endResetModel()
        self._tell_sums()

    @property
    def lines(self) -> Sequence[Line]:
        """The rows in the order of the paper."""
        return self._lines

    def cell(self, row: int, column: SheetColumn) -> Cell:
        """What stands in a cell."""
        return self._lines[row].cells[column]

    def allows(self, row: int, section: int) -> bool:
        """Whether something may be typed there now."""
        line = self._lines[row]
        return (
            FIRST <= section < SUM and not line.absent and line.row.allows(COLUMNS[section - FIRST])
        )

    def row_of(self, key: RowKey) -> int | None:
        """Where a row stands."""
        return self._places.get(key)

    # --- figures ---

    def entries(self) -> tuple[RowEntry, ...]:
        """The rows as services take them."""
        return tuple(line.entry for line in self._lines)

    def sums(self) -> dict[SheetColumn, Money]:
        """What each column comes to."""
        if self._known_sums is None:
            self._known_sums = column_sums(self.entries())
        return self._known_sums

    def expected(self) -> Money:
        """How much cash must lie on the table."""
        sums = self.sums()
        return total(sums[column] for column in CASH_COLUMNS)

    def done_count(self) -> int:
        """How many members' rows somebody has gone through."""
        waiting = {line.row.member_number for line in self._lines if not line.done}
        return self.member_count() - len(waiting)

    def member_count(self) -> int:
        """How many members stand on the sheet."""
        return len({line.row.member_number for line in self._lines})

    def absent_count(self) -> int:
        """How many members were not there."""
        return len({line.row.member_number for line in self._lines if line.absent})

    def first_problem(self) -> tuple[int, int] | None:
        """Row and section of the first cell that cannot be taken."""
        for number, line in enumerate(self._lines):
            for section, column in enumerate(COLUMNS, start=FIRST):
                if line.cells[column].problem and not line.absent:
                    return number, section
        return None

    def usual(self, row: int, column: SheetColumn) -> Money | None:
        """What she usually puts in."""
        found = self._lines[row].row
        return found.hints.get(column) or found.proposed.get(column) or None

    def is_unusual(self, row: int, column: SheetColumn, amount: Money | None) -> bool:
        """Whether an amount is ten times the usual one or more."""
        usual = self.usual(row, column)
        return amount is not None and usual is not None and amount >= usual * USUAL_FACTOR

    # --- changing ---

    def read(self, row: int, column: SheetColumn, text: str, *, own: bool = True) -> Cell:
        """The cell that a text makes."""
        typed = text.strip()
        if not typed:
            return Cell(own=own)
        try:
            amount = parse_money_sum(typed)
        except CoopLedgerError as error:
            return Cell(typed, own=own, problem=error_text(error, self._tr))
        if not amount:
            return Cell(own=own)
        shown = format_money(amount, "id")
        return Cell(shown, own, amount, self._too_much(row, column, amount))

    def set_text(self, row: int, column: SheetColumn, text: str) -> Cell:
        """Takes what was typed into a cell."""
        self.fill([(row, column, text)])
        return self.cell(row, column)

    def fill(
        self,
        texts: Iterable[tuple[int, SheetColumn, str]],
        absences: Mapping[int, bool] = MappingProxyType({}),
    ) -> None:
        """Takes texts into many cells and marks who was absent, as one step to undo."""
        cells = [
            (row, column, self.read(row, column, text))
            for row, column, text in texts
            if text.strip() or self.allows(row, FIRST + COLUMNS.index(column))
        ]
        step = _Step(
            tuple((row, column, self.cell(row, column)) for row, column, _ in cells),
            tuple((row, self._lines[row].absent) for row in absences),
        )
        same = all(new == old for (_, _, new), (_, _, old) in zip(cells, step.cells, strict=True))
        if same and all(absences[row] == before for row, before in step.absences):
            return
        self._remember(step)
        for row, column, cell in cells:
            self._lines[row].cells[column] = cell
        for row, absent in absences.items():
            self._lines[row].absent = absent
        for row in {row for row, _, _ in cells} | set(absences):
            self._tell_row(row)
        self._changed()

    def confirm(self, row: int, columns: Iterable[SheetColumn]) -> None:
        """Says of cells that they are right as they stand; no step to undo."""
        line = self._lines[row]
        changed = False
        for column in columns:
            cell = line.cells[column]
            if not cell.own:
                line.cells[column] = replace(cell, own=True)
                changed = True
        if changed:
            self._tell_row(row)
            self.edited.emit()

    def toggle_absent(self, row: int) -> None:
        """She was not there, or she was: for all her rows."""
        number = self._lines[row].row.member_number
        now = not self._lines[row].absent
        rows = [place for place, line in enumerate(self._lines) if line.row.member_number == number]
        self._remember(_Step(absences=tuple((place, not now) for place in rows)))
        for place in rows:
            self._lines[place].absent = now
            self._tell_row(place)
        self._changed()

    def mark(self, problems: Mapping[tuple[RowKey, SheetColumn], str]) -> None:
        """Marks cells with the reasons of a check of the whole sheet."""
        for number, line in enumerate(self._lines):
            for column in COLUMNS:
                text = problems.get((line.row.key, column), "")
                if text:
                    line.cells[column] = replace(line.cells[column], problem=text, own=True)
                    self._tell_row(number)

    def undo(self) -> tuple[int, int] | None:
        """Takes the last act back; gives where it was."""
        return self._step(self._history.back, self._history.forth)

    def redo(self) -> tuple[int, int] | None:
        """Does again what was taken back last."""
        return self._step(self._history.forth, self._history.back)

    def set_pending(self, row: int, column: SheetColumn, text: str | None) -> None:
        """Notes the text in the open editor, so that the draft has it too; None closes it."""
        self._pending = None if text is None else (row, column, text)

    # --- the draft ---

    def kept_rows(self) -> tuple[Kept, ...]:
        """The rows that somebody has touched."""
        rows = []
        for number, line in enumerate(self._lines):
            texts = {column: cell.text for column, cell in line.cells.items() if cell.own}
            if self._pending is not None and self._pending[0] == number:
                texts[self._pending[1]] = self._pending[2]
            if texts or line.absent:
                rows.append(Kept(line.row.key, line.row.member_name, line.absent, texts))
        return tuple(rows)

    def take_kept(self, kept: Sequence[Kept], known: Iterable[RowKey]) -> Merged:
        """Puts the rows of a draft where their members stand now.

        Args:
            kept: The rows of the draft.
            known: Every row that the sheet had when the draft was kept.
        """
        gone = []
        taken = 0
        for row in kept:
            number = self._places.get(row.key)
            if number is None:
                gone.append(row.name)
                continue
            line = self._lines[number]
            line.absent = row.absent
            for column, text in row.texts.items():
                line.cells[column] = self.read(number, column, text)
            taken += 1
            self._tell_row(number)
        before = set(known)
        added = tuple(line.row.member_name for line in self._lines if line.row.key not in before)
        self._tell_sums()
        return Merged(rows=taken, gone=tuple(gone), added=added if before else ())

    # --- Qt's questions ---

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's signature
        """How many rows the sheet has."""
        return 0 if parent.isValid() else len(self._lines)

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's signature
        """How many columns it has."""
        return 0 if parent.isValid() else SECTIONS

    def text(self, row: int, section: int) -> str:
        """A cell as it is shown."""
        line = self._lines[row]
        if section == CODE:
            return line.row.code
        if section == NUMBER:
            return line.row.member_number
        if section == NAME:
            return line.row.member_name
        language = self._tr.language
        if section == SUM:
            if line.absent:
                return self._tr("absent")
            cash = line.entry.cash
            return format_money(cash, language) if cash else ""
        cell = line.cells[COLUMNS[section - FIRST]]
        if line.absent:
            return ""
        return cell.text if cell.amount is None else format_money(cell.amount, language)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """A cell for Qt and for screen readers; the delegate asks `text` directly."""
        if not index.isValid():
            return None
        if role == Qt.ItemDataRole.DisplayRole:
            return self.text(index.row(), index.column())
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return self._spoken(index.row(), index.column())
        if role == Qt.ItemDataRole.EditRole and FIRST <= index.column() < SUM:
            return self.cell(index.row(), COLUMNS[index.column() - FIRST]).text
        return None

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:
        """A heading."""
        if orientation is not Qt.Orientation.Horizontal or role != Qt.ItemDataRole.DisplayRole:
            return None
        return self.title(section)

    def title(self, section: int) -> str:
        """A column's heading."""
        tr = self._tr
        if FIRST <= section < SUM:
            return tr.resolve(COLUMN_TITLES[COLUMNS[section - FIRST]])
        return {CODE: "#", NUMBER: tr("No."), NAME: tr("Name"), SUM: tr("Total")}.get(section, "")

    def flags(self, index: Index) -> Qt.ItemFlag:
        """Amounts can be typed where they apply; every cell can be stood on."""
        flags = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable
        if index.isValid() and self.allows(index.row(), index.column()):
            flags |= Qt.ItemFlag.ItemIsEditable
        return flags

    # --- inside ---

    def _proposed(self, row: SheetRow, column: SheetColumn) -> Cell:
        amount = row.proposed.get(column, ZERO)
        return Cell(format_money(amount, "id"), amount=amount) if amount else Cell()

    def _too_much(self, row: int, column: SheetColumn, amount: Money) -> str:
        limit = self._lines[row].row.limits.get(column)
        if limit is None or amount <= limit:
            return ""
        if not limit:
            return self._tr("Nothing can be entered here for her. Empty the cell.")
        return self._tr("At most {limit} here. Enter no more than that.", limit=limit)

    def _remember(self, step: _Step) -> None:
        self._history.back.append(step)
        self._history.forth.clear()

    def _step(self, source: list[_Step], other: list[_Step]) -> tuple[int, int] | None:
        if not source:
            return None
        step = source.pop()
        other.append(
            _Step(
                tuple((row, column, self.cell(row, column)) for row, column, _ in step.cells),
                tuple((row, self._lines[row].absent) for row, _ in step.absences),
            )
        )
        rows = []
        for row, column, cell in step.cells:
            self._lines[row].cells[column] = cell
            rows.append(row)
        for row, absent in step.absences:
            self._lines[row].absent = absent
            rows.append(row)
        for row in set(rows):
            self._tell_row(row)
        self._changed()
        section = FIRST + COLUMNS.index(step.cells[0][1]) if step.cells else FIRST
        return rows[0], section

    def _tell_sums(self) -> None:
        self._known_sums = None
        self.sums_changed.emit()

    def _changed(self) -> None:
        self._tell_sums()
        self.edited.emit()

    def _tell_row(self, row: int) -> None:
        self.dataChanged.emit(self.index(row, 0), self.index(row, SUM))

    def _spoken(self, row: int, section: int) -> str:
        """Whose cell it is, which, and what stands there: what a screen reader says."""
        line = self._lines[row]
        parts = [line.row.member_name, self.title(section), self.text(row, section)]
        if FIRST <= section < SUM:
            parts.append(line.cells[COLUMNS[section - FIRST]].problem)
        return ", ".join(part for part in parts if part)


def find_row(model: SheetModel, text: str, *, after: int = -1) -> int | None:
    """The row that a text means: its code or member number exactly, else a part of the name.

    Args:
        model: The sheet.
        text: What was typed.
        after: Looks behind this row first, so that asking again finds the next one.
    """
    wanted = text.strip().casefold()
    if not wanted:
        return None
    lines = model.lines
    order: list[int] = [*range(after + 1, len(lines)), *range(after + 1)]
    for row in order:
        known = lines[row].row
        number = known.member_number.casefold()
        if wanted in {known.code.casefold(), number, number.lstrip("0"), known.code.lstrip("0")}:
            return row
    words = wanted.split()
    for row in order:
        known = lines[row].row
        name = f"{known.member_number} {known.member_name}".casefold()
        if all(word in name for word in words):
            return row
    return None
