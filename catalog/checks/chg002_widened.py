"""More happens with data than in the other state of the inventory.

What is wrong: nothing by itself. More data, data subjects, sources, purposes or regions, a longer retention, a laxer
condition, a disclosure or category that is new, or an agreement that is gone. `inventory diff BASE --fail-on widened`
makes it an error; without that it is a note.

Failing: a disclosure had `data: [email-address]` and has `data: [email-address, phone-number]`.

Passing: it had `data: [contact-information]` and has `data: [email-address]`, which is part of that.

The fix: have it approved, or take it back.
"""

from __future__ import annotations

from catalog.findings.finding import Rule

RULE = Rule("CHG002", "widened", "note", found_by=("diff",))
