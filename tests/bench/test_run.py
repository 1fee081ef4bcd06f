"""How the benchmarks are found, shown and kept."""

import json
import os
import sys
from pathlib import Path

import pytest

from bench import run
from bench.process import PYTHON, median_seconds, peak_of_family, seconds_of
from bench.row import Row


def test_cases_are_found_by_their_files() -> None:
    assert {"cold_check", "start_up", "warm_check"} <= set(run.names())
    assert "__init__" not in set(run.names())


@pytest.mark.parametrize(
    ("row", "met", "shown"),
    [
        (Row("a", 2.0, "×"), None, "a 2.000 ×"),
        (Row("a", 2.0, "×", target=2), True, "a 2.000 × <= 2 × met"),
        (Row("a", 2.1, "×", target=2), False, "a 2.100 × <= 2 × MISSED"),
        (Row("a", 19.0, "×", target=20, at_least=True), False, "a 19.000 × >= 20 × MISSED"),
    ],
)
def test_a_row_knows_whether_its_target_is_met(row: Row, met: bool | None, shown: str) -> None:
    assert row.met is met
    assert " ".join(str(row).split()) == shown


def test_rows_are_kept_with_the_machine_they_are_from(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(run, "HERE", tmp_path)
    kept = json.loads(run.keep([Row("a", 1.5, "s", target=1)], 0.5).read_text(encoding="utf-8"))
    assert kept["scale"] == 0.5
    assert kept["machine"]["cores"] == os.cpu_count()
    assert kept["rows"] == [{"what": "a", "value": 1.5, "unit": "s", "target": 1, "at_least": False, "met": False}]


def test_a_process_that_ends_otherwise_is_no_measurement() -> None:
    with pytest.raises(RuntimeError, match="ended with 4, expected"):
        seconds_of([PYTHON, "-c", "raise SystemExit(4)"])


def test_a_measured_process_finds_an_empty_cache_or_the_one_it_is_given(tmp_path: Path) -> None:
    leave = "import os, pathlib; pathlib.Path(os.environ['CLAUSEMAP_CACHE_DIR'], 'left').touch(exist_ok=False)"
    for _ in range(2):
        seconds_of([PYTHON, "-c", leave])
    seconds_of([PYTHON, "-c", leave], cache=tmp_path)
    assert (tmp_path / "left").exists()
    with pytest.raises(RuntimeError, match="ended with 1"):
        seconds_of([PYTHON, "-c", leave], cache=tmp_path)


def test_times_are_those_of_the_child() -> None:
    quick, slow = median_seconds([[PYTHON, "-c", "pass"], [PYTHON, "-c", "import time; time.sleep(0.5)"]], 1)
    assert slow - quick > 0.2


@pytest.mark.skipif(sys.platform != "linux", reason="reads /proc")
def test_the_memory_of_children_counts() -> None:
    hold = "import time; held = b'x' * 100_000_000; time.sleep(0.4)"
    family = f"import subprocess, sys; subprocess.run([sys.executable, '-c', {hold!r}])"
    assert 100 < peak_of_family([PYTHON, "-c", family]) < 200
