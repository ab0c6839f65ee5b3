"""The letterhead: address, deed, who signs, and the logo."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QStandardPaths, Qt
from PySide6.QtGui import QPixmap
from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QLabel, QVBoxLayout

from coopledger.accounting.attachments import AttachmentKind, Subject
from coopledger.accounting.errors import CoopLedgerError
from coopledger.accounting.settings import Cooperative
from coopledger.i18n.error_text import error_text
from coopledger.services import attachments, settings
from coopledger.services.attachments import AttachmentSaved
from coopledger.ui.context import Context
from coopledger.ui.dialogs.base import BaseDialog, show_dialog
from coopledger.ui.navigation import Target
from coopledger.ui.operations import Progress
from coopledger.ui.theme import Tone
from coopledger.ui.widgets.basic import Button, Card, Notice, TextLabel
from coopledger.ui.widgets.facts import Fact, FactList

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

_LOGO = 132
_WORDS = 250
_PICTURES = "*.png *.jpg *.jpeg *.webp"


@dataclass(frozen=True, slots=True, kw_only=True)
class LetterheadState:
    """What stands in the letterhead now."""

    cooperative: Cooperative
    logo: bytes | None


class LetterheadDialog(BaseDialog):
    """Shows what papers carry at their head and foot, and leads to where each is changed."""

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        tr, theme = context.tr, context.theme
        super().__init__(
            context,
            title=tr("Letterhead"),
            subtitle=tr("What stands at the head of every paper, and who signs at its foot."),
            parent=parent,
        )
        self.setObjectName("letterhead")
        self._state: LetterheadState | None = None
        self.notice = Notice(theme)
        self.notice.tell("")
        self.facts = FactList(theme)
        self.change_button = Button(theme, tr("Change …"), "edit")
        self.officers_button = Button(theme, tr("To the officers"), "arrow-right", role="quiet")
        self.logo = QLabel(tr("No logo yet"))
        self.logo.setFixedSize(theme.px(_LOGO), theme.px(_LOGO))
        self.logo.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.logo.setProperty("surface", "paper")
        self.logo_button = Button(theme, tr("Choose a picture …"), "folder")
        self.close_button = Button(theme, tr("Close"), role="primary")
        self._lay_out_content()
        self.change_button.clicked.connect(self._change)
        self.officers_button.clicked.connect(self._to_officers)
        self.logo_button.clicked.connect(self._choose)
        self.close_button.clicked.connect(self.accept)
        context.operations.changed.connect(self._read)
        self._read()

    def take_logo(self, path: Path) -> None:
        """Keeps a picture as the logo."""
        session = self.context.session

        def work(progress: Progress) -> AttachmentSaved:
            progress.check()
            return attachments.add_file(
                session,
                Subject.COOPERATIVE,
                attachments.LOGO_KEY,
                AttachmentKind.LOGO,
                path.stem,
                path,
            )

        self.notice.tell("")
        self.context.operations.run(work, self._kept, self._refused, owner=self)

    # --- inside ---

    def _read(self) -> None:
        session = self.context.session
        self.context.operations.run(
            lambda _: LetterheadState(
                cooperative=settings.cooperative(session), logo=attachments.logo(session)
            ),
            self._show,
            owner=self,
        )

    def _show(self, state: LetterheadState) -> None:
        tr, theme, kept = self.context.tr, self.context.theme, state.cooperative
        self._state = state
        missing = tr("missing")
        places = [kept.address, kept.village, kept.district, kept.regency, kept.province]
        self.facts.show_facts(
            [
                Fact(label=tr("Name"), value=kept.name, strong=True),
                Fact(label=tr("Address"), value=", ".join(filter(None, places)) or missing),
                Fact(label=tr("Number of the deed"), value=kept.legal_entity_number or missing),
                Fact(label=tr("Chair"), value=kept.chair or missing),
                Fact(label=tr("Secretary"), value=kept.secretary or missing),
                Fact(label=tr("Treasurer"), value=kept.treasurer or missing),
            ]
        )
        if state.logo is not None:
            picture = QPixmap()
            picture.loadFromData(state.logo)
            self.logo.setPixmap(
                picture.scaled(
                    theme.px(_LOGO - 16),
                    theme.px(_LOGO - 16),
                    Qt.AspectRatioMode.KeepAspectRatio,
                    Qt.TransformationMode.SmoothTransformation,
                )
            )
            self.logo.setAccessibleName(tr("The logo"))
            self.logo_button.setText(tr("Choose another …"))
        self.fit()

    def _kept(self, saved: AttachmentSaved) -> None:
        del saved
        self.notice.tell(self.context.tr("The logo is kept in the book."), Tone.GOOD)
        self.fit()

    def _refused(self, error: CoopLedgerError) -> None:
        self.notice.tell(error_text(error, self.context.tr), Tone.ERROR)
        self.fit()

    def _choose(self) -> None:
        tr = self.context.tr
        location = QStandardPaths.StandardLocation.PicturesLocation
        folder = QStandardPaths.writableLocation(location)
        words = tr("Pictures")
        chosen, _ = QFileDialog.getOpenFileName(
            self, tr("Choose a picture"), folder, f"{words} ({_PICTURES})"
        )
        if chosen:
            self.take_logo(Path(chosen))

    def _change(self) -> None:
        from coopledger.ui.dialogs.cooperative import CooperativeDialog

        if self._state is not None:
            show_dialog(CooperativeDialog(self.context, self._state.cooperative, parent=self))

    def _to_officers(self) -> None:
        self.context.navigator.open(Target(page="agm"))
        self.accept()

    def _lay_out_content(self) -> None:
        tr, theme = self.context.tr, self.context.theme
        text = Card(theme, tr("Cooperative"))
        text.body.addWidget(self.facts)
        row = QHBoxLayout()
        row.setSpacing(theme.px(8))
        row.addWidget(self.change_button)
        row.addWidget(self.officers_button)
        row.addStretch(1)
        text.body.addLayout(row)
        picture = Card(theme, tr("Logo"))
        beside = QHBoxLayout()
        beside.setSpacing(theme.px(16))
        beside.addWidget(self.logo)
        column = QVBoxLayout()
        words = TextLabel(
            tr("A PNG or JPEG, best with a white or clear ground. It is kept small."),
            "muted",
            wrap=True,
        )
        words.setMinimumWidth(theme.px(_WORDS))
        column.addWidget(words)
        column.addWidget(self.logo_button)
        column.addStretch(1)
        beside.addLayout(column)
        beside.addStretch(1)
        picture.body.addLayout(beside)
        self.body.addWidget(self.notice)
        self.body.addWidget(text)
        self.body.addWidget(picture)
        self.body.addStretch(1)
        self.foot.addStretch(1)
        self.foot.addWidget(self.close_button)
