"""A duty that nobody shows to be kept.

What is wrong: the policy undertakes to do something, and the statement names no evidence of how that is done. The
company must be able to show that it keeps its word (GDPR Art. 5(2) and 24(1)).

Failing: "We will notify you of a change in ownership." with `undertakes: notify-of-ownership-change` alone.

Passing: the same with `evidence: runbooks/acquisition.md`.

The fix: name the runbook, ticket or procedure by which it is done; if there is none, write one.
"""

from __future__ import annotations

from collections.abc import Iterator

from catalog.checking.assessed import Assessed
from catalog.findings.finding import Finding, Rule

RULE = Rule("POL008", "unevidenced-duty", "warning", judges_by=("statements", "policy"))


def check(assessed: Assessed) -> Iterator[Finding]:
    """A finding for each duty without evidence; evidence that is named but not there is INV007."""
    for judged in assessed.statements.values():
        entry = assessed.prepared.statements[judged.id]
        if judged.verdict == "unevidenced" and not entry.record.evidence:
            yield RULE.finding(
                f"The policy undertakes “{entry.record.undertakes}”, and nothing shows how that is kept.",
                "Add “evidence” with the procedure by which it is done: a file or an https address.",
                entry.file, (*entry.path, "undertakes"), where=entry.id,
            )  # fmt: skip
