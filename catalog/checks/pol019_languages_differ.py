"""A translation or a copy of a policy that says something else than its original.

What is wrong: a policy `translates` another one, or is a `copy_of` it, and has no statements of its own: what the
original says is taken to be what its readers are told. Both are put side by side, clause by clause and sentence by
sentence, by their order, their lengths and by what every language writes alike. Told is a sentence that has none
beside it, a number or time, a company's name or an address that only one of the two has, a denial on one side alone;
of a copy, every sentence that reads otherwise.

Failing: “We keep bookings for two years.” and beside it “Buchungen speichern wir drei Jahre lang.”

Passing: the same with “zwei Jahre lang”; or a translation with statements that say what its own sentences mean: each
point is then judged for its readers, too.

The fix: make both say the same. Where both do, and only the wording misleads, accept the finding with a reason; where
they are meant to differ, write statements for the translation's own sentences.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import islice

from catalog.checking.assessed import Assessed
from catalog.findings.finding import Finding, Quoted, Rule
from catalog.justify.prepared import Prepared
from catalog.reading.policy_language import policy_language
from catalog.translating.differences import ComparedReadings, Difference
from inventory.model import Policy
from inventory.policy import Clause
from inventory.problem import Span

RULE = Rule("POL019", "languages-differ", "error", judges_by=("policy",))
MOST = 200
"""The most findings for one policy."""
SHOWN = 90


def check(assessed: Assessed) -> Iterator[Finding]:
    """Find each difference of a translation or copy without statements of its own from what it stands for."""
    prepared = assessed.prepared
    known = _known_names(prepared)
    for policy in prepared.belonging.untold:
        original = prepared.belonging.original_of(policy)
        if original is not None and original.text.clauses and policy.text.clauses:
            languages = policy_language(original), policy_language(policy)
            comparison = ComparedReadings(original.text.clauses, policy.text.clauses, languages, known)
            for difference in islice(comparison.differences(), MOST):
                yield _finding(original, policy, difference)


def _known_names(prepared: Prepared) -> list[str]:
    """The names of the inventory's recipients, which every language writes alike."""
    entries = prepared.inventory.recipients.values()
    return [name for entry in entries for name in (entry.record.name, *entry.record.aliases)]


def _finding(original: Policy, policy: Policy, difference: Difference) -> Finding:
    there, lacking = (original, policy) if difference.only_in_original else (policy, original)
    place = difference.beside
    found = RULE.finding(
        _message(there, lacking, difference),
        f"Make “{policy.id}” and “{original.id}” say the same, or write statements for what “{policy.id}” says itself.",
        policy.text.document, where=place.id if place is not None else policy.id,
        quotes=tuple(_quotes(original, policy, difference)),
    )  # fmt: skip
    return found._replace(span=place.beginning if place is not None else Span(1, 1, 1, 2))


def _message(there: Policy, lacking: Policy, difference: Difference) -> str:
    has, lacks = f"“{there.id}”", f"“{lacking.id}”"
    match difference.kind:
        case "sentence":
            return f"A sentence of {has} has none beside it in {lacks}: “{_short(difference.said)}”"
        case "number":
            return f"{has} says {difference.said}, and the sentence beside it in {lacks} does not."
        case "name" | "address":
            return f"{has} names “{difference.said}”, and the sentence beside it in {lacks} does not."
        case "denial":
            return f"A sentence of {has} denies something, and the sentence beside it in {lacks} denies nothing."
    return f"A sentence of {has} reads otherwise in {lacks}."


def _quotes(original: Policy, policy: Policy, difference: Difference) -> Iterator[Quoted]:
    sides = ((original, difference.original, difference.clause), (policy, difference.translation, difference.beside))
    for side, text, clause in sides:
        if text:
            yield Quoted(text, side.text.document, _line(clause), f"in “{side.id}”")


def _line(clause: Clause | None) -> int:
    return clause.line if clause is not None else 0


def _short(text: str) -> str:
    return text if len(text) <= SHOWN else f"{text[:SHOWN].rsplit(' ', 1)[0]} …"
