"""Files written whole or not at all, in the very place that was named: no link that others laid is ever followed."""

from __future__ import annotations

import errno
import os
import re
import stat
import time
from pathlib import Path

from inventory.source.planted_links import planted_link

_STREAM = re.compile(
    r"/dev/(?:fd/(?P<fd>\d+)|(?P<name>stdin|stdout|stderr))|/proc/(?:self|thread-self)/fd/(?P<proc>\d+)"
)
_NUMBERS = {"stdin": 0, "stdout": 1, "stderr": 2}
READER_SECONDS = 5
"""How long a named pipe may be without a reader before nothing is written to it."""


def write_file(file: Path, content: bytes) -> None:
    """Write `content` so that `file` is either what it was or all of it; its permissions are kept.

    A link in its place is replaced, and what it led to stays as it is. Pipes and devices are written to. Raises
    OSError, also where a folder on the way is a link of somebody else's making.
    """
    number = _stream_number(file)
    if number is not None:
        _write_all(os.dup(number), content)
        return
    refuse_planted_link(file)
    mode = _mode(file)
    if mode is None or stat.S_ISREG(mode) or stat.S_ISLNK(mode):
        _replace(file, content, mode)
    else:
        _write_all(_open_pipe_or_device(file), content)


def append_file(file: Path, content: bytes) -> None:
    """Append `content` to a regular file, which is made where it is missing. Raises OSError, also for a link."""
    flags = os.O_WRONLY | os.O_APPEND | os.O_CREAT | getattr(os, "O_NOFOLLOW", 0) | getattr(os, "O_NONBLOCK", 0)
    descriptor = os.open(file, flags, 0o666)
    if not stat.S_ISREG(os.fstat(descriptor).st_mode):
        os.close(descriptor)
        raise OSError(errno.EINVAL, "it is no regular file")
    _write_all(descriptor, content)


def delete_file(file: Path) -> None:
    """Delete a file; of a link only the link. Anything else, and what lies behind a link, stays. Raises OSError."""
    mode = _mode(file)
    if mode is None or _stream_number(file) is not None or not (stat.S_ISREG(mode) or stat.S_ISLNK(mode)):
        return
    refuse_planted_link(file)
    file.unlink(missing_ok=True)


def make_folder(folder: Path) -> None:
    """Make a folder, and those on the way, where they are missing. Raises OSError, also where a link stands there."""
    refuse_planted_link(folder / "file")
    folder.mkdir(parents=True, exist_ok=True)


def refuse_planted_link(file: Path) -> None:
    """Raises OSError where a folder on the way to `file` is a link of somebody else's making."""
    link = planted_link(file)
    if link is not None:
        raise OSError(errno.ELOOP, f"the folder “{link}” is a link; name the folder that it leads to")


def _replace(file: Path, content: bytes, mode: int | None) -> None:
    import tempfile

    handle, name = tempfile.mkstemp(prefix=f".{file.name}.", dir=file.parent)
    try:
        with os.fdopen(handle, "wb") as stream:
            stream.write(content)
            stream.flush()
            os.fsync(stream.fileno())
        keeps = mode is not None and stat.S_ISREG(mode)
        Path(name).chmod(stat.S_IMODE(mode) if keeps and mode is not None else 0o666 & ~_umask())
        Path(name).replace(file)
    except BaseException:
        Path(name).unlink(missing_ok=True)
        raise


def _open_pipe_or_device(file: Path) -> int:
    """A descriptor to write to; one that waits for no reader for long. Raises OSError."""
    flags = os.O_WRONLY | getattr(os, "O_NOFOLLOW", 0) | getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_NOCTTY", 0)
    until = time.monotonic() + READER_SECONDS
    while True:
        try:
            descriptor = os.open(file, flags)
        except OSError as error:
            if error.errno != errno.ENXIO or time.monotonic() > until:
                raise
            time.sleep(0.05)
            continue
        mode = os.fstat(descriptor).st_mode
        if not (stat.S_ISFIFO(mode) or stat.S_ISCHR(mode)):
            os.close(descriptor)
            raise OSError(errno.EINVAL, "it is no file, pipe or terminal")
        os.set_blocking(descriptor, True)
        return descriptor


def _write_all(descriptor: int, content: bytes) -> None:
    with os.fdopen(descriptor, "wb") as stream:
        stream.write(content)


def _stream_number(file: Path) -> int | None:
    """The number of the stream that a name such as /dev/stdout stands for: links of the system's own."""
    found = _STREAM.fullmatch(file.as_posix())
    if found is None:
        return None
    return _NUMBERS[found["name"]] if found["name"] else int(found["fd"] or found["proc"])


def _mode(file: Path) -> int | None:
    try:
        return file.lstat().st_mode
    except FileNotFoundError:
        return None


def _umask() -> int:
    current = os.umask(0)
    os.umask(current)
    return current
