"""A second check, with the verdicts of the first at hand, beside loading the files with libyaml's safe loader (R)."""

import os
import tempfile
from collections.abc import Callable, Iterator
from pathlib import Path

from bench.cases.cold_check import FILES, REFERENCE
from bench.generate import DENSE, PLAIN, generate
from bench.process import INVENTORY, PYTHON, seconds_of
from bench.row import Row
from bench.settings import repeats, scaled


def measure() -> Iterator[Row]:
    """The second check in parts of R: where nothing changed, one file, or what all files are judged by."""
    yield from compare("plain", PLAIN, stamped=0.06, read=0.10, statements=None, statement=None)
    yield from compare("dense", DENSE, stamped=0.02, read=None, statements=0.06, statement=0.10)


def compare(
    kind: str, disclosures: int, stamped: float, read: float | None, statements: float | None, statement: float | None
) -> Iterator[Row]:
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
        again()
        unchanged = min(again() for _ in range(times))
        yield Row(f"nothing changed, by stamps, {files} {kind} files, in R", unchanged, "×", stamped)
        yield Row(
            f"nothing changed, but the times, {files} {kind} files, in R", after_touching(folder, again), "×", read
        )
        append(folder / "categories" / "category-00000.yaml", "# another comment\n")
        yield Row(f"one category changed, {files} {kind} files, in R", again(), "×")
        append(folder / "policy" / "statements.yaml", "# another comment\n")
        yield Row(f"a comment beside statements, {files} {kind} files, in R", again(), "×", statements)
        narrow(folder / "policy" / "statements.yaml")
        yield Row(f"one statement changed, {files} {kind} files, in R", again(), "×", statement)


def after_touching(folder: Path, again: Callable[[], float]) -> float:
    """The time of a check of files that all seem to be changed, and have to be read."""
    for file in folder.rglob("*.yaml"):
        os.utime(file)
    return again()


def narrow(file: Path) -> None:
    """Take a purpose from the permission to give one group of data to one kind of recipient."""
    text = file.read_text(encoding="utf-8")
    head, found, tail = text.partition("  share-03-02:\n")
    file.write_text(head + found + tail.replace("aim-03, aim-04]", "aim-03]", 1), encoding="utf-8")


def append(file: Path, text: str) -> None:
    """Add `text` at the end of `file`."""
    with file.open("a", encoding="utf-8") as opened:
        opened.write(text)
