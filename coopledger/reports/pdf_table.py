"""How wide a table's columns are: measured from what stands in them, never guessed.

Amounts are never wrapped and never cut. Text may wrap at words. What does not fit at a legible
size is split into parts that repeat the key columns.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Protocol

from coopledger.reports.document import Align, Emphasis, Table, TableRow

SMALLEST = 6.5
"""The smallest type on paper, in points."""

HEADER_RATIO = 0.92
INDENT = 0.9
_GUTTER = 1.1
_COMFORTABLE = 11.0
_BREAKABLE = 9.0


class Measure(Protocol):
    """What tells the width of a text at size 1."""

    def width(self, text: str) -> float:
        """The width in points at size 1."""


@dataclass(frozen=True, slots=True)
class ColumnSize:
    """What one column wants, in multiples of the type's size.

    Attributes:
        natural: Nothing wraps.
        comfortable: Long texts wrap, but not at every word.
        minimum: Texts wrap at each word.
        closing: The room that a closing parenthesis takes behind positive amounts.
    """

    natural: float
    comfortable: float
    minimum: float
    closing: float


@dataclass(frozen=True, slots=True)
class Fit:
    """A table, or a part of it, at a size that fits.

    Attributes:
        size: The type's size.
        columns: Which of the table's columns stand in this part.
        widths: Their widths in points, without the gutter behind each.
        gutter: The room between two columns.
        closing: For each, the room in points behind amounts without parenthesis.
    """

    size: float
    columns: tuple[int, ...]
    widths: tuple[float, ...]
    gutter: float
    closing: tuple[float, ...]


def is_band(row: TableRow, table: Table) -> bool:
    """Whether a row is a heading over the full width: only its indented cell is filled."""
    return row.emphasis is Emphasis.SECTION and not any(
        cell for index, cell in enumerate(row.cells) if index != table.indent_column
    )


def measure(table: Table, regular: Measure, bold: Measure) -> tuple[ColumnSize, ...]:
    """What each column wants."""
    naturals = [0.0] * len(table.columns)
    words = [0.0] * len(table.columns)
    closed = [False] * len(table.columns)
    right = [column.align is not Align.LEFT for column in table.columns]
    for row in table.rows:
        if is_band(row, table):
            continue
        face = regular if row.emphasis is Emphasis.NORMAL else bold
        for index, cell in enumerate(row.cells):
            if not cell:
                continue
            width = face.width(cell)
            if right[index]:
                closed[index] = closed[index] or cell.endswith(")")
            else:
                indent = row.level * INDENT if index == table.indent_column else 0.0
                longest = max((face.width(word) for word in cell.split()), default=0.0)
                words[index] = max(words[index], min(longest, _BREAKABLE) + indent)
                width += indent
            naturals[index] = max(naturals[index], width)
    return tuple(
        _column_size(
            column.title,
            naturals[index],
            words[index],
            bold,
            right=right[index],
            closed=closed[index],
        )
        for index, column in enumerate(table.columns)
    )


def _column_size(
    title: str, natural: float, longest_word: float, bold: Measure, *, right: bool, closed: bool
) -> ColumnSize:
    header = bold.width(title) * HEADER_RATIO
    header_word = max((bold.width(word) for word in title.split()), default=0.0) * HEADER_RATIO
    closing = bold.width(")") if closed else 0.0
    if right:
        # A figure stays on one line; only the heading above it may wrap.
        figure = natural + closing
        wrapped_header = max(header_word, min(header, max(figure, header * 0.55)))
        return ColumnSize(
            max(figure, header), max(figure, wrapped_header), max(figure, header_word), closing
        )
    full = max(natural, header)
    least = max(longest_word, header_word)
    return ColumnSize(full, min(full, max(least, _COMFORTABLE)), least, 0.0)


def fit(
    table: Table,
    sizes: tuple[ColumnSize, ...],
    *,
    width: float,
    size: float,
    smallest: float = SMALLEST,
    at_ease: bool = False,
) -> Fit | None:
    """The whole table within a width, at the largest size that reads well; None if none does.

    First everything on one line (down to nine tenths of the size), then long texts wrapped at ease,
    then, unless all must be at ease, wrapped at every word.
    """
    columns = tuple(range(len(table.columns)))
    naturals = [column.natural for column in sizes]
    for points in _steps(size, max(smallest, size * 0.9)):
        if _total(naturals, points) <= width:
            return _spread(table, sizes, columns, naturals, width, points)
    easy, tight = [column.comfortable for column in sizes], [column.minimum for column in sizes]
    for wanted in (easy,) if at_ease else (easy, tight):
        for points in _steps(size, smallest):
            if _total(wanted, points) <= width:
                return _spread(table, sizes, columns, wanted, width, points)
    return None


def split(
    table: Table, sizes: tuple[ColumnSize, ...], *, width: float, size: float
) -> tuple[Fit, ...]:
    """The table in parts, each of which fits and repeats the columns up to the label.

    The key columns wrap as far as they must, so that at least one further column stands in each
    part.
    """
    keys = tuple(range(table.indent_column + 1))
    key_width = sum(min(sizes[index].comfortable, 16.0) + _GUTTER for index in keys)
    parts: list[tuple[int, ...]] = []
    current: list[int] = []
    used = key_width
    for index in range(len(keys), len(table.columns)):
        needed = sizes[index].comfortable + _GUTTER
        if current and (used + needed) * size > width:
            parts.append(tuple(current))
            current, used = [], key_width
        current.append(index)
        used += needed
    parts.append(tuple(current))
    return tuple(_part(table, sizes, (*keys, *part), width, size) for part in parts)


def _part(
    table: Table, sizes: tuple[ColumnSize, ...], columns: tuple[int, ...], width: float, size: float
) -> Fit:
    chosen = tuple(sizes[index] for index in columns)
    for wanted in (
        [column.natural for column in chosen],
        [column.comfortable for column in chosen],
        [column.minimum for column in chosen],
    ):
        for points in _steps(size, SMALLEST):
            if _total(wanted, points) <= width:
                return _spread(table, chosen, columns, wanted, width, points)
    # One column alone is wider than the sheet: its text breaks inside words.
    room = width / SMALLEST - _GUTTER * (len(columns) - 1)
    share = room / sum(column.minimum for column in chosen)
    return _spread(
        table, chosen, columns, [column.minimum * share for column in chosen], width, SMALLEST
    )


def _steps(size: float, smallest: float) -> list[float]:
    count = round((size - smallest) / 0.25)
    return [size - 0.25 * step for step in range(count + 1)] if count >= 0 else []


def _total(wanted: list[float], points: float) -> float:
    return (sum(wanted) + _GUTTER * (len(wanted) - 1)) * points


def _spread(
    table: Table,
    sizes: tuple[ColumnSize, ...],
    columns: tuple[int, ...],
    wanted: list[float],
    width: float,
    points: float,
) -> Fit:
    """Gives away the room that is left: to texts that would wrap, to figures, then to all."""
    gutter = _GUTTER * points
    widths = [share * points for share in wanted]
    left = width - _total(wanted, points)
    lacking = [
        max(0.0, column.natural * points - have)
        if table.columns[index].align is Align.LEFT
        else 0.0
        for column, index, have in zip(sizes, columns, widths, strict=True)
    ]
    if (lack := sum(lacking)) > 0:
        given = min(1.0, left / lack)
        widths = [have + need * given for have, need in zip(widths, lacking, strict=True)]
        left -= lack * given
    figures = [
        place for place, index in enumerate(columns) if table.columns[index].align is Align.RIGHT
    ]
    if left > 0 and figures:
        widths, left = _even_out(widths, figures, left, limit=points * 3)
    if left > 0:
        weights = [table.columns[index].width for index in columns]
        share = left / sum(weights)
        widths = [have + weight * share for have, weight in zip(widths, weights, strict=True)]
    return Fit(
        points, columns, tuple(widths), gutter, tuple(column.closing * points for column in sizes)
    )


def _even_out(
    widths: list[float], figures: list[int], left: float, *, limit: float
) -> tuple[list[float], float]:
    """Makes columns of figures equally wide where that costs little: they stand in rhythm."""
    widest = max(widths[place] for place in figures)
    cost = {place: widest - widths[place] for place in figures if widest - widths[place] <= limit}
    if sum(cost.values()) > left:
        return widths, left
    return [have + cost.get(place, 0.0) for place, have in enumerate(widths)], left - sum(
        cost.values()
    )
