"""Balances by product, dues in arrears, and the products."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest
from PySide6.QtCore import Qt

from coopledger.accounting.money import Money
from coopledger.accounting.rates import Rate
from coopledger.accounting.savings import SavingsKind
from coopledger.accounting.savings_interest import one_rate
from coopledger.i18n import Translator
from coopledger.services import savings
from coopledger.ui.context import Context
from coopledger.ui.dialogs.deposit import DepositDialog
from coopledger.ui.dialogs.savings_product import SavingsProductDialog
from coopledger.ui.navigation import Target
from coopledger.ui.pages.savings import SavingsPage
from tests.ui.conftest import Settle
from tests.ui.member_book import filled, press, shown


@pytest.fixture
def book(context: Context) -> Context:
    return filled(context)


@pytest.fixture
def page(qtbot: Any, book: Context, settle: Settle) -> SavingsPage:
    made = SavingsPage(book)
    shown(qtbot, made)
    settle()
    return made


def labels(table: Any) -> list[str]:
    return [str(row.label) for row in table.grid.model.rows]


def test_sums_and_balances_of_today(page: SavingsPage) -> None:
    assert page.all.value.whole_text() == "Rp680,000"
    assert page.capital.value.whole_text() == "Rp180,000"
    assert page.others.value.whole_text() == "Rp500,000"
    assert page.arrears.value.whole_text() == "Rp40,000"
    assert page.arrears.under.whole_text() == "1 member is behind"
    assert labels(page.balances) == ["Sumiyati", "Rohayati"]


@pytest.mark.parametrize(
    ("language", "heads"),
    [
        ("id", ["Pokok", "Wajib", "Sukarela", "Semua simpanan"]),
        ("en", ["Membership share", "Mandatory", "Voluntary", "All savings"]),
    ],
)
def test_heads_leave_the_word_of_the_page_out(
    qtbot: Any, book: Context, settle: Settle, language: str, heads: list[str]
) -> None:
    page = SavingsPage(replace(book, tr=Translator(language)))
    shown(qtbot, page)
    settle()
    assert page.balances.grid is not None
    assert [column.title for column in page.balances.grid.model.columns][2:] == heads


def test_the_card_of_arrears_leads_to_who_is_behind(page: SavingsPage) -> None:
    page.arrears.activated.emit()
    assert page.stack.currentWidget() is page.dues
    assert labels(page.dues) == ["Rohayati"]
    assert page.state() == {"tab": "dues"}


def test_a_search_narrows_both_lists(qtbot: Any, page: SavingsPage, book: Context) -> None:
    page.focus_first()
    press(qtbot, "roha")
    qtbot.waitUntil(lambda: labels(page.balances) == ["Rohayati"])
    opened: list[Target] = []
    book.navigator.target_wanted.connect(opened.append)
    press(qtbot, Qt.Key.Key_Down)
    press(qtbot, Qt.Key.Key_Return)
    assert opened == [Target(page="members", kind="member", key="0014")]


def test_a_deposit_begins_with_the_member_of_the_marked_row(
    page: SavingsPage, book: Context, settle: Settle
) -> None:
    book.operations.changed.connect(page.take_changes)
    page.show_dues()
    assert page.dues.grid is not None
    page.dues.grid.view.select_row(0)
    page.deposit()
    settle()
    dialog = page.findChild(DepositDialog)
    assert dialog is not None
    assert dialog.member.value() == "0014"
    assert dialog.amount.value() == Money.rupiah(40_000)
    dialog.save()
    settle()
    settle()
    assert page.arrears.value.whole_text() == "Rp0"
    assert labels(page.dues) == []


def test_the_palette_takes_a_name(page: SavingsPage, settle: Settle) -> None:
    page.acts()[0].run("Sumiyati")
    settle()
    dialog = page.findChild(DepositDialog)
    assert dialog is not None
    assert dialog.member.value() == "0012"


def test_a_product_is_changed(qtbot: Any, page: SavingsPage, book: Context, settle: Settle) -> None:
    page.tabs.set_value("products")
    page.products.setFocus()
    page.products.view.select_row(2)
    press(qtbot, Qt.Key.Key_Return)
    settle()
    dialog = page.findChild(SavingsProductDialog)
    assert dialog is not None
    assert not dialog.form.is_dirty()
    dialog.rates.cell(0, "rate").restore("4,5")
    dialog.form.row("minimum_deposit").field.restore("5rb")
    dialog.save()
    settle()
    (product,) = [each for each in savings.list_products(book.session) if each.code == "SS"]
    assert product.rates == one_rate(Rate.percent("4.5"))
    assert product.minimum_deposit == Money.rupiah(5_000)


def test_a_new_product_is_refused_at_its_field_and_then_added(
    qtbot: Any, book: Context, settle: Settle
) -> None:
    dialog = SavingsProductDialog(book)
    shown(qtbot, dialog)
    settle()
    value = dialog.form.row
    value("code").field.set_value("SS")
    value("name_id").field.set_value("Simpanan kurban")
    value("kind").field.set_value(SavingsKind.SPECIAL_SAVINGS)
    value("account_code").field.set_value("3101")
    dialog.save()
    settle()
    assert value("account_code").error()
    value("account_code").field.set_value("2105")
    dialog.save()
    settle()
    assert value("code").error()
    value("code").field.set_value("SQ")
    dialog.save()
    settle()
    assert not dialog.isVisible()
    assert "SQ" in {each.code for each in savings.list_products(book.session)}
