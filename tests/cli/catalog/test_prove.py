"""`catalog prove`: its output, its questions and its exit codes."""

from __future__ import annotations

import json
import shutil
import sqlite3
from contextlib import closing
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
    assert "Not asked: what laws require, and sentences that nobody has read yet" in " ".join(shell.out.split())
    assert "Not concerned: 1 inventory." in shell.out
    assert shell.run("catalog", "prove", "--catalog", tmp_path / "c.db", "--what-if", top / "commons") == 0
    assert "no recorded inventory would read anything else than now." in shell.out


@pytest.mark.parametrize(
    ("make", "sentence"),
    [
        ({}, "There is nothing in"),
        ({"other/name.yaml": "a: b\n"}, "No recorded inventory has a text of any of these names"),
        ({"evidence/chat-consent.md": "gone\n"}, "Evidence is not supposed"),
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


def altered(place: Path, *statements: str) -> None:
    """Change the catalogue as somebody does who owns its file."""
    with closing(sqlite3.connect(place)) as raw, raw:
        for (name,) in raw.execute("SELECT name FROM sqlite_master WHERE type = 'trigger'").fetchall():
            raw.execute(f"DROP TRIGGER {name}")
        for statement in statements:
            assert raw.execute(statement).rowcount


@pytest.mark.parametrize("command", ["prove", "check"])
def test_what_was_recorded_unread_is_told_and_never_passes(
    place: Path, shell: Shell, tmp_path: Path, command: str
) -> None:
    folder = shutil.copytree(APTIBLE, tmp_path / "inventory")
    with (folder / "categories" / "logs.yaml").open("a", encoding="utf-8") as file:
        file.write("  bad: [\n")
    keep(Store(str(place)), "half", folder)
    assert shell.run("catalog", command, "--catalog", place) == 2
    assert "half: not judged in full: categories/logs.yaml: INV001 " in shell.out
    supposed = tmp_path / "supposed"
    supposed.mkdir()
    recipients = (APTIBLE / "recipients.yaml").read_text(encoding="utf-8")
    (supposed / "recipients.yaml").write_text(f"{recipients}# the same\n", encoding="utf-8")
    assert shell.run("catalog", "prove", "--catalog", place, "--what-if", supposed) == 2
    assert "No answer covers what could not be read when it was recorded." in shell.out


@pytest.mark.parametrize("command", ["prove", "check"])
def test_an_inventory_without_an_entry_is_told(place: Path, shell: Shell, command: str) -> None:
    altered(place, "DELETE FROM entry", "DELETE FROM part")
    assert shell.run("catalog", command, "--catalog", place) == 2
    assert "aptible: not judged: the catalogue names it, and has no entry of it." in shell.out
    assert "every verdict" not in shell.out


def test_outcomes_of_evidence_that_are_gone_are_told(place: Path, shell: Shell) -> None:
    altered(place, "DELETE FROM outcome_change")
    assert shell.run("catalog", "prove", "--catalog", place) == 2
    assert "aptible: not judged: Entry 1 does not say what " in shell.out


def test_the_check_tells_differing_verdicts_in_words(place: Path, shell: Shell) -> None:
    altered(place, "UPDATE disclosure_version SET verdict = 'miscited'")
    assert shell.run("catalog", "check", "--catalog", place) == 1
    assert "recorded miscited (broader by" in " ".join(shell.out.split())
    assert '"first"' not in shell.out


def test_a_package_with_which_nobody_can_be_judged_is_not_called_unused(tmp_path: Path, shell: Shell) -> None:
    top = make_monorepo(tmp_path / "mono", ("logs",))
    (top / ".git").mkdir()
    keep(Store(str(tmp_path / "c.db")), "logs", top / "services" / "logs" / "privacy")
    keep(Store(str(tmp_path / "c.db")), "alone")
    with (top / "commons" / "policy" / "statements.yaml").open("a", encoding="utf-8") as file:
        file.write("  bad: [\n")
    assert shell.run("catalog", "prove", "--catalog", tmp_path / "c.db", "--what-if", top / "commons") == 2
    assert "logs: not judged: with these files it cannot be judged: " in shell.out
    assert "no other recorded inventory would read anything else than now." in shell.out
