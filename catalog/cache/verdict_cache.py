"""What was found about categories before, by the text of their files: only what differs is judged again.

A summary counts again where the file's text is the same, everything that all categories are judged by is (see
`catalog.cache.global_key`), and each piece of evidence that the category names is there, or missing, as it was.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from itertools import chain
from typing import Any

from catalog.cache.category_key import Footing, digest_of, stands
from catalog.cache.global_key import digest_of_grounds
from catalog.checking.onward_failures import OnwardFailure
from catalog.checking.summary import CategorySummary
from catalog.findings.finding import Finding, Quoted
from catalog.justify.drafts import DraftCount
from catalog.justify.prepared import Prepared
from catalog.law.unit_verdict import LawGoal
from inventory.cache import Cache
from inventory.problem import Span
from inventory.source import read_text

KIND = "verdicts"


class KeptVerdicts:
    """The summaries of one inventory's categories in a cache."""

    def __init__(self, prepared: Prepared, cache: Cache) -> None:
        self._prepared = prepared
        self._cache = cache
        self._name = digest_of(f"{prepared.inventory.root.resolve()}\0{digest_of_grounds(prepared)}")
        self._known: dict[str, CategorySummary] = {}

    def known(self) -> dict[str, CategorySummary]:
        """Those that still hold, by file."""
        kept = self._cache.get(KIND, self._name)
        if kept is not None:
            self._known = {summary.file: summary for summary in self._still_true(kept)}
        return self._known

    def keep(self, summaries: Sequence[CategorySummary]) -> None:
        """Keep `summaries`, all that there are now, unless that is just what is kept already."""
        keepable = [summary for summary in summaries if summary.footing.digest and not summary.problems]
        if len(keepable) != len(self._known) or any(summary.file not in self._known for summary in keepable):
            self._cache.put(KIND, self._name, packed(keepable))

    def _still_true(self, kept: Any) -> Iterator[CategorySummary]:
        files = frozenset(self._prepared.inventory.category_files)
        root = self._prepared.inventory.root
        for summary in unpacked(kept):
            if summary.file in files and stands(self._prepared, summary.footing, read_text(root, summary.file)[0]):
                yield summary


def packed(summaries: Iterable[CategorySummary]) -> Any:
    """Summaries without problems as JSON holds them; lists that many of them share are written once."""
    lists: dict[tuple[str, ...], int] = {}

    def numbered(names: Iterable[str]) -> int:
        return lists.setdefault(tuple(names), len(lists))

    rows = [
        (
            one.file,
            one.footing,
            one.id,
            one.listed_in,
            numbered(one.derived_from),
            numbered(one.data),
            {recipient: numbered(sorted(names)) for recipient, names in one.sent.items()},
            (one.disclosures, one.goals, one.proved),
            list(chain.from_iterable(one.used.items())),
            list(chain.from_iterable(one.violated.items())),
            [finding._asdict() for finding in one.findings],
            {recipient: numbered(sorted(names)) for recipient, names in one.passed_on.items()},
            [failure._asdict() for failure in one.onward_failures],
            one.drafted,
            numbered(one.sources),
            numbered(one.purposes),
            one.frameworks,
            (one.law, one.law_met, one.regions, one.subjects),
        )
        for one in summaries
    ]
    return {"lists": list(lists), "rows": rows}


def unpacked(kept: Any) -> Iterator[CategorySummary]:
    """The summaries that `packed` has written."""
    tuples = [tuple(names) for names in kept["lists"]]
    sets = [frozenset(names) for names in tuples]
    for row in kept["rows"]:
        file, (digest, evidence), name, listed_in, derived_from, data, sent, counts, used, violated, *rest = row
        found, passed_on, failures, drafted, sources, purposes, frameworks, law = rest
        yield CategorySummary(
            name,
            file,
            listed_in,
            tuples[derived_from],
            tuples[data],
            {recipient: sets[number] for recipient, number in sent.items()},
            disclosures=counts[0],
            goals=counts[1],
            proved=counts[2],
            used=_counted(used),
            violated=_counted(violated),
            findings=tuple(map(_finding, found)),
            footing=Footing(digest, evidence),
            passed_on={recipient: sets[number] for recipient, number in passed_on.items()},
            onward_failures=tuple(map(_failure, failures)),
            drafted=DraftCount(*drafted),
            sources=tuples[sources],
            purposes=tuples[purposes],
            frameworks={recipient: tuple(names) for recipient, names in frameworks.items()},
            law=tuple(_law_goal(fields) for fields in law[0]),
            law_met=tuple(law[1]),
            regions=tuple(law[2]),
            subjects=tuple(law[3]),
        )


def _law_goal(fields: Any) -> LawGoal:
    goal = LawGoal(*fields)
    return goal._replace(lacking=tuple(goal.lacking), statements=tuple(goal.statements))


def _counted(flat: list[int]) -> dict[int, int]:
    return dict(zip(flat[::2], flat[1::2], strict=True))


def _finding(fields: Any) -> Finding:
    span = fields["span"]
    return Finding(**{
        **fields,
        "path": tuple(fields["path"]),
        "span": span and Span(*span),
        "quotes": tuple([Quoted(*quote) for quote in fields["quotes"]]),
        "related": tuple(fields["related"]),
    })  # fmt: skip


def _failure(fields: Any) -> OnwardFailure:
    quotes = tuple([Quoted(*quote) for quote in fields["quotes"]])
    lists = {name: tuple(value) for name, value in fields.items() if isinstance(value, list)}
    return OnwardFailure(**{**fields, **lists, "quotes": quotes})
