"""`check --watch`: real processes, real edits; every wait is for a line that the process says."""

from __future__ import annotations

import json
import re
import shutil
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from tests.catalog.diff.inventory.small import SMALL, edited, write
from tests.cli.shell import Shell
from tests.cli.test_since import ACCOUNT, AT_FAULT
from tests.cli.watcher import Watcher

ACCEPTED = r"(?:; \d+ findings? (?:waived|ignored|not selected))*"
GREEN = re.compile(
    r": 0 errors, 0 warnings, \d+ notes?; [\w ]+ points checked are proved from the policy as of 2024-01-01"
    rf"{ACCEPTED} \(exit code 0\)\."
)
RED = re.compile(r": [1-9]\d* errors?, .* \(exit code 1\)\.")
Start = Callable[..., Watcher]


@pytest.fixture
def start(tmp_path: Path) -> Iterator[Start]:
    """`start(*arguments)`: the process, for the small inventory in the folder `inv`."""
    pytest.importorskip("watchfiles")
    write(tmp_path / "inv", SMALL)
    started: list[Watcher] = []

    def begin(*arguments: object, **extra: str) -> Watcher:
        started.append(Watcher(tmp_path, *(arguments or ("inv",)), **extra))
        return started[-1]

    yield begin
    for watcher in started:
        watcher.stop()


def put(file: Path, text: str) -> None:
    """Replace a file at once, so that no check sees it half written."""
    aside = file.with_name(f".{file.name}.new")
    aside.write_text(text, encoding="utf-8")
    aside.replace(file)


def change(folder: Path, files: dict[str, str], name: str) -> None:
    put(folder / "inv" / name, files[name])


def test_it_checks_at_once_and_after_each_change_and_ends_with_the_last_exit_code(start: Start, tmp_path: Path) -> None:
    watcher = start("inv", "--format", "concise")
    first = watcher.outcome()
    assert GREEN.match(first)
    assert first.endswith(" Waiting for changes; Ctrl-C ends it.")
    change(tmp_path, AT_FAULT, ACCOUNT)
    second = watcher.outcome()
    assert second.startswith(f" after {ACCOUNT}: 1 error, ")
    assert watcher.interrupt() == 1
    assert [line for line in watcher.said if "Traceback" in line or "Interrupt" in line] == []
    assert [line.split()[1] for line in watcher.out.splitlines() if ": DIS" in line] == ["DIS002"]
    assert "\x1b" not in watcher.out


@pytest.mark.parametrize(
    ("name", "old", "new", "after"),
    [
        ("policy/privacy.md", "We never sell it.\n", "", RED),
        ("policy/statements.yaml", "We never sell it.", "We never ever sell it.", RED),
        ("vocabulary.yaml", "Shoe size", "Size of the shoe", GREEN),
        ("inventory.yaml", "country: US", "country: DE", RED),
    ],
)
def test_every_kind_of_file_counts(
    start: Start, tmp_path: Path, name: str, old: str, new: str, after: re.Pattern[str]
) -> None:
    watcher = start()
    assert GREEN.match(watcher.outcome())
    change(tmp_path, edited(name, old, new), name)
    told = watcher.outcome()
    assert told.startswith(f" after {name}:")
    assert after.search(told), watcher.said


def test_it_survives_broken_deleted_and_renamed_files(start: Start, tmp_path: Path) -> None:
    watcher = start("inv", "--output", "report.txt")
    inv, report = tmp_path / "inv", tmp_path / "report.txt"
    assert GREEN.match(watcher.outcome())
    assert "0 errors, 0 warnings" in report.read_text()
    put(inv / "inventory.yaml", "organisation: [\n")
    assert watcher.outcome() == " after inventory.yaml: could not check (exit code 2)."
    assert [line for line in watcher.said if re.match(r"  inventory.yaml:\d:\d+: INV001 ", line)]
    assert not report.exists()
    change(tmp_path, SMALL, "inventory.yaml")
    assert GREEN.search(watcher.outcome())
    (inv / ACCOUNT).rename(inv / "categories" / "profile.yaml")
    assert GREEN.search(watcher.outcome())
    (inv / "recipients.yaml").unlink()
    assert "(exit code 1)" in watcher.outcome()
    (inv / "aside").write_text(SMALL["recipients.yaml"])
    (inv / "aside").replace(inv / "recipients.yaml")
    assert GREEN.search(watcher.outcome())
    assert "0 errors, 0 warnings" in report.read_text()
    assert watcher.interrupt() == 0


def test_it_survives_the_folder_itself(start: Start, tmp_path: Path) -> None:
    watcher = start()
    assert GREEN.match(watcher.outcome())
    (tmp_path / "inv").rename(tmp_path / "away")
    assert watcher.outcome() == " after inv: could not check (exit code 2)."
    (tmp_path / "away").rename(tmp_path / "inv")
    assert GREEN.search(watcher.outcome())
    change(tmp_path, AT_FAULT, ACCOUNT)
    assert watcher.outcome().startswith(f" after {ACCOUNT}: 1 error, ")
    assert watcher.interrupt() == 1


def test_a_burst_of_writes_is_one_check_and_its_own_report_is_no_change(start: Start, tmp_path: Path) -> None:
    watcher = start("inv", "--format", "markdown", "--output", "inv/report.md")
    assert GREEN.match(watcher.outcome())
    for number in range(20):
        put(tmp_path / "inv" / ACCOUNT, f"# {number}\n" + SMALL[ACCOUNT])
    (tmp_path / "inv" / ".hidden.yaml").write_text("[")
    (tmp_path / "inv" / "build.log").write_text("noise")
    change(tmp_path, AT_FAULT, ACCOUNT)
    outcomes = [watcher.outcome()]
    while not RED.search(outcomes[-1]):
        outcomes.append(watcher.outcome())
    assert len(outcomes) < 10
    assert all(outcome.startswith(f" after {ACCOUNT}: ") for outcome in outcomes)
    assert (tmp_path / "inv" / "report.md").read_text().startswith("## Privacy inventory: the check fails\n")
    assert watcher.interrupt() == 1


def test_evidence_that_lies_elsewhere_or_has_an_unusual_ending_counts(start: Start, tmp_path: Path) -> None:
    seen = tmp_path / "elsewhere" / "hosts.txt"
    seen.parent.mkdir()
    seen.write_text("api.mail.example\n")
    agreement = "agreement: {type: dpa, signed: 2020-01-01, expires: 2030-01-01"
    files = edited("recipients.yaml", agreement, f"{agreement}, document: signed.pdf")
    write(tmp_path / "inv", {**files, "signed.pdf": "%PDF"})
    watcher = start("inv", "--evidence", seen, "--select", "OBS001,INV007", "--format", "concise")
    assert "0 errors" in watcher.outcome()
    put(seen, "api.mail.example\napi.stripe.com\n")
    assert watcher.outcome().startswith(f" after {seen}: 1 error, ")
    assert "OBS001" in watcher.out
    (tmp_path / "inv" / "signed.pdf").unlink()
    assert watcher.outcome().startswith(" after signed.pdf: 2 errors, ")


def test_json_is_one_document_after_another(start: Start, tmp_path: Path) -> None:
    watcher = start("inv", "--format", "json")
    watcher.outcome()
    change(tmp_path, AT_FAULT, ACCOUNT)
    watcher.outcome()
    decoder, text, codes = json.JSONDecoder(), watcher.out, []
    while text.strip():
        document, end = decoder.raw_decode(text.lstrip())
        codes.append(document["summary"]["exit"])
        text = text.lstrip()[end:]
    assert codes == [0, 1]


def test_an_interrupted_pool_of_processes_says_nothing(start: Start, tmp_path: Path) -> None:
    for number in range(1_100):
        text = SMALL[ACCOUNT].replace("category: account", f"category: account-{number}")
        (tmp_path / "inv" / "categories" / f"{number}.yaml").write_text(text)
    watcher = start("inv", "--select", "INV", "--format", "concise")
    watcher.outcome()
    assert watcher.interrupt() in (0, 1)
    assert [line for line in watcher.said if "Traceback" in line] == []


@pytest.mark.parametrize(
    ("options", "message"),
    [
        (["--format", "pdf"], "inventory: There is no format “pdf”. "),
        (["--as-of", "today"], "inventory: “today” is no day: "),
        (["--select", "XYZ"], "inventory: No rule is called “XYZ”. "),
        (["--output", "inv/inventory.yaml"], "inventory: “inv/inventory.yaml” is a part of the inventory"),
    ],
)
def test_what_no_change_can_mend_ends_it(start: Start, options: list[str], message: str) -> None:
    watcher = start("inv", *options)
    assert watcher.process.wait(timeout=60) == 2
    assert watcher.process.stderr is not None
    assert watcher._lines.get(timeout=60).startswith(message)


def test_without_the_package_it_says_what_to_install(
    shell: Shell, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    write(tmp_path, SMALL)
    monkeypatch.setitem(__import__("sys").modules, "watchfiles", None)
    assert shell.run("check", tmp_path, "--watch") == 2
    assert shell.out == ""
    assert shell.err == "inventory: --watch needs the extra “watch”: pip install 'clausemap[watch]'.\n"


def test_without_a_folder_there_is_nothing_to_watch(shell: Shell, tmp_path: Path) -> None:
    shutil.rmtree(tmp_path)
    assert shell.run("check", tmp_path, "--watch") == 2
    assert shell.err == f"inventory: There is no folder “{tmp_path}” to watch.\n"
