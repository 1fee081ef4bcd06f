"""The vocabulary of an inventory: the built-in terms, and over them the project's own."""

from __future__ import annotations

import pathlib
from collections.abc import Iterable
from typing import Any

from inventory.entry import Entry
from inventory.model import Vocabulary
from inventory.problem import Path, Problem
from inventory.record_file import read_record
from inventory.schema import Mechanism, Regime, Term, VocabularyFile
from inventory.validation import EACH

DIMENSIONS = (
    "data", "purposes", "recipients", "subjects", "sources", "conditions", "duties", "topics", "bases", "events"
)  # fmt: skip
BUILT_IN = pathlib.Path(__file__).parent / "vocabulary"
SALVAGE: tuple[Path, ...] = tuple((section, EACH) for section in (*DIMENSIONS, "mechanisms", "regimes"))

Section = tuple[VocabularyFile, str, Path]
"""A vocabulary, the file it stands in, and its path there."""


def read_vocabulary_file(root: pathlib.Path, file: str) -> tuple[list[Section], list[Problem]]:
    """The vocabulary in one file, as a list of one, or of none where it cannot be read."""
    record, problems, _ = read_record(root, file, VocabularyFile, SALVAGE)
    return ([(record, file, ())] if record else []), problems


def built_in_vocabulary() -> list[Section]:
    """The terms that come with the tool, one file a dimension; raises RuntimeError where one of them is at fault."""
    found: list[Section] = []
    for path in sorted(BUILT_IN.glob("*.yaml")):
        sections, problems = read_vocabulary_file(BUILT_IN, path.name)
        if problems:
            raise RuntimeError(f"built-in vocabulary: {problems[0]}")
        found += [(record, f"built-in/{file}", base) for record, file, base in sections]
    return found


def assemble(built_in: Iterable[Section], own: Iterable[Section]) -> tuple[Vocabulary, list[Problem]]:
    """One vocabulary in which the project's terms replace built-in ones; a term the project gives twice is REF006."""
    terms: dict[str, dict[str, Entry[Term]]] = {dimension: {} for dimension in DIMENSIONS}
    mechanisms: dict[str, Entry[Mechanism]] = {}
    regimes: dict[str, Entry[Regime]] = {}
    targets: dict[str, dict[str, Any]] = {**terms, "mechanisms": mechanisms, "regimes": regimes}
    for section in built_in:
        _add(section, targets, {})
    given: dict[tuple[str, str], Entry[Any]] = {}
    problems = [problem for section in own for problem in _add(section, targets, given)]
    return Vocabulary(terms, mechanisms, regimes), problems


def _add(
    section: Section, targets: dict[str, dict[str, Any]], given: dict[tuple[str, str], Entry[Any]]
) -> list[Problem]:
    record, file, base = section
    problems: list[Problem] = []
    for dimension, target in targets.items():
        for name, term in getattr(record, dimension).items():
            entry: Entry[Any] = Entry(name, term, file, (*base, dimension, name))
            first = given.setdefault((dimension, name), entry)
            if first is entry:
                target[name] = entry
            else:
                problems.append(defined_twice("term", entry, first))
    return problems


def defined_twice(kind: str, entry: Entry[Any], first: Entry[Any]) -> Problem:
    """REF006: `entry` has a name that `first` has already."""
    return Problem(
        "REF006",
        f"The {kind} “{entry.id}” is defined a second time; the first is in {first.file}.",
        "Rename one of the two, or take one out.",
        entry.file,
        entry.path,
        True,
        None,
        entry.id,
    )
