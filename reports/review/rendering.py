"""The views of the review page as HTML: plain forms and links, with a style sheet and a script beside them.

Whatever inventories and policies say is escaped; the server's Content-Security-Policy runs nothing that stands in it.
"""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from typing import Any

from jinja2 import Environment, PackageLoader, StrictUndefined

from catalog.counting import counted
from reports.inert import terminal_text
from reports.tool import TOOL

VIEWS = {
    "sentences": "Sentences",
    "holdings": "What we hold",
    "recipients": "Who gets it",
    "todo": "To do",
    "changes": "Changes",
}
STATES = {
    "permits": ("✓", "permits"),
    "forbids": ("✕", "forbids"),
    "promises": ("★", "promises"),
    "informs": ("i", "informs"),
    "silent": ("–", "says nothing about flows"),
    "draft": ("◐", "drafted, waits for you"),
    "unread": ("?", "nobody has read it"),
    "fault": ("!", "read, but does not hold"),
    "quiet": ("·", "nothing to be said of it"),
}
"""The states of a sentence: a sign, so that no colour is needed to tell them apart, and a word."""


def review_page(view: str, content: Mapping[str, Any]) -> str:
    """One view as a whole page."""
    return (
        _environment().get_template(f"{view}.html").render(view=view, views=VIEWS, states=STATES, tool=TOOL, **content)
    )


def review_part(name: str, content: Mapping[str, Any]) -> str:
    """A part of a page, such as what a statement would come to if it were saved."""
    return _environment().get_template(f"{name}.html").render(states=STATES, **content)


def review_asset(name: str) -> str:
    """The style sheet or the script."""
    source, _, _ = _loader().get_source(_environment(), name)
    return source


@cache
def _loader() -> PackageLoader:
    return PackageLoader("reports.review", "templates")


@cache
def _environment() -> Environment:
    made = Environment(
        loader=_loader(), autoescape=True, undefined=StrictUndefined, trim_blocks=True, lstrip_blocks=True
    )
    made.filters["plain"] = terminal_text
    made.globals["counted"] = counted
    return made
