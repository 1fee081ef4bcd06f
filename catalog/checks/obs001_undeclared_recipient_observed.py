"""A recipient that the software sends to, but that the inventory does not declare.

What is wrong: a host, a package, a cookie or a variable belongs to a service that is no recipient of the inventory, so
nobody has asked whether the policy permits the disclosure.

Failing: `package-lock.json` has `posthog-js` among what the software asks for itself, and no recipient declares it.

Passing: a recipient with `packages: ["pkg:npm/posthog-js"]`, or with that service's name. A service that you run
yourself is declared with `role: internal`; one that only the data subject connects with `role: directed-by-subject`.

The fix: add the recipient (the help line has the record), say in the categories what it gets, and see that a sentence
of the policy permits it; or take the service out of the software. `inventory discover --update` writes the record.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from catalog.findings.finding import Finding, Rule

if TYPE_CHECKING:
    from catalog.observing.observed import Observed

RULE = Rule(
    "OBS001", "undeclared-recipient-observed", "error", found_by=("discover", "evidence"), rests_on=("recipients",)
)


def check_observed(observed: Observed) -> Iterator[Finding]:
    """A finding for each service that is seen and not declared, at its clearest sign."""
    from catalog.observing.clauses import ClauseFinder
    from catalog.observing.drafting import flow_record
    from catalog.observing.wording import first, path_from, signs, span_of

    parties = observed.of("undeclared")
    if not parties:
        return
    clauses = ClauseFinder(observed.assessed)
    for party in parties:
        if party.service is None:
            continue
        one = first(party)
        quotes = clauses.for_kinds(party.service.kinds)
        message = f"“{party.name}” is no declared recipient, but the software points to it: {signs(party)}."
        none = "" if quotes else " No sentence of the policy seems to speak of such a recipient."
        help_line = f"Add to the recipients: {flow_record(party, party.service)}{none}"
        yield RULE.finding(
            message, help_line, path_from(observed.inventory.root, one.file), where=party.id, quotes=quotes
        )._replace(span=span_of(one))
