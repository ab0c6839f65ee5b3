"""Statements as JSON: amounts are strings of decimal rupiah, dates ISO, keys English."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from dataclasses import fields, is_dataclass
from datetime import date
from decimal import Decimal
from enum import Enum
from typing import Any

from coopledger.accounting.calendar import FiscalYear, Period
from coopledger.accounting.money import ZERO, Money
from coopledger.accounting.rates import Rate
from coopledger.accounting.statements import CellType, Row, RowKind, Statement
from coopledger.accounting.text import Named, Text
from coopledger.i18n import Translator

_SIDES = frozenset({"debit", "credit"})


def statement_json(statement: Statement, tr: Translator) -> str:
    """A statement as JSON text."""
    return to_json_text(statement_values(statement, tr), tr)


def statement_values(statement: Statement, tr: Translator) -> dict[str, Any]:
    """A statement as plain values in the form of the contract.

    `columns` are the keys of the columns of amounts, in the order of each row's `amounts`; cells of
    other columns stand in the row under their own key. A debit or credit that paper leaves empty
    beside the other is `"0"`; a section has no amounts.
    """
    values: dict[str, Any] = {
        "report": statement.name,
        "cooperative": statement.cooperative,
        "title": tr.resolve(statement.title),
        "from": statement.from_date,
        "to": statement.to_date,
        "columns": [column.key for column in statement.columns if column.type is CellType.MONEY],
        "rows": [_row(statement, row) for row in statement.rows],
    }
    if statement.totals:
        values["totals"] = dict(statement.totals)
    if statement.filters:
        values["filters"] = list(statement.filters)
    if statement.notes:
        values["notes"] = list(statement.notes)
    return {**values, **statement.data}


def _row(statement: Statement, row: Row) -> dict[str, Any]:
    values: dict[str, Any] = {
        "kind": row.kind.value,
        "code": row.code,
        "label": row.label,
        "amounts": [],
    }
    if row.member is not None:
        values["member"] = row.member
    if row.cells:
        for column, cell in zip(statement.columns, row.cells, strict=True):
            if column.type is CellType.MONEY:
                if row.kind is not RowKind.SECTION:
                    empty = cell is None and column.key in _SIDES
                    values["amounts"].append(ZERO if empty else cell)
            else:
                values.setdefault(column.key, cell)
    values.update(row.extra)
    return values


def to_json_text(value: object, tr: Translator) -> str:
    """Any values of the program as JSON text, indented by two.

    Money becomes a string of rupiah, dates and months ISO text, a rate or decimal a number without
    rounding, a label the words of the language, a dataclass an object of its fields.

    Raises:
        TypeError: When a value has no form in JSON; a float has none.
    """
    return "".join(_written(value, tr, "")) + "\n"


def _written(value: object, tr: Translator, indent: str) -> Iterable[str]:
    if isinstance(value, Mapping):
        members = ((json.dumps(str(key)) + ": ", item) for key, item in value.items())
        return _enclosed("{}", members, tr, indent)
    if isinstance(value, (list, tuple, set, frozenset)):
        return _enclosed("[]", (("", item) for item in value), tr, indent)
    return (_scalar(value, tr, indent),)


def _enclosed(
    brackets: str, members: Iterable[tuple[str, object]], tr: Translator, indent: str
) -> Iterable[str]:
    inner = indent + "  "
    empty = True
    yield brackets[0]
    for prefix, item in members:
        yield ("\n" if empty else ",\n") + inner + prefix
        yield from _written(item, tr, inner)
        empty = False
    yield brackets[1] if empty else f"\n{indent}{brackets[1]}"


def _scalar(value: object, tr: Translator, indent: str) -> str:
    match value:
        case None | bool() | int() | str():
            return json.dumps(value, ensure_ascii=False)
        case Money():
            return json.dumps(value.to_text())
        case Rate():
            return _number(value.to_percent())
        case Decimal():
            return _number(value)
        case Text() | Named():
            return json.dumps(tr.resolve(value), ensure_ascii=False)
        case Enum():
            return _scalar(value.value, tr, indent)
        case date():
            return json.dumps(value.isoformat())
        case Period():
            return json.dumps(f"{value.year:04d}-{value.month:02d}")
        case FiscalYear():
            return json.dumps(value.year)
        case _ if is_dataclass(value) and not isinstance(value, type):
            named = {field.name: getattr(value, field.name) for field in fields(value)}
            return "".join(_written(named, tr, indent))
        case _:
            raise TypeError(f"no JSON for {type(value).__name__}")


def _number(value: Decimal) -> str:
    if not value.is_finite():
        raise TypeError("no JSON for a number that is not finite")
    text = f"{value:f}"
    return text.rstrip("0").rstrip(".") if "." in text else text
