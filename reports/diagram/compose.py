"""From flows to a drawing: the level and the grain are chosen so that it can be read, and said where it is less."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Literal, NamedTuple

from catalog.flows import Holding
from catalog.prepared import Prepared
from catalog.proof import Prover
from reports.diagram.draft import Draft
from reports.diagram.focus import Focus, narrowed, title_of
from reports.diagram.grain import GRAINS, MOST_EDGES, Grain, Grouping
from reports.diagram.levels import category, context, data
from reports.diagram.levels.parts import Parts
from reports.diagram.model import Diagram, Tone
from reports.diagram.words import Words, brief, plural
from reports.escaping.visible import visible

Level = Literal["context", "category", "data"]
LEVELS: tuple[Level, ...] = ("context", "category", "data")
_BUILDERS = {"context": context.add, "category": category.add, "data": data.add}

LEGEND: tuple[tuple[Tone, str], ...] = (
    ("proved", "proved by a sentence of the policy"),
    ("loose", "proved by an open list only, or vaguely"),
    ("failing", "not proved, or forbidden"),
)


class Request(NamedTuple):
    """What is to be drawn; without a level the one that suits the focus. `unread` files could not be read in full."""

    level: Level | None = None
    focus: Focus | None = None
    unread: int = 0
    most_edges: int = MOST_EDGES


def usual_level(focus: Focus | None) -> Level:
    """One category, recipient or data type is small enough to show its data; all else shows categories."""
    return "data" if focus is not None and focus.kind in ("category", "recipient", "data") else "category"


def draw(prepared: Prepared, holdings: Sequence[Holding], request: Request = Request()) -> Diagram:
    """The drawing of what was asked for; raises catalog.questions.UnknownNameError for a focus on nothing."""
    shown = narrowed(prepared, holdings, request.focus) if request.focus else list(holdings)
    level = request.level or usual_level(request.focus)
    draft, taken, grain = _small_enough(prepared, shown, level, request.most_edges)
    sentences = draft.sentences()
    clusters, nodes, edges = draft.finished(sentences)
    return Diagram(
        title=_title(prepared, holdings, request.focus),
        subtitle=_subtitle(prepared),
        summary=_summary(draft.words, shown),
        remarks=tuple(_remarks(level, taken, grain, request)),
        clusters=clusters,
        nodes=nodes,
        edges=edges,
        sentences=sentences,
        legend=LEGEND,
        any_sensitive=draft.any_sensitive,
    )


def _small_enough(
    prepared: Prepared, holdings: Sequence[Holding], level: Level, most_edges: int
) -> tuple[Draft, Level, Grain]:
    """The first drawing, from the finest on, of at most `most_edges`; else the coarsest."""
    prover, words = Prover(prepared), Words(prepared)
    organisation = brief(prepared.inventory.manifest.organisation.name)
    for taken, grain in _attempts(level):
        if taken != "context" and len(holdings) > most_edges:
            continue
        draft = Draft(words, prover.sentence)
        _BUILDERS[taken](Parts(draft, Grouping(prepared, words, grain), organisation), holdings)
        if draft.size <= most_edges:
            break
    return draft, taken, grain


def _attempts(level: Level) -> Iterator[tuple[Level, Grain]]:
    if level == "context":
        yield "context", Grain("none", "kind")
    else:
        yield from ((level, grain) for grain in GRAINS)
        if level == "data":
            yield from (("category", grain) for grain in GRAINS)
        yield "context", Grain("none", "kind")
    yield "context", Grain("none", "role")


def _title(prepared: Prepared, holdings: Sequence[Holding], focus: Focus | None) -> str:
    organisation = brief(prepared.inventory.manifest.organisation.name)
    if focus is None:
        return f"{organisation}: flows of personal data"
    return f"{organisation}: {focus.kind} “{brief(title_of(prepared, holdings, focus))}”"


def _subtitle(prepared: Prepared) -> str:
    policies = [
        f"policy “{brief(policy.id)}”"
        + (f", version {brief(policy.entry.version)}" if policy.entry.version else "")
        + (f", in force from {policy.entry.effective}" if policy.entry.effective else "")
        + f" (text {policy.text.sha256[:12]})"
        for policy in prepared.inventory.policies
    ]
    return f"Judged as of {prepared.day} by {'; '.join(policies[:3])}"


def _summary(words: Words, holdings: Sequence[Holding]) -> str:
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
    text = (
        f"{plural(len(worst), 'disclosure', 'disclosures')} of {plural(len(holdings), 'data category', 'data categories')} "
        f"to {plural(len(recipients), 'recipient', 'recipients')}: {proved:,} proved, {loose:,} by an open list or vaguely, "
        f"{failing:,} not proved in full."
    )
    nouns = {"collect": "Collection", "use": "Own use", "transfer": "Transfer to other countries"}
    missing = [nouns[action].lower() if n else nouns[action] for n, action in enumerate(sorted(other))]
    return text + (f" {' and '.join(missing)} not proved in full." if missing else "")


def _remarks(level: Level, taken: Level, grain: Grain, request: Request) -> Iterator[str]:
    if taken == "context" != level:
        yield (
            f"Simplified: there are more than {request.most_edges} arrows, so all data categories stand in one box and "
            f"{grain.remark}. See one in full with --focus, or all with --all."
        )
    elif taken != level or (grain.remark and level != "context"):
        parts = [part for part in ("data stand in their categories" if taken != level else "", grain.remark) if part]
        yield (
            f"Simplified: there are more than {request.most_edges} arrows, so {' and '.join(parts)}. "
            "See one in full with --focus, or all with --all."
        )
    if request.unread:
        files = plural(request.unread, "file is", "files are")
        yield visible(f"Incomplete: {files} at fault and may be shown in part or not at all; see `inventory check`.")
