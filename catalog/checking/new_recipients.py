"""Recipients that are new against the base of a check, held against the notice that the policy promises."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator

from catalog.checks.rec005_announced_too_late import too_late
from catalog.checks.rec006_unannounced import unannounced
from catalog.diff.inventory.change import Change
from catalog.findings.finding import Finding
from catalog.justify.notices import late_notices
from catalog.justify.prepared import Prepared


def unannounced_recipients(now: Prepared, changes: Iterable[Change], told: Collection[str]) -> Iterator[Finding]:
    """Yield REC005 and REC006 for each new recipient, whatever day it says that it began; none that is `told` already.

    To say that it began before the promise was in force helps nobody who was not there at the base.
    """
    new = [change.id for change in changes if (change.about, change.event) == ("recipient", "new")]
    for recipient in (now.inventory.recipients[name] for name in new if name in now.inventory.recipients):
        for late in late_notices(now, recipient, is_new=True):
            found = too_late(late) if late.on is not None and recipient.record.since else unannounced(late)
            if found.fingerprint not in told:
                yield found
