"""What was found about categories before, by the text of their files: only what differs is judged again.

A summary counts again where the file's text is the same, everything that all categories are judged by is (see
`catalog.cache.global_key`), and each piece of evidence that the category names is there, or missing, as it was. Where
bare statements differ, it counts if it is clean and these cannot touch it (`catalog.cache.touch`). A file is not even
read where its stamp says that nobody has changed it.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import chain
from typing import Any

from catalog.cache.bare_norms import changed_norms, new_places, norms_apart
from catalog.cache.category_key import Footing, digest_of, evidence_stands, stands
from catalog.cache.global_key import grounds_of
from catalog.cache.touch import StatementTouch, is_clean
from catalog.checking.onward_failures import OnwardFailure
from catalog.checking.summary import CategorySummary
from catalog.findings.finding import Finding, Quoted
from catalog.justify.drafts import DraftCount
from catalog.justify.prepared import Prepared
from catalog.law.goals import LawJudge
from catalog.law.unit_verdict import LawGoal
from inventory.cache import Cache
from inventory.problem import Span
from inventory.source import Stamp, is_settled, read_text, reading_since, stamp_of

KIND = "verdicts"


class KeptVerdicts:
    """The summaries of one inventory's categories in a cache."""

    def __init__(self, prepared: Prepared, cache: Cache) -> None:
        grounds = grounds_of(prepared)
        self._prepared = prepared
        self._cache = cache
        self._name = digest_of(f"{prepared.inventory.root.resolve()}\0{grounds.fixed}")
        self._said = grounds.said
        self._known: dict[str, CategorySummary] = {}
        self._is_as_kept = False
        self._stamps: Mapping[str, Stamp | None] = {}
        self._kept_stamps: Mapping[str, Stamp] = {}
        self._since = 0

    def known(self) -> dict[str, CategorySummary]:
        """Those that still hold, by file."""
        # Before anything is read: what changes while it is read must not pass for what was read.
        self._since = reading_since()
        self._stamps = self._stamps_now(self._prepared.inventory.category_files)
        kept = self._cache.get(KIND, self._name)
        if kept is not None:
            self._kept_stamps = {file: tuple(stamp) for file, stamp in kept["stamps"].items()}
            self._is_as_kept = kept["said"] == self._said
            self._known = {summary.file: summary for summary in self._still_true(kept)}
        return self._known

    def keep(self, summaries: Sequence[CategorySummary]) -> None:
        """Keep `summaries`, all that there are now, unless that is just what is kept already."""
        keepable = [summary for summary in summaries if summary.footing.digest and not summary.problems]
        same = len(keepable) == len(self._known) and all(summary.file in self._known for summary in keepable)
        if same and self._is_as_kept and all(self._is_unchanged(summary.file) for summary in keepable):
            return
        stamps = self._settled(summary.file for summary in keepable)
        if same and self._is_as_kept and stamps == self._kept_stamps:
            return
        own = {"said": self._said, "norms": norms_apart(self._prepared), "stamps": stamps}
        self._cache.put(KIND, self._name, {**own, **packed(keepable)})

    def _still_true(self, kept: Any) -> Iterator[CategorySummary]:
        files = frozenset(self._prepared.inventory.category_files)
        summaries: Iterator[CategorySummary] = (one for one in unpacked(kept) if one.file in files)
        if not self._is_as_kept:
            summaries = self._untouched(kept["norms"], summaries)
        yield from (summary for summary in summaries if self._stands(summary))

    def _stands(self, summary: CategorySummary) -> bool:
        if self._is_unchanged(summary.file):
            return evidence_stands(self._prepared, summary.footing)
        return stands(self._prepared, summary.footing, read_text(self._prepared.inventory.root, summary.file)[0])

    def _is_unchanged(self, file: str) -> bool:
        stamp = self._stamps.get(file)
        return stamp is not None and stamp == self._kept_stamps.get(file)

    def _untouched(self, before: Any, summaries: Iterable[CategorySummary]) -> Iterator[CategorySummary]:
        """Those that hold although bare statements are not what they were, with the norms' numbers of now."""
        now = norms_apart(self._prepared)
        changed = changed_norms(before, now)
        if changed is None or LawJudge(self._prepared).asked:
            return
        touch, place = StatementTouch(changed, self._prepared.terms), new_places(before, now)
        for summary in summaries:
            counts = (summary.used, summary.violated)
            if is_clean(summary) and not touch.reaches(summary) and all(n in place for each in counts for n in each):
                used, violated = ({place[n]: count for n, count in each.items()} for each in counts)
                yield summary._replace(used=used, violated=violated)

    def _stamps_now(self, files: Iterable[str]) -> dict[str, Stamp | None]:
        root = self._prepared.inventory.root
        return {file: stamp_of(root, file) for file in files}

    def _settled(self, files: Iterable[str]) -> dict[str, Stamp]:
        """The stamps of files that have not changed since before they were read, and could not have unseen."""
        found = {file: (self._stamps.get(file), stamp) for file, stamp in self._stamps_now(files).items()}
        return {file: now for file, (before, now) in found.items() if now is not None and before == now
                and is_settled(now, self._since)}  # fmt: skip


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
            (one.law, one.law_met, one.regions, one.subjects, numbered(one.cites)),
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
            cites=tuples[law[4]],
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
