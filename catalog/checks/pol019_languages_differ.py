"""A translation or a copy of a policy that nobody holds against its original.

What is wrong: a policy `translates` another one, or is a `copy_of` it, and has no statements of its own. Its readers
are told what it says, not what the original says, and nothing here compares the two, so for them nothing was judged.

Failing: `translates: privacy-en` without `statements`.

Passing: the same with statements that say what its own sentences mean: each point is then judged for its readers, too.

The fix: write statements for its sentences, quoting them in their own language.
"""

from __future__ import annotations

from collections.abc import Iterator

from catalog.checking.assessed import Assessed
from catalog.findings.finding import Finding, Rule

RULE = Rule("POL019", "languages-differ", "error", acceptable=False)


def check(assessed: Assessed) -> Iterator[Finding]:
    """A finding for each translation and copy without a statement of its own."""
    prepared = assessed.prepared
    for policy in prepared.belonging.untold:
        key = "translates" if policy.entry.translates else "copy_of"
        yield RULE.finding(
            f"The policy “{policy.id}” was not judged: it has no statements of its own, and nothing compares it with "
            f"“{policy.entry.translates or policy.entry.copy_of}”.",
            "Write statements that quote its own sentences.",
            prepared.inventory.manifest_file, ("policies", policy.id, key), where=policy.id, on_key=True,
        )  # fmt: skip
