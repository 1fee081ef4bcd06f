"""When a requirement applies: what the inventory answers, what the manifest's facts answer, and what nobody does."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import partial
from operator import attrgetter

from catalog.justify.bases import CONSENT
from catalog.justify.judged import JudgedCategory
from catalog.justify.prepared import Prepared
from catalog.law.units import LawUnit
from inventory.countries import members_in_law
from inventory.schema import Recipient

ALWAYS = "always"
BASIS = "basis-"

Part = Callable[[LawUnit], object]
"""What a unit has in one respect or several."""

NOT_THIRD = frozenset({"processor", "internal", "directed-by-subject"})
FROM_THE_PERSON = frozenset({"data-subject", "automatic-collection", "end-user-submission"})


SCOPES: Mapping[str, tuple[str, ...]] = {
    "has-recipients": ("recipient",), "has-third-parties": ("recipient",), "has-affiliates": ("recipient",),
    "joint-controllers": ("recipient",), "transfer-without-adequacy": ("recipient", "country"),
    "source-data-subject": ("data", "source"), "source-other": ("data", "source"), "subject-child": ("subject",),
    "sensitive-data": ("data",), "sells": ("purpose", "recipient"), "shares-for-ads": ("purpose", "recipient"),
    "direct-marketing": ("purpose",),
}  # fmt: skip
"""On which part of a unit an answer depends; that of any other condition is the same for a whole category."""


class Applying:
    """Answers when requirements apply, for the categories of one inventory."""

    def __init__(self, prepared: Prepared) -> None:
        self._prepared = prepared
        self._terms = prepared.terms
        self.book = prepared.book
        self._facts = prepared.inventory.manifest.facts
        self._parts: dict[str, Part | None] = {}
        self._eea = members_in_law("EEA", prepared.day)
        self._by_unit: Mapping[str, Callable[[JudgedCategory, LawUnit], bool]] = {
            ALWAYS: lambda category, unit: True,
            "has-recipients": lambda category, unit: bool(unit.recipient) or bool(category.disclosures),
            "has-third-parties": lambda category, unit: self._any_recipient(category, unit, self._third),
            "has-affiliates": lambda category, unit: self._any_recipient(category, unit, self._affiliate),
            "joint-controllers": lambda category, unit: self._any_recipient(category, unit, self._joint),
            "has-transfers": lambda category, unit: bool(category.transfer),
            "transfer-without-adequacy": self._without_adequacy,
            "source-data-subject": lambda category, unit: self._from_person(category, unit, True),
            "source-other": lambda category, unit: self._from_person(category, unit, False),
            "subject-child": lambda category, unit: "minor" in self._terms.subjects.above(unit.subject),
            "sensitive-data": lambda category, unit: bool(unit.data) and prepared.sensitive(unit.data),
            "sells": lambda category, unit: self._sent_for(category, unit, "sell-data", False),
            "shares-for-ads": lambda category, unit: self._sent_for(category, unit, "advertising", True),
            "direct-marketing": lambda category, unit: "marketing" in self._terms.purposes.above(unit.purpose),
            "processor": lambda category, unit: bool(category.entry.record.on_behalf_of),
        }

    def unanswered(self, condition: str) -> bool:
        """Whether neither the inventory nor the manifest's facts can say when a condition is so."""
        known = condition in self._by_unit or condition.startswith(BASIS) or condition in self._facts
        return not known and self._organisation(condition) is None

    def applies(self, condition: str, category: JudgedCategory, unit: LawUnit) -> bool:
        """Whether a condition is so of a unit of a category."""
        if condition.startswith(BASIS):
            found = self._rests_on(category, unit, condition.removeprefix(BASIS))
        else:
            ask = self._by_unit.get(condition)
            found = ask(category, unit) if ask is not None else bool(self._organisation(condition))
        return found or self._by_fact(condition, category.entry.id, unit)

    def applies_once(self, condition: str) -> bool:
        """Whether a condition is so of the organisation as a whole, by what it and the facts say."""
        return condition == ALWAYS or bool(self._organisation(condition)) or bool(self._facts.get(condition))

    def part(self, condition: str) -> Part | None:
        """What of a unit the answer depends on within one category; None where it is the same for all."""
        if condition not in self._parts:
            own = ("purpose", "special") if condition.startswith(BASIS) else SCOPES.get(condition, ())
            by_fact = () if isinstance(self._facts.get(condition, False), bool) else ("data", "purpose", "recipient")
            names = dict.fromkeys([*own, *by_fact])
            self._parts[condition] = attrgetter(*names) if names else None
        return self._parts[condition]

    def _organisation(self, condition: str) -> bool | None:
        organisation = self._prepared.inventory.manifest.organisation
        if condition == "has-dpo":
            return True if organisation.data_protection_officer else None
        if condition == "has-representative":
            inside = organisation.country in self._eea
            return True if organisation.representative else (False if inside else None)
        if condition == "joint-controllers":
            return bool(organisation.joint_controllers) or None
        return None

    def _by_fact(self, condition: str, category: str, unit: LawUnit) -> bool:
        fact = self._facts.get(condition, False)
        if isinstance(fact, bool):
            return fact
        terms = {category, unit.recipient, unit.data, *self._terms.purposes.above(unit.purpose)}
        return bool(terms & set(fact))

    def _rests_on(self, category: JudgedCategory, unit: LawUnit, basis: str) -> bool:
        record = category.entry.record
        purposes = [unit.purpose] if unit.purpose else record.taken("purposes")
        book = self.book
        found = (one.declared.basis for purpose in purposes for one in book.rests_on(record, unit.data, purpose))
        meant = book.is_consent if basis == CONSENT else partial(self._terms.bases.covers, basis)
        return any(map(meant, found))

    def _any_recipient(self, category: JudgedCategory, unit: LawUnit, fits: Callable[[Recipient], bool]) -> bool:
        names = [unit.recipient] if unit.recipient else [one.record.recipient for one in category.disclosures]
        known = self._prepared.inventory.recipients
        return any(fits(known[name].record) for name in names if name in known)

    def _third(self, recipient: Recipient) -> bool:
        return recipient.role not in NOT_THIRD

    def _joint(self, recipient: Recipient) -> bool:
        return recipient.role == "joint-controller"

    def _affiliate(self, recipient: Recipient) -> bool:
        terms = self._prepared.inventory.vocabulary["recipients"]
        return any(kind == "affiliate" or (kind in terms and "affiliate" in terms[kind].record.broader)
                   for kind in recipient.kinds)  # fmt: skip

    def _from_person(self, category: JudgedCategory, unit: LawUnit, wanted: bool) -> bool:
        record = category.entry.record
        datum = next((one for one in record.data if one.type == unit.data), None)
        sources = [unit.source] if unit.source else ((datum.sources if datum else ()) or record.sources)
        return any(bool(FROM_THE_PERSON & set(self._terms.sources.above(source))) == wanted for source in sources)

    def _sent_for(self, category: JudgedCategory, unit: LawUnit, purpose: str, third: bool) -> bool:
        known = self._prepared.inventory.recipients
        for one in category.disclosures:
            recipient = known.get(one.record.recipient)
            for name in one.record.purposes:
                fits = unit.purpose in ("", name) and unit.recipient in ("", one.record.recipient)
                if (
                    fits
                    and purpose in self._terms.purposes.above(name)
                    and (not third or (recipient is not None and self._third(recipient.record)))
                ):
                    return True
        return False

    def _without_adequacy(self, category: JudgedCategory, unit: LawUnit) -> bool:
        return any(
            not any(ground.mechanism and ground.mechanism.record.adequacy for ground in judged.grounds)
            for goal, judged in category.transfer
            if unit.country in ("", goal.country) and unit.recipient in ("", goal.recipient or "")
        )
