"""Hosts in the values of settings and variables: nothing else of a value is kept, and nothing of what may be a secret.

An address leads somewhere whatever its name; a bare host counts where the name says that it is one.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from inventory.evidence.host_name import host_name, host_of
from inventory.evidence.observation import Observation

Setting = tuple[str, str, int]
"""The name of a setting, its value, and its line."""

_WORD = re.compile(r"[A-Z]+(?![a-z])|[A-Z]?[a-z]+")
_HOST_WORDS = frozenset({
    "host", "hosts", "hostname", "url", "urls", "uri", "uris", "endpoint", "endpoints", "server", "servers", "domain",
    "domains", "address", "addr", "addresses", "broker", "brokers", "dsn", "relay", "smarthost", "baseurl", "site",
    "upstream", "backend", "webhook", "proxy", "origin", "issuer", "authority",
})  # fmt: skip
_SECRET_WORDS = frozenset({
    "password", "passwd", "passphrase", "pass", "pwd", "pw", "secret", "secrets", "token", "tokens", "key", "keys",
    "apikey", "credential", "credentials", "auth", "signature", "cookie", "private", "salt", "seed", "otp", "pin",
})  # fmt: skip
_ADDRESS = re.compile(
    r"(?:jdbc:)?([a-z][a-z0-9+.-]*)://(?:[^/?#\s@]*@)?[^/?#\s:@,;]+(?::\d{1,5})?(?=[/?#,;]|$)", re.IGNORECASE
)
_BARE = re.compile(
    r"((?:[a-z0-9_](?:[a-z0-9_-]{0,61}[a-z0-9_])?\.)+[a-z]{2,24})\.?(?::\d{1,5})?(?:/\S*)?", re.IGNORECASE
)
_FILE = re.compile(
    r"\.(?:ya?ml|json|xml|txt|log|py|js|mjs|cjs|ts|html?|css|pem|key|crt|cer|sock|properties|conf|cfg|ini|toml|sql|db|sh"
    r"|png|svg|jar|so|md|env|lock|tpl|tmpl)$", re.IGNORECASE,
)  # fmt: skip
_PARTS = re.compile(r"[\s,;|]+")
_WEB = ("http", "https", "ws", "wss")
_LONGEST = 4000


def host_observations(settings: Iterable[Setting], file: str) -> Iterator[Observation]:
    """An observation for each host that the values of `settings` lead to, the first time; values are not kept."""
    seen = set()
    for name, value, line in settings:
        for host in hosts_in_value(name, value):
            if host not in seen:
                seen.add(host)
                yield Observation("host", host, file, line, "", "medium", note="a setting leads to it")


def hosts_in_value(name: str, value: str) -> Iterator[str]:
    """The hosts that the value of a setting called `name` leads to."""
    words = {word.lower() for word in _WORD.findall(name)}
    names_host, may_be_secret = bool(words & _HOST_WORDS), bool(words & _SECRET_WORDS)
    if may_be_secret and not names_host:
        return
    for part in _PARTS.split(value[:_LONGEST].strip().strip("\"'`")):
        host = _of_address(part) if "://" in part else _bare(part) if names_host and not may_be_secret else None
        if host and "." in host and not host.replace(".", "").isdigit():
            yield host


def _of_address(text: str) -> str | None:
    """The host of an address, unless what stands before a later `@` might be a piece of a password."""
    found = _ADDRESS.match(text)
    if found is None or ("@" in text[found.end() :] and found[1].lower() not in _WEB):
        return None
    return host_of(text.removeprefix("jdbc:"))


def _bare(text: str) -> str | None:
    found = _BARE.fullmatch(text)
    return host_name(found[1]) if found and not _FILE.search(found[1]) else None
