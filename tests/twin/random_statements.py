"""Random statements, most of them aimed at some flow, and the policies that hold their sentences."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date, timedelta
from typing import Any

from tests.twin.random_flows import EVIDENCE, Flows, names_of, taken, type_of
from tests.twin.random_terms import PLACES, Dice

DIMENSIONS = {
    "collect": ("data", "subjects", "sources"),
    "use": ("data", "subjects", "purposes"),
    "disclose": ("data", "subjects", "recipients", "purposes"),
}
TOPICS = ["access", "deletion", "safeguards", "retention", "contact"]


@dataclass
class Sentences:
    """Makes statements; `policies` says which policy ids there are, `listing` which one closes its list."""

    dice: Dice
    flows: Flows
    as_of: date
    policies: list[str]
    listing: str | None
    made: dict[str, dict[str, Any]] = field(default_factory=dict)
    policy_of: dict[str, str] = field(default_factory=dict)

    def make(self) -> None:
        count = self.dice.rng.randint(5, 25)
        if self.dice.chance(0.85):
            self.general()
        while len(self.made) < count:
            roll = self.dice.rng.random()
            if roll < 0.62:
                self.aimed(
                    "permits",
                    self.dice.one(["collect", "collect", "use", "use", "use", "disclose", "disclose", "disclose"]),
                )
            elif roll < 0.78:
                self.aimed("prohibits", self.dice.one(["collect", "use", "use", "disclose", "disclose"]))
            elif roll < 0.83:
                self.transfer()
            elif roll < 0.87:
                self.denied_transfer()
            else:
                self.other()
        self.link()
        self.cite()
        for content in self.made.values():
            if self.dice.chance(0.06):
                content["draft"] = True

    def add(self, content: dict[str, Any]) -> str:
        name = f"says-{len(self.made)}"
        self.made[name] = content
        self.policy_of[name] = self.dice.one(self.policies)
        if self.dice.chance(0.1):
            content["from"] = self.dice.near(self.as_of).isoformat()
        if self.dice.chance(0.1):
            start = date.fromisoformat(content.get("from", self.as_of.isoformat()))
            content["until"] = max(
                self.dice.near(self.as_of), start + timedelta(days=self.dice.one([-1, 1]))
            ).isoformat()
            if "from" in content and content["until"] <= content["from"]:
                del content["until"]
        return name

    def general(self) -> None:
        """Broad sentences, so that a fair share of goals pass."""
        vocabulary = self.flows.vocabulary
        roots = {dimension: vocabulary.roots(dimension) for dimension in ("data", "purposes", "recipients")}
        self.add({"permits": "collect", "data": [*roots["data"], "personal-information"]})
        self.add({"permits": "use", "data": ["collected-information"], "purposes": roots["purposes"]})
        disclose: dict[str, Any] = {
            "permits": "disclose",
            "data": ["collected-information"],
            "recipients": roots["recipients"],
        }
        if self.dice.chance(0.3):
            disclose["such_as"] = {"recipients": "any"}
            disclose["recipients"] = roots["recipients"][:1]
        self.add(disclose)

    def aimed(self, kind: str, action: str) -> None:
        dice = self.dice
        content: dict[str, Any] = {kind: action}
        category, flow = self.flow(action)
        for dimension in DIMENSIONS[action]:
            required = dimension == "data" or (kind == "permits" and dimension == "recipients")
            if required or dice.chance(0.4 if dimension == "subjects" else 0.6):
                terms = [self.term(dimension, flow, category, kind, action)]
                if dice.chance(0.4):
                    terms += [t for t in dice.some(self.flows.vocabulary.terms(dimension), 1, 2) if t not in terms]
                dice.rng.shuffle(terms)
                content[dimension] = terms if len(terms) > 1 or dice.chance(0.8) else terms[0]
                if kind == "permits" and dice.chance(0.15):
                    genus = "any" if dice.chance(0.3) else self.genus(dimension, flow, category)
                    content.setdefault("such_as", {})[dimension] = genus
        if dice.chance(0.3):
            content["when"] = self.when(flow)
            if kind == "permits" and dice.chance(0.4):
                content["residual"] = True
        self.add(content)

    def when(self, flow: dict[str, Any]) -> list[str]:
        held = [t for name in flow["conditions"] for t in self.flows.vocabulary.above("conditions", name)]
        pool = held if held and self.dice.chance(0.7) else self.flows.vocabulary.terms("conditions")
        return self.dice.some(list(dict.fromkeys(pool)), 1, 2)

    def flow(self, action: str) -> tuple[dict[str, Any], dict[str, Any]]:
        """A category and one flow of it: a term for each dimension, and its conditions."""
        category = self.dice.one(self.flows.categories)
        disclosure = self.dice.one(category["disclosures"]) if action == "disclose" or self.dice.chance(0.4) else {}
        data = disclosure.get("data") or [type_of(d) for d in category["data"]]
        return category, {
            "data": self.dice.one(data),
            "subjects": self.dice.one(disclosure.get("subjects") or taken(category, "subjects")),
            "sources": self.dice.one(taken(category, "sources") or self.flows.vocabulary.terms("sources")),
            "recipients": disclosure.get("recipient", ""),
            "purposes": self.dice.one(disclosure.get("purposes") or taken(category, "purposes")),
            "conditions": (disclosure or category).get("conditions") or {},
        }

    def term(self, dimension: str, flow: dict[str, Any], category: dict[str, Any], kind: str, action: str) -> str:
        vocabulary, x = self.flows.vocabulary, flow[dimension]
        roll = self.dice.rng.random()
        inside = vocabulary.below(dimension, x)
        if roll < 0.12 and inside:
            return str(self.dice.one(inside))
        if roll < 0.2:
            return str(self.dice.one(vocabulary.terms(dimension)))
        if dimension == "data" and roll < 0.45 and not (kind == "permits" and action == "collect"):
            return str(self.dice.one(["collected-information", category["category"], category["category"]]))
        return self.ancestor(dimension, x)

    def ancestor(self, dimension: str, x: str) -> str:
        vocabulary = self.flows.vocabulary
        if dimension != "recipients":
            known = x in vocabulary.broader[dimension]
            return str(self.dice.one(vocabulary.above(dimension, x) if known else vocabulary.terms(dimension)))
        if x in self.flows.recipients and self.dice.chance(0.15):
            return x
        onward = [who for about in self.flows.recipients.values() for who in names_of(about.get("sub_recipients", []))]
        if onward and self.dice.chance(0.15):
            return str(self.dice.one(onward))
        if self.dice.chance(0.2):
            return str(self.dice.one(["service-provider", "sub-processor", "third-party"]))
        kinds = self.flows.recipients.get(x, {}).get("kinds") or vocabulary.terms("recipients")
        return str(self.dice.one(vocabulary.above("recipients", self.dice.one(kinds))))

    def genus(self, dimension: str, flow: dict[str, Any], category: dict[str, Any]) -> str:
        if dimension == "data" and self.dice.chance(0.15):
            return str(self.dice.one(["collected-information", category["category"]]))
        return self.ancestor(dimension, flow[dimension])

    def transfer(self) -> None:
        content: dict[str, Any] = {"permits": "transfer"}
        if self.dice.chance(0.7):
            content["mechanism"] = self.dice.one(list(self.flows.vocabulary.mechanisms))
        elif self.dice.chance(0.9):
            content["when"] = self.when(self.flow("collect")[1])
            if self.dice.chance(0.3):
                content["residual"] = True
        self.add(content)

    def denied_transfer(self) -> None:
        """ "stored in the EU only": one of `outside` and `destinations`, and what else it may state."""
        dice, flow = self.dice, self.flow("collect")
        content: dict[str, Any] = {"prohibits": "transfer"}
        if dice.chance(0.6):
            content["outside"] = dice.some(PLACES, 1, 2)
        else:
            content["destinations"] = "any" if dice.chance(0.3) else dice.some(PLACES, 1, 3)
        if dice.chance(0.3):
            content["origins"] = dice.some(PLACES, 1, 2)
        for dimension in ("data", "subjects"):
            if dice.chance(0.35):
                content[dimension] = [self.term(dimension, flow[1], flow[0], "prohibits", "transfer")]
        if dice.chance(0.3):
            content["when"] = self.when(flow[1])
        self.add(content)

    def other(self) -> None:
        roll = self.dice.rng.random()
        if roll < 0.4:
            duty = {"undertakes": "keep-promise"}
            if self.dice.chance(0.6):
                duty["evidence"] = self.dice.one(EVIDENCE)
            self.add(duty)
        elif roll < 0.7:
            self.add({"informs": self.dice.some(TOPICS, 1, 2)})
        else:
            promise: dict[str, Any] = {"promises": self.dice.some(TOPICS, 1, 2)}
            if self.dice.chance(0.3):
                promise["informs"] = self.dice.some(TOPICS, 1, 2)
            self.add(promise)

    def link(self) -> None:
        """`displaces`, `exception_to`, `listed`: what joins statements to one another and to documents."""
        for name, content in self.made.items():
            kind = "permits" if "permits" in content else "prohibits"
            action = content.get(kind)
            if action not in (*DIMENSIONS, "transfer"):
                continue
            same = [other for other, about in self.made.items() if about.get("permits") == action and other != name]
            if kind == "permits" and same and self.dice.chance(0.14):
                content["displaces"] = self.dice.some(same, 1, 2)
            rival = "prohibits" if kind == "permits" else "permits"
            rivals = [other for other, about in self.made.items() if about.get(rival) == action]
            if rivals and self.dice.chance(0.25):
                content["exception_to"] = self.dice.one(rivals)
            if self.policy_of[name] == self.listing and "recipients" in content and self.dice.chance(0.5):
                content["recipients"] = ["listed", *self.dice.some(list(self.flows.recipients), 0, 1)]
                content.get("such_as", {}).pop("recipients", None)
            if not content.get("such_as", True):
                del content["such_as"]

    def cite(self) -> None:
        """Most citations name permits; a few name nothing that is there, or a prohibition."""
        permits = [name for name, content in self.made.items() if content.get("permits") in ("disclose", "use")]
        for category in self.flows.categories:
            for disclosure in category["disclosures"]:
                if permits and self.dice.chance(0.25):
                    disclosure["cites"] = self.dice.some(permits, 1, 3)
                    if self.dice.chance(0.08):
                        also = self.dice.one([*self.made, "says-nothing"])
                        disclosure["cites"] = list(dict.fromkeys([*disclosure["cites"], also]))
