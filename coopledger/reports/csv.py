"""Statements as CSV for other programs: one header row, amounts as decimal rupiah, dates ISO."""

from __future__ import annotations

import csv
import io
from datetime import date
from decimal import Decimal

from coopledger.accounting.money import Money
from coopledger.accounting.statements import Cell, Row, Statement
from coopledger.i18n import Translator

_FORMULA_STARTS = ("=", "+", "-", "@", "\t", "\r")


def statement_csv(statement: Statement, tr: Translator) -> str:
    """A statement as CSV: kind, code, label, member where rows have one, then its columns.

    The text begins with a byte order mark, so that spreadsheets read it as UTF-8. A text that a
    spreadsheet would take for a formula gets an apostrophe in front.
    """
    buffer = io.StringIO()
    buffer.write("\ufeff")
    writer = csv.writer(buffer, lineterminator="\r\n")
    with_member = any(row.member is not None for row in statement.rows)
    writer.writerow(
        [
            "kind",
            "code",
            tr.resolve(statement.label_title) or tr("Description"),
            *(["member"] if with_member else []),
            *(tr.resolve(column.title) for column in statement.columns),
        ]
    )
    for row in statement.rows:
        writer.writerow(_values(row, tr, len(statement.columns), with_member=with_member))
    return buffer.getvalue()


def _values(row: Row, tr: Translator, columns: int, *, with_member: bool) -> list[str]:
    cells = row.cells or (None,) * columns
    return [
        row.kind.value,
        safe_text(row.code),
        safe_text(tr.resolve(row.label)),
        *([safe_text(row.member or "")] if with_member else []),
        *(_value(cell, tr) for cell in cells),
    ]


def _value(cell: Cell, tr: Translator) -> str:
    match cell:
        case None:
            return ""
        case Money():
            return cell.to_text()
        case date():
            return cell.isoformat()
        case int() | Decimal():
            return f"{cell:f}" if isinstance(cell, Decimal) else str(cell)
        case _:
            return safe_text(tr.resolve(cell))


def safe_text(text: str) -> str:
    """A text that no spreadsheet takes for a formula."""
    return f"'{text}" if text.startswith(_FORMULA_STARTS) else text
