"""A PostgreSQL server of a test's own, to be killed and started again."""

import os
import shutil
import signal
import socket
import subprocess
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

USER = "postgres"
SECONDS = 60
CARELESS = "-c synchronous_commit=off -c wal_writer_delay=10s"
"""A server that on its own acknowledges what it would lose when killed: whoever writes must ask for more."""


class Server:
    """A server in a folder; `url` stays the same however often it is started."""

    def __init__(self, programs: Path, folder: Path) -> None:
        self._programs = programs
        self._folder = folder
        self._data = folder / "data"
        self._port = _free_port()
        self.url = f"postgresql://{USER}@127.0.0.1:{self._port}/postgres"

    def make(self) -> None:
        """Make the files of an empty server."""
        self._run("initdb", "--auth", "trust", "--username", USER, "--pgdata", str(self._data))

    def start(self) -> None:
        """Start it, and wait until it answers; what was killed leaves its shared memory behind for a moment."""
        place = f"-c port={self._port} -c listen_addresses=127.0.0.1 -c unix_socket_directories={self._folder}"
        options = f"{place} {CARELESS}"
        log = str(self._folder / "log")
        until = time.monotonic() + SECONDS
        while True:
            try:
                return self._run("pg_ctl", "start", "-D", str(self._data), "-l", log, "-w", "-o", options)
            except subprocess.CalledProcessError:
                if time.monotonic() > until:
                    raise
                time.sleep(0.1)

    def stop_at_once(self) -> None:
        """Stop it without a word to anybody, as a crash of the machine would."""
        self._run("pg_ctl", "stop", "-D", str(self._data), "-m", "immediate", "-w")

    def kill(self) -> None:
        """Kill its first process, which can do nothing more then; its others end once they notice."""
        os.kill(int((self._data / "postmaster.pid").read_text().split()[0]), signal.SIGKILL)

    def end(self) -> None:
        """Stop it for good."""
        self._run("pg_ctl", "stop", "-D", str(self._data), "-m", "immediate", "-w", check=False)

    def _run(self, program: str, *arguments: str, check: bool = True) -> None:
        command = [*_as_user(), str(self._programs / program), *arguments]
        with (self._folder / "said").open("ab") as said:
            subprocess.run(
                command, check=check, timeout=SECONDS, stdin=subprocess.DEVNULL, stdout=said, stderr=said,
                cwd=self._folder,
            )  # fmt: skip


@contextmanager
def own_server() -> Iterator[Server]:
    """A new server that answers; where none is installed the test is skipped, but in a build it fails."""
    programs = _programs()
    if programs is None:
        if os.environ.get("CI"):
            pytest.fail("there is no PostgreSQL server to start: pg_ctl was not found")
        pytest.skip("there is no PostgreSQL server to start: pg_ctl was not found")
    folder = Path(tempfile.mkdtemp(prefix="clausemap-"))
    server = Server(programs, folder)
    try:
        if _as_user():
            shutil.chown(folder, USER)
        server.make()
        server.start()
        yield server
    finally:
        server.end()
        shutil.rmtree(folder, ignore_errors=True)


def _programs() -> Path | None:
    """Where the server's programs are: the newest, or those on the path."""
    installed = sorted(Path("/usr/lib/postgresql").glob("*/bin/pg_ctl"), key=lambda file: int(file.parts[-3]))
    found = str(installed[-1]) if installed else shutil.which("pg_ctl")
    return Path(found).parent if found else None


def _as_user() -> list[str]:
    """A server refuses to run as root."""
    return ["runuser", "-u", USER, "--"] if hasattr(os, "geteuid") and os.geteuid() == 0 else []


def _free_port() -> int:
    with socket.socket() as one:
        one.bind(("127.0.0.1", 0))
        return int(one.getsockname()[1])
