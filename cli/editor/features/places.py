"""Where a name is given, and where it is used."""

from __future__ import annotations

from functools import partial

from lsprotocol import types

from cli.editor.server import At, EditorServer, Feature
from reports.editor.finding_places import Where, definitions, references


def _definition(server: EditorServer, params: types.DefinitionParams) -> list[types.Location] | None:
    at = server.at(params.text_document.uri, params.position)
    return _locations(server, at, at.ask(definitions)) if at else None


def _references(server: EditorServer, params: types.ReferenceParams) -> list[types.Location] | None:
    at = server.at(params.text_document.uri, params.position)
    given = params.context.include_declaration
    return _locations(server, at, at.ask(partial(references, given=given))) if at else None


def _locations(server: EditorServer, at: At, places: list[Where]) -> list[types.Location]:
    return [server.translator.location(at.root, place) for place in places]


FEATURES: list[Feature] = [
    (types.TEXT_DOCUMENT_DEFINITION, None, _definition),
    (types.TEXT_DOCUMENT_REFERENCES, None, _references),
]
