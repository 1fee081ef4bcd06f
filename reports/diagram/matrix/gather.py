"""From flows to the overview: one column a category, one row a recipient or several, each with what it gets."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from functools import partial

from catalog.counting import counted
from catalog.explain.proof import Prover
from catalog.graph.flows import CategoryPicture, Flow
from catalog.justify.prepared import Prepared
from catalog.justify.verdicts import PASSING
from reports.diagram.matrix.cells import CellTally, CellWriter, mark_of, worst
from reports.diagram.matrix.folding import Folding, RowKey, coarser, role_label
from reports.diagram.matrix.model import (
    CategoryColumn,
    Cell,
    Group,
    Mark,
    Matrix,
    OverviewRow,
    OwnUse,
    RowSentence,
    SensitiveType,
)
from reports.diagram.places import Places
from reports.diagram.words import DiagramWords, brief, judged_by, row
from reports.escaping.visible import visible
from reports.periods import period_words

Path = tuple[RowKey, ...]
_ONWARD: RowKey = ("~", "", "", "")
"""The row of all who get data onward of recipients that share a row."""


class Gatherer:
    """Everything the overview shows of one inventory, folded as finely or coarsely as is asked for.

    `accepted` says in a few words what is accepted of a disclosure, by its id; `marks` what could not be read.
    """

    def __init__(
        self,
        prepared: Prepared,
        held: Sequence[CategoryPicture],
        accepted: Mapping[str, tuple[str, ...]],
        marks: tuple[str, ...] = (),
    ) -> None:
        self._prepared = prepared
        self._held = held
        self._marks = marks
        self._words = DiagramWords(prepared)
        self._ways: set[tuple[str, ...]] | None = None
        self._sentences = self._all_sentences()
        self._order = {name: place for place, name in enumerate(self._sentences)}
        self._writer = CellWriter(self._words, self._sentences, self._place, accepted)
        columns = [self._column(holding) for holding in held]
        # Categories whose data come from the same people stand side by side, derived ones last.
        self.columns = tuple(
            sorted(columns, key=lambda one: (one.collected == "none", one.comes_from, _natural(one.title)))
        )

    def foldings(self, most_alone: int) -> Iterator[Folding]:
        """From the finest on; at most `most_alone` recipients with something unproved keep rows of their own."""
        folding: Folding | None = Folding(self._words, {}, self._unproved(most_alone))
        while folding is not None:
            yield folding
            folding = coarser(folding, self.rows_by_role)

    def matrix(self, folding: Folding) -> Matrix:
        """The overview at one folding."""
        groups = self._groups(folding)
        counts = self._counts()
        rows = sum(len(group.rows) for group in groups)
        folded = folding.remark(len(self._recipients()), rows)
        return Matrix(
            title=f"{self.organisation}: who gets which personal data",
            about=self._about(sum(counts.values())),
            organisation=self.organisation,
            columns=self.columns,
            groups=groups,
            sentences=self._sentences,
            counts=counts,
            sensitive=tuple(self._sensitive(groups)),
            notes=tuple(note for note in (folded, self._transfers()) if note),
            marks=self._marks,
            own_use=self._own_use(),
        )

    def _own_use(self) -> OwnUse:
        used = [flow for holding in self._held for flow in holding.flows if flow.action == "use"]
        return OwnUse(
            tuple(self._words.terms("purposes", {purpose for flow in used for purpose in flow.purposes})),
            tuple(sorted({s for flow in used if flow.passes for s in flow.rests_on}, key=self._order.__getitem__)),
            tuple(sorted({s for flow in used for s in flow.against}, key=self._order.__getitem__)),
            tuple(self._words.terms("conditions", {condition for flow in used for condition in flow.conditions})),
        )

    def rows_by_role(self, folding: Folding) -> dict[str, int]:
        """How many rows each role has, by its place in the order of the rows."""
        if self._ways is None:
            self._ways = {flow.way or (flow.recipient,) for holding in self._held for flow in self._flows(holding)}
        paths = {_path(folding, way) for way in self._ways}
        return dict(Counter(path[0][0] for path in paths))

    @property
    def organisation(self) -> str:
        """The organisation's name."""
        return brief(self._prepared.inventory.manifest.organisation.name)

    def _flows(self, holding: CategoryPicture) -> Iterator[Flow]:
        yield from (flow for flow in holding.flows if flow.action == "disclose")
        yield from holding.onward

    def _recipients(self) -> set[str]:
        return {flow.way[-1] if flow.way else flow.recipient for one in self._held for flow in self._flows(one)}

    def _unproved(self, most: int) -> Collection[str]:
        """The recipients with something unproved, where they are few enough to stand alone."""
        failing = {
            (flow.way or (flow.recipient,))[0]
            for holding in self._held
            for flow in self._flows(holding)
            if not flow.passes
        }
        return frozenset(failing) if len(failing) <= most else frozenset()

    # ---- sentences ----

    def _all_sentences(self) -> dict[str, RowSentence]:
        """Every sentence that a flow rests on or fails by, in the order of the policy."""
        places = Places(self._prepared, Prover(self._prepared))
        flows = (flow for holding in self._held for flow in (*holding.flows, *holding.onward))
        quoted = [places.quoted(name) for name in {name for f in flows for name in (*f.rests_on, *f.against)}]
        return {
            one.statement: RowSentence(
                one.statement,
                places.place(one.statement),
                places.number(one.statement),
                " ".join(visible(one.quote).split()),
            )
            for one in sorted(quoted, key=lambda one: (one.document, one.line or 0, one.statement))
        }

    def _place(self, statement: str) -> tuple[bool, int]:
        """Sentences about recipients first, then in the order of the policy."""
        return not self._words.speaks_of_recipients(statement), self._order[statement]

    # ---- columns ----

    def _column(self, holding: CategoryPicture) -> CategoryColumn:
        words = self._words
        collected = [flow for flow in holding.flows if flow.action == "collect"]
        used = [flow for flow in holding.flows if flow.action == "use"]
        people = words.terms("subjects", {s for flow in collected or holding.flows for s in flow.subjects})
        derived = [self._title_of(name) for name in holding.derived_from]
        named = row(people, 3) if collected or not derived else ""
        origin = [part for part in (named, f"derived from {row(derived, 2)}" if derived else "") if part]
        kept = period_words(holding.kept) if holding.kept else "not said"
        sources = words.terms("sources", {s for flow in collected for s in flow.sources})
        data = words.data_names(holding.data)
        tip = [
            brief(holding.title), f"comes from: {'; '.join([row(people, 12), *derived])}",
            f"sources: {row(sources, 12)}" if sources else "", f"data: {row(data, 24)}", f"kept: {visible(kept)}",
        ]  # fmt: skip
        return CategoryColumn(
            id=holding.id,
            title=" ".join(visible(holding.title).split()),
            comes_from="; ".join(origin) or "nobody named",
            collected=worst(mark_of(words, flow) for flow in collected),
            types=len(holding.data),
            sensitive=any(map(words.sensitive, holding.data)),
            kept=visible(kept),
            use=self._cell(used, f"{self.organisation} itself, of {brief(holding.title)}") if used else None,
            tip="\n".join(part for part in tip if part),
        )

    def _title_of(self, category: str) -> str:
        return next((brief(one.title) for one in self._held if one.id == category), brief(category))

    def _cell(self, flows: Iterable[Flow], opening: str) -> Cell:
        tally = CellTally()
        for flow in flows:
            tally.add(flow)
            tally.marks.add(mark_of(self._words, flow))
        return self._writer.cell(tally, opening)

    # ---- rows ----

    def _groups(self, folding: Folding) -> tuple[Group, ...]:
        flows: dict[Path, dict[str, list[Flow]]] = {}
        for holding in self._held:
            for flow in self._flows(holding):
                flows.setdefault(_path(folding, flow.way or (flow.recipient,)), {}).setdefault(holding.id, []).append(
                    flow
                )
        roles: dict[str, list[OverviewRow]] = {}
        for path in sorted(flows):
            roles.setdefault(path[0][0], []).append(self._row(folding, path, flows[path]))
        return tuple(Group(role_label(role), tuple(rows)) for role, rows in roles.items())

    def _row(self, folding: Folding, path: Path, by_category: Mapping[str, list[Flow]]) -> OverviewRow:
        flows = [flow for some in by_category.values() for flow in some]
        recipients = tuple(sorted({(flow.way or (flow.recipient,))[-1] for flow in flows}))
        name = folding.label(recipients)
        titles = {column.id: brief(column.title) for column in self.columns}
        opening = partial("{} gets of {}".format, name)
        purposes = {purpose for flow in flows for purpose in flow.purposes}
        conditions = {condition for flow in flows for condition in flow.conditions}
        countries = sorted({one.country or "–" for one in map(self._words.recipient, recipients) if one} or {"–"})
        return OverviewRow(
            recipients=recipients,
            name=name,
            depth=len(path) - 1,
            country=row(countries, 2 if len(countries) == 2 else 1),
            transfer_fails=not self._failing_transfers().isdisjoint(recipients),
            cells={key: self._cell(some, opening(titles[key])) for key, some in by_category.items()},
            purposes=tuple(self._words.terms("purposes", purposes)),
            permitted_by=self._permitting(flows),
            forbidden_by=tuple(sorted({s for flow in flows for s in flow.against}, key=self._place)),
            conditions=tuple(self._words.terms("conditions", conditions)),
            sensitive={
                datum: self._lines([flow for flow in flows if datum in flow.data])
                for datum in sorted({datum for flow in flows for datum in flow.data if self._words.sensitive(datum)})
            },
            tip=self._row_tip(recipients, name, path),
        )

    def _permitting(self, flows: Iterable[Flow]) -> tuple[str, ...]:
        """The sentences about recipients on which what is proved of some flows rests."""
        passing = {s for flow in flows if flow.passes for s in flow.rests_on if self._words.speaks_of_recipients(s)}
        return tuple(sorted(passing, key=self._place))

    def _lines(self, flows: Sequence[Flow]) -> str:
        """By which lines of the policy flows may be, and whether all of them may."""
        numbers = list(dict.fromkeys(self._sentences[name].number for name in self._permitting(flows)))
        lines = f"{'line' if len(numbers) == 1 else 'lines'} {row(numbers, 3)}" if numbers else "not proved"
        return lines if not numbers or all(flow.passes for flow in flows) else f"{lines}, not proved in full"

    def _row_tip(self, recipients: Sequence[str], name: str, path: Path) -> str:
        names = [self._words.recipient_name(one) for one in recipients]
        declared = [one for one in map(self._words.recipient, recipients) if one is not None]
        kinds = self._words.terms("recipients", {kind for one in declared for kind in one.kinds})
        services = sorted({brief(one.services) for one in declared if one.services})
        onward = ["gets it onward"] if len(path) > 1 else []
        told = [name if len(names) == 1 else row(names, 40), *onward, row(kinds, 6), row(services, 3)]
        return "\n".join(part for part in told if part)

    # ---- the whole ----

    def _sensitive(self, groups: Sequence[Group]) -> Iterator[SensitiveType]:
        """Each sensitive data type with the rows that get it, whatever the category."""
        holding: dict[str, list[CategoryPicture]] = {}
        for one in self._held:
            for datum in filter(self._words.sensitive, one.data):
                holding.setdefault(datum, []).append(one)
        rows = [one for group in groups for one in group.rows]
        for datum, some in sorted(holding.items()):
            getting = {one.name: one.sensitive[datum] for one in rows if datum in one.sensitive}
            title = brief(some[0].title) if len(some) == 1 else f"of {len(some)} categories"
            yield SensitiveType(self._words.term("data", datum), title, tuple(getting.items()))

    def _counts(self) -> dict[Mark, int]:
        marks: dict[str, set[Mark]] = {}
        for holding in self._held:
            for flow in self._flows(holding):
                marks.setdefault(flow.name, set()).add(mark_of(self._words, flow))
        found = [worst(some) for some in marks.values()]
        return {mark: found.count(mark) for mark in ("proved", "loose", "failing", "unjudged")}

    def _about(self, disclosures: int) -> str:
        judged = judged_by(self._prepared)
        return (
            f"{counted(disclosures, 'disclosure')} of {counted(len(self._held), 'data category', 'data categories')} "
            f"to {counted(len(self._recipients()), 'recipient')}, {judged[0].lower()}{judged[1:]}."
        )

    def _all_transfers(self) -> Iterator[Flow]:
        return (flow for holding in self._held for flow in holding.flows if flow.action == "transfer")

    def _failing_transfers(self) -> frozenset[str]:
        return frozenset(flow.recipient for flow in self._all_transfers() if flow.verdict not in PASSING)

    def _transfers(self) -> str:
        """Which borders data cross, and on what ground; those without one first."""
        ways: dict[tuple[bool, str, tuple[str, ...]], set[str]] = {}
        for flow in self._all_transfers():
            ways.setdefault((flow.passes, flow.country, flow.rests_on), set()).update(flow.regions)
        told = []
        for (passes, country, rests_on), regions in sorted(ways.items()):
            by = row([self._sentences[name].place for name in rests_on], 2)
            ground = ("proved" + (f" by {by}" if by else "")) if passes else "NOT PROVED"
            told.append(f"from {row(sorted(regions), 4)} to {country or 'unknown'}: {ground}")
        return (
            f"Across borders: {'; '.join(told[:4])}{f'; and {len(told) - 4} more' if len(told) > 4 else ''}."
            if told
            else ""
        )


def _path(folding: Folding, way: tuple[str, ...]) -> Path:
    """The row of whoever stands at the end of a way, after the rows of those by whom data go on."""
    if len(way) > 1 and folding.folds_row(way[0]):
        return (folding.key(way[0]), _ONWARD)
    return tuple(folding.key(name) for name in way)


def _natural(text: str) -> tuple[tuple[int, str], ...]:
    """A key by which “Part 10” stands after “Part 9”."""
    return tuple((int(part), "") if part.isdecimal() else (0, part.casefold()) for part in re.split(r"(\d+)", text))
