"""A host, a service, a credential or an SDK that nobody declares and that no catalogue knows.

What is wrong: something is sent to it, and who is behind it is not known. It is never passed over. With `--since` only
what is new counts, and is an error: who adds it knows whose it is. A variable is a credential by its name: `*_API_KEY`,
`*_TOKEN`, `*_DSN`, `*_WEBHOOK*`. One that names no company, is the organisation's own or belongs to what builds the
software is a note.

Failing: a recording with requests to `collect.unknown.example`; `ACME_API_KEY` in an environment.

Passing: the domain among the `domains` of a recipient, or of the organisation where it is its own.

The fix: find out whose it is. Declare the recipient, add the domain to `organisation` if it is your own, or describe
the service in `services.yaml` beside the manifest.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from catalog.findings.finding import Finding, Rule, Severity

if TYPE_CHECKING:
    from catalog.observing.observed import Observed

MOST = 10
RULE = Rule("OBS004", "unidentified-recipient", "warning", found_by=("discover", "evidence"), rests_on=("recipients",))


def check_observed(observed: Observed) -> Iterator[Finding]:
    """A finding for each registrable domain, service or package."""
    from catalog.observing.wording import first, offer, path_from, signs, span_of

    severity: Severity = "error" if observed.earlier is not None else "warning"
    for party in observed.of("unidentified"):
        one = first(party)
        host = one.kind == "host"
        behind = f"Nobody is known behind “{party.id}”" if host else f"Nobody is known behind {signs(party)}"
        near = offer(party, observed.inventory.recipients)
        message = f"{behind}: {signs(party)}." if host and signs(party) != party.id else f"{behind}."
        own = ", or add it to the organisation's domains if it is your own" if host else ""
        help_line = (
            f"Declare it as a recipient{own}. What is known once belongs into services.yaml; what leads to nobody "
            "belongs under “ignore” in the manifest, with the reason."
        )
        file = path_from(observed.inventory.root, one.file)
        told = f"{message} {near}".strip()
        yield RULE.finding(told, help_line, file, where=party.id, severity=severity)._replace(span=span_of(one))
    yield from _credentials_of_nobody(observed)


def _credentials_of_nobody(observed: Observed) -> Iterator[Finding]:
    """A note that lists them, at the first one."""
    from catalog.observing.wording import first, path_from, place, span_of

    seen = [first(party) for party in observed.of("ignored") if party.unknown == "credential"]
    if observed.earlier is not None and observed.earlier.variables is not None:
        seen = [one for one in seen if one.value not in observed.earlier.variables]
    if not seen:
        return
    names = ", ".join(f"{one.value} ({place(one)})" for one in seen[:MOST])
    more = f" and {len(seen) - MOST} more" if len(seen) > MOST else ""
    message = f"Credentials that name no company: {names}{more}."
    help_line = "If one of them is somebody's, declare the recipient with the variable under “env”."
    file = path_from(observed.inventory.root, seen[0].file)
    yield RULE.finding(message, help_line, file, severity="note")._replace(span=span_of(seen[0]))
