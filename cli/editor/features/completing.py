"""What may be typed at the cursor."""

from __future__ import annotations

from lsprotocol import types

from cli.editor.server import EditorServer, Feature
from reports.editor.completion import completions

TRIGGERS = [" ", "[", ",", "{"]


def _completion(server: EditorServer, params: types.CompletionParams) -> types.CompletionList | None:
    at = server.at(params.text_document.uri, params.position, fresh=False)
    if at is None:
        return None
    found, formats = at.ask(completions), server.formats
    return types.CompletionList(False, [formats.item(at.lines, each, position) for position, each in enumerate(found)])


FEATURES: list[Feature] = [
    (types.TEXT_DOCUMENT_COMPLETION, types.CompletionOptions(trigger_characters=TRIGGERS), _completion)
]
