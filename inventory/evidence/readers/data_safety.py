"""The data safety form of Google Play, as its console exports and imports it: a table of questions and answers."""

from __future__ import annotations

import csv
import re
from collections.abc import Iterator

from inventory.evidence.evidence_file import EvidenceFile
from inventory.evidence.forms.store_labels import collected, used_for
from inventory.evidence.observation import Observation

TITLE = "Google Play data safety form (CSV)"
NAMES = ()
_QUESTION = "PSL_DATA_TYPES_"
_PURPOSE = re.compile(r"PSL_DATA_USAGE_RESPONSES:(\w+):(?:PSL_)?DATA_USAGE_(?:COLLECTION|SHARING)_PURPOSE")
_HEAD = "question id (machine readable),"


def recognises(file: EvidenceFile) -> bool:
    """Whether this is the table of such a form."""
    return file.text.lstrip()[: len(_HEAD)].lower() == _HEAD


def read(file: EvidenceFile) -> Iterator[Observation]:
    """Each kind of data that is answered with “true”, with its purposes."""
    rows = csv.reader(file.written_text.splitlines(keepends=True))
    line = 1
    try:
        for row in rows:
            if len(row) > 2 and row[2].strip().lower() == "true":
                yield from _answer(row[0], row[1].strip(), file.shown, line)
            line = rows.line_num + 1
    except csv.Error:
        raise file.unreadable(f"is no table: the fault is on line {rows.line_num}") from None


def _answer(question: str, answer: str, file: str, line: int) -> Iterator[Observation]:
    if question.startswith(_QUESTION):
        yield collected("google", answer, file, line)
    purpose = _PURPOSE.fullmatch(question)
    if purpose:
        yield from used_for("google", purpose[1], answer, file, line)
