"""Which entries were made together."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime
from typing import Any

import sqlalchemy as sa

from coopledger.accounting.batches import Batch, BatchKind
from coopledger.storage.database import Tx
from coopledger.storage.rows import clock_text, text_clock
from coopledger.storage.schema import batch, batch_entry, journal_entry, journal_line


def add(tx: Tx, kind: BatchKind, title: str, operation_id: str, *, at: datetime, who: str) -> int:
    """Begins a batch and returns its id."""
    key = tx.connection.execute(
        sa.insert(batch).values(
            kind=kind.value,
            title=title,
            operation_id=operation_id,
            posted_at=clock_text(at),
            posted_by=who,
        )
    ).inserted_primary_key
    assert key is not None
    return int(key[0])


def add_entries(tx: Tx, batch_id: int, entry_ids: Iterable[int]) -> None:
    """Puts entries into a batch; an entry is in one batch only."""
    rows = [{"batch_id": batch_id, "entry_id": entry_id} for entry_id in entry_ids]
    if rows:
        tx.connection.execute(sa.insert(batch_entry), rows)


def get(tx: Tx, batch_id: int) -> Batch | None:
    """The batch of that id."""
    return _first(tx, sa.select(batch).where(batch.c.id == batch_id))


def of_operation(tx: Tx, operation_id: str) -> Batch | None:
    """The batch that an act made; None if it was never done."""
    return _first(tx, sa.select(batch).where(batch.c.operation_id == operation_id))


def of_entry(tx: Tx, entry_id: int) -> Batch | None:
    """The batch in which an entry stands."""
    return _first(
        tx,
        sa.select(batch)
        .join(batch_entry, batch_entry.c.batch_id == batch.c.id)
        .where(batch_entry.c.entry_id == entry_id),
    )


def batches(tx: Tx, kind: BatchKind | None = None) -> tuple[Batch, ...]:
    """All batches, the newest first."""
    query = sa.select(batch).order_by(batch.c.id.desc())
    if kind is not None:
        query = query.where(batch.c.kind == kind.value)
    return tuple(_from_row(tx, row) for row in tx.connection.execute(query).all())


def members_with_business(tx: Tx, *, besides: int) -> frozenset[int]:
    """Whom entries name that stand: neither taken back, nor reversals, nor of one batch."""
    reversal = journal_entry.alias()
    query = (
        sa.select(journal_line.c.member_id)
        .distinct()
        .join(journal_entry, journal_entry.c.id == journal_line.c.entry_id)
        .outerjoin(reversal, reversal.c.reverses == journal_entry.c.id)
        .where(
            journal_line.c.member_id.is_not(None),
            journal_entry.c.reverses.is_(None),
            reversal.c.id.is_(None),
            journal_entry.c.id.not_in(
                sa.select(batch_entry.c.entry_id).where(batch_entry.c.batch_id == besides)
            ),
        )
    )
    return frozenset(tx.connection.execute(query).scalars())


def _first(tx: Tx, query: sa.Select[Any]) -> Batch | None:
    row = tx.connection.execute(query).first()
    return None if row is None else _from_row(tx, row)


def _from_row(tx: Tx, row: Any) -> Batch:
    reversal = journal_entry.alias()
    members = tx.connection.execute(
        sa.select(batch_entry.c.entry_id, reversal.c.id)
        .outerjoin(reversal, reversal.c.reverses == batch_entry.c.entry_id)
        .where(batch_entry.c.batch_id == row.id)
        .order_by(batch_entry.c.entry_id)
    ).all()
    return Batch(
        id=row.id,
        kind=BatchKind(row.kind),
        title=row.title,
        operation_id=row.operation_id,
        posted_at=text_clock(row.posted_at),
        posted_by=row.posted_by,
        entries=tuple(entry_id for entry_id, _ in members),
        standing=sum(1 for _, reversed_by in members if reversed_by is None),
    )
