"""What workbooks brought in, one import after the other, and taking an import back."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum

from coopledger.accounting.batches import Batch, BatchKind
from coopledger.accounting.journal import EntryKind
from coopledger.accounting.members import MemberStatus
from coopledger.services import batches, members
from coopledger.services.changes import EVERYTHING, Posted
from coopledger.services.permissions import Permission, require
from coopledger.services.session import Session
from coopledger.storage import batch_store, import_facts, journal_store, member_store
from coopledger.storage.database import Tx


class Undo(Enum):
    """How an import is undone."""

    TAKE_BACK = "take_back"
    """Each of its entries is taken back."""
    DISCARD_BOOK = "discard_book"
    """It brought the opening balances and nothing was recorded since: a new book is quicker."""
    CORRECT = "correct"
    """It brought the opening balances, and others' work stands on them: single corrections."""
    NOTHING_LEFT = "nothing_left"
    """It was taken back, or it brought no entries."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ImportBatch:
    """One import.

    Attributes:
        registered: How many people it registered.
        without_business: The numbers of those among them who are members and have no entry, or
            will have none once it is taken back.
        skipped: How many rows were left out on purpose.
    """

    batch: Batch
    undo: Undo
    registered: int
    without_business: tuple[str, ...]
    skipped: int


@dataclass(frozen=True, slots=True, kw_only=True)
class TakeBackRequest:
    """An import to take back.

    Attributes:
        end_memberships: Whether those whom it registered, and who have no other business, are
            marked as having left. Their numbers are not given again either way.
    """

    operation_id: str
    batch_id: int
    reason: str
    end_memberships: bool = False


def imports(session: Session) -> tuple[ImportBatch, ...]:
    """All imports, the newest first.

    Raises:
        NotPermitted: When the user may not see the books.
    """
    require(session, Permission.SEE_BOOKS)
    with session.books.read() as tx:
        return tuple(_import(tx, batch) for batch in batch_store.batches(tx, BatchKind.IMPORT))


def is_first_and_alone(session: Session) -> bool:
    """Whether nothing stands in the book but one import: then discarding the book undoes it.

    Raises:
        NotPermitted: When the user may not see the books.
    """
    require(session, Permission.SEE_BOOKS)
    with session.books.read() as tx:
        found = batch_store.batches(tx, BatchKind.IMPORT)
        return len(found) == 1 and len(found[0].entries) == journal_store.count(tx)


def take_back(session: Session, request: TakeBackRequest) -> Posted:
    """Takes every entry of an import back that still stands: all or none.

    Raises:
        NotPermitted: When the user may not take entries back, or not edit members.
        UnknownBatch, ReasonRequired, AlreadyReversed: As `batches.take_back` says.
        NotReversible: When the import brought the opening balances.
        CoopLedgerError: What taking one of the entries back, or ending a membership, refuses.
    """
    with session.books.write() as tx:
        posted = batches.take_back(
            session,
            batches.TakeBackRequest(
                operation_id=request.operation_id,
                batch_id=request.batch_id,
                reason=request.reason,
            ),
        )
        if request.end_memberships and not posted.repeated:
            for number in _without_business(tx, request.batch_id):
                _end(session, number, request)
    return Posted(entries=posted.entries, changes=EVERYTHING, repeated=posted.repeated)


def _import(tx: Tx, batch: Batch) -> ImportBatch:
    facts = import_facts.get(tx, batch.id)
    return ImportBatch(
        batch=batch,
        undo=_undo(tx, batch),
        registered=len(facts.members),
        without_business=_without_business(tx, batch.id),
        skipped=len(facts.skipped),
    )


def _undo(tx: Tx, batch: Batch) -> Undo:
    if batch.taken_back:
        return Undo.NOTHING_LEFT
    first = journal_store.by_id(tx, batch.entries[0])
    if first.draft.kind is not EntryKind.OPENING:
        return Undo.TAKE_BACK
    alone = len(batch.entries) == journal_store.count(tx)
    return Undo.DISCARD_BOOK if alone else Undo.CORRECT


def _without_business(tx: Tx, batch_id: int) -> tuple[str, ...]:
    """Those whom an import registered, and who have no entry that stands but from that import."""
    numbers = import_facts.get(tx, batch_id).members
    if not numbers:
        return ()
    busy = batch_store.members_with_business(tx, besides=batch_id)
    found = (member_store.by_number(tx, number) for number in numbers)
    return tuple(each.number for each in found if each.status.is_member and each.id not in busy)


def _end(session: Session, number: str, request: TakeBackRequest) -> None:
    members.change_status(
        session,
        members.StatusRequest(
            operation_id=session.ids.new(),
            number=number,
            status=MemberStatus.LEFT,
            from_date=session.clock.today(),
            reason=request.reason,
        ),
    )
