"""Word differences as text: `[-gone-]{+new+}`, the signs of `git diff --word-diff`; long same stretches are cut."""

from __future__ import annotations

from inventory.policy import word_diff
from inventory.policy.similar import Change

CONTEXT = 8


def marked(old: str, new: str, context: int | None = CONTEXT) -> str:
    """`new` with what changed since `old` marked in it; see `pieces` for `context`."""
    signs: dict[Change, str] = {"gone": "[-{}-]", "new": "{{+{}+}}", "same": "{}"}
    shown = [signs[kind].format(words) for kind, words in pieces(old, new, context)]
    return " ".join(shown).replace("-] {+", "-]{+")


def pieces(old: str, new: str, context: int | None = CONTEXT) -> list[tuple[Change, str]]:
    """The words of both texts in stretches; of unchanged ones only `context` words beside each change, None for all."""
    found = word_diff(old, new)
    if context is None:
        return found
    last = len(found) - 1
    return [
        (kind, _cut(words, 0 if place == 0 else context, 0 if place == last else context) if kind == "same" else words)
        for place, (kind, words) in enumerate(found)
    ]


def _cut(words: str, before: int, after: int) -> str:
    parts = words.split(" ")
    if len(parts) <= before + after:
        return words
    return " ".join([*parts[:before], "…", *(parts[-after:] if after else [])])
