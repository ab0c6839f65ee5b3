"""The counted cash of a meeting: notes and coins, and the act that books a difference."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from typing import TYPE_CHECKING, ClassVar

from PySide6.QtCore import QEvent, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QLineEdit, QVBoxLayout

from coopledger.accounting.errors import Cancelled
from coopledger.accounting.meetings import DENOMINATIONS, counted_cash
from coopledger.accounting.money import Money
from coopledger.i18n import format_count, format_money
from coopledger.services import meetings
from coopledger.services.meetings import MeetingPosted, MeetingRequest
from coopledger.ui.dialogs.base import BaseDialog, FormDialog
from coopledger.ui.navigation import KeyHint, Message
from coopledger.ui.theme import Tone
from coopledger.ui.widgets.basic import Button, Hairline, Notice, Pill, TextLabel
from coopledger.ui.widgets.facts import SETTLE_MS, Fact, FactList
from coopledger.ui.widgets.fields import NoteEdit
from coopledger.ui.widgets.meeting_foot import difference_words, in_words

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from coopledger.accounting.errors import CoopLedgerError
    from coopledger.ui.context import Context
    from coopledger.ui.operations import Work

_MOST_PIECES = 5
"""So many digits; a hundred thousand notes are counted by a bank."""
_SMALLEST_NOTE = 1_000


class PiecesEdit(QLineEdit):
    """How many of one note or coin; only digits go in."""

    def __init__(self, value: int, words: str, width: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.value = value
        self.setObjectName(f"pieces-{value}")
        self.setAlignment(Qt.AlignmentFlag.AlignRight)
        self.setMaxLength(_MOST_PIECES)
        self.setFixedWidth(width)
        self.setAccessibleName(words)
        self.textEdited.connect(self._keep_digits)

    def pieces(self) -> int:
        """How many; none while it is blank."""
        return int(self.text() or 0)

    def _keep_digits(self, text: str) -> None:
        digits = "".join(letter for letter in text if letter in "0123456789")
        if digits != text:
            self.setText(digits)


class CountDialog(BaseDialog):
    """Counts the money by notes and coins; Enter goes from one to the next.

    Args:
        context: What every dialog is given.
        expected: What the sheet comes to.
        pieces: What was counted before.

    Signals:
        changed: The pieces counted so far, by value.
        counted: The count is finished.
    """

    changed = Signal(object)
    counted = Signal(object)

    def __init__(
        self,
        context: Context,
        expected: Money,
        pieces: Mapping[int, int],
        *,
        parent: QWidget | None = None,
    ) -> None:
        tr, theme = context.tr, context.theme
        super().__init__(
            context,
            title=tr("Count the money"),
            subtitle=tr("How many of each lie on the table? Enter goes to the next."),
            wide=True,
            parent=parent,
        )
        self.setObjectName("meeting-count")
        self._expected = expected
        self._amounts: dict[int, TextLabel] = {}
        self.edits = tuple(self._edit(value) for value in DENOMINATIONS)
        self.total = TextLabel("", "figure")
        self.words = TextLabel("", "muted", wrap=True)
        self.pill = Pill()
        self._lay_out_count()
        self.done_button = Button(theme, tr("The count is finished"), "check", role="primary")
        self.done_button.setObjectName("done")
        self.done_button.clicked.connect(self.finish)
        close = Button(theme, tr("Go on later"))
        close.clicked.connect(self.reject)
        self.foot.addWidget(close)
        self.foot.addStretch(1)
        self.foot.addWidget(self.done_button)
        for edit in self.edits:
            if pieces.get(edit.value):
                edit.setText(str(pieces[edit.value]))
            edit.textChanged.connect(self._tell)
            edit.installEventFilter(self)
        self._show_sum()
        self.edits[0].setFocus()
        self.edits[0].selectAll()

    def pieces(self) -> dict[int, int]:
        """What is counted so far."""
        return {edit.value: edit.pieces() for edit in self.edits if edit.pieces()}

    def sum(self) -> Money:
        """What it comes to."""
        return counted_cash(self.pieces())

    def finish(self) -> None:
        """The count stands."""
        self.counted.emit(self.pieces())
        self.accept()

    def keys(self) -> list[KeyHint]:
        """The keys of the count."""
        tr = self.context.tr
        group = tr("Counting")
        return [
            KeyHint(keys="Enter", text=tr("To the next note or coin"), group=group),
            KeyHint(keys="↑ ↓", text=tr("Back and forth"), group=group),
            KeyHint(keys="Ctrl+Enter", text=tr("The count is finished"), group=group),
            KeyHint(keys="Esc", text=tr("Go on later; the count is kept"), group=group),
        ]

    def eventFilter(self, watched: object, event: QEvent) -> bool:
        """Enter and the arrows go through the notes and coins."""
        if (
            isinstance(watched, PiecesEdit)
            and isinstance(event, QKeyEvent)
            and event.type() is QEvent.Type.KeyPress
        ):
            enter = event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}
            if enter and event.modifiers() & Qt.KeyboardModifier.ControlModifier:
                self.finish()
                return True
            if enter or event.key() == Qt.Key.Key_Down:
                self._go(self.edits.index(watched) + 1)
                return True
            if event.key() == Qt.Key.Key_Up:
                self._go(self.edits.index(watched) - 1)
                return True
        return False

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter on the button finishes."""
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            if self.done_button.hasFocus() or (
                event.modifiers() & Qt.KeyboardModifier.ControlModifier
            ):
                self.finish()
            return
        super().keyPressEvent(event)

    def _go(self, number: int) -> None:
        if number >= len(self.edits):
            self.done_button.setFocus()
        elif number >= 0:
            self.edits[number].setFocus()
            self.edits[number].selectAll()
            self.scroller.ensureWidgetVisible(self.edits[number])

    def _edit(self, value: int) -> PiecesEdit:
        tr, theme = self.context.tr, self.context.theme
        amount = format_money(Money.rupiah(value), tr.language)
        words = (
            tr("Notes of {amount}", amount=amount)
            if value >= _SMALLEST_NOTE
            else tr("Coins of {amount}", amount=amount)
        )
        return PiecesEdit(value, words, theme.px(76))

    def _lay_out_count(self) -> None:
        theme, tr = self.context.theme, self.context.tr
        columns = QHBoxLayout()
        columns.setSpacing(theme.px(36))
        half = len(self.edits) // 2
        for part in (self.edits[:half], self.edits[half:]):
            grid = QGridLayout()
            grid.setHorizontalSpacing(theme.px(10))
            grid.setVerticalSpacing(theme.px(6))
            grid.setColumnStretch(3, 1)
            for row, edit in enumerate(part):
                value = TextLabel(format_money(Money.rupiah(edit.value), tr.language), "label")
                value.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
                value.setMinimumWidth(theme.px(64))
                amount = TextLabel("")
                amount.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
                self._amounts[edit.value] = amount
                grid.addWidget(value, row, 0)
                grid.addWidget(TextLabel("\N{MULTIPLICATION SIGN}", "muted"), row, 1)
                grid.addWidget(edit, row, 2)
                grid.addWidget(amount, row, 3)
            columns.addLayout(grid, 1)
        figures = QHBoxLayout()
        figures.setSpacing(theme.px(28))
        expected = TextLabel(format_money(self._expected, tr.language, symbol=True), "figure")
        for label, figure in (
            (tr("Sheet total"), expected),
            (tr("Counted cash"), self.total),
        ):
            column = QVBoxLayout()
            column.setSpacing(theme.px(1))
            column.addWidget(TextLabel(label, "muted"))
            column.addWidget(figure)
            figures.addLayout(column)
        figures.addWidget(self.pill)
        figures.addStretch(1)
        self.body.addLayout(columns)
        self.body.addSpacing(theme.px(4))
        self.body.addWidget(Hairline())
        self.body.addLayout(figures)
        self.body.addWidget(self.words)
        self.body.addStretch(1)

    def _tell(self) -> None:
        self._show_sum()
        self.changed.emit(self.pieces())

    def _show_sum(self) -> None:
        tr = self.context.tr
        language = tr.language
        for edit in self.edits:
            amount = Money.rupiah(edit.value * edit.pieces())
            self._amounts[edit.value].setText(format_money(amount, language) if amount else "")
        counted = self.sum()
        self.total.setText(format_money(counted, language, symbol=True))
        difference = counted - self._expected
        words, tone = difference_words(difference, tr)
        self.pill.show_state(words, tone)
        pieces = tr("{n} notes and coins", n=format_count(sum(self.pieces().values()), language))
        self.words.setText(f"{pieces} · {in_words(counted, tr)}" if counted else "")


class DifferenceDialog(FormDialog[MeetingPosted]):
    """Records the sheet together with what was counted too much or too little.

    Args:
        context: What every dialog is given.
        request: The sheet with its count.
        expected: What the sheet comes to.

    Signals:
        refused: The service refused cells of the sheet; the page shows them.
    """

    name: ClassVar[str] = "meeting-difference"
    keeps_draft: ClassVar[bool] = False
    refused = Signal(object)

    def __init__(
        self,
        context: Context,
        request: MeetingRequest,
        expected: Money,
        *,
        parent: QWidget | None = None,
    ) -> None:
        tr, theme = context.tr, context.theme
        difference = request.counted - expected
        short = difference < Money(0)
        super().__init__(
            context,
            title=tr("Record with the difference"),
            subtitle=tr(
                "Count again first, and look for the row that was typed wrongly. Only what stays "
                "is recorded here."
            ),
            save_text=tr("Record all, {amount} short", amount=-difference)
            if short
            else tr("Record all, {amount} over", amount=difference),
            again=False,
            parent=parent,
        )
        self._request = request
        account = tr("Cash short (expense)") if short else tr("Cash over (income)")
        self.facts = FactList(
            theme,
            (
                Fact(label=tr("Sheet total"), value=tr.value(expected)),
                Fact(label=tr("Counted cash"), value=tr.value(request.counted)),
                Fact(
                    label=account,
                    value=tr.value(abs(difference)),
                    tone=Tone.WARNING,
                    strong=True,
                    line=True,
                ),
            ),
        )
        self.words = Notice(theme)
        self.form.add_widget(self.facts)
        self.form.add_widget(self.words)
        self.words.tell(in_words(abs(difference), tr), Tone.WARNING)
        self.reason = self.form.add(
            "difference_reason",
            NoteEdit(theme, tr("Change given wrongly, a note was missing …"), lines=2),
            tr("What is known about the difference?"),
        )
        self.start()
        QTimer.singleShot(SETTLE_MS, self, self.fit)

    def work(self) -> Work[MeetingPosted]:
        """Records everything."""
        session = self.context.session
        request = replace(
            self._request,
            book_difference=True,
            difference_reason=self.form.value("difference_reason"),
        )
        return lambda _: meetings.post_meeting(session, request)

    def show_refusal(self, error: CoopLedgerError) -> None:
        """What is wrong with the sheet is shown on the sheet."""
        if isinstance(error, Cancelled):
            super().show_refusal(error)
            return
        self.form.mark_clean()
        self.refused.emit(error)
        self.accept()

    def message(self, result: MeetingPosted) -> Message:
        """How many receipts there are."""
        tr = self.context.tr
        return Message(
            text=tr.ngettext("Recorded: {n} receipt.", "Recorded: {n} receipts.", result.receipts)
        )
