"""The register of members."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from datetime import date, datetime
from enum import Enum
from typing import Any, TypeVar

import sqlalchemy as sa

from coopledger.accounting.errors import MemberNumberTaken, UnknownMember
from coopledger.accounting.member_facts import (
    Background,
    Education,
    Heir,
    LegalChannel,
    MaritalStatus,
    WorkAbroad,
    WorkSector,
)
from coopledger.accounting.members import (
    Gender,
    Member,
    MemberDetails,
    MemberStatus,
    Spell,
    StatusChange,
    abroad_spells,
)
from coopledger.storage.database import Tx
from coopledger.storage.rows import clock_text, date_text, text_date
from coopledger.storage.schema import (
    contract,
    journal_line,
    member,
    member_heir,
    member_migration,
    member_status,
)

_Choice = TypeVar("_Choice", bound=Enum)
_CHUNK = 500
"""So many ids stand in one question to the database."""

_IN_ORDER = (sa.func.length(member.c.number), member.c.number)
"""2 before 10, although numbers are text."""


# Every deposit looks somebody up: these are put together once.
_BY_ID = sa.select(member).where(member.c.id == sa.bindparam("wanted"))
_BY_NUMBER = sa.select(member).where(member.c.number == sa.bindparam("wanted"))
_ROWS = {
    table.name: sa.select(table).order_by(table.c.member_id, table.c.rank)
    for table in (member_heir, member_migration)
}
_ROWS_OF = {
    table.name: _ROWS[table.name].where(table.c.member_id.in_(sa.bindparam("ids", expanding=True)))
    for table in (member_heir, member_migration)
}


def add(tx: Tx, details: MemberDetails, status: MemberStatus) -> Member:
    """Enters a person in the register.

    Raises:
        MemberNumberTaken: When somebody has the number, or had it before she left.
    """
    row = {**to_row(details), "status": status.value}
    key = _refusing_taken(tx, sa.insert(member).values(**row), details.number).inserted_primary_key
    assert key is not None
    member_id = int(key[0])
    _put_rows(tx, member_id, details)
    return get(tx, member_id)


def update(tx: Tx, value: Member) -> None:
    """Replaces what the register says of a person.

    Raises:
        MemberNumberTaken: When her new number is somebody else's.
    """
    row = {**to_row(value), "status": value.status.value}
    statement = sa.update(member).where(member.c.id == value.id).values(**row)
    _refusing_taken(tx, statement, value.number)
    for table in (member_heir, member_migration):
        tx.connection.execute(sa.delete(table).where(table.c.member_id == value.id))
    _put_rows(tx, value.id, value)


def _put_rows(tx: Tx, member_id: int, details: MemberDetails) -> None:
    """Her heirs and her times abroad, in their order."""
    rows: tuple[tuple[sa.Table, Iterable[dict[str, Any]]], ...] = (
        (member_heir, map(heir_to_row, details.heirs)),
        (member_migration, map(stay_to_row, details.migrations)),
    )
    for table, values in rows:
        ranked = [
            {"member_id": member_id, "rank": rank, **row} for rank, row in enumerate(values, 1)
        ]
        if ranked:
            tx.connection.execute(sa.insert(table), ranked)


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
    row = tx.connection.execute(_BY_ID, {"wanted": member_id}).first()
    if row is None:
        raise LookupError(f"no member {member_id}")
    return _whole(tx, [row])[0]


def by_number(tx: Tx, number: str) -> Member:
    """The person of that number.

    Raises:
        UnknownMember: When there is none.
    """
    row = tx.connection.execute(_BY_NUMBER, {"wanted": number.strip()}).first()
    if row is None:
        raise UnknownMember(number)
    return _whole(tx, [row])[0]


def everyone(tx: Tx) -> tuple[Member, ...]:
    """All who are or were in the register, by number."""
    rows = tx.connection.execute(sa.select(member).order_by(*_IN_ORDER)).all()
    return _whole(tx, rows, every=True)


def _whole(tx: Tx, rows: Sequence[Any], *, every: bool = False) -> tuple[Member, ...]:
    """The persons of these rows with their heirs and times abroad; `every` reads those of all."""
    ids = None if every else [row.id for row in rows]
    heirs = _rows_of(tx, member_heir, ids)
    stays = _rows_of(tx, member_migration, ids)
    return tuple(
        from_row(
            row,
            heirs=tuple(map(heir_from_row, heirs.get(row.id, ()))),
            stays=tuple(map(stay_from_row, stays.get(row.id, ()))),
        )
        for row in rows
    )


def _rows_of(tx: Tx, table: sa.Table, ids: list[int] | None) -> dict[int, list[Any]]:
    found: dict[int, list[Any]] = defaultdict(list)
    if ids is None:
        parts = [tx.connection.execute(_ROWS[table.name])]
    else:
        parts = [
            tx.connection.execute(_ROWS_OF[table.name], {"ids": ids[start : start + _CHUNK]})
            for start in range(0, len(ids), _CHUNK)
        ]
    for part in parts:
        for row in part:
            found[row.member_id].append(row)
    return found


def find(tx: Tx, text: str, *, limit: int, ended: bool) -> tuple[Member, ...]:
    """Those whom all words of the text fit.

    A word fits by number, name, nickname, village, group or national id. Those whose membership has
    ended are among them if `ended` says so, behind all others. Who has the text as her number comes
    first, then those whose number ends with it or whose name begins with it.
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
    rows = tx.connection.execute(query.order_by(has_ended, rank, *_IN_ORDER).limit(limit)).all()
    return _whole(tx, rows)


def _fits(word: str) -> sa.ColumnElement[bool]:
    literal = _literal(word)
    return sa.or_(
        member.c.number.like(f"%{literal}%", escape="\\"),
        member.c.name.like(f"%{literal}%", escape="\\"),
        member.c.nickname.like(f"%{literal}%", escape="\\"),
        member.c.village.like(f"%{literal}%", escape="\\"),
        member.c.group_name.like(f"%{literal}%", escape="\\"),
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
    return tuple(map(_step, tx.connection.execute(query)))


def leaving_reasons(tx: Tx) -> dict[int, str]:
    """Why members left, by their ids, as the last step of their membership says."""
    ended = [MemberStatus.LEFT.value, MemberStatus.DECEASED.value]
    query = (
        sa.select(member_status.c.member_id, member_status.c.reason)
        .where(member_status.c.status.in_(ended))
        .order_by(member_status.c.id)
    )
    return {row.member_id: row.reason for row in tx.connection.execute(query)}


def spells_abroad(tx: Tx, member_id: int | None = None) -> dict[int, tuple[Spell, ...]]:
    """When members worked abroad while they were members; who never did is not named."""
    was_abroad = sa.select(member_status.c.member_id).where(
        member_status.c.status == MemberStatus.ABROAD.value
    )
    query = sa.select(member_status).where(member_status.c.member_id.in_(was_abroad))
    if member_id is not None:
        query = query.where(member_status.c.member_id == member_id)
    histories: dict[int, list[StatusChange]] = defaultdict(list)
    for row in tx.connection.execute(query.order_by(member_status.c.id)):
        histories[row.member_id].append(_step(row))
    return {key: abroad_spells(history) for key, history in histories.items()}


def _step(row: Any) -> StatusChange:
    return StatusChange(
        status=MemberStatus(row.status),
        from_date=date.fromisoformat(row.from_date),
        reason=row.reason,
        who=row.who,
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
        "nickname": details.nickname,
        "national_id": details.national_id,
        "family_card_number": details.family_card_number,
        "birth_place": details.birth_place,
        "birth_date": date_text(details.birth_date),
        "marital_status": _code(details.marital_status),
        "education": _code(details.education),
        "occupation": details.occupation,
        "address": details.address,
        "hamlet": details.hamlet,
        "village": details.village,
        "district": details.district,
        "regency": details.regency,
        "region_code": details.region_code,
        "group_name": details.group,
        "phone": details.phone,
        "bank_name": details.bank_name,
        "bank_account": details.bank_account,
        "applied_on": date_text(details.applied_on),
        "admission_minutes": details.admission_minutes,
        "background": ",".join(sorted(tag.value for tag in details.background)),
        "meeting_rank": details.meeting_rank,
    }


def from_row(row: Any, *, heirs: tuple[Heir, ...], stays: tuple[WorkAbroad, ...]) -> Member:
    """The person of a row of the register, with the rows about her."""
    return Member(
        id=row.id,
        status=MemberStatus(row.status),
        number=row.number,
        name=row.name,
        gender=Gender(row.gender),
        joined_on=date.fromisoformat(row.joined_on),
        left_on=text_date(row.left_on),
        nickname=row.nickname,
        national_id=row.national_id,
        family_card_number=row.family_card_number,
        birth_place=row.birth_place,
        birth_date=text_date(row.birth_date),
        marital_status=_choice(MaritalStatus, row.marital_status),
        education=_choice(Education, row.education),
        occupation=row.occupation,
        address=row.address,
        hamlet=row.hamlet,
        village=row.village,
        district=row.district,
        regency=row.regency,
        region_code=row.region_code,
        group=row.group_name,
        phone=row.phone,
        bank_name=row.bank_name,
        bank_account=row.bank_account,
        applied_on=text_date(row.applied_on),
        admission_minutes=row.admission_minutes,
        background=frozenset(map(Background, filter(None, row.background.split(",")))),
        heirs=heirs,
        migrations=stays,
        meeting_rank=row.meeting_rank,
    )


def heir_to_row(heir: Heir) -> dict[str, Any]:
    """The columns of an heir."""
    return {
        "name": heir.name,
        "relation": heir.relation,
        "national_id": heir.national_id,
        "phone": heir.phone,
    }


def heir_from_row(row: Any) -> Heir:
    """The heir of a row."""
    return Heir(name=row.name, relation=row.relation, national_id=row.national_id, phone=row.phone)


def stay_to_row(stay: WorkAbroad) -> dict[str, Any]:
    """The columns of a time abroad."""
    return {
        "country": stay.country,
        "sector": _code(stay.sector),
        "out_year": stay.out_year,
        "home_year": stay.home_year,
        "still_abroad": int(stay.still_abroad),
        "channel": _code(stay.channel),
    }


def stay_from_row(row: Any) -> WorkAbroad:
    """The time abroad of a row."""
    return WorkAbroad(
        country=row.country,
        sector=_choice(WorkSector, row.sector),
        out_year=row.out_year,
        home_year=row.home_year,
        still_abroad=bool(row.still_abroad),
        channel=_choice(LegalChannel, row.channel),
    )


def _code(choice: Enum | None) -> str:
    """What stands for a choice; nothing for one that was not asked."""
    return "" if choice is None else str(choice.value)


def _choice(kind: type[_Choice], code: str) -> _Choice | None:
    return kind(code) if code else None
