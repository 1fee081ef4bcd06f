"""Compose files, workflows, manifests: the names under `environment`, `env`, `secrets`, and in an `env_file`."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

from inventory.evidence.evidence_file import EvidenceFile, UnreadableError
from inventory.evidence.forms import variables
from inventory.evidence.forms.comments import without_hash_comments
from inventory.evidence.forms.lines import line_at
from inventory.evidence.forms.loose_yaml import Listing, Mapping
from inventory.evidence.observation import Observation
from inventory.evidence.readers import dotenv

TITLE = variables.TITLE
NAMES = ("*compose*.yml", "*compose*.yaml")
ORDER = 85
_KEYS = frozenset({
    "environment", "env", "secrets", "args", "envs", "envVars", "env_vars", "variables", "env_variables", "extraEnv",
})  # fmt: skip
_TOPS = frozenset({"services", "jobs", "runs"})
_DATA = ("data", "stringData")
_SECRET = re.compile(r"\b(?:secrets|vars)(?:\.|\[\s*['\"])([A-Za-z_]\w*)|\$\{(?:env:)?([A-Za-z_]\w*)")


def recognises(file: EvidenceFile) -> bool:
    """Whether this is YAML of services or jobs, or any in which variables are named."""
    if not file.name.lower().endswith((".yml", ".yaml")):
        return False
    documents = file.yaml_documents
    known = any(isinstance(one, Mapping) and not _TOPS.isdisjoint(one) for one in documents)
    return known or any(True for one in documents for _ in _named(one))


def read(file: EvidenceFile) -> Iterator[Observation]:
    """Names given to containers, jobs and steps, and those of the secrets and variables they refer to."""
    text = without_hash_comments(file.text)
    referred = [(m[1] or m[2], line_at(text, m.start())) for m in _SECRET.finditer(text)]
    found = [one for document in file.yaml_documents for one in _named(document)]
    yield from variables.observations(sorted([*found, *referred], key=lambda one: one[1]), file.shown)
    for document in file.yaml_documents:
        for included in _included(file, document):
            yield from dotenv.read(included)


def _nodes(node: Any) -> Iterator[Mapping]:
    """Every mapping once, whatever aliases there are."""
    seen: set[int] = set()
    waiting = [node]
    while waiting:
        one = waiting.pop()
        if id(one) in seen or not isinstance(one, (Mapping, Listing)):
            continue
        seen.add(id(one))
        if isinstance(one, Mapping):
            yield one
        waiting += one.values() if isinstance(one, Mapping) else one


def _named(node: Any) -> Iterator[tuple[str, int]]:
    """Each name with its line."""
    for one in _nodes(node):
        for key in one:
            if key in _KEYS or (key in _DATA and one.get("kind") in ("ConfigMap", "Secret")):
                yield from _given(one[key], one.lines.get(key, 0))


def _given(node: Any, line: int) -> Iterator[tuple[str, int]]:
    if isinstance(node, Mapping):
        yield from node.lines.items()
    elif isinstance(node, Listing):
        for one, place in zip(node, node.lines, strict=True):
            if isinstance(one, str):
                yield one.partition("=")[0].strip(), place
            elif isinstance(one, Mapping):
                key = "name" if "name" in one else "key"
                yield str(one.get(key)), one.lines.get(key, place)
    elif isinstance(node, str) and node.isupper():
        yield node.strip(), line


def _included(file: EvidenceFile, node: Any) -> Iterator[EvidenceFile]:
    """The files under `env_file` that are there, inside the folder; elsewhere they only exist where it runs."""
    for one in _nodes(node):
        named = one.get("env_file")
        for each in named if isinstance(named, Listing) else [named]:
            path = each.get("path") if isinstance(each, Mapping) else each
            if isinstance(path, str) and "$" not in path:
                try:
                    included = file.included(path, one.lines.get("env_file", 0))
                except UnreadableError:
                    continue
                if included.path.is_file():
                    yield included
