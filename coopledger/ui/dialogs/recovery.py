"""The recovery sheet once more, from the code that stands on it."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from coopledger.services import recovery
from coopledger.services.changes import Change
from coopledger.ui.context import Context
from coopledger.ui.dialogs.base import FormDialog
from coopledger.ui.dialogs.print_preview import PrintPreview
from coopledger.ui.navigation import Message
from coopledger.ui.operations import Work
from coopledger.ui.widgets.basic import TextLabel
from coopledger.ui.widgets.fields import NoteEdit

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget


class SheetAgainDialog(FormDialog[bytes]):
    """Asks for the code, proves that it is this book's, and prints the sheet."""

    name: ClassVar[str] = "recovery-sheet"
    keeps_draft: ClassVar[bool] = False

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        tr, theme = context.tr, context.theme
        super().__init__(
            context,
            title=tr("Recovery sheet"),
            subtitle=tr(
                "The code stands on the sheet, and nowhere in this program. Type it from the sheet "
                "that you have: it is compared, and printed again."
            ),
            save_text=tr("Compare and print"),
            again=False,
            parent=parent,
        )
        self.code = self.form.add(
            "recovery_code",
            NoteEdit(theme, tr("ABCDE-FGHIJ-…"), lines=3),
            tr("Code of the recovery sheet"),
            hint=tr("Blanks, dashes and small letters do not matter."),
        )
        self.form.add_widget(
            TextLabel(
                tr(
                    "No sheet left? Then nobody can open these books without a password. Keep all "
                    "passwords, and take the workbooks or exports of these books to a new one."
                ),
                "muted",
                wrap=True,
            )
        )
        self.saved.connect(self._preview)
        self.start()

    def work(self) -> Work[bytes]:
        """Compares the code and makes the sheet."""
        session, code, tr = self.context.session, self.form.value("recovery_code"), self.context.tr
        return lambda _: recovery.sheet_again(session, code, tr)

    def message(self, result: bytes) -> Message:
        """That the code is right."""
        del result
        return Message(text=self.context.tr("The code is the one of these books."))

    def _preview(self, content: bytes) -> None:
        self.context.operations.changed.emit(frozenset({Change.SETTINGS}))
        PrintPreview(self.context, content, self.parentWidget()).open()
