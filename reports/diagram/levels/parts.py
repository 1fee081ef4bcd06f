"""What the levels have in common: people with their sources, the organisation's boundary, recipients."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Literal

from catalog.graph.flows import CategoryPicture, Flow
from catalog.justify.verdicts import PASSING, Verdict
from reports.diagram.draft import DiagramDraft, Key, NodeDraft
from reports.diagram.grain import Grouping
from reports.diagram.model import Tone
from reports.diagram.words import FAILING, ROLES, UNKNOWN_ROLE, brief, row, rows

INSIDE: Key = ("2-inside",)


class Parts:
    """Adds the common parts to one draft."""

    def __init__(self, draft: DiagramDraft, grouping: Grouping, organisation: str) -> None:
        self.draft = draft
        self.words = draft.words
        self.grouping = grouping
        self._organisation = organisation

    @property
    def most(self) -> int:
        """How many names a box lists."""
        return 24 if self.draft.full else 4

    def inside(self) -> Key:
        """The organisation's own cluster, its trust boundary."""
        return self.draft.cluster(INSIDE, f"Within {self._organisation}", "organisation")

    def source(self, subjects: tuple[str, ...], sources: tuple[str, ...]) -> Key:
        """The box of sources from which data about the same people come."""
        people = ", ".join(self.words.terms("subjects", subjects)[:3]) or "nobody named"
        more = f" +{len(subjects) - 3}" if len(subjects) > 3 else ""
        cluster = self.draft.cluster(("1-people", *subjects), f"About: {people}{more}", "people")
        names = self.words.terms("sources", sources)
        key = ("source", "/".join(subjects), *sources)
        self.draft.node(key, lambda: NodeDraft("source", rows(names, self.most), f"Sources: {row(names, 20)}", cluster))
        return key

    def recipient(self, recipient: str) -> Key:
        """The box of a recipient, or of the group that stands for it."""
        grouped = self.grouping.recipient(recipient)
        role, country, _ = grouped
        label = ROLES.get(role, "Recipients that nobody declared")
        place = f" · {country}" if country else ""
        order = list(ROLES).index(role) if role in ROLES else len(ROLES)
        cluster = self.draft.cluster(("3-recipients", f"{order:02}", country), label + place, "recipients")
        lines = self.grouping.recipient_lines(grouped)
        tone: Tone = "failing" if role == UNKNOWN_ROLE else "plain"
        key = ("recipient", f"{order:02}", country, grouped[2])
        self.draft.node(
            key, lambda: NodeDraft("recipient", lines, self._recipient_tip(recipient, lines), cluster, tone)
        )
        return key

    def _recipient_tip(self, recipient: str, lines: Iterable[str]) -> str:
        declared = self.words.recipient(recipient)
        told = [*lines, declared.services if declared and declared.services else ""]
        return " · ".join(brief(part) for part in told if part)

    def disclosed(self, tail: Key, flow: Flow, shows: Literal["data", "sentences"]) -> None:
        """An arrow from what is held to a recipient, with its purposes on it.

        What is for other purposes has an arrow of its own, so that each is a disclosure that somebody declared.
        """
        purposes = self.grouping.purposes(flow.purposes)
        self.draft.edge(tail, self.recipient(flow.recipient), self.words.tone(flow), shows, purposes).add(flow)

    def passed_on(self, holding: CategoryPicture) -> None:
        """An arrow from recipient to recipient for what goes onward of the disclosures that are drawn."""
        drawn = {flow.name for flow in holding.flows if flow.action == "disclose"}
        for flow in holding.onward:
            if flow.name in drawn:
                giver, taker = (self.recipient(name) for name in flow.way[-2:])
                if giver != taker:
                    self.draft.edge(giver, taker, self.words.tone(flow), "data", ("",)).add(flow)

    def transfers(self, flows: Iterable[Flow], own: NodeDraft) -> None:
        """Note on `own`, or on the recipients, from where data come over a border, and whether there is a ground."""
        regions: dict[tuple[str, str, Verdict], set[str]] = {}
        for flow in flows:
            if flow.action == "transfer":
                regions.setdefault((flow.recipient, flow.country, flow.verdict), set()).update(flow.regions)
        for (recipient, country, verdict), found in sorted(regions.items()):
            node = self.draft.known(self.recipient(recipient)) if recipient else own
            way = f"transfer from {row(sorted(found), 4)} to {country}"
            if verdict in PASSING:
                node.mark(f"{way}: proved", "plain")
            else:
                node.mark(f"{FAILING} {way}: {verdict}", "failing")
