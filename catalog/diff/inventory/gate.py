"""What makes the gate stricter or laxer: settings, waivers, the lock; and who the organisation is."""

from __future__ import annotations

import pathlib
from collections.abc import Iterator

from catalog.diff.inventory.change import Change, Kind, RecordPlace
from catalog.diff.inventory.pairing import pair
from catalog.diff.inventory.recipients import certificate_changes
from catalog.diff.inventory.record import ComparedRecord, Members
from catalog.diff.inventory.statements import window_changes
from catalog.findings.rule_codes import rule_severity
from inventory.entry import Entry
from inventory.model import Inventory
from inventory.schema import Organisation, Settings, Waiver
from inventory.source import read_text

GRADES = ("note", "warning", "error")
"""Values of `fail_on` from strict to lax."""


def gate_changes(old: Inventory, new: Inventory) -> Iterator[Change]:
    """Everything that changed about settings, waivers, locks and the organisation."""
    place, was = RecordPlace(new.manifest_file, ("settings",)), RecordPlace(old.manifest_file, ("settings",))
    yield from setting_changes(
        ComparedRecord("setting", "settings", place, was), old.manifest.settings, new.manifest.settings
    )
    yield from _waivers(old, new)
    yield from _locks(old, new)
    place, was = RecordPlace(new.manifest_file, ("organisation",)), RecordPlace(old.manifest_file, ("organisation",))
    yield from _organisation(
        ComparedRecord("organisation", "organisation", place, was), old.manifest.organisation, new.manifest.organisation
    )


def setting_changes(record: ComparedRecord, old: Settings, new: Settings) -> Iterator[Change]:
    """Changed settings: what loosens the gate is a widening, what tightens it a narrowing."""
    lax = {
        "fail_on": GRADES.index(new.fail_on) - GRADES.index(old.fail_on),
        "accept_open_lists": int(new.accept_open_lists) - int(old.accept_open_lists),
        "max_vagueness": new.max_vagueness - old.max_vagueness,
        "require_citations": int(old.require_citations) - int(new.require_citations),
    }
    for name, step in lax.items():
        kind: Kind = "widening" if step > 0 else "narrowing"
        effect = "loosens" if step > 0 else "tightens"
        before, after = (_shown(getattr(settings, name)) for settings in (old, new))
        message = f"The setting {name} is {after} now, not {before}: that {effect} the gate."
        yield from record.value(name, getattr(old, name), getattr(new, name), kind, message)
    days = [str(settings.as_of or "the day of the check") for settings in (old, new)]
    message = f"The inventory now speaks of {days[1]}, not of {days[0]}."
    yield from record.value("as_of", old.as_of, new.as_of, "neutral", message)
    yield from record.members(Members(
        "ignore", old.ignore, new.ignore, "The rules {} are ignored now.", "The rules {} are no longer ignored."
    ))  # fmt: skip
    yield from _select(record, old.select, new.select)
    yield from record.members(Members(
        "extend_select", old.extend_select, new.extend_select, "The rules {} are checked as well now.",
        "The rules {} are no longer checked besides.", "narrowing",
    ))  # fmt: skip
    yield from _severities(record, old, new)


def _select(record: ComparedRecord, old: tuple[str, ...], new: tuple[str, ...]) -> Iterator[Change]:
    """No selection means all rules."""
    if bool(old) != bool(new):
        message = "Only some rules are checked now." if new else "All rules are checked now, not only some."
        yield record.change("select", "widening" if new else "narrowing", message, new, old)
        return
    gain, loss = "The rules {} are checked as well now.", "The rules {} are no longer checked."
    yield from record.members(Members("select", old, new, gain, loss, "narrowing"))


def _severities(record: ComparedRecord, old: Settings, new: Settings) -> Iterator[Change]:
    """Findings of a rule that are graver or less grave now; what a rule is by itself is “its own”."""
    for code in dict.fromkeys((*old.severity, *new.severity)):
        was, now = (settings.severity.get(code) for settings in (old, new))
        lax = GRADES.index(was or rule_severity(code)) > GRADES.index(now or rule_severity(code))
        message = f"The severity of {code} is {now or 'its own'} now, not {was or 'its own'}."
        yield from record.value(f"severity.{code}", was, now, "widening" if lax else "narrowing", message)


def _shown(value: object) -> str:
    return str(value).lower() if isinstance(value, bool) else str(value)


def _waivers(old: Inventory, new: Inventory) -> Iterator[Change]:
    def key(entry: Entry[Waiver]) -> tuple[str, str]:
        return (entry.record.rule, entry.record.where)

    pairs = pair(old.waivers, new.waivers, [lambda e: (key(e), e.record.until), key, lambda e: e.record.where])
    for entry in pairs.new:
        message = (
            f"A new waiver of {entry.record.rule} for “{entry.id}” until {entry.record.until}: {entry.record.reason}"
        )
        yield Change("waiver", entry.id, "new", "", "widening", message, RecordPlace(entry.file, entry.path))
    for entry in pairs.gone:
        message = f"The waiver of {entry.record.rule} for “{entry.id}” is gone."
        yield Change("waiver", entry.id, "gone", "", "narrowing", message, RecordPlace(new.manifest_file, ("waivers",)),
                     RecordPlace(entry.file, entry.path))  # fmt: skip
    for was, now in pairs.both:
        record = ComparedRecord("waiver", now.id, RecordPlace(now.file, now.path), RecordPlace(was.file, was.path))
        what = f"The waiver of {now.record.rule} for “{now.id}”"
        yield from window_changes(record, what, (None, was.record.until), (None, now.record.until), "widening", "until")
        message = f"{what} was one of {was.record.rule}."
        yield from record.value("rule", was.record.rule, now.record.rule, "widening", message)
        message = f"{what} has another reason: {now.record.reason}"
        yield from record.value("reason", was.record.reason, now.record.reason, "neutral", message)


def _locks(old: Inventory, new: Inventory) -> Iterator[Change]:
    before = {policy.id: _lock(old.root, policy.entry.lock) for policy in old.policies}
    for policy in new.policies:
        was, now = before.get(policy.id), _lock(new.root, policy.entry.lock)
        if policy.id in before and was != now:
            sort = "is new" if was is None else "is gone" if now is None else "was written anew"
            message = f"The lock of the policy “{policy.id}” {sort}: read again what it accepts."
            place = RecordPlace(policy.entry.lock) if now is not None and policy.entry.lock else RecordPlace(
                new.manifest_file, ("policies", policy.id)
            )  # fmt: skip
            yield Change("lock", policy.id, "changed", "lock", "neutral", message, place)


def _lock(root: pathlib.Path, file: str | None) -> str | None:
    return read_text(root, file)[0] if file else None


def _organisation(record: ComparedRecord, old: Organisation, new: Organisation) -> Iterator[Change]:
    yield from record.value("name", old.name, new.name, "neutral", f"The organisation is called {new.name} now.")
    message = f"The organisation is in {new.country} now; it was in {old.country}."
    yield from record.value("country", old.country, new.country, "neutral", message)
    yield from certificate_changes(record, "of the organisation", "certificates", old.certificates, new.certificates)
    yield from record.members(Members(
        "domains", old.domains, new.domains, "Hosts of {} count as the organisation's own now.",
        "Hosts of {} no longer count as the organisation's own.",
    ))  # fmt: skip
