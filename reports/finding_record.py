"""A finding as every JSON of findings has it."""

from __future__ import annotations

from typing import Any

from catalog.findings.finding import Quoted
from catalog.findings.locate import Located
from reports.location import location


def finding_record(one: Located) -> dict[str, Any]:
    """A finding at its place, with the sentences that it quotes."""
    finding = one.finding
    return {
        "code": finding.code,
        "name": finding.name,
        "severity": finding.severity,
        "message": finding.message,
        "help": finding.help,
        "location": location(finding.file, one.span),
        "where": finding.where,
        "fingerprint": finding.fingerprint,
        "quotes": [_quoted(quoted) for quoted in finding.quotes],
        "related": list(finding.related),
        "lowered_from": finding.lowered_from,
    }


def _quoted(quoted: Quoted) -> dict[str, Any]:
    return {"quote": quoted.text, "document": quoted.document, "line": quoted.line, "remark": quoted.remark}
