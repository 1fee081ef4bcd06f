"""What every format of `inventory diff` is made from, and the formats, found by their folder."""

from __future__ import annotations

import importlib
import pkgutil
from collections.abc import Callable, Collection, Iterator
from typing import NamedTuple

import reports.changes.formats
from catalog.diff.inventory import Change, InventoryComparison, Kind, RecordPlace, gates_of
from catalog.findings.locate import Locator
from inventory.problem import Span
from reports.check_report import path_shown


class ChangeReport(NamedTuple):
    """A comparison ready to be shown. `base` and `head` are the two states as the user named them."""

    comparison: InventoryComparison
    base: str
    head: str
    fail_on: Collection[str]
    before: Locator
    after: Locator
    folder: str = "."
    colour: bool = False

    def count(self, kind: Kind) -> int:
        """How many changes there are of one kind."""
        return sum(change.kind == kind for change in self.comparison.changes)

    def fails(self, change: Change) -> bool:
        """Whether the gate asks for this change."""
        return not gates_of(change).isdisjoint(self.fail_on)

    @property
    def failing(self) -> int:
        """How many changes the gate asks for."""
        return sum(map(self.fails, self.comparison.changes))

    def sections(self) -> Iterator[tuple[str, list[Change]]]:
        """The changes under headings: first what is new for the data subjects."""
        changes = self.comparison.changes
        practice = [change for change in changes if change.is_practice]
        for title, chosen in (
            ("New for the data subjects", _by_recipient([c for c in practice if c.kind == "widening"])),
            ("Weaker than before", [c for c in changes if c.kind == "weaker"]),
            ("What it is judged by", [c for c in changes if not c.is_practice and c.kind != "weaker"]),
            ("No longer", [c for c in practice if c.kind == "narrowing"]),
            ("Otherwise changed", [c for c in practice if c.kind == "neutral"]),
        ):
            if chosen:
                yield title, chosen


def _by_recipient(changes: list[Change]) -> list[Change]:
    """New recipients with what they get, then everything else as it came."""
    new = [change for change in changes if change.about == "recipient" and change.event == "new"]
    known = {change.id for change in new}
    gets: dict[str, list[Change]] = {name: [] for name in known}
    rest = []
    for change in changes:
        if change.flow is not None and change.flow.recipient in known:
            gets[change.flow.recipient].append(change)
        elif change not in new:
            rest.append(change)
    return [*(one for change in new for one in (change, *gets[change.id])), *rest]


def shown_at(report: ChangeReport, place: RecordPlace) -> str:
    """A place in the new state as `file:line`, as the user would type it."""
    return f"{path_shown(report.folder, place.file)}:{spot(report.after, place).line}"


def spot(locator: Locator, place: RecordPlace) -> Span:
    """Where a place is in its file."""
    return locator.span(place.file, place.path, place.on_key) if place.path else Span(1, 1, 1, 1)


def format_names() -> list[str]:
    """The names of all formats."""
    return sorted(module.name for module in pkgutil.iter_modules(reports.changes.formats.__path__))


def change_format_called(name: str) -> Callable[[ChangeReport], str]:
    """The format of that name; raises LookupError where there is none."""
    if name not in format_names():
        raise LookupError(name)
    render: Callable[[ChangeReport], str] = importlib.import_module(f"{reports.changes.formats.__name__}.{name}").render
    return render


def tally(report: ChangeReport) -> str:
    """How many changes of each kind, and how many of them fail the gate."""
    if not report.comparison.changes:
        return f"No change from {report.base} to {report.head}."
    kinds: tuple[Kind, ...] = ("widening", "weaker", "narrowing", "neutral")
    counts = ", ".join(f"{report.count(kind)} {kind}" for kind in kinds if report.count(kind))
    failing = f"; {report.failing} that --fail-on names" if report.failing else ""
    return f"From {report.base} to {report.head}, as of {report.comparison.day}: {counts}{failing}."


SIGNS: dict[Kind, str] = {"widening": "+", "weaker": "!", "narrowing": "-", "neutral": "~"}
