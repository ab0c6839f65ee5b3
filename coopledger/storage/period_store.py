"""Locked months, closed years, and the marks that closing and reopening leave."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from enum import Enum
from typing import Any

import sqlalchemy as sa

from coopledger.accounting.calendar import Period
from coopledger.storage.database import Tx
from coopledger.storage.rows import clock_text, text_clock
from coopledger.storage.schema import period, period_event

_WHOLE_YEAR = 0
"""The month of an event that concerns a whole book year."""


class PeriodAction(Enum):
    """What was done to a month or a year."""

    CLOSED = "closed"
    REOPENED = "reopened"
    YEAR_CLOSED = "year_closed"
    YEAR_REOPENED = "year_reopened"


@dataclass(frozen=True, slots=True, kw_only=True)
class Lock:
    """A month's lock."""

    period: Period
    closed_at: datetime
    closed_by: str


@dataclass(frozen=True, slots=True, kw_only=True)
class PeriodEvent:
    """One mark.

    Attributes:
        period: The month, or None when a whole book year is meant.
        year: The year of the month, or the book year.
        head_hash: The newest entry's hash at that moment.
        skipped: The steps of a month's closing that were not done.
    """

    id: int
    period: Period | None
    year: int
    action: PeriodAction
    at: datetime
    who: str
    reason: str
    head_hash: str
    skipped: tuple[str, ...]


def locks(tx: Tx) -> dict[Period, Lock]:
    """All locked months."""
    rows = tx.connection.execute(sa.select(period).order_by(period.c.year, period.c.month))
    return {
        Period(row.year, row.month): Lock(
            period=Period(row.year, row.month),
            closed_at=text_clock(row.closed_at),
            closed_by=row.closed_by,
        )
        for row in rows
    }


def close(
    tx: Tx, month: Period, *, at: datetime, who: str, head_hash: str, skipped: Iterable[str] = ()
) -> None:
    """Locks a month and leaves the mark."""
    tx.connection.execute(
        sa.insert(period).values(
            year=month.year, month=month.month, closed_at=clock_text(at), closed_by=who
        )
    )
    _mark(
        tx,
        month.year,
        month.month,
        PeriodAction.CLOSED,
        at=at,
        who=who,
        head_hash=head_hash,
        skipped=" ".join(skipped),
    )


def reopen(tx: Tx, month: Period, *, at: datetime, who: str, reason: str, head_hash: str) -> None:
    """Takes a month's lock away and leaves the mark."""
    tx.connection.execute(
        sa.delete(period).where(period.c.year == month.year, period.c.month == month.month)
    )
    _mark(
        tx,
        month.year,
        month.month,
        PeriodAction.REOPENED,
        at=at,
        who=who,
        reason=reason,
        head_hash=head_hash,
    )


def mark_year(
    tx: Tx,
    year: int,
    action: PeriodAction,
    *,
    at: datetime,
    who: str,
    head_hash: str,
    reason: str = "",
) -> None:
    """Leaves the mark that a book year was closed or reopened."""
    _mark(tx, year, _WHOLE_YEAR, action, at=at, who=who, reason=reason, head_hash=head_hash)


def closed_years(tx: Tx) -> frozenset[int]:
    """The book years whose closing entries are posted."""
    query = (
        sa.select(period_event.c.year, period_event.c.action)
        .where(period_event.c.month == _WHOLE_YEAR)
        .order_by(period_event.c.id)
    )
    last = {row.year: row.action for row in tx.connection.execute(query)}
    closed = PeriodAction.YEAR_CLOSED.value
    return frozenset(year for year, action in last.items() if action == closed)


def events(tx: Tx) -> tuple[PeriodEvent, ...]:
    """All marks in the order in which they were made."""
    rows = tx.connection.execute(sa.select(period_event).order_by(period_event.c.id))
    return tuple(_event(row) for row in rows)


def _event(row: Any) -> PeriodEvent:
    return PeriodEvent(
        id=row.id,
        period=None if row.month == _WHOLE_YEAR else Period(row.year, row.month),
        year=row.year,
        action=PeriodAction(row.action),
        at=text_clock(row.at),
        who=row.who,
        reason=row.reason,
        head_hash=row.head_hash,
        skipped=tuple(row.skipped.split()),
    )


def _mark(
    tx: Tx, year: int, month: int, action: PeriodAction, *, at: datetime, **facts: str
) -> None:
    tx.connection.execute(
        sa.insert(period_event).values(
            year=year, month=month, action=action.value, at=clock_text(at), **facts
        )
    )
