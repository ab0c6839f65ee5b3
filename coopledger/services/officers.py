"""The registers of board, supervisors and management; they feed every signature block."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date

from coopledger.accounting.errors import InvalidInput, Problem, TermEndsBeforeItBegins
from coopledger.accounting.members import Gender
from coopledger.accounting.officers import Body, Office, Officer, holder, serving
from coopledger.accounting.settings import Cooperative
from coopledger.services import trail
from coopledger.services.changes import Change, Changes
from coopledger.services.permissions import Permission, require
from coopledger.services.session import Session
from coopledger.storage import member_store, officer_store
from coopledger.storage.database import Tx

_CHANGES: Changes = frozenset({Change.SETTINGS})


@dataclass(frozen=True, slots=True, kw_only=True)
class OfficerRequest:
    """Who takes which office, and from when.

    Attributes:
        name: As she signs.
        member_number: Her number in the register; empty for who is no member. Her sex, birth and
            address are then what the register says.
        gender: Of who is no member, as the rest below.
        phone: Where she can be reached; empty takes a member's own.
    """

    body: Body
    position: str
    name: str
    from_date: date
    rank: int = 0
    member_number: str = ""
    gender: Gender | None = None
    birth_date: date | None = None
    address: str = ""
    phone: str = ""


def officers(session: Session) -> tuple[Officer, ...]:
    """All officers, former ones too, by body and rank."""
    with session.books.read() as tx:
        return officer_store.all_officers(tx)


def appoint(session: Session, request: OfficerRequest) -> Officer:
    """Enters an officer.

    Raises:
        NotPermitted: When the user may not edit members.
        InvalidInput: When name or position is empty.
        UnknownMember: When nobody has the member number.
    """
    require(session, Permission.EDIT_MEMBERS)
    _check(request)
    with session.books.write() as tx:
        added = officer_store.add(tx, _officer(tx, request))
        trail.record(tx, session, "appoint_officer", added.name, after=_words(added))
    return added


def edit(session: Session, officer_id: int, request: OfficerRequest) -> Officer:
    """Corrects what is known of an officer; body and term stay as they were entered.

    Raises:
        NotPermitted: When the user may not edit members.
        InvalidInput: When name or position is empty.
        UnknownOfficer: When there is none of that id.
        UnknownMember: When nobody has the member number.
    """
    require(session, Permission.EDIT_MEMBERS)
    _check(request)
    with session.books.write() as tx:
        old = officer_store.get(tx, officer_id)
        new = replace(
            _officer(tx, request),
            id=old.id,
            body=old.body,
            from_date=old.from_date,
            to_date=old.to_date,
        )
        officer_store.update(tx, new)
        trail.record(tx, session, "edit_officer", new.name, before=_words(old), after=_words(new))
        return officer_store.get(tx, officer_id)


def end_term(session: Session, officer_id: int, on: date, reason: str = "") -> Changes:
    """Ends an officer's term on its last day.

    Raises:
        NotPermitted: When the user may not edit members.
        UnknownOfficer: When there is none of that id.
        TermEndsBeforeItBegins: When the day lies before her first.
    """
    require(session, Permission.EDIT_MEMBERS)
    with session.books.write() as tx:
        officer = officer_store.get(tx, officer_id)
        if on < officer.from_date:
            raise TermEndsBeforeItBegins(officer.from_date)
        officer_store.end_term(tx, officer_id, on, reason.strip())
        trail.record(
            tx,
            session,
            "end_term",
            officer.name,
            after={"to_date": on.isoformat(), "reason": reason.strip()},
        )
    return _CHANGES


# --- for papers
# ----------------------------------------------------------------------------------


def signing(tx: Tx, cooperative: Cooperative, day: date) -> Cooperative:
    """The cooperative with the names of those who sign its papers on the day.

    Who holds an office by the register signs; where the register names nobody, the name in the
    settings stands.
    """
    register = officer_store.all_officers(tx)
    chair, secretary, treasurer = (
        holder(register, office, day)
        for office in (Office.CHAIR, Office.SECRETARY, Office.TREASURER)
    )
    return replace(
        cooperative,
        chair=chair.name if chair else cooperative.chair,
        secretary=secretary.name if secretary else cooperative.secretary,
        treasurer=treasurer.name if treasurer else cooperative.treasurer,
    )


def supervisor_to_ask(tx: Tx, day: date) -> str:
    """Name and telephone of the supervisor whom a member may ask; empty when there is none.

    The first in their order who can be reached, else the first.
    """
    supervisors = serving(officer_store.all_officers(tx), Body.SUPERVISORY_COMMITTEE, day)
    reachable = [one for one in supervisors if one.phone]
    chosen = next(iter((*reachable, *supervisors)), None)
    if chosen is None:
        return ""
    return ", ".join(filter(None, (chosen.name, chosen.phone)))


# --- inside
# --------------------------------------------------------------------------------------


def _check(request: OfficerRequest) -> None:
    missing = tuple(
        Problem("required", field)
        for field, value in (("position", request.position), ("name", request.name))
        if not value.strip()
    )
    if missing:
        raise InvalidInput(missing)


def _officer(tx: Tx, request: OfficerRequest) -> Officer:
    member_id = None
    if request.member_number.strip():
        member_id = member_store.by_number(tx, request.member_number.strip()).id
    linked = member_id is not None
    return Officer(
        body=request.body,
        position=request.position.strip(),
        name=request.name.strip(),
        from_date=request.from_date,
        rank=request.rank,
        member_id=member_id,
        gender=None if linked else request.gender,
        birth_date=None if linked else request.birth_date,
        address="" if linked else request.address.strip(),
        phone=request.phone.strip(),
    )


def _words(officer: Officer) -> dict[str, object]:
    return {
        "body": officer.body.value,
        "position": officer.position,
        "name": officer.name,
        "member": officer.member_id,
        "rank": officer.rank,
        "phone": officer.phone,
    }
