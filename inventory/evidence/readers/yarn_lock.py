"""`yarn.lock`, of Yarn 1 and of the later versions, which write YAML."""

from __future__ import annotations

import re
from collections.abc import Iterator

from inventory.evidence.evidence_file import EvidenceFile
from inventory.evidence.forms.javascript import roots_beside
from inventory.evidence.forms.loose_yaml import Mapping
from inventory.evidence.forms.package_graph import Listed, Roots, names, observed
from inventory.evidence.observation import Observation

TITLE = "yarn.lock"
NAMES = ("yarn.lock", "*yarn.lock")
_HEAD = re.compile(r'"?((?:@[^/\s"@]+/)?[^@\s"]+)@(?:npm:((?:@[^/\s"@]+/)?[^@\s"]+)@)?')
_NEED = re.compile(r'    "?([^\s"]+)"? ')
_OWN = ("@workspace:", "@link:", "@portal:", "@file:")


def read(file: EvidenceFile) -> Iterator[Observation]:
    """The packages; which of them the software asks for itself stands in the package.json beside."""
    if "__metadata:" in file.text:
        packages = list(_later(file))
        yield from observed("npm", file, packages, roots_beside(file) or _workspace_roots(file))
    else:
        yield from observed("npm", file, _first(file), roots_beside(file))


def _first(file: EvidenceFile) -> Iterator[Listed]:
    name, line, needs, in_needs = "", 0, list[str](), False
    for number, text in enumerate(file.text.split("\n"), 1):
        if not text or text.startswith("#"):
            continue
        if not text.startswith(" "):
            if name:
                yield Listed(name, line, asks_for=tuple(needs))
            head = _HEAD.match(text)
            if head is None:
                raise file.unreadable(f"is no yarn.lock: line {number} begins no package")
            name, line, needs, in_needs = head[2] or head[1], number, [], False
        elif text.startswith("    "):
            need = _NEED.match(text)
            if in_needs and need:
                needs.append(need[1])
        else:
            in_needs = text.strip() in ("dependencies:", "optionalDependencies:")
    if name:
        yield Listed(name, line, asks_for=tuple(needs))


def _later(file: EvidenceFile) -> Iterator[Listed]:
    top = file.yaml
    for key, record in top.items():
        head = _HEAD.match(str(record.get("resolution") or key))
        if key != "__metadata" and head and not any(own in key for own in _OWN):
            yield Listed(head[1], top.lines[key], asks_for=names(record.get("dependencies")))


def _workspace_roots(file: EvidenceFile) -> Roots | None:
    own = [record for key, record in file.yaml.items() if "@workspace:" in key and isinstance(record, Mapping)]
    return Roots(frozenset(name for record in own for name in names(record.get("dependencies")))) if own else None
