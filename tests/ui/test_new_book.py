"""A new book by keyboard, its recovery sheet, and the practice cooperative."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from coopledger.accounting.errors import Cancelled
from coopledger.accounting.money import Money
from coopledger.accounting.rates import Rate
from coopledger.accounting.settings import Part
from coopledger.services import checklist, opening, practice, recovery, settings, surplus
from coopledger.services.checklist import CardState, SetupCard
from coopledger.services.permissions import Role
from coopledger.services.session import SetClock
from coopledger.storage import keys
from coopledger.ui import library
from coopledger.ui.memory import Memory
from coopledger.ui.start_screen import BOOKS, StartContext, StartScreen
from coopledger.ui.wizards import new_book
from coopledger.ui.wizards.new_book import NewBookWizard

PASSWORD = "tiga kata rahasia"


@pytest.fixture
def start(theme, tr, operations) -> StartContext:
    """What screens without a book are given."""
    return StartContext(operations=operations, tr=tr, theme=theme, memory=Memory())


@pytest.fixture
def wizard(qtbot, start, monkeypatch):  # type: ignore[no-untyped-def]
    """The wizard above a window that outlives it; keys cost little."""
    monkeypatch.setattr(opening, "create_book", cheap(opening.create_book))
    window = QWidget()
    qtbot.addWidget(window)
    wizard = NewBookWizard(start, window)
    wizard.show()
    yield wizard
    if wizard.made is not None:
        wizard.made.opened.session.books.close()


def cheap(create):  # type: ignore[no-untyped-def]
    return lambda request: create(request, cost=opening.PRACTICE_COST)


def fill(wizard: NewBookWizard, folder: Path) -> None:
    """Everything up to making the book."""
    wizard.preset.set_value(wizard._presets.cooperatives[2])
    wizard.next()
    wizard.opening_date.set_value(date(2026, 1, 1))
    wizard.next()
    wizard.next()
    wizard.next()
    wizard.full_name.set_value("Siti Aminah")
    wizard.password.set_value(PASSWORD)
    wizard.again.set_value(PASSWORD)
    wizard.folder.set_value(str(folder))


def made(wizard: NewBookWizard, settle, folder: Path) -> tuple[str, ...]:  # type: ignore[no-untyped-def]
    """The groups of the code of a book that was made."""
    fill(wizard, folder)
    wizard.next()
    settle()
    assert wizard.made is not None, wizard.refusal.text()
    return recovery.recovery_groups(wizard.made.code)


def test_a_book_is_made_from_a_region_and_its_sheet_is_proved(
    qtbot, wizard, start, settle, tmp_path
) -> None:
    groups = made(wizard, settle, tmp_path / "book")
    assert wizard.step == 5
    opened: list[library.OpenedBook] = []
    wizard.created.connect(opened.append)
    wizard.next()
    qtbot.keyClicks(wizard.proofs[0].editor(), groups[2].lower())
    qtbot.keyClick(wizard.proofs[0].editor(), Qt.Key.Key_Return)
    qtbot.keyClicks(wizard.proofs[1].editor(), groups[6])
    qtbot.keyClick(wizard.proofs[1].editor(), Qt.Key.Key_Return)
    (book,) = opened
    kept = settings.cooperative(book.session)
    assert kept.name == "Koperasi Purna Migran Sejahtera"
    assert (kept.regency, kept.treasurer) == ("Wonosobo", "Siti Aminah")
    rules = settings.book_rules(book.session)
    assert rules.membership_share[0].amount == Money.rupiah(50_000)
    assert rules.mandatory_savings[0].from_date == date(2026, 1, 1)
    assert rules.instalment_rounding == Money.rupiah(1)
    assert book.session.user.role is Role.TREASURER
    settle()
    cards = {each.card: each.state for each in checklist.checklist(book.session)}
    assert cards[SetupCard.RECOVERY_SHEET] is CardState.DONE
    assert cards[SetupCard.RULES] is CardState.DONE
    assert start.memory.texts(BOOKS) == [str(tmp_path / "book")]


def test_the_surplus_is_shared_as_the_statutes_say(wizard, settle, tmp_path) -> None:
    fill(wizard, tmp_path / "book")
    wizard.back()
    assert wizard.step == 3
    parts = wizard.parts
    parts.field(Part.RESERVE).set_value(Rate.percent(Decimal(30)))
    wizard.next()
    assert wizard.step == 3, "the column sums to 105 %"
    assert wizard.refusal.text()
    parts.field(Part.CAPITAL_RETURN).set_value(Rate.percent(Decimal(15)))
    wizard.next()
    wizard.rounding.set_value(Money.rupiah(500))
    wizard.address.set_value("Jalan Mawar 1")
    wizard.folder.set_value(str(tmp_path / "book"))
    wizard.next()
    settle()
    assert wizard.made is not None, wizard.refusal.text()
    session = wizard.made.opened.session
    shared = surplus.surplus_rules(session)
    assert (shared.members[Part.RESERVE], shared.members[Part.CAPITAL_RETURN]) == (300_000, 150_000)
    assert settings.book_rules(session).instalment_rounding == Money.rupiah(500)
    assert settings.cooperative(session).address == "Jalan Mawar 1"


def test_enter_walks_through_the_percentages(qtbot, wizard, tmp_path) -> None:
    fill(wizard, tmp_path / "book")
    wizard.back()
    wizard.activateWindow()
    qtbot.waitUntil(wizard.isActiveWindow)
    first = wizard.parts.field(Part.RESERVE).editor()
    first.setFocus()
    qtbot.keyClick(first, Qt.Key.Key_Return)
    assert wizard.step == 3
    assert wizard.parts.field(Part.RESERVE, members=False).editor().hasFocus()


def test_the_code_of_the_sheet_opens_the_book(wizard, settle, tmp_path) -> None:
    made(wizard, settle, tmp_path / "book")
    book = wizard.made
    book.opened.session.books.close()
    identity = keys.parse_recovery_code(book.code)
    ring = opening.book.read_ring(tmp_path / "book")
    assert keys.database_keys(ring, identity)


def test_wrong_groups_are_refused_and_the_book_is_not_left(wizard, settle, tmp_path) -> None:
    made(wizard, settle, tmp_path / "book")
    wizard.next()
    for field in wizard.proofs:
        field.set_value("ABCDE")
    wizard.next()
    assert wizard.form_of(6).row("group_2").error()
    assert wizard.isVisible()
    wizard.reject()
    assert wizard.isVisible()
    assert wizard.refusal.text()


def test_an_easy_or_differing_password_is_refused_at_its_field(wizard, tmp_path) -> None:
    fill(wizard, tmp_path / "book")
    wizard.password.set_value("12345678")
    assert wizard.strength.isVisible()
    wizard.next()
    assert wizard.form_of(4).row("password").error()
    wizard.password.set_value(PASSWORD)
    wizard.again.set_value("tiga kata lain")
    wizard.next()
    assert wizard.form_of(4).row("password_again").error()
    assert not (tmp_path / "book").exists()


def test_a_folder_that_holds_something_is_refused_at_its_field(wizard, settle, tmp_path) -> None:
    folder = tmp_path / "book"
    folder.mkdir()
    (folder / "keys.json").write_text("x")
    fill(wizard, folder)
    wizard.next()
    settle()
    assert wizard.form_of(4).row("path").error()
    assert wizard.made is None


def test_pressing_twice_makes_one_book(qtbot, wizard, settle, tmp_path) -> None:
    fill(wizard, tmp_path / "book")
    qtbot.mouseClick(wizard.next_button, Qt.MouseButton.LeftButton)
    qtbot.mouseClick(wizard.next_button, Qt.MouseButton.LeftButton)
    settle()
    assert wizard.made is not None
    assert wizard.step == 5


def test_the_folder_is_named_after_the_cooperative(wizard, monkeypatch, tmp_path) -> None:
    monkeypatch.setattr(new_book, "books_folder", lambda: tmp_path)
    wizard.name.set_value("Koperasi Bakti, Jember")
    wizard.form_of(0)
    wizard._show(4)
    assert wizard.folder.value() == str(tmp_path / "Koperasi-Bakti-Jember")


def test_long_passwords_and_many_words_are_strong() -> None:
    assert new_book.is_strong("tiga kata rahasia")
    assert not new_book.is_strong("aaaaaaaaaaaa")
    assert not new_book.is_strong("pendek 1")


@pytest.fixture
def small_practice(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(practice, "MEMBERS", 3)


@pytest.fixture(scope="module")
def practice_folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A practice cooperative of three members that was made and left."""
    folder = tmp_path_factory.mktemp("practice") / "practice"
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(practice, "MEMBERS", 3)
        practice.open_practice(folder, clock=SetClock(date(2025, 2, 10))).books.close()
    return folder


def test_the_practice_cooperative_is_one_click_away(qtbot, start, practice_folder) -> None:
    screen = StartScreen(start)
    screen.practice_folder = practice_folder
    qtbot.addWidget(screen)
    screen.show()
    opened: list[library.OpenedBook] = []
    screen.opened.connect(opened.append)
    qtbot.mouseClick(screen.practice_button, Qt.MouseButton.LeftButton)
    qtbot.mouseClick(screen.practice_button, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: bool(opened), timeout=10_000)
    (book,) = opened
    assert book.practice, "it wears its frame"
    book.session.books.close()


def test_the_second_time_it_is_opened_as_it_was_left(practice_folder: Path) -> None:
    months: list[int] = []
    session = practice.open_practice(
        practice_folder, progress=lambda done, _whole: months.append(done)
    )
    session.books.close()
    assert months == []
    assert [path.name for path in practice_folder.parent.iterdir()] == ["practice"]


@pytest.mark.usefixtures("small_practice")
def test_a_stopped_practice_cooperative_leaves_nothing(tmp_path: Path) -> None:
    def stop(done: int, whole: int) -> None:
        del done, whole
        raise Cancelled

    with pytest.raises(Cancelled):
        practice.open_practice(
            tmp_path / "practice", clock=SetClock(date(2026, 1, 31)), progress=stop
        )
    assert list(tmp_path.iterdir()) == []
