"""A block of cells from a spreadsheet, as it comes from the clipboard."""

from __future__ import annotations

import csv
import io
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QEvent
from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtWidgets import QApplication

from coopledger.accounting.errors import CoopLedgerError
from coopledger.i18n.parsing import parse_money

MOST_ROWS = 200
"""A form takes no more lines at once; more than that is a workbook's work."""


@dataclass(frozen=True, slots=True)
class Column:
    """A column that a form looks for.

    Attributes:
        key: Its name in the form.
        headings: Under which headings a spreadsheet has it, in small letters.
        figure: Whether its cells are amounts or quantities.
    """

    key: str
    headings: frozenset[str]
    figure: bool = False


def clipboard_rows() -> list[list[str]]:
    """The cells on the clipboard; nothing when it holds no more than one cell."""
    return rows_of(QApplication.clipboard().text())


def rows_of(text: str) -> list[list[str]]:
    """The cells of a copied block, blank rows left out; nothing for a single cell."""
    if "\t" not in text and "\n" not in text.strip():
        return []
    reader = csv.reader(io.StringIO(text, newline=""), delimiter="\t")
    rows = [[" ".join(cell.split()) for cell in row] for row in reader]
    return [row for row in rows if any(row)][:MOST_ROWS]


def by_column(rows: Sequence[Sequence[str]], columns: Sequence[Column]) -> list[dict[str, str]]:
    """Each row by the form's columns: by its headings if it has them, else by their order.

    Without headings they stand in the order of the form; a column of words beside the code, its
    name, is passed over.
    """
    if not rows:
        return []
    titles = [cell.casefold().rstrip("* ") for cell in rows[0]]
    named = {
        column.key: titles.index(next(each for each in titles if each in column.headings))
        for column in columns
        if any(each in column.headings for each in titles)
    }
    if named:
        return [_taken(row, named) for row in rows[1:]]
    return [_taken(row, _by_order(rows, columns)) for row in rows]


def _taken(row: Sequence[str], places: Mapping[str, int]) -> dict[str, str]:
    return {key: row[place] for key, place in places.items() if place < len(row) and row[place]}


def _by_order(rows: Sequence[Sequence[str]], columns: Sequence[Column]) -> dict[str, int]:
    """The form's order: its first column, its figures, then its other words."""
    first, *rest = columns
    figures = [column for column in rest if column.figure]
    others = [column for column in rest if not column.figure]
    width = max(len(row) for row in rows)
    begin = 2 if width > 1 + len(figures) and _are_words(rows, 1) else 1
    places = {first.key: 0}
    for place, column in enumerate([*figures, *others], start=begin):
        places[column.key] = place
    return places


def _are_words(rows: Sequence[Sequence[str]], place: int) -> bool:
    """Whether most filled cells of a column are no figures: the name beside a code."""
    cells = [row[place] for row in rows if place < len(row) and row[place]]
    return sum(not _is_figure(cell) for cell in cells) * 2 > len(cells)


def _is_figure(cell: str) -> bool:
    try:
        parse_money(plain_figure(cell) or "0")
    except CoopLedgerError:
        return cell[:1].isdigit()
    return True


def plain_figure(cell: str) -> str:
    """A cell as an amount is typed: without the currency and the empty cents of a spreadsheet."""
    text = cell.removeprefix("Rp").replace("\N{NO-BREAK SPACE}", "").strip()
    return "" if text in {"-", "\N{EN DASH}"} else text


def wants_paste(event: QEvent) -> bool:
    """Whether a key press pastes."""
    return _is_key(event, QKeySequence.StandardKey.Paste)


def wants_undo(event: QEvent) -> bool:
    """Whether a key press takes back."""
    return _is_key(event, QKeySequence.StandardKey.Undo)


def _is_key(event: QEvent, key: QKeySequence.StandardKey) -> bool:
    pressed = event.type() is QEvent.Type.KeyPress
    return pressed and isinstance(event, QKeyEvent) and event.matches(key)
