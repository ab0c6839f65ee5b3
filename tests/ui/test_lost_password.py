"""A forgotten password, and the recovery sheet once more."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from coopledger.accounting.errors import WrongPassword
from coopledger.accounting.settings import Cooperative
from coopledger.i18n import Translator
from coopledger.services import checklist, opening, recovery
from coopledger.services.checklist import CardState, SetupCard
from coopledger.services.permissions import Role
from coopledger.services.session import Session, User
from coopledger.storage import keys
from coopledger.ui import library
from coopledger.ui.context import Context
from coopledger.ui.dialogs.print_preview import PrintPreview
from coopledger.ui.dialogs.recovery import SheetAgainDialog
from coopledger.ui.memory import Memory
from coopledger.ui.operations import Operations
from coopledger.ui.start_screen import StartContext, StartScreen
from coopledger.ui.theme import Theme
from coopledger.ui.wizards.lost_password import LostPasswordWizard
from tests.ui.books import opened

OLD, NEW = "tiga kata rahasia", "empat kata baru sekali"


@pytest.fixture
def made(tmp_path: Path) -> Iterator[opening.CreatedBook]:
    """A book on disk, open, with the code of its sheet."""
    book = opening.create_book(
        opening.NewBookRequest(
            folder=tmp_path / "book",
            cooperative=Cooperative(name="Koperasi Uji", opening_date=date(2026, 1, 1)),
            user=User(name="bendahara", role=Role.TREASURER, full_name="Siti"),
            password=OLD,
        ),
        cost=opening.PRACTICE_COST,
    )
    yield book
    book.session.books.close()


@pytest.fixture
def start(operations: Operations, tr: Translator, theme: Theme) -> StartContext:
    return StartContext(operations=operations, tr=tr, theme=theme, memory=Memory())


def test_the_code_gives_a_new_password(
    qtbot: Any,
    start: StartContext,
    made: opening.CreatedBook,
    settle: Callable[[], None],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(keys, "DEFAULT_COST", opening.PRACTICE_COST)
    folder, code = Path(made.session.books.path), made.recovery_code
    made.session.books.close()
    screen = StartScreen(start, folder)
    qtbot.addWidget(screen)
    screen.show()
    screen.activateWindow()
    settle()
    qtbot.keyClick(screen.lost_button, Qt.Key.Key_Space)
    (wizard,) = screen.findChildren(LostPasswordWizard)
    qtbot.waitUntil(wizard.isActiveWindow)
    wizard.code.set_value(code[:-1] + ("q" if code[-1] != "Q" else "p"))
    wizard.next()
    wizard.password.set_value("kata sandi")
    wizard.again.set_value("kata lain")
    wizard.next()
    assert wizard.step == 1, "the two are not the same"
    wizard.again.set_value("kata sandi")
    wizard.next()
    settle()
    assert wizard.step == 0, "back to the field of the wrong code"
    wizard.code.set_value(code.lower().replace("-", " "))
    wizard.next()
    wizard.password.set_value(NEW)
    wizard.again.set_value(NEW)
    wizard.next()
    settle()
    assert screen.notice.text() == "The new password holds. Open the book with it."
    with pytest.raises(WrongPassword):
        opening.open_book(folder, password=OLD)
    found: list[library.OpenedBook] = []
    screen.opened.connect(found.append)
    screen.password.set_value(NEW)
    screen.open_book()
    qtbot.waitUntil(lambda: bool(found), timeout=10_000)
    found[0].session.books.close()


def test_the_sheet_is_printed_again_from_its_code(
    qtbot: Any, context: Context, made: opening.CreatedBook, settle: Callable[[], None]
) -> None:
    real = replace(context, session=made.session)
    window = QWidget()
    qtbot.addWidget(window)
    window.show()
    dialog = opened(qtbot, SheetAgainDialog(real, window), settle)
    dialog.code.set_value("ABCDE-FGHIJ")
    dialog.save()
    settle()
    assert dialog.isVisible()
    assert noted(made.session) is CardState.OPEN
    dialog.code.set_value(made.recovery_code)
    dialog.save()
    settle()
    assert noted(made.session) is CardState.DONE
    (preview,) = window.findChildren(PrintPreview)
    assert preview.content.startswith(b"%PDF")
    preview.close()


def test_the_code_of_another_book_prints_nothing(made: opening.CreatedBook) -> None:
    other = keys.new_ring("x", "kata sandi lain", cost=opening.PRACTICE_COST).recovery_code
    with pytest.raises(Exception, match="book"):
        recovery.sheet_again(made.session, other, Translator("id"))
    assert noted(made.session) is CardState.OPEN


def noted(session: Session) -> CardState:
    found = {each.card: each.state for each in checklist.checklist(session)}
    return found[SetupCard.RECOVERY_SHEET]
