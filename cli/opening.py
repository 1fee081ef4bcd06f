"""Opening an inventory the way every command does: the folder, the day, settings from the command line over the file's."""

from __future__ import annotations

import datetime
from pathlib import Path
from typing import Any

from cli.exit_codes import Exit, ExitCode
from inventory.load import load_inventory
from inventory.model import Inventory


def load(directory: Path | None, as_of: str | None = None, **settings: Any) -> tuple[Inventory, datetime.date]:
    """The inventory in `directory` (default: here) and the day that the command speaks of.

    `settings` replace those of the manifest. Raises inventory.model.CannotCheck where there is no inventory, and Exit
    with code 2 for a day that does not exist.
    """
    folder = directory or Path()
    inventory = load_inventory(folder.parent if folder.is_file() else folder)
    if settings:
        own = inventory.manifest.settings.model_copy(update=settings)
        inventory = inventory._replace(manifest=inventory.manifest.model_copy(update={"settings": own}))
    return inventory, day_of(as_of) or inventory.manifest.settings.as_of or datetime.date.today()


def day_of(written: str | None) -> datetime.date | None:
    """A day given on the command line as YYYY-MM-DD."""
    if written is None:
        return None
    try:
        return datetime.datetime.strptime(written, "%Y-%m-%d").date()
    except ValueError:
        raise Exit(ExitCode.COULD_NOT_CHECK, f"“{written}” is no day: write it as in 2014-11-03.") from None
