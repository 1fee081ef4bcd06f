"""How a sentence stands to a goal, dimension by dimension, in words an auditor reads."""

from __future__ import annotations

from collections.abc import Sequence

from catalog.explain.wording import listing
from catalog.justify.goals import Goal
from catalog.justify.norms import Norm
from catalog.justify.permission import PermissionStatus as Permission
from catalog.justify.prepared import Prepared
from catalog.justify.recipient_tree import is_listed
from catalog.justify.relation import Relation
from catalog.justify.terms import ANY, COLLECTED, Dimension
from catalog.justify.verdicts import Verdict

MEANING: dict[Verdict, str] = {
    "exact": "a sentence of the policy names this very thing",
    "broader": "a sentence of the policy speaks of something broader that includes it",
    "open-list": "a sentence of the policy gives an open list, and it falls under what the list is about",
    "not-judged": "something that it rests on could not be read, so nobody can say",
    "unmet-condition": "a sentence permits it only under a condition that is not on record",
    "not-in-force": "the sentence that would permit it is not in force on the day",
    "partial": "the policy permits only part of it",
    "miscited": "the sentence cited does not permit it, though another does",
    "unjustified": "no sentence of the policy permits it",
    "conflicting": "one sentence of the policy permits it and another forbids it",
    "prohibited": "a sentence of the policy forbids it",
    "undeclared": "the inventory speaks of something that it does not declare",
}

MEANING_OF_BASIS: dict[Verdict, str] = {
    **MEANING,
    "exact": "a sentence of the policy names this very basis",
    "broader": "a sentence of the policy names the basis in broader terms",
    "open-list": "a sentence of the policy names the basis for an open list under which this falls",
    "unmet-condition": "a sentence names the basis only under a condition that is not on record",
    "not-in-force": "the sentence that names the basis, or the basis itself, is not in force on the day",
    "partial": "a sentence names the basis for part of it only",
    "unjustified": "no sentence of the policy names the basis",
    "conflicting": "the policy names another basis",
    "undeclared": "nobody has declared the basis",
}


def meaning_of(action: str, verdict: Verdict) -> str:
    """What a verdict means for a goal of an action; for a legal basis the sentence permits nothing, but names it."""
    return (MEANING_OF_BASIS if action == "ground" else MEANING)[verdict]


ACTIONS = {"disclose": "Disclosure", "collect": "Collection", "use": "Use", "ground": "Legal basis"}
"""What a goal is about, by its action."""

LEGS = {"collection": "Collection", "recipient": "Recipient", "purpose": "Purpose", "basis": "Legal basis",
        "transfer": "Transfer"}  # fmt: skip
"""What a sentence proves of a goal, by the leg of the proof that it carries."""

MOST_MISSES = 4
"""How many of the sentences that come nearest are shown."""

IN_WORDS = {"data": "data", "subjects": "people", "sources": "source", "recipients": "recipient", "purposes": "purpose",
            "bases": "legal basis"}  # fmt: skip

UNSTATED: dict[Dimension, str] = {
    "data": "the sentence does not say which data",
    "subjects": "the sentence does not say about whom",
    "sources": "the sentence does not say from where",
    "recipients": "the sentence does not say to whom",
    "purposes": "not stated here; the purpose needs a sentence of its own, below",
    "bases": "the sentence does not say on which legal basis",
}


def breadth_in_words(vagueness: float | None) -> str:
    """How much broader the sentence is than what it proves, as a sentence to follow another; empty where it is not."""
    return (
        f" The sentence is broader by {vagueness:.2f} (0 names the very thing, 1 is an open list)." if vagueness else ""
    )


class Phrases:
    """Phrases about the permissions of one preparation."""

    def __init__(self, prepared: Prepared) -> None:
        self._prepared = prepared
        self._vocabulary = prepared.inventory.vocabulary

    def matches(self, goals: Sequence[Goal], permissions: Sequence[Permission]) -> list[tuple[str, str]]:
        """For each dimension of the permissions, its name and how all the goals match there."""
        return [
            (IN_WORDS[dimension], "; ".join(self._phrases(dimension, goals, permissions)))
            for dimension in permissions[0].relations
        ]

    def _phrases(self, dimension: Dimension, goals: Sequence[Goal], permissions: Sequence[Permission]) -> list[str]:
        alike: dict[tuple[str, int, str], tuple[Relation, list[str]]] = {}
        for goal, permission in zip(goals, permissions, strict=True):
            relation = permission.relations[dimension]
            key = (relation.kind, relation.distance, "" if relation.kind == "exact" else relation.term)
            alike.setdefault(key, (relation, []))[1].append(goal.term(dimension))
        norm, category = permissions[0].norm, goals[0].category
        return [self.phrase(dimension, terms, relation, norm, category) for relation, terms in alike.values()]

    def phrase(self, dimension: Dimension, terms: Sequence[str], relation: Relation, norm: Norm, category: str) -> str:
        """How `terms`, which all stand in the same relation, match what the norm states."""
        names = list(dict.fromkeys(terms))
        subject, verb = listing(names, 12), "is" if len(names) == 1 else "are"
        addressed = " (whom the policy calls “you”)" if self._addressed(dimension, norm) else ""
        match relation.kind:
            case "exact":
                return f"{subject} {verb} named{addressed}"
            case "broader":
                return f"{subject} {verb} {self._covering(relation, category)}{addressed}"
            case "open":
                return f"{subject} {verb} not named, but the list is open{self._genus(relation)}"
            case "narrower":
                return f"{subject} {verb} more than {listing(norm.stated[dimension])}: only part of it is permitted"
            case "unstated":
                return UNSTATED[dimension]
            case _:
                return f"{subject} {verb} none of {listing(norm.stated[dimension])}{addressed}"

    def _addressed(self, dimension: Dimension, norm: Norm) -> bool:
        return dimension == "subjects" and not self._prepared.statements[norm.id].record.subjects

    def _covering(self, relation: Relation, category: str) -> str:
        levels = "one level broader" if relation.distance == 1 else f"{relation.distance} levels broader"
        if relation.term == COLLECTED:
            return f"among the information collected ({levels})"
        if is_listed(relation.term):
            return f"in the list that the policy refers to ({levels})"
        if relation.term == category and category not in self._vocabulary["data"]:
            return f"held in the category {category} ({levels})"
        return f"{relation.term} ({levels})"

    @staticmethod
    def _genus(relation: Relation) -> str:
        return " to anything" if relation.term == ANY else f" to any {relation.term}"

    def label(self, dimension: str, term: str) -> str:
        """The label of a term, or its id where it is not in the vocabulary."""
        entry = self._vocabulary[dimension].get(term)
        return entry.record.label if entry else term
