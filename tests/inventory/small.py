"""The base inventory of the checks' cases, changed file by file, and read."""

from __future__ import annotations

from pathlib import Path

from inventory.load import load_inventory
from inventory.model import CannotCheck, Inventory
from inventory.problem import Problem
from tests.catalog.checks.cases import Case, unpack


def written(root: Path, text: str = "") -> Path:
    """The folder `root` with the base inventory, changed by `text` as in a case of a check."""
    unpack(Case("TST000", True, "", text.lstrip("\n")), root)
    return root


def read(root: Path, text: str = "") -> Inventory:
    return load_inventory(written(root, text))


def refused(root: Path, text: str) -> CannotCheck:
    """The refusal to check the base inventory with these changes."""
    try:
        read(root, text)
    except CannotCheck as refusal:
        return refusal
    raise AssertionError("was read")


def placed(problems: tuple[Problem, ...] | list[Problem]) -> list[tuple[object, ...]]:
    """Code, file and path of each problem; an asterisk before the path where it stands on the key."""
    return [(p.code, p.file, *(["*"] if p.on_key else []), *p.path) for p in problems]
