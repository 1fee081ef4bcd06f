"""Whether a category holds data that the software has according to the evidence."""

from __future__ import annotations

from catalog.checking.assessed import Assessed
from catalog.observing.decision_record import Decision
from inventory.evidence.observation import Observation


class HeldData:
    """Answers by the categories of a judged inventory."""

    def __init__(self, assessed: Assessed) -> None:
        self._tree = assessed.prepared.terms.data.types
        self._holders: dict[str, str] = {}
        for summary in assessed.summaries:
            for term in summary.data:
                self._holders.setdefault(term, summary.id)

    def decide(self, one: Observation) -> Decision:
        """What becomes of data: the organisation's own where a category holds the term, a broader or narrower one."""
        term = next((term for term in one.data if term in self._tree), None)
        if term is None:
            return Decision("ignored", "it stands for no data term of the vocabulary")
        for held, category in self._holders.items():
            if self._tree.covers(held, term) or self._tree.covers(term, held):
                return Decision("own", f"the category “{category}” holds “{held}”", term)
        return Decision("undeclared", "no category holds it", term)
