"""What tests of safety share."""

from pathlib import Path

import pytest

from tests.cli.shell import Shell
from tests.safety.room import Room


@pytest.fixture
def room(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> Room:
    """An inventory without faults; the current folder is the one that holds it."""
    monkeypatch.chdir(tmp_path)
    return Room(tmp_path, capsys)


@pytest.fixture
def shell(capsys: pytest.CaptureFixture[str]) -> Shell:
    """The command line."""
    return Shell(capsys)
