"""The program from the first screen to the window, on a real book on disk."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from coopledger.accounting.settings import Cooperative
from coopledger.services import opening
from coopledger.services.permissions import Role
from coopledger.services.session import User
from coopledger.storage import migrate
from coopledger.storage.schema import SCHEMA_VERSION
from coopledger.ui import main_window
from coopledger.ui.app import Application
from coopledger.ui.memory import Memory
from coopledger.ui.navigation import PAGES
from coopledger.ui.pages._template import TemplatePage
from coopledger.ui.theme import Theme

PASSWORD = "tiga kata rahasia"


@pytest.fixture
def book(tmp_path: Path) -> Path:
    folder = tmp_path / "book"
    made = opening.create_book(
        opening.NewBookRequest(
            folder=folder,
            cooperative=Cooperative(name="Koperasi Latihan Uji", opening_date=date(2026, 1, 1)),
            user=User(name="bendahara", role=Role.TREASURER, full_name="Siti Aminah"),
            password=PASSWORD,
        ),
        cost=opening.PRACTICE_COST,
    )
    made.session.books.close()
    return folder


Started = Callable[..., Application]


@pytest.fixture
def started(qapp: QApplication, monkeypatch: pytest.MonkeyPatch) -> Iterator[Started]:
    pages = tuple(
        replace(spec, module=TemplatePage.__module__, class_name="TemplatePage") for spec in PAGES
    )
    defaults = main_window.MainWindow.__init__.__kwdefaults__
    monkeypatch.setitem(defaults, "pages", pages)
    running: list[Application] = []

    def start(book: Path | None, memory: Memory | None = None) -> Application:
        application = Application(qapp, memory or Memory(), book=book, language="en")
        monkeypatch.setattr(application, "_qt", qapp)
        application.show_start()
        running.append(application)
        return application

    yield start
    for application in running:
        for widget in (application.window, application.start_screen):
            if widget is not None:
                widget.hide()
                widget.deleteLater()
        application.close()
    # Other tests measure in the usual look.
    Theme().apply(qapp)


def signed_in(qtbot, application: Application) -> main_window.MainWindow:  # type: ignore[no-untyped-def]
    screen = application.start_screen
    assert screen is not None
    qtbot.waitUntil(lambda: application.operations.idle, timeout=10_000)
    screen.password.set_value(PASSWORD)
    screen.open_book()
    qtbot.waitUntil(lambda: application.window is not None, timeout=10_000)
    assert application.window is not None
    return application.window


def test_a_book_is_opened_by_password_and_enter(qtbot, started: Started, book: Path) -> None:  # type: ignore[no-untyped-def]
    application = started(book)
    screen = application.start_screen
    assert screen is not None
    qtbot.waitUntil(lambda: application.operations.idle, timeout=10_000)
    qtbot.keyClicks(screen.password.edit, PASSWORD)
    qtbot.keyClick(screen.password.edit, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: application.window is not None, timeout=10_000)
    window = application.window
    assert window is not None
    assert "Koperasi Latihan Uji" in window.windowTitle()
    assert window.context.practice
    assert application.memory.texts("start/books") == [str(book)]


def test_a_wrong_password_is_said_at_the_field(qtbot, started: Started, book: Path) -> None:  # type: ignore[no-untyped-def]
    application = started(book)
    screen = application.start_screen
    assert screen is not None
    qtbot.waitUntil(lambda: application.operations.idle, timeout=10_000)
    screen.password.set_value("wrong")
    screen.open_book()
    assert not screen.open_button.isEnabled()
    qtbot.waitUntil(lambda: application.operations.idle, timeout=10_000)
    assert screen.form.row("password").error()
    assert screen.open_button.isEnabled()
    assert application.window is None


def test_a_folder_without_a_book_is_said(qtbot, started: Started, tmp_path: Path) -> None:  # type: ignore[no-untyped-def]
    application = started(tmp_path / "nothing")
    screen = application.start_screen
    assert screen is not None
    qtbot.waitUntil(lambda: application.operations.idle, timeout=10_000)
    assert screen.notice.text()


def test_a_book_that_is_open_elsewhere_can_be_looked_at(
    qtbot, started: Started, book: Path
) -> None:  # type: ignore[no-untyped-def]
    elsewhere = opening.open_book(book, password=PASSWORD)
    application = started(book)
    screen = application.start_screen
    assert screen is not None
    qtbot.waitUntil(lambda: application.operations.idle, timeout=10_000)
    screen.password.set_value(PASSWORD)
    screen.open_book()
    qtbot.waitUntil(lambda: bool(screen.notice.text()), timeout=10_000)
    qtbot.mouseClick(screen.notice._button, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: application.window is not None, timeout=10_000)
    assert application.window is not None
    assert application.window.context.read_only
    elsewhere.books.close()


def test_another_look_keeps_page_and_session(qtbot, started: Started, book: Path) -> None:  # type: ignore[no-untyped-def]
    application = started(book)
    window = signed_in(qtbot, application)
    window.open_page("loans")
    session = window.context.session
    application.memory.put("look/language", "id")
    application.memory.put("look/scale", "150")
    application.memory.put("look/theme", "dark")
    window.context.navigator.look_changed.emit()
    qtbot.waitUntil(lambda: application.window is not window)
    anew = application.window
    assert anew is not None
    assert anew.context.session is session
    assert anew.context.theme.dark
    assert anew.context.theme.scale == 150
    assert anew.context.tr.language == "id"
    assert anew._current == "loans"


def test_signing_out_closes_the_book(qtbot, started: Started, book: Path) -> None:  # type: ignore[no-untyped-def]
    application = started(book)
    window = signed_in(qtbot, application)
    window.user_change_wanted.emit()
    qtbot.waitUntil(lambda: application.operations.idle, timeout=10_000)
    assert application.window is None
    assert application.start_screen is not None
    # The lock is free again.
    opening.open_book(book, password=PASSWORD).books.close()


def test_half_typed_forms_are_in_the_book_after_a_restart(
    qtbot, started: Started, book: Path
) -> None:  # type: ignore[no-untyped-def]
    application = started(book)
    window = signed_in(qtbot, application)
    window.context.drafts.keep("deposit", {"amount": "1,25jt"})
    window.context.drafts.flush()
    qtbot.waitUntil(lambda: application.operations.idle, timeout=10_000)
    application.sign_out()
    window = signed_in(qtbot, application)
    assert window.context.drafts.of("deposit") == {"amount": "1,25jt"}


def test_without_any_book_one_is_offered_to_be_made(qtbot, started: Started) -> None:  # type: ignore[no-untyped-def]
    application = started(None)
    screen = application.start_screen
    assert screen is not None
    assert not screen.form.isVisible()
    assert screen.create_button.isVisible()


def test_an_older_book_is_renewed_from_the_first_screen(  # type: ignore[no-untyped-def]
    qtbot, started: Started, book: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    session = opening.open_book(book, password=PASSWORD)
    with session.books.write() as tx:
        tx.connection.exec_driver_sql("UPDATE alembic_version SET version_num = '0000'")
    session.books.close()
    newest = f"UPDATE alembic_version SET version_num = '{SCHEMA_VERSION}'"
    monkeypatch.setattr(
        migrate, "run_alembic", lambda connection: connection.exec_driver_sql(newest)
    )
    application = started(book)
    screen = application.start_screen
    assert screen is not None
    qtbot.waitUntil(lambda: application.operations.idle, timeout=10_000)
    screen.password.set_value(PASSWORD)
    screen.open_book()
    qtbot.waitUntil(lambda: bool(screen.notice.text()), timeout=10_000)
    assert "older version" in screen.notice.text()
    screen.notice.activated.emit()
    qtbot.waitUntil(lambda: application.window is not None, timeout=10_000)
    assert len(list(book.glob("book.before-upgrade-*.db"))) == 1
