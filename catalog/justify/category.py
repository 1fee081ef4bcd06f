"""One category judged: its goals unfolded from what the inventory says, each with its verdict."""

from __future__ import annotations

import datetime
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from typing import NamedTuple

from catalog.justify.circumstances import Circumstances, Evidence, circumstances
from catalog.justify.engine import UNDECLARED, Engine, Judgement
from catalog.justify.goals import Goal
from catalog.justify.transfer import TransferGoal, TransferJudgement, Transfers, transfer_goals
from catalog.justify.verdicts import ORDER, Verdict
from inventory.entry import Entry
from inventory.model import Vocabulary
from inventory.problem import Path
from inventory.schema import Category, Datum, Disclosure, Recipient

Key = tuple[str, ...]
"""A goal's terms from `data` on: data, subject, purpose, recipient, source."""

Judged = list[tuple[Key, Judgement]]


class JudgedDisclosure(NamedTuple):
    """A disclosure with its goals; `id` is category/disclosure, `path` its place in the category's file."""

    id: str
    record: Disclosure
    path: Path
    goals: Judged

    @property
    def verdict(self) -> Verdict:
        """That of its worst goal; a disclosure left without goals is undeclared."""
        return max((judged.verdict for _, judged in self.goals), key=ORDER.__getitem__, default="undeclared")

    @property
    def vagueness(self) -> float | None:
        """The largest of its passing goals', None if none passes."""
        return max((judged.vagueness for _, judged in self.goals if judged.vagueness is not None), default=None)


class JudgedCategory(NamedTuple):
    """A category with all its goals."""

    entry: Entry[Category]
    collect: Judged
    use: Judged
    disclosures: list[JudgedDisclosure]
    transfer: list[tuple[TransferGoal, TransferJudgement]]

    def goals(self) -> Iterator[tuple[str, Key, Judgement]]:
        """Every goal but those of transfer, with its action."""
        yield from (("collect", key, judged) for key, judged in self.collect)
        yield from (("use", key, judged) for key, judged in self.use)
        yield from (("disclose", key, judged) for d in self.disclosures for key, judged in d.goals)


class CategoryJudge:
    """Unfolds and judges categories against one set of statements, recipients and terms."""

    def __init__(
        self,
        engine: Engine,
        transfers: Transfers,
        vocabulary: Vocabulary,
        recipients: Mapping[str, Entry[Recipient]],
        evidence: Evidence,
        home: str,
        day: datetime.date,
    ) -> None:
        self._engine = engine
        self._transfers = transfers
        self._vocabulary = vocabulary
        self._recipients = recipients
        self._evidence = evidence
        self._home = home
        self._day = day

    def judge(self, entry: Entry[Category], left_out: Sequence[Path] = ()) -> JudgedCategory:
        """All goals of a category; `left_out` are the paths of disclosures that could not be read."""
        category = entry.record
        held = {datum.type: datum for datum in reversed(category.data)}
        held = {name: held[name] for name in dict.fromkeys(datum.type for datum in category.data)}
        around = self.circumstances_of(category, None)
        return JudgedCategory(
            entry,
            [] if category.derived_from else list(self._collection(category, held, around)),
            list(self._use(category, held, around)),
            [self._disclosure(category, held, *named) for named in named_disclosures(category, left_out)],
            self._transfer(category, around),
        )

    def circumstances_of(self, category: Category, disclosure: Disclosure | None) -> Circumstances:
        """What holds around the goals of a disclosure or, with None, around collection, use and transfer."""
        conditions = category.conditions if disclosure is None else disclosure.conditions
        excluding = frozenset(category.excluding) | frozenset(disclosure.excluding if disclosure else ())
        cites = frozenset(disclosure.cites if disclosure else ())
        hierarchy = self._engine.comparison.terms.conditions
        return circumstances(conditions, excluding, cites, hierarchy, self._evidence, self._day)

    def ground_ended(self, judged: TransferJudgement) -> bool:
        """Whether a transfer fails because a mechanism that covers it had ended on the day (its end is exclusive)."""
        ends = [g.mechanism.record.until for g in judged.grounds if g.status == "stale" and g.mechanism is not None]
        return any(until is not None and until <= self._day for until in ends)

    def _known(self, dimension: str, name: str) -> bool:
        return name in self._vocabulary.terms[dimension]

    def _collection(
        self, category: Category, held: Mapping[str, Datum], around: Circumstances
    ) -> Iterator[tuple[Key, Judgement]]:
        judge = self._judge_in("collect", category.category, around)
        for name, datum in held.items():
            for subject in dict.fromkeys(datum.subjects or category.subjects):
                for source in dict.fromkeys(datum.sources or category.sources):
                    key = (name, subject, "", "", source)
                    declared = self._known("data", name) and self._known("subjects", subject)
                    yield key, judge(key) if declared and self._known("sources", source) else UNDECLARED

    def _use(
        self, category: Category, held: Mapping[str, Datum], around: Circumstances
    ) -> Iterator[tuple[Key, Judgement]]:
        judge = self._judge_in("use", category.category, around)
        for name, datum in held.items():
            for subject in dict.fromkeys(datum.subjects or category.subjects):
                for purpose in dict.fromkeys(datum.purposes or category.purposes):
                    key = (name, subject, purpose, "", "")
                    declared = self._known("data", name) and self._known("subjects", subject)
                    yield key, judge(key) if declared and self._known("purposes", purpose) else UNDECLARED

    def _judge_in(self, action: str, category: str, around: Circumstances) -> Callable[[Key], Judgement]:
        """The judge of goals of one action in one category, which remembers."""
        memory = self._engine.memory(action, category, around)

        def judge(key: Key) -> Judgement:
            judged = memory.get(key)
            return self._engine.judge(Goal(action, category, *key), around) if judged is None else judged

        return judge

    def _disclosure(
        self, category: Category, held: Mapping[str, Datum], name: str, path: Path, disclosure: Disclosure
    ) -> JudgedDisclosure:
        around = self.circumstances_of(category, disclosure)
        judge = self._judge_in("disclose", category.category, around)
        recipient = disclosure.recipient
        declared = recipient in self._recipients
        goals: Judged = []
        for data, subject, known in self._data_and_subjects(category, held, disclosure, around):
            for purpose in dict.fromkeys(disclosure.purposes):
                key = (data, subject, purpose, recipient, "")
                proper = declared and known and self._known("purposes", purpose)
                goals.append((key, judge(key) if proper else UNDECLARED))
        return JudgedDisclosure(f"{category.category}/{name}", disclosure, path, goals)

    def _data_and_subjects(
        self, category: Category, held: Mapping[str, Datum], disclosure: Disclosure, around: Circumstances
    ) -> Iterator[tuple[str, str, bool]]:
        """Each datum with each subject of a disclosure, and whether both are declared and held together."""
        names = disclosed_data(category, disclosure)
        stated = tuple(dict.fromkeys(disclosure.subjects))
        had = {subject for name in names if name in held for subject in held[name].subjects or category.subjects}
        for name in names:
            probe = Goal("disclose", category.category, name, "")
            if around.excluding and self._engine.comparison.carved_out(name, probe, around.excluding):
                continue
            datum = held.get(name)
            own = (datum.subjects if datum else ()) or category.subjects
            for subject in stated or tuple(dict.fromkeys(own)):
                if datum is not None and subject in had and subject not in own:
                    continue
                known = self._known("data", name) and self._known("subjects", subject)
                yield name, subject, known and datum is not None and subject in own

    def _transfer(self, category: Category, around: Circumstances) -> list[tuple[TransferGoal, TransferJudgement]]:
        names = dict.fromkeys(disclosure.recipient for disclosure in category.disclosures)
        recipients = [self._recipients[name] for name in names if name in self._recipients]
        goals = transfer_goals(category.category, category.regions, self._home, recipients, self._day)
        return [
            (
                goal,
                self._transfers.judge(
                    goal, around, self._recipients[goal.recipient].record if goal.recipient else None
                ),
            )
            for goal in goals
        ]


def disclosed_data(category: Category, disclosure: Disclosure) -> tuple[str, ...]:
    """The data types that a disclosure is about: those it names, or all of the category."""
    return tuple(dict.fromkeys(disclosure.data or (datum.type for datum in category.data)))


def named_disclosures(category: Category, left_out: Iterable[Path] = ()) -> Iterator[tuple[str, Path, Disclosure]]:
    """Each disclosure with its id and its path in the file; without an id it is its recipient's n-th without one."""
    gone = {path[1] for path in left_out}
    positions = (i for i in range(len(category.disclosures) + len(gone)) if i not in gone)
    counts: dict[str, int] = {}
    for position, disclosure in zip(positions, category.disclosures, strict=False):
        name = disclosure.id
        if name is None:
            counts[disclosure.recipient] = counts.get(disclosure.recipient, 0) + 1
            name = f"{disclosure.recipient}/{counts[disclosure.recipient]}"
        yield name, ("disclosures", position), disclosure
