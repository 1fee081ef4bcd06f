"""What tests of commands share."""

import sys
from collections.abc import Callable

import pytest

from tests.cli.shell import Shell


@pytest.fixture
def terminal(monkeypatch: pytest.MonkeyPatch) -> Callable[[int], None]:
    """`terminal(80)`: from here on the output is a terminal of 80 columns."""

    def become(width: int) -> None:
        monkeypatch.setattr(sys.stdout, "isatty", lambda: True)
        monkeypatch.setenv("COLUMNS", str(width))

    return become


@pytest.fixture
def shell(capsys: pytest.CaptureFixture[str]) -> Shell:
    """The command line."""
    return Shell(capsys)
