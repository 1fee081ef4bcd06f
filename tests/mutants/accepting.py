"""Faults by which something is not judged, each with a comment on its line that would accept it: it still counts."""

from __future__ import annotations

from collections.abc import Iterator

from catalog.findings.rule_codes import is_unjudged
from inventory.strict_yaml import load
from tests.mutants import flows, parties, sentences, spelling
from tests.mutants.mutant import Files, Mutant

REASON = "known, and mended with the next release"


def mutants(files: Files) -> Iterator[Mutant]:
    """Every fault of form again, with a comment beside it that says that it is accepted."""
    for mutator in (spelling.mutants, flows.mutants, parties.mutants, sentences.mutants):
        for mutant in mutator(files):
            yield from _accepted(mutant)


def _accepted(mutant: Mutant) -> Iterator[Mutant]:
    code = mutant.codes[0]
    if len(mutant.codes) > 1 or not is_unjudged(code) or len(mutant.edits) > 1:
        return
    ((file, text),) = mutant.edits.items()
    lines = (text or "").split("\n")
    place = next((each for each in mutant.places if each.file == file and each.line <= len(lines)), None)
    if place is None or not file.endswith(".yaml"):
        return
    lines[place.line - 1] += f"  # inventory: ignore {code}: {REASON}"
    commented = "\n".join(lines)
    if load(commented, file)[0] == load(text or "", file)[0]:
        yield Mutant(f"{mutant.name}, with a comment", {file: commented}, mutant.codes, (place,))
