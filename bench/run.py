"""Run every case of `bench/cases`, print each figure beside its target, keep them in `bench/results`: `make bench`."""

import argparse
import json
import os
import platform
import sys
from collections.abc import Iterator
from dataclasses import asdict
from datetime import UTC, datetime
from importlib import import_module
from pathlib import Path

from bench.row import Row
from bench.settings import SCALE

HERE = Path(__file__).resolve().parent


def main() -> int:
    """Measure what the arguments name; 1 where a target of the full size is missed, else 0."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--scale", type=float, default=1.0, help="part of the full size, such as 0.05 for a quick look")
    parser.add_argument("case", nargs="*", help="files of bench/cases, without .py (default: all)")
    given = parser.parse_args()
    os.environ[SCALE] = str(given.scale)
    rows = list(shown(given.case or sorted(names())))
    print(f"\nkept in {keep(rows, given.scale)}")
    return int(given.scale >= 1 and any(row.met is False for row in rows))


def names() -> Iterator[str]:
    """The cases, found by their files."""
    return (file.stem for file in (HERE / "cases").glob("*.py") if not file.stem.startswith("_"))


def shown(cases: list[str]) -> Iterator[Row]:
    """The rows of `cases`, each printed as soon as it is measured."""
    for case in cases:
        module = import_module(f"bench.cases.{case}")
        print(f"\n{case}: {(module.__doc__ or '').strip().splitlines()[0]}")
        for row in module.measure():
            print(f"  {row}", flush=True)
            yield row


def keep(rows: list[Row], scale: float) -> Path:
    """Write the rows, and what machine they are from, to a new file."""
    now = datetime.now(UTC)
    results = HERE / "results"
    results.mkdir(exist_ok=True)
    file = results / f"{now:%Y%m%dT%H%M%SZ}.json"
    machine = {"python": platform.python_version(), "system": platform.platform(), "cores": os.cpu_count()}
    content = {"taken": now.isoformat(), "scale": scale, "machine": machine}
    content["rows"] = [{**asdict(row), "met": row.met} for row in rows]
    file.write_text(json.dumps(content, ensure_ascii=False, indent=2) + "\n", encoding="utf-8")
    return file


if __name__ == "__main__":
    sys.exit(main())
