"""Workbooks for tests: as cells in memory, and as files."""

from __future__ import annotations

from copy import deepcopy
from datetime import date
from decimal import Decimal
from pathlib import Path
from typing import Any

import xlsxwriter

from coopledger.accounting.errors import ImportRefused, Problem
from coopledger.services import importing, opening
from coopledger.services.importing import ImportResult, ReadWorkbook
from coopledger.services.permissions import Role
from coopledger.services.session import SeededIds, Session, SetClock, User
from coopledger.services.workbook_reading import RawCell, RawRow, RawSheet

Sheets = dict[str, list[list[Any]]]

TREASURER = User(name="bendahara", role=Role.TREASURER)
OPENING_DATE = date(2024, 1, 1)

COOPERATIVE = [
    ["Kunci", "Nilai"],
    ["Nama", "Koperasi Coba"],
    ["Tanggal Saldo Awal", OPENING_DATE],
]
MEMBERS = [
    ["No Anggota", "Nama", "L/P", "Tanggal Masuk"],
    ["001", "Siti", "P", "01/02/2023"],
    ["002", "Ani", "P", date(2023, 2, 1)],
]


def workbook(**changed: list[list[Any]]) -> Sheets:
    """A cooperative with two members, and the given sheets; `_` in a name is a blank."""
    sheets: Sheets = {"Koperasi": deepcopy(COOPERATIVE), "Anggota": deepcopy(MEMBERS)}
    return {**sheets, **{name.replace("_", " "): rows for name, rows in changed.items()}}


def cells(sheets: Sheets) -> tuple[RawSheet, ...]:
    """The workbook as the reader of files would give it."""
    return tuple(
        RawSheet(
            name,
            tuple(
                RawRow(number, tuple(map(_raw, row))) for number, row in enumerate(rows, start=1)
            ),
        )
        for name, rows in sheets.items()
    )


def _raw(value: Any) -> RawCell:
    if isinstance(value, int | float) and not isinstance(value, bool):
        return Decimal(repr(value))
    raw: RawCell = value
    return raw


def read(sheets: Sheets) -> ReadWorkbook:
    """The workbook as it was read."""
    return importing.from_sheets(cells(sheets), name="test.xlsx")


def new_book(source: ReadWorkbook) -> Session:
    """A book in memory for the workbook's cooperative."""
    return opening.new_book_in_memory(
        importing.cooperative_of(source),
        user=TREASURER,
        clock=SetClock(date(2026, 11, 24)),
        ids=SeededIds(1),
    )


def bring_in(sheets: Sheets) -> tuple[Session, ImportResult]:
    """A new book with the workbook in it."""
    source = read(sheets)
    session = new_book(source)
    return session, importing.import_workbook(session, source)


def refusal(sheets: Sheets) -> tuple[Problem, ...]:
    """The findings of a workbook that is refused; nothing may be in the book then."""
    source = read(sheets)
    try:
        session = new_book(source)
    except ImportRefused as refused:
        return refused.problems
    before = _content(session)
    try:
        importing.import_workbook(session, source)
    except ImportRefused as refused:
        assert _content(session) == before
        return refused.problems
    raise AssertionError("the workbook was taken over")


def _content(session: Session) -> tuple[int, ...]:
    """How many rows each table has."""
    with session.books.read() as tx:
        connection = tx.connection
        names = connection.exec_driver_sql(
            "SELECT name FROM sqlite_master WHERE type = 'table' ORDER BY name"
        ).scalars()
        return tuple(
            connection.exec_driver_sql(f'SELECT count(*) FROM "{name}"').scalar_one()
            for name in names.all()
        )


def write(path: Path, sheets: Sheets) -> Path:
    """The workbook as a file; a text that begins with `=` is a formula."""
    book = xlsxwriter.Workbook(path)
    day = book.add_format({"num_format": "dd/mm/yyyy"})
    for name, rows in sheets.items():
        sheet = book.add_worksheet(name)
        for row, values in enumerate(rows):
            for column, value in enumerate(values):
                if isinstance(value, date):
                    sheet.write_datetime(row, column, value, day)
                elif value is not None:
                    sheet.write(row, column, value)
    book.close()
    return path
