"""CocoaPods' `Podfile.lock`."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

from inventory.evidence.evidence_file import EvidenceFile
from inventory.evidence.forms.cursor import Cursor
from inventory.evidence.forms.package_graph import Listed, Roots, items, observed
from inventory.evidence.observation import Observation

TITLE = "Podfile.lock"
NAMES = ("podfile.lock", "*podfile.lock")
_NAME = re.compile(r"([^\s/(]+)")


def read(file: EvidenceFile) -> Iterator[Observation]:
    """Each pod once, its parts (`Firebase/Analytics`) counted for it."""
    lock = file.yaml
    if "PODS" not in lock:
        raise file.unreadable("is no Podfile.lock: it lists no PODS")
    needs: dict[str, dict[str, None]] = {}
    for pod in items(lock["PODS"]):
        for written, asked in pod.items() if isinstance(pod, dict) else [(pod, [])]:
            needs.setdefault(_pod(written), {}).update(dict.fromkeys(map(_pod, items(asked))))
    direct = frozenset(map(_pod, items(lock.get("DEPENDENCIES"))))
    cursor = Cursor(file.text)
    packages = [Listed(name, cursor.line_of(f" {name}"), "", tuple(asked)) for name, asked in needs.items()]
    yield from observed("cocoapods", file, packages, Roots(direct) if direct else None)


def _pod(written: Any) -> str:
    found = _NAME.match(str(written))
    return found[1] if found else ""
