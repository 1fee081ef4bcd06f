"""What a whole process costs: time, memory, and that it ended as expected."""

import os
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator, Sequence
from pathlib import Path

PYTHON = sys.executable
INVENTORY = str(Path(sys.executable).parent / "inventory")


def seconds_of(command: Sequence[str], exit_codes: Sequence[int] = (0,), cache: Path | None = None) -> float:
    """Run `command` and drop its output; RuntimeError where it ends otherwise.

    It finds the user's cache empty, unless there is a `cache` folder.
    """
    with tempfile.TemporaryDirectory() as empty:
        started = time.perf_counter()
        ended = subprocess.run(
            command,
            stdout=subprocess.DEVNULL,
            stdin=subprocess.DEVNULL,
            env=environment(cache or Path(empty)),
            check=False,
        ).returncode
        seconds = time.perf_counter() - started
    if ended not in exit_codes:
        raise RuntimeError(f"{' '.join(command)} ended with {ended}, expected {list(exit_codes)}")
    return seconds


def environment(cache: Path) -> dict[str, str]:
    """This process's environment, but for the folder of the user's cache."""
    own = {**os.environ, "XDG_CACHE_HOME": str(cache), "CLAUSEMAP_CACHE_DIR": str(cache)}
    own.pop("CLAUSEMAP_NO_CACHE", None)
    return own


def median_seconds(commands: Sequence[Sequence[str]], repeats: int, exit_codes: Sequence[int] = (0,)) -> list[float]:
    """The median time of each command."""
    return [statistics.median(times) for times in _seconds(commands, repeats, exit_codes)]


def least_seconds(commands: Sequence[Sequence[str]], repeats: int, exit_codes: Sequence[int] = (0,)) -> list[float]:
    """The least time of each command: for differences, which the noise of the machine would drown."""
    return [min(times) for times in _seconds(commands, repeats, exit_codes)]


def _seconds(commands: Sequence[Sequence[str]], repeats: int, exit_codes: Sequence[int]) -> Iterator[tuple[float, ...]]:
    """The times of each command, all taken in turn so that a slow moment of the machine hits each of them."""
    rounds = [[seconds_of(command, exit_codes) for command in commands] for _ in range(repeats)]
    return zip(*rounds, strict=True)


def peak_of_family(command: Sequence[str]) -> float:
    """Megabytes of memory that `command` and all of its children held at once at most, shared pages counted once.

    Linux only, by looking every 20 ms: run apart from timings, since looking costs time. (What the system itself
    keeps of an ended process is no use here: it knows no sum over a pool, and counts the parent's size before exec.)
    """
    peak = 0
    with tempfile.TemporaryDirectory() as empty:
        own = environment(Path(empty))
        child = subprocess.Popen(command, stdout=subprocess.DEVNULL, stdin=subprocess.DEVNULL, env=own)
        while child.poll() is None:
            peak = max(peak, sum(_proportional_kilobytes(process) for process in _family(child.pid)))
            time.sleep(0.02)
    return peak * 1024 / 1e6


def _family(process: int) -> list[int]:
    found = [process]
    for one in found:
        for children in Path(f"/proc/{one}/task").glob("*/children"):
            found.extend(int(child) for child in _read(children).split())
    return found


def _proportional_kilobytes(process: int) -> int:
    lines = _read(Path(f"/proc/{process}/smaps_rollup")).splitlines()
    return next((int(line.split()[1]) for line in lines if line.startswith("Pss:")), 0)


def _read(file: Path) -> str:
    try:
        return file.read_text(encoding="ascii")
    except OSError:  # the process has just ended
        return ""
