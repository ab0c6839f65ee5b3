"""The meeting day: lists, the sheet in its states, counting, pasting, what was recorded."""

from __future__ import annotations

from datetime import timedelta

from PySide6.QtWidgets import QWidget

from coopledger.accounting.meeting_paste import parse_block
from coopledger.accounting.meetings import PlaceKind, RowEntry, SheetColumn, cash_expected
from coopledger.accounting.money import Money
from coopledger.i18n import parse_money_sum
from coopledger.services import meetings
from coopledger.services.session import Session
from coopledger.ui.dialogs.meeting_count import CountDialog, DifferenceDialog
from coopledger.ui.dialogs.meeting_paste import PasteDialog
from coopledger.ui.main_window import MainWindow
from coopledger.ui.navigation import Target
from coopledger.ui.pages.meeting import HELD, MeetingPage
from coopledger.ui.pages.meeting_held import MeetingHeldPage
from coopledger.ui.pages.meeting_sheet import MeetingSheetPage
from coopledger.ui.widgets.meeting_model import COLUMNS, FIRST
from tests.screens.registry import Screen
from tests.screens.waiting import wait

ALL = ("id", "en", "dark", "large")
PIECES = {100_000: 20, 50_000: 14, 20_000: 7, 5_000: 3, 500: 1}


def list_of_sheets(window: MainWindow) -> QWidget:
    window.open_page("meeting")
    return window


def held(window: MainWindow) -> QWidget:
    window.open_page("meeting")
    page = window.shown_page()
    assert isinstance(page, MeetingPage)
    page.tabs.set_value(HELD)
    page.refresh()
    return window


def sheet_page(window: MainWindow) -> MeetingSheetPage:
    """The sheet of the largest group, where one is, as it is proposed."""
    session = window.context.session
    places = [each for each in meetings.places(session) if each.kind is not PlaceKind.ALL]
    place = max(places or meetings.places(session), key=lambda each: each.members)
    window.open(Target(page="meeting", kind="place", key=place.name))
    wait(window.context.operations)
    page = window.shown_page()
    assert isinstance(page, MeetingSheetPage)
    # Twenty days on a new month's dues and instalments are due.
    page.open_day(page.held_on + timedelta(days=20))
    wait(window.context.operations)
    return page


def sheet(window: MainWindow) -> QWidget:
    sheet_page(window)
    return window


def half_typed(window: MainWindow) -> QWidget:
    """Some rows gone through, somebody absent, an amount that is wrong, one that is unusual."""
    page = sheet_page(window)
    model = page.model
    rows = model.rowCount()
    for row in range(min(rows, 9)):
        model.confirm(row, COLUMNS)
    model.set_text(0, SheetColumn.VOLUNTARY, "50rb")
    model.set_text(2, SheetColumn.VOLUNTARY, "25rb")
    model.set_text(3, SheetColumn.MANDATORY, "400rb")
    model.set_text(4, SheetColumn.VOLUNTARY, "1.5")
    model.set_text(min(7, rows - 1), SheetColumn.PURCHASE, "37.500")
    model.toggle_absent(min(5, rows - 1))
    page.view.go(4, FIRST + 1)
    window.context.drafts.kept.emit(page.draft_name())
    return window


def counted(window: MainWindow) -> QWidget:
    page = sheet_page(window)
    for row in range(page.model.rowCount()):
        page.model.confirm(row, COLUMNS)
    page.pieces = PIECES
    page._count_finished(PIECES)
    return window


def count(window: MainWindow) -> QWidget:
    page = sheet_page(window)
    dialog = CountDialog(window.context, page.model.expected(), PIECES, parent=window)
    dialog.open()
    return dialog


def difference(window: MainWindow) -> QWidget:
    page = sheet_page(window)
    page.pieces = PIECES
    dialog = DifferenceDialog(window.context, page.request(), page.model.expected(), parent=window)
    dialog.open()
    return dialog


def pasted(window: MainWindow) -> QWidget:
    page = sheet_page(window)
    assert page.sheet is not None
    numbers = [row.member_number for row in page.sheet.rows]
    lines = ["No anggota\tNama\tWajib\tSukarela\tPokok\tJasa"]
    lines += [f"{number}\tX\t20.000\t25rb" for number in numbers[:8]]
    lines[3] = f"{numbers[2]}\tX\t20.000\t1.5"
    lines.append("9999\tX\t20.000")
    block = parse_block("\n".join(lines), page.sheet, parse_money_sum)
    dialog = PasteDialog(window.context, page.sheet, block, parent=window)
    dialog.open()
    return dialog


def recorded(window: MainWindow) -> QWidget:
    """A meeting that was recorded just now; the smallest group's, in the book at hand."""
    session = window.context.session
    known = meetings.meetings(session)
    meeting_id = known[0].id if known else record(session).meeting_id
    window.open_page("meeting")
    page = window.shown_page()
    assert isinstance(page, MeetingPage)
    page.open_detail(MeetingHeldPage(window.context, meeting_id, fresh=True))
    return window


def record(session: Session) -> meetings.MeetingPosted:
    """Records a sheet on which everybody saves a little."""
    places = [each for each in meetings.places(session) if each.kind is PlaceKind.GROUP]
    place = min(places, key=lambda each: each.members)
    held_on = session.clock.today() + timedelta(days=20)
    sheet = meetings.open_sheet(session, place, held_on)
    rows = tuple(
        RowEntry(
            member_number=row.member_number,
            loan_number=row.key[1],
            absent=row.rank == 3,
            amounts={
                **row.proposed,
                **({} if row.further else {SheetColumn.VOLUNTARY: Money.rupiah(5_000 * row.rank)}),
            },
        )
        for row in sheet.rows
    )
    request = meetings.MeetingRequest(
        operation_id=session.ids.new(),
        place=place,
        held_on=held_on,
        rows=rows,
        counted=cash_expected(rows),
    )
    return meetings.post_meeting(session, request)


SCREENS = (
    Screen(name="meeting-sheets", make=list_of_sheets, looks=ALL),
    Screen(name="meeting-sheet", make=sheet, looks=ALL),
    Screen(name="meeting-half-typed", make=half_typed, looks=ALL),
    Screen(name="meeting-counted", make=counted, looks=ALL),
    Screen(name="meeting-count", make=count, looks=ALL),
    Screen(name="meeting-difference", make=difference, looks=ALL),
    Screen(name="meeting-paste", make=pasted, looks=ALL),
    Screen(name="meeting-recorded", make=recorded, looks=ALL),
    Screen(name="meeting-held", make=held),
)
