"""The forms and details of cash, capital and journal."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QEventLoop, QTimer
from PySide6.QtWidgets import QDialog, QWidget

from coopledger.accounting.chart import Side
from coopledger.accounting.journal import EntryKind
from coopledger.accounting.money import Money
from coopledger.accounting.vouchers import Direction
from coopledger.services import correcting, journal
from coopledger.services.journal import EntryLine
from coopledger.ui.dialogs.account import AccountDialog
from coopledger.ui.dialogs.act_voucher import ActVoucherDialog
from coopledger.ui.dialogs.borrowing import BorrowingDialog, BorrowingRepaymentDialog
from coopledger.ui.dialogs.correction import CorrectionDialog, correcting_dialog
from coopledger.ui.dialogs.grant import GrantDialog
from coopledger.ui.dialogs.journal_entry import JournalEntryDialog
from coopledger.ui.dialogs.reversal import ReversalDialog
from coopledger.ui.dialogs.transfer import TransferDialog
from coopledger.ui.dialogs.voucher import VoucherDialog
from coopledger.ui.main_window import MainWindow
from coopledger.ui.navigation import Target
from coopledger.ui.pages.ledger import ACCOUNTS, TRIAL_BALANCE, LedgerPage
from tests.screens.registry import Screen

ALL = ("id", "en", "dark", "large")


def rest(window: MainWindow) -> None:
    """Lets the worker answer."""
    loop = QEventLoop()
    for _ in range(20):
        QTimer.singleShot(50, loop.quit)
        loop.exec()
        if window.context.operations.idle:
            return


def newest(window: MainWindow, kind: EntryKind) -> str:
    """The number of the newest entry of a kind."""
    found = journal.entries(window.context.session, journal.Search(kind=kind), limit=50)
    return str(next(e.voucher for e in found.entries if not e.reversed_by and not e.reverses))


def opened(make: Callable[[MainWindow], QDialog]) -> Callable[[MainWindow], QWidget]:
    def show(window: MainWindow) -> QWidget:
        dialog = make(window)
        dialog.open()
        rest(window)
        return dialog

    return show


def act(window: MainWindow) -> QDialog:
    dialog = ActVoucherDialog(window.context, direction=Direction.OUT, act="pay_electricity")
    dialog.amount.set_value(Money.rupiah(187_500))
    rest(window)
    dialog.preview_button.click()
    return dialog


def act_in(window: MainWindow) -> QDialog:
    return ActVoucherDialog(window.context, direction=Direction.IN)


def voucher(window: MainWindow) -> QDialog:
    dialog = VoucherDialog(window.context)
    dialog.account.set_value("6103")
    dialog.amount.set_value(Money.rupiah(45_000))
    return dialog


def entry(window: MainWindow) -> QDialog:
    dialog = JournalEntryDialog(window.context)
    dialog.lines.set_value(
        (
            EntryLine(account="6101", side=Side.DEBIT, amount=Money.rupiah(1_250_000)),
            EntryLine(
                account="1201",
                side=Side.CREDIT,
                amount=Money.rupiah(250_000),
                member_number="0016",
            ),
            EntryLine(account="1110", side=Side.CREDIT, amount=Money.rupiah(900_000)),
        )
    )
    return dialog


def reversal(window: MainWindow) -> QDialog:
    detail = journal.entry(window.context.session, newest(window, EntryKind.VOUCHER))
    return ReversalDialog(window.context, detail)


def correction(window: MainWindow) -> QDialog:
    number = newest(window, EntryKind.REPAYMENT)
    return CorrectionDialog(window.context, correcting.facts(window.context.session, number))


def corrected(kind: EntryKind) -> Callable[[MainWindow], QDialog]:
    def make(window: MainWindow) -> QDialog:
        facts = correcting.facts(window.context.session, newest(window, kind))
        return correcting_dialog(window.context, facts, "Jumlah salah")

    return make


def ledger_tab(tab: str) -> Callable[[MainWindow], QWidget]:
    def show(window: MainWindow) -> QWidget:
        window.open(Target(page="ledger"))
        page = window.shown_page()
        if not isinstance(page, LedgerPage):
            window.back()
            page = window.shown_page()
        assert isinstance(page, LedgerPage)
        page.tabs.set_value(tab)
        return window

    return show


def detail(kind: str, key: str | EntryKind) -> Callable[[MainWindow], QWidget]:
    def show(window: MainWindow) -> QWidget:
        number = newest(window, key) if isinstance(key, EntryKind) else key
        window.open(Target(page="ledger", kind=kind, key=number))
        return window

    return show


SCREENS = (
    Screen(name="act-voucher", make=opened(act), looks=ALL),
    Screen(name="act-voucher-in", make=opened(act_in)),
    Screen(name="voucher", make=opened(voucher)),
    Screen(
        name="transfer", make=opened(lambda w: TransferDialog(w.context)), looks=("id", "large")
    ),
    Screen(name="grant", make=opened(lambda w: GrantDialog(w.context))),
    Screen(name="borrowing", make=opened(lambda w: BorrowingDialog(w.context))),
    Screen(name="borrowing-repayment", make=opened(lambda w: BorrowingRepaymentDialog(w.context))),
    Screen(name="journal-entry", make=opened(entry), looks=ALL),
    Screen(name="reversal", make=opened(reversal)),
    Screen(name="correction", make=opened(correction)),
    Screen(name="correction-deposit", make=opened(corrected(EntryKind.DEPOSIT))),
    Screen(name="correction-repayment", make=opened(corrected(EntryKind.REPAYMENT))),
    Screen(name="correction-voucher", make=opened(corrected(EntryKind.VOUCHER))),
    Screen(name="account-new", make=opened(lambda w: AccountDialog(w.context))),
    Screen(name="ledger-accounts", make=ledger_tab(ACCOUNTS), looks=("id", "dark")),
    Screen(name="ledger-trial-balance", make=ledger_tab(TRIAL_BALANCE), looks=("id", "en")),
    Screen(name="ledger-entry", make=detail("entry", EntryKind.REPAYMENT), looks=ALL),
    Screen(name="ledger-account", make=detail("account", "1101"), looks=("id", "large")),
)
