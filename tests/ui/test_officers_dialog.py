"""Officers: linked to a member, corrected, their books printed."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest
from PySide6.QtCore import Qt

from coopledger.accounting.members import Gender
from coopledger.accounting.officers import Body
from coopledger.services import officers
from coopledger.ui.context import Context
from coopledger.ui.dialogs.officers import CorrectOfficerDialog, EndTermDialog, OfficerDialog
from coopledger.ui.dialogs.paper import PaperDialog, officer_book_choices
from tests.ui.conftest import TODAY, Settle
from tests.ui.member_book import filled, press, shown


@pytest.fixture
def book(context: Context) -> Context:
    return filled(context)


def test_a_member_takes_office_by_the_keyboard(qtbot, book: Context, settle: Settle) -> None:  # type: ignore[no-untyped-def]
    dialog: Any = shown(qtbot, OfficerDialog(book))
    dialog.position.edit.setFocus()
    press(qtbot, "Bendahara")
    dialog.member.edit.setFocus()
    press(qtbot, "0012")
    settle()
    qtbot.waitUntil(lambda: bool(dialog.member.popup().hits()), timeout=2_000)
    press(qtbot, Qt.Key.Key_Return)
    settle()
    assert dialog.officer.value() == "Sumiyati"
    assert not dialog.form.row("gender").isVisible()
    dialog.save()
    dialog.save()
    settle()
    (officer,) = officers.officers(book.session)
    assert (officer.position, officer.name, officer.member_number) == (
        "Bendahara",
        "Sumiyati",
        "0012",
    )
    assert officer.gender is Gender.FEMALE


def test_who_is_no_member_is_written_down_and_corrected(
    qtbot, book: Context, settle: Settle
) -> None:  # type: ignore[no-untyped-def]
    officer = officers.appoint(
        book.session,
        officers.OfficerRequest(
            body=Body.MANAGEMENT,
            position="Manajer",
            name="Budi",
            from_date=date(2026, 1, 1),
            gender=Gender.MALE,
            address="Jl. Pasar 7",
        ),
    )
    dialog: Any = shown(qtbot, CorrectOfficerDialog(book, officer))
    assert not dialog.form.row("from_date").isVisible()
    dialog.form.row("phone").field.set_value("0813-1")
    dialog.save()
    settle()
    (kept,) = officers.officers(book.session)
    assert (kept.phone, kept.address, kept.gender) == ("0813-1", "Jl. Pasar 7", Gender.MALE)
    ending: Any = shown(qtbot, EndTermDialog(book, kept))
    ending.form.row("reason").field.set_value("pindah")
    ending.save()
    settle()
    (ended,) = officers.officers(book.session)
    assert (ended.to_date, ended.end_reason) == (TODAY, "pindah")


def test_a_linked_officer_is_corrected_without_losing_her_link(  # type: ignore[no-untyped-def]
    qtbot, book: Context, settle: Settle
) -> None:
    officer = officers.appoint(
        book.session,
        officers.OfficerRequest(
            body=Body.BOARD,
            position="Ketua",
            name="Bu Sumi",
            from_date=date(2026, 1, 1),
            member_number="0012",
        ),
    )
    dialog: Any = shown(qtbot, CorrectOfficerDialog(book, officer))
    assert not dialog.form.row("address").isVisible()
    dialog.officer.set_value("Sumiyati")
    dialog.save()
    settle()
    (kept,) = officers.officers(book.session)
    assert (kept.name, kept.member_number) == ("Sumiyati", "0012")


def test_the_books_of_officers_are_papers(qtbot, book: Context, settle: Settle) -> None:  # type: ignore[no-untyped-def]
    dialog: Any = shown(qtbot, PaperDialog(book, officer_book_choices(book, TODAY)))
    settle()
    assert dialog.content.startswith(b"%PDF")
    dialog.kinds.set_value("supervisors-book")
    settle()
    assert "Book-of-the-supervisory-committee" in dialog.file_name()
