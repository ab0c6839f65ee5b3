"""Entries for storage tests, the shortest way."""

from __future__ import annotations

from datetime import date

from coopledger.accounting.journal import DraftEntry, EntryKind, JournalEntry, LineBuilder
from coopledger.accounting.money import Money
from coopledger.services import posting
from coopledger.services.session import Session
from coopledger.storage import chart_store

OPENING_DATE = date(2025, 1, 1)
PASSWORD = "latihan sekali"


def grant(
    session: Session,
    rupiah: int,
    on: date = date(2025, 1, 2),
    *,
    kind: EntryKind = EntryKind.CAPITAL,
    operation_id: str | None = None,
) -> JournalEntry:
    """Posts a cash grant: debit 1101, credit 3202."""
    with session.books.write() as tx:
        amount = Money.rupiah(rupiah)
        builder = LineBuilder(chart_store.chart(tx))
        lines = builder.debit("1101", amount).credit("3202", amount).lines
        draft = DraftEntry(kind=kind, posted_on=on, description="Hibah", lines=lines)
        return posting.post(tx, session, draft, operation_id or session.ids.new())
