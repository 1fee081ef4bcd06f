"""An inventory as a snapshot of the stored catalogue holds it: its files, had back into a temporary folder."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from cli.catalog_place import ask, store_at
from cli.circumstances import name_of
from cli.opening import nothing_to_compare
from inventory.model import CannotCheck, Inventory

if TYPE_CHECKING:
    from sqlalchemy import Connection

    from catalog.store.entries import Recorded
    from catalog.store.kept_files import KeptFiles

PREFIX = "catalog:"
HELP = f"{PREFIX}SNAPSHOT, as {PREFIX}7, {PREFIX}c5b7afb6, {PREFIX}2019-03-01 or {PREFIX}latest"


class Shelf(NamedTuple):
    """Which catalogue, and which of its inventories unless a number says; `folder` is where both are looked for."""

    folder: Path
    place: str | None = None
    inventory: str | None = None


def is_snapshot(name: str) -> bool:
    """Whether a state's name means one of the catalogue."""
    return name.startswith(PREFIX)


@contextmanager
def loaded_snapshot(shelf: Shelf, name: str) -> Iterator[tuple[Inventory, str]]:
    """The inventory of the snapshot that `name` means, and what to call it, for as long as the context lasts.

    Of code and settings nothing is recorded but what they came to, which counts as it did.

    Raises Exit with code 2 where there is no such snapshot, or none that can be loaded.
    """
    from catalog.store.kept_files import unpacked
    from catalog.store.sources import kept_at

    def question(connection: Connection) -> tuple[Recorded, KeptFiles]:
        entry = _entry(connection, shelf, name)
        return entry, kept_at(connection, entry)

    entry, kept = ask(store_at(shelf.place, shelf.folder), question)
    with ExitStack() as stack:
        try:
            inventory = stack.enter_context(unpacked(kept))
        except CannotCheck as error:
            raise nothing_to_compare(error, f"{name} (entry {entry.seq})") from None
        yield inventory, f"{name} (entry {entry.seq} of {entry.inventory}, held from {entry.day})"


def policy_text_at(shelf: Shelf, name: str, policy: str | None, document: str) -> tuple[str, str]:
    """The document's name and text of a policy in a snapshot: of that id, else of such a document, or of the only one.

    Raises Exit with code 2 where there is no such snapshot, or no such policy in it.
    """
    from catalog.store.sources import policy_text

    return ask(
        store_at(shelf.place, shelf.folder),
        lambda connection: policy_text(connection, _entry(connection, shelf, name), policy, document),
    )


def _entry(connection: Connection, shelf: Shelf, name: str) -> Recorded:
    from catalog.store.called import snapshot_called

    return snapshot_called(connection, name.removeprefix(PREFIX), shelf.inventory, name_of(shelf.folder))
