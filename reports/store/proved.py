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
             "disclosures": one["disclosures"], "differing": one["differing"],
             "unread": one["unread"]}
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
            say_differing(prose, told, 4)
        prose.say(f"help: {one['help']}", 4, 2)
    say_not_judged(prose, content["not_judged"])
    say_in_part(prose, content["inventories"])
    prose.gap()
    number, points = counted(len(content["inventories"]), "inventory", "inventories"), content["points"]
    differing = sum(one["differing"] for one in content["inventories"])
    outcome = (
        f"{counted(differing, 'verdict does', 'verdicts do')} not follow" if differing else "every verdict follows"
    )
    if content["inventories"]:
        prose.say(f"{number} judged again from the recorded files, {counted(points, 'point')}: {outcome}.")
    if any(one["unread"] for one in content["inventories"]):
        prose.say("No answer covers what could not be read.")
    if content["not_judged"]:
        prose.say(f"{counted(len(content['not_judged']), 'inventory', 'inventories')} could not be judged.")
    return prose.text()


def say_not_judged(prose: Prose, records: Iterable[Mapping[str, Any]]) -> None:
    """A line for each inventory that could not be judged."""
    for one in records:
        prose.say(f"{one['inventory']}: not judged: {one['why']}.", 0, 2)


def in_part_records(proved: ProvedCatalogue) -> list[dict[str, Any]]:
    """Each inventory that was judged without what could not be read, with that."""
    return [{"inventory": one["inventory"], "entry": one["seq"], "unread": one["unread"]} for one in proved.in_part]


def say_in_part(prose: Prose, records: Iterable[Mapping[str, Any]]) -> None:
    """A line for each inventory of which something could not be read when it was recorded."""
    for one in records:
        if one["unread"]:
            more = f" (and {len(one['unread']) - 1} more)" if len(one["unread"]) > 1 else ""
            prose.say(f"{one['inventory']}: not judged in full: {one['unread'][0].rstrip('.')}{more}.", 0, 2)


def say_differing(prose: Prose, told: Mapping[str, Any], margin: int) -> None:
    """The first verdicts of an inventory that do not follow, a line each."""
    for verdict in told["first"]:
        prose.say(f"{verdict['of']}: recorded {verdict['recorded']}, follows {verdict['follows']}", margin, 2)
