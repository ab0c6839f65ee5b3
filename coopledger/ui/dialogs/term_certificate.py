"""Shows and prints the certificate of a term deposit."""

from __future__ import annotations

from typing import TYPE_CHECKING

from coopledger.accounting.text import Text
from coopledger.ui.context import Context
from coopledger.ui.dialogs.base import show_dialog
from coopledger.ui.dialogs.paper import PaperChoice, PaperDialog
from coopledger.ui.operations import Progress

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from coopledger.services.papers import MadePaper


class CertificatePaper:
    """What the button of a message and of a list does: shows a certificate."""

    def __init__(self, context: Context, certificate: str, parent: QWidget | None) -> None:
        self._context = context
        self._certificate = certificate
        self._parent = parent

    def __call__(self) -> None:
        """Shows it."""
        context, number = self._context, self._certificate

        def make(progress: Progress, sheet: str) -> MadePaper:
            from coopledger.services.papers import Sheet
            from coopledger.services.term_papers import certificate_paper

            progress.check()
            return certificate_paper(context.session, number, context.tr, sheet=Sheet[sheet])

        choice = PaperChoice(
            key="term-certificate", title=Text("Term deposit certificate"), make=make
        )
        show_dialog(PaperDialog(context, (choice,), title=number, parent=self._parent))
