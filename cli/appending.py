"""Records appended to a file of the inventory: shown first, or written whole and at once."""

from __future__ import annotations

import difflib
from collections.abc import Sequence
from pathlib import Path
from typing import NamedTuple

from catalog.appended_records import RECIPIENTS, USUAL_INDENT, CannotAppendError, Written, appended
from cli.exit_codes import Exit, ExitCode
from cli.output import write_inside
from inventory.source import read_text
from reports.inert import terminal_lines, terminal_text

MOST_BY_HAND = 100
"""So many lines are shown to be put in by hand where they cannot be appended."""


class Growth(NamedTuple):
    """A file `name` in the folder `root`, as it is and as it will be, with the line ends it has."""

    root: Path
    name: str
    before: str
    after: str


def growth(
    root: Path, name: str, new: Sequence[str], written: Written, head: str = "", section: str = RECIPIENTS
) -> Growth:
    """What the file becomes with the records called `new` in `section`; where there is none, it begins with `head`.

    Raises Exit with code 2 where that cannot be done.
    """
    before = _text(root, name)
    try:
        return Growth(root, name, before, appended(before or head, new, written, section))
    except CannotAppendError as why:
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


def _text(root: Path, name: str) -> str:
    """The text of the file with its own line ends; empty where there is none yet."""
    if not (root / name).exists():
        return ""
    text, problems = read_text(root, name)
    if text is None and problems[0].code != "INV009":
        raise _cannot(f"“{name}” cannot be read. {problems[0].message} {problems[0].help}")
    return (root / name).read_bytes().decode("utf-8")


def _cannot(message: str) -> Exit:
    return Exit(ExitCode.COULD_NOT_CHECK, terminal_lines(message))
