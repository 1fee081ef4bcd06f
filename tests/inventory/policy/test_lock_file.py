"""Locks that are not what `inventory policy accept` wrote."""

import pathlib

import pytest

from inventory.lock_file import lock_in, missing_lock, read_lock
from inventory.policy.normal import sha256_of

TEXT = "We share nothing."
CLAUSE = f'    hash: {sha256_of(TEXT)}\n    context: {{heading: []}}\n    text: "{TEXT}"\n'
GOOD = f"policy: privacy\nclauses:\n  - id: a\n{CLAUSE}"
OTHER = f"  - id: b\n{CLAUSE}    more: x\n"


def codes(text: str) -> list[tuple[str, tuple[str | int, ...]]]:
    return [(problem.code, problem.path) for problem in lock_in(text, "lock.yaml", "privacy")[1]]


def test_a_good_lock() -> None:
    entries, problems = lock_in(GOOD, "lock.yaml", "privacy")
    assert problems == []
    assert entries is not None
    assert [(e.id, e.path, e.record.text) for e in entries.clauses] == [("a", ("clauses", 0), TEXT)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (GOOD.replace("nothing", "all"), [("INV004", ("clauses", 0, "text"))]),
        (GOOD.replace("privacy", "other"), [("REF005", ("policy",))]),
        (GOOD + OTHER[: OTHER.index("    more")].replace("hash: ", "hash: 0"), [("INV004", ("clauses", 1, "hash"))]),
        (GOOD + OTHER, [("INV003", ("clauses", 1, "more"))]),
        ("policy: privacy\nclauses: []\n", [("INV004", ("clauses",))]),
        ("policy: privacy\n", [("INV004", ("clauses",))]),
    ],
)  # fmt: skip
def test_a_lock_at_fault(text: str, expected: list[tuple[str, tuple[str | int, ...]]]) -> None:
    assert codes(text) == expected


def test_another_policys_lock_and_what_is_no_yaml_are_no_lock() -> None:
    assert lock_in(GOOD, "lock.yaml", "other")[0] is None
    entries, problems = lock_in("clauses: [", "lock.yaml", "privacy")
    assert entries is None
    assert [problem.code for problem in problems] == ["INV001"]


def test_reading_a_file(tmp_path: pathlib.Path) -> None:
    (tmp_path / "lock.yaml").write_text(GOOD, encoding="utf-8")
    entries, problems = read_lock(tmp_path, "lock.yaml", "privacy")
    assert entries is not None
    assert (len(entries.clauses), problems) == (1, [])
    entries, problems = read_lock(tmp_path, "../lock.yaml", "privacy")
    assert entries is None
    assert [problem.code for problem in problems] == ["INV001"]


def test_a_missing_lock_says_what_to_run() -> None:
    problem = missing_lock("privacy", "policy/lock.yaml", "inventory.yaml")
    assert (problem.code, problem.path) == ("INV009", ("policies", "privacy", "lock"))
    assert "inventory policy accept" in problem.help
