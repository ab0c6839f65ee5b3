"""Alembic's entry: runs over the connection that the program, or `make migration`, hands in."""

from alembic import context

given = context.config.attributes
# Alembic would make its own, which is not STRICT.
given["connection"].exec_driver_sql(
    "CREATE TABLE IF NOT EXISTS alembic_version ("
    " version_num TEXT NOT NULL,"
    " CONSTRAINT pk_alembic_version PRIMARY KEY (version_num)"
    " ) STRICT"
)
context.configure(
    connection=given["connection"],
    # Only `make migration` compares with the living schema; a migration never sees it.
    target_metadata=given.get("metadata"),
    transaction_per_migration=False,
)
context.run_migrations()
