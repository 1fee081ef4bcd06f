"""What every view is made from: the checked inventory, its sentences with their states, and the names of terms."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from typing import Any, NamedTuple

from catalog.checking.assessment import Assessment
from catalog.findings.finding import Finding
from catalog.reviewing.sentence_states import ReviewedSentence
from catalog.reviewing.term_names import PickedTerm, TermNames
from inventory.model import Inventory
from reports.check_report import CheckReport

_ID = re.compile(r"(?<![\w/.“:-])[a-z0-9]+(?:-[a-z0-9]+)+(?![\w/.”:-]*[\w/”])")
"""An id of several words, as it stands in a message: neither quoted, nor a part of a path or an address."""

_COMMAND = re.compile(r":\s(?:`inventory [^`]+`|inventory [a-z][^.`]*)(?=\.|$)")
"""Which command does what a page has a button for, at the end of a sentence."""


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
            finding_shown(finding, self)
            for finding in self.assessment.findings
            if finding.severity != "note" and (finding.where in names or not {*names}.isdisjoint(finding.related))
        ]

    def in_words(self, text: str) -> str:
        """A message with terms by their labels in place of their ids, and without the commands of a terminal."""
        return _ID.sub(lambda found: self.names.label_of_any(found[0]), _COMMAND.sub("", text))


def finding_shown(finding: Finding, state: ReviewState) -> dict[str, Any]:
    """A finding as a list shows it."""
    return {
        "severity": finding.severity, "code": finding.code, "message": state.in_words(finding.message),
        "help": state.in_words(finding.help), "where": finding.where,
    }  # fmt: skip
