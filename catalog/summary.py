"""What remains of a judged category once its goals are let go: counts, uses and findings, as plain data.

Large inventories are judged by several processes; this is what they hand back.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from typing import NamedTuple

from catalog.finding import Finding
from catalog.justify.category import JudgedCategory, disclosed_data
from inventory.problem import Problem


class CategorySummary(NamedTuple):
    """One category: `used` and `violated` count goals by norm index, `sent` names the data types by recipient."""

    id: str
    file: str
    listed_in: str | None
    derived_from: tuple[str, ...]
    data: tuple[str, ...]
    sent: Mapping[str, frozenset[str]]
    disclosures: int
    goals: int
    proved: int
    used: Mapping[int, int]
    violated: Mapping[int, int]
    findings: tuple[Finding, ...] = ()
    problems: tuple[Problem, ...] = ()


def summarise(
    category: JudgedCategory, findings: tuple[Finding, ...], problems: tuple[Problem, ...]
) -> CategorySummary:
    """The summary of a judged category, with what its checks found and what was wrong in reading it."""
    used: Counter[int] = Counter()
    violated: Counter[int] = Counter()
    judgements = Counter(id(judged) for _, _, judged in category.goals())
    by_id = {id(judged): judged for _, _, judged in category.goals()}
    for key, times in judgements.items():
        used.update(dict.fromkeys(by_id[key].used, times))
        violated.update(dict.fromkeys(by_id[key].violated, times))
    for _, judged_transfer in category.transfer:
        used.update(judged_transfer.used)
    record = category.entry.record
    sent: dict[str, frozenset[str]] = {}
    for disclosure in record.disclosures:
        sent[disclosure.recipient] = sent.get(disclosure.recipient, frozenset()) | set(
            disclosed_data(record, disclosure)
        )
    passing = sum(times for key, times in judgements.items() if by_id[key].passes)
    return CategorySummary(
        id=category.entry.id,
        file=category.entry.file,
        listed_in=record.listed_in,
        derived_from=record.derived_from,
        data=tuple(datum.type for datum in record.data),
        sent=sent,
        disclosures=len(record.disclosures),
        goals=sum(judgements.values()) + len(category.transfer),
        proved=passing + sum(judged.passes for _, judged in category.transfer),
        used=used,
        violated=violated,
        findings=findings,
        problems=problems,
    )
