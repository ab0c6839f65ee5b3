"""Statements as workbooks with real numbers, letterhead, bold totals and places to sign."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime
from decimal import Decimal
from io import BytesIO
from typing import Any

from coopledger.accounting.money import Money
from coopledger.accounting.statements import Cell, CellType, Row, RowKind, Statement
from coopledger.i18n import Translator
from coopledger.reports.document import Signatures
from coopledger.reports.statement_document import (
    Issuer,
    columns_with_sen,
    footer,
    letterhead,
    officers_signatures,
    subtitle,
)

_SIGNED_ROW = 37
"""As high as a thumb, in points."""

_WIDEST_TEXT = 60.0
_NARROWEST = 9.0
_ORIENTATION_BY_COLUMNS = 6
_UNDATED = datetime(2000, 1, 1)  # noqa: DTZ001  (a workbook's properties have no time zone)
_SHEET_NAME_MARKS = re.compile(r"[\[\]:*?/\\]")
_LONGEST_SHEET_NAME = 31


def statement_xlsx(statement: Statement, tr: Translator, issuer: Issuer) -> bytes:
    """One statement as a workbook of one sheet."""
    return statements_xlsx([statement], tr, issuer)


def statements_xlsx(statements: Sequence[Statement], tr: Translator, issuer: Issuer) -> bytes:
    """Statements as one workbook, a sheet each."""
    import xlsxwriter

    buffer = BytesIO()
    options = {"in_memory": True, "strings_to_formulas": False, "strings_to_urls": False}
    workbook: Any = xlsxwriter.Workbook(buffer, options)
    workbook.set_properties(
        {
            "title": tr.resolve(statements[0].title),
            "author": issuer.cooperative.name,
            "comments": footer(issuer, tr),
            "created": issuer.made_at.replace(tzinfo=None) if issuer.made_at else _UNDATED,
        }
    )
    formats = _Formats(workbook)
    used: set[str] = set()
    for statement in statements:
        sheet = workbook.add_worksheet(_sheet_name(tr.resolve(statement.title), used))
        _Sheet(sheet, formats, statement, tr, issuer).write()
    workbook.close()
    return buffer.getvalue()


def _sheet_name(title: str, used: set[str]) -> str:
    base = _SHEET_NAME_MARKS.sub(" ", title).strip("' ")[:_LONGEST_SHEET_NAME] or "1"
    name, number = base, 2
    while name.lower() in used:
        suffix = f" {number}"
        name, number = base[: _LONGEST_SHEET_NAME - len(suffix)] + suffix, number + 1
    used.add(name.lower())
    return name


class _Formats:
    """Cell formats, each made once."""

    def __init__(self, workbook: Any) -> None:
        self._workbook = workbook
        self._made: dict[tuple[tuple[str, Any], ...], Any] = {}

    def get(self, **properties: Any) -> Any:
        """The format of these properties, in the workbook's typeface."""
        key = tuple(sorted(properties.items()))
        if key not in self._made:
            self._made[key] = self._workbook.add_format(
                {"font_name": "Arial", "font_size": 10, "valign": "top", **properties}
            )
        return self._made[key]


@dataclass(frozen=True, slots=True)
class _Heading:
    """One heading of the sheet's table and whether figures stand under it."""

    text: str
    right: bool


class _Sheet:
    """Writes one statement onto one sheet."""

    def __init__(
        self, sheet: Any, formats: _Formats, statement: Statement, tr: Translator, issuer: Issuer
    ) -> None:
        self.sheet = sheet
        self.formats = formats
        self.statement = statement
        self.tr = tr
        self.issuer = issuer
        self.has_code = bool(statement.code_title)
        self.first_cell = 2 if self.has_code else 1
        self.with_sen = columns_with_sen(statement.columns, statement.rows)
        self.row = 0

    def write(self) -> None:
        """The whole sheet from the letterhead to the signatures."""
        self._head()
        header_row = self.row
        self._headings()
        for row in self.statement.rows:
            self._statement_row(row)
        self._widths()
        self._foot()
        self._page_setup(header_row)

    def _head(self) -> None:
        head = letterhead(self.issuer, self.tr)
        muted = self.formats.get(font_color="#5C6863")
        self._text_line(head.name, self.formats.get(bold=True, font_size=14))
        for line in (head.address, head.legal):
            if line:
                self._text_line(line, muted)
        self.row += 1
        self._text_line(
            self.tr.resolve(self.statement.title), self.formats.get(bold=True, font_size=13)
        )
        self._text_line(subtitle(self.statement, self.tr), muted)
        self.row += 1

    def _text_line(self, text: str, cell_format: Any) -> None:
        self.sheet.write_string(self.row, 0, text, cell_format)
        self.row += 1

    def _headings(self) -> None:
        for place, heading in enumerate(self._heading_texts()):
            cell_format = self.formats.get(
                bold=True,
                text_wrap=True,
                bottom=1,
                valign="bottom",
                bg_color="#E5F2ED",
                align="right" if heading.right else "left",
            )
            self.sheet.write_string(self.row, place, heading.text, cell_format)
        self.row += 1

    def _heading_texts(self) -> list[_Heading]:
        resolve, statement = self.tr.resolve, self.statement
        headings = [_Heading(resolve(statement.label_title), right=False)]
        if self.has_code:
            headings.insert(0, _Heading(resolve(statement.code_title), right=False))
        return headings + [
            _Heading(resolve(column.title), right=column.type not in (CellType.TEXT, CellType.DATE))
            for column in statement.columns
        ]

    def _statement_row(self, row: Row) -> None:
        style: dict[str, Any] = {"bold": True} if row.kind is not RowKind.LINE else {}
        if any(column.by_hand for column in self.statement.columns):
            self.sheet.set_row(self.row, _SIGNED_ROW)
            style |= {"border": 1, "valign": "vcenter"}
        if row.kind is RowKind.TOTAL:
            style["top"] = 1
        text = self.formats.get(**style)
        if self.has_code:
            self.sheet.write_string(self.row, 0, row.code, text)
        label_style = style | {"text_wrap": True}
        if row.level:
            label_style["indent"] = row.level
        label = self.formats.get(**label_style)
        self.sheet.write_string(self.row, self.first_cell - 1, self.tr.resolve(row.label), label)
        for place, cell in enumerate(row.cells):
            self._cell(place, cell, style)
        self.row += 1

    def _cell(self, place: int, cell: Cell, style: dict[str, Any]) -> None:
        at = (self.row, self.first_cell + place)
        sheet, formats = self.sheet, self.formats
        match cell:
            case None:
                sheet.write_blank(*at, None, formats.get(**style))
            case Money():
                number = "#,##0.00" if self.with_sen[place] else "#,##0"
                sheet.write_number(*at, cell.to_decimal(), formats.get(**style, num_format=number))
            case date():
                sheet.write_datetime(
                    *at, cell, formats.get(**style, num_format="dd-mm-yyyy", align="left")
                )
            case int():
                sheet.write_number(*at, cell, formats.get(**style, num_format="#,##0"))
            case Decimal():
                percent = self.statement.columns[place].type is CellType.PERCENT
                number = "0.00%" if percent else "#,##0.###"
                value = cell.scaleb(-2) if percent else cell
                sheet.write_number(*at, value, formats.get(**style, num_format=number))
            case _:
                sheet.write_string(*at, self.tr.resolve(cell), formats.get(**style, text_wrap=True))

    def _widths(self) -> None:
        """Columns as wide as their figures; long texts wrap."""
        columns: list[list[int]] = [
            [] for _ in range(self.first_cell + len(self.statement.columns))
        ]
        for row in self.statement.rows:
            if self.has_code:
                columns[0].append(len(row.code))
            if row.kind is not RowKind.SECTION:
                columns[self.first_cell - 1].append(len(self.tr.resolve(row.label)) + 2 * row.level)
            for place, cell in enumerate(row.cells):
                columns[self.first_cell + place].append(
                    self._length(cell, with_sen=self.with_sen[place])
                )
        for place, (lengths, heading) in enumerate(
            zip(columns, self._heading_texts(), strict=True)
        ):
            word = max((len(part) for part in heading.text.split()), default=0)
            width = max([word, *lengths]) * 1.08 + 2
            self.sheet.set_column(place, place, min(max(width, _NARROWEST), _WIDEST_TEXT))

    def _length(self, cell: Cell, *, with_sen: bool) -> int:
        match cell:
            case None:
                return 0
            case Money():
                return len(f"{cell.to_decimal():,.0f}") + (3 if with_sen else 0)
            case date():
                return 10
            case int() | Decimal():
                return len(f"{cell:,}")
            case _:
                return len(self.tr.resolve(cell))

    def _foot(self) -> None:
        muted = self.formats.get(font_color="#5C6863")
        self.row += 1
        for note in self.statement.notes:
            self._text_line(self.tr.resolve(note), muted)
        self._signatures(
            officers_signatures(
                self.issuer,
                self.tr,
                on=self.statement.to_date,
                keeper=any(column.by_hand for column in self.statement.columns),
            )
        )
        if made := footer(self.issuer, self.tr):
            self.row += 1
            self._text_line(made, muted)

    def _signatures(self, signatures: Signatures) -> None:
        last = self.first_cell + len(self.statement.columns) - 1
        places = (self.first_cell - 1, max(last - 1, self.first_cell))
        self.sheet.write_string(self.row, places[-1], signatures.place_and_date, self.formats.get())
        for place, signature in zip(places, signatures.items, strict=True):
            self.sheet.write_string(self.row + 1, place, signature.role, self.formats.get())
            self.sheet.write_string(
                self.row + 5,
                place,
                signature.name or "....................",
                self.formats.get(bold=True),
            )
        self.row += 6

    def _page_setup(self, header_row: int) -> None:
        sheet = self.sheet
        sheet.freeze_panes(header_row + 1, self.first_cell)
        sheet.repeat_rows(header_row)
        sheet.set_paper(9)
        if len(self.statement.columns) + self.first_cell > _ORIENTATION_BY_COLUMNS:
            sheet.set_landscape()
        sheet.fit_to_pages(1, 0)
        sheet.set_footer("&R&P / &N")
        sheet.hide_gridlines(2)
