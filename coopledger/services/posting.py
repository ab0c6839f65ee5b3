"""The bridge from services to the journal: every posting service uses `post` and `already_done`."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

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
        part=part + tx.continued.get(operation_id, 0),
        recorded_at=session.clock.now(),
        recorded_by=session.user.name,
    )


def already_done(tx: Tx, operation_id: str) -> Posted | None:
    """What the act posted the first time, when it comes again (a double click, a retry)."""
    if operation_id in tx.continued:
        return None
    entries = journal_store.find_operation(tx, operation_id)
    if not entries:
        return None
    return Posted(entries=entries, changes=EVERYTHING, repeated=True)


def next_part(tx: Tx, operation_id: str) -> int:
    """The part that the next entry of an act is, for acts whose number of entries is not fixed."""
    posted = journal_store.count_operation(tx, operation_id)
    return posted - tx.continued.get(operation_id, 0)


@contextmanager
def continued(tx: Tx, operation_id: str) -> Iterator[None]:
    """Lets another act go on with the operation id of the one under way.

    A correction takes an entry back and then lets, say, `savings.deposit` post the right one.
    Inside, the deposit is not taken for a repetition of the reversal, and its entry becomes the
    act's next part.
    """
    tx.continued[operation_id] = len(journal_store.find_operation(tx, operation_id))
    try:
        yield
    finally:
        del tx.continued[operation_id]
