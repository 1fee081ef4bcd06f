"""A quote that stands in several clauses.

What is wrong: the statement does not say which of the clauses it speaks of, so nobody can look up what is meant. A
permission that is ambiguous proves nothing.

Failing: `quote: We may share your information.` where the policy says so twice.

Passing: the same with `clause: information-sharing`, or a longer quote.

The fix: name the clause by its id, or quote more of the sentence.
"""

from __future__ import annotations

from collections.abc import Iterator

from catalog.checking.assessed import Assessed
from catalog.explain.wording import listing
from catalog.findings.finding import Finding, Quoted, Rule

RULE = Rule("POL010", "ambiguous-quote", "error", rests_on=("policy",))
MOST_SHOWN = 3


def check(assessed: Assessed) -> Iterator[Finding]:
    """A finding for each quote that stands in several clauses, with those clauses."""
    prepared = assessed.prepared
    for entry in prepared.statements.values():
        anchor = prepared.anchors[entry.id]
        if anchor.ambiguous:
            yield RULE.finding(
                f"The quote of “{entry.id}” stands in {len(anchor.places)} clauses: "
                f"{listing(f'“{clause.id}”' for clause in anchor.places)}.",
                f"Name the one that is meant, such as “clause: {anchor.places[0].id}”, or quote more of the sentence.",
                entry.file, (*entry.path, "quote"), where=entry.id,
                quotes=tuple(
                    Quoted(clause.text, clause.document, clause.line, clause.id)
                    for clause in anchor.places[:MOST_SHOWN]
                ),
            )  # fmt: skip
