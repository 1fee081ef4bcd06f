"""Strict YAML: every scalar is text, and what could make a file mean something else than it shows is an error.

The idea is StrictYAML's (Colm O'Connor): no anchors, tags, merge keys, repeated keys or types guessed from a value.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import islice

from inventory.problem import Problem
from inventory.strict_yaml import events, hidden
from inventory.strict_yaml.build import UnbuildableError, Value, build
from inventory.strict_yaml.comments import CommentFinder
from inventory.strict_yaml.faults import find_faults
from inventory.strict_yaml.positions import Positions
from inventory.strict_yaml.spans import span_at
from inventory.strict_yaml.syntax import Fault

__all__ = ["MAX_PROBLEMS", "CommentFinder", "Positions", "Value", "load", "positions"]

MAX_PROBLEMS = 100


def load(text: str, file: str) -> tuple[dict[str, Value], list[Problem]]:
    """The mapping that `text` holds, every scalar as text, and what is wrong with it as YAML, in the order it stands.

    `file` is the name that problems carry. At most MAX_PROBLEMS are listed. The mapping is empty where the text is
    not one mapping (then there is an INV001, INV005 or INV009); else it lacks only what the problems name: of a
    repeated key the first value is kept, and hidden characters are replaced by U+FFFD. Raises nothing.
    """
    text = text.removeprefix("\ufeff")
    visible = text if hidden.is_plain(text) else hidden.made_visible(text)
    value, faulty = _built(visible)
    if not faulty and visible == text:
        return value, []
    faults = list(islice(_hidden_faults(text), MAX_PROBLEMS))
    if faulty:
        faults += islice(find_faults(visible), MAX_PROBLEMS)
    faults.sort(key=lambda fault: fault.span)
    return value, [Problem(*fault[:3], file, span=fault.span) for fault in faults[:MAX_PROBLEMS]]


def positions(text: str) -> Positions:
    """Where the nodes of `text` stand; also for a text with problems, as far as it can be read."""
    return Positions(text)


def _built(text: str) -> tuple[dict[str, Value], bool]:
    if events.first_of_too_many_tag_directives(text) is not None:
        return {}, True
    try:
        return build(text)
    except (UnbuildableError, *events.FAILURES):
        return {}, True


def _hidden_faults(text: str) -> Iterator[Fault]:
    for index, name in hidden.find_hidden(text):
        message = f"The character {name} is not allowed: readers cannot see it."
        yield Fault("INV005", message, "Delete it, or type the line anew.", span_at(text, index, 1))
