"""How much a page's styles may ask for before the page is refused instead of read."""

from __future__ import annotations

import re

_DEEPEST = 60
_BRACKET = re.compile(r"[()\[\]{}]")


class TooMuchWorkError(Exception):
    """The page's style sheets ask for more than any real page does."""


def refuse_deep_nesting(css: str) -> None:
    """Raise `TooMuchWorkError` if brackets stand inside one another more deeply than in any real style sheet."""
    depth = 0
    for bracket in _BRACKET.finditer(css):
        depth = depth + 1 if bracket[0] in "([{" else max(depth - 1, 0)
        if depth > _DEEPEST:
            raise TooMuchWorkError
