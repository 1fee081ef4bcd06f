"""The distribution: what is in it, and that it runs among rivals with the same package names."""

import os
import subprocess
import sys
import sysconfig
import tarfile
import venv
from email import message_from_bytes
from pathlib import Path
from zipfile import ZipFile

import pytest

from clausemap import __version__

ROOT = Path(__file__).resolve().parents[2]
LAYERS = ("catalog", "cli", "inventory", "reports")

pytestmark = pytest.mark.install


def run(*command: str | Path, cwd: Path = ROOT, path: Path | None = None) -> str:
    environment = {name: value for name, value in os.environ.items() if name != "PYTHONPATH"}
    if path is not None:
        environment["PYTHONPATH"] = str(path)
    done = subprocess.run(command, cwd=cwd, env=environment, capture_output=True, text=True, check=False, timeout=180)
    assert done.returncode == 0, done.stdout + done.stderr
    return done.stdout


def build(kind: str, folder: Path, source: Path = ROOT) -> Path:
    run(sys.executable, "-m", "hatchling", "build", "-t", kind, "-d", folder, cwd=source)
    (built,) = folder.iterdir()
    return built


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return build("wheel", tmp_path_factory.mktemp("wheel"))


@pytest.fixture(scope="module")
def sdist(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return build("sdist", tmp_path_factory.mktemp("sdist"))


@pytest.fixture(scope="module")
def rivals(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("rivals")
    for name in LAYERS:
        (folder / name).mkdir()
        (folder / name / "__init__.py").write_text(f"raise SystemExit('the rival {name} was imported')\n")
    return folder


@pytest.fixture(scope="module", params=["wheel", "editable"])
def installed(request: pytest.FixtureRequest, wheel: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The scripts' folder of a new environment that holds clausemap and, borrowed, what it depends on."""
    home = tmp_path_factory.mktemp("environment")
    venv.create(home, with_pip=False)
    python = home / "bin" / "python"
    site = Path(run(python, "-c", "import sysconfig; print(sysconfig.get_path('purelib'))").strip())
    # A path line lends the packages, but not what `.pth` files there add: this checkout stays out.
    (site / "borrowed.pth").write_text(sysconfig.get_path("purelib") + "\n")
    what: list[str | Path] = [wheel] if request.param == "wheel" else ["--no-build-isolation", "--editable", ROOT]
    pip: list[str | Path] = [
        sys.executable,
        "-m",
        "pip",
        "--python",
        python,
        "install",
        "--no-deps",
        "--no-index",
        "--quiet",
    ]
    run(*pip, "--ignore-installed", *what)
    return home / "bin"


def source_files() -> set[str]:
    files = (file for layer in LAYERS for file in (ROOT / layer).rglob("*") if file.is_file())
    return {file.relative_to(ROOT).as_posix() for file in files if "__pycache__" not in file.parts}


def wheel_names(wheel: Path) -> set[str]:
    with ZipFile(wheel) as archive:
        return set(archive.namelist())


def test_the_wheel_takes_one_top_level_name(wheel: Path) -> None:
    tops = {name.partition("/")[0] for name in wheel_names(wheel)}
    assert tops == {"clausemap", f"clausemap-{__version__}.dist-info"}


def test_the_wheel_holds_every_file_of_the_four_folders(wheel: Path) -> None:
    held = {name.removeprefix("clausemap/_app/") for name in wheel_names(wheel) if name.startswith("clausemap/_app/")}
    assert source_files() - held == set()
    assert {"clausemap/__init__.py", "clausemap/__main__.py", "clausemap/py.typed"} <= wheel_names(wheel)


def test_the_wheel_states_version_licence_and_python(wheel: Path) -> None:
    with ZipFile(wheel) as archive:
        facts = message_from_bytes(archive.read(f"clausemap-{__version__}.dist-info/METADATA"))
        licence = archive.read(f"clausemap-{__version__}.dist-info/licenses/LICENSE")
    assert (facts["Name"], facts["Version"]) == ("clausemap", __version__)
    assert (facts["License-Expression"], facts["Requires-Python"]) == ("Apache-2.0 AND Unicode-3.0", ">=3.11")
    assert licence == (ROOT / "LICENSE").read_bytes()


def test_the_sdist_builds_the_same_wheel(wheel: Path, sdist: Path, tmp_path: Path) -> None:
    with tarfile.open(sdist) as archive:
        archive.extractall(tmp_path / "source", filter="data")
    (source,) = (tmp_path / "source").iterdir()
    assert (source / "tests/install/test_packaging.py").is_file()
    assert wheel_names(build("wheel", tmp_path / "built", source)) == wheel_names(wheel)


def test_the_command_runs_among_rivals(installed: Path, rivals: Path, tmp_path: Path) -> None:
    shown = run(installed / "inventory", "--version", cwd=tmp_path, path=rivals)
    assert shown == f"clausemap {__version__}\n"


def test_the_module_runs_in_a_folder_of_rivals(installed: Path, rivals: Path) -> None:
    shown = run(installed / "python", "-m", "clausemap", "--version", cwd=rivals, path=rivals)
    assert shown == f"clausemap {__version__}\n"


def test_each_folder_is_ours_among_rivals(installed: Path, rivals: Path) -> None:
    code = (
        "import clausemap; clausemap.put_own_folders_first(); import catalog, cli, inventory, reports;"
        "print([m.__file__.startswith(str(clausemap.own_folders())) for m in (catalog, cli, inventory, reports)])"
    )
    assert run(installed / "python", "-c", code, cwd=rivals, path=rivals) == "[True, True, True, True]\n"


def test_every_shipped_command_can_be_imported_where_installed(installed: Path, rivals: Path) -> None:
    code = (
        "import clausemap; clausemap.put_own_folders_first();"
        "from importlib import import_module; from cli.command_folder import CommandOnDemand, commands_in, fill;"
        "from pathlib import Path;"
        "load = lambda c: [load(s) for s in c.load().commands.values()] if c.is_group else c.load();"
        "[load(c) for c in commands_in(Path(import_module('cli.commands').__path__[0]), 'cli.commands')]"
    )
    assert run(installed / "python", "-c", code, cwd=rivals, path=rivals) == ""


def test_the_library_works_where_installed_and_leaves_rivals_alone(
    installed: Path, rivals: Path, tmp_path: Path
) -> None:
    run(installed / "inventory", "init", "privacy", "--example", "aptible", cwd=tmp_path)
    code = (
        "import sys, clausemap; path = list(sys.path); report = clausemap.check('privacy', goals=False);"
        "print(report.passes, clausemap.why('privacy', 'account/payment').justified, sys.path == path,"
        " sorted({'catalog', 'cli', 'inventory', 'reports'} & sys.modules.keys()))"
    )
    assert run(installed / "python", "-c", code, cwd=tmp_path, path=rivals) == "True True True []\n"
