"""On which line of its clause a quoted sentence begins."""

from __future__ import annotations

import re
from collections.abc import Iterator

from inventory.policy.model import Clause
from inventory.policy.normal import normalise

_WORD = re.compile(r"\w+")
_LONGEST_START = 8


def line_of_quote(quote: str, clause: Clause, source_text: str) -> int:
    """The line, from 1, of the policy's source on which the quote begins, or the clause's first line.

    A quote that begins in the lead-in is shown at the clause, for there it ends.
    """
    if clause.end_line <= clause.line:
        return clause.line
    lines = source_text.replace("\r\n", "\n").replace("\r", "\n").split("\n")[clause.line - 1 : clause.end_line]
    placed = [(word, number) for number, line in enumerate(lines) for word in _words(line)]
    wanted = list(_words(quote))[:_LONGEST_START]
    words = [word for word, _ in placed]
    while wanted:
        for start in range(len(words) - len(wanted) + 1):
            if words[start : start + len(wanted)] == wanted:
                return clause.line + placed[start][1]
        wanted.pop()
    return clause.line


def _words(text: str) -> Iterator[str]:
    return (match[0] for match in _WORD.finditer(normalise(text)))
