"""How each block of a document is drawn, and how much height it must not be parted from."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import partial
from typing import Any

from coopledger.reports.document import (
    Align,
    Amount,
    Block,
    Chart,
    Code,
    Fields,
    Figures,
    FormTable,
    Heading,
    IdCards,
    Paragraph,
    Qr,
    Signature,
    Signatures,
    Slips,
    Spacer,
    TableOfContents,
)
from coopledger.reports.pdf_canvas import INK, MUTED, Page
from coopledger.reports.pdf_cards import draw_id_cards
from coopledger.reports.pdf_forms import draw_form, draw_slips, form_height
from coopledger.reports.pdf_layout import ASCENT, LEADING, Layout
from coopledger.reports.pdf_style import POINTS_PER_MM

_CARD_GAP = 10.0
_CARDS_IN_A_ROW = 4
_SIGNATURES_IN_A_ROW = 3
_WIDE_ENOUGH_FOR_FOUR = 330.0
_NAME_LEADING = 1.22
_STAMP = (62.0, 40.0)


# --- headings and running text
# ---------------------------------------------------------------------


def heading_height(layout: Layout, block: Heading) -> float:
    """The height of a heading with the room around it."""
    size, above, below = _heading_sizes(layout, block)
    lines = layout.wrap(block.text, layout.bold, size, layout.width)
    return above + len(lines) * size * 1.25 + below


def draw_heading(layout: Layout, block: Heading) -> None:
    """A heading; the caller has made room for what follows it."""
    size, above, below = _heading_sizes(layout, block)
    if not layout.is_at_top:
        layout.y += above
    if block.level == 1:
        layout.begin_chapter(block.text)
    layout.lines(
        layout.left,
        layout.wrap(block.text, layout.bold, size, layout.width),
        layout.bold,
        size,
        leading=1.25,
    )
    layout.y += below


def _heading_sizes(layout: Layout, block: Heading) -> tuple[float, float, float]:
    style = layout.style
    if block.level == 1:
        return style.chapter, style.chapter * 1.1, style.chapter * 0.5
    if block.level == 2:
        return style.heading, style.heading * 1.25, style.heading * 0.45
    return style.base + 0.25, style.base * 1.0, style.base * 0.3


def paragraph_height(layout: Layout, block: Paragraph) -> float:
    """The height of a paragraph on one page."""
    face = layout.bold if block.bold else layout.regular
    size = block.size or layout.style.base
    lines = layout.wrap(
        block.text, face, size, layout.width - (size * 1.8 if block.marker else 0.0)
    )
    return len(lines) * size * LEADING + size * 0.45


def draw_paragraph(layout: Layout, block: Paragraph) -> None:
    """Running text, line by line over pages; a marker hangs at its left."""
    face = layout.bold if block.bold else layout.regular
    size = block.size or layout.style.base
    indent = size * 1.8 if block.marker else 0.0
    colour = MUTED if block.muted else INK
    lines = layout.wrap(block.text, face, size, layout.width - indent)
    if 1 < len(lines) <= 3:
        layout.need(len(lines) * size * LEADING)
    for number, line in enumerate(lines):
        layout.need(size * LEADING * (2 if number == 0 and len(lines) > 1 else 1))
        x = layout.left + indent
        if block.align is Align.RIGHT:
            x = layout.right - face.width(line) * size
        elif block.align is Align.CENTRE:
            x = (layout.left + layout.right - face.width(line) * size) / 2
        if number == 0 and block.marker:
            baseline = layout.y + size * ASCENT + size * (LEADING - 1.2) / 2
            layout.page.text(layout.left, baseline, block.marker, layout.bold, size, colour)
        layout.lines(x, [line], face, size, colour=colour)
    layout.y += size * 0.45


# --- fields, cards, amounts
# ------------------------------------------------------------------------


def draw_fields(layout: Layout, block: Fields) -> None:
    """Labels and values: beside each other in one column, below each other in several."""
    if block.columns == 1:
        _fields_in_rows(layout, block)
    else:
        _fields_in_grid(layout, block)
    layout.y += layout.style.base * 0.7


def _fields_in_rows(layout: Layout, block: Fields) -> None:
    size = layout.style.base
    widest = max((layout.regular.width(item.label) * size for item in block.items), default=0.0)
    label_width = min(widest, layout.width * 0.4)
    x = layout.left + label_width + size * 1.4
    for item in block.items:
        labels = layout.wrap(item.label, layout.regular, size, label_width)
        values = layout.wrap(item.value, layout.regular, size, layout.right - x)
        layout.need(max(len(labels), len(values)) * size * LEADING)
        top = layout.y
        layout.lines(layout.left, labels, layout.regular, size, colour=MUTED)
        below_label, layout.y = layout.y, top
        layout.lines(x, values, layout.regular, size)
        layout.y = max(layout.y, below_label) + size * 0.28


def _fields_in_grid(layout: Layout, block: Fields) -> None:
    size, small = layout.style.base, layout.style.small + 0.5
    gap = size * 2
    column = (layout.width - gap * (block.columns - 1)) / block.columns
    for begin in range(0, len(block.items), block.columns):
        items = block.items[begin : begin + block.columns]
        wrapped = [
            (
                layout.wrap(item.label, layout.regular, small, column),
                layout.wrap(item.value, layout.bold, size, column),
            )
            for item in items
        ]
        layout.need(max(len(a) * small * LEADING + len(b) * size * LEADING for a, b in wrapped))
        top = bottom = layout.y
        for number, (labels, values) in enumerate(wrapped):
            layout.y = top
            x = layout.left + number * (column + gap)
            layout.lines(x, labels, layout.regular, small, colour=MUTED)
            layout.lines(x, values, layout.bold, size)
            bottom = max(bottom, layout.y)
        layout.y = bottom + size * 0.55


@dataclass(frozen=True, slots=True)
class _Card:
    """A card's lines, wrapped."""

    labels: list[str]
    value: str
    value_size: float
    notes: list[str]


def draw_figures(layout: Layout, block: Figures) -> None:
    """Cards side by side, at most four in a row."""
    for begin in range(0, len(block.items), _CARDS_IN_A_ROW):
        _card_row(layout, block, begin)
    layout.y += layout.style.base * 0.2


def _card_row(layout: Layout, block: Figures, begin: int) -> None:
    style = layout.style
    items = block.items[begin : begin + _CARDS_IN_A_ROW]
    width = (layout.width - _CARD_GAP * (len(items) - 1)) / len(items)
    pad = style.base * 1.05
    label_size, note_size = style.base - 0.75, style.small + 0.25
    room = width - 2 * pad
    cards = [
        _Card(
            layout.wrap(item.label, layout.regular, label_size, room),
            item.value,
            layout.fitted(item.value, layout.bold, style.figure, room),
            layout.wrap(item.note, layout.regular, note_size, room) if item.note else [],
        )
        for item in items
    ]
    # Figures stand at one size and on one line across the cards.
    value_size = min(card.value_size for card in cards)
    label_height = max(len(card.labels) for card in cards) * label_size * LEADING
    note_height = max(len(card.notes) for card in cards) * note_size * 1.3
    height = pad * 0.75 + label_height + value_size * 1.3 + note_height + pad * 0.8
    layout.need(height)
    top = layout.y
    for number, card in enumerate(cards):
        x = layout.left + number * (width + _CARD_GAP)
        layout.page.card(x, top, width, height, radius=style.base * 0.75)
        layout.y = top + pad * 0.75
        layout.lines(x + pad, card.labels, layout.regular, label_size, colour=MUTED)
        layout.y = top + pad * 0.75 + label_height
        layout.lines(x + pad, [card.value], layout.bold, value_size, leading=1.3)
        layout.lines(x + pad, card.notes, layout.regular, note_size, colour=MUTED, leading=1.3)
    layout.y = top + height + style.base * 0.7


def draw_amount(layout: Layout, block: Amount) -> None:
    """The amount of a receipt: a card with the figure, and beside or below it the words."""
    style = layout.style
    pad = style.base * 1.1
    size = style.figure + 3
    figure_width = layout.bold.width(block.value) * size + 2 * pad
    label_size = style.small + 0.75
    words_room = layout.width - figure_width - 3 * pad
    words_size = style.base + 0.75
    words = layout.wrap(block.words, layout.bold, words_size, words_room)
    words_height = label_size * LEADING + len(words) * words_size * 1.32
    height = max(size * 1.3, words_height) + pad * 1.3
    layout.need(height)
    top = layout.y
    layout.page.card(layout.left, top, layout.width, height, radius=style.base * 0.75)
    layout.y = top + (height - size * 1.3) / 2
    layout.lines(layout.left + pad, [block.value], layout.bold, size, leading=1.3)
    layout.y = top + (height - words_height) / 2
    x = layout.left + figure_width + pad
    layout.lines(x, [block.label], layout.regular, label_size, colour=MUTED)
    layout.lines(x, words, layout.bold, words_size, leading=1.32)
    layout.y = top + height + style.base


def draw_code(layout: Layout, block: Code) -> None:
    """Groups of letters in columns, large and far apart, within a frame."""
    size = layout.style.heading + 4
    pad = size
    rows = [
        block.groups[begin : begin + block.groups_per_line]
        for begin in range(0, len(block.groups), block.groups_per_line)
    ]
    column = (layout.width - 2 * pad) / block.groups_per_line
    size = min(layout.fitted(group, layout.bold, size, column * 0.86) for group in block.groups)
    height = len(rows) * size * 1.85 + pad * 1.1
    layout.need(height)
    layout.page.frame(layout.left, layout.y, layout.width, height, radius=layout.style.base * 0.75)
    top = layout.y + pad * 0.55
    for line, groups in enumerate(rows):
        baseline = top + line * size * 1.85 + size * 1.28
        for place, group in enumerate(groups):
            layout.page.text(layout.left + pad + place * column, baseline, group, layout.bold, size)
    layout.y += height + layout.style.base


# --- signatures and codes
# --------------------------------------------------------------------------


def signatures_height(layout: Layout, block: Signatures) -> float:
    """The least height of all places to sign, which stand on one page if they can."""
    size = layout.style.base
    rows, _, width = _signature_grid(layout, block)
    place = size * LEADING if block.place_and_date else 0.0
    room = _least_signing_room(layout, block) + size
    height = size * 0.5 + place + sum(_signing_words(layout, row, width) + room for row in rows)
    return min(height, (layout.floor - layout.ceiling) * 0.8)


def _signature_grid(
    layout: Layout, block: Signatures
) -> tuple[list[tuple[Signature, ...]], int, float]:
    """The places to sign in rows, how many columns there are, and how wide each is."""
    four = len(block.items) == 4 and layout.width >= _WIDE_ENOUGH_FOR_FOUR
    step = 4 if four else _SIGNATURES_IN_A_ROW
    rows = [block.items[begin : begin + step] for begin in range(0, len(block.items), step)]
    columns = max(len(row) for row in rows)
    size = layout.style.base
    gap = size * 2.2
    return rows, columns, min((layout.width - gap * (columns - 1)) / columns, size * 20)


def _signing_words(layout: Layout, row: Sequence[Signature], width: float) -> float:
    """The height of a row's roles and names."""
    size = layout.style.base
    roles = max(len(layout.wrap(item.role, layout.regular, size, width)) for item in row)
    names = max(len(layout.wrap(item.name, layout.bold, size, width)) for item in row)
    return roles * size * LEADING + names * size * _NAME_LEADING + size * 0.25


def _least_signing_room(layout: Layout, block: Signatures) -> float:
    size = layout.style.base
    return _STAMP[1] + size * 0.9 if block.stamp_label else size * 2.8


def draw_signatures(layout: Layout, block: Signatures) -> None:
    """Places to sign, three or four in a row; place and date above the last of the first."""
    layout.need(signatures_height(layout, block))
    size = layout.style.base
    layout.y += size * 1.5
    rows, columns, width = _signature_grid(layout, block)
    lefts = [_signature_left(layout, place, columns, width) for place in range(columns)]
    if block.place_and_date:
        needed = layout.regular.width(block.place_and_date) * size
        x = max(layout.left, min(lefts[-1], layout.right - needed))
        lines = layout.wrap(block.place_and_date, layout.regular, size, layout.right - x + 0.01)
        layout.lines(x, lines, layout.regular, size)
    for number, row in enumerate(rows):
        if number:
            layout.y += size
            layout.need(_signing_words(layout, row, width) + _least_signing_room(layout, block))
        last = number == len(rows) - 1
        _sign_row(layout, block, row, lefts[columns - len(row) :], width, stamped=last)


def _signature_left(layout: Layout, place: int, columns: int, width: float) -> float:
    if columns == 1:
        return layout.right - width
    return layout.left + (layout.width - width) * place / (columns - 1)


def _sign_row(
    layout: Layout,
    block: Signatures,
    row: Sequence[Signature],
    lefts: Sequence[float],
    width: float,
    *,
    stamped: bool,
) -> None:
    size = layout.style.base
    roles = [layout.wrap(item.role, layout.regular, size, width) for item in row]
    names = [layout.wrap(item.name, layout.bold, size, width) for item in row]
    top = layout.y
    # The hand gets as much room as the page has left, within reason.
    spare = layout.floor - top - _signing_words(layout, row, width)
    room = max(_least_signing_room(layout, block), min(spare, size * 4.2))
    line = top + max(map(len, roles)) * size * LEADING + room
    bottom = line
    for x, role, name in zip(lefts, roles, names, strict=True):
        layout.y = top
        layout.lines(x, role, layout.regular, size, colour=MUTED)
        layout.page.rule(x, x + width, line, width=0.6, colour=INK)
        layout.y = line + size * 0.25
        layout.lines(x, name, layout.bold, size, leading=_NAME_LEADING)
        bottom = max(bottom, layout.y)
    if stamped and block.stamp_label:
        _stamp_box(layout, block.stamp_label, lefts[-1], line - _STAMP[1] - size * 0.45)
    layout.y = bottom + size * 0.5


def _stamp_box(layout: Layout, label: str, x: float, y: float) -> None:
    width, height = _STAMP
    size = layout.style.small
    layout.page.frame(x, y, width, height, dashed=True)
    lines = layout.wrap(label, layout.regular, size, width - 8)
    layout.y = y + (height - len(lines) * size * 1.3) / 2
    for line in lines:
        baseline = layout.y + size * ASCENT
        layout.page.text_centred(x + width / 2, baseline, line, layout.regular, size, MUTED)
        layout.y += size * 1.3


def qr_height(layout: Layout, block: Qr) -> float:
    """The height of a code with what stands beside it."""
    title, lines, small = _qr_lines(layout, block)
    style = layout.style
    text = len(title) * style.base * LEADING + len(lines) * _note_size(layout) * 1.42
    text += len(small) * style.small * 1.42 + style.base * 0.5
    signing = style.base * 4.2 + style.base * LEADING * 2 if block.signature else 0.0
    return max(style.code, text, signing)


def draw_qr(layout: Layout, block: Qr) -> None:
    """A code at the left, text beside it, and a place to sign at the right."""
    height = qr_height(layout, block)
    style = layout.style
    gap = style.base * 1.2
    layout.need(height + gap)
    top = layout.floor - height - style.base * 0.4 if block.at_foot else layout.y + gap
    layout.page.qr(block.payload, layout.left, top, style.code)
    title, lines, small = _qr_lines(layout, block)
    x = layout.left + style.code + style.base * 1.6
    layout.y = top - style.base * 0.15
    layout.lines(x, title, layout.bold, style.base)
    layout.lines(x, lines, layout.regular, _note_size(layout), colour=MUTED, leading=1.42)
    layout.y += style.base * 0.25
    layout.lines(x, small, layout.regular, style.small, colour=MUTED, leading=1.42)
    if block.signature is not None:
        _sign_beside(layout, block.signature, top, height)
    layout.y = top + height


def _note_size(layout: Layout) -> float:
    return layout.style.base - 0.9


def _signature_width(layout: Layout) -> float:
    return min(layout.width * 0.27, layout.style.base * 15)


def _qr_lines(layout: Layout, block: Qr) -> tuple[list[str], list[str], list[str]]:
    style = layout.style
    room = layout.width - style.code - style.base * 1.6
    if block.signature is not None:
        room -= _signature_width(layout) + style.base * 1.6
    title = layout.wrap(block.title, layout.bold, style.base, room) if block.title else []
    note = _note_size(layout)
    lines = [line for text in block.lines for line in layout.wrap(text, layout.regular, note, room)]
    small = layout.wrap(block.small, layout.regular, style.small, room) if block.small else []
    return title, lines, small


def _sign_beside(layout: Layout, signature: Signature, top: float, height: float) -> None:
    size = layout.style.base
    width = _signature_width(layout)
    x = layout.right - width
    layout.y = top - size * 0.15
    layout.lines(
        x,
        layout.wrap(signature.role, layout.regular, size, width),
        layout.regular,
        size,
        colour=MUTED,
    )
    names = layout.wrap(signature.name, layout.bold, size, width)
    line = top + height - len(names) * size * LEADING
    layout.page.rule(x, x + width, line, width=0.6, colour=INK)
    layout.y = line + size * 0.2
    layout.lines(x, names, layout.bold, size)


# --- charts and contents
# ---------------------------------------------------------------------------


def chart_height(layout: Layout, block: Chart) -> float:
    """The height of a chart with its title and note."""
    size = layout.style.base
    notes = (
        len(layout.wrap(block.note, layout.regular, layout.style.small + 0.5, layout.width))
        if block.note
        else 0
    )
    return (
        size * 2.4 + block.height_mm * POINTS_PER_MM + notes * (layout.style.small + 0.5) * LEADING
    )


def draw_chart(layout: Layout, block: Chart) -> None:
    """A chart over the full width."""
    from coopledger.reports.charts import chart_drawing

    layout.need(chart_height(layout, block))
    size = layout.style.base
    layout.y += size * 0.6
    layout.lines(
        layout.left, layout.wrap(block.title, layout.bold, size, layout.width), layout.bold, size
    )
    layout.y += size * 0.4
    height = block.height_mm * POINTS_PER_MM
    drawing = chart_drawing(block, layout.width, height)
    layout.page.draw(drawing, layout.left, layout.y + height)
    layout.y += height
    if block.note:
        note_size = layout.style.small + 0.5
        notes = layout.wrap(block.note, layout.regular, note_size, layout.width)
        layout.lines(layout.left, notes, layout.regular, note_size, colour=MUTED)
    layout.y += size


def draw_contents(
    layout: Layout, block: TableOfContents, titles: Sequence[str]
) -> Callable[[], None]:
    """Leaves room for the contents; the function it gives back fills it when pages are known."""
    if not layout.is_at_top:
        layout.new_page()
    layout.page.outline.append((block.title, 0))
    style = layout.style
    layout.lines(layout.left, [block.title], layout.bold, style.chapter, leading=1.25)
    layout.y += style.chapter * 0.8
    step = style.base * 2.2
    places: list[tuple[Page, float]] = []
    for _ in titles:
        layout.need(step)
        places.append((layout.page, layout.y))
        layout.y += step
    return partial(_fill_contents, layout, places)


def _fill_contents(layout: Layout, places: list[tuple[Page, float]]) -> None:
    size = layout.style.base + 0.5
    for (page, y), (title, number, _) in zip(places, layout.contents, strict=True):
        right = page.width - layout.style.margin
        fitting = layout.fitted(title, layout.regular, size, right - layout.left - size * 4)
        page.text(layout.left, y + size * ASCENT, title, layout.regular, fitting)
        page.text_right(right, y + size * ASCENT, str(number), layout.bold, size)
        page.rule(layout.left, right, y + size * 1.55)


def draw_spacer(layout: Layout, block: Spacer) -> None:
    """Empty height."""
    layout.y += block.height_mm * POINTS_PER_MM


DRAWN: dict[type[Block], Callable[[Layout, Any], None]] = {
    Heading: draw_heading,
    Paragraph: draw_paragraph,
    Fields: draw_fields,
    Figures: draw_figures,
    Amount: draw_amount,
    Code: draw_code,
    Signatures: draw_signatures,
    Qr: draw_qr,
    Chart: draw_chart,
    FormTable: draw_form,
    Slips: draw_slips,
    IdCards: draw_id_cards,
    Spacer: draw_spacer,
}
"""The blocks that need nothing but the layout."""


def least_height(layout: Layout, block: Block) -> float:
    """How much of a block must stand on the page of the heading above it."""
    base = layout.style.base
    match block:
        case Heading():
            return heading_height(layout, block)
        case Chart():
            return chart_height(layout, block)
        case Signatures():
            return signatures_height(layout, block)
        case Qr():
            return qr_height(layout, block)
        case Figures() | Amount():
            return layout.style.figure * 1.3 + base * 5
        case FormTable():
            return form_height(layout, block)
        case Fields() | Paragraph():
            return base * LEADING * 2
        case Spacer():
            return block.height_mm * POINTS_PER_MM
        case _:
            return base * LEADING * 4
