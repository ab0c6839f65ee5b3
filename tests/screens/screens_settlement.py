"""Settling with a member who leaves."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from coopledger.services import members
from coopledger.ui.dialogs.settlement import SettlementDialog
from coopledger.ui.main_window import MainWindow
from coopledger.ui.navigation import Target
from coopledger.ui.pages.member_detail import MemberDetailPage
from tests.screens.registry import Screen
from tests.screens.screens_members import ALL, someone


def settle(window: MainWindow) -> QWidget:
    dialog = SettlementDialog(window.context, someone(window), window)
    dialog.open()
    return dialog


def settle_rich(window: MainWindow) -> QWidget:
    """Somebody who saved more than she owes."""
    everyone = members.list_members(window.context.session)
    best = max(everyone, key=lambda each: each.savings - each.debts)
    dialog = SettlementDialog(window.context, best.member.number, window)
    dialog.open()
    return dialog


def leaving(window: MainWindow) -> QWidget:
    window.open(Target(page="members", kind="member", key=someone(window)))
    page = window.shown_page()
    assert isinstance(page, MemberDetailPage)
    page.tabs.set_value("settlement")
    return window


SCREENS = (
    Screen(name="settle", make=settle, looks=ALL),
    Screen(name="settle-rich", make=settle_rich, looks=("id", "large")),
    Screen(name="member-leaving", make=leaving, looks=ALL),
)
