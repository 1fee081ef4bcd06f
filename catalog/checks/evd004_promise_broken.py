"""What code, settings or the inventory itself say is not what the evidence says.

What is wrong: a sentence promises or denies something, its evidence says by which line of code, value of a setting or
number of records that is kept, and it is not so (any more). Nothing counts as held or kept because of it; a prohibition
goes on forbidding.

Failing: `evidence: {setting: site/timing.json, key: sampleRate, is: "10"}` where the file says 100;
`{code: "src/**/*.py", absent: "send_to_advertiser"}` where a file contains that; a pattern that names no file.

Passing: the same where the setting is 10; where no file contains that and there are such files.

The fix: mend the code or the setting, or the sentence; correct the evidence if it looks in the wrong place. What files
contain is never shown, only where it stands; a value is shown only where it can be no secret.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from catalog.checking.assessed import Assessed
from catalog.checks.support.named_evidence import EvidenceReference, evidence_of_category, shared_evidence
from catalog.findings.finding import Finding, Rule
from catalog.justify.judged import JudgedCategory
from catalog.justify.prepared import Prepared

RULE = Rule("EVD004", "promise-broken", "error")
ADVICE = "Mend what breaks it, or the sentence; correct the evidence if it looks in the wrong place."


def check_category(prepared: Prepared, category: JudgedCategory) -> Iterator[Finding]:
    """A finding for each condition whose evidence is not as stated."""
    yield from _broken(prepared, evidence_of_category(category))


def check(assessed: Assessed) -> Iterator[Finding]:
    """A finding for each duty, prohibition and agreement whose evidence is not as stated."""
    yield from _broken(assessed.prepared, shared_evidence(assessed.prepared))


def _broken(prepared: Prepared, named: Iterable[EvidenceReference]) -> Iterator[Finding]:
    for item, shows, file, path, where in named:
        state, detail = prepared.evidence.outcome(item) if item else ("", "")
        if item and state == "broken":
            yield RULE.finding(
                f"The evidence {shows} is broken: {item.named} {detail}.", ADVICE, file, path, where=where
            )
