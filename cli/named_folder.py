"""The inventory's folder, as a person or a program names it."""

from __future__ import annotations

from pathlib import Path


def folder_of(directory: Path | None) -> Path:
    """The folder that is named: itself or by its manifest; here unless named."""
    folder = directory or Path()
    return folder.parent if folder.is_file() else folder


def folder_shown(directory: Path | None) -> str:
    """The inventory's folder as findings name it: relative to where the command was started, if it lies below."""
    folder = folder_of(directory)
    inside = folder.is_absolute() and folder.resolve().is_relative_to(Path.cwd())
    return (folder.resolve().relative_to(Path.cwd()) if inside else folder).as_posix()
