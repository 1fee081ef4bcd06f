"""Whether a category holds data that the software has according to the evidence."""

from __future__ import annotations

from collections.abc import Sequence

from catalog.checking.assessed import Assessed
from catalog.checking.summary import CategorySummary
from catalog.observing.decision_record import Decision
from inventory.evidence.observation import Observation


class HeldData:
    """Answers by the categories of a judged inventory."""

    def __init__(self, assessed: Assessed) -> None:
        self._tree = assessed.prepared.terms.data.types
        self._purposes = assessed.prepared.terms.purposes
        self._holders: dict[str, list[CategorySummary]] = {}
        for summary in assessed.summaries:
            for term in summary.data:
                self._holders.setdefault(term, []).append(summary)

    def decide(self, one: Observation) -> Decision:
        """What becomes of data: the organisation's own where a category holds the term, a broader or narrower one."""
        term = next((term for term in one.data if term in self._tree), None)
        if term is None:
            return Decision("ignored", "it stands for no data term of the vocabulary")
        holding = [
            (held, category)
            for held, categories in self._holders.items()
            if self._tree.covers(held, term) or self._tree.covers(term, held)
            for category in categories
        ]
        if one.purposes:
            return self._used(one.purposes, term, [category for _, category in holding])
        if holding:
            held, category = holding[0]
            return Decision("own", f"the category “{category.id}” holds “{held}”", term)
        return Decision("undeclared", "no category holds it", term)

    def _used(self, purposes: Sequence[str], term: str, holding: Sequence[CategorySummary]) -> Decision:
        """What becomes of a purpose: one of `purposes`, a broader or narrower one has to be a category's."""
        party = f"{term} for {purposes[0]}"
        if not holding:
            return Decision("ignored", "no category holds the data themselves", party)
        for category in holding:
            for one in category.purposes:
                if any(self._purposes.covers(one, each) or self._purposes.covers(each, one) for each in purposes):
                    return Decision("own", f"the category “{category.id}” is for “{one}”", party)
        return Decision("undeclared", "no category that holds the data has that purpose", party)
