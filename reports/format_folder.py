"""The output formats, found by their folder: one module a format, its name the file's, with a function `render`.

A format that shows single goals says so with `NEEDS_GOALS = True`; the others let large inventories be judged by
several processes, which hand back findings only. One that has no place for findings that somebody accepts says
`HAS_PLACE_FOR_ACCEPTED = False`; then they are told beside it.
"""

from __future__ import annotations

import importlib
import pkgutil
from collections.abc import Callable
from typing import NamedTuple

import reports.formats
from reports.check_report import CheckReport


class Format(NamedTuple):
    """One format of `inventory check`: a pure function from the report to text."""

    name: str
    render: Callable[[CheckReport], str]
    needs_goals: bool
    has_place_for_accepted: bool = True


def format_names() -> list[str]:
    """The names of all formats."""
    return sorted(module.name for module in pkgutil.iter_modules(reports.formats.__path__))


def format_called(name: str) -> Format:
    """The format of that name; raises LookupError where there is none."""
    if name not in format_names():
        raise LookupError(name)
    module = importlib.import_module(f"{reports.formats.__name__}.{name}")
    shows_accepted = getattr(module, "HAS_PLACE_FOR_ACCEPTED", True)
    return Format(name, module.render, getattr(module, "NEEDS_GOALS", False), shows_accepted)
