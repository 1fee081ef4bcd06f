"""Explanations in the form that an editor can show."""

from __future__ import annotations

from collections.abc import Sequence

from lsprotocol import types

from cli.editor.translate import Lines
from reports.editor.completion import Sort, Suggestion
from reports.editor.hover import Hover
from reports.editor.plain import plain_text

ITEM: dict[Sort, types.CompletionItemKind] = {
    "field": types.CompletionItemKind.Property,
    "term": types.CompletionItemKind.EnumMember,
    "record": types.CompletionItemKind.Reference,
    "value": types.CompletionItemKind.Value,
}


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
