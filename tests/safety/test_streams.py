"""Standard streams that are closed, full or read-only: what a command did and what its exit code says stay the same."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from cli.main import main
from tests.cli.repository import commit, git
from tests.safety.room import Room, reading

ROOT = Path(__file__).parents[2]
FAULTY = reading("categories/account.yaml", "recipient: mail-host", "recipient: mail-hots")
CLOSED = [" >&-", " <&- >&- 2>&-"]
FULL = [" >/dev/full 2>&1", " 1</dev/null", " 2</dev/null"]

COMMANDS = {
    "check": "check inv",
    "check with findings": "check faulty",
    "check of nothing": "check nowhere",
    "check into a file": "check inv --format json --output report.json",
    "check since": "check inv --since HEAD",
    "show": "show disclosures --dir inv",
    "why": "why name mail-host --dir inv",
    "diff": "diff inv faulty",
    "discover": "discover hosts.txt --dir inv",
    "diagram": "diagram inv --format dot",
    "register": "report ropa inv --format md",
    "record": "catalog record inv --catalog c.db",
    "record of findings": "catalog record faulty --catalog c.db",
    "log": "catalog log --catalog kept.db",
    "verify": "catalog verify --catalog kept.db",
    "export": "catalog export all.jsonl --catalog kept.db",
    "usage": "check --nonsense",
    "help": "--help",
}


def run(room: Room, command: str, streams: str = "") -> subprocess.CompletedProcess[bytes]:
    """`inventory` with `command` in the room's folder, its streams redirected by a shell."""
    environment = {**os.environ, "PYTHONPATH": str(ROOT)}
    line = f'exec "{sys.executable}" -m clausemap {command}{streams}'
    return subprocess.run(
        ["bash", "-c", line], cwd=room.folder, env=environment, capture_output=True, check=False, timeout=60
    )


@pytest.fixture
def room(room: Room) -> Room:
    """The room with a faulty twin of the inventory, evidence, a repository and a catalogue."""
    subprocess.run(["cp", "-r", "inv", "faulty"], cwd=room.folder, check=True)
    FAULTY(room.folder / "faulty")
    (room.folder / "hosts.txt").write_text("mail.example\n")
    git(room.folder, "init", "-q", "-b", "main")
    commit(room.folder)
    assert main(["catalog", "record", str(room.inv), "--catalog", str(room.folder / "kept.db")]) == 0
    return room


@pytest.mark.parametrize("command", COMMANDS.values(), ids=COMMANDS)
def test_closed_streams_change_no_exit_code(room: Room, command: str) -> None:
    expected = run(room, command).returncode
    for streams in CLOSED:
        (room.folder / "c.db").unlink(missing_ok=True)
        done = run(room, command, streams)
        assert done.returncode == expected, streams
        assert b"Traceback" not in done.stdout + done.stderr
        assert b"internal error" not in done.stderr
        if command.startswith("catalog record"):
            logged = run(room, "catalog log --json --catalog c.db")
            assert len(json.loads(logged.stdout)) == 1


@pytest.mark.parametrize("streams", [" >&-", " <&- >&- 2>&-"])
def test_nothing_that_is_printed_gets_into_a_file_that_was_opened_meanwhile(room: Room, streams: str) -> None:
    assert run(room, "catalog record faulty --catalog c.db", streams).returncode == 1
    assert json.loads(run(room, "catalog verify --json --catalog c.db").stdout)["sound"]
    assert run(room, "check faulty --format json --output report.json", streams).returncode == 1
    assert json.loads((room.folder / "report.json").read_text())["summary"]["exit"] == 1


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="this system has no /dev/full")
@pytest.mark.parametrize("streams", FULL)
@pytest.mark.parametrize("name", ["check with findings", "export", "usage"])
def test_what_cannot_be_printed_is_2_at_most(room: Room, name: str, streams: str) -> None:
    command = COMMANDS[name]
    expected = run(room, command).returncode
    (room.folder / "c.db").unlink(missing_ok=True)
    done = run(room, command, streams)
    assert done.returncode in {expected, 2}
    assert b"Traceback" not in done.stdout + done.stderr


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="this system has no /dev/full")
def test_a_record_that_cannot_be_told_of_is_told_to_be_kept(room: Room) -> None:
    done = run(room, "catalog record inv --catalog c.db", " >/dev/full")
    assert done.returncode == 2
    assert done.stderr.decode() == (
        "inventory: The state is recorded as entry 1, but the output cannot be written: No space left on device.\n"
    )
    assert len(json.loads(run(room, "catalog log --json --catalog c.db").stdout)) == 1


WAITING = """
import sys, tempfile, time
from pathlib import Path
import cli.main

def wait(*_):
    with tempfile.TemporaryDirectory(prefix="clausemap-") as folder:
        Path(folder, "copy").write_text("secret")
        print("ready", flush=True)
        time.sleep(60)

cli.main.run = wait
sys.exit(cli.main.main_of_process())
"""


@pytest.mark.parametrize(("number", "code"), [(signal.SIGTERM, 143), (signal.SIGHUP, 129), (signal.SIGINT, 130)])
def test_a_signal_leaves_no_temporary_folder_behind(tmp_path: Path, number: int, code: int) -> None:
    environment = {**os.environ, "PYTHONPATH": str(ROOT), "TMPDIR": str(tmp_path)}
    with subprocess.Popen(
        [sys.executable, "-c", WAITING], env=environment, stdout=subprocess.PIPE, cwd=tmp_path
    ) as process:
        assert process.stdout is not None
        assert process.stdout.readline() == b"ready\n"
        assert list(tmp_path.iterdir())
        process.send_signal(number)
        assert process.wait(timeout=20) == code
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize("after", [0.2, 0.5, 0.8])
def test_a_check_that_is_ended_leaves_nothing(room: Room, after: float) -> None:
    temporary = room.folder / "temporary"
    temporary.mkdir()
    environment = {**os.environ, "PYTHONPATH": str(ROOT), "TMPDIR": str(temporary)}
    command = [sys.executable, "-m", "clausemap", "catalog", "diff", "catalog:1", "inv", "--catalog", "kept.db"]
    with subprocess.Popen(
        command, env=environment, cwd=room.folder, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL
    ) as process:
        time.sleep(after)
        process.terminate()
        assert process.wait(timeout=20) in (0, 1, 2, 143, -signal.SIGTERM)
    assert list(temporary.iterdir()) == []


def test_nothing_counts_on_being_called_when_the_process_ends() -> None:
    """The process ends by `os._exit`: temporary files belong into a `with`, or go at once."""
    for folder in ("catalog", "clausemap", "cli", "inventory", "reports"):
        for file in (ROOT / folder).rglob("*.py"):
            text = file.read_text(encoding="utf-8")
            assert "atexit" not in text.replace("(`atexit`)", ""), file
            assert text.count("TemporaryDirectory(") == text.count("with tempfile.TemporaryDirectory("), file
            assert "delete=False" not in text, file
