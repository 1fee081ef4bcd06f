"""Markdown as GitHub and GitLab read it, where mentions, references and addresses become links by themselves.

A backslash does not keep `@everyone`, `#1` or an address from becoming live, for those are found in the text once it
is rendered; a code span does. So words that are nothing but words stay prose, and all others go into code spans.
"""

from __future__ import annotations

import re
from itertools import groupby

from reports.escaping.visible import visible

_WORD = re.compile(
    r"""["'“‘(]*[^\W_]+(?:[-/’'][^\W_]+)*["'”’),;:.?…]*"""
    r"|[–—…·]"
    r"|\(?[a-z]\.[a-z]\.[,)]?"
)
_REFERENCE = re.compile(
    r"\W*(?:"
    r"[0-9a-f]{7,}"  # a commit
    r"|[A-Za-z]+-[0-9]+"  # an issue of a tracker
    r"|[0-9]+[.)]+"  # a number that would begin a list
    r")\W*"
)


def prose(text: str) -> str:
    """`text` on one line, to stand anywhere in a paragraph, also at its start; not in a table."""
    groups = groupby(visible(text).split(), key=_is_plain)
    return " ".join(" ".join(words) if plain else code(" ".join(words)) for plain, words in groups)


def code(text: str) -> str:
    """`text` on one line as a code span, whatever backticks it holds; empty for an empty text."""
    shown = visible(text).strip()
    if not shown:
        return ""
    fence = "`" * (max((len(run) for run in re.findall("`+", shown)), default=0) + 1)
    padding = " " if "`" in (shown[0], shown[-1]) else ""
    return f"{fence}{padding}{shown}{padding}{fence}"


def _is_plain(word: str) -> bool:
    return _WORD.fullmatch(word) is not None and _REFERENCE.fullmatch(word) is None
