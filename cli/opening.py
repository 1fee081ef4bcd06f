"""Opening an inventory the way every command does: its folder, the day, settings of the command line first."""

from __future__ import annotations

import datetime
from pathlib import Path
from typing import Any

from catalog.cache.built_in import compiled_vocabulary
from cli.cache_folder import cache_for
from cli.exit_codes import Exit, ExitCode
from cli.named_folder import folder_of
from inventory.load import load_inventory
from inventory.model import CannotCheck, Inventory, with_settings
from reports.inert import terminal_text

MOST_PROBLEMS = 10
"""So many are told of an earlier state that cannot be read."""


def load(
    directory: Path | None, as_of: str | None = None, *, cached: bool = True, **settings: Any
) -> tuple[Inventory, datetime.date]:
    """The inventory in `directory` (default: here) and the day that the command speaks of.

    `settings` replace those of the manifest; unless `cached`, nothing is taken from earlier readings. Raises
    inventory.model.CannotCheck where there is no inventory, and Exit with code 2 for a day that does not exist.
    """
    folder = folder_of(directory)
    inventory = load_inventory(folder, compiled_vocabulary, cache_for(folder, wanted=cached))
    inventory = with_settings(inventory, settings)
    return inventory, day_of(as_of) or inventory.manifest.settings.as_of or local_day()


def load_past(root: Path, called: str, top: Path | None = None) -> Inventory:
    """An inventory as it was, from its files in the temporary folder `root`, which messages name as `called`.

    Its evidence is not among them; packages that it uses lie below `top`. Raises Exit with code 2 where there was none
    that could be read.
    """
    try:
        return load_inventory(root, evidence=False, top=top)
    except CannotCheck as error:
        raise nothing_to_compare(error, called) from None


def nothing_to_compare(error: CannotCheck, called: str) -> Exit:
    """A way out with code 2 from an earlier state that cannot be read; messages name its folder as `called`."""
    why = terminal_text(error.message.replace(str(error.root), called) if error.root else error.message)
    problems = "".join(
        f"\n  {terminal_text(f'{one.file}: {one.code} {one.message}')}" for one in error.problems[:MOST_PROBLEMS]
    )
    return Exit(ExitCode.COULD_NOT_CHECK, f"Nothing to compare with: {why}{problems}")


def day_of(written: str | None) -> datetime.date | None:
    """A day given on the command line as YYYY-MM-DD."""
    if written is None:
        return None
    try:
        if len(written) == len("2014-11-03"):
            return datetime.date.fromisoformat(written)
        raise ValueError(written)
    except ValueError:
        raise Exit(ExitCode.COULD_NOT_CHECK, f"“{written}” is no day: write it as in 2014-11-03.") from None


def local_day() -> datetime.date:
    """Today, as the calendar on the wall has it."""
    return datetime.datetime.now(datetime.UTC).astimezone().date()
