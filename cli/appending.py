"""Records appended to a file of the inventory: shown first, or written whole and at once."""

from __future__ import annotations

import difflib
from pathlib import Path
from typing import NamedTuple

from cli.exit_codes import Exit, ExitCode
from cli.output import write_inside
from cli.written_text import written_text
from inventory.yaml_edit import USUAL_INDENT, NewRecords, UneditableYamlError, with_records
from reports.inert import terminal_lines, terminal_text

RECIPIENTS = "recipients"
MOST_BY_HAND = 100
"""So many lines are shown to be put in by hand where they cannot be appended."""


class Growth(NamedTuple):
    """A file `name` in the folder `root`, as it is and as it will be, with the line ends it has."""

    root: Path
    name: str
    before: str
    after: str


def growth(root: Path, name: str, written: NewRecords, head: str = "", section: str = RECIPIENTS) -> Growth:
    """What the file becomes with the records `written` in `section`; where there is none, it begins with `head`.

    Raises Exit with code 2 where that cannot be done.
    """
    before = written_text(root, name)
    try:
        return Growth(root, name, before, with_records(before or head, section, written))
    except UneditableYamlError as why:
        lines = list(written(USUAL_INDENT))
        by_hand = f" Put this into it by hand:\n{chr(10).join(lines)}" if len(lines) <= MOST_BY_HAND else ""
        raise _cannot(f"“{name}” {why}. Nothing was written.{by_hand}") from None


def show(one: Growth) -> None:
    """Print the difference."""
    old, new = one.before.splitlines(), one.after.splitlines()
    for line in difflib.unified_diff(old, new, one.name, one.name, lineterm=""):
        print(terminal_text(line))


def save(one: Growth) -> None:
    """Write the file. Raises Exit with code 2 where that cannot be done, or would lead out of the folder."""
    write_inside(one.root, one.name, one.after)


def _cannot(message: str) -> Exit:
    return Exit(ExitCode.COULD_NOT_CHECK, terminal_lines(message))
