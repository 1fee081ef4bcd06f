"""The organisation as one box: people on its left, kinds of recipients on its right."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from catalog.counting import counted
from catalog.graph.flows import CategoryPicture, Flow
from reports.diagram.draft import Key, NodeDraft
from reports.diagram.levels.parts import Parts
from reports.diagram.words import FAILING, brief, row, rows

ORGANISATION: Key = ("organisation",)


def add(parts: Parts, holdings: Sequence[CategoryPicture]) -> None:
    """Draw all flows of all categories through the one box."""
    box = parts.draft.node(ORGANISATION, lambda: _box(parts, holdings))
    parts.transfers((flow for holding in holdings for flow in holding.flows), box)
    failing_uses: set[str] = set()
    for holding in holdings:
        for flow in holding.flows:
            match flow.action:
                case "collect":
                    _collected(parts, flow)
                case "disclose":
                    recipient = parts.recipient(flow.recipient)
                    parts.draft.edge(ORGANISATION, recipient, parts.words.tone(flow), "data").add(flow)
                case "use":
                    if not flow.passes:
                        failing_uses.add(holding.id)
    for holding in holdings:
        parts.passed_on(holding)
    if failing_uses:
        used = counted(len(failing_uses), "category", "categories")
        box.mark(f"{FAILING} own use not proved in {used}", "failing")


def _box(parts: Parts, holdings: Sequence[CategoryPicture]) -> NodeDraft:
    titles = sorted({brief(holding.title) for holding in holdings})
    data = {datum for holding in holdings for datum in holding.data}
    sensitive = any(parts.words.sensitive(datum) for datum in data)
    held = (
        f"{counted(len(holdings), 'data category', 'data categories')}, {counted(len(data), 'data type', 'data types')}"
    )
    lines = [held, *(line for title in titles[:8] for line in rows([title]))]
    if len(titles) > 8:
        lines.append(f"+{len(titles) - 8} more")
    return NodeDraft("organisation", lines, row(titles, 20), parts.inside(), "plain", sensitive)


def _collected(parts: Parts, flow: Flow) -> None:
    cluster = parts.draft.cluster(("1-people",), "People the data are about", "people")
    for subject in flow.subjects:
        name = parts.words.term("subjects", subject)
        key = ("source", subject)
        parts.draft.node(key, partial(NodeDraft, "source", [name], name, cluster))
        parts.draft.edge(key, ORGANISATION, parts.words.tone(flow), "data").add(flow)
