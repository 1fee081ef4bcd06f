"""The random inventories are worth comparing on: every verdict occurs, and a fair share passes."""

from __future__ import annotations

import pathlib
from collections import Counter

from tests.twin.compare import generated
from tests.twin.generate import write_inventory
from tests.twin.judging import ORDER, PASSES
from tests.twin.naive import judge

SEEDS = range(40)
STATEMENTS = {
    "lost",
    "stale",
    "used",
    "unused",
    "violated",
    "guarding",
    "kept",
    "unevidenced",
    "dangling",
    "read",
    "draft",
}


def test_same_seed_same_files(tmp_path: pathlib.Path) -> None:
    first, second = tmp_path / "first", tmp_path / "second"
    write_inventory(first, 7)
    write_inventory(second, 7)
    names = sorted(p.relative_to(first) for p in first.rglob("*") if p.is_file())
    assert names == sorted(p.relative_to(second) for p in second.rglob("*") if p.is_file())
    assert all((first / name).read_bytes() == (second / name).read_bytes() for name in names)


def test_every_verdict_occurs_and_a_fair_share_passes(tmp_path: pathlib.Path) -> None:
    goals: Counter[str] = Counter()
    statements: Counter[str] = Counter()
    for seed in SEEDS:
        found = judge(*generated(tmp_path, seed))
        for action in ("collect", "use", "disclose", "transfer"):
            goals.update(verdict for verdict, _ in found[action].values())
        statements.update(verdict for verdict, _ in found["statements"].values())
    # Two sentences that contradict each other about the very same thing are rare among so few.
    assert set(ORDER) - {"conflicting"} <= set(goals) <= set(ORDER)
    assert set(statements) == STATEMENTS
    # A legal basis of consent without a record on file takes the ground from under many that the text permits.
    assert sum(goals[verdict] for verdict in PASSES) > 0.2 * goals.total()
