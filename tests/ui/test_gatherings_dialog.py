"""Groups and villages in the window: the list, the calendar, the order of the sheet."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest
from PySide6.QtCore import Qt

from coopledger.accounting.gatherings import Gathering, GatheringKind, MeetingRule, Rhythm
from coopledger.services import gatherings, members
from coopledger.services.permissions import Role
from coopledger.services.session import User
from coopledger.ui.context import Context
from coopledger.ui.dialogs.gathering_order import OrderDialog
from coopledger.ui.dialogs.gatherings import GatheringDialog, GatheringsDialog
from coopledger.ui.navigation import Message
from coopledger.ui.pages.members import MembersPage
from tests.services.savings_builders import add_member
from tests.ui.conftest import TODAY, Settle
from tests.ui.member_book import filled, press, shown

GROUP = GatheringKind.GROUP
ALT, CONTROL = Qt.KeyboardModifier.AltModifier, Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def book(context: Context) -> Context:
    """Three of Melati; the others of no group."""
    made = filled(context)
    for number, name in (("0015", "Karti"), ("0016", "Wati")):
        add_member(made.session, number, name=name, group="Melati")
    return made


@pytest.fixture
def dialog(qtbot: Any, book: Context, settle: Settle) -> GatheringsDialog:
    made = GatheringsDialog(book)
    shown(qtbot, made)
    settle()
    return made


def texts(dialog: GatheringsDialog) -> list[list[str]]:
    model = dialog.grid.model
    return [[model.text(row, column) for column in model.columns] for row in range(len(model.rows))]


def test_groups_and_villages_are_listed(dialog: GatheringsDialog) -> None:
    assert texts(dialog) == [
        ["Melati", "Group", "no fixed day", "", "3"],
        ["Durensawit", "Village", "no fixed day", "", "1"],
        ["Lipursari", "Village", "no fixed day", "", "3"],
    ]


def test_a_calendar_is_made_by_keyboard(
    qtbot: Any, dialog: GatheringsDialog, book: Context, settle: Settle, messages: list[Message]
) -> None:
    press(qtbot, Qt.Key.Key_Return)
    settle()
    form = dialog.findChild(GatheringDialog)
    assert form is not None
    qtbot.waitUntil(form.isActiveWindow)
    assert not form.form.row("day").isVisibleTo(form)
    form.rhythm.editor().setFocus()
    press(qtbot, Qt.Key.Key_Down)
    assert form.form.row("day").isVisibleTo(form)
    press(qtbot, Qt.Key.Key_Return)
    press(qtbot, "the")
    assert form.day.value() == 31
    assert "30 November 2026; 31 December 2026; 31 January 2027" in form.ahead.text()
    press(qtbot, Qt.Key.Key_Return)
    for text in ("13.00", "rumah Bu Sri", "bawa buku"):
        press(qtbot, text)
        press(qtbot, Qt.Key.Key_Return)
    settle()
    settle()
    kept = gatherings.gatherings(book.session, GROUP)[0]
    assert kept.gathering == Gathering(
        kind=GROUP,
        name="Melati",
        rule=MeetingRule(rhythm=Rhythm.MONTH_DAY, day=31),
        time="13.00",
        place="rumah Bu Sri",
        note="bawa buku",
        id=kept.gathering.id,
    )
    assert messages[-1].text == "Melati is saved."
    assert texts(dialog)[0][2:4] == ["every month on its last day", "30-11-2026"]


@pytest.mark.parametrize(
    ("rhythm", "names", "rule"),
    [
        (None, set(), None),
        (Rhythm.MONTH_DAY, {"day"}, MeetingRule(rhythm=Rhythm.MONTH_DAY, day=1)),
        (
            Rhythm.MONTH_WEEKDAY,
            {"week", "weekday"},
            MeetingRule(rhythm=Rhythm.MONTH_WEEKDAY, week=1, weekday=0),
        ),
        (Rhythm.WEEK, {"weekday"}, MeetingRule(rhythm=Rhythm.WEEK, weekday=0)),
        (Rhythm.TWO_WEEKS, {"start"}, MeetingRule(rhythm=Rhythm.TWO_WEEKS, start=TODAY)),
    ],
)
def test_each_rhythm_asks_for_its_own_and_comes_back(
    qtbot: Any,
    book: Context,
    settle: Settle,
    rhythm: Rhythm | None,
    names: set[str],
    rule: MeetingRule | None,
) -> None:
    form = GatheringDialog(book)
    shown(qtbot, form)
    settle()
    form.named.set_value("Mawar")
    form.rhythm.set_value(rhythm)
    asked = {
        name
        for name in ("day", "week", "weekday", "start")
        if form.form.row(name).isVisibleTo(form)
    }
    assert asked == names
    form.save()
    settle()
    kept = next(
        each.gathering
        for each in gatherings.gatherings(book.session, GROUP)
        if each.gathering.name == "Mawar"
    )
    assert kept.rule == rule
    again = GatheringDialog(book, kept)
    shown(qtbot, again)
    settle()
    assert again.rhythm.value() == rhythm
    assert not again.form.is_dirty()
    again.save()
    settle()
    assert gatherings.gatherings(book.session, GROUP)[0].gathering == kept


def test_a_new_name_goes_to_all_members(
    qtbot: Any, book: Context, settle: Settle, messages: list[Message]
) -> None:
    form = GatheringDialog(book, Gathering(kind=GROUP, name="Melati"))
    shown(qtbot, form)
    settle()
    form.named.set_value("Melati Indah")
    qtbot.mouseDClick(form.save_button, Qt.MouseButton.LeftButton)
    form.save()
    settle()
    assert members.get_member(book.session, "0016").group == "Melati Indah"
    assert messages[-1].text == "Melati Indah is saved; 3 members carry the new name."


def test_a_name_that_is_taken_is_refused_at_its_field(
    qtbot: Any, book: Context, settle: Settle
) -> None:
    form = GatheringDialog(book)
    shown(qtbot, form)
    settle()
    form.save()
    assert form.form.row("name").error()
    form.named.set_value("melati")
    form.save()
    settle()
    assert "stands in the list already" in form.form.row("name").error()


def test_a_group_with_members_is_not_given_up_and_an_empty_one_is(
    qtbot: Any, dialog: GatheringsDialog, book: Context, settle: Settle
) -> None:
    dialog.retire_button.click()
    settle()
    assert "3 members still belong to Melati" in dialog.refusal.text()
    gatherings.save(book.session, Gathering(kind=GROUP, name="Anggrek"))
    dialog._read()
    settle()
    dialog.grid.select((GROUP, "Anggrek"))
    dialog.retire_button.click()
    settle()
    settle()
    assert [row[0] for row in texts(dialog)] == ["Melati", "Durensawit", "Lipursari"]
    assert not dialog.refusal.isVisible()
    dialog.retired.set_value(True)
    assert texts(dialog)[0][0] == "Anggrek"
    dialog.grid.select((GROUP, "Anggrek"))
    assert dialog.retire_button.text() == "Gathers again"
    assert not dialog.edit_button.isEnabled()
    dialog.retire_button.click()
    settle()
    settle()
    assert gatherings.gatherings(book.session, GROUP)[0].gathering.active


def test_members_are_put_in_order_by_keyboard(
    qtbot: Any, dialog: GatheringsDialog, book: Context, settle: Settle
) -> None:
    dialog.order_button.click()
    settle()
    order = dialog.findChild(OrderDialog)
    assert order is not None
    qtbot.waitUntil(order.isActiveWindow)
    assert order.order.value() == ("0012", "0015", "0016")
    assert not order.form.is_dirty()
    press(qtbot, Qt.Key.Key_Down, ALT)
    press(qtbot, Qt.Key.Key_Down, ALT)
    # At the end it goes no further.
    press(qtbot, Qt.Key.Key_Down, ALT)
    assert order.order.value() == ("0015", "0016", "0012")
    order.up_button.click()
    assert order.order.value() == ("0015", "0012", "0016")
    press(qtbot, Qt.Key.Key_Return, CONTROL)
    settle()
    numbers = [each.number for each in gatherings.members_in_order(book.session, GROUP, "Melati")]
    assert numbers == ["0015", "0012", "0016"]


def test_what_was_moved_is_asked_about(qtbot: Any, book: Context, settle: Settle) -> None:
    order = OrderDialog(book, Gathering(kind=GROUP, name="Melati"))
    shown(qtbot, order)
    settle()
    order.down_button.click()
    press(qtbot, Qt.Key.Key_Escape)
    assert order.isVisible()
    assert order.bars.currentIndex() == 1
    order.number_button.click()
    assert order.order.value() == ("0012", "0015", "0016")
    assert not order.form.is_dirty()


def test_the_page_of_members_leads_here_and_who_only_looks_changes_nothing(
    qtbot: Any, book: Context, settle: Settle
) -> None:
    session = replace(book.session, user=User(name="p", role=Role.SUPERVISOR))
    page = MembersPage(replace(book, session=session))
    shown(qtbot, page)
    page.show_gatherings()
    settle()
    dialog = page.findChild(GatheringsDialog)
    assert dialog is not None
    assert not dialog.new_button.isVisible()
    press(qtbot, Qt.Key.Key_Return)
    assert dialog.findChild(GatheringDialog) is None
