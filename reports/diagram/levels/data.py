"""The data types themselves: data that fare alike in every respect share a box."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from catalog.graph.flows import CategoryPicture, Flow
from reports.diagram.draft import Key, NodeDraft
from reports.diagram.levels.parts import Parts
from reports.diagram.words import brief, row, rows


def add(parts: Parts, holdings: Sequence[CategoryPicture]) -> None:
    """Draw the data of every category with all of their flows."""
    for holding in holdings:
        _Data(parts, holding).add()


class _Data:
    """The data of one category being drawn."""

    def __init__(self, parts: Parts, holding: CategoryPicture) -> None:
        self._parts = parts
        self._words = parts.words
        self._holding = holding

    def add(self) -> None:
        whole = NodeDraft("data", [], "")
        self._parts.transfers(self._holding.flows, whole)
        inside = self._parts.inside()
        label = " · ".join([brief(self._holding.title), *whole.lines])
        cluster = self._parts.draft.cluster((*inside, self._holding.id), label, "group", inside)
        for key, data in self._alike().items():
            self._parts.draft.node(key, partial(self._box, data, cluster)).tone = whole.tone
            for flow in self._holding.flows:
                part = tuple(datum for datum in flow.data if datum in data)
                if part:
                    self._draw(key, flow._replace(data=part))
        self._parts.passed_on(self._holding)

    def _alike(self) -> dict[Key, frozenset[str]]:
        """The data in groups whose members take part in the very same flows."""
        part_in: dict[str, list[int]] = {datum: [] for datum in self._holding.data}
        for position, flow in enumerate(self._holding.flows):
            for datum in flow.data:
                part_in.setdefault(datum, []).append(position)
        groups: dict[tuple[int, ...], set[str]] = {}
        for datum, positions in part_in.items():
            groups.setdefault(tuple(positions), set()).add(datum)
        return {("data", self._holding.id, *sorted(data)): frozenset(data) for data in groups.values()}

    def _box(self, data: frozenset[str], cluster: Key) -> NodeDraft:
        names = self._words.data_names(data)
        sensitive = any(self._words.sensitive(name) for name in data)
        return NodeDraft("data", rows(names, 24), row(names, 30), cluster, "plain", sensitive)

    def _draw(self, key: Key, flow: Flow) -> None:
        draft, tone = self._parts.draft, self._words.tone(flow)
        match flow.action:
            case "collect":
                draft.edge(self._parts.source(flow.subjects, flow.sources), key, tone, "sentences").add(flow)
            case "use":
                used = ("own-use", self._holding.id, *flow.purposes)
                names = self._words.terms("purposes", flow.purposes)
                draft.node(used, partial(self._own_use, names))
                draft.edge(key, used, tone, "sentences").add(flow)
            case "disclose":
                self._parts.disclosed(key, flow, "sentences")

    def _own_use(self, names: list[str]) -> NodeDraft:
        lines = rows([f"Own use: {names[0]}", *names[1:]], 6)
        return NodeDraft("own-use", lines, f"Own use, for: {row(names, 20)}", self._parts.inside())
