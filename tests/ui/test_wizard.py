"""The base of all wizards."""

from __future__ import annotations

from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel

from coopledger.accounting.errors import BelowMinimum
from coopledger.accounting.money import Money
from coopledger.ui.context import Context
from coopledger.ui.dialogs.wizard import Wizard
from coopledger.ui.operations import Progress, Work
from coopledger.ui.widgets.fields import TextEdit
from coopledger.ui.widgets.money_edit import MoneyEdit
from tests.ui.conftest import Settle


class NameAndAmount(Wizard[Context, str]):
    """Two forms and a preview between them."""

    def __init__(self, context: Context) -> None:
        super().__init__(context, title="New", finish_text="Make it")
        self.fails = False
        self.first = self.add_step("Name", "What is it called?")
        self.first.add("name", TextEdit(), "Name")
        self.preview = QLabel()
        self.add_page("Preview", "", self.preview)
        self.second = self.add_step("Amount")
        self.second.add("amount", MoneyEdit(context.theme, context.tr), "Amount")
        self.start()

    def entered(self, step: int) -> None:
        if step == 1:
            self.preview.setText(str(self.first.value("name")))

    def work(self) -> Work[str]:
        name, fails = self.first.value("name"), self.fails

        def work(progress: Progress) -> str:
            if fails:
                raise BelowMinimum(Money.rupiah(5))
            return str(name)

        return work


@pytest.fixture
def wizard(qtbot: Any, context: Context) -> NameAndAmount:
    made = NameAndAmount(context)
    made.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose, False)
    qtbot.addWidget(made)
    made.open()
    return made


def test_steps_are_checked_and_end_in_one_act(
    qtbot: Any, wizard: NameAndAmount, settle: Settle
) -> None:
    results: list[str] = []
    wizard.finished_with.connect(results.append)
    qtbot.keyClick(wizard, Qt.Key.Key_Return)
    assert wizard.step == 0, "a blank field holds the step"
    editor = wizard.first.row("name").field.editor()
    qtbot.keyClicks(editor, "Siti")
    qtbot.keyClick(editor, Qt.Key.Key_Return)
    assert wizard.step == 1
    assert wizard.preview.text() == "Siti"
    wizard.next()
    wizard.back()
    wizard.back()
    assert wizard.first.value("name") == "Siti"
    wizard.next()
    wizard.next()
    assert wizard.next_button.text() == "Make it"
    wizard.second.row("amount").field.set_value(Money.rupiah(1))
    wizard.next()
    wizard.next()
    settle()
    assert results == ["Siti"]
    assert not wizard.isVisible()


def test_a_refusal_goes_back_to_its_field(wizard: NameAndAmount, settle: Settle) -> None:
    wizard.fails = True
    wizard.first.row("name").field.set_value("Siti")
    wizard.next()
    wizard.next()
    wizard.second.row("amount").field.set_value(Money.rupiah(1))
    wizard.next()
    settle()
    assert wizard.step == 2
    assert wizard.second.row("amount").error()
    assert wizard.next_button.isEnabled()


def test_leaving_is_asked_about_once_something_was_typed(qtbot: Any, wizard: NameAndAmount) -> None:
    qtbot.keyClicks(wizard.first.row("name").field.editor(), "S")
    wizard.reject()
    assert wizard.isVisible()
    assert wizard.refusal.text()
    wizard.reject()
    assert not wizard.isVisible()
