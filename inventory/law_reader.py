"""Packs of laws: those that come with the tool, and the company's own in `laws/` beside the manifest."""

from __future__ import annotations

import pathlib

from inventory.entry import Entry
from inventory.problem import Problem
from inventory.record_file import read_record
from inventory.schema import LawPack
from inventory.schema.law import OWN_PACKS
from inventory.source import matching
from inventory.validation import EACH
from inventory.vocabulary_reader import defined_twice

BUILT_IN_PACKS = pathlib.Path(__file__).parent / "laws"

Packs = dict[str, Entry[LawPack]]


def own_pack_files(root: pathlib.Path) -> list[str]:
    """The company's own files of packs, by name."""
    return sorted({file for pattern in OWN_PACKS for file in matching(root, pattern)[0]})


def read_packs(root: pathlib.Path, files: list[str], prefix: str = "") -> tuple[Packs, list[Problem]]:
    """The packs that `files` hold, by id, and what is wrong in them; a requirement at fault is left out alone."""
    found: Packs = {}
    problems: list[Problem] = []
    for file in files:
        record, faults, _ = read_record(root, file, LawPack, (("requirements", EACH),))
        problems += faults
        if record is None:
            continue
        entry = Entry(record.pack, record, f"{prefix}{file}")
        if found.setdefault(entry.id, entry) is not entry:
            problems.append(defined_twice("pack", entry._replace(path=("pack",)), found[entry.id]))
    return found, problems


def built_in_packs() -> Packs:
    """The packs that come with the tool; raises RuntimeError where one of them is at fault."""
    files = sorted(path.name for path in BUILT_IN_PACKS.glob("*.yaml"))
    found, problems = read_packs(BUILT_IN_PACKS, files, "built-in/laws/")
    if problems:
        raise RuntimeError(f"built-in laws: {problems[0]}")
    return found
