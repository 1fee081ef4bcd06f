"""The sentences of the policy that are shown beside a failing goal: the nearest ones, each with what is amiss."""

from __future__ import annotations

from catalog.explain.proof import Miss, ProofSentence, Prover
from catalog.explain.wording import Wording
from catalog.findings.finding import Quoted
from catalog.justify.circumstances import Circumstances
from catalog.justify.engine import Judgement
from catalog.justify.goals import Goal
from catalog.justify.judged import Key
from catalog.justify.prepared import Prepared

MOST_QUOTES = 3

Failing = list[tuple[Key, Judgement]]


def nearest_quotes(
    prepared: Prepared, action: str, category: str, failing: Failing, around: Circumstances
) -> tuple[Quoted, ...]:
    """The sentences that come nearest to the first of the failing goals, each with what keeps it from proving it."""
    key, judged = failing[0]
    goal = Goal(action, category, *key)
    prover = Prover(prepared)
    misses = prover.misses(action, category, key, judged, around)
    quotes = [quoted(prepared, miss, miss.sentence, goal) for miss in misses if miss.sentence]
    permit = _contradicted(judged)
    if permit is not None:
        quotes.insert(0, _as_quoted(prover.sentence(permit), "permits it"))
    return tuple(quotes[:MOST_QUOTES])


def _contradicted(judged: Judgement) -> str | None:
    """The permission that a prohibition conflicts with: whoever is to choose between the two has to read both."""
    if judged.verdict != "conflicting":
        return None
    in_leg = _contradicted(judged.leg) if judged.leg else None
    return in_leg or (judged.permit.norm.id if judged.permit else None)


def quoted(prepared: Prepared, miss: Miss, sentence: ProofSentence, goal: Goal) -> Quoted:
    """A miss as its sentence with a remark."""
    about = goal.purpose_leg() if miss.leg == "purpose" and goal.action == "disclose" else goal
    return _as_quoted(sentence, Wording(prepared).remark(miss, about))


def _as_quoted(sentence: ProofSentence, remark: str) -> Quoted:
    return Quoted(sentence.quote, sentence.document, sentence.line or 0, f"{sentence.statement} {remark}")
