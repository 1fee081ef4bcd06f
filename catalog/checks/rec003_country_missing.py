"""A recipient without a country.

What is wrong: where a recipient is established decides whether data leave the region, and on which ground they may
(GDPR Art. 44). Without the country no transfer to it is checked, so a country left out would hide a transfer that has
no ground. The public, authorities and those whom the person concerned directs data to need none; internal recipients
are in the organisation's own country unless they state another.

Failing: a recipient with `role: processor` and no `country`.

Passing: `country: US`.

The fix: write the country of establishment as its two-letter ISO 3166-1 code.
"""

from __future__ import annotations

from collections.abc import Iterator

from catalog.checking.assessed import Assessed
from catalog.findings.finding import Finding, Rule

RULE = Rule("REC003", "country-missing", "error", judges_by=("recipients",))
NEED_NONE = ("public", "authority", "internal", "directed-by-subject")


def check(assessed: Assessed) -> Iterator[Finding]:
    """A finding for each recipient whose country is not stated, but for those that need none."""
    for entry in assessed.prepared.inventory.recipients.values():
        if entry.record.role not in NEED_NONE and entry.record.country is None:
            yield RULE.finding(
                f"The country of {entry.record.name} is not stated, so no transfer to it is checked.",
                "Add “country” with its two-letter ISO 3166-1 code, such as US.",
                entry.file, entry.path, where=entry.id, on_key=True,
            )  # fmt: skip
