"""The trail of changes, and the head of the chain that papers pin the books with."""

from __future__ import annotations

from dataclasses import dataclass

from coopledger.services.permissions import Permission, require
from coopledger.services.session import Session
from coopledger.storage import audit_log, journal_store
from coopledger.storage.audit_log import AuditEvent

__all__ = ["AuditEvent", "ChainHead", "chain_head", "events"]


@dataclass(frozen=True, slots=True, kw_only=True)
class ChainHead:
    """The newest entry's hash.

    Attributes:
        hash: All its digits.
        code: Its first digits as papers show them: `9f3a-71c2-e804`.
        entries: How many entries the chain has.
    """

    hash: str
    code: str
    entries: int


def events(
    session: Session, *, before_id: int | None = None, limit: int = 200
) -> tuple[AuditEvent, ...]:
    """Changes that are no entries, the newest first; `before_id` pages on.

    Raises:
        NotPermitted: When the user may not check the book.
    """
    require(session, Permission.CHECK)
    with session.books.read() as tx:
        return audit_log.events(tx, before_id=before_id, limit=limit)


def chain_head(session: Session) -> ChainHead:
    """The newest entry's hash and how many entries lead to it.

    Raises:
        NotPermitted: When the user may not check the book.
    """
    from coopledger.reports.statement_document import short_hash

    require(session, Permission.CHECK)
    with session.books.read() as tx:
        head = journal_store.head(tx)
        return ChainHead(hash=head, code=short_hash(head), entries=journal_store.count(tx))
