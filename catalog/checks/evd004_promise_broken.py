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

from catalog.checks.support.evidence_findings import check_of_categories, check_of_the_rest
from catalog.findings.finding import Finding, Rule
from catalog.justify.prepared import Prepared
from inventory.evidence_references import EvidenceReference

RULE = Rule("EVD004", "promise-broken", "error")
ADVICE = "Mend what breaks it, or the sentence; correct the evidence if it looks in the wrong place."


def _broken(prepared: Prepared, of: EvidenceReference) -> Finding | None:
    state, detail = prepared.evidence.outcome(of.item) if of.item else ("", "")
    if of.item is None or state != "broken":
        return None
    message = f"The evidence {of.shows} is broken: {of.item.named} {detail}."
    return RULE.finding(message, ADVICE, of.file, of.path, where=of.where)


check_category = check_of_categories(_broken)
check = check_of_the_rest(_broken)
