"""What stands beside the cursor when it rests."""

from __future__ import annotations

from lsprotocol import types

from cli.editor.server import EditorServer, Feature
from reports.editor.hover import hover


def _hover(server: EditorServer, params: types.HoverParams) -> types.Hover | None:
    at = server.at(params.text_document.uri, params.position)
    found = at.ask(hover) if at else None
    return server.formats.hover(at.lines, found) if at and found else None


FEATURES: list[Feature] = [(types.TEXT_DOCUMENT_HOVER, None, _hover)]
