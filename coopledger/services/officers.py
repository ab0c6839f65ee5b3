"""The registers of board, supervisors and management; they feed every signature block."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from coopledger.accounting.errors import InvalidInput, Problem
from coopledger.accounting.officers import Body, Officer
from coopledger.services.changes import Change, Changes
from coopledger.services.permissions import Permission, require
from coopledger.services.session import Session
from coopledger.storage import audit_log, officer_store

_CHANGES: Changes = frozenset({Change.SETTINGS})


@dataclass(frozen=True, slots=True, kw_only=True)
class OfficerRequest:
    """Who takes which office, and from when."""

    body: Body
    position: str
    name: str
    from_date: date
    rank: int = 0


def officers(session: Session) -> tuple[Officer, ...]:
    """All officers, former ones too, by body and rank."""
    with session.books.read() as tx:
        return officer_store.all_officers(tx)


def appoint(session: Session, request: OfficerRequest) -> Officer:
    """Enters an officer.

    Raises:
        NotPermitted: When the user may not edit members.
        InvalidInput: When name or position is empty.
    """
    require(session, Permission.EDIT_MEMBERS)
    missing = tuple(
        Problem("required", field)
        for field, value in (("position", request.position), ("name", request.name))
        if not value.strip()
    )
    if missing:
        raise InvalidInput(missing)
    with session.books.write() as tx:
        added = officer_store.add(
            tx,
            Officer(
                body=request.body,
                position=request.position.strip(),
                name=request.name.strip(),
                from_date=request.from_date,
                rank=request.rank,
            ),
        )
        audit_log.record(
            tx,
            who=session.user.name,
            at=session.clock.now(),
            action="appoint_officer",
            subject=added.name,
            after={"body": added.body.value, "position": added.position},
        )
    return added


def end_term(session: Session, officer_id: int, on: date) -> Changes:
    """Ends an officer's term on its last day.

    Raises:
        NotPermitted: When the user may not edit members.
    """
    require(session, Permission.EDIT_MEMBERS)
    with session.books.write() as tx:
        officer_store.end_term(tx, officer_id, on)
        audit_log.record(
            tx,
            who=session.user.name,
            at=session.clock.now(),
            action="end_term",
            subject=str(officer_id),
            after={"to_date": on.isoformat()},
        )
    return _CHANGES
