from __future__ import annotations

import sqlite3
from dataclasses import replace
from datetime import date

import pytest
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
from coopledger.accounting.members import Gender, MemberDetails, MemberStatus, StatusChange
from coopledger.services.session import Session
from coopledger.storage import member_store, schema
from coopledger.storage.database import Tx

WHOLE = MemberDetails(
    number="0012",
    name="Sumiyati",
    gender=Gender.FEMALE,
    joined_on=date(2023, 3, 12),
    left_on=date(2026, 1, 31),
    national_id="3307105408850002",
    birth_place="Wonosobo",
    birth_date=date(1985, 8, 14),
    address="RT 2 RW 5",
    village="Lipursari",
    group="Melati",
    phone="0812-0000-1207",
    nickname="Bu Sum",
    family_card_number="3307101205100003",
    marital_status=MaritalStatus.MARRIED,
    education=Education.LOWER_SECONDARY,
    occupation="jualan sayur",
    hamlet="Krajan RT 2/RW 5",
    district="Leksono",
    regency="Wonosobo",
    region_code="33.07.10.2003",
    bank_name="BRI",
    bank_account="0000-01-000012-50-1",
    applied_on=date(2023, 2, 20),
    admission_minutes="03/PGRS/2023",
    background=frozenset({Background.FORMER_MIGRANT, Background.FEMALE_HEAD}),
    heirs=(
        Heir(name="Karto", relation="suami", national_id="3307101002800001", phone="0812-0000-1"),
        Heir(name="Wati", relation="anak"),
    ),
    migrations=(
        WorkAbroad(
            country="Malaysia",
            sector=WorkSector.PLANTATION,
            out_year=2008,
            home_year=2010,
            channel=LegalChannel.NO_ANSWER,
        ),
        WorkAbroad(country="Hong Kong", sector=WorkSector.DOMESTIC, still_abroad=True),
    ),
    meeting_rank=4,
)


def bare(number: str) -> MemberDetails:
    return MemberDetails(
        number=number, name=f"Ibu {number}", gender=Gender.FEMALE, joined_on=date(2025, 1, 1)
    )


def test_every_field_comes_back_as_it_was(session: Session) -> None:
    with session.books.write() as tx:
        member = member_store.add(tx, WHOLE, MemberStatus.LEFT)
        assert member.details == WHOLE
        assert member_store.get(tx, member.id) == member
        assert member_store.by_number(tx, " 0012 ") == member
        assert member_store.add(tx, bare("7"), MemberStatus.PROSPECTIVE).details == bare("7")


def test_rows_about_her_are_replaced_whole_and_keep_their_order(session: Session) -> None:
    with session.books.write() as tx:
        other = member_store.add(tx, replace(WHOLE, number="0013"), MemberStatus.ACTIVE)
        member = member_store.add(tx, WHOLE, MemberStatus.ACTIVE)
        turned = replace(member, heirs=member.heirs[::-1], migrations=member.migrations[1:])
        member_store.update(tx, turned)
        assert member_store.everyone(tx) == (turned, other)
        assert member_store.find(tx, "sumi", limit=9, ended=True) == (turned, other)
        member_store.update(tx, replace(member, heirs=(), migrations=()))
        assert member_store.get(tx, member.id).heirs == ()
        assert member_store.get(tx, other.id).heirs == WHOLE.heirs


def test_spells_abroad_are_read_for_all_and_for_one(session: Session) -> None:
    steps = (
        (MemberStatus.ACTIVE, date(2025, 1, 1)),
        (MemberStatus.ABROAD, date(2025, 3, 5)),
        (MemberStatus.ACTIVE, date(2025, 9, 1)),
    )
    with session.books.write() as tx:
        away, back, stays = (
            member_store.add(tx, bare(number), MemberStatus.ACTIVE) for number in "123"
        )
        for member, count in ((away, 2), (back, 3), (stays, 1)):
            for status, on in steps[:count]:
                change = StatusChange(status=status, from_date=on, reason="", who="siti")
                member_store.add_status(
                    tx, member.id, change, at=session.clock.now(), operation_id=None
                )
        spells = {
            away.id: ((date(2025, 3, 5), None),),
            back.id: ((date(2025, 3, 5), date(2025, 8, 31)),),
        }
        assert member_store.spells_abroad(tx) == spells
        assert member_store.spells_abroad(tx, back.id) == {back.id: spells[back.id]}
        assert member_store.spells_abroad(tx, stays.id) == {}


def test_numbers_are_in_the_order_of_people(session: Session) -> None:
    with session.books.write() as tx:
        for number in ("10", "2", "A-1", "0007"):
            member_store.add(tx, bare(number), MemberStatus.ACTIVE)
        assert [member.number for member in member_store.everyone(tx)] == [
            "2",
            "10",
            "A-1",
            "0007",
        ]
        assert member_store.last_number(tx) == "0007"
        assert member_store.number_taken(tx, "10")
        assert not member_store.number_taken(tx, "11")


def test_a_taken_number_is_refused_on_adding_and_changing(session: Session) -> None:
    with session.books.write() as tx:
        member_store.add(tx, bare("1"), MemberStatus.ACTIVE)
        other = member_store.add(tx, bare("2"), MemberStatus.ACTIVE)
    with pytest.raises(MemberNumberTaken), session.books.write() as tx:
        member_store.add(tx, bare("1"), MemberStatus.ACTIVE)
    renumbered = replace(other, number="1")
    with pytest.raises(MemberNumberTaken), session.books.write() as tx:
        member_store.update(tx, renumbered)


def test_nobody_of_that_number_or_id(session: Session) -> None:
    with session.books.read() as tx:
        with pytest.raises(UnknownMember):
            member_store.by_number(tx, "1")
        with pytest.raises(LookupError):
            member_store.get(tx, 1)
        assert member_store.last_number(tx) == ""


def test_steps_of_membership_can_only_be_added(session: Session) -> None:
    step = StatusChange(
        status=MemberStatus.ACTIVE, from_date=date(2025, 1, 1), reason="", who="siti"
    )
    with session.books.write() as tx:
        member = member_store.add(tx, bare("1"), MemberStatus.ACTIVE)
        for operation_id in ("a" * 32, None, None):
            member_store.add_status(
                tx, member.id, step, at=session.clock.now(), operation_id=operation_id
            )
        assert member_store.status_history(tx, member.id) == (step,) * 3
        assert member_store.of_operation(tx, "a" * 32) == member
        assert member_store.of_operation(tx, "b" * 32) is None
    for statement in (
        sa.update(schema.member_status).values(reason="x"),
        sa.delete(schema.member_status),
    ):
        with (
            pytest.raises(sqlite3.IntegrityError, match="append-only"),
            session.books.write() as tx,
        ):
            tx.connection.execute(statement)


def test_the_schema_knows_two_genders_by_the_register(session: Session) -> None:
    row = {**member_store.to_row(bare("1")), "status": "active", "gender": "X"}
    with pytest.raises(sqlite3.IntegrityError), session.books.write() as tx:
        tx.connection.execute(sa.insert(schema.member).values(**row))


def found(tx: Tx, text: str) -> list[str]:
    return [member.number for member in member_store.find(tx, text, limit=9, ended=False)]


def test_signs_of_the_search_itself_are_taken_as_they_are(session: Session) -> None:
    with session.books.write() as tx:
        member_store.add(tx, bare("5%"), MemberStatus.ACTIVE)
        member_store.add(tx, bare("5_\\"), MemberStatus.ACTIVE)
        member_store.add(tx, bare("55"), MemberStatus.ACTIVE)
        assert found(tx, "5%") == ["5%"]
        assert found(tx, "_") == ["5_\\"]
        assert found(tx, "\\") == ["5_\\"]
        assert found(tx, "' OR 1=1") == []
