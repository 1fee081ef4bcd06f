"""What remains of a judged category once its goals are let go: counts, uses and findings, as plain data.

Large inventories are judged by several processes; this is what they hand back.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from functools import lru_cache
from itertools import chain
from typing import NamedTuple

from catalog.cache.category_key import Footing
from catalog.checking.onward_failures import OnwardFailure
from catalog.findings.finding import Finding
from catalog.justify.drafts import DraftCount
from catalog.justify.judged import JudgedCategory
from catalog.justify.verdicts import PASSING, UNJUDGED
from catalog.law.goals import LawJudge
from catalog.law.unit_verdict import LawGoal
from inventory.problem import Problem


class NotJudgedGoals(NamedTuple):
    """How many disclosures, collections, uses and transfers have no verdict, because something could not be read."""

    disclosures: int = 0
    collections: int = 0
    uses: int = 0
    transfers: int = 0


class CategorySummary(NamedTuple):
    """One category: `used` and `violated` count goals by norm index, `sent` names the data types by recipient.

    `passed_on` names them by who gets them onward, and `onward_failures` what fails for these; `drafted` is what
    drafts would prove. `sources` and `purposes` are those of the category, of its data and of its disclosures;
    `frameworks` are those that transfers rest on alone, by recipient, under "" for the organisation. `law` are its
    goals of law, `law_met` the conditions that it meets of those that laws ask once. `cites` are the statements
    that its disclosures cite.
    """

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
    footing: Footing = Footing()
    passed_on: Mapping[str, frozenset[str]] = {}
    onward_failures: tuple[OnwardFailure, ...] = ()
    not_judged: NotJudgedGoals = NotJudgedGoals()
    drafted: DraftCount = DraftCount()
    sources: tuple[str, ...] = ()
    purposes: tuple[str, ...] = ()
    frameworks: Mapping[str, tuple[str, ...]] = {}
    law: tuple[LawGoal, ...] = ()
    law_met: tuple[str, ...] = ()
    regions: tuple[str, ...] = ()
    subjects: tuple[str, ...] = ()
    cites: tuple[str, ...] = ()


def summarise(
    category: JudgedCategory,
    findings: tuple[Finding, ...],
    problems: tuple[Problem, ...],
    footing: Footing = Footing(),  # noqa: B008 - nothing changes it
    failures: tuple[OnwardFailure, ...] = (),
    left_out: int = 0,
    drafted: DraftCount = DraftCount(),  # noqa: B008 - nothing changes it
    laws: LawJudge | None = None,
) -> CategorySummary:
    """The summary of a judged category, with what its checks found and what was wrong in reading it.

    `left_out` is how many of its disclosures could not be read.
    """
    judgements = category.judgements()
    transfers = [judged for _, judged in category.transfer]
    passing = judgements if category.verdicts <= PASSING else [one for one in judgements if one.verdict in PASSING]
    record = category.entry.record
    return CategorySummary(
        id=category.entry.id,
        file=category.entry.file,
        listed_in=record.listed_in,
        derived_from=record.derived_from,
        data=tuple(datum.type for datum in record.data),
        sent=_sent(category),
        disclosures=len(record.disclosures),
        goals=len(judgements) + len(transfers),
        proved=len(passing) + sum([judged.passes for judged in transfers]),
        used=_tally(chain([judged.used for judged in judgements], [judged.used for judged in transfers])),
        violated=_tally(
            chain([judged.violated for judged in judgements if judged.violated], [one.violated for one in transfers])
        ),
        findings=findings,
        problems=problems,
        footing=footing,
        passed_on=_passed_on(category),
        onward_failures=failures,
        drafted=drafted,
        not_judged=_not_judged(category, left_out),
        frameworks=_frameworks(category),
        law=laws.of_category(category) if laws and laws.asked else (),
        law_met=tuple(sorted(laws.met_conditions(category))) if laws and laws.asked else (),
        regions=record.regions,
        subjects=record.taken("subjects"),
        cites=_each_once(*[each.cites for each in record.disclosures]),
        sources=_each_once(record.sources, *[datum.sources for datum in record.data]),
        purposes=_each_once(
            record.purposes, *[datum.purposes for datum in record.data], *[each.purposes for each in record.disclosures]
        ),
    )


def _frameworks(category: JudgedCategory) -> dict[str, tuple[str, ...]]:
    """The frameworks for certified companies that transfers rest on, where no other ground carries them."""
    found: dict[str, dict[str, None]] = {}
    for goal, judged in category.transfer:
        grounds = [ground.mechanism for ground in judged.grounds if ground.status == "applies"] if judged.passes else []
        if grounds and all(each is not None and each.record.framework for each in grounds):
            found.setdefault(goal.recipient or "", {}).update({each.id: None for each in grounds if each is not None})
    return {recipient: tuple(names) for recipient, names in found.items()}


def _each_once(*lists: Iterable[str]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(chain.from_iterable(lists)))


def _not_judged(category: JudgedCategory, left_out: int) -> NotJudgedGoals:
    transfers = sum([judged.verdict == UNJUDGED for _, judged in category.transfer])
    if UNJUDGED not in category.verdicts:
        return NotJudgedGoals(left_out, 0, 0, transfers)
    return NotJudgedGoals(
        left_out + sum([UNJUDGED in disclosure.verdicts for disclosure in category.disclosures]),
        sum([judged.verdict == UNJUDGED for _, judged in category.collect]),
        sum([judged.verdict == UNJUDGED for _, judged in category.use]),
        transfers,
    )


def _tally(counted: Iterable[tuple[int, ...]]) -> dict[int, int]:
    """How many goals each norm counts for."""
    found: dict[int, int] = {}
    for indexes in counted:
        for index in indexes:
            found[index] = found.get(index, 0) + 1
    return found


def _sent(category: JudgedCategory) -> dict[str, frozenset[str]]:
    """The data types that each recipient gets, without what is carved out."""
    found: dict[str, set[str]] = {}
    for disclosure in category.disclosures:
        found.setdefault(disclosure.record.recipient, set()).update([key[0] for key, _ in disclosure.goals])
    return {recipient: _shared(frozenset(names)) for recipient, names in found.items()}


def _passed_on(category: JudgedCategory) -> dict[str, frozenset[str]]:
    """The data types that each onward recipient gets."""
    found: dict[str, set[str]] = {}
    for disclosure in category.disclosures:
        for onward in disclosure.onward:
            found.setdefault(onward.recipient, set()).update([key[0] for key, _ in onward.goals])
    return {recipient: _shared(frozenset(names)) for recipient, names in found.items()}


@lru_cache(maxsize=10_000)
def _shared(names: frozenset[str]) -> frozenset[str]:
    """One set for all that are equal: a large inventory has very many, and few that differ."""
    return names
