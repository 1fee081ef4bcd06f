"""A real `inventory check --watch` process whose lines are waited for."""

from __future__ import annotations

import queue
import signal
import subprocess
import sys
import threading
from pathlib import Path
from typing import IO

ROOT = Path(__file__).resolve().parents[2]
PATIENCE = 60.0
"""Seconds after which a line that does not come is a failure."""


ENDED = "\0"


class Watcher:
    """The process, started in `folder` with these arguments; its output goes into a file."""

    def __init__(self, folder: Path, *arguments: object, program: str = "-m clausemap") -> None:
        self._out = folder / ".out"
        self.said: list[str] = []
        command = [sys.executable, *program.split(), "check", *map(str, arguments), "--watch"]
        with self._out.open("wb") as out:
            self.process = subprocess.Popen(
                command, cwd=folder, env={"PYTHONPATH": str(ROOT), "PATH": "/usr/bin:/bin", "TZ": "UTC"}, stdout=out,
                stderr=subprocess.PIPE, text=True, encoding="utf-8",
            )  # fmt: skip
        self._lines: queue.Queue[str] = queue.Queue()
        assert self.process.stderr is not None
        threading.Thread(target=self._read, args=(self.process.stderr,), daemon=True).start()

    def _read(self, stream: IO[str]) -> None:
        for line in stream:
            self._lines.put(line.rstrip("\n"))
        self._lines.put(ENDED)

    def outcome(self) -> str:
        """The next line that tells of a finished check, without its time."""
        while True:
            try:
                line = self._lines.get(timeout=PATIENCE)
            except queue.Empty:
                line = ENDED
            if line == ENDED:
                raise AssertionError(f"No outcome came after {self.said}; the process: {self.process.poll()}")
            self.said.append(line)
            if "(exit code " in line:
                return line.removeprefix("inventory: ")[len("12:34:56") :]

    @property
    def out(self) -> str:
        """What was reported so far."""
        return self._out.read_text(encoding="utf-8")

    def interrupt(self) -> int:
        """End it as Ctrl-C does; its exit code."""
        self.process.send_signal(signal.SIGINT)
        code = self.process.wait(timeout=PATIENCE)
        while not self._lines.empty():
            self.said.append(self._lines.get())
        return code

    def stop(self) -> None:
        """End it if it still runs."""
        self.process.kill()
        self.process.wait(timeout=PATIENCE)
        if self.process.stderr is not None:
            self.process.stderr.close()
