"""One statement against one goal at a time, in the numbered steps of the rules."""

from __future__ import annotations

import datetime
from collections.abc import Callable, Set
from dataclasses import dataclass, field

from tests.twin.goals import use_leg
from tests.twin.records import Inventory, Statement, Window, day
from tests.twin.terms import DIMENSIONS_OF, Goal, Terms
from tests.twin.whose import family

ORDER = (
    "exact",
    "broader",
    "open-list",
    "unmet-condition",
    "not-in-force",
    "partial",
    "miscited",
    "unjustified",
    "conflicting",
    "prohibited",
    "undeclared",
)
PASSES = ORDER[:3]


@dataclass(frozen=True)
class Standing:
    """How one permission stands to one goal: none, displaced, partial, stale, unmet or applies."""

    kind: str
    verdict: str = ""
    vagueness: float = 0.0


@dataclass(frozen=True)
class Outcome:
    """A verdict and the statements behind it; `legs` are the purpose legs that were judged on the way."""

    verdict: str
    vagueness: float | None
    applying: list[Statement] = field(default_factory=list)
    biting: list[Statement] = field(default_factory=list)
    legs: list[Outcome] = field(default_factory=list)


@dataclass(frozen=True)
class Judge:
    inventory: Inventory
    terms: Terms
    as_of: datetime.date
    replaced: Set[str] = frozenset()

    # ---- Conditions and windows

    def in_force(self, statement: Statement) -> bool:
        """ "policy's, own, or mechanism's window; an end is exclusive"."""
        in_law = statement.kind != "grounds" or any(self.in_law(basis) for basis in statement.terms["bases"])
        return in_law and statement.policy not in self.replaced and all(w.holds(self.as_of) for w in statement.windows)

    def in_law(self, basis: str) -> bool:
        about = self.inventory.vocabulary["bases"].get(basis) or {}
        return Window(day(about.get("from")), day(about.get("until"))).holds(self.as_of)

    def evidenced(self, evidence: str | None) -> bool:
        """ "a file inside the root with more than white space in it and none of the inventory's own, or an https URL
        with a host and a path longer than `/`"."""
        if not evidence:
            return False
        if evidence.startswith("https://"):
            host, _, page = evidence.removeprefix("https://").partition("/")
            return "." in host and "@" not in host and bool(page)
        root = self.inventory.root.resolve()
        path = (root / evidence).resolve()
        return (
            path.is_relative_to(root)
            and path.is_file()
            and path not in self.inventory.own_files
            and bool(path.read_text(encoding="utf-8").strip(" \n\t\u200b\ufeff"))
        )

    def named_and_begun(self, condition: str, goal: Goal) -> list[str]:
        """ "names it or a narrower one, `since` ≤ t or absent"."""
        return [
            name
            for name, about in goal.conditions.items()
            if self.terms.below("conditions", name, condition)
            and (not about.get("since") or datetime.date.fromisoformat(about["since"]) <= self.as_of)
        ] + ["its record"] * bool(self.consent_recorded(condition, goal))

    def consent_recorded(self, condition: str, goal: Goal) -> tuple[str, ...]:
        """The records of the consent that the goal's legal basis is, if consent satisfies the condition."""
        return goal.records if self.terms.below("conditions", "consent", condition) else ()

    def held(self, condition: str, goal: Goal) -> bool:
        records = self.consent_recorded(condition, goal)
        if records and all(self.evidenced(record) for record in records):
            return True
        named = [name for name in self.named_and_begun(condition, goal) if name in goal.conditions]
        return any(self.evidenced(goal.conditions[name].get("evidence")) for name in named)

    # ---- One permitting statement against one goal

    def standing(self, permit: Statement, goal: Goal) -> Standing:
        """Steps 1 to 6."""
        relations = self.terms.relations(permit, goal)
        kinds = [relation.kind for relation in relations.values()]
        if "none" in kinds or not permit.quoted:
            return Standing("none")
        if permit.residual and not all(self.held(condition, goal) for condition in permit.when):
            return Standing("none")
        displacement = self.displacement(permit, goal)
        if displacement == "displaced":
            return Standing("displaced")
        if displacement == "partial" or "narrower" in kinds:
            return Standing("partial")
        if not self.in_force(permit):
            return Standing("stale")
        if not all(self.held(condition, goal) for condition in permit.when):
            return Standing("unmet")
        verdict = "open-list" if "open" in kinds else "broader" if "broader" in kinds else "exact"
        return Standing("applies", verdict, max(self.terms.vagueness(*pair) for pair in relations.items()))

    def displacement(self, permit: Statement, goal: Goal) -> str:
        """Step 2; `it is not residual` is read of the statement under test, like every `it` of that sentence."""
        found = ""
        for special in self.inventory.statements.values():
            if permit.id not in special.displaces or permit.residual or not self.in_force(special):
                continue
            if special.kind != "permits" or special.action != goal.action:
                continue
            covered = ("exact", "broader", "open")
            if self.terms.relation(special, "subjects", goal).kind not in (*covered, "unstated"):
                continue
            data = self.terms.relation(special, "data", goal).kind
            if data in covered:
                return "displaced"
            if data == "narrower" and not self.narrower_carved_out(special, goal):
                found = "partial"
        return found

    def narrower_carved_out(self, special: Statement, goal: Goal) -> bool:
        """ "unless `excluding` holds a term at or above them"."""
        inside = [t for t in special.terms["data"] if self.terms.below("data", t, goal.terms["data"])]
        return all(any(self.terms.below("data", t, e) for e in goal.excluding) for t in inside)

    # ---- Prohibitions

    def active_prohibitions(self, goal: Goal) -> list[Statement]:
        """ "of the same action, in force, with every `when` held (… named and begun counts …, evidence or not)"."""
        return [
            statement
            for statement in self.inventory.statements.values()
            if statement.kind == "prohibits"
            and statement.action == goal.action
            and self.in_force(statement)
            and all(self.named_and_begun(condition, goal) for condition in statement.when)
        ]

    def bites(self, prohibition: Statement, goal: Goal) -> bool:
        """ "every stated dimension has x ⊑ some t"."""
        return all(
            any(t in self.terms.above_goal(goal, dimension, forbidding=True) for t in stated)
            for dimension, stated in prohibition.terms.items()
        )

    def touches(self, prohibition: Statement, goal: Goal) -> bool:
        """ "it does not bite but every stated dimension overlaps …, unless the `excluding` …"."""
        if self.bites(prohibition, goal):
            return False
        for dimension, stated in prohibition.terms.items():
            if not any(self.terms.overlaps(goal, dimension, t) for t in stated):
                return False
        overlapping = [t for t in prohibition.terms["data"] if self.terms.overlaps(goal, "data", t)]
        return not all(self.terms.carved_out(goal, t) for t in overlapping)

    def bitten(self, permit: Statement, prohibition: Statement, goal: Goal) -> str:
        """The second and third line of the table "Against a permit that applies"."""
        strictly = False
        for dimension in DIMENSIONS_OF[goal.action]:
            mine = self.terms.relation(permit, dimension, goal)
            theirs = self.terms.relation(prohibition, dimension, goal)
            if "unstated" in (mine.kind, theirs.kind):
                continue
            if not self.terms.at_or_below(dimension, mine.term, theirs.term):
                return "prohibited"
            strictly = strictly or mine.term != theirs.term
        return "conflicting" if strictly and permit.id not in prohibition.exceptions else "prohibited"

    # ---- Verdict of a goal

    def judge(self, goal: Goal) -> Outcome:
        """Steps 1 to 3 of "Verdict of a goal", and the citations."""
        if self.undeclared(goal):
            return Outcome("undeclared", None)
        cited = self.judge_with(goal, lambda permit: not self.set_aside(permit, goal))
        if goal.cites and cited.verdict not in PASSES and self.judge_with(goal, lambda permit: True).verdict in PASSES:
            return Outcome("miscited", None, cited.applying, cited.biting, cited.legs)
        return cited

    def undeclared(self, goal: Goal) -> bool:
        return goal.not_held or not all(self.terms.declared(*pair) for pair in goal.terms.items())

    def set_aside(self, permit: Statement, goal: Goal) -> bool:
        """ "`cites` sets aside, for each action of which it names at least one permit, the permits … not named"."""
        named = [self.inventory.statements[name] for name in goal.cites if name in self.inventory.statements]
        own = family(self.inventory, permit.policy)
        actions = {statement.action for statement in named if statement.kind == "permits" and statement.policy in own}
        return permit.action in actions and permit not in named

    def judge_with(self, goal: Goal, counts: Callable[[Statement], bool]) -> Outcome:
        permits = [
            s
            for s in self.inventory.statements.values()
            if s.kind in ("permits", "grounds") and s.action == goal.action and counts(s)
        ]
        standings = {permit: self.standing(permit, goal) for permit in permits}
        applying = [permit for permit in permits if standings[permit].kind == "applies"]
        active = self.active_prohibitions(goal)
        biting = [prohibition for prohibition in active if self.bites(prohibition, goal)]
        if applying:
            legs = [self.judge_with(use_leg(goal), counts)] if any(self.needs_leg(p) for p in applying) else []
            outcomes = [self.permit_outcome(p, standings[p], goal, active, legs) for p in applying]
            verdict, vagueness = min(outcomes, key=lambda o: (ORDER.index(o[0]), o[1] or 0.0))
            return Outcome(verdict, vagueness, applying, biting, legs)
        seen = {standing.kind for standing in standings.values()}
        failing = (("unmet", "unmet-condition"), ("stale", "not-in-force"), ("partial", "partial"))
        verdict = "prohibited" if biting else next((v for kind, v in failing if kind in seen), "unjustified")
        return Outcome(verdict, None, [], biting, [])

    def needs_leg(self, permit: Statement) -> bool:
        """ "A `disclose` permit that applies but states no purposes proves the recipient only.\""""
        return permit.action == "disclose" and "purposes" not in permit.terms

    def permit_outcome(
        self, permit: Statement, standing: Standing, goal: Goal, active: list[Statement], legs: list[Outcome]
    ) -> tuple[str, float | None]:
        """The worse of its own, the leg's and the bites'; a touch makes partial what would pass."""
        verdicts, vagueness = [standing.verdict], standing.vagueness
        if self.needs_leg(permit):
            verdicts.append(legs[0].verdict)
            vagueness = max(vagueness, legs[0].vagueness or 0.0)
        rivals = [prohibition for prohibition in active if prohibition.id not in permit.exceptions]
        verdicts += [self.bitten(permit, rival, goal) for rival in rivals if self.bites(rival, goal)]
        worst = max(verdicts, key=ORDER.index)
        if worst in PASSES and any(self.touches(rival, goal) for rival in rivals):
            return "partial", None
        return worst, vagueness if worst in PASSES else None
