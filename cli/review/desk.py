"""The files of one inventory on the reviewer's desk: seen as of a state, written whole, taken back step by step."""

from __future__ import annotations

import hashlib
from collections import OrderedDict
from collections.abc import Mapping
from pathlib import Path
from typing import NamedTuple

from cli.output import write_inside
from cli.safe_files import delete_file
from inventory.source import leaves

STATES_KEPT = 500


class StaleError(Exception):
    """A file is not what the page showed; the text says which, and nothing was written."""


class EditStep(NamedTuple):
    """One edit: each file as it was (None where it was not there) and as it became, and what was done in words."""

    said: str
    before: Mapping[str, str | None]
    after: Mapping[str, str | None]


class Desk:
    """Reads and writes files below `root`; nothing is stored but these files."""

    def __init__(self, root: Path) -> None:
        self.root = root
        self.first: dict[str, str | None] = {}
        """Every file of the inventory as it was when the sitting began, or when it was first seen."""
        self._steps: list[EditStep] = []
        self._states: OrderedDict[str, dict[str, str | None]] = OrderedDict()

    def take_in(self, names: frozenset[str]) -> str:
        """Read the files called `names`, and return the name of the state that they are in."""
        texts = {name: self.text(name) for name in sorted(names)}
        for name, text in texts.items():
            self.first.setdefault(name, text)
        digest = hashlib.sha256(repr(texts).encode("utf-8", "surrogatepass")).hexdigest()[:20]
        self._states[digest] = {name: digest_of(text) for name, text in texts.items()}
        self._states.move_to_end(digest)
        while len(self._states) > STATES_KEPT:
            self._states.popitem(last=False)
        return digest

    def text(self, name: str) -> str | None:
        """The file as it stands, with its own line ends; None where there is none. Raises OSError, StaleError."""
        if leaves(name):
            raise StaleError(f"“{name}” lies outside of the inventory.")
        try:
            return (self.root / name).read_bytes().decode("utf-8")
        except FileNotFoundError:
            return None
        except UnicodeDecodeError:
            raise StaleError(f"“{name}” is no text in UTF-8.") from None

    def digests(self, state: str) -> Mapping[str, str | None]:
        """The digest of each file in a state, None for one that is not there; nothing for a state long past."""
        return self._states.get(state, {})

    def refuse_stale(self, state: str, names: frozenset[str]) -> None:
        """Raise StaleError where one of the files is not what it was in the state that a page was made from."""
        seen = self._states.get(state)
        if seen is None:
            raise StaleError("This page is older than the server remembers. Nothing was written: look again.")
        for name in sorted(names):
            if seen.get(name) != digest_of(self.text(name)):
                raise StaleError(
                    f"“{name}” was changed elsewhere after this page was made. Nothing was written or lost: "
                    "here it is as it stands now."
                )

    def write(self, said: str, texts: Mapping[str, str]) -> None:
        """Write the files, each whole, as one step that can be taken back. Raises Exit with code 2."""
        before = {name: self.text(name) for name in texts}
        for name, text in texts.items():
            self.first.setdefault(name, before[name])
            write_inside(self.root, name, text)
        self._steps.append(EditStep(said, before, dict(texts)))

    @property
    def last(self) -> EditStep | None:
        """The step that would be taken back next."""
        return self._steps[-1] if self._steps else None

    def undo(self) -> str:
        """Take the last step back, and say which it was. Raises StaleError where a file was changed since."""
        if not self._steps:
            raise StaleError("There is nothing to take back.")
        step = self._steps[-1]
        for name, text in step.after.items():
            if self.text(name) != text:
                raise StaleError(f"“{name}” was changed elsewhere since, so the step was not taken back.")
        for name, text in step.before.items():
            if text is None:
                delete_file(self.root / name)
            else:
                write_inside(self.root, name, text)
        self._steps.pop()
        return step.said

    def changed(self) -> dict[str, tuple[str, str]]:
        """Each file that this sitting or somebody else changed since it began: as it was, and as it is."""
        now = {name: self.text(name) for name in self.first}
        return {name: (old or "", now[name] or "") for name, old in sorted(self.first.items()) if old != now[name]}


def digest_of(text: str | None) -> str | None:
    return None if text is None else hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()
