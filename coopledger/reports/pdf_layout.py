"""The flow of a document over pages: where the next thing stands, and when a new page begins."""

from __future__ import annotations

from coopledger.reports.document import Cover, Document, Letterhead, Paper
from coopledger.reports.pdf_canvas import ACCENT, HAIRLINE, INK, MUTED, WHITE, Face, Page
from coopledger.reports.pdf_style import Style, sheet_of, style_of

LEADING = 1.36
"""The distance of two lines of running text, in multiples of the type's size."""

ASCENT = 0.92
"""The baseline's distance below the top of a line, in multiples of the type's size."""

_TURNABLE = (Paper.A4, Paper.F4)


class Layout:
    """Pages being filled from top to bottom.

    Attributes:
        document: What is laid out.
        style: Sizes of type and space.
        regular: The regular face.
        bold: The bold face.
        pages: The pages begun so far.
        y: Where the next thing stands, from the top of the sheet.
    """

    def __init__(self, document: Document, regular: Face, bold: Face) -> None:
        self.document = document
        self.style: Style = style_of(document)
        self.regular = regular
        self.bold = bold
        self.pages: list[Page] = []
        self.y = 0.0
        self.contents: list[tuple[str, int, Page]] = []
        self._plain: set[int] = set()
        self._bare: set[int] = set()
        self._chapter = ""

    # --- where things stand
    # ------------------------------------------------------------------------

    @property
    def page(self) -> Page:
        """The page being filled."""
        return self.pages[-1]

    @property
    def left(self) -> float:
        """The left edge of everything."""
        return self.style.margin

    @property
    def right(self) -> float:
        """The right edge of everything."""
        return self.page.width - self.style.margin

    @property
    def width(self) -> float:
        """The width between the margins."""
        return self.page.width - 2 * self.style.margin

    @property
    def floor(self) -> float:
        """Below this nothing but the footer stands."""
        return self.page.height - self.style.bottom - self.style.small * 2.6

    @property
    def ceiling(self) -> float:
        """Where the first thing stands on a page after the first."""
        return self.style.top + self.style.small * 2.8

    @property
    def is_at_top(self) -> bool:
        """Whether nothing stands on the page yet."""
        return self.y <= self.ceiling

    @property
    def can_turn(self) -> bool:
        """Whether a wide table may turn the sheet."""
        return self.document.paper in _TURNABLE

    def width_when(self, *, landscape: bool) -> float:
        """The width between the margins of a sheet that stands or lies."""
        width, height = sheet_of(self.document.paper)
        return (height if landscape else width) - 2 * self.style.margin

    # --- pages
    # -------------------------------------------------------------------------------------

    def new_page(self, *, landscape: bool | None = None) -> None:
        """Begins a page; the sheet lies as the page before unless told otherwise."""
        width, height = sheet_of(self.document.paper)
        if landscape is None:
            landscape = bool(self.pages) and self.page.width > self.page.height and height > width
        if landscape and height > width:
            width, height = height, width
        self.pages.append(Page(width, height, chapter=self._chapter))
        self.y = self.ceiling

    def bare_page(self) -> None:
        """Lets the page have neither head nor foot, because what stands on it fills the sheet."""
        self._bare.add(len(self.pages) - 1)

    def need(self, height: float) -> None:
        """Begins a page unless so much height is left on this one."""
        if self.y + height > self.floor and not self.is_at_top:
            self.new_page()

    def begin_chapter(self, title: str) -> None:
        """Notes a chapter for the outline, the table of contents and the heads of its pages."""
        self._chapter = title
        self.page.outline.append((title, 0))
        if self.is_at_top:
            self.page.chapter = ""
        self.contents.append((title, len(self.pages), self.page))

    # --- text
    # --------------------------------------------------------------------------------------

    def wrap(self, text: str, face: Face, size: float, width: float) -> list[str]:
        """The text in lines no wider than `width`; a word wider than that breaks inside."""
        if "\n" not in text and face.width(text) * size <= width:
            return [text]
        return [
            line
            for paragraph in text.split("\n")
            for line in _wrap_paragraph(paragraph, face, width / size)
        ]

    def lines(
        self,
        x: float,
        lines: list[str],
        face: Face,
        size: float,
        *,
        colour: str = INK,
        leading: float = LEADING,
    ) -> None:
        """Writes lines below each other from the current height on, and moves down."""
        for line in lines:
            self.page.text(
                x, self.y + size * ASCENT + size * (leading - 1.2) / 2, line, face, size, colour
            )
            self.y += size * leading

    def fitted(
        self, text: str, face: Face, size: float, width: float, smallest: float = 6.5
    ) -> float:
        """The largest size from `smallest` to `size` at which the text stands on one line."""
        needed = face.width(text)
        return size if needed * size <= width else max(smallest, width / needed)

    # --- heads and feet
    # ----------------------------------------------------------------------------

    def first_head(self) -> None:
        """The letterhead and the title of the first page."""
        document, style = self.document, self.style
        self.y = style.top
        if document.bare:
            return
        if document.letterhead is not None:
            self._letterhead(document.letterhead)
        elif document.kind_label:
            self.page.text_right(
                self.right, self.y + 10, document.kind_label, self.bold, style.base, ACCENT
            )
        room = self.width - self._copy_mark()
        if document.title:
            self.lines(
                self.left,
                self.wrap(document.title, self.bold, style.title, room),
                self.bold,
                style.title,
                leading=1.22,
            )
        if document.subtitle:
            self.y += style.base * 0.15
            lines = self.wrap(document.subtitle, self.regular, style.base, self.width)
            self.lines(self.left, lines, self.regular, style.base, colour=MUTED)
        if document.title or document.subtitle:
            self.y += style.base * 0.9
        self._plain.add(len(self.pages) - 1)

    def _copy_mark(self) -> float:
        """The frame beside the title that says it is a copy; gives back how much room it takes."""
        document, style = self.document, self.style
        if not document.copy_label:
            return 0.0
        size, note_size = style.base + 2.5, style.small + 0.25
        inner = max(
            self.bold.width(document.copy_label) * size,
            self.regular.width(document.copy_note) * note_size,
        )
        pad = style.base
        width = inner + 2 * pad
        height = size * 1.35 + (note_size * 1.4 if document.copy_note else 0.0) + pad * 0.5
        x = self.right - width
        self.page.frame(x, self.y, width, height)
        centre, level = x + width / 2, self.y + pad * 0.25 + size * 1.02
        self.page.text_centred(centre, level, document.copy_label, self.bold, size)
        level += note_size * 1.5
        self.page.text_centred(centre, level, document.copy_note, self.regular, note_size, MUTED)
        return width + pad

    def _letterhead(self, letterhead: Letterhead) -> None:
        style, page, top = self.style, self.page, self.y
        self._logo(letterhead, top)
        x = self.left + style.logo + style.base
        note_size = style.small + 0.75
        kind_width = max(
            self.bold.width(self.document.kind_label) * style.base,
            self.regular.width(self.document.kind_note) * note_size,
        )
        right = self.right
        if self.document.code:
            page.qr(self.document.code, right - style.logo, top, style.logo)
            right -= style.logo + style.base
        room = right - x - (kind_width + style.base * 1.5 if kind_width else 0)
        self.y = top - style.name * 0.08
        # A name that is a little too long stands in smaller type before it takes a second line.
        smaller = self.fitted(letterhead.name, self.bold, style.name, room, style.name * 0.82)
        fits = self.bold.width(letterhead.name) * smaller <= room + 0.01
        name_size = smaller if fits else style.name
        names = (
            [letterhead.name] if fits else self.wrap(letterhead.name, self.bold, name_size, room)
        )
        self.lines(x, names, self.bold, name_size, leading=1.25)
        for line in (letterhead.address, letterhead.legal):
            if line:
                lines = self.wrap(line, self.regular, note_size, room)
                self.lines(x, lines, self.regular, note_size, colour=MUTED)
        bottom = max(self.y, top + style.logo) + style.base * 0.85
        label_y = top + style.name * 0.92
        label = self.document.kind_label
        page.text_right(right, label_y, label, self.bold, style.base + 0.5, ACCENT)
        label_y += note_size * 1.75
        page.text_right(right, label_y, self.document.kind_note, self.regular, note_size, MUTED)
        page.rule(self.left, self.right, bottom, width=0.6)
        self.y = bottom + style.base * 1.1

    def _logo(self, letterhead: Letterhead, top: float) -> None:
        size = self.style.logo
        if letterhead.logo_png is not None:
            self.page.image(letterhead.logo_png, self.left, top, size)
            return
        self.page.card(self.left, top, size, size, radius=size * 0.2, colour=ACCENT)
        initial = _initial(letterhead.name)
        letter = size * 0.5
        self.page.text_centred(
            self.left + size / 2, top + size / 2 + letter * 0.36, initial, self.bold, letter, WHITE
        )

    def cover(self, cover: Cover) -> None:
        """A title page, without head or foot."""
        style, page = self.style, self.page
        self._plain.add(len(self.pages) - 1)
        bar = style.margin * 0.42
        page.card(0, 0, bar, page.height, radius=0, colour=ACCENT)
        x = style.margin * 1.9
        room = page.width - x - style.margin
        self.y = page.height * 0.09
        page.card(x, self.y, 54, 54, radius=11, colour=ACCENT)
        page.text_centred(x + 27, self.y + 36.5, _initial(cover.cooperative), self.bold, 27, WHITE)
        self.y += 54 + style.base * 1.6
        name = style.name * 1.25
        self.lines(x, self.wrap(cover.cooperative, self.bold, name, room), self.bold, name)
        self.y = page.height * 0.36
        huge = style.title * 1.9
        title_lines = self.wrap(cover.title, self.bold, huge, room)
        self.lines(x, title_lines, self.bold, huge, leading=1.16)
        self.y += style.base
        sub = style.chapter * 0.9
        self.lines(
            x, self.wrap(cover.subtitle, self.regular, sub, room), self.regular, sub, colour=MUTED
        )
        size = style.base + 0.5
        lines = [line for text in cover.lines for line in self.wrap(text, self.regular, size, room)]
        self.y = page.height - style.bottom - style.base * 3 - len(lines) * size * 1.6
        page.rule(x, x + room, self.y - style.base, width=0.6)
        self.lines(x, lines, self.regular, size, leading=1.6)
        self.page.outline.append((cover.title, 0))

    def finish(self) -> None:
        """Writes heads and feet, now that the number of pages is known."""
        if self.document.bare:
            return
        for number, page in enumerate(self.pages, start=1):
            is_cover = (
                number == 1
                and bool(self.document.blocks)
                and isinstance(self.document.blocks[0], Cover)
            )
            if is_cover or number - 1 in self._bare:
                continue
            if number - 1 not in self._plain:
                self._running_head(page)
            self._foot(page, number)

    def _running_head(self, page: Page) -> None:
        style, size = self.style, self.style.small
        right = page.width - style.margin
        owner = self._owner()
        title = page.chapter or self.document.title
        if not page.chapter and self.document.subtitle and title:
            title = f"{title} · {self.document.subtitle}"
        y = style.top - size * 0.4
        room = right - style.margin
        if self.regular.width(title) * size > room - self.bold.width(owner) * size - size * 2:
            title = page.chapter or self.document.title
        if self.regular.width(title) * size > room - self.bold.width(owner) * size - size * 2:
            owner = ""
        page.text(style.margin, y, self._shortened(title, size, room), self.regular, size, MUTED)
        page.text_right(right, y, owner, self.bold, size, MUTED)
        page.rule(style.margin, right, y + size * 0.9)

    def _shortened(self, text: str, size: float, room: float) -> str:
        """A running head, which says again what the first page says in full."""
        if self.regular.width(text) * size <= room:
            return text
        while text and self.regular.width(text + "…") * size > room:
            text = text[:-1]
        return text.rstrip() + "…"

    def _owner(self) -> str:
        if self.document.letterhead is not None:
            return self.document.letterhead.name
        first = self.document.blocks[0] if self.document.blocks else None
        return first.cooperative if isinstance(first, Cover) else ""

    def _foot(self, page: Page, number: int) -> None:
        style, size = self.style, self.style.small
        y = page.height - style.bottom + size * 0.3
        right = page.width - style.margin
        page.rule(style.margin, right, y - size * 1.6, colour=HAIRLINE)
        label = self.document.page_label.format(page=number, pages=len(self.pages))
        page.text_right(right, y, label, self.regular, size, MUTED)
        room = right - style.margin - self.regular.width(label) * size - size * 2
        for line in self.wrap(self.document.footer, self.regular, size, room):
            page.text(style.margin, y, line, self.regular, size, MUTED)
            y += size * 1.3


def _initial(name: str) -> str:
    """The letter on the stand-in for a logo: the first of the cooperative's name."""
    letters = [char for char in name if char.isalnum()]
    return letters[0].upper() if letters else ""


def _wrap_paragraph(text: str, face: Face, width: float) -> list[str]:
    """Lines of one paragraph at size 1."""
    lines: list[str] = []
    line = ""
    # Only at plain spaces: a no-break space holds what belongs together.
    for word in text.split(" "):
        candidate = f"{line} {word}" if line else word
        if face.width(candidate) <= width:
            line = candidate
            continue
        if line:
            lines.append(line)
        line = word
        while face.width(line) > width and len(line) > 1:
            head = _head_that_fits(line, face, width)
            lines.append(head)
            line = line[len(head) :]
    lines.append(line)
    return lines


def _head_that_fits(word: str, face: Face, width: float) -> str:
    """As much of a word's beginning as fits, at least a letter; better up to a slash or hyphen."""
    length = 1
    while length < len(word) and face.width(word[: length + 1]) <= width:
        length += 1
    marks = [place for place in range(2, length + 1) if word[place - 1] in "/-_.@"]
    return word[: marks[-1]] if marks else word[:length]
