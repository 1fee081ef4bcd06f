"""Paths as relative references (RFC 3986, section 4.2)."""

from __future__ import annotations

from urllib.parse import quote


def relative_reference(path: str) -> str:
    """A relative POSIX path, percent-encoded. A colon is encoded too, so that no first step reads as a scheme.

    Bytes of a file name that are no UTF-8, which Python hands on as lone surrogates, become those bytes again.
    """
    try:
        content = path.encode("utf-8", "surrogateescape")
    except UnicodeEncodeError:
        content = path.encode("utf-8", "surrogatepass")
    return quote(content, safe="/")
