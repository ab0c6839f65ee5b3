"""Bringing an older book up to this program's schema: copy, migrate, check, keep the copy.

Alembic is imported only when a book needs it.
"""

from __future__ import annotations

import shutil
from collections.abc import Callable
from pathlib import Path

import sqlalchemy as sa

from coopledger import paths
from coopledger.accounting.errors import CoopLedgerError, UpgradeFailed
from coopledger.storage import balances, book, files, journal_store
from coopledger.storage.database import Books, Tx, known_error
from coopledger.storage.schema import schema_version

Migrate = Callable[[sa.Connection], None]


def upgrade_book(
    folder: Path, *, user: str | None, password: str, migrate: Migrate | None = None
) -> Path:
    """Upgrades a book on disk and returns where the copy of the old one is kept.

    The copy is made first; the new schema, the entries and the trial balance are checked before
    the book is called done, and on any failure the copy is put back.

    Args:
        migrate: Changes the schema over the given connection; Alembic by default.

    Raises:
        BookNotFound, UnknownUser, WrongPassword, BookInUse, BookDamaged: As when opening.
        UpgradeFailed: When the result did not hold; the book is as it was.
        DiskFull, StorageUnavailable: When there is no room for the copy; nothing was changed then.
    """
    books = book.open_for_upgrade(folder, user=user, password=password)
    path = folder / book.DATABASE
    try:
        copy = _free_name(folder, version_of(books))
        try:
            shutil.copyfile(path, copy)
            files.flush_file(copy)
            files.flush_folder(folder)
        except OSError as error:
            copy.unlink(missing_ok=True)
            raise known_error(error, str(folder)) from error
        try:
            _migrate_and_check(books, migrate or run_alembic)
        except Exception as error:
            # The edge where everything is caught: whatever went wrong, the old book comes back.
            books.engine.dispose()
            shutil.copyfile(copy, path)
            files.flush_file(path)
            raise UpgradeFailed(str(copy), f"{type(error).__name__}: {error}") from error
    finally:
        books.close()
    return copy


def _migrate_and_check(books: Books, migrate: Migrate) -> None:
    with books.write() as tx:
        before = _fingerprint(tx)
        migrate(tx.connection)
        books.caches.clear()
        if _fingerprint(tx) != before:
            raise _NotTheSame
        broken = tx.connection.exec_driver_sql("PRAGMA foreign_key_check").first()
        if broken is not None:
            raise _NotTheSame
    book.check_version(books)


class _NotTheSame(CoopLedgerError):
    """The figures after the upgrade are not those before it."""


def _fingerprint(tx: Tx) -> tuple[object, ...]:
    """What an upgrade must leave as it was: entries, chain and trial balance."""
    return (journal_store.count(tx), journal_store.head(tx), balances.by_account(tx))


def version_of(books: Books) -> str:
    """The schema version that a book carries."""
    with books.read() as tx:
        return str(tx.connection.execute(sa.select(schema_version)).scalar())


def run_alembic(connection: sa.Connection, *, scripts: Path | None = None) -> None:
    """Runs every migration that the database does not have yet, in the connection's transaction."""
    from alembic import command
    from alembic.config import Config

    config = Config()
    config.set_main_option("script_location", str(scripts or paths.migrations()))
    config.attributes["connection"] = connection
    command.upgrade(config, "head")


def _free_name(folder: Path, version: str) -> Path:
    """A name for the copy that nothing has yet."""
    for count in range(1, 1000):
        suffix = "" if count == 1 else f"-{count}"
        path = folder / f"book.before-upgrade-from-{version}{suffix}.db"
        if not path.exists():
            return path
    raise RuntimeError("too many copies of earlier upgrades")
