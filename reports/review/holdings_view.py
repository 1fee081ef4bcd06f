"""The second view: categories and their data as tables, what is not proved marked in its cell."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any

from catalog.explain.wording import listing
from catalog.findings.finding import Finding
from catalog.justify.judged import JudgedCategory
from reports.review.state import ReviewState

FIELDS = (
    ("subjects", "About whom", "subjects"), ("sources", "Where from", "sources"), ("purposes", "What for", "purposes"),
)  # fmt: skip
UNPROVED = ("COL", "USE", "TRN", "RET", "REF", "LAW")
LONGEST = 90


def holdings_content(state: ReviewState) -> dict[str, Any]:
    """Every category with its data."""
    return {
        "categories": [_category(state, judged) for judged in state.assessment.categories],
        "fields": FIELDS,
        "clauses": list(_clauses(state)),
    }


def _clauses(state: ReviewState) -> Iterator[dict[str, str]]:
    for policy in state.inventory.policies:
        for clause in policy.text.clauses:
            above = clause.heading[-1] if clause.heading else ""
            text = f"{above}: {clause.text}"
            yield {"id": clause.id, "text": text if len(text) <= LONGEST else f"{text[: LONGEST - 1]}…"}


def _category(state: ReviewState, judged: JudgedCategory) -> dict[str, Any]:
    record, name = judged.entry.record, judged.entry.id
    failing = [*_failing(judged)]
    found = [one for one in state.assessment.findings if one.where == name and one.code.startswith(UNPROVED)]
    fails = {datum: {actions for actions, one in failing if one == datum} for _, datum in failing}
    of_data = [datum.type for datum in record.data]
    return {
        "id": name,
        "title": record.title,
        "subjects": state.picked("subjects", record.subjects),
        "sources": state.picked("sources", record.sources),
        "purposes": state.picked("purposes", record.purposes),
        "retention": record.retention.period if record.retention else "",
        "basis": listing(f"{use}: {held.basis}" if use else held.basis for use, held in record.basis.items()),
        "fails": len(failing),
        "gaps": [_gap(one) for one in found if not _named(one, of_data)][:8],
        "data": [
            {
                "place": place, "label": state.names.label("data", datum.type),
                **{field: state.labels(field, getattr(datum, field)) for field, _, _ in FIELDS},
                "gaps": _gaps(found, datum.type, fails.get(datum.type, set())),
            }
            for place, datum in enumerate(record.data)
        ],
    }  # fmt: skip


def _failing(judged: JudgedCategory) -> Iterator[tuple[str, str]]:
    """What is done and with which datum, of every point that is not proved."""
    for action, goals in (("collecting", judged.collect), ("using", judged.use)):
        yield from ((action, key[0]) for key, one in goals if not one.passes)


def _gaps(found: Iterable[Finding], datum: str, fails: Iterable[str]) -> list[dict[str, str]]:
    told = [_gap(one) for one in found if _named(one, [datum])]
    if told or not fails:
        return told[:3]
    return [{"said": f"{listing(sorted(fails))} is not proved", "quote": "", "remark": "", "severity": "error"}]


def _named(finding: Finding, data: Iterable[str]) -> bool:
    words = finding.message.replace(",", " ").replace(".", " ").replace("“", " ").replace("”", " ").split()
    return any(datum in words for datum in data)


def _gap(finding: Finding) -> dict[str, str]:
    nearest = finding.quotes[0] if finding.quotes else None
    return {
        "said": finding.message,
        "quote": nearest.text if nearest else "",
        "remark": nearest.remark if nearest else "",
        "severity": finding.severity,
    }
