"""A transfer that rests on a framework for certified companies, and nobody has looked up the certificate lately.

What is wrong: a recipient lists a framework such as the EU-U.S. Data Privacy Framework as its only ground, or the
policy says that the organisation takes part in one, and no `certificate` says that somebody found the company active in
the framework's list within the last year. Companies leave the list, and then the ground is gone (GDPR Art. 45).

Failing: `transfer: [data-privacy-framework-eu-us]` without a certificate, or with one checked two years ago.

Passing: the same with `certificate: {framework: data-privacy-framework-eu-us, checked: 2026-01-10, active: yes}`. For
the organisation's own country the certificate stands in the manifest, under `certificates` of the organisation.

The fix: look the company up in the list and write down the day; where it is not active, find another ground.
"""

from __future__ import annotations

import datetime
from collections.abc import Iterator

from catalog.checking.assessed import Assessed
from catalog.findings.finding import EVERY_PART, Finding, Rule
from catalog.justify.prepared import Prepared
from inventory.problem import Path
from inventory.schema.certificate import Certificates

RULE = Rule("TRN003", "certificate-missing", "warning", judges_by=EVERY_PART)
A_YEAR = datetime.timedelta(days=366)


def check(assessed: Assessed) -> Iterator[Finding]:
    """A finding for each company that rests on a framework without a certificate that is fresh and active."""
    prepared = assessed.prepared
    resting: dict[str, dict[str, None]] = {}
    for summary in assessed.summaries:
        for recipient, frameworks in summary.frameworks.items():
            resting.setdefault(recipient, {}).update(dict.fromkeys(frameworks))
    for recipient, found in resting.items():
        yield from _company(prepared, recipient, list(found))


def _company(prepared: Prepared, recipient: str, frameworks: list[str]) -> Iterator[Finding]:
    organisation = prepared.inventory.manifest.organisation
    name, certificates, file, path = organisation.name, organisation.certificates, prepared.inventory.manifest_file, ()
    at: Path = ("organisation",)
    if recipient:
        entry = prepared.inventory.recipients[recipient]
        name, certificates, file, at = entry.record.name, entry.record.certificate, entry.file, entry.path
    why = next((why for each in frameworks if not (why := _lacks(certificates, each, prepared.day))), None)
    if why is None and frameworks:
        reasons = [_lacks(certificates, each, prepared.day) for each in frameworks]
        key = "certificate" if recipient else "certificates"
        has = any(one.framework in frameworks for one in certificates)
        yield RULE.finding(
            f"Transfers to {name} rest on {' or '.join(frameworks)}, and {reasons[0]}.",
            f"Look {name} up in the framework's list and write the day under “{key}”; if it is not active there, find "
            "another ground.",
            file, (*at, key) if has else (*at, *path), where=recipient or organisation.name, on_key=True,
        )  # fmt: skip


def _lacks(certificates: Certificates, framework: str, day: datetime.date) -> str:
    """What is wrong with the certificates for a framework; empty where one is active and was checked within a year."""
    found = [one for one in certificates if one.framework == framework and one.checked <= day]
    if not found:
        return "no certificate is on record"
    last = max(found, key=lambda one: one.checked)
    if not last.active:
        return f"on {last.checked} it was not active in the list"
    return f"the list was last looked at on {last.checked}, more than a year ago" if day - last.checked > A_YEAR else ""
