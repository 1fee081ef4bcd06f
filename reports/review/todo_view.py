"""The fourth view: what is to be done, each entry with the places where it is mended."""

from __future__ import annotations

from typing import Any
from urllib.parse import quote

from catalog.findings.finding import Finding
from reports.review.state import ReviewState

MOST = 60
LONGEST = 70


def todo_content(state: ReviewState) -> dict[str, Any]:
    """The list of the check, with links."""
    links = _Links(state)
    return {
        "entries": [
            {
                "severity": entry.severity, "text": state.in_words(entry.text), "place": entry.place,
                "codes": entry.codes, "tally": entry.tally(),
                "findings": [links.shown(one.finding, one.span.line) for one in entry.located[:MOST]],
                "more": len(entry.located) if len(entry.located) > MOST else 0,
            }
            for entry in state.report.todo
        ]
    }  # fmt: skip


class _Links:
    """Where on the page a record is."""

    def __init__(self, state: ReviewState) -> None:
        self._state = state
        self._quotes = {one.key: one.text for one in state.sentences}
        self._sentences: dict[str, str] = {}
        for one in reversed(state.sentences):
            self._sentences |= dict.fromkeys((*one.statements, *one.drafts, one.clause.id), one.key)
        self._recipients = frozenset(state.inventory.recipients)
        self._categories = frozenset(one.entry.id for one in state.assessment.categories)
        self._statement_files = {
            pattern for policy in state.inventory.policies for pattern in policy.entry.statements
        } | {policy.entry.document for policy in state.inventory.policies}
        self._waiting = next((one.key for one in state.sentences if one.waits), "")

    def shown(self, finding: Finding, line: int) -> dict[str, Any]:
        """A finding with the link to its place, none where only an editor leads there."""
        link = self._link(finding)
        return {
            "where": self._called(finding) or f"{finding.file}:{line}", "link": link,
            "message": self._state.in_words(finding.message), "help": self._state.in_words(finding.help),
        }  # fmt: skip

    def _called(self, finding: Finding) -> str:
        """What people call the record: its sentence, its title, its name."""
        name = finding.where
        if name in self._sentences:
            quoted = self._quotes[self._sentences[name]]
            return f"“{quoted}”" if len(quoted) <= LONGEST else f"“{quoted[: LONGEST - 1]}…”"
        if name in self._recipients:
            return self._state.names.label("recipient", name)
        if name in self._categories:
            return self._state.names.label("data", name)
        return name

    def _link(self, finding: Finding) -> str:
        name = finding.where
        if name in self._sentences:
            return f"/sentences?at={quote(self._sentences[name])}"
        if name in self._recipients:
            return f"/recipients#{quote(name)}"
        if "/" in name:
            return f"/recipients#{quote(name.replace('/', '--'))}"
        if name in self._categories:
            return f"/holdings?at={quote(name)}#{quote(name)}"
        return f"/sentences?at={quote(self._waiting)}" if finding.code.startswith("DRF") and self._waiting else ""
