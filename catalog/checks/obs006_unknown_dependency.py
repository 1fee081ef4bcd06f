"""New dependencies that no catalogue knows.

What is wrong: perhaps nothing. Most packages send nothing anywhere. Somebody who knows them should look once.

Failing: a change that adds `acme-widgets` to the dependencies, and neither a recipient nor the catalogue of services
has that package.

Passing: dependencies that were there before; those for development only, and those that only other packages ask for.

The fix: none, where the package sends nothing. Else declare the recipient with the package among its `packages`.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from catalog.findings.finding import Finding, Rule

if TYPE_CHECKING:
    from catalog.observing.observed import Observed
    from inventory.evidence import Observation

RULE = Rule("OBS006", "unknown-dependency", "note", found_by=("evidence",), rests_on=("recipients",))
MOST = 25


def check_observed(observed: Observed) -> Iterator[Finding]:
    """A finding for each file of evidence that lists such packages, at the first of them."""
    from catalog.counting import counted
    from catalog.observing.wording import path_from, sign, span_of

    for file, packages in _by_file(observed).items():
        names = ", ".join(sign(one) for one in packages[:MOST])
        more = f" and {len(packages) - MOST} more" if len(packages) > MOST else ""
        message = (
            f"{counted(len(packages), 'new dependency', 'new dependencies')} that no catalogue knows: {names}{more}."
        )
        help_line = "If one of them sends data to somebody, declare the recipient with the package."
        place = path_from(observed.inventory.root, file)
        yield RULE.finding(message, help_line, place)._replace(span=span_of(packages[0]))


def _by_file(observed: Observed) -> dict[str, list[Observation]]:
    """New packages that the software asks for itself, each once, by the file that first shows them."""
    if observed.earlier is None or observed.earlier.packages is None:
        return {}
    found: dict[str, list[Observation]] = {}
    for party in observed.of("ignored"):
        one = party.sightings[0].observation
        known = one.value in observed.earlier.packages
        if one.kind == "package" and not (one.transitive or one.dev or known) and party.unknown:
            found.setdefault(one.file, []).append(one)
    return {file: sorted(packages, key=lambda one: one.line) for file, packages in found.items()}
