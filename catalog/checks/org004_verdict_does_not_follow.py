"""A recorded verdict that the recorded files do not give.

What is wrong: beside each verdict the catalogue keeps the files from which it follows, and what evidence came to on the
day. `inventory catalog prove` and `inventory catalog check` judge these files again, by the engine that recorded them.
Where the outcome is another, or a point is recorded that does not follow, or follows and is not recorded, the record
was altered, or made by a version with other rules.

Failing: a flow is recorded as `exact`, and no statement of its snapshot permits it.

Passing: every recorded verdict is the one that its snapshot's files give.

The fix: record the inventory anew, and ask `inventory catalog verify` whether the record was altered.
"""

from __future__ import annotations

from catalog.findings.finding import Rule

RULE = Rule("ORG004", "verdict-does-not-follow", "error", found_by=("catalog check", "catalog prove"))
