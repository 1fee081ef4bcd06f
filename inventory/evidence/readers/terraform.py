"""Terraform: the names of variables that a configuration hands to what it runs, read without evaluating anything.

A full parser of HCL would be the slowest import of all, to learn names that stand in the text as they are.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from inventory.evidence.evidence_file import EvidenceFile
from inventory.evidence.forms import variables
from inventory.evidence.forms.comments import without_either_comment
from inventory.evidence.observation import Observation

TITLE = variables.TITLE
NAMES = ("*.tf", "*.tf.json", "*.tfvars", "*.hcl")
_HEREDOC = re.compile(r"<<[-~]?\"?(\w+)\"?\s*$")
_VARIABLE = re.compile(r"^\s*variable\s+\"?([A-Za-z_]\w*)\"?\s*\{?")
_KEY = re.compile(r"(?:^|[{,(])\s*\"?([A-Z][A-Z0-9_]*_[A-Z0-9_]+)\"?\s*(?:=(?!=)|:)")
_SECRET = re.compile(
    r"(?:^|[{,(])\s*\"?([a-z][a-z0-9]*(?:_[a-z0-9]+)*_(?:key|token|secret|dsn|password|sid))\"?\s*(?:=(?!=)|:)"
)
_NAMED = re.compile(r"\"?\b(?:name|key|env_name)\b\"?\s*[=:]\s*\"([A-Z][A-Z0-9_]*_[A-Z0-9_]+)\"")


def read(file: EvidenceFile) -> Iterator[Observation]:
    """Keys in capitals, `name = "IN_CAPITALS"`, and declared variables; heredocs are values and are passed over."""
    yield from variables.observations(_names(without_either_comment(file.written_text)), file.shown)


def _names(text: str) -> Iterator[tuple[str, int]]:
    closing = ""
    for number, line in enumerate(text.split("\n"), 1):
        if closing:
            closing = "" if line.strip() == closing else closing
            continue
        for pattern in (_KEY, _NAMED, _SECRET):
            yield from ((found[1].upper(), number) for found in pattern.finditer(line))
        declared = _VARIABLE.match(line)
        if declared:
            yield declared[1].upper(), number
        opened = _HEREDOC.search(line)
        closing = opened[1] if opened else ""
