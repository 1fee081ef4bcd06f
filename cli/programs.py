"""Other programs, found where the system or the user has put them, never where the command happens to be started."""

from __future__ import annotations

import os
import shutil
from pathlib import Path


def find_program(name: str) -> str | None:
    """The whole path of the program `name`; None where no folder of PATH has it.

    Folders of PATH that are relative do not count, nor does the current folder, in which Windows looks first: a
    repository could bring a `git` of its own.
    """
    folders = [folder for folder in os.get_exec_path() if Path(folder).is_absolute()]
    found = shutil.which(name, path=os.pathsep.join(folders))
    return found if found and Path(found).is_absolute() else None
