"""The inventory's folder, as a person or a program names it."""

from __future__ import annotations

from pathlib import Path


def folder_of(directory: Path | None) -> Path:
    """The folder that is named: itself or by its manifest; here unless named."""
    folder = directory or Path()
    return folder.parent if folder.is_file() else folder
