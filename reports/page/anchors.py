"""Names of places on the page, to which diagrams and sections link."""

from __future__ import annotations

import hashlib
import re
from typing import Literal

Kind = Literal["disclosure", "clause", "sentence", "statement", "category", "recipient", "diagram", "entry", "law"]
_SAFE = re.compile(r"[a-z0-9]+(?:[-/][a-z0-9]+)*")


def anchor(kind: Kind, name: str) -> str:
    """The id of the element about the record `name`: letters, digits, hyphens and dots, whatever the name holds."""
    if len(name) <= 200 and _SAFE.fullmatch(name):
        return f"{kind}-{name.replace('/', '.')}"
    return f"{kind}-.{hashlib.sha256(name.encode('utf-8', 'surrogatepass')).hexdigest()[:20]}"
