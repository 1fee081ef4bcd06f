"""Recorded verdicts held against those that the recorded files give."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from typing import NamedTuple

from catalog.justify.verdicts import ORDER, UNJUDGED, Verdict
from catalog.proving.judging import GROUND, JudgedFiles, Point, Worth

Verdicts = Mapping[Point, frozenset[Worth]]


class RecordedVerdicts(NamedTuple):
    """What was recorded of one inventory: the verdicts of its points, and those of its disclosures as a whole."""

    points: tuple[tuple[Point, Worth], ...]
    disclosures: tuple[tuple[str, Worth], ...]


class UnfollowedVerdict(NamedTuple):
    """One verdict that is not as recorded; None where the point is not recorded, or does not follow at all."""

    about: str
    recorded: Worth | None
    follows: Worth | None


def differing(recorded: RecordedVerdicts, judged: JudgedFiles) -> list[UnfollowedVerdict]:
    """Every verdict that was recorded and does not follow, or follows and was not recorded; points, then disclosures.

    What was recorded as not judged claims nothing.
    """
    follows = by_point((one.point, one.worth) for one in judged.points if one.point[0] != GROUND)
    was = by_point(recorded.points)
    found = [one for point in _in_order({*was, *follows}) for one in _of_point(point, was, follows)]
    return found + list(_whole(recorded, follows))


def by_point(rows: Iterable[tuple[Point, Worth]]) -> dict[Point, frozenset[Worth]]:
    """The verdicts of each point, each once."""
    found: dict[Point, set[Worth]] = {}
    for point, worth in rows:
        found.setdefault(point, set()).add(worth)
    return {point: frozenset(worths) for point, worths in found.items()}


def _in_order(points: Iterable[Point]) -> list[Point]:
    return sorted(points, key=lambda point: [part or "" for part in point])


def _of_point(point: Point, was: Verdicts, follows: Verdicts) -> Iterator[UnfollowedVerdict]:
    recorded, given = was.get(point, frozenset()), follows.get(point, frozenset())
    if recorded == given or any(verdict == UNJUDGED for verdict, _ in recorded):
        return
    yield UnfollowedVerdict(told_point(point), _worst(recorded - given), _worst(given - recorded))


def _whole(recorded: RecordedVerdicts, follows: Verdicts) -> Iterator[UnfollowedVerdict]:
    of: dict[str, set[Worth]] = {}
    for point, worths in follows.items():
        if point[2] is not None:
            of.setdefault(point[2], set()).update(worths)
    for disclosure, worth in sorted(recorded.disclosures):
        given = of_disclosure(of.get(disclosure, ()))
        if worth[0] != UNJUDGED and given != worth:
            yield UnfollowedVerdict(f"the whole disclosure {disclosure}", worth, given)


def of_disclosure(points: Iterable[Worth]) -> Worth:
    """The verdict of a disclosure: that of its worst point, and the largest vagueness of those that pass."""
    worths = list(points)
    verdict: Verdict = max((verdict for verdict, _ in worths), key=ORDER.__getitem__, default="undeclared")
    return verdict, max((vague for _, vague in worths if vague is not None), default=None)


def _worst(worths: Iterable[Worth]) -> Worth | None:
    return max(worths, key=lambda worth: (ORDER[worth[0]], worth[1] or 0.0), default=None)


def told_point(point: Point) -> str:
    """A point in a line: what is done with data of which category, then its terms."""
    action, category, _, *terms = point
    return " ".join(filter(None, (f"{action} of {category}", *terms)))
