"""One evidence file, opened without waiting and without following it anywhere, read whole and once."""

from __future__ import annotations

import contextlib
import gc
import json
import os
import posixpath
import stat
import tomllib
from collections.abc import Iterator
from functools import cached_property
from pathlib import Path
from typing import Any

from inventory.evidence.forms.loose_yaml import Node, load_documents
from inventory.source.reading import with_plain_line_ends

MEGABYTE = 1 << 20
LARGEST = 64 * MEGABYTE
LARGEST_YAML = 12 * MEGABYTE
LARGEST_TOML = 8 * MEGABYTE
LARGEST_LOG = 24 * MEGABYTE
LARGEST_WRITTEN = 4 * MEGABYTE
_FLAGS = os.O_RDONLY | getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_BINARY", 0)
_ONE_BY_ONE = "Name a file, or the folder that holds the evidence; a folder of source code goes after --source."
_MARKS = ((b"\xff\xfe", "utf-16"), (b"\xfe\xff", "utf-16"))


class UnreadableError(Exception):
    """Evidence that cannot be used: what is wrong in one sentence, and what to do about it.

    `reason` says in a few words why, for a list of many such files.
    """

    def __init__(self, message: str, help_line: str, reason: str = "not readable as what they seem to be") -> None:
        super().__init__(message)
        self.message = message
        self.help = help_line
        self.reason = reason


class EvidenceFile:
    """The file at `path`, shown as `shown`. Its text and what it holds are read when first asked for.

    `text`, `json`, `toml` and `yaml` raise UnreadableError; the messages name places, never what stands there.
    """

    def __init__(self, path: Path, shown: str, root: Path | None = None) -> None:
        self.path = path
        self._root = root
        self.shown = shown
        self.name = path.name

    @cached_property
    def text(self) -> str:
        """The whole text with plain line ends and without a byte order mark."""
        return with_plain_line_ends(self.raw_text)

    @property
    def written_text(self) -> str:
        """As `text`, of a file such as people write: one that is far too large for that is refused."""
        return self.text_up_to(LARGEST_WRITTEN)

    def text_up_to(self, most: int) -> str:
        """As `text`, of at most `most` characters."""
        if len(self.raw_text) > most:
            raise UnreadableError(
                f"“{self.shown}” is larger than {most // MEGABYTE} MiB.", "Name a part of it.", "too large"
            )
        return self.text

    @cached_property
    def raw_text(self) -> str:
        """The whole text with its line ends as they are."""
        content = _content(self.path, self.shown)
        for mark, encoding in _MARKS:
            if content.startswith(mark):
                return _decoded(content, encoding, self.shown)
        return _decoded(content.removeprefix(b"\xef\xbb\xbf"), "utf-8", self.shown)

    @cached_property
    def code(self) -> str:
        """As `text`, of source code: what is not UTF-8 is taken for Latin-1, in which the signs of code are the same.

        Raises UnreadableError where it is no text at all.
        """
        content = _content(self.path, self.shown)
        if any(content.startswith(mark) for mark, _ in _MARKS) or b"\0" not in content:
            try:
                return self.text
            except UnreadableError:
                return with_plain_line_ends(content.decode("latin-1"))
        raise self.unreadable("is no text")

    @property
    def looks_like_json(self) -> bool:
        """Whether the first character that shows is a brace."""
        return self.raw_text[:1000].lstrip().startswith("{")

    @cached_property
    def json(self) -> Any:
        """What the file holds as JSON."""
        try:
            with _collector_off():
                return json.loads(self.raw_text)
        except json.JSONDecodeError as error:
            place = f"line {error.lineno}, column {error.colno}"
            raise self.unreadable(f"is not JSON: {error.msg} at {place}") from None
        except (RecursionError, ValueError):
            raise self.unreadable("is JSON that is nested too deeply, or holds a number that is too long") from None

    @cached_property
    def json_object(self) -> dict[str, Any]:
        """As `json`, of a file whose top is an object."""
        if isinstance(self.json, dict):
            return self.json
        raise self.unreadable("does not hold a JSON object")

    @cached_property
    def toml(self) -> dict[str, Any]:
        """What the file holds as TOML."""
        if len(self.raw_text) > LARGEST_TOML:
            raise self.unreadable(f"is larger than {LARGEST_TOML // MEGABYTE} MiB")
        try:
            return tomllib.loads(self.raw_text.replace("\r\n", "\n"))
        except (ValueError, RecursionError):
            raise self.unreadable("is not TOML") from None

    @cached_property
    def yaml(self) -> Node:
        """What the file holds as YAML, its mappings with the line of each key; of several documents the first."""
        return next(self._documents(), None)

    @cached_property
    def yaml_documents(self) -> list[Node]:
        """As `yaml`, every document of the file."""
        return list(self._documents())

    def _documents(self) -> Iterator[Node]:
        if len(self.text) > LARGEST_YAML:
            raise self.unreadable(f"is larger than {LARGEST_YAML // MEGABYTE} MiB")
        try:
            yield from load_documents(self.text)
        except ValueError as error:
            raise self.unreadable(f"is not YAML that can be used: {error}") from None

    def beside(self, name: str) -> EvidenceFile | None:
        """The file `name` in the same folder, if there is one."""
        path = self.path.parent / name
        return EvidenceFile(path, name) if path.is_file() else None

    def included(self, written: str, line: int) -> EvidenceFile:
        """The file that this one includes on `line`; raises UnreadableError where that leads out of the folder.

        Out of the folder in which the command runs, or where the evidence lies elsewhere, out of the evidence's own.
        """
        path, root = (self.path.parent / written).resolve(), self._root or _root_of(self.path)
        shown = posixpath.normpath(posixpath.join(posixpath.dirname(self.shown), written))
        if "://" in written or not path.is_relative_to(root):
            message = f"“{self.shown}” includes on line {line} what lies outside its folder."
            raise UnreadableError(message, "Run the command in the folder that holds both, or name what it installs.")
        return EvidenceFile(path, shown, root)

    def unreadable(self, reason: str) -> UnreadableError:
        """The error of this file; `reason` ends the sentence."""
        return UnreadableError(f"“{self.shown}” {reason}.", "Name a file as the tool that writes it left it.")


def _root_of(path: Path) -> Path:
    here, folder = Path.cwd().resolve(), path.resolve().parent
    return here if folder.is_relative_to(here) else folder


def _content(path: Path, shown: str) -> bytes:
    try:
        with open(path, "rb", opener=lambda name, _: os.open(name, _FLAGS)) as stream:
            if not stat.S_ISREG(os.fstat(stream.fileno()).st_mode):
                raise UnreadableError(f"“{shown}” is not a regular file.", _ONE_BY_ONE)
            content = stream.read(LARGEST + 1)
    except IsADirectoryError:
        raise UnreadableError(f"“{shown}” is a folder.", _ONE_BY_ONE) from None
    except OSError as error:
        message = f"“{shown}” cannot be read: {error.strerror}."
        raise UnreadableError(message, "Check the path and its rights.", "not to be opened") from None
    if len(content) > LARGEST:
        message = f"“{shown}” is larger than {LARGEST // MEGABYTE} MiB."
        raise UnreadableError(message, "Record a shorter session.", "too large")
    return content


def _decoded(content: bytes, encoding: str, shown: str) -> str:
    try:
        return content.decode(encoding)
    except UnicodeDecodeError as error:
        line = content.count(b"\n", 0, error.start) + 1
        message = f"“{shown}” is not UTF-8 text: byte 0x{content[error.start]:02X} on line {line}."
        raise UnreadableError(message, "Save it as UTF-8. Archives are not unpacked.", "not UTF-8 text") from None


@contextlib.contextmanager
def _collector_off() -> Iterator[None]:
    """Looking for cycles among millions of new objects costs more than the reading."""
    was_on = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_on:
            gc.enable()
