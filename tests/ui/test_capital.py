"""Capital: balances, movements, and the ways to their vouchers."""

from __future__ import annotations

from typing import Any

import pytest

from coopledger.services import capital
from coopledger.ui.context import Context
from coopledger.ui.dialogs.borrowing import BorrowingRepaymentDialog
from coopledger.ui.pages.account_page import AccountPage
from coopledger.ui.pages.base import Page
from coopledger.ui.pages.capital import CapitalPage
from coopledger.ui.pages.entry_page import EntryPage
from tests.services.savings_builders import R
from tests.ui.books import OCTOBER, filled_book
from tests.ui.conftest import Settle


@pytest.fixture
def page(qtbot: Any, context: Context, settle: Settle) -> CapitalPage:
    book = filled_book(context)
    capital.borrow(
        book.session,
        capital.BorrowingRequest(
            operation_id=book.session.ids.new(),
            posted_on=OCTOBER,
            amount=R(9_000_000),
            description="LPDB tahap 1",
            liability="2202",
        ),
    )
    shown = CapitalPage(book)
    qtbot.addWidget(shown)
    shown.show()
    settle()
    return shown


def test_figures_and_lists(page: CapitalPage) -> None:
    assert page.grants.value.whole_text() == "Rp10,000,000"
    assert page.borrowed.value.whole_text() == "Rp9,000,000"
    assert page.participation.value.whole_text() == "Rp0"
    assert next(row.description for row in page.movements.model.rows) == "LPDB tahap 1"
    balances = {row.account.code: row.balance for row in page.accounts.model.rows}
    assert balances["2202"] == R(9_000_000)


def test_a_shorter_time_keeps_the_balances(page: CapitalPage, settle: Settle) -> None:
    page.span.set_value("month")
    settle()
    assert page.movements.model.rowCount() == 0
    assert page.borrowed.value.whole_text() == "Rp9,000,000"


def test_rows_lead_to_voucher_and_account(qtbot: Any, page: CapitalPage) -> None:
    details: list[Page[Any]] = []
    page.detail_wanted.connect(details.append)
    page.movements.row_activated.emit(page.movements.model.rows[0])
    page.accounts.row_activated.emit(page.accounts.model.rows[0])
    for detail in details:
        qtbot.addWidget(detail)
    assert [type(detail) for detail in details] == [EntryPage, AccountPage]


def test_paying_the_lender_begins_with_the_chosen_debt(
    qtbot: Any, page: CapitalPage, settle: Settle
) -> None:
    page.accounts.select("2202")
    page.repay()
    settle()
    (dialog,) = page.findChildren(BorrowingRepaymentDialog)
    assert dialog.liability.value() == "2202"
    dialog.reject()
