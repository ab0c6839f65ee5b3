"""Deposit and withdrawal by keyboard: what is proposed, what is posted, what is refused where."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import date
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from coopledger.accounting.chart import Codes
from coopledger.accounting.money import Money
from coopledger.services import opening, settings
from coopledger.services.session import SeededIds, SetClock
from coopledger.ui.context import Context
from coopledger.ui.dialogs.deposit import DepositDialog
from coopledger.ui.dialogs.savings_form import SavingsDialog
from coopledger.ui.dialogs.withdrawal import WithdrawalDialog
from coopledger.ui.navigation import Message
from tests.services.savings_builders import RULES, R, add_member, entries, ledger, put_in
from tests.ui.conftest import TODAY, Settle
from tests.ui.member_book import press, shown

OCTOBER = date(2026, 10, 5)


@pytest.fixture
def book(context: Context) -> Context:
    """A book with dues of Rp20.000 a month and two members."""
    session = opening.new_book_in_memory(
        settings.cooperative(context.session),
        user=context.session.user,
        clock=SetClock(TODAY),
        ids=SeededIds(7),
        rules=RULES,
    )
    add_member(session, "0012", joined_on=date(2026, 9, 1))
    add_member(session, "0014", name="Rohayati", village="Durensawit")
    return replace(context, session=session)


Opened = Callable[..., SavingsDialog]


@pytest.fixture
def opened(qtbot: Any, book: Context, settle: Settle) -> Opened:
    def open_dialog(kind: type[SavingsDialog], **facts: str) -> SavingsDialog:
        dialog = kind(book, **facts)  # type: ignore[call-arg]
        shown(qtbot, dialog)
        settle()
        return dialog

    return open_dialog


def focused() -> str:
    widget = QApplication.focusWidget()
    return "" if widget is None else widget.objectName()


def test_a_deposit_by_keyboard_alone(  # type: ignore[no-untyped-def]
    qtbot, opened: Opened, book: Context, settle: Settle, messages: list[Message]
) -> None:
    dialog = opened(DepositDialog)
    assert focused() == "member-editor"
    press(qtbot, "sumi")
    press(qtbot, Qt.Key.Key_Return)
    settle()
    press(qtbot, Qt.Key.Key_Return)
    settle()
    # Three months are open, September to November: that is what is proposed.
    assert dialog.product.value() == "SW"
    assert dialog.amount.value() == R(60_000)
    assert dialog.aside.dues.value_of("In arrears") == "Rp60,000"
    dialog.form.row("amount").field.select_all()
    press(qtbot, "40rb")
    press(qtbot, Qt.Key.Key_Return)
    assert dialog.aside.facts.value_of("After this deposit") == "Rp40,000"
    press(qtbot, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    settle()
    assert ledger(book.session, Codes.MANDATORY_SAVINGS) == -R(40_000)
    assert messages[0].text == "Deposit of Rp40,000 by Sumiyati saved, BKM/2026/000001."
    assert messages[0].action == "Print receipt"
    # The next one begins with date, kind and account kept.
    assert dialog.isVisible()
    assert focused() == "member-editor"
    assert dialog.amount.value() is None
    assert dialog.product.value() == "SW"


def test_enter_through_all_fields_saves(  # type: ignore[no-untyped-def]
    qtbot, opened: Opened, book: Context, settle: Settle
) -> None:
    dialog = opened(DepositDialog, member="0012", product="SS")
    dialog.form.row("amount").field.select_all()
    press(qtbot, "100rb")
    for _ in range(4):
        press(qtbot, Qt.Key.Key_Return)
    settle()
    assert not dialog.isVisible()
    assert ledger(book.session, Codes.VOLUNTARY_SAVINGS) == -R(100_000)


def test_a_typed_amount_stays_when_kind_or_date_change(  # type: ignore[no-untyped-def]
    qtbot, opened: Opened, settle: Settle
) -> None:
    dialog = opened(DepositDialog, member="0012")
    assert dialog.amount.value() == R(60_000)
    dialog.posted_on.set_value(OCTOBER)
    settle()
    assert dialog.amount.value() == R(40_000)
    dialog.product.set_value("SP")
    settle()
    assert dialog.amount.value() == R(100_000)
    dialog.form.row("amount").field.select_all()
    press(qtbot, "75rb")
    dialog.product.set_value("SW")
    settle()
    assert dialog.amount.value() == R(75_000)


def test_what_is_only_proposed_is_not_asked_about_when_leaving(opened: Opened) -> None:
    dialog = opened(DepositDialog, member="0012")
    dialog.reject()
    assert not dialog.isVisible()


def test_a_refused_deposit_stands_at_its_field(opened: Opened, settle: Settle) -> None:
    dialog = opened(DepositDialog, member="0012", product="SP")
    dialog.amount.set_value(R(150_000))
    dialog.save()
    settle()
    assert "100,000" in dialog.form.row("amount").error()
    assert dialog.isVisible()


def test_a_double_click_posts_once(  # type: ignore[no-untyped-def]
    qtbot, opened: Opened, book: Context, settle: Settle
) -> None:
    dialog = opened(DepositDialog, member="0012", product="SS")
    dialog.amount.set_value(R(10_000))
    before = entries(book.session)
    qtbot.mouseDClick(dialog.save_button, Qt.MouseButton.LeftButton)
    dialog.save()
    settle()
    assert entries(book.session) == before + 1


def test_a_withdrawal_offers_only_what_may_be_taken(  # type: ignore[no-untyped-def]
    qtbot, opened: Opened, book: Context, settle: Settle, messages: list[Message]
) -> None:
    put_in(book.session, 100_000, product="SP", posted_on=OCTOBER)
    put_in(book.session, 500_000, product="SS", posted_on=OCTOBER)
    dialog = opened(WithdrawalDialog, member="0012")
    assert [dialog.product.combo.itemText(i) for i in range(dialog.product.combo.count())] == [
        "Voluntary savings"
    ]
    assert dialog.aside.facts.value_of("Can be taken out") == "Rp500,000"
    assert dialog.aside.facts.value_of("In the cash") == "Rp600,000"
    dialog.form.row("amount").field.select_all()
    press(qtbot, "1jt")
    press(qtbot, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    settle()
    assert "500,000" in dialog.form.row("amount").error()
    dialog.amount.set_value(R(200_000))
    dialog.save()
    settle()
    assert ledger(book.session, Codes.VOLUNTARY_SAVINGS) == -R(300_000)
    assert messages[-1].text == "Withdrawal of Rp200,000 by Sumiyati saved, BKK/2026/000001."


def test_five_billion_passes_whole(opened: Opened, book: Context, settle: Settle) -> None:
    dialog = opened(DepositDialog, member="0012", product="SS")
    dialog.amount.restore("5.000.000.000")
    dialog.save()
    settle()
    assert ledger(book.session, Codes.VOLUNTARY_SAVINGS) == -Money.rupiah(5_000_000_000)
