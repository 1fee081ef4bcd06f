"""A recorded verdict that the recorded statements do not give.

What is wrong: beside each verdict the catalogue keeps what it follows from: the statements, what they reach, what held
on the day. `inventory catalog check` works every verdict out anew from these, by one SQL statement inside the database.
Where the outcome is another, the record was altered, or the program that made it was at fault.

Failing: a flow is recorded as `exact`, and no statement of its snapshot permits it.

Passing: every recorded verdict is the one that its snapshot's statements give.

The fix: record the inventory anew, and ask `inventory catalog verify` whether the record was altered.
"""

from __future__ import annotations

from catalog.findings.finding import Rule

RULE = Rule("ORG004", "verdict-does-not-follow", "error", found_by=("catalog check",))
