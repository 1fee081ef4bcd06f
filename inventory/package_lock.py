"""The digest of a package written into the manifest that uses it; everything else there stays as it is."""

from __future__ import annotations

from typing import Any

from inventory.strict_yaml import load, positions

KEY = "sha256"


class CannotLockError(Exception):
    """The manifest is written in a form into which the digest cannot be put safely."""


def with_digest(text: str, place: int, digest: str) -> str:
    """The manifest `text` with `digest` beside the package at `place` of `uses`; raises CannotLockError."""
    ends = "\r\n" if "\r\n" in text else "\n"
    plain = text.replace("\r\n", "\n")
    data, problems = load(plain, "")
    if problems:
        raise CannotLockError
    made = _put_in(plain, place, digest, _entry(data, place))
    after, faults = load(made, "")
    if faults or _without(after, place) != _without(data, place) or _entry(after, place).get(KEY) != digest:
        raise CannotLockError
    return made.replace("\n", ends)


def _put_in(text: str, place: int, digest: str, entry: dict[str, Any]) -> str:
    known, path = positions(text), ("uses", place)
    lines = text.split("\n")
    span = known.value((*path, KEY if KEY in entry else "git"))
    line = lines[span.end_line - 1]
    if KEY in entry:
        lines[span.end_line - 1] = f"{line[: span.column - 1]}{digest}{line[span.end_column - 1 :]}"
        return "\n".join(lines)
    key = known.key((*path, "git"))
    if "{" in lines[key.line - 1][: key.column - 1]:
        lines[span.end_line - 1] = f"{line[: span.end_column - 1]}, {KEY}: {digest}{line[span.end_column - 1 :]}"
    else:
        lines.insert(span.end_line, f"{' ' * (key.column - 1)}{KEY}: {digest}")
    return "\n".join(lines)


def _entry(data: Any, place: int) -> dict[str, Any]:
    uses = data.get("uses")
    listed = uses if isinstance(uses, list) else [uses]
    entry = listed[place] if place < len(listed) else None
    if not isinstance(entry, dict):
        raise CannotLockError
    return entry


def _without(data: Any, place: int) -> dict[str, Any]:
    """The same data without the digest, to see that nothing else has changed."""
    uses = data.get("uses")
    listed = list(uses) if isinstance(uses, list) else [uses]
    listed[place] = {key: value for key, value in _entry(data, place).items() if key != KEY}
    return {**data, "uses": listed}
