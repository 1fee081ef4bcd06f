"""Very many faults of one kind in one file: the first ones in full, the others as one that says how many they are."""

from __future__ import annotations

from collections.abc import Iterable

from inventory.problem import Problem

MOST_FAULTS = 50
"""Of one code in one file. Whoever mends these sees the next; ten thousand would take longer to read than to write."""


def with_the_rest_counted(problems: Iterable[Problem], *, at_least: bool = False) -> list[Problem]:
    """The first MOST_FAULTS problems of each file and code; one at the place of the next counts the others.

    `at_least`: there may be more than `problems`.
    """
    shown: list[Problem] = []
    seen: dict[tuple[str, str], int] = {}
    first_left_out: dict[tuple[str, str], Problem] = {}
    for problem in problems:
        kind = (problem.file, problem.code)
        seen[kind] = seen.get(kind, 0) + problem.times
        if seen[kind] <= MOST_FAULTS:
            shown.append(problem)
        else:
            first_left_out.setdefault(kind, problem)
    return shown + [rest(first, seen[kind] - MOST_FAULTS, at_least=at_least) for kind, first in first_left_out.items()]


def rest(first: Problem, count: int, *, at_least: bool = False) -> Problem:
    """One problem in place of `count` of them, of which `first` is the first."""
    if count == 1:
        return first
    message = f"and {'at least ' if at_least else ''}{count:,} more such faults in this file, from here on."
    return first._replace(message=message, help="Mend those above, then check again.", where="", times=count)
