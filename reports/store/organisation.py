"""The check of a whole organisation, as text."""

from __future__ import annotations

import json
from collections.abc import Mapping
from typing import Any

from catalog.counting import counted
from catalog.store.conflict import Conflict
from catalog.store.waivers import RecordedWaiver
from reports.prose import Prose
from reports.store.proved import say_differing, say_in_part, say_not_judged


def waived_conflict(conflict: Conflict, by: RecordedWaiver) -> dict[str, Any]:
    """A finding that an inventory accepts, for programs: the finding, and what its waiver says."""
    return conflict._asdict() | {
        "by": "waiver",
        "reason": by.waiver.reason,
        "until": by.waiver.until.isoformat(),
        "accepted_by": by.waiver.by,
        "ticket": by.waiver.ticket,
        "inventory": by.inventory,
        "file": by.file,
    }


def organisation_text(found: Mapping[str, Any], width: int | None) -> str:
    """Each conflict with what every inventory says, what was worked out anew, then the verdicts that were recorded."""
    prose = Prose(width)
    for one in found["findings"]:
        prose.say(f"{one['severity']} {one['code']} {one['name']}: {one['message']}", 0, 2)
        for inventory, said in one["declared"].items():
            if "first" in said:
                say_differing(prose, said, 4)
            else:
                prose.say(f"{inventory}: {json.dumps(said, ensure_ascii=False)}", 4, 2)
        prose.say(f"help: {one['help']}", 4, 2)
    for one in found["waived"]:
        until = f"until {one['until']}, {one['inventory']}: {one['file']}"
        prose.say(f"waived {one['code']} {one['name']}: {one['message']} Reason: {one['reason']} ({until})", 0, 2)
    if not found["findings"] and not found["waived"]:
        prose.say("No recipient is declared in two ways, and none that needs an agreement is without one.")
    _say_judged(prose, found)
    say_not_judged(prose, found["not_judged"])
    say_in_part(prose, found["judged_in_part"])
    prose.gap()
    if found["waived"]:
        prose.say(f"{counted(len(found['waived']), 'finding')} waived")
    for inventory, verdicts in found["verdicts"].items():
        counts = ", ".join(f"{count} {verdict}" for verdict, count in verdicts.items())
        prose.say(f"{inventory}: {counts} (disclosures, as recorded)")
    return prose.text()


def _say_judged(prose: Prose, found: Mapping[str, Any]) -> None:
    """How many inventories were judged anew, and that every verdict is as recorded, unless a finding says otherwise."""
    number = counted(found["judged"], "inventory was", "inventories were")
    if not found["judged"]:
        prose.say("No inventory was judged, so no verdict was worked out anew.")
    elif any(one["code"] == "ORG004" for one in (*found["findings"], *found["waived"])):
        prose.say(f"{number} judged anew from the files as recorded.")
    else:
        prose.say(f"{number} judged anew from the files as recorded: every verdict is the one on record.")
