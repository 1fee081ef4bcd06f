"""What of an inventory could not be read, as far as something else rests on it: whole files, and single records.

A fault that a reader found is traced to the part that it keeps from being judged. Categories are read one at a time,
and are no part of this.
"""

from __future__ import annotations

import pathlib
from collections.abc import Iterable, Iterator, Mapping
from typing import Any, Literal, NamedTuple

from inventory.many_faults import MOST_FAULTS
from inventory.problem import Path, Problem, Span
from inventory.record_file import read_mapping
from inventory.schema import Manifest, Statement
from inventory.schema.law import OWN_PACKS
from inventory.source import is_outside, matching, read_text
from inventory.strict_yaml import Positions, positions
from inventory.suggestion import nearest_name

PartKind = Literal[
    "statements",
    "recipients",
    "vocabulary",
    "policy",
    "list",
    "lock",
    "waivers",
    "activities",
    "categories",
    "laws",
]
Effect = Literal["permits", "prohibits", "none", ""]
"""What a statement that was not read does to goals; empty where that cannot be told."""

UNLISTED = "INV006"
_SECTIONS: Mapping[PartKind, str] = {"statements": "statements", "recipients": "recipients"}


class UnreadPart(NamedTuple):
    """A file, or with a `name` one record of it, that was not read; `file` with `path`
    or `span` is where the fault is told.

    Of a statement `effect` and `action` are what can still be told; `displaces` is whether it may set others aside.
    """

    kind: PartKind
    file: str
    path: Path = ()
    name: str = ""
    effect: Effect = ""
    action: str = ""
    displaces: bool = True
    span: Span | None = None


def unread_parts(
    root: pathlib.Path, manifest_file: str, manifest: Manifest, problems: Iterable[Problem]
) -> list[UnreadPart]:
    """The parts that the `problems` of reading keep from being judged, each once."""
    faults = [problem for problem in problems if problem.code != UNLISTED]
    if not faults:
        return []
    kinds = _kinds(root, manifest)
    files = _Files(root)
    found: dict[tuple[PartKind, str, str], UnreadPart] = {}
    for problem in faults:
        kind = _named_at(problem.path) if problem.file == manifest_file else kinds.get(problem.file)
        if kind is not None:
            part = _part(files, kind, problem)
            found.setdefault((part.kind, part.file, part.name), part)
    return list(found.values())


def _kinds(root: pathlib.Path, manifest: Manifest) -> dict[str, PartKind]:
    """What each file that the manifest names is, the categories left out."""
    named: list[tuple[PartKind, Iterable[str]]] = [
        ("recipients", manifest.recipients), ("vocabulary", manifest.vocabulary), ("waivers", manifest.waivers),
        ("activities", manifest.activities),
        ("laws", OWN_PACKS),
    ]  # fmt: skip
    for policy in manifest.policies.values():
        named += [("policy", [policy.document]), ("list", policy.incorporates), ("statements", policy.statements)]
        named += [("lock", [policy.lock] if policy.lock else [])]
    inside = [(kind, pattern) for kind, patterns in named for pattern in patterns if not is_outside(root, pattern)]
    return {file: kind for kind, pattern in inside for file in matching(root, pattern)[0]}


_BY_KEY: Mapping[str, PartKind] = {
    "document": "policy", "statements": "statements", "incorporates": "list", "lock": "lock",
    "recipients": "recipients", "vocabulary": "vocabulary", "waivers": "waivers", "activities": "activities",
    "categories": "categories",
}  # fmt: skip


def _named_at(path: Path) -> PartKind | None:
    """What a path of the manifest names, where the fault is that this is not there, or that it defines a term twice."""
    step = path[2] if path[:1] == ("policies",) and len(path) > 2 else path[0] if path else ""
    return _BY_KEY.get(str(step))


class _Files:
    """The faulty files, each read once however many faults it has."""

    def __init__(self, root: pathlib.Path) -> None:
        self._root = root
        self._data: dict[str, Mapping[str, Any]] = {}
        self._positions: dict[str, Positions] = {}

    def data(self, file: str) -> Mapping[str, Any]:
        """What can be read of a file; empty where nothing can."""
        if file not in self._data:
            self._data[file] = read_mapping(self._root, file)[0] or {}
        return self._data[file]

    def positions(self, file: str) -> Positions:
        """Where its records stand."""
        if file not in self._positions:
            self._positions[file] = positions(read_text(self._root, file)[0] or "")
        return self._positions[file]


def _part(files: _Files, kind: PartKind, problem: Problem) -> UnreadPart:
    whole = UnreadPart(kind, problem.file, problem.path, span=problem.span)
    # A fault that stands for many others may stand for some in any record of the file.
    if kind not in _SECTIONS or problem.times > 1:
        return whole
    data = files.data(problem.file)
    name = _record_at(files, _SECTIONS[kind], data, problem)
    if name is None:
        return whole
    part = whole._replace(path=(*name[:2],), name=str(name[1]))
    if kind != "statements":
        return part
    if name[0] == "read":
        return part._replace(effect="none", displaces=False)
    return _with_effect(part, data)


def _record_at(files: _Files, section: str, data: Mapping[str, Any], problem: Problem) -> tuple[str, str] | None:
    """The section and name of the one record that a fault is in; None where it may concern the whole file."""
    if len(problem.path) > 1 and problem.path[0] in (section, "read"):
        return str(problem.path[0]), str(problem.path[1])
    records = data.get(section)
    if problem.span is None or not isinstance(records, dict):
        return None
    spans = files.positions(problem.file)
    for name in records:
        span = spans.value((section, name))
        if span.line <= problem.span.line <= span.end_line and spans.key((section, name)).line < problem.span.line:
            return section, name
    return None


def _with_effect(part: UnreadPart, data: Mapping[str, Any]) -> UnreadPart:
    """The part with what its statement seems to do, as far as that is written and no misspelt key hides it."""
    statements = data.get("statements")
    said = statements.get(part.name) if isinstance(statements, dict) else None
    if not isinstance(said, dict):
        return part
    unknown = [key for key in said if key not in Statement.model_fields]
    if len(unknown) > MOST_FAULTS:
        return part
    meant = {nearest_name(key, Statement.model_fields) for key in unknown}
    effects: tuple[Effect, ...] = ("permits", "prohibits")
    stated = [effect for effect in effects if effect in said]
    displaces = bool(meant & {"displaces"}) or "displaces" in said
    if meant & {"permits", "prohibits"} or len(stated) > 1:
        return part
    if not stated:
        tells = {"undertakes", "informs", "promises"} & said.keys()
        return part._replace(effect="none", displaces=False) if tells else part
    action = said[stated[0]]
    known = action if action in ("collect", "use", "disclose", "transfer") else ""
    return part._replace(effect=stated[0], action=known, displaces=displaces)


def unread_names(parts: Iterable[UnreadPart], kind: PartKind) -> Iterator[str]:
    """The names of single records of a kind that were not read."""
    yield from (part.name for part in parts if part.kind == kind and part.name)
