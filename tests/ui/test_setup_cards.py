"""The cards of what a new book still lacks."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QPushButton, QWidget

from coopledger.services import checklist, members
from coopledger.services.checklist import CardState, SetupCard
from coopledger.services.permissions import Role
from coopledger.ui.context import Context
from coopledger.ui.dialogs.import_workbook import ImportDialog
from coopledger.ui.dialogs.letterhead import LetterheadDialog
from coopledger.ui.dialogs.member import MemberDialog
from coopledger.ui.dialogs.opening_entry import OpeningDialog
from coopledger.ui.dialogs.printer_test import PrinterDialog
from coopledger.ui.dialogs.recovery import SheetAgainDialog
from coopledger.ui.navigation import Target
from coopledger.ui.widgets.setup_cards import PutAsideDialog, SetupCards
from tests.services.savings_builders import add_member
from tests.ui.books import opened


@pytest.fixture
def cards(qtbot: Any, context: Context, settle: Callable[[], None]) -> Iterator[SetupCards]:
    window = QWidget()
    window.resize(1100, 600)
    qtbot.addWidget(window)
    row = SetupCards(context, window)
    window.show()
    row.resize(1100, 300)
    row.refresh()
    settle()
    yield row
    window.close()


def button(row: SetupCards, name: str) -> QPushButton:
    found = row.findChild(QPushButton, name)
    assert isinstance(found, QPushButton)
    return found


def dialog_of(row: SetupCards) -> QDialog:
    shown = [each for each in row.window().findChildren(QDialog) if each.isVisible()]
    return shown[-1]


@pytest.mark.parametrize(
    ("name", "kind"),
    [
        ("open-members", MemberDialog),
        ("open-opening", OpeningDialog),
        ("open-letterhead", LetterheadDialog),
        ("open-printer", PrinterDialog),
        ("open-recovery_sheet", SheetAgainDialog),
        ("excel-members", ImportDialog),
        ("excel-opening", ImportDialog),
        ("aside-printer", PutAsideDialog),
    ],
)
def test_each_card_opens_its_place(
    qtbot: Any, cards: SetupCards, settle: Callable[[], None], name: str, kind: type
) -> None:
    qtbot.keyClick(button(cards, name), Qt.Key.Key_Space)
    settle()
    dialog = dialog_of(cards)
    assert type(dialog) is kind
    dialog.done(0)


def test_the_rules_stand_in_the_settings(cards: SetupCards, context: Context) -> None:
    targets: list[Target] = []
    context.navigator.target_wanted.connect(targets.append)
    cards.open_card(SetupCard.RULES)
    assert targets == [Target(page="settings", kind="tab", key="rules")]


def test_a_card_knows_that_it_is_done(
    cards: SetupCards, context: Context, settle: Callable[[], None]
) -> None:
    add_member(context.session, "0001")
    cards.refresh()
    settle()
    assert cards.findChild(QPushButton, "open-members") is None
    assert cards.card.note.whole_text() == "1 of 6 done"


def test_a_card_is_put_aside_with_the_keyboard(
    qtbot: Any, context: Context, settle: Callable[[], None]
) -> None:
    dialog = opened(qtbot, PutAsideDialog(context, SetupCard.PRINTER), settle)
    qtbot.keyClick(dialog.reason.editor(), Qt.Key.Key_Return)
    settle()
    assert dialog.isVisible(), "a reason is wanted"
    qtbot.keyClicks(dialog.reason.editor(), "belum ada")
    qtbot.keyClick(dialog.reason.editor(), Qt.Key.Key_Return)
    settle()
    found = {each.card: each for each in checklist.checklist(context.session)}
    assert found[SetupCard.PRINTER].state is CardState.ASIDE
    assert found[SetupCard.PRINTER].reason == "belum ada"


def test_the_practice_cooperative_and_a_secretary_have_no_cards(
    qtbot: Any, context: Context, settle: Callable[[], None]
) -> None:
    secretary = replace(context.session.user, role=Role.SECRETARY)
    for other in (
        replace(context, practice=True),
        replace(context, session=replace(context.session, user=secretary)),
    ):
        row = SetupCards(other)
        qtbot.addWidget(row)
        row.refresh()
        settle()
        assert row.isHidden()


def test_the_opening_is_typed_and_refused_while_it_does_not_balance(
    qtbot: Any, context: Context, settle: Callable[[], None]
) -> None:
    from coopledger.accounting.chart import Side
    from coopledger.accounting.money import Money
    from coopledger.services.journal import EntryLine

    dialog = opened(qtbot, OpeningDialog(context), settle)
    lines = [
        EntryLine(account="1101", side=Side.DEBIT, amount=Money.rupiah(5_000)),
        EntryLine(account="3202", side=Side.CREDIT, amount=Money.rupiah(4_000)),
    ]
    dialog.lines.set_value(lines)
    settle()
    dialog.save()
    settle()
    assert members.list_members(context.session) == ()
    assert dialog.isVisible()
    dialog.lines.set_value([lines[0], replace(lines[1], amount=Money.rupiah(5_000))])
    settle()
    dialog.save()
    dialog.save()
    settle()
    assert not dialog.isVisible()
    found = {each.card: each.state for each in checklist.checklist(context.session)}
    assert found[SetupCard.OPENING] is CardState.DONE


def test_printer_and_paper_are_noted_when_the_page_came_out_right(
    qtbot: Any, context: Context, settle: Callable[[], None]
) -> None:
    dialog = opened(qtbot, PrinterDialog(context), settle)
    assert dialog.content.startswith(b"%PDF")
    qtbot.mouseClick(dialog.right_button, Qt.MouseButton.LeftButton)
    settle()
    found = {each.card: each.state for each in checklist.checklist(context.session)}
    assert found[SetupCard.PRINTER] is CardState.DONE
