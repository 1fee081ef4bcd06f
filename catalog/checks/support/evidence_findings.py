"""What the rules about evidence have in common: each looks at every piece that is named, wherever that is."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from catalog.checking.assessed import Assessed
from catalog.findings.finding import Finding
from catalog.justify.judged import JudgedCategory
from catalog.justify.prepared import Prepared
from inventory.evidence_references import EvidenceReference, shared_references

EvidenceRule = Callable[[Prepared, EvidenceReference], Finding | None]
"""What a rule finds wrong with one piece of evidence, None where nothing is."""


def check_of_categories(rule: EvidenceRule) -> Callable[[Prepared, JudgedCategory], Iterator[Finding]]:
    """Return the `check_category` of a rule: a finding for each condition and basis whose evidence is at fault."""

    def check_category(prepared: Prepared, category: JudgedCategory) -> Iterator[Finding]:
        found = (rule(prepared, reference) for reference in category.evidence())
        yield from (finding for finding in found if finding is not None)

    return check_category


def check_of_the_rest(rule: EvidenceRule) -> Callable[[Assessed], Iterator[Finding]]:
    """Return the `check` of a rule: a finding for each duty, denial, agreement and the like with such evidence."""

    def check(assessed: Assessed) -> Iterator[Finding]:
        found = (rule(assessed.prepared, one) for one in shared_references(assessed.prepared.inventory))
        yield from (finding for finding in found if finding is not None)

    return check
