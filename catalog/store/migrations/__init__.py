"""The schema's history; Alembic runs these files, on a connection that is handed to it."""
