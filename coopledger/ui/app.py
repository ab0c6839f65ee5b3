"""The desktop application: first screen, window, and what happens between them.

`launch` has painted an empty window before this is loaded. What knows the book, and the window
itself, are loaded behind the first screen on the worker.
"""

from __future__ import annotations

import logging
import sys
import threading
from collections.abc import Callable
from importlib import import_module
from pathlib import Path
from types import TracebackType
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, QTimer, Signal

from coopledger.i18n import Translator
from coopledger.ui import library, theme
from coopledger.ui.drafts import Draft, Drafts
from coopledger.ui.launch import GROUND, USUAL
from coopledger.ui.memory import Memory
from coopledger.ui.operations import Operations
from coopledger.ui.start_screen import (
    BOOKS,
    SMALLEST,
    StartContext,
    StartScreen,
    forget_book,
)

if TYPE_CHECKING:
    from PySide6.QtWidgets import QApplication, QWidget

    from coopledger.services.session import Session
    from coopledger.ui.main_window import MainWindow
    from coopledger.ui.navigation import Restart

NEW_BOOK_MODULE = "coopledger.ui.wizards.new_book"
"""Holds `NewBookWizard(context: StartContext, parent)`, a dialog with `created = Signal(object)`
that gives an `OpenedBook`; loaded when a new book is wanted."""

log = logging.getLogger(__name__)


class Application(QObject):
    """Holds what lives as long as the program runs.

    Args:
        qt: Qt's application.
        memory: What the window remembers.
        book: The book to open first.
        language: The language asked for on the command line; None for the remembered one.
    """

    _failed = Signal(object)

    def __init__(
        self,
        qt: QApplication,
        memory: Memory,
        *,
        book: Path | None = None,
        language: str | None = None,
    ) -> None:
        super().__init__()
        self._qt = qt
        self.memory = memory
        self._book = book
        if language is not None:
            memory.put("look/language", language)
        self.operations = Operations(self)
        self.start_screen: StartScreen | None = None
        self.window: MainWindow | None = None
        self._opened: library.OpenedBook | None = None
        self._drafts: Drafts | None = None
        self._failed.connect(self._show_fault)
        self._dress()

    def show_start(self) -> None:
        """Shows the first screen; what opening needs is loaded behind it."""
        screen = StartScreen(self._start_context(), self._book)
        screen.setWindowTitle("CoopLedger")
        screen.setMinimumSize(SMALLEST)
        screen.resize(USUAL)
        screen.opened.connect(self.show_book)
        screen.create_wanted.connect(self.make_book)
        screen.language_wanted.connect(self._change_language)
        self._replace(screen)
        self.start_screen = screen
        self.operations.crashed.connect(self._crashed_before_opening)
        QTimer.singleShot(0, self, self._load_services)

    def show_book(self, opened: library.OpenedBook) -> None:
        """Shows the window on a book."""
        self._opened = opened
        session = opened.session
        self._drafts = Drafts(self.operations, opened.drafts, _DraftKeeper(session), self)
        self._show_window()

    def make_book(self) -> None:
        """Leads through making a new book."""
        wizard = import_module(NEW_BOOK_MODULE).NewBookWizard(
            self._start_context(), self.start_screen
        )
        wizard.created.connect(self._created)
        wizard.open()

    def sign_out(self) -> None:
        """Closes the book and asks who works now."""
        opened, self._opened = self._opened, None
        if opened is not None:
            session = opened.session
            self._remember_folder(session)
            self.operations.run(lambda _: library.close_book(session))
        self.show_start()

    def restart(self, wanted: Restart) -> None:
        """Goes on without the book in hand: a new one, or the practice cooperative anew."""
        opened, self._opened = self._opened, None
        if self._drafts is not None:
            # What was half typed goes with its book.
            self._drafts.give_up()
        if opened is not None:
            session = opened.session
            self.operations.run(lambda _: library.close_book(session))
            forget_book(self.memory, Path(session.books.path))
        self._book = None
        self.show_start()
        if wanted.value == "new_book":
            self.make_book()
        elif self.start_screen is not None:
            self.start_screen.practise(anew=True)

    def close(self) -> None:
        """Ends the worker and closes the book."""
        opened, self._opened = self._opened, None
        if self._drafts is not None:
            self._drafts.flush()
        if opened is not None:
            session = opened.session
            self.operations.run(lambda _: library.close_book(session))
        self.operations.close()
        self._qt.quit()

    def report(self, error: BaseException) -> None:
        """Shows a fault that nobody caught, from whatever thread."""
        self._failed.emit(error)

    # --- inside ---

    def _dress(self) -> None:
        look = self.memory.look
        dark = theme.system_is_dark() if look == "system" else look == "dark"
        self.theme = theme.Theme(dark=dark, scale=self.memory.scale)
        self.theme.apply(self._qt)
        self.memory.put(GROUND, self.theme.tokens.background)
        self.translator = Translator(self.memory.language)

    def _start_context(self) -> StartContext:
        return StartContext(
            operations=self.operations, tr=self.translator, theme=self.theme, memory=self.memory
        )

    def _show_window(self) -> None:
        from coopledger.ui import acts, searches
        from coopledger.ui.context import Context
        from coopledger.ui.main_window import MainWindow
        from coopledger.ui.navigation import Navigator

        opened, drafts = self._opened, self._drafts
        assert opened is not None
        assert drafts is not None
        context = Context(
            session=opened.session,
            operations=self.operations,
            tr=Translator(self.memory.language, interest_word=opened.interest_word),
            theme=self.theme,
            memory=self.memory,
            drafts=drafts,
            navigator=Navigator(self),
            cooperative=opened.cooperative,
            practice=opened.practice,
        )
        window = MainWindow(context, acts=acts.window_acts, search=searches.palette_search(context))
        window.user_change_wanted.connect(self.sign_out)
        context.navigator.restart_wanted.connect(self.restart, Qt.ConnectionType.QueuedConnection)
        window.look_changed.connect(self._change_look)
        window.closed.connect(self.close)
        if not self.memory.state("window/geometry").isEmpty():
            self._replace(window, keep_place=False)
        else:
            self._replace(window)
        self.window = window

    def _replace(self, widget: QWidget, *, keep_place: bool = True) -> None:
        """Shows another window in the place of the one before."""
        before = self.window or self.start_screen
        if before is not None and keep_place:
            widget.setGeometry(before.geometry())
        widget.show()
        if self.window is not None:
            self.window.remember()
            self.window.closed.disconnect(self.close)
        if self.start_screen is not None:
            self.operations.crashed.disconnect(self._crashed_before_opening)
        if before is not None:
            before.hide()
            before.deleteLater()
        self.window = None
        self.start_screen = None

    def _change_look(self) -> None:
        """Makes the window anew in another language, size or theme, at the same page."""
        if self.window is not None:
            self.window.remember()
        self._dress()
        self._show_window()

    def _change_language(self, language: str) -> None:
        self.memory.put("look/language", language)
        self._dress()
        self.show_start()

    def _created(self, opened: library.OpenedBook) -> None:
        self.show_book(opened)

    def _remember_folder(self, session: Session) -> None:
        known = self.memory.texts(BOOKS)
        self._book = Path(known[0]) if known else None
        log.info("signed out %s", session.user.role.value)

    def _load_services(self) -> None:
        self.operations.run(lambda _: library.load_services())
        self.operations.run(lambda _: import_module("coopledger.ui.main_window"))

    def _crashed_before_opening(self, error: BaseException) -> None:
        self._show_fault(error)

    def _show_fault(self, error: BaseException) -> None:
        from coopledger.ui.crash_dialog import CrashDialog

        parent = self.window or self.start_screen
        CrashDialog(self.theme, self.translator, error, parent).open()


class _DraftKeeper:
    """Writes drafts of one session into its book; called on the worker."""

    def __init__(self, session: Session) -> None:
        self._session = session

    def __call__(self, form: str, content: Draft | None) -> None:
        library.keep_draft(self._session, form, content)


def install_hooks(application: Application) -> None:
    """Leads every fault that nobody caught to the crash dialog."""

    def on_fault(
        kind: type[BaseException], error: BaseException, trace: TracebackType | None
    ) -> None:
        if issubclass(kind, KeyboardInterrupt):
            sys.__excepthook__(kind, error, trace)
            return
        application.report(error)

    def on_thread_fault(arguments: threading.ExceptHookArgs) -> None:
        if arguments.exc_value is not None:
            application.report(arguments.exc_value)

    sys.excepthook = on_fault
    threading.excepthook = on_thread_fault


def begin(
    qt: QApplication,
    folder: Path,
    first: QWidget,
    *,
    book: Path | None = None,
    language: str | None = None,
) -> Callable[[], None]:
    """Puts the first screen in the place of the empty window; gives back how to end the program.

    Args:
        qt: Qt's application.
        folder: Where the window's memory is kept.
        first: The empty window.
        book: The book to open.
        language: The language of the screen; None for the remembered one.
    """
    application = Application(qt, Memory(folder), book=book, language=language)
    install_hooks(application)
    application.show_start()
    assert application.start_screen is not None
    application.start_screen.setGeometry(first.geometry())
    first.close()
    first.deleteLater()

    def end() -> None:
        if not application.operations.closed:
            application.close()

    return end
