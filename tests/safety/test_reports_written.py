"""A report is whole or not there, never an old one, and never in the place of what it reports on."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from tests.cli.repository import commit, git
from tests.cli.shell import Shell
from tests.safety.room import Room, adding, holding, reading

ROOT = Path(__file__).parents[2]
STALE = '{"summary": {"exit": 0}}'
FAULTY = reading("categories/account.yaml", "recipient: mail-host", "recipient: mail-hots")


@pytest.fixture
def stale(room: Room) -> Path:
    """The report of an earlier check, which found nothing."""
    file = room.folder / "report.json"
    file.write_text(STALE)
    return file


def test_a_report_replaces_the_earlier_one(room: Room, stale: Path) -> None:
    FAULTY(room.inv)
    assert room.check("--format", "json", "--output", stale).code == 1
    assert json.loads(stale.read_text())["summary"]["exit"] == 1


@pytest.mark.parametrize(
    "options",
    [
        ("--select", "XYZ"), ("--fail-on", "none"), ("--as-of", "tomorrow"), ("--format", "pdf"),
        ("--since", "nowhere"),
    ],
)  # fmt: skip
def test_no_report_is_left_where_the_options_are_wrong(room: Room, stale: Path, options: tuple[str, str]) -> None:
    assert room.check("--output", stale, *options).code == 2
    assert not stale.exists()


@pytest.mark.parametrize(
    ("name", "content"),
    [("inventory.yaml", ""), ("inventory.yaml", "- a\n"), ("categories/account.yaml", "category: [\n")],
)
def test_no_report_is_left_where_nothing_could_be_checked(room: Room, stale: Path, name: str, content: str) -> None:
    holding(name, content)(room.inv)
    assert room.check("--format", "json", "--output", stale).code == 2
    assert not stale.exists()


def test_no_report_is_left_where_the_program_fails(room: Room, stale: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("cli.check_run.assess", lambda *_, **__: 1 // 0)
    assert room.check("--output", stale).code == 3
    assert not stale.exists()


def test_what_may_be_a_part_of_an_inventory_that_cannot_be_read_is_kept_and_named(room: Room) -> None:
    holding("inventory.yaml", "")(room.inv)
    outcome = room.check("--output", "inv/policy.md")
    assert outcome.code == 2
    assert "“inv/policy.md” was not written: it is older than this check." in outcome.err
    assert (room.inv / "policy.md").read_text().startswith("# Privacy Policy")


@pytest.mark.parametrize(
    "name",
    [
        "inventory.yaml", "policy.md", "statements.yaml", "recipients.yaml", "categories/account.yaml", "lock.yaml",
        "waivers.yaml", "words.yaml", "list.md", "agreement.md", "proof.md",
        "consent.md",
    ],
)  # fmt: skip
@pytest.mark.parametrize("through_a_link", [False, True])
def test_a_report_never_replaces_a_part_of_the_inventory(room: Room, name: str, through_a_link: bool) -> None:
    for new, content in {
        "lock.yaml": "policy: privacy\nclauses: []\n", "waivers.yaml": "waivers: []\n", "words.yaml": "data: {}\n",
        "list.md": "- Example Mail\n", "agreement.md": "Signed.\n", "proof.md": "Told.\n",
        "consent.md": "Given.\n",
    }.items():  # fmt: skip
        holding(new, content)(room.inv)
    reading("inventory.yaml", "    effective", "    lock: lock.yaml\n    incorporates: list.md\n    effective")(
        room.inv
    )
    adding("inventory.yaml", "vocabulary: words.yaml\nwaivers: waivers.yaml\n")(room.inv)
    reading("recipients.yaml", "2023-01-01", "2023-01-01, document: agreement.md")(room.inv)
    duty = "quote: We collect your name, undertakes: notify-of-ownership-change, evidence: proof.md"
    adding("statements.yaml", f"  tell: {{{duty}}}\n")(room.inv)
    adding("categories/account.yaml", "    conditions: {express-consent: {evidence: consent.md}}\n")(room.inv)
    output = room.folder / "innocent.txt" if through_a_link else room.inv / name
    if through_a_link:
        output.symlink_to(room.inv / name)
    before = (room.inv / name).read_bytes()
    outcome = room.check("--output", output)
    assert (outcome.code, outcome.out) == (2, "")
    assert "is a part of the inventory, so nothing was written. Name another file." in outcome.err
    assert (room.inv / name).read_bytes() == before


COMMANDS = {
    "diff": ["diff", "inv", "inv"],
    "diff of refs": ["diff", "HEAD", "HEAD", "--dir", "inv"],
    "discover": ["discover", "hosts.txt", "--dir", "inv"],
    "diagram": ["diagram", "inv", "--format", "dot"],
    "register": ["report", "ropa", "inv", "--format", "md"],
    "page": ["report", "html", "inv", "--no-diagrams"],
    "bound report": ["report", "audit", "inv", "--format", "md", "--no-diagrams"],
}


@pytest.fixture
def shown(room: Room) -> Room:
    """The room as every command likes it: a repository, with evidence, and the commands started in it."""
    (room.folder / "hosts.txt").write_text("mail.example\n")
    git(room.folder, "init", "-q", "-b", "main")
    commit(room.folder)
    return room


@pytest.mark.parametrize("command", COMMANDS.values(), ids=COMMANDS)
@pytest.mark.parametrize("name", ["policy.md", "recipients.yaml", "categories/account.yaml"])
def test_no_command_replaces_a_part_of_the_inventory_by_its_report(
    shown: Room, shell: Shell, command: list[str], name: str
) -> None:
    before = (shown.inv / name).read_bytes()
    assert shell.run(*command, "--output", f"inv/{name}") == 2
    assert (shell.out, shell.err) == (
        "", f"inventory: “inv/{name}” is a part of the inventory, so nothing was written. Name another file.\n"
    )  # fmt: skip
    assert (shown.inv / name).read_bytes() == before


@pytest.mark.parametrize("command", COMMANDS.values(), ids=COMMANDS)
def test_every_command_replaces_its_earlier_report_or_takes_it_away(
    shown: Room, shell: Shell, command: list[str]
) -> None:
    for output in ("report.txt", "inv/shown.md"):
        (shown.folder / output).write_text(STALE)
        assert shell.run(*command, "--output", output) in (0, 1), shell.err
        assert STALE not in (shown.folder / output).read_text()
    holding("inventory.yaml", "- broken\n")(shown.inv)
    commit(shown.folder)
    assert shell.run(*command, "--output", "report.txt") == 2
    assert not (shown.folder / "report.txt").exists()
    assert shell.run(*command, "--output", "inv/policy.md") == 2
    assert "“inv/policy.md” was not written: it is older than this check." in shell.err
    assert (shown.inv / "policy.md").exists()


@pytest.mark.parametrize("command", COMMANDS.values(), ids=COMMANDS)
def test_every_command_takes_its_earlier_report_away_where_the_options_are_wrong(
    shown: Room, shell: Shell, command: list[str]
) -> None:
    (shown.folder / "report.txt").write_text(STALE)
    assert shell.run(*command, "--output", "report.txt", "--as-of", "tomorrow") == 2
    assert not (shown.folder / "report.txt").exists()


def test_a_diff_of_two_folders_replaces_nothing_of_either(shown: Room, shell: Shell) -> None:
    shutil.copytree(shown.inv, shown.folder / "old")
    for command in (["diff", "old", "inv"], ["diff", "inv", "old"], ["diff", "old/", "--dir", "inv"]):
        assert shell.run(*command, "--output", "old/recipients.yaml") == 2
        assert "is a part of the inventory" in shell.err
    holding("inventory.yaml", "- broken\n")(shown.folder / "old")
    assert shell.run("diff", "old", "--dir", "inv", "--output", "old/recipients.yaml") == 2
    assert (shown.folder / "old/recipients.yaml").exists()


def test_a_page_in_several_files_replaces_nothing_of_the_inventory(shown: Room, shell: Shell) -> None:
    reading("inventory.yaml", "    effective", "    incorporates: index.html\n    effective")(shown.inv)
    holding("index.html", "<ul><li>Example Mail</li></ul>\n")(shown.inv)
    assert shell.run("report", "html", "inv", "--no-diagrams", "--split", "inv") == 2
    assert "“inv/index.html” is a part of the inventory" in shell.err
    assert (shown.inv / "index.html").read_text() == "<ul><li>Example Mail</li></ul>\n"


def test_drawings_of_everything_replace_nothing_of_the_inventory(shown: Room, shell: Shell) -> None:
    reading("recipients.yaml", "2023-01-01", "2023-01-01, document: overview.dot")(shown.inv)
    holding("overview.dot", "Signed.\n")(shown.inv)
    assert shell.run("diagram", "inv", "--format", "dot", "--all", "inv") == 2
    assert "“inv/overview.dot” is a part of the inventory" in shell.err
    assert sorted(file.name for file in shown.inv.glob("*.dot")) == ["overview.dot"]
    assert shell.run("diagram", "inv", "--output", "inv/overview.svg", "--renderer", "true") == 2
    assert (shown.inv / "overview.dot").read_text() == "Signed.\n"


def test_a_report_may_lie_beside_the_inventorys_files(room: Room) -> None:
    for _ in range(2):
        assert room.check("--format", "markdown", "--output", "inv/report.md").code == 0
    assert "all 12 points" in (room.inv / "report.md").read_text()


@pytest.mark.parametrize("output", ["no/such/folder/report.txt", ".", "inv"])
def test_a_report_that_cannot_be_written_is_no_success(room: Room, output: str) -> None:
    outcome = room.check("--output", output)
    assert (outcome.code, outcome.out) == (2, "")
    assert f"“{output}” cannot be written" in outcome.err


@pytest.mark.skipif(getattr(os, "geteuid", int)() == 0, reason="root may write everywhere")
def test_a_report_into_a_folder_that_may_not_be_written(room: Room) -> None:
    (room.folder / "closed").mkdir(mode=0o555)
    outcome = room.check("--output", "closed/report.txt")
    assert (outcome.code, outcome.out) == (2, "")
    assert "“closed/report.txt” cannot be written: Permission denied." in outcome.err


@pytest.mark.parametrize("format", ["full", "concise", "json", "sarif", "junit", "github", "gitlab", "markdown"])
def test_a_closed_pipe_changes_no_verdict(room: Room, format: str) -> None:
    FAULTY(room.inv)
    reading_end, writing_end = os.pipe()
    os.close(reading_end)
    command = [sys.executable, "-c", "import clausemap, sys; sys.exit(clausemap.main())", "check", "inv", "-f", format]
    with os.fdopen(writing_end, "wb") as pipe:
        done = subprocess.run(
            command, cwd=room.folder, env={**os.environ, "PYTHONPATH": str(ROOT)}, stdout=pipe,
            stderr=subprocess.PIPE, timeout=60, check=False,
        )  # fmt: skip
    assert (done.returncode, done.stderr) == (1, b"")
