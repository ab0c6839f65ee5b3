"""The bridge from services to the journal: every posting service uses these two functions."""

from __future__ import annotations

from coopledger.accounting.journal import DraftEntry, JournalEntry
from coopledger.services.changes import EVERYTHING, Posted
from coopledger.services.session import Session
from coopledger.storage import journal_store
from coopledger.storage.database import Tx


def post(
    tx: Tx, session: Session, draft: DraftEntry, operation_id: str, part: int = 0
) -> JournalEntry:
    """Posts a draft in the name of the session's user, at the session's clock.

    Raises:
        CoopLedgerError: What `journal_store.post` refuses.
    """
    return journal_store.post(
        tx,
        draft,
        operation_id=operation_id,
        part=part,
        recorded_at=session.clock.now(),
        recorded_by=session.user.name,
    )


def already_done(tx: Tx, operation_id: str) -> Posted | None:
    """What the act posted the first time, when it comes again (a double click, a retry)."""
    entries = journal_store.find_operation(tx, operation_id)
    if not entries:
        return None
    return Posted(entries=entries, changes=EVERYTHING, repeated=True)
