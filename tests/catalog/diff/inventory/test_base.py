"""What is taken over from the new state says of the base what judging the base anew says."""

from __future__ import annotations

import datetime
import shutil
from pathlib import Path

import pytest

from catalog.checking.assessment import assess
from catalog.checking.since_base import assess_base
from catalog.diff.inventory.state import files_alike
from catalog.findings.finding import Finding
from inventory.load import load_inventory
from inventory.model import CannotCheck
from tests.amounts import quick
from tests.catalog.diff.inventory.small import edited, write
from tests.twin.generate import write_inventory

DAY = datetime.date(2019, 6, 1)
HELD = "    conditions:\n      opted-in-twice: {evidence: evidence/consent.md, since: 2021-01-01}\n"


def told(findings: object) -> list[tuple[str, str, str, str]]:
    assert isinstance(findings, list)
    return sorted((f.code, f.severity, f.where, f.message) for f in findings if isinstance(f, Finding))


@pytest.mark.parametrize("seed", quick(8, range(30)))
def test_the_base_is_found_as_it_is(tmp_path: Path, seed: int) -> None:
    write_inventory(tmp_path / "base", seed)
    shutil.copytree(tmp_path / "base", tmp_path / "new")
    file = min((tmp_path / "new" / "categories").iterdir())
    file.write_text(file.read_text(encoding="utf-8") + "retention: {period: P1Y}\n", encoding="utf-8")
    base, new = (load_inventory(tmp_path / name) for name in ("base", "new"))
    try:
        whole = assess(base, DAY, keep_goals=False, jobs=1)
    except CannotCheck:
        return
    quick = assess_base(base, assess(new, DAY, keep_goals=False, jobs=1), files_alike(base, new))
    assert told(list(quick.findings)) == told(list(whole.findings))


def test_what_is_alike_is_not_judged_again(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    plain = edited("categories/account.yaml", HELD, "")
    second = plain["categories/account.yaml"].replace("category: account", "category: second")
    files = {**plain, "categories/second.yaml": second}
    base = load_inventory(write(tmp_path / "base", files))
    new = load_inventory(write(tmp_path / "new", edited("categories/second.yaml", "P1Y", "P2Y", files)))
    now = assess(new, DAY, keep_goals=False)
    read: list[str] = []
    from catalog.checking import since_base

    reader = since_base.read_category
    monkeypatch.setattr(since_base, "read_category", lambda root, file: read.append(file) or reader(root, file))
    assess_base(base, now, files_alike(base, new))
    assert read == ["categories/second.yaml"]


def test_what_rests_on_other_files_is_judged_again(tmp_path: Path) -> None:
    plain = edited("categories/account.yaml", HELD, "")
    other = plain["categories/account.yaml"].replace("category: account", "category: other")
    files = edited("categories/account.yaml", "category: account\n", "category: account\nexcluding: [other]\n", plain)
    base = load_inventory(write(tmp_path / "base", {**files, "categories/other.yaml": other}))
    new = load_inventory(write(tmp_path / "new", files))
    now = assess(new, DAY, keep_goals=False)
    was = assess_base(base, now, files_alike(base, new))
    assert [finding.where for finding in now.findings if finding.code == "REF002"] == ["account"]
    assert [finding for finding in was.findings if finding.code == "REF002"] == []
