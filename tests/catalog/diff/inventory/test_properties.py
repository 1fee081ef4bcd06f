"""What holds for all inventories: nothing changes from a state to itself, and back is the opposite of there."""

from __future__ import annotations

import datetime
import random
import tempfile
from collections import Counter
from functools import cache
from pathlib import Path

import yaml
from hypothesis import given
from hypothesis import strategies as st

from catalog.diff.inventory import Change, compare
from catalog.diff.inventory.change import OPPOSITE
from inventory.load import load_inventory
from inventory.model import Inventory
from tests.amounts import share_of_examples
from tests.twin.generate import PlainDumper, write_inventory

FOLDER = tempfile.TemporaryDirectory(prefix="changes-")
DAYS = st.sampled_from([datetime.date(2014, 11, 3), datetime.date(2015, 10, 6), datetime.date(2023, 3, 1)])
SEEDS = st.integers(0, 300)


@cache
def inventory(seed: int) -> Inventory:
    folder = Path(FOLDER.name) / str(seed)
    write_inventory(folder, seed)
    return load_inventory(folder)


def told(change: Change, loosened: set[tuple[str, str]], backwards: bool = False) -> tuple[object, ...]:
    """A change without names that belong to one state only; or as it looks from the other side.

    What loosens has no opposite, so of an aspect in which anything is `loosened` the kind is left out.
    """
    event, kind, terms = change.event, change.kind, (change.added, change.removed)
    if (change.about, change.aspect) in loosened:
        kind = "neutral"
    if backwards:
        turned = {"new": "gone", "gone": "new", "changed": "changed"}
        event, kind, terms = turned[event], OPPOSITE[kind], (change.removed, change.added)
    return (change.about, event, change.aspect, kind, *terms)


@given(SEEDS, DAYS)
def test_nothing_changes_from_a_state_to_itself(seed: int, day: datetime.date) -> None:
    assert compare(inventory(seed), inventory(seed), day).changes == ()


@given(SEEDS, SEEDS, DAYS)
def test_back_is_the_opposite_of_there(one: int, other: int, day: datetime.date) -> None:
    there = compare(inventory(one), inventory(other), day).changes
    back = compare(inventory(other), inventory(one), day).changes
    loosened = {(change.about, change.aspect) for change in (*there, *back) if change.kind == "weaker"}
    before = Counter(told(change, loosened) for change in there)
    assert before == Counter(told(change, loosened, backwards=True) for change in back)


@given(SEEDS, st.randoms(use_true_random=False))
@share_of_examples(0.5)
def test_order_of_keys_and_disclosures_and_names_of_files_change_nothing(seed: int, dice: random.Random) -> None:
    old = inventory(seed)
    with tempfile.TemporaryDirectory(prefix="changes-") as folder:
        copy = Path(folder)
        for path in [path for path in old.root.rglob("*") if path.is_file()]:
            name = path.relative_to(old.root)
            if path.suffix == ".yaml":
                content = shuffled(yaml.load(path.read_text(encoding="utf-8"), Loader=yaml.BaseLoader), dice)
                text = yaml.dump(content, Dumper=PlainDumper, sort_keys=False, allow_unicode=True)
            else:
                text = path.read_text(encoding="utf-8")
            moved = name.with_name(f"x-{name.name}") if name.parts[0] == "categories" else name
            (copy / moved).parent.mkdir(parents=True, exist_ok=True)
            (copy / moved).write_text(text, encoding="utf-8")
        assert compare(old, load_inventory(copy), datetime.date(2015, 10, 6)).changes == ()


def shuffled(content: object, dice: random.Random) -> object:
    """Keys of all mappings and disclosures in another order; other lists as they are."""
    if isinstance(content, dict):
        keys = list(content)
        dice.shuffle(keys)
        found = {key: shuffled(content[key], dice) for key in keys}
        if isinstance(found.get("disclosures"), list):
            dice.shuffle(found["disclosures"])
        return found
    return content
