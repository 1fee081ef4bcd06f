"""What teams plug in, installed from the package index as their machines would: by the lock, from a commit."""

from __future__ import annotations

import shutil
import sys
from pathlib import Path

import pytest
import yaml

from tests import test_plugs
from tests.install.locks import ROOT, lock_text, pins
from tests.test_plugs import GREEN, JOB, RED, commit_all, run

pytestmark = [pytest.mark.install, pytest.mark.slow]


@pytest.fixture(scope="module")
def checkout(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A repository whose one commit is what this checkout holds, tests and bench left out."""
    copy = tmp_path_factory.mktemp("checkout") / "clausemap"
    listed = run("git", "ls-files", "-z", "--cached", "--others", "--exclude-standard").stdout.split("\0")
    for name in listed:
        if name.partition("/")[0] not in ("", "tests", "bench") and (ROOT / name).is_file():
            (copy / name).parent.mkdir(parents=True, exist_ok=True)
            shutil.copy(ROOT / name, copy / name)
    commit_all(copy)
    return copy


@pytest.fixture(scope="module")
def revision(checkout: Path) -> str:
    """The full id of that commit."""
    return run("git", "rev-parse", "HEAD", cwd=checkout).stdout.strip()


@pytest.fixture
def project(tmp_path: Path) -> Path:
    """A repository with one inventory that passes and one that fails."""
    for source, target in ((GREEN, "green"), (RED, "red")):
        shutil.copytree(ROOT / source, tmp_path / "project" / target, ignore=shutil.ignore_patterns("__pycache__"))
    commit_all(tmp_path / "project")
    return tmp_path / "project"


def check_what_is_installed(scripts: Path, project: Path) -> None:
    """It is the run-time lock and clausemap, it checks, and it draws."""
    code = "from importlib.metadata import distributions as d; print(*{i.name.lower().replace('_', '-') for i in d()})"
    named = set(run(scripts / "python", "-c", code, cwd=project).stdout.split()) - {"pip", "setuptools"}
    locked = {pin.name for pin in pins(lock_text("runtime")) if not pin.marker or pin.marker.evaluate()}
    assert named == locked | {"clausemap"}
    for folder, code_wanted in (("green", 0), ("red", 1)):
        assert run(scripts / "inventory", "check", folder, cwd=project).returncode == code_wanted
    drawn = run(scripts / "inventory", "diagram", "green", "--output", "flows.svg", cwd=project)
    assert (drawn.returncode, (project / "flows.svg").read_text().rstrip()[-6:]) == (0, "</svg>"), drawn.stderr


def test_the_action_runs_on_the_run_time_lock(
    checkout: Path, project: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(test_plugs, "ROOT", checkout)
    done = test_plugs.step(test_plugs.INSTALL, tmp_path, project, python=sys.executable)
    assert done.returncode == 0, done.stderr
    check_what_is_installed(tmp_path / "clausemap/bin", project)


def test_the_gitlab_job_runs_the_commit_that_was_named_on_the_run_time_lock(
    checkout: Path, revision: str, project: Path, tmp_path: Path
) -> None:
    named = {"CLAUSEMAP_REPOSITORY": str(checkout), "CLAUSEMAP_COMMIT": revision, "TMPDIR": str(tmp_path)}
    script = "\n".join(["set -eo pipefail", *JOB["before_script"], "command -v inventory"])
    done = run("bash", "-c", script, cwd=project, **JOB["variables"] | named)
    assert done.returncode == 0, done.stderr
    check_what_is_installed(Path(done.stdout.splitlines()[-1]).parent, project)


def test_the_hook_runs_in_the_environment_that_pre_commit_makes(
    checkout: Path, revision: str, project: Path, tmp_path: Path
) -> None:
    home = {"PRE_COMMIT_HOME": str(tmp_path / "home")}
    for folder, code in (("green", 0), ("red", 1)):
        hook = {"id": "inventory-check", "args": [folder]}
        repository = {"repo": str(checkout), "rev": revision, "hooks": [hook]}
        (project / ".pre-commit-config.yaml").write_text(yaml.safe_dump({"repos": [repository]}))
        done = run(
            sys.executable,
            "-m",
            "pre_commit",
            "run",
            "--all-files",
            cwd=project,
            **home,
        )
        assert done.returncode == code, done.stdout + done.stderr
        assert ("DIS001" in done.stdout) == (code == 1)
