"""Flows: what is collected, used and disclosed, with its verdict and the sentences it rests on, as plain values.

One flow is a whole set of goals that came out alike: every one of its data, of every one of its people, for every one
of its purposes (or from every one of its sources). So a picture or a table drawn from flows says exactly what the
goals say, and invents no combination that nobody declared.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator
from typing import Literal, NamedTuple

from catalog.checking.assessed import Assessed
from catalog.checking.summary import CategorySummary
from catalog.checking.unread import reading_summary, unread
from catalog.findings.locate import Located
from catalog.justify.engine import Judgement
from catalog.justify.judged import Judged, JudgedCategory
from catalog.justify.prepared import Prepared
from catalog.justify.verdicts import PASSING, Verdict
from inventory.load import read_category
from inventory.problem import Problem

Action = Literal["collect", "use", "disclose", "transfer"]
Names = tuple[str, ...]


class Flow(NamedTuple):
    """Goals of one record that came out alike; fields that play no part in the action are empty.

    `name` is category/disclosure, `rests_on` the statements that carry it, `against` those that forbid it. A transfer
    has its `regions` and the `country` they reach; what goes onward has the `way` from the disclosure's recipient on.
    `conditions` are those under which alone the statements that carry it permit it.
    """

    action: Action
    category: str
    name: str
    data: Names
    subjects: Names
    sources: Names
    purposes: Names
    recipient: str
    verdict: Verdict
    vagueness: float | None
    rests_on: Names
    against: Names = ()
    conditions: Names = ()
    regions: Names = ()
    country: str = ""
    way: Names = ()

    @property
    def passes(self) -> bool:
        """Whether it is proved."""
        return self.verdict in PASSING


class CategoryPicture(NamedTuple):
    """A category as far as a picture of it goes; `kept` is its retention period as written, None where none is."""

    id: str
    title: str
    derived_from: Names
    data: Names
    flows: tuple[Flow, ...]
    onward: tuple[Flow, ...] = ()
    """What those get who get it from a recipient of one of the flows."""
    kept: str | None = None


def holdings(prepared: Prepared) -> tuple[list[CategoryPicture], list[Located]]:
    """Every category that can be read, with its flows, and all of the inventory that was not read in full.

    Goals are let go category by category, so that memory grows with the flows and not with the goals.
    """
    found: list[CategoryPicture] = []
    summaries: list[CategorySummary] = []
    problems: list[Problem] = [*prepared.inventory.problems]
    for file in prepared.inventory.category_files:
        entry, faults, left_out = read_category(prepared.inventory.root, file)
        problems += faults
        if entry is not None:
            judged = prepared.judge.judge(entry, left_out)
            found.append(holding(judged))
            summaries.append(reading_summary(prepared, judged))
    gaps = unread(Assessed(prepared, summaries, {}, (), problems))
    return sorted(found, key=lambda one: one.id), gaps


def holding(judged: JudgedCategory) -> CategoryPicture:
    """The flows of one judged category: collection, use, disclosures in the order of their names, transfers."""
    record = judged.entry.record
    data = tuple(dict.fromkeys(datum.type for datum in record.data))
    kept = record.retention.period if record.retention else None
    return CategoryPicture(
        judged.entry.id, record.title, record.derived_from, data, tuple(_flows(judged)), tuple(_onward(judged)), kept
    )


def _flows(judged: JudgedCategory) -> Iterator[Flow]:
    category = judged.entry.id
    yield from _alike("collect", category, category, "", judged.collect)
    yield from _alike("use", category, category, "", judged.use)
    for disclosure in sorted(judged.disclosures, key=lambda one: one.id):
        recipient = disclosure.record.recipient
        yield from _alike("disclose", category, disclosure.id, recipient, disclosure.goals)
        if not disclosure.goals:
            purposes = tuple(sorted(set(disclosure.record.purposes)))
            yield Flow("disclose", category, disclosure.id, (), (), (), purposes, recipient, "undeclared", None, ())
    yield from _transfers(judged)


def _onward(judged: JudgedCategory) -> Iterator[Flow]:
    category = judged.entry.id
    for disclosure in sorted(judged.disclosures, key=lambda one: one.id):
        for onward in disclosure.onward:
            for flow in _alike("disclose", category, disclosure.id, onward.recipient, onward.goals):
                yield flow._replace(way=onward.way)


Outcome = tuple[Verdict, float | None, Names, Names, Names]


def _alike(action: Action, category: str, name: str, recipient: str, goals: Judged) -> Iterator[Flow]:
    """Goals as flows: first by outcome, person and purpose (or source), then whatever is about the same data."""
    known: dict[int, Outcome] = {}
    data: dict[tuple[Outcome, str, str], set[str]] = {}
    for (datum, subject, purpose, _, source), judgement in goals:
        outcome = known.get(id(judgement))
        if outcome is None:
            outcome = known[id(judgement)] = _outcome(judgement)
        data.setdefault((outcome, subject, purpose or source), set()).add(datum)
    subjects: dict[tuple[Outcome, str, Names], set[str]] = {}
    for (outcome, subject, way), names in data.items():
        subjects.setdefault((outcome, way, tuple(sorted(names))), set()).add(subject)
    ways: dict[tuple[Outcome, Names, Names], set[str]] = {}
    for (outcome, way, about), people in subjects.items():
        ways.setdefault((outcome, about, tuple(sorted(people))), set()).add(way)
    for (outcome, about, whom), found in sorted(ways.items(), key=lambda item: (item[0][1:], sorted(item[1]))):
        listed = tuple(sorted(found))
        sources, purposes = (listed, ()) if action == "collect" else ((), listed)
        yield Flow(action, category, name, about, whom, sources, purposes, recipient, *outcome)


def _outcome(judged: Judgement) -> Outcome:
    permits = [j.permit.norm for j in (judged, judged.leg) if j is not None and j.permit is not None]
    carrying = dict.fromkeys(norm.id for norm in permits)
    conditions = dict.fromkeys(condition for norm in permits for condition in norm.when)
    against = () if judged.passes else tuple(dict.fromkeys(_forbidding(judged)))
    return judged.verdict, judged.vagueness, tuple(carrying), against, tuple(conditions)


def _forbidding(judged: Judgement) -> Iterator[str]:
    """The statements that forbid a goal or its purpose leg; those that touch it only where none forbids all of it."""
    excepted = judged.permit.norm.exception_to if judged.permit is not None else frozenset()
    yield from (norm.id for norm in judged.biting or judged.touching if norm.id not in excepted)
    if judged.leg is not None and not judged.leg.passes:
        yield from _forbidding(judged.leg)


def _transfers(judged: JudgedCategory) -> Iterator[Flow]:
    """Transfers that reach the same country for the same reason, together."""
    regions: dict[tuple[str, str, Verdict, Names], set[str]] = {}
    for goal, outcome in judged.transfer:
        grounds = [ground for ground in outcome.grounds if ground.status == "applies"][:1]
        rests_on = tuple(ground.norm.id for ground in grounds if ground.norm is not None)
        regions.setdefault((goal.recipient or "", goal.country, outcome.verdict, rests_on), set()).add(goal.region)
    category = judged.entry.id
    for (recipient, country, verdict, rests_on), found in sorted(regions.items()):
        yield Flow(
            "transfer", category, category, (), (), (), (), recipient, verdict, None, rests_on,
            regions=tuple(sorted(found)), country=country,
        )  # fmt: skip


def with_data(flows: Iterable[Flow], kept: Collection[str]) -> Iterator[Flow]:
    """The flows with only those of their data that are in `kept`; flows without any are left out."""
    for flow in flows:
        data = tuple(name for name in flow.data if name in kept)
        if data:
            yield flow._replace(data=data)


def with_purposes(flows: Iterable[Flow], kept: Collection[str]) -> Iterator[Flow]:
    """The flows with only those of their purposes that are in `kept`; flows without any are left out."""
    for flow in flows:
        purposes = tuple(name for name in flow.purposes if name in kept)
        if purposes:
            yield flow._replace(purposes=purposes)
