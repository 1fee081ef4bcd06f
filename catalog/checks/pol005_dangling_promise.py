"""A promise to explain something that the policy does not explain.

What is wrong: a sentence says that the policy tells people about a topic, and no statement in force and no clause that
is marked as read informs of it.

Failing: "This policy explains how we protect your information." with `promises: [safeguards]`, and nothing with
`informs: [safeguards]`.

Passing: a statement about the section on security with `informs: [safeguards]`.

The fix: mark the section that explains it, or have one written, or have the promise taken out.
"""

from __future__ import annotations

from collections.abc import Iterator

from catalog.checking.assessed import Assessed
from catalog.explain.wording import listing
from catalog.findings.finding import Finding, Rule

RULE = Rule("POL005", "dangling-promise", "warning", rests_on=("statements",))


def check(assessed: Assessed) -> Iterator[Finding]:
    """A finding for each statement that promises topics of which nothing informs."""
    for judged in assessed.statements.values():
        if judged.dangling:
            entry = assessed.prepared.statements[judged.id]
            yield RULE.finding(
                f"“{entry.id}” promises to explain {listing(judged.dangling)}, and nothing in the policy does.",
                "Write a statement that “informs” of it, for the section that does; if none does, have one written.",
                entry.file, (*entry.path, "promises"), where=entry.id, on_key=True,
            )  # fmt: skip
