"""A book's database: one connection, one writer, and the verbs `read` and `write`.

The SQLite driver is the standard library's for books in memory and SQLCipher's for books on disk;
both behave the same. Everything that only SQLite understands about a connection stands here.
"""

from __future__ import annotations

import errno
import sqlite3
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from types import ModuleType
from typing import Any

import sqlalchemy as sa
from sqlalchemy import event
from sqlalchemy.pool import StaticPool

from coopledger.accounting.errors import (
    BookDamaged,
    BookReadOnly,
    CoopLedgerError,
    DiskFull,
    FileNotWritable,
    StorageUnavailable,
)
from coopledger.storage.schema import create_schema

PRAGMAS = {
    "journal_mode": "delete",
    "synchronous": 3,
    "foreign_keys": 1,
    "temp_store": 2,
    "recursive_triggers": 1,
    "secure_delete": 1,
}
"""Asserted on every connection: rollback journal, EXTRA flushes, foreign keys, temporary tables in
memory (no plaintext on the disk), triggers that fire on REPLACE too, and what is erased is
overwritten instead of lying in a free page."""

_FULL = ("disk is full", "database or disk is full")
_READ_ONLY = ("readonly database", "read-only")
_DAMAGED = ("malformed", "not a database", "file is encrypted", "disk image")


@dataclass
class Tx:
    """An open read or write on a book, passed through services without being looked into.

    Attributes:
        connection: For storage only.
        books: The book it belongs to.
        writing: Whether it may write.
        continued: For an act that encloses another with the same operation id (a correction), how
            many entries it had posted before the inner one began.
    """

    connection: sa.Connection
    books: Books
    writing: bool

    @contextmanager
    def attempt(self) -> Iterator[None]:
        """Takes back what was written inside if it raises; the rest of the write stands."""
        run = self.connection.exec_driver_sql
        run("SAVEPOINT attempt")
        try:
            yield
        except BaseException:
            run("ROLLBACK TO attempt")
            run("RELEASE attempt")
            raise
        run("RELEASE attempt")

    continued: dict[str, int] = field(default_factory=dict)


@dataclass
class Books:
    """An open book. Make one with `Books.in_memory()` or `storage.book.open_book(...)`.

    Attributes:
        path: The book's folder as text, or empty in memory.
        read_only: Whether `write()` is refused.
        caches: Values derived from the book, dropped whenever something was written to them.
    """

    engine: sa.Engine
    path: str = ""
    read_only: bool = False
    on_close: Callable[[], None] = lambda: None
    database_key: bytes = field(default=b"", repr=False)
    caches: dict[str, Any] = field(default_factory=dict)
    _lock: threading.RLock = field(default_factory=threading.RLock)
    _current: Tx | None = None

    @classmethod
    def in_memory(cls) -> Books:
        """An empty book in memory with the same tables and triggers as one on disk."""
        books = cls(
            make_engine(lambda: sqlite3.connect(":memory:", check_same_thread=False), sqlite3)
        )
        with books.write() as tx:
            create_schema(tx.connection)
        return books

    @contextmanager
    def read(self) -> Iterator[Tx]:
        """A consistent view of the book; inside a `write` of the same thread, that write's view.

        Raises:
            BookDamaged, StorageUnavailable: When the disk or the file refuses.
        """
        with self._lock:
            if self._current is not None:
                yield self._current
                return
            with self._transaction(writing=False) as tx:
                yield tx

    @contextmanager
    def write(self) -> Iterator[Tx]:
        """One transaction that keeps everything or nothing.

        Leaving commits, an exception takes everything back. A write inside a write of the same
        thread joins it, so that an import is one transaction over many acts.

        Raises:
            BookReadOnly: When the book was opened for reading only.
            DiskFull, BookDamaged, StorageUnavailable: When the disk or the file refuses.
        """
        with self._lock:
            if self.read_only:
                raise BookReadOnly(self.path)
            if self._current is not None:
                if not self._current.writing:
                    raise RuntimeError("a write was begun inside a read")
                yield self._current
                return
            with self._transaction(writing=True) as tx:
                yield tx

    @contextmanager
    def _transaction(self, *, writing: bool) -> Iterator[Tx]:
        try:
            with self.engine.connect() as plain:
                connection = plain.execution_options(
                    coopledger_begin="BEGIN IMMEDIATE" if writing else "BEGIN"
                )
                with connection.begin():
                    self._current = Tx(connection, self, writing)
                    try:
                        yield self._current
                    finally:
                        self._current = None
        except CoopLedgerError:
            self.caches.clear()
            raise
        except sa.exc.DBAPIError as error:
            self.caches.clear()
            raise known_error(error.orig or error, self.path) from error
        except OSError as error:
            self.caches.clear()
            raise known_error(error, self.path) from error
        except BaseException:
            self.caches.clear()
            raise

    @contextmanager
    def exclusive(self) -> Iterator[None]:
        """Keeps every other thread out while the file under the book is exchanged."""
        with self._lock:
            if self._current is not None:
                raise RuntimeError("the file was to be exchanged inside a transaction")
            yield
            self.caches.clear()

    def close(self) -> None:
        """Closes the file and lets other programs in."""
        self.engine.dispose()
        self.on_close()


def make_engine(connect: Callable[[], Any], driver: ModuleType) -> sa.Engine:
    """An engine over one connection of the given SQLite driver, with our transaction control."""

    def creator() -> Any:
        connection = connect()
        # The driver begins no transaction of its own: `_begin` below decides which kind.
        connection.isolation_level = None
        return connection

    engine = sa.create_engine(
        "sqlite://", creator=creator, module=driver, poolclass=StaticPool, connect_args={}
    )
    event.listen(engine, "connect", _set_pragmas)
    event.listen(engine, "begin", _begin)
    return engine


def _set_pragmas(connection: Any, _record: object) -> None:
    cursor = connection.cursor()
    for name, value in PRAGMAS.items():
        cursor.execute(f"PRAGMA {name} = {value}")
    cursor.close()


def _begin(connection: sa.Connection) -> None:
    connection.exec_driver_sql(connection.get_execution_options().get("coopledger_begin", "BEGIN"))


_NO_PLACE = frozenset(
    {
        errno.ENOENT,
        errno.ENOTDIR,
        errno.EISDIR,
        errno.EROFS,
        errno.EACCES,
        errno.EPERM,
        errno.ENAMETOOLONG,
    }
)


def file_error(error: OSError, path: str) -> BaseException:
    """The typed error for a report or workbook that the disk does not take."""
    return FileNotWritable(path) if error.errno in _NO_PLACE else known_error(error, path)


def known_error(error: BaseException, path: str) -> BaseException:
    """The typed error for a refusal of the disk or file; a mistake of ours comes back as it is."""
    text = str(error)
    if isinstance(error, OSError):
        if error.errno in (errno.ENOSPC, errno.EDQUOT):
            return DiskFull(path)
        if error.errno in (errno.EROFS, errno.EACCES, errno.EPERM):
            return BookReadOnly(path)
        return StorageUnavailable(path, text)
    if any(sign in text for sign in _FULL):
        return DiskFull(path)
    if any(sign in text for sign in _READ_ONLY):
        return BookReadOnly(path)
    if any(sign in text for sign in _DAMAGED):
        return BookDamaged(path, text)
    if any(sign in text for sign in ("locked", "unable to open", "I/O error", "disk I/O")):
        return StorageUnavailable(path, text)
    return error
