"""An editor: a language client and the real server, with documents that open, change and close."""

from __future__ import annotations

import asyncio
import shlex
import shutil
import sys
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from pathlib import Path

from lsprotocol import types
from pytest_lsp import LanguageClient, make_test_lsp_client

ROOT = Path(__file__).resolve().parents[3]
MARKDOWN = [types.MarkupKind.Markdown, types.MarkupKind.PlainText]
ORDINARY = types.ClientCapabilities(
    text_document=types.TextDocumentClientCapabilities(
        hover=types.HoverClientCapabilities(content_format=MARKDOWN),
        completion=types.CompletionClientCapabilities(
            completion_item=types.ClientCompletionItemOptions(documentation_format=MARKDOWN)
        ),
        publish_diagnostics=types.PublishDiagnosticsClientCapabilities(related_information=True),
        code_action=types.CodeActionClientCapabilities(),
    )
)
APTIBLE = ROOT / "inventory" / "aptible"
PATIENCE = 60
Placed = tuple[str, int, int, int]
"""A finding: its code, and in editor's numbers its line, first and last column."""


class Editor:
    """What a person does in an editor; a bar in a text stands for the cursor."""

    def __init__(self, client: LanguageClient, folder: Path) -> None:
        self.client = client
        self.folder = folder
        self._texts: dict[str, str] = {}
        self._version = 0

    def uri(self, file: str) -> str:
        return (self.folder / file).as_uri()

    def open(self, file: str, text: str | None = None) -> str:
        """Opens a file with what it holds, or with `text`."""
        shown = (self.folder / file).read_bytes().decode() if text is None else text
        self._texts[file] = shown
        item = types.TextDocumentItem(self.uri(file), "yaml", 1, shown)
        self.client.text_document_did_open(types.DidOpenTextDocumentParams(item))
        return shown

    def type(self, file: str, old: str, new: str) -> None:
        """Puts `new` in the place of the first `old`, and tells the server."""
        assert old in self._texts[file]
        self._texts[file] = self._texts[file].replace(old, new, 1)
        self._version += 1
        document = types.VersionedTextDocumentIdentifier(self._version, self.uri(file))
        change = types.TextDocumentContentChangeWholeDocument(self._texts[file])
        self.client.text_document_did_change(types.DidChangeTextDocumentParams(document, [change]))

    def close(self, file: str) -> None:
        """Closes a file without saving it."""
        document = types.TextDocumentIdentifier(self.uri(file))
        self.client.text_document_did_close(types.DidCloseTextDocumentParams(document))

    def position(self, file: str, marked: str) -> types.Position:
        """The place of the bar in UTF-16: `marked` without it stands in the file."""
        text = self._texts[file]
        assert marked.replace("|", "") in text
        before = text[: text.index(marked.replace("|", ""))] + marked.partition("|")[0]
        line = before.replace("\r\n", "\n")
        return types.Position(line.count("\n"), len(line[line.rfind("\n") + 1 :].encode("utf-16-le")) // 2)

    def at(self, file: str, marked: str) -> tuple[types.TextDocumentIdentifier, types.Position]:
        return types.TextDocumentIdentifier(self.uri(file)), self.position(file, marked)

    def findings(self, file: str) -> list[Placed]:
        """What is shown in a file now."""
        return [
            (str(one.code), one.range.start.line, one.range.start.character, one.range.end.character)
            for one in self.client.diagnostics.get(self.uri(file), ())
        ]

    def codes(self, file: str) -> set[str]:
        return {code for code, *_ in self.findings(file)}

    async def until(self, so: Callable[[], bool]) -> None:
        """Waits for the server to have shown what is expected."""
        async with asyncio.timeout(PATIENCE):
            while not so():
                await asyncio.sleep(0.02)

    async def labels(self, file: str, marked: str) -> dict[str, types.CompletionItem]:
        """What is offered at the bar, by label."""
        found = await self.client.text_document_completion_async(types.CompletionParams(*self.at(file, marked)))
        assert isinstance(found, types.CompletionList)
        return {item.label: item for item in found.items}

    async def hover(self, file: str, marked: str) -> str:
        found = await self.client.text_document_hover_async(types.HoverParams(*self.at(file, marked)))
        contents = found.contents if found else ""
        assert isinstance(contents, (types.MarkupContent, str))
        return contents if isinstance(contents, str) else contents.value

    async def definition(self, file: str, marked: str) -> list[str]:
        found = await self.client.text_document_definition_async(types.DefinitionParams(*self.at(file, marked)))
        assert isinstance(found, list)
        return [self._place(one) for one in found if isinstance(one, types.Location)]

    async def references(self, file: str, marked: str) -> list[str]:
        context = types.ReferenceContext(include_declaration=True)
        found = await self.client.text_document_references_async(types.ReferenceParams(context, *self.at(file, marked)))
        return [self._place(one) for one in found or ()]

    def _place(self, one: types.Location) -> str:
        file = one.uri.removeprefix(self.folder.as_uri() + "/")
        return f"{file}:{one.range.start.line + 1}:{one.range.start.character}"


@asynccontextmanager
async def editing(folder: Path, log: Path, capabilities: types.ClientCapabilities = ORDINARY) -> AsyncIterator[Editor]:
    """An editor whose server runs; at the end it has complained of nothing, and ended as it was asked to."""
    client = make_test_lsp_client()
    client.feature(types.CLIENT_REGISTER_CAPABILITY)(lambda params: None)
    server = f"exec {shlex.quote(sys.executable)} -m clausemap lsp --stdio 2> {shlex.quote(str(log))}"
    await client.start_io("sh", "-c", server, cwd=ROOT)
    await client.initialize_session(types.InitializeParams(capabilities=capabilities, root_uri=folder.as_uri()))
    yield Editor(client, folder)
    await client.shutdown_session()
    await client.stop()
    assert log.read_text(encoding="utf-8") == ""
    assert (client.error, client.messages, client.log_messages) == (None, [], [])


def aptible(tmp_path: Path) -> Path:
    """A copy of the worked example, in a folder whose name has to be encoded."""
    return Path(shutil.copytree(APTIBLE, tmp_path / "Über uns 🦊" / "aptible"))
