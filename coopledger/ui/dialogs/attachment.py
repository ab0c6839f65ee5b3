"""Photos and scanned papers: add one, look at it, remove it."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import ClassVar

from PySide6.QtCore import QSize, QStandardPaths, Qt
from PySide6.QtGui import QImage, QKeyEvent
from PySide6.QtWidgets import QFileDialog, QFrame, QVBoxLayout, QWidget

from coopledger.accounting.attachments import (
    KIND_LABELS,
    MEMBER_KINDS,
    SUFFIXES,
    Attachment,
    AttachmentKind,
    MediaType,
    Subject,
)
from coopledger.i18n import Translator
from coopledger.services import attachments
from coopledger.services.attachments import AttachmentSaved
from coopledger.services.permissions import Permission
from coopledger.ui.context import Context
from coopledger.ui.dialogs.base import BaseDialog, FormDialog, show_dialog
from coopledger.ui.navigation import KeyHint, Message
from coopledger.ui.operations import Progress, Work
from coopledger.ui.theme import Tone
from coopledger.ui.widgets.basic import Button, TextLabel
from coopledger.ui.widgets.export_bar import open_file
from coopledger.ui.widgets.facts import Fact, FactList
from coopledger.ui.widgets.fields import ChoiceEdit, NoteEdit, TextEdit
from coopledger.ui.widgets.file_edit import FileEdit, GivenFile
from coopledger.ui.widgets.picture_view import (
    FittedPicture,
    PictureView,
    pictures_of,
    preview_of,
)

FOLDER = "papers-folder"
"""Where the memory keeps the folder that papers were last added from."""
_PATTERNS = " ".join(f"*{ending}" for ending in SUFFIXES)
_PREVIEW = 260


def paper_name(paper: Attachment, tr: Translator) -> str:
    """What a paper is called: `Identity card: of 2019`."""
    kind = tr.resolve(KIND_LABELS[paper.kind])
    return tr("{kind}: {title}", kind=kind, title=paper.title) if paper.title else kind


class AddPaperDialog(FormDialog[AttachmentSaved]):
    """Adds a photo or paper of a member.

    Args:
        context: What every dialog is given.
        number: Her number.
        person: Her name.
        kind: What is to be added, where that is known.
        given: A file that was dropped or pasted.
    """

    name: ClassVar[str] = "add-paper"
    keeps_draft: ClassVar[bool] = False

    def __init__(
        self,
        context: Context,
        number: str,
        person: str = "",
        *,
        kind: AttachmentKind | None = None,
        given: GivenFile | None = None,
        parent: QWidget | None = None,
    ) -> None:
        tr, theme = context.tr, context.theme
        super().__init__(
            context,
            title=tr("Add a photo or paper"),
            subtitle=" · ".join(filter(None, (person, number))),
            save_text=tr("Add"),
            wide=True,
            parent=parent,
        )
        self._number = number
        pictures = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.PicturesLocation)
        self.file = self.form.add(
            "file",
            FileEdit(theme, tr, patterns=_PATTERNS, folder=context.memory.text(FOLDER) or pictures),
            tr("File"),
            hint=tr("Pictures are made upright and small; a PDF may have 300 kB."),
        )
        self.kind = self.form.add(
            "kind",
            ChoiceEdit(
                [(each, tr.resolve(KIND_LABELS[each])) for each in MEMBER_KINDS],
                placeholder=tr("Choose"),
            ),
            tr("What it shows"),
        )
        self.paper_title = self.form.add(
            "title",
            TextEdit(tr("for instance: new card of 2026"), longest=100),
            tr("Title"),
            optional=True,
        )
        self.preview = FittedPicture(tr("The picture is shown here."))
        self._build_aside()
        self.file.folder_chosen.connect(lambda folder: context.memory.put(FOLDER, folder))
        self.file.value_changed.connect(self._preview)
        if kind is not None:
            self.kind.set_value(kind)
        self.start()
        if given is not None:
            self.file.take(given)
            self.kind.select_all()

    def work(self) -> Work[AttachmentSaved]:
        """Keeps it."""
        session, number, given = self.context.session, self._number, self.file.value()
        assert given is not None
        kind, title = self.kind.value(), self.paper_title.value() or ""

        def keep(progress: Progress) -> AttachmentSaved:
            progress.check()
            if given.path is not None:
                return attachments.add_file(
                    session, Subject.MEMBER, number, kind, title, given.path
                )
            assert given.content is not None
            return attachments.add(session, Subject.MEMBER, number, kind, title, given.content)

        return keep

    def message(self, result: AttachmentSaved) -> Message:
        """Says that it is kept, or was before."""
        tr = self.context.tr
        name = paper_name(result.attachment, tr)
        if not result.changes:
            return Message(text=tr("{name} was kept before.", name=name))
        return Message(text=tr("{name} is kept in the book.", name=name))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Ctrl+V takes the picture that was copied, wherever the cursor is."""
        if event.key() == Qt.Key.Key_V and event.modifiers() == Qt.KeyboardModifier.ControlModifier:
            self.file.paste()
            return
        super().keyPressEvent(event)

    def _build_aside(self) -> None:
        theme = self.context.theme
        panel = QFrame()
        panel.setProperty("surface", "paper")
        panel.setMinimumHeight(theme.px(_PREVIEW))
        column = QVBoxLayout(panel)
        column.addWidget(self.preview)
        self.add_aside(panel)

    def _preview(self, given: GivenFile | None) -> None:
        tr = self.context.tr
        if given is None:
            self.preview.show_picture(QImage(), tr("The picture is shown here."))
            return
        source = given.path if given.path is not None else given.content or b""
        self.context.operations.run(
            lambda progress: preview_of(progress, source, 800), self._show_preview, owner=self
        )

    def _show_preview(self, image: QImage) -> None:
        self.preview.show_picture(image, self.context.tr("This file cannot be shown."))


class PaperView(BaseDialog):
    """A photo or paper, large.

    Args:
        context: What every dialog is given.
        paper: Which one.
        person: Whose it is.
    """

    def __init__(
        self, context: Context, paper: Attachment, person: str = "", parent: QWidget | None = None
    ) -> None:
        tr, theme = context.tr, context.theme
        self.paper = paper
        added = tr("added on {date} by {who}", date=paper.added_at.date(), who=paper.added_by)
        super().__init__(
            context,
            title=paper_name(paper, tr),
            subtitle=" · ".join(filter(None, (person, added))),
            parent=parent,
        )
        self.setObjectName("paper-view")
        self._person = person
        self.view = PictureView(theme)
        self.body.addWidget(self.view)
        self.empty = TextLabel("", "muted", wrap=True)
        self.empty.hide()
        self.body.addWidget(self.empty)
        self.scroller.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._add_buttons()
        session, key = context.session, paper.id
        context.operations.run(
            lambda progress: pictures_of(progress, attachments.content(session, key)),
            self._show,
            owner=self,
        )

    def keys(self) -> list[KeyHint]:
        """The keys of the size."""
        tr = self.context.tr
        return [
            KeyHint(keys="+", text=tr("Larger")),
            KeyHint(keys="-", text=tr("Smaller")),
            KeyHint(keys="0", text=tr("Fit into the window")),
            KeyHint(keys="Esc", text=tr("Close")),
        ]

    def fit(self) -> None:
        """Takes most of the screen: it is there to be read."""
        room = self.screen().availableGeometry().size() - QSize(60, 80)
        self.resize(room.boundedTo(QSize(1180, 680)))

    def remove(self) -> None:
        """Asks why, and removes it."""
        dialog = RemovePaperDialog(self.context, self.paper, self._person, parent=self)
        dialog.saved.connect(self.accept)
        show_dialog(dialog)

    def save_copy(self) -> None:
        """Asks where, and writes what is kept."""
        tr, memory = self.context.tr, self.context.memory
        ending = {
            MediaType.PDF: "pdf",
            MediaType.PNG: "png",
        }.get(self.paper.media_type, "jpg")
        name = paper_name(self.paper, tr).replace("/", "-").replace(":", "")
        folder = Path(memory.text(FOLDER) or str(Path.home()))
        chosen, _ = QFileDialog.getSaveFileName(
            self, tr("Save as"), str(folder / f"{name}.{ending}"), f"*.{ending}"
        )
        if chosen:
            self.write_to(Path(chosen))

    def write_to(self, path: Path) -> None:
        """Writes what is kept into a file."""
        session, key = self.context.session, self.paper.id
        self.context.operations.run(
            lambda _: attachments.save_copy(session, key, path), self._written, owner=self
        )

    def _written(self, path: Path) -> None:
        tr = self.context.tr
        self.context.navigator.say(
            tr("Written: {name}", name=path.name),
            tone=Tone.GOOD,
            action=tr("Open"),
            run=lambda: open_file(path),
        )

    def _add_buttons(self) -> None:
        context, tr, theme = self.context, self.context.tr, self.context.theme
        self.remove_button = Button(theme, tr("Remove …"), "trash")
        self.remove_button.setVisible(context.may(Permission.EDIT_MEMBERS))
        self.copy_button = Button(theme, tr("Save a copy …"), "download")
        smaller, larger = Button(theme, tr("Smaller"), "minus"), Button(theme, tr("Larger"), "plus")
        close = Button(theme, tr("Close"), role="primary")
        self.remove_button.clicked.connect(self.remove)
        self.copy_button.clicked.connect(self.save_copy)
        smaller.clicked.connect(self.view.smaller)
        larger.clicked.connect(self.view.larger)
        close.clicked.connect(self.accept)
        self.foot.addWidget(self.remove_button)
        self.foot.addWidget(self.copy_button)
        self.foot.addStretch(1)
        for button in (smaller, larger, close):
            self.foot.addWidget(button)

    def _show(self, images: Sequence[QImage]) -> None:
        self.view.show_pictures(images)
        self.view.setVisible(bool(images))
        self.view.setFocus()
        if not images:
            text = self.context.tr("This paper cannot be shown here. Save a copy and open that.")
            self.empty.setText(text)
            self.empty.show()


class RemovePaperDialog(FormDialog[AttachmentSaved]):
    """Asks why, and takes the content out of the book."""

    name: ClassVar[str] = "remove-paper"
    keeps_draft: ClassVar[bool] = False

    def __init__(
        self, context: Context, paper: Attachment, person: str = "", parent: QWidget | None = None
    ) -> None:
        tr, theme = context.tr, context.theme
        super().__init__(
            context,
            title=tr("Remove {name}", name=paper_name(paper, tr)),
            subtitle=tr(
                "The picture leaves the book for good; that it was there, and why it went, stays."
            ),
            save_text=tr("Remove"),
            again=False,
            parent=parent,
        )
        self._paper = paper
        facts = [Fact(label=tr("Added on"), value=tr.value(paper.added_at.date()))]
        if person:
            facts.insert(0, Fact(label=tr("Member"), value=person))
        self.form.add_widget(FactList(theme, facts))
        self.reason = self.form.add(
            "reason",
            NoteEdit(theme, tr("Wrong person, unreadable, her own wish …"), lines=2),
            tr("Why is it removed?"),
        )
        self.start()

    def work(self) -> Work[AttachmentSaved]:
        """Removes it."""
        session, key, reason = self.context.session, self._paper.id, self.form.value("reason")
        return lambda _: attachments.remove(session, key, reason)

    def message(self, result: AttachmentSaved) -> Message:
        """Says that it is gone."""
        name = paper_name(self._paper, self.context.tr)
        del result
        return Message(text=self.context.tr("{name} is removed.", name=name))
