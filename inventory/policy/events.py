"""Markdown tokens as the tags and text they stand for."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from typing import Protocol

from markdown_it.token import Token

from inventory.policy.model import HiddenText
from inventory.policy.normal import collapse
from inventory.policy.segment import SETEXT

_NOTHING: Mapping[str, str] = {}
_BREAK = re.compile(r"<br\s*/?>", re.IGNORECASE)
_ANCHOR = re.compile(r"\s*\{:?\s*#([A-Za-z0-9][\w:.-]*)[^{}\n]*\}\s*$")
_ATTRIBUTES = re.compile(r"\s*\{:[^{}\n]*\}\s*$")


class Sink(Protocol):
    """Whatever takes tags and text: the segmenter, or a writer of markup."""

    def open(self, tag: str, attributes: Mapping[str, str]) -> None: ...
    def close(self, tag: str) -> None: ...
    def text(self, data: str, line: int) -> None: ...
    def raw(self, markup: str, line: int) -> None: ...


class WithoutStruck:
    """Passes everything on to a sink but what is struck out (`~~`), which it collects."""

    def __init__(self, sink: Sink) -> None:
        self.struck: list[HiddenText] = []
        self._sink = sink
        self._depth = 0
        self._pieces: list[str] = []
        self._line = 0

    def open(self, tag: str, attributes: Mapping[str, str]) -> None:
        if tag == "s":
            self._depth += 1
        else:
            self._sink.open(tag, attributes)

    def close(self, tag: str) -> None:
        if tag != "s":
            self._sink.close(tag)
            return
        self._depth -= 1
        text = collapse("".join(self._pieces))
        if not self._depth and text:
            self.struck.append(HiddenText(text, self._line, "is struck out (`~~`)", "struck"))
            self._pieces = []

    def text(self, data: str, line: int) -> None:
        if self._depth:
            self._line = self._line if self._pieces else line
            self._pieces.append(data)
        else:
            self._sink.text(data, line)

    def raw(self, markup: str, line: int) -> None:
        self._sink.raw(markup, line)


def has_markup(tokens: Sequence[Token]) -> bool:
    """Whether there is raw HTML other than line breaks among the tokens."""
    return any(
        token.type == "html_block" or (token.children is not None and any(map(_is_markup, token.children)))
        for token in tokens
    )


def _is_markup(token: Token) -> bool:
    return token.type == "html_inline" and _BREAK.fullmatch(token.content) is None


def send(tokens: Sequence[Token], sink: Sink) -> None:
    """Tell `sink` of every tag and every visible text; code fences, images and definitions are passed over."""
    for token in tokens:
        if token.type == "inline":
            _send_inline(token, sink)
        elif token.type == "html_block":
            sink.raw(token.content, _line(token))
        elif token.nesting > 0:
            underlined = token.type == "heading_open" and token.markup in ("=", "-")
            sink.open(token.tag, {SETEXT: "1"} if underlined else _NOTHING)
        elif token.nesting < 0:
            sink.close(token.tag)
        elif token.type == "hr":
            sink.open("hr", _NOTHING)
            sink.close("hr")


def _line(token: Token) -> int:
    return token.map[0] + 1 if token.map else 1


def _send_inline(token: Token, sink: Sink) -> None:
    line = _line(token)
    children = _without_anchor(token.children or [], sink) if "{" in token.content else token.children or []
    for child in children:
        if child.type in ("text", "code_inline"):
            sink.text(child.content, line)
        elif child.type in ("softbreak", "hardbreak"):
            if child.type == "hardbreak":
                sink.open("br", _NOTHING)
                sink.close("br")
            sink.text("\n", line)
            line += 1
        elif child.type == "html_inline":
            _send_markup(child.content, line, sink)
            line += child.content.count("\n")
        elif child.nesting > 0:
            sink.open(child.tag, {"href": str(child.attrs.get("href", ""))} if child.tag == "a" else _NOTHING)
        elif child.nesting < 0:
            sink.close(child.tag)


def _send_markup(markup: str, line: int, sink: Sink) -> None:
    if _BREAK.fullmatch(markup):
        sink.open("br", _NOTHING)
        sink.close("br")
    else:
        sink.raw(markup, line)


def _without_anchor(children: list[Token], sink: Sink) -> list[Token]:
    """The inline tokens without a final `{#name}` or `{: …}`; the name is told as the anchor of an empty element."""
    last = next((child for child in reversed(children) if child.type == "text" and child.content.strip()), None)
    if last is None:
        return children
    anchor = _ANCHOR.search(last.content)
    if anchor is not None:
        sink.open("a", {"id": anchor[1]})
        sink.close("a")
    last.content = _ATTRIBUTES.sub("", _ANCHOR.sub("", last.content))
    return children
