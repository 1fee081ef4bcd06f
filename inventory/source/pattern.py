"""Patterns for paths, step by step: a set of places in the pattern instead of backtracking, so none is slow."""

from __future__ import annotations

import re
from collections.abc import Iterable
from fnmatch import translate
from typing import TypeAlias

States: TypeAlias = frozenset[int]
"""The places in the pattern that a path may have reached."""

_ANY_DEPTH = "**"


class Pattern:
    """`*`, `?` and `[…]` within a step, `**` for any number of steps; a leading dot has to be written."""

    def __init__(self, pattern: str) -> None:
        steps = [step for step in pattern.split("/") if step not in ("", ".")]
        if steps and steps[-1] == _ANY_DEPTH:
            steps.append("*")
        self._steps = steps
        self._expressions = [re.compile(translate(step)) for step in steps]
        self.start = self._closed([0])

    def after(self, states: States, name: str, is_link: bool) -> States:
        """The states one step named `name` further; `**` does not go through links, which may lead in a circle."""
        ahead = [state + 1 for state in states if self._matches(state, name)]
        if not is_link and not name.startswith("."):
            ahead += [state for state in states if self._is_any_depth(state)]
        return self._closed(ahead)

    def matches(self, path: str) -> bool:
        """Whether the pattern names a file, by its path from where the pattern starts; links are not asked about."""
        states = self.start
        for step in path.split("/"):
            states = self.after(states, step, is_link=False)
        return self.is_complete(states)

    def is_complete(self, states: States) -> bool:
        """Whether the path so far is what the pattern names."""
        return len(self._steps) in states

    def goes_on(self, states: States) -> bool:
        """Whether the pattern names anything below the path so far."""
        return any(state < len(self._steps) for state in states)

    def _matches(self, state: int, name: str) -> bool:
        if state == len(self._steps) or self._is_any_depth(state):
            return False
        if name.startswith(".") and not self._steps[state].startswith("."):
            return False
        return self._expressions[state].match(name) is not None

    def _is_any_depth(self, state: int) -> bool:
        return state < len(self._steps) and self._steps[state] == _ANY_DEPTH

    def _closed(self, states: Iterable[int]) -> States:
        reached = set(states)
        for state in range(len(self._steps)):
            if state in reached and self._is_any_depth(state):
                reached.add(state + 1)
        return frozenset(reached)
