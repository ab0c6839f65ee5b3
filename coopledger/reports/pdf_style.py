"""Sizes of type and space for each sheet."""

from __future__ import annotations

from dataclasses import dataclass

from coopledger.reports.document import Document, Paper

POINTS_PER_MM = 72 / 25.4


@dataclass(frozen=True, slots=True, kw_only=True)
class Style:
    """Sizes in points.

    Attributes:
        margin: Left and right of everything.
        top: Above the head of the first page.
        bottom: Below the footer.
        base: Running text.
        table: Tables.
        dense: Long lists.
        small: Notes and footers.
        title: The paper's title.
        chapter: A heading of level 1.
        heading: A heading of level 2.
        figure: The figure on a card.
        name: The cooperative's name in the letterhead.
        logo: The logo's side.
        row_pad: The room above and below a table row, in multiples of its type.
        code: A QR code's side.
    """

    margin: float
    top: float
    bottom: float
    base: float
    table: float
    dense: float
    small: float
    title: float
    chapter: float
    heading: float
    figure: float
    name: float
    logo: float
    row_pad: float
    code: float


_A4 = Style(
    margin=45,
    top=38,
    bottom=30,
    base=9.5,
    table=8.75,
    dense=8,
    small=7,
    title=20,
    chapter=18,
    heading=11.5,
    figure=16,
    name=13,
    logo=32,
    row_pad=0.36,
    code=62,
)
_A4_LARGE = Style(
    margin=43,
    top=34,
    bottom=28,
    base=11,
    table=10.25,
    dense=9.5,
    small=8,
    title=22,
    chapter=20,
    heading=13.5,
    figure=19,
    name=15,
    logo=36,
    row_pad=0.4,
    code=74,
)
_A5 = Style(
    margin=31,
    top=26,
    bottom=21,
    base=8.75,
    table=8.25,
    dense=7.5,
    small=6.75,
    title=15,
    chapter=14,
    heading=10,
    figure=13,
    name=11,
    logo=27,
    row_pad=0.3,
    code=50,
)
_A5_LARGE = Style(
    margin=31,
    top=25,
    bottom=20,
    base=9.5,
    table=9,
    dense=8.5,
    small=7,
    title=17.5,
    chapter=15,
    heading=11,
    figure=14.5,
    name=11.5,
    logo=28,
    row_pad=0.32,
    code=62,
)
_SMALL_SHEETS = (Paper.A5, Paper.A5_LANDSCAPE)


def style_of(document: Document) -> Style:
    """The sizes for a paper's sheet and readers."""
    if document.paper in _SMALL_SHEETS:
        return _A5_LARGE if document.large else _A5
    return _A4_LARGE if document.large else _A4


def sheet_of(paper: Paper) -> tuple[float, float]:
    """A sheet's width and height in points."""
    width, height = paper.value
    return width * POINTS_PER_MM, height * POINTS_PER_MM
