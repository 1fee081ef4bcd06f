"""The names of what a recorded request sends: of queries, forms, JSON, and of addresses handed on in them.

Values are only looked into for names, and whether they hold anything; none is kept.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from typing import Any, NamedTuple
from urllib.parse import unquote_plus

from inventory.evidence.forms.package_graph import entries, items
from inventory.evidence.host_name import host_of

_LARGEST = 1 << 20
_MOST = 20_000
_DEEPEST = 4
_SAYS_NOTHING = frozenset({"", "null", "undefined", "none", "false", "true", "nan"})
_DEGREES = r"-?\d{1,3}\.\d{3,15}"
_PLACE = re.compile(rf"@?({_DEGREES})(?:,|%2C|;)\s?({_DEGREES})(?:,[\d.]+[a-z]*)?", re.IGNORECASE)


class Sent(NamedTuple):
    """What a request sends: names with a value, each once; whether its path, or a value, looks like coordinates."""

    names: tuple[str, ...]
    place_in_path: bool
    place_in_value: bool


def sent(request: dict[str, Any]) -> Sent:
    """Of one request of a recording. At most the first 20,000 names are looked at, and no value above 1 MiB."""
    found: dict[str, None] = {}
    looks_like_place = False
    for count, (name, value) in enumerate(_pairs(request)):
        if count >= _MOST:
            break
        if value.strip().lower() not in _SAYS_NOTHING:
            found[name] = None
            looks_like_place = looks_like_place or _is_place(value)
    address = request.get("url")
    path = address.partition("#")[0].partition("?")[0] if isinstance(address, str) else ""
    return Sent(tuple(found), any(_is_place(step) for step in path.split("/")[3:]), looks_like_place)


def _is_place(text: str) -> bool:
    found = _PLACE.fullmatch(text.strip()) if len(text) < 80 else None
    return found is not None and abs(float(found[1])) <= 90 and abs(float(found[2])) <= 180


def _pairs(request: dict[str, Any]) -> Iterator[tuple[str, str]]:
    """Names with their values, of the address, the form and the body, and of the page that asks (`Referer`)."""
    address = request.get("url")
    yield from _of_address(address if isinstance(address, str) else "", _DEEPEST)
    body = entries(request.get("postData"))
    for one in (*items(request.get("queryString")), *items(body.get("params"))):
        if isinstance(one, dict) and isinstance(one.get("name"), str):
            yield from _pair(unquote_plus(one["name"]), str(one.get("value") or ""), _DEEPEST)
    text, kind = body.get("text"), str(body.get("mimeType", ""))
    if isinstance(text, str) and len(text) <= _LARGEST:
        yield from _of_query(text, _DEEPEST) if "x-www-form-urlencoded" in kind else _of_text(text, _DEEPEST)
    for header in items(request.get("headers")):
        if isinstance(header, dict) and str(header.get("name", "")).lower() == "referer":
            yield from _of_address(str(header.get("value", "")), _DEEPEST)


def _pair(name: str, value: str, depth: int) -> Iterator[tuple[str, str]]:
    yield name, value
    yield from _of_text(unquote_plus(value) if "%" in value else value, depth - 1)


def _of_text(text: str, depth: int) -> Iterator[tuple[str, str]]:
    """Names within a value: of JSON, of JSON lines, or of an address with a query."""
    if depth <= 0 or len(text) > _LARGEST:
        return
    start = text[:100].lstrip()[:1]
    if start in ("{", "["):
        yield from _of_json(text, depth)
    elif "?" in text and (start == "/" or host_of(text)):
        yield from _of_address(text, depth)


def _of_address(address: str, depth: int) -> Iterator[tuple[str, str]]:
    yield from _of_query(address.partition("#")[0].partition("?")[2], depth)


def _of_query(query: str, depth: int) -> Iterator[tuple[str, str]]:
    for part in query[:_LARGEST].split("&"):
        name, equals, value = part.partition("=")
        if equals:
            yield from _pair(unquote_plus(name), unquote_plus(value), depth)


def _of_json(text: str, depth: int) -> Iterator[tuple[str, str]]:
    try:
        documents = [json.loads(text)]
    except (ValueError, RecursionError):
        documents = list(_lines_of_json(text))
    waiting: list[tuple[str, Any]] = [("", one) for one in reversed(documents)]
    while waiting:
        name, value = waiting.pop()
        if isinstance(value, dict):
            waiting += [(key, each) for key, each in value.items()][::-1]
        elif isinstance(value, list):
            waiting += [(name, each) for each in value][::-1]
        elif value is not None and not isinstance(value, bool):
            yield from _pair(name, str(value), depth)


def _lines_of_json(text: str) -> Iterator[Any]:
    """Each line that is an object by itself, as error trackers send them."""
    for line in text.split("\n")[:1000]:
        if line.startswith("{"):
            try:
                yield json.loads(line)
            except (ValueError, RecursionError):
                continue
