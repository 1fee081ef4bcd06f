"""The whole check: what is kept, what counts, what stops it."""

from __future__ import annotations

import gc
from pathlib import Path

import pytest

from catalog.checking.assessment import assess
from catalog.findings.rule_codes import is_unjudged
from inventory.load import load_inventory
from inventory.model import CannotCheck
from tests.catalog.small import assessed, more
from tests.inventory.small import written

FAULTY = """
# +++ categories/account.yaml
  - {id: bad, recipient: mail-host}
"""
SETTINGS = """
# === inventory.yaml
organisation: {name: Example Inc., country: US}
policies:
  privacy: {document: policy.md, statements: statements.yaml, speaks_to: customer-user}
categories: categories/*.yaml
recipients: recipients.yaml
settings: {as_of: 2024-06-01, MORE}
"""


def settings(text: str) -> str:
    return SETTINGS.replace("MORE", text)


def codes(root: Path, text: str) -> set[str]:
    return {finding.code for finding in assessed(root, text).findings}


def test_the_base_is_justified(tmp_path: Path) -> None:
    found = assessed(tmp_path)
    assert (list(found.findings), found.exit_code) == ([], 0)
    assert [c.entry.id for c in found.categories] == ["account"]
    assert [s.id for s in found.assessed.summaries] == ["account"]
    assert found.prepared.day.isoformat() == "2024-06-01"


def test_goals_are_kept_only_where_asked_for(tmp_path: Path) -> None:
    assert assessed(tmp_path, keep_goals=False).categories == []


@pytest.mark.parametrize(("fail_on", "exit_code"), [("error", 0), ("warning", 0), ("note", 1)])
def test_the_exit_code_goes_by_fail_on(fail_on: str, exit_code: int, tmp_path: Path) -> None:
    told = "# +++ statements.yaml\n  guard: {quote: We keep your information, prohibits: use, data: date-of-birth}\n"
    found = assessed(tmp_path, settings(f"fail_on: {fail_on}") + told)
    assert [finding.severity for finding in found.findings] == ["note"]
    assert found.exit_code == exit_code


def test_an_error_fails(tmp_path: Path) -> None:
    assert assessed(tmp_path, more("date-of-birth")).exit_code == 1


def test_select_and_ignore_go_by_prefix(tmp_path: Path) -> None:
    text = more("date-of-birth")
    assert codes(tmp_path / "all", text) == {"COL001", "DIS001", "RET001"}
    assert codes(tmp_path / "a", text + settings("select: [DIS, COL001]")) == {"DIS001", "COL001"}
    assert codes(tmp_path / "b", text + settings("ignore: DIS")) == {"COL001", "RET001"}
    assert codes(tmp_path / "c", text + settings("select: DIS, ignore: DIS001")) == set()


def test_what_was_not_judged_is_always_told(tmp_path: Path) -> None:
    assert is_unjudged("INV004")
    assert codes(tmp_path, FAULTY + settings("select: DIS, ignore: INV")) == {"INV004"}


def test_a_category_that_cannot_be_read_does_not_keep_others_from_being_judged(tmp_path: Path) -> None:
    found = assessed(tmp_path, "\n# === categories/more.yaml\ncategory: more\n")
    assert {f.file for f in found.findings} == {"categories/more.yaml"}
    assert [s.id for s in found.assessed.summaries] == ["account"]
    assert {p.file for p in found.assessed.problems} == {"categories/more.yaml"}


def test_nothing_to_check(tmp_path: Path) -> None:
    written(tmp_path, "\n# === categories/account.yaml\ncategory: account\n")
    inventory = load_inventory(tmp_path)
    day = inventory.manifest.settings.as_of
    assert day is not None
    with pytest.raises(CannotCheck, match=r"There is nothing to check: no data category could be read\.") as caught:
        assess(inventory, day, keep_goals=False)
    assert {problem.code for problem in caught.value.problems} == {"INV004"}
    assert caught.value.root == tmp_path


@pytest.mark.parametrize("enabled", [True, False])
def test_the_collector_is_left_as_it_was(enabled: bool, tmp_path: Path) -> None:
    was_on = gc.isenabled()
    try:
        (gc.enable if enabled else gc.disable)()
        assessed(tmp_path)
        assert gc.isenabled() is enabled
    finally:
        (gc.enable if was_on else gc.disable)()
