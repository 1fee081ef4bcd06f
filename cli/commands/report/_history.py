"""The history that the page shows: from the catalogue that was named, or from the one that is there anyway."""

from __future__ import annotations

import os
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from cli.catalog_place import VARIABLE, place_of, refusal, store_at
from reports.inert import terminal_text
from reports.page.contents import Contents

if TYPE_CHECKING:
    from sqlalchemy import Connection

    from reports.history.chronicle import Chronicle


def history_of(contents: Contents, place: str | None, name: str | None) -> Chronicle | None:
    """What is recorded of the inventory, called `name`; None where no catalogue was named and none is there.

    Raises Exit with code 2 where a catalogue cannot be read, or where the inventory that was asked for is not in it.
    """
    root = contents.prepared.inventory.root
    if place is None and not os.environ.get(VARIABLE) and not Path(place_of(None, root)).is_file():
        return None
    from catalog.store.errors import NoCatalogueError, StoreError

    from_environment = bool(os.environ.get(VARIABLE))
    wanted = _Wanted(name, is_certain=place is not None, may_be_the_only_one=not (place or from_environment))
    try:
        return store_at(place, root).read(lambda connection: _asked(connection, contents, wanted))
    except NoCatalogueError as error:
        if place is None:
            return None
        raise refusal(str(error)) from None
    except StoreError as error:
        raise refusal(f"{error} (Or leave the history out: --no-history.)") from None


def refuse_catalogue(output: Path | None, place: str | None, folder: Path) -> None:
    """Raises Exit with code 2 where the page would be written over the catalogue."""
    if output is not None and output.resolve() == Path(place_of(place, folder)).resolve():
        raise refusal(f"“{output}” is the catalogue, so nothing was written. Name another file.")


class _Wanted:
    """Which inventory of a catalogue is meant."""

    def __init__(self, name: str | None, *, is_certain: bool, may_be_the_only_one: bool) -> None:
        self._name = name
        self._is_certain = is_certain
        self._may_be_the_only_one = may_be_the_only_one

    def among(self, known: Sequence[str], root: Path) -> str | None:
        """The inventory's name in the catalogue; None where it is not there and nobody said that it is."""
        from catalog.store.errors import StoreError
        from cli.circumstances import name_of

        name = self._name or name_of(root)
        if self._name is not None or name in known:
            return name
        if self._may_be_the_only_one and len(known) == 1:
            return known[0]
        message = f"The catalogue has no inventory “{name}”; it has: {', '.join(known) or 'none'}."
        if self._is_certain:
            raise StoreError(f"{message} Say with --name what yours is called.")
        print(f"inventory: the page has no history. {terminal_text(message)}", file=sys.stderr)
        return None


def _asked(connection: Connection, contents: Contents, wanted: _Wanted) -> Chronicle | None:
    from catalog.store.entries import inventories
    from catalog.store.gather import gather
    from catalog.store.seen import seen
    from catalog.store.story import differing_parts, story
    from reports.history.chronicle import chronicle

    name = wanted.among(inventories(connection), contents.prepared.inventory.root)
    if name is None:
        return None
    told, report = story(connection, name), contents.report
    if not told.entries:
        return chronicle(told)
    now = gather(report.assessment, report.located, report.locator, contents.observed)
    differing = differing_parts(connection, told.entries[-1], now, with_evidence=contents.observed is not None)
    return chronicle(told, differing, seen(connection, name))
