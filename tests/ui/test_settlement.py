"""Settling with a member who leaves, by keyboard."""

from __future__ import annotations

from typing import Any

import pytest
from PySide6.QtCore import Qt

from coopledger.accounting.members import MemberStatus
from coopledger.accounting.money import Money
from coopledger.accounting.settlement import LeavingReason
from coopledger.services import members, settlement
from coopledger.services.settlement import SettleRequest
from coopledger.ui.context import Context
from coopledger.ui.dialogs.settlement import SettlementDialog, TakeBackDialog
from coopledger.ui.navigation import Message
from coopledger.ui.pages.member_detail import MemberDetailPage
from coopledger.ui.pages.member_settlement import SettlementTab
from tests.services.savings_builders import ledger
from tests.ui.conftest import TODAY, Settle
from tests.ui.member_book import filled, press, shown

R = Money.rupiah


@pytest.fixture
def book(context: Context) -> Context:
    return filled(context)


@pytest.fixture
def dialog(qtbot: Any, book: Context, settle: Settle) -> SettlementDialog:
    opened = SettlementDialog(book, "0012")
    shown(qtbot, opened)
    settle()
    return opened


def fact(dialog: SettlementDialog, label: str) -> str:
    return dialog.facts.value_of(label)


def test_the_sum_stands_beside_and_everything_left_is_proposed(dialog: SettlementDialog) -> None:
    assert fact(dialog, "Total of what she is owed") == "Rp660,000"
    assert fact(dialog, "Left for her") == "Rp660,000"
    assert dialog.paid_out.value() == R(660_000)
    assert not dialog.form.row("paid_in").isVisibleTo(dialog.form)
    assert not dialog.form.row("from_fund").isVisibleTo(dialog.form)


def test_settling_by_keyboard(
    qtbot: Any, dialog: SettlementDialog, book: Context, settle: Settle, messages: list[Message]
) -> None:
    dialog.reason.set_value(LeavingReason.MOVED)
    dialog.form.row("interest SS-0012").field.select_all()
    press(qtbot, "5000")
    press(qtbot, Qt.Key.Key_Return)
    assert fact(dialog, "Left for her") == "Rp665,000"
    assert dialog.paid_out.value() == R(665_000)
    dialog.paid_out.select_all()
    press(qtbot, "600rb")
    assert fact(dialog, "Will be paid later") == "Rp65,000"
    press(qtbot, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    dialog.save()
    settle()
    member = members.get_member(book.session, "0012")
    assert (member.status, member.left_on) == (MemberStatus.LEFT, TODAY)
    assert ledger(book.session, "2108") == R(-65_000)
    assert len(settlement.settlements(book.session, "0012")) == 1
    assert messages[-1].text == "Settled with Sumiyati."


def test_a_refusal_stands_at_its_field(
    qtbot: Any, dialog: SettlementDialog, book: Context, settle: Settle
) -> None:
    dialog.reason.set_value(LeavingReason.OWN_REQUEST)
    dialog.paid_out.select_all()
    press(qtbot, "660001")
    dialog.save()
    settle()
    assert "At most" in dialog.form.row("paid_out").error()
    assert settlement.settlements(book.session, "0012") == ()
    dialog.paid_out.set_value(R(1))
    dialog.reason.set_value(None)
    dialog.save()
    settle()
    assert dialog.form.row("reason").error()


def test_the_members_page_shows_it_and_takes_it_back(
    qtbot: Any, book: Context, settle: Settle
) -> None:
    settlement.settle(
        book.session,
        SettleRequest(
            operation_id=book.session.ids.new(),
            member_number="0012",
            reason=LeavingReason.DIED,
            ended_on=TODAY,
            settled_on=TODAY,
        ),
    )
    page = MemberDetailPage(book, "0012")
    shown(qtbot, page)
    settle()
    tab = page.parts["settlement"]
    assert isinstance(tab, SettlementTab)
    assert tab.facts.value_of("Left for her") == "Rp660,000"
    assert tab.grid.model.rowCount() == 1
    (kept,) = settlement.settlements(book.session, "0012")
    back = TakeBackDialog(book, kept)
    shown(qtbot, back)
    settle()
    press(qtbot, "salah orang")
    press(qtbot, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    settle()
    assert settlement.settlements(book.session, "0012")[0].taken_back
    assert members.get_member(book.session, "0012").status is MemberStatus.ACTIVE
    assert ledger(book.session, "2101") == R(-500_000)
