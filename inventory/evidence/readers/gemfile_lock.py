"""`Gemfile.lock`; the groups of development and test stand in the Gemfile beside it."""

from __future__ import annotations

import re
from collections.abc import Iterator

from inventory.evidence.evidence_file import EvidenceFile, UnreadableError
from inventory.evidence.forms.package_graph import Listed, Roots, observed
from inventory.evidence.observation import Observation

TITLE = "Gemfile.lock"
NAMES = ("gemfile.lock", "*gemfile.lock", "gems.locked")
_SPEC = re.compile(r"    ([A-Za-z0-9._-]+) \(")
_NEED = re.compile(r"      ([A-Za-z0-9._-]+)")
_DIRECT = re.compile(r"  ([A-Za-z0-9._-]+)")
_GROUP = re.compile(r"\s*group\s*\(?\s*(.+?)\)?\s+do\b")
_GEM = re.compile(r"\s*gem\s*\(?\s*['\"]([A-Za-z0-9._-]+)['\"](.*)")
_OF_GROUP = re.compile(r"groups?:\s*(\[[^\]]*\]|:\w+)|:groups?\s*=>\s*(\[[^\]]*\]|:\w+)")
_BLOCK = re.compile(r"\s*(?:if|unless|case|begin)\b|[^#]*\bdo\b\s*(?:\|[^|]*\|\s*)?(?:#.*)?$")
_DEV = {"development", "test"}


def read(file: EvidenceFile) -> Iterator[Observation]:
    """The gems; the lock itself says which the project and its own gems (`PATH`) ask for."""
    specs: dict[str, tuple[int, list[str]]] = {}
    direct: set[str] = set()
    section, current = "", ""
    for number, line in enumerate(file.text.split("\n"), 1):
        if line and not line.startswith(" "):
            section = line.strip()
        elif section == "DEPENDENCIES" and (found := _DIRECT.match(line)):
            direct.add(found[1])
        elif section in ("GEM", "GIT") and (found := _SPEC.match(line)):
            current = found[1]
            specs.setdefault(current, (number, []))
        elif current and section in ("GEM", "GIT") and (found := _NEED.match(line)):
            specs[current][1].append(found[1])
        elif section == "PATH" and (found := _NEED.match(line)):
            direct.add(found[1])
    dev = _dev_beside(file) & direct
    packages = (Listed(name, line, "", tuple(needs)) for name, (line, needs) in specs.items())
    yield from observed("gem", file, packages, Roots(frozenset(direct - dev), frozenset(dev)) if direct else None)


def _dev_beside(file: EvidenceFile) -> set[str]:
    beside = file.beside("Gemfile")
    try:
        lines = beside.text.split("\n") if beside else []
    except UnreadableError:
        return set()
    found, blocks = set[str](), list[bool]()
    for line in lines:
        group, gem = _GROUP.match(line), _GEM.match(line)
        if group or _BLOCK.match(line):
            blocks.append(group is not None and _only_dev(group[1]))
        elif line.strip() == "end" and blocks:
            blocks.pop()
        elif gem:
            own = _OF_GROUP.search(gem[2])
            if any(blocks) or (own and _only_dev(own[1] or own[2])):
                found.add(gem[1])
    return found


def _only_dev(groups: str) -> bool:
    named = set(re.findall(r"\w+", groups))
    return bool(named) and named <= _DEV
