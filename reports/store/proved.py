"""Recorded verdicts that were worked out anew: as plain data and as text."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from catalog.counting import counted
from catalog.proving.proof import ProvedCatalogue
from catalog.store.conflict import Conflict
from reports.prose import Prose


def proof_record(proved: ProvedCatalogue, findings: Sequence[Conflict]) -> dict[str, Any]:
    """What proving came to, for programs."""
    return {
        "schema": "clausemap/catalog-prove/1",
        "inventories": [
            {"inventory": one["inventory"], "entry": one["seq"], "points": one["points"],
             "disclosures": one["disclosures"], "differing": one["differing"]}
            for one in proved.judged
        ],
        "not_judged": not_judged_records(proved),
        "points": proved.total("points"),
        "findings": [one._asdict() for one in findings],
    }  # fmt: skip


def not_judged_records(proved: ProvedCatalogue) -> list[dict[str, Any]]:
    """Each inventory that could not be judged, with the reason."""
    return [
        {"inventory": one["inventory"], "entry": one["seq"], "why": one["why"].rstrip(".")} for one in proved.not_judged
    ]


def proof_text(content: Mapping[str, Any], width: int | None) -> str:
    """Each finding with the first verdicts that differ, then what was judged and what could not be."""
    prose = Prose(width)
    for one in content["findings"]:
        prose.say(f"{one['severity']} {one['code']} {one['name']}: {one['message']}", 0, 2)
        for told in one["declared"].values():
            for verdict in told["first"]:
                prose.say(f"{verdict['of']}: recorded {verdict['recorded']}, follows {verdict['follows']}", 4, 2)
        prose.say(f"help: {one['help']}", 4, 2)
    say_not_judged(prose, content["not_judged"])
    prose.gap()
    number, points = counted(len(content["inventories"]), "inventory", "inventories"), content["points"]
    differing = sum(one["differing"] for one in content["inventories"])
    outcome = (
        f"{counted(differing, 'verdict does', 'verdicts do')} not follow" if differing else "every verdict follows"
    )
    if content["inventories"]:
        prose.say(f"{number} judged again from the recorded files, {counted(points, 'point')}: {outcome}.")
    if content["not_judged"]:
        prose.say(f"{counted(len(content['not_judged']), 'inventory', 'inventories')} could not be judged.")
    return prose.text()


def say_not_judged(prose: Prose, records: Iterable[Mapping[str, Any]]) -> None:
    """A line for each inventory that could not be judged."""
    for one in records:
        prose.say(f"{one['inventory']}: not judged: {one['why']}.", 0, 2)
