"""New files, all of them or none: written aside first, then moved into place, and nothing is ever overwritten."""

from __future__ import annotations

import os
import shutil
import tempfile
from collections.abc import Mapping
from pathlib import Path

from cli.exit_codes import Exit, ExitCode
from cli.safe_files import make_folder
from inventory.source.planted_links import link_below


def write_new(folder: Path, files: Mapping[str, bytes]) -> None:
    """Write `files`, by path relative to `folder`, which is made where it is missing.

    Raises Exit with code 2, and leaves nothing behind, where one of them exists already or cannot be written.
    """
    refuse_to_overwrite(folder, files)
    made = _missing_folders(folder)
    try:
        make_folder(folder)
        _write(folder, files)
    except OSError as error:
        _remove_empty(made)
        reason = error.strerror or str(error)
        raise Exit(ExitCode.COULD_NOT_CHECK, f"Nothing was written: “{folder}”: {reason}.") from None


def refuse_to_overwrite(folder: Path, files: Mapping[str, bytes]) -> None:
    """Raises Exit with code 2 where a file to be written is there already, or something stands in its way."""
    for name in ("inventory.yaml", "inventory.yml", *files):
        if os.path.lexists(folder / name):
            raise Exit(
                ExitCode.COULD_NOT_CHECK,
                f"“{folder / name}” is there already, so nothing was written. Name another folder, or move it away.",
            )
    for name in files:
        link = link_below(folder, name)
        if link is not None:
            message = f"“{folder / link}” is a link, so nothing was written. Name another folder, or remove it."
            raise Exit(ExitCode.COULD_NOT_CHECK, message)
    if folder.exists() and not folder.is_dir():
        raise Exit(ExitCode.COULD_NOT_CHECK, f"“{folder}” is no folder, so nothing was written. Name another one.")


def _write(folder: Path, files: Mapping[str, bytes]) -> None:
    aside = Path(tempfile.mkdtemp(prefix=".inventory-init-", dir=folder))
    placed: list[Path] = []
    made: list[Path] = []
    try:
        for name, content in files.items():
            (aside / name).parent.mkdir(parents=True, exist_ok=True)
            (aside / name).write_bytes(content)
        for name in files:
            target = folder / name
            made += _missing_folders(target.parent)
            target.parent.mkdir(parents=True, exist_ok=True)
            os.link(aside / name, target)  # unlike a renaming, this fails where somebody was quicker
            placed.append(target)
    except BaseException:
        for target in placed:
            target.unlink(missing_ok=True)
        _remove_empty(made)
        raise
    finally:
        shutil.rmtree(aside, ignore_errors=True)


def _missing_folders(folder: Path) -> list[Path]:
    """The folders that making `folder` will make, innermost first."""
    return [one for one in (folder, *folder.parents) if not one.exists()]


def _remove_empty(folders: list[Path]) -> None:
    for folder in sorted(folders, key=lambda one: -len(one.parts)):
        try:
            folder.rmdir()
        except OSError:
            continue
