"""Sentences that permit and prohibit the same thing.

What is wrong: one sentence of the policy says that something is done, another that it is not, and neither says that it
is an exception to the other. Contradictions confuse people and mislead regulators; the classes are those of PolicyLint
(Andow and others, 2019). A prohibition that only takes something out of what is permitted, because it speaks of fewer
data, recipients, people or purposes or asks for a condition, is a note.

Failing: "We share your email address with advertisers." beside "We never share contact data with advertisers."

Passing: the first statement with `exception_to` the second, where the text says "except that …".

The fix: where the text makes one sentence an exception to the other, say so with `exception_to`; else have one of the
two rewritten.
"""

from __future__ import annotations

from collections.abc import Iterator

from catalog.checking.assessed import Assessed
from catalog.explain.proof import Prover
from catalog.explain.wording import listing
from catalog.findings.finding import Finding, Quoted, Rule
from catalog.justify.contradictions import Contradiction, Contradictions
from catalog.justify.prepared import Prepared

RULE = Rule("POL003", "contradictory-statements", "error", rests_on=("vocabulary",), judges_by=("statements",))
MEANINGS = {
    "C1": "both speak of the same data and recipients",
    "C2": "the data permitted fall under the data prohibited",
    "C3": "the recipients permitted fall under the recipients prohibited",
    "C4": "data and recipients permitted both fall under those prohibited",
    "C5": "the data permitted fall under the data prohibited, for some of the recipients",
}
OVERLAP = "data or recipients permitted and prohibited overlap"
MOST_QUOTES = 3


def check(assessed: Assessed) -> Iterator[Finding]:
    """An error for each pair that contradicts, a note for each prohibition that narrows permissions."""
    prepared = assessed.prepared
    held = {summary.id: summary.data for summary in assessed.summaries}
    narrowed: dict[str, list[Contradiction]] = {}
    for found in Contradictions(prepared.terms, held, prepared.day, prepared.belonging.family_of).among(prepared.norms):
        if found.narrows:
            narrowed.setdefault(found.prohibition.id, []).append(found)
        else:
            yield _contradiction(prepared, found)
    for name, all_found in narrowed.items():
        yield _narrowing(prepared, name, all_found)


def _contradiction(prepared: Prepared, found: Contradiction) -> Finding:
    entry = prepared.statements[found.prohibition.id]
    why = MEANINGS.get(found.kind, OVERLAP)
    about = _about(found.data, "data") + _about(found.recipients, "recipients")
    return RULE.finding(
        f"“{found.permit.id}” permits what “{entry.id}” prohibits: {why}{about}.",
        "If the text makes one an exception to the other, say so with “exception_to”; else have one of them rewritten.",
        entry.file, entry.path, where=entry.id, on_key=True,
        quotes=(_quoted(prepared, entry.id), _quoted(prepared, found.permit.id)),
    )  # fmt: skip


def _about(pair: tuple[str, str], what: str) -> str:
    permitted, prohibited = (term or f"any {what}" for term in pair)
    if pair == ("", ""):
        return ""
    return f"; {permitted}" if permitted == prohibited else f"; {permitted} against {prohibited}"


def _narrowing(prepared: Prepared, name: str, all_found: list[Contradiction]) -> Finding:
    entry = prepared.statements[name]
    permits = [found.permit.id for found in all_found]
    return RULE.finding(
        f"“{name}” takes something out of what {listing(f'“{permit}”' for permit in permits)} "
        f"{'permits' if len(set(permits)) == 1 else 'permit'}.",
        "Nothing is wrong if that is meant; if a sentence is an exception to another, say so with “exception_to”.",
        entry.file, entry.path, where=entry.id, on_key=True, severity="note",
        quotes=tuple(_quoted(prepared, each) for each in [name, *permits][:MOST_QUOTES]),
    )  # fmt: skip


def _quoted(prepared: Prepared, statement: str) -> Quoted:
    said = Prover(prepared).sentence(statement)
    return Quoted(said.quote, said.document, said.line or 0, statement)
