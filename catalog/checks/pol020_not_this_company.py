"""Words of the policy that are not this company's: places of a template that nobody filled in, or another's name.

What is wrong: a sentence with a place to be filled in does not tell readers whom or what it speaks of, so it proves
nothing. Where the policy explains who “we” are and names another company than the inventory does, its sentences may be
those of somebody else: that is a warning, as a group's company may well speak for another.

Failing: “We share your email address with [NAME OF HOSTING PROVIDER].”

Failing: “Vendor Ltd (“we”, “us”) collects your name.” where the inventory is that of another company.

Passing: “We share your email address with Tallow Hosting Ltd.”

The fix: fill in what is missing, in the policy that people read; and name in the inventory the company whose policy it
is, or list the company under `organisation.joint_controllers`. Where a sentence is finished and only looks otherwise,
say so on the statement that quotes it: `overruled: {by: NAME, reason: TEXT}`.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from catalog.checking.assessed import Assessed
from catalog.findings.finding import Finding, Rule
from catalog.justify.listed import company_key
from inventory.legal_names import LEGAL_NAME
from inventory.model import Policy
from inventory.policy import Clause
from inventory.policy.placeholders import placeholders_in
from inventory.schema import Organisation

RULE = Rule("POL020", "not-this-company", "error", judges_by=("policy",))
_COMPANY = f"(?P<name>{LEGAL_NAME})"
_WE = r"[“\"'‘](?:[Ww]e|[Uu]s|[Oo]ur)[”\"'’]"
_EXPLAINED = (
    re.compile(rf"{_COMPANY}[^.;()]{{0,60}}\([^()]{{0,60}}{_WE}"),
    re.compile(rf"{_WE}[^.;]{{0,60}}?\b(?:means?|refers? to|stands? for|is|are) {_COMPANY}"),
)
"""“Name Ltd (“we”, “us”)” and “When we say “we”, that means Name Ltd”."""


def check(assessed: Assessed) -> Iterator[Finding]:
    """Find each clause with a place to be filled in, and each that says “we” are another company."""
    inventory = assessed.prepared.inventory
    for policy in inventory.policies:
        for clause in policy.text.clauses:
            yield from _unfilled(policy, clause)
            yield from _another(inventory.manifest.organisation, clause)


def _unfilled(policy: Policy, clause: Clause) -> Iterator[Finding]:
    places = list(dict.fromkeys(placeholders_in(clause.text)))
    if places:
        also = f" and {len(places) - 1} more" if len(places) > 1 else ""
        found = RULE.finding(
            f"A place of the policy was never filled in: “{places[0]}”{also}. Such a sentence proves nothing.",
            "Write in the policy what belongs there.", policy.text.document, where=clause.id,
        )  # fmt: skip
        yield found._replace(span=clause.beginning)


def _another(organisation: Organisation, clause: Clause) -> Iterator[Finding]:
    own = [company_key(name) for name in (organisation.name, *(one.name for one in organisation.joint_controllers))]
    said = [match["name"].strip(" ,") for pattern in _EXPLAINED for match in pattern.finditer(clause.text)]
    foreign = [name for name in said if not any(_are_one(company_key(name), one) for one in own)]
    if foreign:
        found = RULE.finding(
            f"The policy says that “we” are {foreign[0]}, but this is the inventory of {organisation.name}.",
            "Correct the name in the policy or in the manifest, or list the company under "
            "“organisation: joint_controllers:”.",
            clause.document, where=clause.id, severity="warning",
        )  # fmt: skip
        yield found._replace(span=clause.beginning)


def _are_one(name: str, own: str) -> bool:
    """Whether one name is the other with words before or behind it: “Example” and “Example Trading”."""
    return f" {own} " in f" {name} " or f" {name} " in f" {own} "
