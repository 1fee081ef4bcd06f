"""The files that an inventory consists of: what must never be written over by what is made from it."""

from __future__ import annotations

import pathlib
from collections.abc import Iterable, Iterator

from inventory.evidence_references import every_reference
from inventory.load import read_category
from inventory.model import Inventory
from inventory.schema import EvidenceItem
from inventory.schema.law import OWN_PACKS
from inventory.source import matching, resolve_inside


def evidence_files(inventory: Inventory) -> Iterator[pathlib.Path]:
    """The files that the manifest names as evidence, in its folder or above."""
    for name in (*inventory.evidence.files, *inventory.evidence.matched):
        yield inventory.root / name


def inputs_among(places: Iterable[pathlib.Path], inventory: Inventory) -> list[pathlib.Path]:
    """Those of `places` that are the inventory's own files, under whatever name: a link to one is one, too."""
    there = [place for place in places if place.is_file()]
    if not there:
        return []
    files = (resolve_inside(inventory.root, name) for name in input_names(inventory))
    observed = (file for file in evidence_files(inventory) if file.is_file())
    own = {_identity(file) for file in (*files, *observed) if file is not None}
    return [place for place in there if _identity(place) in own]


def _identity(file: pathlib.Path) -> tuple[int, int]:
    found = file.stat()
    return found.st_dev, found.st_ino


def input_names(inventory: Inventory) -> Iterator[str]:
    """Paths relative to the root, some of them empty: what the manifest names, then what those files name."""
    yield from read_names(inventory)
    yield from evidence_names(inventory)


def read_names(inventory: Inventory) -> Iterator[str]:
    """The paths of the files whose content counts: the manifest and what it names."""
    yield from shared_names(inventory)
    yield from inventory.category_files


def shared_names(inventory: Inventory) -> Iterator[str]:
    """Those that all categories are judged by: all but the categories' own."""
    manifest = inventory.manifest
    patterns = [*manifest.recipients, *manifest.vocabulary, *manifest.waivers, *manifest.activities, *OWN_PACKS]
    yield inventory.manifest_file
    yield from inventory.packages
    for policy in inventory.policies:
        yield policy.entry.document
        yield policy.entry.lock or ""
        patterns += [policy.entry.document, *policy.entry.statements, *policy.entry.incorporates]
    for pattern in patterns:
        yield from matching(inventory.root, pattern)[0]


def evidence_names(inventory: Inventory) -> Iterator[str]:
    """What records name as evidence, as paths from the inventory's folder; URLs included, facts not."""
    yield from (item.file or item.url or "" for item in evidence_items(inventory))


def fact_patterns(inventory: Inventory) -> Iterator[str]:
    """The files of code and settings that evidence is about, as paths and patterns from the repository's top."""
    for item in evidence_items(inventory):
        yield from (*item.code, *filter(None, [item.setting]))


def evidence_items(inventory: Inventory) -> Iterator[EvidenceItem]:
    """Every piece of evidence that records name."""
    read = (read_category(inventory.root, file)[0] for file in inventory.category_files)
    references = every_reference(inventory, (entry for entry in read if entry is not None))
    yield from (one.item for one in references if one.item is not None)
