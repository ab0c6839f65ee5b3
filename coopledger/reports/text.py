"""Documents as text of fixed width: for terminals, and for tests that a bookkeeper can read."""

from __future__ import annotations

import textwrap
from collections.abc import Sequence

from coopledger.reports.document import (
    Align,
    Amount,
    Block,
    Chart,
    Code,
    Cover,
    Document,
    Emphasis,
    Fields,
    Figures,
    FormTable,
    Heading,
    IdCard,
    IdCards,
    PageBreak,
    Paragraph,
    Qr,
    Signatures,
    Slip,
    Slips,
    Table,
    TableColumn,
    TableOfContents,
    TableRow,
)

_GAP = "  "
_LEAST_TEXT = 12


def render_text(document: Document, *, width: int = 100) -> str:
    """One document as lines of at most `width` characters, unless its figures alone are wider.

    Amounts are never cut and never wrapped; texts wrap inside their column.
    """
    lines: list[str] = []
    if document.letterhead is not None:
        lines.append(document.letterhead.name)
        lines += [line for line in (document.letterhead.address, document.letterhead.legal) if line]
        lines += ["=" * width]
    lines += [text for text in (document.kind_label, document.kind_note) if text]
    lines += [text for text in (document.copy_label, document.copy_note) if text]
    if not document.bare:
        lines += [text for text in (document.title, document.subtitle) if text]
    for block in document.blocks:
        lines.append("")
        lines += _block_lines(block, width)
    if document.footer:
        lines += ["", document.footer]
    return "\n".join(line.rstrip() for line in lines) + "\n"


def _block_lines(block: Block, width: int) -> list[str]:
    match block:
        case Paragraph():
            marker = f"{block.marker} " if block.marker else ""
            indent = " " * len(marker)
            return textwrap.wrap(block.text, width, initial_indent=marker, subsequent_indent=indent)
        case Amount():
            return [f"{block.label}: {block.value}", *textwrap.wrap(block.words, width)]
        case Table():
            return _table_lines(block, width)
        case FormTable():
            return _table_lines(block.as_table, width)
        case Slips():
            return [line for slip in block.items for line in _slip_lines(slip, width)]
        case Chart():
            return [block.title, *_table_lines(_chart_table(block), width)]
        case Heading():
            return [block.text, ("=" if block.level == 1 else "-") * min(len(block.text), width)]
        case PageBreak():
            return ["-" * width]
        case _:
            return _plain_lines(block)


def _slip_lines(slip: Slip, width: int) -> list[str]:
    head = [slip.title, slip.number, slip.note, slip.mark]
    fields = (Fields(items=slip.fields), Fields(items=slip.parts), slip.amount, slip.signatures)
    lines = [line for line in head if line]
    lines += [line for block in fields for line in _block_lines(block, width)]
    return [*lines, slip.footer, "-" * width]


def _plain_lines(block: Block) -> list[str]:
    """Blocks whose lines do not depend on the width."""
    match block:
        case Fields():
            widest = max((len(item.label) for item in block.items), default=0)
            return [f"{item.label:<{widest}} : {item.value}" for item in block.items]
        case Figures():
            return [f"{item.label}: {item.value}  {item.note}" for item in block.items]
        case Code():
            step = block.groups_per_line
            lines = range(0, len(block.groups), step)
            return ["  ".join(block.groups[begin : begin + step]) for begin in lines]
        case Signatures():
            return _signature_lines(block)
        case Qr():
            signer = [f"{block.signature.role}: {block.signature.name}"] if block.signature else []
            return [line for line in (block.title, *block.lines, block.small, *signer) if line]
        case IdCards():
            return [line for card in block.items for line in _card_lines(card)]
        case TableOfContents():
            return [block.title]
        case Cover():
            return [block.cooperative, block.title, block.subtitle, *block.lines]
        case _:
            return []


def _card_lines(card: IdCard) -> list[str]:
    lines = (card.kind, card.name, card.number, *card.lines, card.foot)
    return [*(line for line in lines if line), ""]


def _signature_lines(block: Signatures) -> list[str]:
    stamp = [f"[{' '.join(block.stamp_label.split())}]"] if block.stamp_label else []
    signers = [f"{item.role}: {item.name or '............'}" for item in block.items]
    return [line for line in (block.place_and_date, *stamp, *signers) if line]


def _chart_table(chart: Chart) -> Table:
    """A chart's figures, which say in a terminal what the picture says on paper."""
    grouping = "." if chart.decimal_mark == "," else ","
    columns = [TableColumn(title="")]
    columns += [TableColumn(title=series.label, align=Align.RIGHT) for series in chart.series]
    rows = [
        TableRow((category, *(f"{value:,}".replace(",", grouping) for value in values)))
        for category, values in zip(
            chart.categories, zip(*(one.values for one in chart.series), strict=True), strict=True
        )
    ]
    return Table(columns=tuple(columns), rows=tuple(rows))


def _table_lines(table: Table, width: int) -> list[str]:
    cells = [_indented(row, table) for row in table.rows]
    widths = _widths(table, cells, width)
    rule = _GAP.join("-" * size for size in widths)
    lines = [*_wrapped_row([column.title for column in table.columns], table, widths), rule]
    if not table.rows and table.empty_text:
        lines.append(table.empty_text)
    for row, texts in zip(table.rows, cells, strict=True):
        if row.emphasis is Emphasis.TOTAL:
            lines.append(rule)
        if _is_band(row, table):
            lines.append(texts[table.indent_column])
        else:
            lines += _wrapped_row(texts, table, widths)
    return lines


def _is_band(row: TableRow, table: Table) -> bool:
    others = (cell for place, cell in enumerate(row.cells) if place != table.indent_column)
    return row.emphasis is Emphasis.SECTION and not any(others)


def _indented(row: TableRow, table: Table) -> list[str]:
    texts = list(row.cells)
    texts[table.indent_column] = "  " * row.level + texts[table.indent_column]
    return texts


def _widths(table: Table, cells: Sequence[Sequence[str]], width: int) -> list[int]:
    """Each column as wide as it needs; texts give way when the whole is too wide."""
    widths = []
    for place, column in enumerate(table.columns):
        words = [len(word) for word in column.title.split()] or [0]
        texts = [
            max(map(len, texts[place].split("\n")))
            for row, texts in zip(table.rows, cells, strict=True)
            if not _is_band(row, table)
        ]
        widths.append(max([*words, *texts]))
    lefts = [place for place, column in enumerate(table.columns) if column.align is Align.LEFT]
    while lefts and sum(widths) + len(_GAP) * (len(widths) - 1) > width:
        widest = max(lefts, key=lambda place: widths[place])
        if widths[widest] <= _LEAST_TEXT:
            break
        widths[widest] -= 1
    return widths


def _wrapped_row(texts: Sequence[str], table: Table, widths: Sequence[int]) -> list[str]:
    columns = [_wrapped_cell(text, size) for text, size in zip(texts, widths, strict=True)]
    lines = []
    for depth in range(max(map(len, columns))):
        parts = []
        for column, size, spec in zip(columns, widths, table.columns, strict=True):
            text = column[depth] if depth < len(column) else ""
            parts.append(text.ljust(size) if spec.align is Align.LEFT else text.rjust(size))
        lines.append(_GAP.join(parts))
    return lines


def _wrapped_cell(text: str, width: int) -> list[str]:
    if "\n" in text:
        return [line for part in text.split("\n") for line in _wrapped_cell(part, width)]
    if len(text) <= width:
        return [text]
    indent = " " * (len(text) - len(text.lstrip()))
    return textwrap.wrap(text.strip(), width, initial_indent=indent, subsequent_indent=indent) or [
        ""
    ]
