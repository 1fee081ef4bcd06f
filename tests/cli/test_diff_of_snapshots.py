"""`inventory diff` and `inventory policy diff` on snapshots of the catalogue, as on the folders that were recorded."""

from __future__ import annotations

import json
import shutil
from pathlib import Path

import pytest

from catalog.store.recording import record
from catalog.store.snapshot import addressed, snapshot_of
from catalog.store.store import Store
from catalog.store.tables.sources import SourceContent
from cli.main import main
from tests.catalog.diff.inventory.small import SMALL, edited, write
from tests.catalog.store.making import push
from tests.catalog.store.older import restore_sqlite
from tests.cli.shell import APTIBLE, Shell

ACCOUNT = "categories/account.yaml"
POLICY = "policy/privacy.md"
PRINTER = "  print-shop: {name: Print Shop, kinds: [mailing-house], role: processor, country: CA}\n"
WIDER = edited(
    ACCOUNT, "disclosures:\n", "disclosures:\n  - {recipient: print-shop, data: [name], purposes: [sell-data]}\n",
    edited("recipients.yaml", "recipients:\n", f"recipients:\n{PRINTER}"),
)  # fmt: skip
REWORDED = edited(POLICY, "We may send you news.", "We may send you news and offers.", WIDER)
STATES = {"2019-03-01": SMALL, "2019-06-01": WIDER, "2019-09-01": REWORDED}


@pytest.fixture(scope="module")
def recorded(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with an inventory, three states of which are recorded, and with each state; to be copied."""
    place = tmp_path_factory.mktemp("recorded")
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("GIT_CEILING_DIRECTORIES", str(place))
        patch.delenv("CLAUSEMAP_CATALOG", raising=False)
        for day, state in STATES.items():
            write(place / "shop", state)
            write(place / day, state)
            assert main(["catalog", "record", str(place / "shop"), "--as-of", day]) in (0, 1)
    return place


@pytest.fixture
def folder(recorded: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """An inventory in no git repository, three states of which are recorded; it is as it was recorded last."""
    monkeypatch.setenv("GIT_CEILING_DIRECTORIES", str(tmp_path))
    monkeypatch.delenv("CLAUSEMAP_CATALOG", raising=False)
    shutil.copytree(recorded, tmp_path, dirs_exist_ok=True)
    return tmp_path / "shop"


def changes(shell: Shell, *arguments: object) -> list[dict[str, object]]:
    assert shell.run("diff", *arguments, "--format", "json") == 0, shell.err
    found: list[dict[str, object]] = json.loads(shell.out)["changes"]
    return found


@pytest.mark.parametrize(
    ("old", "new"),
    [("catalog:1", "catalog:2"), ("catalog:2", "catalog:1"), ("catalog:2019-05-31", "catalog:latest"),
     ("catalog:2019-06-01", "catalog:3"), ("catalog:2030-01-01", "catalog:2019-03-01")],
)  # fmt: skip
def test_snapshots_differ_as_the_folders_do(folder: Path, shell: Shell, old: str, new: str) -> None:
    days = {"catalog:1": 0, "catalog:2019-05-31": 0, "catalog:2019-03-01": 0, "catalog:2": 1, "catalog:2019-06-01": 1}
    places = [folder.parent / list(STATES)[days.get(name, 2)] for name in (old, new)]
    found = changes(shell, old, new, "--dir", folder)
    assert found == changes(shell, *places)
    assert found


def test_a_snapshot_and_the_working_tree(folder: Path, shell: Shell) -> None:
    assert changes(shell, "catalog:3", "--dir", folder) == []
    assert changes(shell, "catalog:1", "--dir", folder) == changes(shell, folder.parent / "2019-03-01", folder)
    assert changes(shell, folder, "catalog:1", "--dir", folder) == changes(shell, folder, folder.parent / "2019-03-01")


@pytest.mark.parametrize("form", ["text", "markdown"])
def test_the_report_says_which_entry_was_compared(folder: Path, shell: Shell, form: str) -> None:
    assert shell.run("diff", "catalog:2019-04-01", "catalog:2", "--dir", folder, "--format", form) == 0
    said = " ".join(shell.out.replace("`", "").split())
    assert "catalog:2019-04-01 (entry 1 of shop, held from 2019-03-01)" in said
    assert "catalog:2 (entry 2 of shop, held from 2019-06-01)" in said
    assert "Print Shop (print-shop) is a new recipient" in said


def test_the_gate_and_the_beginning_of_an_address(folder: Path, shell: Shell) -> None:
    shell.run("catalog", "log", "--dir", folder, "--json")
    first = json.loads(shell.out)[-1]["snapshot"][:8]
    gate = ("--fail-on", "new-recipient")
    assert shell.run("diff", f"catalog:{first}", "catalog:2", "--dir", folder, *gate) == 1
    assert shell.run("diff", "catalog:2", f"catalog:{first}", "--dir", folder, *gate) == 0


def test_all_that_verdicts_rest_on_comes_back(tmp_path: Path, shell: Shell, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("GIT_CEILING_DIRECTORIES", str(tmp_path))
    folder = shutil.copytree(APTIBLE, tmp_path / "privacy")
    shell.run("catalog", "record", folder)
    assert changes(shell, "catalog:latest", "--dir", folder) == []
    for file in (*folder.glob("*.yaml"), *folder.glob("policy/*"), *folder.glob("categories/*")):
        file.write_bytes(file.read_bytes() + b"\n")
    assert changes(shell, "catalog:latest", "--dir", folder) == []


@pytest.mark.parametrize(
    ("name", "sentence"),
    [
        ("catalog:9", "There is no snapshot “9”"),
        ("catalog:9", "The newest are 3 ("),
        ("catalog:zzzz", "There is no snapshot “zzzz”"),
        ("catalog:", "There is no snapshot “”"),
        ("catalog:2019-02-30", "There is no snapshot “2019-02-30”"),
        ("catalog:2019-02-28", "Nothing is recorded of shop that held on 2019-02-28. The earliest that is "
         "recorded holds from 2019-03-01: entry 1."),
    ],
)  # fmt: skip
def test_what_there_is_not_is_told_with_what_comes_near(folder: Path, shell: Shell, name: str, sentence: str) -> None:
    assert shell.run("diff", name, "--dir", folder) == 2
    assert sentence in shell.err
    assert shell.out == ""


def test_a_misspelt_address_gets_a_suggestion(folder: Path, shell: Shell) -> None:
    shell.run("catalog", "log", "--dir", folder, "--json")
    right = json.loads(shell.out)[0]["snapshot"][:12]
    wrong = right[:10] + ("a" if right[10] != "a" else "b") + right[11:]
    assert shell.run("diff", f"catalog:{wrong}", "--dir", folder) == 2
    assert f"Did you mean “{right}”?" in shell.err


def test_which_of_several_inventories(folder: Path, shell: Shell, tmp_path: Path) -> None:
    shell.run("catalog", "record", folder.parent / "2019-03-01", "--name", "blog", "--catalog", catalogue(folder))
    assert changes(shell, "catalog:latest", "--dir", folder) == [], "the folder's own, unless another is named"
    assert changes(shell, "catalog:latest", "--dir", folder, "--inventory", "blog")
    assert shell.run("diff", "catalog:latest", "--dir", folder, "--inventory", "bolg") == 2
    assert "Did you mean “blog”?" in shell.err
    assert shell.run("diff", "catalog:1", "--dir", folder, "--inventory", "blog") == 2
    assert "Entry 1 is of shop, not of blog." in shell.err
    other = tmp_path / "elsewhere"
    write(other, SMALL)
    assert shell.run("diff", "catalog:latest", "--dir", other, "--catalog", catalogue(folder)) == 2
    assert "has no inventory “elsewhere”. Name the one you mean with --inventory: blog, shop." in shell.err


def catalogue(folder: Path) -> Path:
    return folder / ".clausemap" / "catalog.db"


def test_the_only_inventory_needs_no_name(folder: Path, shell: Shell, tmp_path: Path) -> None:
    write(tmp_path / "renamed", SMALL)
    found = changes(shell, "catalog:latest", "--dir", tmp_path / "renamed", "--catalog", catalogue(folder))
    assert found == changes(shell, folder, tmp_path / "renamed")


def test_without_a_catalogue(tmp_path: Path, shell: Shell) -> None:
    write(tmp_path, SMALL)
    assert shell.run("diff", "catalog:latest", "--dir", tmp_path) == 2
    assert "inventory catalog record" in shell.err


def test_a_snapshot_of_an_earlier_version_kept_no_files(tmp_path: Path, shell: Shell) -> None:
    old = tmp_path / "old.db"
    restore_sqlite("0001", old)
    write(tmp_path / "shop", SMALL)
    asked = ("--dir", tmp_path / "shop", "--catalog", old)
    assert shell.run("catalog", "upgrade", "--catalog", old) == 0
    assert shell.run("diff", "catalog:1", *asked) == 2
    assert "Entry 1 was recorded by a version that did not keep the files." in shell.err
    assert shell.run("policy", "diff", "catalog:1", "catalog:4", "--catalog", old) == 0
    assert "5 clauses are the same" in shell.out


@pytest.mark.parametrize(
    "name", ["/evil.yaml", "a/../../evil.yaml", "../a/../../evil.yaml", "..\\evil.yaml", "C:evil.yaml", "..", ""]
)
def test_no_file_is_written_outside(tmp_path: Path, shell: Shell, name: str) -> None:
    place = tmp_path / "c.db"
    record(Store(str(place)), push(), snapshot_of({"sources": [addressed(SourceContent(file=name, text="evil"))]}))
    write(tmp_path / "shop", SMALL)
    assert shell.run("diff", "catalog:1", "--dir", tmp_path / "shop", "--catalog", place) == 2
    assert "leads out of the inventory’s folder" in shell.err
    assert not list(tmp_path.rglob("evil*"))


def test_a_snapshot_without_a_manifest_cannot_be_loaded(tmp_path: Path, shell: Shell) -> None:
    place = tmp_path / "c.db"
    record(Store(str(place)), push(), snapshot_of({"sources": [addressed(SourceContent(file="a.yaml", text="a: 1"))]}))
    write(tmp_path / "shop", SMALL)
    assert shell.run("diff", "catalog:1", "--dir", tmp_path / "shop", "--catalog", place) == 2
    assert "Nothing to compare with: There is no inventory.yaml in “catalog:1 (entry 1)”." in shell.err


def test_a_policy_is_compared_with_what_it_was(folder: Path, shell: Shell) -> None:
    versions = [folder.parent / day / POLICY for day in STATES]
    for asked in (("--dir", folder), ("--catalog", catalogue(folder))):
        assert shell.run("policy", "diff", "catalog:2019-03-01", "catalog:latest", *asked, "--json") == 1, shell.err
        found = json.loads(shell.out)
        assert (found["old"], found["new"]) == ("catalog:2019-03-01", "catalog:latest")
        more = asked if asked[0] == "--dir" else ()
        assert shell.run("policy", "diff", versions[0], versions[2], *more, "--json") == 1
        assert {**json.loads(shell.out), "old": "", "new": ""} == {**found, "old": "", "new": ""}
    assert shell.run("policy", "diff", "catalog:1", "catalog:2", "--dir", folder) == 0
    assert shell.run("policy", "diff", "catalog:9", "catalog:2", "--dir", folder) == 2
    assert "There is no snapshot “9”" in shell.err
    assert shell.run("policy", "diff", "--matrix", "catalog:1", "catalog:3", versions[1], "--dir", folder) in (0, 1)
    assert "catalog:3" in shell.out


def test_which_of_several_policies(tmp_path: Path, shell: Shell, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("GIT_CEILING_DIRECTORIES", str(tmp_path))
    folder = tmp_path / "shop"
    second = "policies:\n  cookies: {document: policy/cookies.md}\n"
    write(
        folder,
        edited("inventory.yaml", "policies:\n", second, {**SMALL, "policy/cookies.md": "# C\n\nWe use cookies.\n"}),
    )
    shell.run("catalog", "record", folder)
    place = ("--catalog", catalogue(folder))
    assert shell.run("policy", "diff", "catalog:1", folder / "policy" / "cookies.md", *place) == 0, shell.err
    assert shell.run("policy", "diff", "catalog:1", "catalog:1", *place, "--policy", "privacy") == 0
    assert shell.run("policy", "diff", "catalog:1", "catalog:1", *place) == 2
    assert "Which policy of entry 1? Name one with --policy: cookies, privacy." in shell.err
    assert shell.run("policy", "diff", "catalog:1", "catalog:1", *place, "--policy", "privat") == 2
    assert "Which policy of entry 1? Name one with --policy: cookies, privacy." in shell.err


def test_a_policy_that_is_not_there_is_not_taken_for_the_only_one(tmp_path: Path, shell: Shell) -> None:
    folder = write(tmp_path / "shop", SMALL)
    shell.run("catalog", "record", folder)
    place = ("--catalog", catalogue(folder))
    assert shell.run("policy", "diff", "catalog:1", "catalog:1", *place, "--policy", "privat") == 2
    assert "Name one with --policy: privacy." in shell.err
