"""A subject, source or purpose of a category that none of its data take.

What is wrong: every datum of the category states its own subjects (or sources, or purposes), and this one is not among
them. So nothing is asked about it: it is neither proved nor refused, and whoever reads the file takes it for declared.

Failing: `purposes: [provide-services, targeted-advertising]` in a category whose data are all written as
`{type: name, purposes: [provide-services]}`.

Passing: the same without `purposes` at the category, or with one datum that states none and so takes the category's.

The fix: take it out, or name it at the data that it is about.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import get_args

from catalog.findings.finding import Finding, Rule
from catalog.justify.judged import JudgedCategory
from catalog.justify.prepared import Prepared
from inventory.schema.category import Dimension

RULE = Rule("REF010", "declared-for-nothing", "warning")
WHAT: dict[Dimension, str] = {"subjects": "data subject", "sources": "source", "purposes": "purpose"}


def check_category(prepared: Prepared, category: JudgedCategory) -> Iterator[Finding]:
    """A finding for each subject, source and purpose of a category that no datum takes."""
    record = category.entry.record
    for field in get_args(Dimension):
        left = set(getattr(record, field)).difference(record.taken(field))
        for position, name in enumerate(getattr(record, field)):
            if name in left:
                yield RULE.finding(
                    f"No datum of “{record.category}” takes its {WHAT[field]} “{name}”: all state their own.",
                    f"Take it out, or name it under “{field}” of the data that it is about.",
                    category.entry.file, (field, position), where=category.entry.id,
                )  # fmt: skip
