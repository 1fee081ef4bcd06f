"""Reads a policy whose texts stand in a JSON file, as programs keep what they show in several languages."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from html import escape
from typing import NamedTuple

from markdown_it import MarkdownIt

from inventory.policy.outcome import DocumentFault, DocumentReading, too_deep
from inventory.policy.prepare import normal_lines
from inventory.policy.segment import Segmenter

_DEEPEST = 100
_TITLE = re.compile(r"(?:^|[._-]|(?<=[a-z]))(?:title|heading|headline|header|h[1-6])$", re.IGNORECASE)
_NO_TEXT = frozenset("id slug url href link icon image img key type locale lang language class format".split())
_TOKEN = re.compile(r'\s*(?:(?P<sign>[{}\[\],:])|(?P<text>"(?:[^"\\]|\\.)*")|(?P<other>[^\s{}\[\],:"]+))')


class PlacedString(NamedTuple):
    """One text with the keys that lead to it (numbers in arrays) and its line from 1."""

    keys: tuple[str | int, ...]
    text: str
    line: int


def read_strings(text: str, segmenter: Segmenter | None = None) -> DocumentReading:
    """The blocks of all texts of the file, in its order; titles by their keys, arrays as lists."""
    from inventory.policy.html import read_html

    source = normal_lines(text)
    try:
        json.loads(source, object_pairs_hook=_each_once)
    except RecursionError:
        return DocumentReading(fault=too_deep(_DEEPEST))
    except ValueError as error:
        line = error.lineno if isinstance(error, json.JSONDecodeError) else 1
        help_line = "Mend the file; each key may stand once in its object."
        return DocumentReading(
            fault=DocumentFault("INV001", f"The file is no JSON to be read: {error}.", help_line, line)
        )
    return read_html(_page(list(_strings(source))), segmenter)


def _each_once(pairs: list[tuple[str, object]]) -> dict[str, object]:
    found = dict(pairs)
    if len(found) < len(pairs):
        names = [name for name, _ in pairs]
        raise ValueError(f"the key “{next(name for name in names if names.count(name) > 1)}” stands twice")
    return found


def _strings(source: str) -> Iterator[PlacedString]:
    """Every text that is a value, of JSON that is known to be right."""
    keys: list[str | int] = []
    position, line, counted = 0, 1, 0
    awaits_key = False
    while (token := _TOKEN.match(source, position)) is not None:
        position = token.end()
        if token["sign"] in ("{", "["):
            keys.append("" if token["sign"] == "{" else 0)
            awaits_key = token["sign"] == "{"
        elif token["sign"] in ("}", "]"):
            keys.pop()
            awaits_key = False
        elif token["sign"] == ",":
            top = keys[-1]
            awaits_key = isinstance(top, str)
            keys[-1] = top if isinstance(top, str) else top + 1
        elif token["text"]:
            begins = token.start("text")
            line, counted = line + source.count("\n", counted, begins), begins
            value: str = json.loads(token["text"])
            if awaits_key:
                keys[-1], awaits_key = value, False
            else:
                yield PlacedString(tuple(keys), value, line)


def _page(strings: list[PlacedString]) -> str:
    """The texts as a page of HTML, each on its own line."""
    markdown = MarkdownIt("js-default", {"html": True}).disable("code")
    out: list[str] = []
    line, open_list = 1, None
    for one in strings:
        name = next((key for key in reversed(one.keys) if isinstance(key, str)), "")
        if name.lower() in _NO_TEXT or not one.text.strip():
            continue
        listed = one.keys[:-1] if one.keys and isinstance(one.keys[-1], int) else None
        if open_list is not None and listed != open_list:
            out.append("</ul>")
        out.append("\n" * max(0, one.line - line))
        line = max(line, one.line)
        if listed is not None and listed != open_list:
            out.append("<ul>")
        open_list = listed
        out.append(_markup(markdown, one, name, listed is not None))
    return "".join(out)


def _markup(markdown: MarkdownIt, one: PlacedString, name: str, listed: bool) -> str:
    if _TITLE.search(name) and "\n" not in one.text:
        level = min(6, max(1, sum(isinstance(key, str) for key in one.keys) - 1))
        return f"<h{level}>{escape(one.text) if '<' not in one.text else one.text}</h{level}>"
    inner = re.sub(r"\s*\n\s*", " ", markdown.render(one.text))
    return f"<li>{inner}</li>" if listed else inner
