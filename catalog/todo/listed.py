"""The to-do list of a check: its findings by cause, the gravest first."""

from __future__ import annotations

import importlib
import pkgutil
from collections.abc import Callable, Iterable, Iterator, Sequence
from functools import cache
from itertools import chain
from typing import NamedTuple

import catalog.todo.causes
from catalog.findings.finding import GRAVITY
from catalog.findings.locate import Located
from catalog.todo.cause import CauseFindings, TodoCause, TodoEntry

MOST_FILES = 4
"""Of a cause that is told by file: those in further files are told in one entry."""
OTHERS = "others"


class CauseTeller(NamedTuple):
    """A cause with the words for its findings."""

    cause: TodoCause
    advice: Callable[[CauseFindings], str]
    by_file: bool = False


@cache
def causes() -> tuple[CauseTeller, ...]:
    """Every cause, found by its folder, in the order in which equally grave ones are told."""
    names = [module.name for module in pkgutil.iter_modules(catalog.todo.causes.__path__)]
    modules = [importlib.import_module(f"{catalog.todo.causes.__name__}.{name}") for name in names]
    found = [CauseTeller(module.CAUSE, module.advice, getattr(module, "BY_FILE", False)) for module in modules]
    return tuple(sorted(found, key=lambda teller: teller.cause.rank))


def todo_list(located: Iterable[Located]) -> list[TodoEntry]:
    """What is to be done about the findings, the gravest first; every finding stands in exactly one entry."""
    groups: dict[str, list[Located]] = {}
    for one in located:
        groups.setdefault(cause_of(one.finding.code), []).append(one)
    tellers = [teller for teller in causes() if teller.cause.name in groups]
    entries = list(chain.from_iterable(_entries(teller, groups[teller.cause.name]) for teller in tellers))
    mends = {teller.cause.name: teller.cause.mends for teller in tellers}
    worst = {entry.cause: GRAVITY[entry.severity] for entry in reversed(entries)}
    return sorted(entries, key=lambda one: min(GRAVITY[one.severity], worst.get(mends[one.cause], len(GRAVITY))))


@cache
def cause_of(code: str) -> str:
    """The name of the cause to which a rule belongs: that of the longest beginning of its code."""
    fitting = [
        (len(start), teller.cause.name)
        for teller in causes() for start in teller.cause.codes if code.startswith(start)
    ]  # fmt: skip
    return max(fitting, default=(0, OTHERS))[1]


def _entries(teller: CauseTeller, located: Sequence[Located]) -> Iterator[TodoEntry]:
    """One entry, as grave as the gravest of its findings, which are named first; or one for each file."""
    ordered = sorted(located, key=lambda one: GRAVITY[one.finding.severity])
    for alike in _by_file(ordered) if teller.by_file else [ordered]:
        group = CauseFindings(tuple(alike))
        yield TodoEntry(
            teller.cause.name, alike[0].finding.severity, teller.advice(group), group.codes, group.findings,
            teller.cause.place, group.located,
        )  # fmt: skip


def _by_file(located: Sequence[Located]) -> list[list[Located]]:
    files: dict[str, list[Located]] = {}
    for one in located:
        files.setdefault(one.finding.file, []).append(one)
    every = list(files.values())
    if len(every) <= MOST_FILES:
        return every
    return [*every[: MOST_FILES - 1], list(chain.from_iterable(every[MOST_FILES - 1 :]))]
