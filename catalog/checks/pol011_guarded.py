"""A prohibition that nothing in the inventory tests.

What is wrong: nothing; it is good to know. The policy denies something, and no declared flow comes near it. Should one
ever do so, the check fails.

Failing: "We do not knowingly collect personal information from children under 13." where no category is about them.

Passing: a prohibition that a disclosure breaks is reported as DIS002 instead.

The fix: none is needed. Set `ignore: [POL011]` to leave these notes out.
"""

from __future__ import annotations

from collections.abc import Iterator

from catalog.checking.assessed import Assessed
from catalog.findings.finding import Finding, Rule

RULE = Rule("POL011", "guarded", "note", rests_on=("categories", "recipients", "vocabulary"), about_use=True)


def check(assessed: Assessed) -> Iterator[Finding]:
    """A finding for each statement with the verdict “guarding”."""
    for judged in assessed.statements.values():
        if judged.verdict == "guarding":
            entry = assessed.prepared.statements[judged.id]
            yield RULE.finding(
                f"The prohibition “{entry.id}” stands guard: nothing in the inventory comes near it.",
                "Nothing is to be done; a flow that it forbids would fail the check.",
                entry.file, entry.path, where=entry.id, on_key=True,
            )  # fmt: skip
