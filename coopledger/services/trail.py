"""The bridge from services to the trail: what changed, in the name of the session's user."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from coopledger.services.session import Session
from coopledger.storage import audit_log
from coopledger.storage.database import Tx


def record(
    tx: Tx,
    session: Session,
    action: str,
    subject: str = "",
    before: Mapping[str, Any] | None = None,
    after: Mapping[str, Any] | None = None,
) -> None:
    """Writes one change at the session's clock; of two mappings only what differs is kept."""
    audit_log.record(
        tx,
        who=session.user.name,
        at=session.clock.now(),
        action=action,
        subject=subject,
        before=before,
        after=after,
    )
