"""Board, supervisors and management, with their terms."""

from __future__ import annotations

from datetime import date
from typing import Any

import sqlalchemy as sa

from coopledger.accounting.errors import UnknownOfficer
from coopledger.accounting.members import Gender
from coopledger.accounting.officers import Body, Officer
from coopledger.storage.database import Tx
from coopledger.storage.rows import date_text, text_date
from coopledger.storage.schema import member, officer

_OFFICERS = sa.select(
    officer,
    member.c.number.label("member_number"),
    member.c.gender.label("member_gender"),
    member.c.birth_date.label("member_birth_date"),
    member.c.address.label("member_address"),
    member.c.village.label("member_village"),
    member.c.phone.label("member_phone"),
).outerjoin(member, member.c.id == officer.c.member_id)


def add(tx: Tx, value: Officer) -> Officer:
    """Adds an officer and returns her with her id."""
    result = tx.connection.execute(
        sa.insert(officer).values(
            body=value.body.value,
            position=value.position,
            name=value.name,
            from_date=value.from_date.isoformat(),
            to_date=date_text(value.to_date),
            **_facts(value),
        )
    )
    assert result.inserted_primary_key is not None
    return get(tx, int(result.inserted_primary_key[0]))


def update(tx: Tx, value: Officer) -> None:
    """Keeps what is known of an officer; her term and body stay as they are."""
    tx.connection.execute(
        sa.update(officer)
        .where(officer.c.id == value.id)
        .values(position=value.position, name=value.name, **_facts(value))
    )


def _facts(value: Officer) -> dict[str, Any]:
    return {
        "rank": value.rank,
        "member_id": value.member_id,
        "gender": "" if value.gender is None else value.gender.value,
        "birth_date": date_text(value.birth_date),
        "address": value.address,
        "phone": value.phone,
    }


def end_term(tx: Tx, officer_id: int, on: date, reason: str = "") -> None:
    """Ends a term."""
    tx.connection.execute(
        sa.update(officer)
        .where(officer.c.id == officer_id)
        .values(to_date=on.isoformat(), end_reason=reason)
    )


def get(tx: Tx, officer_id: int) -> Officer:
    """The officer of that id.

    Raises:
        UnknownOfficer: When there is none.
    """
    row = tx.connection.execute(_OFFICERS.where(officer.c.id == officer_id)).first()
    if row is None:
        raise UnknownOfficer(officer_id)
    return _from_row(row)


def all_officers(tx: Tx) -> tuple[Officer, ...]:
    """All, former ones too, by body and rank."""
    rows = tx.connection.execute(_OFFICERS.order_by(officer.c.body, officer.c.rank, officer.c.id))
    return tuple(_from_row(row) for row in rows)


def _from_row(row: Any) -> Officer:
    """Of a member her sex, birth and address are what the register says."""
    linked = row.member_id is not None
    gender = row.member_gender if linked else row.gender
    return Officer(
        id=row.id,
        body=Body(row.body),
        position=row.position,
        name=row.name,
        from_date=date.fromisoformat(row.from_date),
        to_date=text_date(row.to_date),
        rank=row.rank,
        member_id=row.member_id,
        member_number=row.member_number or "",
        gender=Gender(gender) if gender else None,
        birth_date=text_date(row.member_birth_date if linked else row.birth_date),
        address=_address(row) if linked else row.address,
        phone=row.phone or (row.member_phone or ""),
        end_reason=row.end_reason,
    )


def _address(row: Any) -> str:
    return ", ".join(part for part in (row.member_address, row.member_village) if part)
