"""The named checks of a book, one below the other, with what they found and where it is."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout, QWidget

from coopledger.i18n.error_text import problem_with_place
from coopledger.ui.check_words import CHECKS, find_place, has_place
from coopledger.ui.context import Context
from coopledger.ui.navigation import Target
from coopledger.ui.theme import Tone
from coopledger.ui.widgets.basic import Button, Hairline, Pill, TextLabel, clear_layout

if TYPE_CHECKING:
    from coopledger.accounting.errors import Problem
    from coopledger.accounting.integrity import CheckResult

MOST_SHOWN = 8
"""Findings of one check that are written out; the rest is counted."""


class CheckResults(QWidget):
    """What each check says.

    Args:
        context: What every page is given.
        brief: Only the titles, and the explanation of those that do not hold.
    """

    def __init__(
        self, context: Context, *, brief: bool = False, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.context = context
        self._brief = brief
        self.results: tuple[CheckResult, ...] = ()
        self._rows = QVBoxLayout(self)
        self._rows.setContentsMargins(0, 0, 0, 0)
        self._rows.setSpacing(context.theme.px(6 if brief else 10))

    def show_results(self, results: Sequence[CheckResult]) -> None:
        """Shows what the checks found."""
        self.results = tuple(results)
        clear_layout(self._rows)
        for number, result in enumerate(results):
            if number and not self._brief:
                self._rows.addWidget(Hairline())
            self._add(result)

    def _add(self, result: CheckResult) -> None:
        tr, theme = self.context.tr, self.context.theme
        words = CHECKS[result.name]
        picture = QLabel()
        icon, token = ("done", "accent") if result.holds else ("refused", "error")
        picture.setPixmap(theme.pixmap(icon, token, 18))
        title = TextLabel(tr.resolve(words.title), "" if self._brief else "label", wrap=True)
        column = QVBoxLayout()
        column.setSpacing(theme.px(2))
        column.addWidget(title)
        if not self._brief or not result.holds:
            column.addWidget(TextLabel(tr.resolve(words.meaning), "muted", wrap=True))
        for problem in result.problems[:MOST_SHOWN]:
            column.addLayout(self._finding(result, problem))
        for note in result.notes[:MOST_SHOWN] if not self._brief else ():
            column.addWidget(TextLabel(tr.resolve(note), "small", wrap=True))
        rest = len(result.problems) - MOST_SHOWN
        rest += 0 if self._brief else max(len(result.notes) - MOST_SHOWN, 0)
        if rest > 0:
            column.addWidget(
                TextLabel(tr.ngettext("and {n} more like these", "and {n} more like these", rest))
            )
        row = QHBoxLayout()
        row.setSpacing(theme.px(12))
        row.addWidget(picture, 0, Qt.AlignmentFlag.AlignTop)
        row.addLayout(column, 1)
        row.addWidget(self._pill(result), 0, Qt.AlignmentFlag.AlignTop)
        self._rows.addLayout(row)

    def _pill(self, result: CheckResult) -> Pill:
        tr = self.context.tr
        if not result.holds:
            return Pill(tr("Does not hold"), Tone.ERROR)
        return Pill(tr("Holds"), Tone.GOOD)

    def _finding(self, result: CheckResult, problem: Problem) -> QHBoxLayout:
        tr, theme = self.context.tr, self.context.theme
        text = TextLabel(problem_with_place(problem, tr), wrap=True)
        text.set_tone(Tone.ERROR)
        row = QHBoxLayout()
        row.setSpacing(theme.px(8))
        row.addWidget(text, 1)
        if has_place(result, problem):
            button = Button(theme, tr("Go there"), "arrow-right", role="quiet")
            button.setAccessibleName(tr("Go to {place}", place=problem.place))
            button.clicked.connect(partial(self._go, result, problem))
            row.addWidget(button, 0, Qt.AlignmentFlag.AlignTop)
        return row

    def _go(self, result: CheckResult, problem: Problem) -> None:
        session = self.context.session
        self.context.operations.run(
            lambda _: find_place(session, result, problem), self._open, owner=self
        )

    def _open(self, target: Target | None) -> None:
        if target is not None:
            self.context.navigator.open(target)


def verdict(results: Sequence[CheckResult], context: Context) -> tuple[str, Tone]:
    """All results in one sentence."""
    tr = context.tr
    broken = sum(not result.holds for result in results)
    if broken:
        text = tr.ngettext("{n} check does not hold", "{n} checks do not hold", broken)
        return text, Tone.ERROR
    return tr.ngettext("{n} check holds", "All {n} checks hold", len(results)), Tone.GOOD
