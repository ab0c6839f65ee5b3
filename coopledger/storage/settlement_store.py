"""The accounts that were settled with members who left or died."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from datetime import date, datetime
from typing import Any

import sqlalchemy as sa

from coopledger.accounting.settlement import LeavingReason
from coopledger.accounting.settlement_paper import KeptSettlement
from coopledger.storage.database import Tx
from coopledger.storage.rows import clock_text, text_clock
from coopledger.storage.schema import (
    journal_entry,
    journal_line,
    settlement,
    settlement_entry,
)


def add(
    tx: Tx,
    *,
    member_id: int,
    reason: LeavingReason,
    settled_on: date,
    content: Mapping[str, Any],
    operation_id: str,
    at: datetime,
    who: str,
    entries: Iterable[int],
) -> int:
    """Keeps a settlement and returns its id."""
    key = tx.connection.execute(
        sa.insert(settlement).values(
            member_id=member_id,
            reason=reason.value,
            settled_on=settled_on.isoformat(),
            content=json.dumps(dict(content), ensure_ascii=False, sort_keys=True),
            operation_id=operation_id,
            settled_at=clock_text(at),
            settled_by=who,
        )
    ).inserted_primary_key
    assert key is not None
    rows = [{"settlement_id": key[0], "entry_id": entry_id} for entry_id in entries]
    if rows:
        tx.connection.execute(sa.insert(settlement_entry), rows)
    return int(key[0])


def of_member(tx: Tx, member_id: int) -> tuple[KeptSettlement, ...]:
    """A member's settlements, the newest first."""
    query = sa.select(settlement).where(settlement.c.member_id == member_id)
    rows = tx.connection.execute(query.order_by(settlement.c.id.desc())).all()
    return tuple(_from_row(tx, row) for row in rows)


def get(tx: Tx, settlement_id: int) -> KeptSettlement | None:
    """The settlement of that id."""
    query = sa.select(settlement).where(settlement.c.id == settlement_id)
    row = tx.connection.execute(query).first()
    return None if row is None else _from_row(tx, row)


def of_operation(tx: Tx, operation_id: str) -> KeptSettlement | None:
    """The settlement that an act made; None if it was never done."""
    query = sa.select(settlement).where(settlement.c.operation_id == operation_id)
    row = tx.connection.execute(query).first()
    return None if row is None else _from_row(tx, row)


def _from_row(tx: Tx, row: Any) -> KeptSettlement:
    reversal = journal_entry.alias()
    entries = tx.connection.execute(
        sa.select(settlement_entry.c.entry_id, reversal.c.id)
        .outerjoin(reversal, reversal.c.reverses == settlement_entry.c.entry_id)
        .where(settlement_entry.c.settlement_id == row.id)
        .order_by(settlement_entry.c.entry_id)
    ).all()
    return KeptSettlement(
        id=row.id,
        member_id=row.member_id,
        reason=LeavingReason(row.reason),
        settled_on=date.fromisoformat(row.settled_on),
        content=json.loads(row.content),
        operation_id=row.operation_id,
        settled_at=text_clock(row.settled_at),
        settled_by=row.settled_by,
        entries=tuple(entry_id for entry_id, _ in entries),
        taken_back=any(reversed_by is not None for _, reversed_by in entries),
    )


def last_movement(tx: Tx, member_id: int) -> date | None:
    """The last day on which an account of the member moved; None when none ever did."""
    line = journal_line.c
    query = sa.select(sa.func.max(line.posted_on)).where(
        line.member_id == member_id, line.member_id.is_not(None)
    )
    found = tx.connection.execute(query).scalar()
    return None if found is None else date.fromisoformat(found)
