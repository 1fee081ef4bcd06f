"""Bring a catalogue of an older version to this one's schema."""

from __future__ import annotations

from pathlib import Path

from cli.catalog_place import Beside, Place, done, store_at, tell
from cli.exit_codes import ExitCode
from cli.inventory_options import AsJson


def run(folder: Beside = Path(), place: Place = None, as_json: AsJson = False) -> int:
    """Upgrade, all of it or not at all."""
    upgraded = done(store_at(place, folder).upgrade)
    said = "The catalogue is up to date now.\n" if upgraded else "The catalogue was up to date already.\n"
    tell({"upgraded": upgraded}, as_json, lambda: said)
    return ExitCode.OK
