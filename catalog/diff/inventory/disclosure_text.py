"""Changed disclosures in plain sentences."""

from __future__ import annotations

from collections.abc import Sequence

from catalog.diff.inventory.change import ChangedFlow
from catalog.explain.wording import listing
from catalog.justify.verdicts import Verdict

STANDING: dict[Verdict, str] = {
    "exact": "as a sentence of the policy says",
    "broader": "as a sentence of the policy says in broader words",
    "open-list": "which falls under an open list of the policy",
    "not-judged": "of which nobody can say whether the policy permits it, for something could not be read",
    "unmet-condition": "which the policy permits only under a condition that is not on record",
    "not-in-force": "which no sentence of the policy in force permits",
    "partial": "of which the policy permits only a part",
    "miscited": "which the sentence cited does not permit",
    "unjustified": "which no sentence of the policy permits",
    "conflicting": "which the policy both permits and prohibits",
    "prohibited": "which the policy prohibits",
    "undeclared": "of which something is not declared",
}

SENTENCES: dict[tuple[str, bool], str] = {
    ("data", True): "{who} now also gets {terms} of {subjects} for {purposes}, {standing} ({id}).",
    ("data", False): "{who} no longer gets {terms} ({id}).",
    ("subjects", True): "{who} now also gets data of {terms}: {data} for {purposes}, {standing} ({id}).",
    ("subjects", False): "{who} no longer gets data of {terms} ({id}).",
    ("purposes", True): "{who} now gets data for {terms} as well: {data} of {subjects}, {standing} ({id}).",
    ("purposes", False): "{who} no longer gets data for {terms} ({id}).",
    ("", True): "{who} now also gets {terms}, {standing} ({id}).",
    ("", False): "{who} no longer gets {terms} ({id}).",
}


def moved(aspect: str, came: bool, flow: ChangedFlow, terms: Sequence[str], where: str) -> str:
    """What a disclosure sends or does not send any more: `terms` of `aspect`, or whole ways where that is empty."""
    return SENTENCES[aspect, came].format(
        who=who(flow), terms=listing(terms), data=listing(flow.data), subjects=listing(flow.subjects),
        purposes=listing(flow.purposes), standing=STANDING[flow.verdict], id=where,
    )  # fmt: skip


def gets(flow: ChangedFlow, came: bool, where: str, real: bool) -> str:
    """What a new disclosure sends and how it stands to the policy, or what one that is gone sent."""
    if not flow.data:
        return f"The disclosure {where} is {'new' if came else 'gone'}; it {'sends' if came else 'sent'} nothing."
    what = f"{listing(flow.data)} of {listing(flow.subjects) or 'nobody'} for {listing(flow.purposes)}"
    if not came:
        elsewhere = "" if real else " by this disclosure; another says the same"
        return f"{who(flow)} no longer gets {what}{elsewhere} ({where})."
    elsewhere = "" if real else "; it did before, by another disclosure"
    return f"{who(flow)} gets {what}, {STANDING[flow.verdict]}{elsewhere} ({where})."


ROLES: dict[str, str] = {
    "processor": "a processor",
    "controller": "a controller",
    "joint-controller": "a joint controller",
    "third-party": "a third party",
    "authority": "an authority",
    "internal": "part of the organisation",
    "directed-by-subject": "chosen by the data subject",
}


def who(flow: ChangedFlow) -> str:
    """A recipient by name, role and country, with a comma at the end if there is any such remark."""
    role = "not declared" if not flow.role else ROLES.get(flow.role, "")
    remark = (
        f"{role} in {flow.country}" if role and flow.country else role or (f"in {flow.country}" if flow.country else "")
    )
    return f"{flow.name}, {remark}," if remark else flow.name
