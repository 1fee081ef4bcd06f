"""Which declared recipients a policy's incorporated documents name."""

from __future__ import annotations

import re
import unicodedata

from inventory.model import Inventory
from inventory.policy import ListedRecipient
from inventory.schema import Recipient

LEGAL_FORM = re.compile(
    r"\b(inc|incorporated|llc|ltd|limited|gmbh|ag|se|sa|sas|sarl|bv|nv|plc|corp|corporation|co|company|pty|oy|ab|as|aps|kg|lp|llp)\b"
)


def company_key(name: str) -> str:
    """A company's name without case, marks, punctuation and legal form: “Example, Inc.” and “EXAMPLE LLC” are one."""
    plain = "".join(c for c in unicodedata.normalize("NFKD", name) if not unicodedata.combining(c)).lower()
    words = re.sub(r"[^a-z0-9]+", " ", plain.replace(".", "")).strip()
    return " ".join(LEGAL_FORM.sub(" ", words).split()) or words or name


def listed_recipients(inventory: Inventory) -> dict[str, tuple[str, ...]]:
    """By recipient, the policies in whose incorporated documents its name, or a declared alias, stands."""
    keys = {
        policy.id: {key for entry in policy.listed for key in listed_keys(entry.record)}
        for policy in inventory.policies
    }
    return {
        entry.id: policies
        for entry in inventory.recipients.values()
        if (policies := tuple([name for name, listed in keys.items() if not listed.isdisjoint(_keys(entry.record))]))
    }


def listed_keys(listed: ListedRecipient) -> list[str]:
    """The keys of all names that a list gives somebody, in their order."""
    return [company_key(name) for name in listed.names]


def _keys(recipient: Recipient) -> set[str]:
    return {company_key(name) for name in (recipient.name, *recipient.aliases)}
