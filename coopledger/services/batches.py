"""Acts that make many entries, and taking such an act back as a whole."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from coopledger.accounting.batches import Batch, BatchKind
from coopledger.accounting.errors import AlreadyReversed, ReasonRequired, UnknownBatch
from coopledger.accounting.journal import JournalEntry
from coopledger.services import journal
from coopledger.services.changes import EVERYTHING, Posted
from coopledger.services.permissions import Permission, require
from coopledger.services.posting import already_done
from coopledger.services.session import Session
from coopledger.storage import audit_log, batch_store, journal_store
from coopledger.storage.database import Tx


@dataclass(frozen=True, slots=True, kw_only=True)
class TakeBackRequest:
    """A batch to take back.

    Attributes:
        reason: Why; stands in every reversal.
    """

    operation_id: str
    batch_id: int
    reason: str


def keep(
    tx: Tx,
    session: Session,
    kind: BatchKind,
    title: str,
    operation_id: str,
    entries: Iterable[JournalEntry],
) -> int:
    """Keeps which entries an act made, and returns the batch's id; for posting services."""
    batch_id = batch_store.add(
        tx, kind, title, operation_id, at=session.clock.now(), who=session.user.name
    )
    batch_store.add_entries(tx, batch_id, [entry.id for entry in entries])
    return batch_id


def list_batches(session: Session, kind: BatchKind | None = None) -> tuple[Batch, ...]:
    """The batches of the book, the newest first.

    Raises:
        NotPermitted: When the user may not see the books.
    """
    require(session, Permission.SEE_BOOKS)
    with session.books.read() as tx:
        return batch_store.batches(tx, kind)


def take_back(session: Session, request: TakeBackRequest) -> Posted:
    """Takes every entry of a batch back that still stands, the newest first: all or none.

    Raises:
        NotPermitted: When the user may not take entries back.
        UnknownBatch: When there is none of that id.
        ReasonRequired: When no reason is given.
        AlreadyReversed: When nothing of it stands any more.
        CoopLedgerError: What `journal.reverse` refuses for one of its entries.
    """
    require(session, Permission.REVERSE)
    with session.books.write() as tx:
        if done := already_done(tx, request.operation_id):
            return done
        batch = batch_store.get(tx, request.batch_id)
        if batch is None:
            raise UnknownBatch(request.batch_id)
        if not request.reason.strip():
            raise ReasonRequired
        standing = [
            entry
            for entry in (journal_store.by_id(tx, entry_id) for entry_id in batch.entries)
            if entry.reversed_by is None
        ]
        if not standing:
            raise AlreadyReversed(batch.title)
        entries = journal.take_back_all(
            tx, session, standing[::-1], request.reason, request.operation_id
        )
        audit_log.record(
            tx,
            who=session.user.name,
            at=session.clock.now(),
            action="take_back_batch",
            subject=batch.title,
            after={"kind": batch.kind.value, "entries": len(entries), "reason": request.reason},
        )
        return Posted(entries=entries, changes=EVERYTHING)
