"""A disclosure that cites no statement.

What is wrong: with `require_citations: true` every disclosure must say which sentences its author relies on, so that a
reviewer sees the reasoning and not only its result.

Failing: a disclosure without `cites`.

Passing: `cites: [share-providers]`.

The fix: cite the statements that permit it; `inventory why` shows the ones that do.
"""

from __future__ import annotations

from collections.abc import Iterator

from catalog.findings.finding import Finding, Rule
from catalog.justify.judged import JudgedCategory
from catalog.justify.prepared import Prepared

RULE = Rule("DIS008", "uncited", "error")


def check_category(prepared: Prepared, category: JudgedCategory) -> Iterator[Finding]:
    """A finding for each disclosure without citations, where the settings require them."""
    if not prepared.inventory.manifest.settings.require_citations:
        return
    for disclosure in category.disclosures:
        if not disclosure.record.cites:
            yield RULE.finding(
                f"The disclosure “{disclosure.id}” cites no statement, and the settings require it.",
                "Name under “cites” the statements that permit it; `inventory why` shows them.",
                category.entry.file, disclosure.path, where=disclosure.id, on_key=True,
            )  # fmt: skip
