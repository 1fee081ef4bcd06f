"""Categories by id: each is read when it is first asked for, from the file that most likely holds it."""

from __future__ import annotations

import pathlib
import re
from collections.abc import Sequence
from functools import cached_property

from inventory.load import read_category
from inventory.schema import Category
from inventory.source import read_text

_GIVES = re.compile(r"^category:[ \t]*[\"']?([a-z0-9-]+)", re.MULTILINE)


class CategoryLookup:
    """The categories of one inventory, whose files are `files` below `root`."""

    def __init__(self, root: pathlib.Path, files: Sequence[str]) -> None:
        self._root = root
        self._files = files
        self._known: dict[str, Category | None] = {}

    def find(self, name: str) -> Category | None:
        """Return the category called `name`; None where there is none, or it cannot be read."""
        if name not in self._known:
            self._known[name] = self._read(name)
        return self._known[name]

    def _read(self, name: str) -> Category | None:
        file = self._file_of.get(name)
        entry = read_category(self._root, file)[0] if file is not None else None
        return entry.record if entry is not None and entry.id == name else None

    @cached_property
    def _file_of(self) -> dict[str, str]:
        """The first file that gives each id, by its text: to read every file in full would take much longer."""
        found: dict[str, str] = {}
        for file in self._files:
            given = _GIVES.search(read_text(self._root, file)[0] or "")
            if given:
                found.setdefault(given[1], file)
        return found
