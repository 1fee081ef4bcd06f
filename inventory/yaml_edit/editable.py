"""A file that can be edited: what it holds, where that stands, and the text that an edit makes of it.

The text after an edit must load as what was there before, but for what was asked for, and no comment may be lost but
with what it stands in. Where it does not, nothing is changed.
"""

from __future__ import annotations

from collections.abc import Iterable
from functools import cached_property

from yaml.nodes import MappingNode

from inventory.problem import Path
from inventory.strict_yaml import Value, load
from inventory.yaml_edit.nodes import NodePlace, composed, found_at, is_flow
from inventory.yaml_edit.splices import Splice, WrittenText

EMPTY_FILE = "INV009"
FORM = "is written in a form in which this cannot be changed here: change it in an editor"


class UneditableYamlError(Exception):
    """The file cannot be changed without changing more, or is at fault; the text goes on from its name."""


class EditableYaml:
    """One file's text. `data` is what it holds, nothing where it is empty; `body` what places count in."""

    def __init__(self, text: str) -> None:
        """Read the text. Raises UneditableYamlError where it is at fault."""
        self._text = text
        self._written = WrittenText(text)
        self.body = self._written.body
        self.data = _loaded(text)
        if not text.endswith("\n") and _loaded(self.body) != self.data:
            raise UneditableYamlError("ends within a text of several lines, without a line feed: add one")

    @cached_property
    def top(self) -> MappingNode | None:
        """The node of the whole file; None where it is empty."""
        node = composed(self.body)
        return node if isinstance(node, MappingNode) else None

    def place(self, path: Path) -> NodePlace | None:
        """Return what stands at a path; None where nothing does."""
        return found_at(self.body, self.top, path) if self.top else None

    def is_in_braces(self, path: Path) -> bool:
        """Return whether the mapping or list at a path stands in braces or brackets."""
        place = self.place(path)
        return place is not None and is_flow(place.node)

    def made(self, splices: Iterable[Splice], wanted: dict[str, Value]) -> str:
        """Return the text with the splices. Raises UneditableYamlError where it would not hold `wanted`."""
        if self.data == wanted:
            return self._text
        placed = list(splices)
        after = self._written.spliced(placed)
        held, problems = load(_plain(after), "")
        if problems or held != wanted:
            raise UneditableYamlError(FORM)
        for comment in self._written.lost_comments(placed):
            raise UneditableYamlError(f"has a comment that would be lost, “{comment}”: change it in an editor")
        return after


def _loaded(text: str) -> dict[str, Value]:
    data, problems = load(_plain(text), "")
    fault = next((problem for problem in problems if problem.code != EMPTY_FILE), None)
    if fault is not None:
        raise UneditableYamlError(f"is at fault: {fault.message} `inventory check` shows the place")
    return dict(data)


def _plain(text: str) -> str:
    return text.replace("\r\n", "\n")
