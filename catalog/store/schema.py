"""Which schema a catalogue has, and bringing it to the one that this version speaks."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Literal

from sqlalchemy import Connection, inspect, text

from catalog.store.tables import KINDS, METADATA
from catalog.store.views import current_views

HEAD = "0005"
"""The newest revision in `migrations`; a test holds the two together."""
MIGRATIONS = Path(__file__).with_name("migrations")

State = Literal["absent", "current", "older", "newer"]


def schema_state(connection: Connection) -> State:
    """How the schema of the database stands to that of this version."""
    if not inspect(connection).has_table("alembic_version"):
        return "absent"
    found = connection.execute(text("SELECT version_num FROM alembic_version")).scalars().all()
    if list(found) == [HEAD]:
        return "current"
    return "older" if set(found) <= _known_revisions() else "newer"


def _known_revisions() -> set[str]:
    return {file.name.split("_")[0] for file in (MIGRATIONS / "versions").glob("[0-9]*.py")}


def migrate(connection: Connection) -> None:
    """Bring the schema to HEAD within the transaction of `connection`."""
    import logging

    from alembic import command
    from alembic.config import Config

    logging.getLogger("alembic").setLevel(logging.WARNING)
    config = Config()
    config.set_main_option("script_location", str(MIGRATIONS).replace("%", "%%"))
    config.attributes["connection"] = connection
    command.upgrade(config, "head")


def append_only_tables() -> Iterator[tuple[str, list[list[str]]]]:
    """Every table with its unique keys; none where a row is nothing but its key."""
    for table in METADATA.sorted_tables:
        key = [column.name for column in table.primary_key.columns]
        keys = [key] if len(key) < len(table.columns) else []
        keys += [[column.name] for column in table.columns if column.unique]
        yield table.name, keys


def expected_views() -> dict[str, str]:
    """The views that a catalogue must have, by name."""
    return dict(current_views(KINDS))
