"""What settings say: one reader a form of file, found by its place in this folder.

A module has `fits(name)`, whether it reads files of that name (in small letters), and `values_at(text, key)`: what
stands at a key, as text, lists and mappings: nothing where it is not there, several where more than one is meant. It
raises `UnreadSettingError` for a text that is not of its form. One with `NAMES_ONLY = True` knows names, not values.
"""

from __future__ import annotations

import importlib
import pkgutil
from functools import cache
from pathlib import PurePosixPath
from types import ModuleType


class UnreadSettingError(Exception):
    """A text is not of the form that its file's name says; the message tells why, and quotes nothing of it."""


@cache
def _readers() -> tuple[ModuleType, ...]:
    names = sorted(found.name for found in pkgutil.iter_modules(__path__))
    return tuple(importlib.import_module(f"{__name__}.{name}") for name in names)


def reader_for(path: str) -> ModuleType | None:
    """Return the reader of a file by its name; None where none reads its form."""
    name = PurePosixPath(path).name.lower()
    return next((one for one in _readers() if one.fits(name)), None)
