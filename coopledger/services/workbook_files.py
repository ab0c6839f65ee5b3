"""The import workbook as a file: reading it, the blank template, and the copy with errors.

openpyxl reads and XlsxWriter writes; both are loaded here, and this module only when it is needed.
"""

from __future__ import annotations

import io
import warnings
import zipfile
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
from datetime import date, datetime
from decimal import Decimal
from functools import partial
from pathlib import Path
from typing import Any
from xml.etree.ElementTree import ParseError

import openpyxl
import xlsxwriter
from openpyxl.utils.exceptions import InvalidFileException

from coopledger.accounting import workbook as w
from coopledger.accounting.chart import Chart
from coopledger.accounting.errors import BookExists, FileUnreadable, Problem
from coopledger.accounting.text import Text
from coopledger.i18n import Translator
from coopledger.i18n.error_text import problem_text
from coopledger.services.workbook_reading import (
    Oddity,
    PercentCell,
    RawCell,
    RawRow,
    RawSheet,
    column_letter,
    is_error_heading,
)
from coopledger.storage import files
from coopledger.storage.database import file_error

LARGEST_UNPACKED = 400_000_000
"""Bytes of a workbook unpacked; a larger one is no bookkeeping but an attack on the memory."""
_UNREADABLE = (
    InvalidFileException,
    zipfile.BadZipFile,
    ParseError,
    KeyError,
    ValueError,
    TypeError,
    IndexError,
    AttributeError,
    EOFError,
    NotImplementedError,
    OSError,
)
"""What openpyxl raises on a file that is no workbook; it has no error of its own for that."""

_TOLD_EVERY = 500
"""Rows between two looks at whether somebody stopped the reading."""
_TEMPLATE_ROWS = 5_000
"""How far down the template's formats and drop-downs reach."""
_WIDTHS = {
    w.CellKind.TEXT: 24,
    w.CellKind.CODE: 14,
    w.CellKind.DATE: 14,
    w.CellKind.BIRTH_DATE: 14,
    w.CellKind.AMOUNT: 16,
    w.CellKind.PERCENT: 12,
    w.CellKind.QUANTITY: 12,
    w.CellKind.COUNT: 12,
    w.CellKind.CHOICE: 16,
}


# --- reading ---


def read_file(
    path: Path, progress: Callable[[int, int], None] | None = None
) -> tuple[RawSheet, ...]:
    """All sheets of a workbook with their cells.

    Args:
        path: The file.
        progress: Told after each sheet how many of how many are read, and now and then within one;
            an exception from it stops.

    Raises:
        FileUnreadable: When the file is no workbook of the xlsx form, or is unreasonably large.
    """
    try:
        with path.open("rb") as stream:
            _check_size(path, stream)
            stream.seek(0)
            with warnings.catch_warnings():
                # openpyxl warns of looks that it does not keep; only the cells matter here.
                warnings.simplefilter("ignore")
                book = openpyxl.load_workbook(stream, read_only=True, data_only=False)
                names = book.sheetnames
                sheets = []
                for done, name in enumerate(names):
                    tell = partial(progress or _tell_nobody, done, len(names))
                    sheets.append(_raw_sheet(book[name], tell))
                return tuple(sheets)
    except _UNREADABLE as error:
        raise FileUnreadable(str(path), f"{type(error).__name__}: {error}") from error


def _check_size(path: Path, stream: Any) -> None:
    with zipfile.ZipFile(stream) as archive:
        if sum(each.file_size for each in archive.infolist()) > LARGEST_UNPACKED:
            raise FileUnreadable(str(path), "too large")


def _tell_nobody(done: int, sheets: int) -> None:
    del done, sheets


def _raw_sheet(sheet: Any, tell: Callable[[], None]) -> RawSheet:
    if not hasattr(sheet, "iter_rows"):
        # A chart on a sheet of its own has no cells.
        return RawSheet(sheet.title, ())
    # Some programs write a wrong extent, and the rows outside it would be lost.
    sheet.reset_dimensions()
    rows = []
    for number, cells in enumerate(sheet.iter_rows(), start=1):
        if number % _TOLD_EVERY == 1:
            tell()
        raw = tuple(_raw_cell(cell) for cell in cells)
        if any(cell is not None for cell in raw):
            rows.append(RawRow(number, raw))
    return RawSheet(sheet.title, tuple(rows))


def _raw_cell(cell: Any) -> RawCell:
    value = cell.value
    if value is None or isinstance(value, bool):
        return value
    kind = cell.data_type
    if kind == "f":
        return Oddity.FORMULA
    if kind == "e":
        return Oddity.ERROR
    if isinstance(value, int | float):
        # The shortest text of a float is what was typed into the cell.
        number = Decimal(repr(value))
        return PercentCell(number * 100) if "%" in (cell.number_format or "") else number
    if isinstance(value, datetime):
        return value.date()
    return value if isinstance(value, date | str) else Oddity.ERROR


# --- the template ---


def write_template(path: Path, *, chart: Chart, products: Sequence[str], tr: Translator) -> None:
    """Writes the blank import workbook, with notes and drop-downs.

    Args:
        path: Where; nothing may be there yet, because a filled workbook is a day's work.
        chart: The accounts that the drop-downs offer.
        products: The names of the savings products that they offer.
        tr: For the notes; names of sheets and columns are Indonesian in every language.

    Raises:
        BookExists: When something of that name is there.
        FileNotWritable, DiskFull, StorageUnavailable: When the disk refuses.
    """
    if path.exists():
        raise BookExists(str(path))
    content = io.BytesIO()
    book = xlsxwriter.Workbook(content, {"in_memory": True})
    _Template(book, chart, products, tr).write()
    book.close()
    save(path, content.getvalue())


def save(path: Path, content: bytes) -> None:
    """Writes a file whole.

    Raises:
        FileNotWritable, DiskFull, StorageUnavailable: When the disk refuses.
    """
    try:
        files.write_whole(path, content)
    except OSError as error:
        raise file_error(error, str(path)) from error


class _Template:
    """Writes the sheets of the blank workbook."""

    def __init__(self, book: Any, chart: Chart, products: Sequence[str], tr: Translator) -> None:
        self._book = book
        self._chart = chart
        self._tr = tr
        self._lists = _Lists(chart, products)
        add = book.add_format
        self._title = add({"bold": True, "font_size": 14})
        self._bold = add({"bold": True})
        self._wrapped = add({"text_wrap": True, "valign": "top"})
        heading = {"bold": True, "bottom": 1, "valign": "vcenter", "font_color": "#FFFFFF"}
        self._required = add({**heading, "bg_color": "#0F5C56"})
        self._optional = add({**heading, "bg_color": "#5B7F7C"})
        self._formats = {
            w.CellKind.DATE: add({"num_format": "dd/mm/yyyy"}),
            w.CellKind.BIRTH_DATE: add({"num_format": "dd/mm/yyyy"}),
            w.CellKind.AMOUNT: add({"num_format": "#,##0.00"}),
            # As text, so that 0012 stays 0012.
            w.CellKind.CODE: add({"num_format": "@"}),
            w.CellKind.TEXT: add({"num_format": "@"}),
        }

    def write(self) -> None:
        self._notes()
        for spec in w.SHEETS:
            self._sheet(spec)
        self._lists.write(self._book.add_worksheet(w.LISTS_SHEET))

    def _notes(self) -> None:
        sheet = self._book.add_worksheet(w.NOTES_SHEET)
        sheet.hide_gridlines(2)
        sheet.set_column(0, 0, 18)
        sheet.set_column(1, 1, 26)
        sheet.set_column(2, 2, 90)
        sheet.write_string(0, 0, self._tr("Import workbook"), self._title)
        row = 2
        for text in GENERAL_NOTES:
            sheet.merge_range(row, 0, row, 2, self._tr.resolve(text), self._wrapped)
            row += 1
        for spec in w.SHEETS:
            row += 1
            sheet.write_string(row, 0, spec.name, self._bold)
            sheet.merge_range(row, 1, row, 2, self._tr.resolve(spec.note), self._wrapped)
            row += 1
            for name, note in _described(spec):
                sheet.write_string(row, 1, name, self._wrapped)
                sheet.write_string(row, 2, self._tr.resolve(note), self._wrapped)
                row += 1

    def _sheet(self, spec: w.SheetSpec) -> None:
        sheet = self._book.add_worksheet(spec.name)
        sheet.freeze_panes(1, 0)
        sheet.set_row(0, 22)
        for index, column in enumerate(spec.columns):
            heading = self._required if column.required else self._optional
            star = "*" if column.required else ""
            sheet.set_column(index, index, _WIDTHS[column.kind], self._formats.get(column.kind))
            sheet.write_string(0, index, column.name + star, heading)
            sheet.write_comment(0, index, self._tr.resolve(column.note), {"x_scale": 2})
            self._validate(sheet, spec, index, column)
        if spec is w.COOPERATIVE:
            self._keys(sheet)

    def _keys(self, sheet: Any) -> None:
        sheet.set_column(1, 1, 48)
        for row, key in enumerate(w.COOPERATIVE_KEYS, start=1):
            sheet.write_string(row, 0, key.name, self._bold if key.required else None)
            sheet.write_comment(row, 0, self._tr.resolve(key.note), {"x_scale": 2})
            if key.kind is w.CellKind.DATE:
                sheet.write_blank(row, 1, None, self._formats[w.CellKind.DATE])
            if key.choices:
                sheet.data_validation(
                    row, 1, row, 1, {"validate": "list", "source": list(key.choices)}
                )

    def _validate(self, sheet: Any, spec: w.SheetSpec, index: int, column: w.ColumnSpec) -> None:
        rule: dict[str, Any]
        if column.choices:
            rule = {"validate": "list", "source": list(column.choices)}
        elif source := self._lists.source(spec, column):
            # Own accounts and products may stand there too, so a word outside is only asked about.
            rule = {"validate": "list", "source": source, "error_type": "information"}
        else:
            return
        sheet.data_validation(1, index, _TEMPLATE_ROWS, index, {**rule, "ignore_blank": True})


def _described(spec: w.SheetSpec) -> Iterator[tuple[str, Text]]:
    """The names and notes of a sheet's columns; of its keys, for the cooperative's."""
    described: Iterable[w.ColumnSpec | w.KeySpec] = (
        w.COOPERATIVE_KEYS if spec is w.COOPERATIVE else spec.columns
    )
    for each in described:
        yield each.name + ("*" if each.required else ""), each.note


GENERAL_NOTES = (
    Text("Fill in what you have; a sheet that you do not need stays empty. * must be filled."),
    Text("Dates are date cells or 24/11/2026, 24-11-2026, 2026-11-24."),
    Text("Amounts are numbers with at most two decimals. Write values, not formulas."),
    Text("All or nothing: with one mistake nothing is taken over, and each is named by its cell."),
)
"""What the template says first."""


class _Lists:
    """The hidden sheet with the words of long drop-downs."""

    def __init__(self, chart: Chart, products: Sequence[str]) -> None:
        active = [account for account in chart.values() if account.active]
        self._accounts = [(account.code, account.name_id) for account in active]
        self._cash = [account.code for account in chart.cash if account.active]
        self._products = list(products)

    def source(self, spec: w.SheetSpec, column: w.ColumnSpec) -> str:
        """The cells that a column offers, or nothing."""
        if column.name == "Kode Akun":
            return f"={w.LISTS_SHEET}!$A$1:$A${len(self._accounts)}"
        if column.name == "Kas":
            return f"={w.LISTS_SHEET}!$C$1:$C${len(self._cash)}"
        if spec is w.SAVINGS and column.name == "Jenis":
            return f"={w.LISTS_SHEET}!$D$1:$D${len(self._products)}"
        return ""

    def write(self, sheet: Any) -> None:
        """Fills the sheet and hides it."""
        for row, (code, name) in enumerate(self._accounts):
            sheet.write_string(row, 0, code)
            sheet.write_string(row, 1, name)
        sheet.write_column(0, 2, self._cash)
        sheet.write_column(0, 3, self._products)
        sheet.hide()


# --- the copy with errors ---


def write_errors(
    source: Path,
    path: Path,
    *,
    problems: Iterable[Problem],
    tr: Translator,
    mended: Mapping[tuple[str, int, int], str] | None = None,
    only: Mapping[str, Collection[int]] | None = None,
) -> None:
    """Writes the workbook again with each finding beside its row, in a column of its own.

    A finding of a whole sheet stands beside the heading. The copy, once corrected, can be imported.

    Args:
        source: The workbook.
        path: The copy; not the workbook itself.
        problems: What is wrong.
        tr: For the sentences.
        mended: What was typed anew, by sheet, number of the row, and column counted from 0.
        only: The rows that are written, of each sheet; None for all.

    Raises:
        BookExists: When the copy would replace the workbook.
        FileUnreadable: When the workbook cannot be read.
        FileNotWritable, DiskFull, StorageUnavailable: When the disk refuses.
    """
    if path.exists() and path.samefile(source):
        raise BookExists(str(path))
    content = io.BytesIO()
    as_they_are = {"strings_to_formulas": False, "strings_to_urls": False}
    book = xlsxwriter.Workbook(content, {"in_memory": True, **as_they_are})
    try:
        _copy(_rows_wanted(source, mended or {}, only), book, _by_sheet(problems), tr)
    finally:
        book.close()
    save(path, content.getvalue())


_Found = Mapping[str, Mapping[int, Sequence[Problem]]]


def _by_sheet(problems: Iterable[Problem]) -> _Found:
    found: dict[str, dict[int, list[Problem]]] = {}
    for problem in problems:
        sheet, _, cell = problem.place.partition("!")
        row = int(cell.lstrip("ABCDEFGHIJKLMNOPQRSTUVWXYZ") or 1)
        found.setdefault(sheet, {}).setdefault(row, []).append(problem)
    return found


_Rows = list[tuple[int, list[Any]]]
"""Rows with the numbers that they have in the source, to which the findings point."""


def _rows_wanted(
    source: Path,
    mended: Mapping[tuple[str, int, int], str],
    only: Mapping[str, Collection[int]] | None,
) -> Iterator[tuple[str, _Rows]]:
    """The sheets to write, mended; of each only some rows behind its heading, if so wanted."""
    for title, rows in _all_cells(source):
        name = w.sheet_name(title)
        for (sheet, number, column), text in mended.items():
            if sheet == name and number <= len(rows):
                cells = rows[number - 1]
                cells += [None] * (column + 1 - len(cells))
                cells[column] = text or None
        numbered = list(enumerate(rows, start=1))
        if only is None:
            yield name, numbered
        elif name in only:
            header = next((number for number, cells in numbered if any(cells)), 1)
            yield name, [each for each in numbered if each[0] in {header, *only[name]}]


def _copy(sheets: Iterable[tuple[str, _Rows]], book: Any, found: _Found, tr: Translator) -> None:
    bold = book.add_format({"bold": True})
    day = book.add_format({"num_format": "dd/mm/yyyy"})
    wrong = book.add_format({"bg_color": "#FBE3E0"})
    wrong_day = book.add_format({"bg_color": "#FBE3E0", "num_format": "dd/mm/yyyy"})
    red = book.add_format({"font_color": "#B3261E", "bold": True})
    for name, rows in sheets:
        sheet = book.add_worksheet(name)
        beside = max((len(cells) for _, cells in rows), default=1)
        header = next((number for number, cells in rows if any(cells)), 1)
        written_at = {number: at for at, (number, _) in enumerate(rows)}
        problems = found.get(name, {})
        for number, cells in rows:
            marked = {problem.place for problem in problems.get(number, ())}
            for index, value in enumerate(cells):
                bad = f"{name}!{column_letter(index)}{number}" in marked
                at = written_at[number]
                if isinstance(value, date):
                    sheet.write_datetime(at, index, value, wrong_day if bad else day)
                elif value is not None or bad:
                    style = wrong if bad else bold if number == header else None
                    sheet.write(at, index, value, style)
        top = written_at.get(header, 0)
        sentences = {top: [w.ERROR_COLUMN]}
        for number, here in problems.items():
            at = written_at.get(number, top) if number > header else top
            sentences.setdefault(at, []).append(" ".join(_with_column(each, tr) for each in here))
        for at, texts in sentences.items():
            sheet.write_string(at, beside, ": ".join(texts), red)
        sheet.set_column(0, beside - 1, 16)
        sheet.set_column(beside, beside, 80)


def _with_column(problem: Problem, tr: Translator) -> str:
    column = problem.values.get("column", "")
    sentence = problem_text(problem, tr)
    return f"{column}: {sentence}" if column else sentence


def _all_cells(source: Path) -> Iterator[tuple[str, list[list[Any]]]]:
    """The sheets as openpyxl reads them, formulas as text, without an earlier error column."""
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        book = openpyxl.load_workbook(source, read_only=True, data_only=False)
        for sheet in book.worksheets:
            sheet.reset_dimensions()
            rows = [[_copied(cell) for cell in cells] for cells in sheet.iter_rows()]
            yield sheet.title, _without_error_column(rows)
        book.close()


def _copied(cell: Any) -> Any:
    value = cell.value
    if value is None or isinstance(value, str | bool | int | float | datetime | date):
        return value
    return str(getattr(value, "text", value))


def _without_error_column(rows: list[list[Any]]) -> list[list[Any]]:
    for cells in rows:
        if not any(cells):
            continue
        for index, value in enumerate(cells):
            if is_error_heading(value):
                return [[v for i, v in enumerate(each) if i != index] for each in rows]
        break
    return rows
