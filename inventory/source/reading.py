"""Text of one file, of bounded length, from a regular file inside the root."""

from __future__ import annotations

import errno
import os
import stat
from pathlib import Path

from inventory.documents import TRANSCRIBED, DocumentRefusedError, transcribed
from inventory.problem import Problem, Span
from inventory.source.encodings import encoding_of, is_unmarked_utf_16
from inventory.source.overlay import content_over
from inventory.source.place import RefusedError, locate
from inventory.source.read_once import keep_content, kept_content

MAX_BYTES = 1 << 20
MOST_OF_DOCUMENT = 32 << 20
"""Bytes of a document that is written down as text first: pictures and fonts are most of it."""
_FLAGS = os.O_RDONLY | getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_NOFOLLOW", 0) | getattr(os, "O_BINARY", 0)
_TOP = Span(1, 1, 1, 1)
_WRITTEN_DOWN = tuple(TRANSCRIBED)


def read_text(root: Path, relative: str, limit: int = MAX_BYTES) -> tuple[str | None, list[Problem]]:
    """The text of the file at `relative` below `root`, its line ends made `\\n` and a byte order mark dropped.

    A page is read in the encoding that it declares, a document in UTF-16 by its mark, everything else in UTF-8. One of
    Word and the like is written down as text first (`inventory.documents`), and may be larger than `limit`. The text is
    None where there is a problem: INV001 for what is no readable regular file inside the root or not text,
    INV009 for an empty file, INV010 for one of more than `limit` bytes. Raises nothing, waits for nothing.
    """
    if relative[-6:].lower().endswith(_WRITTEN_DOWN):
        return _written_down(root, relative, limit)
    try:
        path = locate(os.fspath(root), relative)
        over = content_over(path, limit + 1)
        content = content_of(path, limit + 1) if over is None else over
    except RefusedError as refusal:
        return None, [refused(relative, str(refusal))]
    if len(content) > limit:
        return None, [_too_large(relative, limit)]
    return _decoded(content.removeprefix(b"\xef\xbb\xbf"), relative, "utf-8" if over is not None else "")


def _written_down(root: Path, relative: str, limit: int) -> tuple[str | None, list[Problem]]:
    """The text of a document of Word and the like; what stands in for one is such a text already."""
    try:
        path = locate(os.fspath(root), relative)
        over = content_over(path, limit + 1)
        content = content_of(path, MOST_OF_DOCUMENT + 1) if over is None else over
    except RefusedError as refusal:
        return None, [refused(relative, str(refusal))]
    if over is not None:
        return _decoded(over, relative, "utf-8") if len(over) <= limit else (None, [_too_large(relative, limit)])
    if len(content) > MOST_OF_DOCUMENT:
        return None, [_too_large(relative, MOST_OF_DOCUMENT)]
    if not content:
        return _decoded(content, relative)
    try:
        text = transcribed(content, relative)
    except DocumentRefusedError as refusal:
        return None, [Problem(refusal.code, refusal.message, refusal.help, relative, span=_TOP)]
    return (text, []) if len(text) <= limit else (None, [_too_large(relative, limit)])


def _too_large(relative: str, limit: int) -> Problem:
    message = f"The file is larger than {limit} bytes."
    return Problem("INV010", message, "Split it into smaller files.", relative, span=_TOP)


_NAME_ANOTHER = "Name a regular file inside the inventory's folder that you may read."


def read_regular(path: str | os.PathLike[str], most: int) -> bytes:
    """All that a regular file holds, links followed. Raises OSError for anything else, or more than `most` bytes.

    It never waits, as opening a pipe that nobody writes to does.
    """
    descriptor = os.open(path, _FLAGS & ~getattr(os, "O_NOFOLLOW", 0))
    try:
        status = os.fstat(descriptor)
        if not stat.S_ISREG(status.st_mode) or status.st_size > most:
            raise OSError(errno.EINVAL, "it is no regular file, or too large")
        return _read_all(descriptor, status.st_size + 1, most)
    finally:
        os.close(descriptor)


def refused(relative: str, reason: str, help_line: str = _NAME_ANOTHER) -> Problem:
    """The problem of a path that cannot be read for `reason`, the end of a sentence."""
    return Problem("INV001", f"'{_printable(relative)}' {reason}.", help_line, _printable(relative), span=_TOP)


def _printable(name: str) -> str:
    return name.encode("utf-8", "backslashreplace").decode("utf-8")


def content_of(path: str, size: int) -> bytes:
    """At most `size` bytes of a regular file, read once (see `read_once`); raises RefusedError."""
    kept = kept_content(path, size)
    return keep_content(path, size, _read_file(path, size)) if kept is None else kept


def _read_file(path: str, size: int) -> bytes:
    """The file is looked at once more when open, for it may have been swapped meanwhile."""
    try:
        descriptor = os.open(path, _FLAGS)
        try:
            status = os.fstat(descriptor)
            if not stat.S_ISREG(status.st_mode):
                raise RefusedError("is not a regular file")
            return _read_all(descriptor, min(status.st_size + 1, size), size)
        finally:
            os.close(descriptor)
    except OSError as error:
        raise RefusedError(f"cannot be read: {error.strerror}") from None


def _read_all(descriptor: int, expected: int, size: int) -> bytes:
    """At most `size` bytes: `expected` at once, more only where the file grows meanwhile."""
    content = piece = os.read(descriptor, expected)
    while piece and len(content) < size:
        piece = os.read(descriptor, size - len(content))
        content += piece
    return content


def _decoded(content: bytes, relative: str, known: str = "") -> tuple[str | None, list[Problem]]:
    """The text of `content` in the encoding that is `known`, or else that it declares."""
    if not content:
        return None, [
            Problem("INV009", "There is nothing in this file.", "Fill it in, or delete it.", relative, span=_TOP)
        ]
    encoding = known or encoding_of(content, relative)
    if not known and encoding == "utf-8" and is_unmarked_utf_16(content, relative):
        message = "The file looks like UTF-16 without the mark that says so."
        return None, [Problem("INV001", message, _SAVE, relative, span=_TOP)]
    try:
        return with_plain_line_ends(content.decode(encoding).removeprefix("\ufeff")), []
    except UnicodeDecodeError as error:
        return None, [_not_text(content, error.start, relative, encoding)]


def with_plain_line_ends(text: str) -> str:
    """`text` with `\\n` for every carriage return, with or without a line feed after it."""
    return text.replace("\r\n", "\n").replace("\r", "\n") if "\r" in text else text


_SAVE = "Save the file in the encoding UTF-8 and check its accented letters."


def _not_text(content: bytes, index: int, relative: str, encoding: str) -> Problem:
    before = with_plain_line_ends(content[:index].decode(encoding, "replace"))
    line, column = before.count("\n") + 1, len(before) - before.rfind("\n")
    said = "UTF-8 text" if encoding == "utf-8" else f"text in the encoding that it declares ({encoding})"
    message = f"The file is not {said}: byte 0x{content[min(index, len(content) - 1)]:02X} on line {line}."
    return Problem("INV001", message, _SAVE, relative, span=Span(line, column, line, column + 1))
