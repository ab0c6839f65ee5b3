"""The one thread that touches the book, and how its answers come back to the window.

A page or dialog says what to do and what then: `operations.run(lambda progress: deposit(session,
request), on_done=..., on_error=..., owner=self)`. The operation runs on the worker, one after the
other; the answers are called on the window's thread. A refusal (`CoopLedgerError`) goes to
`on_error`; any other exception goes to `crashed`, never into silence. What an operation changed is
broadcast to the pages, which read again.
"""

from __future__ import annotations

import threading
import time
from collections.abc import Callable
from dataclasses import dataclass, field
from queue import SimpleQueue
from typing import Any, Protocol, TypeVar, runtime_checkable

from PySide6.QtCore import QObject, Qt, QTimer, Signal
from shiboken6 import isValid

from coopledger.accounting.errors import Cancelled, CoopLedgerError
from coopledger.services.changes import Change, Changes
from coopledger.ui.garbage import Collector

T = TypeVar("T")

BUSY_AFTER_MS = 300
"""A person notices a wait after about this long; anything shorter only flickers."""
_REPORT_EVERY_S = 0.05


@runtime_checkable
class HasChanges(Protocol):
    """A result that says which parts of the book it changed, as `services.changes.Posted` does."""

    @property
    def changes(self) -> Changes:
        """The parts that changed."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ProgressState:
    """How far a long operation is.

    Attributes:
        title: What is being done; empty for short work that shows no panel.
        done: How many are done.
        total: Of how many; 0 while unknown.
        text: The thing being worked on.
        cancellable: Whether it may be stopped.
    """

    title: str
    done: int = 0
    total: int = 0
    text: str = ""
    cancellable: bool = True


class Progress:
    """What an operation tells while it runs, and where it hears that it should stop.

    It can be called like a function, so that it fits services that take `progress(done, total)`.
    """

    def __init__(self, tell: Callable[[int, int, str], None], cancelled: threading.Event) -> None:
        self._tell = tell
        self._cancelled = cancelled
        self._told_at = 0.0

    def report(self, done: int, total: int = 0, text: str = "") -> None:
        """Says how far the work is.

        Raises:
            Cancelled: When the person stopped it.
        """
        self.check()
        now = time.monotonic()
        if now - self._told_at >= _REPORT_EVERY_S or done == total:
            self._told_at = now
            self._tell(done, total, text)

    __call__ = report

    def check(self) -> None:
        """Goes on only while nobody has stopped the work.

        Raises:
            Cancelled: When the person stopped it.
        """
        if self._cancelled.is_set():
            raise Cancelled


Work = Callable[[Progress], T]
"""An operation: reads or one service call, run on the worker."""


@dataclass(eq=False)
class Operation:
    """One operation on its way; whoever started it may stop it."""

    work: Work[Any]
    on_done: Callable[[Any], None] | None
    on_error: Callable[[CoopLedgerError], None] | None
    on_settled: Callable[[], None] | None
    owner: QObject | None
    owned: bool
    title: str
    cancellable: bool
    _cancelled: threading.Event = field(default_factory=threading.Event)

    def cancel(self) -> None:
        """Asks it to stop; one that has not begun never will, and it ends with `Cancelled`."""
        self._cancelled.set()

    @property
    def cancelled(self) -> bool:
        """Whether it was asked to stop."""
        return self._cancelled.is_set()

    def let_go(self) -> None:
        """Forgets whoever asked, once everything is answered; called on the window's thread."""
        self.work = _nothing
        self.on_done = self.on_error = self.on_settled = self.owner = None

    @property
    def wanted(self) -> bool:
        """Whether the widget that asked is still there to hear the answer."""
        return not self.owned or (self.owner is not None and isValid(self.owner))


@dataclass(frozen=True, slots=True)
class _Outcome:
    operation: Operation
    result: Any = None
    error: Exception | None = None


class Operations(QObject):
    """Runs operations on one worker thread and answers on the window's.

    Signals:
        changed: A `Changes` set after an operation changed the book.
        refused: A `CoopLedgerError` that no `on_error` took.
        crashed: Any other exception: a fault of ours, for the crash dialog.
        busy_changed: True when work has lasted 300 ms, False when the worker is idle again.
        progressed: A `ProgressState` of a titled operation, None when it has ended.
    """

    changed = Signal(object)
    refused = Signal(object)
    crashed = Signal(object)
    busy_changed = Signal(bool)
    progressed = Signal(object)
    _settled = Signal(object)
    _told = Signal(object, object)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._queue: SimpleQueue[Operation | None] = SimpleQueue()
        self._pending: list[Operation] = []
        self._busy = False
        self.closed = False
        self._busy_timer = QTimer(self)
        self._busy_timer.setSingleShot(True)
        self._busy_timer.setInterval(BUSY_AFTER_MS)
        self._busy_timer.timeout.connect(self._show_busy)
        self._settled.connect(self._settle, Qt.ConnectionType.QueuedConnection)
        self._told.connect(self._pass_on_progress, Qt.ConnectionType.QueuedConnection)
        self._collector = Collector(self)
        self._thread = threading.Thread(target=self._work, name="book", daemon=True)
        self._thread.start()

    def run(
        self,
        work: Work[T],
        on_done: Callable[[T], None] | None = None,
        on_error: Callable[[CoopLedgerError], None] | None = None,
        *,
        on_settled: Callable[[], None] | None = None,
        owner: QObject | None = None,
        title: str = "",
        cancellable: bool = True,
    ) -> Operation:
        """Queues an operation; returns at once.

        Args:
            work: Runs on the worker with a `Progress`; touches no widget.
            on_done: Called with the result.
            on_error: Called with a refusal; without it the window shows the refusal as a message.
            on_settled: Called in every case, before the others: gives the button back.
            owner: The widget that asks; once it is gone nothing is called any more.
            title: A title shows a panel with progress and, if `cancellable`, a button to stop.
            cancellable: Whether the person may stop it.
        """
        operation = Operation(
            work=work,
            on_done=on_done,
            on_error=on_error,
            on_settled=on_settled,
            owner=owner,
            owned=owner is not None,
            title=title,
            cancellable=cancellable,
        )
        self._pending.append(operation)
        if not self._busy_timer.isActive() and not self._busy:
            self._busy_timer.start()
        self._queue.put(operation)
        return operation

    @property
    def idle(self) -> bool:
        """Whether nothing runs or waits."""
        return not self._pending

    def current(self) -> Operation | None:
        """The titled operation that runs or waits longest, which a stop button means."""
        return next((operation for operation in self._pending if operation.title), None)

    def cancel_all(self) -> None:
        """Asks everything that runs or waits to stop."""
        for operation in self._pending:
            operation.cancel()

    def close(self) -> None:
        """Lets what runs and waits end, and stops the thread."""
        self._queue.put(None)
        self._thread.join()
        self._collector.stop()
        self.closed = True

    # --- on the worker ---

    def _work(self) -> None:
        while True:
            operation = self._queue.get()
            if operation is None:
                return
            self._settled.emit(self._run_one(operation))
            # While it waits for the next, the worker must not keep a closed dialog alive.
            del operation

    def _run_one(self, operation: Operation) -> _Outcome:
        def tell(done: int, total: int, text: str) -> None:
            state = ProgressState(
                title=operation.title,
                done=done,
                total=total,
                text=text,
                cancellable=operation.cancellable,
            )
            self._told.emit(operation, state)

        progress = Progress(tell, operation._cancelled)  # noqa: SLF001 - the two are one mechanism
        try:
            progress.check()
            if operation.title:
                tell(0, 0, "")
            return _Outcome(operation, result=operation.work(progress))
        except Exception as error:
            # The worker's edge: passed on, never swallowed.
            return _Outcome(operation, error=error)

    # --- on the window's thread ---

    def _settle(self, outcome: _Outcome) -> None:
        try:
            self._answer(outcome)
        finally:
            # The worker may be the last to let the operation go, and a widget must not die there.
            outcome.operation.let_go()

    def _answer(self, outcome: _Outcome) -> None:
        operation = outcome.operation
        self._pending.remove(operation)
        if not self._pending:
            self._busy_timer.stop()
            if self._busy:
                self._busy = False
                self.busy_changed.emit(False)
        if operation.title:
            self.progressed.emit(None)
        if operation.on_settled is not None and operation.wanted:
            operation.on_settled()
        if outcome.error is not None:
            self._pass_on_error(operation, outcome.error)
            return
        if operation.on_done is not None and operation.wanted:
            operation.on_done(outcome.result)
        changes = _changes_of(outcome.result)
        if changes:
            self.changed.emit(changes)

    def _pass_on_error(self, operation: Operation, error: Exception) -> None:
        if not isinstance(error, CoopLedgerError):
            self.crashed.emit(error)
        elif operation.on_error is not None and operation.wanted:
            operation.on_error(error)
        elif not isinstance(error, Cancelled) or operation.title:
            self.refused.emit(error)

    def _pass_on_progress(self, operation: Operation, state: ProgressState) -> None:
        if operation.title and operation in self._pending:
            self.progressed.emit(state)

    def _show_busy(self) -> None:
        if self._pending:
            self._busy = True
            self.busy_changed.emit(True)


def _nothing(progress: Progress) -> None:
    """The work of an operation that has ended."""
    del progress


def _changes_of(result: object) -> Changes:
    """What an operation's result says it changed: `Posted` and its like, or a bare set."""
    if isinstance(result, HasChanges):
        return result.changes
    if isinstance(result, frozenset) and all(isinstance(change, Change) for change in result):
        return result
    return frozenset()
