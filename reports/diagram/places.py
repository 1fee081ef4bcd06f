"""Where sentences stand in a policy, in few characters and alike in every drawing: 70, 70b, privacy 70."""

from __future__ import annotations

from catalog.explain.proof import ProofSentence as Quoted
from catalog.explain.proof import Prover
from catalog.justify.prepared import Prepared
from reports.diagram.words import brief


class Places:
    """The places of all sentences that statements quote.

    A line on which several quoted sentences begin has a letter for each; where statements quote several policies, the
    policy's name stands before the line.
    """

    def __init__(self, prepared: Prepared, prover: Prover) -> None:
        self._quoted = {name: prover.sentence(name) for name in prepared.statements}
        policies = {name: prepared.policy_of[name].id for name in self._quoted}
        self._policy = policies if len(set(policies.values())) > 1 else {}
        on_line: dict[tuple[str, int | None], list[str]] = {}
        for one in sorted(self._quoted.values(), key=lambda one: one.statement):
            quotes = on_line.setdefault((one.document, one.line), [])
            if one.quote not in quotes:
                quotes.append(one.quote)
        self._on_line = on_line

    def quoted(self, statement: str) -> Quoted:
        """The sentence of a statement."""
        return self._quoted[statement]

    def number(self, statement: str) -> str:
        """The line of a statement's sentence, as it can be looked up."""
        one = self._quoted[statement]
        policy = f"{brief(self._policy[statement])} " if statement in self._policy else ""
        if one.line is None:
            return f"{policy}not found"
        quotes = self._on_line[one.document, one.line]
        letter = _letter(quotes.index(one.quote)) if len(quotes) > 1 else ""
        return f"{policy}{one.line}{letter}"

    def place(self, statement: str) -> str:
        """The same in words: “line 70b”."""
        number = self.number(statement)
        before, _, line = number.rpartition(" ")
        return number if number.endswith("not found") else f"{before} line {line}".strip()


def _letter(place: int) -> str:
    return chr(ord("a") + place) if place < 26 else f"/{place + 1}"
