"""The sales note before it is printed."""

from __future__ import annotations

from typing import TYPE_CHECKING

from coopledger.accounting.text import Text
from coopledger.ui.context import Context
from coopledger.ui.dialogs.paper import PaperChoice, PaperDialog
from coopledger.ui.operations import Progress

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from coopledger.services.papers import MadePaper


def show_note(context: Context, voucher: str, parent: QWidget | None = None) -> None:
    """Shows the note of a sale."""

    def make(progress: Progress, sheet: str) -> MadePaper:
        from coopledger.services import papers, shop_papers

        progress.check()
        return shop_papers.sales_note(
            context.session, voucher, context.tr, sheet=papers.Sheet(sheet)
        )

    choice = PaperChoice(key="sales-note", title=Text("Sales note"), make=make)
    PaperDialog(context, [choice], title=voucher, parent=parent).open()


class NotePrinter:
    """What the button of a message does: shows the note."""

    def __init__(self, context: Context, voucher: str, parent: QWidget | None) -> None:
        self._context = context
        self._voucher = voucher
        self._parent = parent

    def __call__(self) -> None:
        """Shows the note."""
        show_note(self._context, self._voucher, self._parent)
