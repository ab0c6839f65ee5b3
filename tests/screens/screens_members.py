"""The pages of members and savings and their dialogs."""

from __future__ import annotations

from PySide6.QtWidgets import QDialog, QWidget

from coopledger.accounting.members import MemberStatus
from coopledger.accounting.money import Money
from coopledger.services import members
from coopledger.ui.dialogs.deposit import DepositDialog
from coopledger.ui.dialogs.member import MemberDialog, MemberEditDialog
from coopledger.ui.dialogs.member_status import MemberStatusDialog
from coopledger.ui.dialogs.paper import PaperDialog, member_statement_choice, show_entry_papers
from coopledger.ui.dialogs.withdrawal import WithdrawalDialog
from coopledger.ui.main_window import MainWindow
from tests.screens.registry import Screen

ALL = ("id", "en", "dark", "large")


def someone(window: MainWindow) -> str:
    """An active member who borrows and is behind, if there is one."""
    everyone = [
        each
        for each in members.list_members(window.context.session)
        if each.member.status is MemberStatus.ACTIVE
    ]
    return max(everyone, key=lambda each: (each.debts, each.savings)).member.number


def deposit(window: MainWindow) -> QWidget:
    dialog = DepositDialog(window.context, member=someone(window), parent=window)
    dialog.open()
    return dialog


def deposit_blank(window: MainWindow) -> QWidget:
    dialog = DepositDialog(window.context, parent=window)
    dialog.open()
    return dialog


def withdrawal(window: MainWindow) -> QWidget:
    dialog = WithdrawalDialog(window.context, member=someone(window), parent=window)
    dialog.amount.set_value(Money.rupiah(50_000_000))
    dialog.open()
    return dialog


def new_member(window: MainWindow) -> QWidget:
    dialog = MemberDialog(window.context, person="Sri Wahyuni", parent=window)
    dialog.national_id.set_value("3307105408850002")
    dialog.open()
    return dialog


def edit_member(window: MainWindow) -> QWidget:
    dialog = MemberEditDialog(window.context, someone(window), parent=window)
    dialog.open()
    return dialog


def status(window: MainWindow) -> QWidget:
    dialog = MemberStatusDialog(window.context, someone(window), parent=window)
    dialog.open()
    return dialog


SCREENS = (
    Screen(name="member-new", make=new_member, looks=ALL),
    Screen(name="member-edit", make=edit_member),
    Screen(name="member-status", make=status, looks=ALL),
    Screen(name="savings-deposit", make=deposit, looks=ALL),
    Screen(name="savings-deposit-blank", make=deposit_blank),
    Screen(name="savings-withdrawal", make=withdrawal, looks=ALL),
)
