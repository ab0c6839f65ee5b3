"""Reads PDFs back: words, where they stand, how large they are."""

from __future__ import annotations

import io
import re
from dataclasses import dataclass

import pypdf
import pypdfium2


@dataclass(frozen=True)
class ReadPage:
    """One page as a reader sees it."""

    text: str
    width: float
    height: float
    smallest_type: float
    ink: tuple[float, float, float, float] | None
    """Left, bottom, right and top of all letters."""


def read_pages(pdf: bytes) -> list[ReadPage]:
    """All pages of a PDF."""
    reader = pypdf.PdfReader(io.BytesIO(pdf))
    document = pypdfium2.PdfDocument(pdf)
    pages = []
    try:
        for number, page in enumerate(reader.pages):
            pages.append(_read_page(document[number], page))
    finally:
        document.close()
    return pages


def _read_page(drawn: pypdfium2.PdfPage, page: pypdf.PageObject) -> ReadPage:
    width, height = drawn.get_size()
    letters = drawn.get_textpage()
    try:
        boxes = [
            letters.get_charbox(place)
            for place in range(letters.count_chars())
            if letters.get_text_range(place, 1).strip()
        ]
    finally:
        letters.close()
    content = page.get_contents()
    stream = content.get_data().decode("latin-1") if content is not None else ""
    sizes = [float(size) for size in re.findall(r"/F\d+\+\d+ ([\d.]+) Tf", stream)]
    ink = None
    if boxes:
        ink = (
            min(box[0] for box in boxes),
            min(box[1] for box in boxes),
            max(box[2] for box in boxes),
            max(box[3] for box in boxes),
        )
    return ReadPage(page.extract_text(), width, height, min(sizes, default=99.0), ink)


def squeezed(text: str) -> str:
    """The text without any white space: where a line wraps does not matter."""
    return "".join(text.split())


def outline_pages(pdf: bytes) -> dict[str, int]:
    """The bookmarks and the pages, from 1, to which they lead."""
    reader = pypdf.PdfReader(io.BytesIO(pdf))
    found: dict[str, int] = {}
    for entry in reader.outline:
        assert not isinstance(entry, list)
        page = reader.get_destination_page_number(entry)
        assert page is not None
        found[str(entry.title)] = page + 1
    return found
