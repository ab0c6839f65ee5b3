"""The printer: which sheet each kind of paper gets, and a test page on it."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from coopledger.accounting.text import Label, Text
from coopledger.services import checklist
from coopledger.services.checklist import SetupCard
from coopledger.ui.context import Context
from coopledger.ui.dialogs.paper import PaperChoice, PaperDialog
from coopledger.ui.operations import Progress
from coopledger.ui.widgets.basic import Button

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from coopledger.services.papers import MadePaper

_KINDS: tuple[tuple[str, Text, tuple[str, ...]], ...] = (
    ("receipt", Text("Receipts"), ("A5", "A4", "F4")),
    ("member-statement", Text("Member statements"), ("A5", "A4", "F4")),
    ("report", Text("Reports"), ("A4", "F4")),
)


class PrinterDialog(PaperDialog):
    """A test page per kind of paper; the sheet that is chosen is remembered for that kind."""

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        tr, theme = context.tr, context.theme
        choices = [
            PaperChoice(key=key, title=title, make=partial(_make, context, title), sheets=sheets)
            for key, title, sheets in _KINDS
        ]
        super().__init__(context, choices, title=tr("Printer and paper"), parent=parent)
        self.setObjectName("printer-test")
        self.right_button = Button(theme, tr("It came out right"), "check")
        self.right_button.clicked.connect(self.note_right)
        self.foot.insertWidget(self.foot.count() - 1, self.right_button)

    def note_right(self) -> None:
        """Notes that printer and paper agree."""
        context = self.context
        assert isinstance(context, Context)
        session = context.session
        context.operations.run(lambda _: checklist.note_done(session, SetupCard.PRINTER))
        context.navigator.say(context.tr("The printer is noted as set up."))
        self.accept()

    def _printed(self, count: int) -> None:
        """After printing the page stays: did it come out right?"""
        del count
        self.right_button.setFocus()


def _make(context: Context, title: Label, progress: Progress, sheet: str) -> MadePaper:
    from coopledger.services import papers, printer_papers

    progress.check()
    return printer_papers.printer_page(
        context.session, title, context.tr, sheet=papers.Sheet(sheet)
    )
