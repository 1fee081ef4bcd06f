"""Where the comments of a file are: a `#` inside a quoted text or a block of text begins none."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from yaml.events import ScalarEvent

from inventory.strict_yaml import events, hidden
from inventory.strict_yaml.events import end_of, start_of


class CommentFinder:
    """Tells which places of one text lie in a comment."""

    def __init__(self, text: str) -> None:
        self._text = hidden.made_visible(text.removeprefix("\ufeff"))
        self._shift = len(text) - len(self._text)
        self._scalars: list[tuple[int, int]] = []
        self._known = 0
        self._read()

    def begins_at(self, index: int) -> bool:
        """Whether the `#` at `index` of the text stands in a comment; of what is not YAML, nobody can say so."""
        at = index - self._shift
        after_space = at == 0 or self._text[at - 1] in " \t\n\r"
        return after_space and at < self._known and not any(start <= at < end for start, end in self._scalars)

    def _read(self) -> None:
        if events.first_of_too_many_tag_directives(self._text) is not None:
            return
        try:
            for event, _ in events.parts(self._text):
                self._known = end_of(event).offset
                if isinstance(event, ScalarEvent):
                    self._scalars += self._covered(event)
            self._known = len(self._text)
        except events.FAILURES:
            return

    def _covered(self, event: Any) -> Iterator[tuple[int, int]]:
        """The stretch of a text; of a block the lines after the one that opens it, on which a comment may stand."""
        start, end = start_of(event).offset, end_of(event).offset
        if event.style in ("|", ">"):
            start = self._text.find("\n", start, end)
        if start >= 0:
            yield start, end
