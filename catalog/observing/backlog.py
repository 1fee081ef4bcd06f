"""The accepted backlog as it is written: what was seen and is not declared, sign by sign."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping

from catalog.drafting.yaml_text import scalar
from catalog.observing.accepting import FIELDS
from catalog.observing.observed import OPEN, Observed
from inventory.schema.accepted import AcceptedSigns

HEAD = """\
# Signs in the evidence that were there before anybody looked, written by `inventory discover --accept`. What does not
# stand here is new. Declare the recipients, and take out what is declared.
accepted:
"""


def backlog_text(observed: Observed, known: Mapping[str, AcceptedSigns], reason: str) -> str:
    """The file that accepts everything it accepted before, and all open signs besides, these with `reason`."""
    found: dict[str, tuple[str, dict[str, set[str]]]] = {
        name: (one.reason, {field: set(getattr(one, field)) for field in FIELDS.values()})
        for name, one in known.items()
    }
    for party in observed.of(*OPEN):
        _, signs = found.setdefault(party.id, (reason, {field: set() for field in FIELDS.values()}))
        for seen in party.sightings:
            signs[FIELDS[seen.observation.kind]].add(seen.observation.value)
    return HEAD + "".join(line for name in sorted(found) for line in _entry(name, *found[name]))


def _entry(name: str, reason: str, signs: Mapping[str, Iterable[str]]) -> Iterator[str]:
    yield f"  {scalar(name)}:\n    reason: {scalar(reason)}\n"
    for field, values in signs.items():
        listed = sorted(values)
        if listed:
            yield f"    {field}: [{', '.join(map(scalar, listed))}]\n"
