"""One category judged for several readerships: each goal has the worst verdict, and keeps that of each."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import TypeVar

from catalog.justify.belonging import Readership
from catalog.justify.engine import Judgement
from catalog.justify.judged import Judged, JudgedCategory, JudgedDisclosure, JudgedOnward
from catalog.justify.transfer import TransferGoal, TransferJudgement
from catalog.justify.verdicts import ORDER

J = TypeVar("J", Judgement, TransferJudgement)


def worst_reading(readerships: Sequence[Readership], categories: Sequence[JudgedCategory]) -> JudgedCategory:
    """Return a category as judged for all readerships, given how it was judged for each."""
    first = categories[0]
    collect = _merged(readerships, [one.collect for one in categories])
    use = _merged(readerships, [one.use for one in categories])
    disclosures = [
        _disclosure(readerships, list(same)) for same in zip(*[one.disclosures for one in categories], strict=True)
    ]
    ground = _merged(readerships, [one.ground for one in categories])
    verdicts = frozenset(judged.verdict for _, judged in (*collect, *use, *ground))
    verdicts = verdicts.union(*[disclosure.verdicts for disclosure in disclosures])
    transfer = _transfers(readerships, categories)
    return JudgedCategory(first.entry, collect, use, disclosures, transfer, verdicts, ground)


def _disclosure(readerships: Sequence[Readership], same: Sequence[JudgedDisclosure]) -> JudgedDisclosure:
    goals = _merged(readerships, [one.goals for one in same])
    onward = tuple(
        JudgedOnward(each[0].way, _merged(readerships, [one.goals for one in each]))
        for each in zip(*[one.onward for one in same], strict=True)
    )
    all_goals = (*goals, *(goal for one in onward for goal in one.goals))
    return same[0]._replace(goals=goals, onward=onward, verdicts=frozenset(judged.verdict for _, judged in all_goals))


def _merged(readerships: Sequence[Readership], lists: Sequence[Judged]) -> Judged:
    return [(goals[0][0], _worst(readerships, [judged for _, judged in goals])) for goals in zip(*lists, strict=True)]


def _transfers(
    readerships: Sequence[Readership], categories: Sequence[JudgedCategory]
) -> list[tuple[TransferGoal, TransferJudgement]]:
    """A way may be a goal for some readers only: those whose policy denies it where no law asks."""
    found: dict[TransferGoal, list[tuple[Readership, TransferJudgement]]] = {}
    for readership, category in zip(readerships, categories, strict=True):
        for goal, judged in category.transfer:
            found.setdefault(goal, []).append((readership, judged))
    return [(goal, _worst([r for r, _ in each], [judged for _, judged in each])) for goal, each in found.items()]


def _worst(readerships: Sequence[Readership], judged: Sequence[J]) -> J:
    """The worst of several judgements, of equal ones the vaguer, then the first; it counts for all their statements."""
    if all(one is judged[0] for one in judged):
        return judged[0]
    position = max(range(len(judged)), key=lambda i: (ORDER[judged[i].verdict], judged[i].vagueness or 0.0, -i))
    readings = tuple((reader.name, one) for reader, one in zip(readerships, judged, strict=True))
    used, violated = _each_once([one.used for one in judged]), _each_once([one.violated for one in judged])
    worst = judged[position]._replace(reader=readerships[position], readings=readings)
    return worst._replace(counted=(used, violated))


def _each_once(lists: Iterable[tuple[int, ...]]) -> tuple[int, ...]:
    return tuple(dict.fromkeys(index for each in lists for index in each))
