"""Markdown as GitHub and GitLab read it, where mentions, references and addresses become links by themselves.

A backslash does not keep `@everyone`, `#1` or an address from becoming live, for those are found in the text once it
is rendered; a code span does. So words that are nothing but words stay prose, and all others go into code spans.
"""

from __future__ import annotations

import re
from itertools import groupby
from operator import itemgetter

from reports.escaping.visible import visible

_WORD = re.compile(
    r"""["'“‘(]*[^\W_]+(?:[-/’'][^\W_]+)*["'”’),;:.?…]*"""
    r"|[–—…·]"
    r"|\(?[a-z]\.[a-z]\.[,)]?"
    r"|\d+(?:\([0-9a-z]{1,2}\))+[,;:.)]*"  # an article of a law, as 6(1)(f)
)
_STOP = re.compile(r"(?<=\w)[,;:]$")
"""Punctuation at the end of a text that stands well behind its code span."""
_REFERENCE = re.compile(
    r"\W*(?:"
    r"[0-9a-f]{7,}"  # a commit
    r"|[A-Za-z]+-[0-9]+"  # an issue of a tracker
    r")\W*"
)
_BEGINS_LIST = re.compile(r"[0-9]+[.)]+")
"""A number that would begin a list, were it the first word."""


def prose(text: str) -> str:
    """`text` on one line, to stand anywhere in a paragraph, also at its start; not in a table."""
    words = visible(text).split()
    plain = [_is_plain(word) and not (place == 0 and _BEGINS_LIST.fullmatch(word)) for place, word in enumerate(words)]
    groups = groupby(zip(words, plain, strict=True), key=itemgetter(1))
    joined = ((" ".join(word for word, _ in group), is_plain) for is_plain, group in groups)
    return " ".join(said if is_plain else _spanned(said) for said, is_plain in joined)


def _spanned(text: str) -> str:
    stop = _STOP.search(text)
    return code(text) if stop is None else f"{code(text[: stop.start()])}{stop[0]}"


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
