"""What the verdicts of one category rest on, apart from what all categories share."""

from __future__ import annotations

from collections.abc import Mapping
from hashlib import blake2b
from typing import NamedTuple

from catalog.justify.prepared import Prepared
from inventory.schema import Category, Disclosure


class Footing(NamedTuple):
    """A digest of the category's text, and what each piece of evidence that it names comes to.

    Without a digest the verdicts rest on more than that, and count only once.
    """

    digest: str = ""
    evidence: Mapping[str, str] = {}


def footing(prepared: Prepared, category: Category, text: str) -> Footing:
    """The footing of a category that was read from `text`."""
    parts: list[Category | Disclosure] = [category, *category.disclosures]
    carved_out = {name for part in parts for name in part.excluding}
    if category.derived_from or not carved_out <= prepared.inventory.vocabulary["data"].keys():
        return Footing()  # it rests on other categories, or another one may be meant
    named = [held.evidence for part in parts if part.conditions for held in part.conditions.values()]
    for declared in (*category.basis.values(), *category.special_basis.values()):
        named += [declared.record, declared.assessment]
    return Footing(digest_of(text), {one: prepared.evidence.state(one) for one in named if one is not None})


def stands(prepared: Prepared, footing: Footing, text: str | None) -> bool:
    """Whether verdicts on `footing` hold of a category with `text`, where all that categories share is the same."""
    state = prepared.evidence.state
    return (
        text is not None
        and digest_of(text) == footing.digest
        and all(state(one) == known for one, known in footing.evidence.items())
    )


def digest_of(text: str) -> str:
    """A digest for which nobody finds a second text."""
    return blake2b(text.encode("utf-8", "surrogatepass"), digest_size=20).hexdigest()
