"""HAR 1.2, what a browser recorded: the hosts it talked to, and the names of cookies and of data on the way.

No value goes into an observation: of queries and bodies only those names that `data_names.toml` knows.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator
from typing import Any

from inventory.evidence.evidence_file import EvidenceFile
from inventory.evidence.forms.cursor import Cursor, pointer
from inventory.evidence.forms.har_data import Request, data_sent
from inventory.evidence.forms.package_graph import entries, items
from inventory.evidence.forms.set_cookie import name_in
from inventory.evidence.host_name import host_name, host_of
from inventory.evidence.observation import Observation

TITLE = "HAR 1.2"
NAMES = ("*.har", "*.har.json")
_LONGEST_NAME = 128
_SET_COOKIE = len("set-cookie")
_NAMED = re.compile(r'"name"\s*:\s*"([^"\\]{1,200})"(?:\s*,\s*"value"\s*:\s*"([^"=;\\]{1,200})=)?')


def recognises(file: EvidenceFile) -> bool:
    """Whether this is a HAR under another name."""
    if not file.looks_like_json or '"entries"' not in file.raw_text:
        return False
    return "entries" in entries(file.json_object.get("log"))


def read(file: EvidenceFile) -> Iterator[Observation]:
    """Each host and each cookie name once, where it is first seen; entries that name no host are passed over."""
    log = entries(file.json_object.get("log"))
    if "entries" not in log:
        raise file.unreadable("is no HAR: it has no log with entries")
    hosts: dict[str, tuple[int, str]] = {}
    redirected: dict[str, tuple[int, str]] = {}
    cookies: dict[str, tuple[int, str]] = {}
    requests: list[Request] = []
    for index, entry in enumerate(items(log["entries"])):
        request, response = entries(entries(entry).get("request")), entries(entries(entry).get("response"))
        host = _requested(request)
        if host is None:
            continue
        requests.append((index, host, request))
        if host not in hosts:
            hosts[host] = (index, _asked_by(entry, host))
        address = response.get("redirectURL")
        led = host_of(address) if isinstance(address, str) and address else None
        if led and led != host:
            redirected.setdefault(led, (index, f"{host} redirects to it"))
        for name in _cookie_names(request, response):
            cookies.setdefault(name, (index, host))
    hosts.update({host: seen for host, seen in redirected.items() if host not in hosts})
    yield from _observations(file, hosts, cookies)
    yield from data_sent(file, requests, items(log["entries"]))


def _observations(
    file: EvidenceFile, hosts: dict[str, tuple[int, str]], cookies: dict[str, tuple[int, str]]
) -> Iterator[Observation]:
    cursor = Cursor(file.raw_text)
    for host, (index, note) in hosts.items():
        yield Observation(
            "host", host, file.shown, cursor.line_of(f"//{host}"), pointer("log", "entries", index, "request", "url"),
            note=note,
        )  # fmt: skip
    lines = _lines_of(cookies.keys(), file.raw_text)
    for name, (index, host) in cookies.items():
        where = pointer("log", "entries", index)
        yield Observation("cookie", name, file.shown, lines.get(name, 0), where, note=f"in a request to {host}")


def _lines_of(cookies: Collection[str], text: str) -> dict[str, int]:
    """The line on which each cookie is first named, by itself or by the header that sets it; found in one pass."""
    lines: dict[str, int] = {}
    line, done = 1, 0
    for found in _NAMED.finditer(text) if cookies else ():
        group = 2 if found[2] and found[1].lower() == "set-cookie" else 1
        name = found[group].strip()
        if name in cookies and name not in lines:
            line += text.count("\n", done, found.start(group))
            done = found.start(group)
            lines[name] = line
            if len(lines) == len(cookies):
                break
    return lines


def _requested(request: dict[str, Any]) -> str | None:
    """The host of a request: of its address, of a tunnel `host:443`, or else of the header that names it."""
    address = request.get("url")
    address = address if isinstance(address, str) else ""
    host = host_of(address)
    if host is None and request.get("method") == "CONNECT":
        host = host_name(address.rpartition(":")[0] or address)
    if host is None and (not address or address.startswith("/")):
        host = next((host_of(f"https://{value}") for value in _naming(request)), None)
    return host


def _naming(request: dict[str, Any]) -> Iterator[str]:
    for header in items(request.get("headers")):
        if isinstance(header, dict) and str(header.get("name", "")).lower() in ("host", ":authority"):
            yield str(header.get("value", ""))


def _asked_by(entry: Any, host: str) -> str:
    """Whose script or page made the request, where the recording says so and it is another host."""
    initiator = entries(entry.get("_initiator"))
    address = initiator.get("url")
    if not isinstance(address, str):
        frames = items(entries(initiator.get("stack")).get("callFrames"))
        address = next((f["url"] for f in frames if isinstance(f, dict) and isinstance(f.get("url"), str)), "")
    asking = host_of(address)
    return f"asked for by {asking}" if asking and asking != host else ""


def _cookie_names(request: dict[str, Any], response: dict[str, Any]) -> Iterator[str]:
    for cookie in (*items(request.get("cookies")), *items(response.get("cookies"))):
        yield from _name(cookie.get("name") if isinstance(cookie, dict) else None)
    for header in items(response.get("headers")):
        name = header.get("name") if isinstance(header, dict) else None
        if isinstance(name, str) and len(name) == _SET_COOKIE and name.lower() == "set-cookie":
            for line in str(header.get("value", "")).split("\n"):
                yield from _name(name_in(line))


def _name(name: object) -> Iterator[str]:
    if isinstance(name, str) and 0 < len(name.strip()) <= _LONGEST_NAME:
        yield name.strip()
