"""Shop: goods with stock and value, the notes of the month, and who owes."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal
from typing import TYPE_CHECKING, Any

from PySide6.QtGui import QAction

from coopledger.accounting.inventory import MILLI
from coopledger.accounting.money import total
from coopledger.accounting.sales import TradeKind
from coopledger.accounting.trade_list import NoteSummary
from coopledger.services import shop_desk
from coopledger.services.changes import Change
from coopledger.services.permissions import Permission, allowed
from coopledger.services.shop import StockItem
from coopledger.services.shop_desk import ShopDebt, ShopOverview
from coopledger.ui.business_words import payment_name
from coopledger.ui.context import Context
from coopledger.ui.dialogs.base import show_dialog
from coopledger.ui.dialogs.goods import GoodsDialog
from coopledger.ui.dialogs.paper import show_entry_papers
from coopledger.ui.dialogs.purchase import PurchaseDialog
from coopledger.ui.dialogs.receivable import ReceivableDialog
from coopledger.ui.dialogs.sale import SaleDialog
from coopledger.ui.dialogs.shop_papers import show_note
from coopledger.ui.navigation import Act, Target
from coopledger.ui.operations import Work
from coopledger.ui.pages.base import Page
from coopledger.ui.pages.goods_detail import GoodsDetail
from coopledger.ui.pages.parts import Part, PartsPage
from coopledger.ui.theme import Tone
from coopledger.ui.widgets.basic import FigureCard
from coopledger.ui.widgets.grid import Grid
from coopledger.ui.widgets.grid_model import CellKind, GridColumn, RowLook

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

GOODS, NOTES, DEBTS = "goods", "notes", "debts"


class ShopPage(PartsPage[ShopOverview]):
    """The cooperative's shop."""

    name = "shop"
    concerns = frozenset({Change.STOCK, Change.JOURNAL, Change.MEMBERS})

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        tr, theme = context.tr, context.theme
        self.sold_card = FigureCard(theme, tr("Sold today"))
        self.stock_card = FigureCard(theme, tr("Value of the stock"))
        self.owed_card = FigureCard(theme, tr("Owed to the shop"))
        self._view: ShopOverview | None = None
        self.goods = _goods_grid(context)
        self.notes = _note_grid(context)
        self.debts = _debt_grid(context)
        parts = [
            Part(
                name=GOODS,
                title=tr("Goods"),
                grid=self.goods,
                report="stock",
                report_title=tr("Stock of goods"),
            ),
            Part(name=NOTES, title=tr("Notes of this month"), grid=self.notes),
        ]
        cards = [(self.sold_card, NOTES), (self.stock_card, GOODS)]
        # Who owes what is no business of the cashier's.
        if allowed(context.session.user.role, Permission.SEE_MEMBERS):
            parts.append(Part(name=DEBTS, title=tr("Who owes"), grid=self.debts))
            cards.append((self.owed_card, DEBTS))
        super().__init__(
            context, tr("Shop"), parts, cards, search_hint=tr("Code or name"), parent=parent
        )
        self.goods.row_activated.connect(self.open_goods)
        self.goods.empty_activated.connect(self.new_goods)
        self.notes.row_activated.connect(self.open_note)
        self.debts.row_activated.connect(self.collect)
        self._add_menu()
        self._add_buttons()

    # --- reading ---

    def read(self) -> Work[ShopOverview]:
        """The shop as it stands today."""
        session, today = self.context.session, self.context.today()
        return lambda _: shop_desk.overview(session, today)

    def show_result(self, result: ShopOverview) -> None:
        """The figures and the lists."""
        self._view = result
        self._show_figures(result)
        self.card_row.reflow()
        self.show_found()

    def show_found(self) -> None:
        """The lists, narrowed by the search."""
        view, tr = self._view, self.context.tr
        if view is None:
            return
        self._tell_empty()
        goods = [
            item for item in view.goods if self.fits(f"{item.product.code} {item.product.name}")
        ]
        notes = [
            note
            for note in view.notes
            if self.fits(f"{note.voucher} {note.member_number} {note.party} {note.description}")
        ]
        debts = [
            debt
            for debt in view.debts
            if self.fits(f"{debt.member.number} {debt.member.name} {debt.member.village}")
        ]
        self.goods.show_rows(goods)
        self.goods.show_totals(
            tr("Total") if goods else "",
            {"value": total(item.stock.value for item in goods)} if goods else {},
        )
        self.notes.show_rows(notes)
        self.debts.show_rows(debts)
        self.debts.show_totals(
            tr("Total") if debts else "",
            {"owed": total(debt.owed for debt in debts)} if debts else {},
        )

    # --- acts ---

    def open_goods(self, item: StockItem) -> None:
        """The card of some goods."""
        self.open_detail(GoodsDetail(self.context, item.product.code))

    def open_note(self, note: NoteSummary) -> None:
        """The note of a sale, or the papers of a purchase."""
        if note.kind is TradeKind.SALE:
            show_note(self.context, note.voucher, self)
        else:
            show_entry_papers(self.context, note.voucher, self)

    def collect(self, debt: ShopDebt) -> None:
        """The form in which a member pays what she owes."""
        if self.context.may(Permission.RECORD_VOUCHERS):
            show_dialog(ReceivableDialog(self.context, member=debt.member.number, parent=self))

    def collect_chosen(self) -> None:
        """The same for the chosen row."""
        debt = self.debts.selected()
        show_dialog(
            ReceivableDialog(
                self.context, member="" if debt is None else debt.member.number, parent=self
            )
        )

    def open_entry(self) -> None:
        """The voucher of the chosen note."""
        note = self.notes.selected()
        if note is not None:
            self.context.navigator.open_link("entry", str(note.entry_id))

    def sell(self) -> None:
        """The form of a sale."""
        self._sell_to("")

    def buy(self) -> None:
        """The form of a purchase."""
        show_dialog(PurchaseDialog(self.context, parent=self))

    def new_goods(self) -> None:
        """The form of goods."""
        show_dialog(GoodsDialog(self.context, parent=self))

    def acts(self) -> Sequence[Act]:
        """What the search palette offers."""
        tr, may = self.context.tr, self.context.may
        acts = []
        if may(Permission.RECORD_SALES):
            acts.append(Act(title=tr("Sell goods"), run=self._sell_to, icon="cart", keys="Ctrl+N"))
        if may(Permission.RECORD_PURCHASES):
            acts.append(Act(title=tr("Buy goods"), run=self._buy_named, icon="truck"))
        if may(Permission.EDIT_GOODS):
            acts.append(Act(title=tr("New goods"), run=self._new_named, icon="box"))
        return acts

    def detail(self, target: Target) -> Page[Any] | None:
        """The card of the goods a link points to."""
        return GoodsDetail(self.context, target.key) if target.kind == "product" else None

    # --- inside ---

    def _add_buttons(self) -> None:
        tr, may = self.context.tr, self.context.may
        self.collect_button = self.add_action(
            tr("Receive a payment"), self.collect_chosen, "deposit"
        )
        self.collect_button.hide()
        if may(Permission.EDIT_GOODS):
            self.add_action(tr("New goods"), self.new_goods, "box")
        if may(Permission.RECORD_PURCHASES):
            self.add_action(tr("Buy goods"), self.buy, "truck")
        if may(Permission.RECORD_SALES):
            self.add_action(tr("Sell goods"), self.sell, "cart", primary=True, keys="Ctrl+N")
        self.tabs.value_changed.connect(self._show_collect_button)
        self._show_collect_button(self.part.name)

    def _add_menu(self) -> None:
        tr = self.context.tr
        opened = QAction(tr("Open voucher"), self.notes.view)
        opened.triggered.connect(self.open_entry)
        if allowed(self.context.session.user.role, Permission.SEE_BOOKS):
            self.notes.view.addAction(opened)

    def _show_collect_button(self, name: object) -> None:
        shown = name == DEBTS and self.context.may(Permission.RECORD_VOUCHERS)
        self.collect_button.setVisible(shown)

    def _show_figures(self, view: ShopOverview) -> None:
        tr = self.context.tr
        self.sold_card.show_figure(
            tr.value(view.sold_today), tr("this month {amount}", amount=view.sold_this_month)
        )
        gone = [
            item for item in view.goods if item.product.active and item.stock.quantity_milli <= 0
        ]
        self.stock_card.show_figure(
            tr.value(view.stock_value),
            tr.ngettext("{n} kind of goods", "{n} kinds of goods", len(view.goods)),
            pill=tr.ngettext("{n} sold out", "{n} sold out", len(gone)) if gone else "",
        )
        note = tr.ngettext("{n} member", "{n} members", len(view.debts))
        if view.owed_by_others:
            note = tr("{members}, others {amount}", members=note, amount=view.owed_by_others)
        self.owed_card.show_figure(tr.value(view.owed), note)
        self.header.set_subtitle(
            tr.ngettext("{n} kind of goods", "{n} kinds of goods", len(view.goods))
        )

    def _tell_empty(self) -> None:
        tr = self.context.tr
        if self.search.text().strip():
            for grid in (self.goods, self.notes, self.debts):
                grid.set_empty(
                    tr("Nothing fits"), tr("Nothing is found by these words."), icon="search"
                )
            return
        self.goods.set_empty(
            tr("No goods yet"),
            tr("Put on the list what the shop buys and sells; then it can be sold."),
            icon="box",
            action=tr("New goods") if self.context.may(Permission.EDIT_GOODS) else "",
        )
        self.notes.set_empty(
            tr("No note this month"), tr("Sales and purchases stand here."), icon="receipt"
        )
        self.debts.set_empty(
            tr("Nobody owes the shop"),
            tr("Members who buy on credit stand here until they pay."),
            icon="done",
        )

    def _sell_to(self, member: str) -> None:
        show_dialog(SaleDialog(self.context, member=member, parent=self))

    def _buy_named(self, _: str) -> None:
        self.buy()

    def _new_named(self, _: str) -> None:
        self.new_goods()


def quantity_of(item: StockItem) -> Decimal:
    """How many there are, in units."""
    return Decimal(item.stock.quantity_milli) / MILLI


def _goods_grid(context: Context) -> Grid[StockItem]:
    tr = context.tr

    def state(item: StockItem) -> str:
        if not item.product.active:
            return tr("switched off")
        if item.product.consignor_member_id is not None:
            return tr("on consignment")
        return tr("sold out") if item.stock.quantity_milli <= 0 else ""

    grid: Grid[StockItem] = Grid(
        context.theme,
        tr,
        (
            GridColumn(key="code", title=tr("Code"), value=lambda row: row.product.code),
            GridColumn(
                key="name", title=tr("Goods"), value=lambda row: row.product.name, stretch=1
            ),
            GridColumn(key="state", title=tr("State"), value=state, kind=CellKind.PILL, tone=_tone),
            GridColumn(
                key="quantity",
                title=tr("In stock"),
                value=quantity_of,
                kind=CellKind.QUANTITY,
                width=84,
            ),
            GridColumn(
                key="unit", title=tr("Unit of goods"), value=lambda row: row.product.unit_name
            ),
            GridColumn(
                key="cost",
                title=tr("Average cost"),
                value=lambda row: (
                    row.stock.cost_of(MILLI) if row.stock.quantity_milli >= MILLI else None
                ),
                kind=CellKind.MONEY,
                width=104,
            ),
            GridColumn(
                key="price",
                title=tr("Selling price"),
                value=lambda row: row.product.price,
                kind=CellKind.MONEY,
                width=104,
            ),
            GridColumn(
                key="value",
                title=tr("Value"),
                value=lambda row: row.stock.value,
                kind=CellKind.MONEY,
                width=116,
                strong=True,
            ),
        ),
        key=lambda row: row.product.code,
        look=lambda row: RowLook.NORMAL if row.product.active else RowLook.GREYED,
    )
    grid.setObjectName("goods-list")
    return grid


def _tone(item: StockItem) -> Tone:
    out = item.product.active and item.stock.quantity_milli <= 0
    return Tone.WARNING if out else Tone.MUTED


def _note_grid(context: Context) -> Grid[NoteSummary]:
    tr = context.tr

    def kind(row: NoteSummary) -> str:
        if row.taken_back:
            return tr("taken back")
        return tr("sale") if row.kind is TradeKind.SALE else tr("purchase")

    grid: Grid[NoteSummary] = Grid(
        context.theme,
        tr,
        (
            GridColumn(
                key="on", title=tr("Date"), value=lambda row: row.traded_on, kind=CellKind.DATE
            ),
            GridColumn(key="voucher", title=tr("Voucher"), value=lambda row: row.voucher),
            GridColumn(
                key="kind",
                title=tr("State"),
                value=kind,
                kind=CellKind.PILL,
                tone=lambda row: Tone.GOOD if row.kind is TradeKind.SALE else Tone.MUTED,
            ),
            GridColumn(key="party", title=tr("Who"), value=lambda row: row.party, stretch=1),
            GridColumn(
                key="description",
                title=tr("Description"),
                value=lambda row: row.description,
                stretch=2,
            ),
            GridColumn(
                key="payment",
                title=tr("Paid by means of"),
                value=lambda row: payment_name(row.payment, tr),
            ),
            GridColumn(
                key="amount",
                title=tr("Amount"),
                value=lambda row: row.amount,
                kind=CellKind.MONEY,
                width=110,
                strong=True,
            ),
        ),
        key=lambda row: row.entry_id,
        look=lambda row: RowLook.GREYED if row.taken_back else RowLook.NORMAL,
    )
    grid.setObjectName("notes")
    return grid


def _debt_grid(context: Context) -> Grid[ShopDebt]:
    tr = context.tr
    grid: Grid[ShopDebt] = Grid(
        context.theme,
        tr,
        (
            GridColumn(key="number", title=tr("No."), value=lambda row: row.member.number),
            GridColumn(key="name", title=tr("Name"), value=lambda row: row.member.name, stretch=2),
            GridColumn(
                key="village", title=tr("Village"), value=lambda row: row.member.village, stretch=1
            ),
            GridColumn(key="phone", title=tr("Phone"), value=lambda row: row.member.phone),
            GridColumn(
                key="last",
                title=tr("Last bought on credit"),
                value=lambda row: row.last_bought_on,
                kind=CellKind.DATE,
            ),
            GridColumn(
                key="owed",
                title=tr("Owes"),
                value=lambda row: row.owed,
                kind=CellKind.MONEY,
                width=120,
                strong=True,
            ),
        ),
        key=lambda row: row.member.number,
    )
    grid.setObjectName("debts")
    return grid
