"""Alembic's entry: runs over the connection that the program, or `make migration`, hands in."""

from alembic import context

given = context.config.attributes
context.configure(
    connection=given["connection"],
    # Only `make migration` compares with the living schema; a migration never sees it.
    target_metadata=given.get("metadata"),
    transaction_per_migration=False,
)
context.run_migrations()
