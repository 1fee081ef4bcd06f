"""A policy over twelve versions: every step is found, and nothing else."""

from __future__ import annotations

import datetime
from itertools import pairwise

import pytest

from catalog.diff.policy.blast import blast_radius
from catalog.diff.policy.call_outs import CallOuts
from catalog.diff.policy.in_words import called_out
from catalog.diff.policy.matrix import matrix
from inventory.load import load_inventory
from inventory.policy import read_policy
from inventory.vocabulary_reader import assemble, built_in_vocabulary
from tests.catalog.diff.policy.history import FIRST, HISTORY, Version, texts
from tests.catalog.diff.policy.texts import compare

CALL_OUTS = CallOuts(assemble(built_in_vocabulary(), [])[0])
PAIRS = list(zip(HISTORY, pairwise(texts()), strict=True))
ROOT = FIRST.parents[1]
DAY = datetime.date(2014, 11, 3)


@pytest.mark.parametrize(("version", "pair"), PAIRS, ids=[version.name for version in HISTORY])
def test_each_version_beside_the_one_before(version: Version, pair: tuple[str, str]) -> None:
    assert pair[0] != pair[1]
    alignment = compare(*pair, document="privacy-policy.md")
    found = [
        (step.kind, (step.new or step.old)[0].id, tuple(called_out(CALL_OUTS.of(step))))
        for step in alignment.steps
        if step.kind != "same" or step.relocated
    ]
    assert tuple(found) == version.expected


def test_the_last_version_beside_the_first() -> None:
    first, *_, last = texts()
    alignment = compare(first, last, document="privacy-policy.md")
    same = sum(step.kind == "same" for step in alignment.steps)
    assert same == 50 - 9
    assert not alignment.unchanged


def test_what_each_version_does_to_the_inventory() -> None:
    inventory = load_inventory(ROOT)
    versions = [read_policy(text, "policy/privacy-policy.md")[0] for text in texts()]
    rows = matrix(inventory, DAY, inventory.policies[0], versions)
    assert len(rows) == len({row.disclosure for row in rows})
    lost = {HISTORY[row.lost - 1].name for row in rows if row.lost}
    assert lost == {"one denial put in", "an introduction turned round"}


def test_goals_on_an_edited_clause_need_reading_and_pass() -> None:
    inventory = load_inventory(ROOT)
    place = next(i for i, version in enumerate(HISTORY) if version.name == "a sentence about a new recipient")
    old, new = (read_policy(text, "policy/privacy-policy.md")[0] for text in texts()[place : place + 2])
    alignment = compare(*texts()[place : place + 2], document="privacy-policy.md")
    blast = blast_radius(inventory, DAY, inventory.policies[0], old, new, alignment)
    assert (blast.newly_unjustified, blast.newly_justified, blast.otherwise, blast.lost) == ((), (), (), ())
    assert blast.unread == ()
    assert {change.goal.where for change in blast.needs_reading} >= {"account/payment"}
    assert all(change.before == change.after for change in blast.needs_reading)
    assert {name for change in blast.needs_reading for name in change.statements} >= {"share-payment"}
