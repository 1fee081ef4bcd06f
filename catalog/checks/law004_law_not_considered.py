"""A law that seems to apply, and that the manifest neither names nor sets aside.

What is wrong: the manifest names laws, and people are in the area of another one that it does not mention (or, for a
law about certain people, such people are among the data subjects there). Only laws in force on the day are told.

Failing: `laws: [gdpr]` and a category with `regions: [BR]`.

Passing: `laws: [gdpr, lgpd]`, or `laws_set_aside: {lgpd: We offer nothing in Brazil; one person moved there.}`.

The fix: name the law under `laws`, or set it aside with the reason.
"""

from __future__ import annotations

from collections.abc import Iterator

from catalog.checking.assessed import Assessed
from catalog.findings.finding import Finding, Rule
from catalog.law.suggesting import suggested_laws

RULE = Rule("LAW004", "law-not-considered", "warning")


def check(assessed: Assessed) -> Iterator[Finding]:
    """A finding for each law that regions or subjects suggest, where the manifest names others."""
    inventory = assessed.prepared.inventory
    if not inventory.manifest.laws:
        return
    for law, (title, categories) in suggested_laws(assessed).items():
        more = f" and {len(categories) - 1} more" if len(categories) > 1 else ""
        yield RULE.finding(
            f"{title} may apply: people in its area are in {categories[0]}{more}.",
            f"Name “{law}” under “laws”, or say under “laws_set_aside” why it does not apply.",
            inventory.manifest_file, ("laws",), where=law, on_key=True,
        )  # fmt: skip
