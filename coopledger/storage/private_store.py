"""What members told in confidence, a row for each topic; the one table of the book that forgets."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

import sqlalchemy as sa

from coopledger.accounting.private_data import Content, Entrusted, Topic, from_json, to_json
from coopledger.storage.database import Tx
from coopledger.storage.rows import clock_text, text_date
from coopledger.storage.schema import member, member_heir, member_migration, member_private


@dataclass(frozen=True, slots=True, kw_only=True)
class Kept:
    """A topic with the salt of its fingerprints in the trail."""

    entrusted: Entrusted
    salt: str


def get(tx: Tx, member_id: int, topic: Topic) -> Kept | None:
    """What she said on a topic; None when nothing is kept."""
    query = sa.select(member_private).where(
        member_private.c.member_id == member_id, member_private.c.topic == topic.value
    )
    row = tx.connection.execute(query).first()
    return None if row is None else _from_row(row)


def of_member(tx: Tx, member_id: int) -> dict[Topic, Kept]:
    """All that she said, by topic."""
    query = sa.select(member_private).where(member_private.c.member_id == member_id)
    return {Topic(row.topic): _from_row(row) for row in tx.connection.execute(query)}


def of_topic(tx: Tx, topic: Topic) -> dict[int, Content]:
    """What everybody said on a topic, by the id of the member."""
    query = sa.select(member_private.c.member_id, member_private.c.content).where(
        member_private.c.topic == topic.value
    )
    rows = tx.connection.execute(query)
    return {row.member_id: from_json(topic, row.content) for row in rows}


def put(
    tx: Tx,
    member_id: int,
    content: Content,
    *,
    topic: Topic,
    consent_on: date | None,
    salt: str,
    at: datetime,
    who: str,
) -> None:
    """Keeps what she said on a topic, instead of what was kept before."""
    row = {
        "content": to_json(content),
        "consent_on": consent_on.isoformat() if consent_on else "",
        "salt": salt,
        "changed_at": clock_text(at),
        "changed_by": who,
    }
    where = (member_private.c.member_id == member_id, member_private.c.topic == topic.value)
    changed = tx.connection.execute(sa.update(member_private).where(*where).values(**row))
    if not changed.rowcount:
        tx.connection.execute(
            sa.insert(member_private).values(member_id=member_id, topic=topic.value, **row)
        )


def erase(tx: Tx, member_id: int, topic: Topic) -> None:
    """Forgets a topic, and with it the salt of its fingerprints."""
    tx.connection.execute(
        sa.delete(member_private).where(
            member_private.c.member_id == member_id, member_private.c.topic == topic.value
        )
    )


def _from_row(row: Any) -> Kept:
    return Kept(
        entrusted=Entrusted(
            content=from_json(Topic(row.topic), row.content),
            consent_on=text_date(row.consent_on or None),
            changed_by=row.changed_by,
        ),
        salt=row.salt,
    )


# --- the ordinary personal values of the register ---

_TEXTS = (
    "nickname",
    "national_id",
    "birth_place",
    "marital_status",
    "education",
    "occupation",
    "address",
    "hamlet",
    "district",
    "regency",
    "region_code",
    "phone",
    "family_card_number",
    "bank_name",
    "bank_account",
    "background",
    "trail_salt",
)
"""Columns of the register that go when a former member's data is erased; her village and group stay
with her name, as the places where the cooperative's business was done."""


def trail_salt(tx: Tx, member_id: int) -> str:
    """The salt of her fingerprints in the trail; empty before the first."""
    query = sa.select(member.c.trail_salt).where(member.c.id == member_id)
    return tx.connection.execute(query).scalar() or ""


def keep_trail_salt(tx: Tx, member_id: int, salt: str) -> None:
    """Keeps the salt of her fingerprints."""
    tx.connection.execute(sa.update(member).where(member.c.id == member_id).values(trail_salt=salt))


def blank_register(tx: Tx, member_id: int) -> bool:
    """Takes out what the register knew of her beyond name, place and dates; whether it was any."""
    columns = [member.c[name] for name in _TEXTS]
    where = member.c.id == member_id
    row = tx.connection.execute(sa.select(member.c.birth_date, *columns).where(where)).one()
    blank: dict[str, str | None] = dict.fromkeys(_TEXTS, "")
    blank["birth_date"] = None
    tx.connection.execute(sa.update(member).where(where).values(**blank))
    known = any(row)
    for table in (member_heir, member_migration):
        gone = tx.connection.execute(sa.delete(table).where(table.c.member_id == member_id))
        known = known or gone.rowcount > 0
    return known
