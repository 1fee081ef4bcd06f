"""What the library answers is what the commands print; it takes nothing from its host, and leaves nothing there."""

from __future__ import annotations

import datetime
import doctest
import json
import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

import clausemap
import clausemap.library
from clausemap.parts import ReportedGoal
from tests.cli.repository import repository
from tests.cli.shell import APTIBLE, Shell
from tests.cli.test_since import AT_FAULT

ROOT = Path(__file__).parents[2]


@pytest.fixture
def privacy(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The worked example in the folder `privacy`, beside which the test runs."""
    shutil.copytree(ROOT / "inventory" / "aptible", tmp_path / "privacy", ignore=shutil.ignore_patterns("*.py*"))
    monkeypatch.chdir(tmp_path)
    return tmp_path / "privacy"


def test_the_examples_of_the_docstrings_are_true(privacy: Path) -> None:
    finder, runner = doctest.DocTestFinder(recurse=True), doctest.DocTestRunner()
    tests = [test for test in finder.find(clausemap.library, globs={"clausemap": clausemap}) if test.examples]
    assert [test.name.rpartition(".")[2] for test in tests] == ["check", "load", "why"]
    assert [runner.run(test).failed for test in tests] == [0, 0, 0]


def test_a_report_is_what_the_command_prints(capsys: pytest.CaptureFixture[str]) -> None:
    report = clausemap.check(APTIBLE)
    assert capsys.readouterr() == ("", "")
    shell = Shell(capsys)
    code = shell.run("check", APTIBLE, "--format", "json", "--no-cache")
    assert (report.summary.exit, report.passes) == (code, code == 0)
    assert report.render("json") == shell.out
    printed = json.loads(shell.out)
    assert [one.fingerprint for one in report.findings] == [one["fingerprint"] for one in printed["findings"]]
    assert report.as_of.isoformat() == printed["as_of"]
    proved = [goal for disclosure in report.disclosures for goal in disclosure.goals if goal.proved]
    assert proved
    assert all(isinstance(goal, ReportedGoal) and goal.proof[0].quote for goal in proved)
    missed = [goal for disclosure in report.disclosures for goal in disclosure.goals if not goal.proved]
    assert any(goal.misses for goal in missed)


def test_an_answer_is_what_the_command_prints(capsys: pytest.CaptureFixture[str]) -> None:
    inventory = clausemap.load(APTIBLE)
    name = clausemap.check(inventory).disclosures[0].id
    answer = clausemap.why(inventory, name)
    shell = Shell(capsys)
    assert answer.justified == (shell.run("why", name, APTIBLE, "--json") == 0)
    (flow,) = json.loads(shell.out)["flows"]
    group, printed = answer.flows[0].groups[0], flow["groups"][0]
    assert (group.verdict, group.proof[0].quote) == (printed["verdict"], printed["proof"][0]["quote"])
    assert answer.as_of == datetime.date.fromisoformat(json.loads(shell.out)["as_of"])


def test_settings_given_hold_instead_of_those_of_the_manifest() -> None:
    notes = clausemap.check(APTIBLE, select="RET001", fail_on="note", goals=False)
    assert {finding.code for finding in notes.findings} >= {"RET001"}
    assert (notes.passes, notes.disclosures) == (False, ())
    assert "RET001" not in {finding.code for finding in clausemap.check(APTIBLE, ignore=["RET"], goals=False).findings}
    with pytest.raises(ValueError, match="goals=True"):
        notes.render("json")
    with pytest.raises(ValueError, match="no format “yaml”"):
        notes.render("yaml")


def test_only_what_is_new_counts_since_a_ref(tmp_path: Path) -> None:
    place = repository(tmp_path, AT_FAULT)
    assert [one.code for one in clausemap.check(place).findings if one.severity == "error"] == ["DIS002"]
    report = clausemap.check(place, since="HEAD")
    assert report.findings == ()
    assert report.summary.older


def test_evidence_is_held_against_the_inventory_and_what_it_lacks_is_a_notice(privacy: Path) -> None:
    hosts = privacy.parent / "hosts.txt"
    hosts.write_text("js.stripe.com\n", encoding="utf-8")
    empty = privacy.parent / "requirements.txt"
    empty.write_text("# none\n", encoding="utf-8")
    report = clausemap.check(privacy, evidence=[hosts, empty])
    assert "OBS001" in {finding.code for finding in report.findings}
    assert any("requirements.txt" in notice for notice in report.notices)


def test_one_file_of_evidence_and_a_day_with_its_time_are_understood(privacy: Path) -> None:
    hosts = privacy.parent / "hosts.txt"
    hosts.write_text("js.stripe.com\n", encoding="utf-8")
    for given in (hosts, str(hosts)):
        found = clausemap.check(privacy, evidence=given, as_of=datetime.datetime(2014, 11, 3, 12))  # noqa: DTZ001
        assert "OBS001" in {finding.code for finding in found.findings}


@pytest.mark.parametrize(
    ("line", "file", "said"),
    [("  fail_on: sometimes\n", "inventory.yaml", "fail_on"), ("  fial_on: error\n", "inventory.yaml", "fial_on")],
)
def test_a_fault_of_the_manifest_is_told_with_file_and_line(privacy: Path, line: str, file: str, said: str) -> None:
    manifest = privacy / "inventory.yaml"
    text = manifest.read_text(encoding="utf-8")
    manifest.write_text(text.replace("settings:\n", f"settings:\n{line}", 1), encoding="utf-8")
    with pytest.raises(clausemap.InventoryError) as raised:
        clausemap.load(privacy)
    number = manifest.read_text(encoding="utf-8").splitlines().index(line.rstrip("\n")) + 1
    assert (raised.value.file, raised.value.line) == (file, number)
    assert any(said in problem.message for problem in raised.value.problems)


@pytest.mark.parametrize(
    ("call", "said"),
    [
        (lambda folder: clausemap.load(folder / "nowhere"), "no "),
        (lambda folder: clausemap.check(folder, as_of="soon"), "“soon” is no day"),
        (lambda folder: clausemap.check(folder, select=["NON001"]), "No rule is called “NON001”"),
        (lambda folder: clausemap.check(folder, fail_on="never"), "fail_on cannot be “never”"),
        (lambda folder: clausemap.check(folder, since="HEAD"), "git"),
        (lambda folder: clausemap.check(folder, evidence=[folder / "gone.json"]), "gone.json"),
        (lambda folder: clausemap.why(folder, "account/paymet"), "Did you mean “account/payment”"),
        (lambda folder: clausemap.why(folder, "account/payment", purposes=["security"]), "A purpose goes with"),
    ],
)
def test_whatever_keeps_it_from_answering_is_one_exception(privacy: Path, call: object, said: str) -> None:
    with pytest.raises(clausemap.InventoryError) as raised:
        call(privacy)  # type: ignore[operator]
    assert said in f"{raised.value.message} {raised.value.help}"


HOST = """
import os, sys
path, finders = list(sys.path), list(sys.meta_path)
import inventory, cli
import clausemap
before = dict(os.environ)
report = clausemap.check(sys.argv[1], goals=True)
assert report.summary.goals and report.render("sarif")
assert clausemap.why(sys.argv[1], report.disclosures[0].id).flows
assert (inventory.OWNER, cli.OWNER) == ("host", "host")
assert sys.path == path and dict(os.environ) == before
taken = {name.partition(".")[0] for name in sys.modules} & {"catalog", "reports", "typer"}
assert not taken, taken
assert not [name for name in sys.modules if name.startswith(("inventory.", "cli."))]
print("fine")
"""


def test_a_host_keeps_its_own_packages_of_the_same_names(privacy: Path, tmp_path: Path) -> None:
    for name in ("inventory", "cli"):
        (tmp_path / "host" / name).mkdir(parents=True)
        (tmp_path / "host" / name / "__init__.py").write_text("OWNER = 'host'\n", encoding="utf-8")
    cache = tmp_path / "cache"
    environment = {
        **os.environ, "PYTHONPATH": os.pathsep.join([str(tmp_path / "host"), str(ROOT)]),
        "CLAUSEMAP_CACHE_DIR": str(cache), "GITHUB_STEP_SUMMARY": str(tmp_path / "summary"),
    }  # fmt: skip
    done = subprocess.run(
        [sys.executable, "-P", "-c", HOST, str(privacy)], env=environment, capture_output=True, text=True, timeout=120,
        check=False,
    )  # fmt: skip
    assert (done.stdout, done.stderr, done.returncode) == ("fine\n", "", 0)
    assert not cache.exists()
    assert not (tmp_path / "summary").exists()


def test_every_public_name_is_there_and_no_other() -> None:
    for name in clausemap.__all__:
        assert getattr(clausemap, name) is not None
    with pytest.raises(AttributeError, match="no_such_name"):
        _ = clausemap.no_such_name  # type: ignore[attr-defined]
