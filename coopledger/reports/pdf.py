"""Documents to PDF: the one place where papers become pages.

The same document gives the same bytes. Nothing is ever cut: cells wrap, type shrinks to 6.5 points
and no further, wide tables turn the sheet or are split into parts that repeat the key column.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from io import BytesIO
from typing import IO

from coopledger.accounting.errors import Cancelled
from coopledger.reports.document import (
    Amount,
    Block,
    Cover,
    Document,
    Heading,
    PageBreak,
    Paragraph,
    Qr,
    Signatures,
    Table,
    TableOfContents,
)
from coopledger.reports.pdf_blocks import (
    DRAWN,
    draw_contents,
    heading_height,
    least_height,
    paragraph_height,
)
from coopledger.reports.pdf_canvas import Page, PdfFile
from coopledger.reports.pdf_layout import Layout
from coopledger.reports.pdf_table import ColumnSize, measure
from coopledger.reports.pdf_table_drawing import draw_table, least_table_height, wants_landscape

Progress = Callable[[int, int | None], bool]
"""Told how many documents are done of how many (None when unknown); False stops the work."""


def render_pdf(document: Document) -> bytes:
    """One document as a PDF."""
    buffer = BytesIO()
    write_pdf(
        buffer, [document], title=document.title, author=document.author, language=document.language
    )
    return buffer.getvalue()


def write_pdf(
    stream: IO[bytes],
    documents: Iterable[Document],
    *,
    title: str,
    author: str = "",
    language: str = "id",
    total: int | None = None,
    progress: Progress | None = None,
) -> int:
    """Many documents as one PDF, each with its own page numbers; gives back the number of pages.

    Each document is laid out and written before the next is asked for, so that a whole membership's
    statements never stand in memory at once.

    Args:
        stream: Where the file goes.
        documents: The documents; an iterator may make them as they are asked for.
        title: The file's title in its properties.
        author: Who issues it.
        language: `id` or `en`.
        total: How many documents there are, for the progress.
        progress: Told after each document.

    Raises:
        Cancelled: When `progress` said to stop; nothing was written to the stream.
        ValueError: When there are no documents.
    """
    file: PdfFile | None = None
    for number, document in enumerate(documents, start=1):
        if file is None:
            file = PdfFile(
                stream, title=title, author=author, subject=document.subtitle, language=language
            )
        pages = _lay_out(document, file)
        if number > 1 or (total or 0) > 1:
            pages[0].outline.insert(0, (document.title, 0))
        for page in pages:
            file.add(page)
        if progress is not None and not progress(number, total):
            raise Cancelled
    if file is None:
        raise ValueError("a PDF needs at least one document")
    file.save()
    return file.page_count


def _lay_out(document: Document, file: PdfFile) -> list[Page]:
    layout = Layout(document, file.regular, file.bold)
    sizes = {
        id(block): measure(block, layout.regular, layout.bold)
        for block in document.blocks
        if isinstance(block, Table)
    }
    turned = _turned_chapters(layout, document.blocks, sizes)
    layout.new_page(landscape=turned[0] if turned else False)
    blocks = document.blocks
    if blocks and isinstance(blocks[0], Cover):
        layout.cover(blocks[0])
        blocks, turned = blocks[1:], turned[1:]
        if blocks:
            layout.new_page(landscape=turned[0])
    else:
        layout.first_head()
    fill_contents = _flow(layout, blocks, turned, sizes)
    for fill in fill_contents:
        fill()
    layout.finish()
    return layout.pages


def _flow(
    layout: Layout,
    blocks: Sequence[Block],
    turned: Sequence[bool],
    sizes: dict[int, tuple[ColumnSize, ...]],
) -> list[Callable[[], None]]:
    """Draws the blocks in order; gives back what is filled in when all pages are known."""
    later: list[Callable[[], None]] = []
    chapters = [block.text for block in blocks if isinstance(block, Heading) and block.level == 1]
    for number, block in enumerate(blocks):
        landscape = turned[number]
        lies = layout.page.width > layout.page.height
        if _begins_page(block) and (not layout.is_at_top or landscape != lies):
            layout.new_page(landscape=landscape)
        if isinstance(block, PageBreak):
            continue
        if isinstance(block, TableOfContents):
            later.append(draw_contents(layout, block, chapters))
        elif isinstance(block, Table):
            draw_table(
                layout, block, sizes[id(block)], trailer=_trailer(layout, blocks[number + 1 :])
            )
        else:
            if isinstance(block, Heading):
                layout.need(_with_followers(layout, blocks, number))
            DRAWN[type(block)](layout, block)
    return later


def _trailer(layout: Layout, following: Sequence[Block]) -> float:
    """The height of signatures or a code that follow, with the little before them; else 0."""
    height = 0.0
    for block in following:
        if isinstance(block, (Signatures, Qr)):
            return height + least_height(layout, block) + layout.style.base * 1.5
        if isinstance(block, Paragraph):
            height += paragraph_height(layout, block)
        elif isinstance(block, Amount):
            height += least_height(layout, block)
        else:
            return 0.0
    return 0.0


def _begins_page(block: Block) -> bool:
    return isinstance(block, PageBreak) or (isinstance(block, Heading) and block.new_page)


def _with_followers(layout: Layout, blocks: Sequence[Block], number: int) -> float:
    """The height of a heading with the beginning of what it stands over."""
    height = 0.0
    for block in blocks[number : number + 4]:
        if isinstance(block, Table):
            return height + least_table_height(layout, block)
        if not isinstance(block, Heading):
            return height + least_height(layout, block)
        height += heading_height(layout, block)
    return height


def _turned_chapters(
    layout: Layout, blocks: Sequence[Block], sizes: dict[int, tuple[ColumnSize, ...]]
) -> list[bool]:
    """For each block, whether its sheet lies: a chapter lies when one of its tables asks for it."""
    turned: list[bool] = []
    begin = 0
    for number in range(len(blocks) + 1):
        at_end = number == len(blocks)
        if at_end or (
            number > begin and (_begins_page(blocks[number]) or isinstance(blocks[begin], Cover))
        ):
            lies = layout.can_turn and any(
                isinstance(block, Table) and wants_landscape(layout, block, sizes[id(block)])
                for block in blocks[begin:number]
            )
            turned.extend([lies] * (number - begin))
            begin = number
    return turned
