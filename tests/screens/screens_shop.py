"""The shop: the lists, the stock card, and the forms."""

from __future__ import annotations

from PySide6.QtWidgets import QDialog, QWidget

from coopledger.accounting.money import Money
from coopledger.accounting.sales import Payment
from coopledger.services import shop
from coopledger.services.shop import Item
from coopledger.ui.dialogs.goods import GoodsDialog
from coopledger.ui.dialogs.purchase import PurchaseDialog
from coopledger.ui.dialogs.receivable import ReceivableDialog
from coopledger.ui.dialogs.sale import SaleDialog
from coopledger.ui.main_window import MainWindow
from coopledger.ui.navigation import Target
from coopledger.ui.pages.shop import DEBTS, NOTES, ShopPage
from tests.screens.registry import Screen
from tests.screens.waiting import wait

ALL = ("id", "en", "dark", "large")


def part(name: str):  # type: ignore[no-untyped-def]
    def make(window: MainWindow) -> QWidget:
        window.open_page("shop")
        page = window.shown_page()
        assert isinstance(page, ShopPage)
        page.show_part(name)
        return window

    return make


def items(window: MainWindow) -> tuple[Item, ...]:
    """Some of the goods that are there."""
    there = [
        item
        for item in shop.goods(window.context.session, active_only=True)
        if item.stock.quantity_milli > 5000 and item.product.consignor_member_id is None
    ]
    return tuple(
        Item(
            code=item.product.code,
            quantity_milli=(number + 1) * 1000,
            unit_price=item.product.price or Money.rupiah(5000),
        )
        for number, item in enumerate(there[:3])
    )


def goods(window: MainWindow) -> QWidget:
    code = items(window)[0].code
    window.open(Target(page="shop", kind="product", key=code))
    return window


def shown(dialog: QDialog) -> QWidget:
    dialog.open()
    return dialog


def sale(window: MainWindow) -> QWidget:
    dialog = SaleDialog(window.context, member="0012", parent=window)
    dialog.open()
    wait(window.context.operations)
    dialog.lines.set_value(items(window))
    dialog.received.set_value(Money.rupiah(200_000))
    return dialog


def sale_on_credit(window: MainWindow) -> QWidget:
    dialog = SaleDialog(window.context, parent=window)
    dialog.open()
    wait(window.context.operations)
    dialog.lines.set_value(items(window)[:1])
    dialog.payment.set_value(Payment.CREDIT)
    dialog.save()
    return dialog


def purchase(window: MainWindow) -> QWidget:
    dialog = PurchaseDialog(window.context, parent=window)
    dialog.open()
    wait(window.context.operations)
    dialog.lines.set_value(items(window))
    return dialog


def new_goods(window: MainWindow) -> QWidget:
    return shown(GoodsDialog(window.context, parent=window))


def receivable(window: MainWindow) -> QWidget:
    return shown(ReceivableDialog(window.context, member="0012", parent=window))


SCREENS = (
    Screen(name="shop-notes", make=part(NOTES), looks=("id", "en")),
    Screen(name="shop-debts", make=part(DEBTS), looks=("id", "en")),
    Screen(name="goods-card", make=goods, looks=ALL),
    Screen(name="sale", make=sale, looks=ALL),
    Screen(name="sale-on-credit", make=sale_on_credit),
    Screen(name="purchase", make=purchase, looks=ALL),
    Screen(name="goods", make=new_goods, looks=("id", "en", "large")),
    Screen(name="receivable", make=receivable),
)
