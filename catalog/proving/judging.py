"""Judging one inventory from its files: one pure function, the same engine as that of `inventory check`."""

from __future__ import annotations

import datetime
from collections.abc import Iterator
from functools import cache
from typing import NamedTuple

from catalog.cache.built_in import compiled_vocabulary
from catalog.justify.engine import Judgement
from catalog.justify.judged import Judged, JudgedCategory, Key
from catalog.justify.prepared import prepare
from catalog.justify.transfer import TransferJudgement
from catalog.justify.verdicts import Verdict
from catalog.store.kept_files import KeptFiles, unpacked
from inventory.input_files import read_names
from inventory.load import read_category
from inventory.model import CannotCheck, Inventory
from inventory.problem import Problem
from inventory.vocabulary_reader import Section

Point = tuple[str | None, ...]
"""What a verdict is of, field by field as in `POINT`."""
Worth = tuple[Verdict, float | None]
"""A verdict with its vagueness."""
RECORDED = (
    "action",
    "category",
    "disclosure",
    "datum",
    "subject",
    "source",
    "purpose",
    "recipient",
    "region",
    "country",
)
"""The fields by which a point is recorded."""
POINT = (*RECORDED, "basis")
GROUND = "ground"
"""The action of points on legal bases, which are judged and not recorded."""


class JudgedPoint(NamedTuple):
    """One row of verdicts; `grounds` are the statements and mechanisms that prove it."""

    point: Point
    worth: Worth
    grounds: tuple[str, ...]


class JudgedFiles(NamedTuple):
    """Every point of an inventory with its verdict.

    `read` are the names of the files that were read. `faults` tell what could not be, each in a sentence, by the file;
    `not_looked_at` is how many pieces of evidence count only because nobody could look at them, `not_recorded` of how
    many no outcome was kept.
    """

    points: tuple[JudgedPoint, ...]
    read: frozenset[str]
    faults: tuple[tuple[str, str], ...] = ()
    not_looked_at: int = 0
    not_recorded: int = 0

    @property
    def unread(self) -> list[str]:
        """The first fault of each file that was not read, or not in full, with the file's name."""
        first: dict[str, str] = {}
        for file, said in self.faults:
            first.setdefault(file, said)
        return [f"{file}: {said}" for file, said in first.items()]


def judge_kept(kept: KeptFiles, day: datetime.date) -> JudgedFiles:
    """The verdicts of the inventory that consists of `kept`, on `day`.

    It depends on nothing else. Raises CannotCheck where the files are no inventory.
    """
    with unpacked(kept, vocabulary) as inventory:
        prepared = prepare(inventory, day)
        faults = [_fault(one) for one in inventory.problems if _counts(inventory, one.file)]
        points: list[JudgedPoint] = []
        for file in inventory.category_files:
            entry, problems, left_out = read_category(inventory.root, file)
            faults += [_fault(one) for one in problems]
            if entry is not None:
                points += _points(prepared.judge.judge(entry, left_out))
        if not points:
            raise CannotCheck("No data category could be read.", "Record the inventory anew.")
        read = frozenset(filter(None, read_names(inventory)))
        evidence = prepared.evidence
        return JudgedFiles(
            tuple(points), read, tuple(faults), evidence.not_looked_at(), evidence.not_recorded()
        )  # fmt: skip


@cache
def vocabulary() -> tuple[Section, ...]:
    """The built-in vocabulary, read once in each process."""
    return tuple(compiled_vocabulary())


def _fault(problem: Problem) -> tuple[str, str]:
    return problem.file, f"{problem.code} {problem.message}"


def _counts(inventory: Inventory, file: str) -> bool:
    """Whether a fault in `file` keeps something from being judged."""
    return any(part.file == file for part in inventory.unread)


def _points(category: JudgedCategory) -> Iterator[JudgedPoint]:
    """Every point of a category; the same one may come several times, with verdicts of its own."""
    about = category.entry.id
    groups: list[tuple[str, str | None, Judged]] = [
        ("collect", None, category.collect), ("use", None, category.use), (GROUND, None, category.ground),
        *(("disclose", one.id, one.all_goals()) for one in category.disclosures),
    ]  # fmt: skip
    for action, disclosure, goals in groups:
        for key, judged in goals:
            yield JudgedPoint(
                _point(action, about, disclosure, key), (judged.verdict, judged.vagueness), _proving(judged)
            )
    for way, ground in category.transfer:
        point = ("transfer", about, None, None, None, None, None, way.recipient, way.region, way.country, None)
        yield JudgedPoint(point, (ground.verdict, ground.vagueness), _grounds(ground))


def _point(action: str, category: str, disclosure: str | None, key: Key) -> Point:
    datum, subject, purpose, recipient, source, *basis = (part or None for part in key)
    named = " ".join(filter(None, basis)) or None
    return (action, category, disclosure, datum, subject, source, purpose, recipient, None, None, named)


def _proving(judged: Judgement) -> tuple[str, ...]:
    """The statements that prove a point: that of the recipient, and where it says none, that of the purpose."""
    legs = (judged, judged.leg)
    return tuple(leg.permit.norm.id for leg in legs if judged.passes and leg is not None and leg.permit is not None)


def _grounds(judged: TransferJudgement) -> tuple[str, ...]:
    """The statement or mechanism that proves a transfer: the first that applies."""
    first = next((one for one in judged.grounds if one.status == "applies"), None)
    if first is None or not judged.passes:
        return ()
    return tuple(one.id for one in (first.norm, first.mechanism) if one is not None)
