"""What a file declares."""

from __future__ import annotations

from lsprotocol import types

from cli.editor.server import EditorServer, Feature
from cli.editor.translate import outline
from reports.editor.symbols import symbols


def _symbols(server: EditorServer, params: types.DocumentSymbolParams) -> list[types.DocumentSymbol] | None:
    at = server.at(params.text_document.uri, types.Position(0, 0))
    return outline(at.lines, symbols(at.known, at.document.file(at.root))) if at else None


FEATURES: list[Feature] = [(types.TEXT_DOCUMENT_DOCUMENT_SYMBOL, None, _symbols)]
