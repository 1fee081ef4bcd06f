"""Progress: on a terminal, only after a while, gone when it is done; nothing of it anywhere else."""

from __future__ import annotations

import io
import os
import pty
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from bench.generate import generate
from catalog.checking.progress import counted_off, nobody_listens, tell, told_to
from cli.progress import AFTER, EVERY, ProgressLine
from tests.cli.shell import Shell

ROOT = Path(__file__).resolve().parents[2]
AT_ONCE = (
    "import sys, cli.progress; cli.progress.AFTER = cli.progress.EVERY = 0.0\n"
    "from cli.main import main\n"
    "sys.exit(main(sys.argv[1:]))"
)


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """An inventory of thirty categories."""
    place = tmp_path_factory.mktemp("many") / "inventory"
    generate(place, 30)
    return place


def on_a_terminal(*arguments: object, **environment: str) -> tuple[int, str, str]:
    """The exit code, the output, which goes into a pipe, and what the error stream shows, which is a terminal."""
    reading, writing = pty.openpty()
    command = [sys.executable, "-c", AT_ONCE, *map(str, arguments)]
    with subprocess.Popen(
        command, cwd=ROOT, env={**os.environ, "TERM": "xterm", **environment}, stdout=subprocess.PIPE, stderr=writing
    ) as process:
        os.close(writing)
        shown = b"".join(_all_of(reading))
        out, _ = process.communicate(timeout=60)
    return process.returncode, out.decode(), shown.decode()


def _all_of(terminal: int) -> Iterator[bytes]:
    while True:
        try:
            part = os.read(terminal, 4096)
        except OSError:  # how Linux says that nobody writes to it any more
            part = b""
        if not part:
            os.close(terminal)
            return
        yield part


def test_a_check_shows_how_far_it_is_and_leaves_no_trace(folder: Path, shell: Shell) -> None:
    code, out, shown = on_a_terminal("check", folder, "--format", "concise")
    assert (code, out) == (shell.run("check", folder, "--format", "concise"), shell.out)
    assert "\r[##########..........] 15 of 30 data categories checked" in shown
    assert shown.endswith(" \r")
    assert shown.split("\r")[-2].strip() == ""
    assert "\x1b" not in shown


def test_several_processes_are_counted_together(folder: Path, tmp_path: Path) -> None:
    generate(tmp_path / "inventory", 1_200)
    code, _, shown = on_a_terminal("check", tmp_path / "inventory", "--format", "concise", CLAUSEMAP_NO_CACHE="1")
    assert code == 0
    counts = [int(part.split("] ")[1].split(" of ")[0].replace(",", "")) for part in shown.split("\r") if "] " in part]
    assert counts == sorted(set(counts))
    assert all("of 1,200 data categories checked" in part for part in shown.split("\r") if "] " in part)


def test_recording_and_importing_show_it_too(folder: Path, tmp_path: Path) -> None:
    place, copy = f"--catalog={tmp_path / 'one.db'}", f"--catalog={tmp_path / 'two.db'}"
    code, _, shown = on_a_terminal("catalog", "record", folder, place)
    assert code == 0
    assert "of 30 data categories checked" in shown
    assert "of 30 data categories gathered" in shown
    assert on_a_terminal("catalog", "export", tmp_path / "all.jsonl", place)[0] == 0
    code, out, shown = on_a_terminal("catalog", "import", tmp_path / "all.jsonl", copy)
    assert (code, out) == (0, "1 entry is new; the catalogue has 1.\n")
    assert "lines taken over" in shown


@pytest.mark.parametrize("environment", [{"TERM": "dumb"}])
def test_a_terminal_that_cannot_go_back_in_a_line_shows_nothing(folder: Path, environment: dict[str, str]) -> None:
    assert on_a_terminal("check", folder, "--format", "concise", **environment)[2] == ""


def test_a_pipe_gets_nothing(folder: Path) -> None:
    command = [sys.executable, "-c", AT_ONCE, "check", str(folder)]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, timeout=60, check=False)
    assert (done.returncode, done.stderr) == (0, "")


def test_the_first_second_shows_nothing_and_then_only_now_and_then() -> None:
    now, stream = [0.0], io.StringIO()
    line = ProgressLine(stream, lambda: now[0])
    for done, moment in enumerate([0.0, AFTER * 0.9, AFTER, AFTER + EVERY * 0.5, AFTER + EVERY], 1):
        now[0] = moment
        line(done, 10, "things done")
    assert [part.split("] ")[1].strip() for part in stream.getvalue().split("\r") if part] == [
        "3 of 10 things done", "5 of 10 things done"
    ]  # fmt: skip
    line(10, 10, "things done")
    assert stream.getvalue().endswith(f"\r{' ' * len('[##########..........] 5 of 10 things done')}\r")


def test_a_line_never_wraps(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("COLUMNS", "30")
    now, stream = [0.0], io.StringIO()
    line = ProgressLine(stream, lambda: now[0])
    now[0] = AFTER
    line(1, 2, "things with a long name done")
    assert len(stream.getvalue().strip("\r")) == 29


def test_who_listens_hears_every_step_and_afterwards_none() -> None:
    heard: list[tuple[int, int, str]] = []
    with told_to(lambda *step: heard.append(step)):
        assert list(counted_off(["a", "b"], "read")) == ["a", "b"]
    tell(1, 2, "read")
    assert heard == [(1, 2, "read"), (2, 2, "read")]
    names = ["a"]
    assert counted_off(names, "read") is names


def test_a_forked_process_listens_to_nobody() -> None:
    heard: list[int] = []
    with told_to(lambda done, *_: heard.append(done)):
        child = os.fork()
        if child == 0:
            nobody_listens()
            tell(1, 1, "x")
            os._exit(len(heard))
        assert os.waitstatus_to_exitcode(os.waitpid(child, 0)[1]) == 0
        tell(2, 2, "x")
    assert heard == [2]
