"""Reading one YAML file of an inventory into plain data, with what is wrong in it."""

from __future__ import annotations

import pathlib
from collections.abc import Sequence
from typing import TypeVar

from pydantic import BaseModel

from inventory.problem import Path, Problem
from inventory.source import read_text
from inventory.strict_yaml import Value, load
from inventory.validation import validate

M = TypeVar("M", bound=BaseModel)


def read_mapping(root: pathlib.Path, file: str) -> tuple[dict[str, Value] | None, list[Problem]]:
    """The mapping that `file` (POSIX, relative to `root`) holds, or None where it cannot be had."""
    text, problems = read_text(root, file)
    if text is None:
        return None, problems
    value, faults = load(text, file)
    return value or None, problems + faults


def read_record(
    root: pathlib.Path, file: str, model: type[M], salvage: Sequence[Path] = ()
) -> tuple[M | None, list[Problem], list[Path]]:
    """The record that `file` holds, its problems, and the paths of the entries that had to be left out."""
    text, problems = read_text(root, file)
    return (None, problems, []) if text is None else record_in(text, file, model, salvage)


def record_in(
    text: str, file: str, model: type[M], salvage: Sequence[Path] = ()
) -> tuple[M | None, list[Problem], list[Path]]:
    """As `read_record`, of a `file` whose text is known."""
    data, problems = load(text, file)
    if not data:
        return None, problems, []
    record, faults, left_out = validate(model, data, file, (), salvage)
    return record, problems + faults, left_out
