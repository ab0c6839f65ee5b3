"""Users of a book: add, change, remove, passwords, recovery."""

from __future__ import annotations

from dataclasses import dataclass, replace
from pathlib import Path

from coopledger.accounting.errors import LastManager, UnknownUser, UserExists, WeakPassword
from coopledger.services import trail
from coopledger.services.changes import Change, Changes
from coopledger.services.permissions import Permission, Role, allowed, require
from coopledger.services.session import Session, User
from coopledger.storage import book, keys, user_store
from coopledger.storage.database import Books, Tx

_CHANGES: Changes = frozenset({Change.USERS})


@dataclass(frozen=True, slots=True, kw_only=True)
class NewUserRequest:
    """Who shall be able to open the book."""

    name: str
    full_name: str
    role: Role
    password: str


def users(session: Session) -> tuple[User, ...]:
    """The active users, in the order in which they came."""
    with session.books.read() as tx:
        return _active(tx)


def add_user(
    session: Session, request: NewUserRequest, *, cost: keys.KdfCost = keys.DEFAULT_COST
) -> Changes:
    """Gives one more person a key slot and a role.

    Raises:
        NotPermitted: When the session's user may not manage users.
        UserExists: When the name is taken.
        WeakPassword: When the password is too easy.
    """
    require(session, Permission.MANAGE_USERS)
    row = user_store.UserRow(
        name=request.name, full_name=request.full_name, role=request.role.value, active=True
    )
    with session.books.write() as tx:
        known = user_store.get(tx, request.name)
        if known is not None and known.active:
            raise UserExists(request.name)
        user_store.add(tx, row, at=session.clock.now())
        trail.record(tx, session, "add_user", request.name, after={"role": request.role.value})
        # Inside the transaction: when the key cannot be written, the row goes back too. A kill in
        # between leaves a slot without an active row, which opens nothing.
        book.add_key_slot(session.books, request.name, request.password, cost=cost)
    return _CHANGES


def change_role(session: Session, name: str, role: Role) -> Changes:
    """Gives a user another role.

    Raises:
        NotPermitted: When the session's user may not manage users.
        UnknownUser: When there is no such active user.
        LastManager: When nobody would be left who may manage users.
    """
    require(session, Permission.MANAGE_USERS)
    with session.books.write() as tx:
        known = user_store.get(tx, name)
        if known is None or not known.active:
            raise UnknownUser(name)
        _keep_a_manager(tx, name, role)
        user_store.put(tx, replace(known, role=role.value))
        trail.record(
            tx,
            session,
            "change_role",
            name,
            before={"role": known.role},
            after={"role": role.value},
        )
    return _CHANGES


def remove_user(session: Session, name: str) -> Changes:
    """Takes a user's key slot away and changes the database key.

    Raises:
        NotPermitted: When the session's user may not manage users.
        UnknownUser: When there is no such active user.
        LastManager: When nobody would be left who may manage users.
        DiskFull, BookReadOnly, StorageUnavailable: When the disk refuses; nothing has changed then.
    """
    require(session, Permission.MANAGE_USERS)
    with session.books.read() as tx:
        known = user_store.get(tx, name)
        if known is None or not known.active:
            raise UnknownUser(name)
        _keep_a_manager(tx, name, None)
    gone = replace(known, active=False)

    def record(exported: Books) -> None:
        with exported.write() as tx:
            user_store.put(tx, gone)
            trail.record(tx, session, "remove_user", name, before={"role": known.role})

    book.remove_key_slot(session.books, name, record)
    return _CHANGES


def change_password(
    session: Session, old: str, new: str, *, cost: keys.KdfCost = keys.DEFAULT_COST
) -> Changes:
    """Changes the password of the session's own user.

    Raises:
        WrongPassword: When the old one is not hers.
        WeakPassword: When the new one is too easy.
    """
    with session.books.write() as tx:
        trail.record(tx, session, "change_password", session.user.name)
        book.change_password(Path(session.books.path), session.user.name, old, new, cost=cost)
    return _CHANGES


def confirm(session: Session, name: str, password: str) -> User:
    """Another user who stands beside the laptop and confirms an act with her password.

    Raises:
        UnknownUser: When there is no such active user.
        WrongPassword: When the password is not hers.
    """
    with session.books.read() as tx:
        found = next((user for user in _active(tx) if user.name == name), None)
    ring = book.read_ring(Path(session.books.path))
    if found is None or name not in ring.slots:
        raise UnknownUser(name)
    keys.unlock_identity(ring, name, password)
    return found


def weakness(password: str) -> WeakPassword | None:
    """What is wrong with a password that somebody wants to choose; None when it is good enough."""
    try:
        keys.check_password(password)
    except WeakPassword as weak:
        return weak
    return None


def recover_password(
    folder: Path, code: str, user: str, new: str, *, cost: keys.KdfCost = keys.DEFAULT_COST
) -> None:
    """Gives a user a new password with the code of the recovery sheet, before the book is open.

    Raises:
        WrongRecoveryCode: When the code is mistyped or belongs to another book.
        UnknownUser, WeakPassword, BookNotFound, BookDamaged: As they say.
    """
    book.recover_password(folder, code, user, new, cost=cost)


def _active(tx: Tx) -> tuple[User, ...]:
    return tuple(
        User(name=row.name, role=Role(row.role), full_name=row.full_name)
        for row in user_store.all_users(tx)
        if row.active
    )


def _keep_a_manager(tx: Tx, name: str, role: Role | None) -> None:
    managers = {
        user.name for user in _active(tx) if allowed(user.role, Permission.MANAGE_USERS)
    } - {name}
    stays = role is not None and allowed(role, Permission.MANAGE_USERS)
    if not managers and not stays:
        raise LastManager
