"""The story of recipients and disclosures: when each appeared, changed, lost its ground, got it back, went."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from itertools import pairwise
from typing import Literal, NamedTuple, cast

from sqlalchemy import Connection, select

from catalog.store.comings import after
from catalog.store.entries import Recorded, inventories, timeline
from catalog.store.moments import ABOUT, About, Moment, State, differences
from catalog.store.seen import looked_at
from catalog.store.snapshot import Snapshot
from catalog.store.state import digests_at
from catalog.store.tables import NAMES
from catalog.store.versions import Subject, VersionReader, Versions


class Story(NamedTuple):
    """The entries of an inventory in the order of the days from which they held, and what each of them tells."""

    inventory: str
    entries: tuple[Recorded, ...]
    moments: tuple[Moment, ...]


def story(
    connection: Connection, inventory: str, *, recipient: str | None = None, disclosure: str | None = None
) -> Story:
    """What happened in `inventory`, to all or to one recipient or disclosure. Raises StoreError for a name unknown."""
    entries = timeline(connection, inventory)
    if not entries:
        return Story(inventory, (), ())
    reader = VersionReader(connection, entries[0].inventory_id, recipient, disclosure)
    moments = [*_policies(entries), *_told(entries, reader.versions())]
    if recipient is not None:
        moments = [one for one in moments if one.concerns(recipient)]
    if disclosure is not None:
        moments = [one for one in moments if one.about == "disclosure"]
    place = {entry.seq: position for position, entry in enumerate(entries)}
    moments.sort(key=lambda one: (place[one.seq], ABOUT.index(one.about), one.id))
    return Story(inventory, tuple(entries), tuple(moments))


def differing_parts(connection: Connection, entry: Recorded, snapshot: Snapshot, *, with_evidence: bool) -> list[str]:
    """The parts in which a snapshot is not what an entry recorded, by name.

    Where the entry looked at evidence and the snapshot did not, what only evidence shows is not compared.
    """
    recorded, now = digests_at(connection, entry.inventory_id, entry.seq), snapshot.digests
    differing = sorted(name for name in {*recorded, *now} if recorded.get(name) != now.get(name))
    if with_evidence or not looked_at(entry):
        return differing
    return [part for part in differing if part != "findings" and not part.startswith("evidence:")]


def ever_called(connection: Connection, kind: Literal["recipient", "disclosure"]) -> list[str]:
    """The ids of all recipients or disclosures that any inventory ever had."""
    return sorted(connection.execute(select(NAMES[kind].c.name).distinct()).scalars())


def stories(connection: Connection, inventory: str | None = None, **only: str | None) -> list[Story]:
    """The stories of one inventory or of all, by name."""
    names = [inventory] if inventory is not None else inventories(connection)
    return [story(connection, name, **only) for name in names]


def _told(entries: Sequence[Recorded], versions: Mapping[Subject, Versions]) -> Iterator[Moment]:
    first = entries[0].seq
    looked = {entry.seq: looked_at(entry) for entry in entries}
    for (about, name), found in versions.items():
        before: State | None = None
        for entry in entries:
            now = after(found, entry.seq)
            if now is before or (about == "observation" and name[1] not in looked[entry.seq]):
                continue
            state = cast(State, now if now is not None else before)
            recipient, title = _who(about, name, state, versions, entry.seq)
            told = name[0] if about == "observation" else " ".join(name)
            for one in differences(before, now):
                if about == "observation" and one.aspect == "name":
                    continue
                yield Moment(
                    entry.seq, about, told, recipient, title, one.event, one.aspect, one.added, one.removed,
                    state, before, entry.seq == first,
                )  # fmt: skip
            before = now


def _who(
    about: About, name: tuple[str, ...], state: State, versions: Mapping[Subject, Versions], seq: int
) -> tuple[str, str]:
    """The recipient's id, empty for somebody observed who is not declared, and what it was called."""
    if about == "observation":
        return name[0] if "declared" in state["outcome"] else "", state["name"][0]
    recipient = state["recipient"][0] if about == "disclosure" else name[0]
    return recipient, _name(versions, recipient, seq)


def _name(versions: Mapping[Subject, Versions], recipient: str, seq: int) -> str:
    """What a recipient was called after an entry, or before it went."""
    known = versions.get(("recipient", (recipient,)), ())
    found = [state["name"][0] for came, state in known if came <= seq and state is not None]
    return found[-1] if found else recipient


def _policies(entries: Sequence[Recorded]) -> Iterator[Moment]:
    """Which policies' texts changed: it is mostly why something lost its ground."""
    for before, now in pairwise(entries):
        old, new = (entry.told.get("facts", {}).get("policies", {}) for entry in (before, now))
        for policy in sorted({*old, *new}):
            digests = {name: (side[policy],) for name, side in (("old", old), ("new", new)) if policy in side}
            for one in differences(_text(digests.get("old")), _text(digests.get("new"))):
                state = {"text": digests.get("new", digests.get("old", ()))}
                yield Moment(
                    now.seq, "policy", policy, "", "", one.event, one.aspect, one.added, one.removed, state, None
                )


def _text(digest: tuple[str, ...] | None) -> State | None:
    return None if digest is None else {"text": digest}
