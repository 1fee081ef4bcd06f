"""The engine alone: what judging one goal costs, how that grows, and beside a judge that compares sets of ancestors."""

import datetime
import math
import random
import time
from collections.abc import Iterator, Sequence
from itertools import product
from typing import Any

from bench.row import Row
from bench.settings import scaled
from catalog.justify.circumstances import NOTHING_AROUND
from catalog.justify.engine import Engine
from catalog.justify.goals import Goal
from catalog.justify.hierarchy import Hierarchy
from catalog.justify.judged import Key
from catalog.justify.norms import Norm
from catalog.justify.terms import DataTerms, Terms

STATEMENTS = 300
TERMS = {"data": 150, "subjects": 10, "purposes": 60, "recipients": 40}
DAY = datetime.date(2026, 1, 1)
FEW, MANY = 1_000, 1_000_000
FLOWS = 300


def measure() -> Iterator[Row]:
    """Microseconds a goal with 300 statements: of a large inventory, and where no two goals are the same."""
    chance = random.Random(300)
    trees = {dimension: tree(size, chance) for dimension, size in TERMS.items()}
    norms = [norm(number, trees, chance) for number in range(STATEMENTS)]
    few = seconds_to_judge(norms, trees, random_goals(trees, FEW, chance))
    goals = random_goals(trees, scaled(MANY), chance)
    many = seconds_to_judge(norms, trees, goals)
    yield Row("engine, a goal of many", many / len(goals) * 1e6, "µs", target=0.5)
    yield Row("engine, exponent from 1,000 goals", math.log(many / few) / math.log(len(goals) / FEW), "", target=1.05)
    distinct = unlike_goals(scaled(20_000), chance)
    once = seconds_to_judge(norms, trees, distinct)
    yield Row("engine, a goal unlike all others", once / len(distinct) * 1e6, "µs")
    naive = seconds_of_ancestor_sets(norms, trees, distinct[:300]) / 300
    yield Row("ancestor sets, in the engine's time a goal", naive / (many / len(goals)), "×", target=50, at_least=True)


def tree(size: int, chance: random.Random) -> Hierarchy:
    """Terms t0 … with up to two broader terms each, three roots among them."""
    names = [f"t{number}" for number in range(size)]
    return Hierarchy(
        {
            name: tuple({names[chance.randrange(number)] for _ in range(chance.choice((1, 1, 2)))})
            if number > 2
            else ()
            for number, name in enumerate(names)
        }
    )


def norm(number: int, trees: dict[str, Hierarchy], chance: random.Random) -> Norm:
    """A permission, or one time in twelve a prohibition, of using or disclosing."""
    action = chance.choice(("use", "disclose", "disclose"))
    stated: dict[Any, tuple[str, ...]] = {
        dimension: tuple(f"t{chance.randrange(size)}" for _ in range(chance.randint(1, 4)))
        for dimension, size in TERMS.items()
        if dimension != "recipients" or action == "disclose"
    }
    if action == "disclose" and chance.random() < 0.5:
        del stated["purposes"]
    return Norm(
        number, f"s{number}", "p", action, chance.random() > 1 / 12, stated, {}, (), False, frozenset(), frozenset(),
        None, True, True,
    )  # fmt: skip


def random_goals(trees: dict[str, Hierarchy], number: int, chance: random.Random) -> list[Key]:
    """Goals as large inventories have them: of a few hundred flows, each declared in many places with small changes."""
    flows = [random_flow(chance) for _ in range(FLOWS)]
    goals: list[Key] = []
    while len(goals) < number:
        recipient, data, subjects, purposes = chance.choice(flows)
        some = chance.sample(data, chance.randint(1, len(data)))
        goals += [(d, s, p, recipient, "") for d, s, p in product(some, subjects, purposes)]
    return goals[:number]


def random_flow(chance: random.Random) -> tuple[str, list[str], list[str], list[str]]:
    """One recipient with what it gets, about whom and for what."""

    def some(dimension: str, most: int) -> list[str]:
        return [f"t{number}" for number in chance.sample(range(TERMS[dimension]), chance.randint(1, most))]

    return some("recipients", 1)[0], some("data", 8), some("subjects", 2), some("purposes", 3)


def unlike_goals(number: int, chance: random.Random) -> list[Key]:
    """Goals of which no two are the same: the worst case."""
    found: dict[Key, None] = {}
    while len(found) < number:
        data, subject, purpose, recipient = (
            f"t{chance.randrange(TERMS[d])}" for d in ("data", "subjects", "purposes", "recipients")
        )
        found[data, subject, purpose, recipient, ""] = None
    return list(found)


def terms_of(trees: dict[str, Hierarchy]) -> Terms:
    """The trees as the engine wants them."""
    nothing = Hierarchy({})
    return Terms(DataTerms(trees["data"]), trees["subjects"], nothing, trees["recipients"], trees["purposes"], nothing)


def seconds_to_judge(norms: Sequence[Norm], trees: dict[str, Hierarchy], goals: Sequence[Key]) -> float:
    """How long a new engine takes for all goals, its making included; every judgement names its statements."""
    begun = time.perf_counter()
    engine = Engine(norms, terms_of(trees))
    known = engine.memory("disclose", "c", NOTHING_AROUND)
    judgements = [known.get(key) or engine.judge(Goal("disclose", "c", *key), NOTHING_AROUND) for key in goals]
    passed = time.perf_counter() - begun
    if sum(bool(judged.used) for judged in judgements) == 0:
        raise RuntimeError("no statement applies to any goal: this measures nothing")
    return passed


def seconds_of_ancestor_sets(norms: Sequence[Norm], trees: dict[str, Hierarchy], goals: Sequence[Key]) -> float:
    """How long it takes to compare every statement's terms with sets of ancestors, made anew for each goal."""
    begun = time.perf_counter()
    for data, subject, purpose, recipient, _ in goals:
        mine = {"data": data, "subjects": subject, "purposes": purpose, "recipients": recipient}
        above = {dimension: ancestors(trees[dimension], term) for dimension, term in mine.items()}
        [n.id for n in norms if n.action == "disclose" and all(above[d].intersection(t) for d, t in n.stated.items())]
        [n.id for n in norms if n.action == "use" and all(above[d].intersection(t) for d, t in n.stated.items())]
    return time.perf_counter() - begun


def ancestors(hierarchy: Hierarchy, term: str) -> set[str]:
    """A term and all above it, found anew by walking up."""
    found = {term}
    pending = [term]
    while pending:
        new = set(hierarchy.parents(pending.pop())) - found
        found |= new
        pending += new
    return found
