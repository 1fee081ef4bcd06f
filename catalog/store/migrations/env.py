"""How Alembic runs the revisions: on the connection that it is given, within the transaction that is open on it."""

from alembic import context

connection = context.config.attributes["connection"]
context.configure(connection=connection, transactional_ddl=True)
context.run_migrations()
