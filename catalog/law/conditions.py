"""The conditions of requirements in one category, each answered once for all that is alike."""

from __future__ import annotations

from collections.abc import Sequence

from catalog.justify.judged import JudgedCategory
from catalog.law.applying import ALWAYS, Applying, Part
from catalog.law.units import LawUnit


class CategoryConditions:
    """The conditions in one category, each answered once for all units that are alike in what it depends on."""

    def __init__(self, applying: Applying, category: JudgedCategory) -> None:
        self._applying = applying
        self._category = category
        self._known: dict[tuple[str, object], bool] = {}

    def fitting(self, conditions: Sequence[str], units: Sequence[LawUnit]) -> Sequence[LawUnit]:
        """Those of the units of which one of the conditions is so; the very `units` where it is so of all."""
        depending = []
        for condition in conditions:
            part = self._applying.part(condition)
            if part is not None:
                depending.append((condition, part))
            elif condition == ALWAYS or self._holds(condition, None, LawUnit()):
                return units
        if len(depending) == 1:
            ((condition, part),) = depending
            return [unit for unit in units if self._holds(condition, part, unit)]
        return [unit for unit in units if any(self._holds(*each, unit) for each in depending)]

    def met(self, condition: str, units: Sequence[LawUnit]) -> bool:
        """Whether a condition is so of the category as a whole, or of one of its units."""
        part = self._applying.part(condition)
        return self._holds(condition, None, LawUnit()) or (
            part is not None
            and any(self._holds(condition, part, unit) for unit in {part(unit): unit for unit in units}.values())
        )

    def _holds(self, condition: str, part: Part | None, unit: LawUnit) -> bool:
        key = (condition, part(unit) if part else None)
        known = self._known.get(key)
        if known is None:
            known = self._known[key] = self._applying.applies(condition, self._category, unit)
        return known
