"""The month's savings interest: looked at, recorded, looked at again, taken back."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import Any

import pytest
from PySide6.QtCore import Qt

from coopledger.accounting.calendar import Period
from coopledger.accounting.money import ZERO, Money
from coopledger.accounting.rates import Rate
from coopledger.accounting.savings_interest import RateStep
from coopledger.services import savings, savings_interest
from coopledger.ui.context import Context
from coopledger.ui.dialogs.interest_run import (
    InterestRunDialog,
    PostedRunDialog,
    TakeBackRunDialog,
)
from coopledger.ui.navigation import Message
from coopledger.ui.pages.savings import SavingsPage
from tests.services.savings_builders import ledger, put_in
from tests.ui.conftest import Settle
from tests.ui.member_book import filled, press, shown

OCTOBER = Period(2026, 10)
R = Money.rupiah


@pytest.fixture
def book(context: Context) -> Context:
    """Voluntary savings of 500,000 since 5 October earn 12 % a year by the twelfth."""
    made = filled(context)
    kept = next(each for each in savings.list_products(made.session) if each.code == "SS")
    step = RateStep(from_date=date(1, 1, 1), floor=ZERO, rate=Rate.percent("12"))
    savings.edit_product(made.session, replace(kept, rates=(step,), days_in_year=0))
    put_in(made.session, 30_000_000, posted_on=date(2026, 9, 30))
    return made


@pytest.fixture
def dialog(qtbot: Any, book: Context, settle: Settle) -> InterestRunDialog:
    opened = InterestRunDialog(book)
    shown(qtbot, opened)
    settle()
    return opened


def test_the_last_month_is_shown_and_recorded_by_keyboard(
    qtbot: Any,
    dialog: InterestRunDialog,
    book: Context,
    settle: Settle,
    messages: list[Message],
) -> None:
    assert dialog.month.value() == OCTOBER
    row = dialog.grid.model.row(0)
    # The lowest of October is 30,000,000; 300,000 is above the limit of the tax.
    assert (row.interest, row.tax, row.net) == (R(300_000), R(30_000), R(270_000))
    press(qtbot, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    dialog.post()
    settle()
    assert ledger(book.session, "5101") == R(300_000)
    assert len(savings_interest.runs(book.session)) == 1
    assert "October 2026" in messages[-1].text


def test_a_month_that_ran_is_not_offered_again(
    qtbot: Any, dialog: InterestRunDialog, book: Context, settle: Settle
) -> None:
    savings_interest.run(
        book.session,
        savings_interest.RunRequest(operation_id=book.session.ids.new(), period=OCTOBER),
    )
    dialog.read()
    settle()
    assert not dialog.post_button.isEnabled()
    assert "posted already" in dialog.notice.text()
    dialog.month.set_value(Period(2026, 9))
    settle()
    assert not dialog.post_button.isEnabled()


def test_a_refusal_of_the_service_is_shown(
    qtbot: Any, dialog: InterestRunDialog, book: Context, settle: Settle
) -> None:
    savings_interest.run(
        book.session,
        savings_interest.RunRequest(operation_id=book.session.ids.new(), period=OCTOBER),
    )
    dialog.post()
    settle()
    assert "posted already" in dialog.refusal.text()
    assert dialog.isVisible()


def test_the_page_lists_runs_and_takes_one_back(
    qtbot: Any, book: Context, settle: Settle, messages: list[Message]
) -> None:
    done = savings_interest.run(
        book.session,
        savings_interest.RunRequest(operation_id=book.session.ids.new(), period=OCTOBER),
    )
    put_in(book.session, 1_000_000, posted_on=date(2026, 9, 29))
    page = SavingsPage(book)
    shown(qtbot, page)
    page.refresh()
    settle()
    page.tabs.set_value("interest")
    assert page.interest.grid.model.rowCount() == 1
    posted = PostedRunDialog(book, done.run)
    shown(qtbot, posted)
    settle()
    assert "SS-0012" in posted.notice.text()
    back = TakeBackRunDialog(book, done.run)
    shown(qtbot, back)
    settle()
    press(qtbot, "tarif salah")
    press(qtbot, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    settle()
    assert ledger(book.session, "5101") == ZERO
    assert not savings_interest.runs(book.session)[0].standing
