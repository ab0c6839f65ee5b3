"""The page of the shop and the stock card."""

from __future__ import annotations

from typing import Any

import pytest
from PySide6.QtCore import Qt

from coopledger.services import shop
from coopledger.services.permissions import Role
from coopledger.ui.context import Context
from coopledger.ui.dialogs.paper import PaperDialog
from coopledger.ui.navigation import Target
from coopledger.ui.pages.goods_detail import GoodsDetail
from coopledger.ui.pages.shop import DEBTS, NOTES, ShopPage
from tests.ui.conftest import Settle
from tests.ui.loan_shop_builders import RP, book_of, sell_on_credit
from tests.ui.test_loans_page import shown, texts


@pytest.fixture
def book(context: Context) -> Context:
    return book_of(context)


def test_goods_stand_with_stock_and_value(qtbot: Any, book: Context, settle: Settle) -> None:
    sell_on_credit(book.session, kilos=20)
    page = shown(qtbot, settle, ShopPage(book))
    assert texts(page.goods, "name") == ["Beras", "Gula pasir"]
    assert texts(page.goods, "state") == ["sold out", ""]
    assert texts(page.goods, "value") == ["–", "200,000"]
    assert page.stock_card.value.whole_text() == "Rp200,000"
    assert page.stock_card.pill.text() == "1 sold out"
    assert page.sold_card.value.whole_text() == "Rp240,000"
    assert page.owed_card.value.whole_text() == "Rp240,000"


def test_notes_and_debts_are_lists_of_their_own(qtbot: Any, book: Context, settle: Settle) -> None:
    sell_on_credit(book.session)
    page = shown(qtbot, settle, ShopPage(book))
    page.show_part(NOTES)
    assert texts(page.notes, "kind") == ["sale", "purchase", "purchase"]
    assert texts(page.notes, "payment") == ["On credit", "Cash", "Cash"]
    assert not page.collect_button.isVisible()
    page.show_part(DEBTS)
    assert texts(page.debts, "owed") == ["24,000"]
    assert page.collect_button.isVisible()


def test_a_note_opens_as_paper(qtbot: Any, book: Context, settle: Settle) -> None:
    sell_on_credit(book.session)
    page = shown(qtbot, settle, ShopPage(book))
    page.show_part(NOTES)
    page.notes.view.select_row(0)
    qtbot.keyClick(page.notes.view, Qt.Key.Key_Return)
    settle()
    (dialog,) = page.findChildren(PaperDialog)
    settle()
    assert "Sales-note" in dialog.file_name()
    dialog.close()


def test_the_page_follows_a_sale(qtbot: Any, book: Context, settle: Settle) -> None:
    page = shown(qtbot, settle, ShopPage(book))
    book.operations.changed.connect(page.take_changes)
    request = shop.SaleRequest(
        operation_id=book.session.ids.new(),
        posted_on=book.today(),
        items=(shop.Item(code="B1", quantity_milli=5_000, unit_price=RP(12_000)),),
    )
    book.operations.run(lambda _: shop.sell(book.session, request))
    settle()
    settle()
    assert texts(page.goods, "quantity") == ["15", "20"]


def test_the_cashier_sells_and_sees_no_debts(qtbot: Any, context: Context, settle: Settle) -> None:
    book = book_of(context, Role.CASHIER)
    page = shown(qtbot, settle, ShopPage(book))
    assert texts(page.goods, "code") == ["B1", "G1"]
    assert [act.title for act in page.acts()] == ["Sell goods"]
    page.show_part(DEBTS)
    assert page.part.name != DEBTS
    assert not page.export.print_button.isVisible()
    card = shown(qtbot, settle, GoodsDetail(book, "B1"))
    assert card.there.value.whole_text() == "20 kg"
    assert card.card.isHidden()


def test_the_stock_card_shows_what_came_and_went(qtbot: Any, book: Context, settle: Settle) -> None:
    sell_on_credit(book.session)
    root = ShopPage(book)
    qtbot.addWidget(root)
    page = root.detail(Target(page="shop", kind="product", key="B1"))
    assert page is not None
    shown(qtbot, settle, page)
    grid = page.table.grid
    assert grid is not None
    assert texts(grid, "quantity") == ["0", "20", "18", "18"]
    assert page.value.value.whole_text() == "Rp180,000"
    assert page.price.under.whole_text() == "Rp2,000 above cost"
    targets: list[Target] = []
    book.navigator.target_wanted.connect(targets.append)
    grid.view.select_row(2)
    qtbot.keyClick(grid.view, Qt.Key.Key_Return)
    assert targets[0].kind == "entry"


def test_a_new_book_says_what_to_press(qtbot: Any, context: Context, settle: Settle) -> None:
    page = shown(qtbot, settle, ShopPage(context))
    assert page.goods.empty.isVisible()
    assert page.goods.empty._button.text() == "New goods"
