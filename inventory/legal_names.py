"""Names of companies as texts write them: capitalised words that end in a legal form."""

from __future__ import annotations

LEGAL_FORM = r"(?:Inc|LLC|L\.L\.C|Ltd|Limited|GmbH|AG|SE|S\.A|SAS|S\.r\.l|B\.V|BV|AB|Oy|ApS|Corp|PLC|plc)\b\.?"
LEGAL_NAME = rf"(?:[A-Z][\w&’'-]*,? (?:& |of )?){{1,4}}{LEGAL_FORM}"
"""A pattern: “Tallow Hosting, Inc.”."""
