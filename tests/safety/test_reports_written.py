"""A report is whole or not there, never an old one, and never in the place of what it reports on."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

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
    monkeypatch.setattr("cli.one_check.assess", lambda *_, **__: 1 // 0)
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


def test_a_report_may_lie_beside_the_inventorys_files(room: Room) -> None:
    for _ in range(2):
        assert room.check("--format", "markdown", "--output", "inv/report.md").code == 0
    assert "11 of 11" in (room.inv / "report.md").read_text()


@pytest.mark.parametrize("output", ["no/such/folder/report.txt", ".", "inv"])
def test_a_report_that_cannot_be_written_is_no_success(room: Room, output: str) -> None:
    outcome = room.check("--output", output)
    assert (outcome.code, outcome.out) == (2, "")
    assert f"“{output}” cannot be written" in outcome.err


@pytest.mark.skipif(os.geteuid() == 0, reason="root may write everywhere")
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
