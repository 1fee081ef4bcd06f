"""Judgements in plain words: what stands between a goal and the sentence that comes nearest, and what to do."""

from __future__ import annotations

from collections.abc import Iterable

from catalog.justify.goals import Goal
from catalog.justify.norms import Norm
from catalog.justify.terms import Dimension
from catalog.justify.verdicts import Verdict
from catalog.prepared import Prepared
from catalog.proof import Miss

NOUNS: dict[str, str] = {
    "data": "the data", "subjects": "the people", "sources": "the source", "recipients": "the recipient",
    "purposes": "the purpose",
}  # fmt: skip

NEXT_STEP: dict[Verdict, str] = {
    "unjustified": "Stop it, correct the inventory if it says more than is done, or have the policy permit it and "
    "write a statement for the new sentence.",
    "prohibited": "Stop it, or correct the inventory if it says more than is done.",
    "conflicting": "Ask counsel which of the two sentences is meant; until then stop it.",
    "partial": "Say in the inventory exactly what is done: a narrower term, or several disclosures; or carve out, under "
    "“excluding”, what does not belong.",
    "unmet-condition": "If the condition is met, record it under “conditions” with its evidence; else stop it.",
    "not-in-force": "Find a sentence that is in force on the day, or stop it.",
    "miscited": "Cite the sentence that permits it, or take “cites” out.",
    "undeclared": "Declare what is missing.",
}


def listing(names: Iterable[str], most: int = 6) -> str:
    """Names in a row, “a, b and c”; beyond `most` only how many more there are."""
    all_names = list(dict.fromkeys(names))
    shown = all_names[:most]
    if len(all_names) > most:
        return f"{', '.join(shown)} and {len(all_names) - most} more"
    return " and ".join([", ".join(shown[:-1]), shown[-1]] if len(shown) > 1 else shown)


class Wording:
    """Words for misses against one preparation."""

    def __init__(self, prepared: Prepared) -> None:
        self._prepared = prepared
        self._norms = {norm.id: norm for norm in prepared.norms}

    def remark(self, miss: Miss, goal: Goal) -> str:
        """What keeps the sentence of `miss` from proving `goal`, as the end of a sentence that begins with it."""
        norm = self._norms.get(miss.sentence.statement) if miss.sentence else None
        if norm is None:
            return f"the mechanism {miss.mechanism} does not hold on {self._prepared.day}"
        match miss.obstacle:
            case "dimension":
                return self._differs(norm, miss.about, goal)
            case "condition":
                return f"holds only under the condition {listing(miss.about)}, which is not on record"
            case "not-in-force":
                return f"is not in force on {self._prepared.day}"
            case "displaced":
                return f"does not count here: {self._special(norm)} speaks of these data specially"
            case "partial":
                return self._covers_part(norm, miss.about, goal)
            case "not-cited":
                return "would permit it, but is not cited"
            case "quote":
                return "is not found in the policy as quoted, so it proves nothing"
            case _:
                return "forbids it"

    def _differs(self, norm: Norm, about: tuple[str, ...], goal: Goal) -> str:
        parts = [
            f"{NOUNS[d]}: it speaks of {listing(norm.stated[d])}, not of {goal.term(d)}" for d in _dimensions(about)
        ]
        return f"differs in {'; and in '.join(parts)}"

    def _covers_part(self, norm: Norm, about: tuple[str, ...], goal: Goal) -> str:
        parts = [f"{listing(norm.stated[d])} is only part of {goal.term(d)}" for d in _dimensions(about)]
        return "covers only part of it: " + "; ".join(parts or [f"{self._special(norm)} speaks of a part specially"])

    def _special(self, norm: Norm) -> str:
        special = [n.id for n in self._prepared.norms if norm.id in n.displaces and n.action == norm.action]
        return listing(special) or "a special sentence"


def _dimensions(about: tuple[str, ...]) -> list[Dimension]:
    return [d for d in ("data", "subjects", "sources", "recipients", "purposes") if d in about]
