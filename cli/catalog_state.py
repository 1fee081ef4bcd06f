"""An inventory as a snapshot of the stored catalogue holds it: its files, had back into a temporary folder."""

from __future__ import annotations

import os
import tempfile
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from cli.catalog_place import ask, store_at
from cli.circumstances import name_of
from cli.exit_codes import Exit, ExitCode
from cli.opening import load_past
from inventory.model import Inventory
from reports.inert import terminal_text

if TYPE_CHECKING:
    from sqlalchemy import Connection

    from catalog.store.entries import Recorded

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

    Of code and settings nothing is recorded, so what rests on them counts as it did.

    Raises Exit with code 2 where there is no such snapshot, or none that can be loaded.
    """
    from catalog.store.sources import files_at

    def question(connection: Connection) -> tuple[Recorded, Mapping[str, str]]:
        entry = _entry(connection, shelf, name)
        return entry, files_at(connection, entry)

    entry, files = ask(store_at(shelf.place, shelf.folder), question)
    with tempfile.TemporaryDirectory(prefix="clausemap-") as folder:
        root = _written(files, Path(folder).resolve())
        inventory = load_past(root, f"{name} (entry {entry.seq})", Path(folder))._replace(facts_at_hand=False)
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


def _written(files: Mapping[str, str], folder: Path) -> Path:
    """The inventory's root in the empty `folder`, with its files; packages lie beside it, as they did.

    Raises Exit with code 2 where a name leads out of the folder: a catalogue may come from anywhere.
    """
    above = max((name.split("/").count("..") for name in files), default=0)
    root = folder.joinpath(*["of"] * above)
    root.mkdir(parents=True, exist_ok=True)
    for name, text in files.items():
        place = Path(os.path.normpath(root / name))
        if not place.is_relative_to(folder):
            raise Exit(
                ExitCode.COULD_NOT_CHECK, terminal_text(f"The snapshot holds a file “{name}” that leads elsewhere.")
            )
        place.parent.mkdir(parents=True, exist_ok=True)
        place.write_bytes(text.encode("utf-8"))
    return root
