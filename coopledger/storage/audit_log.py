"""The append-only trail of every change that is not an entry: who, when, what, old and new."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any

import sqlalchemy as sa

from coopledger.storage.database import Tx
from coopledger.storage.rows import clock_text, text_clock
from coopledger.storage.schema import audit_event


@dataclass(frozen=True, slots=True, kw_only=True)
class AuditEvent:
    """One change. `before` and `after` hold only the fields that differ."""

    id: int
    at: datetime
    who: str
    action: str
    subject: str
    before: Mapping[str, Any]
    after: Mapping[str, Any]


def record(
    tx: Tx,
    *,
    who: str,
    at: datetime,
    action: str,
    subject: str = "",
    before: Mapping[str, Any] | None = None,
    after: Mapping[str, Any] | None = None,
) -> None:
    """Writes one change in the same transaction; of two mappings only what differs is kept."""
    old, new = dict(before or {}), dict(after or {})
    same = {key for key in old.keys() & new.keys() if old[key] == new[key]}
    tx.connection.execute(
        sa.insert(audit_event).values(
            at=clock_text(at),
            who=who,
            action=action,
            subject=subject,
            before=_json({key: value for key, value in old.items() if key not in same}),
            after=_json({key: value for key, value in new.items() if key not in same}),
        )
    )


def events(tx: Tx, *, before_id: int | None = None, limit: int = 200) -> tuple[AuditEvent, ...]:
    """The newest changes first; `before_id` pages on."""
    query = sa.select(audit_event).order_by(audit_event.c.id.desc()).limit(limit)
    if before_id is not None:
        query = query.where(audit_event.c.id < before_id)
    return tuple(
        AuditEvent(
            id=row.id,
            at=text_clock(row.at),
            who=row.who,
            action=row.action,
            subject=row.subject,
            before=json.loads(row.before or "{}"),
            after=json.loads(row.after or "{}"),
        )
        for row in tx.connection.execute(query)
    )


def _json(values: Mapping[str, Any]) -> str:
    return json.dumps(values, ensure_ascii=False, sort_keys=True, default=str) if values else ""
