"""The second person: risky acts want another user's confirmation.

In a book with one active user the rule is off; such acts stand in the trail without a second name.
"""

from __future__ import annotations

from coopledger.accounting.errors import SecondPersonNeeded
from coopledger.services.permissions import Permission, Role, allowed
from coopledger.services.session import Session, User
from coopledger.storage import user_store
from coopledger.storage.database import Tx


def require_second_person(
    tx: Tx, session: Session, second: User | None, permission: Permission
) -> None:
    """Refuses unless another active user who has the permission confirmed (`users.confirm`).

    Raises:
        SecondPersonNeeded: When nobody else confirmed and there is somebody else.
    """
    others = {
        user.name: Role(user.role)
        for user in user_store.all_users(tx)
        if user.active and user.name != session.user.name
    }
    if not others:
        return
    if second is None or second.name not in others:
        raise SecondPersonNeeded(permission.value)
    if not allowed(others[second.name], permission):
        raise SecondPersonNeeded(permission.value)


def may_confirm(session: Session, permission: Permission) -> tuple[User, ...] | None:
    """Who may confirm an act, for forms; None when nobody needs to, because she is alone.

    An empty answer means that the act needs somebody and nobody has the right.
    """
    with session.books.read() as tx:
        others = [
            User(name=user.name, role=Role(user.role), full_name=user.full_name)
            for user in user_store.all_users(tx)
            if user.active and user.name != session.user.name
        ]
    if not others:
        return None
    return tuple(user for user in others if allowed(user.role, permission))
