"""Sources, data categories, recipients: the drawing that shows everything once."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from catalog.graph.flows import CategoryPicture, Flow
from reports.diagram.draft import Key, NodeDraft
from reports.diagram.levels.parts import Parts
from reports.diagram.model import Tone
from reports.diagram.words import brief, row, rows


def add(parts: Parts, holdings: Sequence[CategoryPicture]) -> None:
    """Draw every category with all of its flows."""
    for holding in holdings:
        _Category(parts, holding).add()


class _Category:
    """One category being drawn."""

    def __init__(self, parts: Parts, holding: CategoryPicture) -> None:
        self._parts = parts
        self._draft = parts.draft
        self._words = parts.words
        self._holding = holding
        self._key: Key = ("category", holding.id)

    def add(self) -> None:
        box = self._draft.node(self._key, self._box)
        for flow in self._holding.flows:
            if flow.action == "disclose":
                self._parts.disclosed(self._key, flow, "data")
        self._collected()
        self._used()
        self._parts.passed_on(self._holding)
        self._parts.transfers(self._holding.flows, box)

    def _box(self) -> NodeDraft:
        names = self._words.data_names(self._holding.data)
        sensitive = any(self._words.sensitive(name) for name in self._holding.data)
        lines = [brief(self._holding.title), *rows(names, self._parts.most)]
        if self._holding.derived_from:
            lines += rows([f"derived from {row(list(map(brief, self._holding.derived_from)), 3)}"])
        tip = f"{self._holding.title}: {row(names, 20)}"
        return NodeDraft("category", lines, tip, self._parts.inside(), "plain", sensitive)

    def _collected(self) -> None:
        together: dict[tuple[Tone, tuple[str, ...]], list[Flow]] = {}
        for flow in self._holding.flows:
            if flow.action == "collect":
                together.setdefault((self._words.tone(flow), flow.subjects), []).append(flow)
        for (tone, subjects), flows in together.items():
            sources = tuple(sorted({source for flow in flows for source in flow.sources}))
            about = {datum for flow in flows for datum in flow.data}
            partial = tone == "failing" or not about.issuperset(self._holding.data)
            key = self._parts.source(subjects, sources)
            edge = self._draft.edge(key, self._key, tone, "data" if partial else "sentences")
            for flow in flows:
                edge.add(flow)

    def _used(self) -> None:
        together: dict[Tone, list[Flow]] = {}
        for flow in self._holding.flows:
            if flow.action == "use":
                together.setdefault(self._words.tone(flow), []).append(flow)
        for tone, flows in together.items():
            key = ("own-use", self._holding.id, tone)
            names = self._words.terms("purposes", {purpose for flow in flows for purpose in flow.purposes})
            self._draft.node(key, partial(self._own_use, names))
            edge = self._draft.edge(self._key, key, tone, "data" if tone == "failing" else "sentences")
            for flow in flows:
                edge.add(flow)

    def _own_use(self, names: list[str]) -> NodeDraft:
        lines = rows([f"Own use: {names[0]}", *names[1:]], self._parts.most // 2)
        return NodeDraft("own-use", lines, f"Own use, for: {row(names, 20)}", self._parts.inside())
