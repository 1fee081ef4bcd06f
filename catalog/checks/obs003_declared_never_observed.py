"""A declared recipient of which the evidence shows no sign.

What is wrong: perhaps nothing. The evidence may not reach that far, the recipient may be given data by hand, or the
software may not use it any more.

Failing: a processor with `domains: [pay.example]`, and evidence in which no host of it occurs.

Passing: evidence with `api.pay.example`. Recipients inside the organisation, authorities, the public, those that the
data subject chooses, and those that only get data from another recipient are not expected in evidence. Evidence that
only describes data, such as a schema, shows nobody.

The fix: give evidence that would show it, add the signals by which it is recognised, or take the recipient out.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from catalog.checks.support.receiving import only_onward
from catalog.findings.finding import Finding, Rule

if TYPE_CHECKING:
    from catalog.observing.observed import Observed

RULE = Rule("OBS003", "declared-never-observed", "note", found_by=("discover", "evidence"), judges_by=("recipients",))
EXPECTED = ("processor", "controller", "joint-controller", "third-party")


def check_observed(observed: Observed) -> Iterator[Finding]:
    """A finding for each recipient that software might send to and that was not seen."""
    if not any(s.observation.kind != "data" for party in observed.parties for s in party.sightings):
        return
    seen = {party.id for party in observed.of("declared")}
    onward = only_onward(observed.assessed)
    for entry in observed.inventory.recipients.values():
        record = entry.record
        signals = (*record.domains, *record.packages, *record.cookies, *record.env)
        if (
            entry.id in seen
            or entry.id in onward
            or record.role not in EXPECTED
            or (record.role == "third-party" and not signals)
        ):
            continue
        message = f"The evidence shows no sign of the declared recipient “{record.name}”."
        help_line = (
            "Give evidence that would show it, or take it out if nothing is sent to it any more."
            if signals
            else "Add its domains, packages, cookies or variables, by which it would be recognised."
        )
        yield RULE.finding(message, help_line, entry.file, entry.path, on_key=True, where=entry.id)
