"""Random packs of laws with topics of their own, sentences that tell of them, and facts that answer what they ask."""

from __future__ import annotations

from datetime import date
from typing import Any

from tests.twin.random_flows import taken, type_of
from tests.twin.random_statements import Sentences
from tests.twin.random_terms import PLACES, Dice, Vocabulary

BUILT_IN = ["collection", "use", "sharing", "source", "lawful-basis", "transfers", "retention", "access"]
WHEN = ["has-recipients", "has-transfers", "transfer-without-adequacy", "source-other",
        "source-data-subject", "basis-consent", "basis-contract", "sensitive-data", "fact-yes", "fact-no", "fact-some",
        "fact-open"]  # fmt: skip
FIELDS = {"category": "category.retention", "recipient": "recipient.country", "once": "organisation.contact"}
WAYS = {"category": ["collect"], "purpose": ["use", "ground"], "recipient": ["disclose"], "transfer": ["transfer"]}


class RandomLaws:
    """Adds one pack to an inventory that is made but not yet written; seven in ten have one."""

    def __init__(self, dice: Dice, vocabulary: Vocabulary) -> None:
        self.dice = dice
        self.vocabulary = vocabulary
        self.topics: dict[str, list[str]] = {}
        for n in range(dice.rng.randint(3, 7)):
            self.topics[f"topic-{n}"] = dice.some([*self.topics, "use", "retention"], 0, 2) if n else []
        self.asks = dice.chance(0.7)

    def pack(self, as_of: date) -> dict[str, Any]:
        asked = {f"asks-{n}": self.requirement(as_of) for n in range(self.dice.rng.randint(3, 9))}
        own: dict[str, Any] = {"regions": self.dice.some(PLACES, 1, 2)} if self.dice.chance(0.3) else {}
        if self.dice.chance(0.2):
            own["subjects"] = self.dice.some(self.vocabulary.terms("subjects"), 1, 2)
        facts = {"fact-open": "Is it so?", "fact-yes": "Yes?", "fact-no": "No?", "fact-some": "Of which?"}
        return {
            "pack": "own-topics",
            "law": "own-topics",
            "title": "Topics",
            **own,
            "facts": facts,
            "requirements": asked,
        }

    def requirement(self, as_of: date) -> dict[str, Any]:
        dice = self.dice
        per = dice.one(["once", "category", "category", "purpose", "purpose", "recipient", "transfer"])
        ways = dice.some(WAYS.get(per, []), 0, 2) if dice.chance(0.5) else []
        asked: dict[str, Any] = {"requirement": "that", "source": "An act", "per": per, "text": "not seen",
                                 "in_force": {}, "topic": dice.some([*self.topics, *BUILT_IN], 1, 2)}  # fmt: skip
        if per in FIELDS and not ways and dice.chance(0.25):
            asked |= {"field": FIELDS[per], "proved_by": "field"}
        else:
            asked["proved_by"] = [*ways, "topic"] if not ways or dice.chance(0.5) else ways
        if dice.chance(0.2):
            asked["in_force"] = {dice.one(["from", "until"]): dice.near(as_of).isoformat()}
        if dice.chance(0.5):
            asked["applies_when"] = dice.some(WHEN, 1, 2)
        return asked

    def facts(self, categories: list[dict[str, Any]]) -> dict[str, Any]:
        category = self.dice.one(categories)
        some = [category["category"], *taken(category, "purposes")]
        return {"fact-yes": True, "fact-no": False, "fact-some": self.dice.some(some, 1, 2)}

    def into_terms(self, content: dict[str, Any]) -> None:
        content["topics"] = {name: {"label": name, "broader": above} for name, above in self.topics.items()}
        for about in content["sources"].values():
            if self.dice.chance(0.3):
                about["broader"] = [*about.get("broader", []), "data-subject"]

    def into_sentences(self, sentences: Sentences) -> None:
        """Sentences that tell of topics, some in general and some of certain data, people, purposes or recipients."""
        for _ in range(self.dice.rng.randint(2, 10)):
            category = self.dice.one(sentences.flows.categories)
            content: dict[str, Any] = {"informs": self.dice.some([*self.topics, "retention", "access"], 1, 2)}
            flow = {
                "data": type_of(self.dice.one(category["data"])),
                "subjects": self.dice.one(taken(category, "subjects")),
                "purposes": self.dice.one(taken(category, "purposes")),
            }
            if category["disclosures"]:
                flow["recipients"] = self.dice.one(category["disclosures"])["recipient"]
            for dimension in flow:
                if self.dice.chance(0.3):
                    content[dimension] = [sentences.term(dimension, flow, category, "grounds", "ground")]
            sentences.add(content)
