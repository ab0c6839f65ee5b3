"""The mistakes of the practice cooperative: hints step by step, and whether each was put right."""

from __future__ import annotations

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout

from coopledger.services import practice_mistakes
from coopledger.services.practice_mistakes import MistakeKind, MistakeState, PracticeMistake
from coopledger.ui.context import Context
from coopledger.ui.dialogs.base import BaseDialog
from coopledger.ui.navigation import Restart, Target
from coopledger.ui.start_screen import practice_folder
from coopledger.ui.theme import Tone
from coopledger.ui.widgets.basic import Button, Card, Hairline, Pill, TextLabel, clear_layout

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

_SHOWN = "practice/hints/{kind}"


class PracticeMistakesDialog(BaseDialog):
    """Lists what somebody noticed; each press on a button tells one hint more."""

    def __init__(self, context: Context, *, parent: QWidget | None = None) -> None:
        tr, theme = context.tr, context.theme
        super().__init__(
            context,
            title=tr("Find the mistakes"),
            subtitle=tr(
                "These books have mistakes in them, planted on purpose. Find each, and put it "
                "right as you would in real books: with Correct or Cancel at the entry."
            ),
            wide=True,
            parent=parent,
        )
        self.setObjectName("practice-mistakes")
        self._found: tuple[PracticeMistake, ...] = ()
        self.count = TextLabel("", "heading")
        self.column = QVBoxLayout()
        self.column.setSpacing(theme.px(10))
        self.card = Card(theme)
        self.card.body.addLayout(self.column)
        self.hint_buttons: dict[MistakeKind, Button] = {}
        self.anew_button = Button(theme, tr("Begin the practice anew …"), "refresh", role="quiet")
        self.sure_button = Button(theme, tr("Yes, throw it away"), "trash", role="danger")
        self.sure_button.hide()
        # Another practice cooperative, made by the command line, is nobody's to throw away here.
        self.anew_button.setVisible(Path(context.session.books.path) == practice_folder())
        self.close_button = Button(theme, tr("Close"), role="primary")
        self.body.addWidget(self.count)
        self.body.addWidget(self.card)
        self.body.addStretch(1)
        self.foot.addWidget(self.anew_button)
        self.foot.addWidget(self.sure_button)
        self.foot.addStretch(1)
        self.foot.addWidget(self.close_button)
        self.close_button.clicked.connect(self.accept)
        self.anew_button.clicked.connect(self._ask)
        self.sure_button.clicked.connect(self._begin_anew)
        context.operations.changed.connect(self._read)
        self._read()

    def tell_hint(self, kind: MistakeKind) -> None:
        """One hint more."""
        key, told = _SHOWN.format(kind=kind.value), self._told(kind)
        self.context.memory.put(key, str(told + 1))
        self._show(self._found)
        button = self.hint_buttons.get(kind)
        (button or self.close_button).setFocus()

    # --- inside ---

    def _read(self) -> None:
        session = self.context.session
        self.context.operations.run(
            lambda _: practice_mistakes.mistakes(session), self._show, owner=self
        )

    def _told(self, kind: MistakeKind) -> int:
        kept = self.context.memory.text(_SHOWN.format(kind=kind.value))
        return int(kept) if kept.isdecimal() else 0

    def _show(self, found: tuple[PracticeMistake, ...]) -> None:
        tr = self.context.tr
        self._found = found
        clear_layout(self.column)
        self.hint_buttons = {}
        right = sum(1 for each in found if each.state is MistakeState.CORRECTED)
        if not found:
            self.count.setText(tr("This practice cooperative has no mistakes. Begin it anew."))
        elif right == len(found):
            self.count.setText(tr("All {n} are put right. Well done!", n=right))
        else:
            self.count.setText(tr("{right} of {n} are put right", right=right, n=len(found)))
        for number, mistake in enumerate(found):
            if number:
                self.column.addWidget(Hairline())
            self._add(number + 1, mistake)
        # Only once the lines are shown do they know their height.
        QTimer.singleShot(0, self, self.fit)

    def _add(self, number: int, mistake: PracticeMistake) -> None:
        tr, theme = self.context.tr, self.context.theme
        texts = {
            MistakeState.OPEN: (tr("to be found"), Tone.WARNING),
            MistakeState.TAKEN_BACK: (tr("taken back; the right entry is missing"), Tone.WARNING),
            MistakeState.CORRECTED: (tr("put right"), Tone.GOOD),
        }
        head = QHBoxLayout()
        head.setSpacing(theme.px(10))
        title = TextLabel(f"{number}. {tr.resolve(mistake.title)}", "label", wrap=True)
        head.addWidget(title, 1)
        # A pill without a parent would be shown as a window of its own.
        head.addWidget(Pill(*texts[mistake.state], self.card))
        self.column.addLayout(head)
        told = min(self._told(mistake.kind), len(mistake.hints))
        for hint in mistake.hints[:told]:
            self.column.addWidget(TextLabel(f"• {tr.resolve(hint)}", "muted", wrap=True))
        row = QHBoxLayout()
        row.setSpacing(theme.px(10))
        if mistake.state is MistakeState.OPEN and told < len(mistake.hints):
            words = tr("A hint") if not told else tr("Another hint")
            button = Button(theme, words, "help", role="quiet")
            button.clicked.connect(partial(self.tell_hint, mistake.kind))
            self.hint_buttons[mistake.kind] = button
            row.addWidget(button)
        elif mistake.state is MistakeState.OPEN:
            button = Button(theme, tr("To the entry"), "arrow-right", role="quiet")
            button.clicked.connect(partial(self._open, mistake.entry_id))
            row.addWidget(button)
        row.addStretch(1)
        self.column.addLayout(row)

    def _open(self, entry_id: int) -> None:
        self.context.navigator.open(Target(page="ledger", kind="entry", key=str(entry_id)))
        self.accept()

    def _ask(self) -> None:
        self.sure_button.show()
        self.sure_button.setFocus()

    def _begin_anew(self) -> None:
        for kind in MistakeKind:
            self.context.memory.put(_SHOWN.format(kind=kind.value), "0")
        self.context.navigator.restart_wanted.emit(Restart.PRACTICE)
        self.accept()
