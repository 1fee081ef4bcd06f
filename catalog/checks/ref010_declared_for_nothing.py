"""A subject, source or purpose of a category that none of its data take.

What is wrong: every datum of the category states its own subjects (or sources, or purposes), and this one is not among
them. So nothing is asked about it: it is neither proved nor refused, and whoever reads the file takes it for declared.

Failing: `purposes: [provide-services, targeted-advertising]` in a category whose data are all written as
`{type: name, purposes: [provide-services]}`.

Passing: the same without `purposes` at the category, or with one datum that states none and so takes the category's.

A legal basis for a purpose that the data do not serve, neither itself nor a narrower one, is declared for nothing too.

The fix: take it out, or name it at the data that it is about.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import get_args

from catalog.findings.finding import Finding, Rule
from catalog.justify.judged import JudgedCategory
from catalog.justify.prepared import Prepared
from inventory.schema.basis import FOR_ALL
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
    yield from _bases(prepared, category)


def _bases(prepared: Prepared, category: JudgedCategory) -> Iterator[Finding]:
    """A finding for each legal basis of a purpose that the category has neither itself nor a narrower one of."""
    record = category.entry.record
    served = {*record.taken("purposes"), *(name for each in record.disclosures for name in each.purposes)}
    above = prepared.terms.purposes.above
    for field in ("basis", "special_basis"):
        for purpose in getattr(record, field):
            if purpose != FOR_ALL and not any(purpose in above(name) for name in served):
                yield RULE.finding(
                    f"“{record.category}” has a legal basis for “{purpose}”, but its data serve no such purpose.",
                    "Take it out, or add the purpose if the data serve it.",
                    category.entry.file, (field, purpose), where=category.entry.id, on_key=True,
                )  # fmt: skip
