"""What the named pieces of evidence come to, each looked up once.

A document is held against its digest, which the record states or a lock keeps; facts of code and settings are looked up
in the repository; counts over the inventory are made by whoever has it.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Collection, Iterable, Mapping
from types import MappingProxyType

from inventory.facts.comparing import expected, passes
from inventory.facts.outcome import HOLDS, EvidenceOutcome, broken
from inventory.facts.repository_files import RepositoryFiles
from inventory.schema.evidence import EvidenceItem
from inventory.source import EvidenceFolder, leaves

Accepted = Mapping[str, Collection[str]]
"""The digests that the locks keep of a document, by its path from the inventory's folder."""


class EvidenceLookup:
    """Evidence of one inventory. Without `files` no fact of code or settings is looked at, and each counts.

    Without `digests` no document is held against its digest, as where only the names of documents were kept.
    `recorded` is what evidence came to when it was at hand, by `written_item`: that is not looked up again.
    """

    def __init__(
        self,
        folder: EvidenceFolder,
        files: Callable[[], RepositoryFiles | None] = lambda: None,
        accepted: Accepted | None = None,
        count: Callable[[EvidenceItem], int | str] | None = None,
        *,
        digests: bool = True,
        recorded: Mapping[str, EvidenceOutcome] = MappingProxyType({}),
    ) -> None:
        self._folder = folder
        self._digests = digests
        self._recorded = {_unreviewed(written): outcome for written, outcome in recorded.items()}
        self._files = files
        self._accepted = accepted or {}
        self._count = count
        self._known: dict[str, EvidenceOutcome] = {}
        self._anew: set[str] = set()

    def outcome(self, item: EvidenceItem) -> EvidenceOutcome:
        """Return what one piece of evidence comes to."""
        name = item.model_dump_json()
        known = self._known.get(name)
        if known is None:
            known = self._recorded.get(_unreviewed(written_item(item))) if self._recorded else None
            if known is None:
                known = self._outcome(item)
                # Counts over the inventory are recorded nowhere: they can be made again at any time.
                if item.sort != "inventory":
                    self._anew.add(name)
            self._known[name] = known
        return known

    def not_looked_at(self) -> int:
        """Return how many of the pieces asked for so far count only because nobody could look at them."""
        return sum(1 for outcome in self._known.values() if outcome.state == "not-looked-at")

    def not_recorded(self) -> int:
        """Return of how many of the pieces asked for so far no outcome was recorded, where one would be."""
        return len(self._anew)

    def holds(self, items: Iterable[EvidenceItem]) -> bool:
        """Return whether something is named as evidence, and all of it counts."""
        outcomes = [self.outcome(item) for item in items]
        return bool(outcomes) and all(outcome.holds for outcome in outcomes)

    def failing(self, items: Iterable[EvidenceItem]) -> list[EvidenceItem]:
        """Return those of `items` that do not count."""
        return [item for item in items if not self.outcome(item).holds]

    def digest(self, item: EvidenceItem) -> str:
        """Return the SHA-256 of a document as it is; empty of one that cannot be read."""
        return self._folder.digest(item.file or "")

    def _outcome(self, item: EvidenceItem) -> EvidenceOutcome:
        if item.sort == "file":
            return self._document(item)
        if item.sort == "url":
            state = self._folder.state(item.url or "")
            return EvidenceOutcome("unseen" if state == "holds" else state)
        if item.sort == "inventory":
            return self._counted(item)
        if any(leaves(path) for path in (*item.code, *filter(None, [item.setting]))):
            return EvidenceOutcome("missing", "leads out of the repository, so it is not read")
        files = self._files()
        if files is None:
            return EvidenceOutcome("not-looked-at")
        return _fact(item, files)

    def _document(self, item: EvidenceItem) -> EvidenceOutcome:
        path = item.file or ""
        state = self._folder.state(path)
        accepted = self._accepted.get(document_name(path), ())
        if state != "holds" or not (item.sha256 or accepted):
            return EvidenceOutcome(state)
        if not self._digests:
            return EvidenceOutcome("not-looked-at")
        digest = self._folder.digest(path)
        if item.sha256 and digest != item.sha256:
            return EvidenceOutcome("changed", "is not the document whose SHA-256 is stated")
        if accepted and digest not in accepted:
            return EvidenceOutcome("changed", "is not the document that was accepted")
        return HOLDS

    def _counted(self, item: EvidenceItem) -> EvidenceOutcome:
        if self._count is None:
            return EvidenceOutcome("not-looked-at")
        number = self._count(item)
        if isinstance(number, str):
            return broken(f"counts by “{number}”, which is declared nowhere")
        if passes(item, str(number)):
            return HOLDS
        return broken(f"{'are' if number != 1 else 'is'} {number}, not {expected(item)}")


def _fact(item: EvidenceItem, files: RepositoryFiles) -> EvidenceOutcome:
    """Look code and settings up; what reads them is loaded only where some are named."""
    if item.sort == "code":
        from inventory.facts.code import code_outcome

        return code_outcome(item, files)
    from inventory.facts.setting import setting_outcome

    return setting_outcome(item, files)


def written_item(item: EvidenceItem) -> str:
    """Return a piece of evidence as it is kept in a catalogue: what is said of it, as JSON with sorted keys."""
    said = item.model_dump(mode="json", exclude_defaults=True)
    return json.dumps(said, ensure_ascii=False, sort_keys=True, separators=(",", ":"))


def _unreviewed(written: str) -> str:
    """Return what is said of a piece of evidence but for its review, which changes nothing of what it comes to.

    A legal basis may state the review in the place of its record of consent: the same evidence is said in two ways.
    """
    said = json.loads(written)
    if isinstance(said, dict):
        said = {name: value for name, value in said.items() if name not in ("reviewed", "review_every")}
        said = said["file"] if said.keys() == {"file"} else said
    return json.dumps(said, ensure_ascii=False, sort_keys=True, separators=(",", ":"))


def document_name(path: str) -> str:
    """Return the one way to write the path of a document, as locks keep it."""
    return "/".join(step for step in path.split("/") if step not in ("", "."))
