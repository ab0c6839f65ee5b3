"""Term deposits, holds, transfers, and the kinds of savings with all their fields."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from coopledger.accounting.money import Money
from coopledger.services import savings, term_deposits
from coopledger.services.term_deposits import TermRow
from coopledger.ui.dialogs.paper import PaperDialog
from coopledger.ui.dialogs.savings_hold import HoldDialog, ReleaseDialog
from coopledger.ui.dialogs.savings_product import SavingsProductDialog
from coopledger.ui.dialogs.savings_transfer import SavingsTransferDialog
from coopledger.ui.dialogs.term_certificate import CertificatePaper
from coopledger.ui.dialogs.term_deposit import TermDepositDialog
from coopledger.ui.dialogs.term_end import BreakDialog, InstructionDialog, MatureDialog
from coopledger.ui.main_window import MainWindow
from coopledger.ui.pages.member_detail import MemberDetailPage
from coopledger.ui.pages.savings import SavingsPage
from tests.screens.registry import Screen
from tests.screens.waiting import wait

ALL = ("id", "en", "dark", "large")


def _page(window: MainWindow, tab: str) -> QWidget:
    window.open_page("savings")
    wait(window.context.operations)
    page = window.shown_page()
    assert isinstance(page, SavingsPage)
    page.tabs.set_value(tab)
    return window


def _certificates(window: MainWindow) -> tuple[TermRow, ...]:
    return term_deposits.deposits(window.context.session, window.context.today())


def _saver(window: MainWindow) -> str:
    holds = savings.held_amounts(window.context.session)
    return holds[0].member.number if holds else "0001"


def terms(window: MainWindow) -> QWidget:
    return _page(window, "terms")


def holds(window: MainWindow) -> QWidget:
    return _page(window, "holds")


def transfer(window: MainWindow) -> QWidget:
    dialog = SavingsTransferDialog(window.context, member=_saver(window), parent=window)
    dialog.open()
    wait(window.context.operations)
    dialog.amount.set_value(Money.rupiah(20_000))
    return dialog


def hold(window: MainWindow) -> QWidget:
    number = _saver(window)
    dialog = HoldDialog(window.context, member=number, account=f"SS-{number}", parent=window)
    dialog.open()
    wait(window.context.operations)
    dialog.amount.set_value(Money.rupiah(20_000))
    return dialog


def release(window: MainWindow) -> QWidget:
    held = savings.held_amounts(window.context.session)[0]
    dialog = ReleaseDialog(window.context, held, parent=window)
    dialog.open()
    return dialog


def open_deposit(window: MainWindow) -> QWidget:
    dialog = TermDepositDialog(window.context, member=_saver(window), parent=window)
    dialog.open()
    wait(window.context.operations)
    dialog.amount.set_value(Money.rupiah(12_500_000))
    return dialog


def break_early(window: MainWindow) -> QWidget:
    dialog = BreakDialog(window.context, _certificates(window)[-1], parent=window)
    dialog.open()
    wait(window.context.operations)
    return dialog


def mature(window: MainWindow) -> QWidget:
    row = _certificates(window)[0]
    dialog = MatureDialog(window.context, row, parent=window)
    dialog.open()
    wait(window.context.operations)
    dialog.posted_on.set_value(row.deposit.matures_on)
    return dialog


def instruct(window: MainWindow) -> QWidget:
    dialog = InstructionDialog(window.context, _certificates(window)[0], parent=window)
    dialog.open()
    wait(window.context.operations)
    return dialog


def _product(window: MainWindow, code: str, part: str) -> QWidget:
    kept = savings.list_products(window.context.session, all_of_them=True)
    (found,) = [each for each in kept if each.code == code]
    dialog = SavingsProductDialog(window.context, found, parent=window)
    dialog.open()
    wait(window.context.operations)
    assert dialog.form.parts is not None
    dialog.form.parts.tabs.set_value(part)
    return dialog


def product_movements(window: MainWindow) -> QWidget:
    return _product(window, "SPD", "movements")


def product_interest(window: MainWindow) -> QWidget:
    return _product(window, "SB", "interest")


def product_term(window: MainWindow) -> QWidget:
    return _product(window, "SB", "term")


def product_linked(window: MainWindow) -> QWidget:
    return _product(window, "SWP", "general")


def member_accounts(window: MainWindow) -> QWidget:
    number = _certificates(window)[-1].member.number
    window.context.navigator.open_link("member", number)
    wait(window.context.operations)
    page = window.shown_page()
    assert isinstance(page, MemberDetailPage)
    page.tabs.set_value("accounts")
    return window


def certificate(window: MainWindow) -> QWidget:
    context = window.context
    number = _certificates(window)[0].deposit.certificate
    CertificatePaper(context, number, window)()
    wait(context.operations)
    return window.findChildren(PaperDialog)[-1]


SCREENS = (
    Screen(name="savings-terms", make=terms, looks=ALL),
    Screen(name="savings-holds", make=holds, looks=ALL),
    Screen(name="savings-transfer", make=transfer, looks=ALL),
    Screen(name="savings-hold", make=hold, looks=ALL),
    Screen(name="savings-release", make=release, looks=ALL),
    Screen(name="term-open", make=open_deposit, looks=ALL),
    Screen(name="term-break", make=break_early, looks=ALL),
    Screen(name="term-mature", make=mature, looks=ALL),
    Screen(name="term-instruct", make=instruct, looks=ALL),
    Screen(name="product-movements", make=product_movements, looks=ALL),
    Screen(name="product-interest", make=product_interest, looks=ALL),
    Screen(name="product-term", make=product_term, looks=ALL),
    Screen(name="product-linked", make=product_linked, looks=ALL),
    Screen(name="member-page-accounts", make=member_accounts, looks=ALL),
    Screen(name="term-certificate", make=certificate, looks=("id", "en")),
)
