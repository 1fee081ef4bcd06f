"""Messages of SARIF 2.1.0: braces are doubled (3.11.5), and no bracket begins an embedded link (3.11.6)."""

from __future__ import annotations

import re

from reports.escaping.visible import visible_lines

_BEFORE_A_LINK = re.compile(r"\[(?=[^\]]*\]\()")


def plain_message(text: str) -> str:
    """`text` as a plain text message without placeholders and links."""
    doubled = visible_lines(text).replace("{", "{{").replace("}", "}}")
    return _BEFORE_A_LINK.sub(r"\\[", doubled)
