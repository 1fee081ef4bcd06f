"""The digest of a package written into the manifest that uses it; everything else there stays as it is."""

from __future__ import annotations

from inventory.strict_yaml import Value
from inventory.yaml_edit import EditableYaml, UneditableYamlError, with_value

KEY, BESIDE = "sha256", "git"


class CannotLockError(Exception):
    """The manifest is written in a form into which the digest cannot be put safely."""


def with_digest(text: str, place: int, digest: str) -> str:
    """The manifest `text` with `digest` beside the package at `place` of `uses`; raises CannotLockError."""
    try:
        entry = _entry(EditableYaml(text).data, place)
        return with_value(text, ("uses", place), _with_digest(entry, digest))
    except UneditableYamlError:
        raise CannotLockError from None


def _with_digest(entry: dict[str, Value], digest: str) -> dict[str, Value]:
    """The entry with the digest where it has one, or else behind the address of the repository."""
    locked: dict[str, Value] = {}
    for key, value in entry.items():
        locked[key] = value
        if key == BESIDE:
            locked.setdefault(KEY, digest)
    return {**locked, KEY: digest}


def _entry(data: dict[str, Value], place: int) -> dict[str, Value]:
    uses = data.get("uses", [])
    listed = uses if isinstance(uses, list) else [uses]
    entry = listed[place] if place < len(listed) else None
    if not isinstance(entry, dict):
        raise CannotLockError
    return entry
