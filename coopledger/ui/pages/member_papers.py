"""Photo and scanned papers of a member."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, ClassVar

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QImage, QKeyEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import QApplication, QFrame, QHBoxLayout, QVBoxLayout, QWidget

from coopledger.accounting.attachments import (
    KIND_LABELS,
    Attachment,
    AttachmentKind,
    Subject,
)
from coopledger.i18n import Translator
from coopledger.services import attachments
from coopledger.services.permissions import Permission
from coopledger.ui.context import Context
from coopledger.ui.dialogs.base import show_dialog
from coopledger.ui.pages.member_tab import MemberFrame, MemberTab, Reader, Shown, TabAct
from coopledger.ui.theme import Tone
from coopledger.ui.widgets.basic import Button
from coopledger.ui.widgets.file_edit import GivenFile, given_by
from coopledger.ui.widgets.grid import Grid
from coopledger.ui.widgets.grid_model import CellKind, GridColumn, RowLook
from coopledger.ui.widgets.picture_view import FittedPicture, read_picture
from coopledger.ui.widgets.tab_head import LARGE_TYPE

if TYPE_CHECKING:
    from PySide6.QtGui import QDragEnterEvent, QDropEvent

    from coopledger.services.session import Session

PHOTO_WIDTH, PHOTO_HEIGHT = 200, 240


@dataclass(frozen=True, slots=True, kw_only=True)
class Papers:
    """What the part reads.

    Attributes:
        papers: Those that are kept, then the removed, newest first.
        photo: Her newest photo, ready to be drawn; a null picture without one.
    """

    papers: tuple[Attachment, ...]
    photo: QImage


class PapersTab(MemberTab[Papers]):
    """The photo at the left, all papers at the right; a file may be dropped or pasted anywhere."""

    name: ClassVar[str] = "papers"

    @classmethod
    def title(cls, tr: Translator) -> str:
        """Papers."""
        return tr.pgettext("of a member", "Papers")

    @classmethod
    def is_offered(cls, context: Context) -> bool:
        """Whoever sees members."""
        return context.may(Permission.SEE_MEMBERS)

    def __init__(self, page: MemberFrame, parent: QWidget | None = None) -> None:
        super().__init__(page, parent)
        context, tr, theme = self.context, self.context.tr, self.context.theme
        self._own: Papers | None = None
        self._person = ""
        self._may = context.may(Permission.EDIT_MEMBERS)
        self.add_button = Button(theme, tr("Add a paper"), "plus", keys="Ctrl+U")
        self.add_button.clicked.connect(self.add)
        self.photo = FittedPicture(tr("No photo yet"))
        self.photo_button = Button(theme, tr("Add a photo"), "user")
        self.photo_button.clicked.connect(self.add_photo)
        self.photo_button.setVisible(self._may)
        self.grid: Grid[Attachment] = Grid(
            theme,
            tr,
            _columns(context),
            key=lambda row: row.id,
            look=lambda row: RowLook.GREYED if row.is_removed else RowLook.NORMAL,
        )
        self.grid.set_empty(
            tr("No papers yet"),
            tr(
                "Add her identity card, family card or the letter of her heirs: drop a photo "
                "here, paste it with Ctrl+V, or press the button."
            ),
            icon="note",
        )
        self.grid.row_activated.connect(self.view)
        self.setAcceptDrops(self._may)
        # Wherever the cursor is on the page, while this part is seen.
        QShortcut(QKeySequence.StandardKey.Paste, self).activated.connect(self.paste)
        self._lay_out()
        self.setFocusProxy(self.grid)

    def _lay_out(self) -> None:
        theme = self.context.theme
        frame = QFrame()
        frame.setProperty("surface", "paper")
        frame.setFixedSize(theme.px(PHOTO_WIDTH), theme.px(PHOTO_HEIGHT))
        inside = QVBoxLayout(frame)
        inside.setContentsMargins(*(theme.px(6),) * 4)
        inside.addWidget(self.photo)
        left = QVBoxLayout()
        left.setContentsMargins(theme.px(18), theme.px(14), theme.px(18), theme.px(14))
        left.setSpacing(theme.px(10))
        left.addWidget(frame)
        left.addWidget(self.photo_button, 0, Qt.AlignmentFlag.AlignHCenter)
        left.addStretch(1)
        side = QWidget()
        side.setLayout(left)
        # In large type the list needs the room; the photo is seen beside her name, and in the list.
        side.setVisible(theme.scale < LARGE_TYPE)
        row = QHBoxLayout()
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(side)
        row.addWidget(self.grid, 1)
        self.body.addLayout(row)

    def beside(self) -> Sequence[QWidget]:
        """The button that adds."""
        return (self.add_button,) if self._may else ()

    def acts(self) -> Sequence[TabAct]:
        """Adding."""
        if not self._may:
            return ()
        tr = self.context.tr
        return (
            TabAct(title=tr("Add a photo of her"), run=self.add_photo),
            TabAct(title=tr("Add a paper of hers"), run=self.add),
        )

    def reader(self) -> Reader[Papers]:
        """All papers, and the photo."""
        number = self.number
        side = 2 * self.context.theme.px(PHOTO_HEIGHT)

        def read(session: Session) -> Papers:
            found = attachments.list_of(session, Subject.MEMBER, number)
            photo = attachments.photo(session, number)
            return Papers(
                papers=tuple(sorted(found, key=lambda each: each.is_removed)),
                photo=QImage() if photo is None else read_picture(photo, QSize(side, side)),
            )

        return read

    def show_member(self, shown: Shown, own: Papers | None) -> None:
        """Shows them."""
        if own is None:
            return
        tr = self.context.tr
        self._own = own
        self._person = shown.page.member.name
        self.grid.show_rows(own.papers)
        self.photo.show_picture(own.photo, tr("No photo yet"))
        name = tr("Photo of {name}", name=self._person) if self.photo.has_picture() else ""
        self.photo.setAccessibleName(name)
        self.photo_button.setText(
            tr("Change the photo") if self.photo.has_picture() else tr("Add a photo")
        )

    # --- acts ---

    def add(self) -> None:
        """Opens the form."""
        self._add()

    def add_photo(self) -> None:
        """Opens the form for a photo."""
        self._add(kind=AttachmentKind.PHOTO)

    def view(self, paper: Attachment) -> None:
        """Shows a paper large; of a removed one there is nothing to show."""
        from coopledger.ui.dialogs.attachment import PaperView

        if paper.is_removed:
            tr = self.context.tr
            self.context.navigator.say(tr("This paper was removed; only its trace is kept."))
            return
        show_dialog(PaperView(self.context, paper, self._person, self))

    def paste(self) -> None:
        """Opens the form with the picture or file that was copied."""
        data = QApplication.clipboard().mimeData()
        given = given_by(data, self.context.tr("pasted picture"))
        if given is not None and self._may:
            self._add(given=given)

    def remove(self) -> None:
        """Asks why, and removes the chosen paper."""
        from coopledger.ui.dialogs.attachment import RemovePaperDialog

        paper = self.grid.selected()
        if paper is not None and not paper.is_removed and self._may:
            show_dialog(RemovePaperDialog(self.context, paper, self._person, self))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Delete removes the chosen paper."""
        if event.key() == Qt.Key.Key_Delete:
            self.remove()
        else:
            super().keyPressEvent(event)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Files and pictures may be dropped."""
        if event.mimeData().hasUrls() or event.mimeData().hasImage():
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        """Opens the form with what was dropped."""
        given = given_by(event.mimeData(), self.context.tr("dropped picture"))
        if given is not None:
            event.acceptProposedAction()
            self._add(given=given)

    def _add(self, *, kind: AttachmentKind | None = None, given: GivenFile | None = None) -> None:
        from coopledger.ui.dialogs.attachment import AddPaperDialog

        show_dialog(
            AddPaperDialog(
                self.context, self.number, self._person, kind=kind, given=given, parent=self
            )
        )


def _columns(context: Context) -> tuple[GridColumn[Attachment], ...]:
    tr = context.tr
    return (
        GridColumn(
            key="kind",
            title=tr("What it shows"),
            value=lambda row: tr.resolve(KIND_LABELS[row.kind]),
            stretch=2,
            strong=True,
        ),
        GridColumn(key="title", title=tr("Title"), value=lambda row: row.title, stretch=3),
        GridColumn(
            key="format",
            title=tr("Format"),
            value=lambda row: tr(
                "{format}, {size} kB", format=row.media_type.short_name, size=_kb(row.size)
            ),
        ),
        GridColumn(
            key="added",
            title=tr("Added on"),
            value=lambda row: row.added_at.astimezone().date(),
            kind=CellKind.DATE,
        ),
        GridColumn(key="who", title=tr("Entered by"), value=lambda row: row.added_by),
        GridColumn(
            key="state",
            title=tr("State"),
            value=lambda row: tr("removed") if row.is_removed else tr("kept"),
            kind=CellKind.PILL,
            tone=lambda row: Tone.NORMAL if row.is_removed else Tone.GOOD,
        ),
    )


def _kb(size: int) -> int:
    return max(1, round(size / 1000))
