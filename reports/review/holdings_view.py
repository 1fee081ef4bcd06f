"""The second view: categories and their data as tables, what is not proved marked in its cell."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from itertools import groupby
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
MOST_OPEN = 8
"""So many categories stand open at once; of more, one is open, and the others are a line each that leads to theirs."""


def holdings_content(state: ReviewState, at: str) -> dict[str, Any]:
    """Every category with its data; of many, only the one called `at`, else the first that is not proved, is open."""
    judged = state.assessment.categories
    names = [one.entry.id for one in judged]
    failing = (one.entry.id for one in judged if any(True for _ in _failing(one)))
    chosen = at if at in names else next(failing, names[0] if names else "")
    about: dict[str, list[Finding]] = {}
    for finding in state.assessment.findings:
        if finding.code.startswith(UNPROVED):
            about.setdefault(finding.where, []).append(finding)
    return {
        "categories": [
            _category(state, one, about.get(one.entry.id, []))
            if len(judged) <= MOST_OPEN or one.entry.id == chosen else _closed(state, one)
            for one in judged
        ],
        "fields": FIELDS,
        "sections": _sections(state),
    }  # fmt: skip


def _sections(state: ReviewState) -> list[dict[str, Any]]:
    """The places of the policy by the heading above them, for a category to say where it is listed."""
    clauses = [clause for policy in state.inventory.policies for clause in policy.text.clauses]
    return [
        {"heading": " › ".join(heading[-2:]), "clauses": [{"id": one.id, "text": _cut(one.text)} for one in group]}
        for heading, group in groupby(clauses, key=lambda one: one.heading)
    ]


def _cut(text: str) -> str:
    return text if len(text) <= LONGEST else f"{text[: LONGEST - 1]}…"


def _closed(state: ReviewState, judged: JudgedCategory) -> dict[str, Any]:
    data = state.labels("data", (datum.type for datum in judged.entry.record.data))
    title, fails = judged.entry.record.title, sum(1 for _ in _failing(judged))
    return {"id": judged.entry.id, "title": title, "fails": fails, "closed": _cut(data)}


def _category(state: ReviewState, judged: JudgedCategory, found: Sequence[Finding]) -> dict[str, Any]:
    record, name = judged.entry.record, judged.entry.id
    failing = [*_failing(judged)]
    fails = {datum: {actions for actions, one in failing if one == datum} for _, datum in failing}
    of_data = [datum.type for datum in record.data]
    return {
        "id": name,
        "title": record.title,
        "closed": "",
        "subjects": state.picked("subjects", record.subjects),
        "sources": state.picked("sources", record.sources),
        "purposes": state.picked("purposes", record.purposes),
        "retention": record.retention.period if record.retention else "",
        "basis": listing(f"{use}: {held.basis}" if use else held.basis for use, held in record.basis.items()),
        "fails": len(failing),
        "gaps": [_gap(state, one) for one in found if not _named(one, of_data)][:8],
        "data": [
            {
                "place": place, "label": state.names.label("data", datum.type),
                **{field: state.labels(field, getattr(datum, field)) for field, _, _ in FIELDS},
                "gaps": _gaps(state, found, datum.type, fails.get(datum.type, set())),
            }
            for place, datum in enumerate(record.data)
        ],
    }  # fmt: skip


def _failing(judged: JudgedCategory) -> Iterator[tuple[str, str]]:
    """What is done and with which datum, of every point that is not proved."""
    for action, goals in (("collecting", judged.collect), ("using", judged.use)):
        yield from ((action, key[0]) for key, one in goals if not one.passes)


def _gaps(state: ReviewState, found: Iterable[Finding], datum: str, fails: Iterable[str]) -> list[dict[str, str]]:
    told = [_gap(state, one) for one in found if _named(one, [datum])]
    if told or not fails:
        return told[:3]
    return [{"said": f"{listing(sorted(fails))} is not proved", "quote": "", "remark": "", "severity": "error"}]


def _named(finding: Finding, data: Iterable[str]) -> bool:
    words = finding.message.replace(",", " ").replace(".", " ").replace("“", " ").replace("”", " ").split()
    return any(datum in words for datum in data)


def _gap(state: ReviewState, finding: Finding) -> dict[str, str]:
    nearest = finding.quotes[0] if finding.quotes else None
    return {
        "said": state.in_words(finding.message),
        "quote": nearest.text if nearest else "",
        "remark": state.in_words(nearest.remark) if nearest else "",
        "severity": finding.severity,
    }
