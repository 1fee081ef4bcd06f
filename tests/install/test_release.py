"""`make release` takes the version from its one place, and refuses one that the changelog does not tell of."""

from __future__ import annotations

import re
import shutil
import subprocess
from pathlib import Path

from clausemap import __version__
from tests.install.locks import ROOT

SCRIPT = ROOT / "requirements" / "release.sh"


def refused(tmp_path: Path, changelog: str) -> subprocess.CompletedProcess[str]:
    """Run the script in a copy that holds no more than it reads before it builds."""
    for name in ("requirements/release.sh", "clausemap/__init__.py"):
        (tmp_path / name).parent.mkdir(exist_ok=True)
        shutil.copy(ROOT / name, tmp_path / name)
    (tmp_path / "requirements" / "install.sh").write_text("echo building; exit 9\n", encoding="utf-8")
    (tmp_path / "CHANGELOG.md").write_text(changelog, encoding="utf-8")
    command = ["bash", str(tmp_path / "requirements" / "release.sh"), "python3"]
    return subprocess.run(command, capture_output=True, text=True, check=False, timeout=60)


def test_a_version_without_a_section_is_refused(tmp_path: Path) -> None:
    done = refused(tmp_path, "## [Unreleased]\n\n- Something.\n")
    assert (done.returncode, done.stdout) == (1, "")
    assert f"## [{__version__}] - YYYY-MM-DD" in done.stderr


def test_a_section_with_its_day_is_built(tmp_path: Path) -> None:
    done = refused(tmp_path, f"## [Unreleased]\n\n## [{__version__}] - 2026-12-01\n\n- Something.\n")
    assert (done.returncode, done.stdout) == (9, "building\n")


def test_the_version_stands_in_one_place() -> None:
    stated = re.compile(rf'version\s*[:=]\s*"{re.escape(__version__)}"')
    files = [ROOT / name for name in ("pyproject.toml", "action.yml", "mkdocs.yml")]
    assert [file.name for file in files if stated.search(file.read_text(encoding="utf-8"))] == []
    assert '[tool.hatch.version]\npath = "clausemap/__init__.py"' in files[0].read_text(encoding="utf-8")
    assert "clausemap/__init__.py" in SCRIPT.read_text(encoding="utf-8")
