"""Addresses in code: what is done with each says how sure it is that something is sent there.

An address that is called, loaded, or set as where to send to counts by itself. So does the default of a variable of the
environment, and one that gets a name that is used so in the same file. Any other is told with low confidence: it
counts where its host is somebody's who is known. Links for people to follow are none.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import islice

from inventory.evidence.forms.address_literals import MOST, Literal, address_literals, bare_hosts
from inventory.evidence.forms.lines import line_at
from inventory.evidence.forms.pages_to_read import is_link, is_name_alone, is_page_to_read
from inventory.evidence.observation import Confidence, Observation

_REQUESTS = (
    r"(?:\b(?:fetch|sendBeacon|WebSocket|EventSource|axios|got|ky|urlopen|HttpClient|Uri|curl_init|URI)\s*\(?"
    r"|\b(?:axios|ky|got|http|https|client|requests|httpx|session|HTTParty|Faraday|Http|RestClient|URI|Uri|reqwest|ureq|WebClient)"
    r"[.:]+(?:get|post|put|patch|delete|head|request|create|new|parse|Get|Post|Head|PostForm)!?\s*\(?"
    r"|(?i:\b\w*(?:fetch|request|post|client|connect|urlopen|upload|webhook)\w*\s*\()\s*(?:[\"'\w.]{1,40}\s*,)?"
    r"|\.open\(\s*[\"']\w+[\"']\s*,|\bURL\(string:)"
)
_LOADS = (
    r"(?:\.src\s*=|\bsetAttribute\s*\(\s*[\"'](?:src|href|action)[\"']\s*,"
    r"|\b(?:javascript_include_tag|stylesheet_link_tag|importScripts|loadScript|getScript)\s*\(?)"
)
_SETTINGS = (
    r"\b(?:dsn|Dsn|DSN|api_?[hH]ost|endpoint|server_?[uU]rl|tunnel|host|ingest_url|api_?[bB]ase|api_?(?:url|Url|URL)"
    r"|base_?(?:url|uri|Url|Uri|URL|URI)|[bB]ase_?[aA]ddress|site_url|server_zone_url|collectorUrl|data_?[pP]lane_?[uU]rl"
    r"|destination|target|proxy)[\"']?\s*(?::|=>?|\()\s*(?:new\s+\w+\s*\(|\w+\()?"
)
_QUOTE = r"\s*(?:[frbu@$]{1,2})?\Z"
_CALLED = re.compile(f"{_REQUESTS}{_QUOTE}")
_LOADED = re.compile(f"{_LOADS}{_QUOTE}")
_SET = re.compile(f"{_SETTINGS}{_QUOTE}")
_DEFAULT = re.compile(
    r"(?:\b(?:process\.env|import\.meta\.env|environ|getenv|get_env|env|ENV|_ENV|Getenv|getEnv|GetEnvironmentVariable"
    r"|getProperty|getOrDefault|environment|fromEnvironment|SetDefault|getString|config|Configuration|settings|envOr|lookupEnv|env::var)\b"
    r"[^\n;]{0,90}?(?:,|\?\?=?|\|\|=?|\?:|\bor\b|\{|\bdefault\w*\s*[=:]|\?[^\n;:]{0,60}:)"
    rf"|\bunwrap_or(?:_else)?\([^\n;]{{0,20}}){_QUOTE}"
)
_NAMED = re.compile(
    r"(?:([A-Za-z_]\w*)\s*(?:\??:\s*[\w<>\[\]|&'. ]{1,40})?\s*:?=|\bdefine\(\s*[\"'](\w+)[\"']\s*,)"
    rf"(?:\s*(?:new\s+)?\w+\.?\w*\()?{_QUOTE}"
)
_LEADS_ON = re.compile(rf"(?:[(,=:?|{{]|=>|\bor|[\w.](?<!\bimport)){_QUOTE}")
"""The only ways in which code gets to an address that something is done with."""
_FOR_SOFTWARE = re.compile(
    rf"(?i:api|base|endpoint|host|server|collector|ingest|gateway|webhook)\w{{0,20}}[\"']?\s*(?::?=>?|:){_QUOTE}"
)
"""A name or key that tells of software, whatever page the address looks like."""
_BUILT = re.compile(r"[\"'`](?:[$#]?\{\$?|\$|\\\()\Z")
"""A text that begins with the name of an address."""
_GOES_ON = re.compile(r"\s*(?:\+|\.(?!\w)|<>)\s*[\"'`a-z(]")
_OPENED = re.compile(r"(?:[\"'`][$#]?\{?)?\$?(?:\b(?:self|static|this|[A-Z]\w*)(?:::|\.))?\Z")
_DEFAULT_NOTE = "the default of a setting"
_BEFORE = 130
"""Characters before an address that may say what is done with it."""
_SHORTEST = 3
_LONG_LINE = 400
"""Names of fewer letters are not followed in lines that are longer: there they mean another thing each time."""
_USES = 200
"""So many times a name is looked at; a name that stands more often is taken from the first ones."""


def called(text: str, file: str) -> Iterator[Observation]:
    """The hosts of the addresses in code, each address once, in no particular order."""
    if "//" in text:
        literals, uses = list(address_literals(text)), _UsesOfNames(text)
        for one in literals[:MOST]:
            if one.host is not None and not is_link(one.before(_BEFORE)):
                yield from _of_literal(one, one.host, uses, file)
    for one in bare_hosts(text):
        if one.host is not None and not is_page_to_read(one.host, "/api"):
            yield _observation(one, one.host, text, file, "low", "a host's name in the code")


def _of_literal(one: Literal, host: str, uses: _UsesOfNames, file: str) -> Iterator[Observation]:
    before = one.before(_BEFORE)
    note = _DEFAULT_NOTE if one.is_default else _note(before) or _note_of_name(before, one, uses)
    if note:
        yield _observation(one, host, uses.text, file, "medium", note)
    elif _FOR_SOFTWARE.search(before) or not is_page_to_read(host, one.path):
        yield _observation(one, host, uses.text, file, "low", "an address in the code")


class _UsesOfNames:
    """Where something is done with a name in one text, looked for once however many addresses get that name."""

    def __init__(self, text: str) -> None:
        self.text = text
        self._uses: dict[str, list[tuple[int, str]]] = {}

    def of(self, name: str) -> list[tuple[int, str]]:
        """Each place at which something is done with `name`, and what; of its first `_USES` places."""
        if name not in self._uses:
            found = islice(re.finditer(rf"(?<![\w-]){name}(?![\w-])", self.text), _USES)
            told = ((use.start(), _note_of_use(self.text, use)) for use in found)
            self._uses[name] = [(start, note) for start, note in told if note]
        return self._uses[name]


def _note(before: str) -> str:
    """What is done with what follows on `before`; empty where nothing shows it."""
    if not _LEADS_ON.search(before[-12:]):
        return ""
    last = before.rstrip(" \t\n@$frbu")[-1:]
    if (last in ("(", ",") or last.isalnum()) and _CALLED.search(before):
        return "called"
    if _LOADED.search(before):
        return "loaded as a script"
    if _SET.search(before):
        return "given to an SDK or a proxy"
    if _DEFAULT.search(before):
        return _DEFAULT_NOTE
    return ""


def _note_of_name(before: str, one: Literal, uses: _UsesOfNames) -> str:
    """What is done with the name that an address gets, one step away in the same file."""
    named = _NAMED.search(before)
    name = (named[1] or named[2]) if named else ""
    if not name or is_name_alone(str(one.host)) or (len(name) < _SHORTEST and _is_made_small(uses.text, one.start)):
        return ""
    own = range(one.start - len(before), one.start + 1)
    return next((f"{note} by the name “{name}”" for start, note in uses.of(name) if start not in own), "")


def _is_made_small(text: str, at: int) -> bool:
    """Whether the line at `at` is far longer than people write, as in code made small for browsers."""
    end = text.find("\n", at)
    return (end if end >= 0 else len(text)) - text.rfind("\n", 0, at) > _LONG_LINE


def _note_of_use(text: str, use: re.Match[str]) -> str:
    before = text[max(0, use.start() - _BEFORE) : use.start()]
    if is_link(before):
        return ""
    if _BUILT.search(before) or _GOES_ON.match(text, use.end()):
        return "part of an address"
    opened = _OPENED.search(before)
    return _note(before[: opened.start()] if opened else before)


def _observation(one: Literal, host: str, text: str, file: str, confidence: Confidence, note: str) -> Observation:
    return Observation("host", host, file, line_at(text, one.start), "", confidence, note=note)
