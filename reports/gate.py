"""Which findings fail a check, and where in the repository they stand."""

from __future__ import annotations

import posixpath

from catalog.findings.finding import GRAVITY
from catalog.findings.locate import Located
from reports.check_report import CheckReport, path_shown


def fails(report: CheckReport, one: Located) -> bool:
    """Whether a finding makes the check fail."""
    return report.assessment.fails(one.finding)


def gravest_first(report: CheckReport) -> list[Located]:
    """The findings by severity, then in their own order."""
    return sorted(report.located, key=lambda one: GRAVITY[one.finding.severity])


def repository_path(folder: str, file: str) -> str:
    """A file of the inventory in `folder` as a build server names it: relative, without detours.

    It is relative to the folder in which the command was started, which in a build is the repository's top; for an
    inventory outside of that folder it is relative to the inventory.
    """
    path = posixpath.normpath(path_shown(folder, file))
    if path.startswith(("/", "../")):
        path = posixpath.normpath(file).lstrip("/")
    while path.startswith("../"):
        path = path.removeprefix("../")
    return path
