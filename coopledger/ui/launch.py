"""The first thing on the screen: an empty window, before anything but Qt's widgets is loaded.

On a slow disk the rest takes a second; a person who double-clicked sees at once that it works. The
first screen is then made in the same place.
"""

from __future__ import annotations

import sys
from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QSettings, QSize, QStandardPaths, Qt, Signal
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QApplication, QWidget

GROUND = "look/ground"
"""Where the window's ground is remembered, so that a dark window does not begin with a flash."""
_LIGHT_GROUND = "#F6F7F5"
MEMORY_FILE = "window.ini"
USUAL = QSize(1366, 768)
"""The size of a window that nobody has sized yet."""


class FirstWindow(QWidget):
    """An empty window in the colour of the one that will stand there.

    Signals:
        painted: Once, after its first paint.
    """

    painted = Signal()

    def __init__(self, ground: str) -> None:
        super().__init__()
        self._ground = QColor(ground)
        self._told = False
        self.setWindowTitle("CoopLedger")
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        self.resize(USUAL)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Fills it, and tells the first time."""
        QPainter(self).fillRect(event.rect(), self._ground)
        if not self._told:
            self._told = True
            self.painted.emit()


def run(book: Path | None = None, *, language: str | None = None) -> int:
    """Runs the desktop app until its window is closed; the exit status.

    Args:
        book: The book to open.
        language: The language of the screen; None for the remembered one.
    """
    qt = QApplication(sys.argv[:1])
    qt.setApplicationName("CoopLedger")
    qt.setOrganizationName("CoopLedger")
    qt.setQuitOnLastWindowClosed(True)
    folder = data_folder()
    folder.mkdir(parents=True, exist_ok=True)
    first = FirstWindow(_remembered_ground(folder))
    ends: list[Callable[[], None]] = []

    def begin() -> None:
        try:
            from coopledger.ui import app

            ends.append(app.begin(qt, folder, first, book=book, language=language))
        except BaseException:
            qt.exit(1)
            raise

    first.painted.connect(begin, Qt.ConnectionType.QueuedConnection)
    first.show()
    status = qt.exec()
    for end in ends:
        end()
    return status


def data_folder() -> Path:
    """Where the window's memory is kept, apart from any book."""
    location = QStandardPaths.StandardLocation.AppLocalDataLocation
    return Path(QStandardPaths.writableLocation(location))


def _remembered_ground(folder: Path) -> str:
    ground = QSettings(str(folder / MEMORY_FILE), QSettings.Format.IniFormat).value(GROUND)
    return ground if isinstance(ground, str) else _LIGHT_GROUND
