"""Fills a meeting-day sheet in by keys and says aloud which rows show as saved.

Run by the kill test as a program of its own: `python type_until_killed.py FOLDER PASSWORD`. After
the last row that it announces it goes on typing, and is killed in the middle of that.
"""

from __future__ import annotations

import os
import sys
from collections.abc import Callable
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtCore import QEventLoop, QTimer
from PySide6.QtWidgets import QApplication

from coopledger.ui.pages.meeting_sheet import MeetingSheetPage, SheetRequest
from tests.ui.conftest import TODAY
from tests.ui.meeting_book import MELATI, surroundings, type_keys


def main() -> None:
    """Types until it is killed."""
    application = QApplication([])
    application.setQuitOnLastWindowClosed(False)
    context = surroundings(Path(sys.argv[1]), sys.argv[2])
    page = MeetingSheetPage(context, SheetRequest(place=MELATI, held_on=TODAY))
    page.resize(1150, 700)
    page.show()
    wait(page, lambda: page.sheet is not None and context.operations.idle)
    page.activateWindow()
    page.view.setFocus()
    wait(page, lambda: QApplication.focusWidget() is page.view)
    for row in range(page.model.rowCount()):
        page.view.go_to_row(row)
        if row % 4 == 2:
            type_keys("a")
        else:
            type_keys(f"\n{row + 1}rb\n")
        wait(page, lambda: page.saved.text().startswith("saved "))
        sys.stdout.write(f"{row + 1}\n")
        sys.stdout.flush()


def wait(page: MeetingSheetPage, until: Callable[[], bool]) -> None:
    """Lets the program go on until something is so."""
    loop = QEventLoop()
    timer = QTimer(page)
    timer.setInterval(5)
    timer.timeout.connect(lambda: loop.quit() if until() else None)
    timer.start()
    loop.exec()
    timer.stop()


if __name__ == "__main__":
    main()
