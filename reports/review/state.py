"""What every view is made from: the checked inventory, its sentences with their states, and the names of terms."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Any, NamedTuple

from catalog.checking.assessment import Assessment
from catalog.findings.finding import Finding
from catalog.reviewing.sentence_states import ReviewedSentence
from catalog.reviewing.term_names import PickedTerm, TermNames
from inventory.model import Inventory
from reports.check_report import CheckReport


class ReviewState(NamedTuple):
    """One state of the inventory, as a person reviews it."""

    report: CheckReport
    sentences: Sequence[ReviewedSentence]
    names: TermNames

    @property
    def assessment(self) -> Assessment:
        """What was judged."""
        return self.report.assessment

    @property
    def inventory(self) -> Inventory:
        """The records."""
        return self.report.assessment.prepared.inventory

    def picked(self, dimension: str, terms: Iterable[str]) -> list[PickedTerm]:
        """Terms with their labels, to be shown as chosen."""
        return [PickedTerm(term, self.names.label(dimension, term), "") for term in terms]

    def labels(self, dimension: str, terms: Iterable[str]) -> str:
        """The labels of terms in a row, as a form takes them back."""
        return ", ".join(self.names.label(dimension, term) for term in terms)

    def findings_about(self, *names: str) -> list[dict[str, Any]]:
        """What is found about records, the gravest first as they are sorted."""
        return [
            finding_shown(finding)
            for finding in self.assessment.findings
            if finding.severity != "note" and (finding.where in names or not {*names}.isdisjoint(finding.related))
        ]


def finding_shown(finding: Finding) -> dict[str, Any]:
    """A finding as a list shows it."""
    return {
        "severity": finding.severity, "code": finding.code, "message": finding.message, "help": finding.help,
        "where": finding.where,
    }  # fmt: skip
