"""A second check, with the verdicts of the first at hand, beside loading the files with libyaml's safe loader (R)."""

import tempfile
from collections.abc import Iterator
from pathlib import Path

from bench.cases.cold_check import FILES, REFERENCE
from bench.generate import DENSE, PLAIN, generate
from bench.process import INVENTORY, PYTHON, seconds_of
from bench.row import Row
from bench.settings import repeats, scaled


def measure() -> Iterator[Row]:
    """The second check in parts of R: where nothing changed, one file, or what all files are judged by."""
    yield from compare("plain", PLAIN, unchanged=0.10, statements=None)
    yield from compare("dense", DENSE, unchanged=0.02, statements=0.06)


def compare(kind: str, disclosures: int, unchanged: float, statements: float | None) -> Iterator[Row]:
    """The rows for files with so many `disclosures`, with the most that they may take."""
    files = scaled(FILES)
    with tempfile.TemporaryDirectory() as home:
        folder, cache = Path(home, "inventory"), Path(home, "cache")
        generate(folder, files, disclosures)
        check = [INVENTORY, "check", str(folder)]
        times = repeats(3)
        reference = min(seconds_of([PYTHON, REFERENCE, str(folder)]) for _ in range(times))

        def again() -> float:
            return seconds_of(check, cache=cache) / reference

        again()
        yield Row(f"nothing changed, {files} {kind} files, in R", min(again() for _ in range(times)), "×", unchanged)
        append(folder / "categories" / "category-00000.yaml", "# another comment\n")
        yield Row(f"one category changed, {files} {kind} files, in R", again(), "×")
        append(folder / "policy" / "statements.yaml", "# another comment\n")
        yield Row(f"the statements changed, {files} {kind} files, in R", again(), "×", statements)


def append(file: Path, text: str) -> None:
    """Add `text` at the end of `file`."""
    with file.open("a", encoding="utf-8") as opened:
        opened.write(text)
