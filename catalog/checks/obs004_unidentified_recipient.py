"""A host, a service or an SDK that nobody declares and that no catalogue knows.

What is wrong: something is sent to it, and who is behind it is not known. It is never passed over.

Failing: a recording with requests to `collect.unknown.example`.

Passing: the domain among the `domains` of a recipient, or of the organisation where it is its own.

The fix: find out whose it is. Declare the recipient, add the domain to `organisation` if it is your own, or describe
the service in `services.yaml` beside the manifest.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from catalog.findings.finding import Finding, Rule

if TYPE_CHECKING:
    from catalog.observing.observed import Observed

RULE = Rule("OBS004", "unidentified-recipient", "warning", found_by=("discover", "evidence"), rests_on=("recipients",))


def check_observed(observed: Observed) -> Iterator[Finding]:
    """A finding for each registrable domain, service or package."""
    from catalog.observing.wording import first, path_from, signs, span_of

    for party in observed.of("unidentified"):
        one = first(party)
        host = one.kind == "host"
        behind = f"Nobody is known behind “{party.id}”" if host else f"Nobody is known behind {signs(party)}"
        message = f"{behind}: {signs(party)}." if host and signs(party) != party.id else f"{behind}."
        own = ", or add it to the organisation's domains if it is your own" if host else ""
        help_line = f"Declare it as a recipient{own}. What is known once belongs into services.yaml."
        file = path_from(observed.inventory.root, one.file)
        yield RULE.finding(message, help_line, file, where=party.id)._replace(span=span_of(one))
