"""Two sentences that state different periods for the same data.

What is wrong: one sentence of the policy says that some data are kept for one length of time or until one event,
another says otherwise of the same data. A reader can only guess which holds (GDPR Art. 12(1)).

Both statements inform of `retention` and state the same data, or both state a period for everything. A sentence about
narrower data only makes an exception.

Failing: “Source code is deleted after 365 days.” and “Source code is deleted after 90 days.”

Passing: the second says “Backups of source code …”, and its statement states other data.

The fix: have the wrong sentence taken out or rewritten; or state in each statement the data that its sentence is about.
"""

from __future__ import annotations

from collections.abc import Iterator

from catalog.checking.assessed import Assessed
from catalog.checks.support.kept_too_long import quoted_keeping
from catalog.findings.finding import Finding, Rule

RULE = Rule("RET003", "retention-contradictory", "error", rests_on=("vocabulary",), judges_by=("statements",))


def check(assessed: Assessed) -> Iterator[Finding]:
    """A finding at the second of every two sentences that contradict each other."""
    prepared = assessed.prepared
    for first, second in prepared.telling.keeping.pairs():
        entry = prepared.statements[second.informer.id]
        yield RULE.finding(
            f"“{first.informer.id}” and “{entry.id}” state different periods for the same data.",
            "Have the wrong sentence taken out, or state in each statement the data that its sentence speaks of.",
            entry.file, entry.path, where=entry.id, on_key=True,
            quotes=(quoted_keeping(prepared, first), quoted_keeping(prepared, second)),
        )  # fmt: skip
