"""The base of all dialogs: keyboard, refusals, double click, drafts, leaving, being freed."""

from __future__ import annotations

import gc
import threading
import weakref
from collections.abc import Callable
from typing import Any

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, Qt
from PySide6.QtWidgets import QApplication, QWidget

from coopledger.accounting.calendar import Period
from coopledger.accounting.errors import (
    BelowMinimum,
    InvalidInput,
    MonthNotOver,
    Problem,
)
from coopledger.accounting.money import Money
from coopledger.services.changes import Change, Posted
from coopledger.ui.context import Context
from coopledger.ui.dialogs.base import FormDialog
from coopledger.ui.navigation import Message
from coopledger.ui.operations import Work
from coopledger.ui.widgets.date_edit import DateEdit
from coopledger.ui.widgets.fields import NoteEdit, TextEdit
from coopledger.ui.widgets.keys_sheet import KeysSheet
from coopledger.ui.widgets.money_edit import MoneyEdit
from tests.ui.conftest import TODAY, Settle

Act = Callable[[dict[str, Any]], Posted]


def nothing_posted(values: dict[str, Any]) -> Posted:
    return Posted(entries=(), changes=frozenset({Change.SAVINGS}))


class DepositDialog(FormDialog[Posted]):
    """As small as a dialog can be."""

    name = "test-deposit"

    def __init__(self, context: Context, act: Act = nothing_posted) -> None:
        tr, theme = context.tr, context.theme
        super().__init__(context, title=tr("Receive a deposit"), save_text=tr("Record deposit"))
        self.act = act
        self.form.add("name", TextEdit(), tr("Name"))
        self.form.add("amount", MoneyEdit(theme, tr), tr("Amount"))
        self.form.add("posted_on", DateEdit(theme, tr, context.today()), tr("Date"), keep=True)
        self.form.add("memo", NoteEdit(theme), tr("Note"), optional=True)
        self.start()

    def work(self) -> Work[Posted]:
        act, values = self.act, {**self.form.values(), "operation_id": self.operation_id}
        return lambda _: act(values)


@pytest.fixture
def opened(qtbot, context: Context) -> Callable[..., DepositDialog]:  # type: ignore[no-untyped-def]
    def open_dialog(act: Act = nothing_posted) -> DepositDialog:
        dialog = DepositDialog(context, act)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose, False)
        qtbot.addWidget(dialog)
        dialog.open()
        dialog.activateWindow()
        qtbot.waitUntil(dialog.isActiveWindow)
        dialog.form.focus_first()
        return dialog

    return open_dialog


def press(qtbot: Any, keys: str | Qt.Key, modifier: Any = Qt.KeyboardModifier.NoModifier) -> None:
    """Types into whatever has the keyboard, as a hand does."""
    widget = QApplication.focusWidget()
    assert widget is not None
    if isinstance(keys, str):
        qtbot.keyClicks(widget, keys)
    else:
        qtbot.keyClick(widget, keys, modifier)


def test_filled_and_saved_by_keyboard_alone(
    qtbot,  # type: ignore[no-untyped-def]
    opened: Callable[..., DepositDialog],
    context: Context,
    settle: Settle,
    messages: list[Message],
) -> None:
    seen: list[dict[str, Any]] = []
    dialog = opened(lambda values: (seen.append(values), nothing_posted(values))[1])
    changes: list[frozenset[Change]] = []
    context.operations.changed.connect(changes.append)
    for keys in ("Siti", Qt.Key.Key_Return, "150rb+75rb", Qt.Key.Key_Return, "-"):
        press(qtbot, keys)
    press(qtbot, Qt.Key.Key_Return)
    press(qtbot, "two parts")
    press(qtbot, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    settle()
    assert seen[0]["name"] == "Siti"
    assert seen[0]["amount"] == Money.rupiah(225_000)
    assert seen[0]["posted_on"] == TODAY.replace(day=23)
    assert seen[0]["memo"] == "two parts"
    assert changes == [frozenset({Change.SAVINGS})]
    assert [message.text for message in messages] == ["Saved."]
    # Ctrl+Enter begins the next: date kept, the rest blank, another operation.
    assert dialog.isVisible()
    assert dialog.form.value("posted_on") == TODAY.replace(day=23)
    assert dialog.form.value("name") is None
    assert dialog.form.value("amount") is None
    assert dialog.operation_id != seen[0]["operation_id"]
    assert QApplication.focusWidget() is dialog.form.row("name").field.editor()


def test_enter_in_the_last_field_saves_and_closes(
    qtbot,  # type: ignore[no-untyped-def]
    opened: Callable[..., DepositDialog],
    settle: Settle,
) -> None:
    dialog = opened()
    dialog.form.set_shown("memo", False)
    for keys in ("Siti", Qt.Key.Key_Return, "5000", Qt.Key.Key_Return, Qt.Key.Key_Return):
        press(qtbot, keys)
    settle()
    assert not dialog.isVisible()


def test_enter_stays_at_what_cannot_be_read(qtbot, opened: Callable[..., DepositDialog]) -> None:  # type: ignore[no-untyped-def]
    dialog = opened()
    for keys in ("Siti", Qt.Key.Key_Return, "1.5", Qt.Key.Key_Return):
        press(qtbot, keys)
    assert QApplication.focusWidget() is dialog.form.row("amount").field.editor()
    assert dialog.form.row("amount").error()


def test_blank_fields_are_marked_and_nothing_runs(
    qtbot,  # type: ignore[no-untyped-def]
    opened: Callable[..., DepositDialog],
    context: Context,
) -> None:
    dialog = opened()
    qtbot.mouseClick(dialog.save_button, Qt.MouseButton.LeftButton)
    assert context.operations.idle
    assert dialog.form.row("name").error() == "Fill this in."
    assert dialog.form.row("memo").error() == ""


def filled(dialog: DepositDialog, amount: int = 5_000) -> DepositDialog:
    dialog.form.row("name").field.set_value("Siti")
    dialog.form.row("amount").field.set_value(Money.rupiah(amount))
    return dialog


def test_a_double_click_saves_once(
    qtbot,  # type: ignore[no-untyped-def]
    opened: Callable[..., DepositDialog],
    settle: Settle,
) -> None:
    go_on = threading.Event()
    runs: list[str] = []

    def act(values: dict[str, Any]) -> Posted:
        go_on.wait(5)
        runs.append(values["operation_id"])
        return nothing_posted(values)

    dialog = filled(opened(act))
    qtbot.mouseClick(dialog.save_button, Qt.MouseButton.LeftButton)
    qtbot.mouseClick(dialog.save_button, Qt.MouseButton.LeftButton)
    dialog.save()
    dialog.save_and_next()
    dialog.reject()
    assert not dialog.save_button.isEnabled()
    assert dialog.isVisible(), "a running act cannot be left"
    go_on.set()
    settle()
    assert len(runs) == 1


def test_a_refusal_stands_at_its_field_and_a_retry_is_the_same_act(
    qtbot,  # type: ignore[no-untyped-def]
    opened: Callable[..., DepositDialog],
    settle: Settle,
) -> None:
    ids: list[str] = []

    def act(values: dict[str, Any]) -> Posted:
        ids.append(values["operation_id"])
        if len(ids) == 1:
            raise BelowMinimum(Money.rupiah(20_000))
        return nothing_posted(values)

    dialog = filled(opened(act))
    dialog.save()
    settle()
    assert "Rp20,000" in dialog.form.row("amount").error()
    assert dialog.refusal.isHidden()
    assert dialog.save_button.isEnabled()
    assert dialog.form.value("name") == "Siti"
    dialog.save()
    settle()
    assert ids[0] == ids[1]
    assert not dialog.isVisible()


def test_a_refusal_without_a_field_stands_below(
    opened: Callable[..., DepositDialog], settle: Settle
) -> None:
    def act(values: dict[str, Any]) -> Posted:
        raise MonthNotOver(Period(2026, 11))

    dialog = filled(opened(act))
    dialog.save()
    settle()
    assert dialog.refusal.isVisible()
    assert "November 2026" in dialog.refusal.text()


def test_many_findings_each_find_their_field(
    opened: Callable[..., DepositDialog], settle: Settle
) -> None:
    def act(values: dict[str, Any]) -> Posted:
        raise InvalidInput((Problem("required", "name"), Problem("required", "elsewhere")))

    dialog = filled(opened(act))
    dialog.save()
    settle()
    assert dialog.form.row("name").error()
    assert dialog.form.row("amount").error() == ""
    assert dialog.refusal.isVisible()


def test_a_fault_gives_the_form_back(
    opened: Callable[..., DepositDialog], context: Context, settle: Settle
) -> None:
    faults: list[Exception] = []
    context.operations.crashed.connect(faults.append)
    dialog = filled(opened(lambda values: values["nothing"]))
    dialog.save()
    settle()
    assert isinstance(faults[0], KeyError)
    assert dialog.isVisible()
    assert dialog.save_button.isEnabled()
    assert dialog.form.value("name") == "Siti"


def test_escape_asks_only_if_something_was_typed(
    qtbot,  # type: ignore[no-untyped-def]
    opened: Callable[..., DepositDialog],
) -> None:
    clean = opened()
    press(qtbot, Qt.Key.Key_Escape)
    assert not clean.isVisible()
    dialog = opened()
    press(qtbot, "Si")
    press(qtbot, Qt.Key.Key_Escape)
    assert dialog.isVisible()
    assert dialog.bars.currentIndex() == 1
    press(qtbot, Qt.Key.Key_Return)
    assert dialog.bars.currentIndex() == 0, "Enter goes on typing"
    press(qtbot, Qt.Key.Key_Escape)
    press(qtbot, Qt.Key.Key_Escape)
    assert not dialog.isVisible()


def test_what_was_typed_comes_back(
    qtbot,  # type: ignore[no-untyped-def]
    opened: Callable[..., DepositDialog],
    context: Context,
    settle: Settle,
) -> None:
    first = opened()
    for keys in ("Siti", Qt.Key.Key_Return, "1,25jt"):
        press(qtbot, keys)
    # The power fails: the window goes without a word.
    first.hide()
    second = opened()
    assert second.form.value("name") == "Siti"
    assert second.form.value("amount") == Money.rupiah(1_250_000)
    assert second.restored.isVisible()
    second.save()
    settle()
    third = opened()
    assert third.form.value("name") is None
    assert not third.restored.isVisible()


def test_a_thrown_away_form_is_forgotten(
    qtbot,  # type: ignore[no-untyped-def]
    opened: Callable[..., DepositDialog],
    context: Context,
) -> None:
    dialog = opened()
    press(qtbot, "Si")
    press(qtbot, Qt.Key.Key_Escape)
    qtbot.mouseClick(dialog._drop_button, Qt.MouseButton.LeftButton)
    assert not dialog.isVisible()
    assert context.drafts.names() == ()


def test_f1_shows_the_keys(qtbot, opened: Callable[..., DepositDialog]) -> None:  # type: ignore[no-untyped-def]
    dialog = opened()
    press(qtbot, Qt.Key.Key_F1)
    sheet = dialog.findChild(KeysSheet)
    assert sheet is not None
    assert sheet.isVisible()
    sheet.close()


def test_a_dialog_is_freed_when_it_closes(qtbot, context: Context, settle: Settle) -> None:  # type: ignore[no-untyped-def]
    dialog = DepositDialog(context)
    dialog.open()
    filled(dialog).save()
    settle()
    gone = weakref.ref(dialog)
    del dialog
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    gc.collect()
    assert gone() is None


def test_a_dialog_fits_the_smallest_screen(opened: Callable[..., DepositDialog]) -> None:
    dialog = opened()
    assert dialog.width() <= 1280
    assert dialog.height() <= 680


def test_a_dialog_opens_over_the_middle_of_its_window_and_stays_on_the_screen(
    qtbot: Any, context: Context, settle: Settle
) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    window.setGeometry(40, 20, 700, 700)
    window.show()
    dialog = DepositDialog(context)
    dialog.setParent(window, Qt.WindowType.Dialog)
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose, False)
    dialog.open()
    qtbot.waitExposed(dialog)
    settle()
    middle = window.frameGeometry().center() - dialog.frameGeometry().center()
    assert abs(middle.x()) < 20, "not at the place of a smaller one"
    room = dialog.screen().availableGeometry()
    dialog.move(room.right() - 60, room.bottom() - 60)
    dialog.fit()
    assert room.contains(dialog.frameGeometry())
    dialog.close()
