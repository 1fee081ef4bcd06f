"""Headers set in JSON: `vercel.json`, or any JSON with a header of that name."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from inventory.evidence.evidence_file import EvidenceFile
from inventory.evidence.forms import csp
from inventory.evidence.forms.cursor import Cursor, pointer
from inventory.evidence.observation import Observation

TITLE = "CSP: header text, HTML, vercel.json, nginx, _headers"
NAMES = ("vercel.json", "staticwebapp.config.json", "firebase.json")
ORDER = 15
_HEADERS = ("content-security-policy", "content-security-policy-report-only")
_DEEPEST = 30


def recognises(file: EvidenceFile) -> bool:
    """Whether a header of that name is set somewhere."""
    return file.looks_like_json and "content-security-policy" in file.raw_text.lower()


def read(file: EvidenceFile) -> Iterator[Observation]:
    """The hosts of every policy, wherever in the document it stands."""
    cursor = Cursor(file.raw_text.lower())
    for policy, steps in _policies(file.json, ()):
        line = cursor.line_of("content-security-policy")
        yield from csp.observations(policy, file.shown, line, pointer(*steps))


def _policies(node: Any, steps: tuple[str | int, ...]) -> Iterator[tuple[str, tuple[str | int, ...]]]:
    if len(steps) > _DEEPEST:
        return
    if isinstance(node, list):
        for index, one in enumerate(node):
            yield from _policies(one, (*steps, index))
    elif isinstance(node, dict):
        if str(node.get("key", node.get("name", ""))).lower() in _HEADERS and isinstance(node.get("value"), str):
            yield node["value"], (*steps, "value")
        for key, one in node.items():
            if str(key).lower() in _HEADERS and isinstance(one, str):
                yield one, (*steps, key)
            else:
                yield from _policies(one, (*steps, key))
