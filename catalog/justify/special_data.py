"""Which data are of a special category, and so need an exception of GDPR Art. 9(2) besides a legal basis."""

from __future__ import annotations

from functools import cached_property

from catalog.justify.hierarchy import Hierarchy
from inventory.model import Vocabulary

SPECIAL_CATEGORIES = "special-category-data"


class SpecialData:
    """The data types that are sensitive in the sense of GDPR Art. 9(1).

    The vocabulary calls more sensitive than the article does: payment cards, passwords, official ids. These need no
    exception. What a project calls sensitive of its own accord counts, for nobody else knows why it does.
    """

    def __init__(self, vocabulary: Vocabulary, types: Hierarchy) -> None:
        self._types = types
        self._known: dict[str, bool] = {}
        self._terms = vocabulary["data"]

    @cached_property
    def _sensitive(self) -> frozenset[str]:
        return frozenset(
            name for name, entry in self._terms.items()
            if entry.record.sensitive
            and (SPECIAL_CATEGORIES in self._types.above(name) or not entry.file.startswith("built-in/"))
        )  # fmt: skip

    def holds(self, data_type: str) -> bool:
        """Whether a datum of this type needs an exception: it is of a special category, or may be, being broader."""
        known = self._known.get(data_type)
        if known is None:
            may_be = data_type in self._types.above(SPECIAL_CATEGORIES) and self._terms[data_type].record.sensitive
            known = may_be or not self._sensitive.isdisjoint(self._types.above(data_type))
            self._known[data_type] = known
        return known
