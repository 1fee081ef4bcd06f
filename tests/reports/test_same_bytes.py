"""Reports and drawings have the same bytes whatever the hash seed, the time zone and the day on which they are made."""

from __future__ import annotations

import hashlib
import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from cli.main import main
from tests.amounts import quick

ROOT = Path(__file__).resolve().parents[2]
CASE = ROOT / "tests/cases/aptible/inventory"
MAKE = """
import sys, pathlib
sys.path.insert(0, sys.argv[1])
import pytest

from cli.main import main
case, out = sys.argv[2], pathlib.Path(sys.argv[3])
for name, more in {
    "page.html": ["html"], "bound.md": ["audit"], "bound.pdf": ["audit", "--no-diagrams"],
    "ropa.xlsx": ["ropa"], "matrix.csv": ["matrix"], "data.html": ["data"], "cookies.md": ["cookies", "--draft"],
    "recipients.md": ["recipients", "--draft"], "laws.pdf": ["laws", "--laws", "gdpr@2018-05-25"],
}.items():
    assert main(["report", more[0], case, "--output", str(out / name), *more[1:]]) == 0
for name, more in {
    "overview.svg": [], "overview.png": [], "overview.pdf": [], "context.svg": ["--level", "context"],
    "account.pdf": ["--focus", "category:account"], "account.mmd": ["--focus", "category:account"],
}.items():
    assert main(["diagram", case, "--output", str(out / name), *more]) == 0
"""


def made(folder: Path, seed: int, zone: str) -> dict[str, str]:
    folder.mkdir()
    environment = os.environ | {
        "PYTHONHASHSEED": str(seed),
        "TZ": zone,
        "LC_ALL": "C",
        "SOURCE_DATE_EPOCH": "1441065600",
    }
    subprocess.run([sys.executable, "-c", MAKE, ROOT, CASE, folder], env=environment, check=True, timeout=120)
    return {file.name: hashlib.sha256(file.read_bytes()).hexdigest() for file in sorted(folder.iterdir())}


@pytest.fixture(scope="module")
def first(tmp_path_factory: pytest.TempPathFactory) -> dict[str, str]:
    """The reports as the first of six hash seeds makes them."""
    reports = made(tmp_path_factory.mktemp("seeds") / "0", 0, "Pacific/Kiritimati")
    assert len(reports) == 15
    return reports


@pytest.mark.parametrize("seed", quick(1, range(1, 6)))
def test_six_hash_seeds_and_two_time_zones(first: dict[str, str], tmp_path: Path, seed: int) -> None:
    zone = "Pacific/Kiritimati" if seed % 2 == 0 else "Pacific/Pago_Pago"
    assert made(tmp_path / str(seed), seed, zone) == first


def test_source_date_epoch_is_the_day_where_none_is_given(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    copied = Path(shutil.copytree(CASE, tmp_path / "inventory"))
    manifest = copied / "inventory.yaml"
    written = manifest.read_text(encoding="utf-8")
    assert "  as_of: 2015-09-01\n" in written
    manifest.write_text(written.replace("  as_of: 2015-09-01\n", "  fail_on: error\n"), encoding="utf-8")
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1441065600")
    file = tmp_path / "ropa.md"
    assert main(["report", "ropa", str(copied), "--output", str(file)]) == 0
    assert "as of 2015-09-01" in file.read_text(encoding="utf-8")
