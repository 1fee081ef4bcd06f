"""The terms that an inventory uses, and those above them: a later question may be about a broader one."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from catalog.justify.judged import JudgedCategory
from catalog.store.canonical import canonical
from catalog.store.tables.texts import TermContent
from inventory.model import Inventory, Vocabulary

_OF_KEY = (("data", 0), ("subjects", 1), ("purposes", 2), ("sources", 4))


def used_terms(inventory: Inventory, categories: Iterable[JudgedCategory]) -> Iterator[TermContent]:
    """The terms of all goals and of all recipients' kinds, with everything above them."""
    used: dict[str, set[str]] = {dimension: set() for dimension, _ in _OF_KEY}
    for category in categories:
        for _, key, _ in category.goals():
            for dimension, position in _OF_KEY:
                used[dimension].add(key[position])
    used["recipients"] = {kind for entry in inventory.recipients.values() for kind in entry.record.kinds}
    for dimension, names in used.items():
        for name in sorted(_with_broader(inventory.vocabulary, dimension, names)):
            term = inventory.vocabulary[dimension][name].record
            broader = canonical(sorted(term.broader))
            yield TermContent(dimension=dimension, term=name, label=term.label, broader=broader)


def _with_broader(vocabulary: Vocabulary, dimension: str, names: Iterable[str]) -> set[str]:
    known = vocabulary[dimension]
    found: set[str] = set()
    waiting = [name for name in names if name in known]
    while waiting:
        name = waiting.pop()
        if name not in found:
            found.add(name)
            waiting += [above for above in known[name].record.broader if above in known]
    return found
