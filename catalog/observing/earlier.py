"""What an earlier look at evidence left open."""

from __future__ import annotations

from typing import NamedTuple

Sign = tuple[str, str]
"""The kind of a sign, and the sign."""


class Earlier(NamedTuple):
    """An earlier look at the evidence.

    `open` are signs that were findings, `packages` all that the software asked for itself, `variables` all names; these
    two are None where only a list of accepted signs is known.
    """

    open: frozenset[Sign]
    packages: frozenset[str] | None = None
    variables: frozenset[str] | None = None
