"""Where markup loads from and sends to, and what content security policies in code allow."""

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
_QUOTED = re.compile(rf"{ESCAPED}|({ON_A_LINE}|{TEMPLATE})", re.DOTALL)
_DIRECTIVE = re.compile(
    r"(?:[\"']?\b((?:default|connect|img|script|style|font|frame|media|object|worker|child|manifest)"
    r"(?:-src|Src)(?:-?[eE]lem|-?[aA]ttr)?|form-action|formAction|report-uri|reportUri)[\"']?\s*(?::|=>|,)"
    r"|\bCSP_([A-Z_]+_SRC|FORM_ACTION|REPORT_URI)(?:\s*=))\s*[\[(]([^\[\]()]{0,20000})[\])]"
)
_SAYS_DIRECTIVE = re.compile(r"-src|Src|CSP_|orm-?[aA]ction|eport-?[uU]ri")
_IN_LIST = re.compile(r"([\"'`])((?:(?!\1)\S)+)\1")


def loaded(text: str, file: str) -> Iterator[Observation]:
    """The hosts that markup loads from or sends to, or that scripts in it load from. Links to follow are none."""
    for tag in _TAG.finditer(text):
        for address, at in _of_tag(tag[1].lower(), tag[2]):
            yield from _host(address, text, tag.start(2) + at, file, "loaded by the page")
    for found in _STYLE.finditer(text) if "url(" in text or "@import" in text else ():
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


def policies(text: str, file: str) -> Iterator[Observation]:
    """The hosts of Content Security Policies that code holds, as a text or as lists for each directive."""
    if "-src" in text:
        for found in _QUOTED.finditer(text):
            quoted = (found[1] or "")[1:-1]
            if csp.looks_like_policy(quoted):
                yield from csp.observations(quoted, file, line_at(text, found.start()))
    for found in _DIRECTIVE.finditer(text) if _SAYS_DIRECTIVE.search(text) else ():
        name = re.sub(r"(?<=[a-z])(?=[A-Z])", "-", (found[1] or found[2]).replace("_", "-")).lower()
        sources = " ".join(one[2] for one in _IN_LIST.finditer(found[3]))
        yield from csp.observations(f"{name} {sources}", file, line_at(text, found.start()))


def _host(address: str, text: str, at: int, file: str, note: str) -> Iterator[Observation]:
    host = host_of(address if not address.startswith("//") else f"https:{address}")
    if host and "$" not in host and ("." in host or ":" in host):
        yield Observation("host", host, file, line_at(text, at), "", "medium", note=note)
