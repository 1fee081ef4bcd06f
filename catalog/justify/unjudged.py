"""Which verdicts nobody can give, because something that they rest on could not be read.

A statement that did not load may be the permission that a failing goal lacks, or the prohibition that a passing one
meets. What is prohibited anyway stays so; so does what passes, unless what is unread may forbid it.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Any

from catalog.justify.engine import ACTIONS, Judgement
from catalog.justify.judged import Judged, JudgedCategory, JudgedDisclosure
from catalog.justify.norms import Norm
from catalog.justify.recipient_tree import LISTED
from catalog.justify.transfer import TransferGoal, TransferJudgement
from inventory.unread_parts import UnreadPart, unread_names

EVERY_ACTION = frozenset({*ACTIONS, "transfer"})
CERTAIN = frozenset({"prohibited", "conflicting"})
RESTS_ON = {
    "collect": {"collect"},
    "use": {"use"},
    "disclose": {"disclose", "use"},
    "transfer": {"transfer"},
    "ground": {"ground"},
}
"""The actions whose statements a goal may rest on: a disclosure's purpose may be another sentence's."""


class Unjudged:
    """Withholds verdicts that rest on `parts`; false where nothing that verdicts rest on is unread."""

    def __init__(self, parts: Sequence[UnreadPart], norms: Iterable[Norm]) -> None:
        whole = {part.kind for part in parts if not part.name}
        said = [part for part in parts if part.kind == "statements" and part.effect != "none"]
        self._everything = any(part.kind == "vocabulary" for part in parts)
        self._any_recipient = "recipients" in whole
        self._recipients = frozenset(unread_names(parts, "recipients"))
        self._statements = frozenset(unread_names(parts, "statements"))
        self._may_permit = _actions(part for part in said if part.effect != "prohibits")
        self._may_forbid = _actions(part for part in said if part.effect != "permits" or part.displaces)
        if "policy" in whole:
            self._may_permit |= EVERY_ACTION
        if "list" in whole:
            self._may_permit |= {"disclose"}
            names_list = any(LISTED in norm.stated.get("recipients", ()) for norm in norms if not norm.permits)
            self._may_forbid |= {"disclose"} if names_list else frozenset()

    def __bool__(self) -> bool:
        """Whether any verdict may have to be withheld."""
        some = self._any_recipient or self._recipients or self._statements or self._may_permit or self._may_forbid
        return bool(self._everything or some)

    def withheld(self, category: JudgedCategory) -> JudgedCategory:
        """The category with the verdict `not-judged` for each goal that rests on what is unread."""
        collect, use = self._goals("collect", category.collect), self._goals("use", category.use)
        ground = self._goals("ground", category.ground)
        disclosures = [self._disclosure(disclosure) for disclosure in category.disclosures]
        verdicts = frozenset([judged.verdict for _, judged in (*collect, *use, *ground)])
        return category._replace(
            collect=collect,
            use=use,
            ground=ground,
            disclosures=disclosures,
            transfer=[(goal, self._transfer(goal, judged)) for goal, judged in category.transfer],
            verdicts=verdicts.union(*[disclosure.verdicts for disclosure in disclosures]),
        )

    def _disclosure(self, disclosure: JudgedDisclosure) -> JudgedDisclosure:
        record = disclosure.record
        goals = self._goals("disclose", disclosure.goals, record.cites, (record.recipient,))
        onward = tuple(
            one._replace(goals=self._goals("disclose", one.goals, record.cites, one.way)) for one in disclosure.onward
        )
        withheld = disclosure._replace(goals=goals, onward=onward)
        return withheld._replace(verdicts=frozenset([judged.verdict for _, judged in withheld.all_goals()]))

    def _goals(self, action: str, goals: Judged, cites: Sequence[str] = (), way: Sequence[str] = ()) -> Judged:
        """The goals of an action; `way` names the recipients by whom the data go."""
        cites_unread = not self._statements.isdisjoint(cites)
        return [(key, self._goal(action, judged, way, cites_unread)) for key, judged in goals]

    def _goal(self, action: str, judged: Judgement, way: Sequence[str], cites_unread: bool) -> Judgement:
        if not self._is_unknown(action, judged, way, cites_unread):
            return judged
        return judged._replace(verdict="not-judged", vagueness=None, permit=None, leg=None)

    def _transfer(self, goal: TransferGoal, judged: TransferJudgement) -> TransferJudgement:
        if not self._is_unknown("transfer", judged, (goal.recipient,) if goal.recipient else (), False):
            return judged
        return judged._replace(verdict="not-judged")

    def _is_unknown(self, action: str, judged: Any, way: Sequence[str], cites_unread: bool) -> bool:
        if self._everything or not self._recipients.isdisjoint(way):
            return True
        if judged.verdict == "undeclared":
            return bool(way) and self._any_recipient
        if judged.verdict in CERTAIN:
            return False
        actions = RESTS_ON[action]
        if not judged.passes:
            return cites_unread or not self._may_permit.isdisjoint(actions)
        permit = getattr(judged, "permit", None)
        by_unread = permit is not None and permit.norm.id in self._statements
        return by_unread or cites_unread or not self._may_forbid.isdisjoint(actions)


def _actions(parts: Iterable[UnreadPart]) -> frozenset[str]:
    """The actions that statements which were not read may be about."""
    return frozenset(
        action for part in parts for action in ([part.action] if part.name and part.action else EVERY_ACTION)
    )
