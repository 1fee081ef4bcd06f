"""Transfers to other countries: each needs a ground that covers the way and holds on the day (GDPR Chapter V)."""

from __future__ import annotations

import datetime
from collections.abc import Iterable, Mapping, Sequence
from typing import NamedTuple

from catalog.justify.circumstances import Circumstances
from catalog.justify.norms import Norm, within
from catalog.justify.permission import Status
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
    """The verdict of a transfer goal and the grounds that were looked at; the first that applies proves it."""

    verdict: Verdict
    grounds: tuple[Ground, ...]

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
        """The indexes of the statements that apply."""
        return tuple(g.norm.index for g in self.grounds if g.norm is not None and g.status == "applies")


def transfer_goals(
    category: str, regions: Sequence[str], home: str, recipients: Iterable[Entry[Recipient]], day: datetime.date
) -> list[TransferGoal]:
    """One goal a region for the organisation's country `home`, and one for each recipient in another, outside it."""
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
    """Judges transfer goals by the statements that permit transfers and the mechanisms that recipients list."""

    def __init__(self, norms: Iterable[Norm], mechanisms: Mapping[str, Entry[Mechanism]], day: datetime.date) -> None:
        self._norms = [norm for norm in norms if norm.action == "transfer" and norm.permits]
        self._mechanisms = mechanisms
        self._day = day

    def judge(
        self, goal: TransferGoal, around: Circumstances, recipient: Recipient | None, over: Sequence[Recipient] = ()
    ) -> TransferJudgement:
        """The verdict of `goal`; `around` is what the category holds, `recipient` the one that gets the data.

        `over` are the processors over which all of them come to it, where that is so: a mechanism that each of these
        lists as holding onward covers it too.
        """
        grounds = self._stated(goal, around) if recipient is None else self._listed(goal, recipient.mechanisms)
        grounds += self._onward(goal, over)
        statuses = {ground.status for ground in grounds}
        verdict: Verdict = (
            "exact" if "applies" in statuses
            else "not-in-force" if "stale" in statuses
            else "unmet-condition" if "unmet" in statuses
            else "unjustified"
        )  # fmt: skip
        return TransferJudgement(verdict, tuple(grounds))

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
        together = frozenset[str]().union(*(members(area, self._day) for area in areas))
        return "any" in areas or members(place, self._day) <= together


def _status(norm: Norm, around: Circumstances) -> Status:
    unmet = any(condition not in around.held for condition in norm.when)
    if not norm.anchored or (norm.residual and unmet):
        return "out"
    if not norm.in_force:
        return "out" if unmet else "stale"
    return "unmet" if unmet else "applies"
