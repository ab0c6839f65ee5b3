"""A document on the screen: the same blocks as on paper, with native tables whose figures open.

The page looks like paper and behaves like the program: rows with a link are opened by Enter or a
double click, charts are drawn in the colours of the look, nothing is cut at a page's end.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFont
from PySide6.QtWidgets import (
    QFrame,
    QGridLayout,
    QHBoxLayout,
    QLayout,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from coopledger.i18n import Translator
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
    IdCards,
    PageBreak,
    Paragraph,
    Qr,
    Signatures,
    Slips,
    Spacer,
    Table,
    TableColumn,
    TableOfContents,
    TableRow,
)
from coopledger.ui.operations import Operations, Progress
from coopledger.ui.theme import Theme
from coopledger.ui.widgets.basic import Hairline, Scroller, TextLabel, clear_layout
from coopledger.ui.widgets.grid import DENSE_ROW_HEIGHT, Grid
from coopledger.ui.widgets.grid_model import CellKind, GridColumn, RowLook
from coopledger.ui.widgets.svg_view import SvgView

PAGE_WIDTH = 860
PAGE_EDGE = 40
TEXT_WIDTH_PT = 482
TEXT_WIDTH_MM = 170
_SAMPLED = 60
_LETTER = 8
_WIDEST_LEAST = 220
_LOOKS = {
    Emphasis.NORMAL: RowLook.NORMAL,
    Emphasis.SECTION: RowLook.SECTION,
    Emphasis.TOTAL: RowLook.TOTAL,
}

DrawChart = Callable[[Chart, int, int], bytes]
"""Draws a chart as SVG at a width and height in points; runs on the worker."""


class DocumentView(Scroller):
    """Shows one document.

    Args:
        theme: The look.
        tr: The words.
        operations: Where charts are drawn.
        draw_chart: Draws a chart; without it charts are left out.
        wide: For tables of many columns: the page takes the whole width.

    Signals:
        link_activated: Kind and key of the row that was opened (`account`, `1101`).
    """

    link_activated = Signal(str, str)

    def __init__(
        self,
        theme: Theme,
        tr: Translator,
        operations: Operations | None = None,
        draw_chart: DrawChart | None = None,
        *,
        wide: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._theme = theme
        self._tr = tr
        self._operations = operations
        self._draw_chart = draw_chart
        self.page = QFrame()
        self.page.setProperty("surface", "paper")
        if not wide:
            self.page.setMaximumWidth(theme.px(PAGE_WIDTH))
        self.page.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        edge = theme.px(PAGE_EDGE)
        self._column = QVBoxLayout(self.page)
        self._column.setContentsMargins(edge, theme.px(32), edge, edge)
        self._column.setSpacing(theme.px(10))
        row = QHBoxLayout()
        row.setContentsMargins(0, 0, 0, 0)
        row.addStretch(1)
        row.addWidget(self.page, 100)
        row.addStretch(1)
        self.body.addLayout(row)
        self.body.addStretch(1)

    def show_document(self, document: Document) -> None:
        """Shows a document in place of the one before."""
        clear_layout(self._column)
        self._add_head(document)
        for block in document.blocks:
            self._add_block(block)
        if document.footer:
            self._column.addWidget(Hairline())
            self._column.addWidget(TextLabel(document.footer, "small", wrap=True))
        self.verticalScrollBar().setValue(0)

    # --- blocks ---

    def _add_head(self, document: Document) -> None:
        theme = self._theme
        head = QHBoxLayout()
        words = QVBoxLayout()
        words.setSpacing(theme.px(2))
        if document.letterhead is not None:
            words.addWidget(_sized(theme, document.letterhead.name, 11, QFont.Weight.DemiBold))
            address = " · ".join(
                filter(None, (document.letterhead.address, document.letterhead.legal))
            )
            if address:
                words.addWidget(TextLabel(address, "small", wrap=True))
            words.addSpacing(theme.px(10))
        words.addWidget(TextLabel(document.title, "title", wrap=True))
        if document.subtitle:
            words.addWidget(TextLabel(document.subtitle, "muted", wrap=True))
        head.addLayout(words, 1)
        if document.kind_label:
            label = _sized(theme, document.kind_label, 9, QFont.Weight.Bold)
            label.setProperty("tone", "good")
            kind = QVBoxLayout()
            kind.setSpacing(theme.px(2))
            kind.addWidget(label, 0, Qt.AlignmentFlag.AlignRight)
            if document.kind_note:
                note = TextLabel(document.kind_note, "small")
                kind.addWidget(note, 0, Qt.AlignmentFlag.AlignRight)
            kind.addStretch(1)
            head.addLayout(kind)
        self._column.addLayout(head)
        self._column.addSpacing(theme.px(8))

    def _add_block(self, block: Block) -> None:
        writers: dict[type[Any], Callable[[Any], None]] = {
            Heading: self._add_heading,
            Paragraph: self._add_paragraph,
            Fields: self._add_fields,
            Figures: self._add_figures,
            Amount: self._add_amount,
            Code: self._add_code,
            Table: self._add_table,
            FormTable: lambda form: self._add_table(form.as_table),
            Slips: self._add_slips,
            Chart: self._add_chart,
            Signatures: self._add_signatures,
            Qr: self._add_qr,
            Cover: self._add_cover,
            Spacer: self._add_space,
            PageBreak: self._add_break,
            IdCards: self._add_cards,
            # The screen scrolls and has no page numbers to list.
            TableOfContents: _leave_out,
        }
        writers[type(block)](block)

    def _add_heading(self, block: Heading) -> None:
        self._column.addSpacing(self._theme.px(14 if block.level == 1 else 6))
        points = 15 if block.level == 1 else 11
        self._column.addWidget(_sized(self._theme, block.text, points, QFont.Weight.DemiBold))

    def _add_paragraph(self, block: Paragraph) -> None:
        label = TextLabel(block.text, "muted" if block.muted else "", wrap=True)
        if block.bold:
            label.setFont(self._theme.font(10, QFont.Weight.DemiBold))
            label.setStyleSheet("font-weight: 600;")
        sides = {
            Align.LEFT: Qt.AlignmentFlag.AlignLeft,
            Align.RIGHT: Qt.AlignmentFlag.AlignRight,
            Align.CENTRE: Qt.AlignmentFlag.AlignHCenter,
        }
        label.setAlignment(sides[block.align])
        self._column.addWidget(label)

    def _add_fields(self, block: Fields) -> None:
        grid = QGridLayout()
        grid.setHorizontalSpacing(self._theme.px(14))
        grid.setVerticalSpacing(self._theme.px(5))
        columns = max(block.columns, 1)
        for number, item in enumerate(block.items):
            row, column = divmod(number, columns)
            label = TextLabel(item.label, "muted")
            label.setMinimumWidth(self._theme.px(110))
            grid.addWidget(label, row, column * 2, Qt.AlignmentFlag.AlignTop)
            grid.addWidget(TextLabel(item.value, wrap=True), row, column * 2 + 1)
            grid.setColumnStretch(column * 2 + 1, 1)
        self._column.addLayout(grid)

    def _add_figures(self, block: Figures) -> None:
        theme = self._theme
        row = QHBoxLayout()
        row.setSpacing(theme.px(12))
        for item in block.items:
            card = QFrame()
            card.setProperty("surface", "soft")
            column = QVBoxLayout(card)
            column.setContentsMargins(theme.px(16), theme.px(12), theme.px(16), theme.px(12))
            column.setSpacing(theme.px(2))
            column.addWidget(TextLabel(item.label, "muted", wrap=True))
            column.addWidget(TextLabel(item.value, "figure"))
            if item.note:
                column.addWidget(TextLabel(item.note, "small", wrap=True))
            column.addStretch(1)
            row.addWidget(card, 1)
        self._column.addLayout(row)

    def _add_amount(self, block: Amount) -> None:
        theme = self._theme
        box = QFrame()
        box.setProperty("surface", "soft")
        column = QVBoxLayout(box)
        column.setContentsMargins(theme.px(16), theme.px(12), theme.px(16), theme.px(12))
        column.setSpacing(theme.px(2))
        column.addWidget(TextLabel(block.label, "muted"))
        column.addWidget(TextLabel(block.value, "figure"))
        column.addWidget(TextLabel(block.words, wrap=True))
        self._column.addWidget(box)

    def _add_code(self, block: Code) -> None:
        size = max(block.groups_per_line, 1)
        for first in range(0, len(block.groups), size):
            line = "   ".join(block.groups[first : first + size])
            self._column.addWidget(_sized(self._theme, line, 14, QFont.Weight.DemiBold))

    def _add_table(self, block: Table) -> None:
        if not block.rows:
            self._column.addWidget(TextLabel(block.empty_text, "muted", wrap=True))
            return
        table = DocumentTable(self._theme, self._tr, block)
        table.link_activated.connect(self.link_activated)
        self._column.addWidget(table)

    def _add_slips(self, block: Slips) -> None:
        for slip in block.items:
            self._add_heading(Heading(text=f"{slip.title} {slip.number}"))
            self._add_fields(Fields(items=(*slip.fields, *slip.parts)))
            self._add_amount(slip.amount)

    def _add_cards(self, block: IdCards) -> None:
        for card in block.items:
            self._add_heading(Heading(text=f"{card.name} · {card.number}"))
            for line in card.lines:
                self._column.addWidget(TextLabel(line, "small", wrap=True))

    def _add_chart(self, block: Chart) -> None:
        draw, operations = self._draw_chart, self._operations
        if draw is None or operations is None:
            return
        self._column.addSpacing(self._theme.px(6))
        self._column.addWidget(_sized(self._theme, block.title, 11, QFont.Weight.DemiBold))
        view = SvgView(block.title)
        self._column.addWidget(view)
        if block.note:
            self._column.addWidget(TextLabel(block.note, "small", wrap=True))
        # Drawn in points at the width of the text on paper, then as large as the screen's page.
        width = TEXT_WIDTH_PT
        height = width * round(block.height_mm) // TEXT_WIDTH_MM

        def work(progress: Progress) -> bytes:
            progress.check()
            return draw(block, width, height)

        operations.run(work, view.show_svg, owner=view)

    def _add_signatures(self, block: Signatures) -> None:
        theme = self._theme
        if block.place_and_date:
            place = TextLabel(block.place_and_date, "muted")
            place.setAlignment(Qt.AlignmentFlag.AlignRight)
            self._column.addWidget(place)
        row = QHBoxLayout()
        row.setSpacing(theme.px(28))
        for item in block.items:
            column = QVBoxLayout()
            column.setSpacing(theme.px(5))
            column.addWidget(TextLabel(item.role, "muted"))
            column.addSpacing(theme.px(34))
            column.addWidget(Hairline())
            column.addWidget(TextLabel(item.name, "label"))
            row.addLayout(column, 1)
        self._column.addLayout(row)

    def _add_qr(self, block: Qr) -> None:
        if block.title:
            self._column.addWidget(TextLabel(block.title, "label", wrap=True))
        for text in block.lines:
            self._column.addWidget(TextLabel(text, "small", wrap=True))

    def _add_cover(self, block: Cover) -> None:
        theme = self._theme
        cover = QFrame()
        cover.setProperty("surface", "soft")
        column = QVBoxLayout(cover)
        edge = theme.px(32)
        column.setContentsMargins(edge, edge, edge, edge)
        column.setSpacing(theme.px(6))
        column.addWidget(_sized(theme, block.cooperative, 11, QFont.Weight.DemiBold))
        column.addWidget(_sized(theme, block.title, 22, QFont.Weight.Bold))
        column.addWidget(TextLabel(block.subtitle, "muted", wrap=True))
        for text in block.lines:
            column.addWidget(TextLabel(text, "small", wrap=True))
        self._column.addWidget(cover)

    def _add_space(self, block: Spacer) -> None:
        self._column.addSpacing(self._theme.px(round(block.height_mm * 2)))

    def _add_break(self, block: PageBreak) -> None:
        del block
        self._column.addSpacing(self._theme.px(10))
        self._column.addWidget(Hairline())
        self._column.addSpacing(self._theme.px(4))


class DocumentTable(QWidget):
    """A table of a document at its full height: the page scrolls, not the table."""

    link_activated = Signal(str, str)

    def __init__(
        self, theme: Theme, tr: Translator, table: Table, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.grid: Grid[TableRow] = Grid(
            theme,
            tr,
            grid_columns(table),
            look=_row_look,
            edge=0,
            dense=True,
            marks_rows=any(row.link for row in table.rows),
        )
        self.grid.show_rows(table.rows)
        view = self.grid.view
        view.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAsNeeded)
        view.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        header = view.horizontalHeader().height()
        self.setFixedHeight(header + theme.px(DENSE_ROW_HEIGHT) * len(table.rows) + theme.px(12))
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.setSizeConstraint(QLayout.SizeConstraint.SetNoConstraint)
        outer.addWidget(self.grid)
        self.grid.row_activated.connect(self._activated)

    def _activated(self, row: TableRow) -> None:
        kind, colon, key = row.link.partition(":")
        if colon:
            self.link_activated.emit(kind, key)


def grid_columns(table: Table) -> tuple[GridColumn[TableRow], ...]:
    """A paper table's columns for the screen: words share the room, figures keep what they need."""
    lefts = [column.width for column in table.columns if column.align is not Align.RIGHT]
    return tuple(
        _grid_column(number, column, table, alone=len(lefts) <= 1)
        for number, column in enumerate(table.columns)
    )


def _grid_column(
    number: int, column: TableColumn, table: Table, *, alone: bool
) -> GridColumn[TableRow]:
    figure = column.align is Align.RIGHT
    stretch = 0 if figure else (1 if alone else round(column.width * 10))

    def value(row: TableRow) -> str:
        return row.cells[number] if number < len(row.cells) else ""

    def level(row: TableRow) -> int:
        return row.level

    return GridColumn(
        key=str(number),
        title=column.title,
        value=value,
        kind=CellKind.COUNT if figure else CellKind.TEXT,
        width=0 if figure else _readable_width([value(row) for row in table.rows[:_SAMPLED]]),
        stretch=stretch,
        # A statement's order is its meaning.
        sortable=False,
        indent=level if number == table.indent_column else None,
    )


def _readable_width(texts: list[str]) -> int:
    """So wide that most words are read before the table would rather scroll sideways."""
    longest = max((len(text) for text in texts), default=0)
    return min(_LETTER * longest + 2 * _LETTER, _WIDEST_LEAST)


def _row_look(row: TableRow) -> RowLook:
    return _LOOKS[row.emphasis]


def _sized(theme: Theme, text: str, points: int, weight: QFont.Weight) -> TextLabel:
    """A text at a size of the design, which a style sheet must say once more to be obeyed."""
    label = TextLabel(text, wrap=True)
    size = points * theme.scale / 100
    label.setStyleSheet(f"font-size: {size:g}pt; font-weight: {weight.value};")
    return label


def _leave_out(block: TableOfContents) -> None:
    del block
