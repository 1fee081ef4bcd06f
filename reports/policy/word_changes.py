"""Word differences for a terminal: `[-gone-]{+new+}`, in red and green where there are colours."""

from __future__ import annotations

from catalog.diff.policy.marked import CONTEXT, pieces
from reports.inert import terminal_text

_FRAME = {"gone": ("[-", "-]", "31"), "new": ("{+", "+}", "32"), "same": ("", "", "")}


def word_changes(old: str, new: str, colour: bool, context: int | None = CONTEXT) -> str:
    """Both texts as one line; of unchanged words only `context` beside each change."""
    shown: list[str] = []
    for kind, words in pieces(old, new, context):
        start, end, number = _FRAME[kind]
        text = f"{start}{terminal_text(words)}{end}"
        shown.append(f"\x1b[{number}m{text}\x1b[0m" if colour and number else text)
    return " ".join(shown)
