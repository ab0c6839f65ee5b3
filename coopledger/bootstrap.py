"""The composition root: puts the command line and the window together, and holds no logic.

Both are imported where they are needed, so that a command never loads Qt and the window never loads
what only commands use.
"""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path


def run(arguments: Sequence[str]) -> int:
    """Runs one command, or opens the window where none is named; the exit status of the process."""
    from coopledger import cli

    return cli.main(arguments, open_window=open_window)


def open_window(book: Path | None, language: str | None) -> int:
    """Opens the desktop app, on a book if one is given; the exit status when it is closed."""
    from coopledger.ui import launch

    return launch.run(book, language=language)
