"""Every mutant of the worked example fails the gate, by the right code on the right line; the example does not."""

from __future__ import annotations

import random
import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
import yaml

from catalog.checking.assessment import Assessment, assess
from catalog.findings.locate import Locator
from inventory.load import load_inventory
from inventory.model import CannotCheck
from tests.amounts import one_in, quick
from tests.mutants import accepting, flows, parties, sentences, spelling, whole
from tests.mutants.mutant import Files, Mutant, Mutator
from tests.twin.generate import PlainDumper

SOURCE = Path(__file__).resolve().parents[2] / "inventory" / "aptible"
MUTATORS: tuple[Mutator, ...] = (
    whole.mutants,
    parties.mutants,
    flows.mutants,
    sentences.mutants,
    spelling.mutants,
    accepting.mutants,
)
FEWEST = 1_300
ONE_IN = 8
"""Of so many mutants one is no slow test; CI runs all."""


def _files() -> Files:
    paths = sorted(path for path in SOURCE.rglob("*") if path.is_file())
    return {path.relative_to(SOURCE).as_posix(): path.read_text(encoding="utf-8") for path in paths}


GREEN = _files()
MUTANTS = [mutant for mutator in MUTATORS for mutant in mutator(GREEN)]


@pytest.fixture(scope="module")
def root(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("mutants") / "inventory"
    shutil.copytree(SOURCE, folder)
    return folder


@pytest.fixture
def edited(root: Path) -> Iterator[Path]:
    """The folder, which is green again afterwards."""
    yield root
    for file, text in GREEN.items():
        path = root / file
        if not path.is_file() or path.read_text(encoding="utf-8") != text:
            path.write_text(text, encoding="utf-8")


def check(folder: Path) -> Assessment:
    inventory = load_inventory(folder)
    day = inventory.manifest.settings.as_of
    assert day is not None
    return assess(inventory, day, keep_goals=False)


def apply(folder: Path, mutant: Mutant) -> None:
    for file, text in mutant.edits.items():
        if text is None:
            (folder / file).unlink()
        else:
            assert text != GREEN[file], "the mutant is no mutant"
            (folder / file).write_text(text, encoding="utf-8")


def test_the_example_is_green(root: Path) -> None:
    assert check(root).exit_code == 0


def test_there_are_enough_mutants_and_no_two_alike() -> None:
    assert len(MUTANTS) >= FEWEST
    assert (
        len({tuple(sorted((file, str(text)) for file, text in mutant.edits.items())) for mutant in MUTANTS}) >= FEWEST
    )


@pytest.mark.parametrize("mutant", one_in(ONE_IN, MUTANTS), ids=lambda mutant: mutant.name)
def test_a_mutant_is_caught(edited: Path, mutant: Mutant) -> None:
    apply(edited, mutant)
    if mutant.refusal:
        refused_with(edited, mutant)
        return
    outcome = check(edited)
    assert outcome.exit_code == 1
    located = Locator(edited).locate(outcome.findings)
    found = {(one.finding.code, one.finding.file, one.span.line) for one in located if one.finding.severity == "error"}
    wanted = {(code, *place) for code in mutant.codes for place in mutant.places}
    assert found & wanted, f"none of {sorted(wanted)[:5]} among {sorted(found)[:8]}"


def refused_with(folder: Path, mutant: Mutant) -> None:
    with pytest.raises(CannotCheck) as refusal:
        check(folder)
    problems = refusal.value.problems
    assert mutant.refusal in f"{refusal.value.message} {[problem.code for problem in problems]}"
    if mutant.places:
        locator = Locator(folder)
        places = {(p.code, p.file, (p.span or locator.span(p.file, p.path, p.on_key)).line) for p in problems}
        assert places & {(code, *place) for code in mutant.codes for place in mutant.places}


@pytest.mark.parametrize("seed", quick(2, range(6)))
def test_order_of_files_and_keys_does_not_matter(tmp_path: Path, seed: int) -> None:
    """Files renamed where a glob names them, keys of every mapping shuffled: as green as before."""
    dice = random.Random(seed)
    shutil.copytree(SOURCE, tmp_path / "copy")
    for file in [file for file in GREEN if file.endswith(".yaml")]:
        path = tmp_path / "copy" / file
        content = shuffled(yaml.load(GREEN[file], Loader=yaml.BaseLoader), dice)
        path.write_text(yaml.dump(content, Dumper=PlainDumper, sort_keys=False, allow_unicode=True), encoding="utf-8")
        if file.startswith("categories/"):
            path.rename(path.with_name(f"{dice.randrange(10**6):06}-{path.name}"))
    before, after = check(SOURCE), check(tmp_path / "copy")
    assert after.exit_code == 0
    assert sorted(f.fingerprint for f in after.findings) == sorted(f.fingerprint for f in before.findings)


def shuffled(content: object, dice: random.Random) -> object:
    if isinstance(content, dict):
        keys = list(content)
        dice.shuffle(keys)
        return {key: shuffled(content[key], dice) for key in keys}
    return [shuffled(item, dice) for item in content] if isinstance(content, list) else content
