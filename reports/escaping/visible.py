"""Text that neither a terminal nor a build log acts on: the ground that every other encoder stands on.

Build servers read commands out of the log: `::error::` at the start of a line and `##[group]` anywhere (GitHub),
`##vso[…]` (Azure Pipelines), `##teamcity[…]`.
"""

from __future__ import annotations

import re

from reports.inert import terminal_text

_ANYWHERE = re.compile(r"##(?=\w*\[)")


def visible(text: str) -> str:
    """`text` on one line, what is invisible or would be a log command shown as escapes."""
    return _ANYWHERE.sub(r"#\\x23", terminal_text(text))


def visible_lines(text: str) -> str:
    """As `visible`, with the line feeds kept."""
    return "\n".join(visible(line) for line in text.split("\n"))


def log_line(text: str) -> str:
    """As `visible`, for what may come to stand at the start of a line, be it by wrapping in the middle of a word."""
    return visible(text).replace("::", r":\x3a")


def shortened(text: str, limit: int) -> str:
    """`text`, or as much of its beginning as fits into `limit` characters together with “ …”."""
    return text if len(text) <= limit else text[: limit - 2].rstrip() + " …"
