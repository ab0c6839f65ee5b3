"""The command line of docs/CONTRACT.md, section 1: thin, it calls services and prints.

A command's module is imported when the command is run, so that `words` and `loan-schedule` load no
database, and the window loads nothing of a command.
"""

from __future__ import annotations

import os
import sys
from collections.abc import Callable, Sequence
from pathlib import Path

OpenWindow = Callable[[Path | None, str | None], int]
"""Opens the desktop app on a book, in a language or the one it remembers."""
_DISPLAYS = ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM")


def has_display() -> bool:
    """Whether a window can be shown; where none can, Qt itself would end the program abruptly."""
    return sys.platform != "linux" or any(os.environ.get(name) for name in _DISPLAYS)


def main(arguments: Sequence[str], *, open_window: OpenWindow) -> int:
    """Runs one command, or opens the window; the exit status."""
    if not arguments and has_display():
        return open_window(None, None)
    from coopledger.cli import dispatch

    return dispatch.run(arguments, open_window=open_window)
