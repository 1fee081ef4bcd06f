"""The engine: the verdict of any goal, with the permissions and prohibitions that make it.

Each distinct goal is worked out once, statement by statement, after bit masks have left only the statements that can
have to do with it; goals that recur, as nearly all do in a large inventory, cost one look-up.
"""

from __future__ import annotations

from collections.abc import Container, Mapping, Sequence
from types import MappingProxyType
from typing import NamedTuple

from catalog.justify.belonging import Readership
from catalog.justify.circumstances import Circumstances
from catalog.justify.comparison import Comparison
from catalog.justify.goals import Goal
from catalog.justify.grounds import Grounds
from catalog.justify.norms import Norm
from catalog.justify.permission import Permissions, PermissionStatus
from catalog.justify.prohibition import Prohibitions
from catalog.justify.reach import Reach, mask_of, members
from catalog.justify.terms import Terms
from catalog.justify.verdicts import ORDER, PASSING, Verdict, worse

ACTIONS = ("collect", "use", "disclose", "ground")


class Statuses(NamedTuple):
    """What the permissions do for a goal, as masks; the others have nothing to do with it, or are displaced."""

    applying: int
    unmet: int
    stale: int
    partial: int


class Judgement(NamedTuple):
    """The verdict of a goal. `permit` carries it; `leg` is the judgement of the purpose where the permit states none.

    `own_used` and `own_violated` are the indexes of the norms that this goal counts for, those of the purpose leg
    included. Where a goal is judged for several readerships, `reader` is that of the worst judgement, which this is,
    and `readings` are the judgements of all, by the policy that each reads. `others` are the statements by which the
    policy names another legal basis; `lacks_consent` is the basis for which a disclosure would need consent on record.
    """

    verdict: Verdict
    vagueness: float | None = None
    permit: PermissionStatus | None = None
    leg: Judgement | None = None
    biting: tuple[Norm, ...] = ()
    touching: tuple[Norm, ...] = ()
    own_used: tuple[int, ...] = ()
    own_violated: tuple[int, ...] = ()
    reader: Readership | None = None
    readings: tuple[tuple[str, Judgement], ...] = ()
    counted: tuple[tuple[int, ...], tuple[int, ...]] | None = None
    others: tuple[Norm, ...] = ()
    lacks_consent: str = ""

    @property
    def used(self) -> tuple[int, ...]:
        """The indexes of the permissions that apply, over all readers."""
        return self.own_used if self.counted is None else self.counted[0]

    @property
    def violated(self) -> tuple[int, ...]:
        """The indexes of the prohibitions that bite, over all readers."""
        return self.own_violated if self.counted is None else self.counted[1]

    @property
    def passes(self) -> bool:
        """Whether the goal is proved."""
        return self.verdict in PASSING


UNDECLARED = Judgement("undeclared")


class Engine:
    """Judges goals by one set of norms over one set of terms."""

    def __init__(
        self,
        norms: Sequence[Norm],
        terms: Terms,
        policies: Container[str] | None = None,
        family_of: Mapping[str, str] = MappingProxyType({}),
    ) -> None:
        """Judge by the norms of `policies`, or by all; `family_of` tells which policies are versions of one."""
        self.norms = norms
        self.inside = norms if policies is None else [norm for norm in norms if norm.policy in policies]
        self.comparison = Comparison(terms)
        self._permissions = Permissions(self.inside, self.comparison)
        self._prohibitions = Prohibitions(self.comparison)
        self._grounds = Grounds(self.inside, self.comparison)
        permitting = [norm for norm in self.inside if norm.permits]
        prohibiting = [norm for norm in self.inside if not norm.permits]
        self._permitting = {action: Reach(action, permitting, terms, overlap=False) for action in ACTIONS}
        self._prohibiting = {action: Reach(action, prohibiting, terms, overlap=True) for action in ACTIONS}
        self._family_of = family_of
        self._cited_for = {norm.id: self._choice(norm) for norm in permitting}
        self._in_force = mask_of(norm for norm in norms if norm.in_force)
        self._displaceable = mask_of(norm for norm in permitting if self._permissions.displaceable(norm))
        self._standings: dict[tuple[str, Circumstances], tuple[int, int]] = {}
        self._reaches = (*self._permitting.values(), *self._prohibiting.values())
        self._own: dict[str, bool] = {}
        self._named = _recipients_named(norms)
        self._stand_ins: dict[str, str] = {}
        self._alike: dict[tuple[frozenset[tuple[str, int]], ...], str] = {}
        self._known: dict[tuple[str, str, Circumstances], dict[tuple[str, ...], Judgement]] = {}

    def memory(self, action: str, category: str, around: Circumstances) -> dict[tuple[str, ...], Judgement]:
        """What is known already of goals of one action in one category under the same circumstances.

        Categories that no statement names share theirs. The keys are a goal's terms from `data` on.
        """
        own = around.excluding or self.has_own_memory(category)
        return self._known.setdefault((action, category if own else "", around), {})

    def has_own_memory(self, category: str) -> bool:
        """Whether a statement speaks of the category as such, so that its goals are unlike those of others."""
        own = self._own.get(category)
        if own is None:
            own = self._own[category] = any(reach.names_category(category) for reach in self._reaches)
        return own

    def stand_in(self, recipient: str) -> str:
        """A recipient that no statement tells from this one: all lie under the same terms, and none is named."""
        known = self._stand_ins.get(recipient)
        if known is None:
            tree = self.comparison.terms.recipients
            names = frozenset(tree.identities(recipient))
            alone = names & self._named or any(len(tree.below(name)) > 1 for name in names)
            places = [each.above(recipient).items() for each in (tree, tree.for_prohibitions())]
            kinds = tuple([frozenset(at for at in place if at[0] not in (*names, recipient)) for place in places])
            alike = recipient if alone else self._alike.setdefault(kinds, recipient)
            known = self._stand_ins[recipient] = alike
        return known

    def judge(self, goal: Goal, around: Circumstances) -> Judgement:
        """The verdict of a goal whose terms are all declared."""
        memory = self.memory(goal.action, goal.category, around)
        known = memory.get(goal.key)
        if known is None:
            known = memory[goal.key] = self._judge_anew(goal, around.at(goal))
        return known

    def permissions_for(self, goal: Goal, around: Circumstances) -> list[PermissionStatus]:
        """What each permission of the goal's action does for it, those that have nothing to do with it included."""
        around = around.at(goal)
        norms = (norm for norm in self.inside if norm.permits and norm.action == goal.action)
        return [self._permissions.judge(norm, goal, around) for norm in norms]

    def _judge_anew(self, goal: Goal, around: Circumstances) -> Judgement:
        if goal.action != "ground":
            return self._judge_citing(goal, around)
        judged = self._judge(goal, around)
        others = self._grounds.of_another_basis(goal) if judged.verdict == "unjustified" else ()
        return judged._replace(verdict="conflicting", others=others) if others else judged

    def _judge_citing(self, goal: Goal, around: Circumstances) -> Judgement:
        judged = self._judge(goal, around)
        if judged.passes or not around.cites:
            return judged
        would_do = self._judge(goal, around.without_citations()).passes
        return judged._replace(verdict="miscited", vagueness=None) if would_do else judged

    def _judge(self, goal: Goal, around: Circumstances) -> Judgement:
        status = self._statuses(goal, around)
        applying = [self._permissions.applying(norm, goal) for norm in members(status.applying, self.norms)]
        needs_leg = goal.action == "disclose" and any("purposes" not in f.norm.stated for f in applying)
        leg = self._leg(goal, around) if needs_leg else None
        biting, touching = self._forbidding(goal, around)
        return self._weigh(goal, status, applying, leg, biting, touching)

    def _statuses(self, goal: Goal, around: Circumstances) -> Statuses:
        """What each permission does for the goal, by the steps in which the rules are stated, on masks."""
        shared, covering = self._permitting[goal.action].masks(goal)
        usual, held = self._standing(goal.action, around)
        shared &= usual
        partly = 0
        for norm in members(shared & self._displaceable, self.norms):
            effect = self._permissions.displacement(norm, goal, around)
            shared &= ~(1 << norm.index) if effect == "displaced" else -1
            partly |= 1 << norm.index if effect == "partial" else 0
        whole = shared & covering & ~partly
        return Statuses(
            applying=whole & self._in_force & held,
            unmet=whole & self._in_force & ~held,
            stale=whole & ~self._in_force,
            partial=shared & ~whole,
        )

    def _standing(self, action: str, around: Circumstances) -> tuple[int, int]:
        """The permissions that count at all under the circumstances, and those whose conditions are held."""
        known = self._standings.get((action, around))
        if known is None:
            permits = [norm for norm in self.inside if norm.permits and norm.action == action]
            held = mask_of(norm for norm in permits if around.held.issuperset(norm.when))
            counting = [norm for norm in permits if norm.anchored and self._counts(norm, around)]
            usual = mask_of(norm for norm in counting if not norm.residual or held >> norm.index & 1)
            known = self._standings[action, around] = usual, held
        return known

    def _leg(self, goal: Goal, around: Circumstances) -> Judgement:
        """The judgement of the purpose; whether it is miscited is a question for the whole goal."""
        leg = goal.purpose_leg()
        return self._judge(leg, around) if around.cites else self.judge(leg, around)

    def _counts(self, norm: Norm, around: Circumstances) -> bool:
        """Citing sets aside the permissions of an action that are not cited, where any of that action is.

        A citation counts among the statements of its own policy and that policy's versions.
        """
        if not around.cites or norm.id in around.cites:
            return True
        return all(self._cited_for.get(cited) != self._choice(norm) for cited in around.cites)

    def _choice(self, norm: Norm) -> tuple[str, str]:
        """Among which permissions a citation chooses: those of one action in one policy with its versions."""
        return norm.action, self._family_of.get(norm.policy, norm.policy)

    def _forbidding(self, goal: Goal, around: Circumstances) -> tuple[tuple[Norm, ...], tuple[Norm, ...]]:
        """The prohibitions that cover the goal, and those that cover a part of it.

        A condition that has begun arms them, evidence or not: a lost file must not disarm a prohibition.
        """
        shared, covering = self._prohibiting[goal.action].masks(goal)
        shared &= self._in_force
        if not shared:
            return (), ()
        armed = [norm for norm in members(shared, self.norms) if around.begun.issuperset(norm.when)]
        biting = tuple(norm for norm in armed if covering >> norm.index & 1)
        rest = (norm for norm in armed if not covering >> norm.index & 1)
        return biting, tuple(norm for norm in rest if not self._prohibitions.carved_out(norm, goal, around))

    def _weigh(
        self,
        goal: Goal,
        status: Statuses,
        applying: list[PermissionStatus],
        leg: Judgement | None,
        biting: tuple[Norm, ...],
        touching: tuple[Norm, ...],
    ) -> Judgement:
        used = tuple([finding.norm.index for finding in applying]) + (leg.used if leg else ())
        violated = leg.violated if leg else ()
        if biting:
            excepted = {excepted for finding in applying for excepted in finding.norm.exception_to}
            violated = tuple(norm.index for norm in biting if norm.id not in excepted) + violated
        if not applying:
            return Judgement(_without_permit(status, bool(biting)), None, None, None, biting, touching, used, violated)
        outcomes = [self._outcome(goal, finding, leg, biting, touching) for finding in applying]
        verdict, vagueness, permit, own_leg = min(outcomes, key=_rank)
        return Judgement(verdict, vagueness, permit, own_leg, biting, touching, used, violated)

    def _outcome(
        self,
        goal: Goal,
        permit: PermissionStatus,
        leg: Judgement | None,
        biting: tuple[Norm, ...],
        touching: tuple[Norm, ...],
    ) -> Outcome:
        verdict: Verdict = permit.outcome
        vagueness = permit.vagueness
        own_leg = leg if leg is not None and "purposes" not in permit.norm.stated else None
        if own_leg is not None:
            verdict = worse(verdict, own_leg.verdict)
            vagueness = max(vagueness, own_leg.vagueness or 0.0)
        if touching and verdict in PASSING and any(norm.id not in permit.norm.exception_to for norm in touching):
            verdict = "partial"
        for norm in biting:
            effect = self._prohibitions.effect(norm, permit, goal)
            verdict = worse(verdict, effect) if effect else verdict
        return verdict, vagueness if verdict in PASSING else None, permit, own_leg


def _recipients_named(norms: Sequence[Norm]) -> frozenset[str]:
    """Every term of recipients that a norm states, or bounds an open list by."""
    stated = frozenset(term for norm in norms for term in norm.stated.get("recipients", ()))
    return stated.union(norm.genus["recipients"] for norm in norms if "recipients" in norm.genus)


Outcome = tuple[Verdict, float | None, PermissionStatus, Judgement | None]


def _rank(outcome: Outcome) -> tuple[int, float]:
    """Best verdict first, then the least vague; equals stay in the order of the files."""
    return ORDER[outcome[0]], 2.0 if outcome[1] is None else outcome[1]


def _without_permit(status: Statuses, bitten: bool) -> Verdict:
    if bitten:
        return "prohibited"
    if status.unmet:
        return "unmet-condition"
    if status.stale:
        return "not-in-force"
    return "partial" if status.partial else "unjustified"
