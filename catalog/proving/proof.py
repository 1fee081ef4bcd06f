"""Every recorded inventory as it is now judged again, and what that comes to: findings, or what would change."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from pathlib import Path
from typing import Any, NamedTuple

from catalog.checking.progress import tell
from catalog.checks import org004_verdict_does_not_follow
from catalog.counting import counted
from catalog.proving.places import CurrentEntry, opened
from catalog.proving.tasks import Result, Task, not_judged, task_of
from catalog.store.conflict import Conflict, conflict

JUDGED = "inventories judged"
Runner = Callable[[Sequence[Task]], Iterable[Result]]
"""Gives a result for each task, in any order."""


class ProvedCatalogue(NamedTuple):
    """The result of every inventory, by name, each exactly once."""

    results: tuple[Result, ...]

    @property
    def judged(self) -> list[Result]:
        """Those that could be judged."""
        return [one for one in self.results if one["judged"]]

    @property
    def not_judged(self) -> list[Result]:
        """Those that could not, with the reason under `why`."""
        return [one for one in self.results if not one["judged"]]

    @property
    def in_part(self) -> list[Result]:
        """Those that were judged without what could not be read, which is under `unread`."""
        return [one for one in self.judged if one["unread"]]

    @property
    def is_whole(self) -> bool:
        """Whether something was judged, and nothing of what is recorded was not."""
        return bool(self.judged) and not self.not_judged and not self.in_part

    def total(self, field: str) -> int:
        """The sum of a number over all that were judged."""
        return sum(one.get(field, 0) for one in self.judged)


def prove(kind: str, at: str, runner: Runner) -> ProvedCatalogue:
    """Judge every inventory that is recorded at a place (`place_of`), as it is now.

    Raises StoreError where the place cannot be read at all.
    """
    # By a name that other processes understand, whatever folder they run in.
    at = at if "://" in at else str(Path(at).resolve())
    place = opened(kind, at)
    entries = place.entries()
    tasks = [task_of(kind, at, entry) for entry in entries]
    results = [*_each_once(entries, runner(tasks)), *(_without_entry(name) for name in place.without_entry())]
    return ProvedCatalogue(tuple(sorted(results, key=lambda one: str(one["inventory"]))))


def _without_entry(name: str) -> Result:
    return {"inventory": name, "seq": None, "judged": False, "why": "the catalogue names it, and has no entry of it"}


def _each_once(entries: Sequence[CurrentEntry], results: Iterable[Result]) -> Iterator[Result]:
    """The results in the order of the entries; a task of which nothing came back is told as not judged."""
    found: dict[int, Result] = {}
    for result in results:
        found.setdefault(result["seq"], result)
        tell(len(found), len(entries), JUDGED)
    for entry in entries:
        yield found.get(entry.seq) or not_judged(entry, "nothing came back")


def differing_verdicts(proved: ProvedCatalogue) -> Iterator[Conflict]:
    """One finding an inventory whose record has verdicts that do not follow from its files."""
    for one in proved.judged:
        if one.get("differing"):
            yield _finding(one)


def _finding(one: dict[str, Any]) -> Conflict:
    name, first = one["inventory"], one["first"][0]
    number = counted(one["differing"], f"verdict of {name} does", f"verdicts of {name} do")
    return conflict(
        org004_verdict_does_not_follow.RULE, None,
        f"{number} not follow from its files, such as {first['recorded']} where they give "
        f"{first['follows']}: {first['of']}.",
        "Record the inventory anew; `inventory catalog verify` says whether the record was altered.",
        {name: {"verdicts": one["differing"], "first": one["first"]}},
    )  # fmt: skip
