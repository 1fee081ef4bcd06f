"""Recipients that a table of the policy names: proposed records, what the policy's own words call their purposes."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from catalog.drafting.recipient_tables import RecipientTableRow
from catalog.drafting.yaml_text import flow_list, scalar, visible
from catalog.free_id import id_called
from catalog.justify.listed import company_key
from inventory.entry import Entry
from inventory.model import Vocabulary
from inventory.policy import slug
from inventory.schema import Term

OWN_TERMS = "vocabulary.yaml"
LONGEST_ID = 48
FROM_CATALOGUE = "    # from the catalogue of services"


@dataclass(frozen=True, slots=True)
class NamedRecipient:
    """Somebody whom a table names, with all rows that do."""

    id: str
    rows: tuple[RecipientTableRow, ...]

    @property
    def record(self) -> RecipientTableRow:
        """The first row: what it says of kind, country and role is proposed."""
        return self.rows[0]


def named_recipients(rows: Sequence[RecipientTableRow], taken: set[str]) -> list[NamedRecipient]:
    """One for each company that the rows name, in their order, with an id that is none of `taken`."""
    groups: dict[str, list[RecipientTableRow]] = {}
    for row in rows:
        groups.setdefault(company_key(row.name), []).append(row)
    found: list[NamedRecipient] = []
    for key, group in groups.items():
        name = id_called(key, "recipient", taken, LONGEST_ID)
        taken.add(name)
        found.append(NamedRecipient(name, tuple(group)))
    return found


def own_purposes(rows: Sequence[RecipientTableRow], vocabulary: Vocabulary) -> dict[str, str]:
    """Terms of its own for purposes that the vocabulary has no word for: id to the words of the table."""
    terms: dict[str, str] = {}
    for row in rows:
        name = slug(row.services)[:LONGEST_ID].strip("-")
        if name and not row.purposes and name not in vocabulary["purposes"]:
            terms.setdefault(name, row.services)
    return terms


def with_purposes(vocabulary: Vocabulary, own: dict[str, str]) -> Vocabulary:
    """The vocabulary with purposes of the policy's own."""
    terms = {name: Entry(name, Term(label=label), OWN_TERMS, ("purposes", name)) for name, label in own.items()}
    return replace(vocabulary, terms={**vocabulary.terms, "purposes": {**vocabulary["purposes"], **terms}})


def with_own_purposes(row: RecipientTableRow, own: dict[str, str]) -> RecipientTableRow:
    """The row, with the purpose that is called by its own words."""
    name = slug(row.services)[:LONGEST_ID].strip("-")
    return row if row.purposes or name not in own else row._replace(purposes=(name,))


def vocabulary_text(own: dict[str, str]) -> str:
    """`vocabulary.yaml`: purposes as the policy's tables call them."""
    head = "## Purposes for which the built-in vocabulary has no word, as the policy's tables call them."
    lines = [head, "purposes:", *(f"  {name}: {{label: {scalar(label)}}}" for name, label in own.items())]
    return "".join(f"{line}\n" for line in lines)


def recipient_lines(one: NamedRecipient, line: int) -> Iterator[str]:
    """The record as it stands below `recipients:`; what the table does not say is marked."""
    row = one.record
    guessed = FROM_CATALOGUE if "role" in row.from_catalogue else "    # a guess: decide"
    yield f"  {one.id}:    # clause {row.clause.id}, line {line}"
    yield f"    name: {scalar(row.name)}"
    also = dict.fromkeys(name for row in one.rows for name in row.also if not name.startswith(f"{row.name} "))
    if also:
        yield f"    aliases: [{', '.join(map(scalar, also))}]"
    kinds = FROM_CATALOGUE if "kinds" in row.from_catalogue else "    # from what it does: decide"
    yield f"    kinds: {flow_list(row.kinds)}{kinds}"
    yield f"    role: {row.role}{'' if row.role_is_said else guessed}"
    if row.country:
        yield f"    country: {row.country}{FROM_CATALOGUE if 'country' in row.from_catalogue else ''}"
    elif row.place:
        yield f"    ## country: the table says “{visible(row.place)}”"
    if row.services:
        yield f"    services: {scalar(row.services)}"
    if row.role == "processor":
        yield "    ## agreement: {type: dpa, signed: 2024-01-31, document: agreements/dpa.pdf}"
