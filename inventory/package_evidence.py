"""Evidence that records of a package name: its files lie in the package, and are named from the inventory's root."""

from __future__ import annotations

from pathlib import Path
from typing import Any, TypeVar

from pydantic import BaseModel

from inventory.source import shared_place

M = TypeVar("M", bound=BaseModel)
NAMING = frozenset({"evidence", "document", "record", "assessment", "file"})
"""The fields of records that name a document; what is named from the top of the repository stays as it is."""
ADDRESS = "://"


def as_named_from_root(root: Path, record: M, file: str) -> M:
    """`record`, which stands in `file`, as `named_from_root` has it if that file is a package's."""
    shared = shared_place(root, file) if file.startswith(("../", ".")) else None
    return record if shared is None else named_from_root(record, shared.prefix)


def named_from_root(record: M, prefix: str) -> M:
    """`record` with each document that it names below `prefix`, the package's folder; addresses stay as they are."""
    changed = {name: _moved(name, getattr(record, name), prefix) for name in type(record).model_fields}
    new = {name: value for name, value in changed.items() if value is not getattr(record, name)}
    return record.model_copy(update=new) if new else record


def _moved(name: str, value: Any, prefix: str) -> Any:
    if isinstance(value, str):
        return f"{prefix}/{value}" if name in NAMING and value and ADDRESS not in value else value
    if isinstance(value, BaseModel):
        return named_from_root(value, prefix)
    if isinstance(value, tuple):
        moved = tuple(_moved(name, one, prefix) for one in value)
        return moved if any(new is not old for new, old in zip(moved, value, strict=True)) else value
    if isinstance(value, dict):
        by_key = {key: _moved(name, one, prefix) for key, one in value.items()}
        return by_key if any(by_key[key] is not value[key] for key in value) else value
    return value
