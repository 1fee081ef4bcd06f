"""A Content Security Policy that lets a page send to any host.

What is wrong: `*`, `https:` or `strict-dynamic` in an egress directive bounds nothing, so the policy is no evidence of
who gets data, and certainly none that nobody does.

Failing: `connect-src 'self' https:`.

Passing: `connect-src 'self' https://api.pay.example`; `frame-ancestors *`, which is about who may show the page.

The fix: name the hosts, or give other evidence, such as a recording of the browser's requests.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from catalog.findings.finding import Finding, Rule

if TYPE_CHECKING:
    from catalog.observing.observed import Observed

RULE = Rule("OBS005", "unbounded-egress", "warning", found_by=("discover", "evidence"))


def check_observed(observed: Observed) -> Iterator[Finding]:
    """A finding for each directive and source that allow anything."""
    from catalog.observing.wording import first, path_from, span_of

    for party in observed.of("unbounded"):
        one = first(party)
        message = f"The content security policy allows any host: “{party.id}”."
        help_line = "Name the hosts, or record what the page really requests as a HAR file."
        file = path_from(observed.inventory.root, one.file)
        yield RULE.finding(message, help_line, file, where=party.id)._replace(span=span_of(one))
