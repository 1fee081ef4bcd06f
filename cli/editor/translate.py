"""What `reports.editor` says, in the words of the language server protocol."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from lsprotocol import types

from catalog.finding import Severity
from cli.editor.session import Session
from cli.editor.units import characters, units
from inventory.problem import Span
from reports.editor.completion import Sort, Suggestion
from reports.editor.diagnoses import Diagnosis
from reports.editor.finding_places import Where
from reports.editor.hover import Hover
from reports.editor.plain import plain_text
from reports.editor.spaces import Space
from reports.editor.symbols import Symbol

SOURCE = "clausemap"
SEVERITY: dict[Severity, types.DiagnosticSeverity] = {
    "error": types.DiagnosticSeverity.Error,
    "warning": types.DiagnosticSeverity.Warning,
    "note": types.DiagnosticSeverity.Information,
}
ITEM: dict[Sort, types.CompletionItemKind] = {
    "field": types.CompletionItemKind.Property,
    "term": types.CompletionItemKind.EnumMember,
    "record": types.CompletionItemKind.Reference,
    "value": types.CompletionItemKind.Value,
}
SYMBOL: dict[Space, types.SymbolKind] = {
    "category": types.SymbolKind.Class,
    "disclosure": types.SymbolKind.Event,
    "recipient": types.SymbolKind.Interface,
    "statement": types.SymbolKind.Function,
    "policy": types.SymbolKind.Package,
    "clause": types.SymbolKind.String,
}


class Lines:
    """A text whose lines are counted as the editor counts."""

    def __init__(self, text: str, encoding: str) -> None:
        self._lines = text.split("\n")
        self._encoding = encoding

    def place(self, position: types.Position) -> tuple[int, int]:
        """Line and column from 1, in characters."""
        line = self._lines[position.line] if position.line < len(self._lines) else ""
        return position.line + 1, characters(line, position.character, self._encoding) + 1

    def range(self, span: Span) -> types.Range:
        """The stretch as a range."""
        return types.Range(self._position(span.line, span.column), self._position(span.end_line, span.end_column))

    def _position(self, line: int, column: int) -> types.Position:
        text = self._lines[line - 1] if 0 < line <= len(self._lines) else ""
        return types.Position(max(line - 1, 0), units(text[: max(column - 1, 0)], self._encoding))


class Translator:
    """Translates one answer for an editor whose positions count units of `encoding`.

    Where it `has_related` information beside a finding, the sentences that it quotes go there, else into the message.
    """

    def __init__(self, session: Session, encoding: str, *, has_related: bool) -> None:
        self._session = session
        self._encoding = encoding
        self._has_related = has_related
        self._files: dict[tuple[Path, str], tuple[str, Lines]] = {}

    def lines(self, root: Path, file: str) -> Lines:
        """The lines of a file as the editor shows it."""
        return self._file(root, file)[1]

    def location(self, root: Path, where: Where) -> types.Location:
        """A place in a file of the inventory at `root`."""
        uri, lines = self._file(root, where.file)
        return types.Location(uri, lines.range(where.span))

    def _file(self, root: Path, file: str) -> tuple[str, Lines]:
        """Its URI and its lines, each file looked at once: many findings quote one policy."""
        known = self._files.get((root, file))
        if known is None:
            session = self._session
            known = session.uri(root, file), Lines(session.text(root, file), self._encoding)
            self._files[root, file] = known
        return known

    def diagnostics(self, root: Path, file: str, found: Sequence[Diagnosis]) -> list[types.Diagnostic]:
        """The findings of one file."""
        lines = self.lines(root, file)
        return [self._diagnostic(root, lines, one) for one in found]

    def _diagnostic(self, root: Path, lines: Lines, one: Diagnosis) -> types.Diagnostic:
        related = [
            types.DiagnosticRelatedInformation(self.location(root, Where(remark.file, remark.span)), remark.text)
            for remark in one.remarks
        ]
        quoted = [f"{remark.file}:{remark.span.line}: {remark.text}" for remark in one.remarks]
        return types.Diagnostic(
            range=lines.range(one.span),
            message=one.message if self._has_related else "\n".join([one.message, *quoted]),
            severity=SEVERITY[one.severity],
            code=one.code or None,
            source=SOURCE,
            related_information=related if related and self._has_related else None,
        )


class Formats:
    """How an editor wants explanations: Markdown where it says that it can show it, else plain text."""

    def __init__(self, capabilities: types.ClientCapabilities) -> None:
        editor = capabilities.text_document
        item = editor.completion.completion_item if editor and editor.completion else None
        self._beside_items = item.documentation_format if item else None
        self._beside_cursor = editor.hover.content_format if editor and editor.hover else None

    def item(self, lines: Lines, suggestion: Suggestion, position: int) -> types.CompletionItem:
        """A completion that replaces the word at the cursor; `position` keeps the order in which it is offered."""
        about = _content(suggestion.markdown, self._beside_items) if suggestion.markdown else None
        return types.CompletionItem(
            label=suggestion.label,
            kind=ITEM[suggestion.sort],
            detail=suggestion.detail or None,
            documentation=about if self._beside_items or about is None else about.value,
            sort_text=f"{suggestion.rank}{position:05}",
            filter_text=suggestion.label,
            text_edit=types.TextEdit(lines.range(suggestion.span), suggestion.text),
        )

    def hover(self, lines: Lines, hover: Hover) -> types.Hover:
        """What stands beside the cursor."""
        content = _content(hover.markdown, self._beside_cursor)
        return types.Hover(content, lines.range(hover.span) if hover.span else None)


def _content(markdown: str, formats: Sequence[types.MarkupKind] | None) -> types.MarkupContent:
    if formats and types.MarkupKind.Markdown in formats:
        return types.MarkupContent(types.MarkupKind.Markdown, markdown)
    return types.MarkupContent(types.MarkupKind.PlainText, plain_text(markdown))


def outline(lines: Lines, found: Sequence[Symbol]) -> list[types.DocumentSymbol]:
    """What stands within another record hangs below it."""
    top: list[types.DocumentSymbol] = []
    around: list[tuple[Span, list[types.DocumentSymbol]]] = []
    for symbol in found:
        while around and not _holds(around[-1][0], symbol.whole):
            around.pop()
        children: list[types.DocumentSymbol] = []
        (around[-1][1] if around else top).append(_symbol(lines, symbol, children))
        around.append((symbol.whole, children))
    return top


def _symbol(lines: Lines, symbol: Symbol, children: list[types.DocumentSymbol]) -> types.DocumentSymbol:
    return types.DocumentSymbol(
        name=symbol.name or "…",
        kind=SYMBOL.get(symbol.space, types.SymbolKind.EnumMember),
        range=lines.range(symbol.whole),
        selection_range=lines.range(symbol.span),
        detail=symbol.detail or None,
        children=children,
    )


def _holds(outer: Span, inner: Span) -> bool:
    ends = (outer.end_line, outer.end_column) >= (inner.end_line, inner.end_column)
    return outer != inner and (outer.line, outer.column) <= (inner.line, inner.column) and ends
