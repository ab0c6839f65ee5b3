"""A book of every released version opens in this one, with the figures it had."""

from __future__ import annotations

import re
import sqlite3
from pathlib import Path

import pytest

from coopledger.accounting.member_facts import Heir, WorkAbroad
from coopledger.services import checking
from coopledger.storage import balances, member_store, migrate
from coopledger.storage.database import Books, make_engine
from coopledger.storage.schema import SCHEMA_VERSION
from tests.migrations.test_migrations import schema_of

RELEASED = sorted((Path(__file__).parents[1] / "data" / "books").glob("v*.sql"))


def load(text: str) -> Books:
    def connect() -> sqlite3.Connection:
        connection = sqlite3.connect(":memory:", check_same_thread=False)
        connection.executescript(text)
        return connection

    return Books(make_engine(connect, sqlite3))


def test_the_one_heir_and_the_one_time_abroad_become_the_first_of_several() -> None:
    books = load((RELEASED[0]).read_text(encoding="utf-8"))
    with books.write() as tx:
        before = tx.connection.exec_driver_sql(
            "SELECT number, heir_name, heir_relation, destination_country, returned_year"
            " FROM member"
        ).all()
        migrate.run_alembic(tx.connection)
    assert before
    with books.read() as tx:
        for number, heir, relation, country, year in before:
            member = member_store.by_number(tx, number)
            assert member.heirs == (Heir(name=heir, relation=relation),)
            assert member.migrations == (WorkAbroad(country=country, home_year=year),)
    books.close()


def test_there_are_released_books() -> None:
    assert RELEASED


@pytest.mark.parametrize("path", RELEASED, ids=lambda path: path.stem)
def test_a_released_book_comes_up_to_this_schema(path: Path) -> None:
    text = path.read_text(encoding="utf-8")
    books = load(text)
    if migrate.version_of(books) != SCHEMA_VERSION:
        with books.write() as tx:
            migrate.run_alembic(tx.connection)
    assert migrate.version_of(books) == SCHEMA_VERSION
    fresh = Books.in_memory()
    assert schema_of(books) == schema_of(fresh)
    kept = dict(re.findall(r"^-- (\d{4}) (-?\d+)$", text, flags=re.MULTILINE))
    with books.read() as tx:
        now = {code: str(net.sen) for code, net in balances.by_account(tx).items()}
    assert now == kept
    assert [result.name for result in checking.check_books(books) if not result.holds] == []
    for each in (books, fresh):
        each.close()
