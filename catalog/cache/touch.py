"""Which categories a changed statement may have to do with, told from their summaries: perhaps too many, never too few.

A goal is judged by the statements that share something with it in every dimension, and by those that its disclosure
cites. So a category is left alone where no combination of what it holds, about whom, for what and to whom shares
anything with a statement as it was or as it is.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from catalog.checking.summary import CategorySummary, NotJudgedGoals
from catalog.justify.drafts import DraftCount
from catalog.justify.norms import Norm
from catalog.justify.reach import Reach
from catalog.justify.terms import Dimension, Terms

Asked = tuple[Dimension, Iterable[str]]


def is_clean(summary: CategorySummary) -> bool:
    """Whether a category has nothing but proved goals: then no message rests on statements that are not its own."""
    return not (
        summary.findings or summary.problems or summary.onward_failures or summary.law or summary.law_met
        or summary.goals != summary.proved or summary.drafted != DraftCount()
        or summary.not_judged != NotJudgedGoals()
    )  # fmt: skip


class StatementTouch:
    """What the statements `changed` can touch; each has an index of its own."""

    def __init__(self, changed: Sequence[Norm], terms: Terms) -> None:
        self._ids = frozenset(norm.id for norm in changed)
        kinds = {(norm.action, norm.permits) for norm in changed}
        self._reaches = {
            kind: Reach(kind[0], [one for one in changed if one.permits == kind[1]], terms, overlap=not kind[1])
            for kind in kinds
        }
        self._known: dict[tuple[Reach, Dimension, Iterable[str]], int] = {}

    def reaches(self, summary: CategorySummary) -> bool:
        """Whether any of them may have to do with a goal of the category."""
        if not self._ids.isdisjoint(summary.cites):
            return True
        return any(
            self._shares(reach, summary.id, asked)
            for (action, _), reach in self._reaches.items()
            for asked in _goals(action, summary)
        )

    def _shares(self, reach: Reach, category: str, asked: Iterable[Asked]) -> bool:
        shared = -1
        for dimension, terms in asked:
            key = (reach, dimension, terms)
            mask = self._known.get(key)
            if mask is None:
                mask = self._known[key] = reach.sharing(dimension, terms)
            shared &= mask | (reach.of_category(category) if dimension == "data" else 0)
            if not shared:
                return False
        return True


def _goals(action: str, summary: CategorySummary) -> Iterator[list[Asked]]:
    """The goals of an action, several at once: every term of each dimension that they may have."""
    about: Asked = ("subjects", summary.subjects)
    purposes: Asked = ("purposes", summary.purposes)
    if action == "collect":
        yield [("data", summary.data), about, ("sources", summary.sources)]
    elif action == "use":  # which a disclosure asks, too, for its purposes
        yield from ([("data", names), about, purposes] for names in {summary.data, *summary.sent.values()})
    else:
        for recipient, names in summary.sent.items():
            # Who gets data onward stands below several recipients at once: any of the dimension may be meant.
            to: list[Asked] = [] if summary.passed_on else [("recipients", (recipient,))]
            yield [*to, ("data", names), about, purposes]
