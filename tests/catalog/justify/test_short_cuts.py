"""What makes the engine fast changes no judgement: masks, memory, stand-ins, the order of judging."""

from __future__ import annotations

import pathlib
from collections.abc import Iterator

import pytest

from catalog.checking.assessment import Assessment
from catalog.justify.circumstances import Circumstances
from catalog.justify.comparison import Comparison
from catalog.justify.engine import Engine, Judgement
from catalog.justify.goals import Goal
from catalog.justify.norms import Norm
from catalog.justify.permission import Permissions
from catalog.justify.reach import mask_of
from tests.amounts import quick
from tests.catalog.justify.random_inventories import Random, judged_goals
from tests.catalog.justify.world import around, disclose, engine_of, numbered, permits, terms, use

EACH = pytest.mark.parametrize("seed", quick(4, range(2000, 2010)))


def told(judged: Judgement) -> tuple[object, ...]:
    """Everything that can be told of a judgement."""
    permit = judged.permit and (judged.permit.norm.id, judged.permit.status, dict(judged.permit.relations))
    leg = judged.leg and told(judged.leg)
    return (
        judged.verdict, judged.vagueness, permit, leg, [n.id for n in judged.biting], [n.id for n in judged.touching],
        judged.used, judged.violated,
    )  # fmt: skip


def fresh_engine(assessment: Assessment, category: str) -> Engine:
    """An engine that knows nothing yet, by the policies that a category belongs to."""
    prepared = assessment.prepared
    record = next(one.entry.record for one in assessment.categories if one.entry.id == category)
    policies = prepared.belonging.readerships(record)[0].policies
    return Engine(prepared.norms, prepared.terms, policies, prepared.belonging.family_of)


def judged_for_one(assessment: Assessment) -> Iterator[tuple[Goal, Circumstances, Judgement]]:
    """The goals that are judged for one readership, by the engine alone: not behind a legal basis of consent."""
    gated = {one.entry.id for one in assessment.categories if one.entry.record.basis or one.entry.record.special_basis}
    every = (found for found in judged_goals(assessment) if found[0].category not in gated)
    return (found for found in every if not found[2].readings)


@EACH
def test_a_fresh_engine_judges_every_goal_alike(seed: int, tmp_path: pathlib.Path) -> None:
    assessment = Random(tmp_path, seed).assess()
    for goal, about, judged in judged_for_one(assessment):
        assert told(judged) == told(fresh_engine(assessment, goal.category).judge(goal, about)), goal


@EACH
def test_the_order_of_judging_does_not_matter(seed: int, tmp_path: pathlib.Path) -> None:
    case = Random(tmp_path, seed)
    assessment = case.assess()
    engines = {entry.entry.id: fresh_engine(assessment, entry.entry.id) for entry in assessment.categories}
    judged = list(judged_for_one(assessment))
    case.rng.shuffle(judged)
    for goal, about, before in judged:
        assert told(before) == told(engines[goal.category].judge(goal, about)), goal


@EACH
def test_masks_say_what_one_permission_at_a_time_says(seed: int, tmp_path: pathlib.Path) -> None:
    assessment = Random(tmp_path, seed).assess()
    engine = assessment.prepared.engine
    permissions = Permissions(engine.norms, engine.comparison)
    for goal, about, _ in judged_goals(assessment):
        uncited = about.without_citations()
        assert by_masks(engine, goal, uncited) == one_at_a_time(permissions, engine, goal, uncited), goal


def by_masks(engine: Engine, goal: Goal, about: Circumstances) -> dict[str, int]:
    return engine._statuses(goal, about)._asdict()


def one_at_a_time(permissions: Permissions, engine: Engine, goal: Goal, about: Circumstances) -> dict[str, int]:
    norms = [norm for norm in engine.norms if norm.permits and norm.action == goal.action]
    status = {norm.index: permissions.judge(norm, goal, about).status for norm in norms}
    names = {"applying": "applies", "unmet": "unmet", "stale": "stale", "partial": "partial"}
    return {name: mask_of(norm for norm in norms if status[norm.index] == called) for name, called in names.items()}


STATUSES = [
    (permits("use", data="phone"), "out"), (permits("use", data="email", anchored=False), "out"),
    (permits("use", data="email", when="notice", residual=True), "out"),
    (permits("use", data="contact-data"), "displaced"), (permits("use", data="work-email"), "displaced"),
    (permits("use", data="contact-data", residual=True), "applies"),
    (permits("use", data="email", purposes="charging", residual=True), "partial"),
    (permits("use", data="email", in_force=False, residual=True), "stale"),
]  # fmt: skip


@pytest.mark.parametrize(("norm", "status"), STATUSES)
def test_one_permission_where_another_displaces_it(norm: Norm, status: str) -> None:
    norms = numbered([norm, permits("use", data="email", displaces="p0")])
    permissions = Permissions(norms, Comparison(terms()))
    assert permissions.judge(norms[0], use(), around()).status == status


def test_recipients_of_the_same_kinds_stand_in_for_each_other() -> None:
    engine = engine_of([permits("disclose", data="email", recipients="host")])
    assert [engine.stand_in(name) for name in ("acme", "twin-of-acme", "paypal", "adco")] == [
        "acme", "acme", "paypal", "adco"
    ]  # fmt: skip


def test_one_that_is_named_stands_in_for_nobody() -> None:
    engine = engine_of([permits("disclose", data="email", recipients="acme")])
    assert [engine.stand_in(name) for name in ("acme", "twin-of-acme")] == ["acme", "twin-of-acme"]


def test_one_that_bounds_an_open_list_stands_in_for_nobody() -> None:
    only = permits("disclose", data="email", recipients="adco", purposes="billing", such_as={"recipients": "acme"})
    engine = engine_of([only])
    assert [engine.stand_in(name) for name in ("twin-of-acme", "acme")] == ["twin-of-acme", "acme"]
    assert [engine.judge(disclose(recipient=name), around()).verdict for name in ("twin-of-acme", "acme")] == [
        "unjustified", "open-list"
    ]  # fmt: skip


def test_one_that_another_lies_below_stands_in_for_nobody() -> None:
    known = {"acme": ("host",), "twin-of-acme": ("host",), "daughter": ("twin-of-acme",)}
    engine = Engine(
        numbered([permits("disclose", data="email", recipients="daughter", purposes="billing")]), terms(known)
    )
    assert [engine.stand_in(name) for name in ("acme", "twin-of-acme")] == ["acme", "twin-of-acme"]
    assert engine.judge(disclose(recipient="twin-of-acme"), around()).verdict == "partial"


def test_one_on_the_list_does_not_stand_in_for_one_that_is_not() -> None:
    known = {"acme": ("host",), "twin-of-acme": ("host", "listed")}
    engine = engine_of([], known)
    assert [engine.stand_in(name) for name in ("acme", "twin-of-acme")] == ["acme", "twin-of-acme"]
