"""What there is to say about a flow: its goals, those that came out alike together, from collection to transfer."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

from catalog.checking.progress import counted_off
from catalog.explain.proof import Miss, Prover
from catalog.justify.circumstances import Circumstances
from catalog.justify.engine import Judgement
from catalog.justify.goals import Goal
from catalog.justify.judged import Judged, JudgedCategory, JudgedDisclosure
from catalog.justify.onward import Way
from catalog.justify.prepared import Prepared
from catalog.justify.transfer import TransferGoal, TransferJudgement
from inventory.load import read_category
from inventory.problem import Problem
from inventory.schema.category import Conditions


@dataclass(frozen=True, slots=True)
class GoalGroup:
    """Goals of one record that came out alike, each with its judgement, what holds around them, and what comes near."""

    goals: tuple[Goal, ...]
    judgements: tuple[Judgement, ...]
    around: Circumstances
    conditions: Conditions
    misses: tuple[Miss, ...]
    way: Way = ()
    """Along which the data reach an onward recipient that the goals are about; empty for all other goals."""

    @property
    def goal(self) -> Goal:
        """The first, which stands for the others."""
        return self.goals[0]

    @property
    def judged(self) -> Judgement:
        """The judgement of the first."""
        return self.judgements[0]


@dataclass(frozen=True, slots=True)
class ExplainedFlow:
    """One disclosure, as far as it was asked about, with collection, use and transfers of the same data."""

    category: JudgedCategory
    disclosure: JudgedDisclosure
    disclosed: tuple[GoalGroup, ...]
    collected: tuple[GoalGroup, ...]
    used: tuple[GoalGroup, ...]
    transfers: tuple[tuple[TransferGoal, TransferJudgement], ...]
    grounded: tuple[GoalGroup, ...] = ()

    @property
    def groups(self) -> tuple[GoalGroup, ...]:
        """All goals but those of transfer."""
        return (*self.disclosed, *self.collected, *self.used, *self.grounded)

    @property
    def passes(self) -> bool:
        """Whether every goal shown is proved; a disclosure without goals is not."""
        proved = all(group.judged.passes for group in self.groups)
        return bool(self.disclosed) and proved and all(judged.passes for _, judged in self.transfers)


def judged_categories(prepared: Prepared) -> tuple[list[JudgedCategory], list[Problem]]:
    """Every category that can be read, with all its goals, and what was wrong with those that cannot."""
    judged: list[JudgedCategory] = []
    problems: list[Problem] = []
    for file in counted_off(prepared.inventory.category_files, "data categories judged"):
        entry, faults, left_out = read_category(prepared.inventory.root, file)
        problems += faults
        if entry is not None:
            judged.append(prepared.judge.judge(entry, left_out))
    return judged, problems


def flows(
    prepared: Prepared,
    categories: Iterable[JudgedCategory],
    chosen: Callable[[JudgedCategory, JudgedDisclosure], bool],
    datum: Callable[[JudgedCategory, str], bool],
    whom: Callable[[str], bool] = lambda _: True,
) -> Iterator[ExplainedFlow]:
    """The chosen disclosures that are about a chosen datum, in the order of the files.

    Of their goals those for whoever `whom` chooses: the recipient itself, or one that gets the data onward.
    """
    for category in categories:
        for disclosure in category.disclosures:
            asked = not disclosure.goals or any(datum(category, key[0]) for key, _ in disclosure.goals)
            if asked and chosen(category, disclosure):
                yield _Explaining(prepared, category, disclosure, datum, whom).flow()


class _Explaining:
    """One disclosure being explained."""

    def __init__(
        self,
        prepared: Prepared,
        category: JudgedCategory,
        disclosure: JudgedDisclosure,
        datum: Callable[[JudgedCategory, str], bool],
        whom: Callable[[str], bool],
    ) -> None:
        self._prepared = prepared
        self._prover = Prover(prepared)
        self._category = category
        self._disclosure = disclosure
        self._whom = whom
        keys = [key for key, _ in disclosure.goals if datum(category, key[0])]
        self._about = {(key[0], key[1]) for key in keys}

    def flow(self) -> ExplainedFlow:
        category, record = self._category.entry.record, self._disclosure.record
        judge = self._prepared.judge
        there = judge.circumstances_of(category, None)
        chosen = [one.recipient for one in self._disclosure.onward if self._whom(one.recipient)]
        if self._whom(record.recipient):
            chosen.append(record.recipient)
        return ExplainedFlow(
            self._category,
            self._disclosure,
            tuple(self._disclosed()),
            self._grouped("collect", self._category.collect, there, category.conditions),
            self._grouped("use", self._category.use, there, category.conditions),
            tuple(pair for pair in self._category.transfer if pair[0].recipient in (None, *chosen)),
            self._grouped("ground", self._category.ground, there, category.conditions),
        )

    def _disclosed(self) -> Iterator[GoalGroup]:
        category, record = self._category.entry.record, self._disclosure.record
        judge = self._prepared.judge
        if self._whom(record.recipient):
            here = judge.circumstances_of(category, record)
            yield from self._grouped("disclose", self._disclosure.goals, here, record.conditions)
        for onward in self._disclosure.onward:
            if self._whom(onward.recipient):
                here = judge.circumstances_onward(category, record, onward.way)
                for group in self._grouped("disclose", onward.goals, here, record.conditions):
                    yield replace(group, way=onward.way)

    def _grouped(
        self, action: str, judged: Judged, around: Circumstances, conditions: Conditions
    ) -> tuple[GoalGroup, ...]:
        name = self._category.entry.id
        groups: dict[tuple[object, ...], tuple[list[Goal], list[Judgement], tuple[Miss, ...]]] = {}
        for key, judgement in judged:
            if (key[0], key[1]) not in self._about:
                continue
            misses = tuple(self._prover.misses(action, name, key, judgement, around))
            goals, judgements, _ = groups.setdefault((*_shape(judgement), misses, key[5:]), ([], [], misses))
            goals.append(Goal(action, name, *key))
            judgements.append(judgement)
        return tuple(
            GoalGroup(tuple(goals), tuple(judgements), around, conditions, misses)
            for goals, judgements, misses in groups.values()
        )


def _shape(judged: Judgement) -> tuple[object, ...]:
    """What must be the same in two judgements for one block of text to tell both."""
    permit = judged.permit
    relations = tuple((d, relation.kind) for d, relation in permit.relations.items()) if permit else ()
    against = tuple(norm.id for norm in (*judged.biting, *judged.touching))
    leg = _shape(judged.leg) if judged.leg else ()
    others = tuple(norm.id for norm in judged.others)
    return (
        judged.verdict,
        permit.norm.id if permit else None,
        relations,
        (*against, *others),
        judged.lacks_consent,
        leg,
    )


def distinct(goals: Sequence[Goal], position: int) -> tuple[str, ...]:
    """The terms at one position of the goals, each once."""
    return tuple(dict.fromkeys(goal[position] for goal in goals))
