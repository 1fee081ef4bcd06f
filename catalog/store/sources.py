"""The inventory's own files as contents of a snapshot, and the files of a snapshot had back."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from pathlib import PurePosixPath, PureWindowsPath

from sqlalchemy import Connection

from catalog.store.entries import Recorded
from catalog.store.errors import StoreError
from catalog.store.state import contents_at
from catalog.store.tables.sources import SourceContent
from inventory.input_files import evidence_names, read_names
from inventory.model import Inventory
from inventory.source import EvidenceFolder, read_text


def source(inventory: Inventory, file: str) -> SourceContent | None:
    """A file with its text; None where it cannot be read."""
    text = read_text(inventory.root, file)[0]
    return None if text is None else SourceContent(file=file, text=text.replace("\0", "\ufffd"))


def shared_sources(inventory: Inventory, categories: set[str]) -> Iterator[SourceContent]:
    """Every file but those of the `categories`: texts that are read, and the names of evidence that is there."""
    documents = {policy.text.document for policy in inventory.policies}
    names = dict.fromkeys(name for name in read_names(inventory) if name)
    for file in names:
        if file in documents:
            yield SourceContent(file=file)
        elif file not in categories:
            one = source(inventory, file)
            yield from [one] if one else []
    evidence = EvidenceFolder(inventory.root, lambda: names)
    for file in dict.fromkeys(name for name in evidence_names(inventory) if name):
        if file not in names and not file.lower().startswith("https:") and evidence.state(file) == "holds":
            yield SourceContent(file=file)


def files_at(connection: Connection, entry: Recorded) -> Mapping[str, str]:
    """The files of a snapshot by name; of evidence, which is not kept, one that only says so.

    Raises StoreError where an earlier version recorded the snapshot without its files, or a name leads out of a folder.
    """
    rows = contents_at(connection, "source", entry.inventory_id, entry.seq)
    if not rows:
        commit = entry.told.get("commit")
        advice = f" Compare with its commit, {commit}." if commit else ""
        raise StoreError(f"Entry {entry.seq} was recorded by a version that did not keep the files.{advice}")
    texts = policy_texts(connection, entry)
    files = {row["file"]: row["text"] or texts.get(row["file"]) or NOT_KEPT for row in rows}
    for name in files:
        if not _is_inside(name):
            raise StoreError(f"Entry {entry.seq} names a file that leads out of the inventory’s folder: “{name}”.")
    return files


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


NOT_KEPT = "The catalogue keeps that this file was there, not what it says.\n"


def policy_texts(connection: Connection, entry: Recorded) -> dict[str, str]:
    """The text of each policy's document, by the document's name."""
    rows = contents_at(connection, "policy", entry.inventory_id, entry.seq)
    return {row["document"]: row["text"] for row in rows}


def _is_inside(name: str) -> bool:
    """Whether a name leads nowhere else, whatever system it is written on."""
    ways = (PurePosixPath(name), PureWindowsPath(name))
    return bool(name) and "\0" not in name and not any(way.anchor or ".." in way.parts for way in ways)
