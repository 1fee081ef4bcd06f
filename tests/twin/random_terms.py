"""Small random vocabularies: directed acyclic graphs of terms."""

from __future__ import annotations

import random
from dataclasses import dataclass, field
from datetime import date, timedelta
from typing import Any

NAMES = {
    "data": "datum",
    "subjects": "subject",
    "sources": "source",
    "recipients": "kind",
    "purposes": "purpose",
    "conditions": "condition",
}
COUNTRIES = ["US", "DE", "FR", "GB", "NO", "CH", "IN"]
PLACES = ["EU", "EEA", *COUNTRIES]


@dataclass
class Dice:
    """Random choices that a seed repeats."""

    rng: random.Random

    def chance(self, probability: float) -> bool:
        return self.rng.random() < probability

    def one(self, items: list[Any]) -> Any:
        return self.rng.choice(items)

    def some(self, items: list[Any], low: int, high: int) -> list[Any]:
        return self.rng.sample(items, min(len(items), self.rng.randint(low, high)))

    def near(self, day: date) -> date:
        """A day on, just beside, or far from `day`: ends are where readings differ."""
        return day + timedelta(days=self.one([-900, -30, -1, -1, 0, 0, 1, 1, 30, 900]))


@dataclass
class Vocabulary:
    """For each dimension, each term's broader terms, narrower terms later in the list."""

    broader: dict[str, dict[str, list[str]]] = field(default_factory=dict)
    mechanisms: dict[str, dict[str, Any]] = field(default_factory=dict)
    regimes: dict[str, dict[str, Any]] = field(default_factory=dict)

    def terms(self, dimension: str) -> list[str]:
        return list(self.broader[dimension])

    def above(self, dimension: str, term: str) -> list[str]:
        found = [term]
        for parent in self.broader[dimension].get(term, []):
            found += [t for t in self.above(dimension, parent) if t not in found]
        return found

    def below(self, dimension: str, term: str) -> list[str]:
        return [t for t in self.broader[dimension] if t != term and term in self.above(dimension, t)]

    def roots(self, dimension: str) -> list[str]:
        return [term for term, parents in self.broader[dimension].items() if not parents]

    def content(self) -> dict[str, Any]:
        """The vocabulary file."""
        content: dict[str, Any] = {
            dimension: {
                term: {"label": term.replace("-", " ").capitalize(), **({"broader": parents} if parents else {})}
                for term, parents in terms.items()
            }
            for dimension, terms in self.broader.items()
        }
        return {**content, "duties": {"keep-promise": {"label": "Keep a promise"}}, "mechanisms": self.mechanisms,
                "regimes": self.regimes}  # fmt: skip


def random_vocabulary(dice: Dice, as_of: date) -> Vocabulary:
    vocabulary = Vocabulary()
    for dimension, name in NAMES.items():
        terms: dict[str, list[str]] = {}
        vocabulary.broader[dimension] = terms
        for n in range(dice.rng.randint(5, 15 if dimension in ("data", "purposes") else 8)):
            parents = dice.some(list(terms), 0, 2) if n > 1 and dice.chance(0.8) else []
            if dimension == "data" and dice.chance(0.25):
                parents.append("personal-information")
            terms[f"{name}-{n}"] = parents
    for n in range(dice.rng.randint(2, 4)):
        vocabulary.mechanisms[f"mechanism-{n}"] = random_mechanism(dice, as_of, n)
    for n in range(dice.rng.randint(0, 2)):
        vocabulary.regimes[dice.one(["eea-gb", "eea", f"regime-{n}"])] = random_regime(dice, as_of)
    return vocabulary


def random_regime(dice: Dice, as_of: date) -> dict[str, Any]:
    regime: dict[str, Any] = {"area": dice.some(PLACES, 1, 2), "source": "An act"}
    if dice.chance(0.6):
        regime["from"] = (as_of + timedelta(days=dice.one([-900, -1, 0, 0, 1]))).isoformat()
    if dice.chance(0.3):
        regime["until"] = (as_of + timedelta(days=dice.one([0, 1, 400]))).isoformat()
    return regime


def random_mechanism(dice: Dice, as_of: date, n: int) -> dict[str, Any]:
    mechanism: dict[str, Any] = {
        "label": f"Mechanism {n}",
        "origins": dice.one([["EU"], ["EEA"], ["any"], dice.some(PLACES, 1, 3)]),
        "destinations": dice.one([["any"], ["EEA"], dice.some(PLACES, 1, 4), COUNTRIES]),
    }
    if dice.chance(0.2):
        mechanism["adequacy"] = True
    if dice.chance(0.6):
        mechanism["from"] = min(dice.near(as_of), as_of + timedelta(days=dice.one([0, 1, -400]))).isoformat()
    if dice.chance(0.4):
        mechanism["until"] = (as_of + timedelta(days=dice.one([0, 1, 500]))).isoformat()
    return mechanism
