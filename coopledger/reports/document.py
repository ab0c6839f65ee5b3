"""A paper or screen page before any renderer: blocks of finished text.

A `Document` knows no accounting and no PDF. Every amount in it is already text in the reader's
language; renderers only decide how it looks.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum


class Paper(Enum):
    """Sheet sizes in millimetres, upright: width, height."""

    A4 = (210.0, 297.0)
    F4 = (215.0, 330.0)
    A5 = (148.0, 210.0)
    A5_LANDSCAPE = (210.0, 148.0)
    A4_LANDSCAPE = (297.0, 210.0)
    F4_LANDSCAPE = (330.0, 215.0)


class Align(Enum):
    """Text goes left, figures go right."""

    LEFT = "left"
    RIGHT = "right"
    CENTRE = "centre"


class Emphasis(Enum):
    """The part a table row plays."""

    NORMAL = "normal"
    SECTION = "section"
    TOTAL = "total"


@dataclass(frozen=True, slots=True, kw_only=True)
class Letterhead:
    """Who issues the paper."""

    name: str
    address: str = ""
    legal: str = ""
    logo_png: bytes | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Heading:
    """A heading; level 1 starts a chapter and a bookmark."""

    text: str
    level: int = 2
    new_page: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Paragraph:
    """Running text.

    Attributes:
        marker: What hangs before the text (`1.`, `•`); empty for none.
        size: The type's size in points; None for the paper's own.
    """

    text: str
    muted: bool = False
    bold: bool = False
    align: Align = Align.LEFT
    size: float | None = None
    marker: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Amount:
    """The one amount of a receipt or voucher: figure and words, which must say the same."""

    label: str
    value: str
    words: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Code:
    """A code to be typed by hand: groups of letters in large type, some to a line."""

    groups: tuple[str, ...]
    groups_per_line: int = 4


@dataclass(frozen=True, slots=True, kw_only=True)
class Field:
    """One label and its value."""

    label: str
    value: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Fields:
    """Labels and values in one to three columns."""

    items: tuple[Field, ...]
    columns: int = 1


@dataclass(frozen=True, slots=True, kw_only=True)
class Figure:
    """A card with one figure."""

    label: str
    value: str
    note: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Figures:
    """A row of cards."""

    items: tuple[Figure, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class TableColumn:
    """A column: heading, alignment, and width relative to the other columns."""

    title: str
    align: Align = Align.LEFT
    width: float = 1.0


@dataclass(frozen=True, slots=True)
class TableRow:
    """A row of finished cells; `level` indents the first text column; `link` is `kind:key`."""

    cells: tuple[str, ...]
    emphasis: Emphasis = Emphasis.NORMAL
    level: int = 0
    link: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Table:
    """A table whose heading repeats on each page.

    Attributes:
        columns: Its columns.
        rows: Its rows.
        indent_column: The index of the column that `TableRow.level` indents.
        empty_text: What stands there when there are no rows.
        small: A denser type for long lists.
    """

    columns: tuple[TableColumn, ...]
    rows: tuple[TableRow, ...]
    indent_column: int = 0
    empty_text: str = ""
    small: bool = False


class ChartKind(Enum):
    """How a chart is drawn."""

    LINE = "line"
    BARS = "bars"


@dataclass(frozen=True, slots=True, kw_only=True)
class Series:
    """One line or set of bars; values in whole rupiah, only for drawing."""

    label: str
    values: tuple[int, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Chart:
    """A chart legible in grey: series differ by line style or hatching too.

    Attributes:
        title: What it shows.
        kind: How it is drawn.
        categories: The words below the horizontal axis.
        series: At most three, each with one value for each category.
        height_mm: Its height on paper.
        note: A sentence below it.
        divisor: What the values are divided by on the axis (1,000,000 for millions).
        unit: What the axis counts then (`juta rupiah`).
        decimal_mark: The mark before decimals on the axis.
    """

    title: str
    kind: ChartKind
    categories: tuple[str, ...]
    series: tuple[Series, ...]
    height_mm: float = 60.0
    note: str = ""
    divisor: int = 1
    unit: str = ""
    decimal_mark: str = ","


@dataclass(frozen=True, slots=True, kw_only=True)
class Signature:
    """A place to sign: role above, name below."""

    role: str
    name: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Signatures:
    """Place and date, then the places to sign, side by side.

    Attributes:
        stamp_label: What stands in the box for the duty stamp of the last place; empty for no box.
    """

    place_and_date: str
    items: tuple[Signature, ...]
    stamp_label: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Qr:
    """A QR code with text beside it, and perhaps one place to sign.

    Attributes:
        payload: What the code says.
        title: The bold line beside it.
        lines: Further lines.
        small: A last line in small type (the short hash).
        signature: Who signs beside it; None for nobody.
        at_foot: Whether it stands at the foot of the page.
    """

    payload: str
    title: str = ""
    lines: tuple[str, ...] = ()
    small: str = ""
    signature: Signature | None = None
    at_foot: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class FormColumn:
    """A column of a form that is filled in by hand: heading, alignment, relative width."""

    title: str
    align: Align = Align.LEFT
    width: float = 1.0


@dataclass(frozen=True, slots=True, kw_only=True)
class FormCell:
    """A box of a form.

    Attributes:
        text: What is printed in it.
        hint: What stands small in its corner, so that the box stays free to write in.
        closed: Whether nothing is to be written here: the box is shaded.
    """

    text: str = ""
    hint: str = ""
    closed: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class FormTable:
    """A form of boxes between lines, to be filled in by hand; its heading repeats on each page.

    Attributes:
        columns: Its columns.
        rows: Its rows of boxes.
        row_mm: How high a box is.
        total: The last row, in bold; none when empty.
        width: Which part of the sheet's width it takes, at most 1.
    """

    columns: tuple[FormColumn, ...]
    rows: tuple[tuple[FormCell, ...], ...]
    row_mm: float = 9.0
    total: tuple[FormCell, ...] = ()
    width: float = 1.0

    @property
    def as_table(self) -> Table:
        """The form where nobody writes by hand: small print in brackets, closed boxes crossed."""
        rows = [TableRow(tuple(map(_cell_text, row))) for row in self.rows]
        if self.total:
            rows.append(TableRow(tuple(map(_cell_text, self.total)), Emphasis.TOTAL))
        return Table(
            columns=tuple(
                TableColumn(title=column.title, align=column.align, width=column.width)
                for column in self.columns
            ),
            rows=tuple(rows),
        )


def _cell_text(cell: FormCell) -> str:
    if cell.closed:
        return "×"
    return cell.text or (f"[{cell.hint}]" if cell.hint else "")


@dataclass(frozen=True, slots=True, kw_only=True)
class Slip:
    """A small receipt, one of several on a sheet.

    Attributes:
        title: What it is.
        number: The voucher's number, or several.
        note: What stands below it: the date.
        mark: A bold line that says that it is a copy, or no longer valid; empty for none.
        fields: From whom, and for which meeting.
        parts: What was paid for, each with its amount.
        amount: The sum in figures and words.
        signatures: Who signs.
        code: What its QR code says.
        footer: A last line in small type.
    """

    title: str
    number: str
    note: str
    fields: tuple[Field, ...]
    parts: tuple[Field, ...]
    amount: Amount
    signatures: Signatures
    mark: str = ""
    code: str = ""
    footer: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Slips:
    """Small receipts on whole sheets, with lines to cut along between them.

    They take the sheet from edge to edge, so nothing else stands on their pages: no head, no foot.
    """

    items: tuple[Slip, ...]
    letterhead: Letterhead
    on_a_sheet: int = 3


@dataclass(frozen=True, slots=True, kw_only=True)
class IdCard:
    """One card of the size of a bank card (ID-1, 85.6 by 54 mm).

    Attributes:
        kind: What it is (`KARTU ANGGOTA`).
        name: Whose it is.
        number: Her number as it is called (`No. 0012`).
        lines: Where she belongs, since when.
        initials: What stands in the place of a photo.
        photo: A JPEG or PNG; None for none.
        code: What its QR code says.
        foot: A last line in small type.
    """

    kind: str
    name: str
    number: str
    lines: tuple[str, ...]
    initials: str
    code: str
    foot: str = ""
    photo: bytes | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class IdCards:
    """Cards on a sheet, with lines to cut along; each page is filled before the next begins.

    Attributes:
        issuer: Who issues them: name and logo.
        items: The cards.
    """

    issuer: Letterhead
    items: tuple[IdCard, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class TableOfContents:
    """Chapters (level-1 headings) with their page numbers."""

    title: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Cover:
    """A title page."""

    title: str
    subtitle: str
    cooperative: str
    lines: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class PageBreak:
    """Whatever follows starts on a new page."""


@dataclass(frozen=True, slots=True)
class Spacer:
    """Empty height."""

    height_mm: float = 4.0


Block = (
    Heading
    | Paragraph
    | Amount
    | Code
    | Fields
    | Figures
    | Table
    | FormTable
    | Slips
    | Chart
    | Signatures
    | Qr
    | IdCards
    | TableOfContents
    | Cover
    | PageBreak
    | Spacer
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Document:
    """One paper.

    Attributes:
        title: Its heading, and the PDF's title.
        subtitle: Period or date, and what was chosen.
        blocks: What stands on it, in order.
        letterhead: Who issues it; None prints none (a book with a cover prints it on no page).
        paper: The sheet.
        kind_label: A short word at the top right (`KARTU ANGGOTA`); empty for none.
        kind_note: What stands below it (the period, the voucher's number).
        copy_label: What says in a frame beside the title that it is no original (`SALINAN 1`).
        copy_note: What stands below it (when the original was printed).
        code: What the QR code in the letterhead says; empty draws none.
        footer: What stands at the foot of each page before the page number (time, short hash).
        page_label: The page number's form with `{page}` and `{pages}`, translated.
        part_label: What stands over each part of a table too wide for the sheet, with `{part}`,
            `{parts}`.
        author: For the PDF's properties.
        language: `id` or `en`.
        large: Larger type, for members.
        bare: Neither head nor foot: the blocks have the whole sheet.
    """

    title: str
    blocks: tuple[Block, ...]
    subtitle: str = ""
    letterhead: Letterhead | None = None
    paper: Paper = Paper.A4
    kind_label: str = ""
    kind_note: str = ""
    copy_label: str = ""
    copy_note: str = ""
    code: str = ""
    footer: str = ""
    page_label: str = "{page} / {pages}"
    part_label: str = "{part} / {parts}"
    author: str = ""
    language: str = "id"
    large: bool = False
    bare: bool = False
