"""Set-up when every locked package has a newer version, by an old pip with an empty cache.

This is how it once failed: the lock pinned coverage, another package asked for `coverage[toml]`, a newer coverage had
appeared, and pip, which looked for the best one though only pinned ones may be installed, found it without a hash.
"""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from importlib.metadata import PackageNotFoundError, distribution
from pathlib import Path

import pytest
from packaging.utils import canonicalize_name

from tests.amounts import quick
from tests.install.index import Index
from tests.install.locks import ROOT, lock_text, pins

pytestmark = [
    pytest.mark.install,
    pytest.mark.skipif(sys.platform == "win32", reason="requirements/install.sh is for bash"),
]
NEWER = "999999.0"
BACKEND = """
import shutil
from pathlib import Path
def build_editable(folder, config_settings=None, metadata_directory=None):
    wheel, = Path("project").glob("*.whl")
    shutil.copy(wheel, folder)
    return wheel.name
"""


def pinned(name: str, version: str, hashed: str, marker: object = None) -> str:
    """Return an entry of a lock."""
    condition = f" ; {marker}" if marker else ""
    return f"{name}=={version}{condition} \\\n    --hash={hashed}\n"


def small_lock(index: Index) -> str:
    """Return a lock in which `a` asks for an extra of `b`, as pytest-cov asks for coverage's."""
    needed = index.add("tomls", "1.0")
    extra = index.add("b", "1.0", ["tomls; extra == 'x'"], ["x"])
    asking = index.add("a", "1.0", ["b[x]>=1.0"])
    for name in ("a", "b", "tomls"):
        index.add(name, NEWER, ["tomls; extra == 'x'"] if name == "b" else (), ["x"])
    return pinned("a", "1.0", asking) + pinned("b", "1.0", extra) + pinned("tomls", "1.0", needed)


def own_lock(index: Index) -> str:
    """Return clausemap's lock with its versions and with what its packages state, but with empty wheels.

    pip itself is left out: it has to go on working.
    """
    lock = ""
    for pin in pins(lock_text("dev")):
        if pin.name == "pip":
            continue
        try:
            facts = distribution(pin.name)
            needs, extras = facts.requires or [], facts.metadata.get_all("Provides-Extra") or []
        except PackageNotFoundError:
            needs, extras = [], []
        lock += pinned(pin.name, pin.version, index.add(pin.name, pin.version, needs, extras), pin.marker)
        index.add(pin.name, NEWER, needs, extras)
    return lock


LOCKS = {"small": small_lock, "own": own_lock}


class Project:
    """A checkout with the real install.sh and a lock over an index of its own."""

    def __init__(self, folder: Path, lock: str) -> None:
        self.folder = folder
        self.index = Index(folder / "index")
        (folder / "requirements").mkdir()
        (folder / "requirements/dev.lock").write_text(LOCKS[lock](self.index), encoding="utf-8")
        shutil.copy(ROOT / "requirements/install.sh", folder / "requirements")
        for name in ("clausemap", "inventory", "catalog", "reports", "cli", "project"):
            (folder / name).mkdir()
        (folder / "backend.py").write_text(BACKEND, encoding="utf-8")
        (folder / "pyproject.toml").write_text(
            '[build-system]\nrequires = []\nbuild-backend = "backend"\nbackend-path = ["."]\n', encoding="utf-8"
        )
        Index(folder).add("clausemap", "0.0")
        shutil.copy(next((folder / "simple/clausemap").glob("*.whl")), folder / "project")

    def run(self, *command: str | Path) -> subprocess.CompletedProcess[str]:
        """Run a command by which pip knows this index only, and has an empty cache."""
        kept = {name: value for name, value in os.environ.items() if not name.startswith(("PIP_", "PYTHON"))}
        own = {"PIP_INDEX_URL": self.index.address, "PIP_CONFIG_FILE": os.devnull, "PIP_NO_CACHE_DIR": "1"}
        return subprocess.run(
            command, cwd=self.folder, env=kept | own, capture_output=True, text=True, check=False, timeout=300
        )

    def pip(self, *arguments: str) -> subprocess.CompletedProcess[str]:
        """Run the pip of the environment."""
        return self.run(self.folder / "venv/bin/python", "-m", "pip", *arguments)

    def installed(self) -> dict[str, str]:
        """Return the versions in the environment that was set up, by name; without pip and what came with it."""
        named = dict(line.split("==") for line in self.pip("list", "--format=freeze").stdout.splitlines())
        brought = ("pip", "setuptools", "clausemap")
        return {canonicalize_name(name): version for name, version in named.items() if name not in brought}


@pytest.fixture(scope="module")
def fresh(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A virtual environment with the pip that this Python brings, to be copied."""
    folder = tmp_path_factory.mktemp("fresh") / "venv"
    subprocess.run([sys.executable, "-m", "venv", folder], check=True)
    return folder


@pytest.fixture
def project(tmp_path: Path, fresh: Path, request: pytest.FixtureRequest) -> Project:
    shutil.copytree(fresh, tmp_path / "venv", symlinks=True)
    return Project(tmp_path, request.param)


@pytest.mark.parametrize("project", quick(1, LOCKS), indirect=True)
def test_exactly_the_locked_versions_are_installed(project: Project) -> None:
    done = project.run("bash", "requirements/install.sh", sys.executable, "venv")
    assert done.returncode == 0, done.stdout + done.stderr
    locked = pins((project.folder / "requirements/dev.lock").read_text(encoding="utf-8"))
    assert project.installed() == {pin.name: pin.version for pin in locked if not pin.marker or pin.marker.evaluate()}


@pytest.mark.skipif(sys.version_info >= (3, 12), reason="the pip of later versions of Python keeps to the pins")
@pytest.mark.parametrize("project", ["small"], indirect=True)
def test_a_pip_that_resolves_would_fail(project: Project) -> None:
    """The control: the same pip fails on the same lock and index where it resolves, and for the reason that is told."""
    done = project.pip("install", "--require-hashes", "-r", "requirements/dev.lock")
    assert done.returncode == 1
    assert "all requirements must have their versions pinned with ==" in done.stderr, done.stderr
