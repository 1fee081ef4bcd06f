"""GitLab's code quality report: a JSON list, shown in the merge request."""

from __future__ import annotations

import hashlib
import json
from collections import Counter
from typing import Any

from catalog.findings.finding import Severity
from catalog.findings.locate import Located
from reports.check_report import CheckReport
from reports.escaping.json_text import json_text
from reports.escaping.visible import visible
from reports.gate import repository_path
from reports.workspace_report import WorkspaceReport

HAS_PLACE_FOR_ACCEPTED = False
SEVERITY: dict[Severity, str] = {"error": "critical", "warning": "minor", "note": "info"}


def render(report: CheckReport) -> str:
    """The findings of a check, each with a fingerprint of its own, as GitLab demands."""
    seen: Counter[str] = Counter()
    return json_text([_issue(report, one, seen) for one in report.located])


def merge(workspace: WorkspaceReport) -> str:
    """The findings of all inventories of a workspace in one list; fingerprints stay apart by the inventory's folder."""
    issues = [
        {**issue, "fingerprint": hashlib.sha256(f"{part.folder}\n{issue['fingerprint']}".encode()).hexdigest()}
        for part in workspace.parts if part.report for issue in json.loads(part.report)
    ]  # fmt: skip
    return json_text(issues)


def _issue(report: CheckReport, one: Located, seen: Counter[str]) -> dict[str, Any]:
    finding = one.finding
    span = one.span
    return {
        "type": "issue",
        "check_name": f"{finding.code} {finding.name}",
        "description": visible(f"{finding.code}: {finding.message} {finding.help}"),
        "categories": ["Compatibility" if finding.code.startswith("INV") else "Security"],
        "severity": SEVERITY[finding.severity],
        "fingerprint": _unique(finding.fingerprint, seen),
        "location": {
            "path": repository_path(report.folder, finding.file),
            "lines": {"begin": span.line, "end": span.end_line},
        },
    }


def _unique(fingerprint: str, seen: Counter[str]) -> str:
    """The fingerprint, made another one where it has been given away in this report."""
    seen[fingerprint] += 1
    times = seen[fingerprint]
    return fingerprint if times == 1 else hashlib.sha256(f"{fingerprint}\0{times}".encode()).hexdigest()[:32]
