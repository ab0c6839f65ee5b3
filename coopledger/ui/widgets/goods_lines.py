"""The lines of a note: goods, quantity, price, amount, by keys alone."""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal
from enum import Enum

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from coopledger.accounting.errors import CoopLedgerError
from coopledger.accounting.inventory import MILLI, line_amount
from coopledger.accounting.money import ZERO, Money, total
from coopledger.i18n import Translator, format_money, format_quantity
from coopledger.i18n.error_text import error_text
from coopledger.services.shop import Item, StockItem
from coopledger.ui.operations import Progress
from coopledger.ui.theme import Theme, Tone
from coopledger.ui.widgets.basic import Hairline, IconButton, Scroller, TextLabel, set_look
from coopledger.ui.widgets.fields import Field
from coopledger.ui.widgets.lookup import Hit, LookupEdit, search_in_memory
from coopledger.ui.widgets.money_edit import MoneyEdit
from coopledger.ui.widgets.number_edits import QuantityEdit
from coopledger.ui.widgets.pasted_block import (
    Column,
    by_column,
    clipboard_rows,
    plain_figure,
    wants_paste,
    wants_undo,
)

_ONE = Decimal(1)
_COLUMNS = (
    Column("goods", frozenset({"kode barang", "kode", "barang", "nama barang", "goods", "code"})),
    Column("quantity", frozenset({"jumlah", "banyak", "qty", "quantity"}), figure=True),
    Column("price", frozenset({"harga satuan", "harga", "price", "unit price"}), figure=True),
)
"""The columns of a block that is pasted, in the order of a block without headings."""
_SHOWN_ROWS = 5


class PriceOf(Enum):
    """Which price a line proposes."""

    SELLING = "selling"
    COST = "cost"


@dataclass(frozen=True, slots=True, kw_only=True)
class _Cells:
    """The fields of one line."""

    goods: LookupEdit
    quantity: QuantityEdit
    price: MoneyEdit
    amount: TextLabel
    drop: IconButton

    def fields(self) -> tuple[LookupEdit, QuantityEdit, MoneyEdit]:
        """What the keyboard goes through, in order."""
        return self.goods, self.quantity, self.price


class GoodsLines(Field):
    """The lines as one field of a form; its value is a tuple of `Item`.

    Enter goes from goods to quantity to price and on to the next line; Enter in the blank last line
    leaves the lines. Ctrl+Delete takes a line away. Ctrl+V takes rows that were copied in a
    spreadsheet, Ctrl+Z gives them back.

    Args:
        theme: The look.
        tr: The words.
        price_of: Whether a line proposes the selling price or what the goods have cost.

    Signals:
        total_changed: The sum of the lines, as Money.
    """

    total_changed = Signal(object)

    def __init__(
        self, theme: Theme, tr: Translator, price_of: PriceOf, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._theme = theme
        self._tr = tr
        self._price_of = price_of
        self._goods: dict[str, StockItem] = {}
        self._rows: list[_Cells] = []
        self._problem_row = -1
        self._pasted = ("", "")
        self.frame = QFrame()
        self.frame.setProperty("surface", "card")
        self.frame.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._scroller = Scroller()
        self._grid = QGridLayout()
        self._head = QGridLayout()
        self._lay_out()
        self._make_room_for_bar()
        self._scroller.verticalScrollBar().rangeChanged.connect(self._make_room_for_bar)
        self._add_row()

    # --- the goods ---

    def set_goods(self, goods: Sequence[StockItem]) -> None:
        """Offers these goods."""
        self._goods = {item.product.code: item for item in goods}

    def goods(self, code: str) -> StockItem | None:
        """The goods of that code, if they are offered."""
        return self._goods.get(code)

    # --- as a field ---

    def editor(self) -> QWidget:
        """The frame, whose proxy is the line where the work goes on."""
        return self.frame

    def value(self) -> tuple[Item, ...] | None:
        """The finished lines; None when there are none."""
        items = tuple(
            item for item in (self._item(cells) for cells in self._rows) if item is not None
        )
        return items or None

    def set_value(self, value: Sequence[Item] | None) -> None:
        """Fills the lines in; None leaves one blank line."""
        while self._rows:
            self._remove(len(self._rows) - 1)
        self._add_row()
        for item in value or ():
            self._fill(self._rows[-1], item.code, item.quantity_milli, item.unit_price)
            self._end_with_blank()
        self._tell()

    def problem(self) -> str:
        """Why a line cannot be taken: goods not chosen, no quantity, no price."""
        for number, cells in enumerate(self._rows):
            if self._is_blank(cells):
                continue
            text = self._problem_of(cells)
            if text:
                self._problem_row = number
                return self._tr("Line {number}: {problem}", number=number + 1, problem=text)
        self._problem_row = -1
        return ""

    def is_empty(self) -> bool:
        """Whether there is no line at all."""
        return all(self._is_blank(cells) for cells in self._rows)

    def draft(self) -> str:
        """The lines as a JSON text; empty while nothing was typed."""
        rows = [
            [
                cells.goods.value() or cells.goods.edit.text(),
                cells.quantity.edit.text(),
                cells.price.edit.text(),
            ]
            for cells in self._rows
            if not self._is_blank(cells)
        ]
        return json.dumps(rows) if rows else ""

    def restore(self, draft: str) -> None:
        """The lines again; goods that are no longer offered stand there as text."""
        if not draft:
            return
        while self._rows:
            self._remove(len(self._rows) - 1)
        self._add_row()
        for code, quantity, price in json.loads(draft):
            cells = self._rows[-1]
            cells.goods.set_value(str(code))
            cells.quantity.restore(str(quantity))
            cells.price.restore(str(price))
            self._end_with_blank()
        self._tell()

    def select_all(self) -> None:
        """Goes to the line that is wrong, or else to the blank one."""
        number = self._problem_row if 0 <= self._problem_row < len(self._rows) else -1
        cells = self._rows[number]
        target: LookupEdit | QuantityEdit | MoneyEdit = cells.goods
        if number >= 0:
            target = next(
                (field for field in cells.fields() if field.is_empty() or field.problem()), target
            )
        target.select_all()

    def set_invalid(self, invalid: bool) -> None:
        """Marks the frame."""
        set_look(self.frame, "invalid", invalid)

    def amount(self) -> Money:
        """What the finished lines come to."""
        return total(self._amount(cells) or ZERO for cells in self._rows)

    def add_goods(self, item: StockItem) -> None:
        """Takes up new goods and puts them into the line where the work goes on."""
        self._goods[item.product.code] = item
        cells = self._rows[-1]
        cells.goods.choose(self._hit(item))
        cells.quantity.select_all()

    def show_short(self, name: str) -> None:
        """Marks the line of goods of which there are too few."""
        for number, cells in enumerate(self._rows):
            item = self._chosen(cells)
            if item is not None and item.product.name == name:
                self._problem_row = number
                cells.quantity.set_invalid(True)

    # --- keys ---

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter goes on."""
        place = self._place_of_focus()
        if place is None:
            super().keyPressEvent(event)
            return
        number, column = place
        plain = event.modifiers() in {
            Qt.KeyboardModifier.NoModifier,
            Qt.KeyboardModifier.KeypadModifier,
        }
        enter = event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter} and plain
        if enter and self._go_on(number, column):
            return
        super().keyPressEvent(event)

    def eventFilter(self, watched: object, event: QEvent) -> bool:
        """Takes keys before a field takes them for its own text.

        Ctrl+Delete takes the line away; Ctrl+V takes rows of a spreadsheet, Ctrl+Z gives them back.
        """
        del watched
        if wants_paste(event) and (rows := clipboard_rows()):
            self.paste(rows)
            return True
        if wants_undo(event) and self._pasted[1] and self.draft() == self._pasted[1]:
            self._take_paste_back()
            return True
        if (
            isinstance(event, QKeyEvent)
            and event.type() is QEvent.Type.KeyPress
            and event.key() == Qt.Key.Key_Delete
            and event.modifiers() & Qt.KeyboardModifier.ControlModifier
        ):
            place = self._place_of_focus()
            if place is not None:
                self._drop(place[0])
                return True
        return False

    def paste(self, rows: Sequence[Sequence[str]]) -> None:
        """Adds rows of a spreadsheet; what cannot be read stands in its cell, marked."""
        before = self.draft()
        found = by_column(rows, _COLUMNS)
        kept: list[list[str]] = json.loads(before) if before else []
        kept += [
            [
                self._code_of(row.get("goods", "")),
                plain_figure(row.get("quantity", "")),
                plain_figure(row.get("price", "")),
            ]
            for row in found
        ]
        self.restore(json.dumps(kept))
        self._pasted = (before, self.draft())
        told = self._tr.ngettext(
            "{n} row pasted. Ctrl+Z takes it back.",
            "{n} rows pasted. Ctrl+Z takes them back.",
            len(found),
        )
        for cells in self._rows[:-1]:
            for field in cells.fields():
                field.set_invalid(field.is_empty() or bool(field.problem()))
        problem = self.problem()
        self._rows[-1].goods.select_all()
        self.hint_changed.emit(f"{told} {problem}".strip(), Tone.WARNING if problem else Tone.GOOD)
        self.edited.emit()

    def _code_of(self, text: str) -> str:
        """The code of goods that a spreadsheet names by code or by name."""
        for item in self._goods.values():
            if text.casefold() in {item.product.code.casefold(), item.product.name.casefold()}:
                return item.product.code
        return text

    def _take_paste_back(self) -> None:
        before, _ = self._pasted
        self._pasted = ("", "")
        if before:
            self.restore(before)
        else:
            self.set_value(None)
        self._rows[-1].goods.select_all()
        self.hint_changed.emit(self._tr("The pasted rows are gone."), Tone.MUTED)
        self.edited.emit()

    def _go_on(self, number: int, column: int) -> bool:
        """Moves on from a cell; False where the form has to."""
        cells = self._rows[number]
        if column == 0 and cells.goods.is_empty():
            # A blank line ends the lines, wherever it stands.
            return False
        field = cells.fields()[column]
        if field.is_empty() or field.problem():
            text = field.problem() or self._tr("Fill this in.")
            self.hint_changed.emit(text, Tone.WARNING)
            field.set_invalid(True)
            field.select_all()
            return True
        field.tidy()
        if column < 2:
            cells.fields()[column + 1].select_all()
        else:
            self._rows[min(number + 1, len(self._rows) - 1)].goods.select_all()
        return True

    def _place_of_focus(self) -> tuple[int, int] | None:
        for number, cells in enumerate(self._rows):
            for column, field in enumerate(cells.fields()):
                if field.edit.hasFocus():
                    return number, column
        return None

    # --- lines ---

    def _lay_out(self) -> None:
        theme = self._theme
        head = self._head
        self._grid.setContentsMargins(theme.px(12), theme.px(6), theme.px(12), theme.px(6))
        self._grid.setVerticalSpacing(theme.px(6))
        for grid in (head, self._grid):
            grid.setHorizontalSpacing(theme.px(8))
            for column, (stretch, width) in enumerate(
                ((1, 130), (0, 96), (0, 120), (0, 92), (0, 28))
            ):
                grid.setColumnStretch(column, stretch)
                grid.setColumnMinimumWidth(column, theme.px(width))
        titles = (
            self._tr("Goods"),
            self._tr.pgettext("goods", "Quantity"),
            self._tr("Price"),
            self._tr("Amount"),
        )
        right = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
        for column, title in enumerate(titles):
            label = TextLabel(title, "small")
            if column:
                label.setAlignment(right)
            head.addWidget(label, 0, column)
        # A column without a widget would have no space before it, unlike that of the lines.
        head.addWidget(QWidget(), 0, len(titles))
        self._scroller.body.addLayout(self._grid)
        self._scroller.body.addStretch(1)
        self._scroller.setFixedHeight(theme.px(12 + 42 * _SHOWN_ROWS))
        outer = QVBoxLayout(self.frame)
        outer.setContentsMargins(1, 1, 1, 1)
        outer.setSpacing(0)
        outer.addLayout(head)
        outer.addWidget(Hairline())
        outer.addWidget(self._scroller)
        box = QHBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.addWidget(self.frame)

    def _make_room_for_bar(self) -> None:
        """The headings stay above their cells when the lines begin to scroll."""
        theme, bar = self._theme, self._scroller.verticalScrollBar()
        taken = bar.sizeHint().width() if bar.maximum() > 0 else 0
        self._head.setContentsMargins(theme.px(12), theme.px(8), theme.px(12) + taken, theme.px(6))

    def _add_row(self) -> _Cells:
        theme, tr = self._theme, self._tr
        number = len(self._rows)
        goods = LookupEdit(
            theme,
            tr,
            self._search,
            placeholder=tr("Code or name"),
            nothing=tr("No goods fit. Try a part of the name."),
        )
        goods.edit.setAccessibleName(tr("Goods"))
        quantity = QuantityEdit(theme, tr)
        quantity.edit.setAccessibleName(tr("Quantity"))
        price = MoneyEdit(theme, tr, echo=False)
        price.edit.setAccessibleName(tr("Price"))
        amount = TextLabel("")
        amount.setFixedWidth(theme.px(92))
        amount.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        drop = IconButton(theme, "close", tr("Take the line away"))
        drop.setFixedWidth(theme.px(28))
        drop.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        quantity.setFixedWidth(theme.px(96))
        price.setFixedWidth(theme.px(120))
        cells = _Cells(goods=goods, quantity=quantity, price=price, amount=amount, drop=drop)
        for column, widget in enumerate((goods, quantity, price, amount, drop)):
            widget.setObjectName(f"{('goods', 'quantity', 'price', 'amount', 'drop')[column]}-line")
            self._grid.addWidget(widget, number, column)
        self._rows.append(cells)
        goods.hit_changed.connect(self._goods_changed)
        quantity.value_changed.connect(self._tell)
        price.value_changed.connect(self._tell)
        for field in cells.fields():
            field.edited.connect(self._edited)
            field.edit.installEventFilter(self)
        drop.clicked.connect(self._drop_pressed)
        drop.hide()
        self.frame.setFocusProxy(goods.edit)
        return cells

    def _end_with_blank(self) -> None:
        """There is always a line to type into."""
        if not self._rows[-1].goods.is_empty():
            self._add_row()

    def _remove(self, number: int) -> None:
        cells = self._rows.pop(number)
        for widget in (*cells.fields(), cells.amount, cells.drop):
            widget.hide()
            self._grid.removeWidget(widget)
            widget.deleteLater()

    def _drop(self, number: int) -> None:
        if number == len(self._rows) - 1:
            return
        self._remove(number)
        for place, cells in enumerate(self._rows):
            for column, widget in enumerate((*cells.fields(), cells.amount, cells.drop)):
                self._grid.addWidget(widget, place, column)
        self._rows[min(number, len(self._rows) - 1)].goods.select_all()
        self._tell()
        self.edited.emit()

    def _drop_pressed(self) -> None:
        sender = self.sender()
        for number, cells in enumerate(self._rows):
            if cells.drop is sender:
                self._drop(number)
                return

    def _fill(self, cells: _Cells, code: str, quantity_milli: int, price: Money) -> None:
        item = self._goods.get(code)
        cells.goods.set_value(self._hit(item) if item is not None else code)
        cells.goods.edit.setCursorPosition(0)
        cells.quantity.set_value(Decimal(quantity_milli) / MILLI)
        cells.price.set_value(price)

    def _goods_changed(self, hit: Hit | None) -> None:
        """Goods were chosen: one of them at the proposed price, and a new line below."""
        sender = self.sender()
        cells = next(cells for cells in self._rows if cells.goods is sender)
        item = hit.payload if hit is not None else None
        if isinstance(item, StockItem):
            cells.goods.edit.setCursorPosition(0)
            cells.quantity.set_unit(item.product.unit_name)
            cells.quantity.setToolTip(self._there_is(item))
            if cells.quantity.is_empty():
                cells.quantity.set_value(_ONE)
            price = self._proposed(item)
            if price:
                cells.price.set_value(price)
                cells.price.set_usual(price)
        if cells is self._rows[-1] and item is not None:
            self._add_row()
            self._scroller.body.activate()
        self._tell()

    def _edited(self) -> None:
        sender = self.sender()
        if isinstance(sender, Field):
            sender.set_invalid(False)
        self.hint_changed.emit("", Tone.MUTED)
        self.edited.emit()

    def _tell(self) -> None:
        """Shows the amounts and tells the sum."""
        for cells in self._rows:
            amount = self._amount(cells)
            cells.amount.setText("" if amount is None else format_money(amount, self._tr.language))
            cells.drop.setVisible(cells is not self._rows[-1])
        self._warn_of_stock()
        self.value_changed.emit(self.value())
        self.total_changed.emit(self.amount())

    def _warn_of_stock(self) -> None:
        if self._price_of is PriceOf.COST:
            return
        wanted: dict[str, Decimal] = {}
        for cells in self._rows:
            item, quantity = self._chosen(cells), cells.quantity.value()
            if item is None or quantity is None:
                continue
            code = item.product.code
            wanted[code] = wanted.get(code, Decimal(0)) + quantity
            if wanted[code] > Decimal(item.stock.quantity_milli) / MILLI:
                self.hint_changed.emit(
                    self._tr(
                        "{goods}: {there}.", goods=item.product.name, there=self._there_is(item)
                    ),
                    Tone.WARNING,
                )
                return
        self.hint_changed.emit("", Tone.MUTED)

    # --- values of a line ---

    def _search(self, progress: Progress, text: str) -> Sequence[Hit]:
        hits = [self._hit(item) for item in self._goods.values()]
        return search_in_memory(hits)(progress, text)

    def _hit(self, item: StockItem) -> Hit:
        language = self._tr.language
        price = self._proposed(item)
        return Hit(
            key=item.product.code,
            title=item.product.name,
            detail=self._there_is(item),
            figure=format_money(price, language, symbol=True) if price else "",
            note=self._tr("per {unit}", unit=item.product.unit_name) if price else "",
            payload=item,
        )

    def _there_is(self, item: StockItem) -> str:
        there = Decimal(item.stock.quantity_milli) / MILLI
        return self._tr(
            "{quantity} {unit} in stock",
            quantity=format_quantity(there, self._tr.language),
            unit=item.product.unit_name,
        )

    def _proposed(self, item: StockItem) -> Money:
        if self._price_of is PriceOf.SELLING:
            return item.product.price
        # Less than one unit would give the value of the rest, which is no price.
        return item.stock.cost_of(MILLI) if item.stock.quantity_milli >= MILLI else ZERO

    def _chosen(self, cells: _Cells) -> StockItem | None:
        hit = cells.goods.hit()
        return None if hit is None else hit.payload

    def _is_blank(self, cells: _Cells) -> bool:
        return cells.goods.is_empty() and cells is self._rows[-1]

    def _amount(self, cells: _Cells) -> Money | None:
        item = self._item(cells)
        return None if item is None else line_amount(item.quantity_milli, item.unit_price)

    def _item(self, cells: _Cells) -> Item | None:
        code, quantity, price = cells.goods.value(), cells.quantity.value(), cells.price.value()
        if code is None or quantity is None or price is None:
            return None
        item = Item(code=code, quantity_milli=int(quantity * MILLI), unit_price=price)
        try:
            line_amount(item.quantity_milli, item.unit_price)
        except CoopLedgerError:
            return None
        return item

    def _problem_of(self, cells: _Cells) -> str:
        for field, what in zip(
            cells.fields(),
            (self._tr("choose the goods"), self._tr("write how many"), self._tr("write the price")),
            strict=True,
        ):
            if field.problem():
                return field.problem()
            if field.is_empty():
                return what
        quantity, price = cells.quantity.value(), cells.price.value()
        assert quantity is not None
        assert price is not None
        try:
            line_amount(int(quantity * MILLI), price)
        except CoopLedgerError as error:
            return error_text(error, self._tr)
        return ""
