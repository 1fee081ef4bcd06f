"""The forms of supervisory authorities, found by their folder: one module a form, its name the authority's.

A form has `AUTHORITY`, where its headings come from as `SOURCE`, and `COLUMNS`: the authority's own headings in its own
order, each with the function that fills it from the contents and a row.
"""

from __future__ import annotations

import pkgutil
from collections.abc import Callable, Sequence
from importlib import import_module
from typing import NamedTuple

import reports.processing.templates
from reports.encoders.sheet import Cell, Sheet
from reports.page.contents import Contents
from reports.processing.activity_rows import ActivityRow
from reports.processing.details import LIST

Fill = Callable[[Contents, ActivityRow], Cell]


class FormColumn(NamedTuple):
    """A heading of an authority's form, and what fills it."""

    heading: str
    fill: Fill


def form_names() -> list[str]:
    """The names of all forms."""
    return sorted(module.name for module in pkgutil.iter_modules(reports.processing.templates.__path__))


def form_sheet(name: str, contents: Contents, rows: Sequence[ActivityRow]) -> Sheet:
    """The list in the form of an authority; ImportError where there is none of that name."""
    form = import_module(f"{reports.processing.templates.__name__}.{name}")
    columns: Sequence[FormColumn] = form.COLUMNS
    filled = [[column.fill(contents, row) for column in columns] for row in rows]
    return Sheet(LIST, f"{form.AUTHORITY}: {form.SOURCE}", [column.heading for column in columns], filled)
