"""From flows to a drawing: the level and the grain are chosen so that it can be read, and said where it is less."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from types import MappingProxyType
from typing import Literal, NamedTuple

from catalog.counting import counted
from catalog.explain.proof import Prover
from catalog.explain.wording import listing
from catalog.graph.flows import CategoryPicture
from catalog.justify.prepared import Prepared
from reports.diagram.draft import DiagramDraft
from reports.diagram.focus import Focus, narrowed, title_of
from reports.diagram.grain import GRAINS, MOST_EDGES, Grain, Grouping
from reports.diagram.levels import category, context, data
from reports.diagram.levels.parts import Parts
from reports.diagram.model import Diagram, Tone
from reports.diagram.places import Places
from reports.diagram.words import DiagramWords, brief, judged_by

Level = Literal["context", "category", "data"]
LEVELS: tuple[Level, ...] = ("context", "category", "data")
_BUILDERS = {"context": context.add, "category": category.add, "data": data.add}

LEGEND: tuple[tuple[Tone, str], ...] = (
    ("proved", "proved by a sentence of the policy"),
    ("loose", "proved by an open list only, or vaguely"),
    ("failing", "not proved, or forbidden"),
)


class Request(NamedTuple):
    """What is to be drawn; without a level the one that suits the focus. `marks` say what could not be read.

    `accepted` says in a few words what is accepted of a disclosure, by its id.
    """

    level: Level | None = None
    focus: Focus | None = None
    marks: tuple[str, ...] = ()
    most_edges: int = MOST_EDGES
    accepted: Mapping[str, tuple[str, ...]] = MappingProxyType({})

    @property
    def is_overview(self) -> bool:
        """Whether everything is to be shown at once: as a matrix, where the format can draw one."""
        return self.focus is None and self.level in (None, "category")


class Attempt(NamedTuple):
    """One way to draw it: how finely, with all names or only the first, and with at most how many edges."""

    level: Level
    grain: Grain
    full: bool
    most_edges: int


MOST_DATA_EDGES, MOST_FULL_EDGES = 30, 80
USUAL = Request()


def usual_level(focus: Focus | None) -> Level:
    """One category, recipient or data type is small enough to show its data; all else shows categories."""
    return "data" if focus is not None and focus.kind in ("category", "recipient", "data") else "category"


def draw(prepared: Prepared, holdings: Sequence[CategoryPicture], request: Request = USUAL) -> Diagram:
    """The drawing of what was asked for; raises catalog.explain.questions.UnknownNameError for a focus on nothing."""
    shown = narrowed(prepared, holdings, request.focus) if request.focus else list(holdings)
    level = request.level or usual_level(request.focus)
    draft, attempt = _small_enough(prepared, shown, level, request)
    sentences = draft.sentences()
    clusters, nodes, edges = draft.finished(sentences)
    return Diagram(
        title=_title(prepared, holdings, request.focus),
        subtitle=judged_by(prepared),
        summary=_summary(draft.words, shown),
        remarks=tuple(_remarks(level, attempt, request)),
        clusters=clusters,
        nodes=nodes,
        edges=edges,
        sentences=sentences,
        legend=LEGEND,
        any_sensitive=draft.any_sensitive,
        marks=request.marks,
    )


def _small_enough(
    prepared: Prepared, holdings: Sequence[CategoryPicture], level: Level, request: Request
) -> tuple[DiagramDraft, Attempt]:
    """The first drawing, from the finest on, that has few enough edges; else the coarsest."""
    places, words = Places(prepared, Prover(prepared)), DiagramWords(prepared)
    organisation = brief(prepared.inventory.manifest.organisation.name)
    for attempt in _attempts(level, request.most_edges):
        if attempt.level != "context" and len(holdings) > request.most_edges:
            continue
        draft = DiagramDraft(words, places, request.accepted, full=attempt.full)
        parts = Parts(draft, Grouping(prepared, words, attempt.grain), organisation)
        _BUILDERS[attempt.level](parts, holdings)
        if draft.size <= attempt.most_edges:
            break
    return draft, attempt


def _attempts(level: Level, most_edges: int) -> Iterator[Attempt]:
    """From the finest on. Boxes of data types give way early to one box a category with every name on its arrows."""
    finest, coarsest = GRAINS[0], (Grain("none", "kind"), Grain("none", "role"))
    if level == "data":
        yield Attempt("data", finest, True, min(most_edges, MOST_DATA_EDGES))
        yield Attempt("category", finest, True, min(most_edges, MOST_FULL_EDGES))
    if level != "context":
        yield from (Attempt("category", grain, False, most_edges) for grain in GRAINS)
    yield from (Attempt("context", grain, False, most_edges) for grain in coarsest)


def _title(prepared: Prepared, holdings: Sequence[CategoryPicture], focus: Focus | None) -> str:
    organisation = brief(prepared.inventory.manifest.organisation.name)
    if focus is None:
        return f"{organisation}: flows of personal data"
    return f"{organisation}: {focus.kind} “{brief(title_of(prepared, holdings, focus))}”"


def _summary(words: DiagramWords, holdings: Sequence[CategoryPicture]) -> str:
    worst: dict[str, int] = {}
    other: dict[str, int] = {}
    rank = {"proved": 0, "loose": 1, "failing": 2}
    recipients = set()
    for holding in holdings:
        for flow in holding.flows:
            if flow.action == "disclose":
                worst[flow.name] = max(worst.get(flow.name, 0), rank[words.tone(flow)])
                recipients.add(flow.recipient)
            elif not flow.passes:
                other[flow.action] = other.get(flow.action, 0) + 1
    proved, loose, failing = (sum(1 for tone in worst.values() if tone == value) for value in range(3))
    disclosed = counted(len(worst), "disclosure", "disclosures")
    held = counted(len(holdings), "data category", "data categories")
    text = (
        f"{disclosed} of {held} to {counted(len(recipients), 'recipient', 'recipients')}: {proved:,} proved, "
        f"{loose:,} by an open list or vaguely, {failing:,} not proved in full."
    )
    nouns = {"collect": "Collection", "use": "Own use", "transfer": "Transfer to other countries"}
    missing = [nouns[action].lower() if n else nouns[action] for n, action in enumerate(sorted(other))]
    return text + (f" {' and '.join(missing)} not proved in full." if missing else "")


def _remarks(level: Level, attempt: Attempt, request: Request) -> Iterator[str]:
    yield from request.marks
    parts = []
    if attempt.level == "context" != level:
        parts.append("all data categories stand in one box")
    if level != "context" or attempt.grain.recipients == "role":
        parts += attempt.grain.remarks
    if parts:
        yield (
            f"Simplified: there would be more than {request.most_edges} arrows, so {listing(parts)}. "
            "Draw one thing in full with --focus, or each with --all."
        )
