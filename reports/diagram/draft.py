"""A drawing in the making: things are added under keys in any order; what comes out is sorted and numbered."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Literal

from catalog.explain.proof import ProofSentence as Quoted
from reports.diagram.model import GRAVITY, Cluster, ClusterKind, Edge, EdgeSentence, Node, Shape, Tone
from reports.diagram.places import Places
from reports.diagram.tally import FlowTally
from reports.diagram.words import ACCEPTED, CONDITION, FAILING, LONGEST_TIP, DiagramWords, row, rows
from reports.escaping.visible import shortened, visible
from reports.phrases import MEANING

Key = tuple[str, ...]
SHAPES: tuple[Shape, ...] = ("source", "organisation", "category", "data", "own-use", "recipient")
MOST_NUMBERS = 4
MOST_DISCLOSURES = 4


@dataclass(slots=True)
class NodeDraft:
    """A node so far."""

    shape: Shape
    lines: list[str]
    tip: str
    cluster: Key | None = None
    tone: Tone = "plain"
    sensitive: bool = False

    def mark(self, line: str, tone: Tone) -> None:
        """Add a line, each once, that says what came out how."""
        if line not in self.lines:
            self.lines.append(line)
        if GRAVITY[tone] > GRAVITY[self.tone]:
            self.tone = tone


@dataclass(slots=True)
class EdgeDraft(FlowTally):
    """An edge so far: everything that flows along it and came out with the same tone."""

    named: Key = ()
    shows: Literal["data", "sentences"] = "data"


class DiagramDraft:
    """Nodes, edges and clusters by key."""

    def __init__(
        self, words: DiagramWords, places: Places, accepted: Mapping[str, tuple[str, ...]], *, full: bool = False
    ) -> None:
        self.words = words
        self.full = full
        self._places = places
        self._accepted = accepted
        self._clusters: dict[Key, tuple[str, ClusterKind, Key | None]] = {}
        self._nodes: dict[Key, NodeDraft] = {}
        self._edges: dict[tuple[Key, Key, Tone, Key], EdgeDraft] = {}

    def cluster(
        self,
        key: Key,
        label: str,
        kind: ClusterKind,
        parent: Key | None = None,
    ) -> Key:
        """A cluster, made where it is not there yet; its key."""
        self._clusters.setdefault(key, (label, kind, parent))
        return key

    def node(self, key: Key, make: Callable[[], NodeDraft]) -> NodeDraft:
        """The node of `key`, made where it is not there yet."""
        known = self._nodes.get(key)
        if known is None:
            known = self._nodes[key] = make()
        return known

    def known(self, key: Key) -> NodeDraft:
        """The node of `key`, which is there."""
        return self._nodes[key]

    def edge(
        self, tail: Key, head: Key, tone: Tone, shows: Literal["data", "sentences"], purposes: Key = ()
    ) -> EdgeDraft:
        """The edge between two nodes for what came out with `tone`; what is for other `purposes` has another edge."""
        known = self._edges.get((tail, head, tone, purposes))
        if known is None:
            known = self._edges[tail, head, tone, purposes] = EdgeDraft(shows=shows, named=purposes)
        return known

    @property
    def size(self) -> int:
        """The number of edges."""
        return len(self._edges)

    @property
    def any_sensitive(self) -> bool:
        """Whether any node or edge shows sensitive data."""
        sensitive = self.words.sensitive
        along = (sensitive(name) for edge in self._edges.values() for name in edge.data)
        return any(node.sensitive for node in self._nodes.values()) or any(along)

    def sentences(self) -> tuple[EdgeSentence, ...]:
        """Every sentence that an edge rests on or fails by, in the order of the policy."""
        used = {name for edge in self._edges.values() for name in (*edge.rests_on, *edge.against)}
        quoted = sorted(map(self._places.quoted, used), key=_place)
        return tuple(
            EdgeSentence(
                self._places.number(q.statement), self._places.place(q.statement), q.statement, q.clause, q.quote
            )
            for q in quoted
        )

    def finished(
        self, sentences: Sequence[EdgeSentence]
    ) -> tuple[tuple[Cluster, ...], tuple[Node, ...], tuple[Edge, ...]]:
        """Clusters, nodes and edges, sorted by key, under names that owe nothing to what they are called."""
        cluster_ids = {key: f"cluster_{number}" for number, key in enumerate(sorted(self._clusters), start=1)}
        order = sorted(self._nodes, key=lambda key: (SHAPES.index(self._nodes[key].shape), key))
        node_ids = {key: f"n{number}" for number, key in enumerate(order, start=1)}
        clusters = tuple(
            Cluster(cluster_ids[key], label, kind, cluster_ids[parent] if parent else None)
            for key, (label, kind, parent) in sorted(self._clusters.items())
        )
        nodes = tuple(self._node(node_ids[key], self._nodes[key], cluster_ids) for key in order)
        writer = EdgeWriter(self.words, sentences, self._accepted, self.full)
        drawn = sorted(
            self._edges.items(),
            key=lambda item: (order.index(item[0][0]), order.index(item[0][1]), item[0][2:]),
        )
        edges = tuple(
            writer.edge(f"e{number}", node_ids[tail], node_ids[head], tone, edge)
            for number, ((tail, head, tone, _), edge) in enumerate(drawn, start=1)
        )
        return clusters, nodes, edges

    @staticmethod
    def _node(name: str, node: NodeDraft, cluster_ids: dict[Key, str]) -> Node:
        cluster = cluster_ids[node.cluster] if node.cluster else None
        tip = shortened(visible(node.tip), LONGEST_TIP)
        return Node(name, node.shape, tuple(node.lines), tip, cluster, node.tone, node.sensitive)


class EdgeWriter:
    """Writes on edges what flows along them, by which sentences, and how it came out."""

    def __init__(
        self,
        words: DiagramWords,
        sentences: Sequence[EdgeSentence],
        accepted: Mapping[str, tuple[str, ...]],
        full: bool,
    ) -> None:
        self._words = words
        self._accepted = accepted
        self._order = [sentence.statement for sentence in sentences]
        self._full = full
        self._sentences = {sentence.statement: sentence for sentence in sentences}

    def edge(self, name: str, tail: str, head: str, tone: Tone, draft: EdgeDraft) -> Edge:
        """The finished edge."""
        shown = [self._sentences[s] for s in sorted(draft.cited, key=self._order.index)]
        numbers = tuple(dict.fromkeys(sentence.number for sentence in shown))
        found = [sentence for sentence in shown if sentence.clause]
        # Of the sentences of a disclosure the one about the recipient says most: others say what data are used for.
        found.sort(key=lambda sentence: not self._words.speaks_of_recipients(sentence.statement))
        leads_to = found[0].number if found else None
        sensitive = any(self._words.sensitive(datum) for datum in draft.data)
        lines = tuple(self._lines(draft, tone, numbers))
        disclosures = tuple(sorted(draft.names))
        return Edge(name, tail, head, tone, lines, self._tip(draft, shown), numbers, leads_to, disclosures, sensitive)

    def _lines(self, draft: EdgeDraft, tone: Tone, numbers: tuple[str, ...]) -> list[str]:
        cited = cited_lines(numbers)
        data = self._data(draft) if draft.shows == "data" else []
        return [*data, *self._purposes(draft), *self._outcome(draft, tone, cited), *self._limits(draft)]

    @staticmethod
    def _outcome(draft: EdgeDraft, tone: Tone, cited: str) -> list[str]:
        if tone == "failing":
            forbidden = f": {cited} forbids" if draft.against else f", {cited}" if cited else ""
            return [f"{FAILING} {row(draft.worst_first, 2)}{forbidden}"]
        remark = ("open list" if "open-list" in draft.verdicts else "vague") if tone == "loose" else ""
        said = ", ".join(filter(None, (remark, cited)))
        return [said] if said else []

    def _purposes(self, draft: EdgeDraft) -> list[str]:
        if not any(draft.named):
            return []
        names = self._words.terms("purposes", draft.named)
        return rows([f"for {names[0]}", *names[1:]], 12 if self._full else 3, 60)

    def _limits(self, draft: EdgeDraft) -> list[str]:
        """On what condition alone it is permitted, and that a finding about it is accepted."""
        limits = []
        if draft.conditions:
            limit = "only on condition" if draft.under_condition == "always" else "in part on condition"
            first, *others = self._words.terms("conditions", draft.conditions)
            limits += rows([f"{CONDITION} {limit}: {first}", *others], 2, 60)
        accepted = {how for name in draft.names for how in self._accepted.get(name, ())}
        if accepted:
            limits.append(f"{ACCEPTED} {row(sorted(accepted), 2)}")
        return limits

    def _data(self, draft: EdgeDraft) -> list[str]:
        """The data along an edge: all of them where all fit, else the first."""
        if not draft.data:
            return ["nothing"]
        if self._full:
            return rows(self._words.data_names(draft.data), 12, 60)
        return [self._words.data(draft.data, 2 if draft.names else 1)]

    def _tip(self, draft: EdgeDraft, shown: Sequence[EdgeSentence]) -> str:
        parts = []
        if draft.data:
            parts.append(row(self._words.data_names(draft.data), 12))
        if draft.purposes:
            parts.append(f"for: {row(self._words.terms('purposes', draft.purposes), 8)}")
        parts += [f"{verdict}: {MEANING[verdict]}" for verdict in draft.worst_first]
        parts += [quotation(sentence) for sentence in shown[:3]]
        if draft.names:
            parts.append(row(sorted(draft.names), MOST_DISCLOSURES))
        return shortened(" · ".join(visible(part) for part in parts), LONGEST_TIP)


def quotation(sentence: EdgeSentence, longest: int = 200) -> str:
    """A sentence as a reader looks it up: its line, its words."""
    return f"{sentence.place}: “{shortened(' '.join(visible(sentence.quote).split()), longest)}”"


def cited_lines(numbers: Sequence[str]) -> str:
    """The lines of a policy in a row: “line 70b”, “lines 47, 70b”; beyond some only how many more."""
    if not numbers:
        return ""
    return f"{'line' if len(numbers) == 1 else 'lines'} {row(numbers, MOST_NUMBERS)}"


def _place(sentence: Quoted) -> tuple[str, int, str]:
    return sentence.document, sentence.line or 0, sentence.statement
