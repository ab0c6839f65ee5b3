"""Takes a recorded meeting back as a whole, with a reason."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from coopledger.services import batches
from coopledger.services.changes import Posted
from coopledger.ui.dialogs.base import FormDialog
from coopledger.ui.navigation import Message
from coopledger.ui.widgets.facts import Fact, FactList
from coopledger.ui.widgets.fields import NoteEdit

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from coopledger.accounting.meetings import MeetingSummary
    from coopledger.ui.context import Context
    from coopledger.ui.operations import Work


class MeetingTakeBackDialog(FormDialog[Posted]):
    """Asks why, and takes every entry of the meeting back.

    Args:
        context: What every dialog is given.
        meeting: The meeting.
    """

    name: ClassVar[str] = "meeting-take-back"
    keeps_draft: ClassVar[bool] = False

    def __init__(
        self, context: Context, meeting: MeetingSummary, *, parent: QWidget | None = None
    ) -> None:
        tr = context.tr
        super().__init__(
            context,
            title=tr("Take the meeting back"),
            subtitle=tr(
                "The opposite of every entry is recorded; both stay in the book and are linked. "
                "The sheet can be filled in again afterwards."
            ),
            save_text=tr("Take everything back"),
            again=False,
            parent=parent,
        )
        self._batch_id = meeting.batch_id
        self.form.add_widget(
            FactList(
                context.theme,
                (
                    Fact(label=meeting.title, value=tr.value(meeting.held_on)),
                    Fact(
                        label=tr("Cash that came in"), value=tr.value(meeting.counted), strong=True
                    ),
                ),
            )
        )
        self.reason = self.form.add(
            "reason",
            NoteEdit(context.theme, tr("Wrong group, recorded on the wrong day …"), lines=2),
            tr("Why is it taken back?"),
        )
        self.start()

    def work(self) -> Work[Posted]:
        """Takes everything back."""
        session = self.context.session
        request = batches.TakeBackRequest(
            operation_id=self.operation_id,
            batch_id=self._batch_id,
            reason=self.form.value("reason"),
        )
        return lambda _: batches.take_back(session, request)

    def message(self, result: Posted) -> Message:
        """How many entries were taken back."""
        tr = self.context.tr
        return Message(
            text=tr.ngettext(
                "{n} entry was taken back.", "{n} entries were taken back.", len(result.entries)
            )
        )
