"""What a run of the benchmarks is told, for the cases to read."""

import os

SCALE = "CLAUSEMAP_BENCH_SCALE"


def scale() -> float:
    """The part of the full size to measure at: 1 is full, 0.05 a quick look."""
    return float(os.environ.get(SCALE, "1"))


def scaled(size: int) -> int:
    """`size` cut to the run's scale, at least 1."""
    return max(1, round(size * scale()))


def repeats(most: int) -> int:
    """How often to repeat a measurement: `most` in a quick run, once where it takes minutes."""
    return most if scale() <= 0.2 else 1
