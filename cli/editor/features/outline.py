"""What a file declares."""

from __future__ import annotations

from collections.abc import Sequence

from lsprotocol import types

from cli.editor.server import EditorServer, Feature
from cli.editor.translate import Lines
from inventory.problem import Span
from reports.editor.spaces import Space
from reports.editor.symbols import Symbol, symbols

SYMBOL: dict[Space, types.SymbolKind] = {
    "category": types.SymbolKind.Class,
    "disclosure": types.SymbolKind.Event,
    "recipient": types.SymbolKind.Interface,
    "statement": types.SymbolKind.Function,
    "policy": types.SymbolKind.Package,
    "clause": types.SymbolKind.String,
}


def _symbols(server: EditorServer, params: types.DocumentSymbolParams) -> list[types.DocumentSymbol] | None:
    at = server.at(params.text_document.uri, types.Position(0, 0))
    return _outline(at.lines, symbols(at.known, at.document.file(at.root))) if at else None


def _outline(lines: Lines, found: Sequence[Symbol]) -> list[types.DocumentSymbol]:
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


FEATURES: list[Feature] = [(types.TEXT_DOCUMENT_DOCUMENT_SYMBOL, None, _symbols)]
