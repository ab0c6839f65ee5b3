"""The list of opening balances before it is printed."""

from __future__ import annotations

from typing import TYPE_CHECKING

from coopledger.accounting.text import Text
from coopledger.ui.context import Context
from coopledger.ui.dialogs.paper import PaperChoice, PaperDialog
from coopledger.ui.operations import Progress

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from coopledger.services.papers import MadePaper


def show_opening_list(context: Context, parent: QWidget | None = None) -> None:
    """Shows the list that each member signs."""

    def make(progress: Progress, sheet: str) -> MadePaper:
        from coopledger.services import opening_papers, papers

        progress.check()
        return opening_papers.opening_list_paper(
            context.session, context.tr, sheet=papers.Sheet(sheet)
        )

    choice = PaperChoice(
        key="opening-list",
        title=Text("Opening balances of members"),
        make=make,
        sheets=("A4", "F4"),
    )
    title = context.tr("Opening balances of members")
    PaperDialog(context, [choice], title=title, parent=parent).open()
