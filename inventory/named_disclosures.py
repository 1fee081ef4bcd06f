"""The disclosures of a category by the names that findings, waivers and reports know them by."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from inventory.problem import Path
from inventory.schema import Category, Disclosure


def named_disclosures(category: Category, left_out: Iterable[Path] = ()) -> Iterator[tuple[str, Path, Disclosure]]:
    """Each disclosure with its id and its path in the file; without an id it is its recipient's n-th without one."""
    gone = {path[1] for path in left_out}
    positions = (i for i in range(len(category.disclosures) + len(gone)) if i not in gone)
    counts: dict[str, int] = {}
    for position, disclosure in zip(positions, category.disclosures, strict=False):
        name = disclosure.id
        if name is None:
            counts[disclosure.recipient] = counts.get(disclosure.recipient, 0) + 1
            name = f"{disclosure.recipient}/{counts[disclosure.recipient]}"
        yield name, ("disclosures", position), disclosure
