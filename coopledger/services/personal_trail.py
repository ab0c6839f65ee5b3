"""The trail of acts on one member, in which personal values stand as salted fingerprints."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from coopledger.accounting.private_data import trail_facts
from coopledger.services.session import Session
from coopledger.storage import audit_log, private_store
from coopledger.storage.database import Tx


def salt_of(tx: Tx, session: Session, member_id: int) -> str:
    """The salt of her fingerprints, drawn at the first; erasing her data takes it away."""
    salt = private_store.trail_salt(tx, member_id)
    if not salt:
        salt = session.salts.new()
        private_store.keep_trail_salt(tx, member_id, salt)
    return salt


def record(
    tx: Tx,
    session: Session,
    action: str,
    *,
    member_id: int,
    number: str,
    before: Mapping[str, Any] | None = None,
    after: Mapping[str, Any] | None = None,
) -> None:
    """Writes an act on a member; the facts may hold plain values, the trail will not.

    Args:
        tx: The act's own transaction.
        session: Who acts.
        action: The name of the act.
        member_id: On whom.
        number: Her number, by which the trail names her.
        before: What was known of her.
        after: What is known of her now; of both only what differs is kept.
    """
    salt = salt_of(tx, session, member_id)
    audit_log.record(
        tx,
        who=session.user.name,
        at=session.clock.now(),
        action=action,
        subject=number,
        before=trail_facts(before or {}, salt),
        after=trail_facts(after or {}, salt),
    )
