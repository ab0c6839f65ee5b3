"""Forms to be filled in by hand, and small receipts several to a sheet, on PDF pages."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import accumulate

from coopledger.reports.document import (
    Align,
    FormCell,
    FormColumn,
    FormTable,
    Letterhead,
    Signature,
    Slip,
    Slips,
)
from coopledger.reports.pdf_canvas import ACCENT, INK, MUTED, SOFT, WHITE, Face, Page
from coopledger.reports.pdf_layout import ASCENT, Layout
from coopledger.reports.pdf_style import POINTS_PER_MM

_PAD = 3.5
_SHADE = "0.925 0.937 0.929"
_SMALLEST = 6.5
_TIGHT = 1.15
_SHORT_FORM = 0.55
"""A form up to this share of a page is not parted."""

# --- forms


def draw_form(layout: Layout, block: FormTable) -> None:
    """Boxes between lines; the heading stands again at the top of each page.

    A short form stays on one page.
    """
    widths = _widths(layout, block.columns, block.width)
    layout.need(form_height(layout, block))
    _form_head(layout, block.columns, widths)
    boxes = _boxes(layout, block.columns, widths)
    rows = _form_rows(layout, block, boxes)
    for place, (row, face, height) in enumerate(rows):
        # The total never stands alone on a page.
        last = rows[-1][2] if place == len(rows) - 2 and block.total else 0.0
        if layout.y + height + last > layout.floor:
            layout.new_page()
            _form_head(layout, block.columns, widths)
        _form_row(layout, boxes, row, height, face)
    layout.y += layout.style.base


def form_height(layout: Layout, block: FormTable) -> float:
    """How much of a form must stand on one page: all of a short one, else its first rows."""
    widths = _widths(layout, block.columns, block.width)
    head = _form_head_height(layout, block.columns, widths)
    rows = _form_rows(layout, block, _boxes(layout, block.columns, widths))
    whole = head + sum(height for _, _, height in rows)
    if whole <= (layout.floor - layout.ceiling) * _SHORT_FORM:
        return whole
    return head + sum(height for _, _, height in rows[:2])


def _form_rows(
    layout: Layout, block: FormTable, boxes: Sequence[_Box]
) -> list[tuple[tuple[FormCell, ...], Face, float]]:
    """The rows with the total, each with its face and height."""
    least = block.row_mm * POINTS_PER_MM
    kept = [(row, layout.regular) for row in block.rows]
    if block.total:
        kept.append((block.total, layout.bold))
    return [(row, face, max(least, _row_height(layout, boxes, row, face))) for row, face in kept]


def _widths(layout: Layout, columns: Sequence[FormColumn], share: float) -> list[float]:
    whole = sum(column.width for column in columns)
    return [layout.width * share * column.width / whole for column in columns]


def _form_head_lines(
    layout: Layout, columns: Sequence[FormColumn], widths: Sequence[float]
) -> list[list[str]]:
    size = layout.style.table
    return [
        layout.wrap(column.title, layout.bold, size, width - 2 * _PAD)
        for column, width in zip(columns, widths, strict=True)
    ]


def _form_head_height(
    layout: Layout, columns: Sequence[FormColumn], widths: Sequence[float]
) -> float:
    lines = max(map(len, _form_head_lines(layout, columns, widths)))
    return lines * layout.style.table * 1.3 + 2 * _PAD


@dataclass(frozen=True, slots=True)
class _Box:
    """Where a box stands, and on which side of it text goes."""

    x: float
    width: float
    align: Align

    def write(self, page: Page, baseline: float, text: str, face: Face, size: float) -> None:
        """One line of text."""
        if self.align is Align.RIGHT:
            page.text_right(self.x + self.width - _PAD, baseline, text, face, size)
        elif self.align is Align.CENTRE:
            page.text_centred(self.x + self.width / 2, baseline, text, face, size)
        else:
            page.text(self.x + _PAD, baseline, text, face, size)


def _boxes(layout: Layout, columns: Sequence[FormColumn], widths: Sequence[float]) -> list[_Box]:
    lefts = accumulate((layout.left, *widths[:-1]))
    return [
        _Box(x, width, column.align)
        for x, width, column in zip(lefts, widths, columns, strict=True)
    ]


def _form_head(layout: Layout, columns: Sequence[FormColumn], widths: Sequence[float]) -> None:
    size, page, top = layout.style.table, layout.page, layout.y
    height = _form_head_height(layout, columns, widths)
    page.card(layout.left, top, sum(widths), height, radius=0, colour=SOFT)
    titles = _form_head_lines(layout, columns, widths)
    for box, lines in zip(_boxes(layout, columns, widths), titles, strict=True):
        baseline = top + _PAD + size * ASCENT
        for line in lines:
            box.write(page, baseline, line, layout.bold, size)
            baseline += size * 1.3
    _box_lines(layout, widths, top, height)
    layout.y = top + height


def _form_row(
    layout: Layout, boxes: Sequence[_Box], row: Sequence[FormCell], height: float, face: Face
) -> None:
    page, top = layout.page, layout.y
    for box, cell in zip(boxes, row, strict=True):
        if cell.closed:
            page.card(box.x, top, box.width, height, radius=0, colour=_SHADE)
        if cell.hint:
            room = box.width - 2 * _PAD
            size = layout.fitted(cell.hint, layout.regular, layout.style.small, room)
            baseline = top + 2 + size * ASCENT
            page.text(box.x + _PAD, baseline, cell.hint, layout.regular, size, MUTED)
        if cell.text:
            _cell_text(layout, box, cell.text, height, face)
    _box_lines(layout, [box.width for box in boxes], top, height)
    layout.y = top + height


def _row_height(
    layout: Layout, boxes: Sequence[_Box], row: Sequence[FormCell], face: Face
) -> float:
    """The height that the longest text needs in the smallest type."""
    lines = max(
        len(layout.wrap(cell.text, face, _SMALLEST, box.width - 2 * _PAD))
        for box, cell in zip(boxes, row, strict=True)
    )
    return lines * _SMALLEST * _TIGHT + 3


def _cell_text(layout: Layout, box: _Box, text: str, height: float, face: Face) -> None:
    """The text in the middle of its box; a long one in two lines, smaller where it must be."""
    room = box.width - 2 * _PAD
    size = layout.style.table
    lines = layout.wrap(text, face, size, room)
    while len(lines) * size * _TIGHT > height - 2 and size > _SMALLEST:
        size = max(size - 0.5, _SMALLEST)
        lines = layout.wrap(text, face, size, room)
    baseline = layout.y + (height - len(lines) * size * _TIGHT) / 2 + size * ASCENT
    for line in lines:
        box.write(layout.page, baseline, line, face, size)
        baseline += size * _TIGHT


def _box_lines(layout: Layout, widths: Sequence[float], top: float, height: float) -> None:
    page, left = layout.page, layout.left
    right = left + sum(widths)
    page.rule(left, right, top, width=0.5, colour=MUTED)
    page.rule(left, right, top + height, width=0.5, colour=MUTED)
    x = left
    for width in (0.0, *widths):
        x += width
        page.upright(x, top, top + height, width=0.5, colour=MUTED)


# --- small receipts


def draw_slips(layout: Layout, block: Slips) -> None:
    """Receipts from edge to edge, each in its share of the sheet, with lines to cut along."""
    share = layout.page.height / block.on_a_sheet
    for place, slip in enumerate(block.items):
        on_sheet = place % block.on_a_sheet
        if place and not on_sheet:
            layout.new_page()
        if not on_sheet:
            layout.bare_page()
        top = on_sheet * share
        if on_sheet:
            layout.page.cut(0, layout.page.width, top)
        _SlipDrawing(layout, block.letterhead, top, share).draw(slip)
    layout.y = layout.floor


class _SlipDrawing:
    """One small receipt: at the left what was paid for, at the right the sum and who signs."""

    def __init__(self, layout: Layout, letterhead: Letterhead, top: float, height: float) -> None:
        self._layout = layout
        self._letterhead = letterhead
        self._top = top + 17
        self._bottom = top + height - 14
        self._left = layout.left
        self._right = layout.right
        self._gap = 22.0
        self._middle = self._left + (self._right - self._left) * 0.53

    def draw(self, slip: Slip) -> None:
        """Draws it."""
        layout = self._layout
        body = self._head(slip)
        layout.y = body
        self._parts(slip, body)
        self._sum(slip, body)
        y = self._bottom
        layout.page.text(self._left, y, slip.footer, layout.regular, _SMALLEST, MUTED)

    def _head(self, slip: Slip) -> float:
        """Who issues it, and its number and date; gives back where the body begins."""
        layout, page, top = self._layout, self._layout.page, self._top
        right = self._right
        if slip.code:
            page.qr(slip.code, right - 34, top, 34)
            right -= 34 + 9
        x = self._left + 28 + 8
        if self._letterhead.logo_png is not None:
            page.image(self._letterhead.logo_png, self._left, top, 28)
        else:
            page.card(self._left, top, 28, 28, radius=5.5, colour=ACCENT)
            initial = next((sign for sign in self._letterhead.name if sign.isalnum()), "").upper()
            page.text_centred(self._left + 14, top + 19.5, initial, layout.bold, 14, WHITE)
        number = layout.fitted(slip.number, layout.bold, 9.5, 190, _SMALLEST)
        taken = max(
            layout.bold.width(slip.title) * 12,
            layout.bold.width(slip.number) * number,
            layout.regular.width(slip.note) * 8,
        )
        room = right - taken - 14 - x
        layout.y = top - 1.5
        name = layout.fitted(self._letterhead.name, layout.bold, 11, room, 8)
        layout.lines(
            x,
            layout.wrap(self._letterhead.name, layout.bold, name, room),
            layout.bold,
            name,
            leading=1.25,
        )
        address = layout.wrap(self._letterhead.address, layout.regular, 7, room)
        layout.lines(x, address, layout.regular, 7, colour=MUTED, leading=1.3)
        page.text_right(right, top + 9.5, slip.title, layout.bold, 12, ACCENT)
        page.text_right(right, top + 21.5, slip.number, layout.bold, number)
        page.text_right(right, top + 32, slip.note, layout.regular, 8, MUTED)
        rule = max(layout.y, top + 36) + 5
        page.rule(self._left, self._right, rule, width=0.6)
        return rule + 7

    def _parts(self, slip: Slip, top: float) -> None:
        layout, page = self._layout, self._layout.page
        layout.y = top
        room = self._middle - self._left
        if slip.mark:
            lines = layout.wrap(slip.mark, layout.bold, 8.5, room)
            layout.lines(self._left, lines, layout.bold, 8.5)
            layout.y += 2
        label = max((layout.regular.width(item.label) * 8 for item in slip.fields), default=0) + 9
        for item in slip.fields:
            y = layout.y + 8.75 * ASCENT
            page.text(self._left, y, item.label, layout.regular, 8, MUTED)
            lines = layout.wrap(item.value, layout.bold, 8.75, room - label)
            layout.lines(self._left + label, lines, layout.bold, 8.75, leading=1.3)
        layout.y += 5
        left = self._bottom - 12 - layout.y
        step = min(13.5, left / max(len(slip.parts), 1))
        size = max(min(8.75, step / 1.18), _SMALLEST)
        for item in slip.parts:
            y = layout.y + size * ASCENT
            amount = layout.regular.width(item.value) * size
            fitting = layout.fitted(item.label, layout.regular, size, room - amount - 8)
            page.text(self._left, y, item.label, layout.regular, fitting)
            page.text_right(self._middle, y, item.value, layout.regular, size)
            page.rule(self._left, self._middle, layout.y + step - 1.2, width=0.35)
            layout.y += step

    def _sum(self, slip: Slip, top: float) -> None:
        layout, page = self._layout, self._layout.page
        x = self._middle + self._gap
        width = self._right - x
        pad = 8.0
        figure = layout.fitted(slip.amount.value, layout.bold, 16, width - 2 * pad, 9)
        words = layout.wrap(slip.amount.words, layout.bold, 7.75, width - 2 * pad)
        height = figure * 1.3 + _SMALLEST * 1.4 + len(words) * 7.75 * 1.3 + 2 * pad - 3
        page.card(x, top, width, height, radius=6)
        layout.y = top + pad - 3
        layout.lines(x + pad, [slip.amount.value], layout.bold, figure, leading=1.3)
        layout.lines(
            x + pad, [slip.amount.label], layout.regular, _SMALLEST, colour=MUTED, leading=1.4
        )
        layout.lines(x + pad, words, layout.bold, 7.75, leading=1.3)
        layout.y = top + height + 8
        signatures = slip.signatures
        size = 8.0
        place = layout.wrap(signatures.place_and_date, layout.regular, size, width)
        layout.lines(x, place, layout.regular, size)
        layout.y += 2
        self._sign(signatures.items, x, width, signatures.stamp_label)

    def _sign(self, items: Sequence[Signature], x: float, width: float, stamp_label: str) -> None:
        layout, page, size = self._layout, self._layout.page, 8.0
        gap = 14.0
        each = (width - gap * (len(items) - 1)) / len(items)
        top = layout.y
        names = [layout.wrap(item.name, layout.bold, size, each) for item in items]
        line = self._bottom - 10 - max(map(len, names)) * size * 1.2 - 3
        for place, item in enumerate(items):
            left = x + place * (each + gap)
            role = layout.fitted(item.role, layout.regular, size, each)
            page.text(left, top + size * ASCENT, item.role, layout.regular, role, MUTED)
            page.rule(left, left + each, line, width=0.6, colour=INK)
            layout.y = line + 2
            layout.lines(left, names[place], layout.bold, size, leading=1.2)
        if stamp_label:
            left = x + (len(items) - 1) * (each + gap)
            page.frame(left, line - 31, 50, 29, dashed=True)
            y = line - 31 + 9
            for text in layout.wrap(stamp_label, layout.regular, _SMALLEST, 46):
                page.text_centred(left + 25, y, text, layout.regular, _SMALLEST, MUTED)
                y += 7.5
