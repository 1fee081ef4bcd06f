"""Which sentence of the policy might justify a disclosure to a recipient that is not declared yet."""

from __future__ import annotations

from collections.abc import Sequence

from catalog.checking.assessed import Assessed
from catalog.checking.clause_verdicts import JudgedClause
from catalog.explain.proof import Prover
from catalog.findings.finding import Quoted
from catalog.suggesting.bm25 import Bm25
from catalog.suggesting.words import stems

WHO = "provider providers party parties partner partners vendor vendors processor processors subprocessors company tool"
ASKED = "share disclose provide service provider services providers third party tool tools company"


class ClauseFinder:
    """Looks among the statements first, then among the clauses that nobody has put into statements."""

    def __init__(self, assessed: Assessed) -> None:
        self._assessed = assessed
        self._prover = Prover(assessed.prepared)

    def for_kinds(self, kinds: Sequence[str]) -> tuple[Quoted, ...]:
        """The permission to disclose whose recipients lie nearest above `kinds`, or else the likeliest clause."""
        return self._permission(kinds) or self._clause(kinds)

    def _permission(self, kinds: Sequence[str]) -> tuple[Quoted, ...]:
        tree = self._assessed.prepared.terms.plain("recipients")
        above = {term: distance for kind in kinds for term, distance in tree.above(kind).items()}
        near = [
            (min(above[term] for term in entry.record.recipients if term in above), position, name)
            for position, (name, entry) in enumerate(self._assessed.prepared.statements.items())
            if entry.record.permits == "disclose" and above.keys() & set(entry.record.recipients)
        ]
        if not near:
            return ()
        said = self._prover.sentence(min(near)[2])
        return (Quoted(said.quote, said.document, said.line or 0, f"{said.statement} might justify it"),)

    def _clause(self, kinds: Sequence[str]) -> tuple[Quoted, ...]:
        terms = self._assessed.prepared.inventory.vocabulary["recipients"]
        records = [terms[kind].record for kind in kinds if kind in terms]
        labels = [word for record in records for word in (record.label, *record.synonyms)]
        common = stems(ASKED)
        own = {stem for label in labels for stem in stems(label)}.difference(common)
        clauses = [one.clause for one in self._assessed.clauses if self._gives_away(one)]
        texts = [stems(clause.full_text) for clause in clauses]
        scores = Bm25(texts).scores({**dict.fromkeys(common, 0.3), **dict.fromkeys(own, 1.0)})
        best = max(
            (index for index, text in enumerate(texts) if _speaks_of(set(text), own)),
            key=lambda index: (scores[index], -index),
            default=None,
        )
        if best is None:
            return ()
        clause = clauses[best]
        return (Quoted(clause.text, clause.document, clause.line, f"{clause.id} might justify it"),)

    def _gives_away(self, judged: JudgedClause) -> bool:
        """Whether a sentence of the clause permits to disclose, as the reader reads it."""
        sentences = self._assessed.prepared.sayings.readers[judged.policy].sentences(judged.clause)
        flows = [said for one in sentences for said in one.reading.flows]
        return any(said.effect == "permits" and said.action == "disclose" for said in flows)


def _speaks_of(text: set[str], own: set[str]) -> bool:
    """Whether a clause shares two of the kinds' own words, or one beside a word for those who get data."""
    shared = len(own & text)
    return shared > 1 or (shared == 1 and not text.isdisjoint(stems(WHO)))
