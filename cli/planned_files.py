"""Files to be written together: shown first, or written whole, all of them or none."""

from __future__ import annotations

import contextlib
import difflib
from collections.abc import Mapping
from pathlib import Path
from typing import NamedTuple

from cli.exit_codes import Exit, ExitCode
from cli.new_files import write_new
from cli.output import write_inside
from inventory.source.place import leaves
from inventory.source.planted_links import link_below
from reports.inert import terminal_text


class PlannedFiles(NamedTuple):
    """Texts by file below `root`, None for a file that goes; `is_new` where an inventory is made that was not there."""

    root: Path
    files: Mapping[str, str | None]
    is_new: bool


def deliver_planned(plan: PlannedFiles, *, dry_run: bool) -> None:
    """Show what would be written, or write it. Raises Exit with code 2, and nothing is changed, where that fails."""
    if dry_run:
        for name, text in plan.files.items():
            _show(plan.root, name, text)
    elif plan.is_new:
        write_new(plan.root, {name: text.encode("utf-8") for name, text in plan.files.items() if text is not None})
        print(terminal_text(f"Wrote {len(plan.files)} files to {plan.root}."))
    else:
        _write_all(plan)
        print(terminal_text(f"Wrote {len(plan.files)} files: {', '.join(plan.files)}."))


def _show(root: Path, name: str, text: str | None) -> None:
    before = _text(root, name) or ""
    for line in difflib.unified_diff(before.splitlines(), (text or "").splitlines(), name, name, lineterm=""):
        print(terminal_text(line))


def _text(root: Path, name: str) -> str | None:
    place = root / name
    return place.read_bytes().decode("utf-8") if place.is_file() else None


def _write_all(plan: PlannedFiles) -> None:
    """Write each file; where one cannot be written, those before it get back what they held."""
    for name in plan.files:
        if leaves(name) or link_below(plan.root, name):
            message = terminal_text(f"“{name}” is a link or leads elsewhere, so nothing was written.")
            raise Exit(ExitCode.COULD_NOT_CHECK, message)
    before = {name: _text(plan.root, name) for name in plan.files}
    written: list[str] = []
    try:
        for name, text in plan.files.items():
            written.append(name)
            if text is None:
                (plan.root / name).unlink()
            else:
                write_inside(plan.root, name, text)
    except BaseException:
        _undo(plan.root, {name: before[name] for name in written})
        raise


def _undo(root: Path, before: Mapping[str, str | None]) -> None:
    for name, text in before.items():
        with contextlib.suppress(OSError, Exit):
            if text is None:
                (root / name).unlink(missing_ok=True)
            else:
                write_inside(root, name, text)
