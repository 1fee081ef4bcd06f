"""XML 1.0: characters that it cannot hold, not even as references, are shown as escapes."""

from __future__ import annotations

from xml.sax.saxutils import escape, quoteattr

from reports.escaping.visible import log_line, visible


def attribute(text: str) -> str:
    """`text` on one line as the value of an attribute, in its quotes."""
    return quoteattr(visible(text))


def content(text: str) -> str:
    """`text` as the content of an element, line feeds kept; `]]>` cannot come about."""
    return "\n".join(escape(log_line(line)) for line in text.split("\n"))
