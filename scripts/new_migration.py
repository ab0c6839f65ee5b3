"""Writes a migration: the difference between the last one and `storage/schema.py`.

    make migration NAME="give loans a guarantor"

Read what it wrote before you keep it: Alembic sees neither triggers nor CHECKs, and writes a change
of a column as a copy of the whole table, which append-only tables must never be (their triggers
would be lost). Then raise `SCHEMA_VERSION` in `storage/schema.py` to the new revision.
"""

from __future__ import annotations

import sys
from pathlib import Path
from textwrap import indent

import sqlalchemy as sa
from alembic import command
from alembic.config import Config
from alembic.script import ScriptDirectory
from sqlalchemy.dialects import sqlite

from coopledger import paths
from coopledger.storage import schema


def write(name: str, folder: Path) -> Path:
    """Writes the migration into `folder` and returns its path.

    The first one makes the whole schema with the very statements that a new book gets.
    """
    config = Config()
    config.set_main_option("script_location", str(folder))
    scripts = ScriptDirectory.from_config(config)
    last = scripts.get_current_head()
    revision = f"{int(last or 0) + 1:04d}"
    with sa.create_engine("sqlite://").begin() as connection:
        config.attributes["connection"] = connection
        config.attributes["metadata"] = schema.metadata
        if last is not None:
            command.upgrade(config, "head")
        made = command.revision(
            config, message=name, autogenerate=last is not None, rev_id=revision
        )
    assert not isinstance(made, list)
    assert made is not None
    path = Path(made.path)
    if last is None:
        _write_whole_schema(path)
    return path


def _write_whole_schema(path: Path) -> None:
    """Puts the schema's statements into the migration, as text that no later edit can change."""
    head, _, _ = path.read_text(encoding="utf-8").partition("def upgrade() -> None:\n")
    statements = "".join(
        f'    """\n{indent(statement, "    ")}\n    """,\n' for statement in schema_statements()
    )
    path.write_text(
        f"{head.rstrip()}\n\nSTATEMENTS = (\n{statements})\n\n\n"
        "def upgrade() -> None:\n"
        '    """Makes every table, index and trigger."""\n'
        "    connection = op.get_bind()\n"
        "    for statement in STATEMENTS:\n"
        "        connection.exec_driver_sql(statement)\n",
        encoding="utf-8",
    )


def schema_statements() -> list[str]:
    """The SQL that makes a book's tables, indexes and triggers, in order.

    Alembic makes the table of its own version.
    """
    tables = [
        table for table in schema.metadata.sorted_tables if table is not schema.schema_version
    ]
    dialect = sqlite.dialect()
    made: list[sa.schema.ExecutableDDLElement] = []
    for table in tables:
        made.append(sa.schema.CreateTable(table))
        made += [sa.schema.CreateIndex(index) for index in sorted(table.indexes, key=str)]
    texts = [str(element.compile(dialect=dialect)).strip() for element in made]
    return [_laid_out(text) for text in (*texts, *schema.trigger_statements())]


def _laid_out(statement: str) -> str:
    """Spaces for tabs, and none at the ends of lines."""
    return "\n".join(line.rstrip() for line in statement.expandtabs(4).splitlines())


def main(arguments: list[str]) -> int:
    """0 when a migration was written."""
    name = " ".join(arguments).strip()
    if not name:
        print('Give it a name: make migration NAME="what it is for"')
        return 2
    path = write(name, paths.migrations())
    print(f"Written: {path}\nRead it, then raise SCHEMA_VERSION in coopledger/storage/schema.py.")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
