"""What can be done about a finding."""

from __future__ import annotations

from collections.abc import Sequence

from lsprotocol import types

from cli.editor.server import EditorServer, Feature
from reports.editor.actions import actions


def _actions(server: EditorServer, params: types.CodeActionParams) -> list[types.CodeAction] | None:
    document = server.session.documents.get(params.text_document.uri)
    root = document.root if document else None
    if document is None or root is None or not _wanted(params.context.only):
        return None
    file, translator = document.file(root), server.translator
    lines = translator.lines(root, file)
    made: list[types.CodeAction] = []
    for one in server.found.get(root, {}).get(file, []):
        if not _touch(lines.range(one.span), params.range):
            continue
        shown = translator.diagnostics(root, file, [one])
        for action in actions(one, document.text):
            edit = types.WorkspaceEdit({document.uri: [types.TextEdit(lines.range(action.span), action.text)]})
            fix = types.CodeActionKind.QuickFix
            made.append(types.CodeAction(action.title, fix, shown, action.is_preferred, edit=edit))
    return made


def _wanted(only: Sequence[types.CodeActionKind | str] | None) -> bool:
    return only is None or types.CodeActionKind.QuickFix in only or types.CodeActionKind.Empty in only


def _touch(one: types.Range, other: types.Range) -> bool:
    return one.start.line <= other.end.line and other.start.line <= one.end.line


FEATURES: list[Feature] = [
    (types.TEXT_DOCUMENT_CODE_ACTION, types.CodeActionOptions([types.CodeActionKind.QuickFix]), _actions)
]
