"""Where results go: to standard output, or whole and at once into a file."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path

from cli.exit_codes import Exit, ExitCode
from inventory.input_files import inputs_among
from inventory.model import Inventory
from reports.inert import terminal_text

INPUT_ENDINGS = (".yaml", ".yml", ".md", ".markdown", ".html", ".htm", ".txt", ".csv")


class InputFileError(Exit):
    """The output would replace a part of what it is made from."""


def wants_colour() -> bool:
    """Whether to colour: on a terminal, unless NO_COLOR says no or FORCE_COLOR says yes."""
    if os.environ.get("NO_COLOR"):
        return False
    return bool(os.environ.get("FORCE_COLOR")) or sys.stdout.isatty()


def deliver(content: str | bytes, file: Path | None) -> None:
    """Print `content`, or write it to `file`, text in UTF-8: to a temporary name first, synced, then renamed.

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

    What leads out of the folder, by a link too, or is no regular file stays as it is.
    """
    target = root / name
    try:
        if not target.resolve().is_relative_to(root.resolve()) or (target.exists() and not target.is_file()):
            message = terminal_text(f"“{name}” is no file inside the inventory's folder.")
            raise Exit(ExitCode.COULD_NOT_CHECK, message)
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


def write_file(file: Path, content: bytes) -> None:
    """Write `content` so that `file` is either what it was or all of it; links and permissions are kept."""
    target = file.resolve()
    if target.exists() and not target.is_file():
        target.write_bytes(content)
        return
    import tempfile

    handle, name = tempfile.mkstemp(prefix=f".{target.name}.", dir=target.parent)
    try:
        with os.fdopen(handle, "wb") as stream:
            stream.write(content)
            stream.flush()
            os.fsync(stream.fileno())
        Path(name).chmod(target.stat().st_mode if target.exists() else 0o666 & ~_umask())
        Path(name).replace(target)
    except BaseException:
        Path(name).unlink(missing_ok=True)
        raise


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
        if file is not None and file.is_file():
            _withdraw(file, folders)
        raise


def _withdraw(file: Path, folders: Sequence[Path]) -> None:
    target = file.resolve()
    try:
        inside = any(target.is_relative_to(folder.resolve()) for folder in folders)
        if not (inside and target.suffix.lower() in INPUT_ENDINGS):
            target.unlink()
            return
    except OSError:
        pass
    print(f"inventory: “{terminal_text(str(file))}” was not written: it is older than this check.", file=sys.stderr)


def _umask() -> int:
    current = os.umask(0)
    os.umask(current)
    return current
