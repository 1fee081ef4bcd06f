"""A permission that names more than is done under it.

What is wrong: readers are told of data, recipients, purposes or sources that the inventory knows nothing of. Either it
forgets them, or the policy says more than is true: people have a right to be told what is done (GDPR Art. 5(1)(a),
transparency). Data that are said to be collected are COL003; permissions of which nothing at all makes use are POL004.

Failing: “We share your email address with our email provider and our advertising partners.” where only an email
provider is given anything.

Passing: the same where both get the email address.

The fix: write down what is done under the sentence, or name in the policy only what is done.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from catalog.checking.assessed import Assessed
from catalog.checking.summary import CategorySummary
from catalog.checks.support.references import all_categories_read
from catalog.explain.wording import listing
from catalog.findings.finding import EVERY_PART, Finding, Rule
from catalog.justify.norms import Norm
from catalog.justify.terms import Dimension

RULE = Rule("POL021", "claims-too-much", "note", rests_on=EVERY_PART, about_use=True)
LOOKED_AT: dict[str, tuple[Dimension, ...]] = {
    "collect": ("sources",),
    "use": ("data", "purposes"),
    "disclose": ("data", "recipients", "purposes"),
}
"""In which dimensions a permission may claim too much, by its action."""


def check(assessed: Assessed) -> Iterator[Finding]:
    """Find, for each permission that something makes use of, the terms of which nothing does."""
    if not all_categories_read(assessed):
        return
    for norm in assessed.prepared.norms:
        users = [summary for summary in assessed.summaries if norm.index in summary.used]
        if norm.permits and users and not norm.residual:
            for dimension in LOOKED_AT.get(norm.action, ()):
                idle = [
                    term
                    for term in norm.stated.get(dimension, ())
                    if not _is_met(assessed, norm.action, dimension, term, users)
                ]
                if idle:
                    yield _finding(assessed, norm, dimension, idle)


def _is_met(assessed: Assessed, action: str, dimension: Dimension, term: str, users: Iterable[CategorySummary]) -> bool:
    """Return whether any category that rests on the permission has something at or below one of its terms.

    A statement may name a whole category where it names data.
    """
    terms = assessed.prepared.terms
    if dimension == "data" and any(term in (one.id, *one.derived_from) for one in users):
        return True
    return any(terms.at_or_below(dimension, had, term) for one in users for had in _had(one, action, dimension))


def _had(summary: CategorySummary, action: str, dimension: Dimension) -> Iterable[str]:
    if dimension == "recipients":
        return (*summary.sent, *summary.passed_on)
    if dimension == "data" and action == "disclose":
        return frozenset().union(*summary.sent.values(), *summary.passed_on.values())
    return {"data": summary.data, "sources": summary.sources, "purposes": summary.purposes}[dimension]


def _finding(assessed: Assessed, norm: Norm, dimension: Dimension, idle: Sequence[str]) -> Finding:
    entry = assessed.prepared.statements[norm.id]
    return RULE.finding(
        f"“{entry.id}” names {dimension} of which nothing in the inventory makes use: {listing(idle)}.",
        "Write down what is done under the sentence, or name in the policy only what is done.",
        entry.file, (*entry.path, dimension), where=entry.id, on_key=True,
    )  # fmt: skip
