"""The month's savings interest: the list of runs, a month before and after, the tax's settings."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from coopledger.accounting.calendar import Period
from coopledger.services import savings_interest
from coopledger.ui.dialogs.interest_run import (
    InterestRunDialog,
    PostedRunDialog,
    TakeBackRunDialog,
)
from coopledger.ui.main_window import MainWindow
from coopledger.ui.pages.savings import SavingsPage
from coopledger.ui.pages.settings import SettingsPage
from tests.screens.registry import Screen
from tests.screens.waiting import wait

ALL = ("id", "en", "dark", "large")


def _shown(window: MainWindow, dialog: QWidget) -> QWidget:
    dialog.open()  # type: ignore[attr-defined]
    wait(window.context.operations)
    wait(window.context.operations)
    return dialog


def runs(window: MainWindow) -> QWidget:
    window.open_page("savings")
    wait(window.context.operations)
    page = window.shown_page()
    assert isinstance(page, SavingsPage)
    page.tabs.set_value("interest")
    return window


def before(window: MainWindow) -> QWidget:
    return _shown(window, InterestRunDialog(window.context, parent=window))


def ran_already(window: MainWindow) -> QWidget:
    newest = savings_interest.runs(window.context.session)[0].period
    return _shown(window, InterestRunDialog(window.context, newest, parent=window))


def nothing(window: MainWindow) -> QWidget:
    today = Period.of(window.context.today())
    return _shown(window, InterestRunDialog(window.context, today.plus(-24), parent=window))


def posted(window: MainWindow) -> QWidget:
    run = savings_interest.runs(window.context.session)[0]
    return _shown(window, PostedRunDialog(window.context, run, parent=window))


def take_back(window: MainWindow) -> QWidget:
    run = savings_interest.runs(window.context.session)[0]
    return _shown(window, TakeBackRunDialog(window.context, run, parent=window))


def rules(window: MainWindow) -> QWidget:
    window.open_page("settings")
    wait(window.context.operations)
    page = window.shown_page()
    assert isinstance(page, SettingsPage)
    page.tabs.set_value("rules")
    return window


def rules_dialog(window: MainWindow) -> QWidget:
    from coopledger.ui.dialogs.cooperative import RulesDialog

    rules(window)
    page = window.shown_page()
    assert isinstance(page, SettingsPage)
    page.edit_rules()
    wait(window.context.operations)
    return window.findChildren(RulesDialog)[-1]


SCREENS = (
    Screen(name="interest-runs", make=runs, looks=ALL),
    Screen(name="interest-before", make=before, looks=ALL),
    Screen(name="interest-ran", make=ran_already, looks=ALL),
    Screen(name="interest-nothing", make=nothing, looks=("id",)),
    Screen(name="interest-posted", make=posted, looks=ALL),
    Screen(name="interest-back", make=take_back, looks=("id", "large")),
    Screen(name="interest-rules", make=rules, looks=ALL),
    Screen(name="interest-rules-dialog", make=rules_dialog, looks=ALL),
)
