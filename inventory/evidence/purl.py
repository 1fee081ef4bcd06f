"""Package URLs (purl) without version, in the one form by which packages are compared.

The form is readable: `pkg:npm/@scope/name`; `encoded` gives what the specification asks for, `pkg:npm/%40scope/name`.
"""

from __future__ import annotations

import re
from urllib.parse import quote, unquote

_TYPE = re.compile(r"[a-z][a-z0-9.+-]*")
_NO_CASE = frozenset({"npm", "pypi", "golang", "composer", "github", "bitbucket", "gem", "deb", "rpm"})
_VERSION = re.compile(r"(?<!/)@")
"""At the beginning of a step it is npm's sign of a scope."""
_SEPARATORS = re.compile(r"[-_.]+")


def purl(kind: str, name: str) -> str:
    """The purl of package `name`, with its namespace before a slash, in the ecosystem `kind`."""
    if kind in _NO_CASE:
        name = name.lower()
    if kind == "pypi":
        name = _SEPARATORS.sub("-", name)
    return f"pkg:{kind}/{name}"


def parsed(text: str) -> str | None:
    """The purl that `text` writes, without version, qualifiers and subpath; None where it is none."""
    scheme, _, rest = text.strip().partition(":")
    if scheme.lower() != "pkg":
        return None
    kind, *steps = _VERSION.split(rest.split("#", 1)[0].split("?", 1)[0].lstrip("/"), maxsplit=1)[0].split("/")
    name = "/".join(step for step in steps if step)
    if not name or _TYPE.fullmatch(kind.lower()) is None:
        return None
    return purl(kind.lower(), unquote(name))


def encoded(key: str) -> str:
    """A purl of `purl` or `parsed` as the specification writes it."""
    kind, _, name = key.removeprefix("pkg:").partition("/")
    return f"pkg:{kind}/{quote(name, safe='/*.-_~')}"
