"""Recipients that are new, gone or changed."""

from __future__ import annotations

import datetime
from collections.abc import Iterator

from catalog.diff.inventory.change import Change, Kind, RecordPlace
from catalog.diff.inventory.disclosure_text import ROLES
from catalog.diff.inventory.evidence import EvidenceChanges
from catalog.diff.inventory.hierarchies import Hierarchies
from catalog.diff.inventory.names import Renames
from catalog.diff.inventory.pairing import Pairs
from catalog.diff.inventory.record import ComparedRecord, Members
from catalog.diff.inventory.translate import recipient_now
from inventory.entry import Entry
from inventory.schema import Agreement, Recipient
from inventory.schema.certificate import Certificates

EXPOSURE: dict[str, int] = {
    "internal": 0, "processor": 1, "directed-by-subject": 1, "joint-controller": 2, "controller": 3, "third-party": 3,
    "authority": 3, "public": 4,
}  # fmt: skip
"""How far data get from the data subject's reach: a processor is bound by instructions (GDPR Art. 28), others not."""

_HANDLES = ("aliases", "domains", "packages", "cookies", "env")


def recipient_changes(
    pairs: Pairs[Entry[Recipient]], names: Renames, terms: Hierarchies, manifest: RecordPlace, evidence: EvidenceChanges
) -> Iterator[Change]:
    """Everything that changed about recipients; what they get is told with the disclosures."""
    for entry in pairs.new:
        message = f"{entry.record.name} ({entry.id}) is a new recipient{_sort(entry.record)}."
        yield Change("recipient", entry.id, "new", "", "widening", message, _place(entry))
    for entry in pairs.gone:
        message = f"{entry.record.name} ({entry.id}) is a recipient no longer."
        yield Change("recipient", entry.id, "gone", "", "narrowing", message, manifest, _place(entry))
    for was, now in pairs.both:
        record = ComparedRecord("recipient", now.id, _place(now), _place(was))
        yield from _changed(record, recipient_now(was.record, names), now.record, terms)
        agreements = (was.record.agreement, now.record.agreement)
        if agreements[0] and agreements[1]:
            proofs = (agreements[0].proof, agreements[1].proof)
            yield from evidence.between(record, "agreement", f"of the agreement with {now.record.name}", *proofs)


def _sort(recipient: Recipient) -> str:
    role = ROLES.get(recipient.role, "")
    country = f" in {recipient.country}" if recipient.country else ""
    return f", {role}{country}" if role else country


def _place(entry: Entry[Recipient]) -> RecordPlace:
    return RecordPlace(entry.file, entry.path, on_key=True)


def _changed(record: ComparedRecord, old: Recipient, new: Recipient, terms: Hierarchies) -> Iterator[Change]:
    who = new.name
    yield from record.value("name", old.name, new.name, "neutral", f"{old.name} is called {new.name} now.")
    yield from _role(record, old, new)
    yield from record.members(_kinds(who, old, new, terms))
    message = f"{who} is in {new.country or 'no stated country'} now; it was in {old.country or 'no stated one'}."
    yield from record.value("country", old.country, new.country, "neutral", message)
    yield from _agreement(record, who, old.agreement, new.agreement)
    yield from record.members(Members(
        "transfer", tuple(map(str, old.transfer)), tuple(map(str, new.transfer)),
        f"Transfers to {who} now rest on {{}} as well.", f"Transfers to {who} no longer rest on {{}}.", "narrowing",
    ))  # fmt: skip
    yield from record.members(Members(
        "sub_recipients", tuple(map(str, old.sub_recipients)), tuple(map(str, new.sub_recipients)),
        f"{who} now passes data on to {{}}.", f"{who} no longer passes data on to {{}}.", "widening",
        lambda sub: (sub, sub.partition(" (")[0]),
    ))  # fmt: skip
    yield from _dates(record, who, old, new)
    yield from certificate_changes(record, f"of {who}", "certificate", old.certificate, new.certificate)
    message = f"The services of {who} are described in other words."
    yield from record.value("services", old.services, new.services, "neutral", message)
    for key in _HANDLES:
        yield from record.members(Members(
            key, getattr(old, key), getattr(new, key), f"{who} is now also known by {key}: {{}}.",
            f"{who} is no longer known by {key}: {{}}.", "neutral",
        ))  # fmt: skip


def certificate_changes(
    record: ComparedRecord, of: str, key: str, old: Certificates, new: Certificates
) -> Iterator[Change]:
    """Certificates for a framework of transfers that came or went, by framework and whether they are active."""
    before, after = (
        tuple(f"{one.framework}{'' if one.active else ' (not active)'}" for one in certificates)
        for certificates in (old, new)
    )
    gain, loss = f"The certificate {of} is on record: {{}}.", f"The certificate {of} is no longer on record: {{}}."
    yield from record.members(Members(key, before, after, gain, loss, "narrowing"))


def _dates(record: ComparedRecord, who: str, old: Recipient, new: Recipient) -> Iterator[Change]:
    """Other days of the start and the announcement: to begin or to have told earlier than was said is looser."""
    message = f"{who} gets data since {new.since or 'no stated day'}; it said {old.since or 'none'}."
    yield from record.value("since", old.since, new.since, _moved_back(old.since, new.since), message)
    before, after = (one.announced.on if one.announced else None for one in (old, new))
    message = f"{who} was announced on {after or 'no stated day'}; it said {before or 'none'}."
    yield from record.value("announced", before, after, _moved_back(before, after), message)


def _moved_back(before: datetime.date | None, after: datetime.date | None) -> Kind:
    if before is None:
        return "neutral"
    return "weaker" if after is None or after < before else "neutral"


def _role(record: ComparedRecord, old: Recipient, new: Recipient) -> Iterator[Change]:
    step = EXPOSURE[new.role] - EXPOSURE[old.role]
    kind: Kind = "widening" if step > 0 else "narrowing" if step < 0 else "neutral"
    message = f"The role of {new.name} is {new.role} now; it was {old.role}."
    yield from record.value("role", old.role, new.role, kind, message)


def _kinds(who: str, old: Recipient, new: Recipient, terms: Hierarchies) -> Members:
    return Members(
        "kinds", old.kinds, new.kinds, f"{who} now also counts as {{}}, so sentences about that cover it.",
        f"{who} no longer counts as {{}}.", "widening", lambda kind: terms.below("recipients", kind),
    )  # fmt: skip


def _agreement(record: ComparedRecord, who: str, old: Agreement | None, new: Agreement | None) -> Iterator[Change]:
    if old is None or new is None:
        kind: Kind = "widening" if new is None else "narrowing"
        message = (
            f"There is no agreement with {who} any more." if new is None else f"There is an agreement with {who} now."
        )
        yield from record.value("agreement", old and old.type, new and new.type, kind, message)
        return
    for key in ("type", "signed", "expires"):
        before, after = getattr(old, key), getattr(new, key)
        message = f"The agreement with {who} now says “{key}: {after or 'nothing'}”; it said {before or 'nothing'}."
        yield from record.value(f"agreement.{key}", before, after, _laxer(key, old, new), message)


def _laxer(key: str, old: Agreement, new: Agreement) -> Kind:
    """What it means that an agreement says something else: it lasts longer only where it was made or shown anew."""
    before, after = getattr(old, key), getattr(new, key)
    renewed = (new.signed and new.signed != old.signed) or new.proof != old.proof
    longer = key == "expires" and before is not None and (after is None or after > before) and not renewed
    return "weaker" if key == "type" or (after is None and before is not None) or longer else "neutral"
