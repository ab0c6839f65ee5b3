"""Batalkan: takes an entry back with a reason; both stay visible."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, ClassVar

from coopledger.services import journal
from coopledger.services.changes import Posted
from coopledger.services.journal import EntryDetail, ReversalRequest
from coopledger.ui.context import Context
from coopledger.ui.dialogs.base import FormDialog
from coopledger.ui.dialogs.paper import show_entry_papers
from coopledger.ui.navigation import Message
from coopledger.ui.operations import Work
from coopledger.ui.widgets.facts import Fact, FactList
from coopledger.ui.widgets.fields import NoteEdit

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget


class ReversalDialog(FormDialog[Posted]):
    """Asks why, and takes back.

    Args:
        context: What every dialog is given.
        entry: What is taken back.
    """

    name: ClassVar[str] = "reversal"
    keeps_draft: ClassVar[bool] = False

    def __init__(
        self, context: Context, entry: EntryDetail, *, parent: QWidget | None = None
    ) -> None:
        tr, theme = context.tr, context.theme
        self._voucher = str(entry.entry.voucher)
        super().__init__(
            context,
            title=tr("Cancel {voucher}", voucher=self._voucher),
            subtitle=tr("The opposite is recorded; both entries stay in the book and are linked."),
            save_text=tr("Cancel the entry"),
            again=False,
            parent=parent,
        )
        draft = entry.entry.draft
        self.facts = FactList(
            theme,
            (
                Fact(label=tr("Date"), value=tr.value(draft.posted_on)),
                Fact(label=draft.description, value=tr.value(draft.amount), strong=True),
            ),
        )
        self.form.add_widget(self.facts)
        self.reason = self.form.add(
            "reason",
            NoteEdit(theme, tr("Recorded twice, wrong member …"), lines=2),
            tr("Why is it cancelled?"),
        )
        self.start()

    def work(self) -> Work[Posted]:
        """Takes it back."""
        session = self.context.session
        request = ReversalRequest(
            operation_id=self.operation_id,
            voucher=self._voucher,
            reason=self.form.value("reason"),
        )
        return lambda _: journal.reverse(session, request)

    def message(self, result: Posted) -> Message:
        """Says by which voucher, and offers it."""
        tr, voucher = self.context.tr, str(result.entry.voucher)
        return Message(
            text=tr(
                "{voucher} is cancelled by {reversal}.", voucher=self._voucher, reversal=voucher
            ),
            action=tr("Print"),
            run=partial(show_entry_papers, self.context, voucher, self.parentWidget()),
        )
