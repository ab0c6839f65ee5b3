"""The papers of a meeting: the empty sheet before it, receipts and a list of what came in."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from typing import TYPE_CHECKING

from coopledger.accounting.text import Text
from coopledger.ui.dialogs.base import show_dialog
from coopledger.ui.dialogs.paper import LARGE_SHEETS, PaperChoice, PaperDialog

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from coopledger.accounting.meetings import MeetingSummary, Place
    from coopledger.services.papers import MadePaper
    from coopledger.ui.context import Context
    from coopledger.ui.operations import Progress

RECEIPTS = "meeting-receipts"
SMALL_RECEIPTS = "meeting-receipts-a5"
COLLECTED = "meeting-collected"


def show_sheet_paper(
    context: Context, place: Place, held_on: date, parent: QWidget | None = None
) -> None:
    """Shows the empty sheet that goes to the meeting on paper."""

    def make(progress: Progress, sheet: str) -> MadePaper:
        from coopledger.services import meeting_papers, papers

        progress.check()
        return meeting_papers.sheet_paper(
            context.session, place, held_on, context.tr, sheet=papers.Sheet(sheet)
        )

    choice = PaperChoice(
        key="meeting-sheet", title=Text("Meeting-day sheet"), make=make, sheets=LARGE_SHEETS
    )
    show_dialog(PaperDialog(context, [choice], parent=parent))


def show_meeting_papers(
    context: Context,
    meeting: MeetingSummary,
    parent: QWidget | None = None,
    *,
    first: str = "",
) -> None:
    """Shows the receipts of a meeting, if anybody paid, and the list of what came in."""
    meeting_id = meeting.id

    def receipts(layout: str) -> Callable[[Progress, str], MadePaper]:
        def make(progress: Progress, sheet: str) -> MadePaper:
            from coopledger.services import meeting_papers

            del sheet

            def told(done: int, of: int | None) -> None:
                progress.report(done, of or 0)

            return meeting_papers.receipts_paper(
                context.session, meeting_id, context.tr, layout=layout, progress=told
            )

        return make

    def collected(progress: Progress, sheet: str) -> MadePaper:
        from coopledger.services import meeting_papers, papers

        progress.check()
        return meeting_papers.collection_paper(
            context.session, meeting_id, context.tr, sheet=papers.Sheet(sheet)
        )

    slips = [
        PaperChoice(
            key=RECEIPTS,
            title=Text("Receipts, three to a sheet"),
            make=receipts("a4x3"),
            sheets=("A4",),
        ),
        PaperChoice(
            key=SMALL_RECEIPTS,
            title=Text("Receipts, one to a sheet"),
            make=receipts("a5"),
            sheets=("A5",),
        ),
    ]
    report = PaperChoice(
        key=COLLECTED, title=Text("What came in"), make=collected, sheets=LARGE_SHEETS
    )
    choices = [*(slips if meeting.payers else ()), report]
    show_dialog(PaperDialog(context, choices, title=meeting.title, chosen=first, parent=parent))
