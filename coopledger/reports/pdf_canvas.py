"""Drawing onto PDF pages: text, hairlines, cards, codes. It knows type and paper, no blocks.

Text is written as PDF operators of our own, with widths and encoded strings kept per document:
ReportLab's `drawString` opens a text object and measures anew for each piece of a statement. What
ReportLab keeps doing is what is hard: font subsets, the file's structure, outline and metadata.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from io import BytesIO
from itertools import groupby
from typing import IO, Any

from coopledger.reports import fonts

INK = "0.110 0.149 0.133"
MUTED = "0.361 0.408 0.388"
HAIRLINE = "0.780 0.812 0.796"
ACCENT = "0.122 0.478 0.361"
SOFT = "0.898 0.949 0.929"
WHITE = "1 1 1"

_MASK = 0
"""Of the eight masks of a QR code the one that breaks up areas of one colour best: a chessboard."""

# A circle's quarter as one Bezier curve: the control points stand at this share of the radius.
_KAPPA = 0.5523

_LITERAL_ESCAPES = {code: f"\\{code:03o}" for code in (*range(32), *range(127, 256))} | {
    ord("("): "\\(",
    ord(")"): "\\)",
    ord("\\"): "\\\\",
}


class Face:
    """One face of the typeface in one document: how wide texts are, and how they are written."""

    def __init__(self, font: Any, document: Any) -> None:
        self._font = font
        self._document = document
        self._char_widths: Mapping[int, float] = font.face.charWidths
        self._default_width: float = font.face.defaultWidth
        self._widths: dict[str, float] = {}
        self._encoded: dict[str, tuple[tuple[str, str, float], ...]] = {}

    def width(self, text: str) -> float:
        """The text's width at size 1, in points."""
        width = self._widths.get(text)
        if width is None:
            known, default = self._char_widths, self._default_width
            width = sum([known.get(ord(char), default) for char in text]) / 1000
            self._widths[text] = width
        return width

    def encoded(self, text: str) -> tuple[tuple[str, str, float], ...]:
        """The text in pieces: a font's name inside the PDF, a string literal's content, the width.

        There is one piece as long as the document uses fewer than 256 different letters.
        """
        pieces = self._encoded.get(text)
        if pieces is None:
            pieces = tuple(self._encode(text))
            self._encoded[text] = pieces
        return pieces

    def _encode(self, text: str) -> Iterator[tuple[str, str, float]]:
        begin = 0
        for subset, chunk in self._font.splitString(text, self._document):
            # ReportLab gives one byte for each letter.
            part = text[begin : begin + len(chunk)]
            begin += len(chunk)
            literal = chunk.decode("latin-1").translate(_LITERAL_ESCAPES)
            yield (
                self._font.getSubsetInternalName(subset, self._document),
                literal,
                self.width(part),
            )


@dataclass(frozen=True, slots=True)
class PlacedDrawing:
    """A chart at a place on a page: left edge and lower edge from the top of the sheet."""

    drawing: Any
    x: float
    bottom: float


@dataclass(frozen=True, slots=True)
class PlacedCode:
    """A QR code at a place on a page."""

    payload: str
    x: float
    y: float
    size: float


@dataclass(frozen=True, slots=True)
class PlacedImage:
    """A picture in a box at a place on a page."""

    png: bytes
    x: float
    y: float
    width: float
    height: float


@dataclass(slots=True)
class Page:
    """What stands on one page; distances in points from the sheet's left and top edges.

    Attributes:
        width: The sheet's width.
        height: The sheet's height.
    """

    width: float
    height: float
    chapter: str = ""
    shapes: list[str] = field(default_factory=list)
    texts: list[str] = field(default_factory=list)
    drawings: list[PlacedDrawing] = field(default_factory=list)
    codes: list[PlacedCode] = field(default_factory=list)
    images: list[PlacedImage] = field(default_factory=list)
    outline: list[tuple[str, int]] = field(default_factory=list)
    _font: tuple[str, float] = ("", 0.0)
    _colour: str = ""

    def text(
        self, x: float, y: float, text: str, face: Face, size: float, colour: str = INK
    ) -> None:
        """Text that begins at x, its baseline at y."""
        write = self.texts.append
        if colour != self._colour:
            write(f"{colour} rg")
            self._colour = colour
        level = self.height - y
        for name, literal, width in face.encoded(text):
            if (name, size) != self._font:
                write(f"{name} {size:g} Tf")
                self._font = (name, size)
            write(f"1 0 0 1 {x:.2f} {level:.2f} Tm ({literal}) Tj")
            x += width * size

    def text_right(
        self, right: float, y: float, text: str, face: Face, size: float, colour: str = INK
    ) -> None:
        """Text that ends at `right`."""
        self.text(right - face.width(text) * size, y, text, face, size, colour)

    def text_centred(
        self, centre: float, y: float, text: str, face: Face, size: float, colour: str = INK
    ) -> None:
        """Text around `centre`."""
        self.text(centre - face.width(text) * size / 2, y, text, face, size, colour)

    def rule(
        self, x1: float, x2: float, y: float, *, width: float = 0.5, colour: str = HAIRLINE
    ) -> None:
        """A horizontal line."""
        level = self.height - y
        self.shapes.append(
            f"{colour} RG {width:g} w {x1:.2f} {level:.2f} m {x2:.2f} {level:.2f} l S"
        )

    def upright(
        self, x: float, y1: float, y2: float, *, width: float = 0.5, colour: str = HAIRLINE
    ) -> None:
        """A vertical line."""
        top, bottom = self.height - y1, self.height - y2
        self.shapes.append(f"{colour} RG {width:g} w {x:.2f} {top:.2f} m {x:.2f} {bottom:.2f} l S")

    def cut(self, x1: float, x2: float, y: float) -> None:
        """A dashed line to cut along."""
        level = self.height - y
        self.shapes.append(
            f"{MUTED} RG 0.5 w [4 3] 0 d {x1:.2f} {level:.2f} m {x2:.2f} {level:.2f} l S [] 0 d"
        )

    def card(
        self,
        x: float,
        y: float,
        width: float,
        height: float,
        *,
        radius: float = 6,
        colour: str = SOFT,
    ) -> None:
        """A filled rectangle with round corners."""
        self.shapes.append(f"{colour} rg {self._rounded(x, y, width, height, radius)} f")

    def frame(
        self,
        x: float,
        y: float,
        width: float,
        height: float,
        *,
        radius: float = 4,
        dashed: bool = False,
    ) -> None:
        """An outlined rectangle with round corners."""
        dash = "[3 2] 0 d " if dashed else ""
        end = " [] 0 d" if dashed else ""
        self.shapes.append(
            f"{MUTED} RG 0.6 w {dash}{self._rounded(x, y, width, height, radius)} S{end}"
        )

    def qr(self, payload: str, x: float, y: float, size: float) -> None:
        """A QR code, its upper left corner at x and y."""
        self.codes.append(PlacedCode(payload, x, y, size))

    def image(
        self, png: bytes, x: float, y: float, size: float, *, width: float | None = None
    ) -> None:
        """A picture as large as fits a box, its upper left corner at x and y.

        Args:
            png: A PNG or JPEG.
            x: The left edge.
            y: The upper edge.
            size: The box's height.
            width: Its width; None for a square.
        """
        self.images.append(PlacedImage(png, x, y, size if width is None else width, size))

    def draw(self, drawing: Any, x: float, bottom: float) -> None:
        """A chart, its lower left corner at x and `bottom`."""
        self.drawings.append(PlacedDrawing(drawing, x, bottom))

    def _rounded(self, x: float, y: float, width: float, height: float, radius: float) -> str:
        left, right = x, x + width
        top, bottom = self.height - y, self.height - y - height
        k = radius * (1 - _KAPPA)
        r = radius
        return (
            f"{left + r:.2f} {bottom:.2f} m {right - r:.2f} {bottom:.2f} l "
            f"{right - k:.2f} {bottom:.2f} {right:.2f} {bottom + k:.2f} "
            f"{right:.2f} {bottom + r:.2f} c {right:.2f} {top - r:.2f} l "
            f"{right:.2f} {top - k:.2f} {right - k:.2f} {top:.2f} "
            f"{right - r:.2f} {top:.2f} c {left + r:.2f} {top:.2f} l "
            f"{left + k:.2f} {top:.2f} {left:.2f} {top - k:.2f} "
            f"{left:.2f} {top - r:.2f} c {left:.2f} {bottom + r:.2f} l "
            f"{left:.2f} {bottom + k:.2f} {left + k:.2f} {bottom:.2f} "
            f"{left + r:.2f} {bottom:.2f} c h"
        )


class PdfFile:
    """A PDF being written, page by page, with the two faces in it.

    The same pages give the same bytes: no clock and no random id goes in.
    """

    def __init__(
        self, stream: IO[bytes], *, title: str, author: str, subject: str, language: str
    ) -> None:
        from reportlab.pdfbase import pdfmetrics
        from reportlab.pdfgen.canvas import Canvas

        fonts.register()
        self._canvas: Any = Canvas(stream, invariant=1, pageCompression=1, lang=language)
        self._canvas.setTitle(title)
        self._canvas.setAuthor(author)
        self._canvas.setSubject(subject)
        self._canvas.setCreator("CoopLedger")
        # The subsets of a font belong to a document, which the canvas has no public name for.
        document = self._canvas._doc  # noqa: SLF001
        self.regular = Face(pdfmetrics.getFont(fonts.REGULAR), document)
        self.bold = Face(pdfmetrics.getFont(fonts.BOLD), document)
        self.page_count = 0
        self._codes: dict[str, tuple[str, int]] = {}

    def add(self, page: Page) -> None:
        """Writes a finished page."""
        canvas = self._canvas
        canvas.setPageSize((page.width, page.height))
        for number, (title, level) in enumerate(page.outline):
            key = f"p{self.page_count}-{number}"
            canvas.bookmarkPage(key)
            canvas.addOutlineEntry(title, key, level=level, closed=0)
        for code in page.codes:
            self._draw_code(code, page)
        for image in page.images:
            self._draw_image(image, page)
        if page.shapes:
            canvas.addLiteral("\n".join(page.shapes))
        for placed in page.drawings:
            from reportlab.graphics import renderPDF

            renderPDF.draw(placed.drawing, canvas, placed.x, page.height - placed.bottom)
        if page.texts:
            canvas.addLiteral("\n".join(("BT", *page.texts, "ET")))
        canvas.showPage()
        self.page_count += 1

    def _draw_code(self, code: PlacedCode, page: Page) -> None:
        """Draws a code; the same code on many pages is in the file once."""
        canvas = self._canvas
        if code.payload not in self._codes:
            name = f"code{len(self._codes)}"
            path, count = qr_path(code.payload)
            canvas.beginForm(name, 0, 0, count, count)
            canvas.addLiteral(f"{INK} rg\n{path}\nf")
            canvas.endForm()
            self._codes[code.payload] = (name, count)
        name, count = self._codes[code.payload]
        scale = code.size / count
        canvas.saveState()
        canvas.translate(code.x, page.height - code.y - code.size)
        canvas.scale(scale, scale)
        canvas.doForm(name)
        canvas.restoreState()

    def _draw_image(self, image: PlacedImage, page: Page) -> None:
        from reportlab.lib.utils import ImageReader

        self._canvas.drawImage(
            ImageReader(BytesIO(image.png)),
            image.x,
            page.height - image.y - image.height,
            image.width,
            image.height,
            mask="auto",
            preserveAspectRatio=True,
            anchor="c",
        )

    def save(self) -> None:
        """Completes the file; at least one page must have been added."""
        self._canvas.save()


def qr_path(payload: str) -> tuple[str, int]:
    """The dark modules of a QR code as a path, and how many stand in a row.

    Error correction is medium. The mask is always the same: readers take any, and trying all eight
    for the prettiest costs more than the rest of a member's statement. Each module is one unit
    wide; the lower left corner is the origin. Neighbours in a row are one rectangle, so that no
    viewer shows a gap between them.
    """
    from reportlab.graphics.barcode.qrencoder import QRCode, QRErrorCorrectLevel

    code: Any = QRCode(None, QRErrorCorrectLevel.M)
    code.addData(payload)
    code.version = code.calculate_version()
    code.makeImpl(False, _MASK)
    count = code.getModuleCount()
    runs = []
    for row, modules in enumerate(code.modules):
        begin = 0
        for dark, run in groupby(modules):
            length = len(list(run))
            if dark:
                runs.append(f"{begin} {count - 1 - row} {length} 1 re")
            begin += length
    return "\n".join(runs), count
