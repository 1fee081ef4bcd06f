"""The to-do list for programs, and the commands that show what stands behind its entries."""

from __future__ import annotations

import shlex
from typing import Any

from catalog.todo.cause import TodoEntry
from reports.check_report import CheckReport
from reports.location import location


def command_for(report: CheckReport, entry: TodoEntry | None = None) -> str:
    """The command that shows every finding of `entry`, or of the whole check, as it was asked for."""
    folder = [report.folder] if report.folder not in ("", ".") else []
    select = report.selected if entry is None else ["--select", ",".join(entry.codes)]
    return shlex.join(["inventory", "check", *folder, *report.asked, *select, "--all"])


def todo_records(report: CheckReport) -> list[dict[str, Any]]:
    """The entries of the list in order, each with the place of its first finding.

    Their commands are to be run in the inventory's folder, so that the same inventory gives the same bytes everywhere.
    """
    report = report._replace(folder="", asked=(), selected=())
    return [
        {
            "cause": entry.cause,
            "severity": entry.severity,
            "text": entry.text,
            "codes": list(entry.codes),
            "count": entry.findings,
            "command": command_for(report, entry),
            "location": location(entry.located[0].finding.file, entry.located[0].span),
        }
        for entry in report.todo
    ]
