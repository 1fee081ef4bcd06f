"""The language server: what the editor sends is handed on, and what is found goes back."""

from __future__ import annotations

import importlib
import logging
import pkgutil
import sys
from collections.abc import Callable, Iterator
from itertools import groupby
from pathlib import Path
from typing import Any, NamedTuple, TypeAlias, TypeVar

from lsprotocol import types
from pygls.lsp.server import LanguageServer

import cli.editor.features
from clausemap import __version__
from cli.editor.checks import Checks
from cli.editor.documents import Document, root_of
from cli.editor.formats import Formats
from cli.editor.session import Session
from cli.editor.translate import Lines, Translator
from inventory.source import overlaid
from reports.editor.diagnoses import Diagnosis
from reports.editor.known import Known

_log = logging.getLogger(__name__)
T = TypeVar("T")

Feature: TypeAlias = tuple[str, Any, Callable[..., Any]]
"""A method of the protocol, its options, and the function that is called with the server and what the editor sent."""


def serve() -> None:
    """Serves one editor over standard input and output until it says goodbye or goes away.

    Nothing but the protocol may come out there: whatever prints goes to the error stream.
    """
    protocol, sys.stdout = sys.stdout, sys.stderr
    logging.basicConfig(stream=sys.stderr, level=logging.WARNING, format="inventory: %(message)s")
    EditorServer().start_io(sys.stdin.buffer, protocol.buffer)


class At(NamedTuple):
    """A place that the editor asks about, with what is known there."""

    document: Document
    root: Path
    known: Known
    lines: Lines
    line: int
    column: int

    sound: dict[str, str]

    def ask(self, tell: Callable[[Known, str, str, int, int], T]) -> T:
        """What a function of `reports.editor` tells of the place, by the last texts that were YAML."""
        with overlaid(self.sound):
            return tell(self.known, self.document.file(self.root), self.document.text, self.line, self.column)


class EditorServer(LanguageServer):
    """One editor's server. Documents come whole: to cut texts into lines by different rules would shift changes."""

    def __init__(self) -> None:
        super().__init__("clausemap", __version__, text_document_sync_kind=types.TextDocumentSyncKind.Full)
        self.session = Session()
        self.checks = Checks(self.session, self.publish)
        self.found: dict[Path, dict[str, list[Diagnosis]]] = {}
        self._told: dict[Path, set[str]] = {}
        for name, options, answer in _features():
            self.feature(name, options)(answer)

    def report_server_error(self, error: Exception, source: Any) -> None:
        """To the error stream alone: what could not be sent must not lead to sending more."""
        _log.error("%s: %s", getattr(source, "__name__", "error"), error)

    @property
    def translator(self) -> Translator:
        """Counts columns as was agreed on with the editor, and sends what it can show."""
        editor = self.client_capabilities.text_document
        shown = editor.publish_diagnostics if editor else None
        encoding = str(self.workspace.position_encoding or "utf-16")
        return Translator(self.session, encoding, has_related=bool(shown and shown.related_information))

    @property
    def formats(self) -> Formats:
        """How the editor wants explanations."""
        return Formats(self.client_capabilities)

    def at(self, uri: str, position: types.Position, *, fresh: bool = True) -> At | None:
        """The place in an open document; None where it belongs to no inventory."""
        document = self.session.documents.get(uri)
        there = self.session.known(document, fresh=fresh) if document else None
        if document is None or there is None:
            return None
        root, known = there
        lines = self.translator.lines(root, document.file(root))
        return At(document, root, known, lines, *lines.place(position), self.session.documents.sound())

    def changed(self, root: Path | None) -> None:
        """Something in the inventory at `root` is another one now: no place that was found there is sure any more."""
        if root is None:
            self.tidy()
            return
        self.found.pop(root, None)
        self.session.changed(root)
        self.checks.ask(root)

    def publish(self, root: Path, found: list[Diagnosis]) -> None:
        """Shows what was found in an inventory, and takes back what no longer holds.

        Files of an inventory within it are left to that one.
        """
        by_file = {file: list(each) for file, each in groupby(sorted(found, key=_file), key=_file)
                   if root_of(root / file) == root}  # fmt: skip
        self.found[root] = by_file
        translator, documents = self.translator, [each for each in self.session.documents if each.root == root]
        shown = {self.session.uri(root, file): translator.diagnostics(root, file, each)
                 for file, each in by_file.items()}  # fmt: skip
        versions = {document.uri: document.version for document in documents}
        for uri in sorted({*shown, *versions, *self._told.get(root, ())}):
            self.tell(uri, shown.get(uri, []), versions.get(uri))
        self._told[root] = set(shown)

    def tell(self, uri: str, diagnostics: list[types.Diagnostic], version: int | None = None) -> None:
        """Shows the findings of one document instead of those before."""
        self.text_document_publish_diagnostics(types.PublishDiagnosticsParams(uri, diagnostics, version))

    def tidy(self) -> None:
        """Takes back whatever was shown of inventories of which nothing is open any more, or that are none any more."""
        for root in self._told.keys() - self.session.roots():
            self.session.forget(root)
            self.found.pop(root, None)
            for uri in sorted(self._told.pop(root)):
                self.tell(uri, [])


def _file(one: Diagnosis) -> str:
    return one.file


def _features() -> Iterator[Feature]:
    for module in pkgutil.iter_modules(cli.editor.features.__path__):
        yield from importlib.import_module(f"cli.editor.features.{module.name}").FEATURES
