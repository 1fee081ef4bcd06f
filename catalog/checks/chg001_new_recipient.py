"""A recipient that the other state of the inventory does not have.

What is wrong: nothing by itself. Somebody gets data who got none before, or an id stands for another company now; who
answers for data protection should see it before it is merged. So it is at each disclosure whose data somebody new gets
onward, by way of its recipient. `inventory diff BASE --fail-on new-recipient` makes it an error; without that it is a
note.

Failing: BASE declares `mail-host`; HEAD declares `mail-host` and `payment-processor-co`.

Passing: `mail-host` is called `mail-provider` now, with the same name, kinds and role: that is no new recipient.

The fix: have the new recipient approved, or take it out again.
"""

from __future__ import annotations

from catalog.findings.finding import Rule

RULE = Rule("CHG001", "new-recipient", "note", found_by=("diff",))
