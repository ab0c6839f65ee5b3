"""Board, supervisors and management, with their terms."""

from __future__ import annotations

from datetime import date

import sqlalchemy as sa

from coopledger.accounting.officers import Body, Officer
from coopledger.storage.database import Tx
from coopledger.storage.rows import date_text, text_date
from coopledger.storage.schema import officer


def add(tx: Tx, value: Officer) -> Officer:
    """Adds an officer and returns her with her id."""
    result = tx.connection.execute(
        sa.insert(officer).values(
            body=value.body.value,
            position=value.position,
            name=value.name,
            from_date=value.from_date.isoformat(),
            to_date=date_text(value.to_date),
            rank=value.rank,
        )
    )
    assert result.inserted_primary_key is not None
    return _from_row(
        tx.connection.execute(
            sa.select(officer).where(officer.c.id == result.inserted_primary_key[0])
        ).one()
    )


def end_term(tx: Tx, officer_id: int, on: date) -> None:
    """Ends a term."""
    tx.connection.execute(
        sa.update(officer).where(officer.c.id == officer_id).values(to_date=on.isoformat())
    )


def all_officers(tx: Tx) -> tuple[Officer, ...]:
    """All, former ones too, by body and rank."""
    rows = tx.connection.execute(
        sa.select(officer).order_by(officer.c.body, officer.c.rank, officer.c.id)
    )
    return tuple(_from_row(row) for row in rows)


def _from_row(row: sa.Row[tuple[object, ...]]) -> Officer:
    return Officer(
        id=row.id,
        body=Body(row.body),
        position=row.position,
        name=row.name,
        from_date=date.fromisoformat(row.from_date),
        to_date=text_date(row.to_date),
        rank=row.rank,
    )
