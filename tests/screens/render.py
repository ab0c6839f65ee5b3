"""Draws every page, dialog and screen as a picture, for review and for the README.

    python tests/screens/render.py OUT [--book FOLDER] [--only TEXT] [--look id|en|dark|large]

Without a book a small practice cooperative is made. Each picture is `OUT/<look>/<name>.png` at
1366x768 (dialogs at their own size). Screens are declared in `registry.py` and `screens_*.py`.
"""

from __future__ import annotations

import argparse
import importlib
import os
import sys
import tempfile
from collections.abc import Iterator
from datetime import date
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
sys.path.insert(0, str(ROOT))
# The office laptop's screen; the platform's own is 800 wide and makes dialogs narrower.
LAPTOP = Path(__file__).with_name("laptop.json")
os.environ["QT_QPA_PLATFORM"] = f"offscreen:configfile={LAPTOP}"

from PySide6.QtCore import QEventLoop, QTimer, qInstallMessageHandler  # noqa: E402
from PySide6.QtWidgets import QApplication, QDialog, QWidget  # noqa: E402

from coopledger.i18n import Translator  # noqa: E402
from coopledger.services import opening, sample  # noqa: E402
from coopledger.services.session import RandomIds, Session, SetClock  # noqa: E402
from coopledger.ui import library, searches  # noqa: E402
from coopledger.ui.app import BOOKS, StartContext, StartScreen  # noqa: E402
from coopledger.ui.context import Context  # noqa: E402
from coopledger.ui.drafts import Drafts  # noqa: E402
from coopledger.ui.main_window import MainWindow  # noqa: E402
from coopledger.ui.memory import Memory  # noqa: E402
from coopledger.ui.navigation import PAGES, Navigator  # noqa: E402
from coopledger.ui.operations import Operations  # noqa: E402
from coopledger.ui.theme import Theme  # noqa: E402
from tests.screens.registry import LOOKS, Look, Screen  # noqa: E402

SIZE = (1366, 768)
PASSWORD = "latihan"


def main() -> int:
    """Draws what was asked for; the exit status."""
    parser = argparse.ArgumentParser(description="Draws every screen as a picture.")
    parser.add_argument("out", type=Path)
    parser.add_argument("--book", type=Path)
    parser.add_argument("--only", default="", help="part of the names to draw")
    parser.add_argument("--look", choices=[look.name for look in LOOKS])
    options = parser.parse_args()
    qInstallMessageHandler(lambda *_: None)
    qt = QApplication([])
    with tempfile.TemporaryDirectory() as scratch:
        book = options.book or make_book(Path(scratch) / "book")
        for look in LOOKS:
            if options.look in {None, look.name}:
                draw_look(qt, look, book, options.out / look.name, options.only)
    return 0


def make_book(folder: Path) -> Path:
    """A practice cooperative, small enough to be made in a moment."""
    session = sample.make_book(
        folder, sample.SampleRequest(members=24, years=1, until=date(2026, 11, 24))
    )
    session.books.close()
    return folder


def draw_look(qt: QApplication, look: Look, book: Path, out: Path, only: str) -> None:
    """Draws everything in one look."""
    out.mkdir(parents=True, exist_ok=True)
    theme = Theme(dark=look.dark, scale=look.scale)
    theme.apply(qt)
    operations = Operations()
    operations.crashed.connect(_raise)
    start = draw_start(theme, look, operations, book, out, only)
    opened = library.open_book(book, None, PASSWORD, read_only=False)
    session = opened.session
    clock = SetClock(last_day(session))
    context = Context(
        session=Session(books=session.books, user=session.user, clock=clock, ids=RandomIds()),
        operations=operations,
        tr=Translator(look.language, interest_word=opened.interest_word),
        theme=theme,
        memory=Memory(),
        drafts=Drafts(operations),
        navigator=Navigator(),
        cooperative=opened.cooperative,
    )
    built = tuple(spec for spec in PAGES if importlib.util.find_spec(spec.module))
    window = MainWindow(context, pages=built, search=searches.palette_search(context))
    window.resize(*SIZE)
    window.show()
    for name in window.page_names():
        if only in f"page-{name}":
            window.open_page(name)
            settle(operations)
            save(window, out, f"page-{name}")
    window.open_page(window.page_names()[0])
    for screen in screens():
        if look.name in screen.looks and only in screen.name:
            widget = screen.make(window)
            settle(operations)
            save(widget, out, screen.name)
            tidy_up(window, widget)
    window.close()
    start.deleteLater()
    operations.close()
    session.books.close()


def draw_start(
    theme: Theme, look: Look, operations: Operations, book: Path, out: Path, only: str
) -> QWidget:
    """The first screen, with one book known."""
    memory = Memory()
    memory.put(BOOKS, str(book))
    memory.put(f"start/name/{str(book).replace('/', '|')}", "Koperasi Purna Migran Sejahtera")
    start = StartScreen(
        StartContext(
            operations=operations, tr=Translator(look.language), theme=theme, memory=memory
        )
    )
    start.resize(*SIZE)
    start.show()
    settle(operations)
    if only in "start":
        save(start, out, "start")
    start.hide()
    return start


def screens() -> Iterator[Screen]:
    """The screens of every `screens_*.py`."""
    for file in sorted(Path(__file__).parent.glob("screens_*.py")):
        yield from importlib.import_module(f"tests.screens.{file.stem}").SCREENS


def last_day(session: Session) -> date:
    """The day of the last entry, so that the pictures show a book in use."""
    from coopledger.services import statements

    return min(statements.default_year(session).last_day, opening.SystemClock().today())


def settle(operations: Operations) -> None:
    """Lets the worker and the timers of fields come to rest."""
    loop = QEventLoop()
    for _ in range(40):
        QTimer.singleShot(60, loop.quit)
        loop.exec()
        if operations.idle:
            break
    QTimer.singleShot(350, loop.quit)
    loop.exec()


def save(widget: QWidget, out: Path, name: str) -> None:
    """Writes the picture and says so."""
    widget.grab().save(str(out / f"{name}.png"))
    sys.stdout.write(f"{out.name}/{name}.png  {widget.width()}x{widget.height()}\n")


def tidy_up(window: MainWindow, widget: QWidget) -> None:
    """Closes what a screen opened."""
    for dialog in window.findChildren(QDialog):
        dialog.hide()
        dialog.deleteLater()
    window.palette_overlay.hide()
    window.toast.hide()
    window.progress.hide()
    if widget is not window:
        widget.hide()


def _raise(error: BaseException) -> None:
    """A fault of a page must be seen by whoever draws it."""
    import traceback

    traceback.print_exception(error)


if __name__ == "__main__":
    sys.exit(main())
