"""What one call costs beside an empty Python process (P)."""

from collections.abc import Iterator
from pathlib import Path

from bench.process import INVENTORY, PYTHON, median_seconds
from bench.row import Row

EXAMPLE = Path(__file__).resolve().parents[2] / "inventory" / "aptible"
REPEATS = 9
FINDINGS = 1


def measure() -> Iterator[Row]:
    """P, and in multiples of it the help page and the check of the worked example."""
    commands = [[PYTHON, "-c", "pass"], [INVENTORY, "--help"], [INVENTORY, "check", str(EXAMPLE)]]
    nothing, help_page, example = median_seconds(commands, REPEATS, (0, FINDINGS))
    yield Row("P: python -c pass", nothing, "s")
    yield Row("inventory --help, in P", help_page / nothing, "×", target=12)
    yield Row("inventory check, the Aptible example, in P", example / nothing, "×", target=20)
