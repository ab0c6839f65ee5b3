"""Closing, annual meeting, reports, checks and settings: their dialogs and wizards."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from pathlib import Path

from PySide6.QtWidgets import QDialog, QWidget

from coopledger.accounting.calendar import Period
from coopledger.accounting.errors import ImportRefused, Problem
from coopledger.accounting.rates import Rate
from coopledger.accounting.settings import Part
from coopledger.services import closing, recovery, settings, surplus
from coopledger.services.permissions import Role
from coopledger.services.session import Session, SetClock, User
from coopledger.ui import library
from coopledger.ui.context import Context
from coopledger.ui.dialogs.agm import DecisionDialog
from coopledger.ui.dialogs.closing import CloseMonthDialog, CloseYearDialog, ReopenMonthDialog
from coopledger.ui.dialogs.cooperative import CooperativeDialog, RulesDialog
from coopledger.ui.dialogs.import_workbook import ImportDialog
from coopledger.ui.dialogs.officers import OfficerDialog
from coopledger.ui.dialogs.users import AddUserDialog, ChangePasswordDialog
from coopledger.ui.main_window import MainWindow
from coopledger.ui.navigation import Target
from coopledger.ui.pages.agm import AgmPage
from coopledger.ui.pages.checks import ChecksPage
from coopledger.ui.pages.settings import SettingsPage
from coopledger.ui.start_screen import StartContext
from coopledger.ui.wizards.new_book import MadeBook, NewBookWizard
from tests.screens.registry import Screen
from tests.screens.render import settle

ALL = ("id", "en", "dark", "large")
MakeDialog = Callable[[Context, QWidget], QDialog]


def lock_month(window: MainWindow) -> QWidget:
    session = window.context.session
    month = next((m for m in closing.list_periods(session) if m.closes_next), None)
    period = Period.of(window.context.today()) if month is None else month.period
    dialog = CloseMonthDialog(window.context, period, parent=window)
    dialog.open()
    return dialog


def reopen_month(window: MainWindow) -> QWidget:
    chair = User(name="ketua", role=Role.CHAIR, full_name="Sri Wahyuni")
    dialog = ReopenMonthDialog(
        window.context, Period(2025, 3), year_closed=True, others=(chair,), parent=window
    )
    dialog.open()
    return dialog


def close_year(window: MainWindow) -> QWidget:
    session = window.context.session
    later = Session(books=session.books, user=session.user, clock=SetClock(date(2030, 1, 2)))
    year = next(year for year in closing.list_years(later) if not year.closed)
    preview = closing.preview_year(later, year.fiscal_year.year)
    dialog = CloseYearDialog(window.context, preview, parent=window)
    dialog.open()
    return dialog


def decision(window: MainWindow) -> QWidget:
    allocation = surplus.allocation(window.context.session, 2025)
    dialog = DecisionDialog(window.context, allocation, print_decision=print, parent=window)
    dialog.open()
    return dialog


def what_if(window: MainWindow) -> QWidget:
    window.open_page("agm")
    page = window.shown_page()
    assert isinstance(page, AgmPage)
    page.year.set_value(2026)
    settle(window.context.operations)
    page.table.field(Part.RESERVE).set_value(Rate(300_000))
    page.table._typed_something()
    return window


def agm_tab(tab: str) -> Callable[[MainWindow], QWidget]:
    def make(window: MainWindow) -> QWidget:
        window.open_page("agm")
        page = window.shown_page()
        assert isinstance(page, AgmPage)
        page.tabs.set_value(tab)
        return window

    return make


def appoint(window: MainWindow) -> QWidget:
    dialog = OfficerDialog(window.context, parent=window)
    dialog.open()
    return dialog


def new_book(step: int) -> Callable[[MainWindow], QWidget]:
    def make(window: MainWindow) -> QWidget:
        context = window.context
        start = StartContext(
            operations=context.operations,
            tr=context.tr,
            theme=context.theme,
            memory=context.memory,
        )
        wizard = NewBookWizard(start, window)
        wizard.open()
        wizard.preset.set_value(wizard._presets.cooperatives[2])
        wizard.full_name.set_value("Siti Aminah")
        wizard.password.set_value("tiga kata rahasia")
        if step >= 4:
            wizard.made = MadeBook(
                opened=library.look_into(context.session), code=CODE, folder=Path("book")
            )
            wizard._show_code(recovery.recovery_groups(CODE))
        wizard._show(step)
        return wizard

    return make


def report(name: str) -> Callable[[MainWindow], QWidget]:
    def make(window: MainWindow) -> QWidget:
        window.open(Target(page="reports", kind="report", key=name))
        return window

    return make


def settings_tab(tab: str) -> Callable[[MainWindow], QWidget]:
    def make(window: MainWindow) -> QWidget:
        window.open_page("settings")
        page = window.shown_page()
        assert isinstance(page, SettingsPage)
        page.tabs.set_value(tab)
        return window

    return make


def trail(window: MainWindow) -> QWidget:
    window.open_page("checks")
    page = window.shown_page()
    assert isinstance(page, ChecksPage)
    page.tabs.set_value("trail")
    return window


def dialog_of(
    make_dialog: Callable[[Context, QWidget], QDialog],
) -> Callable[[MainWindow], QWidget]:
    def make(window: MainWindow) -> QWidget:
        dialog = make_dialog(window.context, window)
        dialog.open()
        return dialog

    return make


def cooperative(context: Context, parent: QWidget) -> QDialog:
    return CooperativeDialog(context, settings.cooperative(context.session), parent)


def rules(context: Context, parent: QWidget) -> QDialog:
    return RulesDialog(context, settings.book_rules(context.session), parent)


def import_refused(context: Context, parent: QWidget) -> QDialog:
    dialog = ImportDialog(context, parent)
    dialog.path = Path("Buku kerja.xlsx")
    dialog.file_label.setText("Buku kerja.xlsx")
    dialog._refused(
        ImportRefused(
            (
                Problem("required", "Anggota!C7"),
                Problem("required", "Simpanan!B12"),
                Problem("sheet_missing", "Koperasi"),
            )
        )
    )
    return dialog


CODE = "1QQPZ-RY9X8-GF2TV-DW0S3-JN54K-HCE6M-UA7L2-PQ8XT-9KD4V-WZ0R3-6JS5N-7HY"
SCREENS = (
    *(
        Screen(name=f"new-book-{step + 1}", make=new_book(step), looks=("id", "large"))
        for step in range(6)
    ),
    *(
        Screen(name=f"report-{name}", make=report(name))
        for name in ("changes-in-equity", "general-ledger", "loan-aging", "annual-report")
    ),
    *(
        Screen(name=f"settings-{tab}", make=settings_tab(tab), looks=("id", "large"))
        for tab in ("rules", "users", "accounts", "look")
    ),
    Screen(name="checks-trail", make=trail),
    Screen(name="dialog-cooperative", make=dialog_of(cooperative), looks=("id", "large")),
    Screen(name="dialog-rules", make=dialog_of(rules)),
    Screen(name="dialog-add-user", make=dialog_of(AddUserDialog)),
    Screen(name="dialog-change-password", make=dialog_of(ChangePasswordDialog)),
    Screen(name="dialog-import", make=dialog_of(ImportDialog)),
    Screen(name="dialog-import-refused", make=dialog_of(import_refused)),
    Screen(name="agm-decision", make=decision),
    Screen(name="agm-what-if", make=what_if, looks=("id", "dark")),
    Screen(name="agm-members", make=agm_tab("members")),
    Screen(name="agm-officers", make=agm_tab("officers")),
    Screen(name="agm-appoint", make=appoint),
    Screen(name="close-month", make=lock_month, looks=ALL),
    Screen(name="reopen-month", make=reopen_month),
    Screen(name="close-year", make=close_year, looks=("id", "large")),
)
