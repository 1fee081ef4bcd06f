"""A recipient whose name, role or country is one in this inventory and another in that.

What is wrong: a recipient is a company (GDPR Art. 4(9)), and where it sits and whether it acts on instructions (Art. 28)
is the same for everybody who sends it data. One of the inventories says what is not so. `inventory catalog check` finds
it, over the current snapshot of each inventory in the catalogue.

Failing: in the inventory `shop` the role of `mail-host` is `processor`, in `support` it is `third-party`.

Passing: both say `processor`, with the same name and country.

The fix: agree on one declaration, or give two different recipients two ids.
"""

from __future__ import annotations

from catalog.finding import Rule

RULE = Rule("ORG001", "recipient-declared-differently", "error")
