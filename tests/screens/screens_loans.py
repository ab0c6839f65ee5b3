"""Loans: the lists, one loan, and the forms."""

from __future__ import annotations

from PySide6.QtWidgets import QDialog, QWidget

from coopledger.accounting.money import Money
from coopledger.services import loans
from coopledger.ui.dialogs.disbursement import DisbursementDialog
from coopledger.ui.dialogs.loan_calculator import LoanCalculatorDialog
from coopledger.ui.dialogs.loan_product import LoanProductDialog
from coopledger.ui.dialogs.repayment import RepaymentDialog
from coopledger.ui.main_window import MainWindow
from coopledger.ui.navigation import Target
from coopledger.ui.pages.loans import DUE, LATE, PRODUCTS, LoansPage
from tests.screens.registry import Screen
from tests.screens.waiting import wait

ALL = ("id", "en", "dark", "large")


def late_number(window: MainWindow) -> str:
    """A loan that is late, or else any that runs."""
    session = window.context.session
    running = loans.running_loans(session, session.clock.today())
    return max(running, key=lambda row: row.position.overdue_days).loan.number


def part(name: str):  # type: ignore[no-untyped-def]
    def make(window: MainWindow) -> QWidget:
        window.open_page("loans")
        page = window.shown_page()
        assert isinstance(page, LoansPage)
        page.show_part(name)
        return window

    return make


def loan(window: MainWindow) -> QWidget:
    window.open(Target(page="loans", kind="loan", key=late_number(window)))
    return window


def shown(dialog: QDialog) -> QWidget:
    dialog.open()
    return dialog


def disbursement(window: MainWindow) -> QWidget:
    dialog = DisbursementDialog(window.context, member="0012", parent=window)
    dialog.open()
    wait(window.context.operations)
    dialog.principal.set_value(Money.rupiah(6_000_000))
    return dialog


def repayment(window: MainWindow) -> QWidget:
    return shown(RepaymentDialog(window.context, loan=late_number(window), parent=window))


def repayment_blank(window: MainWindow) -> QWidget:
    return shown(RepaymentDialog(window.context, parent=window))


def calculator(window: MainWindow) -> QWidget:
    dialog = LoanCalculatorDialog(window.context, window)
    dialog.open()
    wait(window.context.operations)
    dialog.product.set_value("PA")
    dialog.principal.set_value(Money.rupiah(5_000_000))
    dialog.rate.set_value(dialog.rate.parse("30"))
    return dialog


def product(window: MainWindow) -> QWidget:
    return shown(LoanProductDialog(window.context, parent=window))


SCREENS = (
    Screen(name="loans-due", make=part(DUE)),
    Screen(name="loans-late", make=part(LATE), looks=("id", "en")),
    Screen(name="loans-products", make=part(PRODUCTS), looks=("id", "en")),
    Screen(name="loan", make=loan, looks=ALL),
    Screen(name="disbursement", make=disbursement, looks=ALL),
    Screen(name="repayment", make=repayment, looks=ALL),
    Screen(name="repayment-blank", make=repayment_blank),
    Screen(name="loan-calculator", make=calculator, looks=ALL),
    Screen(name="loan-product", make=product, looks=("id", "en", "large")),
)
