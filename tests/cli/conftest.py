"""What tests of commands share."""

import pytest

from tests.cli.shell import Shell


@pytest.fixture
def shell(capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> Shell:
    """The command line, without a terminal's width."""
    monkeypatch.delenv("COLUMNS", raising=False)
    return Shell(capsys)
