"""A small inventory without faults, in a folder with neighbours, and the ways to harm it."""

from __future__ import annotations

import os
import re
import shutil
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import pytest

from cli.main import main
from tests.hostile.limits import stopped_after

BASE = Path(__file__).parents[1] / "cases" / "base"
SHARED = "We share your name, email address and payment card with our service providers to provide our services."
SECONDS = 10
_FINDING = re.compile(r"^\s*(?:inv/)?(\S+):(\d+):\d+: ([A-Z]{3}\d{3}) (.*)$", re.MULTILINE)

Change = Callable[[Path], object]
Place = tuple[str, int, str]
"""A file below the inventory's folder, a line, and the code of a finding there."""


@dataclass(frozen=True)
class Outcome:
    """What one run came to: its exit code and all that it printed."""

    code: int
    out: str
    err: str

    @property
    def places(self) -> set[Place]:
        """Where findings or problems were reported, on either stream."""
        return {(file, int(line), code) for file, line, code, _ in _FINDING.findall(self.out + self.err)}


class Room:
    """`inv` is the inventory's folder; the command is started in the folder that holds it."""

    def __init__(self, folder: Path, capture: pytest.CaptureFixture[str]) -> None:
        self.folder = folder
        self.inv = folder / "inv"
        self._capture = capture
        shutil.copytree(BASE, self.inv)

    def change(self, change: Change) -> None:
        """Changes the inventory."""
        change(self.inv)

    def check(self, *options: object) -> Outcome:
        """Runs `inventory check inv` with `options` in this process, with a hard stop."""
        return self.run("check", "inv", "--format", "concise", *options)

    def run(self, *arguments: object) -> Outcome:
        """Runs `inventory` with `arguments` in this process, with a hard stop."""
        with stopped_after(SECONDS):
            code = main([str(argument) for argument in arguments])
        printed = self._capture.readouterr()
        return Outcome(code, printed.out, printed.err)


def holding(name: str, content: str | bytes) -> Change:
    """The file `name` holds `content`."""

    def change(inv: Path) -> None:
        (inv / name).parent.mkdir(parents=True, exist_ok=True)
        (inv / name).write_bytes(content if isinstance(content, bytes) else content.encode())

    return change


def adding(name: str, text: str) -> Change:
    """The file `name` ends with `text`."""
    return lambda inv: (inv / name).write_text((inv / name).read_text(encoding="utf-8") + text, encoding="utf-8")


def reading(name: str, old: str, new: str) -> Change:
    """The file `name` reads `new` where it read `old`."""

    def change(inv: Path) -> None:
        text = (inv / name).read_text(encoding="utf-8")
        assert text.count(old) == 1, old
        (inv / name).write_text(text.replace(old, new), encoding="utf-8")

    return change


def without(name: str) -> Change:
    """The file `name` is gone."""
    return lambda inv: (inv / name).unlink()


def linked(name: str, target: str) -> Change:
    """`name` is a link to `target`."""

    def change(inv: Path) -> None:
        (inv / name).unlink(missing_ok=True)
        (inv / name).symlink_to(target)

    return change


def piped(name: str) -> Change:
    """`name` is a named pipe that nobody writes to."""

    def change(inv: Path) -> None:
        (inv / name).unlink(missing_ok=True)
        os.mkfifo(inv / name)

    return change


def moved(name: str, target: str) -> Change:
    """The file `name` lies at `target`, both relative to the inventory's folder."""
    return lambda inv: (inv / name).rename(inv / target)


def all_of(*changes: Change) -> Change:
    """One change after the other."""

    def change(inv: Path) -> None:
        for one in changes:
            one(inv)

    return change
