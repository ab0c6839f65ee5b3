"""Photos and papers on a member's page, by keyboard, clipboard and drop."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QDropEvent, QImage
from PySide6.QtWidgets import QApplication, QFileDialog, QWidget

from coopledger.accounting.attachments import Attachment, AttachmentKind
from coopledger.services import attachments
from coopledger.services.permissions import Role
from coopledger.ui.context import Context
from coopledger.ui.dialogs.attachment import AddPaperDialog, PaperView, RemovePaperDialog
from coopledger.ui.navigation import Message
from coopledger.ui.pages.member_detail import MemberDetailPage
from coopledger.ui.pages.member_papers import PapersTab
from coopledger.ui.widgets.file_edit import GivenFile
from tests.services.picture_builders import pdf, picture
from tests.services.savings_builders import as_role
from tests.ui.conftest import Settle
from tests.ui.member_book import filled, press, shown

KTP = AttachmentKind.IDENTITY_CARD
CONTROL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def book(context: Context) -> Context:
    return filled(context)


def kept(book: Context) -> tuple[Attachment, ...]:
    return attachments.list_of(book.session, "member", "0012")


def add(book: Context, kind: AttachmentKind = KTP, title: str = "", **look: Any) -> Attachment:
    content = picture((200, 120), **look)
    return attachments.add(book.session, "member", "0012", kind, title, content).attachment


def open_tab(qtbot: Any, book: Context, settle: Settle) -> tuple[MemberDetailPage, PapersTab]:
    page = MemberDetailPage(book, "0012")
    shown(qtbot, page)
    book.operations.changed.connect(page.take_changes)  # as the window does
    settle()
    page.show_part("papers")
    return page, page.part(PapersTab)


def focus(qtbot: Any, widget: QWidget) -> None:
    """Gives the keyboard to a widget, as Tab does."""

    def has_it() -> bool:
        widget.window().activateWindow()
        widget.setFocus()
        found = QApplication.focusWidget()
        return found is not None and (found is widget or widget.isAncestorOf(found))

    qtbot.waitUntil(has_it)


def dialog_of(tab: PapersTab, kind: type[Any]) -> Any:
    found = tab.findChildren(kind)
    assert found, "no dialog was opened"
    return found[-1]


# --- the form ---


def test_a_paper_is_added_by_keyboard(
    qtbot: Any,
    book: Context,
    settle: Settle,
    messages: list[Message],
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    (tmp_path / "ktp.jpg").write_bytes(picture())
    chosen = str(tmp_path / "ktp.jpg")
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_: (chosen, ""))
    dialog = AddPaperDialog(book, "0012", "Sumiyati")
    shown(qtbot, dialog)
    press(qtbot, Qt.Key.Key_Return)  # looks for a file
    assert dialog.file.value() == GivenFile("ktp.jpg", path=tmp_path / "ktp.jpg")
    press(qtbot, Qt.Key.Key_Return)
    press(qtbot, Qt.Key.Key_Down)
    press(qtbot, Qt.Key.Key_Down)
    assert dialog.kind.value() is KTP
    press(qtbot, Qt.Key.Key_Return)
    press(qtbot, "kartu baru")
    press(qtbot, Qt.Key.Key_Return)
    dialog.save()  # a second press at the same time
    settle()
    [paper] = kept(book)
    assert (paper.kind, paper.title) == (KTP, "kartu baru")
    assert messages[-1].text == "Identity card: kartu baru is kept in the book."
    assert book.memory.text("papers-folder") == str(tmp_path)


def test_a_refusal_stands_at_the_file(
    qtbot: Any, book: Context, settle: Settle, tmp_path: Path
) -> None:
    (tmp_path / "besar.pdf").write_bytes(pdf(size=400_000))
    dialog = AddPaperDialog(
        book, "0012", kind=KTP, given=GivenFile("besar.pdf", path=tmp_path / "besar.pdf")
    )
    shown(qtbot, dialog)
    dialog.save()
    settle()
    assert "at most 300 kB" in dialog.form.row("file").error()
    assert kept(book) == ()
    # Another file takes the refusal away.
    dialog.file.take(GivenFile("ktp.jpg", content=picture()))
    assert not dialog.form.row("file").error()


def test_without_a_file_nothing_is_asked_of_the_book(
    qtbot: Any, book: Context, settle: Settle
) -> None:
    dialog = AddPaperDialog(book, "0012", kind=KTP)
    shown(qtbot, dialog)
    dialog.save()
    settle()
    assert dialog.form.row("file").error() == "Fill this in."


def test_the_picture_is_seen_before_it_is_added(
    qtbot: Any, book: Context, settle: Settle, tmp_path: Path
) -> None:
    dialog = AddPaperDialog(book, "0012", given=GivenFile("a.jpg", content=picture()))
    shown(qtbot, dialog)
    settle()
    assert dialog.preview.has_picture()
    dialog.file.take(GivenFile("surat.pdf", content=pdf()))
    settle()
    assert dialog.preview.has_picture()
    for content in (b"nothing", b"%PDF-1.4 nothing"):
        dialog.file.take(GivenFile("b.jpg", content=content))
        settle()
        assert dialog.preview.text() == "This file cannot be shown."
    dialog.file.take(GivenFile("c.jpg", path=tmp_path / "gone.jpg"))
    settle()
    assert not dialog.preview.has_picture()


def test_a_copied_picture_is_pasted_into_the_form(
    qtbot: Any, book: Context, settle: Settle
) -> None:
    image = QImage(40, 30, QImage.Format.Format_RGB32)
    image.fill(Qt.GlobalColor.red)
    QApplication.clipboard().setImage(image)
    dialog = AddPaperDialog(book, "0012", kind=KTP)
    shown(qtbot, dialog)
    press(qtbot, Qt.Key.Key_V, CONTROL)
    dialog.save()
    settle()
    assert len(kept(book)) == 1


# --- the page ---


def test_the_page_shows_photo_and_papers(qtbot: Any, book: Context, settle: Settle) -> None:
    add(book, title="lama")
    gone = add(book, AttachmentKind.OTHER, colour="red")
    attachments.remove(book.session, gone.id, "salah orang")
    add(book, AttachmentKind.PHOTO, colour="green")
    _, tab = open_tab(qtbot, book, settle)
    assert [row.kind.value for row in tab.grid.view.grid_model.rows] == [
        "photo",
        "identity_card",
        "other",
    ]
    assert tab.photo.has_picture()
    assert tab.photo.accessibleName() == "Photo of Sumiyati"
    assert tab.photo_button.text() == "Change the photo"


def test_a_paper_is_looked_at_and_removed_by_keyboard(
    qtbot: Any, book: Context, settle: Settle
) -> None:
    paper = add(book)
    _, tab = open_tab(qtbot, book, settle)
    tab.grid.select(paper.id)
    focus(qtbot, tab)
    press(qtbot, Qt.Key.Key_Return)
    view = dialog_of(tab, PaperView)
    settle()
    assert view.view.count() == 1
    before = view.view.percent()
    press(qtbot, Qt.Key.Key_Minus)
    assert view.view.percent() < before
    press(qtbot, Qt.Key.Key_0)
    assert view.view.percent() == before
    press(qtbot, Qt.Key.Key_Plus)
    assert view.view.percent() > before
    press(qtbot, Qt.Key.Key_Escape)
    focus(qtbot, tab)
    press(qtbot, Qt.Key.Key_Delete)
    remove = dialog_of(tab, RemovePaperDialog)
    focus(qtbot, remove.reason)
    remove.save()
    assert remove.form.row("reason").error() == "Fill this in."
    press(qtbot, "salah orang")
    press(qtbot, Qt.Key.Key_Return, CONTROL)
    settle()
    [left] = kept(book)
    assert left.is_removed
    # There is nothing more to look at, or to remove.
    tab.view(left)
    tab.remove()
    assert not [each for each in tab.findChildren(RemovePaperDialog) if each.isVisible()]


def test_a_pdf_is_looked_at(qtbot: Any, book: Context, settle: Settle, tmp_path: Path) -> None:
    letter = attachments.add(
        book.session, "member", "0012", AttachmentKind.HEIRS_LETTER, "", pdf()
    ).attachment
    view = PaperView(book, letter)
    shown(qtbot, view)
    settle()
    assert view.view.count() == 1
    view.write_to(tmp_path / "surat.pdf")
    settle()
    assert (tmp_path / "surat.pdf").read_bytes() == attachments.content(book.session, letter.id)
    view.remove()
    dialog = view.findChildren(RemovePaperDialog)[-1]
    dialog.reason.set_value("salah orang")
    dialog.save()
    settle()
    assert not view.isVisible()


def test_a_dropped_file_opens_the_form(
    qtbot: Any, book: Context, settle: Settle, tmp_path: Path
) -> None:
    (tmp_path / "kk.png").write_bytes(picture(kind="PNG"))
    _, tab = open_tab(qtbot, book, settle)
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(tmp_path / "kk.png"))])
    tab.dropEvent(
        QDropEvent(
            QPointF(5, 5),
            Qt.DropAction.CopyAction,
            data,
            Qt.MouseButton.LeftButton,
            Qt.KeyboardModifier.NoModifier,
        )
    )
    dialog = dialog_of(tab, AddPaperDialog)
    assert dialog.file.value() == GivenFile("kk.png", path=tmp_path / "kk.png")
    dialog.kind.set_value(AttachmentKind.FAMILY_CARD)
    dialog.save()
    settle()
    assert [each.kind for each in kept(book)] == [AttachmentKind.FAMILY_CARD]


def test_a_copied_picture_is_pasted_on_the_page(qtbot: Any, book: Context, settle: Settle) -> None:
    _, tab = open_tab(qtbot, book, settle)
    image = QImage(40, 30, QImage.Format.Format_RGB32)
    image.fill(Qt.GlobalColor.blue)
    QApplication.clipboard().setImage(image)
    focus(qtbot, tab.add_button)
    press(qtbot, Qt.Key.Key_V, CONTROL)
    assert dialog_of(tab, AddPaperDialog).file.value().content.startswith(b"\x89PNG")


def test_the_photo_button_knows_what_is_wanted(qtbot: Any, book: Context, settle: Settle) -> None:
    page, tab = open_tab(qtbot, book, settle)
    tab.photo_button.click()
    assert dialog_of(tab, AddPaperDialog).kind.value() is AttachmentKind.PHOTO
    titles = [act.title for act in page.acts()]
    assert "Add a photo of her" in titles


def test_who_only_looks_gets_no_buttons(qtbot: Any, book: Context, settle: Settle) -> None:
    paper = add(book)
    auditor = replace(book, session=as_role(book.session, Role.AUDITOR))
    _, tab = open_tab(qtbot, auditor, settle)
    assert not tab.beside()
    assert not tab.acts()
    assert not tab.photo_button.isVisibleTo(tab)
    assert not tab.acceptDrops()
    tab.grid.select(paper.id)
    tab.remove()
    assert not tab.findChildren(RemovePaperDialog)
    view = PaperView(auditor, paper)
    shown(qtbot, view)
    settle()
    assert not view.remove_button.isVisibleTo(view)
