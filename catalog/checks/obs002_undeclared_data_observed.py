"""Data that a recipient gets, or the software has, according to the evidence, but not according to the inventory.

What is wrong: an SBOM says which classes of data go to a service; a recording of a browser shows it by the names of
parameters, as `lat` with `lon`, or `email`. One of them is a data term of the vocabulary, and no disclosure to that
recipient covers it. Of parameters the names are looked at, in addresses, forms, JSON and addresses within them; values
are never told. What the software has itself, by the columns of a SQL schema or a dbt manifest, and by what an app
declares to the stores (Apple's PrivacyInfo.xcprivacy, Google's data safety form), has to be held by a category;
where it declares advertising, analytics or personalization, the category has to have that purpose, or one like it.

Failing: the SBOM's service at `api.pay.example` gets `email-address`, and the inventory discloses only `payment-card`.
A recording has a request `https://t.timing.example/b?lat=…&lon=…`, and no location is disclosed to whose host that is.
A table has a column `date_of_birth`, and no category holds dates of birth.

Passing: a disclosure of `email-address`, or of something broader, to that recipient; a category that holds
`date-of-birth`, something broader, or a part of it. Classes that are no data terms,
such as `confidential`, are shown by `inventory discover --verbose` and not judged.

The fix: add the datum to a disclosure or a category, do not send or keep it, or correct the SBOM.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from typing import TYPE_CHECKING

from catalog.findings.finding import Finding, Rule

if TYPE_CHECKING:
    from catalog.observing.observed import Observed, Party
    from inventory.evidence import Observation

RULE = Rule(
    "OBS002", "undeclared-data-observed", "warning", found_by=("discover", "evidence"),
    rests_on=("categories", "vocabulary", "recipients"),
)  # fmt: skip
MOST = 3
_COMMON = {"pii": "personal-information", "personal-data": "personal-information"}


def check_observed(observed: Observed) -> Iterator[Finding]:
    """A finding for each datum of each declared recipient that no disclosure covers, and for each of no category."""
    yield from _of_no_category(observed)
    parties = [p for p in observed.of("declared") if any(s.observation.data for s in p.sightings)]
    if not parties:
        return
    terms = _terms(observed)
    for party in parties:
        yield from _of(observed, party, terms)


def _of_no_category(observed: Observed) -> Iterator[Finding]:
    """Data that the software has itself: a finding for each term and file of evidence, at its first sign."""
    from catalog.observing.wording import path_from, span_of

    for party in observed.of("undeclared"):
        files: dict[str, list[Observation]] = {}
        for one in (sighting.observation for sighting in party.sightings):
            if one.kind == "data":
                files.setdefault(one.file, []).append(one)
        for name, signs in files.items():
            shown = ", ".join(one.shown_by for one in signs[:MOST])
            more = f" and {len(signs) - MOST} more" if len(signs) > MOST else ""
            message, help_line = _said(party.id, signs[0], f"{name} ({shown}{more})")
            file = path_from(observed.inventory.root, name)
            yield RULE.finding(message, help_line, file, where=party.id)._replace(span=span_of(signs[0]))


def _said(party: str, one: Observation, evidence: str) -> tuple[str, str]:
    """Message and help line about data, or a purpose of data, of no category."""
    if not one.purposes:
        message = f"The software has “{party}” according to {evidence}, but no category holds it."
        return message, f"Add “{party}” to the data of a category whose policy text speaks of it, or do not collect it."
    term, purpose = one.data[0], one.purposes[0]
    message = (
        f"“{term}” is used for “{purpose}” according to {evidence}, but no category that holds it has that purpose."
    )
    return (
        message,
        f"Add “{purpose}” to the purposes of the category that holds “{term}”, or correct what the store says.",
    )


def _of(observed: Observed, party: Party, terms: Mapping[str, str]) -> Iterator[Finding]:
    from catalog.observing.wording import path_from, span_of

    tree = observed.assessed.prepared.terms.data.types
    sent = {t for summary in observed.assessed.summaries for t in summary.sent.get(party.id, ())}
    told = set()
    for one in (sighting.observation for sighting in party.sightings):
        for written in one.data:
            term = terms.get(_plain(written))
            if term is None or term in told or any(tree.covers(t, term) or tree.covers(term, t) for t in sent):
                continue
            told.add(term)
            by = f" ({one.shown_by})" if one.shown_by else ""
            message = f"“{term}” goes to “{party.id}” according to {one.file}{by}, but no disclosure declares it."
            otherwise = "do not send it" if one.shown_by else "correct the bill of materials"
            help_line = f"Add “{term}” to the data of a disclosure to “{party.id}”, or {otherwise}."
            file = path_from(observed.inventory.root, one.file)
            yield RULE.finding(message, help_line, file, where=party.id)._replace(span=span_of(one))


def _terms(observed: Observed) -> dict[str, str]:
    """The data terms by every name they go by."""
    found: dict[str, str] = {}
    for name, entry in observed.inventory.vocabulary["data"].items():
        for word in (name, entry.record.label, *entry.record.synonyms):
            found.setdefault(_plain(word), name)
    return {**{word: term for word, term in _COMMON.items() if term in found.values()}, **found}


def _plain(text: str) -> str:
    return re.sub(r"[^a-z0-9]+", "-", text.lower()).strip("-")
