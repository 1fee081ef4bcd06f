"""`catalog prove`: its output, its questions and its exit codes."""

from __future__ import annotations

import json
import shutil
from pathlib import Path

import pytest

from catalog.store.recording import record
from catalog.store.store import Store
from tests.catalog.proving.recorded import keep
from tests.catalog.store.making import FIRST, push, snapshot
from tests.cli.monorepo import make_monorepo
from tests.cli.shell import APTIBLE, Shell


@pytest.fixture
def place(tmp_path: Path) -> Path:
    """A catalogue with the worked example."""
    keep(Store(str(tmp_path / "catalog.db")), "aptible")
    return tmp_path / "catalog.db"


def test_what_follows_is_said_and_ends_with_0(place: Path, shell: Shell) -> None:
    assert shell.run("catalog", "prove", "--catalog", place) == 0
    assert shell.out == "1 inventory judged again from the recorded files, 109 points: every verdict follows.\n"
    assert shell.run("catalog", "prove", "--catalog", place, "--json") == 0
    assert json.loads(shell.out)["inventories"][0]["points"] == 109


def test_what_cannot_be_judged_ends_with_2(place: Path, shell: Shell) -> None:
    record(Store(str(place)), push("earlier"), snapshot(**FIRST))
    assert shell.run("catalog", "prove", "--catalog", place) == 2
    assert "earlier: not judged: Entry 2 was recorded by a version that did not keep the files." in shell.out
    assert "1 inventory could not be judged." in shell.out


def test_a_package_as_it_might_become(tmp_path: Path, shell: Shell) -> None:
    top = make_monorepo(tmp_path / "mono", ("logs",))
    (top / ".git").mkdir()
    keep(Store(str(tmp_path / "c.db")), "logs", top / "services" / "logs" / "privacy")
    keep(Store(str(tmp_path / "c.db")), "alone")
    commons = shutil.copytree(top / "commons", tmp_path / "new")
    policy = commons / "policy" / "privacy-policy.md"
    text = policy.read_text(encoding="utf-8")
    policy.write_text(text.replace("such as infrastructure, analytics", "such as analytics"), encoding="utf-8")
    assert shell.run("catalog", "prove", "--catalog", tmp_path / "c.db", "--what-if", commons) == 1
    assert "  loses: logs/hosting: " in shell.out
    assert "(broader → unjustified); it rested on “share-providers” and “use-services”" in shell.out
    assert "“share-providers” would prove less than now in logs." in shell.out
    assert f"If the package commons were as in {commons}: 1 of 1 inventory concerned would lose ground" in shell.out
    assert "Not concerned: 1 inventory." in shell.out
    assert shell.run("catalog", "prove", "--catalog", tmp_path / "c.db", "--what-if", top / "commons") == 0
    assert "no recorded inventory would read anything else than now." in shell.out


@pytest.mark.parametrize(
    ("make", "sentence"),
    [
        ({}, "There is nothing in"),
        ({"other/name.yaml": "a: b\n"}, "No recorded inventory has a file of any of these names"),
        ({"inventory.yaml": "package: elsewhere\n"}, "No recorded inventory uses a package “elsewhere”"),
        ({"inventory.yaml": "categories: x.yaml\n"}, "holds an inventory of its own"),
        ({"recipients.yaml": "recipients:\n\tx: y\n", "z.yaml": "\xff"}, "could not be judged"),
    ],
)
def test_a_folder_that_stands_for_nothing_never_passes(
    place: Path, shell: Shell, tmp_path: Path, make: dict[str, str], sentence: str
) -> None:
    folder = tmp_path / "what-if"
    folder.mkdir()
    for name, text in make.items():
        (folder / name).parent.mkdir(exist_ok=True)
        (folder / name).write_text(text, encoding="utf-8")
    assert shell.run("catalog", "prove", "--catalog", place, "--what-if", folder) == 2
    assert sentence in shell.err + shell.out


def test_what_cannot_go_together_is_refused(place: Path, shell: Shell) -> None:
    assert shell.run("catalog", "prove", "--catalog", place, "--dask", "tcp://x:1", "--workers", "2") == 2
    assert "name --workers or --dask, not both" in shell.err
    assert shell.run("catalog", "prove", "--catalog", place, "--what-if", APTIBLE / "nowhere") == 2
    assert shell.run("catalog", "prove", "--parquet", APTIBLE) == 2
    assert "is no folder that `catalog export --parquet` wrote" in shell.err


def test_a_file_that_nobody_reads_is_named(place: Path, shell: Shell, tmp_path: Path) -> None:
    folder = tmp_path / "what-if"
    folder.mkdir()
    recipients = (APTIBLE / "recipients.yaml").read_text(encoding="utf-8")
    (folder / "recipients.yaml").write_text(f"{recipients}# as it is, but for this\n", encoding="utf-8")
    (folder / "recipient.yaml").write_text("recipients: {}\n", encoding="utf-8")
    assert shell.run("catalog", "prove", "--catalog", place, "--what-if", folder) == 0
    assert "No recorded inventory reads recipient.yaml of " in shell.err
