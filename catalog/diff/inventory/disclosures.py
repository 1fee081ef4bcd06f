"""Disclosures that are new, gone or changed in one category.

They are paired by what they send to whom and only then by id: an id by position shifts with every insertion.
"""

from __future__ import annotations

from collections.abc import Collection, Hashable, Iterator, Mapping
from typing import NamedTuple

from catalog.diff.inventory.categories import since_kind
from catalog.diff.inventory.change import ONWARD, Change, ChangedFlow, Kind, RecordPlace
from catalog.diff.inventory.disclosure_text import gets, moved
from catalog.diff.inventory.evidence import EvidenceChanges
from catalog.diff.inventory.flows import conditions_of, reach
from catalog.diff.inventory.hierarchies import Hierarchies
from catalog.diff.inventory.pairing import Pairs, pair, pair_nearest
from catalog.diff.inventory.record import ComparedRecord, Members
from catalog.diff.inventory.state import HeldCategory, HeldDisclosure
from catalog.justify.sending import Sent
from catalog.justify.verdicts import PASSING
from inventory.entry import Entry
from inventory.schema import Recipient


class Parties(NamedTuple):
    """Recipients of both states by their ids of now; the place in the new state of what is in it no longer."""

    recipients: Mapping[str, Entry[Recipient]]
    fallback: RecordPlace


class DisclosureChanges:
    """The disclosures of one category in both states; None where the category is new or gone."""

    def __init__(
        self, parties: Parties, old: HeldCategory | None, new: HeldCategory | None, terms: Hierarchies,
        evidence: EvidenceChanges,
    ) -> None:  # fmt: skip
        self._parties = parties
        self._old, self._new = old, new
        self._terms = terms
        self._evidence = evidence
        self._before, self._after = reach(old, terms), reach(new, terms)

    def changes(self) -> Iterator[Change]:
        """Everything that changed."""
        pairs = self._pairs()
        for held in pairs.new:
            yield self._one_sided(held, came=True)
            yield from self._reached_onward(held, held.onward)
        for held in pairs.gone:
            yield self._one_sided(held, came=False)
            yield from self._reached_no_longer(held, held.onward)
        for was, now in pairs.both:
            yield from self._changed(was, now)

    def _pairs(self) -> Pairs[HeldDisclosure]:
        def content(held: HeldDisclosure) -> tuple[Hashable, ...]:
            return (held.record.recipient, held.sent)

        def all_of_it(held: HeldDisclosure) -> Hashable:
            record = held.record
            evidence = frozenset((name, c.evidence, c.since) for name, c in record.conditions.items())
            return (*content(held), evidence, frozenset(record.excluding), frozenset(record.cites))

        def named(held: HeldDisclosure) -> Hashable | None:
            return (held.record.recipient, held.record.id) if held.record.id else None

        old, new = (category.disclosures if category else () for category in (self._old, self._new))
        likenesses = [
            lambda h: (all_of_it(h), h.record.id),
            all_of_it,
            lambda h: (content(h), h.record.id),
            content,
            named,
        ]
        return pair_nearest(pair(old, new, likenesses), self._nearness, lambda h: repr(sorted(h.sent)))

    def _nearness(self, was: HeldDisclosure, now: HeldDisclosure) -> float:
        """The share of terms in common, where the recipient is the same."""
        if was.record.recipient != now.record.recipient:
            return 0.0
        one, other = ({(i, term) for flow in h.sent for i, term in enumerate(flow)} for h in (was, now))
        return len(one & other) / len(one | other) if one | other else 0.0

    def _one_sided(self, held: HeldDisclosure, came: bool) -> Change:
        here, there = (self._new, self._old) if came else (self._old, self._new)
        others = self._before if came else self._after
        real = others.lacks(held.record.recipient, held.sent, conditions_of(held.record, self._terms))
        kind: Kind = "neutral" if not real else "widening" if came else "narrowing"
        flow = self._flow(held, held.sent)
        place = RecordPlace(here.entry.file if here else "", held.path)
        there_place = RecordPlace(there.entry.file, ("disclosures",)) if there else None
        return Change(
            "disclosure", held.id, "new" if came else "gone", "", kind, gets(flow, came, held.id, bool(real)),
            place if came else there_place or self._parties.fallback, there_place if came else place, flow=flow,
        )  # fmt: skip

    def _flow(self, held: HeldDisclosure, sent: frozenset[Sent]) -> ChangedFlow:
        entry = self._parties.recipients.get(held.record.recipient)
        data, subjects, purposes = (tuple(sorted({flow[i] for flow in sent})) for i in range(3))
        if entry is None:
            name = held.record.recipient
            return ChangedFlow(name, name, "", None, data, subjects, purposes, held.verdict)
        record = entry.record
        return ChangedFlow(entry.id, record.name, record.role, record.country, data, subjects, purposes, held.verdict)

    def _changed(self, was: HeldDisclosure, now: HeldDisclosure) -> Iterator[Change]:
        files = [category.entry.file if category else "" for category in (self._old, self._new)]
        record = ComparedRecord("disclosure", now.id, RecordPlace(files[1], now.path), RecordPlace(files[0], was.path))
        yield from self._terms_moved(record, was, now)
        yield from self._terms_around(record, was, now)
        yield from self._verdict(record, was, now)
        yield from self._reached_onward(now, now.onward - was.onward)
        yield from self._reached_no_longer(now, was.onward - now.onward)

    def _reached_no_longer(self, held: HeldDisclosure, names: Collection[str]) -> Iterator[Change]:
        """Who got data of a disclosure onward and does no more, by no disclosure of the category."""
        after = {name for now in (self._new.disclosures if self._new else ()) for name in now.onward}
        there = RecordPlace(self._new.entry.file, ("disclosures",)) if self._new else self._parties.fallback
        place = RecordPlace(there.file, held.path) if self._new and held in self._new.disclosures else there
        for name in sorted(set(names) - after):
            message = f"{name} no longer gets data of {held.id} onward."
            yield Change("disclosure", held.id, "changed", ONWARD, "narrowing", message, place, None, (), (name,))

    def _reached_onward(self, held: HeldDisclosure, names: Collection[str]) -> Iterator[Change]:
        """Who gets data of a disclosure onward and did not before, by no disclosure of the category."""
        before = {name for was in (self._old.disclosures if self._old else ()) for name in was.onward}
        place = RecordPlace(self._new.entry.file if self._new else "", held.path)
        for name in sorted(set(names) - before):
            entry = self._parties.recipients.get(name)
            whom = f"{entry.record.name} ({name})" if entry else name
            message = f"{whom} now gets data of {held.id} onward, from {held.record.recipient}."
            yield Change("disclosure", held.id, "changed", ONWARD, "widening", message, place, None, (name,))

    @staticmethod
    def _verdict(record: ComparedRecord, was: HeldDisclosure, now: HeldDisclosure) -> Iterator[Change]:
        if was.verdict == now.verdict:
            return
        passed, passes = was.verdict in PASSING, now.verdict in PASSING
        kind: Kind = "neutral" if passed == passes else "narrowing" if passes else "widening"
        message = f"The verdict of {now.id} is {now.verdict} now; it was {was.verdict}."
        yield Change(
            "verdict",
            now.id,
            "changed",
            "verdict",
            kind,
            message,
            record.place,
            record.was,
            (now.verdict,),
            (was.verdict,),
        )

    def _terms_moved(self, record: ComparedRecord, was: HeldDisclosure, now: HeldDisclosure) -> Iterator[Change]:
        before, after = was.sent, now.sent
        if before == after:
            return
        came, went = after - before, before - after
        really_came = self._before.lacks(now.record.recipient, came, conditions_of(now.record, self._terms))
        really_went = self._after.lacks(was.record.recipient, went, conditions_of(was.record, self._terms))
        yield from self._one_way(record, now, came, before, really_came, True)
        yield from self._one_way(record, was, went, after, really_went, False)

    def _one_way(
        self, record: ComparedRecord, held: HeldDisclosure, moved_sent: frozenset[Sent], others: frozenset[Sent],
        real: frozenset[Sent], came: bool,
    ) -> Iterator[Change]:  # fmt: skip
        rest = moved_sent
        for position, aspect in enumerate(("data", "subjects", "purposes")):
            known = {sent[position] for sent in others}
            fresh = sorted({sent[position] for sent in moved_sent} - known)
            rest = frozenset(sent for sent in rest if sent[position] in known)
            for kind, chosen in self._kinds(fresh, {sent[position] for sent in real}, came):
                flow = self._flow(held, frozenset(sent for sent in moved_sent if sent[position] in chosen))
                yield self._terms_change(record, aspect, aspect, kind, chosen, flow, came)
        if rest:
            ways = tuple(sorted(f"{data} of {subject} for {purpose}" for data, subject, purpose in rest))
            kind = "neutral" if not rest & real else "widening" if came else "narrowing"
            yield self._terms_change(record, "data", "", kind, ways, self._flow(held, rest), came)

    @staticmethod
    def _kinds(fresh: list[str], real: set[str], came: bool) -> Iterator[tuple[Kind, tuple[str, ...]]]:
        sorts: tuple[tuple[Kind, bool], ...] = (("widening" if came else "narrowing", True), ("neutral", False))
        for kind, wanted in sorts:
            chosen = tuple(term for term in fresh if (term in real) is wanted)
            if chosen:
                yield kind, chosen

    @staticmethod
    def _terms_change(
        record: ComparedRecord,
        key: str,
        sentence: str,
        kind: Kind,
        terms: tuple[str, ...],
        flow: ChangedFlow,
        came: bool,
    ) -> Change:
        message = moved(sentence, came, flow, terms, record.id)
        added, removed = (terms, ()) if came else ((), terms)
        return record.change(key, kind, message, added, removed)._replace(flow=flow)

    def _terms_around(self, record: ComparedRecord, was: HeldDisclosure, now: HeldDisclosure) -> Iterator[Change]:
        old, new = was.record, now.record
        name = f"the disclosure “{now.id}”"
        yield from record.members(Members(
            "conditions", tuple(old.conditions), tuple(new.conditions),
            f"For {name} the condition {{}} is on record now.",
            f"For {name} the condition {{}} is on record no longer.", "narrowing",
            lambda term: self._terms.below("conditions", term),
        ))  # fmt: skip
        for condition in sorted(old.conditions.keys() & new.conditions.keys()):
            before, after = old.conditions[condition], new.conditions[condition]
            of = f"of {condition} for {name}"
            key = f"conditions.{condition}"
            yield from self._evidence.between(record, f"{key}.evidence", of, before.evidence, after.evidence)
            message = f"For {name} the since of {condition} is another one."
            kind = since_kind(before.since, after.since)
            yield from record.value(f"{key}.since", before.since, after.since, kind, message)
        yield from record.members(Members(
            "excluding", old.excluding, new.excluding, f"From {name} {{}} is carved out now.",
            f"From {name} {{}} is no longer carved out.", "narrowing", lambda term: self._terms.above("data", term),
        ))  # fmt: skip
        yield from record.members(Members(
            "cites", old.cites, new.cites, f"The disclosure “{now.id}” now cites {{}}.",
            f"The disclosure “{now.id}” no longer cites {{}}.", "neutral",
        ))  # fmt: skip
