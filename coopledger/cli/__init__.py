"""The command line of docs/CONTRACT.md, section 1: thin, it calls services and prints.

A command's module is imported when the command is run, so that `words` and `loan-schedule` load no
database, and the window loads nothing of a command.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path

OpenWindow = Callable[[Path | None, str | None], int]
"""Opens the desktop app on a book, in a language or the one it remembers."""


def main(arguments: Sequence[str], *, open_window: OpenWindow) -> int:
    """Runs one command, or opens the window; the exit status."""
    if not arguments:
        return open_window(None, None)
    from coopledger.cli import dispatch

    return dispatch.run(arguments, open_window=open_window)
