"""List what was recorded, the newest first; or what happened to one recipient or disclosure.

With `--recipient` or `--disclosure`, it tells entry by entry when that appeared, what changed, when it lost its ground
in the policy or got it back, and when it went; of a recipient also where it was observed, first and last.

\b
    inventory catalog log
    inventory catalog log --recipient stripe
    inventory catalog log --disclosure account/payment --json
"""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any, Literal

import typer

from cli.catalog_place import Beside, Only, Place, ask, refusal, store_at, tell
from cli.exit_codes import ExitCode
from cli.inventory_options import AsJson, terminal_width

if TYPE_CHECKING:
    from sqlalchemy import Connection

    from catalog.store.store import Store


def run(
    inventory: Only = None,
    recipient: Annotated[
        str | None, typer.Option("--recipient", metavar="NAME", help="What happened to it.", show_default=False)
    ] = None,
    disclosure: Annotated[
        str | None, typer.Option("--disclosure", metavar="NAME", help="What happened to it.", show_default=False)
    ] = None,
    most: Annotated[
        int | None, typer.Option("--most", "-n", min=1, help="At most so many entries.", show_default=False)
    ] = None,
    folder: Beside = Path(),
    place: Place = None,
    as_json: AsJson = False,
) -> int:
    """Print the entries."""
    if recipient is not None and disclosure is not None:
        raise refusal("Name a recipient or a disclosure, not both.")
    store = store_at(place, folder)
    if recipient is not None:
        return _story(store, inventory, "recipient", recipient, most, as_json)
    if disclosure is not None:
        return _story(store, inventory, "disclosure", disclosure, most, as_json)
    return _entries(store, inventory, most, as_json)


def _entries(store: Store, inventory: str | None, most: int | None, as_json: bool) -> int:
    from catalog.store.entries import entry_record, history
    from reports.store.recorded import log_text

    found = ask(store, lambda connection: history(connection, inventory, most))
    records = [entry_record(entry) for entry in found]
    tell(records, as_json, lambda: log_text(records, terminal_width()))
    return ExitCode.OK


def _story(
    store: Store,
    inventory: str | None,
    kind: Literal["recipient", "disclosure"],
    name: str,
    most: int | None,
    as_json: bool,
) -> int:
    from catalog.store.errors import StoreError
    from catalog.store.seen import seen
    from catalog.store.story import ever_called, stories
    from inventory.suggestion import did_you_mean
    from reports.store.told import told_record, told_text

    def question(connection: Connection) -> list[dict[str, Any]]:
        found = [story for story in stories(connection, inventory, **{kind: name}) if story.moments]
        if not found:
            known = ever_called(connection, kind)
            raise StoreError(f"No {kind} “{name}” was ever recorded. {did_you_mean(name, known, '')}".strip())
        return [told_record(one, kind, name, most, seen(connection, one.inventory)) for one in found]

    records = ask(store, question)
    tell(records, as_json, lambda: told_text(records, kind, terminal_width()))
    return ExitCode.OK
