"""JSON whose source is as harmless to look at as its content is exact."""

from __future__ import annotations

import json
import re
from typing import Any

_COMMAND = re.compile(r"(##\w*)\[")
_NOT_PLAIN = re.compile(r"[^\n -~]")


def json_text(content: Any) -> str:
    """`content` as JSON, keys in the order given, ending in a line feed.

    Letters of every script stay as they are; what is invisible, turns the direction, is half a character, or would be
    a command in a build log is written as an escape, which a parser gives back as it was.
    """
    text = _COMMAND.sub(r"\1\\u005b", json.dumps(content, ensure_ascii=False, indent=1))
    return _NOT_PLAIN.sub(_shown, text) + "\n"


def _shown(found: re.Match[str]) -> str:
    return found[0] if found[0].isprintable() else json.dumps(found[0])[1:-1]
