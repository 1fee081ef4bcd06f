"""The verdict of a disclosure and the sentences that carry it, or what comes nearest, in a few lines of Markdown."""

from __future__ import annotations

from collections.abc import Iterator

from catalog.explain.explanation import ExplainedFlow, GoalGroup
from catalog.explain.proof import LEG_OF_ACTION, Miss, ProofSentence
from catalog.explain.questions import Questions
from catalog.explain.wording import Wording, listing
from reports.editor.known import Known
from reports.escaping.markdown import code, prose
from reports.phrases import ACTIONS
from reports.why_blocks import said_in_words, verdict_in_words
from reports.why_record import said_record

MOST = 3


def proof_in_short(known: Known, disclosure: str) -> list[str]:
    """Paragraphs about the disclosure called category/id; empty where there is none that was judged."""
    category = known.judged(disclosure.partition("/")[0])
    if category is None or all(disclosure != one.id for one in category.disclosures):
        return []
    (flow,) = Questions(known.prepared, [category]).disclosure(disclosure)
    verdict = flow.disclosure.verdict
    return [f"**{prose(verdict_in_words(verdict))}**", *_Telling(known).lines(flow)]


class _Telling:
    def __init__(self, known: Known) -> None:
        self._prover = known.prover
        self._prepared = known.prepared
        self._wording = Wording(known.prepared)

    def lines(self, flow: ExplainedFlow) -> Iterator[str]:
        """What is disclosed, then the rest as far as it is not proved."""
        failing = [group for group in (*flow.collected, *flow.used, *flow.grounded) if not group.judged.passes]
        for group in [*flow.disclosed, *failing][: 2 * MOST]:
            yield from self._group(group)
        for goal, judged in flow.transfers:
            if not judged.passes:
                yield f"Transfer from {code(goal.region)} to {code(goal.country)}: {prose(judged.verdict)}."

    def _group(self, group: GoalGroup) -> Iterator[str]:
        goal = group.goal
        data = listing((code(each.data) for each in group.goals), 8)
        if goal.action == "collect":
            last = f"from {listing((code(each.source) for each in group.goals), 8)}"
        else:
            last = f"for {listing((code(each.purpose) for each in group.goals), 8)}"
            last += f" on {code(goal.basis)}" if goal.basis else ""
        onward = f", passed on to {code(group.way[-1])}" if group.way else ""
        yield f"{ACTIONS[goal.action]} of {data} {last}{onward}: {group.judged.verdict}"
        if group.judged.passes:
            for leg in self._prover.proof(goal.action, group.judged):
                if leg.sentence:
                    yield f"- {leg.leg}: {self._sentence(leg.sentence)}"
                    said = said_record(self._prepared, leg.sentence.statement)
                    yield from (f"  {prose(line)}" for line in said_in_words(said))
            return
        for miss in group.misses[:MOST]:
            yield f"- {LEG_OF_ACTION[goal.action]}: {self._miss(miss, group)}"

    def _miss(self, miss: Miss, group: GoalGroup) -> str:
        goal = group.goal.purpose_leg() if miss.leg == "purpose" and group.goal.action == "disclose" else group.goal
        remark = prose(self._wording.remark(miss, goal))
        return f"{self._sentence(miss.sentence)} – {remark}" if miss.sentence else remark

    @staticmethod
    def _sentence(sentence: ProofSentence) -> str:
        place = f"{sentence.document}:{sentence.line}" if sentence.line else sentence.document
        return f"{code(sentence.statement)} “{prose(' '.join(sentence.quote.split()))}” ({code(place)})"
