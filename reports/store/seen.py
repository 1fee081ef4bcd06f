"""What was observed of whom, as tables; names of hosts, packages, cookies and variables only."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from catalog.observing.wording import sign
from inventory.evidence.observation import Observation
from reports.table import table


def sign_shown(signal: str, name: str) -> str:
    """A recorded sign as people read it."""
    return sign(Observation(signal, name, ""))  # type: ignore[arg-type]  # recorded kinds are those of observations


def place_shown(file: str, place: int | str | None) -> str:
    """Where it stands: the file with the line, or with the JSON pointer where there is no line."""
    if not place:
        return file
    return f"{file}:{place}" if isinstance(place, int) else f"{file} {place}"


def observations_text(rows: Iterable[Mapping[str, Any]], places: Mapping[str, int | str], width: int | None) -> str:
    """The observations of a snapshot; `places` by file and sign, as `places_of` makes them."""
    return table(
        ("OBSERVED", "OUTCOME", "SIGN", "WHERE"),
        [
            (
                one["name"], one["outcome"], sign_shown(one["signal"], one["sign"]),
                place_shown(one["file"], places.get(f"{one['file']} {one['signal']} {one['sign']}")),
            )
            for one in rows
        ],
        width,
        kept=(2,),
    )  # fmt: skip


def places_of(files: Iterable[Mapping[str, Any]]) -> dict[str, int | str]:
    """Where signs stand, from the contents about files."""
    found: dict[str, int | str] = {}
    for one in files:
        for name, place in one["lines"].items():
            kind, _, rest = name.partition(" ")
            if kind == "observation":
                found[f"{one['file']} {rest}"] = place
    return found


def found_observations_text(rows: Sequence[Mapping[str, Any]], width: int | None) -> str:
    """What a search found among the observations of all inventories."""
    return table(
        ("INVENTORY", "OBSERVED", "OUTCOME", "SIGN", "WHERE"),
        [
            (one["inventory"], one["name"], one["outcome"], sign_shown(one["signal"], one["sign"]), one["file"])
            for one in rows
        ],
        width,
        kept=(3,),
    )  # fmt: skip
