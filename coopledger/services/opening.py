"""Opening a book, and making one: from a folder and a password to a `Session`."""

from __future__ import annotations

from dataclasses import dataclass, field
from pathlib import Path

from coopledger.accounting.errors import UnknownUser, WrongPassword
from coopledger.accounting.settings import (
    DEFAULT_SURPLUS_RULES,
    BookRules,
    Cooperative,
    SurplusRules,
)
from coopledger.services import shipped
from coopledger.services.permissions import Role
from coopledger.services.session import Clock, IdSource, RandomIds, Session, SystemClock, User
from coopledger.storage import audit_log, book, keys, settings_store, user_store
from coopledger.storage.database import Books, Tx

PRACTICE_COST = keys.KdfCost(time_cost=1, memory_kib=8_192)
"""For practice books and tests, whose passwords protect nothing."""


@dataclass(frozen=True, slots=True, kw_only=True)
class NewBookRequest:
    """What a new book needs to know.

    Attributes:
        user: The first user, who has all rights until there are more.
        password: Her password; how good it is, is checked by whoever asked for it.
    """

    folder: Path
    cooperative: Cooperative
    user: User
    password: str
    rules: BookRules = field(default_factory=BookRules)
    surplus_rules: SurplusRules = DEFAULT_SURPLUS_RULES


@dataclass(frozen=True, slots=True)
class CreatedBook:
    """A new book: a session on it, and the code for its recovery sheet, which is kept nowhere."""

    session: Session
    recovery_code: str


def create_book(
    request: NewBookRequest,
    *,
    clock: Clock | None = None,
    ids: IdSource | None = None,
    cost: keys.KdfCost = keys.DEFAULT_COST,
) -> CreatedBook:
    """Makes a book with the shipped chart and products, and opens it.

    Raises:
        BookExists: When something is in the folder already.
        DiskFull, BookReadOnly, StorageUnavailable: When the disk refuses.
    """
    clock = clock or SystemClock()

    def fill(books: Books) -> None:
        with books.write() as tx:
            fill_book(tx, request, clock)

    made = book.create_book(
        request.folder, user=request.user.name, password=request.password, fill=fill, cost=cost
    )
    session = Session(books=made.books, user=request.user, clock=clock, ids=ids or RandomIds())
    return CreatedBook(session, made.recovery_code)


def fill_book(tx: Tx, request: NewBookRequest, clock: Clock) -> None:
    """Puts chart, products, cooperative, rules and the first user into an empty book."""
    settings_store.put_cooperative(tx, request.cooperative)
    settings_store.put_book_rules(tx, request.rules)
    settings_store.put_surplus_rules(tx, request.surplus_rules)
    shipped.fill(tx)
    user_store.add(
        tx,
        user_store.UserRow(
            name=request.user.name,
            full_name=request.user.full_name,
            role=request.user.role.value,
            active=True,
        ),
        at=clock.now(),
    )
    audit_log.record(
        tx,
        who=request.user.name,
        at=clock.now(),
        action="create_book",
        subject=request.cooperative.name,
    )


def new_book_in_memory(
    cooperative: Cooperative,
    *,
    user: User,
    clock: Clock | None = None,
    ids: IdSource | None = None,
    rules: BookRules | None = None,
    surplus_rules: SurplusRules = DEFAULT_SURPLUS_RULES,
) -> Session:
    """A whole new book in memory, for previews and tests."""
    clock = clock or SystemClock()
    books = Books.in_memory()
    request = NewBookRequest(
        folder=Path(),
        cooperative=cooperative,
        user=user,
        password="",
        rules=rules or BookRules(),
        surplus_rules=surplus_rules,
    )
    with books.write() as tx:
        fill_book(tx, request, clock)
    return Session(books=books, user=user, clock=clock, ids=ids or RandomIds())


def user_names(folder: Path) -> tuple[str, ...]:
    """Who can open the book, the first user first.

    Raises:
        BookNotFound, BookDamaged: As they say.
    """
    return book.user_names(folder)


def open_book(
    folder: Path,
    *,
    password: str,
    user: str | None = None,
    read_only: bool = False,
    clock: Clock | None = None,
    ids: IdSource | None = None,
) -> Session:
    """Opens a book with a password.

    Args:
        user: Her name; None for the first user.
        read_only: Beside another program, without writing.

    Raises:
        BookNotFound, BookDamaged, BookTooNew, BookNeedsUpgrade, BookInUse, BookReadOnly: As they
        say.
        UnknownUser: When the book has no such user, or she is no longer active.
        WrongPassword: When the password is not hers.
    """
    name = user or user_names(folder)[0]
    books = book.open_book(folder, user=name, password=password, read_only=read_only)
    try:
        row = _active_user(books, name)
    except BaseException:
        books.close()
        raise
    return Session(
        books=books,
        user=User(name=row.name, role=Role(row.role), full_name=row.full_name),
        clock=clock or SystemClock(),
        ids=ids or RandomIds(),
    )


def _active_user(books: Books, name: str) -> user_store.UserRow:
    with books.read() as tx:
        row = user_store.get(tx, name)
    if row is None or not row.active:
        raise UnknownUser(name)
    return row


def upgrade_book(folder: Path, *, password: str, user: str | None = None) -> Path:
    """Brings an older book up to this version; returns where the copy of the old one is kept.

    Raises:
        BookNotFound, UnknownUser, WrongPassword, BookInUse, BookDamaged: As when opening.
        UpgradeFailed: When the result did not hold; the book is as it was.
        DiskFull, StorageUnavailable: When there is no room for the copy.
    """
    from coopledger.storage import migrate

    return migrate.upgrade_book(folder, user=user, password=password)


def unlock_again(session: Session, password: str) -> None:
    """Checks the password of the session's user again, after a pause.

    Raises:
        WrongPassword: When it is not hers.
    """
    ring = book.read_ring(Path(session.books.path))
    if session.user.name not in ring.slots:
        raise WrongPassword
    keys.unlock_identity(ring, session.user.name, password)
