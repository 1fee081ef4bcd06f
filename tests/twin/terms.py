"""How terms stand to one another: sets of ancestors by recursion."""

from __future__ import annotations

from dataclasses import dataclass, field

from tests.twin.records import Inventory, Statement, as_list

COLLECTED = "collected-information"
LISTED = "listed"
ANY = "any"
DIMENSIONS_OF = {
    "collect": ("data", "subjects", "sources"),
    "use": ("data", "subjects", "purposes"),
    "disclose": ("data", "subjects", "recipients", "purposes"),
    "ground": ("data", "subjects", "purposes", "bases"),
}


@dataclass(frozen=True)
class Goal:
    """One flow to be proved. `conditions` and `excluding` are those that count for it."""

    action: str
    category: str
    terms: dict[str, str]
    conditions: dict[str, dict[str, str]]
    excluding: tuple[str, ...] = ()
    cites: tuple[str, ...] = ()
    not_held: bool = False
    via: str = ""
    special: bool = False
    records: tuple[str, ...] = ()


@dataclass(frozen=True)
class Relation:
    """`term` is the statement's matched term (for `open` the genus)."""

    kind: str
    distance: int = 0
    term: str = ""


@dataclass(frozen=True)
class Terms:
    inventory: Inventory
    memory: dict[tuple[str, str], dict[str, int]] = field(default_factory=dict)

    def declared(self, dimension: str, term: str) -> bool:
        if dimension == "recipients":
            return term in self.inventory.recipients
        return term in self.inventory.vocabulary.get(dimension, {})

    def broader(self, dimension: str, term: str) -> list[str]:
        """ "In the recipient dimension r lies under its kinds at distance 1, and under `listed` …"; a category
        id lies under `collected-information`."""
        if dimension == "recipients" and term in self.inventory.recipients:
            return [*self.kinds(term), *self.role_terms(term)]
        if dimension == "data" and term in self.inventory.categories:
            return [COLLECTED]
        about = self.inventory.vocabulary.get(dimension, {}).get(term) or {}
        return as_list(about.get("broader"))

    def kinds(self, recipient: str) -> list[str]:
        kinds = as_list(self.inventory.recipients[recipient].get("kinds"))
        listing = [f"{LISTED} {policy}" for policy, names in self.inventory.listed.items() if recipient in names]
        return kinds + listing

    def role_terms(self, recipient: str) -> list[str]:
        """ "the terms of its role (`processor`: … and …; `controller`, `third-party`: `third-party`)"."""
        role = self.inventory.recipients[recipient].get("role")
        if role == "processor":
            return ["service-provider", "sub-processor"]
        return ["third-party"] if role in ("controller", "third-party") else []

    def above(self, dimension: str, term: str) -> dict[str, int]:
        """ "x ⊑ t: t is reachable from x by `broader`, reflexively; distance = shortest such path.\""""
        if (dimension, term) not in self.memory:
            self.memory[dimension, term] = self.work_out_above(dimension, term)
        return self.memory[dimension, term]

    def work_out_above(self, dimension: str, term: str) -> dict[str, int]:
        if dimension == "recipients" and term in self.inventory.recipients:
            found = self.reached(dimension, term, self.kinds(term))
            for upper, distance in self.reached(dimension, term, self.role_terms(term)).items():
                if upper not in found:  # "which count only where its kinds do not reach the same term"
                    found[upper] = distance
            return found
        return self.reached(dimension, term, self.broader(dimension, term))

    def reached(self, dimension: str, term: str, parents: list[str]) -> dict[str, int]:
        distances = {term: 0}
        for parent in parents:
            for ancestor, distance in self.above(dimension, parent).items():
                distances[ancestor] = min(distance + 1, distances.get(ancestor, distance + 1))
        return distances

    def below(self, dimension: str, low: str, high: str) -> bool:
        """Term against term; "every term ⊑ `collected-information`; a type and a category id are incomparable"."""
        return high in self.above(dimension, low) or (dimension == "data" and high == COLLECTED)

    def above_goal(self, goal: Goal, dimension: str, forbidding: bool = False) -> dict[str, int]:
        """ "above it lie d's own broader terms; the category id c at distance 1; `collected-information` at 2"."""
        distances = dict(self.above(dimension, goal.terms[dimension]))
        if dimension == "recipients" and goal.via and (forbidding or self.stands_in(goal.terms[dimension])):
            for upper, distance in self.above(dimension, goal.via).items():
                at = 1 if upper == goal.via else distance
                if not upper.startswith(f"{LISTED} ") and at < distances.get(upper, at + 1):
                    distances[upper] = at
        if dimension == "data":
            distances[goal.category] = 1
            distances[COLLECTED] = 2
        return distances

    def stands_in(self, recipient: str) -> bool:
        """ "In it q lies **under r** if q is a processor or internal"."""
        return self.inventory.recipients[recipient].get("role") in ("processor", "internal")

    def depth(self, dimension: str, term: str) -> int:
        """ "h = shortest distance from the matched term to a root (category id: 1; collected-information …: 0)"."""
        if dimension == "recipients" and term in self.inventory.recipients:
            above = self.above(dimension, term)
            return min(distance for upper, distance in above.items() if not self.broader(dimension, upper))
        parents = self.broader(dimension, term)
        return 1 + min(self.depth(dimension, parent) for parent in parents) if parents else 0

    def stated(self, statement: Statement, dimension: str) -> list[str] | None:
        """ "a permission without `subjects` takes the policy's `speaks_to`, where the policy has it, as if stated"."""
        if dimension in statement.terms:
            return statement.terms[dimension]
        if dimension == "subjects" and statement.kind in ("permits", "grounds"):
            return self.inventory.speaks_to[statement.policy] or None
        return None

    def relation(self, statement: Statement, dimension: str, goal: Goal) -> Relation:
        """The table "How a goal's term x stands to a statement's list T in one dimension"."""
        stated = self.stated(statement, dimension)
        if stated is None:
            return Relation("unstated")
        x, above = goal.terms[dimension], self.above_goal(goal, dimension, statement.kind == "prohibits")
        if x in stated:
            return Relation("exact", 0, x)
        covering = [t for t in stated if t in above]
        if covering:
            nearest = min(covering, key=lambda t: (above[t], -self.depth(dimension, t), stated.index(t)))
            return Relation("broader", above[nearest], nearest)
        genus = statement.such_as.get(dimension) if statement.kind != "prohibits" else None
        if genus is not None and (genus == ANY or genus in above):
            return Relation("open", 0, genus)
        if any(self.below(dimension, t, x) for t in stated):
            return Relation("narrower")
        return Relation("none")

    def relations(self, statement: Statement, goal: Goal) -> dict[str, Relation]:
        return {dimension: self.relation(statement, dimension, goal) for dimension in DIMENSIONS_OF[goal.action]}

    def vagueness(self, dimension: str, relation: Relation) -> float:
        """ "k / (k + h + 1) …; `exact` counts 0, `open` 1"; `unstated` has no weight."""
        if relation.kind == "broader":
            return relation.distance / (relation.distance + self.depth(dimension, relation.term) + 1)
        return 1.0 if relation.kind == "open" else 0.0

    def common(self, dimension: str, x: str, t: str) -> list[str]:
        """The terms of the vocabulary that lie below both."""
        return [
            u
            for u in self.inventory.vocabulary.get(dimension, {})
            if self.below(dimension, u, x) and self.below(dimension, u, t)
        ]

    def overlaps(self, goal: Goal, dimension: str, t: str) -> bool:
        """ "t ⊑ x, or some term lies below both" (x itself where x ⊑ t)."""
        x = goal.terms[dimension]
        return (
            t in self.above_goal(goal, dimension, forbidding=True)
            or self.below(dimension, t, x)
            or bool(self.common(dimension, x, t))
        )

    def carved_out(self, goal: Goal, t: str) -> bool:
        """ "a term at or above t, or at or above every term below both" among what the goal excludes."""
        shared = self.common("data", goal.terms["data"], t)
        above = self.above_goal(goal, "data")
        return any(
            self.below("data", t, e)
            or (all(self.below("data", u, e) for u in shared) and (t not in above or e in above))
            for e in goal.excluding
        )

    def at_or_below(self, dimension: str, low: str, high: str) -> bool:
        """ "an `open` match stands at its genus (genus `any`: above everything)"."""
        return low != ANY and self.below(dimension, low, high)
