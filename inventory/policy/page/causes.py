"""Why a reader cannot see a text, in words for people who know no CSS."""

from __future__ import annotations

from typing import Literal, NamedTuple, TypeAlias

Kind: TypeAlias = Literal["hidden", "struck", "unclear"]


class Cause(NamedTuple):
    """Why a text counts for nothing.

    `why` goes on from "this text": "is moved off the page by `left: -9999px`". Of a text that is `unclear` nobody can
    say without a browser whether it is seen.
    """

    why: str
    kind: Kind = "hidden"


def hidden(how: str, by: str) -> Cause:
    """A text that surely is not seen: `how`, such as "is not shown", and `by` what on the page."""
    return Cause(f"{how} (`{by}`)" if by else how)


def struck(by: str) -> Cause:
    """A text that is struck out."""
    return Cause(f"is struck out (`{by}`)" if by else "is struck out", "struck")


def unclear(by: str) -> Cause:
    """A text that a style may hide that is not worked out here."""
    return Cause(f"may be hidden by a style that this program does not work out (`{by}`)", "unclear")


def doubtful(cause: Cause) -> Cause:
    """The cause where it holds only under a condition that cannot be told."""
    return cause if cause.kind == "unclear" else Cause(f"{cause.why}, under a condition that cannot be told", "unclear")
