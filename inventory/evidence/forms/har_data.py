"""Data that the requests of a recording send, by the names of parameters: to whom, which, and on which line."""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Iterator
from typing import Any

from inventory.evidence.evidence_file import EvidenceFile
from inventory.evidence.forms.cursor import pointer
from inventory.evidence.forms.data_names import data_names
from inventory.evidence.forms.sent_names import sent
from inventory.evidence.observation import Observation

_ENTRIES = re.compile(r'(?<!\\)"entries"\s*:\s*\[')
_BETWEEN = re.compile(r"[\s,]*")
_PLACE = "precise-location"

Request = tuple[int, str, dict[str, Any]]
"""The index of an entry, the host, and the request."""


def data_sent(file: EvidenceFile, requests: Iterable[Request], entries: list[Any]) -> Iterator[Observation]:
    """An observation for each host and name of data, at the first request that shows it."""
    found: dict[tuple[str, str, str], tuple[int, str]] = {}
    for index, host, request in requests:
        for shown, term, written in _signs(request):
            found.setdefault((host, shown, term), (index, written))
    if not found:
        return
    lines = _Lines(file.raw_text, entries, max(index for index, _ in found.values()))
    for (host, shown, term), (index, written) in found.items():
        yield Observation(
            "host", host, file.shown, lines.line_of(index, written), pointer("log", "entries", index, "request"),
            "medium", data=(term,), shown_by=shown,
        )  # fmt: skip


def _signs(request: dict[str, Any]) -> Iterator[tuple[str, str, str]]:
    """In words what shows data, the term, and what to look for in the entry."""
    what = sent(request)
    for one in data_names(what.names):
        yield f"parameter “{one.name}”", one.term, one.written
    if what.place_in_path:
        yield "coordinates in the path", _PLACE, "url"
    if what.place_in_value:
        yield "coordinates in a parameter", _PLACE, "url"


class _Lines:
    """The lines of the entries of a recording, up to the entry `last`; 0 where they cannot be told."""

    def __init__(self, text: str, entries: list[Any], last: int) -> None:
        self._text = text
        self._spans = _spans(text, entries, last)

    def line_of(self, index: int, written: str) -> int:
        """The line on which `written` stands in an entry as a word by itself; else that on which the entry begins."""
        if index >= len(self._spans):
            return 0
        start, end = self._spans[index]
        word = re.compile(rf"(?<![A-Za-z0-9]){re.escape(written)}(?![A-Za-z0-9])")
        found = word.search(self._text, start, end)
        return self._text.count("\n", 0, found.start() if found else start) + 1


def _spans(text: str, entries: list[Any], last: int) -> list[tuple[int, int]]:
    """Where each entry begins and ends in the text, up to the entry `last`."""
    for found in _ENTRIES.finditer(text):
        spans = list(_read_spans(text, found.end(), entries, last))
        if spans:
            return spans
    return []


def _read_spans(text: str, at: int, entries: list[Any], last: int) -> Iterator[tuple[int, int]]:
    decoder = json.JSONDecoder()
    for expected in entries[: last + 1]:
        start = _BETWEEN.match(text, at).end()  # type: ignore[union-attr]
        try:
            value, at = decoder.raw_decode(text, start)
        except (ValueError, RecursionError):
            return
        if value != expected:
            return
        yield start, at
