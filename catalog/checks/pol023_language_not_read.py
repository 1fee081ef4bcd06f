"""A policy in a language that the program does not read.

What is wrong: nothing, but nobody has held the quotes against what is said of them. In the languages that are read (as
English, German, French, Spanish, Italian, Dutch and Portuguese are) a sentence that denies cannot pass for a
permission. Here only the words of a quote are compared with those of the policy.

Failing: a policy in Hungarian.

Passing: a policy in Spanish.

The fix: have somebody who reads the language compare each statement with its quote. Where the program takes the
language for another one than it is, state it: `language:` of the policy in the manifest.
"""

from __future__ import annotations

from collections.abc import Iterator

from catalog.checking.assessed import Assessed
from catalog.findings.finding import Finding, Rule
from catalog.reading.policy_language import unread_language_notice

RULE = Rule("POL023", "language-not-read", "note", judges_by=("policy",))


def check(assessed: Assessed) -> Iterator[Finding]:
    """Find each policy whose language the reader does not read."""
    inventory = assessed.prepared.inventory
    for policy in inventory.policies:
        notice = unread_language_notice(policy.text.document, policy.text.clauses, policy.entry.language or "")
        if notice:
            yield RULE.finding(
                notice, "Have each statement compared with its quote; state “language:” if this is not its language.",
                inventory.manifest_file, ("policies", policy.id), where=policy.id, on_key=True,
            )  # fmt: skip
