"""Activities of a register as entries of an inventory; what a register does not say is said to be not stated.

Words become terms where the vocabulary has them; the others become terms of the inventory's own, called as the register
calls them. Recipients that a row names are remarks: whoever gets data is declared, and gets a disclosure, by hand.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from catalog.drafting.terms import TermFinder
from catalog.free_id import id_called
from catalog.listed_dates import day_in
from inventory.model import Inventory
from inventory.policy import slug
from inventory.register import RegisterEntry
from inventory.schema.fields import PERIOD
from inventory.strict_yaml import Value

NOT_STATED = "not-stated-in-register"
_LONGEST_ID = 56
_PARTS = re.compile(r"\s*(?:[;,•\n]|\band\b(?=\s)|\bund\b|\bet\b)\s*(?![^()]*\))")
_ARTICLE = re.compile(
    r"\bart(?:icle|ikel|\.)?\.?\s*6\s*(?:\(?\s*1\s*\)?|abs\.?\s*1|§\s*1)?\s*(?:lit\.?|\()?\s*\(?([a-f])\b",
    re.IGNORECASE,
)
_BASES = ("consent", "contract", "legal-obligation", "vital-interests", "public-task", "legitimate-interests")
_BY_LETTER = dict(zip("abcdef", _BASES, strict=True))
_BY_WORDS = {
    "legitimate-interests": r"legitimate interest|berechtigte[ns]? interesse|intérêt légitime"
    r"|interés legítimo|interes legitimo",
    "contract": r"\bcontract|vertrag|contrat",
    "legal-obligation": r"legal obligation|statutory|rechtliche verpflichtung|obligation légale|obligaci[oó]n legal",
    "consent": r"\bconsent\b|einwilligung|consentement|consentimiento",
    "public-task": r"public (?:task|interest)|öffentliche|mission d.intérêt public",
    "vital-interests": r"vital interest|lebenswichtig",
}
_LONGEST_LABEL = 100


@dataclass(frozen=True, slots=True)
class DraftedActivity:
    """An activity with the category it is over, and what the register says that no field holds."""

    id: str
    activity: dict[str, Value]
    category: dict[str, Value]
    remarks: tuple[str, ...]
    line: int


@dataclass(slots=True)
class DraftedRegister:
    """The activities in their order, and the words of their own by dimension and id."""

    activities: list[DraftedActivity] = field(default_factory=list)
    vocabulary: dict[str, dict[str, Value]] = field(default_factory=dict)


def drafted(entries: Sequence[RegisterEntry], inventory: Inventory, taken: Sequence[str]) -> DraftedRegister:
    """Return what the entries become; `taken` are ids of categories and activities that are there already."""
    work = _Drafter(inventory)
    used = {*inventory.vocabulary["data"], *taken}
    found = DraftedRegister()
    for entry in entries:
        name = id_called(entry.title, "activity", used, _LONGEST_ID)
        used.add(name)
        found.activities.append(work.draft(name, entry))
    found.vocabulary = work.own
    found.vocabulary.setdefault("sources", {})[NOT_STATED] = {"label": "Not stated in the register"}
    return found


class _Drafter:
    def __init__(self, inventory: Inventory) -> None:
        self._vocabulary = inventory.vocabulary
        self._finder = TermFinder(inventory.vocabulary)
        self.own: dict[str, dict[str, Value]] = {}

    def draft(self, name: str, entry: RegisterEntry) -> DraftedActivity:
        said = entry.said
        remarks: list[str] = []
        purposes = self._terms("purposes", said.get("purpose", "") or entry.title, whole=True)
        category: dict[str, Value] = {
            "category": name, "title": entry.title,
            "subjects": self._terms("subjects", said.get("subjects", "")) or ["person"],
            "sources": self._found("sources", said.get("source", "")) or [NOT_STATED],
            "data": self._terms("data", said.get("data", "")) or ["personal-information"], "purposes": purposes,
        }  # fmt: skip
        for key, what in (("subjects", "of whom"), ("data", "which data")):
            if not said.get(key):
                remarks.append(f"the register does not say {what}")
        bases = list(_bases(said.get("basis", "")))
        if len(bases) == 1:
            category["basis"] = bases[0]
        retention = said.get("retention", "")
        if retention and re.search(PERIOD, retention):
            category["retention"] = {"period": retention}
        remarks += [f"{key}: {said[key]}" for key in ("recipients", "transfer", "source") if said.get(key)]
        if said.get("basis"):
            remarks.append(f"basis: {said['basis']}")
        if retention and "retention" not in category:
            remarks.append(f"retention: {retention}")
        return DraftedActivity(name, self._activity(name, entry, remarks), category, tuple(remarks), entry.line)

    def _activity(self, name: str, entry: RegisterEntry, remarks: list[str]) -> dict[str, Value]:
        said = entry.said
        record: dict[str, Value] = {"title": entry.title, "categories": [name]}
        if said.get("owner"):
            record["owner"] = said["owner"]
        if said.get("systems"):
            record["systems"] = [said["systems"]]
        if said.get("security"):
            record["security_measures"] = [said["security"]]
        if said.get("dpia"):
            remarks.append(f"impact assessment: {said['dpia']}")
        reviewed = day_in(said.get("reviewed", ""))
        if reviewed:
            record["reviewed"] = reviewed.isoformat()
        elif said.get("reviewed"):
            remarks.append(f"reviewed: {said['reviewed']}")
        return record

    def _found(self, dimension: str, text: str) -> list[Value]:
        return list(self._finder.find(dimension, text)) if text else []

    def _terms(self, dimension: str, text: str, *, whole: bool = False) -> list[Value]:
        """A term for each part of a text; what has none becomes one of the inventory's own, called as it stands."""
        parts = [text] if whole else [part for part in _PARTS.split(text) if part and part.strip()]
        found: dict[str, None] = {}
        for part in parts:
            terms = self._finder.find(dimension, part) or self._finder.find(dimension, part.rstrip().removesuffix("s"))
            found.update(dict.fromkeys(terms or ([own] if (own := self._own(dimension, part)) else [])))
        return list(found)

    def _own(self, dimension: str, text: str) -> str:
        label = " ".join(text.split()).strip(" .:-–—")[:_LONGEST_LABEL].strip()
        name = slug(label)[:_LONGEST_ID].strip("-")
        if not name or name in self._vocabulary[dimension]:
            return name
        broader: dict[str, list[Value]] = {"data": ["personal-information"], "subjects": ["person"]}
        record: dict[str, Value] = {"label": label}
        record |= {"broader": broader[dimension]} if dimension in broader else {}
        self.own.setdefault(dimension, {}).setdefault(name, record)
        return name


def _bases(text: str) -> Iterator[str]:
    """The bases that a text names, by article or in words; each once."""
    letters = [_BY_LETTER[letter.lower()] for letter in _ARTICLE.findall(text)]
    words = [basis for basis, seen in _BY_WORDS.items() if re.search(seen, text, re.IGNORECASE)]
    yield from dict.fromkeys(letters or words)
