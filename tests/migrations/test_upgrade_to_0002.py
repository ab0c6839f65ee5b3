"""What the second schema makes of the persons of a book of the first."""

from __future__ import annotations

import json
import sqlite3

import pytest
import sqlalchemy as sa

from coopledger.accounting.private_data import (
    Disability,
    Topic,
    fingerprint,
    is_fingerprint,
)
from coopledger.storage import member_store, migrate, private_store, schema
from coopledger.storage.database import Books
from tests.migrations.test_released_books import RELEASED, load

FIRST = next(path for path in RELEASED if path.stem == "v0.1.0")
SAID = {
    "name": "Siti Aminah",
    "national_id": "3307105408850002",
    "disability": "pendengaran",
    "heir_name": "Ahmad",
    "returned_year": 2019,
    "phone": "",
    "status": "active",
}


@pytest.fixture(scope="module")
def book() -> Books:
    """A book of 0.1.0 in which member 1 is hard of hearing, brought up to this schema."""
    books = load(FIRST.read_text(encoding="utf-8"))
    run = (
        "INSERT INTO audit_event (at, who, action, subject, before, after)"
        " VALUES (?, ?, ?, ?, ?, ?)"
    )
    with books.write() as tx:
        connection = tx.connection
        number = connection.exec_driver_sql("SELECT number FROM member WHERE id = 1").scalar()
        connection.exec_driver_sql("UPDATE member SET disability = 'pendengaran' WHERE id = 1")
        for action, subject in (
            ("edit_member", number),
            ("register_member", "gone-0099"),
            ("add_account", "1101"),
        ):
            facts = ("2026-01-05T09:00:00Z", "sri", action, subject, "", json.dumps(SAID))
            connection.exec_driver_sql(run, facts)
        migrate.run_alembic(connection)
    return books


def facts_of(book: Books, action: str) -> dict[str, object]:
    with book.read() as tx:
        query = (
            sa.select(schema.audit_event.c.after)
            .where(schema.audit_event.c.action == action)
            .order_by(schema.audit_event.c.id.desc())
        )
        return dict(json.loads(tx.connection.scalars(query).first() or "{}"))


def test_a_disability_is_kept_in_confidence_and_waits_for_consent(book: Books) -> None:
    with book.read() as tx:
        kept = private_store.get(tx, 1, Topic.DISABILITY)
        told = private_store.of_topic(tx, Topic.DISABILITY)
    assert kept is not None
    assert kept.entrusted.content == Disability(note="pendengaran")
    assert kept.entrusted.consent_on is None
    assert len(kept.salt) == 32
    assert told == {1: kept.entrusted.content}


def test_the_trail_of_members_is_put_into_fingerprints_that_can_still_be_compared(
    book: Books,
) -> None:
    facts = facts_of(book, "edit_member")
    with book.read() as tx:
        salt = private_store.trail_salt(tx, 1)
    for name in ("national_id", "disability", "heir_name", "returned_year"):
        assert facts[name] == fingerprint(name, SAID[name], salt)
    assert (facts["name"], facts["phone"], facts["status"]) == ("Siti Aminah", "", "active")


def test_somebody_who_is_in_no_register_is_hidden_too(book: Books) -> None:
    assert is_fingerprint(facts_of(book, "register_member")["national_id"])


def test_other_acts_of_the_trail_stay_as_they_were_written(book: Books) -> None:
    assert facts_of(book, "add_account") == SAID


def test_the_trail_is_guarded_again(book: Books) -> None:
    with (
        pytest.raises(sqlite3.IntegrityError, match="append-only: audit_event"),
        book.write() as tx,
    ):
        tx.connection.execute(sa.update(schema.audit_event).values(who="lain"))


def test_every_member_has_a_salt_of_her_own(book: Books) -> None:
    with book.read() as tx:
        salts = [private_store.trail_salt(tx, each.id) for each in member_store.everyone(tx)]
    assert salts
    assert len(set(salts)) == len(salts)
    assert {len(salt) for salt in salts} == {32}
