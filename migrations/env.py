"""Alembic's entry: runs over the connection that the program, or `make migration`, hands in."""

from alembic import context

connection = context.config.attributes["connection"]
context.configure(connection=connection, transaction_per_migration=False)
context.run_migrations()
