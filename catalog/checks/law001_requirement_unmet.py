"""What a law asks the policy or the register to say, and nothing says.

What is wrong: the manifest names a law under `laws`, and one of its requirements that applies on the day of the check
is not met: no sentence informs of its topic, what it asks of each thing is not proved, or the inventory does not state
a field. Where it is asked of each category, purpose, recipient or transfer, the finding names those that lack it. What
a law asks about legal bases is told by LAW002 and LAW003. This is no legal advice; `inventory laws` says how far each
text was seen.

Failing: `laws: [gdpr]`, and no sentence says how long bookings are kept.

Passing: a statement with `informs: [retention]` and `data: [bookings]`.

The fix: write the statement if the policy has the sentence; else have the policy say it. Where the law does not ask
this of you, answer its fact under `facts`, or set the law aside.
"""

from __future__ import annotations

from collections.abc import Iterator

from catalog.checking.assessed import Assessed
from catalog.explain.wording import listing
from catalog.findings.finding import EVERY_PART, Finding, Rule
from catalog.justify.verdicts import UNJUDGED
from catalog.law.all_goals import law_goals
from catalog.law.asked import AskedRequirement, asked_requirements
from catalog.law.lacking import next_step, why_unmet
from catalog.law.unit_verdict import LawGoal

RULE = Rule("LAW001", "requirement-unmet", "error", rests_on=("vocabulary", "policy"), judges_by=EVERY_PART)
MOST_ITEMS = 6


def check(assessed: Assessed) -> Iterator[Finding]:
    """A finding for each requirement and way of failing, with the items that fail so."""
    prepared = assessed.prepared
    asked = {one.id: one for one in asked_requirements(prepared.inventory, prepared.day)}
    failing: dict[tuple[str, str], list[LawGoal]] = {}
    for goal in law_goals(assessed):
        bases = asked[goal.requirement].record.proved_by == ("ground",)
        if not goal.passes and goal.verdict != UNJUDGED and not bases:
            failing.setdefault((goal.requirement, goal.verdict), []).append(goal)
    for (name, verdict), goals in failing.items():
        yield _finding(assessed, asked[name], verdict, goals)


def _finding(assessed: Assessed, asked: AskedRequirement, verdict: str, goals: list[LawGoal]) -> Finding:
    manifest, record = assessed.prepared.inventory.manifest, asked.record
    items = list(dict.fromkeys(goal.item for goal in goals if goal.item))
    about = f" for {listing(items, MOST_ITEMS)}" if items else ""
    position = next((n for n, name in enumerate(manifest.laws) if name in (asked.pack.law, asked.pack.pack)), 0)
    found = RULE.finding(
        f"{record.source} asks: {record.requirement}{about}; {why_unmet(verdict)} ({asked.id}).",
        f"{next_step(asked)} The text of the law was {record.text if record.text != 'partly' else 'seen in part'}.",
        assessed.prepared.inventory.manifest_file, ("laws", position), where=asked.id,
    )  # fmt: skip
    return found._replace(related=tuple(dict.fromkeys(goal.category for goal in goals if goal.category)))
