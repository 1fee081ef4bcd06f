"""What a check of all inventories of a repository came to, one part for each inventory."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from catalog.findings.finding import GRAVITY, Severity

GRAVEST_FIRST = (3, 2, 1, 0)
"""Exit codes: what could not be checked outweighs what was found."""


class SharedFinding(NamedTuple):
    """A finding in a file of a package, by its place in the repository; the same in every inventory that has it.

    One `of_all` speaks of what nobody uses or reads: it holds only where all users of the `package` have it.
    """

    place: str
    severity: Severity
    code: str
    message: str
    help: str
    package: str
    of_all: bool


class ToDoLine(NamedTuple):
    """One entry of an inventory's to-do list, and the command that shows its findings."""

    severity: Severity
    text: str
    codes: tuple[str, ...]
    tally: str
    command: str


class InventoryPart(NamedTuple):
    """One inventory: its `folder`, the exit code of its check, and its report in the format that is asked for.

    Where it could not be checked, `report` is empty and `error` says why. `counts` are errors, warnings, notes, goals
    and proved; `to_do` is what there is to do about it, the gravest first; `packages` are the packages that it uses, by
    their places in the repository, and `shared` what is found in their files.
    """

    folder: str
    exit_code: int
    report: str
    counts: dict[str, int]
    error: str = ""
    to_do: tuple[ToDoLine, ...] = ()
    packages: tuple[str, ...] = ()
    shared: tuple[SharedFinding, ...] = ()


class WorkspaceReport(NamedTuple):
    """The parts in the order of their folders; `fail_on` is how grave a finding of all together has to be to fail."""

    parts: Sequence[InventoryPart]
    fail_on: Severity = "error"

    @property
    def exit_code(self) -> int:
        """The gravest of all, and 1 where something in a package fails that only all users together tell."""
        codes = {part.exit_code for part in self.parts}
        codes.update(1 for one, _ in self.shared() if one.of_all and GRAVITY[one.severity] <= GRAVITY[self.fail_on])
        return next(code for code in GRAVEST_FIRST if code in codes)

    def count(self, name: str) -> int:
        """The sum over all inventories."""
        return sum(part.counts.get(name, 0) for part in self.parts)

    def with_code(self, code: int) -> list[InventoryPart]:
        """The inventories whose check ended with `code`."""
        return [part for part in self.parts if part.exit_code == code]

    def shared(self) -> list[tuple[SharedFinding, list[str]]]:
        """What is found in packages, each once, the gravest first, with the folders of the inventories that have it."""
        having: dict[SharedFinding, list[str]] = {}
        same: dict[SharedFinding, SharedFinding] = {}
        for part in self.parts:
            for one in part.shared:
                # What is to be done may name records of one inventory: the first one's words stand for all.
                folders = having.setdefault(same.setdefault(one._replace(help=""), one), [])
                folders += [part.folder] if part.folder not in folders else []
        held = [
            (one, folders) for one, folders in having.items() if not one.of_all or folders == self._users(one.package)
        ]
        return sorted(held, key=lambda pair: (GRAVITY[pair[0].severity], pair[0].place, pair[0].code))

    def _users(self, package: str) -> list[str]:
        return [part.folder for part in self.parts if package in part.packages]
