"""Cash & bank: boxes, the day book, the ready acts."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from coopledger.services.permissions import Role
from coopledger.services.session import User
from coopledger.ui.context import Context
from coopledger.ui.dialogs.act_voucher import ActVoucherDialog
from coopledger.ui.navigation import Target
from coopledger.ui.pages.base import Page
from coopledger.ui.pages.cash import CashPage
from coopledger.ui.pages.entry_page import EntryPage
from tests.services.savings_builders import R, move
from tests.ui.books import filled_book, pay_bill
from tests.ui.conftest import TODAY, Settle


@pytest.fixture
def book(context: Context) -> Context:
    return filled_book(context)


def shown(qtbot: Any, context: Context, settle: Settle) -> CashPage:
    page = CashPage(context)
    qtbot.addWidget(page)
    page.resize(1158, 768)
    page.show()
    settle()
    return page


def texts(page: CashPage) -> list[list[str]]:
    grid = page.book.grid
    assert grid is not None
    model = grid.model
    return [[model.text(n, column) for column in model.columns] for n in range(len(model.rows))]


def test_the_day_book_of_a_month_with_what_is_left(
    qtbot: Any, book: Context, settle: Settle
) -> None:
    page = shown(qtbot, book, settle)
    assert page.header.subtitle.whole_text() == "Together Rp10,112,500"
    page.span.set_value("2026-10")
    settle()
    opening, deposit, bill, closing = texts(page)
    assert opening[-1] == "10,000,000"
    assert deposit[0] == "05-10-2026"
    assert deposit[-3:] == ["300,000", "", "10,300,000"]
    assert bill[-3:] == ["", "187,500", "10,112,500"]
    assert closing[-3:] == ["300,000", "187,500", "10,112,500"]


def test_another_box_is_chosen_by_its_card_or_a_link(
    qtbot: Any, book: Context, settle: Settle
) -> None:
    move(
        book.session,
        lambda b: b.debit("1110", R(4_000)).credit("1101", R(4_000)),
        on=TODAY,
    )
    page = shown(qtbot, book, settle)
    page.cards["1110"].activated.emit()
    settle()
    assert page.box.value() == "1110"
    assert texts(page)[-1][-1] == "4,000"
    assert page.cards["1110"].property("chosen")
    assert not page.cards["1101"].property("chosen")
    page.detail(Target(page="cash", kind="cash", key="1101"))
    settle()
    assert page.box.value() == "1101"
    assert page.state()["box"] == "1101"


def test_a_row_opens_its_voucher(qtbot: Any, book: Context, settle: Settle) -> None:
    pay_bill(book.session, on=TODAY)
    page = shown(qtbot, book, settle)
    details: list[Page[Any]] = []
    page.detail_wanted.connect(details.append)
    grid = page.book.grid
    assert grid is not None
    grid.row_activated.emit(grid.model.rows[1])
    (detail,) = details
    assert isinstance(detail, EntryPage)
    qtbot.addWidget(detail)
    detail.show()
    settle()
    assert detail.header.title.whole_text().startswith("BKK/2026/")


def test_a_ready_act_opens_its_form(qtbot: Any, book: Context, settle: Settle) -> None:
    page = shown(qtbot, book, settle)
    button = page.findChild(object, "act-pay_electricity")
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
    settle()
    (dialog,) = page.findChildren(ActVoucherDialog)
    assert dialog.form.row("act").line.text()
    dialog.form.mark_clean()
    dialog.reject()


def test_it_reads_again_after_a_posting_and_keeps_the_filter(
    qtbot: Any, book: Context, settle: Settle
) -> None:
    page = shown(qtbot, book, settle)
    page.span.set_value("2026-10")
    settle()
    posted = pay_bill(book.session, 10_000)
    page.take_changes(posted.changes)
    settle()
    assert page.span.value() == "2026-10"
    assert texts(page)[-1][-1] == "10,102,500"
    assert page.cards["1101"].value.whole_text() == "Rp10,102,500"


def test_who_may_not_record_sees_no_act(qtbot: Any, book: Context, settle: Settle) -> None:
    session = replace(book.session, user=User(name="ani", role=Role.SUPERVISOR))
    page = shown(qtbot, replace(book, session=session), settle)
    assert not page.acts()
    assert not page.act_card.isVisible()
    assert page.header.action_row.count() == 0


def test_a_narrow_window_leaves_the_acts_to_the_buttons(
    qtbot: Any, book: Context, settle: Settle
) -> None:
    page = shown(qtbot, book, settle)
    assert page.act_card.isVisible()
    window = QWidget()
    qtbot.addWidget(window)
    page.setParent(window)
    window.show()
    page.show()
    page.resize(800, 768)
    assert not page.act_card.isVisible()
    assert len(page.cards) == 3
