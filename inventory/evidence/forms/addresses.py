"""Where markup and code load from and send to: addresses in the places that make a browser or a server act on them."""

from __future__ import annotations

import re
from collections.abc import Iterator

from inventory.evidence.forms import csp
from inventory.evidence.forms.lines import line_at
from inventory.evidence.forms.quotes import ESCAPED, ON_A_LINE, TEMPLATE
from inventory.evidence.host_name import host_of
from inventory.evidence.observation import Observation

_ADDRESS = r"((?:(?:https?|wss?):)?//[^\s\"'`<>,)]+)"
_TAG = re.compile(
    r"<([a-z][\w-]*)\b((?:[^<>\"'{]++|<%[^%]*%>|\"[^\"]{0,20000}\"|'[^']{0,20000}'|\{\{[^{}]*\}\}|\{[^{}\"'`]*\}|\{)*+)",
    re.IGNORECASE,
)
_LOADED = re.compile(
    rf"(?<![\w-])(?:data-)?(?:src|srcset|poster|action|formaction)\s*=\s*\{{?\s*[\"'`]?{_ADDRESS}", re.IGNORECASE
)
_MORE_SOURCES = re.compile(r"\bsrcset\s*=\s*[\"']([^\"']*)", re.IGNORECASE)
_HREF = re.compile(rf"\bhref\s*=\s*\{{?\s*[\"'`]?{_ADDRESS}", re.IGNORECASE)
_DATA = re.compile(rf"(?<![\w-])data\s*=\s*[\"']?{_ADDRESS}", re.IGNORECASE)
_REL = re.compile(
    r"\brel\s*=\s*[\"'{]*[^\"'>]*\b(?:stylesheet|preconnect|dns-prefetch|preload|modulepreload|prefetch|icon|manifest)\b",
    re.IGNORECASE,
)
_STYLE = re.compile(rf"(?:\burl\(\s*[\"']?|@import\s+[\"']){_ADDRESS}", re.IGNORECASE)
_ASSIGNED = re.compile(
    rf"(?:\.src\s*=|\bsetAttribute\s*\(\s*[\"'](?:src|href|action)[\"']\s*,"
    rf"|\b(?:javascript_include_tag|stylesheet_link_tag|importScripts|loadScript|getScript)\s*\(?)\s*[\"'`]{_ADDRESS}"
)
_CALLED = re.compile(
    r"(?:\b(?:fetch|sendBeacon|WebSocket|EventSource|axios|got|ky|urlopen|HttpClient)"
    r"|\b(?:axios|ky|got|http|https|client|requests|httpx|session|HTTParty|Faraday|Http|RestClient|URI)"
    r"\.(?:get|post|put|patch|delete|head|request|create|new|parse|Get|Post|Head|PostForm)"
    r"|\.open\(\s*[\"']\w+[\"']\s*,|\bNewRequest\(\s*[\"'\w.]+\s*,|\bcurl_init|\bURL\(string:|\bURI)"
    rf"\s*\(?\s*[\"'`]{_ADDRESS}"
)
_SETTING = re.compile(
    r"\b(?:dsn|api_host|apiHost|endpoint|serverUrl|server_url|tunnel|host|ingest_url|api_base|apiBase|base_url|baseURL"
    r"|baseUrl|site_url|server_zone_url|collectorUrl|data_plane_url|dataPlaneUrl|destination|target|proxy|Dsn|DSN)"
    rf"[\"']?\s*(?::|=>?)\s*[\"'`]{_ADDRESS}"
)
_QUOTED = re.compile(rf"{ESCAPED}|({ON_A_LINE}|{TEMPLATE})", re.DOTALL)
_DIRECTIVE = re.compile(
    r"(?:[\"']?\b((?:default|connect|img|script|style|font|frame|media|object|worker|child|manifest)"
    r"(?:-src|Src)(?:-?[eE]lem|-?[aA]ttr)?|form-action|formAction|report-uri|reportUri)[\"']?\s*(?::|=>|,)"
    r"|\bCSP_([A-Z_]+_SRC|FORM_ACTION|REPORT_URI)(?:\s*=))\s*[\[(]([^\[\]()]{0,20000})[\])]"
)
_IN_LIST = re.compile(r"([\"'`])((?:(?!\1)\S)+)\1")


def loaded(text: str, file: str) -> Iterator[Observation]:
    """The hosts that markup loads from or sends to, or that scripts in it load from. Links to follow are none."""
    for tag in _TAG.finditer(text):
        for address, at in _of_tag(tag[1].lower(), tag[2]):
            yield from _host(address, text, tag.start(2) + at, file, "loaded by the page")
    for found in _STYLE.finditer(text):
        yield from _host(found[1], text, found.start(1), file, "loaded by a style sheet")


def _of_tag(name: str, attributes: str) -> Iterator[tuple[str, int]]:
    if "//" not in attributes:
        return
    yield from ((found[1], found.start(1)) for found in _LOADED.finditer(attributes))
    for listed in _MORE_SOURCES.finditer(attributes):
        yield from ((one.strip().split(" ")[0], listed.start(1)) for one in listed[1].split(",")[1:])
    if name == "link" and _REL.search(attributes):
        yield from ((found[1], found.start(1)) for found in _HREF.finditer(attributes))
    if name == "object":
        yield from ((found[1], found.start(1)) for found in _DATA.finditer(attributes))


def called(text: str, file: str) -> Iterator[Observation]:
    """The hosts that code loads scripts from, calls, or tells an SDK or a proxy to send to. Not every address in it."""
    for pattern, note in (
        (_ASSIGNED, "loaded as a script"), (_CALLED, "called"), (_SETTING, "given to an SDK or a proxy"),
    ):  # fmt: skip
        for found in pattern.finditer(text):
            yield from _host(found[1], text, found.start(1), file, note)


def policies(text: str, file: str) -> Iterator[Observation]:
    """The hosts of Content Security Policies that code holds, as a text or as lists for each directive."""
    if "-src" in text:
        for found in _QUOTED.finditer(text):
            quoted = (found[1] or "")[1:-1]
            if csp.looks_like_policy(quoted):
                yield from csp.observations(quoted, file, line_at(text, found.start()))
    for found in _DIRECTIVE.finditer(text):
        name = re.sub(r"(?<=[a-z])(?=[A-Z])", "-", (found[1] or found[2]).replace("_", "-")).lower()
        sources = " ".join(one[2] for one in _IN_LIST.finditer(found[3]))
        yield from csp.observations(f"{name} {sources}", file, line_at(text, found.start()))


def _host(address: str, text: str, at: int, file: str, note: str) -> Iterator[Observation]:
    host = host_of(address if not address.startswith("//") else f"https:{address}")
    if host and "$" not in host and ("." in host or ":" in host):
        yield Observation("host", host, file, line_at(text, at), "", "medium", note=note)
