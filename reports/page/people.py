"""Recipients: who gets what, where, under which agreement and on which ground of transfer."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from catalog.justify.prepared import Prepared
from inventory.entry import Entry
from inventory.schema import Mechanism, Recipient
from reports.page.register import Row
from reports.page.terms import Named, Names


@dataclass(frozen=True, slots=True)
class RecipientShown:
    """A recipient, declared or not, with what it gets. `record` is None where nobody declared it."""

    id: str
    name: str
    record: Recipient | None
    kinds: tuple[Named, ...]
    data: tuple[Named, ...]
    purposes: tuple[Named, ...]
    mechanisms: tuple[Entry[Mechanism] | str, ...]
    sub_recipients: tuple[Named, ...]
    listed: bool
    rows: tuple[Row, ...]
    agreement_ended: bool

    @property
    def passes(self) -> bool:
        """Whether everything it gets is justified."""
        return all(row.passes for row in self.rows)


def recipients_shown(prepared: Prepared, names: Names, rows: Sequence[Row]) -> list[RecipientShown]:
    """Every declared recipient in the order of the files, then those that nobody declared."""
    by_id: dict[str, list[Row]] = {name: [] for name in prepared.inventory.recipients}
    for row in rows:
        by_id.setdefault(row.recipient.id, []).append(row)
    return [_recipient(prepared, names, name, tuple(given)) for name, given in by_id.items()]


def _recipient(prepared: Prepared, names: Names, name: str, rows: tuple[Row, ...]) -> RecipientShown:
    record = names.recipient_record(name)
    expires = record.agreement.expires if record and record.agreement else None
    known = prepared.inventory.vocabulary.mechanisms
    return RecipientShown(
        name,
        record.name if record else name,
        record,
        names.terms("recipients", record.kinds) if record else (),
        tuple(dict.fromkeys(term for row in rows for term in row.data)),
        tuple(dict.fromkeys(term for row in rows for term in row.purposes)),
        tuple(known.get(mechanism, mechanism) for mechanism in record.mechanisms) if record else (),
        tuple(names.recipient(sub) for sub in record.passes_to) if record else (),
        name in prepared.listed,
        rows,
        expires is not None and expires <= prepared.day,
    )
