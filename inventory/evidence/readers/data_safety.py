"""The data safety form of Google Play, as its console exports and imports it: a table of questions and answers."""

from __future__ import annotations

import csv
from collections.abc import Iterator

from inventory.evidence.evidence_file import EvidenceFile
from inventory.evidence.forms.store_labels import collected
from inventory.evidence.observation import Observation

TITLE = "Google Play data safety form (CSV)"
NAMES = ()
_QUESTION = "PSL_DATA_TYPES_"
_HEAD = "question id (machine readable),"


def recognises(file: EvidenceFile) -> bool:
    """Whether this is the table of such a form."""
    return file.text.lstrip()[: len(_HEAD)].lower() == _HEAD


def read(file: EvidenceFile) -> Iterator[Observation]:
    """Each kind of data that is answered with “true”."""
    rows = csv.reader(file.written_text.splitlines(keepends=True))
    line = 1
    try:
        for row in rows:
            if len(row) > 2 and row[0].startswith(_QUESTION) and row[2].strip().lower() == "true":
                yield collected("google", row[1].strip(), file.shown, line)
            line = rows.line_num + 1
    except csv.Error:
        raise file.unreadable(f"is no table: the fault is on line {rows.line_num}") from None
