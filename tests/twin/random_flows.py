"""Random recipients, categories and disclosures, with deliberate faults."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date
from typing import Any

from tests.twin.random_terms import COUNTRIES, PLACES, Dice, Vocabulary

EVIDENCE = [
    "evidence/kept.md",
    "evidence/kept.md",
    "https://evidence.example/page",
    "evidence/missing.md",
    "../outside.md",
    "http://evidence.example/page",
    "evidence",
    "evidence/blank.md",
    "evidence/link.md",
    "recipients.yaml",
    "evidence/../policy/policy-a.md",
    "https://evidence",
    "https://evidence.example/",
    "https://me@evidence.example/page",
]
GOOD_EVIDENCE = EVIDENCE[:3]


@dataclass
class Flows:
    """What is held, and what goes to whom."""

    dice: Dice
    vocabulary: Vocabulary
    as_of: date
    recipients: dict[str, dict[str, Any]] = field(default_factory=dict)
    categories: list[dict[str, Any]] = field(default_factory=list)

    def pick(self, dimension: str, low: int, high: int, fault: float = 0.006) -> list[str]:
        """Declared terms, and rarely one that is not."""
        terms = self.dice.some(self.vocabulary.terms(dimension), low, high)
        return [*terms, f"undeclared-{dimension}"] if self.dice.chance(fault) else terms

    def conditions(self, probability: float) -> dict[str, Any]:
        if not self.dice.chance(probability):
            return {}
        held = {}
        for name in self.dice.some(self.vocabulary.terms("conditions"), 1, 3):
            about: dict[str, Any] = {}
            if self.dice.chance(0.85):
                about["evidence"] = self.dice.one(GOOD_EVIDENCE if self.dice.chance(0.7) else EVIDENCE)
            if self.dice.chance(0.4):
                about["since"] = self.dice.near(self.as_of).isoformat()
            held[name] = about
        return {"conditions": held}

    def make_recipients(self) -> None:
        for n in range(self.dice.rng.randint(3, 8)):
            role = self.dice.one(["processor", "processor", "internal", "controller", "third-party", "authority"])
            about: dict[str, Any] = {
                "name": f"Example Company {n}",
                "kinds": self.dice.some(self.vocabulary.terms("recipients"), 1, 2),
            }
            about["role"] = role
            if role != "authority" and self.dice.chance(0.9):
                about["country"] = self.dice.one(COUNTRIES)
            if role == "processor":
                about["agreement"] = {"type": "dpa", "document": "agreements/dpa.md"}
            if self.dice.chance(0.5):
                listed = self.dice.some(list(self.vocabulary.mechanisms), 1, 2)
                about["transfer"] = [self.listed_mechanism(name) for name in listed]
            self.recipients[f"company-{n}"] = about
        self.pass_on()

    def listed_mechanism(self, name: str) -> Any:
        return {"mechanism": name, "onward": True} if self.dice.chance(0.4) else name

    def pass_on(self) -> None:
        """Sub-recipients: all data or some, circles, and rarely somebody whom nobody declared."""
        dice = self.dice
        if dice.chance(0.3):
            return
        for name, about in self.recipients.items():
            others = [other for other in self.recipients if other != name]
            if others and dice.chance(0.45):
                subs: list[Any] = dice.some(others, 1, 3)
                if dice.chance(0.04):
                    subs.append("company-unheard-of")
                about["sub_recipients"] = [self.sub_recipient(sub) for sub in subs]

    def sub_recipient(self, name: str) -> Any:
        if self.dice.chance(0.65):
            return name
        terms = [*self.vocabulary.terms("data"), "collected-information", "held-a", "held-b"]
        only = self.dice.some(terms, 1, 4)
        return {"recipient": name, "data": only[0] if len(only) == 1 and self.dice.chance(0.5) else only}

    def make_categories(self, clause_ids: list[str]) -> None:
        names = [f"held-{letter}" for letter in "abcd"[: self.dice.rng.randint(1, 4)]]
        for n, name in enumerate(names):
            category = self.category(name, clause_ids)
            if n and self.dice.chance(0.4):
                self.derive(category, names[:n])
            self.leave_out(category)
            category["disclosures"] = [self.disclosure(category, k) for k in range(self.dice.rng.randint(1, 10))]
            self.categories.append(category)

    def derive(self, category: dict[str, Any], earlier: list[str]) -> None:
        """Data made from those of earlier categories, or said to be: held there, below, aggregate, or quite others."""
        dice = self.dice
        category["derived_from"] = dice.some(earlier, 1, 2)
        if dice.chance(0.7):
            category.pop("sources")
        held = [type_of(d) for one in self.categories for d in one["data"]]
        below = [t for d in held for t in self.vocabulary.below("data", d)]
        made = ["usage-statistics", "browser-type", "pseudonymous-identifier"]
        for pool, probability in ((held, 0.4), (below, 0.4), (made, 0.3)):
            if pool and dice.chance(probability):
                taken = [type_of(d) for d in category["data"]]
                more = dice.one(pool)
                category["data"] += [] if more in taken else [self.datum(more)]

    def leave_out(self, category: dict[str, Any]) -> None:
        """Every datum states its own, and the category leaves it out or has a leftover."""
        for dimension in ("subjects", "sources", "purposes"):
            if self.dice.chance(0.1) and category.get(dimension):
                category["data"] = [
                    {**(d if isinstance(d, dict) else {"type": d})} | {dimension: self.pick(dimension, 1, 2)}
                    for d in category["data"]
                ]
                if self.dice.chance(0.6):
                    del category[dimension]

    def name_policies(self, policies: list[str]) -> None:
        """Further policies, the policy before a clause, and derived categories that name no clause of their own."""
        for category in self.categories:
            if self.dice.chance(0.35):
                category["policies"] = self.dice.some(policies, 1, 2)
            if self.dice.chance(0.3):
                policy = category["listed_in"].partition("-section-")[0]
                policy = self.dice.one(policies) if policy == "shared" else policy
                category["listed_in"] = f"{policy}/{category['listed_in']}"
            if "derived_from" in category and self.dice.chance(0.7):
                del category["listed_in"]
            elif self.dice.chance(0.03):
                category["listed_in"] = "no-such-clause"

    def category(self, name: str, clause_ids: list[str]) -> dict[str, Any]:
        dice = self.dice
        category: dict[str, Any] = {
            "category": name,
            "title": name.replace("-", " ").capitalize(),
            "listed_in": dice.one(clause_ids),
            "subjects": self.pick("subjects", 1, 2),
            "sources": self.pick("sources", 1, 2),
            "data": [self.datum(d) for d in self.pick("data", 1, 4)],
            "purposes": self.pick("purposes", 1, 3),
        }
        if dice.chance(0.5):
            category["regions"] = dice.some(PLACES, 1, 2)
        category.update(self.conditions(0.5))
        if dice.chance(0.12):
            category["excluding"] = [self.harmless_exclusion(category["data"])]
        return category

    def datum(self, data_type: str) -> Any:
        own: dict[str, Any] = {"type": data_type}
        for dimension in ("subjects", "sources", "purposes"):
            if self.dice.chance(0.12):
                own[dimension] = self.pick(dimension, 1, 2)
        return own if len(own) > 1 or self.dice.chance(0.1) else data_type

    def harmless_exclusion(self, data: list[Any]) -> str:
        """A term that leaves at least one datum, one below a held datum where there is one."""
        held = [type_of(d) for d in data]
        kept = held[0]
        inside = [t for d in held for t in self.vocabulary.below("data", d)]
        terms = inside if inside and self.dice.chance(0.7) else self.vocabulary.terms("data")
        leaving = [t for t in terms if t not in self.vocabulary.above("data", kept)]
        return str(self.dice.one(leaving)) if leaving else self.vocabulary.terms("data")[-1]

    def disclosure(self, category: dict[str, Any], n: int) -> dict[str, Any]:
        dice = self.dice
        recipient = "company-unknown" if dice.chance(0.02) else dice.one(list(self.recipients))
        disclosure: dict[str, Any] = {"recipient": recipient, "purposes": self.pick("purposes", 1, 2)}
        if dice.chance(0.7):
            disclosure["id"] = f"flow-{n}"
        held = [type_of(d) for d in category["data"]]
        if dice.chance(0.6):
            disclosure["data"] = dice.some(held, 1, 3)
            if dice.chance(0.04):
                disclosure["data"] += [d for d in self.pick("data", 1, 1, 0.3) if d not in disclosure["data"]]
        if dice.chance(0.25):
            own = [
                s
                for d in category["data"]
                if type_of(d) in disclosure.get("data", held)
                for s in subjects_of(d, category)
            ]
            disclosure["subjects"] = dice.some(list(dict.fromkeys(own)), 1, 2)
            if dice.chance(0.08):
                disclosure["subjects"] = list(
                    dict.fromkeys([*disclosure["subjects"], *self.pick("subjects", 1, 1, 0.3)])
                )
        disclosure.update(self.conditions(0.5))
        if dice.chance(0.25):
            disclosure["excluding"] = [self.harmless_exclusion(disclosure.get("data") or category["data"])]
        self.leave_goals(category, disclosure)
        if dice.chance(0.015):
            disclosure["subjects"] = ["undeclared-subjects"]
        return disclosure

    def leave_goals(self, category: dict[str, Any], disclosure: dict[str, Any]) -> None:
        """What is carved out must not be all there is."""
        if not self.left(category, disclosure):
            disclosure.pop("excluding", None)
            disclosure.pop("data", None)
        left = self.left(category, disclosure)
        held = [s for d in category["data"] if type_of(d) in left for s in subjects_of(d, category)]
        if not any(s in held for s in disclosure.get("subjects", [])):
            disclosure.pop("subjects", None)

    def left(self, category: dict[str, Any], disclosure: dict[str, Any]) -> list[str]:
        """The disclosure's data less those carved out."""
        excluding = [*category.get("excluding", []), *disclosure.get("excluding", [])]
        data = disclosure.get("data") or [type_of(d) for d in category["data"]]
        return [d for d in data if not any(e in self.above_data(d) for e in excluding)]

    def above_data(self, data_type: str) -> list[str]:
        known = data_type in self.vocabulary.broader["data"]
        return self.vocabulary.above("data", data_type) if known else [data_type]


def type_of(datum: Any) -> str:
    return str(datum["type"] if isinstance(datum, dict) else datum)


def subjects_of(datum: Any, category: dict[str, Any]) -> list[str]:
    own = datum.get("subjects") if isinstance(datum, dict) else None
    return list(own or category.get("subjects", []))


def names_of(sub_recipients: list[Any]) -> list[str]:
    return [str(sub["recipient"] if isinstance(sub, dict) else sub) for sub in sub_recipients]


def taken(category: dict[str, Any], dimension: str) -> list[str]:
    """What the data of a category have in a dimension, their own included."""
    own = [name for datum in category["data"] if isinstance(datum, dict) for name in datum.get(dimension, [])]
    return list(dict.fromkeys([*category.get(dimension, []), *own]))
