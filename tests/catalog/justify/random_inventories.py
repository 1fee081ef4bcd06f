"""Random inventories to judge, change and judge again."""

from __future__ import annotations

import pathlib
import random
from collections.abc import Callable, Iterator
from typing import Any

import yaml

from catalog.checking.assessment import Assessment, assess
from catalog.justify.circumstances import Circumstances
from catalog.justify.engine import UNDECLARED, Judgement
from catalog.justify.goals import Goal
from catalog.justify.judged import JudgedCategory
from inventory.load import load_inventory
from tests.twin.compare import generated
from tests.twin.generate import sentence_of, write_yaml

DIMENSIONS = {
    "collect": ("data", "subjects", "sources"),
    "use": ("data", "subjects", "purposes"),
    "disclose": ("data", "subjects", "recipients", "purposes"),
}
Verdicts = dict[Any, tuple[str, float | None]]


class Random:
    """A random inventory in a folder, whose files can be changed in place."""

    def __init__(self, place: pathlib.Path, seed: int) -> None:
        self.folder, self.day = generated(place, seed)
        self.rng = random.Random(f"change {seed}")

    def assess(self, keep_goals: bool = True) -> Assessment:
        return assess(load_inventory(self.folder), self.day, keep_goals=keep_goals, jobs=1)

    def read(self, file: str) -> dict[str, Any]:
        content: dict[str, Any] = yaml.load((self.folder / file).read_text(encoding="utf-8"), Loader=yaml.BaseLoader)
        return content

    def change(self, file: str, change: Callable[[dict[str, Any]], object]) -> None:
        content = self.read(file)
        change(content)
        write_yaml(self.folder / file, content)

    def policies(self) -> list[str]:
        return list(self.read("inventory.yaml")["policies"])

    def statements(self) -> dict[str, dict[str, Any]]:
        return {n: s for p in self.policies() for n, s in self.read(f"policy/{p}.yaml")["statements"].items()}

    def categories(self) -> dict[str, dict[str, Any]]:
        files = sorted((self.folder / "categories").iterdir())
        return {file.name: self.read(f"categories/{file.name}") for file in files}

    def cited(self) -> set[str]:
        return {
            name for c in self.categories().values() for d in c["disclosures"] for name in as_list(d.get("cites", []))
        }

    def add_statement(self, name: str, content: dict[str, Any]) -> None:
        """Add a statement, and its sentence to the policy's text."""
        policy = self.rng.choice(self.policies())
        sentence = sentence_of(name, policy, content)
        page = self.folder / "policy" / f"{policy}.md"
        page.write_text(f"{page.read_text(encoding='utf-8')}\n{sentence}\n", encoding="utf-8")
        added = {name: {"quote": sentence, **content}}
        self.change(f"policy/{policy}.yaml", lambda file: file["statements"].update(added))

    def norm(self, kind: str) -> dict[str, Any]:
        """A random permission or prohibition about the terms that the inventory has."""
        action = self.rng.choice(list(DIMENSIONS))
        content: dict[str, Any] = {kind: action}
        for dimension in DIMENSIONS[action]:
            if dimension in ("data", "recipients") or self.rng.random() < 0.4:
                content[dimension] = self._terms(dimension, kind, action)
                if kind == "permits" and self.rng.random() < 0.2:
                    content.setdefault("such_as", {})[dimension] = "any"
        if self.rng.random() < 0.25:
            content["when"] = self.rng.sample(list(self.read("vocabulary.yaml")["conditions"]), 1)
        return content

    def _terms(self, dimension: str, kind: str, action: str) -> list[str]:
        pool = list(self.read("vocabulary.yaml")[dimension])
        if dimension == "data" and not (kind == "permits" and action == "collect"):
            pool += ["collected-information", *(c["category"] for c in self.categories().values())]
        return self.rng.sample(pool, self.rng.randint(1, 2))


def as_list(value: Any) -> list[Any]:
    return value if isinstance(value, list) else [value]


def verdicts(assessment: Assessment) -> Verdicts:
    """The verdict and vagueness of every goal and disclosure."""
    found: Verdicts = {}
    for category in assessment.categories:
        found |= {("collect", category.entry.id, key): summary(j) for key, j in category.collect}
        found |= {("use", category.entry.id, key): summary(j) for key, j in category.use}
        found |= {("transfer", *goal): (j.verdict, j.vagueness) for goal, j in category.transfer}
        for disclosure in category.disclosures:
            found[disclosure.id] = disclosure.verdict, disclosure.vagueness
            found |= {(disclosure.id, key): summary(j) for key, j in disclosure.all_goals()}
    return found


def summary(judged: Judgement) -> tuple[str, float | None]:
    return judged.verdict, judged.vagueness


def judged_goals(assessment: Assessment) -> Iterator[tuple[Goal, Circumstances, Judgement]]:
    """Every goal whose terms are declared, but transfers, with what holds around it and how it was judged."""
    circumstances_of = assessment.prepared.judge.circumstances_of
    for category in assessment.categories:
        around = circumstances_of(category.entry.record, None)
        yield from goals_in("collect", category, category.collect, around)
        yield from goals_in("use", category, category.use, around)
        for disclosure in category.disclosures:
            around = circumstances_of(category.entry.record, disclosure.record)
            yield from goals_in("disclose", category, disclosure.goals, around)
            for onward in disclosure.onward:
                record = category.entry.record
                around = assessment.prepared.judge.circumstances_onward(record, disclosure.record, onward.way)
                yield from goals_in("disclose", category, onward.goals, around)


def goals_in(
    action: str, category: JudgedCategory, goals: list[Any], around: Circumstances
) -> Iterator[tuple[Goal, Circumstances, Judgement]]:
    for key, judged in goals:
        if judged is not UNDECLARED:
            yield Goal(action, category.entry.id, *key), around, judged


def statement_verdicts(assessment: Assessment) -> dict[str, tuple[str, int | None]]:
    return {name: (s.verdict, s.uses) for name, s in assessment.assessed.statements.items()}
