"""Compose files, workflows, manifests: the names under `environment`, `env`, `secrets`, and in an `env_file`.

Of what is given to them, the hosts.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

from inventory.evidence.evidence_file import EvidenceFile, UnreadableError
from inventory.evidence.forms import variables
from inventory.evidence.forms.comments import without_hash_comments
from inventory.evidence.forms.lines import line_at
from inventory.evidence.forms.loose_yaml import Mapping, NumberedList
from inventory.evidence.forms.value_hosts import Setting, host_observations
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
    return known or any(True for one in documents for _ in _settings(one))


def read(file: EvidenceFile) -> Iterator[Observation]:
    """Names given to containers, jobs and steps, those of the secrets and variables they refer to, hosts in values."""
    given = (one for document in file.yaml_documents for one in _settings(document))
    yield from sorted([*named_variables(file), *host_observations(given, file.shown)], key=lambda one: one.line)
    for document in file.yaml_documents:
        for included in _included(file, document):
            yield from dotenv.read(included)


def named_variables(file: EvidenceFile) -> Iterator[Observation]:
    """The names of variables in a file of YAML, in the order of their lines."""
    text = without_hash_comments(file.text)
    referred = [(m[1] or m[2], line_at(text, m.start())) for m in _SECRET.finditer(text)]
    found = [(name, line) for document in file.yaml_documents for name, _, line in _settings(document)]
    yield from variables.observations(sorted([*found, *referred], key=lambda one: one[1]), file.shown)


def _nodes(node: Any) -> Iterator[Mapping]:
    """Every mapping once, whatever aliases there are."""
    seen: set[int] = set()
    waiting = [node]
    while waiting:
        one = waiting.pop()
        if id(one) in seen or not isinstance(one, (Mapping, NumberedList)):
            continue
        seen.add(id(one))
        if isinstance(one, Mapping):
            yield one
        waiting += one.values() if isinstance(one, Mapping) else one


def _settings(node: Any) -> Iterator[Setting]:
    """Each name with its value, empty where that is no text, and its line."""
    for one in _nodes(node):
        for key in one:
            if key in _KEYS or (key in _DATA and one.get("kind") in ("ConfigMap", "Secret")):
                yield from _given(one[key], one.lines.get(key, 0))


def _given(node: Any, line: int) -> Iterator[Setting]:
    if isinstance(node, Mapping):
        yield from ((name, _text(node.get(name)), place) for name, place in node.lines.items())
    elif isinstance(node, NumberedList):
        for one, place in zip(node, node.lines, strict=True):
            if isinstance(one, str):
                name, _, value = one.partition("=")
                yield name.strip(), value, place
            elif isinstance(one, Mapping):
                key = "name" if "name" in one else "key"
                yield str(one.get(key)), _text(one.get("value")), one.lines.get(key, place)
    elif isinstance(node, str) and node.isupper():
        yield node.strip(), "", line


def _text(node: Any) -> str:
    return node if isinstance(node, str) else ""


def _included(file: EvidenceFile, node: Any) -> Iterator[EvidenceFile]:
    """The files under `env_file` that are there, inside the folder; elsewhere they only exist where it runs."""
    for one in _nodes(node):
        named = one.get("env_file")
        for each in named if isinstance(named, NumberedList) else [named]:
            path = each.get("path") if isinstance(each, Mapping) else each
            if isinstance(path, str) and "$" not in path:
                try:
                    included = file.included(path, one.lines.get("env_file", 0))
                except UnreadableError:
                    continue
                if included.path.is_file():
                    yield included
