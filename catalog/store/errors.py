"""Why a catalogue cannot be used, in words for people."""

from __future__ import annotations


class StoreError(Exception):
    """The catalogue cannot be read or written as asked; it is as it was before. `args[0]` says why and what to do."""


class NoCatalogueError(StoreError):
    """There is no catalogue at that place yet."""


class Unreachable(StoreError):  # noqa: N818 - it may be reachable in a moment
    """The connection broke or could not be made: worth another try."""
