"""What a new book still lacks, as a row of cards above the home page."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import partial
from typing import TYPE_CHECKING, ClassVar

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QLabel, QSizePolicy, QVBoxLayout, QWidget

from coopledger.accounting.text import Text
from coopledger.services import checklist
from coopledger.services.changes import Changes
from coopledger.services.checklist import CardState, ChecklistCard, SetupCard
from coopledger.services.permissions import Permission
from coopledger.ui.context import Context
from coopledger.ui.dialogs.base import FormDialog, show_dialog
from coopledger.ui.navigation import Message, Target
from coopledger.ui.operations import Work
from coopledger.ui.theme import Tone
from coopledger.ui.widgets.basic import Button, Card, ElidedLabel, TextLabel, clear_layout
from coopledger.ui.widgets.fields import TextEdit

if TYPE_CHECKING:
    from PySide6.QtGui import QResizeEvent

_CARD_WIDTH = 318
_SPACING = 10

TITLES: Mapping[SetupCard, Text] = {
    SetupCard.RECOVERY_SHEET: Text("Recovery sheet"),
    SetupCard.RULES: Text("Rules and products"),
    SetupCard.MEMBERS: Text("Members"),
    SetupCard.OPENING: Text("Opening balances"),
    SetupCard.LETTERHEAD: Text("Letterhead"),
    SetupCard.PRINTER: Text("Printer"),
}
"""What the cards are called."""

_WORDS: Mapping[SetupCard, Text] = {
    SetupCard.RECOVERY_SHEET: Text("Printed twice, in closed envelopes"),
    SetupCard.RULES: Text("Membership share, mandatory savings, kinds of savings"),
    SetupCard.MEMBERS: Text("Everybody who is in the register"),
    SetupCard.OPENING: Text("What there was when the books began"),
    SetupCard.LETTERHEAD: Text("Address, deed, logo, and who signs"),
    SetupCard.PRINTER: Text("A test page on the paper that you have"),
}

_ACTS: Mapping[SetupCard, Text] = {
    SetupCard.RECOVERY_SHEET: Text("Print …"),
    SetupCard.RULES: Text("To the rules"),
    SetupCard.MEMBERS: Text("New member"),
    SetupCard.OPENING: Text("Type them in …"),
    SetupCard.LETTERHEAD: Text("Fill in …"),
    SetupCard.PRINTER: Text("Test page …"),
}
_FROM_EXCEL = frozenset({SetupCard.MEMBERS, SetupCard.OPENING})


class SetupCards(QWidget):
    """The row; it is hidden when nothing is left of it.

    Signals:
        shown_changed: It appeared or went away.
    """

    shown_changed = Signal()

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self._found: tuple[ChecklistCard, ...] = ()
        self._columns = 0
        self.cards: dict[SetupCard, QWidget] = {}
        theme = context.theme
        self.card = Card(theme, context.tr("Setting up the books"), " ")
        self.grid = QGridLayout()
        self.grid.setSpacing(theme.px(_SPACING))
        self.card.body.addLayout(self.grid)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(self.card)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self.setObjectName("setup-cards")
        self.hide()

    def refresh(self) -> None:
        """Looks at the book again."""
        context = self._context
        if context.practice or context.read_only or not context.may(Permission.EDIT_RULES):
            return
        session = context.session
        context.operations.run(lambda _: checklist.checklist(session), self.show_cards, owner=self)

    def show_cards(self, found: tuple[ChecklistCard, ...]) -> None:
        """The cards anew."""
        tr = self._context.tr
        self._found = found
        done = sum(1 for each in found if each.state is not CardState.OPEN)
        self.card.note.setText(tr("{done} of {n} done", done=done, n=len(found)))
        clear_layout(self.grid)
        self.cards = {each.card: self._make(each) for each in found}
        self._columns = 0
        self._place()
        if self.isHidden() is bool(found):
            self.setVisible(bool(found))
            self.shown_changed.emit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """As many side by side as have room."""
        super().resizeEvent(event)
        self._place()

    # --- acts ---

    def open_card(self, card: SetupCard) -> None:
        """Leads to where the card's work is done."""
        context, window = self._context, self.window()
        match card:
            case SetupCard.RULES:
                context.navigator.open(Target(page="settings", kind="tab", key="rules"))
            case SetupCard.MEMBERS:
                from coopledger.ui.dialogs.member import MemberDialog

                show_dialog(MemberDialog(context, parent=window))
            case SetupCard.OPENING:
                from coopledger.ui.dialogs.opening_entry import OpeningDialog

                show_dialog(OpeningDialog(context, parent=window))
            case SetupCard.LETTERHEAD:
                from coopledger.ui.dialogs.letterhead import LetterheadDialog

                show_dialog(LetterheadDialog(context, parent=window))
            case SetupCard.PRINTER:
                from coopledger.ui.dialogs.printer_test import PrinterDialog

                show_dialog(PrinterDialog(context, parent=window))
            case SetupCard.RECOVERY_SHEET:
                from coopledger.ui.dialogs.recovery import SheetAgainDialog

                show_dialog(SheetAgainDialog(context, parent=window))

    def import_workbook(self) -> None:
        """Brings members or balances in from Excel."""
        from coopledger.ui.dialogs.import_workbook import ImportDialog

        show_dialog(ImportDialog(self._context, parent=self.window()))

    def put_aside(self, card: SetupCard) -> None:
        """Asks why the card is put aside."""
        show_dialog(PutAsideDialog(self._context, card, parent=self.window()))

    def take_up(self, card: SetupCard) -> None:
        """Takes a card up again."""
        session = self._context.session
        self._context.operations.run(lambda _: checklist.take_up(session, card), owner=self)

    # --- inside ---

    def _make(self, found: ChecklistCard) -> QWidget:
        tr, theme = self._context.tr, self._context.theme
        card = found.card
        done = found.state is CardState.DONE
        box = QWidget()
        box.setObjectName(f"setup-{card.value}")
        row = QHBoxLayout(box)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(theme.px(10))
        mark = QLabel()
        icon = {CardState.DONE: "done", CardState.ASIDE: "minus"}.get(found.state, "open-step")
        mark.setPixmap(theme.pixmap(icon, "accent" if done else "muted", 18))
        row.addWidget(mark, 0, Qt.AlignmentFlag.AlignTop)
        column = QVBoxLayout()
        column.setSpacing(theme.px(1))
        title = TextLabel(tr.resolve(TITLES[card]), "label")
        words = tr.resolve(_WORDS[card])
        if done:
            mark.setAccessibleName(tr("done"))
            title.set_tone(Tone.MUTED)
        elif found.state is CardState.ASIDE:
            words = tr("Put aside: {reason}", reason=found.reason)
            title.set_tone(Tone.MUTED)
        column.addWidget(title)
        column.addWidget(ElidedLabel(words, "small"))
        if not done:
            column.addLayout(self._buttons(found))
        column.addStretch(1)
        row.addLayout(column, 1)
        return box

    def _buttons(self, found: ChecklistCard) -> QHBoxLayout:
        tr, theme = self._context.tr, self._context.theme
        card = found.card
        wanted: list[tuple[str, str, Callable[[], None]]]
        wanted = [(tr("Take it up"), f"up-{card.value}", partial(self.take_up, card))]
        if found.state is CardState.OPEN:
            wanted = [
                (tr.resolve(_ACTS[card]), f"open-{card.value}", partial(self.open_card, card))
            ]
            if card in _FROM_EXCEL and self._context.may(Permission.IMPORT):
                wanted.append((tr("From Excel …"), f"excel-{card.value}", self.import_workbook))
            wanted.append((tr("Put aside …"), f"aside-{card.value}", partial(self.put_aside, card)))
        row = QHBoxLayout()
        row.setSpacing(theme.px(12))
        for text, name, act in wanted:
            button = Button(theme, text, role="link")
            button.setObjectName(name)
            button.clicked.connect(act)
            row.addWidget(button)
        row.addStretch(1)
        return row

    def _place(self) -> None:
        if not self.cards:
            return
        theme = self._context.theme
        room = max(self.width() - theme.px(36), 1)
        columns = max(min(room // theme.px(_CARD_WIDTH), 3), 1)
        if columns == self._columns:
            return
        for column in range(max(columns, self._columns)):
            self.grid.setColumnStretch(column, 1 if column < columns else 0)
        self._columns = columns
        for number, box in enumerate(self.cards.values()):
            self.grid.removeWidget(box)
            self.grid.addWidget(box, *divmod(number, columns))
        self.updateGeometry()


class PutAsideDialog(FormDialog[Changes]):
    """Asks why a card is put aside."""

    name: ClassVar[str] = "put-aside"
    keeps_draft: ClassVar[bool] = False

    def __init__(self, context: Context, card: SetupCard, parent: QWidget | None = None) -> None:
        tr = context.tr
        self._card = card
        super().__init__(
            context,
            title=tr("Put {card} aside", card=tr.resolve(TITLES[card])),
            subtitle=tr("The card counts as settled then; it can be taken up again."),
            save_text=tr("Put aside"),
            again=False,
            parent=parent,
        )
        self.reason = self.form.add("reason", TextEdit(tr("No printer yet, later …")), tr("Why?"))
        self.start()

    def work(self) -> Work[Changes]:
        """Puts it aside."""
        session, card, reason = self.context.session, self._card, self.form.value("reason")
        return lambda _: checklist.put_aside(session, card, reason)

    def message(self, result: Changes) -> Message:
        """That it is put aside."""
        del result
        return Message(text=self.context.tr("Put aside."))
