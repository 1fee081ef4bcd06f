"""A file's text as it stands, for an edit that leaves alone what it does not change: its line ends, too."""

from __future__ import annotations

from pathlib import Path

from cli.exit_codes import Exit, ExitCode
from inventory.source import read_text
from reports.inert import terminal_lines


def written_text(root: Path, name: str) -> str:
    """Return the text of the file `name` below `root`, empty where there is none or nothing in it.

    Raises Exit with code 2 where it cannot be read as UTF-8 within the folder.
    """
    if not (root / name).exists():
        return ""
    text, problems = read_text(root, name)
    if text is None and problems[0].code != "INV009":
        raise _cannot(name, f"{problems[0].message} {problems[0].help}")
    try:
        return (root / name).read_bytes().decode("utf-8")
    except UnicodeDecodeError:
        raise _cannot(name, "It is no text in UTF-8: save it as that.") from None


def _cannot(name: str, why: str) -> Exit:
    return Exit(ExitCode.COULD_NOT_CHECK, terminal_lines(f"“{name}” cannot be read. {why}"))
