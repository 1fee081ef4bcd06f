"""The library (`load`, `check`, `why`), the launcher of the `inventory` command, and the version's one place.

What the library offers is loaded when it is first asked for, so that the command starts without it.
"""

from __future__ import annotations

import gc
import os
import sys
from importlib import import_module
from pathlib import Path
from typing import TYPE_CHECKING, Any, NoReturn

if TYPE_CHECKING:
    from clausemap.answer import Answer
    from clausemap.errors import FileProblem, InventoryError
    from clausemap.library import LoadedInventory, check, load, why
    from clausemap.parts import AcceptedFinding, Location, ReportedFinding, ReportedGoal, Severity
    from clausemap.report import Report, ReportedDisclosure

__version__ = "0.1.0"
__all__ = [
    "AcceptedFinding",
    "Answer",
    "FileProblem",
    "InventoryError",
    "LoadedInventory",
    "Location",
    "Report",
    "ReportedDisclosure",
    "ReportedFinding",
    "ReportedGoal",
    "Severity",
    "check",
    "load",
    "why",
]
_HOME = {
    "AcceptedFinding": "parts",
    "Answer": "answer",
    "ReportedDisclosure": "report",
    "ReportedFinding": "parts",
    "ReportedGoal": "parts",
    "LoadedInventory": "library",
    "InventoryError": "errors",
    "Location": "parts",
    "FileProblem": "errors",
    "Report": "report",
    "Severity": "parts",
    "check": "library",
    "load": "library",
    "why": "library",
}
"""The module below `clausemap` that holds each."""


def __getattr__(name: str) -> Any:
    if name not in _HOME:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    return getattr(import_module(f"{__name__}.{_HOME[name]}"), name)


OBJECTS_BEFORE_COLLECTING = 100_000


def main() -> NoReturn:
    """Run `inventory` on the process's arguments and end the process with its exit code (see `cli.exit_codes`)."""
    # Loading the program makes many objects and hardly any garbage: to look for it costs a tenth of a small check.
    gc.set_threshold(OBJECTS_BEFORE_COLLECTING)
    put_own_folders_first()
    exit_code: int = import_module("cli.main").main_of_process()
    # Everything is written and closed by now; to take the program apart piece by piece would only take time. Nothing
    # may count on being called at the end (`atexit`): a test sees to it.
    os._exit(exit_code)


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
