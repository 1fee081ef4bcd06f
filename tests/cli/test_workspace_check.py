"""`inventory check --all`: every inventory of a repository in one run, shared packages told once."""

from __future__ import annotations

import json
import xml.etree.ElementTree as ET
from pathlib import Path

import pytest

from reports.format_folder import format_names
from tests.cli.monorepo import make_monorepo
from tests.cli.repository import git
from tests.cli.shell import Shell

SERVICES = ("account", "content", "logs", "submissions", "third-party-data")
ALL = 5


@pytest.fixture
def top(tmp_path: Path) -> Path:
    git(tmp_path, "init", "-q")
    make_monorepo(tmp_path, SERVICES)
    git(tmp_path, "add", "-A")
    git(tmp_path, "commit", "-qm", "base")
    return tmp_path


def edited(file: Path, old: str, new: str) -> None:
    text = file.read_text(encoding="utf-8")
    assert old in text
    file.write_text(text.replace(old, new, 1), encoding="utf-8")


def break_account(top: Path) -> None:
    edited(top / "services/account/privacy/account.yaml", "recipient: payment-processor-co", "recipient: nobody")


def break_logs(top: Path) -> None:
    edited(top / "services/logs/privacy/logs.yaml", "recipient: ", "recipient: nobody-")


def test_all_pass_and_the_package_is_no_inventory(shell: Shell, top: Path) -> None:
    assert shell.run("check", "--all", top) == 0, shell.out
    assert shell.out.startswith("5 inventories: 5 pass, 0 fail; 0 errors,")
    assert "services/account/privacy: passes (0 errors," in shell.out
    assert "\ncommons" not in shell.out


def test_one_that_fails_fails_all_and_says_what_to_do(shell: Shell, top: Path) -> None:
    break_account(top)
    assert shell.run("check", "--all", top) == 1
    assert "5 inventories: 4 pass, 1 fail;" in shell.out
    assert shell.out.index("services/account/privacy: fails") < shell.out.index("services/content/privacy: passes")
    assert "REF001 (1 error): inventory check" in shell.out


def test_what_cannot_be_checked_outweighs_and_hides_nothing(shell: Shell, top: Path) -> None:
    break_account(top)
    (top / "services/logs/privacy/inventory.yaml").write_text("categories: [\n")
    assert shell.run("check", "--all", top) == 2
    assert "3 pass, 1 fail, 1 could not be checked" in shell.out
    assert "The manifest is at fault" in shell.out
    assert "REF001" in shell.out


def test_an_edited_sentence_is_told_once_with_all_that_lose_ground(shell: Shell, top: Path) -> None:
    edited(top / "commons/policy/privacy-policy.md", "We provide your payment", "We never provide your payment")
    assert shell.run("check", "--all", top, "--since", "HEAD") == 1
    told = [line for line in shell.out.splitlines() if "error POL002" in line]
    assert len(told) == 1
    after = shell.out[shell.out.index(told[0]) :].splitlines()[1]
    assert after.strip().startswith(
        "in services/account/privacy, services/content/privacy, services/logs/privacy and 2 more."
    )
    assert "Not proved from the policy: 1 disclosure (account/payment)" in shell.out


def test_what_nobody_uses_is_told_where_all_agree(shell: Shell, top: Path) -> None:
    """A permission that one service uses is not unused; the check of one service says nothing of the package's."""
    assert shell.run("check", "--all", top, "--format", "json") == 0
    report = json.loads(shell.out)
    unused = {one["message"] for one in report["packages"] if one["code"] == "POL004"}
    single: list[set[str]] = []
    for name in SERVICES:
        assert shell.run("check", top / "services" / name / "privacy", "--format", "json") == 0
        assert "POL004" not in {one["code"] for one in json.loads(shell.out)["findings"]}
        uses = {one["id"]: one["uses"] for one in json.loads(shell.out)["statements"]}
        single.append({name for name, count in uses.items() if not count})
    assert unused
    assert all(message.split("“")[1].split("”")[0] in set.intersection(*single) for message in unused)


@pytest.mark.parametrize("name", format_names())
def test_every_format_tells_of_all_inventories(shell: Shell, top: Path, name: str) -> None:
    break_account(top)
    (top / "services/logs/privacy/inventory.yaml").write_text("categories: [\n")
    assert shell.run("check", "--all", top, "--format", name) == 2
    for service in ("account",) if name == "gitlab" else ("account", "logs"):
        assert service in shell.out
    if name in ("json", "sarif", "gitlab"):
        assert json.loads(shell.out)


def test_sarif_has_a_run_an_inventory(shell: Shell, top: Path) -> None:
    (top / "services/logs/privacy/inventory.yaml").write_text("categories: [\n")
    assert shell.run("check", "--all", top, "--format", "sarif") == 2
    runs = json.loads(shell.out)["runs"]
    assert len({run["automationDetails"]["id"] for run in runs}) == ALL
    assert [run["invocations"][0]["executionSuccessful"] for run in runs] == [True, True, False, True, True]


def test_junit_counts_over_all(shell: Shell, top: Path) -> None:
    break_account(top)
    assert shell.run("check", "--all", top, "--format", "junit") == 1
    document = ET.fromstring(shell.out)
    assert int(document.get("tests", "")) == len(document.findall(".//testcase"))
    assert int(document.get("failures", "")) == len(document.findall(".//failure")) > 0
    assert {suite.get("name", "").partition(":")[0].split("/")[-2] for suite in document} == set(SERVICES)


def test_the_workspace_file_chooses_and_sets(shell: Shell, top: Path) -> None:
    break_logs(top)
    (top / "workspace.yaml").write_text("inventories: ['services/*/privacy']\nexclude: [services/logs]\n")
    assert shell.run("check", "--all", top) == 0
    (top / "workspace.yaml").write_text("exclude: [services/logs]\nsettings: {fail_on: note}\n")
    assert shell.run("check", "--all", top) == 1
    (top / "workspace.yaml").write_text("inventories: [service]\n")
    assert shell.run("check", "--all", top) == 2
    assert "workspace.yaml:1:15: INV009 No inventory lies in “service”." in shell.err


def test_ignored_folders_are_left_out(shell: Shell, top: Path) -> None:
    break_logs(top)
    (top / ".gitignore").write_text("services/logs/\n")
    git(top, "rm", "-rq", "--cached", "services/logs")
    assert shell.run("check", "--all", top) == 0
    assert shell.out.startswith("4 inventories: 4 pass")


def test_of_one_inventory_all_findings_are_shown(shell: Shell, top: Path) -> None:
    assert shell.run("check", "--all", top / "services/account/privacy") == 0
    assert "warning[" in shell.out


def test_none_at_all_is_told(shell: Shell, tmp_path: Path) -> None:
    assert shell.run("check", "--all", tmp_path) == 2
    assert "There is no inventory below" in shell.err


def test_evidence_goes_with_one_inventory(shell: Shell, top: Path) -> None:
    (top / "package.json").write_text("{}")
    assert shell.run("check", "--all", top, "--evidence", top / "package.json") == 2
    assert "--evidence and --watch go with one inventory" in shell.err
