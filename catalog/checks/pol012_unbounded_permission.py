"""A permission to use data that names no purpose.

What is wrong: the sentence covers every purpose there is, so every use of these data passes. Purposes must be specified
and explicit (GDPR Art. 5(1)(b)).

Failing: `permits: use` with `data: [collected-information]` and no `purposes`.

Passing: the same with `purposes: [provide-services]`; or `residual: true` for an escape hatch that counts only where
its conditions are held.

The fix: name the purposes that the sentence speaks of; if it speaks of none, have it rewritten.
"""

from __future__ import annotations

from collections.abc import Iterator

from catalog.checking.assessed import Assessed
from catalog.findings.finding import Finding, Rule

RULE = Rule("POL012", "unbounded-permission", "warning", judges_by=("statements", "policy"))


def check(assessed: Assessed) -> Iterator[Finding]:
    """A finding for each such permission."""
    for entry in assessed.prepared.statements.values():
        said = entry.record
        if said.permits == "use" and not said.purposes and not said.residual:
            yield RULE.finding(
                f"The permission “{entry.id}” names no purpose, so it covers any use of its data.",
                "Name the purposes that the sentence speaks of.",
                entry.file, (*entry.path, "permits"), where=entry.id,
            )  # fmt: skip
