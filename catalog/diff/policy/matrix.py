"""Disclosures by versions of a policy: how each would have been judged on every text."""

from __future__ import annotations

import datetime
from collections.abc import Sequence
from typing import NamedTuple

from catalog.diff.policy.retext import with_text
from catalog.explain.explanation import judged_categories
from catalog.justify.prepared import prepare
from catalog.justify.verdicts import PASSING, Verdict
from inventory.model import Inventory, Policy
from inventory.policy import PolicyText


class MatrixRow(NamedTuple):
    """One disclosure's verdict on each version; `lost` is the place of the first on which it no longer passes.

    None where it passes on all of them, or never did.
    """

    disclosure: str
    verdicts: tuple[Verdict, ...]

    @property
    def lost(self) -> int | None:
        """The first version that took its ground away."""
        passing = [verdict in PASSING for verdict in self.verdicts]
        return next((i for i in range(1, len(passing)) if passing[i - 1] and not passing[i]), None)


def matrix(inventory: Inventory, day: datetime.date, policy: Policy, versions: Sequence[PolicyText]) -> list[MatrixRow]:
    """Every disclosure of `inventory`, in its order, judged as of `day` on each of `versions`."""
    verdicts: dict[str, list[Verdict]] = {}
    for text in versions:
        categories, _ = judged_categories(prepare(with_text(inventory, policy, text).inventory, day))
        for category in categories:
            for disclosure in category.disclosures:
                verdicts.setdefault(disclosure.id, []).append(disclosure.verdict)
    return [MatrixRow(name, tuple(found)) for name, found in verdicts.items()]
