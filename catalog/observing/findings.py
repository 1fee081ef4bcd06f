"""The findings about evidence: those of every check with a generator `check_observed`."""

from __future__ import annotations

import importlib
import pkgutil
from collections import Counter
from collections.abc import Callable, Iterable, Iterator

import catalog.checks
from catalog.checking.assessment import Assessment
from catalog.checking.not_judged import all_unread
from catalog.findings.finding import Finding
from catalog.findings.inline_ignores import Ignored, InlineIgnore
from catalog.findings.locate import Located, Locator
from catalog.findings.rule_codes import is_unjudged
from catalog.findings.selection import AcceptedBefore, accepted_by_comments, comments_in, that_count
from catalog.findings.unjudged_rules import without_unjudged
from catalog.findings.waiving import apply_waivers
from catalog.observing.newness import earlier_of, only_new
from catalog.observing.observed import Observed
from inventory.entry import Entry
from inventory.model import Inventory
from inventory.schema import Waiver

PREFIX = "OBS"
ABOUT_SIGNS = ("OBS001", "OBS004", "OBS005", "OBS006")
"""Rules whose findings are about signs that are open: of old signs there is none."""


def observed_findings(observed: Observed) -> list[Finding]:
    """Everything that the checks say about the evidence."""
    return [finding for check in _checks() for finding in check(observed)]


def _checks() -> Iterator[Callable[[Observed], Iterable[Finding]]]:
    for module in pkgutil.iter_modules(catalog.checks.__path__):
        if module.name.startswith(PREFIX.lower()):
            yield importlib.import_module(f"{catalog.checks.__name__}.{module.name}").check_observed


def with_observed(
    assessment: Assessment,
    observed: Observed,
    *,
    alone: bool = False,
    waivers: bool = True,
    before_now: Observed | None = None,
) -> Assessment:
    """`assessment` with the findings about evidence added, waived and selected as its own are.

    Against what was seen `before_now` only what is new counts; the rest is older. With them `alone`, of its own only
    those remain that say what was not judged: that cannot be told of either.
    """
    inventory = assessment.prepared.inventory
    every = observed_findings(observed)
    if before_now is not None:
        observed = only_new(observed, earlier_of(before_now))
        found_new = _not_in(observed_findings(observed), observed_findings(before_now))
        assessment = assessment._replace(older=(assessment.older or 0) + max(0, len(every) - len(found_new)))
        every = found_new
    found = without_unjudged(every, all_unread(assessment.assessed))
    before = assessment.accepted_before
    kept, waived = apply_waivers(found, _waivers(inventory, before) if waivers else (), assessment.prepared.day)
    kept, ignored = _ignored(inventory, kept, before) if waivers else (kept, [])
    by_manifest = list(_accepted_signs(observed))
    if waivers:
        ignored += by_manifest
    else:
        kept += [finding for finding, _ in by_manifest]
    selected = that_count(kept, inventory.manifest.settings)
    unselected = len(kept) - len(selected)
    if alone:
        unjudged = [finding for finding in assessment.findings if is_unjudged(finding.code)]
        return assessment._replace(
            findings=[*unjudged, *selected], waived=waived, ignored=ignored, unselected=unselected,
            searches=("discover",),
        )  # fmt: skip
    return assessment._replace(
        findings=[*assessment.findings, *selected], waived=[*assessment.waived, *waived],
        ignored=[*assessment.ignored, *ignored], unselected=assessment.unselected + unselected,
        searches=(*assessment.searches, "evidence"),
    )  # fmt: skip


def _not_in(findings: Iterable[Finding], known: Iterable[Finding]) -> list[Finding]:
    """The findings that were not there before; those about signs are about new ones only, and all count."""
    left = Counter(finding.fingerprint for finding in known if finding.code not in ABOUT_SIGNS)
    found = []
    for finding in findings:
        left[finding.fingerprint] -= 1
        if finding.code in ABOUT_SIGNS or left[finding.fingerprint] < 0:
            found.append(finding)
    return found


def _accepted_signs(observed: Observed) -> Iterator[Ignored]:
    """What would be found about signs that the inventory accepts, with the record that does so."""
    locator = Locator(observed.inventory.root)
    for party, acceptance in observed.accepted:
        alone = observed._replace(parties=(party,))
        for finding in observed_findings(alone):
            if finding.where == party.id and not finding.path:
                span = locator.span(acceptance.file, acceptance.path)
                yield finding, InlineIgnore(acceptance.file, span, finding.code, acceptance.reason, acceptance.by)


def _waivers(inventory: Inventory, before: AcceptedBefore | None) -> list[Entry[Waiver]]:
    """The waivers; in a check against an earlier state those that it has too: no change can wave itself through."""
    known = ((one, (one.record.rule, one.record.where)) for one in inventory.waivers)
    return [one for one, key in known if before is None or key in before.waivers]


def _ignored(
    inventory: Inventory, findings: list[Finding], before: AcceptedBefore | None
) -> tuple[list[Finding], list[Ignored]]:
    """The findings, and those at records of the inventory that a comment on their line accepts."""
    at_records = [finding for finding in findings if finding.path]
    comments = comments_in(inventory, {finding.file for finding in at_records})
    if before is not None:
        comments = [one for one in comments if (one.file, one.code, one.reason) in before.comments]
    kept, ignored = accepted_by_comments(inventory, at_records, comments)
    return [finding for finding in findings if not finding.path] + kept, ignored


def located_observed(locator: Locator, findings: Iterable[Finding]) -> list[Located]:
    """Every finding at its place; no line of an evidence file is shown, for it may hold a value."""
    return [
        one._replace(source="") if one.finding.code.startswith(PREFIX) and not one.finding.path else one
        for one in locator.locate(findings)
    ]
