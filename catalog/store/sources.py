"""The inventory's own files as contents of a snapshot, and the files of a snapshot had back."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import PurePosixPath

from sqlalchemy import Connection

from catalog.justify.evidence import EvidenceLookup, written_item
from catalog.store.entries import Recorded
from catalog.store.errors import StoreError
from catalog.store.kept_files import KeptFiles, LeadsOutError, kept_files
from catalog.store.state import contents_at
from catalog.store.tables.sources import OutcomeContent, SourceContent
from inventory.input_files import evidence_items, evidence_names, read_names
from inventory.model import Inventory
from inventory.source import YAML_ENDINGS, EvidenceFolder, read_text, resolve_inside


def source(inventory: Inventory, file: str) -> SourceContent:
    """A file with its text; one that cannot be read stays one that cannot be read."""
    text = read_text(inventory.root, file)[0]
    unreadable = text is None or ("\0" in text and file.endswith(YAML_ENDINGS))
    return SourceContent(file=file, text="" if unreadable else (text or "").replace("\0", "\ufffd"))


def shared_sources(inventory: Inventory, categories: set[str]) -> Iterator[SourceContent]:
    """Every file but those of the `categories`: texts that are read, and the names of evidence that is there."""
    documents = {policy.text.document for policy in inventory.policies}
    names = dict.fromkeys(name for name in read_names(inventory) if name)
    for file in names:
        if file in categories or resolve_inside(inventory.root, file) is None:
            continue
        yield SourceContent(file=file) if file in documents else source(inventory, file)
    evidence = EvidenceFolder(inventory.root, lambda: names)
    for file in dict.fromkeys(name for name in evidence_names(inventory) if name):
        if file not in names and not file.lower().startswith("https:") and evidence.state(file) == "holds":
            yield SourceContent(file=file)


def recorded_outcomes(inventory: Inventory, evidence: EvidenceLookup) -> Iterator[OutcomeContent]:
    """What each piece of evidence came to; counts over the inventory itself can be made again at any time."""
    for item in evidence_items(inventory):
        if item.sort != "inventory":
            state, detail = evidence.outcome(item)
            yield OutcomeContent(item=written_item(item), state=state, detail=detail)


def kept_at(connection: Connection, entry: Recorded) -> KeptFiles:
    """The files of a snapshot, and what its evidence came to.

    Raises StoreError where an earlier version recorded the snapshot without its files, or a name leads out of a folder.
    """
    rows = contents_at(connection, "source", entry.inventory_id, entry.seq)
    if not rows:
        commit = entry.told.get("commit")
        advice = f" Compare with its commit, {commit}." if commit else ""
        raise StoreError(f"Entry {entry.seq} was recorded by a version that did not keep the files.{advice}")
    outcomes = contents_at(connection, "outcome", entry.inventory_id, entry.seq)
    try:
        return kept_files(
            ((row["file"], row["text"]) for row in rows), policy_texts(connection, entry),
            ((row["item"], row["state"], row["detail"]) for row in outcomes),
        )  # fmt: skip
    except LeadsOutError as error:
        raise StoreError(
            f"Entry {entry.seq} names a file that leads out of the inventory’s folder: “{error}”."
        ) from None


def policy_text(connection: Connection, entry: Recorded, policy: str | None, document: str) -> tuple[str, str]:
    """The document's name and text of a policy: of that id; without one of such a document, or the only one there is.

    Raises StoreError where several or none are meant.
    """
    rows = contents_at(connection, "policy", entry.inventory_id, entry.seq)
    if policy is not None:
        found = [row for row in rows if row["policy"] == policy]
    else:
        found = [row for row in rows if PurePosixPath(row["document"]).name == PurePosixPath(document).name] or rows
    if len(found) != 1:
        known = ", ".join(row["policy"] for row in rows) or "none"
        raise StoreError(f"Which policy of entry {entry.seq}? Name one with --policy: {known}.")
    return found[0]["document"], found[0]["text"]


def policy_texts(connection: Connection, entry: Recorded) -> dict[str, str]:
    """The text of each policy's document, by the document's name."""
    rows = contents_at(connection, "policy", entry.inventory_id, entry.seq)
    return {row["document"]: row["text"] for row in rows}
