"""What the library raises where it cannot answer, and the faults of files that it names."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class FileProblem:
    """One fault of a file: the rule's code, what is wrong, the next step, and where (lines and columns from 1).

    `file` is relative to the inventory's folder. `line` and `column` are None where no text stands behind the fault.
    """

    code: str
    message: str
    help: str
    file: str
    line: int | None = None
    column: int | None = None


class InventoryError(Exception):
    """An inventory cannot be read or checked, or a name, day, rule or git ref means nothing.

    It is the one exception of this library; the `inventory` command ends with exit code 2 where it is raised.
    `message` says what is wrong and `help` the next step; `problems` are the faults in files that caused it, of which
    `file`, `line` and `column` name the first (None where no file is at fault).
    """

    def __init__(self, message: str, help: str = "", problems: tuple[FileProblem, ...] = ()) -> None:
        super().__init__(message)
        self.message = message
        self.help = help
        self.problems = problems

    @property
    def file(self) -> str | None:
        """The file that is at fault, relative to the inventory's folder."""
        return self.problems[0].file if self.problems else None

    @property
    def line(self) -> int | None:
        """The line in that file, from 1."""
        return self.problems[0].line if self.problems else None

    @property
    def column(self) -> int | None:
        """The column in that line, from 1."""
        return self.problems[0].column if self.problems else None
