"""What a reader of one format hands back: blocks and hidden texts, or the reason why there are none."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from inventory.policy.block import Block
from inventory.policy.model import HiddenText


class DocumentFault(NamedTuple):
    """Why a document cannot be read: a finding's code, a sentence, the next step, and the line concerned."""

    code: str
    message: str
    help: str
    line: int = 1


class DocumentReading(NamedTuple):
    """The blocks in document order, or a `fault`; then there are none."""

    blocks: Sequence[Block] = ()
    hidden: Sequence[HiddenText] = ()
    fault: DocumentFault | None = None


def too_deep(limit: int) -> DocumentFault:
    """The document nests elements deeper than any page a person would write."""
    message = f"The document nests its blocks more than {limit} levels deep, so part of it cannot be read."
    return DocumentFault("INV010", message, "Flatten the lists, quotations or elements that stand inside one another.")


def unclosed_front_matter() -> DocumentFault:
    """The document starts with front matter that has no end."""
    message = "The front matter that starts on line 1 never ends, so no text of the document is visible."
    return DocumentFault("INV001", message, "End the front matter with the line that it starts with.")


def too_many_lines(limit: int) -> DocumentFault:
    """The document has more lines with text than any policy that a person would read."""
    message = f"The document has more than {limit} lines with text."
    return DocumentFault("INV010", message, "Split it, or name only the policy itself.")


def too_much_style() -> DocumentFault:
    """The page's style sheets ask for more comparisons than can be made in reasonable time."""
    message = "The style sheets of this page are too large to work out what they hide, so no text of it counts."
    return DocumentFault("INV010", message, "Save the page without its style sheets, or as Markdown.")
