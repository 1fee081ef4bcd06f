"""`inventory policy accept`: the lock, and what is said on the way."""

from __future__ import annotations

import json
import shutil
from collections.abc import Callable
from pathlib import Path

import pytest
import typer

from inventory.load import load_inventory
from tests.catalog.diff.policy.history import FIRST
from tests.cli.shell import Shell

LOCK = "policy/clauses.lock.yaml"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """The worked example, its lock named but not written."""
    root = Path(shutil.copytree(FIRST.parents[1], tmp_path / "inventory"))
    manifest = root / "inventory.yaml"
    lines = manifest.read_text(encoding="utf-8").splitlines(keepends=True)
    text = "".join(line for line in lines if not line.startswith("    lock:"))
    manifest.write_text(text.replace('    version: "2.1"', f'    lock: {LOCK}\n    version: "2.1"'), encoding="utf-8")
    (root / LOCK).unlink(missing_ok=True)
    return root


def edit(folder: Path, old: str, new: str, name: str = "policy/privacy-policy.md") -> None:
    text = (folder / name).read_text(encoding="utf-8")
    assert old in text
    (folder / name).write_text(text.replace(old, new, 1), encoding="utf-8")


def accepted(shell: Shell, folder: Path, *options: str) -> bytes:
    assert shell.run("policy", "accept", folder, *options) == 0
    return (folder / LOCK).read_bytes()


def test_writes_every_clause_in_document_order(shell: Shell, folder: Path) -> None:
    assert shell.run("check", folder) == 1
    assert "INV009" in shell.out
    accepted(shell, folder)
    assert "50 clauses, none accepted so far." in shell.out
    policy = load_inventory(folder).policies[0]
    assert policy.lock is not None
    assert [e.id for e in policy.lock.clauses] == [c.id for c in policy.text.clauses]
    assert [e.record.hash for e in policy.lock.clauses] == [c.digest for c in policy.text.clauses]
    assert shell.run("check", folder) == 0


def test_a_second_time_changes_nothing(shell: Shell, folder: Path) -> None:
    first = accepted(shell, folder)
    assert accepted(shell, folder) == first
    assert "is up to date" in shell.out


def test_shows_only_what_differs(shell: Shell, folder: Path) -> None:
    accepted(shell, folder)
    edit(folder, "We may also use the information", "We may never use the information")
    assert shell.run("check", folder, "--format", "concise") == 1
    assert "POL002" in shell.out
    assert shell.run("policy", "accept", folder, "--dry-run") == 1
    assert shell.out.splitlines()[0] == "edited: how-we-use-information-we-collect-2"
    assert "  ! a word that denies or limits came: never" in shell.out
    assert "We may [-also-] {+never+} use the information" in shell.out
    assert shell.out.endswith("Nothing was written.\n")
    accepted(shell, folder, "--yes")
    assert "1 change accepted." in shell.out
    shell.run("check", folder, "--format", "concise")
    assert "POL002" not in shell.out


def test_accepts_only_the_clause_named(shell: Shell, folder: Path) -> None:
    accepted(shell, folder)
    edit(folder, "We may also use the information", "We may never use the information")
    edit(folder, "individuals under 13.", "individuals under 16.")
    assert shell.run("policy", "accept", folder, "--clause", "children-s-privacy", "--yes") == 0
    shell.run("check", folder, "--format", "concise")
    assert [line.split(": ")[0][-5:] for line in shell.out.splitlines() if "POL002" in line] == [":55:1"]
    assert shell.run("policy", "accept", folder, "--clause", "contact-information") == 2
    assert "It is as it was accepted." in shell.err
    assert shell.run("policy", "accept", folder, "--clause", "how-we-use-information-we-collect-3") == 2
    assert "Did you mean “how-we-use-information-we-collect-2”?" in shell.err


def test_without_a_lock_named_it_says_which_line_to_add(shell: Shell, folder: Path) -> None:
    edit(folder, f"    lock: {LOCK}\n", "", "inventory.yaml")
    assert shell.run("policy", "accept", folder) == 2
    assert "    lock: policy/clauses.lock.yaml" in shell.err
    assert not (folder / LOCK).exists()
    assert shell.run("policy", "accept", folder, "--lock", LOCK) == 0
    assert f"    lock: {LOCK}" in shell.out
    assert (folder / LOCK).is_file()


def test_overwrites_nothing_that_is_no_lock(shell: Shell, folder: Path) -> None:
    before = (folder / "recipients.yaml").read_bytes()
    assert shell.run("policy", "accept", folder, "--lock", "recipients.yaml") == 2
    assert "cannot be read as a lock" in shell.err
    assert (folder / "recipients.yaml").read_bytes() == before
    for outside in ("../lock.yaml", "/lock.yaml"):
        assert shell.run("policy", "accept", folder, "--lock", outside) == 2
        assert "is not inside the inventory's folder" in shell.err
    assert shell.run("policy", "accept", folder, "--lock", "categories") == 2


def test_a_link_out_of_the_folder_is_not_followed(shell: Shell, folder: Path, tmp_path: Path) -> None:
    (tmp_path / "elsewhere").mkdir()
    (folder / "linked").symlink_to(tmp_path / "elsewhere")
    assert shell.run("policy", "accept", folder, "--lock", "linked/lock.yaml") == 2
    assert list((tmp_path / "elsewhere").iterdir()) == []


def test_a_policy_without_clauses_is_not_accepted(shell: Shell, folder: Path) -> None:
    (folder / "policy/privacy-policy.md").write_text("# Title only\n", encoding="utf-8")
    assert shell.run("policy", "accept", folder) == 2
    assert "“policy/privacy-policy.md” cannot be read." in shell.err
    assert not (folder / LOCK).exists()


DENIAL = "  how-we-use-information-we-collect-2: a word that denies or limits came: never\n"
QUOTE = "  the statement “not-for-children” loses its quote\n"
REFUSED = "inventory: Nothing was accepted: somebody has to read this first, and nobody could be asked.\n"
REMEDY = "Correct the statements it concerns, then accept at a terminal, or with --by NAME --reason TEXT.\n"


@pytest.mark.parametrize(
    ("old", "new", "told"),
    [
        ("We may also use the information", "We may never use the information", DENIAL),
        ("individuals under 13.", "individuals under 16.", QUOTE),
        (
            "### Contact Information", "We do not sell it.\n\n### Contact Information",
            ": a word that denies or limits came: not\n",
        ),
    ],
)  # fmt: skip
@pytest.mark.parametrize("options", [(), ("--json",)])
def test_without_a_terminal_nothing_doubtful_is_accepted(
    shell: Shell, folder: Path, old: str, new: str, told: str, options: tuple[str, ...]
) -> None:
    before = accepted(shell, folder)
    edit(folder, old, new)
    assert shell.run("policy", "accept", folder, *options) == 1
    assert shell.err.startswith(REFUSED)
    assert told in shell.err
    assert shell.err.endswith(REMEDY)
    assert (folder / LOCK).read_bytes() == before
    assert not options or json.loads(shell.out)["written"] is False
    assert shell.run("policy", "accept", folder, "--yes", *options) == 0
    assert (folder / LOCK).read_bytes() != before


def test_a_denial_that_goes_with_its_clause_is_doubtful(shell: Shell, folder: Path) -> None:
    edit(folder, "### Contact Information", "We never sell anything.\n\n### Contact Information")
    accepted(shell, folder)
    edit(folder, "We never sell anything.\n\n", "")
    assert shell.run("policy", "accept", folder) == 1
    assert ": a word that denies or limits went: never\n" in shell.err


def test_without_a_terminal_what_is_beyond_doubt_is_accepted(shell: Shell, folder: Path) -> None:
    accepted(shell, folder)
    edit(folder, "We may also use the information", "We may also make use of the information")
    statements = folder / "policy/statements.yaml"
    quoted = statements.read_text(encoding="utf-8")
    statements.write_text(
        quoted.replace("We may also use the information", "We may also make use of the information"), encoding="utf-8"
    )
    accepted(shell, folder)
    assert "2 changes accepted." in shell.out
    assert shell.err == ""


def test_a_lock_that_the_manifest_does_not_name_is_told_with_the_line_to_add(shell: Shell, folder: Path) -> None:
    edit(folder, f"    lock: {LOCK}\n", "", "inventory.yaml")
    assert shell.run("policy", "accept", folder, "--lock", LOCK) == 0
    assert shell.run("check", folder, "--select", "INV006", "--all") == 0
    said = " ".join(shell.out.split())
    assert f"The manifest does not name the lock “{LOCK}”, so the policy is not held against it." in said
    assert f"= help: Add `lock: {LOCK}` in inventory.yaml, under policies, privacy;" in said


def test_asks_on_a_terminal(
    shell: Shell, folder: Path, terminal: Callable[[int], None], monkeypatch: pytest.MonkeyPatch
) -> None:
    answers = [False, True]
    asked: list[str] = []

    def confirm(question: str) -> bool:
        asked.append(question)
        return answers.pop(0)

    terminal(80)
    monkeypatch.setattr("sys.stdin.isatty", lambda: True)
    monkeypatch.setattr(typer, "confirm", confirm)
    assert shell.run("policy", "accept", folder) == 1
    assert not (folder / LOCK).exists()
    assert shell.run("policy", "accept", folder) == 0
    assert (folder / LOCK).exists()
    assert len(asked) == 2
    edit(folder, "individuals under 13.", "individuals under 16.")
    assert shell.run("policy", "accept", folder, "--yes") == 0
    assert len(asked) == 2


def test_says_which_names_have_to_be_changed(shell: Shell, folder: Path) -> None:
    accepted(shell, folder)
    edit(folder, "**Content:**", "**Your content:**")
    edit(folder, "listed_in: content", "listed_in: content", "categories/content.yaml")
    accepted(shell, folder)
    assert "your-content" in shell.out


def test_json(shell: Shell, folder: Path) -> None:
    accepted(shell, folder)
    edit(folder, "individuals under 13.", "individuals under 16.")
    assert shell.run("policy", "accept", folder, "--json", "--yes") == 0
    record = json.loads(shell.out)
    assert (record["policy"], record["lock"], record["written"]) == ("privacy", LOCK, True)
    assert [one["new"] for one in record["accepted"]] == [["children-s-privacy"]]
    assert record["accepted"][0]["called_out"] == [{"about": "number", "gone": ["13"], "came": ["16"]}]
