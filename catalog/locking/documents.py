"""The documents that are named as evidence, as the lock pins them, and how they differ from what was accepted."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Literal, NamedTuple

from catalog.justify.evidence import document_name
from catalog.justify.prepared import Prepared
from inventory.input_files import evidence_items


class DocumentChange(NamedTuple):
    """A document that is not as it was accepted, by its path from the inventory's folder."""

    kind: Literal["changed", "new", "gone"]
    path: str

    @property
    def message(self) -> str:
        """What changed, as a sentence."""
        how = {"changed": "is not the one that was accepted", "new": "is named and was not accepted before",
               "gone": "was accepted and shows nothing any more, or is not named"}[self.kind]  # fmt: skip
        return f"The evidence “{self.path}” {how}."


def documents_now(prepared: Prepared) -> dict[str, str]:
    """Return the SHA-256 of each document that is named as evidence and shows something, by path."""
    named = {document_name(item.file): item for item in evidence_items(prepared.inventory) if item.file}
    there = {path: item for path, item in sorted(named.items())
             if prepared.evidence.outcome(item).state in ("holds", "changed")}  # fmt: skip
    digests = {path: prepared.evidence.digest(item) for path, item in there.items()}
    return {path: digest for path, digest in digests.items() if digest}


def document_changes(before: Mapping[str, str], now: Mapping[str, str]) -> list[DocumentChange]:
    """Return how the documents differ from those that were accepted, by path."""
    found = [DocumentChange("changed", path) for path in now if before.get(path, now[path]) != now[path]]
    found += [DocumentChange("new", path) for path in now if path not in before]
    found += [DocumentChange("gone", path) for path in before if path not in now]
    return sorted(found, key=lambda change: change.path)
