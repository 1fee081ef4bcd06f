"""Strict YAML: every scalar is text, and what could make a file mean something else than it shows is an error.

The idea is StrictYAML's (Colm O'Connor): no anchors, tags, merge keys, repeated keys or types guessed from a value.
"""

from __future__ import annotations

from itertools import islice

from inventory.many_faults import MOST_FAULTS, rest, with_the_rest_counted
from inventory.problem import Problem
from inventory.strict_yaml import events, hidden
from inventory.strict_yaml.build import UnbuildableError, Value, build
from inventory.strict_yaml.comments import CommentFinder
from inventory.strict_yaml.faults import find_faults
from inventory.strict_yaml.positions import Positions
from inventory.strict_yaml.spans import TOP, span_at

__all__ = ["CommentFinder", "Positions", "Value", "load", "positions"]

MOST_COUNTED = 20_000
"""Faults, beyond which those of a file are not even counted."""


def load(text: str, file: str) -> tuple[dict[str, Value], list[Problem]]:
    """The mapping that `text` holds, every scalar as text, and what is wrong with it as YAML, in the order it stands.

    `file` is the name that problems carry. Of very many the first are listed and the others counted, as
    `inventory.many_faults` does. The mapping is empty where the text is
    not one mapping (then there is an INV001, INV005 or INV009); else it lacks only what the problems name: of a
    repeated key the first value is kept, and hidden characters are replaced by U+FFFD. Raises nothing.
    """
    text = text.removeprefix("\ufeff")
    visible = text if hidden.is_plain(text) else hidden.made_visible(text)
    value, faulty = _built(visible)
    if not faulty and visible == text:
        return value, []
    problems = _hidden_problems(text, file)
    if faulty:
        faults = list(islice(find_faults(visible), MOST_COUNTED))
        told = (Problem(*fault[:3], file, span=fault.span) for fault in faults)
        problems += with_the_rest_counted(told, at_least=len(faults) == MOST_COUNTED)
    return value, sorted(problems, key=lambda problem: problem.span or TOP)


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


def _hidden_problems(text: str, file: str) -> list[Problem]:
    """INV005 for the first hidden characters, and one for the others: to find a line takes as long as the text is."""
    first = islice(hidden.find_hidden(text), MOST_FAULTS + 1)
    problems = [_hidden_problem(text, index, name, file) for index, name in first]
    more = hidden.count_hidden(text) - MOST_FAULTS
    return problems[:MOST_FAULTS] + ([rest(problems[-1], more)] if more > 0 else [])


def _hidden_problem(text: str, index: int, name: str, file: str) -> Problem:
    message = f"The character {name} is not allowed: readers cannot see it."
    return Problem("INV005", message, "Delete it, or type the line anew.", file, span=span_at(text, index, 1))
