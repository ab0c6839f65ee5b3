"""The opening balances, typed in."""

from __future__ import annotations

from datetime import timedelta
from functools import partial
from typing import TYPE_CHECKING, ClassVar

from coopledger.accounting.errors import CoopLedgerError, ImportRefused
from coopledger.accounting.settings import Cooperative
from coopledger.i18n.error_text import problem_text
from coopledger.services import opening_entry, settings
from coopledger.services.importing import ImportResult
from coopledger.ui.context import Context
from coopledger.ui.dialogs.base import FormDialog
from coopledger.ui.dialogs.opening_list import show_opening_list
from coopledger.ui.navigation import Message
from coopledger.ui.operations import Work
from coopledger.ui.theme import Tone
from coopledger.ui.widgets.basic import TextLabel
from coopledger.ui.widgets.journal_lines import JournalLines

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

_WIDTH = 960


class OpeningDialog(FormDialog[ImportResult]):
    """Lines like those of a journal entry; rows of a spreadsheet can be pasted into them."""

    name: ClassVar[str] = "opening-entry"

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        tr, theme = context.tr, context.theme
        super().__init__(
            context,
            title=tr("Opening balances"),
            save_text=tr("Record the balances"),
            again=False,
            wide=True,
            parent=parent,
        )
        self._width = theme.px(_WIDTH)
        self.lines = self.form.add("lines", JournalLines(context), tr("Lines"))
        self.form.add_widget(
            TextLabel(
                tr(
                    "What a member has or owes stands with her name. Loans that run already, and "
                    "goods that are counted, come in with the workbook."
                ),
                "muted",
                wrap=True,
            )
        )
        session = context.session
        context.operations.run(lambda _: settings.cooperative(session), self._show_day, owner=self)
        self.start()

    def work(self) -> Work[ImportResult]:
        """Records them."""
        session = self.context.session
        request = opening_entry.OpeningRequest(
            operation_id=self.operation_id,
            title=self.context.tr("Opening balances, typed in"),
            lines=self.form.value("lines"),
        )
        return lambda _: opening_entry.record_opening(session, request)

    def message(self, result: ImportResult) -> Message:
        """Says so, and offers the list that members sign."""
        del result
        tr = self.context.tr
        return Message(
            text=tr("The opening balances are recorded."),
            action=tr("List to sign"),
            run=partial(show_opening_list, self.context, self.parentWidget()),
        )

    def show_refusal(self, error: CoopLedgerError) -> None:
        """Findings name the line."""
        if not isinstance(error, ImportRefused):
            super().show_refusal(error)
            return
        tr = self.context.tr
        texts = []
        for problem in error.problems:
            number = problem.place.partition("!")[2].lstrip("ABCDEFGHIJKLMNOPQRSTUVWXYZ")
            text = problem_text(problem, tr)
            texts.append(tr("Line {number}: {problem}", number=number, problem=text) if number
                         else text)  # fmt: skip
        self.refusal.tell("\n".join(texts), Tone.ERROR)
        self.fit()
        self.scroller.ensureWidgetVisible(self.refusal)

    def _show_day(self, cooperative: Cooperative) -> None:
        tr = self.context.tr
        day = cooperative.opening_date - timedelta(days=1)
        self.set_subtitle(tr("At the end of {date}, the day before these books begin.", date=day))
