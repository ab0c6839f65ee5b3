"""Upgrades: the same schema from either way, a copy first, and the old book back on any failure."""

from __future__ import annotations

import ast
import sqlite3
from pathlib import Path

import pytest
import sqlalchemy as sa

from coopledger import paths
from coopledger.accounting.errors import BookNeedsUpgrade, DiskFull, UpgradeFailed
from coopledger.services import opening
from coopledger.storage import balances, book, files, integrity_facts, journal_store, migrate
from coopledger.storage.database import Books, make_engine
from coopledger.storage.schema import SCHEMA_VERSION
from tests.storage.conftest import created, session
from tests.storage.ledger_builders import PASSWORD, grant

__all__ = ["created", "session"]


def schema_of(books: Books) -> dict[str, str]:
    with books.read() as tx:
        return integrity_facts.described(tx.connection)


def migrated_from_nothing() -> Books:
    books = Books(
        make_engine(lambda: sqlite3.connect(":memory:", check_same_thread=False), sqlite3)
    )
    with books.write() as tx:
        migrate.run_alembic(tx.connection)
    return books


def test_a_fresh_book_equals_a_migrated_one() -> None:
    fresh, migrated = Books.in_memory(), migrated_from_nothing()
    assert schema_of(migrated) == schema_of(fresh)
    assert migrate.version_of(migrated) == migrate.version_of(fresh) == SCHEMA_VERSION
    fresh.close()
    migrated.close()


def test_all_tables_are_strict() -> None:
    books = Books.in_memory()
    with books.read() as tx:
        loose = tx.connection.exec_driver_sql(
            "SELECT name FROM pragma_table_list WHERE schema = 'main' AND type = 'table'"
            " AND strict = 0 AND name NOT LIKE 'sqlite_%'"
        ).all()
    assert loose == []
    books.close()


def test_migrations_import_nothing_of_the_program() -> None:
    for path in (paths.migrations() / "versions").glob("*.py"):
        for node in ast.walk(ast.parse(path.read_text())):
            names = (
                [alias.name for alias in node.names]
                if isinstance(node, ast.Import)
                else [node.module or ""]
                if isinstance(node, ast.ImportFrom)
                else []
            )
            assert not [name for name in names if name.startswith("coopledger")], path


@pytest.fixture
def older(created: opening.CreatedBook, tmp_path: Path) -> Path:
    """A book on disk whose schema says it is older, with an entry in it, closed."""
    grant(created.session, 5)
    with created.session.books.write() as tx:
        tx.connection.exec_driver_sql("UPDATE alembic_version SET version_num = '0000'")
    created.session.books.close()
    folder = tmp_path / "book"
    with pytest.raises(BookNeedsUpgrade):
        opening.open_book(folder, password=PASSWORD)
    return folder


def bring_up(connection: sa.Connection) -> None:
    connection.exec_driver_sql(f"UPDATE alembic_version SET version_num = '{SCHEMA_VERSION}'")


def test_an_upgrade_keeps_a_copy_and_the_figures(older: Path) -> None:
    before = (older / book.DATABASE).read_bytes()
    copy = migrate.upgrade_book(older, user=None, password=PASSWORD, migrate=bring_up)
    assert copy.read_bytes() == before
    again = opening.open_book(older, password=PASSWORD)
    with again.books.read() as tx:
        assert journal_store.count(tx) == 1
        assert balances.of_account(tx, "1101").to_text() == "5"
    again.books.close()


def fail(_connection: sa.Connection) -> None:
    raise ZeroDivisionError


def forget_an_entry(connection: sa.Connection) -> None:
    bring_up(connection)
    for table in ("journal_line", "journal_entry"):
        connection.exec_driver_sql(f"DROP TRIGGER {table}_no_delete")
        connection.exec_driver_sql(f"DELETE FROM {table}")


def leave_it_old(_connection: sa.Connection) -> None:
    pass


@pytest.mark.parametrize("wrong", [fail, forget_an_entry, leave_it_old])
def test_a_failed_upgrade_puts_the_old_book_back(older: Path, wrong: migrate.Migrate) -> None:
    before = (older / book.DATABASE).read_bytes()
    with pytest.raises(UpgradeFailed) as failed:
        migrate.upgrade_book(older, user=None, password=PASSWORD, migrate=wrong)
    assert (older / book.DATABASE).read_bytes() == before
    assert Path(failed.value.kept_copy).read_bytes() == before
    migrate.upgrade_book(older, user=None, password=PASSWORD, migrate=bring_up)
    opening.open_book(older, password=PASSWORD).books.close()


def test_no_room_for_the_copy_changes_nothing(older: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    before = sorted(path.name for path in older.iterdir())

    def full(_path: Path) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(files, "flush_file", full)
    with pytest.raises(DiskFull):
        migrate.upgrade_book(older, user=None, password=PASSWORD, migrate=bring_up)
    assert sorted(path.name for path in older.iterdir()) == before
    monkeypatch.undo()
    migrate.upgrade_book(older, user=None, password=PASSWORD, migrate=bring_up)
