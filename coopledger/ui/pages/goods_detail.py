"""The stock card of some goods: what came in, what went out, what is left."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QHBoxLayout

from coopledger.accounting.errors import UnknownGoods
from coopledger.accounting.inventory import MILLI
from coopledger.accounting.money import ZERO
from coopledger.accounting.statements import Statement
from coopledger.i18n import format_quantity
from coopledger.services import shop, stock_reports
from coopledger.services.changes import Change
from coopledger.services.permissions import Permission, allowed
from coopledger.services.settings import cooperative
from coopledger.services.shop import StockItem
from coopledger.ui.context import Context
from coopledger.ui.dialogs.base import show_dialog
from coopledger.ui.dialogs.goods import EditGoodsDialog
from coopledger.ui.dialogs.purchase import PurchaseDialog
from coopledger.ui.dialogs.sale import SaleDialog
from coopledger.ui.operations import Progress, Work
from coopledger.ui.pages.base import Page
from coopledger.ui.theme import Tone
from coopledger.ui.widgets.basic import Card, FigureCard
from coopledger.ui.widgets.card_row import CardRow
from coopledger.ui.widgets.export_bar import ExportBar
from coopledger.ui.widgets.fields import ChoiceEdit
from coopledger.ui.widgets.statement_table import StatementTable

if TYPE_CHECKING:
    from datetime import date

    from PySide6.QtWidgets import QWidget


@dataclass(frozen=True, slots=True, kw_only=True)
class GoodsView:
    """The goods with what there is of them, and their card where the role may see it."""

    item: StockItem
    card: Statement | None
    years: tuple[int, ...]


class GoodsDetail(Page[GoodsView]):
    """The page of some goods.

    Args:
        context: What every page is given.
        code: Their code.
    """

    name = "goods"
    concerns = frozenset({Change.STOCK, Change.JOURNAL})

    def __init__(self, context: Context, code: str, parent: QWidget | None = None) -> None:
        tr, theme = context.tr, context.theme
        super().__init__(context, code, parent=parent)
        self._code = code
        self._item: StockItem | None = None
        self._sees_books = allowed(context.session.user.role, Permission.SEE_BOOKS)
        self.there = FigureCard(theme, tr("In stock"))
        self.value = FigureCard(theme, tr("Value"))
        self.cost = FigureCard(theme, tr("Average cost"))
        self.price = FigureCard(theme, tr("Selling price"))
        self.year = ChoiceEdit([(context.today().year, str(context.today().year))])
        self.year.setFixedWidth(theme.px(110))
        self.year.combo.setAccessibleName(tr("Year"))
        self.export = ExportBar(context)
        self.card = Card(theme, flush=True)
        self.table = StatementTable(context, dates_first=True)
        self.table.link_activated.connect(context.navigator.open_link)
        self._lay_out()
        self._add_buttons()
        self.year.edited.connect(self.refresh)

    # --- reading ---

    def read(self) -> Work[GoodsView]:
        """The goods and their card of the chosen year."""
        session, code = self.context.session, self._code
        today, sees = self.context.today(), self._sees_books
        year: int = self.year.value() or today.year

        def work(progress: Progress) -> GoodsView:
            item = next((each for each in shop.goods(session) if each.product.code == code), None)
            if item is None:
                raise UnknownGoods(code)
            progress.check()
            opened = cooperative(session).opening_date
            card = None
            if sees:
                card = stock_reports.stock_card(
                    session, code, from_date=_first(year, opened), to_date=_last(year, today)
                )
            years = tuple(range(today.year, opened.year - 1, -1))
            return GoodsView(item=item, card=card, years=years)

        return work

    def show_result(self, result: GoodsView) -> None:
        """Figures and card."""
        self._item = result.item
        self.year.set_choices([(year, str(year)) for year in result.years])
        self._show_figures(result.item)
        self.card_row.reflow()
        if result.card is not None:
            self.table.show_statement(result.card)
            self._offer_files(result.card)

    # --- acts ---

    def sell(self) -> None:
        """A sale that begins with these goods."""
        show_dialog(SaleDialog(self.context, goods=self._code, parent=self))

    def buy(self) -> None:
        """A purchase that begins with these goods."""
        show_dialog(PurchaseDialog(self.context, goods=self._code, parent=self))

    def edit(self) -> None:
        """Changes what the list says of them."""
        if self._item is not None:
            dialog = EditGoodsDialog(self.context, self._item.product, self)
            dialog.saved.connect(self._take_new_code)
            show_dialog(dialog)

    def focus_first(self) -> None:
        """The card."""
        if self.table.grid is not None:
            self.table.grid.setFocus()

    # --- inside ---

    def _lay_out(self) -> None:
        theme = self.context.theme
        filters = QHBoxLayout()
        filters.setSpacing(theme.px(10))
        filters.addWidget(self.year)
        filters.addStretch(1)
        filters.addWidget(self.export)
        self.card.body.addWidget(self.table)
        self.card_row = CardRow(self.context.theme, (self.there, self.value, self.cost, self.price))
        self.body.addWidget(self.card_row)
        self.body.addLayout(filters)
        self.body.addWidget(self.card, 1)
        for widget in (self.year, self.export, self.card):
            widget.setVisible(self._sees_books)
        if not self._sees_books:
            self.body.addStretch(1)

    def _add_buttons(self) -> None:
        tr, may = self.context.tr, self.context.may
        if may(Permission.EDIT_GOODS):
            self.add_action(tr("Change goods"), self.edit, "edit")
        if may(Permission.RECORD_PURCHASES):
            self.add_action(tr("Buy goods"), self.buy, "truck")
        if may(Permission.RECORD_SALES):
            self.add_action(tr("Sell goods"), self.sell, "cart", primary=True, keys="Ctrl+N")

    def _show_figures(self, item: StockItem) -> None:
        tr, product, stock = self.context.tr, item.product, item.stock
        self.header.set_title(product.name, f"{product.code} · {product.unit_name}")
        gone = stock.quantity_milli <= 0
        pills = [] if product.active else [(tr("switched off"), Tone.MUTED)]
        if gone and product.active:
            pills.append((tr("sold out"), Tone.WARNING))
        self.header.set_pills(*pills)
        quantity = format_quantity(Decimal(stock.quantity_milli) / MILLI, tr.language)
        self.there.show_figure(f"{quantity} {product.unit_name}", tr("today"))
        self.value.show_figure(tr.value(stock.value), tr("at average cost"))
        whole = stock.quantity_milli >= MILLI
        cost = stock.cost_of(MILLI) if whole else ZERO
        per_unit = tr("per {unit}", unit=product.unit_name)
        self.cost.show_figure(tr.value(cost) if whole else "\N{EN DASH}", per_unit)
        if not product.price:
            self.price.show_figure("\N{EN DASH}", tr("no price is proposed"))
            return
        note = per_unit
        if cost:
            note = tr("{amount} above cost", amount=product.price - cost)
            if product.price < cost:
                note = tr("{amount} below cost", amount=cost - product.price)
        tone = Tone.WARNING if cost and product.price < cost else Tone.NORMAL
        self.price.show_figure(tr.value(product.price), note, tone=tone)

    def _offer_files(self, card: Statement) -> None:
        self.export.offer_report(
            lambda _: card,
            f"{self.context.tr.resolve(card.title)} {self._code}",
            from_date=card.from_date,
            to_date=card.to_date,
        )

    def _take_new_code(self, saved: object) -> None:
        from coopledger.ui.dialogs.goods import GoodsSaved

        if isinstance(saved, GoodsSaved):
            self._code = saved.product.code


def _first(year: int, opened: date) -> date:
    """The first day of a year's card; the year of opening begins with the books."""
    return max(opened.replace(year=year, month=1, day=1), opened)


def _last(year: int, today: date) -> date:
    return (
        min(today.replace(year=year, month=12, day=31), today)
        if year >= today.year
        else (today.replace(year=year, month=12, day=31))
    )
