"""The policy, or what is read in it, is looser than at the base of the check.

What is wrong: since the base, a word that denies or limits came or went in the policy's text, a prohibition, duty,
condition or exception is gone, or a permission is wider. The change may be right, but nobody must be able to slip it
past: `inventory check --since REF` fails until somebody who may do so has approved it.

Failing: a change deletes the prohibition “no-adverts”, and accepts that itself.

Passing: a change that rewords a sentence, or adds a prohibition.

The fix: take it back; or have it approved. `inventory policy accept --by NAME --reason TEXT` records in the lock who
accepted it and why, and `inventory check --since REF --allow-approved` then passes. A pipeline gives that option only
where the review of the policy's owner is there (docs/ci.md).
"""

from __future__ import annotations

from catalog.findings.finding import Rule

RULE = Rule("CHG005", "weakened", "error", found_by=("since",))
