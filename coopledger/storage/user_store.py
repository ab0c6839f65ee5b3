"""The people who may open the book, with their roles. Keys and passwords are never in here."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

import sqlalchemy as sa

from coopledger.storage.database import Tx
from coopledger.storage.rows import clock_text
from coopledger.storage.schema import app_user


@dataclass(frozen=True, slots=True, kw_only=True)
class UserRow:
    """A person as the book knows her; `role` is a `Role` value."""

    name: str
    full_name: str
    role: str
    active: bool


def get(tx: Tx, name: str) -> UserRow | None:
    """The user of that name."""
    row = tx.connection.execute(sa.select(app_user).where(app_user.c.name == name)).first()
    return None if row is None else _from_row(row)


def all_users(tx: Tx) -> tuple[UserRow, ...]:
    """All, former ones too, in the order in which they came."""
    rows = tx.connection.execute(sa.select(app_user).order_by(app_user.c.id))
    return tuple(_from_row(row) for row in rows)


def add(tx: Tx, user: UserRow, *, at: datetime) -> None:
    """Adds a user, or takes a former one back."""
    values = {"full_name": user.full_name, "role": user.role, "active": int(user.active)}
    changed = tx.connection.execute(
        sa.update(app_user).where(app_user.c.name == user.name).values(**values)
    )
    if changed.rowcount == 0:
        tx.connection.execute(
            sa.insert(app_user).values(name=user.name, created_at=clock_text(at), **values)
        )


def put(tx: Tx, user: UserRow) -> None:
    """Changes a user's full name, role or activity."""
    tx.connection.execute(
        sa.update(app_user)
        .where(app_user.c.name == user.name)
        .values(full_name=user.full_name, role=user.role, active=int(user.active))
    )


def _from_row(row: sa.Row[tuple[object, ...]]) -> UserRow:
    return UserRow(name=row.name, full_name=row.full_name, role=row.role, active=bool(row.active))
