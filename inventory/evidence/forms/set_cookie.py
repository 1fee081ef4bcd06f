"""The header by which an answer sets a cookie."""

from __future__ import annotations


def name_in(header: str) -> str:
    """The name of the cookie that the value of a `Set-Cookie` header sets.

    Empty where it has none: all that stands before the attributes is then the cookie's value.
    """
    name, equals, _ = header.partition(";")[0].partition("=")
    return name.strip() if equals else ""
