"""Disclosures for the rows of tables of recipients, put to the categories that hold the data they name."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from catalog.drafting.categories import CategoryDraft
from catalog.drafting.named_recipients import NamedRecipient
from catalog.drafting.recipient_tables import RecipientTableRow
from catalog.free_id import id_called
from catalog.justify.terms import COLLECTED


class TableDisclosure(NamedTuple):
    """What a row says a recipient gets of one category; without `data` all that the category holds."""

    recipient: str
    data: tuple[str, ...]
    purposes: tuple[str, ...]
    row: RecipientTableRow


def category_of_tables(named: Sequence[NamedRecipient], categories: Sequence[CategoryDraft]) -> CategoryDraft | None:
    """A category of the data that tables name and no other category holds; None where there are none."""
    held = {name for category in categories for name in category.data}
    rows = [row for one in named for row in one.rows if row.purposes]
    named_data = [name for row in rows for name in row.data if name not in held and name != COLLECTED]
    data: dict[str, tuple[str, ...]] = dict.fromkeys(named_data, ("data-subject",))
    if not data:
        return None
    first = next(row for row in rows if set(row.data) & set(data))
    title = first.clause.heading[-1] if first.clause.heading else "Data that recipients get"
    taken = {category.id for category in categories} | held | set(data)
    name = id_called(title, "shared", taken)
    purposes = tuple(dict.fromkeys(purpose for row in rows for purpose in row.purposes))
    return CategoryDraft(name, title, first.clause, first.clause.text, "customer-user", data, purposes)


def disclosures_of(category: CategoryDraft, named: Sequence[NamedRecipient]) -> list[TableDisclosure]:
    """What the tables say that recipients get of a category, in the order of the rows."""
    found: list[TableDisclosure] = []
    for one in named:
        for row in one.rows:
            everything = COLLECTED in row.data
            data = tuple(name for name in row.data if name in category.data)
            if row.purposes and (data or everything):
                found.append(TableDisclosure(one.id, () if everything else data, row.purposes, row))
    return found
