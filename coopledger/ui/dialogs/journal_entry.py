"""An entry by hand, with as many lines as it takes."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, ClassVar

from coopledger.services import journal
from coopledger.services.changes import Posted
from coopledger.services.journal import JournalRequest
from coopledger.ui.context import Context
from coopledger.ui.dialogs.base import FormDialog
from coopledger.ui.dialogs.paper import show_entry_papers
from coopledger.ui.navigation import KeyHint, Message
from coopledger.ui.operations import Work
from coopledger.ui.widgets.date_edit import DateEdit
from coopledger.ui.widgets.fields import TextEdit
from coopledger.ui.widgets.journal_lines import JournalLines

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

WIDE_LIST = 960


class JournalEntryDialog(FormDialog[Posted]):
    """A journal entry: date, what it is for, lines."""

    name: ClassVar[str] = "journal-entry"

    def __init__(self, context: Context, *, parent: QWidget | None = None) -> None:
        tr, theme = context.tr, context.theme
        super().__init__(
            context, title=tr("Journal entry"), save_text=tr("Post"), wide=True, parent=parent
        )
        self._width = theme.px(WIDE_LIST)
        form = self.form
        self.posted_on = form.add(
            "posted_on", DateEdit(theme, tr, context.today()), tr("Date"), keep=True, share=2
        )
        self.description = form.add(
            "description", TextEdit(), tr("What it is for"), beside=True, share=4
        )
        form.add(
            "reference", TextEdit(longest=60), tr("Number"), optional=True, beside=True, share=2
        )
        self.lines = form.add("lines", JournalLines(context), tr("Lines"))
        for field in ("account", "member", "contract", "amount", "product"):
            form.show_errors_of(field, "lines")
        self.start()

    def work(self) -> Work[Posted]:
        """Posts the entry."""
        session, value = self.context.session, self.form.value
        request = JournalRequest(
            operation_id=self.operation_id,
            posted_on=value("posted_on"),
            description=value("description"),
            lines=value("lines"),
            reference=value("reference") or "",
        )
        return lambda _: journal.record(session, request)

    def message(self, result: Posted) -> Message:
        """Says so and offers the voucher."""
        tr, voucher = self.context.tr, str(result.entry.voucher)
        return Message(
            text=tr("Recorded: {voucher}", voucher=voucher),
            action=tr("Print"),
            run=partial(show_entry_papers, self.context, voucher, self.parentWidget()),
        )

    def keys(self) -> list[KeyHint]:
        """The keys of forms, and how a line goes."""
        tr = self.context.tr
        return [
            *super().keys(),
            KeyHint(keys="Ctrl+Delete", text=tr("Take the line away"), group=tr("In a form")),
        ]
