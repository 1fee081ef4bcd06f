"""What a database complains of, in words for people; and whether another try may help."""

from __future__ import annotations

from sqlalchemy import make_url
from sqlalchemy.exc import ArgumentError, DBAPIError

from catalog.store.errors import StoreError, Unreachable

_PASSING = ("40001", "40P01", "55P03", "57P01", "57P02", "57P03", "53300")
"""Serialisation, deadlock, lock; shut down, crashed, starting, too many connections. 08* joins them."""
_SQLITE = (
    ("locked", Unreachable, "It is locked by another process."),
    ("busy", Unreachable, "It is busy."),
    ("disk is full", StoreError, "The disk is full."),
    ("readonly", StoreError, "It is on a read-only medium, or you may not write it."),
    ("malformed", StoreError, "The file is damaged: restore a copy, or import an export."),
    ("not a database", StoreError, "The file is no SQLite database."),
    ("unable to open", StoreError, "It cannot be opened: does the folder exist, and may you write there?"),
    ("disk i/o error", StoreError, "The disk cannot be read or written."),
    ("no such table", StoreError, "It lacks a table: it is no catalogue, or a damaged one."),
)


def translated(error: Exception, place: str) -> StoreError:
    """The StoreError to raise for `error`, SQLAlchemy's or the driver's own; it shows no password."""
    original = error.orig if isinstance(error, DBAPIError) else error
    state = getattr(original, "sqlstate", None)
    said = " ".join(str(original).split())
    if state is not None or "psycopg" in type(original).__module__:
        passing = state is None or state.startswith("08") or state in _PASSING
        # Without a state nothing was answered at all: the connection could not be made, or it broke.
        kind = Unreachable if passing else StoreError
        return kind(f"The catalogue {shown(place)} cannot be used: {said}")
    for words, sqlite_kind, meaning in _SQLITE:
        if words in said.lower():
            return sqlite_kind(f"The catalogue “{shown(place)}” cannot be used. {meaning} ({said})")
    return StoreError(f"The catalogue “{shown(place)}” cannot be used: {said}")


def shown(place: str) -> str:
    """A place as it may be shown: without its password."""
    try:
        return make_url(place).render_as_string(hide_password=True) if "://" in place else place
    except ArgumentError:
        return "at that URL"
