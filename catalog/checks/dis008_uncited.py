"""A disclosure that cites no sentence that permits disclosing.

What is wrong: with `require_citations: true` every disclosure must say which sentences its author relies on, so that a
reviewer sees the reasoning and not only its result. At least one of them has to permit disclosing: that data may be
collected, or used, says nothing about who may get them.

Failing: a disclosure without `cites`, or one that cites only a statement with `permits: collect`.

Passing: `cites: [share-providers]`.

The fix: cite the statements that permit it; `inventory why` shows the ones that do.
"""

from __future__ import annotations

from collections.abc import Iterator

from catalog.findings.finding import Finding, Rule
from catalog.justify.judged import JudgedCategory
from catalog.justify.prepared import Prepared

RULE = Rule("DIS008", "uncited", "error", rests_on=("statements",))


def check_category(prepared: Prepared, category: JudgedCategory) -> Iterator[Finding]:
    """A finding for each disclosure without citations, where the settings require them."""
    if not prepared.inventory.manifest.settings.require_citations:
        return
    for disclosure in category.disclosures:
        cites = disclosure.record.cites
        cited = [prepared.statements[name].record.permits for name in cites if name in prepared.statements]
        if "disclose" not in cited:
            what = "no statement that permits disclosing" if cites else "no statement"
            yield RULE.finding(
                f"The disclosure “{disclosure.id}” cites {what}, and the settings require it.",
                "Name under “cites” the statements that permit it; `inventory why` shows them.",
                category.entry.file, disclosure.path, where=disclosure.id, on_key=True,
            )  # fmt: skip
