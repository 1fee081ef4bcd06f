"""A role that does not go with what the recipient is, or with what the policy says of it.

What is wrong: the role decides what is asked about a recipient: an agreement of processors, a country, a ground for
transfers, of the person's own recipient nothing. A newsletter provider is not chosen by the reader, an authority
processes for nobody, and who does something "on our behalf" is a processor (GDPR Art. 4(8)), not somebody who acts for
purposes of its own. With the wrong role these questions go unasked.

Failing: `kinds: [email-marketing-provider]` with `role: directed-by-subject`; `kinds: [tax-authority]` with
`role: processor`; `role: third-party` under "our mailing house, which sends letters on our behalf".

Passing: `role: processor`, `role: authority`, and `role: processor`.

The fix: correct the role, or the kinds; or have the policy say what the recipient does for itself.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from catalog.checking.assessed import Assessed
from catalog.explain.wording import listing
from catalog.findings.finding import Finding, Quoted, Rule
from catalog.justify.prepared import Prepared
from inventory.entry import Entry
from inventory.schema import Recipient, Statement

RULE = Rule("REC007", "role-unlikely", "warning")

OF_ITS_OWN = ("authority", "public", "press", "data-broker", "credit-bureau", "opposing-party", "acquirer")
"""Kinds that nobody has process data for them, and that are never a part of the organisation."""

UNLIKELY: dict[str, tuple[str, ...]] = {
    "processor": (*OF_ITS_OWN, "data-subject-recipient", "other-users", "dispute-resolution-body", "insurer"),
    "internal": (*OF_ITS_OWN, "advertising-network"),
    "directed-by-subject": ("service-provider", "data-broker", "credit-bureau", "advertising-network", "personnel"),
}
"""Of some roles the kinds, with all below them, that do not go with it."""

GOES_ALL_THE_SAME: dict[str, tuple[str, ...]] = {
    "directed-by-subject": ("authentication-provider", "payment-processor", "delivery-company"),
}
"""Kinds below these that do: people choose how to sign in, pay and have things sent."""

ONLY_WITH: dict[str, tuple[str, ...]] = {
    "authority": ("authority", "dispute-resolution-body"),
    "public": ("public", "other-users", "press", "social-network"),
}
"""Of other roles the only kinds, with all below them, that go with it."""

ON_OUR_BEHALF = re.compile(
    r"\b(?:on|in) (?:our|the company['’]s) behalf\b|\bon behalf of (?:us|the company)\b|\b(?:under|on|following) our "
    r"instructions?\b|\bin unserem (?:Auftrag|Namen)\b|\bnach unseren Weisungen\b|\bpour notre compte\b|"
    r"\ben notre nom\b|\ben nuestro nombre\b|\bpor cuenta nuestra\b|\bper nostro conto\b",
    re.IGNORECASE,
)
FOR_ITSELF = ("controller", "joint-controller", "third-party", "authority", "public", "directed-by-subject")


def check(assessed: Assessed) -> Iterator[Finding]:
    """A finding for each recipient whose role does not go with its kinds or with a sentence about it."""
    prepared = assessed.prepared
    for entry in prepared.inventory.recipients.values():
        unlikely = [kind for kind in entry.record.kinds if not _goes(prepared, entry.record.role, kind)]
        said = _on_our_behalf(prepared, entry)
        if unlikely and len(unlikely) == len(entry.record.kinds):
            kind = f"kind {unlikely[0]}" if len(unlikely) == 1 else f"kinds {listing(unlikely)}"
            message = f"{entry.record.name} is of the {kind}, with which the role “{entry.record.role}” does not go."
            yield _finding(prepared, entry, message, said)
        elif said is not None:
            message = (
                f"The policy says of {entry.record.name} that it acts on the company's behalf; the role "
                f"“{entry.record.role}” says that it does not."
            )
            yield _finding(prepared, entry, message, said)


def _goes(prepared: Prepared, role: str, kind: str) -> bool:
    tree = prepared.terms.recipients
    if kind not in tree:
        return True
    above = tree.above(kind)
    if role in ONLY_WITH:
        return any(known in above for known in ONLY_WITH[role])
    all_the_same = any(known in above for known in GOES_ALL_THE_SAME.get(role, ()))
    return all_the_same or not any(known in above for known in UNLIKELY.get(role, ()))


def _on_our_behalf(prepared: Prepared, entry: Entry[Recipient]) -> Entry[Statement] | None:
    """A sentence about the recipient, or its kind of service provider, by which it acts on the company's behalf."""
    if entry.record.role not in FOR_ITSELF:
        return None
    tree = prepared.terms.recipients
    own = {entry.id, *(upper for kind in entry.record.kinds for upper in tree.above(kind))}
    about = {term for term in own if term == entry.id or tree.covers("service-provider", term)}
    return next((
        said for said in prepared.statements.values()
        if said.record.permits == "disclose" and about & set(said.record.recipients)
        and ON_OUR_BEHALF.search(said.record.quote)
    ), None)  # fmt: skip


def _finding(prepared: Prepared, entry: Entry[Recipient], message: str, said: Entry[Statement] | None) -> Finding:
    quotes: tuple[Quoted, ...] = ()
    if said is not None:
        clause = prepared.anchors[said.id].clause
        document = prepared.policy_of[said.id].text.document
        quotes = (Quoted(said.record.quote, document, clause.line if clause else 0, f"{said.id} says so"),)
    return RULE.finding(
        message,
        "Correct the role or the kinds: the role decides whether agreement, country and transfer are asked for.",
        entry.file, (*entry.path, "role"), where=entry.id, quotes=quotes,
    )  # fmt: skip
