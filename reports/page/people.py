"""Recipients: who gets what, where, under which agreement and on which ground of transfer."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from catalog.findings.locate import Located
from catalog.justify.prepared import Prepared
from inventory.entry import Entry
from inventory.schema import Mechanism, Recipient
from reports.page.register import RegisterRow
from reports.page.terms import TermLabel, TermLabels


@dataclass(frozen=True, slots=True)
class RecipientShown:
    """A recipient, declared or not, with what it gets.

    `record` is None where nobody declared it, or where what declares it could not be read (`unread`). `rows` are the
    disclosures to it, `onward_rows` those whose recipients pass data on to it; `givers` pass data on to it directly.
    """

    id: str
    name: str
    record: Recipient | None
    kinds: tuple[TermLabel, ...]
    data: tuple[TermLabel, ...]
    purposes: tuple[TermLabel, ...]
    mechanisms: tuple[Entry[Mechanism] | str, ...]
    sub_recipients: tuple[TermLabel, ...]
    listed: bool
    rows: tuple[RegisterRow, ...]
    agreement_ended: bool
    unread: bool = False
    givers: tuple[TermLabel, ...] = ()
    onward_rows: tuple[RegisterRow, ...] = ()

    @property
    def standing(self) -> str:
        """How it stands in a register beside its name, where it is no recipient like the others; else nothing."""
        return "" if self.record else "could not be read" if self.unread else "not declared"

    @property
    def passes(self) -> bool:
        """Whether everything it gets is justified."""
        return all(row.passes for row in (*self.rows, *self.onward_rows))


def recipients_shown(
    prepared: Prepared, names: TermLabels, rows: Sequence[RegisterRow], unread: Sequence[Located] = ()
) -> list[RecipientShown]:
    """Every declared recipient in the order of the files, then those that nobody declared, or that could not be read.

    Nobody is left out: neither who is only passed data on to, nor who stands in a record that did not load.
    """
    declared = prepared.inventory.recipients
    by_id: dict[str, list[RegisterRow]] = {name: [] for name in declared}
    for row in rows:
        by_id.setdefault(row.recipient.id, []).append(row)
    givers: dict[str, list[str]] = {}
    for entry in declared.values():
        for name in entry.record.passes_to:
            givers.setdefault(name, []).append(entry.id)
    onward: dict[str, list[RegisterRow]] = {}
    for row in rows:
        for who in row.onward:
            onward.setdefault(who.id, []).append(row)
    broken = _unread_recipients(unread) - declared.keys()
    for name in (*givers, *onward, *sorted(broken)):
        by_id.setdefault(name, [])
    return [
        replace(
            _recipient(prepared, names, name, given, onward.get(name, ())),
            unread=name in broken, givers=tuple(names.recipient(giver) for giver in givers.get(name, ())),
        )
        for name, given in by_id.items()
    ]  # fmt: skip


def _unread_recipients(unread: Sequence[Located]) -> set[str]:
    """The ids of the recipients whose records did not load."""
    paths = [one.finding.path for one in unread]
    return {path[1] for path in paths if len(path) > 1 and path[0] == "recipients" and isinstance(path[1], str)}


def _recipient(
    prepared: Prepared, names: TermLabels, name: str, rows: Sequence[RegisterRow], onward: Sequence[RegisterRow]
) -> RecipientShown:
    record = names.recipient_record(name)
    expires = record.agreement.expires if record and record.agreement else None
    known = prepared.inventory.vocabulary.mechanisms
    passed_on = [term for row in onward for term in row.onward[names.recipient(name)]]
    return RecipientShown(
        name,
        record.name if record else name,
        record,
        names.terms("recipients", record.kinds) if record else (),
        tuple(dict.fromkeys([term for row in rows for term in row.data] + passed_on)),
        tuple(dict.fromkeys(term for row in (*rows, *onward) for term in row.purposes)),
        tuple(known.get(mechanism, mechanism) for mechanism in record.mechanisms) if record else (),
        tuple(names.recipient(sub) for sub in record.passes_to) if record else (),
        name in prepared.listed,
        tuple(rows),
        expires is not None and expires <= prepared.day,
        onward_rows=tuple(onward),
    )
