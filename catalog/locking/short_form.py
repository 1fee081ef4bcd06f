"""What a statement says in one line, as the lock keeps it beside the digest; and a line read back."""

from __future__ import annotations

import datetime
import re
from collections.abc import Iterator
from typing import Any

from inventory.schema import Statement

_LISTS = {
    "of": "data", "about": "subjects", "from": "sources", "to": "recipients", "for": "purposes", "when": "when",
    "informing of": "informs", "promising": "promises", "displacing": "displaces", "excepted from": "exception_to",
    "on": "grounds",
}  # fmt: skip
"""The words that introduce each list of a statement."""
_WORDS = {key: words for words, key in _LISTS.items()}
_PART = re.compile(r"([a-z][a-z ]*?) \[([^\[\]]*)\]")
_EFFECTS = ("permits", "prohibits", "undertakes")


def short_form(said: Statement) -> str:
    """Return what a statement says: “permits disclose of [email-address] to [processor] when [express-consent]”."""
    alone = "grounds" if said.grounds else "informs"
    effect = next((f"{key} {getattr(said, key)}" for key in _EFFECTS if getattr(said, key)), alone)
    return " ".join([effect, *_parts(said)])


def _parts(said: Statement) -> Iterator[str]:
    for key, words in _WORDS.items():
        values = getattr(said, key)
        if values:
            yield f"{words} [{', '.join(sorted(values))}]"
    if said.such_as:
        yield f"with open [{', '.join(f'{key}: {genus}' for key, genus in sorted(said.such_as.items()))}]"
    if said.residual:
        yield "as a last resort [yes]"
    if said.mechanism:
        yield f"by [{said.mechanism}]"
    for words, day in (("starting", said.begins), ("ending", said.until)):
        if day:
            yield f"{words} [{day.isoformat()}]"


def statement_in(says: str, quote: str) -> Statement | None:
    """Return the statement that a line of `short_form` speaks of; None for a line of another making."""
    words = says.split(" ")
    fields: dict[str, Any] = {"quote": quote}
    if words[0] in _EFFECTS and len(words) > 1:
        fields[words[0]] = words[1]
    elif words[0] not in ("informs", "grounds"):
        return None
    rest = " ".join(words[2:] if words[0] in _EFFECTS else words[1:])
    for found in _PART.finditer(rest):
        _take(fields, found[1].strip(), tuple(filter(None, found[2].split(", "))))
    return Statement.model_construct(**fields)


def _take(fields: dict[str, Any], words: str, values: tuple[str, ...]) -> None:
    if words in _LISTS:
        fields[_LISTS[words]] = values
    elif words == "with open":
        fields["such_as"] = dict(value.split(": ", 1) for value in values if ": " in value)
    elif words == "as a last resort":
        fields["residual"] = True
    elif words == "by" and values:
        fields["mechanism"] = values[0]
    elif words in ("starting", "ending") and values:
        key = "begins" if words == "starting" else "until"
        fields[key] = datetime.date.fromisoformat(values[0])
