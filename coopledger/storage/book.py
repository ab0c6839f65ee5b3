"""A book on disk: a folder with `book.db` (SQLCipher) and `keys.json` (key slots)."""

from __future__ import annotations

import getpass
import json
import platform
import secrets
import shutil
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import IO, Any

import sqlalchemy as sa

from coopledger import __version__
from coopledger.accounting.errors import (
    BookDamaged,
    BookExists,
    BookInUse,
    BookNeedsUpgrade,
    BookNotFound,
    BookTooNew,
    CoopLedgerError,
    UnknownUser,
    WrongPassword,
    WrongRecoveryCode,
)
from coopledger.storage import files, keys
from coopledger.storage.database import Books, known_error, make_engine
from coopledger.storage.rows import clock_text, text_clock
from coopledger.storage.schema import SCHEMA_VERSION, create_schema, schema_version

DATABASE = "book.db"
KEYS = "keys.json"
LOCK = "book.lock"
_NEXT = "book.next.db"


@dataclass(frozen=True, slots=True)
class NewBook:
    """A new book: open, with the code to print on its recovery sheet (it is kept nowhere)."""

    books: Books
    recovery_code: str


def create_book(
    folder: Path,
    *,
    user: str,
    password: str,
    fill: Callable[[Books], None],
    cost: keys.KdfCost = keys.DEFAULT_COST,
) -> NewBook:
    """Makes a book in a new folder and opens it.

    The folder appears only when the book is whole: it is made beside it and renamed.

    Args:
        folder: Must not exist, or be empty.
        user: The first user's name.
        password: Her password; its strength is the caller's business.
        fill: Puts the chart, the rules and the first user into the empty book.

    Raises:
        BookExists: When something is there already.
        DiskFull, BookReadOnly, StorageUnavailable: When the disk refuses.
    """
    folder = folder.absolute()
    if folder.exists() and (not folder.is_dir() or any(folder.iterdir())):
        raise BookExists(str(folder))
    part = folder.with_name(f".{folder.name}.part")
    made = keys.new_ring(user, password, cost=cost)
    try:
        shutil.rmtree(part, ignore_errors=True)
        part.mkdir(parents=True)
        books = Books(_engine(part / DATABASE, made.database_key), path=str(folder))
        try:
            with books.write() as tx:
                create_schema(tx.connection)
                fill(books)
        finally:
            books.close()
        files.write_whole(part / KEYS, keys.to_json(made.ring))
        files.flush_folder(part)
        if folder.exists():
            folder.rmdir()
        files.replace(part, folder)
    except OSError as error:
        raise known_error(error, str(folder)) from error
    finally:
        shutil.rmtree(part, ignore_errors=True)
    lock = _take_lock(folder, user)
    return NewBook(
        _open_database(folder, made.ring, (made.database_key,), lock), made.recovery_code
    )


def delete_book(folder: Path) -> None:
    """Takes a book that is closed from the disk; its keys go first, then nothing opens it.

    Files of other names stay, and with them the folder.

    Raises:
        BookReadOnly, StorageUnavailable: When the disk refuses.
    """
    try:
        for name in (KEYS, DATABASE, _NEXT, f"{DATABASE}-journal", LOCK):
            (folder / name).unlink(missing_ok=True)
        for copy in folder.glob("book.before-upgrade-*.db"):
            copy.unlink()
        if not any(folder.iterdir()):
            folder.rmdir()
    except OSError as error:
        raise known_error(error, str(folder)) from error


def user_names(folder: Path) -> tuple[str, ...]:
    """The names of those who can open the book, in the order in which they came.

    Raises:
        BookNotFound: When there is no book.
        BookDamaged: When its keys cannot be read.
    """
    return tuple(read_ring(folder).slots)


def open_book(folder: Path, *, user: str | None, password: str, read_only: bool = False) -> Books:
    """Opens a book with a user's password.

    Args:
        user: Her name; None for the first user.
        read_only: Takes no lock and writes nothing, so that it works beside another program.

    Raises:
        BookNotFound, UnknownUser, WrongPassword, BookDamaged, BookTooNew: As they say.
        BookNeedsUpgrade: When its schema is older; `storage.migrate.upgrade_book` brings it up.
        BookInUse: When another program has it open for writing.
        BookReadOnly: When the folder cannot be written to.
    """
    ring = read_ring(folder)
    name = user or next(iter(ring.slots))
    candidates = keys.database_keys(ring, keys.unlock_identity(ring, name, password))
    lock = None if read_only else _take_lock(folder, name)
    return _open_database(folder, ring, candidates, lock)


def open_for_upgrade(folder: Path, *, user: str | None, password: str) -> Books:
    """Opens a book of an older schema, for `storage.migrate` alone.

    Raises:
        BookNotFound, UnknownUser, WrongPassword, BookInUse, BookDamaged: As `open_book` says.
    """
    ring = read_ring(folder)
    name = user or next(iter(ring.slots))
    candidates = keys.database_keys(ring, keys.unlock_identity(ring, name, password))
    return _open_database(folder, ring, candidates, _take_lock(folder, name), any_version=True)


def read_ring(folder: Path) -> keys.KeyRing:
    """The key ring of a book.

    Raises:
        BookNotFound: When there is no book.
        BookDamaged: When its keys cannot be read.
    """
    path = folder / KEYS
    if not path.is_file():
        raise BookNotFound(str(folder))
    try:
        ring = keys.from_json(path.read_bytes(), str(folder))
    except OSError as error:
        raise known_error(error, str(folder)) from error
    if not ring.slots:
        raise BookDamaged(str(folder), "keys.json names no user")
    return ring


# --- changing who can open it ---


def change_password(
    folder: Path, user: str, old: str, new: str, *, cost: keys.KdfCost = keys.DEFAULT_COST
) -> None:
    """Wraps the user's private key under a new password.

    Raises:
        UnknownUser, WrongPassword: As they say.
        WeakPassword: When the new password is too easy.
    """
    keys.check_password(new)
    ring = read_ring(folder)
    identity = keys.unlock_identity(ring, user, old)
    ring, key = _settle(folder, ring, keys.database_keys(ring, identity))
    slot = keys.make_slot(new, cost=cost, identity=identity)
    _write_ring(folder, keys.with_slot(ring, user, slot, key))


def recover_password(
    folder: Path, code: str, user: str, new: str, *, cost: keys.KdfCost = keys.DEFAULT_COST
) -> None:
    """Gives a user a new password with the printed recovery code.

    Raises:
        WrongRecoveryCode: When the code is mistyped or belongs to another book.
        UnknownUser, WeakPassword: As they say.
    """
    keys.check_password(new)
    ring = read_ring(folder)
    if user not in ring.slots:
        raise UnknownUser(user)
    identity = keys.parse_recovery_code(code)
    try:
        candidates = keys.database_keys(ring, identity)
    except WrongPassword:
        raise WrongRecoveryCode("book") from None
    ring, key = _settle(folder, ring, candidates)
    _write_ring(folder, keys.with_slot(ring, user, keys.make_slot(new, cost=cost), key))


def check_recovery_code(folder: Path, code: str) -> None:
    """Refuses a code that is not the one of this book's recovery sheet.

    Raises:
        WrongRecoveryCode: When it is mistyped or belongs to another book.
        BookNotFound, BookDamaged: As they say.
    """
    identity = keys.parse_recovery_code(code)
    if keys.public_key(identity) != read_ring(folder).cooperative_public_key:
        raise WrongRecoveryCode("book")


def add_key_slot(
    books: Books, user: str, password: str, *, cost: keys.KdfCost = keys.DEFAULT_COST
) -> None:
    """Lets one more user open the book.

    Raises:
        UserExists, WeakPassword: As they say.
    """
    keys.check_password(password)
    folder = Path(books.path)
    slot = keys.make_slot(password, cost=cost)
    _write_ring(folder, keys.with_user(read_ring(folder), user, slot, books.database_key))


def remove_key_slot(books: Books, user: str, record: Callable[[Books], None]) -> None:
    """Takes a user's way in and changes the database key: what she knew opens nothing any more.

    The book is exported under a new key to a new file, the new key is written beside the old one,
    the file is renamed, and then the old key is dropped. After a kill at any moment exactly one
    pair opens.

    Args:
        record: Writes into the new file that the user is gone; it becomes true with the rename.

    Raises:
        UnknownUser: When the book does not have her.
        DiskFull, BookReadOnly, StorageUnavailable: When the disk refuses; nothing has changed then.
    """
    folder = Path(books.path)
    ring = read_ring(folder)
    coming_key = secrets.token_bytes(keys.KEY_BYTES)
    coming_ring = keys.with_coming_key(ring, user, coming_key)
    coming = folder / _NEXT
    with books.exclusive():
        try:
            coming.unlink(missing_ok=True)
            _export(books, coming, coming_key)
            exported = Books(_engine(coming, coming_key), path=books.path)
            try:
                record(exported)
            finally:
                exported.engine.dispose()
            files.flush_file(coming)
            _write_ring(folder, coming_ring)
            books.engine.dispose()
            files.replace(coming, folder / DATABASE)
            books.database_key = coming_key
            _write_ring(folder, keys.promoted(coming_ring))
        except OSError as error:
            raise known_error(error, str(folder)) from error
        finally:
            books.engine = _engine(folder / DATABASE, books.database_key)


def _export(books: Books, target: Path, key: bytes) -> None:
    connection = books.engine.raw_connection()
    try:
        cursor = connection.cursor()
        cursor.execute(f"ATTACH DATABASE ? AS coming KEY \"x'{key.hex()}'\"", (str(target),))
        try:
            cursor.execute("SELECT sqlcipher_export('coming')")
        finally:
            cursor.execute("DETACH DATABASE coming")
        cursor.close()
    except Exception as error:
        raise known_error(error, books.path) from error
    finally:
        connection.close()


def _settle(
    folder: Path, ring: keys.KeyRing, candidates: tuple[bytes, ...]
) -> tuple[keys.KeyRing, bytes]:
    """Ends a change of key that was broken off: the key that opens the file is the key."""
    path = folder / DATABASE
    if not path.is_file():
        raise BookDamaged(str(folder), "book.db is missing")
    for key in candidates:
        if _opens(path, key):
            break
    else:
        raise BookDamaged(str(folder), "no key opens book.db")
    if ring.sealed_next is not None:
        ring = keys.abandoned(ring) if key == candidates[0] else keys.promoted(ring)
        _write_ring(folder, ring)
    with suppress(OSError):
        (folder / _NEXT).unlink(missing_ok=True)
    return ring, key


def _opens(path: Path, key: bytes) -> bool:
    engine = _engine(path, key)
    try:
        with engine.connect() as connection:
            connection.exec_driver_sql("SELECT COUNT(*) FROM sqlite_master")
    except sa.exc.DatabaseError as error:
        if isinstance(known_error(error.orig or error, str(path)), BookDamaged):
            return False
        raise known_error(error.orig or error, str(path)) from error
    finally:
        engine.dispose()
    return True


def _write_ring(folder: Path, ring: keys.KeyRing) -> None:
    try:
        files.write_whole(folder / KEYS, keys.to_json(ring))
    except OSError as error:
        raise known_error(error, str(folder)) from error


# --- opening the file ---


def _open_database(
    folder: Path,
    ring: keys.KeyRing,
    candidates: tuple[bytes, ...],
    lock: IO[bytes] | None,
    *,
    any_version: bool = False,
) -> Books:
    try:
        if lock is None:
            key = next((key for key in candidates if _opens(folder / DATABASE, key)), None)
            if key is None:
                raise BookDamaged(str(folder), "no key opens book.db")
        else:
            ring, key = _settle(folder, ring, candidates)
        books = Books(
            _engine(folder / DATABASE, key, query_only=lock is None),
            path=str(folder),
            read_only=lock is None,
            on_close=_release(lock),
            database_key=key,
        )
        if not any_version:
            check_version(books)
    except CoopLedgerError:
        if lock is not None:
            lock.close()
        raise
    return books


def check_version(books: Books) -> None:
    """Refuses a schema that this program does not write.

    Raises:
        BookTooNew, BookNeedsUpgrade: As they say.
        BookDamaged: When the file is a database, but not a book.
    """
    with books.read() as tx:
        if not sa.inspect(tx.connection).has_table(schema_version.name):
            raise BookDamaged(books.path, "not a book's database")
        version = tx.connection.execute(sa.select(schema_version)).scalar()
    if version is None:
        raise BookDamaged(books.path, "no schema version")
    if version > SCHEMA_VERSION:
        raise BookTooNew(str(version), f"{__version__} ({SCHEMA_VERSION})")
    if version < SCHEMA_VERSION:
        raise BookNeedsUpgrade(str(version), f"{__version__} ({SCHEMA_VERSION})")


def _engine(path: Path, key: bytes, *, query_only: bool = False) -> sa.Engine:
    from sqlcipher3 import dbapi2

    def connect() -> Any:
        connection = dbapi2.connect(str(path), check_same_thread=False, timeout=5)
        # A wrong key is an ordinary answer here, not a message on somebody's terminal.
        connection.execute("PRAGMA cipher_log_level = NONE")
        connection.execute(f"PRAGMA key = \"x'{key.hex()}'\"")
        if query_only:
            connection.execute("PRAGMA query_only = 1")
        return connection

    return make_engine(connect, dbapi2)


# --- one writer ---


def _take_lock(folder: Path, user: str) -> IO[bytes]:
    path = folder / LOCK
    try:
        file = path.open("r+b") if path.exists() else path.open("w+b")
    except OSError as error:
        raise known_error(error, str(folder)) from error
    if not files.try_lock(file):
        content = file.read()
        file.close()
        raise _in_use(content)
    note = {
        "user": user,
        "host": platform.node(),
        "account": _account(),
        "since": clock_text(datetime.now(UTC)),
    }
    try:
        file.seek(0)
        file.truncate()
        file.write(json.dumps(note).encode())
        file.flush()
    except OSError as error:
        file.close()
        raise known_error(error, str(folder)) from error
    return file


def _account() -> str:
    try:
        return getpass.getuser()
    except (OSError, KeyError):
        return ""


def _in_use(content: bytes) -> BookInUse:
    try:
        note = json.loads(content)
        return BookInUse(note["user"], note["host"], text_clock(note["since"]))
    except (ValueError, KeyError, TypeError):
        return BookInUse("", "", None)


def _release(lock: IO[bytes] | None) -> Callable[[], None]:
    def release() -> None:
        if lock is not None:
            lock.close()

    return release
