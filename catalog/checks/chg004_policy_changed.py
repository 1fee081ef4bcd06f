"""What disclosures are judged by, or how strictly, is not what it was.

What is wrong: nothing by itself, but a change here can turn a failing check green without any change of what is done:
a clause of the policy, a statement, the lock, a term of the vocabulary, a setting, a waiver; or the verdict of a
disclosure changed. `inventory diff BASE --fail-on policy-changed` makes it an error; without that it is a note.
`inventory check --since REF` takes waivers, lock and settings from REF and tells of their changes here.

Failing: the statement `share-with-providers` permitted `data: [email-address]`; now it permits
`data: [contact-information]`.

Passing: the policy's file moved, or its clauses stand in another order.

The fix: read the policy again, with counsel where its text changed, and accept the change.
"""

from __future__ import annotations

from catalog.findings.finding import Rule

RULE = Rule("CHG004", "policy-changed", "note", found_by=("diff", "since"))
