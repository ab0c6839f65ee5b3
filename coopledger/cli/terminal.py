"""What a command has to talk to: a language, standard output, standard error."""

from __future__ import annotations

import sys
from dataclasses import dataclass

from coopledger.accounting.errors import Problem
from coopledger.i18n import Translator, format_count
from coopledger.i18n.error_text import problem_text

_WIDTH = 60


@dataclass(frozen=True, slots=True)
class Terminal:
    """Where a command writes, and in which language."""

    tr: Translator

    def say(self, text: str) -> None:
        """A line of the answer."""
        sys.stdout.write(f"{text}\n")

    def note(self, text: str) -> None:
        """A line beside the answer."""
        self._clear()
        sys.stderr.write(f"{text}\n")

    def finding(self, problem: Problem) -> None:
        """A finding with its place: `Simpanan!C7 (Setor): ...`."""
        column = problem.values.get("column", "")
        place = f"{problem.place} ({column})" if column else problem.place
        sentence = problem_text(problem, self.tr)
        self.note(f"{place}: {sentence}" if place else sentence)

    def progress(self, done: int, whole: int) -> None:
        """How far long work is, on one line that is written over, and only where someone looks."""
        if sys.stderr.isatty():
            shown = f"{format_count(done, self.tr.language)} / "
            shown += format_count(whole, self.tr.language)
            sys.stderr.write(f"\r{shown:<{_WIDTH}}")
            if done >= whole:
                self._clear()
            sys.stderr.flush()

    @staticmethod
    def _clear() -> None:
        if sys.stderr.isatty():
            sys.stderr.write(f"\r{'':<{_WIDTH}}\r")
