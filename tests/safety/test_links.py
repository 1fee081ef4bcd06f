"""No file is written, replaced or deleted behind a link that others may have laid."""

from __future__ import annotations

import os
import subprocess
import threading
from pathlib import Path

import pytest

from cli.safe_files import append_file, write_file
from tests.cli.repository import commit, git
from tests.cli.shell import Shell
from tests.safety.room import Room, holding, linked

KEPT = "kept\n"
COMMANDS = {
    "check": ["check", "inv", "--output"],
    "check as JSON": ["check", "inv", "--format", "json", "--output"],
    "diff": ["diff", "inv", "inv", "--output"],
    "discover": ["discover", "hosts.txt", "--dir", "inv", "--output"],
    "diagram": ["diagram", "inv", "--format", "dot", "--output"],
    "register": ["report", "ropa", "inv", "--format", "md", "--output"],
    "page": ["report", "html", "inv", "--no-diagrams", "--output"],
    "bound report": ["report", "audit", "inv", "--format", "md", "--no-diagrams", "--output"],
    "graph": ["export", "graph", "inv", "--output"],
    "export": ["catalog", "export", "--catalog", "kept.db"],
    "anchor": ["catalog", "anchor", "--catalog", "kept.db"],
}
FOLDERS = {
    "diagrams": ["diagram", "inv", "--format", "dot", "--all"],
    "pages": ["report", "html", "inv", "--no-diagrams", "--split"],
    "schemas": ["schema", "--all"],
    "parquet": ["catalog", "export", "--catalog", "kept.db", "--parquet"],
}


@pytest.fixture
def far(room: Room, tmp_path_factory: pytest.TempPathFactory, shell: Shell) -> Path:
    """A folder elsewhere, with one file in it; the room has evidence and a catalogue."""
    (room.folder / "hosts.txt").write_text("mail.example\n")
    assert shell.run("catalog", "record", "inv", "--catalog", "kept.db") == 0, shell.err
    elsewhere = tmp_path_factory.mktemp("elsewhere")
    (elsewhere / "report.txt").write_text(KEPT)
    return elsewhere


def untouched(far: Path) -> bool:
    return [file.name for file in far.iterdir()] == ["report.txt"] and (far / "report.txt").read_text() == KEPT


@pytest.mark.parametrize("command", COMMANDS.values(), ids=COMMANDS)
@pytest.mark.parametrize("target", ["report.txt", "new.txt", "."])
def test_a_link_is_replaced_and_not_followed(
    room: Room, shell: Shell, far: Path, command: list[str], target: str
) -> None:
    report = room.folder / "report.txt"
    report.symlink_to(far / target)
    assert shell.run(*command, "report.txt") in (0, 1), shell.err
    assert untouched(far)
    assert report.is_file()
    assert not report.is_symlink()


@pytest.mark.parametrize("command", list(COMMANDS.values())[:-2], ids=list(COMMANDS)[:-2])
@pytest.mark.parametrize("target", ["report.txt", "new.txt"])
def test_nothing_behind_a_link_is_deleted(room: Room, shell: Shell, far: Path, command: list[str], target: str) -> None:
    (room.folder / "report.txt").symlink_to(far / target)
    holding("inventory.yaml", "- broken\n")(room.inv)
    assert shell.run(*command, "report.txt") == 2
    assert untouched(far)
    assert not os.path.lexists(room.folder / "report.txt")


@pytest.mark.parametrize("broken", [False, True])
@pytest.mark.parametrize(
    "name", ["out/report.txt", "./out/report.txt", "inv/../out/report.txt", "out/below/report.txt"]
)
@pytest.mark.parametrize("command", COMMANDS.values(), ids=COMMANDS)
def test_a_linked_folder_is_no_way_out(
    room: Room, shell: Shell, far: Path, command: list[str], name: str, broken: bool
) -> None:
    (room.folder / "out").symlink_to(far)
    if broken:
        holding("inventory.yaml", "- broken\n")(room.inv)
    assert shell.run(*command, name) == 2
    assert untouched(far)
    if not broken:
        assert "out” is a link" in shell.err


@pytest.mark.parametrize("command", FOLDERS.values(), ids=FOLDERS)
@pytest.mark.parametrize("name", ["out", "out/below"])
def test_no_folder_is_made_or_filled_behind_a_link(
    room: Room, shell: Shell, far: Path, command: list[str], name: str
) -> None:
    if "--parquet" in command:
        pytest.importorskip("duckdb")
    (room.folder / "out").symlink_to(far)
    assert shell.run(*command, name) == 2
    assert untouched(far)
    assert "is a link" in shell.err


@pytest.mark.parametrize("command", list(FOLDERS.values())[:3], ids=list(FOLDERS)[:3])
def test_links_in_a_folder_that_is_filled_are_replaced(room: Room, shell: Shell, far: Path, command: list[str]) -> None:
    assert shell.run(*command, "out") == 0, shell.err
    for file in (room.folder / "out").iterdir():
        file.unlink()
        file.symlink_to(far / "report.txt")
    assert shell.run(*command, "out") == 0, shell.err
    assert untouched(far)
    assert all(file.is_file() and not file.is_symlink() for file in (room.folder / "out").iterdir())


def test_links_above_the_checkout_are_the_users_own_ways(
    room: Room, shell: Shell, far: Path, tmp_path_factory: pytest.TempPathFactory
) -> None:
    way = tmp_path_factory.mktemp("home") / "reports"
    way.symlink_to(far)
    assert shell.run("check", "inv", "--output", way / "check.txt") == 0, shell.err
    assert (far / "check.txt").is_file()


def test_a_link_within_a_repository_elsewhere_is_refused(
    room: Room, shell: Shell, far: Path, tmp_path_factory: pytest.TempPathFactory
) -> None:
    checkout = tmp_path_factory.mktemp("checkout")
    git(checkout, "init", "-q")
    (checkout / "out").symlink_to(far)
    assert shell.run("check", "inv", "--output", checkout / "out" / "check.txt") == 2
    assert untouched(far)


@pytest.mark.parametrize("linked_part", ["policy", "policy/statements.yaml", "recipients.yaml"])
@pytest.mark.parametrize("dangling", [False, True])
def test_init_and_drafts_follow_no_link(room: Room, shell: Shell, far: Path, linked_part: str, dangling: bool) -> None:
    place = room.folder / "new" / linked_part
    place.parent.mkdir(parents=True)
    place.symlink_to(far / "nowhere" if dangling else far)
    assert shell.run("init", "new", "--policy", "inv/policy.md", "--organisation", "A Ltd", "--country", "IE") == 2
    assert untouched(far)


def test_accepting_follows_no_link(room: Room, shell: Shell, far: Path) -> None:
    manifest = (room.inv / "inventory.yaml").read_text()
    (room.inv / "inventory.yaml").write_text(manifest.replace("    effective", "    lock: lock.yaml\n    effective"))
    for target in (far / "report.txt", far / "new.txt", Path("inside.yaml"), Path(".git/config")):
        linked("lock.yaml", str(target))(room.inv)
        shell.run("policy", "accept", "--yes", "--dir", "inv")
        assert untouched(far)
        assert not (room.inv / "inside.yaml").exists()
        assert (room.inv / "lock.yaml").is_symlink()


def test_imported_recipients_follow_no_link(room: Room, shell: Shell, far: Path) -> None:
    (room.folder / "list.md").write_text("| Company | Purpose |\n|---|---|\n| New Mail Ltd | Sends mail |\n")
    (room.inv / "inside.yaml").write_text((room.inv / "recipients.yaml").read_text())
    before = (room.inv / "inside.yaml").read_text()
    linked("recipients.yaml", "inside.yaml")(room.inv)
    assert shell.run("import", "recipients", "list.md", "inv") == 2, shell.out
    assert (room.inv / "inside.yaml").read_text() == before


@pytest.mark.parametrize("name", ["c.db", "c.db-wal", "c.db-shm", "c.db-journal", ".clausemap"])
def test_a_catalogue_is_written_behind_no_link(room: Room, shell: Shell, far: Path, name: str) -> None:
    default = name == ".clausemap"
    place = (room.inv if default else room.folder) / name
    place.symlink_to(far if default else far / "report.txt")
    assert shell.run("catalog", "record", "inv", *([] if default else ["--catalog", "c.db"])) == 2
    assert "is a link" in shell.err
    assert untouched(far)


def test_a_step_summary_follows_no_link(room: Room, shell: Shell, far: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (room.folder / "summary").symlink_to(far / "report.txt")
    monkeypatch.setenv("GITHUB_STEP_SUMMARY", "summary")
    assert shell.run("check", "inv", "--format", "github") == 0
    assert untouched(far)
    append_file(room.folder / "page.md", b"one\n")
    append_file(room.folder / "page.md", b"two\n")
    assert (room.folder / "page.md").read_bytes() == b"one\ntwo\n"


def test_what_has_no_name_of_its_own_can_be_written_to(room: Room, tmp_path: Path) -> None:
    pipe = tmp_path / "pipe"
    os.mkfifo(pipe)
    read: list[bytes] = []
    reader = threading.Thread(target=lambda: read.append(pipe.read_bytes()))
    reader.start()
    write_file(pipe, b"report\n")
    reader.join(timeout=10)
    assert read == [b"report\n"]
    write_file(Path("/dev/null"), b"report\n")
    assert Path("/dev/null").is_char_device()


def test_standard_output_can_be_named(room: Room, tmp_path: Path) -> None:
    script = (
        "import sys; from pathlib import Path; from cli.safe_files import *\n"
        "write_file(Path('/dev/stdout'), b'told'); delete_file(Path('/dev/stdout'))"
    )
    target = tmp_path / "target"
    with target.open("wb") as stream:
        subprocess.run(["python3", "-c", script], cwd=Path(__file__).parents[2], stdout=stream, check=True)
    assert target.read_text() == "told"
    assert Path("/dev/stdout").exists()


def test_a_pipe_that_nobody_reads_is_an_error(room: Room, monkeypatch: pytest.MonkeyPatch, shell: Shell) -> None:
    monkeypatch.setattr("cli.safe_files.READER_SECONDS", 0.1)
    os.mkfifo(room.folder / "pipe")
    assert shell.run("check", "inv", "--output", "pipe") == 2
    assert "cannot be written" in shell.err


def test_the_repository_may_hold_the_links(room: Room, shell: Shell, far: Path) -> None:
    git(room.folder, "init", "-q", "-b", "main")
    (room.folder / "report.txt").symlink_to(far / "report.txt")
    commit(room.folder)
    assert shell.run("check", "inv", "--since", "HEAD", "--output", "report.txt") == 0
    assert untouched(far)
