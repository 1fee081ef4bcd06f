"""The engine: the verdict of any goal, with the permissions and prohibitions that make it.

Each distinct goal is worked out once, statement by statement, after bit masks have left only the statements that can
have to do with it; goals that recur, as nearly all do in a large inventory, cost one look-up.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from catalog.justify.circumstances import Circumstances
from catalog.justify.comparison import Comparison
from catalog.justify.goals import Goal
from catalog.justify.norms import Norm
from catalog.justify.permission import Finding, Permissions
from catalog.justify.prohibition import Prohibitions
from catalog.justify.reach import Reach
from catalog.justify.terms import Terms
from catalog.justify.verdicts import ORDER, PASSING, Verdict, worse

ACTIONS = ("collect", "use", "disclose")


class Judgement(NamedTuple):
    """The verdict of a goal. `permit` carries it; `leg` is the judgement of the purpose where the permit states none.

    `permits` are all that have to do with the goal, whatever their status; `used` and `violated` are the indexes of
    the norms that this goal counts for, those of the purpose leg included.
    """

    verdict: Verdict
    vagueness: float | None = None
    permit: Finding | None = None
    leg: Judgement | None = None
    permits: tuple[Finding, ...] = ()
    biting: tuple[Norm, ...] = ()
    touching: tuple[Norm, ...] = ()
    used: tuple[int, ...] = ()
    violated: tuple[int, ...] = ()

    @property
    def passes(self) -> bool:
        """Whether the goal is proved."""
        return self.verdict in PASSING


UNDECLARED = Judgement("undeclared")


class Engine:
    """Judges goals by one set of norms over one set of terms."""

    def __init__(self, norms: Sequence[Norm], terms: Terms) -> None:
        self.norms = norms
        self.comparison = Comparison(terms)
        self._permissions = Permissions(norms, self.comparison)
        self._prohibitions = Prohibitions(self.comparison)
        permitting = [norm for norm in norms if norm.permits]
        prohibiting = [norm for norm in norms if not norm.permits]
        self._permitting = {action: Reach(action, permitting, terms, overlap=False) for action in ACTIONS}
        self._prohibiting = {action: Reach(action, prohibiting, terms, overlap=True) for action in ACTIONS}
        self._action_of_permit = {norm.id: norm.action for norm in permitting}
        self._reaches = (*self._permitting.values(), *self._prohibiting.values())
        self._own: dict[str, bool] = {}
        self._named = frozenset(term for norm in norms for term in norm.stated.get("recipients", ()))
        self._stand_ins: dict[str, str] = {}
        self._alike: dict[frozenset[tuple[str, int]], str] = {}
        self._known: dict[tuple[str, str, Circumstances], dict[tuple[str, ...], Judgement]] = {}

    def memory(self, action: str, category: str, around: Circumstances) -> dict[tuple[str, ...], Judgement]:
        """What is known already of goals of one action in one category under the same circumstances.

        Categories that no statement names share theirs. The keys are a goal's terms from `data` on.
        """
        own = self._own.get(category)
        if own is None:
            own = self._own[category] = any(reach.names_category(category) for reach in self._reaches)
        return self._known.setdefault((action, category if own or around.excluding else "", around), {})

    def stand_in(self, recipient: str) -> str:
        """A recipient that no statement tells from this one: all lie under the same terms, and none is named."""
        known = self._stand_ins.get(recipient)
        if known is None:
            tree = self.comparison.terms.recipients
            above = frozenset(item for item in tree.above(recipient).items() if item[0] != recipient)
            alike = recipient if recipient in self._named else self._alike.setdefault(above, recipient)
            known = self._stand_ins[recipient] = alike
        return known

    def judge(self, goal: Goal, around: Circumstances) -> Judgement:
        """The verdict of a goal whose terms are all declared."""
        memory = self.memory(goal.action, goal.category, around)
        known = memory.get(goal[2:])
        if known is None:
            known = memory[goal[2:]] = self._judge_citing(goal, around)
        return known

    def permissions_for(self, goal: Goal, around: Circumstances) -> list[Finding]:
        """What each permission of the goal's action does for it, those that have nothing to do with it included."""
        norms = (norm for norm in self.norms if norm.permits and norm.action == goal.action)
        return [self._permissions.judge(norm, goal, around) for norm in norms]

    def _judge_citing(self, goal: Goal, around: Circumstances) -> Judgement:
        judged = self._judge(goal, around)
        if judged.passes or not around.cites:
            return judged
        would_do = self._judge(goal, around.without_citations()).passes
        return judged._replace(verdict="miscited", vagueness=None) if would_do else judged

    def _judge(self, goal: Goal, around: Circumstances) -> Judgement:
        permits = tuple(
            self._permissions.judge(norm, goal, around)
            for norm in self._permitting[goal.action].candidates(goal)
            if self._counts(norm, around)
        )
        applying = [finding for finding in permits if finding.status == "applies"]
        needs_leg = goal.action == "disclose" and any("purposes" not in f.norm.stated for f in applying)
        leg = self._leg(goal, around) if needs_leg else None
        biting, touching = self._prohibiting_norms(goal, around)
        return self._weigh(goal, permits, applying, leg, biting, touching)

    def _leg(self, goal: Goal, around: Circumstances) -> Judgement:
        """The judgement of the purpose; whether it is miscited is a question for the whole goal."""
        leg = goal.purpose_leg()
        return self._judge(leg, around) if around.cites else self.judge(leg, around)

    def _counts(self, norm: Norm, around: Circumstances) -> bool:
        """Citing sets aside the permissions of an action that are not cited, where any of that action is."""
        if not around.cites or norm.id in around.cites:
            return True
        return all(self._action_of_permit.get(cited) != norm.action for cited in around.cites)

    def _prohibiting_norms(self, goal: Goal, around: Circumstances) -> tuple[tuple[Norm, ...], tuple[Norm, ...]]:
        stances = [
            (norm, self._prohibitions.stance(norm, goal, around))
            for norm in self._prohibiting[goal.action].candidates(goal)
        ]
        return (
            tuple(norm for norm, stance in stances if stance == "bites"),
            tuple(norm for norm, stance in stances if stance == "touches"),
        )

    def _weigh(
        self,
        goal: Goal,
        permits: tuple[Finding, ...],
        applying: list[Finding],
        leg: Judgement | None,
        biting: tuple[Norm, ...],
        touching: tuple[Norm, ...],
    ) -> Judgement:
        excepted = {excepted for finding in applying for excepted in finding.norm.exception_to}
        used = tuple(finding.norm.index for finding in applying) + (leg.used if leg else ())
        violated = tuple(n.index for n in biting if n.id not in excepted) + (leg.violated if leg else ())
        outcomes = [self._outcome(goal, finding, leg, biting, touching) for finding in applying]
        if not outcomes:
            verdict = _without_permit(permits, bool(biting))
            return Judgement(verdict, None, None, None, permits, biting, touching, used, violated)
        best = min(outcomes, key=lambda o: (ORDER[o.verdict], 2.0 if o.vagueness is None else o.vagueness))
        return best._replace(permits=permits, biting=biting, touching=touching, used=used, violated=violated)

    def _outcome(
        self, goal: Goal, permit: Finding, leg: Judgement | None, biting: tuple[Norm, ...], touching: tuple[Norm, ...]
    ) -> Judgement:
        verdict: Verdict = permit.outcome
        vagueness = permit.vagueness
        own_leg = leg if goal.action == "disclose" and "purposes" not in permit.norm.stated else None
        if own_leg is not None:
            verdict = worse(verdict, own_leg.verdict)
            vagueness = max(vagueness, own_leg.vagueness or 0.0)
        if verdict in PASSING and any(norm.id not in permit.norm.exception_to for norm in touching):
            verdict = "partial"
        for norm in biting:
            effect = self._prohibitions.effect(norm, permit, goal)
            verdict = worse(verdict, effect) if effect else verdict
        return Judgement(verdict, vagueness if verdict in PASSING else None, permit, own_leg)


def _without_permit(permits: tuple[Finding, ...], bitten: bool) -> Verdict:
    statuses = {finding.status for finding in permits}
    if bitten:
        return "prohibited"
    if "unmet" in statuses:
        return "unmet-condition"
    if "stale" in statuses:
        return "not-in-force"
    return "partial" if "partial" in statuses else "unjustified"
