"""Evidence that is gone, shows nothing any more, or says less than it did."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from catalog.diff.inventory.change import Change
from catalog.diff.inventory.record import ComparedRecord
from catalog.justify.evidence import EvidenceLookup
from inventory.calendar_periods import day_after
from inventory.schema.evidence import SORTS, EvidenceItem, in_short

Items = tuple[EvidenceItem, ...]
_OTHERWISE_COMPARED = {*SORTS, "sha256", "reviewed", "review_every", "contains", "absent", "but_not"}
_SAME = EvidenceItem.model_fields.keys() - _OTHERWISE_COMPARED
"""What a piece of evidence has to state alike to say as much: every field that nothing else here compares."""


class EvidenceChanges:
    """Compares what records name as evidence; `lookups` tell what it comes to in the old state and in the new."""

    def __init__(self, old: EvidenceLookup, new: EvidenceLookup) -> None:
        self._old, self._new = old, new

    def between(self, record: ComparedRecord, aspect: str, of: str, old: Items, new: Items) -> Iterator[Change]:
        """Yield what changed of the evidence `of` something (“of the duty “notify””), which stands at `aspect`."""
        lost = [item for item in old if not any(self._says_as_much(item, one) for one in new)]
        hollow = [item for item in new if self._old.outcome(item).holds and not self._new.outcome(item).holds]
        came = [item for item in new if item not in old]
        added, removed = (in_short(tuple(items)) for items in (came, [item for item in old if item not in new]))
        terms = (tuple(filter(None, [added])), tuple(filter(None, [removed])))
        if lost:
            message = (
                f"The evidence {of} no longer says as much: {_listed(lost)} {'is gone' if not new else 'was there'}."
            )
            yield record.change(aspect, "weaker", message, *terms)
        elif came and not old:
            yield record.change(aspect, "narrowing", f"There is evidence {of} now: {added}.", *terms)
        elif came or len(new) < len(old):
            yield record.change(aspect, "neutral", f"The evidence {of} is written otherwise: {in_short(new)}.", *terms)
        for item in hollow if not lost else ():
            message = f"The evidence {of}, {item.named}, shows nothing any more."
            yield record.change(aspect, "weaker", message, (), (item.named,))

    def _says_as_much(self, old: EvidenceItem, new: EvidenceItem) -> bool:
        """Whether a piece of evidence says at least what another one said."""
        if old == new:
            return True
        if old.sort != new.sort or not self._names_the_same(old, new):
            return False
        later = old.reviewed is None or (new.reviewed is not None and new.reviewed >= old.reviewed)
        pinned = old.sha256 is None or new.sha256 == old.sha256 or (
            new.sha256 is not None and new.reviewed is not None and new.reviewed > (old.reviewed or new.reviewed.min)
        )  # fmt: skip
        return later and pinned and _is_due_as_soon(old, new)

    def _names_the_same(self, old: EvidenceItem, new: EvidenceItem) -> bool:
        if old.sort == "file":
            moved = self._old.digest(old)
            return old.file == new.file or (bool(moved) and moved == self._new.digest(new))
        same = (old.url, old.code, old.setting, old.inventory) == (new.url, new.code, new.setting, new.inventory)
        return same and _tests_as_much(old, new)


def _tests_as_much(old: EvidenceItem, new: EvidenceItem) -> bool:
    """Whether each test of the old piece stands in the new one; texts may have come, exceptions must not."""
    lists = all(set(getattr(old, key)) <= set(getattr(new, key)) for key in ("contains", "absent"))
    exceptions = set(new.but_not) <= set(old.but_not)
    return lists and exceptions and all(getattr(old, key) == getattr(new, key) for key in _SAME)


def _is_due_as_soon(old: EvidenceItem, new: EvidenceItem) -> bool:
    if old.review_every is None:
        return True
    if new.review_every is None or old.reviewed is None:
        return False
    return day_after(old.reviewed, new.review_every) <= day_after(old.reviewed, old.review_every)


def _listed(items: Sequence[EvidenceItem] | Iterable[EvidenceItem]) -> str:
    return in_short(tuple(items)) or "nothing"
