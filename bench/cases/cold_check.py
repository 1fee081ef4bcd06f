"""A first check of many files beside loading them with libyaml's safe loader (R)."""

import shutil
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path

from bench.generate import DENSE, PLAIN, generate
from bench.process import INVENTORY, PYTHON, median_seconds, peak_of_family
from bench.row import Row
from bench.settings import repeats, scaled

REFERENCE = str(Path(__file__).resolve().parents[1] / "reference.py")
FILES = 10_000


def measure() -> Iterator[Row]:
    """R, and in parts of it the check, for plain and for dense files; and what memory the check takes."""
    yield from compare("plain", PLAIN, most_time=0.75, most_memory=None)
    yield from compare("dense", DENSE, most_time=0.6, most_memory=300)


def compare(kind: str, disclosures: int, most_time: float, most_memory: float | None) -> Iterator[Row]:
    """R, check and memory for files with so many `disclosures`."""
    files = scaled(FILES)
    with tempfile.TemporaryDirectory() as home:
        folder = Path(home, "inventory")
        generate(folder, files, disclosures)
        written = set(folder.iterdir())
        check = [INVENTORY, "check", str(folder)]
        times = []
        for _ in range(repeats(3)):
            remove_caches(folder, written)
            times.append(median_seconds([[PYTHON, REFERENCE, str(folder)], check], 1))
        reference, checked = (min(column) for column in zip(*times, strict=True))
        yield Row(f"R: load {files} {kind} files", reference, "s")
        yield Row(f"inventory check, {files} {kind} files", checked, "s")
        yield Row(f"inventory check, {files} {kind} files, in R", checked / reference, "×", target=most_time)
        if sys.platform == "linux":
            remove_caches(folder, written)
            yield Row(f"its memory, all processes, {files} {kind} files", peak_of_family(check), "MB", most_memory)


def remove_caches(folder: Path, written: set[Path]) -> None:
    """Remove what a check left beside the inventory's own files."""
    for extra in set(folder.iterdir()) - written:
        shutil.rmtree(extra) if extra.is_dir() else extra.unlink()
