"""Drafted statements that nobody has read and kept.

What is wrong: nothing yet. A statement with `draft: true` was proposed by the program, not by a person; it proves
nothing, forbids nothing and informs of nothing until somebody reads its sentence and takes `draft` out. Keeping them
all would prove as much as the message says, if what they say is right.

Failing: a statement with `draft: true`.

Passing: the same without `draft`, once somebody has read the sentence.

The fix: read each draft beside its sentence; keep what is right, correct or delete the rest.
"""

from __future__ import annotations

from collections.abc import Iterator

from catalog.checking.assessed import Assessed
from catalog.counting import counted
from catalog.explain.wording import listing
from catalog.findings.finding import Finding, Rule

RULE = Rule("DRF001", "drafts-waiting", "note")


def check(assessed: Assessed) -> Iterator[Finding]:
    """One finding for all drafts, at the first of them."""
    drafts = assessed.prepared.drafts.entries
    if not drafts:
        return
    first = min(drafts.values(), key=lambda entry: (entry.file, entry.id))
    counts = [summary.drafted for summary in assessed.summaries]
    disclosures, uses, collections = (sum(count[place] for count in counts) for place in range(3))
    proved = [
        counted(number, *words)
        for number, words in (
            (disclosures, ("disclosure", "disclosures")), (uses, ("use", "uses")),
            (collections, ("collection", "collections")),
        )
        if number
    ]  # fmt: skip
    what = f"kept, they would prove {listing(proved)}" if proved else "kept, they would prove nothing that fails today"
    yield RULE.finding(
        f"{counted(len(drafts), 'drafted statement waits', 'drafted statements wait')} to be read; {what}.",
        "Read each beside its sentence; take “draft” out of what is right, and correct or delete the rest.",
        first.file, first.path, where=first.id, on_key=True,
    )  # fmt: skip
