"""Commands run in this process, with what they print."""

from pathlib import Path

import pytest

from cli.main import main

APTIBLE = Path(__file__).resolve().parents[1] / "cases" / "aptible" / "inventory"


class Shell:
    """Runs `inventory` with arguments; `out` and `err` hold what the last run printed."""

    def __init__(self, capture: pytest.CaptureFixture[str]) -> None:
        self._capture = capture
        self.out = ""
        self.err = ""

    def run(self, *arguments: object) -> int:
        code = main([str(argument) for argument in arguments])
        self.out, self.err = self._capture.readouterr()
        return code
