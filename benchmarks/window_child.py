"""One start of a window in a process of its own; prints what it measured as JSON.

    window_child.py bare-start | our-start BOOK | bare-table | our-table

Times count from the moment that the parent wrote into COOPLEDGER_STARTED, on the clock both share.
"""

from __future__ import annotations

import json
import os
import sys
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

STARTED = float(os.environ["COOPLEDGER_STARTED"])
ROWS = 100_000
PATIENCE_MS = 60_000


def since_start() -> float:
    """Milliseconds since the parent started this process."""
    return (time.monotonic() - STARTED) * 1000


def peak_mib() -> float:
    """The most memory this process had.

    Linux's own mark begins anew with a program; getrusage goes on from the parent's.
    """
    status = Path("/proc/self/status")
    if status.exists():
        line = next(line for line in status.read_text().splitlines() if line.startswith("VmHWM"))
        return int(line.split()[1]) / 1024
    import resource

    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 2**20


def say(**figures: float) -> None:
    """Prints the figures and ends the process at once."""
    print(json.dumps(figures), flush=True)
    os._exit(0)


def when_painted(widget: Any, then: Callable[[], None]) -> None:
    """Calls back once, after the widget's first paint."""
    from PySide6.QtCore import QEvent, QObject, QTimer

    class Watch(QObject):
        def eventFilter(self, watched: QObject, event: QEvent) -> bool:
            if event.type() == QEvent.Type.Paint:
                widget.removeEventFilter(self)
                QTimer.singleShot(0, then)
            return False

    widget.watch = Watch(widget)
    widget.installEventFilter(widget.watch)


def bare_start() -> None:
    """A window with an empty table, and nothing else."""
    from PySide6.QtGui import QStandardItemModel
    from PySide6.QtWidgets import QApplication, QMainWindow, QTableView

    application = QApplication([])
    window = QMainWindow()
    table = QTableView()
    table.setModel(QStandardItemModel(0, 5, table))
    window.setCentralWidget(table)
    window.resize(1366, 768)
    when_painted(window, lambda: say(painted_ms=since_start(), peak_mib=peak_mib()))
    window.show()
    application.exec()


def our_start(folder: str, password: str) -> None:
    """The program on a book: its first window, then the home page's figures, unlocking apart."""
    from PySide6.QtCore import Qt, QTimer

    from coopledger import bootstrap
    from coopledger.ui import launch

    marks: dict[str, float] = {}

    class Watched(launch.FirstWindow):
        def __init__(self, ground: str) -> None:
            super().__init__(ground)
            # Before the program's own answer to the same signal, so that it can be watched.
            self.painted.connect(note_paint)
            self.painted.connect(watch, Qt.ConnectionType.QueuedConnection)

    def note_paint() -> None:
        marks["painted"] = since_start()

    def watch() -> None:
        from coopledger.ui import app

        watch_application(app.Application)

    def watch_application(kind: Any) -> None:
        shows["start"], shows["book"] = kind.show_start, kind.show_book
        kind.show_start, kind.show_book = show_start, show_book

    shows: dict[str, Callable[..., None]] = {}

    def show_start(self: Any) -> None:
        shows["start"](self)

        def painted() -> None:
            marks["password"] = since_start()
            wait_until(lambda: self.operations.idle, unlock)

        def unlock() -> None:
            screen = self.start_screen
            assert screen is not None
            screen.password.edit.setText(password)
            screen.open_book()

        when_painted(self.start_screen, painted)

    def show_book(self: Any, opened: Any) -> None:
        marks["unlocked"] = since_start()
        shows["book"](self, opened)
        when_painted(self.window, lambda: wait_until(lambda: self.operations.idle, settled))

    def settled() -> None:
        # Unlocking is apart: from the password's field being there to the book being open. While
        # a person types, the services are loaded behind the screen.
        waited = marks["unlocked"] - marks["password"]
        say(
            painted_ms=marks["painted"],
            password_ms=marks["password"],
            home_ms=since_start() - waited,
            peak_mib=peak_mib(),
        )

    def wait_until(holds: Callable[[], bool], then: Callable[[], None]) -> None:
        if holds():
            QTimer.singleShot(0, then)
        else:
            QTimer.singleShot(1, lambda: wait_until(holds, then))

    launch.FirstWindow = Watched  # type: ignore[misc]
    bootstrap.open_window(Path(folder), "id")


def rows() -> list[tuple[str, str, int]]:
    """A register: number, name, amount in sen."""
    return [
        (f"{number:06d}", f"Siti Nurhaliza Binti {number}", number * 137_00)
        for number in range(ROWS)
    ]


def bare_table() -> None:
    """A bare model and view over 100,000 rows."""
    from PySide6.QtCore import QAbstractTableModel, Qt
    from PySide6.QtWidgets import QApplication, QTableView

    class Model(QAbstractTableModel):
        def __init__(self, given: list[tuple[str, str, int]]) -> None:
            super().__init__()
            self.given = given

        def rowCount(self, *_: Any) -> int:
            return len(self.given)

        def columnCount(self, *_: Any) -> int:
            return 3

        def data(self, index: Any, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
            if role == Qt.ItemDataRole.DisplayRole:
                return str(self.given[index.row()][index.column()])
            return None

    application = QApplication([])
    given = rows()
    begun = time.monotonic()
    view = QTableView()
    view.setModel(Model(given))
    view.resize(1366, 768)
    when_painted(
        view.viewport(),
        lambda: say(painted_ms=(time.monotonic() - begun) * 1000, peak_mib=peak_mib()),
    )
    view.show()
    application.exec()


def our_table() -> None:
    """Our table over the same rows, with amounts as money."""
    from PySide6.QtWidgets import QApplication

    from coopledger.accounting.money import Money
    from coopledger.i18n import Translator
    from coopledger.ui.theme import Theme
    from coopledger.ui.widgets.grid import Grid
    from coopledger.ui.widgets.grid_model import CellKind, GridColumn

    application = QApplication([])
    theme = Theme(dark=False, scale=1.0)
    theme.apply(application)
    given = [(number, name, Money(sen)) for number, name, sen in rows()]
    columns = [
        GridColumn(key="number", title="Nomor", value=lambda row: row[0]),
        GridColumn(key="name", title="Nama", value=lambda row: row[1], stretch=1),
        GridColumn(key="amount", title="Saldo", value=lambda row: row[2], kind=CellKind.MONEY),
    ]
    begun = time.monotonic()
    grid: Grid[Any] = Grid(theme, Translator("id"), columns)
    grid.show_rows(given)
    grid.resize(1366, 768)
    when_painted(
        grid.view.viewport(),
        lambda: say(painted_ms=(time.monotonic() - begun) * 1000, peak_mib=peak_mib()),
    )
    grid.show()
    application.exec()


def main(arguments: list[str]) -> None:
    """Runs one mode; gives up after a minute, so that nothing hangs."""
    import threading

    patience = threading.Timer(PATIENCE_MS / 1000, lambda: os._exit(3))
    patience.daemon = True
    patience.start()
    match arguments:
        case ["bare-start"]:
            bare_start()
        case ["our-start", folder, password]:
            our_start(folder, password)
        case ["bare-table"]:
            bare_table()
        case ["our-table"]:
            our_table()


if __name__ == "__main__":
    main(sys.argv[1:])
