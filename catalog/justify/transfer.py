"""Transfers to other countries: each needs a ground that covers the way and holds on the day (GDPR Chapter V)."""

from __future__ import annotations

import datetime
from collections.abc import Collection, Iterable, Mapping, Sequence
from typing import NamedTuple

from catalog.justify.belonging import Readership
from catalog.justify.circumstances import Circumstances
from catalog.justify.norms import Norm, within
from catalog.justify.permission import Status
from catalog.justify.regimes import Regimes, covered
from catalog.justify.verdicts import PASSING, Verdict
from inventory.countries import members
from inventory.entry import Entry
from inventory.schema import Mechanism, Recipient


class TransferGoal(NamedTuple):
    """Data of people in `region` reach `country`: the organisation's own, or that of `recipient`."""

    category: str
    region: str
    country: str
    recipient: str | None


class Ground(NamedTuple):
    """One possible ground with its status: a statement (`norm`) or a mechanism that the recipient lists, or both."""

    status: Status
    norm: Norm | None
    mechanism: Entry[Mechanism] | None


class TransferJudgement(NamedTuple):
    """The verdict of a transfer goal and the grounds that were looked at; the first that applies proves it.

    `denying` are the sentences that deny the way. Those to which a permission of the policy that applies is an
    exception have no effect; `exceptions` are these permissions.
    """

    verdict: Verdict
    grounds: tuple[Ground, ...]
    denying: tuple[Norm, ...] = ()
    exceptions: tuple[Ground, ...] = ()
    reader: Readership | None = None
    readings: tuple[tuple[str, TransferJudgement], ...] = ()
    counted: tuple[tuple[int, ...], tuple[int, ...]] | None = None

    @property
    def passes(self) -> bool:
        """Whether the goal is proved."""
        return self.verdict in PASSING

    @property
    def vagueness(self) -> float | None:
        """A proved transfer is never vague."""
        return 0.0 if self.passes else None

    @property
    def used(self) -> tuple[int, ...]:
        """The indexes of the statements that apply, each once, over all readers."""
        if self.counted is not None:
            return self.counted[0]
        grounds = (*self.grounds, *self.exceptions)
        applying = [g.norm.index for g in grounds if g.norm is not None and g.status == "applies"]
        return tuple(dict.fromkeys(applying))

    @property
    def violated(self) -> tuple[int, ...]:
        """The indexes of the sentences that deny the way, and to which nothing that applies is an exception."""
        return tuple(norm.index for norm in self.forbidding) if self.counted is None else self.counted[1]

    @property
    def forbidding(self) -> tuple[Norm, ...]:
        """The sentences that deny the way, and to which nothing that applies is an exception."""
        excepted = {name for g in self.exceptions if g.norm is not None for name in g.norm.exception_to}
        return tuple(norm for norm in self.denying if norm.id not in excepted)

    @property
    def proving(self) -> Ground | None:
        """The ground that proves the goal; None where it fails."""
        if not self.passes:
            return None
        return next((g for g in (*self.grounds, *self.exceptions) if g.status == "applies"), None)


def transfer_goals(
    category: str, regions: Sequence[str], home: str, recipients: Iterable[Entry[Recipient]], day: datetime.date
) -> list[TransferGoal]:
    """Every way out: of each region to the organisation's country `home`, and to each recipient in another, outside it.

    Whether anything is to be proved of it depends on laws and on what the policy denies. A recipient inside the
    organisation is in the organisation's country unless it states another.
    """
    found: list[TransferGoal] = []
    for region in dict.fromkeys(regions or (home,)):
        inside = members(region, day)
        if home not in inside:
            found.append(TransferGoal(category, region, home, None))
        for recipient in recipients:
            country = recipient.record.country
            if country is not None and country != home and country not in inside:
                found.append(TransferGoal(category, region, country, recipient.id))
    return found


class Transfers:
    """Judges transfer goals: by what the policy permits or denies, and by the mechanisms that recipients list."""

    def __init__(
        self,
        norms: Iterable[Norm],
        mechanisms: Mapping[str, Entry[Mechanism]],
        day: datetime.date,
        regimes: Regimes | None = None,
    ) -> None:
        self._norms = [norm for norm in norms if norm.action == "transfer" and norm.permits]
        self._mechanisms = mechanisms
        self._adequate = [
            entry for entry in mechanisms.values()
            if entry.record.adequacy and within(day, entry.record.begins, entry.record.until)
        ]  # fmt: skip
        self._day = day
        self.regimes = regimes or Regimes((), day)

    def judge(
        self,
        goal: TransferGoal,
        around: Circumstances,
        recipient: Recipient | None,
        over: Sequence[Recipient] = (),
        denying: tuple[Norm, ...] = (),
    ) -> TransferJudgement:
        """The verdict of `goal`; `around` is what the category holds, `recipient` the one that gets the data.

        `over` are the processors over which all of them come to it, where that is so: a mechanism that each of these
        lists as holding onward covers it too. `denying` are the sentences that deny the way.
        """
        grounds = self._stated(goal, around) if recipient is None else self._listed(goal, recipient.mechanisms)
        grounds += self._onward(goal, over) + self._recognised(goal)
        exceptions = tuple(self._exceptions(goal, around, denying)) if denying else ()
        judged = TransferJudgement("exact", tuple(grounds), denying, exceptions)
        if judged.forbidding:
            return judged._replace(verdict="prohibited")
        if denying and not self.regimes.ask(goal.region, goal.country):
            return judged._replace(grounds=(*exceptions, *[g for g in grounds if g not in exceptions]))
        return judged._replace(verdict=_verdict({ground.status for ground in grounds}))

    def _exceptions(self, goal: TransferGoal, around: Circumstances, denying: Iterable[Norm]) -> list[Ground]:
        """The permissions that apply to the way and are exceptions to a sentence that denies it."""
        denied = {norm.id for norm in denying}
        return [
            ground for ground in self._stated(goal, around)
            if ground.status == "applies" and ground.norm is not None and ground.norm.exception_to & denied
        ]  # fmt: skip

    def _recognised(self, goal: TransferGoal) -> list[Ground]:
        """The decisions in force by which the country is adequate; they need not be listed or stated."""
        return [Ground("applies", None, entry) for entry in self._adequate if self.covers(entry.record, goal)]

    def fitting(self, goal: TransferGoal) -> list[str]:
        """The mechanisms that cover a transfer and are in force on the day, those made for its country first."""
        found = [
            entry for entry in self._mechanisms.values()
            if self.covers(entry.record, goal) and within(self._day, entry.record.begins, entry.record.until)
        ]  # fmt: skip
        return [entry.id for entry in sorted(found, key=lambda entry: "any" in entry.record.destinations)]

    def _stated(self, goal: TransferGoal, around: Circumstances) -> list[Ground]:
        found = []
        for norm in self._norms:
            mechanism = self._mechanisms.get(norm.mechanism) if norm.mechanism else None
            if norm.mechanism is None or (mechanism is not None and self.covers(mechanism.record, goal)):
                found.append(Ground(_status(norm, around), norm, mechanism))
        return found

    def _onward(self, goal: TransferGoal, over: Sequence[Recipient]) -> list[Ground]:
        """The grounds that come with the data, if there is one for every processor over which they come."""
        each = [
            self._listed(goal, [listed.mechanism for listed in record.transfer if listed.onward]) for record in over
        ]
        if not all(each):
            return []
        # Where those of one processor had all ended, the data that come over it have no ground on the day.
        hold = all(any(ground.status == "applies" for ground in grounds) for grounds in each)
        return [ground for grounds in each for ground in grounds if (ground.status == "applies") is hold]

    def _listed(self, goal: TransferGoal, names: Iterable[str]) -> list[Ground]:
        listed = [self._mechanisms[name] for name in names if name in self._mechanisms]
        return [
            Ground("applies" if within(self._day, entry.record.begins, entry.record.until) else "stale", None, entry)
            for entry in listed
            if self.covers(entry.record, goal)
        ]

    def covers(self, mechanism: Mechanism, goal: TransferGoal) -> bool:
        """Whether `mechanism` may be the ground of a transfer from the goal's region to its country."""
        return self._includes(mechanism.origins, goal.region) and self._includes(mechanism.destinations, goal.country)

    def _includes(self, areas: Sequence[str], place: str) -> bool:
        return "any" in areas or members(place, self._day) <= covered(areas, self._day)


def _verdict(statuses: Collection[Status]) -> Verdict:
    if "applies" in statuses:
        return "exact"
    if "stale" in statuses:
        return "not-in-force"
    return "unmet-condition" if "unmet" in statuses else "unjustified"


def _status(norm: Norm, around: Circumstances) -> Status:
    unmet = any(condition not in around.held for condition in norm.when)
    if not norm.anchored or (norm.residual and unmet):
        return "out"
    if not norm.in_force:
        return "out" if unmet else "stale"
    return "unmet" if unmet else "applies"
