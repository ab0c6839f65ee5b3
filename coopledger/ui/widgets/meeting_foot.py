"""What stands under the meeting-day sheet: about the current cell, and what the cash comes to."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QSizePolicy, QVBoxLayout

from coopledger.accounting.meetings import SheetColumn
from coopledger.accounting.money import Money
from coopledger.accounting.words import amount_in_words, terbilang
from coopledger.i18n import Translator, format_money, format_month
from coopledger.ui.theme import Theme, Tone
from coopledger.ui.widgets.basic import Button, Card, ElidedLabel, Pill, TextLabel

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from coopledger.ui.widgets.meeting_model import SheetModel


_ROOM_FOR_REASON = 120


def in_words(amount: Money, tr: Translator) -> str:
    """The amount in words, in the language of the screen."""
    return amount_in_words(amount) if tr.language == "en" else terbilang(amount)


def difference_words(difference: Money, tr: Translator) -> tuple[str, Tone]:
    """The difference between count and sheet as a word, with its tone."""
    if not difference:
        return tr("exact"), Tone.GOOD
    if difference < Money(0):
        return tr("short by {amount}", amount=-difference), Tone.WARNING
    return tr("over by {amount}", amount=difference), Tone.WARNING


class HintLine(QFrame):
    """About the current cell: whose, what she owes there, what is typed in words, what is wrong."""

    def __init__(self, theme: Theme, tr: Translator, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._tr = tr
        self.setProperty("surface", "bar")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setFixedHeight(theme.px(36))
        self._whose = TextLabel("", "label")
        self.facts = ElidedLabel("", "muted")
        self._picture = QLabel()
        self.words = ElidedLabel("")
        self.words.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        row = QHBoxLayout(self)
        row.setContentsMargins(theme.px(18), 0, theme.px(18), 0)
        row.setSpacing(theme.px(10))
        for label in (self.facts, self.words):
            label.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        row.addWidget(self._whose)
        row.addWidget(self.facts)
        row.addStretch(1)
        row.addWidget(self._picture)
        row.addWidget(self.words)

    def show_cell(
        self, model: SheetModel, row: int, column: SheetColumn, typed: str | None
    ) -> None:
        """Tells about a cell.

        Args:
            model: The sheet.
            row: The row of the cell.
            column: Its column.
            typed: The text in the open editor; None when the cell is closed.
        """
        tr = self._tr
        line = model.lines[row]
        self._whose.setText(f"{line.row.member_number} {line.row.member_name}")
        cell = line.cells[column] if typed is None else model.read(row, column, typed)
        if line.absent:
            self.facts.setText(tr("absent: nothing is recorded for her"))
            self._say("", Tone.NORMAL)
            return
        self.facts.setText(" · ".join(filter(None, self._facts(model, row, column))))
        if cell.problem:
            # Half an amount may be no amount yet; only what she has left is called wrong.
            self._say(cell.problem, Tone.ERROR if typed is None else Tone.MUTED)
        elif cell.amount is None:
            self._say("", Tone.NORMAL)
        elif model.is_unusual(row, column, cell.amount):
            words = in_words(cell.amount, tr)
            text = tr(
                "Ten times the usual {usual} or more. Is it right? {words}",
                usual=model.usual(row, column),
                words=words,
            )
            self._say(text, Tone.WARNING)
        else:
            self._say(self._amount(cell.amount, typed), Tone.MUTED)

    def clear(self) -> None:
        """Tells nothing."""
        self._whose.clear()
        self.facts.setText("")
        self._say("", Tone.NORMAL)

    def text(self) -> str:
        """What it says at the right."""
        return self.words.whole_text()

    def _amount(self, amount: Money, typed: str | None) -> str:
        words = in_words(amount, self._tr)
        if typed is not None and "+" in typed:
            return f"= {format_money(amount, self._tr.language)} · {words}"
        return words

    def _facts(self, model: SheetModel, row: int, column: SheetColumn) -> list[str]:
        tr = self._tr
        sheet_row = model.lines[row].row
        note = tr.resolve(sheet_row.note) if sheet_row.note is not None else ""
        proposed = sheet_row.proposed.get(column)
        if not sheet_row.allows(column):
            return [note, self._why_closed(model, row, column)]
        if column is SheetColumn.MANDATORY:
            paid = sheet_row.dues_paid_through
            return [
                tr("dues paid up to {month}", month=format_month(paid, tr.language))
                if paid is not None
                else tr("no dues paid yet"),
                tr("due {amount}", amount=proposed) if proposed else tr("nothing due"),
            ]
        if column is SheetColumn.VOLUNTARY:
            usual = sheet_row.hints.get(column)
            return [tr("usually {amount}, = takes it", amount=usual) if usual else "", note]
        if column is SheetColumn.PURCHASE:
            return [tr("goods taken on credit: no cash, it adds to her debt")]
        due = tr("due {amount}", amount=proposed) if proposed else tr("nothing due this month")
        limit = sheet_row.limits.get(column)
        left = ""
        if column is SheetColumn.PRINCIPAL and limit is not None:
            left = tr("loan left {amount}", amount=limit)
        elif column is SheetColumn.INTEREST and limit is not None:
            left = tr("interest of the whole loan left {amount}", amount=limit)
        if column is SheetColumn.PENALTY:
            due = ""
        return [str(sheet_row.loan_number or ""), left, due, note]

    def _why_closed(self, model: SheetModel, row: int, column: SheetColumn) -> str:
        tr = self._tr
        sheet_row = model.lines[row].row
        if sheet_row.loan_number is None and column in _LOAN:
            return tr("she has no loan")
        if sheet_row.further:
            return tr("this row is only for her loan {loan}", loan=sheet_row.loan_number)
        return tr("nothing can be entered here for her")

    def _say(self, text: str, tone: Tone) -> None:
        icons = {Tone.ERROR: ("refused", "error"), Tone.WARNING: ("warning", "warning")}
        icon = icons.get(tone)
        self._picture.setVisible(icon is not None and bool(text))
        if icon is not None:
            self._picture.setPixmap(self._theme.pixmap(*icon, 16))
        self.words.setText(text)
        self.words.set_tone(tone)
        # What is said of the cell goes before what is known of it, up to half of the line.
        self.words.setMinimumWidth(min(self.words.sizeHint().width(), self.width() // 2))


_LOAN = frozenset({SheetColumn.PRINCIPAL, SheetColumn.INTEREST, SheetColumn.PENALTY})


class SheetFoot(Card):
    """The sheet's cash, the counted cash, the difference in a word, and the button that records.

    Signals:
        count_wanted: The money is to be counted.
        record_wanted: Everything is to be recorded.
        difference_wanted: Everything is to be recorded together with the difference.
    """

    count_wanted = Signal()
    record_wanted = Signal()
    difference_wanted = Signal()

    def __init__(self, theme: Theme, tr: Translator, parent: QWidget | None = None) -> None:
        super().__init__(theme, parent=parent)
        self._theme = theme
        self._tr = tr
        self.expected = TextLabel("", "figure")
        self.counted = TextLabel("", "figure")
        self.pill = Pill()
        self.reason = ElidedLabel("", "muted")
        self.count_button = Button(theme, tr("Count the money"), "coins", keys="F9")
        self.record_button = Button(theme, tr("Record all"), "check", role="primary", keys="F12")
        self.record_button.setObjectName("record")
        self.difference_button = Button(theme, tr("Record the difference …"), keys="F12")
        self.difference_button.setObjectName("difference")
        for button in (self.count_button, self.record_button, self.difference_button):
            button.setAutoDefault(True)
        self._lay_out_cash()
        self.count_button.clicked.connect(self.count_wanted)
        self.record_button.clicked.connect(self.record_wanted)
        self.difference_button.clicked.connect(self.difference_wanted)
        self.show_cash(Money(0), None)

    def _lay_out_cash(self) -> None:
        theme, tr = self._theme, self._tr
        self.body.setContentsMargins(theme.px(18), theme.px(10), theme.px(18), theme.px(12))
        row = QHBoxLayout()
        row.setSpacing(theme.px(10))
        for label, figure, pill in (
            (tr("Sheet total"), self.expected, None),
            (tr("Counted cash"), self.counted, self.pill),
        ):
            # The word stands at the label, so that the figures have the room below.
            head = QHBoxLayout()
            head.setSpacing(theme.px(8))
            caption = ElidedLabel(label, "muted")
            caption.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
            head.addWidget(caption)
            if pill is not None:
                head.addWidget(pill)
            head.addStretch(1)
            column = QVBoxLayout()
            column.setSpacing(theme.px(1))
            column.addLayout(head)
            column.addWidget(figure)
            row.addLayout(column)
            row.addSpacing(theme.px(10))
        row.addWidget(self.reason, 1)
        if theme.scale > _ROOM_FOR_REASON:
            # In large type there is no room beside the figures; the button's tooltip says it too.
            self.reason.hide()
            row.addStretch(1)
        row.addWidget(self.count_button)
        row.addWidget(self.difference_button)
        row.addWidget(self.record_button)
        self.body.addLayout(row)

    def show_cash(
        self, expected: Money, counted: Money | None, reason: str = "", note: str = ""
    ) -> None:
        """Shows both sums.

        Args:
            expected: What the sheet comes to.
            counted: What was counted; None while nobody has counted.
            reason: What keeps the sheet from being recorded beside a difference.
            note: What to know before it is recorded.
        """
        tr = self._tr
        language = tr.language
        self.expected.setText(format_money(expected, language, symbol=True))
        if counted is None:
            self.counted.setText("\N{EN DASH}")
            self.counted.set_tone(Tone.MUTED)
            self.pill.show_state(tr("not counted yet"), Tone.NORMAL)
        else:
            self.counted.setText(format_money(counted, language, symbol=True))
            words, tone = difference_words(counted - expected, tr)
            self.counted.set_tone(Tone.NORMAL if tone is Tone.GOOD else tone)
            self.pill.show_state(words, tone)
        equal = counted is not None and counted == expected
        self.reason.setText(reason or note)
        usual = f"{self.record_button.text()}  (F12)"
        self.record_button.setToolTip(reason or note or usual)
        self.record_button.setEnabled(equal and not reason)
        differs = counted is not None and not equal and not reason
        self.difference_button.setVisible(differs)
        self.record_button.setVisible(not differs)

    def set_running(self, running: bool) -> None:
        """While it is recorded, nothing is pressed."""
        for button in (self.count_button, self.difference_button):
            button.setEnabled(not running)
        if running:
            self.record_button.setEnabled(False)
