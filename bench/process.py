"""What a whole process costs: time, memory, and that it ended as expected."""

import os
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

PYTHON = sys.executable
INVENTORY = str(Path(sys.executable).parent / "inventory")


@dataclass(frozen=True, slots=True)
class Cost:
    """Wall-clock seconds; and in megabytes (10⁶ bytes) the largest resident set of any one process of the family."""

    seconds: float
    megabytes: float


def cost_of(command: Sequence[str], exit_codes: Sequence[int] = (0,)) -> Cost:
    """Run `command` with an empty user cache and its output dropped; RuntimeError where it ends otherwise."""
    with tempfile.TemporaryDirectory() as cache:
        started = time.perf_counter()
        child = subprocess.Popen(
            command, stdout=subprocess.DEVNULL, stdin=subprocess.DEVNULL, env={**os.environ, "XDG_CACHE_HOME": cache}
        )
        _, status, used = os.wait4(child.pid, 0)
        seconds = time.perf_counter() - started
    child.returncode = os.waitstatus_to_exitcode(status)
    if child.returncode not in exit_codes:
        raise RuntimeError(f"{' '.join(command)} ended with {child.returncode}, expected {list(exit_codes)}")
    return Cost(seconds, used.ru_maxrss * _maxrss_unit() / 1e6)


def median_seconds(commands: Sequence[Sequence[str]], repeats: int, exit_codes: Sequence[int] = (0,)) -> list[float]:
    """The median time of each command, all taken in turn so that a slow moment of the machine hits each of them."""
    rounds = [[cost_of(command, exit_codes).seconds for command in commands] for _ in range(repeats)]
    return [statistics.median(times) for times in zip(*rounds, strict=True)]


def peak_of_family(command: Sequence[str]) -> float:
    """Megabytes of memory that `command` and all of its children held at once at most, shared pages counted once.

    Linux only, by looking every 20 ms: run apart from timings, since looking costs time.
    """
    child = subprocess.Popen(command, stdout=subprocess.DEVNULL, stdin=subprocess.DEVNULL)
    peak = 0
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


def _maxrss_unit() -> int:
    return 1 if sys.platform == "darwin" else 1024
