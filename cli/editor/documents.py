"""The documents that are open in the editor, with the text that it shows and the last text that was YAML."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import unquote, urlsplit

from inventory.manifest_file import manifest_in
from inventory.source import YAML_ENDINGS, place_key
from inventory.source.reading import with_plain_line_ends
from inventory.strict_yaml import load

_DRIVE = re.compile(r"/[A-Za-z]:")


@dataclass(slots=True)
class Document:
    """One open document. `sound` is None where its text was no YAML since it was opened."""

    uri: str
    path: Path
    key: str
    text: str
    version: int | None
    sound: str | None = None

    def take(self, text: str, version: int | None) -> None:
        """The text as the editor shows it now."""
        self.text, self.version = with_plain_line_ends(text), version
        if self.path.suffix not in YAML_ENDINGS or load(self.text, self.path.name)[0]:
            self.sound = self.text

    @property
    def root(self) -> Path | None:
        """The folder of the inventory that the document lies in: the nearest that has a manifest."""
        return root_of(self.path)

    def file(self, root: Path) -> str:
        """The document as the inventory in `root` names it."""
        return self.path.relative_to(root).as_posix()


class Documents:
    """All open documents, by the URI that the editor uses, however it encodes it."""

    def __init__(self) -> None:
        self._open: dict[str, Document] = {}

    def put(self, uri: str, text: str, version: int | None) -> Document | None:
        """Opens or changes a document; None where it is no file."""
        document = self._open.get(uri)
        if document is None:
            path = path_of(uri)
            if path is None:
                return None
            document = self._open[uri] = Document(uri, path, place_key(path), "", None)
        document.take(text, version)
        return document

    def close(self, uri: str) -> Document | None:
        """From now on the file on the disk counts."""
        return self._open.pop(uri, None)

    def get(self, uri: str) -> Document | None:
        """The open document of that URI."""
        return self._open.get(uri)

    def __iter__(self) -> Iterator[Document]:
        return iter(list(self._open.values()))

    def shown(self) -> dict[str, str]:
        """What the editor shows, to be laid over the files."""
        return {document.key: document.text for document in self}

    def sound(self) -> dict[str, str]:
        """The last texts that were YAML, to be laid over the files."""
        return {document.key: document.sound for document in self if document.sound is not None}


def root_of(path: Path) -> Path | None:
    """The folder of the inventory that a file lies in; None outside of any."""
    return next((folder for folder in path.parents if _has_manifest(folder)), None)


def path_of(uri: str) -> Path | None:
    """The absolute path that a `file:` URI names, percent signs decoded; None for any other."""
    try:
        parts = urlsplit(uri)
        if parts.scheme.lower() != "file" or "\0" in unquote(parts.path):
            return None
    except ValueError:
        return None
    path = unquote(parts.path)
    if _DRIVE.match(path):
        path = path[1:]
    if parts.netloc and parts.netloc != "localhost":
        path = f"//{unquote(parts.netloc)}{path}"
    return Path(path)


def _has_manifest(folder: Path) -> bool:
    try:
        return manifest_in(folder) is not None
    except OSError:
        return False
