"""Launcher of the `inventory` command, and the one place that states the version."""

import sys
from importlib import import_module
from pathlib import Path

__version__ = "0.1.0"


def main() -> int:
    """Run `inventory` on the process's arguments and return its exit code (see `cli.exit_codes`)."""
    put_own_folders_first()
    exit_code: int = import_module("cli.main").main()
    return exit_code


def put_own_folders_first() -> None:
    """Make `inventory`, `catalog`, `reports` and `cli` name this project's packages, whatever else is on the path."""
    # Everyday names like these are taken by other projects too, and PYTHONPATH comes before site-packages.
    home = str(own_folders())
    if sys.path[:1] != [home]:
        sys.path.insert(0, home)


def own_folders() -> Path:
    """The folder that holds the four packages: `clausemap/_app` where installed, else the checkout's top."""
    here = Path(__file__).resolve().parent
    installed = here / "_app"
    return installed if installed.is_dir() else here.parent
