"""The window: pages, keys, search, messages, memory, roles."""

from __future__ import annotations

import threading
from collections.abc import Callable
from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog

from coopledger.accounting.errors import ReasonRequired
from coopledger.services.changes import Change
from coopledger.services.permissions import Role
from coopledger.services.session import Session
from coopledger.ui.context import Context
from coopledger.ui.crash_dialog import CrashDialog, report_text
from coopledger.ui.main_window import MainWindow
from coopledger.ui.navigation import PAGES, Act, Message, Target
from coopledger.ui.operations import Progress
from coopledger.ui.pages._template import TemplateDetail, TemplatePage
from coopledger.ui.theme import Tone
from coopledger.ui.widgets.lookup import Hit
from coopledger.ui.widgets.overlays import rest_behind
from tests.ui.conftest import Settle

TEST_PAGES = tuple(
    replace(spec, module="coopledger.ui.pages._template", class_name="TemplatePage")
    for spec in PAGES
)
Opened = Callable[..., MainWindow]


@pytest.fixture
def opened(qtbot, context: Context) -> Opened:  # type: ignore[no-untyped-def]
    def open_window(given: Context = context, **more: object) -> MainWindow:
        window = MainWindow(given, pages=TEST_PAGES, **more)  # type: ignore[arg-type]
        qtbot.addWidget(window)
        window.show()
        window.activateWindow()
        qtbot.waitUntil(window.isActiveWindow)
        return window

    return open_window


def shown(window: MainWindow) -> TemplatePage | TemplateDetail:
    page = window.shown_page()
    assert isinstance(page, TemplatePage | TemplateDetail)
    return page


def test_pages_are_made_when_they_are_first_shown(opened: Opened) -> None:
    window = opened()
    assert window.pages.count() == 1
    window.open_page("members")
    assert window.pages.count() == 2
    window.open_page("home")
    window.open_page("members")
    assert window.pages.count() == 2


def test_number_keys_and_the_way_back(qtbot, opened: Opened) -> None:  # type: ignore[no-untyped-def]
    window = opened()
    control, alt = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.AltModifier
    qtbot.keyClick(window, Qt.Key.Key_3, control)
    assert window._current == "members"
    qtbot.keyClick(window, Qt.Key.Key_5, control)
    assert window._current == "loans"
    qtbot.keyClick(window, Qt.Key.Key_Left, alt)
    assert window._current == "members"


def test_a_row_opens_its_page_and_escape_leads_back(qtbot, opened: Opened, settle: Settle) -> None:  # type: ignore[no-untyped-def]
    window = opened()
    window.open_page("members")
    settle()
    page = shown(window)
    assert isinstance(page, TemplatePage)
    page.grid.view.select_row(0)
    qtbot.keyClick(page.grid.view, Qt.Key.Key_Return)
    detail = shown(window)
    assert isinstance(detail, TemplateDetail)
    assert detail.header.back.text() == "Members"
    settle()
    assert detail.savings.value.whole_text() == "Rp2,455,000"
    window.back()
    assert shown(window) is page
    assert page.grid.selected() is not None, "the list is as it was left"


def test_a_link_opens_the_thing_itself(opened: Opened, context: Context) -> None:
    window = opened()
    context.navigator.open_link("member", "0012")
    assert isinstance(shown(window), TemplateDetail)
    context.navigator.open_link("nothing", "0012")
    assert isinstance(shown(window), TemplateDetail)


def test_pages_read_again_when_something_they_show_changed(
    opened: Opened, context: Context, settle: Settle, monkeypatch: pytest.MonkeyPatch
) -> None:
    reads: list[TemplatePage] = []
    read = TemplatePage.read
    monkeypatch.setattr(TemplatePage, "read", lambda self: (reads.append(self), read(self))[1])
    window = opened()
    home = shown(window)
    settle()
    window.open_page("members")
    members = shown(window)
    settle()
    assert reads == [home, members]
    context.operations.changed.emit(frozenset({Change.STOCK}))
    settle()
    assert reads == [home, members], "the shop is no concern of theirs"
    context.operations.changed.emit(frozenset({Change.SAVINGS}))
    settle()
    assert reads == [home, members, members], "the hidden page waits"
    window.open_page("home")
    settle()
    assert reads[-1] is home


def test_the_cashier_sees_only_her_pages(opened: Opened, context: Context) -> None:
    session: Session = context.session
    cashier = replace(session, user=replace(session.user, role=Role.CASHIER))
    window = opened(replace(context, session=cashier))
    assert window.page_names() == ("home", "shop", "settings")


def test_messages_with_the_next_button(qtbot, opened: Opened, context: Context) -> None:  # type: ignore[no-untyped-def]
    window = opened()
    printed: list[bool] = []
    context.navigator.say("Saved.", action="Print receipt", run=lambda: printed.append(True))
    assert window.toast.isVisible()
    qtbot.mouseClick(window.toast._button, Qt.MouseButton.LeftButton)
    assert printed == [True]
    assert not window.toast.isVisible()


def test_refusals_without_a_form_are_said(opened: Opened, context: Context) -> None:
    window = opened()
    context.operations.refused.emit(ReasonRequired())
    assert window.toast.isVisible()
    assert window.toast.text()


def test_the_time_of_the_last_entry_is_shown(opened: Opened, context: Context) -> None:
    window = opened()
    context.navigator.saved.emit()
    assert window.sidebar.saved.whole_text().startswith("saved ")
    assert "saved" in window.windowTitle()
    assert "Koperasi Uji" in window.windowTitle()
    assert "Siti Aminah" in window.windowTitle()


@pytest.mark.logs
def test_a_fault_is_shown_with_a_report_to_copy(
    opened: Opened, context: Context, settle: Settle
) -> None:
    window = opened()

    def work(_: Progress) -> None:
        secret = "Sumiyati 1234567890123456"
        raise ValueError(secret)

    context.operations.run(work)
    settle()
    dialog = window.findChild(CrashDialog)
    assert dialog is not None
    assert dialog.isVisible()
    text = dialog.report.toPlainText()
    assert "ValueError" in text
    assert "operations.py" in text
    dialog.copy()
    dialog.accept()


def test_a_report_quotes_nothing_that_was_typed() -> None:
    secret = "Sumiyati"
    with pytest.raises(ValueError, match=secret) as caught:
        int(secret)
    assert secret not in report_text(caught.value)


def test_page_geometry_and_filters_are_remembered(
    opened: Opened, context: Context, settle: Settle
) -> None:
    window = opened()
    window.open_page("members")
    page = shown(window)
    assert isinstance(page, TemplatePage)
    page.search.setText("roha")
    window.resize(1_100, 700)
    window.close()
    again = opened()
    page = shown(again)
    assert again._current == "members"
    assert isinstance(page, TemplatePage)
    assert page.search.text() == "roha"
    settle()
    assert [row.number for row in page.grid.model.rows] == ["0014"]
    # The offscreen platform's screen is narrower than the window's least width.
    assert again.height() == window.height()


def test_the_window_waits_for_long_work(opened: Opened, context: Context, settle: Settle) -> None:
    window = opened()
    begun, go_on = threading.Event(), threading.Event()

    def work(progress: Progress) -> None:
        begun.set()
        go_on.wait(5)
        progress.check()

    context.operations.run(work, title="Printing")
    assert begun.wait(5)
    window.close()
    assert window.isVisible()
    assert window.toast.isVisible()
    window._stop_work()
    go_on.set()
    settle()
    assert window.progress.isHidden()
    window.close()
    assert not window.isVisible()


# --- search ---


def test_search_finds_pages_acts_and_members(
    qtbot, opened: Opened, context: Context, settle: Settle
) -> None:  # type: ignore[no-untyped-def]
    done: list[str] = []

    def search(progress: Progress, text: str) -> list[Hit]:
        return [
            Hit(
                key="0012",
                title="Sumiyati",
                payload=Target(page="members", kind="member", key="0012"),
            )
        ]

    window = opened(
        acts=lambda _: [Act(title="New loan", run=done.append, keywords="pinjaman baru")],
        search=search,
    )
    qtbot.keyClick(window, Qt.Key.Key_K, Qt.KeyboardModifier.ControlModifier)
    palette = window.palette_overlay
    assert palette.isVisible()
    assert palette.line.hasFocus()
    qtbot.keyClicks(palette.line, "closing")
    qtbot.keyClick(palette.line, Qt.Key.Key_Return)
    assert window._current == "closing"
    window.show_palette()
    qtbot.keyClicks(palette.line, "pinjaman baru Siti")
    qtbot.keyClick(palette.line, Qt.Key.Key_Return)
    assert done == ["Siti"]
    window.show_palette()
    qtbot.keyClicks(palette.line, "sumi")
    qtbot.waitUntil(lambda: bool(palette.list.hits()))
    qtbot.keyClick(palette.line, Qt.Key.Key_Return)
    assert isinstance(shown(window), TemplateDetail)
    window.show_palette()
    qtbot.keyClick(palette.line, Qt.Key.Key_Escape)
    assert not palette.isVisible()


@pytest.mark.parametrize(
    ("typed", "rest"),
    [
        ("", ""),
        ("new", ""),
        ("new loan", ""),
        ("loan new Siti", "Siti"),
        ("pinj baru Siti Aminah", "Siti Aminah"),
        ("Siti", None),
        ("new Siti", None),
    ],
)
def test_what_stands_behind_an_act(typed: str, rest: str | None) -> None:
    assert rest_behind(typed, "New loan pinjaman baru") == rest


def test_f1_shows_the_keys_of_the_page(qtbot, opened: Opened) -> None:  # type: ignore[no-untyped-def]
    window = opened()
    qtbot.keyClick(window, Qt.Key.Key_F1)
    sheet = window.findChild(QDialog, "keys")
    assert sheet is not None
    assert sheet.isVisible()
    sheet.close()


def test_the_practice_book_wears_a_frame(opened: Opened, context: Context) -> None:
    window = opened(replace(context, practice=True))
    assert window.centralWidget().objectName() == "practice"


def test_a_read_only_book_offers_no_command(opened: Opened, context: Context) -> None:
    context.session.books.read_only = True
    window = opened()
    page = shown(window)
    assert page.header.action_row.count() == 0
    assert "read only" in window.windowTitle()


def test_words_of_a_message_say_its_tone(opened: Opened) -> None:
    window = opened()
    for tone in Tone:
        window.say(Message(text="x", tone=tone))
        assert window.toast.isVisible()
