"""What every format of `inventory discover` is made from, and the formats, found by their folder."""

from __future__ import annotations

import importlib
import pkgutil
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from typing import NamedTuple

import reports.discover.formats
from catalog.counting import counted
from catalog.findings.locate import Located
from catalog.observing.decision_record import Outcome
from catalog.observing.observed import OUTCOMES, Observed, Party
from reports.check_report import CheckReport

TITLES: dict[Outcome, str] = {
    "undeclared": "Seen, but not declared",
    "unidentified": "Seen, and nobody is known behind it",
    "unbounded": "Any host is allowed",
    "transitive": "Only through other packages, no sign by itself",
    "declared": "Declared",
    "own": "The organisation's own",
    "ignored": "Ignored",
}


class DiscoverReport(NamedTuple):
    """What evidence shows, ready to be shown. `check` holds the findings at their places."""

    observed: Observed
    check: CheckReport
    verbose: bool = False

    def sections(self) -> Iterator[tuple[Outcome, list[Party]]]:
        """The parties by outcome, what is ignored only where it was asked for."""
        for outcome in OUTCOMES:
            found = self.observed.of(outcome)
            if found and (self.verbose or outcome != "ignored"):
                yield outcome, found

    def apart(self) -> Sequence[Located]:
        """The findings that are not told with their party: about data, and about recipients that were not seen."""
        return [one for one in self.check.located if one.finding.code in ("OBS002", "OBS003")]


def tally(report: DiscoverReport) -> str:
    """How many observations there were in how many files, and how many parties of each outcome."""
    observed = report.observed
    signs = sum(len(one.observations) for one in observed.evidence)
    counts = Counter(party.outcome for party in observed.parties)
    parts = ", ".join(f"{counts[outcome]} {outcome}" for outcome in TITLES)
    pieces = counted(len(observed.evidence), "piece")
    return f"{counted(signs, 'sign')} in {pieces} of evidence: {parts}"


def format_names() -> list[str]:
    """The names of the formats that `discover` alone has."""
    return sorted(module.name for module in pkgutil.iter_modules(reports.discover.formats.__path__))


def discover_format_called(name: str) -> Callable[[DiscoverReport], str]:
    """The format of that name; raises LookupError where there is none."""
    if name not in format_names():
        raise LookupError(name)
    render: Callable[[DiscoverReport], str] = importlib.import_module(
        f"{reports.discover.formats.__name__}.{name}"
    ).render
    return render
