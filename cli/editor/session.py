"""The open documents and what is known of their inventories."""

from __future__ import annotations

from pathlib import Path

from cli.editor import reading
from cli.editor.documents import Document, Documents
from inventory.model import CannotCheck
from inventory.source import overlaid, place_key, read_text
from reports.editor.diagnoses import Diagnosis
from reports.editor.known import Known


class Session:
    """One editor's session. What is known is read anew when it is asked for after something changed."""

    def __init__(self) -> None:
        self.documents = Documents()
        self._known: dict[Path, Known] = {}
        self._stale: set[Path] = set()

    def roots(self) -> set[Path]:
        """The inventories of all open documents."""
        return {root for document in self.documents if (root := document.root) is not None}

    def changed(self, root: Path) -> None:
        """A text of this inventory is another one now."""
        self._stale.add(root)

    def forget(self, root: Path) -> None:
        """Nothing of this inventory is open any more."""
        self._known.pop(root, None)
        self._stale.discard(root)

    def known(self, document: Document, *, fresh: bool = True) -> tuple[Path, Known] | None:
        """The root of a document and what is known there, by the last texts that were YAML; None outside of any.

        While its manifest is at fault, what was known before counts. Not `fresh` takes what is there already.
        """
        root = document.root
        if root is None:
            return None
        if root not in self._known or (fresh and root in self._stale):
            self.learn(root, _known(root, self.documents.sound()))
        known = self._known.get(root)
        return (root, known) if known else None

    def learn(self, root: Path, known: Known | None) -> None:
        """What is known by all texts as they are now; None leaves what was known before."""
        if known is not None:
            self._known[root] = known
            self._stale.discard(root)

    def text(self, root: Path, file: str) -> str:
        """A file of an inventory as the editor shows it, or as it is on the disk; empty where it cannot be read."""
        key = place_key(root / file)
        shown = next((document.text for document in self.documents if document.key == key), None)
        return (read_text(root, file)[0] or "") if shown is None else shown

    def uri(self, root: Path, file: str) -> str:
        """The URI of a file: the editor's own where it is open."""
        key = place_key(root / file)
        return next((document.uri for document in self.documents if document.key == key), (root / file).as_uri())


def looked_at(root: Path, shown: dict[str, str], sound: dict[str, str]) -> tuple[list[Diagnosis], Known | None]:
    """Every finding in an inventory, with the texts `shown` over the files, and what is known by the `sound` ones."""
    with overlaid(shown):
        found = reading.checked(root)
    return found, _known(root, sound)


def _known(root: Path, sound: dict[str, str]) -> Known | None:
    with overlaid(sound):
        try:
            return reading.known(root)
        except CannotCheck:
            return None
