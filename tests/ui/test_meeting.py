"""The meeting-day sheet, filled in by keys alone: cells, absences, paste, count, record, drafts."""

from __future__ import annotations

import io
from collections.abc import Callable
from dataclasses import replace
from datetime import date, timedelta
from typing import Any

import pytest
from pypdf import PdfReader
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication, QDialog, QLabel, QWidget

from coopledger.accounting.gatherings import Gathering, GatheringKind, MeetingRule, Rhythm
from coopledger.accounting.journal import EntryKind, JournalEntry
from coopledger.accounting.meetings import (
    DENOMINATIONS,
    PlaceKind,
    RowEntry,
    SheetColumn,
    cash_expected,
)
from coopledger.accounting.money import Money
from coopledger.services import gatherings, meetings, savings
from coopledger.services.permissions import Role
from coopledger.storage import journal_store
from coopledger.ui.acts import window_acts
from coopledger.ui.context import Context
from coopledger.ui.dialogs.meeting_count import CountDialog, DifferenceDialog
from coopledger.ui.dialogs.meeting_papers import RECEIPTS, SMALL_RECEIPTS
from coopledger.ui.dialogs.meeting_paste import PasteDialog
from coopledger.ui.dialogs.meeting_take_back import MeetingTakeBackDialog
from coopledger.ui.dialogs.paper import PaperDialog
from coopledger.ui.drafts import Drafts
from coopledger.ui.main_window import MainWindow
from coopledger.ui.navigation import Message, Target
from coopledger.ui.pages.base import Page
from coopledger.ui.pages.meeting import HELD, MeetingPage
from coopledger.ui.pages.meeting_held import MeetingHeldPage
from coopledger.ui.pages.meeting_sheet import MeetingSheetPage, SheetRequest
from coopledger.ui.theme import Theme
from coopledger.ui.widgets.keys_sheet import KeysSheet
from coopledger.ui.widgets.meeting_draft import draft_name, half_typed
from coopledger.ui.widgets.meeting_model import COLUMNS, FIRST, SUM
from tests.services.savings_builders import as_role
from tests.ui.conftest import TODAY, Settle
from tests.ui.meeting_book import (
    MELATI,
    MouseCounter,
    fill,
    lend,
    meeting_context,
    press,
    type_keys,
)
from tests.ui.member_book import shown

RP = Money.rupiah
CONTROL = Qt.KeyboardModifier.ControlModifier
Open = Callable[..., MeetingSheetPage]
DialogOf = Callable[..., Any]
BackOn = Callable[[QWidget], None]


@pytest.fixture
def given(context: Context) -> Context:
    """Six members of one group; the third and the sixth have a loan."""
    return meeting_context(context)


@pytest.fixture
def messages_of(given: Context) -> list[Message]:
    """The short messages that are said."""
    said: list[Message] = []
    given.navigator.message_wanted.connect(said.append)
    return said


@pytest.fixture
def open_page(qtbot: Any, settle: Settle) -> Open:
    """Opens the sheet of the group on the day of the test."""

    def make(context: Context, **request: Any) -> MeetingSheetPage:
        wanted = {"place": MELATI, "held_on": TODAY, **request}
        page = MeetingSheetPage(context, SheetRequest(**wanted))
        shown(qtbot, page)
        settle()
        page.view.setFocus()
        return page

    return make


@pytest.fixture
def page(given: Context, open_page: Open) -> MeetingSheetPage:
    """The sheet of six members."""
    return open_page(given)


def cell(page: MeetingSheetPage, row: int, column: SheetColumn) -> str:
    return page.model.text(row, FIRST + COLUMNS.index(column))


def here(page: MeetingSheetPage) -> tuple[int, SheetColumn]:
    place = page.view.place()
    assert place is not None
    return place


@pytest.fixture
def dialog_of(qtbot: Any) -> Callable[[MeetingSheetPage, type[QDialog]], Any]:
    """The dialog that was opened over the page, once it has the keyboard."""

    def find(page: QWidget, kind: type[QDialog]) -> Any:
        found: list[QDialog] = []

        def has_keyboard() -> bool:
            # A key that presses a button opens the dialog a tenth of a second later.
            found[:] = [each for each in page.findChildren(kind) if each.isVisible()]
            if len(found) != 1:
                return False
            found[0].activateWindow()
            focus = QApplication.focusWidget()
            return focus is not None and focus.window() is found[0]

        qtbot.waitUntil(has_keyboard)
        return found[0]

    return find


@pytest.fixture
def back_on(qtbot: Any) -> Callable[[QWidget], None]:
    """Waits until a page has the keyboard again after a dialog."""

    def wait(page: QWidget) -> None:
        def has_keyboard() -> bool:
            page.activateWindow()
            focus = QApplication.focusWidget()
            return focus is not None and focus.window() is page.window()

        qtbot.waitUntil(has_keyboard)

    return wait


# --- walking and typing ---


def test_dues_and_instalments_are_proposed(page: MeetingSheetPage) -> None:
    # September, October and November at Rp20.000; two instalments of the loan are due by then.
    assert cell(page, 0, SheetColumn.MANDATORY) == "60,000"
    assert cell(page, 0, SheetColumn.PRINCIPAL) == ""
    assert cell(page, 2, SheetColumn.PRINCIPAL) == "200,000"
    assert cell(page, 2, SheetColumn.INTEREST) == "24,000"
    assert page.model.text(2, SUM) == "284,000"
    assert page.model.expected() == RP(6 * 60_000 + 2 * 224_000)
    assert not page.model.cell(0, SheetColumn.MANDATORY).own


def test_enter_alone_walks_the_sheet_past_what_cannot_apply(
    page: MeetingSheetPage, dialog_of: DialogOf
) -> None:
    seen = [here(page)]
    for _ in range(4 * 3 + 2 * 6 - 1):
        type_keys("\n")
        seen.append(here(page))
    kinds = {row: [column for at, column in seen if at == row] for row in range(6)}
    saving = [SheetColumn.MANDATORY, SheetColumn.VOLUNTARY, SheetColumn.PURCHASE]
    assert kinds[0] == kinds[1] == kinds[3] == saving
    assert kinds[2] == kinds[5] == list(SheetColumn)
    assert page.model.done_count() == 5, "the last cell is still the current one"
    type_keys("\n")
    assert page.model.done_count() == 6
    assert dialog_of(page, CountDialog)


def test_typing_replaces_and_takes_what_amount_fields_take(page: MeetingSheetPage) -> None:
    type_keys("40rb\n")
    assert cell(page, 0, SheetColumn.MANDATORY) == "40,000"
    assert here(page) == (0, SheetColumn.VOLUNTARY)
    type_keys("150rb+75rb\n1,25jt\n")
    assert cell(page, 0, SheetColumn.VOLUNTARY) == "225,000"
    assert cell(page, 0, SheetColumn.PURCHASE) == "1,250,000"
    assert page.model.text(0, SUM) == "265,000", "what is taken on credit is no cash"


def test_digits_are_grouped_while_they_are_typed(page: MeetingSheetPage) -> None:
    type_keys("1250000")
    editor = page.view.delegate.editor
    assert editor is not None
    assert editor.text() == "1.250.000"
    assert "one million two hundred and fifty thousand" in page.hint.text()


def test_f2_changes_what_stands_there(page: MeetingSheetPage) -> None:
    press(Qt.Key.Key_F2)
    press(Qt.Key.Key_Backspace)
    type_keys("5\n")
    assert cell(page, 0, SheetColumn.MANDATORY) == "60,005"


def test_escape_gives_the_text_up(page: MeetingSheetPage) -> None:
    type_keys("99")
    press(Qt.Key.Key_Escape)
    assert cell(page, 0, SheetColumn.MANDATORY) == "60,000"
    assert page.view.hasFocus()


def test_bad_text_stays_with_its_reason(page: MeetingSheetPage) -> None:
    type_keys("1.5\n")
    assert here(page) == (0, SheetColumn.MANDATORY), "one stays where something is wrong"
    assert cell(page, 0, SheetColumn.MANDATORY) == "1.5"
    assert '"1.5" is not certain' in page.hint.text()
    assert not page.foot.record_button.isEnabled()
    type_keys("\n")
    assert here(page) == (0, SheetColumn.VOLUNTARY), "but is not held there"
    assert cell(page, 0, SheetColumn.MANDATORY) == "1.5"


def test_more_principal_than_is_owed_is_refused_at_the_cell(page: MeetingSheetPage) -> None:
    page.view.go(2, FIRST + COLUMNS.index(SheetColumn.PRINCIPAL))
    type_keys("2jt\n")
    assert here(page) == (2, SheetColumn.PRINCIPAL)
    assert "At most Rp1,200,000" in page.hint.text()


def test_ten_times_the_usual_is_asked_about(page: MeetingSheetPage) -> None:
    type_keys("600rb")
    assert "Ten times the usual Rp60,000" in page.hint.text()


def test_the_hint_tells_dues_and_loan(page: MeetingSheetPage) -> None:
    assert "no dues paid yet" in page.hint.facts.whole_text()
    page.view.go(2, FIRST + COLUMNS.index(SheetColumn.PRINCIPAL))
    assert "loan left Rp1,200,000" in page.hint.facts.whole_text()
    page.view.go(0, FIRST + COLUMNS.index(SheetColumn.PRINCIPAL))
    assert "she has no loan" in page.hint.facts.whole_text()
    type_keys("5")
    assert page.view.delegate.editor is None, "nothing opens where nothing can apply"


def test_arrows_home_end_and_tab(page: MeetingSheetPage) -> None:
    press(Qt.Key.Key_Down)
    press(Qt.Key.Key_Right)
    assert here(page) == (1, SheetColumn.VOLUNTARY)
    press(Qt.Key.Key_End)
    assert here(page) == (1, SheetColumn.PURCHASE)
    press(Qt.Key.Key_Home)
    assert here(page) == (1, SheetColumn.MANDATORY)
    press(Qt.Key.Key_End, CONTROL)
    assert here(page) == (5, SheetColumn.PURCHASE)
    press(Qt.Key.Key_Home, CONTROL)
    press(Qt.Key.Key_Tab)
    assert here(page) == (0, SheetColumn.VOLUNTARY)
    press(Qt.Key.Key_Backtab, Qt.KeyboardModifier.ShiftModifier)
    assert here(page) == (0, SheetColumn.MANDATORY)


def test_arrows_leave_a_cell_that_was_typed_over(page: MeetingSheetPage) -> None:
    type_keys("50000")
    press(Qt.Key.Key_Down)
    assert cell(page, 0, SheetColumn.MANDATORY) == "50,000"
    assert here(page) == (1, SheetColumn.MANDATORY)


def test_delete_empties_and_undo_brings_back(page: MeetingSheetPage) -> None:
    press(Qt.Key.Key_Delete)
    assert cell(page, 0, SheetColumn.MANDATORY) == ""
    type_keys("\n30rb\n")
    press(Qt.Key.Key_Z, CONTROL)
    assert cell(page, 0, SheetColumn.VOLUNTARY) == ""
    assert here(page) == (0, SheetColumn.VOLUNTARY)
    press(Qt.Key.Key_Z, CONTROL)
    assert cell(page, 0, SheetColumn.MANDATORY) == "60,000"
    press(Qt.Key.Key_Y, CONTROL)
    assert cell(page, 0, SheetColumn.MANDATORY) == ""


@pytest.mark.parametrize("key", [Qt.Key.Key_A, Qt.Key.Key_Space])
def test_a_row_can_be_absent(page: MeetingSheetPage, key: Qt.Key) -> None:
    press(key, letter=chr(key.value).lower())
    assert page.model.text(0, SUM) == "absent"
    assert page.model.expected() == RP(5 * 60_000 + 2 * 224_000)
    assert "1 absent" in page.header.subtitle.whole_text()
    type_keys("5")
    assert page.view.delegate.editor is None
    type_keys("\n")
    assert here(page) == (1, SheetColumn.MANDATORY), "Enter passes her by"
    press(Qt.Key.Key_Z, CONTROL)
    assert page.model.text(0, SUM) == "60,000"


def test_both_rows_of_a_member_are_absent(given: Context, open_page: Open) -> None:
    lend(given.session, "0003", "P0003B")
    page = open_page(given)
    codes = [line.row.code for line in page.model.lines]
    assert codes == ["01", "02", "03", "03b", "04", "05", "06"]
    page.view.go_to_row(3)
    assert here(page) == (3, SheetColumn.PRINCIPAL)
    press(Qt.Key.Key_T, CONTROL)
    assert [page.model.text(row, SUM) for row in (2, 3)] == ["absent", "absent"]
    assert page.model.absent_count() == 1


def test_ctrl_enter_takes_the_whole_row(page: MeetingSheetPage) -> None:
    press(Qt.Key.Key_Return, CONTROL)
    assert page.model.lines[0].done
    assert here(page) == (1, SheetColumn.MANDATORY)


def test_ctrl_f_finds_a_row(qtbot: Any, page: MeetingSheetPage) -> None:
    # The window's shortcuts need a window's key events.
    qtbot.keyClick(page.view, Qt.Key.Key_F, CONTROL)
    assert page.search.hasFocus()
    type_keys("4\n")
    assert page.view.hasFocus()
    assert here(page)[0] == 3
    qtbot.keyClick(page.view, Qt.Key.Key_F, CONTROL)
    type_keys("hidayah\n")
    assert "Hidayah" in page.model.lines[here(page)[0]].row.member_name


# --- pasting ---


def paste(text: str) -> None:
    QGuiApplication.clipboard().setText(text)
    press(Qt.Key.Key_V, CONTROL)


def test_a_block_fills_the_sheet_at_once(page: MeetingSheetPage) -> None:
    paste("0002\t20.000\t5rb\n0001\t\ttidak hadir\n0003\t20.000\t\t100.000\t12.000\n")
    assert not page.findChildren(PasteDialog)
    assert cell(page, 1, SheetColumn.VOLUNTARY) == "5,000"
    assert page.model.text(0, SUM) == "absent"
    assert cell(page, 2, SheetColumn.PRINCIPAL) == "100,000"
    press(Qt.Key.Key_Z, CONTROL)
    assert cell(page, 1, SheetColumn.VOLUNTARY) == ""
    assert page.model.text(0, SUM) == "60,000"


def test_a_block_without_numbers_follows_the_order_from_here(page: MeetingSheetPage) -> None:
    page.view.go(1, FIRST + 1)
    paste("5.000\n6.000\n")
    assert [cell(page, row, SheetColumn.VOLUNTARY) for row in (0, 1, 2)] == ["", "5,000", "6,000"]


def test_what_is_wrong_in_a_block_is_shown_first(
    page: MeetingSheetPage, dialog_of: DialogOf, back_on: BackOn
) -> None:
    paste("0001\t20.000\t1.5\n9999\t20.000\n0002\t20.000\n")
    dialog = dialog_of(page, PasteDialog)
    assert cell(page, 0, SheetColumn.MANDATORY) == "60,000", "nothing is filled in yet"
    assert [row.place for row in dialog.findings.model.rows] == ["C1", "A2"]
    press(Qt.Key.Key_Escape)
    back_on(page)
    assert cell(page, 0, SheetColumn.MANDATORY) == "60,000"
    paste("0001\t20.000\t1.5\n9999\t20.000\n0002\t20.000\n")
    dialog_of(page, PasteDialog)
    type_keys("\n")
    assert cell(page, 0, SheetColumn.MANDATORY) == "20,000"
    assert cell(page, 0, SheetColumn.VOLUNTARY) == "1.5", "the bad text waits to be mended"
    assert here(page) == (0, SheetColumn.VOLUNTARY)
    assert "1.5" in page.refusal.text()


# --- counting and recording ---


def count(expected: Money) -> None:
    """Counts so much money by keys, in the dialog that is open."""
    left = expected.sen // 100
    for value in DENOMINATIONS:
        pieces, left = divmod(left, value)
        type_keys(f"{pieces}\n" if pieces else "\n")
    assert left == 0
    type_keys("\n")


def test_it_records_only_what_was_counted(
    given: Context, page: MeetingSheetPage, settle: Settle, dialog_of: DialogOf, back_on: BackOn
) -> None:
    assert not page.foot.record_button.isEnabled()
    press(Qt.Key.Key_End, CONTROL)
    type_keys("\n")
    dialog_of(page, CountDialog)
    count(page.model.expected())
    back_on(page)
    assert page.foot.pill.text() == "exact"
    assert page.foot.record_button.hasFocus()
    opened: list[Page[Any]] = []
    page.detail_wanted.connect(opened.append)
    type_keys(" ")
    type_keys(" ")
    settle()
    found = meetings.meetings(given.session)
    assert len(found) == 1
    assert found[0].counted == RP(6 * 60_000 + 2 * 224_000)
    assert found[0].payers == 6
    assert isinstance(opened[0], MeetingHeldPage)
    assert len(opened) == 1
    assert not half_typed(given.drafts)


def test_a_difference_is_booked_only_by_an_act_of_its_own(
    given: Context, page: MeetingSheetPage, settle: Settle, dialog_of: DialogOf, back_on: BackOn
) -> None:
    expected = page.model.expected()
    press(Qt.Key.Key_End, CONTROL)
    type_keys("\n")
    dialog_of(page, CountDialog)
    count(expected - RP(8_000))
    back_on(page)
    assert page.foot.pill.text() == "short by Rp8,000"
    assert not page.foot.record_button.isEnabled()
    page.foot.difference_button.setFocus()
    type_keys(" ")
    dialog = dialog_of(page, DifferenceDialog)
    assert "eight thousand" in dialog.words.text()
    dialog.save()
    assert dialog.form.row("difference_reason").error()
    type_keys("Uang kembali salah")
    press(Qt.Key.Key_Return, CONTROL)
    settle()
    found = meetings.meetings(given.session)
    assert [each.difference for each in found] == [RP(-8_000)]
    with given.session.books.read() as tx:
        entries = list(journal_store.all_entries(tx))
    assert "Uang kembali salah" in entries[-1].draft.description


def test_the_book_refuses_at_the_cell(
    given: Context, page: MeetingSheetPage, settle: Settle
) -> None:
    page.view.go(2, FIRST + COLUMNS.index(SheetColumn.INTEREST))
    # More than the loan asks for in all its months: only the book knows.
    type_keys("900rb\n")
    page.pieces, page.is_counted = {}, True
    page.count()
    settle()
    assert page.model.cell(2, SheetColumn.INTEREST).problem
    assert not meetings.meetings(given.session)


# --- drafts ---


def test_what_is_typed_comes_back(given: Context, open_page: Open, settle: Settle) -> None:
    page = open_page(given)
    type_keys("40rb\n")
    press(Qt.Key.Key_Down)
    press(Qt.Key.Key_A, letter="a")
    press(Qt.Key.Key_Down)
    type_keys("12")
    page.close()
    again = open_page(given)
    assert cell(again, 0, SheetColumn.MANDATORY) == "40,000"
    assert again.model.text(1, SUM) == "absent"
    assert cell(again, 2, SheetColumn.VOLUNTARY) == "12", "also what stood in the open cell"
    assert "What you had typed is back: 3 rows" in again.restored.text()
    assert again.operation_id == page.operation_id


def test_the_count_comes_back(
    given: Context, open_page: Open, settle: Settle, dialog_of: DialogOf
) -> None:
    page = open_page(given)
    page.count()
    dialog_of(page, CountDialog)
    type_keys("3\n")
    assert page.pieces == {100_000: 3}
    page.close()
    again = open_page(given)
    assert again.pieces == {100_000: 3}


def test_two_sheets_may_be_half_typed(
    given: Context, open_page: Open, qtbot: Any, settle: Settle
) -> None:
    fill(given.session, 2, group="Mawar", first=90)
    page = open_page(given)
    type_keys("40rb\n")
    mawar = replace(MELATI, name="Mawar")
    other = open_page(given, place=mawar)
    type_keys("30rb\n")
    assert {draft.place.name for draft in half_typed(given.drafts)} == {"Melati", "Mawar"}
    listed = MeetingPage(given)
    shown(qtbot, listed)
    settle()
    rows = listed.choices.model.rows
    assert [row.place.name for row in rows[:2] if row.draft] == ["Mawar", "Melati"] or all(
        row.draft for row in rows[:2]
    )
    del page, other


def test_members_who_changed_meanwhile_are_named(
    given: Context, open_page: Open, settle: Settle
) -> None:
    page = open_page(given)
    type_keys("40rb\n")
    page.view.go_to_row(1)
    type_keys("50rb\n")
    page.close()
    with given.session.books.write() as tx:
        tx.connection.exec_driver_sql(
            "UPDATE member SET group_name = 'Mawar' WHERE number = '0002'"
        )
    fill(given.session, 1, first=70)
    again = open_page(given)
    assert cell(again, 0, SheetColumn.MANDATORY) == "40,000"
    assert "No longer on this sheet: Nur Hidayah 2" in again.restored.text()
    assert "New on this sheet" in again.restored.text()


def test_throwing_the_draft_away_proposes_anew_and_can_be_taken_back(
    page: MeetingSheetPage, settle: Settle, messages_of: list[Message]
) -> None:
    type_keys("40rb\n")
    page.throw_away()
    settle()
    assert cell(page, 0, SheetColumn.MANDATORY) == "60,000"
    assert not half_typed(page.context.drafts)
    assert messages_of[-1].run is not None
    messages_of[-1].run()
    settle()
    assert cell(page, 0, SheetColumn.MANDATORY) == "40,000"


def test_another_day_takes_what_was_typed_along(page: MeetingSheetPage, settle: Settle) -> None:
    type_keys("40rb\n")
    page.date.select_all()
    type_keys("20/11\n")
    settle()
    assert page.held_on == date(2026, 11, 20)
    assert cell(page, 0, SheetColumn.MANDATORY) == "40,000"
    assert [draft.held_on for draft in half_typed(page.context.drafts)] == [date(2026, 11, 20)]


def test_a_change_elsewhere_keeps_what_was_typed(
    given: Context, page: MeetingSheetPage, settle: Settle
) -> None:
    type_keys("\n7rb\n")
    savings.deposit(
        given.session,
        savings.DepositRequest(
            operation_id=given.session.ids.new(),
            posted_on=TODAY,
            member_number="0002",
            product="SW",
            amount=RP(20_000),
        ),
    )
    page.refresh()
    settle()
    assert cell(page, 0, SheetColumn.VOLUNTARY) == "7,000"
    assert cell(page, 1, SheetColumn.MANDATORY) == "40,000", "what is due is proposed anew"


# --- lists and places ---


def test_without_members_the_page_says_what_to_press(
    context: Context, qtbot: Any, settle: Settle
) -> None:
    page = MeetingPage(context)
    shown(qtbot, page)
    settle()
    assert page.choices.model.rowCount() == 0
    assert page.choices.empty.isVisible()
    wanted: list[Target] = []
    context.navigator.target_wanted.connect(wanted.append)
    page.choices.empty_activated.emit()
    assert wanted == [Target(page="members")]


def test_without_groups_there_is_the_sheet_of_all(
    given: Context, qtbot: Any, settle: Settle
) -> None:
    with given.session.books.write() as tx:
        tx.connection.exec_driver_sql("UPDATE member SET group_name = '', village = ''")
    page = MeetingPage(given)
    shown(qtbot, page)
    settle()
    assert [row.place.kind for row in page.choices.model.rows] == [PlaceKind.ALL]
    assert "only the sheet of the whole cooperative" in page.groups_hint.text()


def test_the_palette_opens_the_sheet_of_a_group(given: Context, qtbot: Any, settle: Settle) -> None:
    page = MeetingPage(given)
    sheet = page.detail(Target(page="meeting", kind="place", key="mela"))
    assert isinstance(sheet, MeetingSheetPage)
    shown(qtbot, sheet)
    settle()
    assert sheet.place is not None
    assert (sheet.place.kind, sheet.place.name) == (PlaceKind.GROUP, "Melati")
    page.deleteLater()


def test_a_recorded_meeting_says_so_and_can_be_taken_back(
    given: Context, open_page: Open, qtbot: Any, settle: Settle, dialog_of: DialogOf
) -> None:
    page = open_page(given)
    posted = meetings.post_meeting(
        given.session, replace(page.request(), counted=page.model.expected(), denominations={})
    )
    page.refresh()
    settle()
    assert page.stack.currentIndex() == 1, "there is no second sheet for that day"
    held = MeetingHeldPage(given, posted.meeting_id)
    given.operations.changed.connect(held.take_changes)
    shown(qtbot, held)
    settle()
    assert held.grid.model.rowCount() == 6
    assert held.difference.value.whole_text() == "Exact"
    held.take_back()
    dialog_of(held, MeetingTakeBackDialog)
    type_keys("Salah kelompok")
    press(Qt.Key.Key_Return, CONTROL)
    settle()
    assert meetings.meetings(given.session)[0].taken_back
    assert not held.back_button.isEnabled()


# --- a whole meeting ---


def type_meeting(page: MeetingSheetPage) -> None:
    """Types a meeting of many rows by keys: dues as proposed, savings, instalments, purchases."""
    for row in range(page.model.rowCount()):
        assert here(page)[0] == row
        type_keys(f"\n{5 + row % 7}rb\n")
        if page.model.lines[row].row.loan_number is not None:
            type_keys("100.000\n\n")
            type_keys("2500\n" if row % 4 == 0 else "\n")
        type_keys("15.000\n" if row % 8 == 0 else "\n")


def lines_of(context: Context) -> list[tuple[Any, ...]]:
    """Every posted line, without what differs from one book to the other."""
    with context.session.books.read() as tx:
        return [
            (str(entry.voucher), entry.draft.posted_on, entry.draft.description, *line_facts(line))
            for entry in journal_store.all_entries(tx)
            for line in entry.draft.lines
        ]


def line_facts(line: Any) -> tuple[Any, ...]:
    return line.account, line.side, line.amount, line.member_id, line.contract_id, line.unit


def record_by_keys(
    page: MeetingSheetPage, settle: Settle, dialog_of: DialogOf, back_on: BackOn
) -> None:
    dialog_of(page, CountDialog)
    count(page.model.expected())
    back_on(page)
    settle()
    type_keys(" ")
    settle()


def test_a_meeting_of_85_typed_and_pasted_gives_the_same_entries(
    context: Context, open_page: Open, settle: Settle, dialog_of: DialogOf, back_on: BackOn
) -> None:
    typed = meeting_context(context, 85, seed=3)
    page = open_page(typed)
    mouse = MouseCounter()
    type_meeting(page)
    block = "\n".join(
        "\t".join([line.row.member_number, *(cell.text for cell in line.cells.values())])
        for line in page.model.lines
    )
    record_by_keys(page, settle, dialog_of, back_on)
    assert mouse.stop() == 0
    summary = meetings.meetings(typed.session)[0]
    assert (summary.members, summary.payers, summary.absent) == (85, 85, 0)
    pasted = meeting_context(context, 85, seed=4)
    other = open_page(pasted)
    paste(block)
    press(Qt.Key.Key_End, CONTROL)
    type_keys("\n")
    record_by_keys(other, settle, dialog_of, back_on)
    assert lines_of(typed) == lines_of(pasted)


@pytest.mark.parametrize(("layout", "pages"), [(RECEIPTS, 29), (SMALL_RECEIPTS, 85)])
def test_all_85_receipts_come_in_one_paper(
    context: Context, qtbot: Any, settle: Settle, dialog_of: DialogOf, layout: str, pages: int
) -> None:
    given = meeting_context(context, 85)
    held = MeetingHeldPage(given, recorded(given).meeting_id, fresh=True)
    shown(qtbot, held)
    settle()
    held.receipts_button.setFocus()
    type_keys(" ")
    paper = dialog_of(held, PaperDialog)
    paper.kinds.set_value(layout)
    settle()
    read = PdfReader(io.BytesIO(paper.content))
    assert len(read.pages) == pages
    text = " ".join(each.extract_text() for each in read.pages)
    vouchers = {str(entry.voucher) for entry in collected(given)}
    assert len(vouchers) == 85
    assert all(voucher in text for voucher in vouchers)


def test_receipts_printed_again_say_that_they_are_copies(
    given: Context, qtbot: Any, settle: Settle, dialog_of: DialogOf
) -> None:
    held = MeetingHeldPage(given, recorded(given).meeting_id)
    shown(qtbot, held)
    settle()
    held.print_receipts()
    paper = dialog_of(held, PaperDialog)
    settle()
    assert "COPY" not in PdfReader(io.BytesIO(paper.content)).pages[0].extract_text()
    # What the print button does before the printer gets the pages.
    given.operations.run(paper.leaving())
    settle()
    paper.reject()
    held.print_receipts()
    again = dialog_of(held, PaperDialog)
    settle()
    assert "COPY" in PdfReader(io.BytesIO(again.content)).pages[0].extract_text()


def test_the_list_of_what_came_in_is_printed_too(
    given: Context, qtbot: Any, settle: Settle, dialog_of: DialogOf
) -> None:
    held = MeetingHeldPage(given, recorded(given).meeting_id)
    shown(qtbot, held)
    settle()
    held.print_collected()
    paper = dialog_of(held, PaperDialog)
    settle()
    text = PdfReader(io.BytesIO(paper.content)).pages[0].extract_text()
    assert "Sumiyati 5" in text


def test_the_blank_sheet_is_printed_before_the_meeting(
    page: MeetingSheetPage, settle: Settle, dialog_of: DialogOf
) -> None:
    page.print_sheet()
    paper = dialog_of(page, PaperDialog)
    settle()
    text = PdfReader(io.BytesIO(paper.content)).pages[0].extract_text()
    assert "Sumiyati 5" in text


def recorded(context: Context, held_on: date = TODAY) -> meetings.MeetingPosted:
    """Records the sheet as it is proposed."""
    session = context.session
    sheet = meetings.open_sheet(session, MELATI, held_on)
    rows = tuple(
        RowEntry(member_number=row.member_number, loan_number=row.key[1], amounts=row.proposed)
        for row in sheet.rows
    )
    return meetings.post_meeting(
        session,
        meetings.MeetingRequest(
            operation_id=session.ids.new(),
            place=MELATI,
            held_on=held_on,
            rows=rows,
            counted=cash_expected(rows),
        ),
    )


def collected(context: Context) -> list[JournalEntry]:
    """The vouchers of members who paid."""
    with context.session.books.read() as tx:
        entries = list(journal_store.all_entries(tx))
    return [entry for entry in entries if entry.draft.kind is EntryKind.COLLECTION]


def test_it_fits_at_the_largest_type(
    given: Context, open_page: Open, qapp: QApplication, theme: Theme
) -> None:
    large = Theme(scale=150)
    large.apply(qapp)
    try:
        page = open_page(replace(given, theme=large))
        page.resize(1058, 768)
        assert page.minimumSizeHint().width() <= 1058
        assert page.view.horizontalScrollBar().maximum() == 0, "every column is seen"
        assert page.foot.record_button.isVisible()
    finally:
        theme.apply(qapp)


def test_many_rows_are_smooth(context: Context, open_page: Open) -> None:
    page = open_page(meeting_context(context, 250))
    assert page.model.rowCount() == 250
    # One editor at a time, never a widget for each cell.
    type_keys("5")
    assert len(page.view.viewport().children()) <= 2


def test_what_cannot_be_understood_is_no_draft(given: Context) -> None:
    given.drafts.keep(draft_name(MELATI, TODAY), {"kind": "group", "rows": "]"})
    assert half_typed(given.drafts) == ()


def test_typing_without_a_pause_does_not_put_the_saving_off(given: Context) -> None:
    timer = given.drafts._timer
    given.drafts.keep("meeting:test", {"rows": "1"})
    left = timer.remainingTime()
    assert left > 0
    for number in range(2, 50):
        given.drafts.keep("meeting:test", {"rows": str(number)})
    assert 0 <= timer.remainingTime() <= left


def test_it_says_when_the_draft_was_saved(
    given: Context, open_page: Open, qtbot: Any, settle: Settle
) -> None:
    kept: dict[str, Any] = {}

    def save(name: str, draft: Any) -> None:
        kept[name] = draft

    page = open_page(replace(given, drafts=Drafts(given.operations, {}, save)))
    type_keys("40rb\n")
    assert page.saved.text() == "saving …"
    qtbot.waitUntil(lambda: page.saved.text().startswith("saved "))
    assert '"mandatory": "40.000"' in kept[page.draft_name()]["rows"]


def test_a_half_typed_sheet_of_a_recorded_day_can_be_given_up(
    given: Context, open_page: Open, settle: Settle
) -> None:
    page = open_page(given)
    type_keys("40rb\n")
    recorded(given)
    page.refresh()
    settle()
    assert page.stack.currentIndex() == 1
    back: list[bool] = []
    page.back_wanted.connect(lambda: back.append(True))
    page.empty.activated.emit()
    assert back == [True]
    assert not half_typed(given.drafts)


def test_what_stands_in_the_open_cell_is_counted(
    page: MeetingSheetPage, dialog_of: DialogOf
) -> None:
    type_keys("100000")
    page.count()
    dialog_of(page, CountDialog)
    assert page.model.expected() == RP(5 * 60_000 + 100_000 + 2 * 224_000)
    assert cell(page, 0, SheetColumn.MANDATORY) == "100,000"


def test_rows_nobody_went_through_are_told(page: MeetingSheetPage) -> None:
    page.pieces, page.is_counted = {100_000: 1}, True
    type_keys("\n")
    page._show_cash()
    assert "6 members were not gone through" in page.foot.reason.whole_text()


def test_the_foot_says_what_is_next_until_the_money_is_counted(
    qtbot: Any, page: MeetingSheetPage, dialog_of: DialogOf
) -> None:
    assert page.foot.reason.whole_text() == "Count the money first: F9."
    page.pieces, page.is_counted = {100_000: 1}, True
    page._show_cash()
    assert "F9" not in page.foot.reason.whole_text()
    qtbot.keyClick(page.view, Qt.Key.Key_F12)
    dialog_of(page, DifferenceDialog)


# --- in the window ---


@pytest.fixture
def window(given: Context, qtbot: Any, settle: Settle) -> MainWindow:
    """The whole window on the book, the mouse untouched."""
    opened = MainWindow(given, acts=window_acts)
    opened.resize(1366, 768)
    shown(qtbot, opened)
    settle()
    return opened


def sheet_of(window: MainWindow) -> MeetingSheetPage:
    page = window.shown_page()
    assert isinstance(page, MeetingSheetPage)
    return page


def test_from_the_sidebar_to_the_next_group_by_keys(
    window: MainWindow,
    qtbot: Any,
    settle: Settle,
    dialog_of: DialogOf,
    back_on: BackOn,
) -> None:
    mouse = MouseCounter()
    qtbot.keyClick(window, Qt.Key.Key_2, CONTROL)
    settle()
    back_on(window)
    type_keys("\n")
    settle()
    sheet = sheet_of(window)
    assert sheet.place is not None
    assert sheet.place.name == "Melati"
    type_keys("40rb\n")
    qtbot.keyClick(sheet.view, Qt.Key.Key_F9)
    dialog_of(sheet, CountDialog)
    count(sheet.model.expected())
    back_on(window)
    settle()
    qtbot.keyClick(sheet, Qt.Key.Key_F12)
    qtbot.keyClick(sheet, Qt.Key.Key_F12)
    qtbot.waitUntil(lambda: isinstance(window.shown_page(), MeetingHeldPage))
    settle()
    held = window.shown_page()
    assert isinstance(held, MeetingHeldPage)
    assert "6 receipts" in held.done_text.text()
    back_on(window)
    assert held.receipts_button.hasFocus(), "Enter prints them"
    qtbot.keyClick(held, Qt.Key.Key_N, CONTROL)
    qtbot.waitUntil(lambda: isinstance(window.shown_page(), MeetingPage))
    settle()
    listed = window.shown_page()
    assert isinstance(listed, MeetingPage)
    assert len(meetings.meetings(window.context.session)) == 1
    assert mouse.stop() == 0


def test_the_search_opens_the_sheet_of_a_group_anywhere(
    window: MainWindow, qtbot: Any, settle: Settle
) -> None:
    qtbot.keyClick(window, Qt.Key.Key_K, CONTROL)
    type_keys("meeting day melati")
    type_keys("\n")
    settle()
    sheet = sheet_of(window)
    assert sheet.place is not None
    assert sheet.place.name == "Melati"


def test_f1_shows_the_keys_of_the_sheet(
    window: MainWindow, qtbot: Any, settle: Settle, back_on: BackOn
) -> None:
    window.open(Target(page="meeting", kind="place", key="Melati"))
    settle()
    back_on(window)
    qtbot.keyClick(window, Qt.Key.Key_F1)
    (sheet,) = window.findChildren(KeysSheet)
    texts = {label.text() for label in sheet.findChildren(QLabel)}
    assert "Right as it stands: to the next cell" in texts


def test_who_only_looks_sees_what_was_recorded(given: Context, qtbot: Any, settle: Settle) -> None:
    recorded(given)
    looking = replace(given, session=as_role(given.session, Role.SUPERVISOR))
    page = MeetingPage(looking)
    shown(qtbot, page)
    settle()
    assert page.tabs.value() == HELD
    assert page.held.model.rowCount() == 1
    assert not page.open_button.isVisible()
    opened: list[Any] = []
    page.detail_wanted.connect(opened.append)
    page.open_choice(page.choices.model.rows[0])
    assert not opened, "no sheet is filled in by who may not record"


def test_a_meeting_just_held_waits_until_it_is_recorded(
    given: Context, qtbot: Any, settle: Settle
) -> None:
    yesterday = TODAY - timedelta(days=1)
    rule = MeetingRule(rhythm=Rhythm.MONTH_DAY, day=yesterday.day)
    calendar = Gathering(kind=GatheringKind.GROUP, name="Melati", rule=rule)
    gatherings.save(given.session, calendar, old_name="Melati")
    page = MeetingPage(given)
    given.operations.changed.connect(page.take_changes)
    shown(qtbot, page)
    settle()
    melati = [row for row in page.choices.model.rows if row.place.name == "Melati"]
    assert [(row.held_on, row.waits) for row in melati] == [
        (yesterday, True),
        (date(2026, 12, yesterday.day), False),
    ]
    recorded(given, yesterday)
    page.refresh()
    settle()
    melati = [row for row in page.choices.model.rows if row.place.name == "Melati"]
    assert [row.held_on for row in melati] == [date(2026, 12, yesterday.day)]


def test_a_difference_in_the_window_leads_to_the_receipts(
    window: MainWindow, qtbot: Any, settle: Settle, dialog_of: DialogOf, back_on: BackOn
) -> None:
    window.open(Target(page="meeting", kind="place", key="Melati"))
    settle()
    back_on(window)
    sheet = sheet_of(window)
    sheet.count()
    dialog_of(sheet, CountDialog)
    count(sheet.model.expected() + RP(2_000))
    back_on(window)
    assert sheet.foot.pill.text() == "over by Rp2,000"
    sheet.foot.difference_button.setFocus()
    type_keys(" ")
    dialog_of(sheet, DifferenceDialog)
    type_keys("Tidak ada yang mengaku")
    press(Qt.Key.Key_Return, CONTROL)
    qtbot.waitUntil(lambda: isinstance(window.shown_page(), MeetingHeldPage))
    settle()
    held = window.shown_page()
    assert isinstance(held, MeetingHeldPage)
    assert held.difference.value.whole_text() == "Over by Rp2,000"
