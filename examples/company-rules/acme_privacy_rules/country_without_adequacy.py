"""A recipient in a country without adequacy decision.

What is wrong: the company has decided that new recipients sit in the EEA, or in a country that the European Commission
has found adequate (GDPR Art. 45), whatever other ground a transfer may have.

Failing: a recipient with `country: IN`.

Passing: the same recipient with `country: IE` or `country: JP`.

The fix: choose a recipient elsewhere, or have the exception approved and waive it with the reason.
"""

from __future__ import annotations

from collections.abc import Iterator

from clausemap.rules import Assessed, Finding, Prepared, Rule, members_in_law

RULE = Rule("ACME001", "country-without-adequacy", "warning")


def check(assessed: Assessed) -> Iterator[Finding]:
    """Yield a finding for each recipient outside the EEA whose country no decision in force finds adequate."""
    safe = adequate_countries(assessed.prepared)
    for entry in assessed.prepared.inventory.recipients.values():
        country = entry.record.country
        if country is not None and country not in safe:
            yield RULE.finding(
                f"“{entry.record.name}” is in {country}, for which there is no adequacy decision.",
                "Choose a recipient in the EEA or an adequate country, or have the exception approved and waive it.",
                entry.file, (*entry.path, "country"), where=entry.id,
            )  # fmt: skip


def adequate_countries(prepared: Prepared) -> frozenset[str]:
    """The EEA and the countries that a decision for it finds adequate, on the day of the check."""
    decisions = [entry.record for entry in prepared.inventory.vocabulary.mechanisms.values() if entry.record.adequacy]
    return members_in_law("EEA", prepared.day).union(*(
        one.destinations for one in decisions
        if "EEA" in one.origins
        and (one.begins is None or one.begins <= prepared.day)
        and (one.until is None or prepared.day < one.until)
    ))  # fmt: skip
