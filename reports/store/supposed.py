"""What would change if shared files or the day were others: as plain data and as text."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from catalog.counting import counted
from catalog.explain.wording import listing
from catalog.proving.proof import ProvedCatalogue
from catalog.proving.what_if import WhatIf
from reports.prose import Prose
from reports.store.proved import in_part_records, not_judged_records, say_in_part, say_not_judged

_DONE = {
    "collect": "what is collected",
    "use": "what is used",
    "ground": "the legal bases",
    "transfer": "what goes abroad",
}


def supposition_record(proved: ProvedCatalogue, supposed: WhatIf, folder: str | None) -> dict[str, Any]:
    """What would change, for programs; `losing` and `gaining` are the inventories of which something does."""
    concerned = [one for one in proved.judged if one["concerned"]]
    return {
        "schema": "clausemap/catalog-what-if/1",
        "supposed": {
            "folder": folder, "package": supposed.package, "as_of": supposed.as_of, "files": sorted(supposed.texts),
        },
        "inventories": [_inventory(one) for one in concerned],
        "judged_in_part": in_part_records(proved),
        "not_concerned": [one["inventory"] for one in proved.judged if not one["concerned"]],
        "not_judged": not_judged_records(proved),
        "points": sum(one["points"] for one in concerned),
        "losing": _with(concerned, "loses"),
        "gaining": _with(concerned, "gains"),
    }  # fmt: skip


def _inventory(one: Mapping[str, Any]) -> dict[str, Any]:
    return {
        "inventory": one["inventory"], "entry": one["seq"], "was_as_of": one["was_as_of"], "as_of": one["as_of"],
        "points": one["points"], "not_looked_at": one["not_looked_at"],
        "changes": [dict(each) for each in one["changes"]],
    }  # fmt: skip


def _with(results: Sequence[Mapping[str, Any]], change: str) -> list[str]:
    return [one["inventory"] for one in results if any(each["change"] == change for each in one["changes"])]


def supposition_text(content: Mapping[str, Any], width: int | None) -> str:
    """Inventory by inventory what loses its ground and what gains one, then the sum of it."""
    prose = Prose(width)
    for one in content["inventories"]:
        _say_inventory(prose, one)
    say_not_judged(prose, content["not_judged"])
    say_in_part(prose, content["judged_in_part"])
    prose.gap()
    _say_grounds(prose, content["inventories"])
    number = len(content["inventories"])
    losing, gaining = len(content["losing"]), len(content["gaining"])
    if content["not_concerned"] and not number:
        which = "no other" if content["not_judged"] else "no"
        prose.say(
            f"If {_condition(content['supposed'])}, {which} recorded inventory would read anything else than now."
        )
    elif number:
        concerned = f"{losing} of {counted(number, 'inventory', 'inventories')} concerned"
        points = counted(content["points"], "point")
        prose.say(
            f"If {_condition(content['supposed'])}: {concerned} would lose ground, {gaining} would gain some "
            f"({points} judged). Not asked: what laws require, and sentences that nobody has read yet; that is for "
            "`inventory check`."
        )
    if content["not_concerned"]:
        prose.say(f"Not concerned: {counted(len(content['not_concerned']), 'inventory', 'inventories')}.")
    if content["judged_in_part"]:
        prose.say("No answer covers what could not be read when it was recorded.")
    if content["not_judged"]:
        prose.say(f"{counted(len(content['not_judged']), 'inventory', 'inventories')} could not be judged.")
    return prose.text()


def _condition(supposed: Mapping[str, Any]) -> str:
    files = f"the package {supposed['package']} were as in {supposed['folder']}" if supposed["package"] else (
        f"the files were those of {supposed['folder']}" if supposed["folder"] else ""
    )  # fmt: skip
    day = f"the day were {supposed['as_of']}" if supposed["as_of"] else ""
    return " and ".join(filter(None, (files, day)))


def _say_inventory(prose: Prose, one: Mapping[str, Any]) -> None:
    told = [each for each in one["changes"] if each["change"] != "other"]
    others = len(one["changes"]) - len(told)
    if not one["changes"]:
        return
    prose.gap()
    prose.say(f"{one['inventory']} (entry {one['entry']})")
    for each in told:
        prose.say(_change(each), 2, 2)
    if others:
        prose.say(
            f"{counted(others, 'other verdict changes', 'other verdicts change')}, and no ground is lost by it.", 2, 2
        )
    if one["not_looked_at"]:
        pieces = counted(one["not_looked_at"], "piece of evidence counts", "pieces of evidence count")
        prose.say(f"{pieces} as there: nobody could look from here.", 2, 2)


def _say_grounds(prose: Prose, inventories: Sequence[Mapping[str, Any]]) -> None:
    """Each sentence that proves something no more, once, with all inventories that relied on it."""
    resting: dict[str, list[str]] = {}
    for one in inventories:
        for each in one["changes"]:
            for name in each["rested_on"]:
                resting.setdefault(name, []).append(one["inventory"])
    for name, where in sorted(resting.items()):
        prose.say(f"“{name}” would prove less than now in {listing(dict.fromkeys(where))}.", 0, 2)
    if resting:
        prose.gap()


def _change(each: Mapping[str, Any]) -> str:
    about = each["disclosure"] or f"{_DONE.get(each['action'], each['action'])} in {each['category']}"
    data = f": {listing(each['data'])}" if each["data"] else ""
    whom = f" to {listing(each['recipients'])}" if each["recipients"] else ""
    rested = each["rested_on"] if each["change"] == "loses" else each["rests_on"]
    names = listing(f"“{name}”" for name in rested)
    by = "" if not rested else f"; it rested on {names}" if each["change"] == "loses" else f"; it would rest on {names}"
    return f"{each['change']}: {about}{data}{whom} ({each['was'] or 'not there'} → {each['now'] or 'not there'}){by}"
