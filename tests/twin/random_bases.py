"""Random legal bases: laws that ask for them, bases of categories, sentences that name some, and consent on record."""

from __future__ import annotations

from datetime import date
from typing import Any

from tests.twin.random_flows import EVIDENCE, GOOD_EVIDENCE, taken, type_of
from tests.twin.random_statements import Sentences
from tests.twin.random_terms import PLACES, Dice, Vocabulary

OWN = {
    "basis-a": {"label": "Basis A", "broader": ["consent"]},
    "basis-b": {"label": "Basis B", "broader": ["basis-a", "legitimate-interests"]},
    "basis-c": {"label": "Basis C", "broader": ["contract"], "until": "2020-06-01"},
    "special-a": {"label": "Special A", "broader": ["special-category-basis"]},
    "special-b": {"label": "Special B", "broader": ["explicit-consent"]},
}
BASES = ["consent", "consent", "contract", "legal-obligation", "legitimate-interests", "basis-a", "basis-b", "basis-c"]
SPECIAL = ["special-category-basis", "explicit-consent", "public-health", "special-a", "special-b"]


class RandomBases:
    """Adds legal bases to an inventory that is made but not yet written; nine in ten have a law that asks."""

    def __init__(self, dice: Dice, vocabulary: Vocabulary) -> None:
        self.dice = dice
        self.vocabulary = vocabulary

    def laws(self) -> dict[str, Any]:
        if self.dice.chance(0.12):
            return {}
        laws = self.dice.some(["gdpr", "gdpr-13", "uk", "lgpd"], 1, 3)
        return {"laws": [*laws, "own-law"] if self.dice.chance(0.75) else laws}

    def pack(self, as_of: date) -> dict[str, Any]:
        """A law of the company's own, which mostly asks everybody, so that days before 2018 have goals too."""
        asked = {
            "requirement": "the legal basis",
            "source": "An act",
            "in_force": {"from": self.dice.near(as_of).isoformat()} if self.dice.chance(0.15) else {},
            "per": "purpose",
            "proved_by": "ground",
            "text": "not seen",
        }
        area = {"regions": self.dice.some(PLACES, 1, 2)} if self.dice.chance(0.25) else {}
        return {"pack": "own-pack", "law": "own-law", "title": "Own law", **area, "requirements": {"basis": asked}}

    def into_terms(self, content: dict[str, Any]) -> None:
        """Some data sensitive: as Art. 9 has it, as the built-in words have it besides, or as the project says."""
        content["bases"] = OWN
        for about in content["data"].values():
            roll = self.dice.rng.random()
            if roll < 0.12:
                about["broader"] = [*about.get("broader", []), self.dice.one(["health-data", "payment-information"])]
            elif roll < 0.18:
                about["sensitive"] = "true"

    def into_category(self, category: dict[str, Any]) -> None:
        for key, pool, probability in (("basis", BASES, 0.85), ("special_basis", SPECIAL, 0.6)):
            if self.dice.chance(probability):
                category[key] = self.bases(category, pool)
        for disclosure in category["disclosures"]:
            if self.dice.chance(0.3):
                held = {"evidence": self.dice.one(GOOD_EVIDENCE if self.dice.chance(0.8) else EVIDENCE)}
                disclosure.setdefault("conditions", {})[self.dice.one(["consent", "express-consent"])] = held

    def bases(self, category: dict[str, Any], pool: list[str]) -> Any:
        if self.dice.chance(0.25):
            return self.basis(pool)
        disclosed = [name for one in category["disclosures"] for name in one["purposes"]]
        served = list(dict.fromkeys([*taken(category, "purposes"), *disclosed]))
        known = [name for name in served if name in self.vocabulary.broader["purposes"]]
        found: dict[str, Any] = {}
        for purpose in self.dice.some(served, 1, len(served)):
            above = self.vocabulary.above("purposes", purpose) if purpose in known else [purpose]
            found[purpose if self.dice.chance(0.5) else self.dice.one(above)] = self.basis(pool)
        return found

    def basis(self, pool: list[str]) -> Any:
        roll = self.dice.rng.random()
        name = "undeclared-bases" if roll < 0.01 else self.dice.one([*BASES, *SPECIAL]) if roll < 0.03 else None
        name = name or self.dice.one(pool)
        if self.dice.chance(0.45):
            return name
        return {"basis": name, "record": self.dice.one(GOOD_EVIDENCE if self.dice.chance(0.7) else EVIDENCE)}

    def into_sentences(self, sentences: Sentences) -> None:
        """Sentences that name bases, mostly those that are declared; and permissions under consent."""
        for content in list(sentences.made.values()):
            if content.get("permits") in ("collect", "use", "disclose") and self.dice.chance(0.08):
                content["when"] = ["consent"]
        if self.dice.chance(0.65):
            sentences.add({"grounds": self.dice.some([*BASES, *SPECIAL], 2, 6)})
        for _ in range(self.dice.rng.randint(0, 8)):
            sentences.add(self.sentence(self.dice.one(sentences.flows.categories), sentences))

    def sentence(self, category: dict[str, Any], sentences: Sentences) -> dict[str, Any]:
        dice = self.dice
        stated = [name for key in ("basis", "special_basis") for name in names_of(category.get(key))]
        pool = stated if stated and dice.chance(0.6) else [*BASES, *SPECIAL]
        content: dict[str, Any] = {"grounds": dice.one(pool) if dice.chance(0.8) else dice.some(pool, 1, 2)}
        flow = {
            "data": type_of(dice.one(category["data"])),
            "subjects": dice.one(taken(category, "subjects")),
            "purposes": dice.one(taken(category, "purposes")),
        }
        for dimension in flow:
            if dice.chance(0.4):
                content[dimension] = [sentences.term(dimension, flow, category, "grounds", "ground")]
                if dice.chance(0.1):
                    content.setdefault("such_as", {})[dimension] = "any"
        if dice.chance(0.12):
            content["when"] = [dice.one([*self.vocabulary.terms("conditions"), "consent"])]
        return content


def names_of(bases: Any) -> list[str]:
    """The bases that stand under `basis` or `special_basis`, in whichever form."""
    if not bases:
        return []
    each = [bases] if isinstance(bases, str) or "basis" in bases else list(bases.values())
    return [one if isinstance(one, str) else one["basis"] for one in each]
