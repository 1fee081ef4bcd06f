"""`inventory policy diff`: versions from files and from git, the blast radius, the matrix."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
from pathlib import Path

import pytest

from tests.catalog.diff.inventory import small
from tests.catalog.diff.policy.history import FIRST, texts
from tests.cli.shell import Shell

EXAMPLE = FIRST.parents[1]
DOCUMENT = "policy/privacy-policy.md"
OLD = "# P\n\nWe share your name with banks.\n\nWe keep it.\n"
NEW = "# P\n\nWe do not share your name with banks.\n\nWe keep it.\n"


def write(folder: Path, name: str, text: str) -> Path:
    path = folder / name
    path.write_text(text, encoding="utf-8")
    return path


@pytest.fixture
def versions(tmp_path: Path) -> list[Path]:
    """Every version of the history as a file."""
    return [write(tmp_path, f"v{number:02}.md", text) for number, text in enumerate(texts())]


def git(folder: Path, *arguments: str) -> None:
    who = {f"GIT_{role}_{what}": value for role in ("AUTHOR", "COMMITTER")
           for what, value in (("NAME", "A"), ("EMAIL", "a@example.com"))}  # fmt: skip
    environment = {**os.environ, **who, "GIT_CONFIG_GLOBAL": os.devnull}
    subprocess.run(["git", "-C", str(folder), *arguments], check=True, capture_output=True, env=environment)


def test_two_files(shell: Shell, tmp_path: Path) -> None:
    old, new = write(tmp_path, "a.md", OLD), write(tmp_path, "b.md", NEW)
    assert shell.run("policy", "diff", old, new) == 1
    assert "1 clause is the same and 1 edited." in shell.out
    assert "! a word that denies or limits came: not" in shell.out
    assert "  We {+do not+} share your name with banks." in shell.out
    assert "\x1b[" not in shell.out
    assert shell.run("policy", "diff", old, old) == 0
    assert "Nothing has to be read again." in shell.out


def test_colour(shell: Shell, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("FORCE_COLOR", "1")
    monkeypatch.delenv("NO_COLOR", raising=False)
    shell.run("policy", "diff", write(tmp_path, "a.md", OLD), write(tmp_path, "b.md", NEW))
    assert "\x1b[32m{+do not+}\x1b[0m" in shell.out


def test_text_of_a_policy_cannot_move_the_cursor(shell: Shell, tmp_path: Path) -> None:
    new = write(tmp_path, "b.md", OLD.replace("We keep it.", "We keep \x1b[2J\u202eit, always."))
    assert shell.run("policy", "diff", write(tmp_path, "a.md", OLD), new) == 1
    assert "\x1b" not in shell.out
    assert "\u202e" not in shell.out


def test_json(shell: Shell, tmp_path: Path) -> None:
    assert shell.run("policy", "diff", write(tmp_path, "a.md", OLD), write(tmp_path, "b.md", NEW), "--json") == 1
    record = json.loads(shell.out)
    assert record["matters"] is True
    assert (record["summary"]["same"], record["summary"]["light"]) == (1, 1)
    assert [(s["kind"], s["needs_reading"], s["new"][0]["line"]) for s in record["steps"]] == [
        ("light", True, 3), ("same", False, 5),
    ]  # fmt: skip
    assert record["steps"][0]["called_out"] == [{"about": "negation", "gone": [], "came": ["not"]}]
    assert "blast_radius" not in record


def test_the_blast_radius(shell: Shell, tmp_path: Path) -> None:
    old = write(tmp_path, "a.md", texts()[0])
    turned = texts()[0].replace("We provide your payment information", "We do not provide your payment information")
    new = write(tmp_path, "b.md", turned)
    assert shell.run("policy", "diff", old, new, EXAMPLE) == 1
    assert "newly unjustified: 2 goals\n  account/payment (disclose): broader → unjustified" in shell.out
    assert "justified, needs re-reading:" in shell.out
    assert "statements whose sentence is gone: share-payment" in shell.out
    assert shell.run("policy", "diff", new, old, "--dir", EXAMPLE, "--json") == 1
    blast = json.loads(shell.out)["blast_radius"]
    assert blast["newly_unjustified"] == []
    assert {one["where"] for one in blast["newly_justified"]} == {"account/payment"}
    assert blast["newly_justified"][0]["statements"] == ["share-payment"]


def test_renamed_headings_cost_no_goal_but_are_told(shell: Shell, versions: list[Path]) -> None:
    assert shell.run("policy", "diff", versions[1], versions[2], EXAMPLE) == 0
    assert "Nothing in the inventory is judged otherwise" in shell.out
    assert "contact-information → reach-us" in shell.out


def test_the_matrix(shell: Shell, versions: list[Path]) -> None:
    assert shell.run("policy", "diff", "--matrix", versions[0], versions[4], versions[12], "--dir", EXAMPLE) == 1
    lines = shell.out.splitlines()
    assert lines[0].split("  ")[0] == "DISCLOSURE"
    assert lines[0].endswith("LOST ITS GROUND IN")
    legal = next(line for line in lines if line.startswith("account/legal-request"))
    assert legal.endswith(str(versions[12]))
    assert lines[-1] == "justified: 38 of 38, 37 of 38, 29 of 38 (13 once a changed clause is read again)"
    assert shell.run("policy", "diff", "--matrix", versions[0], versions[12], EXAMPLE, "--json") == 1
    rows = {one["disclosure"]: one for one in json.loads(shell.out)["disclosures"]}
    assert rows["account/payment"]["lost_in"] is None
    assert rows["account/legal-request"]["lost_in"] == str(versions[12])
    assert shell.run("policy", "diff", "--matrix", versions[0], versions[1], EXAMPLE, "--csv") == 0
    assert shell.out.splitlines()[0] == f"disclosure,{versions[0]},{versions[1]},lost its ground in"


def test_git_refs(shell: Shell, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    folder = Path(shutil.copytree(EXAMPLE, tmp_path / "inventory"))
    git(tmp_path, "init", "-q")
    git(tmp_path, "add", "-A")
    git(tmp_path, "commit", "-qm", "one")
    git(tmp_path, "tag", "one")
    (folder / DOCUMENT).write_text(texts()[4].replace("Version 2.2", "Version 2.3"), encoding="utf-8")
    git(tmp_path, "commit", "-qam", "two")
    assert shell.run("policy", "diff", "one", "HEAD", folder) == 1
    assert "! a word that denies or limits came: not" in shell.out
    assert shell.run("policy", "diff", "one", folder / DOCUMENT, folder) == 1
    monkeypatch.chdir(folder)
    assert shell.run("policy", "diff", "one", "HEAD") == 1
    assert shell.run("policy", "diff", f"one:{DOCUMENT}", f"HEAD:{DOCUMENT}") == 1
    assert shell.run("policy", "diff", "one", "no-such-ref") == 2
    assert "git knows no “no-such-ref” here." in shell.err
    (tmp_path / "--output=x").mkdir()
    assert shell.run("policy", "diff", "--", "--output=y", "HEAD") == 2
    assert "is no git ref" in shell.err
    assert not (folder / "y").exists()


@pytest.mark.parametrize(
    ("name", "content", "said"),
    [
        ("binary.md", bytes(range(256)) * 10, "is not UTF-8"),
        ("empty.md", b"", "There is nothing in this file."),
        ("title.md", b"# Only a title\n", "has no paragraph, list item or table row"),
        ("large.md", b"A line of text.\n" * 400_000, "is larger than"),
        ("policy.docx", b"text", "The Word document is damaged"),
    ],
)
def test_what_cannot_be_compared(shell: Shell, tmp_path: Path, name: str, content: bytes, said: str) -> None:
    bad, good = tmp_path / name, write(tmp_path, "a.md", OLD)
    bad.write_bytes(content)
    assert shell.run("policy", "diff", good, bad) == 2
    assert said in shell.err
    assert shell.run("policy", "diff", bad, good) == 2
    assert "Traceback" not in shell.err


def test_wrong_arguments(shell: Shell, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    good = write(tmp_path, "a.md", OLD)
    assert shell.run("policy", "diff", good) == 2
    assert "Name two versions" in shell.err
    assert shell.run("policy", "diff", good, good, good) == 2
    assert shell.run("policy", "diff", good, "missing.md") == 2
    assert "There is no file “missing.md”." in shell.err
    assert shell.run("policy", "diff", good, "main") == 2
    assert "write REF:path" in shell.err
    assert shell.run("policy", "diff", "--matrix", good, good) == 2
    assert "inventory.yaml" in shell.err
    assert shell.run("policy", "diff", good, good, EXAMPLE, "--policy", "privat") == 2
    assert "There is no policy “privat”." in shell.err


def test_what_rests_on_a_clause_that_was_edited_is_to_be_read_again(shell: Shell, tmp_path: Path) -> None:
    """The quote is still there; what was added beside it may take back what it says."""
    inv = small.write(tmp_path / "inv", small.SMALL)
    text, said = small.SMALL["policy/privacy.md"], "We give what we collect to companies that work for us."
    for name, version in (("v1.md", text), ("v2.md", text.replace(said, f"{said} You may object at any time."))):
        (tmp_path / name).write_text(version, encoding="utf-8")
    versions = (tmp_path / "v1.md", tmp_path / "v2.md")
    assert shell.run("policy", "diff", "--matrix", *versions, "--dir", inv) == 0
    assert shell.out.count("broader, to be read again") == 2
    assert shell.out.endswith("justified: 2 of 2, 2 of 2 (2 once a changed clause is read again)\n")
    assert shell.run("policy", "diff", "--matrix", *versions, "--dir", inv, "--json") == 0
    assert [row["read_again"] for row in json.loads(shell.out)["disclosures"]] == [[False, True]] * 2
    assert shell.run("policy", "diff", "--matrix", *versions, "--dir", inv, "--csv") == 0
    assert 'broader,"broader, to be read again"' in shell.out
