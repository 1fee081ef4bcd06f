"""Word differences as text: `[-gone-]{+new+}` (the signs of `git diff --word-diff`), long unchanged stretches cut."""

from __future__ import annotations

from inventory.policy import word_diff

CONTEXT = 8


def marked(old: str, new: str, context: int | None = CONTEXT) -> str:
    """`new` with what changed since `old` marked in it; unchanged words only `context` on each side, None for all."""
    pieces = word_diff(old, new)
    shown: list[str] = []
    for place, (kind, words) in enumerate(pieces):
        if kind == "gone":
            shown.append(f"[-{words}-]")
        elif kind == "new":
            shown.append(f"{{+{words}+}}")
        else:
            shown.append(words if context is None else _cut(words, context, place == 0, place == len(pieces) - 1))
    return " ".join(shown).replace("-] {+", "-]{+")


def _cut(words: str, context: int, first: bool, last: bool) -> str:
    parts = words.split(" ")
    before, after = (0 if first else context), (0 if last else context)
    if len(parts) <= before + after:
        return words
    kept = [*parts[:before], "…", *(parts[-after:] if after else [])]
    return " ".join(kept)
