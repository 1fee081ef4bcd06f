"""The base inventory of the checks' cases, changed, judged and told."""

from __future__ import annotations

from pathlib import Path

from catalog.checking.assessment import Assessment, assess
from catalog.findings.finding import Finding
from catalog.justify.judged import Judged, JudgedCategory, JudgedDisclosure
from catalog.justify.prepared import Prepared, prepare
from inventory.load import load_inventory
from tests.inventory.small import written

MORE = """
# === categories/more.yaml
category: more
title: More
listed_in: what-we-collect
subjects: customer-user
sources: data-subject
data: DATA
purposes: provide-services
disclosures:
  - {id: it, recipient: TO, purposes: provide-services}
"""


def assessed(root: Path, text: str = "", keep_goals: bool = True) -> Assessment:
    inventory = load_inventory(written(root, text))
    day = inventory.manifest.settings.as_of
    assert day is not None
    return assess(inventory, day, keep_goals=keep_goals, jobs=1)


def prepared(root: Path, text: str = "") -> Prepared:
    inventory = load_inventory(written(root, text))
    day = inventory.manifest.settings.as_of
    assert day is not None
    return prepare(inventory, day)


def more(data: str = "name", to: str = "mail-host") -> str:
    """A further category of one datum with one disclosure."""
    return MORE.replace("DATA", data).replace("TO", to)


def category(assessment: Assessment, name: str) -> JudgedCategory:
    return next(c for c in assessment.categories if c.entry.id == name)


def disclosure(assessment: Assessment, name: str) -> JudgedDisclosure:
    return next(d for c in assessment.categories for d in c.disclosures if d.id == name)


def verdicts(goals: Judged) -> list[str]:
    return [judged.verdict for _, judged in goals]


def told(findings: list[Finding] | tuple[Finding, ...]) -> str:
    """Findings as a person reads them, for golden files."""
    return "".join(
        f"{f.code} {f.where}: {f.message}\n"
        + "".join(f"    {q.document}:{q.line} “{q.text}”: {q.remark}\n" for q in f.quotes)
        + f"    = {f.help}\n"
        for f in findings
    )
