"""Where results go: to standard output, or whole and at once into a file."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path

from cli.exit_codes import Exit, ExitCode
from cli.safe_files import delete_file, write_file
from inventory.input_files import inputs_among
from inventory.model import Inventory
from inventory.policy.reader import SUFFIXES
from inventory.source import leaves
from inventory.source.planted_links import is_link, link_below
from reports.inert import terminal_text

INPUT_ENDINGS = (".yaml", ".yml", ".csv", *(ending for ending in SUFFIXES if ending != ".json"))


class InputFileError(Exit):
    """The output would replace a part of what it is made from."""


def wants_colour() -> bool:
    """Whether to colour: on a terminal, unless NO_COLOR says no or FORCE_COLOR says yes."""
    if os.environ.get("NO_COLOR"):
        return False
    return bool(os.environ.get("FORCE_COLOR")) or sys.stdout.isatty()


def deliver(content: str | bytes, file: Path | None) -> None:
    """Print `content`, or write it to `file`, text in UTF-8 (see `cli.safe_files.write_file`).

    Raises Exit with code 2, also for bytes on a terminal.
    """
    if file is not None:
        _save(file, content.encode("utf-8", "backslashreplace") if isinstance(content, str) else content)
    elif isinstance(content, str):
        sys.stdout.write(content)
    elif sys.stdout.isatty():
        message = "This format is nothing for a terminal: name a file with --output."
        raise Exit(ExitCode.COULD_NOT_CHECK, message)
    else:
        sys.stdout.flush()
        sys.stdout.buffer.write(content)


def write_inside(root: Path, name: str, text: str) -> None:
    """Write the file `name` of the folder `root` whole; folders on the way are made. Raises Exit with code 2.

    What leads out of the folder or is no regular file stays as it is, and so does a link, wherever it leads: a link
    that others laid could lead to the repository's own settings.
    """
    try:
        link = link_below(root, name)
        if link is not None or leaves(name):
            message = terminal_text(f"“{link or name}” is a link or leads elsewhere, so nothing was written.")
            raise Exit(ExitCode.COULD_NOT_CHECK, message)
        target = root / name
        if target.exists() and not target.is_file():
            raise Exit(ExitCode.COULD_NOT_CHECK, terminal_text(f"“{name}” is no file, so nothing was written."))
        target.parent.mkdir(parents=True, exist_ok=True)
        write_file(target, text.encode("utf-8"))
    except OSError as error:
        message = terminal_text(f"“{name}” cannot be written: {error.strerror}.")
        raise Exit(ExitCode.COULD_NOT_CHECK, message) from None


def _save(file: Path, content: bytes) -> None:
    try:
        write_file(file, content)
    except OSError as error:
        message = terminal_text(f"“{file}” cannot be written: {error.strerror}.")
        raise Exit(ExitCode.COULD_NOT_CHECK, message) from None


def refuse_input(file: Path | None, inventory: Inventory) -> None:
    """Raises InputFileError where `file`, to be written, is one of the inventory's own."""
    if file is not None:
        refuse_inputs([file], inventory)


def refuse_inputs(files: Iterable[Path], inventory: Inventory) -> None:
    """Raises InputFileError where one of `files`, to be written, is one of the inventory's own."""
    for file in inputs_among(files, inventory):
        message = f"“{terminal_text(str(file))}” is a part of the inventory, so nothing was written. Name another file."
        raise InputFileError(ExitCode.COULD_NOT_CHECK, message)


@contextmanager
def no_stale_report(file: Path | None, *folders: Path) -> Iterator[None]:
    """Whatever ends the body early, no earlier report is left in `file` to be taken for the outcome.

    What may be one of the files of an inventory in `folders` stays, and the error stream says so.
    """
    try:
        yield
    except InputFileError:
        raise
    except BaseException:
        if file is not None and (file.is_file() or is_link(file)):
            _withdraw(file, folders)
        raise


def _withdraw(file: Path, folders: Sequence[Path]) -> None:
    try:
        place = file.parent.resolve() / file.name
        inside = any(place.is_relative_to(folder.resolve()) for folder in folders)
        if not (inside and place.suffix.lower() in INPUT_ENDINGS):
            delete_file(file)
            return
    except OSError:
        pass
    print(f"inventory: “{terminal_text(str(file))}” was not written: it is older than this check.", file=sys.stderr)
