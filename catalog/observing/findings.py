"""The findings about evidence: those of every check with a generator `check_observed`."""

from __future__ import annotations

import importlib
import pkgutil
from collections.abc import Callable, Iterable, Iterator

import catalog.checks
from catalog.checking.assessment import Assessment
from catalog.findings.finding import Finding
from catalog.findings.inline_ignores import Ignored, ignores_in
from catalog.findings.locate import Located, Locator
from catalog.findings.selection import that_count
from catalog.findings.waiving import apply_waivers
from catalog.observing.observed import Observed
from inventory.model import Inventory
from inventory.source import read_text

PREFIX = "OBS"


def observed_findings(observed: Observed) -> list[Finding]:
    """Everything that the checks say about the evidence."""
    return [finding for check in _checks() for finding in check(observed)]


def _checks() -> Iterator[Callable[[Observed], Iterable[Finding]]]:
    for module in pkgutil.iter_modules(catalog.checks.__path__):
        if module.name.startswith(PREFIX.lower()):
            yield importlib.import_module(f"catalog.checks.{module.name}").check_observed


def with_observed(
    assessment: Assessment, observed: Observed, *, alone: bool = False, waivers: bool = True
) -> Assessment:
    """`assessment` with the findings about evidence added, or with them `alone`, waived and selected as its own are."""
    inventory = assessment.prepared.inventory
    found = observed_findings(observed)
    kept, waived = apply_waivers(found, inventory.waivers if waivers else (), assessment.prepared.day)
    kept, ignored = _ignored(inventory, kept) if waivers else (kept, [])
    kept = that_count(kept, inventory.manifest.settings)
    before = () if alone else assessment.findings
    return assessment._replace(
        findings=[*before, *kept], waived=waived if alone else [*assessment.waived, *waived],
        ignored=ignored if alone else [*assessment.ignored, *ignored],
    )  # fmt: skip


def _ignored(inventory: Inventory, findings: list[Finding]) -> tuple[list[Finding], list[Ignored]]:
    """The findings at records of the inventory that a comment on their line accepts, and the others."""
    files = {finding.file for finding in findings if finding.path}
    texts = {file: read_text(inventory.root, file)[0] or "" for file in sorted(files)}
    comments = [one for file, text in texts.items() for one in ignores_in(file, text)]
    ours = [one for one in comments if one.code.startswith(PREFIX) and one.reason]
    if not ours:
        return findings, []
    at_records = Locator(inventory.root).locate(finding for finding in findings if finding.path)
    lines = {(one.finding.file, one.span.line, one.finding.code): one.finding for one in at_records}
    accepted = [
        (lines[place], one) for one in ours if (place := (one.file, one.span.line, one.code)) in lines
    ]  # fmt: skip
    return [finding for finding in findings if finding not in {each for each, _ in accepted}], accepted


def located_observed(locator: Locator, findings: Iterable[Finding]) -> list[Located]:
    """Every finding at its place; no line of an evidence file is shown, for it may hold a value."""
    return [
        one._replace(source="") if one.finding.code.startswith(PREFIX) and not one.finding.path else one
        for one in locator.locate(findings)
    ]
