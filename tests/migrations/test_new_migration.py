"""`make migration` writes what a new book gets, and afterwards only the difference."""

from __future__ import annotations

import re
import shutil
import sys
from pathlib import Path

import pytest
import sqlalchemy as sa

from coopledger import paths
from coopledger.storage import migrate, schema

sys.path.append(str(Path(__file__).resolve().parents[2] / "scripts"))
import new_migration


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Alembic's folder without any migration."""
    copy = tmp_path / "migrations"
    shutil.copytree(
        paths.migrations(), copy, ignore=shutil.ignore_patterns("[0-9]*.py", "__pycache__")
    )
    (copy / "versions").mkdir(exist_ok=True)
    return copy


def objects(connection: sa.Connection) -> dict[str, str]:
    """Every table, index and trigger with its statement; Alembic makes its own table."""
    found = connection.exec_driver_sql("SELECT name, sql FROM sqlite_master WHERE sql IS NOT NULL")
    return {
        name: re.sub(r"\s+", " ", sql).strip() for name, sql in found if name != "alembic_version"
    }


def test_the_first_migration_makes_the_schema_of_a_new_book(folder: Path) -> None:
    new_migration.write("the first schema", folder)
    with sa.create_engine("sqlite://").begin() as connection:
        migrate.run_alembic(connection, scripts=folder)
        migrated = objects(connection)
        version = connection.exec_driver_sql("SELECT version_num FROM alembic_version").scalar()
    with sa.create_engine("sqlite://").begin() as connection:
        schema.create_schema(connection)
        fresh = objects(connection)
    assert migrated == fresh
    assert version == "0001"


def test_the_next_migration_holds_the_difference_alone(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    new_migration.write("the first schema", folder)
    wider = sa.MetaData()
    for table in schema.metadata.sorted_tables:
        table.to_metadata(wider)
    wider.tables["member"].append_column(sa.Column("blood_group", sa.Text))
    monkeypatch.setattr(schema, "metadata", wider)
    source = new_migration.write("give members a blood group", folder).read_text(encoding="utf-8")
    assert "revision = '0002'" in source
    assert "down_revision = '0001'" in source
    assert "blood_group" in source
    assert source.count("op.") == 1
