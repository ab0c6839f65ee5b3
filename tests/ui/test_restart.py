"""A book that is thrown away, and the practice cooperative begun anew."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from coopledger.accounting.errors import BookHoldsWork, DiscardNotConfirmed
from coopledger.accounting.settings import Cooperative
from coopledger.services import (
    discarding,
    importing,
    opening,
    practice,
    practice_mistakes,
)
from coopledger.services.permissions import Role
from coopledger.services.practice_mistakes import MistakeKind
from coopledger.services.session import Session, SetClock, User
from coopledger.ui import main_window
from coopledger.ui.app import Application
from coopledger.ui.context import Context
from coopledger.ui.dialogs import practice_mistakes as mistakes_dialog
from coopledger.ui.dialogs.imports import DiscardDialog, ImportsDialog, TakeBackDialog
from coopledger.ui.dialogs.practice_mistakes import PracticeMistakesDialog
from coopledger.ui.memory import Memory
from coopledger.ui.navigation import PAGES, Restart, Target
from coopledger.ui.pages._template import TemplatePage
from coopledger.ui.start_screen import BOOKS, StartScreen
from coopledger.ui.wizards.new_book import NewBookWizard
from tests.services import workbook_builders as builders
from tests.ui.books import opened

PASSWORD = "tiga kata rahasia"
OPENING = [
    ["Kode Akun", "No Anggota", "No Kontrak", "Unit", "Debet", "Kredit"],
    ["1101", None, None, None, 5_000],
    ["3202", None, None, None, None, 5_000],
]


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A book on disk that holds one import with opening balances."""
    made = opening.create_book(
        opening.NewBookRequest(
            folder=tmp_path / "book",
            cooperative=Cooperative(name="Koperasi Coba", opening_date=builders.OPENING_DATE),
            user=User(name="bendahara", role=Role.TREASURER, full_name="Siti Aminah"),
            password=PASSWORD,
        ),
        cost=opening.PRACTICE_COST,
    )
    importing.import_workbook(made.session, builders.read(builders.workbook(Saldo_Awal=OPENING)))
    made.session.books.close()
    return tmp_path / "book"


Started = Callable[..., Application]


@pytest.fixture
def started(qapp: QApplication, monkeypatch: pytest.MonkeyPatch) -> Iterator[Started]:
    pages = tuple(
        replace(spec, module=TemplatePage.__module__, class_name="TemplatePage") for spec in PAGES
    )
    monkeypatch.setitem(main_window.MainWindow.__init__.__kwdefaults__, "pages", pages)
    running: list[Application] = []

    def start(book: Path) -> Application:
        memory = Memory()
        memory.put_first(BOOKS, str(book))
        application = Application(qapp, memory, book=book, language="en")
        running.append(application)
        application.show_start()
        return application

    yield start
    for application in running:
        for widget in (application.window, application.start_screen):
            if widget is not None:
                widget.hide()
                widget.deleteLater()
        application.operations.close()


def test_a_book_with_one_import_is_thrown_away_and_the_wizard_begins(
    qtbot: Any, started: Started, folder: Path
) -> None:
    application = started(folder)
    screen = application.start_screen
    assert screen is not None
    qtbot.waitUntil(lambda: application.operations.idle, timeout=10_000)
    screen.password.set_value(PASSWORD)
    screen.open_book()
    qtbot.waitUntil(lambda: application.window is not None, timeout=10_000)
    window = application.window
    assert window is not None
    dialog = DiscardDialog(window.context, parent=window)
    dialog.open()
    dialog.typed.set_value("Koperasi Lain")
    dialog.save()
    qtbot.waitUntil(lambda: application.operations.idle, timeout=10_000)
    assert dialog.isVisible()
    assert folder.exists()
    dialog.typed.set_value("koperasi  coba")
    dialog.save()
    qtbot.waitUntil(lambda: application.start_screen is not None, timeout=10_000)
    assert not folder.exists()
    assert application.memory.texts(BOOKS) == []
    new_screen = application.start_screen
    assert isinstance(new_screen, StartScreen)
    (wizard,) = new_screen.findChildren(NewBookWizard)
    assert wizard.isVisible()
    wizard.close()
    qtbot.waitUntil(lambda: application.operations.idle, timeout=10_000)


def test_a_book_with_other_work_stays(folder: Path) -> None:
    session = opening.open_book(folder, password=PASSWORD, clock=SetClock(date(2024, 5, 5)))
    with pytest.raises(DiscardNotConfirmed):
        discarding.discard_book(session, "")
    rows = [["Tanggal", "No Anggota", "Jenis", "Setor"], ["05/03/2024", "001", "Wajib", 5_000]]
    importing.import_workbook(session, builders.read({"Simpanan": rows}))
    with pytest.raises(BookHoldsWork):
        discarding.discard_book(session, "Koperasi Coba")
    session.books.close()
    assert (folder / "book.db").exists()


def test_the_list_offers_what_each_import_allows(
    qtbot: Any, context: Context, settle: Callable[[], None]
) -> None:
    rows = [["Tanggal", "No Anggota", "Jenis", "Setor"], ["05/03/2024", "001", "Wajib", 5_000]]
    session, _ = builders.bring_in(builders.workbook(Saldo_Awal=OPENING))
    real = replace(context, session=session)
    dialog = opened(qtbot, ImportsDialog(real), settle)
    assert dialog.discard_button.isVisible()
    assert not dialog.back_button.isVisible()
    importing.import_workbook(session, builders.read({"Simpanan": rows}))
    dialog._read()
    settle()
    dialog.grid.view.select_row(0)
    assert dialog.back_button.isVisible()
    qtbot.keyClick(dialog.back_button, Qt.Key.Key_Space)
    (back,) = dialog.findChildren(TakeBackDialog)
    back.reason.set_value("salah berkas")
    back.save()
    back.save()
    settle()
    settle()
    assert dialog.grid.model.rows[0].batch.taken_back
    assert not dialog.discard_button.isVisible()
    session.books.close()


# --- the practice cooperative ---


@pytest.fixture(scope="module")
def practised(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Session]:
    """A small practice cooperative with its mistakes."""
    folder = tmp_path_factory.mktemp("practice") / "practice"
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(practice, "MEMBERS", 6)
        session = practice.open_practice(folder, clock=SetClock(date(2025, 2, 10)))
    yield session
    session.books.close()


def test_hints_are_told_one_by_one_and_lead_to_the_entry(
    qtbot: Any, context: Context, practised: Session, settle: Callable[[], None]
) -> None:
    real = replace(context, session=practised, practice=True)
    dialog = opened(qtbot, PracticeMistakesDialog(real), settle)
    found = practice_mistakes.mistakes(practised)
    assert dialog.count.text() == f"0 of {len(found)} are put right"
    assert dialog.anew_button.isHidden(), "this is not the laptop's practice cooperative"
    for told in range(1, 4):
        qtbot.keyClick(dialog.hint_buttons[MistakeKind.TWICE], Qt.Key.Key_Space)
        assert dialog._told(MistakeKind.TWICE) == told
    assert MistakeKind.TWICE not in dialog.hint_buttons
    targets: list[Target] = []
    context.navigator.target_wanted.connect(targets.append)
    entry = next(each.entry_id for each in found if each.kind is MistakeKind.TWICE)
    dialog._open(entry)
    assert targets == [Target(page="ledger", kind="entry", key=str(entry))]


def test_the_practice_is_begun_anew_after_a_second_press(
    qtbot: Any,
    context: Context,
    practised: Session,
    settle: Callable[[], None],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(mistakes_dialog, "practice_folder", lambda: Path(practised.books.path))
    wanted: list[Restart] = []
    context.navigator.restart_wanted.connect(wanted.append)
    real = replace(context, session=practised, practice=True)
    dialog = opened(qtbot, PracticeMistakesDialog(real), settle)
    qtbot.keyClick(dialog.anew_button, Qt.Key.Key_Space)
    assert wanted == []
    qtbot.keyClick(dialog.sure_button, Qt.Key.Key_Space)
    assert wanted == [Restart.PRACTICE]


@pytest.mark.parametrize("older", [False, True])
def test_practice_is_made_anew_when_wanted_or_when_it_is_older(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, older: bool
) -> None:
    monkeypatch.setattr(practice, "MEMBERS", 3)
    folder, clock = tmp_path / "practice", SetClock(date(2025, 2, 10))
    session = practice.open_practice(folder, clock=clock)
    assert practice_mistakes.mistakes(session)
    with session.books.write() as tx:
        tx.connection.exec_driver_sql("DELETE FROM setting WHERE key = 'practice mistakes'")
        if older:
            tx.connection.exec_driver_sql("UPDATE alembic_version SET version_num = '0001'")
    session.books.close()
    again = practice.open_practice(folder, clock=clock, anew=not older)
    assert practice_mistakes.mistakes(again)
    again.books.close()
    assert [path.name for path in tmp_path.iterdir()] == ["practice"]
