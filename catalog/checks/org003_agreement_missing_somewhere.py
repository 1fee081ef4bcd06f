"""A processor or joint controller for which an inventory names no agreement.

What is wrong: no processing on behalf of somebody without a contract (GDPR Art. 28(3)), no joint control without an
arrangement (Art. 26). Where another inventory names an agreement with the same recipient, the finding says which: it
may hold here as well. `inventory catalog check` finds it, over the current snapshot of each inventory in the catalogue;
within one inventory REC001 does.

Failing: `shop` declares `mail-host` with `agreement: {type: dpa, …}`, `support` declares it without.

Passing: both name the agreement.

The fix: name the agreement in each inventory that declares the recipient, or conclude one.
"""

from __future__ import annotations

from catalog.findings.finding import Rule

RULE = Rule("ORG003", "agreement-missing-somewhere", "warning", found_by=("catalog check",))
