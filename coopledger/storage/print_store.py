"""Which papers were printed, by whom and when."""

from __future__ import annotations

from collections.abc import Collection
from datetime import datetime
from typing import Any

import sqlalchemy as sa

from coopledger.accounting.paper_prints import LoggedPaper, PaperPrint
from coopledger.storage.database import Tx
from coopledger.storage.rows import clock_text, text_clock
from coopledger.storage.schema import paper_print

_print = paper_print.c
_NUMBER = (
    sa.func.row_number()
    .over(partition_by=(_print.paper, _print.subject), order_by=_print.id)
    .label("number")
)
_AT_ONCE = 400
"""SQLite takes so many values in one condition with room to spare."""


def add(tx: Tx, paper: LoggedPaper, subject: str, *, at: datetime, who: str) -> None:
    """Notes one print."""
    tx.connection.execute(
        sa.insert(paper_print).values(
            paper=paper.value, subject=subject, printed_at=clock_text(at), printed_by=who
        )
    )


def counts(
    tx: Tx, paper: LoggedPaper, subjects: Collection[str]
) -> dict[str, tuple[int, datetime]]:
    """How often each was printed and when first; what never was is left out."""
    wanted = list(subjects)
    known: dict[str, tuple[int, datetime]] = {}
    for begin in range(0, len(wanted), _AT_ONCE):
        query = (
            sa.select(_print.subject, sa.func.count(), sa.func.min(_print.printed_at))
            .where(
                _print.paper == paper.value,
                _print.subject.in_(wanted[begin : begin + _AT_ONCE]),
            )
            .group_by(_print.subject)
        )
        for subject, number, first in tx.connection.execute(query):
            known[subject] = (number, text_clock(first))
    return known


def prints(
    tx: Tx,
    *,
    paper: LoggedPaper | None = None,
    subject: str = "",
    copies_only: bool = False,
    limit: int = 200,
) -> tuple[PaperPrint, ...]:
    """Prints, the newest first.

    Args:
        tx: The book.
        paper: Only one kind of paper.
        subject: Only of one voucher or certificate.
        copies_only: Leaves the originals out.
        limit: So many at most.
    """
    chosen: list[sa.ColumnElement[bool]] = []
    if paper is not None:
        chosen.append(_print.paper == paper.value)
    if subject:
        chosen.append(_print.subject == subject)
    numbered = sa.select(paper_print, _NUMBER).where(*chosen).subquery()
    query = sa.select(numbered).order_by(numbered.c.id.desc()).limit(limit)
    if copies_only:
        query = query.where(numbered.c.number > 1)
    return tuple(_from_row(row) for row in tx.connection.execute(query))


def _from_row(row: Any) -> PaperPrint:
    return PaperPrint(
        paper=LoggedPaper(row.paper),
        subject=row.subject,
        number=row.number,
        printed_at=text_clock(row.printed_at),
        printed_by=row.printed_by,
    )
