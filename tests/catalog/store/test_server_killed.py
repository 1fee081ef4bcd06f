"""A PostgreSQL server that is killed under load and started again: nothing acknowledged is lost, no fork."""

import json
import os
import shutil
import time
from collections.abc import Callable, Iterator
from contextlib import redirect_stderr
from io import StringIO
from pathlib import Path

import pytest

from catalog.store import store as store_module
from catalog.store.entries import chain
from catalog.store.recording import record
from catalog.store.store import Store
from catalog.store.verifying import verify
from cli.exit_codes import ExitCode
from cli.main import main
from tests.catalog.store.children import NEEDS_FORK, ended, forked
from tests.catalog.store.making import FIRST, push, snapshot
from tests.catalog.store.own_server import Server, own_server
from tests.catalog.store.postgresql import new_database
from tests.cli.shell import APTIBLE, Shell

pytestmark = [pytest.mark.postgresql, NEEDS_FORK]
KILLS, WRITERS = 4, 4
AGAIN = "tried again"


@pytest.fixture(scope="module")
def server() -> Iterator[Server]:
    """A server of these tests' own."""
    with own_server() as one:
        yield one


@pytest.fixture
def database(server: Server) -> Iterator[str]:
    """The URL of an empty database on that server."""
    with new_database(server.url) as place:
        yield place


def writing_until(stop: Path, place: str, name: str) -> Callable[[int], None]:
    """Records one state after the other; says which were acknowledged, and when it had to try again."""

    def act(pipe: int) -> None:
        sleep = time.sleep

        def noted(seconds: float) -> None:
            os.write(pipe, f"{AGAIN}\n".encode())
            sleep(seconds)

        store_module.time.sleep = noted  # type: ignore[assignment]
        store, number = Store(place), 0
        while not stop.exists():
            number += 1
            wide = {f"r{n}": ["email-address", "phone-number"] for n in range(number % 7 + 1)}
            state = snapshot(account=wide, **{f"c{number}": {"x": ["name"]}})
            outcome = record(store, push(name, push_id=f"{name}-{number}", day="2019-01-01"), state)
            os.write(pipe, f"{outcome.entry.push_id}\n".encode())

    return act


def commanding_until(stop: Path, place: str, folder: Path) -> Callable[[int], None]:
    """The same by the command, of an inventory that changes; who is told that it failed starts it anew."""
    recipients = folder / "recipients.yaml"
    text = recipients.read_text(encoding="utf-8")

    def act(pipe: int) -> None:
        number = 0
        while not stop.exists():
            number += 1
            recipients.write_text(text.replace("Example CDN", f"Example CDN {number}"), encoding="utf-8")
            while not acknowledged_by_the_command(place, folder, f"command-{number}"):
                os.write(pipe, f"{AGAIN}\n".encode())
            os.write(pipe, f"command-{number}\n".encode())

    return act


def acknowledged_by_the_command(place: str, folder: Path, push_id: str) -> bool:
    with redirect_stderr(StringIO()) as said:
        code = main(["catalog", "record", str(folder), "--catalog", place, "--push-id", push_id, "--name", "command"])
    told = said.getvalue()
    if code == ExitCode.COULD_NOT_CHECK and "The catalogue postgresql://" in told and "cannot be used:" in told:
        return False
    if code > ExitCode.FINDINGS:
        raise AssertionError(told)
    return True


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A copy of the worked inventory, in no git repository."""
    monkeypatch.setenv("GIT_CEILING_DIRECTORIES", str(tmp_path))
    return shutil.copytree(APTIBLE, tmp_path / "privacy")


@pytest.mark.parametrize("way", ["stop_at_once", "kill"])
def test_a_server_killed_under_load_loses_nothing_acknowledged(
    server: Server, way: str, database: str, folder: Path, tmp_path: Path
) -> None:
    store, stop = Store(database), tmp_path / "stop"
    record(store, push(push_id="before"), snapshot(**FIRST))
    writers = [writing_until(stop, database, f"w{number}") for number in range(WRITERS)]
    children = [forked(act) for act in (*writers, commanding_until(stop, database, folder))]
    try:
        for _ in range(KILLS):
            time.sleep(0.5)
            getattr(server, way)()
            server.start()
            assert store.read(verify).damage == ()
    finally:
        stop.touch()
        codes, said = ended(children)
    acknowledged = [line for line in said if line != AGAIN]
    entries = store.read(chain)
    assert codes == [0] * (WRITERS + 1), "each writer got through by trying again"
    assert said.count(AGAIN) >= KILLS, "the server was killed while somebody was writing"
    assert sorted(entry.push_id for entry in entries) == sorted(["before", *acknowledged])
    assert {line.partition("-")[0] for line in acknowledged} == {"command", *(f"w{n}" for n in range(WRITERS))}
    assert [entry.seq for entry in entries] == list(range(1, len(entries) + 1))
    assert [entry.prev for entry in entries[1:]] == [entry.hash for entry in entries[:-1]]
    assert store.read(verify).damage == ()


def test_a_server_that_stays_away_is_told_plainly_and_the_record_can_be_tried_again(
    server: Server, database: str, folder: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    shell = Shell(capsys)
    again = ("catalog", "record", folder, "--catalog", database, "--push-id", "build-7", "--name", "shop", "--json")
    record(Store(database), push(), snapshot(**FIRST))
    monkeypatch.setattr(store_module, "ATTEMPTS", 3)
    server.stop_at_once()
    try:
        for asked in (again, ("catalog", "log", "--catalog", database)):
            assert shell.run(*asked) == 2
            assert shell.out == ""
            assert "cannot be used: connection failed" in shell.err
            assert "Traceback" not in shell.err
    finally:
        server.start()
    for is_new in (True, False):
        assert shell.run(*again) == 1
        assert (json.loads(shell.out)["seq"], json.loads(shell.out)["new"]) == (2, is_new)
    assert Store(database).read(verify).damage == ()
