"""What has to be read again before a policy's lock may be written anew, as findings."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import cached_property

from catalog.checking.assessed import Assessed
from catalog.diff.policy.call_outs import CallOuts
from catalog.diff.policy.in_words import called_out, resting_in_words
from catalog.diff.policy.marked import marked
from catalog.diff.policy.resting import RestingGoals, resting_goals, statements_in
from catalog.diff.policy.steps import Step
from catalog.explain.wording import listing
from catalog.findings.finding import Finding, Quoted, Rule
from catalog.justify.prepared import Prepared
from catalog.locking.state import lock_state, steps_to_read
from inventory.entry import Entry
from inventory.model import Policy
from inventory.policy import Clause, normalise
from inventory.schema import Statement

MOST_FILES = 500
LONGEST = 600
ACCEPT = "then run `inventory policy accept`."


class LockReading:
    """One policy against its lock."""

    def __init__(self, rule: Rule, assessed: Assessed, policy: Policy) -> None:
        self._rule = rule
        self._assessed = assessed
        self._prepared: Prepared = assessed.prepared
        self._policy = policy
        self._clauses: Mapping[str, Clause] = {clause.id: clause for clause in policy.text.clauses}
        self._locked = {entry.id: entry for entry in (policy.lock.clauses if policy.lock else ())}

    def findings(self) -> Iterator[Finding]:
        """A finding of the rule for each step that somebody has to read; no more work than that takes."""
        state = lock_state(self._policy)
        return (self._finding(step) for step in (steps_to_read(state) if state else []))

    @cached_property
    def _call_outs(self) -> CallOuts:
        inventory = self._prepared.inventory
        return CallOuts(inventory.vocabulary, inventory.recipients.values())

    def _finding(self, step: Step) -> Finding:
        if step.kind == "gone":
            return self._gone(step)
        clause = self._clauses[step.new[0].id]
        statements = statements_in(self._prepared, self._policy.id, [passage.id for passage in step.new])
        rests = resting_in_words(self._resting(statements))
        carries = f"it carries {listing(sorted(statements))}; " if statements else ""
        found = self._rule.finding(
            self._message(step), f"Read it again: {carries}{rests[0].lower()}{rests[1:]}. If all is right, {ACCEPT}",
            clause.document, where=clause.id, quotes=(self._quoted(step, clause),),
        )  # fmt: skip
        return found._replace(span=clause.beginning)

    def _message(self, step: Step) -> str:
        names = listing(f"“{passage.id}”" for passage in step.new)
        match step.kind:
            case "same" if step.turned and not step.relocated:
                what = f"The clause {names} stands under another heading than when it was accepted"
            case "same":
                what = f"The clause {names} stands under other introducing words than when it was accepted"
            case "split":
                what = f"The clause “{step.old[0].id}”, as it was accepted, was split into {names}"
            case "merged":
                what = f"The clause {names} was merged from {listing(f'“{p.id}”' for p in step.old)}, as accepted"
            case "new":
                what = f"The clause {names} has another text than the one that was accepted under this name"
            case _:
                what = f"The text of the clause {names} is not the one that was accepted"
        said = called_out(self._call_outs.of(step))
        return f"{what}: {'; '.join(said)}." if said else f"{what}."

    def _quoted(self, step: Step, clause: Clause) -> Quoted:
        if step.surroundings:
            what = "the words that introduce it" if step.relocated else "the headings above it"
            return Quoted(
                _short(marked(*step.surroundings)), clause.document, clause.line, f"{what}: [-gone-]{{+new+}}"
            )
        old = step.old_text
        if step.kind == "new":
            old = next((entry.record.text for name, entry in self._locked.items() if name == clause.id), "")
        return Quoted(_short(marked(old, step.new_text)), clause.document, clause.line, "[-gone-]{+new+}")

    def _gone(self, step: Step) -> Finding:
        passage = step.old[0]
        place = self._locked[passage.id]
        full_text = f"{passage.lead_in} {passage.text}".strip()
        lost = [entry for entry in self._lost_statements() if normalise(entry.record.quote) in full_text]
        quoted = f"{listing(entry.id for entry in lost)} quoted it; " if lost else ""
        near = f"it may have become “{step.near.id}”; " if step.near else ""
        return self._rule.finding(
            f"The clause “{passage.id}”, which was accepted, is no longer in {self._policy.text.document}.",
            f"Read the policy again: {near}{quoted}take out or correct what rested on it, {ACCEPT}",
            place.file, (*place.path, "text"), where=passage.id,
            quotes=(Quoted(_short(passage.text), self._policy.text.document, 0, "as it was accepted"),),
        )  # fmt: skip

    def _lost_statements(self) -> list[Entry[Statement]]:
        return [entry for entry in self._policy.statements if not self._prepared.anchors[entry.id].places]

    def _resting(self, statements: frozenset[str]) -> list[RestingGoals]:
        indexes = {norm.index for norm in self._prepared.norms if norm.id in statements}
        files = [summary.file for summary in self._assessed.summaries if not indexes.isdisjoint(summary.used)]
        return resting_goals(self._prepared, statements, files[:MOST_FILES])


def _short(text: str) -> str:
    return text if len(text) <= LONGEST else f"{text[:LONGEST].rsplit(' ', 1)[0]} …"
