"""Disclosures by versions of a policy: how each would have been judged on every text."""

from __future__ import annotations

import datetime
from collections.abc import Sequence
from typing import NamedTuple

from catalog.diff.policy.retext import with_text
from catalog.explain.explanation import judged_categories
from catalog.justify.judged import JudgedDisclosure
from catalog.justify.prepared import Prepared, prepare
from catalog.justify.verdicts import PASSING, Verdict
from inventory.model import Inventory, Policy
from inventory.policy import PolicyText


class MatrixRow(NamedTuple):
    """One disclosure's verdict on each version; `lost` is the place of the first on which it no longer passes.

    None where it passes on all of them, or never did. `read_again` says for each version whether a clause that it rests
    on there reads differently from the one that the statements were written for: somebody must read that first.
    """

    disclosure: str
    verdicts: tuple[Verdict, ...]
    read_again: tuple[bool, ...]

    @property
    def lost(self) -> int | None:
        """The first version that took its ground away."""
        passing = [verdict in PASSING for verdict in self.verdicts]
        return next((i for i in range(1, len(passing)) if passing[i - 1] and not passing[i]), None)


def matrix(inventory: Inventory, day: datetime.date, policy: Policy, versions: Sequence[PolicyText]) -> list[MatrixRow]:
    """Every disclosure of `inventory`, in its order, judged as of `day` on each of `versions`."""
    known = _digests(prepare(inventory, day))
    found: dict[str, list[tuple[Verdict, bool]]] = {}
    for text in versions:
        prepared = prepare(with_text(inventory, policy, text).inventory, day)
        here = _digests(prepared)
        changed = frozenset(name for name, digest in here.items() if known.get(name) != digest)
        for category in judged_categories(prepared)[0]:
            for disclosure in category.disclosures:
                reread = not changed.isdisjoint(_rests_on(prepared, disclosure))
                found.setdefault(disclosure.id, []).append((disclosure.verdict, reread))
    return [MatrixRow(name, tuple(v for v, _ in each), tuple(r for _, r in each)) for name, each in found.items()]


def _digests(prepared: Prepared) -> dict[str, str]:
    """The digest of the clause in which each statement's quote stands, by the statement's id."""
    return {name: anchor.clause.digest for name, anchor in prepared.anchors.items() if anchor.clause is not None}


def _rests_on(prepared: Prepared, disclosure: JudgedDisclosure) -> set[str]:
    """The statements that carry a disclosure's goals."""
    return {prepared.norms[index].id for _, judged in disclosure.all_goals() if judged.passes for index in judged.used}
