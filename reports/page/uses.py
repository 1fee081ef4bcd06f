"""From a sentence back to what rests on it: whose goals a statement proves or forbids."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Literal

from catalog.justify.judged import Judged, JudgedCategory
from catalog.justify.norms import Norm

Use = Literal["disclosure", "collection", "use", "legal basis", "transfer"]


@dataclass(frozen=True, slots=True)
class StatementUse:
    """Something that rests on a statement, or that one forbids: a disclosure, or an action of a category."""

    kind: Use
    name: str
    forbidden: bool = False


def resting_on(norms: Sequence[Norm], categories: Iterable[JudgedCategory]) -> Mapping[str, tuple[StatementUse, ...]]:
    """What rests on each statement, by id: disclosures first, each once."""
    names = {norm.index: norm.id for norm in norms}
    found: dict[str, dict[StatementUse, None]] = {}
    for index, resting in _all(categories):
        found.setdefault(names[index], {})[resting] = None
    return {name: tuple(sorted(uses, key=lambda one: one.kind != "disclosure")) for name, uses in found.items()}


def _all(categories: Iterable[JudgedCategory]) -> Iterator[tuple[int, StatementUse]]:
    for category in categories:
        name = category.entry.id
        for disclosure in category.disclosures:
            yield from _of("disclosure", disclosure.id, disclosure.all_goals())
        yield from _of("collection", name, category.collect)
        yield from _of("use", name, category.use)
        yield from _of("legal basis", name, category.ground)
        for _, judged in category.transfer:
            yield from ((index, StatementUse("transfer", name)) for index in judged.used)


def _of(kind: Use, name: str, goals: Judged) -> Iterator[tuple[int, StatementUse]]:
    for judged in {id(judged): judged for _, judged in goals}.values():
        yield from ((index, StatementUse(kind, name)) for index in judged.used)
        yield from ((index, StatementUse(kind, name, forbidden=True)) for index in judged.violated)
