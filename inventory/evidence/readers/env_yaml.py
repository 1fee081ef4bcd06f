"""Compose files and workflows: the names under `environment`, `env` and `secrets`."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

from inventory.evidence.evidence_file import EvidenceFile
from inventory.evidence.forms import variables
from inventory.evidence.forms.cursor import Cursor
from inventory.evidence.forms.loose_yaml import Mapping
from inventory.evidence.observation import Observation

TITLE = "environment: .env, compose, Terraform, workflows"
NAMES = ("*compose*.yml", "*compose*.yaml")
ORDER = 10
_KEYS = frozenset({"environment", "env", "secrets", "args", "envs", "variables", "env_variables"})
_SECRET = re.compile(r"\b(?:secrets|vars)\.([A-Za-z_]\w*)|\$\{([A-Za-z_]\w*)")


def recognises(file: EvidenceFile) -> bool:
    """Whether this is YAML with services, jobs, steps or an environment at its top."""
    if not file.name.lower().endswith((".yml", ".yaml")):
        return False
    top = file.yaml
    return isinstance(top, Mapping) and bool({"services", "jobs", "env", "runs", "envs", "environment"} & top.keys())


def read(file: EvidenceFile) -> Iterator[Observation]:
    """Names given to containers, jobs and steps, and those of the secrets and variables they refer to."""
    found = list(_below(file.yaml))
    cursor = Cursor(file.text)
    referred = [(m[1] or m[2], file.text.count("\n", 0, m.start()) + 1) for m in _SECRET.finditer(file.text)]
    placed = [(name, line or cursor.line_of(name)) for name, line in found]
    yield from variables.observations(sorted([*placed, *referred], key=lambda one: one[1]), file.shown)


def _below(node: Any) -> Iterator[tuple[str, int]]:
    """Goes through the nodes once each, whatever aliases there are."""
    seen: set[int] = set()
    waiting = [node]
    while waiting:
        one = waiting.pop()
        if id(one) in seen or not isinstance(one, (Mapping, list)):
            continue
        seen.add(id(one))
        if isinstance(one, Mapping):
            for key in _KEYS & one.keys():
                yield from _given(one[key])
            waiting += one.values()
        else:
            waiting += one


def _given(node: Any) -> Iterator[tuple[str, int]]:
    if isinstance(node, Mapping):
        yield from node.lines.items()
    for one in node if isinstance(node, list) else ():
        if isinstance(one, str):
            yield one.partition("=")[0].strip(), 0
        elif isinstance(one, Mapping):
            key = "name" if "name" in one else "key"
            yield str(one.get(key)), one.lines.get(key, 0)
