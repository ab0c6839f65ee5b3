"""Cards of the size of a bank card on PDF pages: two beside each other, five below each other."""

from __future__ import annotations

from coopledger.reports.document import IdCard, IdCards, Letterhead
from coopledger.reports.pdf_canvas import ACCENT, INK, MUTED, SOFT, WHITE
from coopledger.reports.pdf_layout import ASCENT, Layout
from coopledger.reports.pdf_style import POINTS_PER_MM

CARD_WIDTH = 85.6 * POINTS_PER_MM
CARD_HEIGHT = 54.0 * POINTS_PER_MM
_PAD = 11.0
_LOGO = 22.0
_PHOTO = (54.0, 72.0)
_CODE = 46.0
_SMALLEST = 6.5


def draw_id_cards(layout: Layout, block: IdCards) -> None:
    """The cards, as many to a page as fit; neighbours share a line to cut along."""
    page = layout.page
    across = max(int(page.width // CARD_WIDTH), 1)
    down = max(int(page.height // CARD_HEIGHT), 1)
    left = (page.width - across * CARD_WIDTH) / 2
    top = (page.height - down * CARD_HEIGHT) / 2
    for place, card in enumerate(block.items):
        at = place % (across * down)
        if place and not at:
            layout.new_page()
        row, column = divmod(at, across)
        x, y = left + column * CARD_WIDTH, top + row * CARD_HEIGHT
        # A square hairline: the scissors follow it, and a printer's waste shows where it ran.
        layout.page.frame(x, y, CARD_WIDTH, CARD_HEIGHT, radius=0)
        _Drawing(layout, block.issuer, x, y).draw(card)
    layout.y = layout.floor


class _Drawing:
    """One card with its upper left corner at a place."""

    def __init__(self, layout: Layout, issuer: Letterhead, x: float, y: float) -> None:
        self._layout = layout
        self._issuer = issuer
        self._left = x + _PAD
        self._right = x + CARD_WIDTH - _PAD
        self._top = y + _PAD - 1
        self._bottom = y + CARD_HEIGHT - _PAD

    def draw(self, card: IdCard) -> None:
        """Draws it."""
        below = self._head(card)
        self._photo(card, below)
        self._words(card, below)
        layout, page = self._layout, self._layout.page
        page.qr(card.code, self._right - _CODE, self._bottom - _CODE, _CODE)
        if card.foot:
            room = self._right - _CODE - 6 - self._left
            lines = layout.wrap(card.foot, layout.regular, _SMALLEST, room)[:2]
            level = self._bottom - 0.5 - (len(lines) - 1) * _SMALLEST * 1.25
            for line in lines:
                page.text(self._left, level, line, layout.regular, _SMALLEST, MUTED)
                level += _SMALLEST * 1.25

    def _head(self, card: IdCard) -> float:
        layout, page, issuer = self._layout, self._layout.page, self._issuer
        if issuer.logo_png is not None:
            page.image(issuer.logo_png, self._left, self._top, _LOGO)
        else:
            page.card(self._left, self._top, _LOGO, _LOGO, radius=4.5, colour=ACCENT)
            initial = next((sign for sign in issuer.name if sign.isalnum()), "").upper()
            page.text_centred(
                self._left + _LOGO / 2, self._top + 15.3, initial, layout.bold, 11.5, WHITE
            )
        x = self._left + _LOGO + 7
        room = self._right - x
        size = layout.fitted(issuer.name, layout.bold, 9.5, room, _SMALLEST)
        page.text(x, self._top + 9, issuer.name, layout.bold, size)
        page.text(x, self._top + 19.5, card.kind, layout.bold, 7.5, ACCENT)
        rule = self._top + _LOGO + 5
        page.rule(self._left, self._right, rule, width=1.1, colour=ACCENT)
        return rule + 7

    def _photo(self, card: IdCard, top: float) -> None:
        layout, page = self._layout, self._layout.page
        width, height = _PHOTO
        if card.photo is not None:
            page.image(card.photo, self._left, top, height, width=width)
            return
        page.card(self._left, top, width, height, radius=5, colour=SOFT)
        page.text_centred(
            self._left + width / 2, top + height / 2 + 6.5, card.initials, layout.bold, 18, ACCENT
        )

    def _words(self, card: IdCard, top: float) -> None:
        layout = self._layout
        x = self._left + _PHOTO[0] + 9
        room = self._right - x
        layout.y = top - 1.5
        size = layout.fitted(card.name, layout.bold, 11.5, room, 9)
        names = layout.wrap(card.name, layout.bold, size, room)[:3]
        layout.lines(x, names, layout.bold, size, leading=1.16)
        layout.y += 1.5
        layout.page.text(x, layout.y + 9 * ASCENT, card.number, layout.bold, 9, INK)
        layout.y += 9 * 1.4
        beside_code = room - _CODE - 5
        for line in card.lines:
            free = room if layout.y + 8 < self._bottom - _CODE else beside_code
            size = layout.fitted(line, layout.regular, 7.5, free, _SMALLEST)
            layout.lines(
                x,
                layout.wrap(line, layout.regular, size, free),
                layout.regular,
                size,
                colour=MUTED,
                leading=1.25,
            )
