"""The command line's frame: finding commands, exit codes, and what is never imported."""

import os
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

from clausemap import __version__
from cli.command_folder import summary
from cli.main import main

ROOT = Path(__file__).resolve().parents[2]
PACKAGE = "sample_commands"

Main = Callable[..., int]

COMMANDS = {
    "__init__.py": "",
    "_shared.py": "raise RuntimeError('not a command')",
    "notes.txt": "not a command",
    "count.py": '''
"""Count something.

And tell how much it was.
"""

from typing import Annotated

import typer


def run(
    times: Annotated[int, typer.Argument(metavar="TIMES")],
    loud: Annotated[bool, typer.Option(help="Say it.")] = False,
) -> int:
    if loud:
        print("three" * times)
    return times
''',
    "import_.py": '"""Bring something in."""\n\n\ndef run() -> int:\n    return 0\n',
    "add_host.py": "# A licence.\n\n'''Add a host.'''\n\n\ndef run() -> int:\n    return 0\n",
    "broken.py": '"""Cannot be imported."""\n\nraise RuntimeError("imported")\n',
    "crash.py": '"""Fail unexpectedly."""\n\n\ndef run() -> int:\n    raise KeyError("the-lost-key")\n',
    "leave.py": '''
"""End early."""

from cli.exit_codes import Exit, ExitCode


def run(code: int, message: str = "") -> int:
    raise Exit(ExitCode(code), message)
''',
    "other.py": '''
"""Return or raise what no command should."""

import sys

import typer


def run(what: str) -> int:
    match what:
        case "nothing":
            return None
        case "true":
            return True
        case "seven":
            return 7
        case "sys-exit":
            sys.exit(0)
        case "typer-exit":
            raise typer.Exit(7)
        case "abort":
            raise typer.Abort
        case "interrupt":
            raise KeyboardInterrupt
        case "cannot-check":
            from inventory.model import CannotCheck
            from inventory.problem import Problem

            raise CannotCheck("No manifest.", "Write one.", (Problem("INV004", "No name.", "", "inventory.yaml"),))
        case "missing-file":
            open("/no/such/file")
    return 0
''',
    "flood.py": '"""Print a lot, then find something."""\n\n\ndef run() -> int:\n'
    "    for n in range(50_000):\n        print(n)\n    return 1\n",
    "odd.py": '"""Print a name that is not UTF-8."""\n\n\ndef run() -> int:\n    print("a\\udcffb")\n    return 0\n',
    "catalog/__init__.py": '"""Look after the catalogue."""\n',
    "catalog/show.py": '"""Show an entry."""\n\n\ndef run(name: str) -> int:\n    print("entry", name)\n    return 0\n',
    "catalog/broken.py": 'raise RuntimeError("imported")\n',
    "notacommand/readme.txt": "no __init__.py",
}


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    home = tmp_path / PACKAGE
    for name, text in COMMANDS.items():
        file = home / name
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(text, encoding="utf-8")
    monkeypatch.syspath_prepend(tmp_path)
    yield home
    for name in [name for name in sys.modules if name.partition(".")[0] == PACKAGE]:
        del sys.modules[name]


@pytest.fixture
def inventory(folder: Path, monkeypatch: pytest.MonkeyPatch) -> Main:
    monkeypatch.delenv("CLAUSEMAP_DEBUG", raising=False)
    return lambda *arguments: main(arguments, PACKAGE)


def in_a_process(folder: Path, *arguments: str, **options: Any) -> "subprocess.CompletedProcess[bytes]":
    code = f"import sys; from cli.main import main; sys.exit(main(None, {PACKAGE!r}))"
    environment = {**os.environ, "PYTHONPATH": os.pathsep.join([str(folder.parent), str(ROOT)])}
    command = [sys.executable, "-c", code, *arguments]
    return subprocess.run(command, env=environment, check=False, timeout=60, **options)


def listed(help_page: str) -> dict[str, str]:
    rows = help_page.partition("Commands:\n")[2].splitlines()
    return {name: rest.strip() for name, _, rest in (row.strip().partition(" ") for row in rows)}


def test_help_lists_each_file_with_its_first_line_and_imports_none(
    inventory: Main, capsys: pytest.CaptureFixture[str]
) -> None:
    assert inventory("--help") == 0
    assert listed(capsys.readouterr().out) == {
        "add-host": "Add a host.",
        "broken": "Cannot be imported.",
        "catalog": "Look after the catalogue.",
        "count": "Count something.",
        "crash": "Fail unexpectedly.",
        "flood": "Print a lot, then find something.",
        "import": "Bring something in.",
        "leave": "End early.",
        "odd": "Print a name that is not UTF-8.",
        "other": "Return or raise what no command should.",
    }
    assert {name for name in sys.modules if name.startswith(PACKAGE)} == {PACKAGE}


def test_group_help_lists_its_files_and_imports_none(inventory: Main, capsys: pytest.CaptureFixture[str]) -> None:
    assert inventory("catalog", "--help") == 0
    page = capsys.readouterr().out
    assert "Usage: inventory catalog [OPTIONS] COMMAND" in page
    assert listed(page) == {"broken": "", "show": "Show an entry."}
    assert f"{PACKAGE}.catalog.show" not in sys.modules


def test_a_commands_own_help_is_its_docstring_and_its_options(
    inventory: Main, capsys: pytest.CaptureFixture[str]
) -> None:
    assert inventory("count", "--help") == 0
    page = capsys.readouterr().out
    assert "Usage: inventory count [OPTIONS] {TIMES}" in page
    assert "And tell how much it was." in page
    assert "Say it." in page


def test_a_command_in_a_group_runs(inventory: Main, capsys: pytest.CaptureFixture[str]) -> None:
    assert inventory("catalog", "show", "x") == 0
    assert capsys.readouterr().out == "entry x\n"


@pytest.mark.parametrize("code", [0, 1, 2])
def test_what_a_command_returns_is_the_exit_code(inventory: Main, code: int) -> None:
    assert inventory("count", str(code)) == code


@pytest.mark.parametrize("code", [0, 1, 2, 3])
def test_exit_ends_with_its_code_and_says_why_on_the_error_stream(
    inventory: Main, capsys: pytest.CaptureFixture[str], code: int
) -> None:
    assert inventory("leave", str(code), "--message", "no base [stripe]") == code
    assert capsys.readouterr() == ("", "inventory: no base [stripe]\n")


def test_exit_without_a_message_is_silent(inventory: Main, capsys: pytest.CaptureFixture[str]) -> None:
    assert inventory("leave", "1") == 1
    assert capsys.readouterr() == ("", "")


@pytest.mark.parametrize("what", ["nothing", "true", "seven", "sys-exit", "typer-exit"])
def test_a_result_that_is_no_exit_code_never_reads_as_success(
    inventory: Main, capsys: pytest.CaptureFixture[str], what: str
) -> None:
    assert inventory("other", what) == 3
    assert "internal error" in capsys.readouterr().err


@pytest.mark.parametrize(("what", "code"), [("abort", 2), ("interrupt", 130), ("missing-file", 2)])
def test_what_keeps_a_command_from_ending(inventory: Main, what: str, code: int) -> None:
    assert inventory("other", what) == code


def test_an_inventory_that_cannot_be_checked_is_2_with_the_next_step(
    inventory: Main, capsys: pytest.CaptureFixture[str]
) -> None:
    assert inventory("other", "cannot-check") == 2
    assert capsys.readouterr() == ("", "inventory: No manifest.\n  inventory.yaml: No name.\nWrite one.\n")


def test_an_unreadable_file_is_named(inventory: Main, capsys: pytest.CaptureFixture[str]) -> None:
    inventory("other", "missing-file")
    assert capsys.readouterr().err == "inventory: [Errno 2] No such file or directory: '/no/such/file'\n"


@pytest.mark.parametrize(
    ("arguments", "complaint"),
    [
        (["ad-host"], "No such command 'ad-host'. Did you mean 'add-host'?"),
        (["--nonsense"], "No such option: --nonsense"),
        (["count"], "Missing argument 'TIMES'"),
        (["count", "many"], "Invalid value for 'TIMES'"),
        (["count", "1", "--lod"], "No such option: --lod"),
        (["catalog", "shwo"], "No such command 'shwo'. Did you mean 'show'?"),
    ],
)
def test_wrong_usage_is_2_and_explained(
    inventory: Main, capsys: pytest.CaptureFixture[str], arguments: list[str], complaint: str
) -> None:
    assert inventory(*arguments) == 2
    out, err = capsys.readouterr()
    assert out == ""
    assert complaint in err


@pytest.mark.parametrize("arguments", [[], ["catalog"]])
def test_no_command_shows_the_help_and_is_not_success(
    inventory: Main, capsys: pytest.CaptureFixture[str], arguments: list[str]
) -> None:
    assert inventory(*arguments) == 2
    out, err = capsys.readouterr()
    assert out == ""
    assert "Commands:" in err


def test_a_crash_is_3_and_short(inventory: Main, capsys: pytest.CaptureFixture[str]) -> None:
    assert inventory("crash") == 3
    out, err = capsys.readouterr()
    assert out == ""
    assert err.startswith("inventory: internal error: KeyError: 'the-lost-key'\n")
    assert "please report" in err
    assert "Traceback" not in err


def test_a_crash_shows_its_traceback_where_asked(
    inventory: Main, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("CLAUSEMAP_DEBUG", "1")
    assert inventory("crash") == 3
    assert "Traceback (most recent call last)" in capsys.readouterr().err


def test_a_command_that_cannot_be_imported_is_3(inventory: Main, capsys: pytest.CaptureFixture[str]) -> None:
    assert inventory("broken") == 3
    assert "RuntimeError: imported" in capsys.readouterr().err


def test_version(inventory: Main, capsys: pytest.CaptureFixture[str]) -> None:
    assert inventory("--version") == 0
    assert capsys.readouterr().out == f"clausemap {__version__}\n"


def test_a_reader_that_leaves_does_not_change_the_verdict(folder: Path) -> None:
    reading, writing = os.pipe()
    os.close(reading)
    with os.fdopen(writing, "wb") as closed_pipe:
        done = in_a_process(folder, "flood", stdout=closed_pipe, stderr=subprocess.PIPE)
    assert (done.returncode, done.stderr) == (1, b"")


def test_a_complaint_that_nobody_reads_does_not_change_the_code(folder: Path) -> None:
    reading, writing = os.pipe()
    os.close(reading)
    with os.fdopen(writing, "wb") as closed_pipe:
        assert in_a_process(folder, "crash", stderr=closed_pipe).returncode == 3


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="this system has no /dev/full")
def test_a_full_disk_is_not_success(folder: Path) -> None:
    with Path("/dev/full").open("wb") as full:
        assert in_a_process(folder, "count", "0", stdout=full).returncode == 0
        done = in_a_process(folder, "catalog", "show", "x", stdout=full, stderr=subprocess.PIPE)
    assert done.returncode == 2
    assert b"No space left on device" in done.stderr


def test_a_name_that_is_not_utf8_is_printed_escaped(folder: Path) -> None:
    done = in_a_process(folder, "odd", stdout=subprocess.PIPE)
    assert (done.returncode, done.stdout) == (0, b"a\\udcffb\n")


def test_help_imports_nothing_slow() -> None:
    code = (
        "import sys; from cli.main import main; main(['--help']);"
        "slow = 'rich pydantic networkx sqlmodel sqlalchemy graphviz lxml yaml markdown_it rapidfuzz'.split();"
        "sys.exit(' '.join(name for name in slow if name in sys.modules) or 0)"
    )
    done = subprocess.run([sys.executable, "-c", code], cwd=ROOT, capture_output=True, check=False, timeout=60)
    assert (done.returncode, done.stderr) == (0, b"")


def test_plugins_of_pydantic_are_left_out(inventory: Main, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("PYDANTIC_DISABLE_PLUGINS", raising=False)
    assert inventory("count", "0") == 0
    assert os.environ.pop("PYDANTIC_DISABLE_PLUGINS") == "__all__"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ('"""One line."""', "One line."),
        ("'''\nSecond line.\nThird.'''", "Second line."),
        ('#!/usr/bin/env python3\n# Licence\n\nr"""After comments."""', "After comments."),
        ("import os\n", ""),
        ("", ""),
    ],
)
def test_summary(tmp_path: Path, text: str, expected: str) -> None:
    file = tmp_path / "command.py"
    file.write_text(text, encoding="utf-8")
    assert summary(file) == expected


def test_every_shipped_command_has_a_summary() -> None:
    shipped = [file for file in (ROOT / "cli" / "commands").rglob("*.py") if not file.name.startswith("_")]
    assert [file.name for file in shipped if not summary(file)] == []
