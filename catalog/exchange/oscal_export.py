"""The verdicts as OSCAL assessment results (NIST OSCAL 1.1.2): each point an observation with its quote.

The format's own words: `methods: [EXAMINE]`, for sentences are read; identifiers are made from what they name (UUID
version 5), so that the same inventory gives the same document.
"""

from __future__ import annotations

import datetime
import uuid
from collections.abc import Iterator
from typing import Any

from catalog.checking.overview import Overview
from catalog.justify.engine import Judgement
from catalog.justify.judged import Key
from catalog.justify.verdicts import PASSING
from inventory.model import Inventory

VERSION = "1.1.2"
_SPACE = uuid.UUID("6f8d2f0e-6f3b-5c0a-9d8e-0d2a4f8f6b11")
_METHOD = "EXAMINE"


def assessment_results(seen: Overview, day: datetime.date) -> dict[str, Any]:
    """Return the document for the verdicts of one day."""
    inventory = seen.prepared.inventory
    name = inventory.manifest.organisation.name
    start = f"{day.isoformat()}T00:00:00Z"
    observations = list(_observations(seen, start))
    result = {
        "uuid": _uuid(name, "result", start),
        "title": f"Disclosures of {name} as of {day.isoformat()}",
        "description": "Each point that was checked, with the sentence of the policy that proves it.",
        "start": start,
        "reviewed-controls": {
            "control-selections": [{"description": "Disclosures of personal data.", "include-all": {}}]
        },
        "observations": observations,
        "findings": list(_findings(observations, name)),
    }
    metadata = {
        "title": f"Assessment of {name}",
        "last-modified": start,
        "version": _versions(inventory),
        "oscal-version": VERSION,
    }
    document = {"uuid": _uuid(name, start), "metadata": metadata, "import-ap": {"href": inventory.manifest_file}}
    return {"assessment-results": {**document, "results": [result]}}


def _versions(inventory: Inventory) -> str:
    return ", ".join(policy.entry.version for policy in inventory.policies if policy.entry.version) or "1"


def _observations(seen: Overview, start: str) -> Iterator[dict[str, Any]]:
    for action, where, key, judged in seen.goals():
        said = ", ".join(str(part) for part in key)
        found: dict[str, Any] = {
            "uuid": _uuid(action, where, said),
            "title": f"{action} {where}",
            "description": f"{action}: {said}",
            "props": [{"name": "verdict", "value": judged.verdict}, {"name": "action", "value": action}],
            "methods": [_METHOD],
            "collected": start,
        }
        evidence = list(_evidence(seen, key, judged))
        yield found | ({"relevant-evidence": evidence} if evidence else {})


def _evidence(seen: Overview, key: Key, judged: Judgement) -> Iterator[dict[str, Any]]:
    """The quotes: of the permission and its purpose leg, and of prohibitions that bite."""
    norms = [one.permit.norm for one in (judged, judged.leg) if one and one.permit] + list(judged.biting)
    for name in dict.fromkeys(norm.id for norm in norms):
        statement = seen.prepared.statements.get(name)
        if statement is not None:
            yield {"href": f"{statement.file}#{statement.id}", "description": statement.record.quote}


def _findings(observations: list[dict[str, Any]], name: str) -> Iterator[dict[str, Any]]:
    """A finding for each observation whose verdict fails."""
    for one in observations:
        verdict = one["props"][0]["value"]
        if verdict not in PASSING:
            yield {
                "uuid": _uuid("finding", one["uuid"]), "title": f"Not proved: {one['title']}",
                "description": f"{one['description']}: {verdict}",
                "target": {
                    "type": "statement-id", "target-id": one["props"][1]["value"], "status": {"state": "not-satisfied"},
                },
                "related-observations": [{"observation-uuid": one["uuid"]}],
            }  # fmt: skip


def _uuid(*parts: str) -> str:
    """A UUID whose version OSCAL accepts, made from the parts."""
    return str(uuid.uuid5(_SPACE, "\n".join(parts)))
