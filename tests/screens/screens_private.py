"""What a member told in confidence, and the photos and papers of her."""

from __future__ import annotations

from io import BytesIO

from PIL import Image, ImageDraw
from PySide6.QtWidgets import QWidget

from coopledger.accounting.attachments import AttachmentKind
from coopledger.accounting.private_data import (
    Abroad,
    AbroadProblem,
    Answer,
    Content,
    Difficulty,
    Disability,
    Health,
    Topic,
)
from coopledger.services import attachments, members, private_data
from coopledger.services.private_data import SaveRequest
from coopledger.ui.dialogs.attachment import AddPaperDialog, PaperView, RemovePaperDialog
from coopledger.ui.dialogs.private_data import (
    DIALOGS,
    ConsentDialog,
    ErasePersonalDialog,
    ErasePrivateDialog,
)
from coopledger.ui.main_window import MainWindow
from coopledger.ui.navigation import Target
from coopledger.ui.pages.member_detail import MemberDetailPage
from coopledger.ui.pages.member_private import PrivateTab
from coopledger.ui.widgets.file_edit import GivenFile
from tests.screens.registry import Screen
from tests.screens.screens_members import ALL, someone

TOLD: tuple[Content, ...] = (
    Disability(
        answers={
            **dict.fromkeys(Difficulty, Answer.NONE),
            Difficulty.SEEING: Answer.A_LOT,
            Difficulty.WALKING: Answer.SOME,
            Difficulty.SELF_CARE: Answer.DECLINED,
        },
        note="mata kiri, sejak bekerja di pabrik",
    ),
    Abroad(
        problems=frozenset({AbroadProblem.UNPAID_WAGES, AbroadProblem.DOCUMENT_WITHHELD}),
        note="Gaji empat bulan tidak dibayar; paspor ditahan sampai pulang.",
    ),
    Health(declined=True),
)


def drawn(words: str, size: tuple[int, int] = (900, 570), colour: str = "#cfe3ee") -> bytes:
    """An invented card."""
    image = Image.new("RGB", size, colour)
    pen = ImageDraw.Draw(image)
    pen.rectangle((20, 20, size[0] - 20, size[1] - 20), outline="#345", width=4)
    pen.text((60, 60), words, fill="#123", font_size=44)
    for row in range(6):
        pen.rectangle((60, 170 + 55 * row, 520 - 30 * row, 196 + 55 * row), fill="#89a")
    out = BytesIO()
    image.save(out, "JPEG")
    return out.getvalue()


def portrait() -> bytes:
    """An invented photo of nobody."""
    image = Image.new("RGB", (600, 800), "#b8c9a9")
    pen = ImageDraw.Draw(image)
    pen.ellipse((60, 480, 540, 1100), fill="#7a4a6a")
    pen.ellipse((170, 140, 430, 470), fill="#7a4a6a")
    pen.ellipse((215, 200, 385, 430), fill="#d9a98a")
    out = BytesIO()
    image.save(out, "JPEG")
    return out.getvalue()


def fill(window: MainWindow) -> str:
    """Gives a member papers and private data, once; her number."""
    session, number = window.context.session, someone(window)
    if attachments.list_of(session, "member", number):
        return number
    for kind, title, content in (
        (AttachmentKind.FAMILY_CARD, "", drawn("KARTU KELUARGA", colour="#eef")),
        (AttachmentKind.OTHER, "Salah orang", drawn("SURAT")),
        (AttachmentKind.HEIRS_LETTER, "ditandatangani kepala desa", drawn("SURAT AHLI WARIS")),
        (AttachmentKind.IDENTITY_CARD, "KTP baru 2026", drawn("KARTU TANDA PENDUDUK")),
        (AttachmentKind.PHOTO, "", portrait()),
    ):
        kept = attachments.add(session, "member", number, kind, title, content).attachment
        if kind is AttachmentKind.OTHER:
            attachments.remove(session, kept.id, "salah orang")
    for told in TOLD:
        private_data.save(
            session,
            SaveRequest(
                number=number, content=told, consent_on=session.clock.today().replace(day=8)
            ),
        )
    return number


def tab(window: MainWindow, name: str) -> MemberDetailPage:
    window.open(Target(page="members", kind="member", key=fill(window)))
    page = window.shown_page()
    assert isinstance(page, MemberDetailPage)
    page.tabs.set_value(name)
    return page


def papers(window: MainWindow) -> QWidget:
    tab(window, "papers")
    return window


def no_papers(window: MainWindow) -> QWidget:
    session = window.context.session
    number = members.list_members(session)[-1].member.number
    window.open(Target(page="members", kind="member", key=number))
    page = window.shown_page()
    assert isinstance(page, MemberDetailPage)
    page.tabs.set_value("papers")
    return window


def add_paper(window: MainWindow) -> QWidget:
    dialog = AddPaperDialog(
        window.context,
        fill(window),
        "Siti Maesaroh",
        given=GivenFile("KTP Siti.jpg", content=drawn("KARTU TANDA PENDUDUK")),
        parent=window,
    )
    dialog.open()
    return dialog


def view(window: MainWindow) -> QWidget:
    [card] = [
        each
        for each in attachments.list_of(window.context.session, "member", fill(window))
        if each.kind is AttachmentKind.IDENTITY_CARD
    ]
    dialog = PaperView(window.context, card, "Siti Maesaroh", window)
    dialog.open()
    return dialog


def remove(window: MainWindow) -> QWidget:
    paper = attachments.list_of(window.context.session, "member", fill(window))[0]
    dialog = RemovePaperDialog(window.context, paper, "Siti Maesaroh", window)
    dialog.open()
    return dialog


def closed(window: MainWindow) -> QWidget:
    tab(window, "private")
    return window


def opened(window: MainWindow) -> QWidget:
    page = tab(window, "private")
    page.part(PrivateTab).open()
    return window


class topic_form:  # noqa: N801 -- reads like the functions beside it
    """Opens the form of a topic."""

    def __init__(self, topic: Topic) -> None:
        self.topic = topic

    def __call__(self, window: MainWindow) -> QWidget:
        session, number = window.context.session, fill(window)
        kept = private_data.read(session, number).topics.get(self.topic)
        member = members.get_member(session, number)
        dialog = DIALOGS[self.topic](window.context, member, kept, window)
        dialog.open()
        return dialog


def consent(window: MainWindow) -> QWidget:
    member = members.get_member(window.context.session, fill(window))
    dialog = ConsentDialog(window.context, member, Topic.DISABILITY, window)
    dialog.open()
    return dialog


def erase(window: MainWindow) -> QWidget:
    member = members.get_member(window.context.session, fill(window))
    dialog = ErasePrivateDialog(window.context, member, Topic.ABROAD, window)
    dialog.open()
    return dialog


def erase_personal(window: MainWindow) -> QWidget:
    member = members.get_member(window.context.session, fill(window))
    dialog = ErasePersonalDialog(window.context, member, window)
    dialog.open()
    return dialog


SCREENS = (
    Screen(name="private-papers", make=papers, looks=ALL),
    Screen(name="private-no-papers", make=no_papers, looks=("id", "large")),
    Screen(name="private-add-paper", make=add_paper, looks=ALL),
    Screen(name="private-view", make=view, looks=ALL),
    Screen(name="private-remove", make=remove, looks=("id", "large")),
    Screen(name="private-closed", make=closed, looks=ALL),
    Screen(name="private-open", make=opened, looks=ALL),
    *(
        Screen(name=f"private-form-{topic.value}", make=topic_form(topic), looks=ALL)
        for topic in Topic
    ),
    Screen(name="private-consent", make=consent, looks=("id", "large")),
    Screen(name="private-erase", make=erase, looks=("id", "large")),
    Screen(name="private-erase-personal", make=erase_personal, looks=ALL),
)
