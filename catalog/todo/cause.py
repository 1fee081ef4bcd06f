"""A cause: findings that one and the same step mends, told in one sentence.

Each stands in a file of its own in `catalog/todo/causes/`: a docstring, `CAUSE`, and `advice(group)`, which says in one
or two plain sentences what is to be done. One that has an entry for each file of the inventory says `BY_FILE = True`.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import NamedTuple

from catalog.counting import counted
from catalog.explain.wording import listing
from catalog.findings.finding import SEVERITIES, Severity
from catalog.findings.locate import Located


class TodoCause(NamedTuple):
    """What belongs together. `codes` are rules, or how their codes begin; of two causes the longer beginning counts.

    `rank` orders causes that are equally grave: what hides other findings comes first. `place` is the view of the
    review page where it is mended, empty where only an editor mends it. `mends` names another cause of which this one
    may take care: it is told no later.
    """

    name: str
    rank: int
    codes: tuple[str, ...]
    place: str = ""
    mends: str = ""


class CauseFindings(NamedTuple):
    """The findings of one cause, by file and place."""

    located: tuple[Located, ...]

    @property
    def findings(self) -> int:
        """How many findings they are, those counted only in sum included."""
        return sum(one.finding.times for one in self.located)

    @property
    def codes(self) -> tuple[str, ...]:
        """Their rules, in order."""
        return tuple(sorted({one.finding.code for one in self.located}))

    def named(self, most: int = 3) -> str:
        """The records that they are about, “account/card and two more”; their files where they name none."""
        return listing((one.finding.where or one.finding.file for one in self.located), most)

    def number(self, *codes: str) -> int:
        """How many findings of these rules there are."""
        return sum(one.finding.times for one in self.located if one.finding.code.startswith(codes))


class TodoEntry(NamedTuple):
    """One entry of the list: what is to be done, how grave it is, and the findings that it mends."""

    cause: str
    severity: Severity
    text: str
    codes: tuple[str, ...]
    findings: int
    place: str
    located: tuple[Located, ...]

    def tally(self) -> str:
        """How many findings of each severity it has, such as “2 errors and 32 warnings”."""
        counts = dict.fromkeys(SEVERITIES, 0)
        for one in self.located:
            counts[one.finding.severity] += one.finding.times
        return listing(counted(number, severity) for severity, number in counts.items() if number)


def numbers(told: Iterable[tuple[int, str, str]]) -> str:
    """“3 collections and 2 uses” of numbers with their nouns, one and many; those that are none are left out."""
    return listing(counted(number, one, many) for number, one, many in told if number)


def files_of(group: CauseFindings) -> int:
    """In how many files the findings stand."""
    return len({one.finding.file for one in group.located})
