"""Texts in code that are addresses, or names of hosts, from their first character on."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import islice
from typing import NamedTuple

from inventory.evidence.host_name import host_name, host_of

MOST = 5000
"""Addresses of one file that are looked at; a file with more is a list, not code."""
_ADDRESS = re.compile(
    r"[\"'`](\$\{[\w.-]{1,80}:-?)?(?:(?:https?|wss?|smtps?|amqps?|rediss?|mongodb\+srv):)?//([^\s\"'`<>,)\\]{3,2000})"
)
_PLACEHOLDER = re.compile(r"(?:\$\{[^{}]*\}|#\{[^{}]*\}|\{\{?[^{}]*\}?\}|%s|\*|:\w+|<\w+>)(?=[.-])")
_FIRST_LABEL = re.compile(rf"\A(?:{_PLACEHOLDER.pattern})+\.")
_ENDINGS = (
    "com|net|org|io|co|ai|dev|app|cloud|eu|de|fr|uk|ru|cn|jp|us|me|tv|so|sh|to|gg|xyz|tech|email|chat|live|pro|ms|ly|im"
    "|nl|ch|at|es|it|pl|se|no|dk|fi|be|cz|br|au|nz|in|kr|ca|fm|is|ws|info|biz|tools|run|space|site|services|systems"
)
_BARE = re.compile(
    rf"[\"'`](?:[$#%]?\{{[^{{}}\n\"'`]{{0,60}}\}})?(\.?(?:[a-z0-9][a-z0-9-]{{0,62}}\.){{1,6}}(?:{_ENDINGS}))(?=[\"'`/:?])"
)
_HOST_KEY = re.compile(
    r"(?i:host|server|domain|endpoint|url|uri|authority|address|smtp|relay|broker|base)\w{0,20}[\"']?\s*(?::|=>?|,|\()\s*\Z"
)


class Literal(NamedTuple):
    """An address in `text` from `start` on, where its quote stands; `host` is None where none can be told.

    `path` is what comes after the host, for telling pages from interfaces: it goes nowhere else. `is_default` says
    that the text itself, as `${NAME:https://…}`, makes it the default of a setting.
    """

    text: str
    start: int
    host: str | None
    path: str = ""
    is_default: bool = False

    def before(self, most: int) -> str:
        """At most `most` characters before the quote."""
        return self.text[max(0, self.start - most) : self.start]


def address_literals(text: str) -> Iterator[Literal]:
    """The quoted addresses in `text`, in order: one more than `MOST` at most."""
    for found in islice(_ADDRESS.finditer(text), MOST + 1):
        rest = _PLACEHOLDER.sub("x", _FIRST_LABEL.sub("", found[2].rstrip("}") if found[1] else found[2]))
        host = _public(host_of(f"https://{rest}"))
        path = rest[len(rest.split("/", 1)[0].split("?", 1)[0]) :]
        yield Literal(text, found.start(), host, path, found[1] is not None)


def bare_hosts(text: str) -> Iterator[Literal]:
    """Quoted names of hosts without a scheme: such as have a subdomain, or stand where a host is asked for."""
    for found in islice(_BARE.finditer(text), MOST):
        written = found[1]
        one = Literal(text, found.start(), _public(host_name(written.strip("."))))
        if written.count(".") > 1 or _HOST_KEY.search(one.before(50)):
            yield one


def _public(host: str | None) -> str | None:
    return host if host and "$" not in host and ("." in host or ":" in host) else None
