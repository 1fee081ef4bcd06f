"""Where results go: to standard output, or whole and at once into a file."""

from __future__ import annotations

import os
import sys
import tempfile
from pathlib import Path

from cli.exit_codes import Exit, ExitCode


def wants_colour() -> bool:
    """Whether to colour: on a terminal, unless NO_COLOR says no or FORCE_COLOR says yes."""
    if os.environ.get("NO_COLOR"):
        return False
    return bool(os.environ.get("FORCE_COLOR")) or sys.stdout.isatty()


def deliver(text: str, file: Path | None) -> None:
    """Print `text`, or write it to `file`: to a temporary name first, synced, then renamed. Raises Exit with code 2."""
    if file is None:
        sys.stdout.write(text)
        return
    try:
        write_file(file, text.encode("utf-8", "backslashreplace"))
    except OSError as error:
        raise Exit(ExitCode.COULD_NOT_CHECK, f"“{file}” cannot be written: {error.strerror}.") from None


def write_file(file: Path, content: bytes) -> None:
    """Write `content` so that `file` is either what it was or all of it; links and permissions are kept."""
    target = file.resolve()
    if target.exists() and not target.is_file():
        target.write_bytes(content)
        return
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


def _umask() -> int:
    current = os.umask(0)
    os.umask(current)
    return current
