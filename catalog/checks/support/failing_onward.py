"""Findings about points of onward recipients: one for each of them, verdict and reason, over all disclosures."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from catalog.checking.assessed import Assessed
from catalog.checking.onward_failures import OnwardFailure
from catalog.checks.support.failing_goals import OPENING
from catalog.explain.wording import NEXT_STEP, listing
from catalog.findings.finding import Finding, Rule
from catalog.justify.verdicts import Verdict


def onward_findings(rule: Rule, verdict: Verdict, assessed: Assessed) -> Iterator[Finding]:
    """A finding for each onward recipient and reason with goals of this verdict, at the last step of its way."""
    groups: dict[tuple[str, tuple[str, ...]], list[OnwardFailure]] = {}
    for summary in assessed.summaries:
        for failure in summary.onward_failures:
            if failure.verdict == verdict:
                groups.setdefault((failure.recipient, failure.reason), []).append(failure)
    for alike in groups.values():
        yield _finding(rule, verdict, assessed, alike)


def _finding(rule: Rule, verdict: Verdict, assessed: Assessed, alike: Sequence[OnwardFailure]) -> Finding:
    prepared = assessed.prepared
    way = min((failure.way for failure in alike), key=len)
    file, path = prepared.judge.ways.last_step(way)
    recipient = prepared.inventory.recipients[way[-1]]
    data = listing(name for failure in alike for name in failure.data)
    people = listing(name for failure in alike for name in failure.subjects)
    purposes = listing(name for failure in alike for name in failure.purposes)
    disclosures = tuple(dict.fromkeys(failure.disclosure for failure in alike))
    what = (
        f"giving {data} of {people} to {recipient.id} ({recipient.record.name}) for {purposes}, "
        f"as {listing(reversed(way[:-1]))} passes them on"
    )
    return rule.finding(
        OPENING[verdict].format(what=what, day=prepared.day),
        f"{NEXT_STEP[verdict]} {_reached_by(disclosures)}",
        file,
        path,
        where=recipient.id,
        quotes=alike[0].quotes,
    )._replace(related=disclosures)


def _reached_by(disclosures: Sequence[str]) -> str:
    return f"It is reached by the disclosure{'s' if len(disclosures) > 1 else ''} {listing(disclosures)}."
