"""Aligns two versions of a policy: which clause became which.

The same text wherever it went; then rows by their key, version lines, splits and merges, light edits, and heavy ones
where both neighbours agree. Headings, lines and order are never part of a clause's identity; a heading that turns its
meaning round is told all the same.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Callable, Hashable, Iterable, Sequence
from dataclasses import dataclass, replace

from catalog.diff.policy.call_outs import negations_differ
from catalog.diff.policy.candidates import Candidates, may_be_alike
from catalog.diff.policy.likeness import HEAVY, LIGHT, likeness
from catalog.diff.policy.passage import Passage
from catalog.diff.policy.regroup import absorbed, best_run, joined
from catalog.diff.policy.steps import EDITED, Alignment, Kind, Step
from catalog.diff.policy.version_line import is_version_line


def align(old: Sequence[Passage], new: Sequence[Passage]) -> Alignment:
    """What became of every clause of `old`, and where every clause of `new` comes from."""
    aligner = _Aligner(old, new)
    aligner.run()
    return Alignment(aligner.steps())


@dataclass(frozen=True, slots=True)
class _Link:
    kind: Kind
    old: tuple[int, ...]
    new: tuple[int, ...]
    similarity: float


class _Aligner:
    """Links clauses by their places, the surest first; what is linked is no longer open."""

    def __init__(self, old: Sequence[Passage], new: Sequence[Passage]) -> None:
        self._old, self._new = old, new
        self._open_old, self._open_new = set(range(len(old))), set(range(len(new)))
        self._links: list[_Link] = []
        self._near: dict[tuple[str, int], int] = {}

    def run(self) -> None:
        """Find all links."""
        self._pair_by(lambda passage: (passage.digest, passage.lead_in), "same")
        self._pair_by(lambda passage: passage.digest, "same")
        if self._open_old and self._open_new:
            self._pair_by(lambda passage: passage.key or None, None)
            self._pair_by(lambda passage: is_version_line(passage.text) or None, "version")
            candidates = Candidates(self._old, self._new, self._open_old, self._open_new)
            self._regroup(candidates)
            self._edits(candidates)
        self._absorb()

    def _pair_by(self, key: Callable[[Passage], Hashable], kind: Kind | None) -> None:
        """Pair open clauses with the same key, in order; None is no key. Without a kind the likeness says which."""
        waiting: dict[Hashable, list[int]] = {}
        for place in sorted(self._open_new, reverse=True):
            waiting.setdefault(key(self._new[place]), []).append(place)
        waiting.pop(None, None)
        for place in sorted(self._open_old):
            found = waiting.get(key(self._old[place]))
            if found:
                self._pair(place, found.pop(), kind)

    def _pair(self, old: int, new: int, kind: Kind | None = None) -> None:
        alike = 1.0 if kind == "same" else likeness(self._old[old].text, self._new[new].text)
        self._link(kind or ("light" if alike >= LIGHT else "heavy"), (old,), (new,), alike)

    def _link(self, kind: Kind, old: tuple[int, ...], new: tuple[int, ...], similarity: float) -> None:
        self._open_old.difference_update(old)
        self._open_new.difference_update(new)
        self._links.append(_Link(kind, old, new, similarity))

    def _regroup(self, candidates: Candidates) -> None:
        """One clause that became several neighbours, and several neighbours that became one."""
        for place in sorted(self._open_old):
            found = best_run(self._old[place].text, self._new, candidates.of(place), self._open_new)
            if found:
                self._link("split", (place,), found[0], found[1])
        backwards = Candidates(self._new, self._old, self._open_new, self._open_old)
        for place in sorted(self._open_new):
            found = best_run(self._new[place].text, self._old, backwards.of(place), self._open_old)
            if found:
                self._link("merged", found[0], (place,), found[1])

    def _edits(self, candidates: Candidates) -> None:
        scored = sorted(self._scored(candidates), key=lambda pair: (-pair[0], abs(pair[1] - pair[2]), pair[1], pair[2]))
        for alike, old, new in scored:
            if alike >= LIGHT and old in self._open_old and new in self._open_new:
                self._link("light", (old,), (new,), alike)
        self._heavy_edits(scored)
        for _, old, new in scored:
            if old in self._open_old and new in self._open_new:
                self._near.setdefault(("old", old), new)
                self._near.setdefault(("new", new), old)

    def _scored(self, candidates: Candidates) -> Iterable[tuple[float, int, int]]:
        for place in self._open_old:
            text = self._old[place].text
            for other in candidates.of(place):
                if other in self._open_new and may_be_alike(text, self._new[other].text):
                    alike = likeness(text, self._new[other].text)
                    if alike >= HEAVY:
                        yield alike, place, other

    def _heavy_edits(self, scored: Sequence[tuple[float, int, int]]) -> None:
        """Accepted only between neighbours that are linked on both sides; each may make its own neighbours so."""
        waiting, found = list(scored), True
        while found:
            found = False
            spans = {old: (min(link.new), max(link.new)) for link in self._links for old in link.old}
            for alike, old, new in waiting:
                is_open = old in self._open_old and new in self._open_new
                if is_open and self._between_neighbours(old, new, spans):
                    self._link("heavy", (old,), (new,), alike)
                    spans[old], found = (new, new), True
            waiting = [one for one in waiting if one[1] in self._open_old and one[2] in self._open_new]

    def _between_neighbours(self, old: int, new: int, spans: dict[int, tuple[int, int]]) -> bool:
        before = spans.get(old - 1, (-2, -2))[1] == new - 1 if old else new == 0
        last = len(self._old) - 1
        after = spans.get(old + 1, (-2, -2))[0] == new + 1 if old < last else new == len(self._new) - 1
        return before and after

    def _absorb(self) -> None:
        """What is left over, but stands word for word in a clause that was edited, has moved into it or out of it."""
        edited = [index for index, link in enumerate(self._links) if link.kind in EDITED]
        texts = [(index, joined(self._new, self._links[index].new)) for index in edited]
        for place in sorted(self._open_old):
            index = absorbed(self._old[place].text, texts)
            if index is not None:
                link = self._links[index]
                self._regrouped(index, replace(link, kind="merged", old=tuple(sorted((*link.old, place)))))
                self._open_old.discard(place)
        texts = [(index, joined(self._old, self._links[index].old)) for index in edited]
        for place in sorted(self._open_new):
            index = absorbed(self._new[place].text, texts)
            if index is not None:
                link = self._links[index]
                self._regrouped(index, replace(link, kind="split", new=tuple(sorted((*link.new, place)))))
                self._open_new.discard(place)

    def _regrouped(self, index: int, link: _Link) -> None:
        alike = likeness(joined(self._old, link.old), joined(self._new, link.new))
        self._links[index] = replace(link, similarity=alike)

    def steps(self) -> list[Step]:
        """The links as steps in the order of the new document, what is gone after what stood before it."""
        moved = self._moved()
        texts = {(joined(self._old, link.old), joined(self._new, link.new)) for link in self._links}
        ranked = [(self._rank(link), self._step(link, link in moved, texts)) for link in self._links]
        ranked += [((new, 0), self._left("new", new)) for new in self._open_new]
        after = {old: max(link.new) for link in self._links for old in link.old}
        place = -1
        for old in range(len(self._old)):
            place = after.get(old, place)
            if old in self._open_old:
                ranked.append(((place, 1 + old), self._left("gone", old)))
        return [step for _, step in sorted(ranked, key=lambda pair: pair[0])]

    @staticmethod
    def _rank(link: _Link) -> tuple[int, int]:
        return (link.new[0], 0)

    def _step(self, link: _Link, moved: bool, texts: set[tuple[str, str]]) -> Step:
        old, new = (tuple(side[i] for i in places) for side, places in ((self._old, link.old), (self._new, link.new)))
        introduced = (old[0].lead_in, new[0].lead_in)
        relocated = link.kind == "same" and introduced[0] != introduced[1] and introduced not in texts
        turned = link.kind == "same" and negations_differ(old[0].context, new[0].context)
        return Step(link.kind, old, new, link.similarity, moved, relocated, turned)

    def _left(self, kind: Kind, place: int) -> Step:
        if kind == "gone":
            near = self._near.get(("old", place))
            return Step(kind, (self._old[place],), (), 0.0, near=None if near is None else self._new[near])
        near = self._near.get(("new", place))
        return Step(kind, (), (self._new[place],), 0.0, near=None if near is None else self._old[near])

    def _moved(self) -> set[_Link]:
        """The fewest links that have to be taken out for the others to stand in the same order in both versions."""
        inorder = sorted(self._links, key=lambda link: link.new)
        kept = _longest_rising([link.old[0] for link in inorder])
        return {link for place, link in enumerate(inorder) if place not in kept}


def _longest_rising(values: Sequence[int]) -> set[int]:
    """The places of a longest rising subsequence (patience sorting)."""
    tops: list[int] = []
    ends: list[int] = []
    before: list[int] = []
    for place, value in enumerate(values):
        pile = bisect_left(tops, value)
        before.append(ends[pile - 1] if pile else -1)
        tops[pile:pile + 1], ends[pile:pile + 1] = [value], [place]  # fmt: skip
    kept: set[int] = set()
    place = ends[-1] if ends else -1
    while place >= 0:
        kept.add(place)
        place = before[place]
    return kept
