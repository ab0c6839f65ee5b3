"""Labels and values one below the other: what stands beside a form."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QWidget

from coopledger.ui.theme import Theme, Tone
from coopledger.ui.widgets.basic import Hairline, TextLabel, clear_layout

SETTLE_MS = 40
"""After so long what stands beside a form has told its layouts how high it is."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Fact:
    """One line.

    Attributes:
        label: What the value is.
        value: The value as it is written.
        tone: What it tells beside its words.
        strong: Whether it is the one that counts.
        line: Whether a hairline stands above it.
    """

    label: str
    value: str
    tone: Tone = Tone.NORMAL
    strong: bool = False
    line: bool = False


class FactList(QWidget):
    """The lines: labels left and muted, values right.

    Args:
        theme: The look.
        facts: The lines; `show_facts` gives others.
    """

    def __init__(
        self, theme: Theme, facts: Sequence[Fact] = (), parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._facts: tuple[Fact, ...] = ()
        self._box = QGridLayout(self)
        self._box.setContentsMargins(0, 0, 0, 0)
        self._box.setHorizontalSpacing(theme.px(14))
        self._box.setVerticalSpacing(theme.px(5))
        self._box.setColumnStretch(0, 1)
        self.show_facts(facts)

    def facts(self) -> tuple[Fact, ...]:
        """What is shown."""
        return self._facts

    def value_of(self, label: str) -> str:
        """The value beside a label; empty where there is no such line."""
        return next((fact.value for fact in self._facts if fact.label == label), "")

    def show_facts(self, facts: Sequence[Fact]) -> None:
        """Shows other lines."""
        if tuple(facts) == self._facts:
            return
        self._facts = tuple(facts)
        clear_layout(self._box)
        row = 0
        for fact in facts:
            if fact.line:
                self._box.addWidget(Hairline(), row, 0, 1, 2)
                row += 1
            # The words take a second line in a narrow place, the figure never gives way.
            label = TextLabel(fact.label, "label" if fact.strong else "muted", wrap=True)
            label.setAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop)
            value = TextLabel(fact.value, "label" if fact.strong else "")
            value.set_tone(fact.tone)
            value.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignTop)
            value.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
            self._box.addWidget(label, row, 0)
            self._box.addWidget(value, row, 1)
            # Shown at once, so that a dialog which measures itself now finds them.
            label.show()
            value.show()
            row += 1
