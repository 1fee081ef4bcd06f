"""What the verdicts of one category rest on, apart from what all categories share."""

from __future__ import annotations

import json
from collections.abc import Mapping
from functools import lru_cache
from hashlib import blake2b
from itertools import chain
from typing import NamedTuple

from catalog.justify.prepared import Prepared
from inventory.entry import Entry
from inventory.evidence_references import references_of_activity, references_of_category
from inventory.schema import Category, Disclosure, EvidenceItem
from inventory.schema.evidence import item_from


class Footing(NamedTuple):
    """A digest of the category's text, and what each piece of evidence that it names, as JSON, comes to.

    Without a digest the verdicts rest on more than that, and count only once.
    """

    digest: str = ""
    evidence: Mapping[str, str] = {}


def footing(prepared: Prepared, entry: Entry[Category], text: str) -> Footing:
    """The footing of a category that was read from `text`."""
    category = entry.record
    parts: list[Category | Disclosure] = [category, *category.disclosures]
    carved_out = {name for part in parts for name in part.excluding}
    if category.derived_from or not carved_out <= prepared.inventory.vocabulary["data"].keys():
        return Footing()  # it rests on other categories, or another one may be meant
    over = [one for one in prepared.inventory.activities if category.category in one.record.categories]
    references = [*references_of_category(entry), *chain.from_iterable(map(references_of_activity, over))]
    items = [one.item for one in references if one.item is not None]
    named = {item.model_dump_json(): item for item in items}
    return Footing(digest_of(text), {name: _comes_to(prepared, item) for name, item in named.items()})


def stands(prepared: Prepared, footing: Footing, text: str | None) -> bool:
    """Whether verdicts on `footing` hold of a category with `text`, where all that categories share is the same."""
    return text is not None and digest_of(text) == footing.digest and evidence_stands(prepared, footing)


def evidence_stands(prepared: Prepared, footing: Footing) -> bool:
    """Whether all evidence of a category comes to what it came to."""
    return all(_comes_to(prepared, _item(name)) == known for name, known in footing.evidence.items())


def _comes_to(prepared: Prepared, item: EvidenceItem) -> str:
    """What a piece of evidence comes to, with the words in which that is told: a message may rest on them."""
    return " ".join(prepared.evidence.outcome(item))


@lru_cache(maxsize=4096)
def _item(name: str) -> EvidenceItem:
    return item_from(json.loads(name))


def digest_of(text: str) -> str:
    """A digest for which nobody finds a second text."""
    return blake2b(text.encode("utf-8", "surrogatepass"), digest_size=20).hexdigest()
