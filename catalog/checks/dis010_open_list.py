"""A disclosure that rests on an open list.

What is wrong: the policy says "such as", "including" or "and others", and what is disclosed is not among the things it
names. It is covered only by what the list is a list of. People should be able to tell from the policy who gets which
data for what (GDPR Art. 13(1)(e); Article 29 Working Party, WP 260, on words such as "may" and "some").

Failing: with `accept_open_lists: false`, a mailing house under "providers, such as hosting and analytics providers".

Passing: the same under "hosting, analytics and mailing providers"; or `accept_open_lists: true`, which leaves a note.

The fix: have the policy name it, or accept open lists in the settings.
"""

from __future__ import annotations

from collections.abc import Iterator

from catalog.explain.proof import Prover
from catalog.explain.wording import NOUNS, listing
from catalog.findings.finding import EVERY_PART, Finding, Quoted, Rule
from catalog.justify.judged import JudgedCategory, JudgedDisclosure
from catalog.justify.permission import PermissionStatus as Permission
from catalog.justify.prepared import Prepared

RULE = Rule("DIS010", "open-list", "error", judges_by=EVERY_PART)


def check_category(prepared: Prepared, category: JudgedCategory) -> Iterator[Finding]:
    """A finding for each disclosure with a goal that only an open list covers: a note where the settings accept it."""
    accepted = prepared.inventory.manifest.settings.accept_open_lists
    for disclosure in category.disclosures if "open-list" in category.verdicts else ():
        if "open-list" in disclosure.verdicts:
            permit = _covering(disclosure)
            open_in = [NOUNS[d] for d, relation in permit.relations.items() if relation.kind == "open"]
            said = Prover(prepared).sentence(permit.norm.id)
            yield RULE.finding(
                f"“{disclosure.id}” rests on an open list: the policy does not name {listing(open_in)}.",
                "Have the policy name it, so that nobody has to guess what the list includes.",
                category.entry.file, disclosure.path, where=disclosure.id, on_key=True,
                severity="note" if accepted else "error",
                quotes=(Quoted(said.quote, said.document, said.line or 0, f"{said.statement} is an open list"),),
            )  # fmt: skip


def _covering(disclosure: JudgedDisclosure) -> Permission:
    """The permission whose open list covers the first goal that only such a list does."""
    judged = next(judged for _, judged in disclosure.all_goals() if judged.verdict == "open-list")
    permits = [judged.permit] if judged.leg is None else [judged.permit, judged.leg.permit]
    return next(permit for permit in permits if permit is not None and permit.outcome == "open-list")
