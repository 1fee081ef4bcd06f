"""Drafted recipients added to a file of recipients: text is added at its end, nothing that stands there is touched."""

from __future__ import annotations

import re
from collections.abc import Sequence

from catalog.observing.drafting import block_record
from catalog.observing.observed import Party
from inventory.schema import RecipientsFile
from inventory.strict_yaml import load
from inventory.validation import validate

_NONE_YET = re.compile(r"^recipients:[ \t]*(?:\{[ \t]*\}|~|null)", re.MULTILINE)
_INDENT = re.compile(r"^recipients:[^\n]*\n(?:[ \t]*(?:#[^\n]*)?\n)*([ ]+)\S", re.MULTILINE)


class CannotUpdateError(Exception):
    """The file is not written in a form to which records can be added; its text says why, as the end of a sentence."""


def with_drafts(text: str, file: str, parties: Sequence[Party]) -> str:
    """`text`, a file of recipients, with a record for each of `parties`; comments, order and line ends are kept.

    Raises CannotUpdateError where the result would not hold the old records as they were, and the new ones.
    """
    before = _records(text, file)
    if not before:
        text = _NONE_YET.sub("recipients:", text, count=1)
        if "recipients:" not in text:
            text += "" if text.endswith("\n") or not text else "\n"
            text += "recipients:\n"
    ends = "\r\n" if "\r\n" in text else "\n"
    lines = [line for party in parties if party.service for line in ("", *block_record(party, party.service))]
    found = _INDENT.search(text)
    shift = " " * (len(found[1]) - 2) if found and before else ""
    drafted = ends.join(f"{shift}{line}" if line else "" for line in lines)
    result = text + ("" if text.endswith("\n") else ends) + drafted.removeprefix(ends if not before else "") + ends
    _verify(before, _records(result, file), parties)
    return result


def _records(text: str, file: str) -> dict[str, object]:
    value, problems = load(text.replace("\r\n", "\n"), file)
    if problems and text.strip():
        raise CannotUpdateError("is at fault; `inventory check` shows the place")
    empty = not value or value == {"recipients": ""}
    record, faults, _ = validate(RecipientsFile, {} if empty else value, file)
    if record is None or faults:
        raise CannotUpdateError("is at fault; `inventory check` shows the place")
    return dict(record.recipients)


def _verify(before: dict[str, object], after: dict[str, object], parties: Sequence[Party]) -> None:
    added = {party.id for party in parties}
    if {name: after.get(name) for name in before} != before or after.keys() != before.keys() | added:
        raise CannotUpdateError("is written in a form to which nothing can be added; add the records by hand")
