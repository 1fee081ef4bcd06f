"""`inventory diff` on refs and folders: what it says, where, how it ends; and that git does nothing else on the way."""

from __future__ import annotations

import json
import os
from pathlib import Path

import pytest
from markdown_it import MarkdownIt

from cli.exit_codes import Exit
from cli.git_state import inventory_at
from cli.main import main
from tests.catalog.diff.inventory.small import SMALL, edited, write
from tests.cli.repository import commit, git, repository

ACCOUNT = "categories/account.yaml"
PRINTER = "  print-shop: {name: Print Shop, kinds: [mailing-house], role: processor, country: CA}\n"
WIDER = edited(
    ACCOUNT, "disclosures:\n", "disclosures:\n  - {recipient: print-shop, data: [name], purposes: [sell-data]}\n",
    edited("recipients.yaml", "recipients:\n", f"recipients:\n{PRINTER}"),
)  # fmt: skip


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return repository(tmp_path / "repository", SMALL)


def diff(capsys: pytest.CaptureFixture[str], *arguments: object) -> tuple[int, str, str]:
    code = main(["diff", *map(str, arguments)])
    said = capsys.readouterr()
    return code, said.out, said.err


def test_nothing_changed(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert diff(capsys, "HEAD", "--dir", folder) == (0, "No change from HEAD to the working tree.\n", "")


def test_what_is_new_comes_first_in_plain_sentences(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    write(folder, WIDER)
    code, out, _ = diff(capsys, "HEAD", "--dir", folder)
    assert code == 0
    sentences = " ".join(out.split())
    assert sentences.startswith(
        "New for the data subjects + New: Print Shop (print-shop) is a new recipient, a processor in CA."
    )
    assert (
        "+ New: Print Shop, a processor in CA, gets name of customer-user for sell-data, which the policy prohibits "
        f"(account/print-shop/1). {folder}/{ACCOUNT}:10"
    ) in sentences
    assert sentences.endswith("as of 2024-01-01: 2 widening.")


@pytest.mark.parametrize(
    ("gates", "failing"),
    [("new-recipient", 1), ("widened", 1), ("new-recipient,widened", 2), ("CHG001", 1), ("narrowed", 0)],
)
def test_the_exit_code_is_the_gates(folder: Path, capsys: pytest.CaptureFixture[str], gates: str, failing: int) -> None:
    write(folder, WIDER)
    code, out, _ = diff(capsys, "HEAD", "--dir", folder, "--fail-on", gates, "--format", "json")
    summary = json.loads(out)["summary"]
    assert (code, summary["failing"], summary["exit"]) == (int(failing > 0), failing, int(failing > 0))


def test_json_names_the_places_in_both_states(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    write(folder, edited(ACCOUNT, "data: [email-address]", "data: [email-address, name]"))
    record = json.loads(diff(capsys, "HEAD", "--dir", folder, "-f", "json")[1])
    assert record["schema"] == "clausemap/diff/1"
    (change,) = record["changes"]
    assert (change["code"], change["kind"], change["added"]) == ("CHG002", "widening", ["name"])
    assert change["location"] == {"file": ACCOUNT, "line": 11, "column": 11, "end_line": 11, "end_column": 32}
    assert change["was"] == {"file": ACCOUNT, "line": 11, "column": 11, "end_line": 11, "end_column": 26}
    assert change["flow"]["recipient"] == "mail-host"


def test_two_refs_and_two_folders_say_the_same(
    folder: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    git(folder, "tag", "v1")
    write(folder, WIDER)
    commit(folder.parent)
    write(tmp_path / "old", SMALL)
    by_ref = json.loads(diff(capsys, "v1", "main", "--dir", folder, "-f", "json")[1])
    by_folder = json.loads(diff(capsys, tmp_path / "old", folder, "-f", "json")[1])
    assert by_ref["changes"] == by_folder["changes"]
    assert len(by_ref["changes"]) == 2


def test_annotations_for_a_build_server(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    write(folder, WIDER)
    code, out, _ = diff(capsys, "HEAD", "--dir", folder, "-f", "github", "--fail-on", "new-recipient")
    assert code == 1
    assert out.startswith("::error file=")
    assert "title=CHG001 new-recipient::Print Shop (print-shop) is a new recipient" in out
    assert "::notice file=" in out


def test_markdown_is_inert(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    name = "'@everyone <img src=x onerror=y> ![a](http://evil.example) | `b` #1'"
    write(folder, edited("recipients.yaml", "recipients:\n", f"recipients:\n{PRINTER.replace('Print Shop', name)}"))
    out = diff(capsys, "HEAD", "--dir", folder, "-f", "markdown")[1]
    tokens = [
        child for token in MarkdownIt("commonmark").enable("table").parse(out) for child in (token.children or [])
    ]
    assert {token.type for token in tokens} <= {"text", "code_inline", "softbreak", "strong_open", "strong_close"}
    prose = "".join(token.content for token in tokens if token.type == "text")
    assert not any(live in prose for live in ("@everyone", "<img", "![a]", "http:", "|", "#1"))
    assert "@everyone" in out


def test_the_report_goes_into_a_file(folder: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert diff(capsys, "HEAD", "--dir", folder, "-o", tmp_path / "report.txt") == (0, "", "")
    assert (tmp_path / "report.txt").read_text() == "No change from HEAD to the working tree.\n"


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (["no-ref"], "git knows no “no-ref” here. If it is a branch of the remote: `git fetch origin no-ref`."),
        (["HEAD", "--fail-on", "widend"], "--fail-on cannot be “widend”. Did you mean “widened”?"),
        (["HEAD", "--format", "txt"], "There is no format “txt”."),
        (["HEAD", "--as-of", "soon"], "“soon” is no day"),
    ],
)
def test_what_cannot_be_compared(
    folder: Path, capsys: pytest.CaptureFixture[str], arguments: list[str], message: str
) -> None:
    code, out, err = diff(capsys, *arguments, "--dir", folder)
    assert (code, out) == (2, "")
    assert message in err


def test_no_inventory_at_the_base(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    write(folder.parent / "new", SMALL)
    code, _, err = diff(capsys, "HEAD", "--dir", folder.parent / "new")
    assert (code, err) == (2, "inventory: There is no folder “new” at HEAD.\n")
    code, _, err = diff(capsys, "HEAD", folder, "--dir", folder.parent)
    assert code == 2
    assert "Nothing to compare with: There is no inventory.yaml in" in err


def test_a_record_that_cannot_be_read_is_not_taken_for_gone(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    write(folder, {ACCOUNT: "category: [\n"})
    code, out, err = diff(capsys, "HEAD", "--dir", folder)
    assert (code, out) == (2, "")
    assert f"the working tree: {ACCOUNT}: INV001" in err


def test_outside_of_a_repository(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    code, _, err = diff(capsys, "HEAD", "--dir", write(tmp_path / "alone", SMALL))
    assert code == 2
    assert "is in no git repository, so there is no ref to compare with; name a folder instead." in err


def test_a_shallow_clone_says_how_to_fetch(folder: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    commit(folder.parent)
    git(tmp_path, "clone", "-q", "--depth=1", folder.parent.as_uri(), "shallow")
    code, _, err = diff(capsys, "HEAD~1", "--dir", tmp_path / "shallow" / "privacy")
    assert code == 2
    assert "shallow clone" in err
    assert "`git fetch --depth=1 origin HEAD~1`" in err
    assert "`fetch-depth: 0`" in err


def test_without_git(folder: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PATH", str(folder))
    assert diff(capsys, "HEAD", "--dir", folder)[0::2] == (
        2, "inventory: git is not installed, and a ref can only be read with it.\n"
    )  # fmt: skip


# ---- What git must not do


@pytest.mark.parametrize("ref", ["--output=x", "-h", "", "--all"])
def test_options_are_no_refs(folder: Path, ref: str) -> None:
    with pytest.raises(Exit, match="is no git ref"), inventory_at(folder, ref):
        pass
    assert not (folder / "x").exists()


def test_the_environment_does_not_lead_elsewhere(folder: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    other = repository(tmp_path / "other", {"inventory.yaml": "other: true\n"})
    for name, value in (
        ("GIT_DIR", other.parent / ".git"),
        ("GIT_WORK_TREE", other.parent),
        ("GIT_INDEX_FILE", "none"),
    ):
        monkeypatch.setenv(name, str(value))
    with inventory_at(folder, "HEAD") as root:
        assert (root / "inventory.yaml").read_text() == SMALL["inventory.yaml"]


def test_attributes_of_the_tree_hide_nothing(folder: Path) -> None:
    write(folder, {".gitattributes": "recipients.yaml export-ignore\nwaivers.yaml export-subst filter=evil\n"})
    commit(folder.parent)
    with inventory_at(folder, "HEAD") as root:
        assert (root / "recipients.yaml").read_text() == SMALL["recipients.yaml"]


def test_replaced_objects_do_not_count(folder: Path) -> None:
    old = git(folder, "rev-parse", "HEAD:privacy/recipients.yaml")
    write(folder, {"fake": "recipients: {}\n"})
    git(folder, "replace", old, git(folder, "hash-object", "-w", "fake"))
    with inventory_at(folder, "HEAD") as root:
        assert (root / "recipients.yaml").read_text() == SMALL["recipients.yaml"]


def test_links_are_not_followed_and_large_files_not_read(folder: Path) -> None:
    (folder / "inside.yaml").symlink_to("recipients.yaml")
    (folder / "outside.yaml").symlink_to("../../../../etc/passwd")
    (folder / "absolute.yaml").symlink_to("/etc/passwd")
    (folder / "large.pdf").write_bytes(b"x" * (3 << 20))
    commit(folder.parent)
    with inventory_at(folder, "HEAD") as root:
        assert (root / "inside.yaml").read_text() == SMALL["recipients.yaml"]
        assert (root / "outside.yaml").is_symlink()
        assert not os.path.lexists(root / "absolute.yaml")
        assert (root / "large.pdf").stat().st_size == (1 << 20) + 1


def test_the_folder_is_gone_afterwards_and_the_working_tree_untouched(folder: Path) -> None:
    before = git(folder, "status", "--porcelain")
    with inventory_at(folder, "HEAD") as root:
        assert root.is_dir()
    assert not root.exists()
    assert git(folder, "status", "--porcelain") == before


def test_an_inventory_at_the_top_and_one_that_is_gone(tmp_path: Path) -> None:
    top = repository(tmp_path / "top", SMALL, ".")
    with inventory_at(top, "main") as root:
        assert (root / ACCOUNT).read_text() == SMALL[ACCOUNT]
    gone = repository(tmp_path / "gone", SMALL)
    gone.rename(tmp_path / "elsewhere")
    with inventory_at(gone, "HEAD") as root:
        assert (root / ACCOUNT).read_text() == SMALL[ACCOUNT]
