"""Headers set in JSON: `vercel.json`, or any JSON with a header of that name; and where requests are handed on to."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from inventory.evidence.evidence_file import EvidenceFile
from inventory.evidence.forms import csp
from inventory.evidence.forms.cursor import Cursor, pointer
from inventory.evidence.host_name import host_of
from inventory.evidence.observation import Observation

TITLE = csp.TITLE
NAMES = ("vercel.json", "now.json", "staticwebapp.config.json", "firebase.json")
ORDER = 15
_HANDED_ON = ("destination", "dest")
_DEEPEST = 30
Steps = tuple[str | int, ...]


def recognises(file: EvidenceFile) -> bool:
    """Whether a header of such a name is set somewhere."""
    text = file.raw_text.lower() if file.looks_like_json else ""
    return any(f'"{name}"' in text for name in (*csp.POLICIES, *csp.REPORTS))


def read(file: EvidenceFile) -> Iterator[Observation]:
    """The hosts of every policy, wherever in the document it stands."""
    cursor = Cursor(file.raw_text.lower())
    for name, value, steps in _settings(file.json, ()):
        line, where = cursor.line_of(f'"{name}"'), pointer(*steps)
        if name in csp.HEADERS:
            yield from csp.of_header(name, value, file.shown, line, where)
        elif host := host_of(value):
            yield Observation("host", host, file.shown, line, where, "medium", note="requests are handed on to it")


def _settings(node: Any, steps: Steps) -> Iterator[tuple[str, str, Steps]]:
    """Each header and each destination: its name in lower case, what it is set to, and where."""
    if len(steps) > _DEEPEST:
        return
    if isinstance(node, list):
        for index, one in enumerate(node):
            yield from _settings(one, (*steps, index))
    elif isinstance(node, dict):
        named = str(node.get("key", node.get("name", ""))).lower()
        if named in csp.HEADERS and isinstance(node.get("value"), str):
            yield named, node["value"], (*steps, "value")
        for key, one in node.items():
            if str(key).lower() in (*csp.HEADERS, *_HANDED_ON) and isinstance(one, str):
                yield str(key).lower(), one, (*steps, key)
            else:
                yield from _settings(one, (*steps, key))
