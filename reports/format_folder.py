"""The output formats, found by their folder: one module a format, its name the file's, with a function `render`.

A format that shows single goals says so with `NEEDS_GOALS = True`; the others let large inventories be judged by
several processes, which hand back findings only. One that has no place for findings that somebody accepts says
`HAS_PLACE_FOR_ACCEPTED = False`; then they are told beside it.

A module may have a function `merge`, which makes one report of those on all inventories of a workspace; without one
they follow each other under the names of their folders.
"""

from __future__ import annotations

import importlib
import pkgutil
from collections.abc import Callable
from typing import NamedTuple

import reports.formats
from reports.check_report import CheckReport
from reports.escaping.visible import log_line
from reports.workspace_report import WorkspaceReport
from reports.workspace_text import workspace_table


class Format(NamedTuple):
    """One format of `inventory check`: a pure function from the report to text."""

    name: str
    render: Callable[[CheckReport], str]
    needs_goals: bool
    has_place_for_accepted: bool
    merge: Callable[[WorkspaceReport], str]


def format_names() -> list[str]:
    """The names of all formats."""
    return sorted(module.name for module in pkgutil.iter_modules(reports.formats.__path__))


def format_called(name: str) -> Format:
    """The format of that name; raises LookupError where there is none."""
    if name not in format_names():
        raise LookupError(name)
    module = importlib.import_module(f"{reports.formats.__name__}.{name}")
    shows_accepted = getattr(module, "HAS_PLACE_FOR_ACCEPTED", True)
    merge = getattr(module, "merge", one_after_another)
    return Format(name, module.render, getattr(module, "NEEDS_GOALS", False), shows_accepted, merge)


def one_after_another(workspace: WorkspaceReport) -> str:
    """The reports on the inventories under the names of their folders, then the table of all."""
    told = (
        f"== {log_line(part.folder)} ==\n{part.report or log_line(part.error)}".rstrip() for part in workspace.parts
    )
    return "\n\n".join([*told, workspace_table(workspace)])
