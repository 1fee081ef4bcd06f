"""Which declared recipients a policy's incorporated documents name."""

from __future__ import annotations

import re
import unicodedata

from inventory.model import Inventory

_LEGAL_FORM = re.compile(
    r"\b(inc|incorporated|llc|ltd|limited|gmbh|ag|se|sa|sas|sarl|bv|nv|plc|corp|corporation|co|company|pty|oy|ab|as|aps|kg|lp|llp)\b"
)


def company_key(name: str) -> str:
    """A company's name without case, marks, punctuation and legal form: “Example, Inc.” and “EXAMPLE LLC” are one."""
    plain = "".join(c for c in unicodedata.normalize("NFKD", name) if not unicodedata.combining(c)).lower()
    words = re.sub(r"[^a-z0-9]+", " ", plain.replace(".", "")).strip()
    return " ".join(_LEGAL_FORM.sub(" ", words).split()) or words or name


def listed_recipients(inventory: Inventory) -> frozenset[str]:
    """The ids of the recipients whose name, or a declared alias, stands in an incorporated document."""
    keys = {company_key(entry.record) for policy in inventory.policies for entry in policy.listed}
    return frozenset(
        entry.id
        for entry in inventory.recipients.values()
        if any(company_key(name) in keys for name in (entry.record.name, *entry.record.aliases))
    )
