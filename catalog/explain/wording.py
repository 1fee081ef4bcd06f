"""Judgements in plain words: what stands between a goal and the sentence that comes nearest, and what to do."""

from __future__ import annotations

from collections.abc import Iterable

from catalog.explain.proof import Miss, Prover
from catalog.justify.goals import Goal
from catalog.justify.norms import Norm
from catalog.justify.prepared import Prepared
from catalog.justify.terms import Dimension
from catalog.justify.verdicts import Verdict

NOUNS: dict[str, str] = {
    "data": "the data", "subjects": "the people", "sources": "the source", "recipients": "the recipient",
    "purposes": "the purpose", "bases": "the legal basis",
}  # fmt: skip

DOING = {"collect": "collecting", "use": "using", "disclose": "giving", "transfer": "sending to another country"}
"""What is permitted or forbidden, by its action, as after “permits”."""

NEXT_STEP: dict[Verdict, str] = {
    "not-judged": "Mend what could not be read; `inventory check` shows where.",
    "unjustified": "Stop it, correct the inventory if it says more than is done, or have the policy permit it and "
    "write a statement for the new sentence.",
    "prohibited": "Stop it, or correct the inventory if it says more than is done.",
    "conflicting": "Ask counsel which of the two sentences is meant; until then stop it.",
    "partial": "Say in the inventory exactly what is done: a narrower term, or several disclosures; or carve out, "
    "under “excluding”, what does not belong.",
    "unmet-condition": "If the condition is met, record it under “conditions” with its evidence; else stop it.",
    "not-in-force": "Find a sentence that is in force on the day, or stop it.",
    "miscited": "Cite the sentence that permits it, or take “cites” out.",
    "undeclared": "Declare what is missing.",
}

NEXT_STEP_FOR_BASIS: dict[Verdict, str] = {
    "not-judged": NEXT_STEP["not-judged"],
    "unjustified": "Have the policy name the basis and write a statement with “grounds” for its sentence, or correct "
    "the basis in the inventory.",
    "conflicting": "Ask counsel which of the two is the basis; then correct the inventory or the policy.",
    "partial": "Have the policy name the basis for all of it, or divide what rests on it from what does not.",
    "unmet-condition": "If the condition is met, record it under “conditions” of the category with its evidence.",
    "not-in-force": "Find a sentence and a basis that are in force on the day.",
    "undeclared": "Declare the basis: which one it is, is for counsel to say.",
}
"""The same where a legal basis is to be proved."""


def next_step_for(action: str, verdict: Verdict) -> str:
    """What to do about a failing goal of an action."""
    return (NEXT_STEP_FOR_BASIS if action == "ground" else NEXT_STEP)[verdict]


_NOT_CITED = "would permit it, but is not cited"


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
        self._prover = Prover(prepared)

    def remark(self, miss: Miss, goal: Goal) -> str:
        """What keeps the sentence of `miss` from proving `goal`, as the end of a sentence that begins with it."""
        norm = self._norms.get(miss.sentence.statement) if miss.sentence else None
        if norm is None:
            return f"the mechanism {miss.mechanism} does not hold on {self._prepared.day}"
        if miss.obstacle in ("another-basis", "no-consent"):
            return _about_basis(miss)
        return self._keeps_from(norm, miss, goal)

    def _keeps_from(self, norm: Norm, miss: Miss, goal: Goal) -> str:
        match miss.obstacle:
            case "dimension":
                return self._differs(norm, miss.about, goal)
            case "condition":
                return _holds_only_under(miss.about)
            case "not-in-force":
                return f"is not in force on {self._prepared.day}"
            case "displaced":
                return f"does not count here: {self._special(norm)} of these data specially"
            case "partial":
                return self._covers_part(norm, miss.about, goal)
            case "prohibition":
                return "forbids it" if goal.action == "transfer" or self._covers(norm, goal) else "forbids part of it"
            case _:
                return _NOT_CITED if miss.obstacle == "not-cited" else f"{self._unanchored(norm)}, so it proves nothing"

    def _unanchored(self, norm: Norm) -> str:
        """Say why the quote of a statement proves nothing: it says otherwise, is unfinished, or cannot be looked up."""
        if norm.id in self._prepared.sayings.contradicted:
            return "says the opposite of the sentence that it quotes"
        anchor = self._prepared.anchors[norm.id]
        if anchor.placeholder:
            return f"quotes a sentence that is not finished (“{anchor.placeholder}”)"
        if anchor.clause is not None and anchor.denial:
            return f"leaves out of its quote the word by which the sentence denies (“{anchor.denial}”)"
        if anchor.clause is not None and anchor.fragment:
            return "quotes too little of its sentence"
        clause = self._prepared.statements[norm.id].record.clause
        if clause is not None:
            return f"is not found as quoted in the clause “{clause}” that it names"
        lines = self._prover.lines_of_quote(norm.id)
        if len(lines) < 2:
            return "is not found in the policy as quoted"
        found = f"is found {len(lines)} times as quoted, on lines {listing(map(str, lines))}"
        return f"{found}, and does not say which is meant"

    def _covers(self, norm: Norm, goal: Goal) -> bool:
        relation = self._prepared.engine.comparison.relation
        return all(relation(norm, dimension, goal).covers for dimension in norm.stated)

    def _differs(self, norm: Norm, about: tuple[str, ...], goal: Goal) -> str:
        parts = [
            f"{NOUNS[d]}: it speaks of {listing(norm.stated[d])}, not of {self._named(d, goal)}"
            for d in _dimensions(about)
        ]
        return f"differs in {'; and in '.join(parts)}"

    def _named(self, dimension: Dimension, goal: Goal) -> str:
        """The goal's term; a recipient with its kinds, for those are what a sentence mostly speaks of."""
        term = goal.term(dimension)
        if dimension != "recipients":
            return term
        recipient = self._prepared.terms.recipients.identities(term)[0]
        return f"{term} ({listing(self._prepared.inventory.recipients[recipient].record.kinds)})"

    def _covers_part(self, norm: Norm, about: tuple[str, ...], goal: Goal) -> str:
        parts = [self._part(norm, dimension, goal) for dimension in _dimensions(about)]
        return "covers only part of it: " + "; ".join(parts or [f"{self._special(norm)} of a part specially"])

    def _part(self, norm: Norm, dimension: Dimension, goal: Goal) -> str:
        term = goal.term(dimension)
        below = self._prepared.terms.plain(dimension).below(term)
        parts = [stated for stated in norm.stated[dimension] if stated in below]
        return f"{listing(parts)} {'is' if len(parts) == 1 else 'are'} only part of {term}"

    def _special(self, norm: Norm) -> str:
        """The sentences in force that displace a permission, with their verb."""
        special = [
            n.id for n in self._prepared.norms if norm.id in n.displaces and n.action == norm.action and n.in_force
        ]
        return f"{listing(special)} {'speaks' if len(special) == 1 else 'speak'}"


def _about_basis(miss: Miss) -> str:
    if miss.obstacle == "another-basis":
        return f"names another legal basis: {listing(miss.about)}"
    return f"permits it, but its legal basis is {listing(miss.about)}, and no consent is on record for it"


def _holds_only_under(conditions: tuple[str, ...]) -> str:
    if len(conditions) == 1:
        return f"holds only under the condition {conditions[0]}, which is not on record"
    return f"holds only under the conditions {listing(conditions)}, which are not on record"


ALL: tuple[Dimension, ...] = ("data", "subjects", "sources", "recipients", "purposes", "bases")


def _dimensions(about: tuple[str, ...]) -> list[Dimension]:
    return [d for d in ALL if d in about]
