"""A purpose for which the inventory declares no legal basis, though a law asks for one.

What is wrong: a law that the manifest names asks on what legal basis personal data are used (GDPR Art. 6(1), 13(1)(c)),
and the category declares none for this purpose. Special categories of data need an exception besides (Art. 9(2)).

Failing: `laws: [gdpr]` in the manifest, and a category with `purposes: [marketing]` and no `basis`.

Passing: the same with `basis: {marketing: {basis: consent, record: evidence/consent.md}}`.

The fix: ask counsel on which basis the data are used, and write it under `basis` (for special categories also under
`special_basis`). Nothing here is legal advice.
"""

from __future__ import annotations

from collections.abc import Iterator

from catalog.checks.support.failing_bases import undeclared_bases
from catalog.findings.finding import EVERY_PART, Finding, Rule
from catalog.justify.judged import JudgedCategory
from catalog.justify.prepared import Prepared

RULE = Rule("LAW002", "basis-undeclared", "error", judges_by=EVERY_PART)


def check_category(prepared: Prepared, category: JudgedCategory) -> Iterator[Finding]:
    """A finding for each purpose without a basis."""
    if category.ground:
        yield from undeclared_bases(RULE, prepared, category)
