"""What is open, what is typed, what is saved, what changes on the disk."""

from __future__ import annotations

from contextlib import suppress

from lsprotocol import types
from pygls.exceptions import JsonRpcException

from cli.editor.documents import path_of
from cli.editor.server import EditorServer, Feature

WATCHED = "**/*.{yaml,yml,md,markdown,html,htm,txt,csv}"


def _opened(server: EditorServer, params: types.DidOpenTextDocumentParams) -> None:
    document = server.session.documents.put(
        params.text_document.uri, params.text_document.text, params.text_document.version
    )
    server.changed(document.root if document else None)


def _changed(server: EditorServer, params: types.DidChangeTextDocumentParams) -> None:
    if not params.content_changes:
        return
    text = params.content_changes[-1].text
    document = server.session.documents.put(params.text_document.uri, text, params.text_document.version)
    server.changed(document.root if document else None)


def _saved(server: EditorServer, params: types.DidSaveTextDocumentParams) -> None:
    document = server.session.documents.get(params.text_document.uri)
    server.changed(document.root if document else None)


def _closed(server: EditorServer, params: types.DidCloseTextDocumentParams) -> None:
    document = server.session.documents.close(params.text_document.uri)
    server.tidy()
    root = document.root if document else None
    if root in server.session.roots():
        server.changed(root)


def _files_changed(server: EditorServer, params: types.DidChangeWatchedFilesParams) -> None:
    paths = [path for change in params.changes if (path := path_of(change.uri))]
    server.tidy()
    for root in server.session.roots():
        if any(path.is_relative_to(root) for path in paths):
            server.changed(root)


async def _initialized(server: EditorServer, params: types.InitializedParams) -> None:
    """Asks to be told of files that change on the disk, where the editor can."""
    workspace = server.client_capabilities.workspace
    watching = workspace.did_change_watched_files if workspace else None
    if watching and watching.dynamic_registration:
        watchers = types.DidChangeWatchedFilesRegistrationOptions([types.FileSystemWatcher(WATCHED)])
        method = types.WORKSPACE_DID_CHANGE_WATCHED_FILES
        # What comes of it matters to nobody: without it files are read anew at the next change of a document.
        with suppress(JsonRpcException):
            await server.client_register_capability_async(
                types.RegistrationParams([types.Registration("files", method, watchers)])
            )


FEATURES: list[Feature] = [
    (types.INITIALIZED, None, _initialized),
    (types.TEXT_DOCUMENT_DID_OPEN, None, _opened),
    (types.TEXT_DOCUMENT_DID_CHANGE, None, _changed),
    (types.TEXT_DOCUMENT_DID_SAVE, None, _saved),
    (types.TEXT_DOCUMENT_DID_CLOSE, None, _closed),
    (types.WORKSPACE_DID_CHANGE_WATCHED_FILES, None, _files_changed),
]
