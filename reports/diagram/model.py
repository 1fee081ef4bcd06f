"""A drawing as a value: nodes, edges and clusters with their words, sorted and numbered; nothing about pixels."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

Tone = Literal["proved", "loose", "failing", "plain"]
"""How a thing came out: proved; proved by an open list or vaguely; not proved; nothing to prove."""

Shape = Literal["source", "category", "data", "own-use", "recipient", "organisation"]

ClusterKind = Literal["people", "organisation", "recipients", "group"]

GRAVITY: dict[Tone, int] = {"plain": 0, "proved": 1, "loose": 2, "failing": 3}


@dataclass(frozen=True, slots=True)
class Cluster:
    """A frame around nodes, or around other clusters; `kind` tells the organisation's own from the others."""

    id: str
    label: str
    kind: ClusterKind
    parent: str | None = None


@dataclass(frozen=True, slots=True)
class Node:
    """A box. The first of its `lines` is its name; `tip` says it in full."""

    id: str
    shape: Shape
    lines: tuple[str, ...]
    tip: str
    cluster: str | None = None
    tone: Tone = "plain"
    sensitive: bool = False


@dataclass(frozen=True, slots=True)
class Edge:
    """An arrow. `sentences` are the numbers of the sentences it rests on, `leads_to` that of the one it links to."""

    id: str
    tail: str
    head: str
    tone: Tone
    lines: tuple[str, ...] = ()
    tip: str = ""
    sentences: tuple[str, ...] = ()
    leads_to: str | None = None
    disclosures: tuple[str, ...] = ()
    sensitive: bool = False


@dataclass(frozen=True, slots=True)
class EdgeSentence:
    """A sentence of the policy that some edge rests on; `number` is its line as it stands on the edge.

    `place` says the same in words.
    """

    number: str
    place: str
    statement: str
    clause: str | None
    quote: str


@dataclass(frozen=True, slots=True)
class Diagram:
    """The whole drawing. `remarks` say what was simplified or left out, `summary` what it shows in one sentence.

    `marks` say what could not be read, and stand among the remarks; the first is for every page.
    """

    title: str
    subtitle: str
    summary: str
    remarks: tuple[str, ...]
    clusters: tuple[Cluster, ...]
    nodes: tuple[Node, ...]
    edges: tuple[Edge, ...]
    sentences: tuple[EdgeSentence, ...]
    legend: tuple[tuple[Tone, str], ...]
    any_sensitive: bool = False
    marks: tuple[str, ...] = ()
