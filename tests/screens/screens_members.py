"""The pages of members and savings and their dialogs."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from PySide6.QtWidgets import QWidget

from coopledger.accounting.gatherings import Rhythm
from coopledger.accounting.member_accounts import AccountGroup
from coopledger.accounting.members import MemberStatus
from coopledger.accounting.money import Money
from coopledger.services import gatherings, members, papers, savings, statements_members
from coopledger.ui.dialogs.deposit import DepositDialog
from coopledger.ui.dialogs.gathering_order import OrderDialog
from coopledger.ui.dialogs.gatherings import GatheringDialog, GatheringsDialog
from coopledger.ui.dialogs.member import MemberDialog, MemberEditDialog
from coopledger.ui.dialogs.member_status import MemberStatusDialog
from coopledger.ui.dialogs.paper import PaperDialog, entry_choice, member_statement_choice
from coopledger.ui.dialogs.savings_product import SavingsProductDialog
from coopledger.ui.dialogs.withdrawal import WithdrawalDialog
from coopledger.ui.main_window import MainWindow
from coopledger.ui.navigation import Target
from coopledger.ui.pages.member_detail import MemberDetailPage
from coopledger.ui.pages.savings import SavingsPage
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
    dialog.fields.national_id.set_value("3307105408850002")
    dialog.open()
    return dialog


def edit_member(window: MainWindow) -> QWidget:
    dialog = MemberEditDialog(window.context, someone(window), parent=window)
    dialog.open()
    return dialog


def edit_part(name: str) -> Callable[[MainWindow], QWidget]:
    """The form of a member, with one of its parts in front."""

    def make(window: MainWindow) -> QWidget:
        dialog = MemberEditDialog(window.context, someone(window), parent=window)
        assert dialog.form.parts is not None
        dialog.form.focus_first = partial(dialog.form.parts.show_part, name)  # type: ignore[method-assign]
        dialog.open()
        return dialog

    return make


def gathering_list(window: MainWindow) -> QWidget:
    dialog = GatheringsDialog(window.context, parent=window)
    dialog.open()
    return dialog


def gathering(window: MainWindow) -> QWidget:
    found = gatherings.gatherings(window.context.session)[0].gathering
    dialog = GatheringDialog(window.context, found, parent=window)
    dialog.rhythm.set_value(Rhythm.MONTH_WEEKDAY)
    dialog.open()
    return dialog


def gathering_order(window: MainWindow) -> QWidget:
    found = gatherings.gatherings(window.context.session)[0].gathering
    dialog = OrderDialog(window.context, found, parent=window)
    dialog.open()
    return dialog


def going_abroad(window: MainWindow) -> QWidget:
    dialog = MemberStatusDialog(window.context, someone(window), parent=window)
    window.context.operations.run(
        lambda _: None, lambda _: dialog.status.set_value(MemberStatus.ABROAD), owner=dialog
    )
    dialog.open()
    return dialog


def status(window: MainWindow) -> QWidget:
    dialog = MemberStatusDialog(window.context, someone(window), parent=window)
    dialog.open()
    return dialog


def member(window: MainWindow) -> QWidget:
    window.open(Target(page="members", kind="member", key=someone(window)))
    return window


def member_register(window: MainWindow) -> QWidget:
    window.open(Target(page="members", kind="member", key=someone(window)))
    page = window.shown_page()
    assert isinstance(page, MemberDetailPage)
    page.tabs.set_value("register")
    return window


def member_loans(window: MainWindow) -> QWidget:
    window.open(Target(page="members", kind="member", key=someone(window)))
    page = window.shown_page()
    assert isinstance(page, MemberDetailPage)
    page.tabs.set_value("loans")
    return window


def statement_paper(window: MainWindow) -> QWidget:
    context = window.context
    today = context.today()
    choice = member_statement_choice(
        context, member=someone(window), from_date=today.replace(month=1, day=1), to_date=today
    )
    dialog = PaperDialog(context, [choice], title="Sumiyati", parent=window)
    dialog.open()
    return dialog


def receipt_paper(window: MainWindow, kind: str = "receipt") -> QWidget:
    context = window.context
    today = context.today()
    year = statements_members.member_statement(
        context.session, someone(window), today.replace(month=1, day=1), today
    )
    vouchers = [
        movement.voucher
        for account, movement in year.movements
        if account.group is AccountGroup.SAVINGS and movement.voucher.startswith("BKM")
    ]
    choices = [
        entry_choice(context, vouchers[-1], each)
        for each in papers.entry_papers(context.session, vouchers[-1])
    ]
    dialog = PaperDialog(context, choices, title=vouchers[-1], chosen=kind, parent=window)
    dialog.open()
    return dialog


def slip_paper(window: MainWindow) -> QWidget:
    return receipt_paper(window, "slip")


def dues(window: MainWindow) -> QWidget:
    window.open_page("savings")
    page = window.shown_page()
    assert isinstance(page, SavingsPage)
    page.show_dues()
    return window


def products(window: MainWindow) -> QWidget:
    window.open_page("savings")
    page = window.shown_page()
    assert isinstance(page, SavingsPage)
    page.tabs.set_value("products")
    return window


def product(window: MainWindow) -> QWidget:
    voluntary = next(
        each for each in savings.list_products(window.context.session) if each.code == "SS"
    )
    dialog = SavingsProductDialog(window.context, voluntary, parent=window)
    dialog.open()
    return dialog


SCREENS = (
    Screen(name="savings-dues", make=dues, looks=ALL),
    Screen(name="savings-products", make=products, looks=ALL),
    Screen(name="savings-product", make=product, looks=ALL),
    Screen(name="member-page", make=member, looks=ALL),
    Screen(name="member-page-register", make=member_register, looks=ALL),
    Screen(name="member-page-loans", make=member_loans),
    Screen(name="paper-statement", make=statement_paper, looks=ALL),
    Screen(name="paper-receipt", make=receipt_paper, looks=ALL),
    Screen(name="paper-slip", make=slip_paper),
    Screen(name="member-new", make=new_member, looks=ALL),
    Screen(name="member-edit", make=edit_member),
    *(
        Screen(name=f"member-edit-{part}", make=edit_part(part), looks=ALL)
        for part in ("more", "membership", "heirs", "abroad")
    ),
    Screen(name="member-abroad", make=going_abroad, looks=ALL),
    Screen(name="member-gatherings", make=gathering_list, looks=ALL),
    Screen(name="member-gathering", make=gathering, looks=ALL),
    Screen(name="member-gathering-order", make=gathering_order, looks=ALL),
    Screen(name="member-status", make=status, looks=ALL),
    Screen(name="savings-deposit", make=deposit, looks=ALL),
    Screen(name="savings-deposit-blank", make=deposit_blank),
    Screen(name="savings-withdrawal", make=withdrawal, looks=ALL),
)
