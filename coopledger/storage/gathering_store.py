"""Groups and villages that meet, and the names by which the register points to them."""

from __future__ import annotations

from typing import Any

import sqlalchemy as sa

from coopledger.accounting.errors import GatheringNameTaken
from coopledger.accounting.gatherings import Gathering, GatheringKind, parse_rule, rule_text
from coopledger.storage.database import Tx
from coopledger.storage.schema import gathering, member

_COLUMNS: dict[GatheringKind, sa.Column[Any]] = {
    GatheringKind.GROUP: member.c.group_name,
    GatheringKind.VILLAGE: member.c.village,
}
"""Where the register names each kind."""


def everything(tx: Tx) -> tuple[Gathering, ...]:
    """All that were ever written down, retired ones too, by kind and name."""
    query = sa.select(gathering).order_by(gathering.c.kind, gathering.c.name)
    return tuple(map(_from_row, tx.connection.execute(query)))


def by_name(tx: Tx, kind: GatheringKind, name: str) -> Gathering | None:
    """The one of that name, if it was written down."""
    query = sa.select(gathering).where(
        gathering.c.kind == kind.value, gathering.c.name == name.strip()
    )
    row = tx.connection.execute(query).first()
    return None if row is None else _from_row(row)


def put(tx: Tx, value: Gathering) -> None:
    """Writes it down, or replaces what was written under its row.

    Raises:
        GatheringNameTaken: When another one of its kind has the name.
    """
    row = {
        "kind": value.kind.value,
        "name": value.name,
        "village": value.village,
        "meeting_rule": rule_text(value.rule),
        "meeting_time": value.time,
        "meeting_place": value.place,
        "note": value.note,
        "active": int(value.active),
    }
    statement = (
        sa.update(gathering).where(gathering.c.id == value.id).values(**row)
        if value.id
        else sa.insert(gathering).values(**row)
    )
    try:
        tx.connection.execute(statement)
    except sa.exc.IntegrityError as error:
        if "gathering.name" in str(error.orig):
            raise GatheringNameTaken(value.name) from error
        raise


def rename_in_register(tx: Tx, kind: GatheringKind, old: str, new: str) -> int:
    """Gives everybody who belongs to the old name the new one; how many that were."""
    column = _COLUMNS[kind]
    statement = sa.update(member).where(column == old).values({column: new})
    return tx.connection.execute(statement).rowcount


def put_ranks(tx: Tx, member_ids: list[int]) -> None:
    """Gives these members their places in the sheet of a meeting, in this order."""
    if member_ids:
        tx.connection.execute(
            sa.update(member)
            .where(member.c.id == sa.bindparam("member_id"))
            .values(meeting_rank=sa.bindparam("place")),
            [{"member_id": each, "place": place} for place, each in enumerate(member_ids, 1)],
        )


def _from_row(row: Any) -> Gathering:
    return Gathering(
        kind=GatheringKind(row.kind),
        name=row.name,
        village=row.village,
        rule=parse_rule(row.meeting_rule),
        time=row.meeting_time,
        place=row.meeting_place,
        note=row.note,
        active=bool(row.active),
        id=row.id,
    )
