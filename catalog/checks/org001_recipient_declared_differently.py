"""A recipient whose name, role or country is one in this inventory and another in that.

What is wrong: a recipient (GDPR Art. 4(9)) is one company, and where it sits and whether it acts on instructions
(Art. 28) is the same for all of your inventories. One of them says what is not so. `inventory catalog check` finds it,
over the current snapshot of each inventory in the catalogue.

Failing: in the inventory `shop` the role of `mail-host` is `processor`, in `support` it is `third-party`.

Passing: both say `processor`, with the same name and country.

The fix: agree on one declaration, or give two different recipients two ids.
"""

from __future__ import annotations

from catalog.findings.finding import Rule

RULE = Rule("ORG001", "recipient-declared-differently", "error", found_by=("catalog check",))
