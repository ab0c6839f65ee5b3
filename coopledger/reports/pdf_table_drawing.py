"""Tables on pages: repeated headings, hairlines, rows that stay with heading or total."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from coopledger.reports.document import Align, Emphasis, Table, TableRow
from coopledger.reports.pdf_canvas import HAIRLINE, INK, MUTED
from coopledger.reports.pdf_layout import Layout
from coopledger.reports.pdf_table import (
    HEADER_RATIO,
    INDENT,
    ColumnSize,
    Fit,
    fit,
    is_band,
    split,
)

_READABLE = 7.25
_LINE = 1.22
_TOTAL_COLOUR = INK
NOTHING = "–"
"""What stands for no amount; it is drawn muted."""


@dataclass(frozen=True, slots=True)
class _Laid:
    """A row with its cells in lines."""

    row: TableRow
    lines: tuple[Sequence[str], ...]
    height: float
    band: bool


def wants_landscape(layout: Layout, table: Table, sizes: tuple[ColumnSize, ...]) -> bool:
    """Whether a table reads well only on a sheet that lies."""
    upright, lying = layout.width_when(landscape=False), layout.width_when(landscape=True)
    size = _size(layout, table)
    if lying <= upright or fit(
        table, sizes, width=upright, size=size, smallest=_READABLE, at_ease=True
    ):
        return False
    if fit(table, sizes, width=lying, size=size, at_ease=True):
        return True
    return fit(table, sizes, width=upright, size=size) is None


def least_table_height(layout: Layout, table: Table) -> float:
    """The height of the heading and two rows."""
    return _size(layout, table) * (_LINE + 2 * layout.style.row_pad) * 4.2


def draw_table(
    layout: Layout, table: Table, sizes: tuple[ColumnSize, ...], *, trailer: float = 0.0
) -> None:
    """A table at the current height, over as many pages as it needs.

    Args:
        layout: Where it is drawn.
        table: What is drawn.
        sizes: What `measure` said of it.
        trailer: The height of what closes the paper below the table (signatures): when it does not
            fit on the last page, the last rows go with it, so that no signature stands alone.
    """
    size = _size(layout, table)
    whole = fit(table, sizes, width=layout.width, size=size)
    if whole is not None:
        _draw_part(layout, table, whole, trailer)
    else:
        parts = split(table, sizes, width=layout.width, size=min(size, 7.5))
        for number, part in enumerate(parts, start=1):
            label = layout.document.part_label.format(part=number, parts=len(parts))
            layout.y += layout.style.base if number > 1 else 0.0
            layout.need(least_table_height(layout, table) * 1.5)
            layout.lines(layout.left, [label], layout.regular, layout.style.small, colour=MUTED)
            _draw_part(layout, table, part, trailer if number == len(parts) else 0.0)
    layout.y += layout.style.base * 0.8


def _size(layout: Layout, table: Table) -> float:
    return layout.style.dense if table.small else layout.style.table


def _pad(layout: Layout, table: Table) -> float:
    return layout.style.row_pad * (0.62 if table.small else 1.0)


def _draw_part(layout: Layout, table: Table, part: Fit, trailer: float) -> None:
    painter = _Painter(layout, table, part)
    rows = list(painter.laid_rows())
    painter.header(rows[0].height + (rows[1].height if len(rows) > 1 else 0.0) if rows else 0.0)
    if not rows and table.empty_text:
        layout.y += part.size * 0.5
        layout.lines(layout.left, [table.empty_text], layout.regular, part.size, colour=MUTED)
    tail = _tail_begin(rows)
    for number, laid in enumerate(rows):
        kept = _kept_height(rows, number)
        if number == tail:
            kept = max(kept, _tail_height(layout, rows, tail, trailer))
        if layout.y + kept > layout.floor:
            painter.turn(laid)
        painter.row(laid)


def _tail_begin(rows: list[_Laid]) -> int:
    """Where the last rows begin that go with the signatures; not parted from a heading."""
    begin = max(len(rows) - 3, 0)
    while begin and (rows[begin - 1].band or rows[begin].row.emphasis is Emphasis.TOTAL):
        begin -= 1
    return begin


def _tail_height(layout: Layout, rows: list[_Laid], tail: int, trailer: float) -> float:
    """The height of the last rows with what follows the table; 0 when no page holds both."""
    height = sum(laid.height for laid in rows[tail:]) + trailer
    return height if height < (layout.floor - layout.ceiling) * 0.8 and tail else 0.0


def _kept_height(rows: list[_Laid], number: int) -> float:
    """The height of a row with the rows that must stand on the same page.

    A heading stays with the row below it, and a total is never alone at the top of a page.
    """
    height = rows[number].height
    follower = number + 1
    while follower < len(rows) and (
        rows[follower - 1].band or rows[follower].row.emphasis is Emphasis.TOTAL
    ):
        height += rows[follower].height
        follower += 1
        if follower - number > 4:
            break
    return height


class _Painter:
    """Draws the rows of one part of a table."""

    def __init__(self, layout: Layout, table: Table, part: Fit) -> None:
        self.layout = layout
        self.table = table
        self.size = part.size
        self.pad = part.size * _pad(layout, table)
        self.indent_column = table.indent_column
        self.section: _Laid | None = None
        edges = []
        x = layout.left
        for index, width, closing in zip(part.columns, part.widths, part.closing, strict=True):
            align = table.columns[index].align
            edges.append((index, x, width, align, closing))
            x += width + part.gutter
        self.edges = edges

    def header(self, height_below: float) -> None:
        """The column headings, with enough room below for the first rows."""
        layout, size = self.layout, self.size * HEADER_RATIO
        titles = [
            layout.wrap(self.table.columns[index].title, layout.bold, size, width + 0.01)
            for index, _, width, _, _ in self.edges
        ]
        deepest = max(map(len, titles))
        height = deepest * size * 1.2 + self.pad * 1.5
        layout.need(height + height_below)
        top = layout.y
        for (_, x, width, align, _), lines in zip(self.edges, titles, strict=True):
            # Headings of several lines stand on the same last line.
            baseline = top + size * 0.95 + (deepest - len(lines)) * size * 1.2
            for line in lines:
                at = x if align is Align.LEFT else x + width - layout.bold.width(line) * size
                if align is Align.CENTRE:
                    at = x + (width - layout.bold.width(line) * size) / 2
                layout.page.text(at, baseline, line, layout.bold, size, MUTED)
                baseline += size * 1.2
        layout.y = top + height
        layout.page.rule(layout.left, layout.right, layout.y, width=0.9)

    def laid_rows(self) -> Iterator[_Laid]:
        """Each row with its cells in lines; one taller than a page comes in slices."""
        layout, size = self.layout, self.size
        line_height = size * _LINE
        most = int((layout.floor - layout.ceiling - size * 8) / line_height)
        for row in self.table.rows:
            face = layout.regular if row.emphasis is Emphasis.NORMAL else layout.bold
            if is_band(row, self.table):
                lines = layout.wrap(
                    row.cells[self.indent_column],
                    face,
                    size,
                    layout.width - row.level * INDENT * size,
                )
                yield _Laid(row, (lines,), len(lines) * line_height + self.pad * 2.8, band=True)
                continue
            cells: list[tuple[str, ...]] = []
            deepest = 1
            reach = self._reach(row)
            for index, _, width, _, _ in self.edges:
                text = row.cells[index]
                room = width
                if index == self.indent_column:
                    room += reach - row.level * INDENT * size
                if not text or ("\n" not in text and face.width(text) * size <= room + 0.01):
                    cells.append((text,))
                    continue
                lines = layout.wrap(text, face, size, max(room, size * 2))
                deepest = max(deepest, len(lines))
                cells.append(tuple(lines))
            for begin in range(0, deepest, most):
                slices = tuple(lines[begin : begin + most] for lines in cells)
                depth = min(most, deepest - begin)
                yield _Laid(row, slices, depth * line_height + self.pad * 2, band=False)

    def _reach(self, row: TableRow) -> float:
        """How far to the left a total's label begins: over the empty key columns before it."""
        keys = row.cells[: self.indent_column]
        if not keys or any(keys) or row.emphasis is not Emphasis.TOTAL:
            return 0.0
        label_x = next(x for index, x, _, _, _ in self.edges if index == self.indent_column)
        return label_x - self.layout.left

    def turn(self, following: _Laid) -> None:
        """A new page with the headings again, and with the section that goes on."""
        if not self.layout.is_at_top:
            self.layout.new_page()
        goes_on = self.section if following.row.emphasis is Emphasis.NORMAL else None
        self.header(following.height + (goes_on.height if goes_on else 0.0))
        if goes_on is not None:
            self.row(goes_on)

    def row(self, laid: _Laid) -> None:
        """One row and the hairline under it."""
        layout, size = self.layout, self.size
        top = layout.y
        bottom = top + laid.height
        emphasis = laid.row.emphasis
        if emphasis is not Emphasis.NORMAL:
            self.section = laid if emphasis is Emphasis.SECTION else None
        if emphasis is Emphasis.TOTAL:
            layout.page.rule(layout.left, layout.right, top, width=0.8, colour=_TOTAL_COLOUR)
        if laid.band:
            x = layout.left + laid.row.level * INDENT * size
            baseline = bottom - self.pad - len(laid.lines[0]) * size * _LINE + size * 0.98
            for line in laid.lines[0]:
                layout.page.text(x, baseline, line, layout.bold, size)
                baseline += size * _LINE
        else:
            self._cells(laid, top + self.pad + size * 0.98)
        layout.page.rule(layout.left, layout.right, bottom, colour=HAIRLINE)
        layout.y = bottom

    def _cells(self, laid: _Laid, baseline: float) -> None:
        page, size = self.layout.page, self.size
        face = self.layout.regular if laid.row.emphasis is Emphasis.NORMAL else self.layout.bold
        for (index, x, width, align, closing), lines in zip(self.edges, laid.lines, strict=True):
            level = baseline
            for line in lines:
                if not line:
                    continue
                if align is Align.LEFT:
                    at = x
                    if index == self.indent_column:
                        at += laid.row.level * INDENT * size - self._reach(laid.row)
                elif align is Align.RIGHT:
                    # Digits stand under digits: a closing parenthesis hangs at their right.
                    digits = line.removesuffix(")") if closing else line
                    at = x + width - closing - face.width(digits) * size
                else:
                    at = x + (width - face.width(line) * size) / 2
                page.text(at, level, line, face, size, MUTED if line == NOTHING else INK)
                level += size * _LINE
