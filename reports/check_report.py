"""What every format of `inventory check` is made from: the assessment, with findings at their places."""

from __future__ import annotations

import posixpath
from collections.abc import Sequence
from typing import NamedTuple

from catalog.checking.assessment import Assessment
from catalog.findings.finding import Severity
from catalog.findings.locate import Located, Locator
from catalog.todo.cause import TodoEntry
from catalog.todo.listed import todo_list


class CheckReport(NamedTuple):
    """The outcome of one check, ready to be shown. `folder` is the inventory's folder as the user named it."""

    assessment: Assessment
    located: Sequence[Located]
    locator: Locator
    folder: str
    colour: bool = False
    asked: Sequence[str] = ()
    """The options of the check that decide what is found, to be repeated where another check is named."""
    selected: Sequence[str] = ()
    """Those of its options that say which rules are looked for."""

    def count(self, severity: Severity) -> int:
        """How many findings there are of one severity."""
        return sum(one.finding.times for one in self.located if one.finding.severity == severity)

    @property
    def lowered(self) -> int:
        """How many findings a setting makes less grave than their rule does."""
        return sum(one.finding.times for one in self.located if one.finding.lowered_from)

    @property
    def todo(self) -> list[TodoEntry]:
        """What is to be done, by cause, the gravest first."""
        return todo_list(self.located)

    @property
    def goals(self) -> int:
        """How many goals there were to prove."""
        return sum(summary.goals for summary in self.assessment.assessed.summaries)

    @property
    def proved(self) -> int:
        """How many of them were proved."""
        return sum(summary.proved for summary in self.assessment.assessed.summaries)


def path_shown(folder: str, file: str) -> str:
    """A file of the inventory as the user would type it, from where the command was started."""
    return file if folder in ("", ".") else posixpath.normpath(f"{folder}/{file}")
