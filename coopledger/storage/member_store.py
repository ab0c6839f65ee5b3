"""The register of members."""

from __future__ import annotations

from datetime import date, datetime
from typing import Any

import sqlalchemy as sa

from coopledger.accounting.errors import MemberNumberTaken, UnknownMember
from coopledger.accounting.members import (
    Gender,
    Member,
    MemberDetails,
    MemberStatus,
    StatusChange,
)
from coopledger.storage.database import Tx
from coopledger.storage.rows import clock_text, date_text, text_date
from coopledger.storage.schema import contract, journal_line, member, member_status

_IN_ORDER = (sa.func.length(member.c.number), member.c.number)
"""2 before 10, although numbers are text."""


def add(tx: Tx, details: MemberDetails, status: MemberStatus) -> Member:
    """Enters a person in the register.

    Raises:
        MemberNumberTaken: When somebody has the number, or had it before she left.
    """
    row = {**to_row(details), "status": status.value}
    key = _refusing_taken(tx, sa.insert(member).values(**row), details.number).inserted_primary_key
    assert key is not None
    return get(tx, int(key[0]))


def update(tx: Tx, value: Member) -> None:
    """Replaces what the register says of a person.

    Raises:
        MemberNumberTaken: When her new number is somebody else's.
    """
    row = {**to_row(value), "status": value.status.value}
    statement = sa.update(member).where(member.c.id == value.id).values(**row)
    _refusing_taken(tx, statement, value.number)


def _refusing_taken(tx: Tx, statement: Any, number: str) -> sa.CursorResult[Any]:
    try:
        return tx.connection.execute(statement)
    except sa.exc.IntegrityError as error:
        if "member.number" in str(error.orig):
            raise MemberNumberTaken(number) from error
        raise


def get(tx: Tx, member_id: int) -> Member:
    """The person of that id.

    Raises:
        LookupError: When there is none.
    """
    row = tx.connection.execute(sa.select(member).where(member.c.id == member_id)).first()
    if row is None:
        raise LookupError(f"no member {member_id}")
    return from_row(row)


def by_number(tx: Tx, number: str) -> Member:
    """The person of that number.

    Raises:
        UnknownMember: When there is none.
    """
    row = tx.connection.execute(sa.select(member).where(member.c.number == number.strip())).first()
    if row is None:
        raise UnknownMember(number)
    return from_row(row)


def everyone(tx: Tx) -> tuple[Member, ...]:
    """All who are or were in the register, by number."""
    rows = tx.connection.execute(sa.select(member).order_by(*_IN_ORDER))
    return tuple(map(from_row, rows))


def find(tx: Tx, text: str, *, limit: int, ended: bool) -> tuple[Member, ...]:
    """Those whom all words of the text fit: by number, name, village or national id.

    Those whose membership has ended are among them if `ended` says so, behind all others. Who has
    the text as her number comes first, then those whose number ends with it or whose name begins
    with it.
    """
    query = sa.select(member).where(*(_fits(word) for word in text.split()))
    whole = _literal(text.strip())
    rank = sa.case(
        (member.c.number == text.strip(), 0),
        (member.c.number.like(f"%{whole}", escape="\\"), 1),
        (member.c.name.like(f"{whole}%", escape="\\"), 2),
        else_=3,
    )
    has_ended = member.c.status.in_([s.value for s in MemberStatus if s.has_ended])
    if not ended:
        query = query.where(~has_ended)
    rows = tx.connection.execute(query.order_by(has_ended, rank, *_IN_ORDER).limit(limit))
    return tuple(map(from_row, rows))


def _fits(word: str) -> sa.ColumnElement[bool]:
    literal = _literal(word)
    return sa.or_(
        member.c.number.like(f"%{literal}%", escape="\\"),
        member.c.name.like(f"%{literal}%", escape="\\"),
        member.c.village.like(f"%{literal}%", escape="\\"),
        member.c.national_id.like(f"{literal}%", escape="\\"),
    )


def _literal(text: str) -> str:
    """The text for LIKE, its own signs taken as they are."""
    return text.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_")


def last_number(tx: Tx) -> str:
    """The number of whoever was entered last; empty for an empty register."""
    query = sa.select(member.c.number).order_by(member.c.id.desc()).limit(1)
    return tx.connection.execute(query).scalar() or ""


def number_taken(tx: Tx, number: str) -> bool:
    """Whether anybody has or had the number."""
    query = sa.select(member.c.id).where(member.c.number == number)
    return tx.connection.execute(query).first() is not None


def stands_in_books(tx: Tx, member_id: int) -> bool:
    """Whether an account or an entry names her."""
    for table in (contract, journal_line):
        query = sa.select(sa.literal(1)).where(
            table.c.member_id == member_id, table.c.member_id.is_not(None)
        )
        if tx.connection.execute(query.limit(1)).first() is not None:
            return True
    return False


def add_status(
    tx: Tx, member_id: int, change: StatusChange, *, at: datetime, operation_id: str | None
) -> None:
    """Keeps one step of her membership for good; of several steps in one act one names the act."""
    tx.connection.execute(
        sa.insert(member_status).values(
            member_id=member_id,
            status=change.status.value,
            from_date=change.from_date.isoformat(),
            reason=change.reason,
            who=change.who,
            at=clock_text(at),
            operation_id=operation_id,
        )
    )


def of_operation(tx: Tx, operation_id: str) -> Member | None:
    """Whom an act has entered or given another status; None if it was never done."""
    query = sa.select(member_status.c.member_id).where(member_status.c.operation_id == operation_id)
    member_id = tx.connection.execute(query).scalar()
    return None if member_id is None else get(tx, member_id)


def status_history(tx: Tx, member_id: int) -> tuple[StatusChange, ...]:
    """The steps of her membership, in the order in which they were entered."""
    query = (
        sa.select(member_status)
        .where(member_status.c.member_id == member_id)
        .order_by(member_status.c.id)
    )
    return tuple(
        StatusChange(
            status=MemberStatus(row.status),
            from_date=date.fromisoformat(row.from_date),
            reason=row.reason,
            who=row.who,
        )
        for row in tx.connection.execute(query)
    )


def villages(tx: Tx) -> tuple[str, ...]:
    """The villages that the register names, in the order of the alphabet."""
    query = sa.select(member.c.village).where(member.c.village != "").distinct()
    return tuple(tx.connection.execute(query.order_by(member.c.village)).scalars())


def to_row(details: MemberDetails) -> dict[str, Any]:
    """The columns of what the register says of a person; the trail keeps them too."""
    return {
        "number": details.number,
        "name": details.name,
        "gender": details.gender.value,
        "joined_on": details.joined_on.isoformat(),
        "left_on": date_text(details.left_on),
        "national_id": details.national_id,
        "birth_place": details.birth_place,
        "birth_date": date_text(details.birth_date),
        "address": details.address,
        "village": details.village,
        "group_name": details.group,
        "phone": details.phone,
        "destination_country": details.destination_country,
        "returned_year": details.returned_year,
        "disability": details.disability,
        "heir_name": details.heir_name,
        "heir_relation": details.heir_relation,
    }


def from_row(row: Any) -> Member:
    """The person of a row of the register."""
    return Member(
        id=row.id,
        status=MemberStatus(row.status),
        number=row.number,
        name=row.name,
        gender=Gender(row.gender),
        joined_on=date.fromisoformat(row.joined_on),
        left_on=text_date(row.left_on),
        national_id=row.national_id,
        birth_place=row.birth_place,
        birth_date=text_date(row.birth_date),
        address=row.address,
        village=row.village,
        group=row.group_name,
        phone=row.phone,
        destination_country=row.destination_country,
        returned_year=row.returned_year,
        disability=row.disability,
        heir_name=row.heir_name,
        heir_relation=row.heir_relation,
    )
