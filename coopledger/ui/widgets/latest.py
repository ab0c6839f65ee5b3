"""Questions that follow each other faster than their answers: only the newest is heard."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Any, TypeVar

from coopledger.accounting.errors import CoopLedgerError
from coopledger.ui.operations import Operation, Operations, Work

if TYPE_CHECKING:
    from PySide6.QtCore import QObject

T = TypeVar("T")


class Latest:
    """Asks the worker; a newer question makes the answer to an older one void.

    Args:
        operations: The worker.
        owner: The widget that asks; once it is gone nothing is heard any more.
    """

    def __init__(self, operations: Operations, owner: QObject) -> None:
        self._operations = operations
        self._owner = owner
        self._asked = 0
        self._running: Operation | None = None

    @property
    def waiting(self) -> bool:
        """Whether the answer to the newest question is still to come."""
        return self._running is not None

    def ask(
        self,
        work: Work[T],
        on_done: Callable[[T], None],
        on_error: Callable[[CoopLedgerError], None] | None = None,
    ) -> None:
        """Asks; what was asked before is forgotten."""
        self.drop()
        answer = _Answer(self, self._asked, on_done, on_error)
        self._running = self._operations.run(work, answer.done, answer.refused, owner=self._owner)

    def drop(self) -> None:
        """Forgets what was asked."""
        self._asked += 1
        if self._running is not None:
            self._running.cancel()
            self._running = None

    def take(self, number: int) -> bool:
        """Whether the answer with this number is wanted; it is then no longer waited for."""
        if number != self._asked:
            return False
        self._running = None
        return True


class _Answer:
    """The answer to one question."""

    def __init__(
        self,
        latest: Latest,
        number: int,
        on_done: Callable[[Any], None],
        on_error: Callable[[CoopLedgerError], None] | None,
    ) -> None:
        self._latest = latest
        self._number = number
        self._on_done = on_done
        self._on_error = on_error

    def done(self, result: Any) -> None:
        if self._latest.take(self._number):
            self._on_done(result)

    def refused(self, error: CoopLedgerError) -> None:
        if self._latest.take(self._number) and self._on_error is not None:
            self._on_error(error)
