"""Papers of many members: chosen, made with a count, stopped without a trace."""

from __future__ import annotations

import io
import threading
from pathlib import Path
from typing import Any

import pypdf
import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from coopledger.services import papers
from coopledger.services.member_reports import EVERYWHERE, Place
from coopledger.ui.context import Context
from coopledger.ui.dialogs.member_batch import BatchPaper, MemberBatchDialog
from coopledger.ui.dialogs.print_preview import PrintPreview
from coopledger.ui.pages.members import MembersPage
from tests.services.savings_builders import add_member, put_in
from tests.ui.conftest import Settle
from tests.ui.member_book import SEPTEMBER, filled, press, shown

PLACES = [("group:Melati", "group Melati"), ("village:Durensawit", "Durensawit village")]


@pytest.fixture
def book(context: Context) -> Context:
    return filled(context)


def pages(content: bytes) -> list[str]:
    return [page.extract_text() for page in pypdf.PdfReader(io.BytesIO(content)).pages]


def test_statements_of_a_village_are_written_as_one_file(  # type: ignore[no-untyped-def]
    qtbot, book: Context, settle: Settle, tmp_path: Path
) -> None:
    dialog: Any = shown(qtbot, MemberBatchDialog(book, PLACES))
    assert dialog.whose() == EVERYWHERE
    dialog.place.set_value("village:Durensawit")
    assert dialog.whose() == Place(village="Durensawit")
    target = tmp_path / "all.pdf"
    dialog.write_papers(target)
    settle()
    text = "".join(pages(target.read_bytes()))
    assert "Rohayati" in text
    assert "Sumiyati" not in text
    assert not dialog.isVisible()


def test_language_and_sheet_are_those_chosen_and_the_sheet_is_remembered(  # type: ignore[no-untyped-def]
    qtbot, book: Context, settle: Settle, tmp_path: Path
) -> None:
    dialog: Any = shown(qtbot, MemberBatchDialog(book, PLACES, place="group:Melati"))
    assert dialog.whose() == Place(group="Melati")
    dialog.language.set_value("id")
    dialog.sheet.set_value("A4")
    target = tmp_path / "all.pdf"
    dialog.write_papers(target)
    settle()
    assert "KARTU ANGGOTA" in pages(target.read_bytes())[0]
    page = pypdf.PdfReader(target).pages[0]
    assert round(float(page.mediabox.height)) == 842
    assert MemberBatchDialog(book, PLACES).sheet.value() == "A4"


def test_cards_ask_for_no_span(qtbot, book: Context, settle: Settle, tmp_path: Path) -> None:  # type: ignore[no-untyped-def]
    dialog: Any = shown(qtbot, MemberBatchDialog(book, PLACES, paper=BatchPaper.CARDS))
    assert not dialog.form.row("span").isVisible()
    assert dialog.sheet.value() == "A4"
    target = tmp_path / "cards.pdf"
    dialog.write_papers(target)
    settle()
    assert len(pages(target.read_bytes())) == 1


def test_the_book_of_members_is_of_everybody(  # type: ignore[no-untyped-def]
    qtbot, book: Context, settle: Settle, tmp_path: Path
) -> None:
    dialog: Any = shown(qtbot, MemberBatchDialog(book, PLACES, place="group:Melati"))
    dialog.paper.set_value(BatchPaper.BOOK)
    assert not dialog.form.row("place").isVisible()
    target = tmp_path / "book.pdf"
    dialog.write_papers(target)
    settle()
    (text,) = pages(target.read_bytes())
    assert "Book of members" in text
    assert "Rohayati" in text
    page = pypdf.PdfReader(target).pages[0]
    assert page.mediabox.width > page.mediabox.height


def test_enter_shows_them_before_they_are_printed(qtbot, book: Context, settle: Settle) -> None:  # type: ignore[no-untyped-def]
    dialog: Any = shown(qtbot, MemberBatchDialog(book, PLACES))
    dialog.print_button.setFocus()
    press(qtbot, Qt.Key.Key_Space)
    settle()
    preview = dialog.findChild(PrintPreview)
    assert preview is not None
    assert "Sumiyati" in "".join(pages(preview.content))
    preview.reject()


def test_250_statements_stopped_half_way_leave_no_file(  # type: ignore[no-untyped-def]
    qtbot, book: Context, settle: Settle, tmp_path: Path, monkeypatch
) -> None:
    with book.session.books.write():
        for number in range(1000, 1248):
            add_member(book.session, str(number), name=f"Ibu {number}", joined_on=SEPTEMBER)
        put_in(book.session, 10_000, member_number="1000", posted_on=SEPTEMBER)
    half_way, go_on = threading.Event(), threading.Event()
    original = papers.member_statements

    def slow(*args: Any, progress: Any, **options: Any) -> Any:
        def told(done: int, total: int) -> None:
            assert total == 250
            progress(done, total)
            if done == 125:
                half_way.set()
                assert go_on.wait(10)

        return original(*args, progress=told, **options)

    monkeypatch.setattr(papers, "member_statements", slow)
    dialog: Any = shown(qtbot, MemberBatchDialog(book, PLACES))
    target = tmp_path / "all.pdf"
    dialog.write_papers(target)
    qtbot.waitUntil(half_way.is_set, timeout=20_000)
    qtbot.waitUntil(lambda: dialog.bar.value() > 0, timeout=5_000)
    assert dialog.progress.isVisible()
    assert dialog.bar.maximum() == 250
    assert dialog.count.text() == f"{dialog.bar.value()} of 250 done"
    dialog.stop_button.click()
    go_on.set()
    settle()
    assert list(tmp_path.iterdir()) == []
    assert "Nothing was written" in dialog.notice._text.text()
    assert dialog.isVisible()
    assert dialog.print_button.isEnabled()
    # And once more to the end.
    dialog.write_papers(target)
    qtbot.waitUntil(lambda: book.operations.idle, timeout=30_000)
    assert len({page for page in pages(target.read_bytes()) if "page 1 of" in page}) == 250


def test_closing_gives_up_what_is_being_made(qtbot, book: Context, settle: Settle) -> None:  # type: ignore[no-untyped-def]
    refused: list[object] = []
    book.operations.refused.connect(refused.append)
    dialog: Any = shown(qtbot, MemberBatchDialog(book, PLACES))
    dialog.print_button.click()
    dialog.reject()
    settle()
    assert refused == []
    assert dialog.findChild(PrintPreview) is None


def test_nobody_to_print_for_is_said_in_the_dialog(qtbot, book: Context, settle: Settle) -> None:  # type: ignore[no-untyped-def]
    places = [("village:Kosong", "Kosong village")]
    dialog: Any = shown(qtbot, MemberBatchDialog(book, places, place="village:Kosong"))
    dialog.print_button.click()
    settle()
    assert dialog.notice.isVisible()


def test_the_members_page_opens_it_with_its_filter(qtbot, book: Context, settle: Settle) -> None:  # type: ignore[no-untyped-def]
    window = QWidget()
    qtbot.addWidget(window)
    page = MembersPage(book, window)
    page.refresh()
    settle()
    page.place.set_value("group:Melati")
    page.print_statements()
    dialog = page.findChild(MemberBatchDialog)
    assert dialog is not None
    assert dialog.whose() == Place(group="Melati")
    dialog.reject()
