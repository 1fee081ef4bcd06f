"""Reads a policy in plain text: paragraphs between blank lines, lists by their marks, headings by their looks."""

from __future__ import annotations

import re
from collections.abc import Iterator

from inventory.policy.block import Block
from inventory.policy.bullets import Bullet, bullet_of
from inventory.policy.label import LONGEST_HEADING, is_sentence
from inventory.policy.lists import Listing
from inventory.policy.outcome import DocumentReading
from inventory.policy.prepare import normal_lines
from inventory.policy.run import Run
from inventory.policy.writer import BlockWriter

_UNDERLINE = re.compile(r"\s*([=\-~*_^#])\1{2,}\s*")
_NUMBERED = re.compile(
    r"\s*(?:(?:section|article|part)\s+)?(?:\d+(?:\.\d+)*[.)]?|[IVX]+\.|[A-Z]\.)\s+\S", re.IGNORECASE
)
_MARKDOWN = re.compile(
    r"^(?P<heading>#{1,6} +\S)|(?P<inline>(?<![*\w])\*\*[^*\n]{2,200}\*\*|\[[^\]\n]{1,200}\]\((?:https?:|mailto:|#|/))"
    r"|^(?P<rule>\|?[ :]*-{3,}[ :]*\|[-| :]*$)",
    re.MULTILINE,
)
_UNDER_TITLE, _CAPITALS, _NUMBER = 1, 2, 3


def read_plain(text: str) -> DocumentReading:
    """The blocks of a plain text document; one that is full of Markdown is read as such."""
    if is_markdown(text):
        from inventory.policy.markdown import read_markdown

        return read_markdown(text)
    reader = _PlainReader()
    for chunk in _chunks(normal_lines(text).split("\n")):
        reader.chunk(chunk)
    return DocumentReading(reader.finish())


def is_markdown(text: str) -> bool:
    """Whether a text uses marks that mean nothing in plain text: two headings, or three marks of any kind."""
    kinds = [found.lastgroup for found in _MARKDOWN.finditer(text)]
    return kinds.count("heading") > 1 or kinds.count("rule") > 0 or len(kinds) > 2


def _chunks(lines: list[str]) -> Iterator[list[tuple[int, str]]]:
    chunk: list[tuple[int, str]] = []
    for number, line in enumerate(lines, 1):
        if line.strip():
            chunk.append((number, line.expandtabs(4)))
        elif chunk:
            yield chunk
            chunk = []
    if chunk:
        yield chunk


class _PlainReader:
    """Takes chunks of lines without a blank one among them."""

    def __init__(self) -> None:
        self._writer = BlockWriter()
        self._open: list[tuple[Bullet, Listing]] = []
        self._run = Run()
        self._in_item = False

    def finish(self) -> list[Block]:
        self._keep_lists(0)
        return self._writer.blocks

    def chunk(self, lines: list[tuple[int, str]]) -> None:
        """One stretch of lines: headings at its start, then a paragraph, items, or both."""
        lines = self._headings(lines)
        self._in_item = False
        for place, (number, line) in enumerate(lines):
            bullet = bullet_of(line)
            if bullet is not None and self._starts_item(bullet, place):
                self._item(bullet, number, line)
                continue
            if place == 0:
                self._leave_items(line)
            self._run.add(line if not self._run.pieces else "\n" + line, number - bool(self._run.pieces), bold=False)
        self._end_run()

    def _headings(self, lines: list[tuple[int, str]]) -> list[tuple[int, str]]:
        while lines:
            number, line = lines[0]
            if _UNDERLINE.fullmatch(line):
                lines = lines[1:]
                continue
            level = self._heading_level(lines)
            if not level:
                break
            self._keep_lists(0)
            self._run.add(line, number, bold=False)
            self._writer.heading(self._take_run(), level, underlined=False)
            lines = lines[1:]
        return lines

    def _heading_level(self, lines: list[tuple[int, str]]) -> int:
        text = lines[0][1].strip()
        following = lines[1][1] if len(lines) > 1 else ""
        if len(text) > LONGEST_HEADING or text.endswith((";", ",")) or is_sentence(text):
            return 0
        if following and _UNDERLINE.fullmatch(following):
            return _UNDER_TITLE
        if text.isupper() and sum(map(str.isalpha, text)) > 2 and not following.isupper() and not self._continues(text):
            return _CAPITALS
        return _NUMBER if not following and self._is_numbered_heading(text) else 0

    def _is_numbered_heading(self, text: str) -> bool:
        return _NUMBERED.match(text) is not None and not text.endswith((".", ":")) and not self._continues(text)

    def _continues(self, text: str) -> bool:
        """Whether a line that looks like a heading is the next item of a list."""
        bullet = bullet_of(text)
        if bullet is None:
            return False
        blocks = self._writer.blocks
        introduced = bool(blocks) and blocks[-1].text.endswith(":")
        return introduced or any(bullet.style == open_.style for open_, _ in self._open)

    def _starts_item(self, bullet: Bullet, place: int) -> bool:
        return place == 0 or self._in_item or bullet.is_sign or self._run.text.endswith(":")

    def _item(self, bullet: Bullet, number: int, line: str) -> None:
        self._end_run()
        self._in_item = True
        depth = self._depth_of(bullet)
        self._keep_lists(depth + 1)
        if depth < len(self._open):
            self._writer.end_item()
            listing = self._open.pop()[1]
        else:
            listing = self._writer.start_list()
        self._open.append((bullet, listing))
        self._writer.start_item(listing)
        self._run.add(line[bullet.text_at :], number, bold=False)

    def _depth_of(self, bullet: Bullet) -> int:
        """The index of the open list that this item goes on, or one more than there are."""
        for depth, (open_, _) in enumerate(self._open):
            if open_.style == bullet.style and abs(open_.indent - bullet.indent) <= 1:
                return depth
        return sum(1 for open_, _ in self._open if open_.indent <= bullet.indent)

    def _keep_lists(self, count: int) -> None:
        """Close every open list but the outermost `count`."""
        while len(self._open) > count:
            self._writer.end_item()
            self._writer.end_list(self._open.pop()[1])

    def _leave_items(self, line: str) -> None:
        """A line without a mark belongs to the items that it is indented under."""
        indent = len(line) - len(line.lstrip())
        self._keep_lists(sum(1 for bullet, _ in self._open if bullet.indent < indent))

    def _take_run(self) -> Run:
        run, self._run = self._run, Run()
        return run

    def _end_run(self) -> None:
        if self._run.pieces:
            self._writer.run(self._take_run())
