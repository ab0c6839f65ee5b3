"""Closing, annual meeting, reports, checks and settings: their dialogs and wizards."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

from PySide6.QtWidgets import QWidget

from coopledger.accounting.calendar import Period
from coopledger.services import closing
from coopledger.services.permissions import Role
from coopledger.services.session import Session, SetClock, User
from coopledger.ui.dialogs.closing import CloseMonthDialog, CloseYearDialog, ReopenMonthDialog
from coopledger.ui.main_window import MainWindow
from coopledger.ui.navigation import Target
from tests.screens.registry import Screen

ALL = ("id", "en", "dark", "large")


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


def report(name: str) -> Callable[[MainWindow], QWidget]:
    def make(window: MainWindow) -> QWidget:
        window.open(Target(page="reports", kind="report", key=name))
        return window

    return make


SCREENS = (
    *(
        Screen(name=f"report-{name}", make=report(name))
        for name in ("changes-in-equity", "general-ledger", "loan-aging", "annual-report")
    ),
    Screen(name="close-month", make=lock_month, looks=ALL),
    Screen(name="reopen-month", make=reopen_month),
    Screen(name="close-year", make=close_year, looks=("id", "large")),
)
