"""Reads a policy in Markdown: what its page would show, block by block."""

from __future__ import annotations

import re
from functools import lru_cache
from itertools import pairwise

from markdown_it import MarkdownIt
from markdown_it.rules_core import StateCore
from markdown_it.token import Token

from inventory.policy.events import WithoutStruck, has_markup, send
from inventory.policy.outcome import DocumentReading, too_deep, too_many_lines, unclosed_front_matter
from inventory.policy.pipes import with_pipe_tables
from inventory.policy.prepare import normal_lines, split_front_matter, without_templates
from inventory.policy.segment import Segmenter

_BOLD_PAIR = re.compile(r"\*\*([^*\n]+)\*\*(?=(\w?))")
_BRACKET = re.compile(r"\\.|[\[\]]", re.DOTALL)
_FEW_BRACKETS = 32
_DEEPEST = 100
_MOST_LINES = 10_000


def read_markdown(text: str, segmenter: Segmenter | None = None) -> DocumentReading:
    """The blocks of a Markdown document; raw HTML in it is read as a browser would.

    A `segmenter` of the caller's own may note more than blocks.
    """
    source, unclosed = split_front_matter(normal_lines(text))
    if unclosed:
        return DocumentReading(fault=unclosed_front_matter())
    if _is_too_long(source):
        return DocumentReading(fault=too_many_lines(_MOST_LINES))
    tokens = _tokens(source)
    if any(token.level >= _DEEPEST - 1 for token in tokens):
        return DocumentReading(fault=too_deep(_DEEPEST))
    if has_markup(tokens):
        return _read_with_markup(tokens, segmenter)
    segmenter = segmenter or Segmenter()
    visible = WithoutStruck(segmenter)
    send(tokens, visible)
    return DocumentReading(segmenter.finish(), visible.struck)


def _tokens(source: str) -> list[Token]:
    return _parser().parse(without_templates(source))


def parse(text: str) -> list[Token]:
    """The Markdown tokens of a document without its front matter and without what no reader sees."""
    return _tokens(split_front_matter(normal_lines(text))[0])


def _read_with_markup(tokens: list[Token], segmenter: Segmenter | None) -> DocumentReading:
    from inventory.policy.html import read_html
    from inventory.policy.markup import MarkupWriter

    writer = MarkupWriter()
    send(tokens, writer)
    return read_html(writer.finish(), segmenter)


def _is_too_long(source: str) -> bool:
    return source.count("\n") > _MOST_LINES and sum(map(bool, map(str.strip, source.split("\n")))) > _MOST_LINES


@lru_cache(maxsize=1)
def _parser() -> MarkdownIt:
    parser = MarkdownIt("js-default", {"html": True, "maxNesting": _DEEPEST})
    parser.disable("code")
    parser.core.ruler.before("inline", "policy_blocks", _repair_blocks)
    return parser


def _repair_blocks(state: StateCore) -> None:
    """What authors meant: tables without a delimiter row, and bold that touches the next word."""
    state.tokens = with_pipe_tables(state.tokens)
    for token in state.tokens:
        if token.type == "inline":
            if "**" in token.content:
                token.content = _BOLD_PAIR.sub(_spaced, token.content)
            if token.content.count("[") > _FEW_BRACKETS:
                token.content = _escape_open_brackets(token.content)


def _spaced(pair: re.Match[str]) -> str:
    inner = pair[1].strip()
    if not inner:
        return pair[0]
    before = " " if pair[1][0].isspace() else ""
    after = " " if pair[1][-1].isspace() or (pair[2] and not inner[-1].isalnum()) else ""
    return f"{before}**{inner}**{after}"


def _escape_open_brackets(content: str) -> str:
    """Brackets that nothing closes, or far too deep inside others, are text: the parser would look for the end of
    each one anew, up to the last line."""
    plain: list[int] = []
    unclosed: list[int] = []
    for found in _BRACKET.finditer(content):
        if found[0] == "[":
            (unclosed if len(unclosed) < _FEW_BRACKETS else plain).append(found.start())
        elif found[0] == "]" and unclosed:
            unclosed.pop()
    ends = [*sorted(plain + unclosed), len(content)]
    return content[: ends[0]] + "".join("\\" + content[start:end] for start, end in pairwise(ends))
