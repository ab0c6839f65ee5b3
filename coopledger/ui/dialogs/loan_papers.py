"""The papers of loans before they are printed."""

from __future__ import annotations

from typing import TYPE_CHECKING

from coopledger.accounting.loan_schedule import LoanTerms
from coopledger.accounting.text import Text
from coopledger.ui.context import Context
from coopledger.ui.dialogs.paper import PaperChoice, PaperDialog
from coopledger.ui.operations import Progress

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from coopledger.services.papers import MadePaper

_SHEETS = ("A4", "F4")


def show_schedule(context: Context, loan_number: str, parent: QWidget | None = None) -> None:
    """Shows the schedule that a borrower signs."""
    today = context.today()

    def make(progress: Progress, sheet: str) -> MadePaper:
        from coopledger.services import loan_papers, papers

        progress.check()
        return loan_papers.schedule_paper(
            context.session, loan_number, today, context.tr, sheet=papers.Sheet(sheet)
        )

    choice = PaperChoice(
        key="loan-schedule", title=Text("Repayment schedule"), make=make, sheets=_SHEETS
    )
    PaperDialog(context, [choice], title=loan_number, parent=parent).open()


def show_proposal(context: Context, terms: LoanTerms, parent: QWidget | None = None) -> None:
    """Shows what a loan would cost, for whoever asks at the counter."""

    def make(progress: Progress, sheet: str) -> MadePaper:
        from coopledger.services import loan_papers, papers

        progress.check()
        return loan_papers.proposal_paper(
            context.session, terms, context.tr, sheet=papers.Sheet(sheet)
        )

    choice = PaperChoice(
        key="loan-proposal", title=Text("Repayment schedule"), make=make, sheets=_SHEETS
    )
    PaperDialog(context, [choice], parent=parent).open()


class SchedulePrinter:
    """What the button of a message does: shows the schedule of a loan."""

    def __init__(self, context: Context, number: str, parent: QWidget | None) -> None:
        self._context = context
        self._number = number
        self._parent = parent

    def __call__(self) -> None:
        """Shows the schedule."""
        show_schedule(self._context, self._number, self._parent)


class EntryPrinter:
    """What the button of a message does: shows the papers of an entry."""

    def __init__(self, context: Context, voucher: str, parent: QWidget | None) -> None:
        self._context = context
        self._voucher = voucher
        self._parent = parent

    def __call__(self) -> None:
        """Shows the papers."""
        from coopledger.ui.dialogs.paper import show_entry_papers

        show_entry_papers(self._context, self._voucher, self._parent)
