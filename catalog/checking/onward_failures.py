"""Goals for onward recipients that fail: what the findings about them are made from, one entry a category and cause.

A goal that fails no worse than the one for the recipient of the disclosure needs no finding of its own: the finding
about the disclosure names who else is reached.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import NamedTuple

from catalog.explain.proof import Miss, Prover
from catalog.explain.quoting import Failing, nearest_quotes
from catalog.findings.finding import Quoted
from catalog.justify.engine import Judgement
from catalog.justify.judged import Judged, JudgedCategory, JudgedDisclosure, JudgedOnward, Key
from catalog.justify.onward import Way
from catalog.justify.prepared import Prepared
from catalog.justify.verdicts import ORDER, PASSING, UNJUDGED, Verdict

Names = tuple[str, ...]


class OnwardFailure(NamedTuple):
    """Data of one disclosure that fail alike for who gets them onward along `way`; `reason` tells causes apart."""

    disclosure: str
    way: Way
    verdict: Verdict
    reason: Names
    data: Names
    subjects: Names
    purposes: Names
    quotes: tuple[Quoted, ...] = ()

    @property
    def recipient(self) -> str:
        """Who gets the data."""
        return self.way[-1]


def onward_failures(prepared: Prepared, category: JudgedCategory) -> tuple[OnwardFailure, ...]:
    """Return the onward goals of a category that fail, and fail worse than those for the recipient itself."""
    if category.verdicts <= PASSING:
        return ()
    return tuple(
        failure
        for disclosure in category.disclosures
        for onward in disclosure.onward
        for failure in _failures(prepared, category, disclosure, onward)
    )


def _failures(
    prepared: Prepared, category: JudgedCategory, disclosure: JudgedDisclosure, onward: JudgedOnward
) -> Iterator[OnwardFailure]:
    failing = _worse(onward.goals, disclosure.goals)
    if not failing:
        return
    around = prepared.judge.circumstances_onward(category.entry.record, disclosure.record, onward.way)
    prover, name = Prover(prepared), category.entry.id
    groups: dict[tuple[Verdict, Names], Failing] = {}
    for key, judged in failing:
        reason = tuple(_reason(judged, prover.misses("disclose", name, key, judged, around)))
        groups.setdefault((judged.verdict, reason), []).append((key, judged))
    for (verdict, reason), alike in groups.items():
        data, subjects, purposes = (tuple(dict.fromkeys(key[place] for key, _ in alike)) for place in range(3))
        quotes = nearest_quotes(prepared, "disclose", name, alike, around)
        yield OnwardFailure(disclosure.id, onward.way, verdict, reason, data, subjects, purposes, quotes)


def _worse(onward: Judged, direct: Judged) -> Failing:
    """The goals that fail worse onward than directly. An undeclared recipient has its finding where it is named."""
    own = _by_terms(direct)
    return [
        (key, judged)
        for key, judged in onward
        if not judged.passes and judged.verdict not in ("undeclared", UNJUDGED) and _is_worse(judged, own[key[:3]])
    ]


def in_tow(onward: JudgedOnward, failing: Failing) -> bool:
    """Whether some of the `failing` goals of a disclosure fail for an onward recipient too, and no worse."""
    own = _by_terms(failing)
    return any(
        not judged.passes and key[:3] in own and not _is_worse(judged, own[key[:3]]) for key, judged in onward.goals
    )


def _is_worse(judged: Judgement, direct: Judgement) -> bool:
    return ORDER[judged.verdict] > ORDER[direct.verdict]


def _by_terms(goals: Iterable[tuple[Key, Judgement]]) -> dict[Key, Judgement]:
    return {key[:3]: judged for key, judged in goals}


def _reason(judged: Judgement, misses: Iterable[Miss]) -> Iterator[str]:
    """What stands against the goal: prohibitions, else conditions that are not held, else sentences out of force."""
    excepted = judged.permit.norm.exception_to if judged.permit else frozenset()
    against = [norm.id for norm in (*judged.biting, *judged.touching) if norm.id not in excepted]
    if against or judged.verdict not in ("unmet-condition", "not-in-force"):
        yield from against
        return
    obstacle = "condition" if judged.verdict == "unmet-condition" else "not-in-force"
    near = [miss for miss in misses if miss.obstacle == obstacle]
    yield from (about for miss in near for about in miss.about or [miss.sentence.statement if miss.sentence else ""])
