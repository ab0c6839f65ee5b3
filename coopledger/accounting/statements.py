"""A report as numbers: columns, rows and totals, before any look or language.

Every report of the program is a `Statement`; the screen, the PDF, the workbook, CSV and JSON are
made from the same one, so they cannot differ.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal
from enum import Enum
from types import MappingProxyType
from typing import Any

from coopledger.accounting.money import Money
from coopledger.accounting.text import Label, Text

Cell = Money | date | int | Decimal | Label | None
"""A value in a report. An int is a count, a Decimal a percentage or a quantity, None nothing."""


class CellType(Enum):
    """What a column holds, and so how it is written and aligned."""

    TEXT = "text"
    DATE = "date"
    MONEY = "money"
    COUNT = "count"
    QUANTITY = "quantity"
    PERCENT = "percent"


class RowKind(Enum):
    """The part a row plays."""

    SECTION = "section"
    LINE = "line"
    TOTAL = "total"


@dataclass(frozen=True, slots=True, kw_only=True)
class Column:
    """One column beside the code and the label.

    Attributes:
        key: Its stable name: the JSON key of cells that are not money.
        title: Its heading.
        type: What it holds.
        width: Its share of the width on paper, relative to the others (the label has
            `label_width`).
        by_hand: Whether its cells are left free on paper to be signed in.
    """

    key: str
    title: Label
    type: CellType = CellType.MONEY
    width: float = 1.0
    by_hand: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Link:
    """Where a figure opens to.

    Attributes:
        kind: `account`, `entry`, `member`, `loan`, `product`.
        key: The account code, entry id, member number, loan number or product code.
    """

    kind: str
    key: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Row:
    """One row; `cells` has one value for each column.

    Attributes:
        kind: Section heading, line or total.
        code: The account code, member number or the like; empty where there is none.
        label: What the row is.
        level: How deep it is indented.
        member: The member's number, where the row is about one.
        link: Where it opens to.
        extra: Further JSON values (`debit`, `credit`), Money or text.
    """

    kind: RowKind
    label: Label
    cells: tuple[Cell, ...] = ()
    code: str = ""
    level: int = 0
    member: str | None = None
    link: Link | None = None
    extra: Mapping[str, Cell] = field(default_factory=lambda: MappingProxyType({}), hash=False)


@dataclass(frozen=True, slots=True, kw_only=True)
class Statement:
    """A report's figures.

    Attributes:
        name: Its name in the command line (`trial-balance`).
        title: Its heading.
        cooperative: The cooperative's name.
        from_date: First day covered; None for a report at a date.
        to_date: Last day covered, or the date at which it stands.
        columns: Its columns beside code and label.
        rows: Its rows in order.
        label_title: The heading above the labels.
        code_title: The heading above the codes; empty hides the codes' column.
        label_width: The label's share of the width, relative to the columns'.
        totals: Named totals that JSON carries.
        filters: What was chosen (unit, before closing), printed below the heading.
        notes: Sentences printed below the table.
        data: Further top-level JSON values of this report (numbers as Money, lists, mappings).
    """

    name: str
    title: Label
    cooperative: str
    to_date: date
    columns: tuple[Column, ...]
    rows: tuple[Row, ...]
    from_date: date | None = None
    label_title: Label = ""
    code_title: Label = ""
    label_width: float = 3.0
    totals: Mapping[str, Money] = field(default_factory=lambda: MappingProxyType({}), hash=False)
    filters: tuple[Label, ...] = ()
    notes: tuple[Label, ...] = ()
    data: Mapping[str, Any] = field(default_factory=lambda: MappingProxyType({}), hash=False)

    def __post_init__(self) -> None:
        for row in self.rows:
            if row.cells and len(row.cells) != len(self.columns):
                raise ValueError(
                    f"{self.name}: a row has {len(row.cells)} cells, not {len(self.columns)}"
                )


def section(label: Label, *, level: int = 0, code: str = "") -> Row:
    """A heading row without figures."""
    return Row(kind=RowKind.SECTION, label=label, level=level, code=code)


def line(
    label: Label, *cells: Cell, code: str = "", level: int = 1, link: Link | None = None
) -> Row:
    """A row of figures."""
    return Row(kind=RowKind.LINE, label=label, cells=cells, code=code, level=level, link=link)


def total_row(label: Label, *cells: Cell, level: int = 0) -> Row:
    """A row that sums the ones above it."""
    return Row(kind=RowKind.TOTAL, label=label, cells=cells, level=level)


TOTAL = Text("Total")
