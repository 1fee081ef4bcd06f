"""A question that a law asks, the inventory cannot answer, and the manifest does not.

What is wrong: whether a requirement applies depends on a fact, such as whether there are automated decisions, that
neither the inventory nor `facts` in the manifest says. An unanswered question is no pass: nobody looked.

Failing: `laws: [gdpr]` without `facts`.

Passing: `facts: {automated-decisions: no, further-purposes: no, has-dpo: yes, record-required: yes}`.

The fix: answer it under `facts`: yes, no, or the purposes, categories or recipients of which it is true.
"""

from __future__ import annotations

from collections.abc import Iterator

from catalog.checking.assessed import Assessed
from catalog.explain.wording import listing
from catalog.findings.finding import Finding, Rule
from catalog.law.goals import LawJudge

RULE = Rule("LAW005", "fact-unanswered", "warning")
MOST = 4


def check(assessed: Assessed) -> Iterator[Finding]:
    """A finding for each fact, with the requirements that depend on it."""
    prepared = assessed.prepared
    for fact, asked in LawJudge(prepared).unanswered().items():
        question = next((one.pack.facts[fact] for one in asked if fact in one.pack.facts), f"Is “{fact}” so?")
        yield RULE.finding(
            f"{question} Nobody answers, so {listing([one.id for one in asked], MOST)} cannot be looked at.",
            f"Add “{fact}: yes” or “{fact}: no” under “facts”, or list what it is true of.",
            prepared.inventory.manifest_file, ("laws",), where=fact, on_key=True,
        )  # fmt: skip
