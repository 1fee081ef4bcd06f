"""Settings of applications, and values of Helm charts: the hosts that they lead to, and the variables that they name.

YAML, JSON, TOML, `.properties` and `.ini`. What only helps to build or to describe the software is passed over.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from inventory.evidence.evidence_file import EvidenceFile
from inventory.evidence.forms.loose_yaml import Mapping, Node, NumberedList
from inventory.evidence.forms.value_hosts import Setting, host_observations
from inventory.evidence.observation import Observation
from inventory.evidence.readers import env_yaml

TITLE = "settings: application.yml, appsettings.json, Helm values, .properties, .ini, .toml"
NAMES = (
    "application*.yml", "application*.yaml", "bootstrap*.yml", "bootstrap*.yaml", "values*.yml", "values*.yaml",
    "appsettings*.json", "*.properties", "*.ini",
)  # fmt: skip
ORDER = 87
IN_FOLDERS = False
_TREES = (".yml", ".yaml", ".json")
_LINES = (".properties", ".ini", ".toml", ".cfg", ".conf")
_ASSIGNED = re.compile(r"[ \t]*[\"']?([\w.\-]+)[\"']?[ \t]*[=:][ \t]*(.*)")
_COMMENT = re.compile(r"[ \t]*[#;!]|[ \t]*//")
_ABOUT_THE_SOFTWARE = frozenset({
    "$schema", "schema", "xmlns", "apiVersion", "image", "images", "repository", "registry", "homepage", "bugs",
    "author", "authors", "maintainers", "funding", "license", "licenses", "documentation", "docs", "sources", "icon",
    "description", "helpUrl", "annotations", "labels", "resolutions", "dependencies", "devDependencies",
})  # fmt: skip


def recognises(file: EvidenceFile) -> bool:
    """Whether this is a file of settings under another name: of one of these forms, and with a host in it."""
    name = file.name.lower()
    if not name.endswith(_TREES + _LINES) or (name.endswith(".json") and not file.looks_like_json):
        return False
    return any(True for _ in host_observations(_settings(file), file.shown))


def read(file: EvidenceFile) -> Iterator[Observation]:
    """The names of variables and the hosts in values, in the order of their lines."""
    found = [] if not file.name.lower().endswith(_TREES[:2]) else [*env_yaml.named_variables(file)]
    found += host_observations(_settings(file), file.shown)
    yield from sorted(found, key=lambda one: one.line)


def _settings(file: EvidenceFile) -> Iterator[Setting]:
    if file.name.lower().endswith(_TREES):
        for document in file.yaml_documents:
            yield from tree_settings(document)
        return
    for number, line in enumerate(file.written_text.split("\n"), 1):
        found = _ASSIGNED.match(line)
        if found and not _COMMENT.match(line):
            yield found[1].rpartition(".")[2], found[2].strip().strip("\"'[]"), number


def tree_settings(node: Node) -> Iterator[Setting]:
    """Every value of a tree with the nearest name above it, each node once, whatever aliases there are."""
    seen: set[int] = set()
    waiting: list[tuple[str, Node, int]] = [("", node, 0)]
    while waiting:
        name, one, line = waiting.pop()
        if isinstance(one, str):
            yield name, one, line
        elif isinstance(one, (Mapping, NumberedList)) and id(one) not in seen:
            seen.add(id(one))
            waiting += _below(name, one)


def _below(name: str, node: Mapping | NumberedList) -> Iterator[tuple[str, Node, int]]:
    """What a node holds, the last first; `name: HOST_NAME, value: …` names its value."""
    if isinstance(node, NumberedList):
        yield from reversed([(name, one, line) for one, line in zip(node, node.lines, strict=True)])
        return
    given = node.get("name")
    for key in reversed(node):
        if key not in _ABOUT_THE_SOFTWARE:
            called = given if key == "value" and isinstance(given, str) else key
            yield called, node[key], node.lines.get(key, 0)
