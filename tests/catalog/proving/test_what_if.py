"""What would change if a shared package, single files or the day were others."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from catalog.proving.proof import ProvedCatalogue
from catalog.proving.what_if import WhatIf
from catalog.store.store import Store
from cli.supposed_folder import supposed_folder
from tests.catalog.proving.recorded import keep, proved, result_of
from tests.cli.monorepo import make_monorepo
from tests.cli.shell import APTIBLE

SHARED = "such as infrastructure, analytics, marketing, and advertising services"


@pytest.fixture(scope="module")
def monorepo(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Two services that share a package, and one that has all for itself; recorded in `catalog.db`."""
    top = make_monorepo(tmp_path_factory.mktemp("mono"), ("account", "logs"))
    (top / ".git").mkdir()
    store = Store(str(top / "catalog.db"))
    for name in ("account", "logs"):
        keep(store, name, top / "services" / name / "privacy")
    keep(store, "alone")
    return top


def edited_commons(monorepo: Path, folder: Path, file: str, old: str, new: str) -> Path:
    """The package with one text replaced, in a folder of its own."""
    commons = shutil.copytree(monorepo / "commons", folder / "new")
    text = (commons / file).read_text(encoding="utf-8")
    assert old in text
    (commons / file).write_text(text.replace(old, new), encoding="utf-8")
    return commons


def supposed(monorepo: Path, folder: Path | None, as_of: str | None = None) -> ProvedCatalogue:
    what_if = supposed_folder(folder, as_of) if folder else WhatIf({}, as_of=as_of)
    return proved(Store(str(monorepo / "catalog.db")), what_if)


def test_a_sentence_of_the_package_that_goes_costs_its_users_their_ground(monorepo: Path, tmp_path: Path) -> None:
    new = edited_commons(monorepo, tmp_path, "policy/privacy-policy.md", SHARED, "such as infrastructure services")
    found = supposed(monorepo, new)
    changes = result_of(found, "logs")["changes"]
    (lost,) = [one for one in changes if one["change"] == "loses"]
    assert (lost["action"], lost["disclosure"], lost["now"]) == ("disclose", "logs/hosting", "unjustified")
    assert "share-providers" in lost["rested_on"]
    assert "ip-address" in lost["data"]
    assert {one["disclosure"] for one in result_of(found, "account")["changes"]} >= {"account/hosting"}
    alone = result_of(found, "alone")
    assert (alone["has_files"], alone["concerned"]) == (False, False)


def test_it_is_what_the_check_of_the_edited_inventory_says(monorepo: Path, tmp_path: Path) -> None:
    """The same edit, made in a copy of the repository that is then recorded: proving that finds these verdicts."""
    file = "policy/privacy-policy.md"
    top = shutil.copytree(monorepo, tmp_path / "copy", ignore=shutil.ignore_patterns("*.db"))
    new = edited_commons(monorepo, tmp_path, file, SHARED, "")
    shutil.copy(new / file, top / "commons" / file)
    said = keep(Store(str(tmp_path / "again.db")), "account", top / "services" / "account" / "privacy")
    after = {one.id: one.verdict for category in said.categories for one in category.disclosures}
    changed = {one["disclosure"]: one["now"] for one in result_of(supposed(monorepo, new), "account")["changes"]
               if one["disclosure"]}  # fmt: skip
    assert changed
    assert changed == {name: after[name] for name in changed}


def test_the_way_back_gains_what_was_lost(monorepo: Path, tmp_path: Path) -> None:
    new = edited_commons(monorepo, tmp_path, "policy/privacy-policy.md", SHARED, "such as infrastructure services")
    top = shutil.copytree(monorepo, tmp_path / "copy", ignore=shutil.ignore_patterns("*.db"))
    shutil.rmtree(top / "commons")
    shutil.copytree(new, top / "commons")
    store = Store(str(tmp_path / "again.db"))
    keep(store, "logs", top / "services" / "logs" / "privacy")
    (result,) = proved(store, supposed_folder(monorepo / "commons", None)).results
    (gained,) = [one for one in result["changes"] if one["change"] == "gains"]
    assert (gained["disclosure"], gained["was"], gained["lost"]) == ("logs/hosting", "unjustified", 0)
    assert "share-providers" in gained["rests_on"]


def test_the_same_package_concerns_nobody(monorepo: Path) -> None:
    found = supposed(monorepo, monorepo / "commons")
    assert {one["inventory"]: one["has_files"] for one in found.results} == {
        "account": True,
        "alone": False,
        "logs": True,
    }
    assert not any(one["concerned"] for one in found.results)


def test_single_files_stand_in_for_those_of_their_name(monorepo: Path, tmp_path: Path) -> None:
    (tmp_path / "policy").mkdir()
    text = (APTIBLE / "policy" / "privacy-policy.md").read_text(encoding="utf-8")
    (tmp_path / "policy" / "privacy-policy.md").write_text(text.replace(SHARED, "such as some"), encoding="utf-8")
    found = supposed(monorepo, tmp_path)
    assert {one["inventory"]: one["concerned"] for one in found.results} == {
        "account": False, "alone": True, "logs": False,
    }  # fmt: skip
    assert any(one["change"] == "loses" for one in result_of(found, "alone")["changes"])


def test_another_day_ends_what_was_in_force_until_then(monorepo: Path) -> None:
    found = supposed(monorepo, None, "2030-01-01")
    lost = [one for one in result_of(found, "account")["changes"] if one["change"] == "loses"]
    assert [(one["action"], one["now"]) for one in lost] == [("transfer", "not-in-force")]
    assert (result_of(found, "account")["was_as_of"], result_of(found, "account")["as_of"]) == (
        "2015-09-01",
        "2030-01-01",
    )
    assert not any(one["concerned"] and one["changes"] for one in supposed(monorepo, None, "2015-09-01").results)


def test_files_that_cannot_be_judged_are_told_and_answer_nothing(monorepo: Path, tmp_path: Path) -> None:
    new = edited_commons(
        monorepo, tmp_path, "policy/statements.yaml", "    permits: disclose\n", "    permit: disclose\n"
    )
    found = supposed(monorepo, new)
    assert [one["inventory"] for one in found.not_judged] == ["account", "logs"]
    assert "../../../commons/policy/statements.yaml" in found.not_judged[0]["why"]
